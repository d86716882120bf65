/** A house that says "je": every letter in that tone, in good Dutch, and what somebody else wrote left as it was. Runs in Node. */
import { describe, expect, it } from 'vitest';
import { decisionLetter } from '../../renderer/domain/letter/decision-letter';
import { letterText } from '../../renderer/domain/letter/letter-frame';
import { inTone, toned, verbatim } from '../../renderer/domain/letter/tone';
import { caseLetters, partly, profile } from '../letters/case-letters';

const FORMAL = /(?<![\p{L}.])(?:u|uw|U|Uw)(?!\p{L}|\.\p{L})/gu;
const MARKS = /[\uE000\uE001]/u;

describe('the tone of a house', () => {
  it('says "je" in every letter, and keeps no mark', () => {
    for (const [name, letter] of Object.entries(caseLetters)) {
      const text = letterText(inTone(letter, 'je'));
      expect(`${name}: ${text.match(FORMAL) ?? 'none'}`).toBe(`${name}: none`);
    }
  });

  it('leaves no mark in a letter that says "u"', () => {
    for (const letter of Object.values(caseLetters)) expect(JSON.stringify(letter)).not.toMatch(MARKS);
  });

  it('gives a verb before its subject no t, and after it one', () => {
    const pairs = [
      ['Krijgt u een kopie?', 'Krijg je een kopie?'],
      ['U krijgt een kopie.', 'Je krijgt een kopie.'],
      ['Bent u het er niet mee eens?', 'Ben je het er niet mee eens?'],
      ['Dit kunt u ook doen, als u wilt.', 'Dit kun je ook doen, als je wilt.'],
      ['Hebt u uw brief nog?', 'Heb je je brief nog?'],
      ['Wat moet u doen?', 'Wat moet je doen?'],
      ['Wij geven het u zoals u zelf vroeg.', 'Wij geven het je zoals je zelf vroeg.'],
      ['Schrijf naar de AVG t.a.v. u.', 'Schrijf naar de AVG t.a.v. je.'],
      ['om 10.30 uur', 'om 10.30 uur'],
      ['Uw mening over gegevens van u', 'Je mening over gegevens van jou'],
      ['Zo lang laten wij niets van u zien. Dat is aan u.', 'Zo lang laten wij niets van je zien. Dat is aan jou.'],
    ];
    for (const [formal, informal] of pairs) expect(toned(formal ?? '', 'je')).toBe(informal);
  });

  it('leaves the words of somebody else alone', () => {
    expect(toned(`U zei: “${verbatim('Ik zei: “Krijgt u dat?”')}”`, 'je')).toBe('Je zei: “Ik zei: “Krijgt u dat?””');
    expect(toned(`U zei: “${verbatim('u en uw buurman')}”`, 'u')).toBe('U zei: “u en uw buurman”');
    const { tone } = profile.defaults;
    const je = { ...profile, defaults: { ...profile.defaults, tone: { ...tone, value: 'je' as const } } };
    const text = letterText(decisionLetter({ ...partly, profile: je }));
    expect(text).toContain('Je mag je dossier inzien.');
    expect(text).toContain('Om op de melding te reageren hebt u de naam niet nodig.');
    expect(text).toContain('Beste mevrouw Van der Sluis,');
  });
});
