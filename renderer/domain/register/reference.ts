/** The kenmerk: `LEF-2026-A0012`, given once and never again (rules.md, Settled 10). Pure; runs in the vault worker. */
import { numberKey, type RegisterState } from './register';

/** Letters of the alphabet without I and O, which look like figures. */
const LETTERS = 'ABCDEFGHJKLMNPQRSTUVWXYZ';

/** The next number of this place in this year, from 1. Numbers given to what was erased later stay given. */
export function nextNumber(register: RegisterState, place: string, year: number): number {
  return (register.numbers[numberKey(place, year)] ?? 0) + 1;
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
