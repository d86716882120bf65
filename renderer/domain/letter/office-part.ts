/** Where the reader can come: the offices with their opening days. Pure; runs in the vault worker. */
import { WEEKDAYS } from '../days/day-words';
import { officesOf, type Profile } from '../profiles/profile';
import { officeInWords, terms } from './case-letter';
import type { Block } from './letter';

/** A letter that prints it lacks `offices` while none is filled in. */
export function officeBlocks(profile: Profile): readonly Block[] {
  const offices = officesOf(profile);
  if (offices.length === 0) return [terms([['«kantoor»', '«bezoekadres»']])];
  return [
    terms(
      offices.map(({ name, visitingAddress, openOn }) => [
        officeInWords(name).replace(/^k/, 'K'),
        [`${visitingAddress}.`, openWords(openOn)].filter(Boolean).join(' '),
      ]),
    ),
  ];
}

/** "Open op maandag tot en met vrijdag.", "Open op maandag, woensdag en vrijdag." */
function openWords(openOn: readonly number[]): string {
  const days = [...new Set(openOn)].toSorted((a, b) => a - b);
  const [first = 0] = days;
  const names = days.map((day) => WEEKDAYS[day - 1] ?? '');
  if (names.length === 0) return '';
  const isRow = days.every((day, at) => day === first + at);
  if (names.length > 2 && isRow) return `Open op ${names[0]} tot en met ${names.at(-1)}.`;
  if (names.length === 1) return `Open op ${names[0]}.`;
  return `Open op ${names.slice(0, -1).join(', ')} en ${names.at(-1)}.`;
}
