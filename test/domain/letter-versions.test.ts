/** A final letter that is put right: how its facts fold, for one PC and two, and what each reason says. All persons are invented. Runs in Node. */
import { describe, expect, it } from 'vitest';
import { emptyCase, foldCase, type LetterState } from '../../renderer/domain/case/case';
import { compartmentOf } from '../../renderer/domain/facts/compartments';
import {
  type Fact,
  type FactBody,
  LETTER_KINDS,
  type LetterKind,
  type Placed,
} from '../../renderer/domain/facts/facts';
import { CORRECTION_REASONS } from '../../renderer/domain/facts/facts-letters';
import { compartmentOfLetter } from '../../renderer/domain/letter/issuing';
import type { Letter } from '../../renderer/domain/letter/letter';
import { letterText } from '../../renderer/domain/letter/letter-frame';
import { inVersion, lackToCorrect, replacing } from '../../renderer/domain/letter/versions';
import { caseLetters } from '../letters/case-letters';
import { nextVersion } from '../letters/next-version';

const CASE = 'c'.repeat(32);
const [PC1, PC2] = ['1'.repeat(32), '2'.repeat(32)];
const [FIRST, SECOND, THIRD] = ['a1', 'a2', 'a3'].map((one) => one.padEnd(32, '0')) as [string, string, string];

const placed = (writer: string, seq: number, counter: number, seen: number, body: FactBody): Placed => ({
  ...{ writer, seq, counter, case: CASE },
  fact: { v: 1, at: counter, day: '2026-12-01', by: '5'.repeat(32), place: 'A', seen, ...body } as Fact,
});
/** One PC, one after the other. */
const row = (...bodies: readonly FactBody[]): readonly Placed[] =>
  bodies.map((body, at) => placed(PC1, at, at + 1, at, body));
const request: FactBody = {
  ...{ kind: 'requestRegistered', right: 'access', channel: 'post', receivedOn: '2026-11-30', copyAsked: false },
  ...{ corporation: 'lefier', profileVersion: 'privacyreglement-2018', reference: 'LEF-2026-A0001' },
};
const issued = (letter: string, letterKind: LetterKind = 'receiptSlip'): FactBody => ({
  ...{ kind: 'letterIssued', letter, letterKind, wordsVersion: 1, pages: 1 },
  compartment: compartmentOfLetter(letterKind),
});
const sent = (letter: string): FactBody => ({ kind: 'letterSent', letter, sentOn: '2026-12-01', how: 'post' });
const toCorrect = (letter: string): FactBody => ({ kind: 'letterToCorrect', letter, reason: 'text' });
const stands = (letter: string): FactBody => ({ kind: 'letterStands', letter });
const replaced = (letter: string, replacement: string, version: number): FactBody => ({
  ...{ kind: 'letterReplaced', letter, replacement, version, reason: 'Er stond een fout in de tekst.' },
});
const corrects: FactBody = { kind: 'requestCorrected', why: 'stempel', receivedOn: '2026-11-27' };
const folded = (rows: readonly Placed[], letter: string): LetterState | undefined =>
  foldCase(CASE, rows).letters.find((one) => one.letter === letter);

