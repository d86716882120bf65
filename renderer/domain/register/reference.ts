/** The kenmerk: `LEF-2026-A0012`, given once and never again (rules.md, Settled 10). Pure; runs in the vault worker. */
import type { OfficeContext, ToWrite } from '../command/decision';
import { type Id, NO_CASE } from '../facts/facts';
import { numberKey, type RegisterState } from './register';

/** Letters of the alphabet without I and O, which look like figures. */
const LETTERS = 'ABCDEFGHJKLMNPQRSTUVWXYZ';

/** The next number of this place in this year, from 1. Numbers given to what was erased later stay given. */
export function nextNumber(register: RegisterState, place: string, year: number): number {
  return (register.numbers[numberKey(place, year)] ?? 0) + 1;
}

/** The kenmerk of a case that begins today, and the fact that its number is given: the case is written with both or not at all. */
export function referenceFor(
  ids: { readonly case: Id; readonly place: string },
  { today, profile, register }: Pick<OfficeContext, 'today' | 'profile' | 'register'>,
): { readonly reference: string; readonly given: ToWrite } {
  const year = Number(today.slice(0, 4));
  const number = nextNumber(register, ids.place, year);
  return {
    reference: formatReference(profile.defaults.prefix.value, year, ids.place, number),
    given: { case: NO_CASE, body: { kind: 'numberGiven', year, number, for: ids.case } },
  };
}

/** Four figures, five after 9999. */
export function formatReference(prefix: string, year: number, place: string, number: number): string {
  return `${prefix}-${year}-${place}${String(number).padStart(4, '0')}`;
}

/** The first place letter not yet claimed: A to Z without I and O, then two letters. */
export function nextPlaceLetter(claimed: readonly string[]): string {
  const taken = new Set(claimed);
  const letters = [...LETTERS];
  const all = [...letters, ...letters.flatMap((first) => letters.map((second) => first + second))];
  const free = all.find((letter) => !taken.has(letter));
  if (free === undefined) throw new Error('no place letter is free');
  return free;
}
