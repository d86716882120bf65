/** The letter that tells a third party of a delay: the new day, his own reason, what he can do, and nothing of who asks. Runs in Node. */
import { describe, expect, it } from 'vitest';
import { letterText } from '../../renderer/domain/letter/letter-frame';
import { type ThirdDelayInput, thirdDelay } from '../../renderer/domain/letter/third-delay';
import { judgeLetter } from '../../renderer/domain/plain-words/judge-letter';
import { emptyProfile, profile as lefier, version as lefierVersion, putOff } from '../letters/case-letters';

const text = (more: Partial<ThirdDelayInput> = {}): string => letterText(thirdDelay({ ...putOff, ...more }));
const { answer: _answered, ...silent } = putOff;

describe('the letter that tells a third party of a delay', () => {
  it('says the new day first, then why in the words written for him', () => {
    const [first] = thirdDelay(putOff).blocks;
    expect(first).toMatchObject({
      kind: 'lead',
      text: [
        'Wij beslissen later over gegevens van u. Wij beslissen uiterlijk op donderdag 4 februari 2027. Dat spijt ons.',
      ],
    });
    expect(text()).toContain('Wij vroegen meer mensen wat zij vinden. Nu kijken wij per stuk wat wij laten zien.');
  });

  it('names no other day and no other reference than his own: they tell of who asks', () => {
    expect(text()).toContain('NIJ-2027-A0003');
    expect(text().match(/\d{1,2} (?:januari|februari|maart) 2027/g)).toEqual(['28 januari 2027', '4 februari 2027']);
  });

  it('tells of the complaint and the authority, and not of the court: nothing was decided', () => {
    expect(text()).toContain('Daarvoor geldt onze klachtenregeling.');
    expect(text()).toContain('Autoriteit Persoonsgegevens');
    expect(text()).not.toMatch(/rechtbank|verzoekschrift|weken/);
  });

  it('says that his answer came, or until when it can still come, up to the very day', () => {
    expect(text()).toContain('U hoeft niets te doen. Wij hebben uw antwoord.');
    const may = (until: string): string => letterText(thirdDelay({ ...silent, until }));
    expect(may('2027-01-28')).toContain('Dat kan tot en met donderdag 28 januari 2027.');
    expect(may('2027-01-27')).not.toContain('Dat kan tot en met');
    expect(may('2027-01-27')).toContain('maar u mag ons nog laten weten wat u vindt.');
  });

  it('promises to say it first where it may go against him, and not to who agreed', () => {
    const promise = 'Beslissen wij anders dan u wilt, dan hoort u dat eerst van ons, met de reden.';
    expect(text({ answer: 'partly' })).toContain(promise);
    expect(letterText(thirdDelay(silent))).toContain(promise);
    expect(text({ answer: 'noObjection' })).not.toContain(promise);
  });

  it('stays CONCEPT without a reason, without an address, and without what the corporation fills in', () => {
    const missing = (more: Partial<ThirdDelayInput>): readonly string[] => thirdDelay({ ...putOff, ...more }).missing;
    expect(missing({})).toEqual([]);
    expect(missing({ reasons: [] })).toEqual(['third.reasons']);
    expect(missing({ third: { name: 'mw. B. Verhoeven' } })).toEqual(['third.address']);
    const { signer: _nobody, ...unsigned } = putOff;
    expect(thirdDelay({ ...unsigned, profile: emptyProfile }).missing).toContain('signatory.name');
  });

  it('reads as plain Dutch, also where another house writes it', () => {
    expect(judgeLetter(thirdDelay(putOff), 'u').findings).toEqual([]);
    const other = thirdDelay({ ...putOff, profile: lefier, version: lefierVersion });
    expect(letterText(other)).toContain('Functionaris Gegevensbescherming (FG)');
  });
});
