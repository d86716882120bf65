/**
 * Cutting words out of a text, so that what is released holds nothing of them. Pure; runs in the vault worker.
 * Where words were cut stands a mark; it carries no length and no hint, so one word and a page look alike.
 */
import type { Cut, ShownText } from '../facts/facts-dossier';

/** Sorted, inside the text, merged where they touch or only space lies between; never through the middle of a sign. */
export function normalisedCuts(text: string, cuts: readonly Cut[]): readonly Cut[] {
  const inside = cuts
    .map(({ from, to }) => ({ from: signStart(text, clamp(from, text)), to: signEnd(text, clamp(to, text)) }))
    .filter(({ from, to }) => from < to)
    .toSorted((a, b) => a.from - b.from || a.to - b.to);
  const merged: Cut[] = [];
  for (const cut of inside) {
    const last = merged.at(-1);
    const touches = last && (last.to >= cut.from || text.slice(last.to, cut.from).trim() === '');
    if (touches) merged[merged.length - 1] = { from: last.from, to: Math.max(last.to, cut.to) };
    else merged.push(cut);
  }
  return merged;
}

/** The text as it may be shown: what is cut is gone. */
export function shownText(text: string, cuts: readonly Cut[]): ShownText {
  const parts: (string | { readonly cut: true })[] = [];
  let at = 0;
  for (const { from, to } of normalisedCuts(text, cuts)) {
    if (from > at) parts.push(text.slice(at, from));
    parts.push({ cut: true });
    at = to;
  }
  if (at < text.length) parts.push(text.slice(at));
  return parts;
}

function clamp(at: number, text: string): number {
  return Number.isFinite(at) ? Math.min(Math.max(0, Math.trunc(at)), text.length) : 0;
}

/** A letter and its accents, or the two halves of one sign, are cut together. */
function signStart(text: string, at: number): number {
  return at > 0 && at < text.length && belongsToBefore(text, at) ? signStart(text, at - 1) : at;
}

function signEnd(text: string, at: number): number {
  return at > 0 && at < text.length && belongsToBefore(text, at) ? signEnd(text, at + 1) : at;
}

function belongsToBefore(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  return (code >= 0xdc00 && code <= 0xdfff) || /^\p{M}/u.test(text.slice(at, at + 2));
}
