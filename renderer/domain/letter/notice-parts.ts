/** What the letters to a source and to a third party share: an address typed freely, and words typed for the middle of a sentence. Pure. */
import type { Address, PersonName } from '../facts/facts';
import { addressLines, isComplete, MOST_LINES, parseAddressLine } from '../person/address';
import { parseName } from '../person/person';

export interface NoticeReader {
  readonly name: string;
  /** As recorded: one line or several. */
  readonly address?: string;
  readonly isBody: boolean;
}

/** Name and address for the window; an address that was typed freely stands in its own lines. */
export function noticeAddress({ name, address, isBody }: NoticeReader): {
  readonly lines: readonly string[];
  readonly isComplete: boolean;
} {
  const typed = address?.trim() ?? '';
  const read = parseAddressLine(typed.replace(/\s*\n\s*/g, ', '));
  if (read && isComplete(read)) return { lines: withName(name, isBody, read), isComplete: true };
  const own = typed.split(/\s*[\n,]\s*/).filter(Boolean);
  const lines = [name, ...own].slice(0, MOST_LINES);
  return { lines, isComplete: lines.length >= 3 };
}

/** As it stands in the middle of a sentence, whatever gender the word has: "een verhuurdersverklaring". */
export function inSentence(what: string): string {
  const text = what.trim().replace(/[.\s]+$/, '');
  return text.replace(/^(Een|De|Het|Uw|Ons|Onze)\b/, (word) => word.toLowerCase());
}

function withName(name: string, isBody: boolean, address: Address): readonly string[] {
  const person: PersonName = (isBody ? undefined : parseName(name)) ?? { surname: name.trim() };
  return addressLines(person, address);
}
