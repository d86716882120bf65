/** Cutting words: what is cut is gone, the mark tells nothing, no letter is cut in half. Runs in Node. */
import { describe, expect, it } from 'vitest';
import { parseMonth } from '../../renderer/domain/dossier/item-fields';
import { normalisedCuts, shownText } from '../../renderer/domain/dossier/shown-text';
import { citesOnlyOwnRule } from '../../renderer/domain/profiles/grounds';

const TEXT = 'Mevrouw Verklikker belde.';

describe('a text as it may be shown', () => {
  it('holds nothing of what was cut, not even its length', () => {
    const short = shownText('Jan Li belde.', [{ from: 4, to: 6 }]);
    const long = shownText('Jan Verklikker-Langenaam belde.', [{ from: 4, to: 24 }]);
    expect(short).toEqual(['Jan ', { cut: true }, ' belde.']);
    expect(long).toEqual(short);
  });

  it('is the whole text without cuts, and one mark when all is cut', () => {
    expect(shownText(TEXT, [])).toEqual([TEXT]);
    expect(shownText(TEXT, [{ from: 0, to: 999 }])).toEqual([{ cut: true }]);
    expect(shownText('', [{ from: 0, to: 3 }])).toEqual([]);
  });

  it('sorts, clamps and merges, also over a space, so that marks do not count words', () => {
    expect(
      normalisedCuts(TEXT, [
        { from: 8, to: 18 },
        { from: -5, to: 7 },
      ]),
    ).toEqual([{ from: 0, to: 18 }]);
    expect(
      normalisedCuts(TEXT, [
        { from: 8, to: 12 },
        { from: 10, to: 18 },
      ]),
    ).toEqual([{ from: 8, to: 18 }]);
    expect(
      normalisedCuts(TEXT, [
        { from: 9, to: 9 },
        { from: 12, to: 3 },
        { from: Number.NaN, to: 0 },
      ]),
    ).toEqual([]);
    expect(
      normalisedCuts('a, b', [
        { from: 0, to: 1 },
        { from: 3, to: 4 },
      ]),
    ).toHaveLength(2);
  });

  it('never leaves half a sign behind', () => {
    expect(shownText('a😀b', [{ from: 1, to: 2 }])).toEqual(['a', { cut: true }, 'b']);
    expect(shownText('Re\u0301ne', [{ from: 0, to: 2 }])).toEqual([{ cut: true }, 'ne']);
  });
});

describe('a house rule', () => {
  it.each([
    'Zo werken wij.',
    'Eigen regel.',
    'Dit is een interne notitie.',
    'Volgens artikel 5.3 van de omgangsregels geven wij geen kopieën.',
    'Ons beleid: geen kopie uit het dossier.',
  ])('alone is no weighing: %s', (text) => {
    expect(citesOnlyOwnRule(text)).toBe(true);
  });

  it.each([
    'De melder is eerder bedreigd, en de inhoud is genoeg om te reageren.',
    'Interne notitie met de medische gegevens van de buurvrouw, die daar recht op geheimhouding heeft.',
    'In de notitie staat hoe wij de achterstand willen innen.',
    '',
  ])('is not seen in: %s', (text) => {
    expect(citesOnlyOwnRule(text)).toBe(false);
  });
});

it.each([
  ['september 2026', '2026-09'],
  ['9-2026', '2026-09'],
  ['2026-09', '2026-09'],
  ['2026-13', undefined],
  ['ooit', undefined],
])('the month "%s" is %s', (typed, month) => {
  expect(parseMonth(typed, '2026-12-01')).toBe(month);
});
