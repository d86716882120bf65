/** The record of a visit: what the visitor said stands in it as it was said, with one full stop. All persons are invented. Runs in Node. */
import { describe, expect, it } from 'vitest';
import { letterText } from '../../renderer/domain/letter-frame';
import { type VisitRecordInput, visitRecord } from '../../renderer/domain/visit-record';
import { visited } from '../letters/case-letters';

const wordsOf = (more: Partial<VisitRecordInput>): string => letterText(visitRecord({ ...visited, ...more }));

describe('what the visitor said', () => {
  it.each([
    ['Mijn telefoonnummer klopt niet', 'U zei: “Mijn telefoonnummer klopt niet.”'],
    ['Mijn telefoonnummer klopt niet.', 'U zei: “Mijn telefoonnummer klopt niet.”'],
    ['Klopt mijn telefoonnummer wel?', 'U zei: “Klopt mijn telefoonnummer wel?”'],
    ['Dat wist ik niet!', 'U zei: “Dat wist ik niet!”'],
    ['En dan nog iets…', 'U zei: “En dan nog iets…”'],
  ])('ends once: %s', (words, said) => {
    const record = wordsOf({ remarks: [{ words }] });
    expect(record).toContain(said);
    expect(record).not.toMatch(/[.!?…]”?[.]/);
  });

  it('is followed by the case it became', () => {
    const request = { reference: 'LEF-2026-A0058', answerBy: '2027-01-15' };
    expect(wordsOf({ remarks: [{ words: 'Mijn nummer klopt niet.', request }] })).toContain(
      'U zei: “Mijn nummer klopt niet.” Wij behandelen dat als een verzoek om correctie, met kenmerk LEF-2026-A0058.',
    );
  });

  it('ends once where one piece or a reason is named', () => {
    const piece = { askedWithRequest: false, answer: 'yes', piece: 'de huurovereenkomst.' } as const;
    expect(wordsOf({ copy: piece })).toContain('van dit stuk: “de huurovereenkomst”.');
    expect(wordsOf({ broken: { reason: 'u moest de bus halen.', goesOn: true } })).toContain(
      'U moest de bus halen. U kunt',
    );
    const identity = { document: 'passport', passed: true, authority: 'een volmacht.' } as const;
    expect(wordsOf({ identity, onBehalfOf: { given: 'P.', surname: 'Jansen' } })).toContain('mag doen: een volmacht.');
  });
});
