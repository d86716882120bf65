/**
 * Shows a PDF as paper: its pages as pictures, and its words for who cannot see them. Runs in the page.
 *
 * While new bytes are being drawn the last picture stays, so a preview that follows typing does not flicker. The
 * pictures are drawn from the very bytes that will be kept, never from the words.
 */
import { useEffect, useLayoutEffect, useRef, useState } from 'react';
import { type DrawnPage, drawPages } from './draw-pages';
import styles from './PdfPreview.module.css';
import type { Box, Words } from './words-of-page';

interface PdfPreviewProps {
  /** The file; undefined while there is none yet. */
  readonly bytes?: Uint8Array | undefined;
  /** What it is, in words: "Ontvangstbevestiging LEF-2026-A0047". */
  readonly label: string;
  /** A newer version is being made. */
  readonly busy?: boolean;
  /** Words that are being typed: the first of these that stands in the letter is tinted there, and kept in sight. */
  readonly marked?: readonly string[] | undefined;
}

/** Wider than this a letter gets no easier to read. */
const WIDEST = 860;

export function PdfPreview({ bytes, label, busy = false, marked = [] }: PdfPreviewProps) {
  const frame = useRef<HTMLDivElement>(null);
  const width = useWidth(frame);
  const ratio = useDevicePixelRatio();
  const [pages, setPages] = useState<readonly DrawnPage[]>([]);
  const [drawing, setDrawing] = useState(false);
  const [failed, setFailed] = useState(false);

  useEffect(() => {
    if (!bytes || width === 0) return;
    const stop = new AbortController();
    setDrawing(true);
    drawPages(bytes, width, ratio, stop.signal).then(
      (drawn) => {
        if (stop.signal.aborted) return;
        setPages(drawn);
        setFailed(false);
        setDrawing(false);
      },
      () => {
        if (stop.signal.aborted) return;
        setFailed(true);
        setDrawing(false);
      },
    );
    return () => stop.abort();
  }, [bytes, width, ratio]);

  const isWorking = busy || drawing;
  const mark = markIn(pages, marked);
  return (
    <section className={styles.preview} aria-label={label} aria-busy={isWorking}>
      <div ref={frame} className={styles.sheets}>
        {pages.length === 0 && <div className={styles.empty} aria-hidden="true" />}
        {pages.map((page) => (
          <figure key={page.number} className={styles.sheet}>
            <div className={styles.page}>
              <Picture canvas={page.canvas} />
              {mark?.page === page.number && <Mark key={mark.id} box={mark.box} />}
            </div>
            <figcaption className={styles.number}>
              pagina {page.number} van {pages.length}
            </figcaption>
          </figure>
        ))}
      </div>
      <div role="document" aria-label={label} className={styles.words}>
        {pages.flatMap((page) => page.words.map((words) => <Spoken key={words.id} words={words} />))}
      </div>
      <p role="status" className={failed ? styles.failed : styles.words}>
        {statusOf(failed, isWorking, pages.length)}
      </p>
    </section>
  );
}

function Picture({ canvas }: { readonly canvas: HTMLCanvasElement }) {
  const host = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => host.current?.replaceChildren(canvas), [canvas]);
  return <div ref={host} className={styles.picture} aria-hidden="true" />;
}

/** A tint over the words; comes into sight when it moves to others, not with every letter typed. */
function Mark({ box }: { readonly box: Box }) {
  const here = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (here.current) bringIntoSight(here.current);
  }, []);
  const percent = (part: number): string => `${part * 100}%`;
  return (
    <div
      ref={here}
      className={styles.mark}
      aria-hidden="true"
      style={{
        left: percent(box.left),
        top: percent(box.top),
        width: percent(box.right - box.left),
        height: percent(box.bottom - box.top),
      }}
    />
  );
}

/** Moves the paper alone: what is being typed in, or about to be pressed, stays under the hand. */
function bringIntoSight(mark: HTMLElement): void {
  let room = mark.parentElement;
  while (room && !/auto|scroll/.test(getComputedStyle(room).overflowY)) room = room.parentElement;
  if (!room || room.contains(document.activeElement)) return;
  const [inner, outer] = [mark.getBoundingClientRect(), room.getBoundingClientRect()];
  if (inner.top >= outer.top && inner.bottom <= outer.bottom) return;
  room.scrollTop += inner.top - outer.top - outer.height / 3;
}

/** Spaces do not count: a line of the letter ends where the typed one goes on. */
function markIn(
  pages: readonly DrawnPage[],
  marked: readonly string[],
): { readonly page: number; readonly id: string; readonly box: Box } | undefined {
  const squeezed = (text: string): string => text.replace(/\s+/g, '');
  for (const words of marked.map(squeezed).filter(Boolean))
    for (const page of pages) {
      const found = page.words.find(({ text, box }) => box && squeezed(text).includes(words));
      if (found?.box) return { page: page.number, id: found.id, box: found.box };
    }
  return undefined;
}

function Spoken({ words }: { readonly words: Words }) {
  switch (words.kind) {
    case 'title':
      return <h2>{words.text}</h2>;
    case 'heading':
      return <h3>{words.text}</h3>;
    case 'text':
      return <p>{words.text}</p>;
  }
}

function statusOf(failed: boolean, isWorking: boolean, pages: number): string {
  if (failed) return 'De brief kan niet worden getoond.';
  if (isWorking) return pages === 0 ? 'De brief wordt gemaakt.' : 'De brief wordt bijgewerkt.';
  return pages === 0 ? '' : `De brief heeft ${pages === 1 ? '1 pagina' : `${pages} pagina’s`}.`;
}

/** Whole CSS pixels, at most WIDEST; 0 until it is known. */
function useWidth(frame: React.RefObject<HTMLDivElement | null>): number {
  const [width, setWidth] = useState(0);
  useLayoutEffect(() => {
    const element = frame.current;
    if (!element) return;
    const measure = () => setWidth(Math.min(WIDEST, Math.floor(element.clientWidth)));
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    return () => observer.disconnect();
  }, [frame]);
  return width;
}

/** Changes when the window goes to another screen or is zoomed. */
function useDevicePixelRatio(): number {
  const [ratio, setRatio] = useState(window.devicePixelRatio);
  useEffect(() => {
    const query = window.matchMedia(`(resolution: ${ratio}dppx)`);
    const update = () => setRatio(window.devicePixelRatio);
    query.addEventListener('change', update);
    return () => query.removeEventListener('change', update);
  }, [ratio]);
  return ratio;
}