describe('a letter that is put right', () => {
  it('no longer holds, and what was sent stays sent', () => {
    const letter = folded(row(request, issued(FIRST), sent(FIRST), toCorrect(FIRST)), FIRST);
    expect(letter).toMatchObject({ outdated: true, toCorrect: 'text', sentOn: '2026-12-01', sentHow: 'post' });
    expect(letter).not.toHaveProperty('changed');
  });

  it('holds again when it is not corrected after all', () => {
    const rows = row(request, issued(FIRST), sent(FIRST));
    const back = row(request, issued(FIRST), sent(FIRST), toCorrect(FIRST), stands(FIRST));
    expect(folded(back, FIRST)).toEqual(folded(rows, FIRST));
  });

  it('does not hold again when the case changed meanwhile', () => {
    const rows = row(request, issued(FIRST), toCorrect(FIRST), corrects, stands(FIRST));
    expect(folded(rows, FIRST)).toMatchObject({ outdated: true, changed: 'request' });
    expect(folded(rows, FIRST)).not.toHaveProperty('toCorrect');
  });

  it('counts its versions along the row of those it replaced', () => {
    const two = [request, issued(FIRST), sent(FIRST), toCorrect(FIRST), issued(SECOND), replaced(FIRST, SECOND, 2)];
    const three = [...two, toCorrect(SECOND), issued(THIRD), replaced(SECOND, THIRD, 3)];
    const state = foldCase(CASE, row(...three, toCorrect(THIRD)));
    expect(state.letters.map(({ version }) => version)).toEqual([undefined, 2, 3]);
    expect(replacing('receiptSlip', undefined, state)).toMatchObject({
      version: 4,
      before: { letter: THIRD },
      // The second and third never left: the reader has the first.
      sent: { letter: FIRST },
    });
    expect(replacing('receiptSlip', undefined, foldCase(CASE, row(...three)))).toBeUndefined();
  });

  it('is shown as a conflict when another PC sent it without knowing', () => {
    const before = row(request, issued(FIRST));
    const here = placed(PC1, 2, 3, 2, toCorrect(FIRST));
    const there = placed(PC2, 0, 4, 2, sent(FIRST));
    const state = foldCase(CASE, [...before, here, there]);
    expect(state.conflicts.map(({ touches }) => touches)).toEqual([`letter:${FIRST}`]);
    expect(state.letters[0]).toMatchObject({ outdated: true, toCorrect: 'text', sentOn: '2026-12-01' });
    for (const order of [
      [there, here, ...before],
      [here, ...before, there],
    ]) {
      expect(foldCase(CASE, order)).toEqual(state);
    }
  });

  it('tells the counter which letter and no words of it', () => {
    expect(compartmentOf('letterToCorrect')).toBe('common');
    expect(compartmentOf('letterStands')).toBe('common');
    const state = foldCase(CASE, row(request, issued(FIRST, 'decision'), toCorrect(FIRST)));
    expect(CORRECTION_REASONS).toContain(state.letters[0]?.toCorrect);
  });

  it('is refused for what is no letter, and for who asks twice', () => {
    const set = foldCase(CASE, row(request, issued(FIRST, 'portabilitySet')));
    expect(lackToCorrect(set.letters[0] as LetterState, set)).toEqual({ code: 'letterNotNeeded' });
    const twice = foldCase(CASE, row(request, issued(FIRST), toCorrect(FIRST)));
    expect(lackToCorrect(twice.letters[0] as LetterState, twice)).toEqual({ code: 'correctsAlready' });
    const gone = foldCase(
      CASE,
      row(request, issued(FIRST), toCorrect(FIRST), issued(SECOND), replaced(FIRST, SECOND, 2)),
    );
    expect(lackToCorrect(gone.letters[0] as LetterState, gone)).toEqual({ code: 'letterUnknown' });
    expect(lackToCorrect(gone.letters[1] as LetterState, gone)).toBeUndefined();
    const over = foldCase(
      CASE,
      row(request, issued(FIRST), { kind: 'requestWithdrawn', on: '2026-12-01', why: 'Belde' }),
    );
    expect(lackToCorrect(over.letters[0] as LetterState, over)).toEqual({ code: 'caseWithdrawn' });
  });
});

describe('what the next version says', () => {
  it.each(CORRECTION_REASONS)('has a sentence of its own for %s, without a formal word to turn', (reason) => {
    const first = caseLetters.changed as Letter;
    const { blocks, lines, version } = nextVersion(first, reason);
    expect(version).toEqual({ number: 2, replaces: '2026-12-08' });
    expect(lines.at(-1)).toEqual({ label: 'Versie', value: '2' });
    expect(blocks.slice(1)).toEqual(first.blocks);
    const said = blocks[0]?.kind === 'paragraph' ? String(blocks[0].text[0]) : '';
    expect(said).toMatch(
      /^Deze brief vervangt onze eerdere brief van 8 december 2026\. Gebruik die brief niet meer\. Er [^.]+\.$/,
    );
    expect(said).not.toMatch(/\b(u|uw|je)\b/i);
  });

  it('is different for every reason', () => {
    const said = CORRECTION_REASONS.map((reason) => letterText(nextVersion(caseLetters.changed as Letter, reason)));
    expect(new Set(said).size).toBe(CORRECTION_REASONS.length);
  });

  it('is silent on paper where the former one never left', () => {
    const first = caseLetters.changed as Letter;
    const again = nextVersion(first, 'text', false);
    expect(again).toEqual({ ...first, version: { number: 2 } });
  });

  it('calls a record and an overview what they are', () => {
    expect(letterText(nextVersion(caseLetters.overview as Letter, 'incomplete'))).toContain(
      'Dit overzicht vervangt ons eerdere overzicht van 8 december 2026. Gebruik dat overzicht niet meer. Er ontbrak iets.',
    );
  });

  it('leaves a first letter of every kind as it is', () => {
    for (const kind of LETTER_KINDS) {
      const letter = { ...(caseLetters.changed as Letter), kind };
      expect(inVersion(letter, kind, undefined, emptyCase(CASE))).toBe(letter);
    }
  });
});
