/** The four numbers of a window as they are typed, and as they are meant. Pure; runs in the page. */
import type { EnvelopeWindow } from '../../desk/asks-style';

export type TypedWindow = Readonly<Record<keyof EnvelopeWindow, string>>;

export const typedOf = ({ left, top, width, height }: EnvelopeWindow): TypedWindow => ({
  left: String(left),
  top: String(top),
  width: String(width),
  height: String(height),
});

/** Whole millimetres, with or without "mm"; undefined when one of them is anything else. */
export function windowOf({ left, top, width, height }: TypedWindow): EnvelopeWindow | undefined {
  const [l, t, w, h] = [left, top, width, height].map(millimetres);
  if (l === undefined || t === undefined || w === undefined || h === undefined) return undefined;
  return { left: l, top: t, width: w, height: h };
}

export function isEmpty({ left, top, width, height }: TypedWindow): boolean {
  return [left, top, width, height].every((typed) => typed.trim() === '');
}

export function sameWindow(one: EnvelopeWindow | undefined, other: EnvelopeWindow): boolean {
  return one?.left === other.left && one.top === other.top && one.width === other.width && one.height === other.height;
}

function millimetres(typed: string): number | undefined {
  const found = /^(\d{1,3})(?: ?mm)?$/.exec(typed.trim());
  return found ? Number(found[1]) : undefined;
}
