/** The letter that tells a third party the decision: what is shown, why, from when, and what he can do. Runs in Node. */
import { describe, expect, it } from 'vitest';
import { letterText } from '../../renderer/domain/letter/letter-frame';
import { type ThirdDecisionInput, thirdDecision } from '../../renderer/domain/letter/third-decision';
import { overlay, versionOn } from '../../renderer/domain/profiles/profile';
import { profileOf } from '../../renderer/domain/profiles/shipped-profiles';
import { reactBy, shownFromOf } from '../../renderer/domain/thirds/reacting';
import { calendar, emptyProfile, told, version } from '../letters/case-letters';
import lefier from '../profiles/lefier-voorbeeld.json';
import leystromen from '../profiles/leystromen-voorbeeld.json';
import middenDelfland from '../profiles/midden-delfland-voorbeeld.json';
import nijkerk from '../profiles/nijkerk-voorbeeld.json';

const text = (input: ThirdDecisionInput = told): string => letterText(thirdDecision(input));
const lead = (more: Partial<ThirdDecisionInput>): string => {
  const [first] = thirdDecision({ ...told, ...more }).blocks;
  return first?.kind === 'lead' ? first.text.join('') : '';
};
const name = { what: 'everything', name: true, restWithheld: false } as const;

describe('the letter that tells a third party the decision', () => {
  it('answers in its first two sentences', () => {
    expect(lead({})).toMatch(/^U wilt niet dat wij gegevens van u laten zien\. Een deel laten wij toch zien\./);
    expect(lead({ reads: name })).toMatch(/^U wilt niet dat wij gegevens van u laten zien\. Wij laten ze toch zien\./);
    expect(lead({ reads: name, answer: 'partly' })).toMatch(
      /^U wilt dat wij uw naam afschermen\. Wij laten uw naam toch zien\./,
    );
  });

  it('says what is read of him: the name or not, and that the rest is not shown', () => {
    expect(text()).toContain('Uw naam laten wij niet zien. Ook woorden die naar u leiden, maken wij onleesbaar.');
    expect(text()).not.toContain('Uw naam is dan te lezen.');
    expect(text({ ...told, reads: name })).toContain('Wie om inzage vraagt, mag dit lezen. Uw naam is dan te lezen.');
    expect(text({ ...told, reads: { ...name, restWithheld: true } })).toContain(
      'Iets anders dat over u gaat, laten wij niet zien.',
    );
  });

  it('says why in the words typed for him, and not before which day it is shown', () => {
    expect(text()).toContain('U schreef dat u bang bent voor ruzie, en dat wegen wij mee.');
    expect(text()).toContain('Niet eerder dan op maandag 1 februari 2027.');
    expect(text()).toContain('Bel ons dan uiterlijk op vrijdag 29 januari 2027');
  });

  it('bears the reference he knows, and nothing of who asks', () => {
    expect(text()).toContain('NIJ-2027-A0003');
    expect(text()).not.toMatch(/NIJ-2027-A0001|Sluis|overlast|melding/i);
    expect(text()).toContain('Dat mogen wij u niet vertellen.');
  });

  it('tells of the complaint, the court with its six weeks, and the authority without mediation', () => {
    // Friday 22 January: the post brings it on Saturday 23; six weeks later is Saturday 6 March, so Monday 8 March.
    expect(text()).toContain('Kreeg u hem op zaterdag 23 januari 2027, dan is maandag 8 maart 2027 de laatste dag.');
    expect(text()).toContain('Daarvoor geldt onze klachtenregeling.');
    expect(text()).toContain('Autoriteit Persoonsgegevens');
    expect(text()).not.toMatch(/bemiddelen|in beroep|bestuursorgaan/);
  });

  it('stays CONCEPT without a reason, without an address, and without what the corporation fills in', () => {
    const missing = (input: ThirdDecisionInput): readonly string[] => thirdDecision(input).missing;
    expect(missing(told)).toEqual([]);
    const { motivation: _none, ...silent } = told;
    expect(missing(silent)).toEqual(['third.motivation']);
    expect(missing({ ...told, motivation: ' ' })).toEqual(['third.motivation']);
    expect(missing({ ...told, third: { name: "De heer P.J. 't Hart" } })).toEqual(['third.address']);
    const { signer: _signer, ...unsigned } = told;
    expect(missing({ ...unsigned, profile: emptyProfile, version })).toEqual(['signatory.name', 'signatory.function']);
  });

  it.each([lefier, nijkerk, leystromen, middenDelfland])('is whole and in the tone of $corporation', (own) => {
    const shipped = profileOf(own.corporation);
    if (!shipped) throw new Error('no profile');
    const profile = overlay(shipped, own.values as Parameters<typeof overlay>[1]);
    const letter = thirdDecision({ ...told, profile, version: versionOn(shipped, '2027-01-04') });
    const words = letterText(letter);
    expect(letter.missing).toEqual([]);
    // What is typed for the reader is left as it is.
    const own_words = words.replace(told.motivation ?? '', '');
    if (own.corporation === 'midden-delfland') {
      expect(words).toContain("Beste meneer 't Hart,");
      expect(words).toContain('Je wilt niet dat wij gegevens van je laten zien.');
      expect(words).toContain('Het gaat om je naam');
      expect(own_words).not.toMatch(/(?<![\p{L}.])(?:u|uw|U|Uw)(?!\p{L}|\.\p{L})/u);
    } else {
      expect(words).toContain("Geachte heer 't Hart,");
      expect(own_words).not.toMatch(/(?<!\p{L})(?:je|jij|jouw)(?!\p{L})/iu);
    }
  });
});

describe('the day from which it is shown', () => {
  it('is a week after the post brings the letter, and an open day', () => {
    // Friday 22 January: post on Saturday 23, a week later Saturday 30, so Monday 1 February.
    expect(shownFromOf('2027-01-22', calendar)).toBe('2027-02-01');
    expect(reactBy('2027-02-01', calendar)).toBe('2027-01-29');
    // Monday 18 January: post on Tuesday 19, a week later Tuesday 26.
    expect(shownFromOf('2027-01-18', calendar)).toBe('2027-01-26');
    expect(reactBy('2027-01-26', calendar)).toBe('2027-01-25');
    // Thursday 18 March: post on Friday 19, a week later Good Friday, then Easter: Tuesday 30.
    expect(shownFromOf('2027-03-18', calendar)).toBe('2027-03-30');
    expect(reactBy('2027-03-30', calendar)).toBe('2027-03-25');
  });
});
