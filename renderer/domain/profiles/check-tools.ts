/** The pieces a check of plain JSON is made of: each throws with the place and what is wrong there. Pure; runs in the vault worker. */
import { guardHit } from '../command/guard';
import { isDay } from '../days/days';

export type Check = (value: unknown, place: string) => void;

export const fail = (place: string, what: string): never => {
  throw new Error(`${place.replace(/^\./, '') || 'profiel'}: ${what}`);
};

export const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** A profile holds no number that the law keeps out either: what a regulation quotes of one goes into a letter. */
export const text: Check = (value, place) => {
  if (typeof value !== 'string' || value.trim() === '') return fail(place, 'moet een tekst zijn die niet leeg is');
  if (guardHit(value) === 'bsn') fail(place, 'lijkt een burgerservicenummer');
};
export const flag: Check = (value, place) => {
  if (typeof value !== 'boolean') fail(place, 'moet true of false zijn');
};
export const whole: Check = (value, place) => {
  if (!Number.isSafeInteger(value) || (value as number) < 1) fail(place, 'moet een heel getal vanaf 1 zijn');
};
export const day: Check = (value, place) => {
  if (typeof value !== 'string' || !isDay(value)) fail(place, 'moet een dag zijn, zoals 2018-05-25');
};
export const oneOf =
  (...values: readonly string[]): Check =>
  (value, place) => {
    if (typeof value !== 'string' || !values.includes(value))
      fail(place, `moet een van deze zijn: ${values.join(', ')}`);
  };
export const list =
  (check: Check, least = 0): Check =>
  (value, place) => {
    if (!Array.isArray(value)) return fail(place, 'moet een lijst zijn');
    if (value.length < least) fail(place, `moet er ten minste ${least} hebben`);
    value.forEach((one, index) => {
      check(one, `${place}[${index}]`);
    });
  };
/** Fields ending in "?" may be absent; a field that is not named is refused, so that a typo never hides a rule. */
export const record =
  (fields: Readonly<Record<string, Check>>): Check =>
  (value, place) => {
    if (!isRecord(value)) return fail(place, 'moet een object zijn');
    const names = new Map(Object.keys(fields).map((name) => [name.replace(/\?$/, ''), name]));
    for (const name of Object.keys(value)) if (!names.has(name)) fail(`${place}.${name}`, 'is geen bekend veld');
    for (const [name, key] of names) {
      if (value[name] !== undefined) (fields[key] as Check)(value[name], `${place}.${name}`);
      else if (name === key) fail(`${place}.${name}`, 'ontbreekt');
    }
  };
export const uniqueBy =
  (key: string, check: Check): Check =>
  (value, place) => {
    check(value, place);
    const keys = (value as readonly Record<string, unknown>[]).map((one) => one[key]);
    const twice = keys.find((one, index) => keys.indexOf(one) !== index);
    if (twice !== undefined) fail(place, `${key} ${String(twice)} staat er twee keer`);
  };

/** Where a value stands in a regulation. */
const sourceFields = { regulation: text, article: text, line: whole, 'rule?': text } as const;
export const source = record(sourceFields);
export const sourced = (value: Check): Check => record({ value, source });
/** The program's own, with why. */
export const byProgram = (value: Check): Check => record({ value, source: oneOf('program'), why: text });
/** The regulation's, or the program's where it is silent. */
export const byEither =
  (value: Check): Check =>
  (found, place) =>
    (isRecord(found) && isRecord(found.source) ? sourced(value) : byProgram(value))(found, place);
/** Rows with a code of their own, and what else they have. */
export const coded = (more: Readonly<Record<string, Check>> = {}): Check =>
  uniqueBy('code', list(record({ code: text, text, 'for?': list(text, 1), source, ...more })));
