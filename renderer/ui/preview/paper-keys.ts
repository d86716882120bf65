/** Alt+PgDn and Alt+PgUp turn the page of the letter on the screen, whatever has the focus. Runs in the page. */
import { type RefObject, useRef } from 'react';
import { useKeys } from '../keys';

/** To be put on the room in which the paper lies. */
export function usePaperKeys<E extends HTMLElement>(): RefObject<E | null> {
  const room = useRef<E>(null);
  const turn = (step: 1 | -1) => (): void => {
    const sheets = [...(room.current?.querySelectorAll('figure') ?? [])];
    const top = room.current?.getBoundingClientRect().top ?? 0;
    // The page that is read now is the last that begins at the top of the room or above it.
    const now = sheets.findLastIndex((sheet) => sheet.getBoundingClientRect().top <= Math.max(top, 0) + SLACK);
    sheets[Math.max(0, now + step)]?.scrollIntoView({ block: 'start' });
  };
  useKeys({ 'Alt+PageDown': turn(1), 'Alt+PageUp': turn(-1) });
  return room;
}

/** A page that begins a little lower counts as begun: a heading may stand above the first. */
const SLACK = 60;
