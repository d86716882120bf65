/** The words of the screen "Reglement": for every row of the table, in plain Dutch, and the law named where it gives more. Runs in Node. */
import { describe, expect, it } from 'vitest';
import { type RuleWords, ruleWords } from '../../renderer/domain/profiles/rule-words';
import written from '../../renderer/domain/profiles/rule-words.json';

/** How many rows the table has of each regulation. */
const ROWS = { LO: 27, LN: 24, WS: 23, LE: 25, WM: 29 } as const;
const codes = Object.entries(ROWS).flatMap(([code, last]) =>
  Array.from({ length: last }, (_, index) => `${code}-${index + 1}`),
);
const rules = codes.map((code): readonly [string, RuleWords] => [code, ruleWords(code) ?? { title: '', does: '' }]);

/** The left-hand columns of the word list of the model letters. */
const FORBIDDEN = [
  ...[
    'betrokkene',
    'verwerken van gegevens',
    'verwerkingsverantwoordelijke',
    'persoonsgegevens',
    'inwilligen',
    'honoreren',
  ],
  ...['afwijzen', 'niet-ontvankelijk', 'gegrond', 'ongegrond', 'motivering', 'derde', 'derden', 'melder', 'klager'],
  ...['verstrekken', 'verstrekt', 'in kennis stellen', 'rectificatie', 'rectificeren', 'wissen op grond van'],
  ...['beperking van de verwerking', 'opschorten', 'dataportabiliteit', 'grondslag', 'grondslagen', 'belangenafweging'],
  ...['zwaarwegende gronden', 'zienswijze', 'consulteren', 'legitimeren', 'legitimatiebewijs', 'verificatie'],
  ...[
    'machtiging overleggen',
    'bescheiden',
    'document',
    'documenten',
    'abusievelijk',
    'besluit',
    'bezwaarschrift',
    'Awb',
  ],
  ...[
    '070 888 85 00',
    'Hoogachtend',
    'middels',
    'door middel van',
    'derhalve',
    'mitsdien',
    'reeds',
    'conform',
    'inzake',
  ],
  ...['betreffende', 'omtrent', 'uwerzijds', 'onzerzijds', 'bovengenoemd', 'voornoemd', 'teneinde', 'opdat', 'indien'],
  ...['tevens', 'alsmede', 'dient u te', 'zulks', 'zodanig', 'ingevolge', 'krachtens', 'heden', 'thans'],
  ...['zo spoedig mogelijk', 'binnen vier weken'],
] as const;
const OLD = ['Wbp', 'CBP'] as const;
const WEEKDAYS = ['maandag', 'dinsdag', 'woensdag', 'donderdag', 'vrijdag', 'zaterdag', 'zondag'] as const;

/** Those of the list that stand in the text as whole words. */
function saidOf(list: readonly string[], text: string): readonly string[] {
  return list.filter((word) => new RegExp(`(?<![\\p{L}\\d])${word}(?![\\p{L}\\d])`, 'iu').test(text));
}

/** The name of the authority stays, though it holds a word of the list. */
const whole = ({ title, does, law }: RuleWords): string =>
  [title, does, law].filter(Boolean).join(' ').replaceAll('Autoriteit Persoonsgegevens', 'AP');
const lengthsOf = (text: string): readonly number[] =>
  text.split(/(?<=[.?!])\s+/).map((sentence) => sentence.split(/\s+/).length);
const average = (lengths: readonly number[]): number => lengths.reduce((sum, one) => sum + one, 0) / lengths.length;
const texts = rules.flatMap(([, { does, law }]) => (law ? [does, law] : [does]));

describe('the words of the rules', () => {
  it('are there for all 128 rows, in the order of the table, and for nothing else', () => {
    expect(codes).toHaveLength(128);
    expect(Object.keys(written)).toEqual(codes);
    expect(ruleWords('LO-28')).toBeUndefined();
    expect(ruleWords('LO-0')).toBeUndefined();
  });

  it('have a title of two to seven words without a full stop', () => {
    const wrong = rules.filter(([, { title }]) => !/^\p{Lu}|^\d/u.test(title) || /[.]$/.test(title));
    expect(wrong.map(([code]) => code)).toEqual([]);
    const counts = rules.filter(([, { title }]) => title.split(/\s+/).length < 2 || title.split(/\s+/).length > 7);
    expect(counts.map(([code]) => code)).toEqual([]);
  });

  it('say what the program does in one to three whole sentences, and nothing besides the four fields', () => {
    const wrong = rules.filter(([, { does }]) => !/^\p{Lu}.*\.$/su.test(does) || lengthsOf(does).length > 3);
    expect(wrong.map(([code]) => code)).toEqual([]);
    const fields = new Set(Object.values(written).flatMap((rule) => Object.keys(rule)));
    expect([...fields].toSorted()).toEqual(['does', 'law', 'title', 'weaker']);
  });

  it('name the law in whole sentences, and always where the house gives less', () => {
    expect(rules.filter(([, { law }]) => law !== undefined && !/\.$/.test(law)).map(([code]) => code)).toEqual([]);
    const weaker = rules.filter(([, rule]) => rule.weaker !== undefined);
    expect(weaker.filter(([, rule]) => rule.weaker !== true || !rule.law).map(([code]) => code)).toEqual([]);
    expect(weaker.map(([code]) => code)).toEqual(
      expect.arrayContaining(['LO-11', 'LO-13', 'LO-16', 'LO-25', 'LO-26', 'WS-18', 'LE-11']),
    );
    expect(weaker.map(([code]) => code)).toEqual(expect.arrayContaining(['WM-12', 'WM-14', 'WM-16', 'WM-27']));
    // Who reads that the law holds wants to know where it says so.
    expect(weaker.filter(([, { law = '' }]) => !/AVG|UAVG/.test(law)).map(([code]) => code)).toEqual([]);
    expect(weaker.filter(([, { law = '' }]) => !/artikel \d/.test(law)).map(([code]) => code)).toEqual([]);
  });

  it('are short: 12 words a sentence on average, 15 in one text, and never more than 25', () => {
    expect(average(texts.flatMap(lengthsOf))).toBeLessThanOrEqual(12);
    expect(texts.filter((text) => average(lengthsOf(text)) > 15)).toEqual([]);
    expect(texts.filter((text) => Math.max(...lengthsOf(text)) > 25)).toEqual([]);
  });

  it('are plain: no word of the list, and no day of the week', () => {
    const said = rules.flatMap(([code, rule]) =>
      saidOf([...FORBIDDEN, ...WEEKDAYS], whole(rule)).map((word) => `${code}: ${word}`),
    );
    expect(said).toEqual([]);
  });

  it('name the old act and the old authority only where the rule does', () => {
    const said = rules.flatMap(([code, rule]) => saidOf(OLD, whole(rule)).map((word) => `${code}: ${word}`));
    expect(said).toEqual(['LO-25: CBP', 'LO-26: CBP', 'LO-27: Wbp']);
  });

  it('are caught by these checks when they are wrong (control)', () => {
    expect(saidOf(FORBIDDEN, 'De derde weg is van Derden, per document.')).toEqual(['derde', 'derden', 'document']);
    expect(saidOf(FORBIDDEN, 'Documentnummer, eerder, ondergrondslagen')).toEqual([]);
    expect(lengthsOf('Een twee drie. Vier vijf?')).toEqual([3, 2]);
    expect(average([10, 14])).toBe(12);
  });
});
