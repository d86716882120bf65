/**
 * Millimetres of paper and envelope against points of PDF, and where the address may stand. Pure; runs anywhere.
 *
 * Window envelopes differ (left or right window, C5, C6, EA5/6), so the window is a value of the profile and
 * everything that must keep clear of it is reckoned from that value.
 */
import type { Letterhead } from '../domain/letter/letter';

/** Points (1/72 inch) from the page's top left corner. */
export interface Rectangle {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

/** How large the address is set so that it stays inside its window. */
export interface AddressCut {
  /** Type size in points, never below 10. */
  readonly size: number;
  /** From one line's top to the next, in points. */
  readonly pitch: number;
  /** Horizontal scale: 1 unless a line is too wide even at 10 points. */
  readonly narrow: number;
}

/** Width in points of a text at a size in points. */
export type WidthOf = (text: string, size: number) => number;

export const A4: Readonly<{ width: number; height: number }> = { width: mmToPt(210), height: mmToPt(297) };

/** Clear space between window edge and letters: an envelope gives a letter a few millimetres of play. */
const PADDING = { left: mmToPt(3), right: mmToPt(1.5), top: mmToPt(2.4), bottom: mmToPt(1.2) };
const SIZES = [11.4, 11, 10.5, 10];
const LOOSE = 1.22;

export function mmToPt(mm: number): number {
  return (mm * 72) / 25.4;
}

export function ptToMm(pt: number): number {
  return (pt * 25.4) / 72;
}

/** The window as the envelope has it. */
export function windowRectangle(window: Letterhead['window']): Rectangle {
  return {
    left: mmToPt(window.left),
    top: mmToPt(window.top),
    width: mmToPt(window.width),
    height: mmToPt(window.height),
  };
}

/** The part of the window where the letters of the address may stand. */
export function addressRectangle(window: Letterhead['window']): Rectangle {
  const outer = windowRectangle(window);
  return {
    left: outer.left + PADDING.left,
    top: outer.top + PADDING.top,
    width: outer.width - PADDING.left - PADDING.right,
    height: outer.height - PADDING.top - PADDING.bottom,
  };
}

/**
 * The largest size at which all lines fit, both ways. PostNL reads 10 to 12 points, so a line too wide at 10 is
 * narrowed instead of made smaller or broken: an address never gets a line more than it was given.
 */
export function addressCut(lines: readonly string[], room: Rectangle, widthOf: WidthOf): AddressCut {
  const widest = (size: number) => Math.max(1, ...lines.map((line) => widthOf(line, size)));
  const smallest = SIZES[SIZES.length - 1] ?? 10;
  const size =
    SIZES.find((candidate) => widest(candidate) <= room.width && lines.length * candidate * LOOSE <= room.height) ??
    smallest;
  const pitch = Math.min(size * LOOSE, room.height / Math.max(1, lines.length));
  return { size, pitch, narrow: Math.min(1, room.width / widest(size)) };
}
