/**
 * One colour of a house and what is derived from it: the shades of light and dark screens, and the colour of its letters. Pure; runs in
 * the vault worker and in the page.
 *
 * A colour that white letters cannot be read on is darkened until they can (screens.md, "One accent a corporation can replace"), and
 * letters get the same: a name in pale yellow on white paper is no better than on a screen.
 */

/** What the program wears until a house chooses its own; tokens.css has its shades, tuned by eye. */
export const PROGRAM_ACCENT = '#1b5e6b';

export interface Shade {
  readonly accent: string;
  readonly hover: string;
  readonly tint: string;
  /** Words on the accent. */
  readonly on: string;
}

export interface Shades {
  readonly light: Shade;
  readonly dark: Shade;
}

/** As typed in a field, with or without `#`, in capitals or not; undefined when it is no colour. */
export function readAccent(typed: string): string | undefined {
  const found = /^#?([0-9a-f]{6})$/i.exec(typed.trim());
  return found?.[1] && `#${found[1].toLowerCase()}`;
}

/** The colour itself, or the lightest darker one that can be read wherever screens and letters set it. */
export function readable(accent: string): string {
  for (let black = 0; black < 100; black += 1) {
    const darker = mixed(accent, '#000000', black / 100);
    const grounds = [...LIGHT_GROUNDS, lightTint(darker)];
    if (grounds.every((ground) => contrast(darker, ground) >= ENOUGH)) return darker;
  }
  return '#000000';
}

/** The shades of screens; of a colour that cannot be read, those of the darker one. */
export function shadesOf(chosen: string): Shades {
  const accent = readable(chosen);
  const dark = paleOf(accent);
  return {
    light: { accent, hover: mixed(accent, '#000000', 0.08), tint: lightTint(accent), on: '#ffffff' },
    dark: {
      accent: dark,
      hover: mixed(dark, '#ffffff', 0.12),
      tint: darkTint(dark),
      on: mixed(accent, '#000000', 0.75),
    },
  };
}

/** WCAG 2.2, from 1 to 21. */
export function contrast(one: string, other: string): number {
  const [light = 0, dark = 0] = [luminance(one), luminance(other)].sort((a, b) => b - a);
  return (light + 0.05) / (dark + 0.05);
}

const ENOUGH = 4.5;
/** On dark ground a pale accent as calm as the program's own, not one that only just passes. */
const CALM = 7;

/** Where the accent stands as words: surface, bg, hover and sunken of tokens.css. */
const LIGHT_GROUNDS = ['#ffffff', '#f4f6f5', '#f3f7f7', '#eef1f0'];
const DARK_SURFACE = '#1f2727';
const DARK_GROUNDS = [DARK_SURFACE, '#253030', '#1a2121', '#171d1d'];

const lightTint = (accent: string): string => mixed(accent, '#ffffff', 0.89);
const darkTint = (accent: string): string => mixed(accent, DARK_SURFACE, 0.9);

function paleOf(accent: string): string {
  for (let white = 0; white < 100; white += 2) {
    const paler = mixed(accent, '#ffffff', white / 100);
    const grounds = [...DARK_GROUNDS, darkTint(paler)];
    const isCalm = contrast(paler, DARK_SURFACE) >= CALM;
    if (isCalm && grounds.every((ground) => contrast(paler, ground) >= ENOUGH)) return paler;
  }
  return '#ffffff';
}

function mixed(from: string, to: string, share: number): string {
  const [a, b] = [channels(from), channels(to)];
  return `#${a.map((value, at) => hex(value + ((b[at] ?? 0) - value) * share)).join('')}`;
}

function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = channels(colour).map((value) => {
    const part = value / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

const channels = (colour: string): readonly number[] =>
  [1, 3, 5].map((at) => Number.parseInt(colour.slice(at, at + 2), 16));

const hex = (value: number): string => Math.round(value).toString(16).padStart(2, '0');
