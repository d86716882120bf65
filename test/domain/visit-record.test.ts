/** The record of a visit: what the visitor said stands in it as it was said, with one full stop. All persons are invented. Runs in Node. */
import { describe, expect, it } from 'vitest';
import { letterText } from '../../renderer/domain/letter/letter-frame';
import { type VisitRecordInput, visitRecord } from '../../renderer/domain/letter/visit-record';
import { visited } from '../letters/case-letters';

const wordsOf = (more: Partial<VisitRecordInput>): string => letterText(visitRecord({ ...visited, ...more }));

describe('who sat there', () => {
  it('is not named while the check did not pass: it may be somebody else', () => {
    const identity = { document: 'passport', passed: false } as const;
    const words = wordsOf({ identity, remarks: [] });
    expect(words).toContain('Een bezoeker. Wij konden niet vaststellen wie dat was.');
    expect(words).not.toMatch(/Sluis|uw dossier|uw gegevens/);
    expect(words).toContain('Wij gaven geen kopieën van stukken uit het dossier mee.');
  });
});

describe('what was seen', () => {
  const digital = { part: 'digital', state: 'shown', shown: 20, partly: 1, notSeen: 0 } as const;

  it('counts paper that was not at hand, and does not say that there is none', () => {
    const gone = { part: 'paper', state: 'notPresent', shown: 0, partly: 0, notSeen: 12 } as const;
    const words = wordsOf({ parts: [gone, digital] });
    expect(words).toContain('Papieren dossier 12 0 0 12 0');
    expect(words).toContain('Het papieren dossier was er bij dit bezoek niet.');
    expect(words).not.toContain('Er is geen papieren dossier');
    const none = { ...gone, notSeen: 0 };
    expect(wordsOf({ parts: [none, digital] })).toContain('Er is geen papieren dossier van u.');
  });

  it('leaves what the visitor passed over for later', () => {
    const passed = { ...digital, shown: 18, notSeen: 2 };
    expect(wordsOf({ parts: [passed] })).toContain('Wat u niet bekeek, mag u later nog inzien.');
    expect(wordsOf({ parts: [digital] })).not.toContain('mag u later nog inzien');
  });
});

describe('a copy asked again', () => {
  const overview = { of: '2026-12-10', pages: 6 };

  it('is answered by the overview that was given, with no letter promised that nobody owes', () => {
    const words = wordsOf({ copy: { askedWithRequest: true, answer: 'yes', overview } });
    expect(words).toContain('U vroeg bij dit bezoek opnieuw om een kopie van uw gegevens. U kreeg het overzicht');
    expect(words).not.toContain('U krijgt ons antwoord');
  });

  it('of one piece has its own answer and day', () => {
    const copy = { askedWithRequest: true, answer: 'yes', piece: 'de huurovereenkomst', overview } as const;
    expect(wordsOf({ copy: { ...copy, answerBy: '2027-01-17' } })).toContain(
      'U krijgt ons antwoord uiterlijk op zondag 17 januari 2027. U kreeg het overzicht',
    );
  });

  it('and not given yet is answered by letter', () => {
    expect(wordsOf({ copy: { askedWithRequest: true, answer: 'yes' } })).toContain('U krijgt ons antwoord per brief.');
  });
});

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
