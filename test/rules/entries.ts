/**
 * The 128 rules of the five regulations, each with its proof and its break (README.md beside this file). Reads the JSON files of this
 * folder. Runs in Node.
 */
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const here = path.dirname(fileURLToPath(import.meta.url));

/** Rows of each regulation: Lefier's two, Nijkerk, Leystromen, Midden-Delfland. */
export const ROWS = { LO: 27, LN: 24, WS: 23, LE: 25, WM: 29 } as const;

/** A change of a shipped profile that still validates: what stands at `at` becomes `to`; without `to` it is taken away. */
export interface ProfileBreak {
  readonly profile: string;
  /** `versions[version=privacyreglement-2018].purposes[code=incasso].text`, `defaults.accessBy.value`, `purposes[3]`. */
  readonly at: string;
  readonly to?: unknown;
}

/** A change of the product's source that still compiles: `from` stands there once. */
export interface SourceBreak {
  readonly file: string;
  readonly from: string;
  readonly to: string;
}

export type Break = ProfileBreak | SourceBreak;

export interface Rule {
  /** "WS-13" */
  readonly rule: string;
  /** The scenario that proves it, as `npm run scenario` prints it, from its beginning: "thirds.json: WS-13". */
  readonly scenario?: string;
  /** Or the file of the test that does, with the beginning of the test's name. */
  readonly test?: { readonly file: string; readonly name: string };
  readonly break: Break;
  /** Why more than ten other proofs may fall with it. */
  readonly coarse?: string;
}

/** All entries, in the order of the regulations and their rows. */
export function allRules(): readonly Rule[] {
  const entries = readdirSync(here)
    .filter((name) => name.endsWith('.json'))
    .flatMap((name): readonly Rule[] => JSON.parse(readFileSync(path.join(here, name), 'utf8')).rules);
  const rank = ({ rule }: Rule): number => rowNames().indexOf(rule);
  return entries.toSorted((a, b) => rank(a) - rank(b));
}

/** "LO-1" to "WM-29". */
export function rowNames(): readonly string[] {
  return Object.entries(ROWS).flatMap(([code, count]) =>
    Array.from({ length: count }, (_, index) => `${code}-${index + 1}`),
  );
}

export const isProfileBreak = (one: Break): one is ProfileBreak => 'profile' in one;

/** The profile with the change carried out. @throws Error when the place is not there. */
export function broken(profile: unknown, { at, to }: ProfileBreak): unknown {
  const copy: unknown = structuredClone(profile);
  const steps = stepsOf(at);
  const last = steps.at(-1);
  if (!last) throw new Error(`no place: ${at}`);
  let holder = copy;
  for (const step of steps.slice(0, -1)) holder = Reflect.get(holder as object, keyOf(holder, step, at));
  const key = keyOf(holder, last, at);
  if (to !== undefined) Reflect.set(holder as object, key, to);
  else if (Array.isArray(holder)) holder.splice(Number(key), 1);
  else Reflect.deleteProperty(holder as object, key);
  return copy;
}

type Step = { readonly name: string } | { readonly index: number } | { readonly field: string; readonly value: string };

function stepsOf(at: string): readonly Step[] {
  return [...at.matchAll(/([^.[\]]+)|\[([^\]]*)\]/g)].map(([, name, inside]): Step => {
    if (name !== undefined) return { name };
    const [field = '', value] = (inside ?? '').split('=');
    return value === undefined ? { index: Number(field) } : { field, value };
  });
}

/** A name may be new in an object; everything else must be there. */
function keyOf(holder: unknown, step: Step, at: string): string {
  if (typeof holder !== 'object' || holder === null) throw new Error(`no such place: ${at}`);
  if ('name' in step) return step.name;
  if (!Array.isArray(holder)) throw new Error(`no list: ${at}`);
  const index =
    'index' in step
      ? step.index
      : holder.findIndex((one) => String((one as Record<string, unknown>)[step.field]) === step.value);
  if (index < 0 || index >= holder.length) throw new Error(`no such place: ${at}`);
  return String(index);
}
