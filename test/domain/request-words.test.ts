/** What was asked has one name in every letter of a case: the receipt, the extension, the delay, the decision. Runs in Node. */
import { describe, expect, it } from 'vitest';
import type { Right } from '../../renderer/domain/facts/facts';
import { letterText } from '../../renderer/domain/letter/letter-frame';
import { requestWords } from '../../renderer/domain/letter/request-words';
import { houses } from '../letters/every/houses';
import { everyLetter } from '../letters/every/letters';

const OBJECTION: Readonly<Record<string, string>> = {
  lefier: 'bezwaar',
  'lefier-omgangsregels': 'verzet',
  leystromen: 'bezwaar',
  'midden-delfland': 'verzet',
  nijkerk: 'bezwaar',
};

describe('what was asked', () => {
  it.each(houses.map((house) => [house.name, house] as const))(
    'has one name under every regulation: %s',
    (name, house) => {
      const word = OBJECTION[name];
      expect(requestWords(house.version, 'objection')).toBe(word);
      const other = word === 'bezwaar' ? /\b(?:uw|je) verzet\b/i : /\b(?:uw|je) bezwaar\b/i;
      const letters = everyLetter.filter((one) => one.house.name === name);
      expect(letters.length).toBeGreaterThan(50);
      const texts = letters.map(({ letter }) => letterText(letter));
      expect(texts.filter((text) => other.test(text))).toEqual([]);
      expect(texts.filter((text) => text.toLowerCase().includes(word ?? '?')).length).toBeGreaterThan(3);
    },
  );

  it('is told the same by the receipt as by the decision', () => {
    const rights: readonly Right[] = ['rectification', 'erasure', 'restriction', 'portability', 'objection'];
    for (const house of houses) {
      const subjects = everyLetter.filter((one) => one.house.name === house.name).map(({ letter }) => letter.subject);
      for (const right of rights) {
        const asked = requestWords(house.version, right);
        const says = subjects.filter((one) => one.endsWith(` ${asked}`));
        expect([house.name, right, says.some((one) => one.startsWith('Ontvangst van'))]).toEqual([
          house.name,
          right,
          true,
        ]);
        expect([house.name, right, says.some((one) => one.startsWith('Beslissing op'))]).toEqual([
          house.name,
          right,
          true,
        ]);
      }
    }
  });
});
