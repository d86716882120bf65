/**
 * How a house looks: its logo, its colour and the window of its envelopes. What it sets itself lies over the defaults of its profile; what
 * it empties, or what this program cannot read, is the default again. Never a reason for a concept. Pure; runs in the vault worker.
 */
import type { Refusal } from '../command/refusal';
import type { ProfileValue } from '../facts/facts';
import type { Profile, Window } from '../profiles/profile';
import { readAccent, readable } from './accent';
import { plainPng } from './plain-png';
import { WINDOW_LIMITS, windowProblem } from './window-limits';

/** Paths of `profileValueSet`. Every profile has them; none names them as open. */
export const STYLE = { logo: 'style.logo', accent: 'style.accent', window: 'style.window' } as const;

/** A plain PNG in base64, and how many dots it has. */
export interface Logo {
  readonly png: string;
  readonly width: number;
  readonly height: number;
}

export function isStylePath(path: string): boolean {
  return Object.values<string>(STYLE).includes(path);
}

/** Why a value cannot be kept at a path of `STYLE`; an empty text empties it. */
export function styleProblem(path: string, value: ProfileValue): Refusal | undefined {
  if (value === '') return undefined;
  switch (path) {
    case STYLE.logo:
      return typeof value === 'string' && plainPng(value) ? undefined : { code: 'logoNotPlain', field: path };
    case STYLE.accent:
      // Kept in one form, so that two of the same are no change.
      return typeof value === 'string' && readAccent(value) === value
        ? undefined
        : { code: 'accentInvalid', field: path };
    case STYLE.window: {
      const window = readWindow(value);
      const code = window ? windowProblem(window) : 'windowNumbers';
      return code && { code, field: path, values: WINDOW_LIMITS };
    }
    default:
      return { code: 'unknownValue', field: path };
  }
}

/** In the letterhead in place of the name; undefined when the house set none. */
export function logoOf({ values }: Profile): Logo | undefined {
  const png = values[STYLE.logo];
  const size = typeof png === 'string' && png !== '' ? plainPng(png) : undefined;
  return typeof png === 'string' && size ? { png, width: size.width, height: size.height } : undefined;
}

/** What the house chose, as it chose it. */
export function accentSet({ values }: Profile): string | undefined {
  const chosen = values[STYLE.accent];
  return typeof chosen === 'string' ? readAccent(chosen) : undefined;
}

/** Of letters and screens: dark enough to be read. */
export function accentOf(profile: Profile): string {
  return readable(accentSet(profile) ?? profile.defaults.accent.value.toLowerCase());
}

/** What the house set; undefined where its profile's holds. */
export function windowSet({ values }: Profile): Window | undefined {
  const window = readWindow(values[STYLE.window]);
  return window && windowProblem(window) === undefined ? window : undefined;
}

export function windowOf(profile: Profile): Window {
  return windowSet(profile) ?? profile.defaults.window.value;
}

function readWindow(value: ProfileValue | undefined): Window | undefined {
  if (typeof value !== 'object' || Array.isArray(value)) return undefined;
  const { left, top, width, height, ...odd } = value as Readonly<Record<string, ProfileValue>>;
  if (Object.keys(odd).length > 0) return undefined;
  if (typeof left !== 'number' || typeof top !== 'number') return undefined;
  return typeof width === 'number' && typeof height === 'number' ? { left, top, width, height } : undefined;
}
