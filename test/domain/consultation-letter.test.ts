/** The letter to a third party, model letter 6: what it says, what it may never say, and what keeps it a concept. Runs in Node. */
import { describe, expect, it } from 'vitest';
import { consultation } from '../../renderer/domain/letter/consultation';
import { letterText } from '../../renderer/domain/letter/letter-frame';
import { asked, emptyProfile, profile, version } from '../letters/case-letters';

const letter = consultation(asked);
const text = letterText(letter);

describe('the letter to a third party', () => {
  it('begins with the question and the last day, in full', () => {
    expect(letter.blocks[0]).toEqual({
      kind: 'lead',
      text: [
        'Iemand wil een dossier bij ons inzien, en daarin staan ook gegevens van u. Mogen wij die laten zien? ' +
          'U kunt antwoorden tot en met donderdag 21 januari 2027.',
      ],
    });
    expect(letter.salutation).toBe("Geachte heer 't Hart,");
    expect(letter.subject).toBe('Uw mening over gegevens van u');
  });

  it('has the questions of the model, in its order', () => {
    expect(letter.blocks.flatMap((block) => (block.kind === 'heading' ? [block.text] : []))).toEqual([
      'Om welke gegevens gaat het?',
      'Waar kunt u uit kiezen?',
      'Hoe geeft u antwoord?',
      'Wat doen wij met uw antwoord?',
      'En als u niet antwoordt?',
      'Wie vraagt om inzage?',
      'Bent u niet tevreden over ons?',
    ]);
  });

  it('tells the scheme of the corporation and the authority, and no court: nothing was decided yet (WS-22, LN-22)', () => {
    expect(text).toContain('Daarvoor geldt onze klachtenregeling.');
    expect(text).toContain('Autoriteit Persoonsgegevens');
    expect(text).not.toMatch(/rechtbank|rechter|zes weken/);
  });

  it('names no case, promises no secrecy and takes no silence for consent', () => {
    expect(text).toContain('NIJ-2027-A0003');
    expect(text).not.toMatch(/altijd (?:geheim|afgeschermd)|stemt u in|gaan wij ervan uit|overlast|melding/i);
    expect(text).toContain('Dan beslissen wij zonder uw antwoord.');
  });

  it('says the data within a sentence, whatever was typed', () => {
    const words = letterText(consultation({ ...asked, what: 'Uw naam in een verslag.' }));
    expect(words).toContain('Het gaat om uw naam in een verslag. Wilt u');
  });

  it('without a term names no day at all', () => {
    const { until: _until, ...open } = asked;
    const words = letterText(consultation({ ...open, profile, version }));
    expect(words).not.toMatch(/tot en met|21 januari/);
    expect(words).toContain('Zolang wij op uw antwoord wachten, laten wij niets van u zien.');
  });

  it('stays CONCEPT without an address, and without what the corporation fills in', () => {
    expect(consultation({ ...asked, third: { name: "De heer P.J. 't Hart" } }).missing).toEqual(['third.address']);
    const { signer: _signer, ...unsigned } = asked;
    expect(consultation({ ...unsigned, profile: emptyProfile, version }).missing).toEqual([
      'signatory.name',
      'signatory.function',
    ]);
  });
});
