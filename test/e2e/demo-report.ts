/** What the demo's PDFs say, read back from disk with poppler, never from the program's variables. Runs in Node. */
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { faultsOf, type Wanted, wantedLetters } from './demo-letters';
import { textOf } from './employee';
import type { Stage } from './stage';

export interface ReadLetter {
  readonly file: string;
  readonly sha256: string;
  readonly bytes: number;
  readonly title: string;
  readonly pages: number;
  readonly reference?: string;
  readonly address: readonly string[];
  readonly salutation?: string;
  /** Every date written in full, in the order of the letter. */
  readonly dates: readonly string[];
  readonly wrong: readonly string[];
}

/** Words that never stand in a letter of this program (domain/letters.md, rules.md LO-25, LO-27). */
const NEVER = [/\bWbp\b/, /\bCBP\b/, /bezwaarschrift/i, /\bAwb\b/, /070[ -]?888/, /\bBSN\b/i, /«/];

/** @param wanted what its letters must say; a journey of another corporation has its own */
export function reportOf(out: string, stage: Stage, wanted: readonly Wanted[] = wantedLetters) {
  const files = readdirSync(out).filter((file) => file.endsWith('.pdf'));
  return {
    steps: stage.steps,
    pictures: stage.pictures,
    refusals: stage.refusals,
    letters: files.map((file) => readLetter(path.join(out, file), wanted)),
  };
}

export function readLetter(file: string, wanted: readonly Wanted[]): ReadLetter {
  const bytes = readFileSync(file);
  const info = execFileSync('pdfinfo', [file], { encoding: 'utf8' });
  const text = textOf(file);
  const reference = /[A-Z]{3}-\d{4}-[A-Z]{1,2}\d{4,5}/.exec(text)?.[0];
  const salutation = /^\s*((?:Geachte|Beste) .+,)\s*$/m.exec(text)?.[1];
  const name = path.basename(file);
  // The sheet for the safe shows a code; it is said to be a letter's PDF, never what it says.
  const isSheet = /herstelblad/.test(name);
  // The record is signed and the overview lies beside a letter: neither greets.
  const isGreeting = !isSheet && !/verslag|overzicht/.test(name);
  const address = isSheet ? [] : addressOf(text);
  return {
    file: name,
    sha256: createHash('sha256').update(bytes).digest('hex'),
    bytes: bytes.length,
    title: /^Title:\s*(.*)$/m.exec(info)?.[1] ?? '',
    pages: Number(/^Pages:\s*(\d+)$/m.exec(info)?.[1] ?? 0),
    ...(reference ? { reference } : {}),
    address,
    ...(salutation ? { salutation } : {}),
    dates: isSheet ? [] : datesOf(text),
    wrong: [
      ...NEVER.filter((word) => word.test(text)).map((word) => `holds ${word}`),
      ...(isSheet || (reference && (salutation || !isGreeting)) ? [] : ['no reference or no salutation']),
      ...faultsOf(name, { text: inReadingOrder(file), address, salutation }, wanted),
    ],
  };
}

/** Cell by cell and not across the page: a sentence in a column stays one sentence. */
const inReadingOrder = (file: string): string => execFileSync('pdftotext', [file, '-'], { encoding: 'utf8' });

/** The lines between the return line and the row with the date. */
function addressOf(text: string): string[] {
  const block = /(?:Postbus|Voorbeeldstraat 1,)[^\n]*\n([\s\S]*?)\n\s*Datum\s/.exec(text)?.[1] ?? '';
  return block
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean);
}

const MONTHS = 'januari|februari|maart|april|mei|juni|juli|augustus|september|oktober|november|december';

const datesOf = (text: string): string[] =>
  [...text.replace(/\s+/g, ' ').matchAll(new RegExp(`\\b\\d{1,2} (?:${MONTHS}) \\d{4}\\b`, 'g'))].map(([date]) => date);
