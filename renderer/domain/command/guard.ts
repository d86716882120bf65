/**
 * The guard on every text field: numbers a corporation may not keep are refused before anything is sealed.
 * Pure; runs in the vault worker. It tells WHICH guard hit, never the number.
 *
 * Law: UAVG 46 (BSN), rules.md Settled 4 (no document numbers), conventions.md. It errs on the side of asking: nine
 * digits in a row that pass by chance can be released as a customer number, with a reason.
 */
import type { RefusalCode } from './refusal';

export type Guard = 'bsn' | 'iban' | 'documentNumber' | 'mrz';

/** The first guard that hits, or undefined. */
export function guardHit(text: string): Guard | undefined {
  const clean = text.normalize('NFKC').replace(/[\u00a0\u2000-\u200b\u202f]/g, ' ');
  if (hasMrz(clean)) return 'mrz';
  if (ibans(clean).some(({ valid }) => valid)) return 'iban';
  const withoutIbans = ibans(clean).reduce((rest, { text: iban }) => rest.replace(iban, ' x '), clean);
  if (hasBsn(withoutIbans)) return 'bsn';
  return hasDocumentNumber(withoutIbans) ? 'documentNumber' : undefined;
}

/** A BSN or document number can be something else ("klantnummer"); an IBAN or a machine-readable line cannot. */
export function isReleasable(guard: Guard): guard is 'bsn' | 'documentNumber' {
  return guard === 'bsn' || guard === 'documentNumber';
}

export const refusalOfGuard: Readonly<Record<Guard, { readonly code: RefusalCode; readonly article: string }>> = {
  bsn: { code: 'looksLikeBsn', article: 'UAVG artikel 46' },
  iban: { code: 'looksLikeIban', article: 'AVG artikel 5 lid 1 onder c' },
  documentNumber: { code: 'looksLikeDocumentNumber', article: 'AVG artikel 5 lid 1 onder c' },
  mrz: { code: 'looksLikeDocumentNumber', article: 'UAVG artikel 46' },
};

/** The 11-test over 9 digits, or 8 with a leading zero. */
export function passesElevenTest(digits: string): boolean {
  const nine = digits.padStart(9, '0');
  if (!/^\d{9}$/.test(nine) || /^0+$/.test(nine)) return false;
  const sum = [...nine].reduce((total, digit, index) => total + Number(digit) * (index === 8 ? -1 : 9 - index), 0);
  return sum % 11 === 0;
}

/** ISO 13616: letters as numbers, the first four characters behind, modulo 97 is 1. */
export function passesMod97(iban: string): boolean {
  const text = iban.replaceAll(' ', '').toUpperCase();
  const moved = text.slice(4) + text.slice(0, 4);
  let rest = 0;
  for (const sign of moved) {
    const value = Number.parseInt(sign, 36);
    if (Number.isNaN(value)) return false;
    rest = (rest * (value > 9 ? 100 : 10) + value) % 97;
  }
  return rest === 1;
}

/**
 * Runs of digits with single dots or spaces between, in every grouping of 8 or 9: so "Zuiderstraat 14 300412009" is seen
 * as well as "300 412 009". Not inside a run of 10 (licence, telephone), not a date, not a row of years.
 */
function hasBsn(text: string): boolean {
  return [...text.matchAll(/\d+(?:[ .]{1,2}\d+)*/g)].some(({ 0: run, index }) => {
    const before = text.slice(0, index);
    if (/\+$/.test(before) || isPhone(run)) return false;
    const groups = run.split(/[ .]+/);
    if (/^\d{1,2}[.]\d{1,2}[.](19|20)\d{2}$/.test(run)) return false;
    return groups.some((_, from) =>
      groups.some((__, until) => {
        const part = groups.slice(from, until + 1);
        const digits = part.join('');
        const isNine = until >= from && (digits.length === 8 || digits.length === 9);
        return isNine && !part.every(isYear) && passesElevenTest(digits);
      }),
    );
  });
}

function isYear(group: string): boolean {
  return /^(19|20)\d{2}$/.test(group);
}

/** Dutch telephone: ten digits that begin with 0, also in groups: "088 2033000", "06 12345678". */
function isPhone(run: string): boolean {
  const digits = run.replace(/\D/g, '');
  return digits.length === 10 && digits.startsWith('0');
}

const IBAN_LENGTH: Readonly<Record<string, number>> = {
  NL: 18,
  BE: 16,
  DE: 22,
  FR: 27,
  LU: 20,
  GB: 22,
  ES: 24,
  IT: 27,
  PL: 28,
  PT: 25,
  RO: 24,
  BG: 22,
  TR: 26,
  AT: 20,
  CH: 21,
  IE: 22,
  LT: 20,
  LV: 21,
  EE: 20,
};

/** What has the shape of an IBAN: its length goes by its country; of other countries only when written in one piece. */
function ibans(text: string): readonly { readonly text: string; readonly valid: boolean }[] {
  return [...text.matchAll(/(?<![A-Z0-9])[A-Z]{2}\d{2}(?: ?[A-Z0-9]){11,32}/gi)].flatMap(({ 0: found }) => {
    const length = IBAN_LENGTH[found.slice(0, 2).toUpperCase()];
    const iban = length === undefined ? (found.split(' ')[0] as string) : firstSigns(found, length);
    const bare = iban.replaceAll(' ', '');
    if (length === undefined ? bare.length < 15 : bare.length !== length) return [];
    return [{ text: iban, valid: passesMod97(bare) }];
  });
}

function firstSigns(text: string, count: number): string {
  let end = 0;
  for (let left = count; end < text.length && left > 0; end += 1) if (text[end] !== ' ') left -= 1;
  return text.slice(0, end);
}

/**
 * Passport or identity card: 9 signs, two letters first, a digit last, never the letter O. In small letters only with
 * three digits or more, or "bijlage12" would be one. Driving licence: 10 digits that are no telephone number.
 */
function hasDocumentNumber(text: string): boolean {
  const words = text.match(/[\p{L}\p{N}]+/gu) ?? [];
  return words.some((word) => {
    if (/^[1-9]\d{9}$/.test(word)) return true;
    if (!/^[A-NP-Z]{2}[A-NP-Z0-9]{6}\d$/i.test(word)) return false;
    return word === word.toUpperCase() || (word.match(/\d/g) ?? []).length >= 3;
  });
}

/** Lines for machines: fillers between, or the beginning of the Dutch driving licence's line. */
function hasMrz(text: string): boolean {
  const lines =
    text
      .toUpperCase()
      .replace(/[^\S\n]/g, '')
      .match(/[A-Z0-9<]{20,}/g) ?? [];
  return lines.some(
    (line) => (/<[A-Z0-9<]*</.test(line) && /^[A-Z0-9<]+$/.test(line)) || /D1[A-Z]{3}[A-Z0-9<]{24,}/.test(line),
  );
}
