/** What the dossier's screens work out themselves: which words are cut, times. */
import { describe, expect, it } from 'vitest';
import {
  anHourLater,
  hours,
  timeTidied,
  timingWords,
  weekdayOf,
} from '../../renderer/ui/appointment/words.appointment.nl';
import { lackingForOverview, outcomeOf } from '../../renderer/ui/decision/words.decision.nl';
import { piecesOf, sameElsewhere, wholeWords, withCut, withoutCut } from '../../renderer/ui/dossier/cuts';
import { emptyItem, isWhole, lacksOfItem } from '../../renderer/ui/dossier/item-input';
import { groundInShort } from '../../renderer/ui/dossier/words.dossier.nl';
import { lacksOfLetter } from '../../renderer/ui/letter/missing.nl';

const TEXT = 'Mevrouw Jansen-Pietersma belde. Jansen-Pietersma, van nummer 16, is boos.';
const at = (words: string, from = 0) => {
  const start = TEXT.indexOf(words, from);
  return { from: start, to: start + words.length };
};

describe('cutting words', () => {
  it('half a word goes wholly, white space around it stays', () => {
    expect(wholeWords(TEXT, at('ans'))).toEqual(at('Jansen'));
    expect(wholeWords(TEXT, at(' belde'))).toEqual(at('belde'));
    expect(wholeWords(TEXT, at('. '))).toEqual(at('.'));
  });

  it('nothing selected, or only white space, cuts nothing', () => {
    expect(wholeWords(TEXT, { from: 3, to: 3 })).toBeUndefined();
    expect(wholeWords(TEXT, { from: 7, to: 8 })).toBeUndefined();
  });

  it('a name with an accent or of two units is one word', () => {
    const text = 'Zoë Çelik 𝒳𝒴 zei';
    expect(wholeWords(text, { from: 5, to: 6 })).toEqual({ from: 4, to: 9 });
    expect(wholeWords(text, { from: 11, to: 12 })).toMatchObject({ from: 10 });
    expect(wholeWords('Zoe\u0308 zei', { from: 0, to: 3 })).toEqual({ from: 0, to: 4 });
  });

  it('ranges stay sorted and apart: what touches or overlaps becomes one', () => {
    const one = withCut([], { from: 10, to: 20 });
    const two = withCut(one, { from: 0, to: 5 });
    expect(two).toEqual([
      { from: 0, to: 5 },
      { from: 10, to: 20 },
    ]);
    expect(withCut(two, { from: 4, to: 12 })).toEqual([{ from: 0, to: 20 }]);
    expect(withCut(one, { from: 20, to: 25 })).toEqual([{ from: 10, to: 25 }]);
    expect(withoutCut(two, { from: 0, to: 5 })).toEqual(one);
  });

  it('the pieces make the text again, and only what is cut is marked', () => {
    const cuts = [at('Mevrouw'), at('nummer 16')];
    const pieces = piecesOf(TEXT, cuts);
    expect(pieces.map((piece) => piece.text).join('')).toBe(TEXT);
    expect(pieces.filter((piece) => piece.cut).map((piece) => piece.text)).toEqual(['Mevrouw', 'nummer 16']);
  });

  it('the same name elsewhere is found once, as a whole word', () => {
    const first = at('Jansen-Pietersma');
    expect(sameElsewhere(TEXT, [first], first)).toEqual([at('Jansen-Pietersma', first.to)]);
    expect(sameElsewhere('Jan en Jansen en jan', [{ from: 0, to: 3 }], { from: 0, to: 3 })).toEqual([
      { from: 17, to: 20 },
    ]);
  });
});

describe('an outcome', () => {
  it('follows from what is shown', () => {
    expect(outcomeOf({ shown: 3, partly: 0, withheld: 0 })).toBe('granted');
    expect(outcomeOf({ shown: 0, partly: 1, withheld: 2 })).toBe('partly');
    expect(outcomeOf({ shown: 0, partly: 0, withheld: 2 })).toBe('refused');
  });
});

describe('an appointment', () => {
  it('a time is written in any usual way', () => {
    for (const typed of ['9.30', '930', '0930', '9:30', '09.30 uur']) expect(timeTidied(typed), typed).toBe('09:30');
    expect(timeTidied('9')).toBe('09:00');
    expect(timeTidied('25.00')).toBe('25.00');
    expect(timeTidied('half tien')).toBe('half tien');
    expect(anHourLater('09:30')).toBe('10:30');
    expect(anHourLater('half tien')).toBe('');
    expect(hours({ from: '09:30', until: '10:30' })).toBe('van 09.30 uur tot 10.30 uur');
  });

  it('is in time up to and with the last day', () => {
    expect(timingWords('2026-12-03', '2026-12-07')).toEqual({ late: false, words: 'Op tijd, 4 dagen speling' });
    expect(timingWords('2026-12-07', '2026-12-07').late).toBe(false);
    expect(timingWords('2026-12-08', '2026-12-07')).toEqual({ late: true, words: 'Te laat: 1 dag na de vier weken' });
    expect(weekdayOf('2026-11-30')).toBe(1);
    expect(weekdayOf('2026-12-06')).toBe(7);
  });
});

describe('the form of an item', () => {
  it('says what lacks, and asks the name of a new source', () => {
    expect(isWhole(emptyItem)).toBe(false);
    const typed = { ...emptyItem, title: 'Brief', part: 'digital', origin: 'new' } as const;
    const fields = lacksOfItem(typed).map((one) => one.field);
    expect(fields).toContain('sourceName');
    expect(fields).toContain('text');
    expect(fields).not.toContain('title');
    expect(lacksOfItem({ ...typed, origin: 'controller' }).map((one) => one.field)).not.toContain('sourceName');
  });
});

describe('what keeps a letter a concept', () => {
  it('is said in words, each thing once, items in their order, and where it is filled in', () => {
    const paths = ['signatory.name', 'overview.10.until', 'overview.2.text', 'overview.2.until', 'overview.transfer'];
    expect(lacksOfLetter(paths)).toEqual([
      { words: 'naam van wie ondertekent', at: 'values' },
      { words: 'of gegevens naar een land buiten de EU gaan', at: 'values' },
      { words: 'stuk 2: tekst, bewaren tot', at: 'dossier', item: 2 },
      { words: 'stuk 10: bewaren tot', at: 'dossier', item: 10 },
    ]);
    expect(lacksOfLetter(['items.9.motivation', 'source.address', 'appointment'])).toEqual([
      { words: 'motivering bij stuk 9', at: 'here', item: 9 },
      { words: 'volledig adres van de bron', at: 'here', field: 'sourceAddress' },
      { words: 'de afspraak', at: 'appointment' },
    ]);
    expect(lacksOfLetter(['appointment.on', 'appointment.from'])).toHaveLength(1);
  });

  it('of an overview is said beforehand: what is shown needs its text and its last day', () => {
    const whole = { number: 1, assessment: 'show', text: 'De tekst.', destroyOn: '2031-04-01' };
    const { text: _text, ...onPaper } = { ...whole, number: 2 };
    const { destroyOn: _day, ...endless } = { ...whole, number: 4 };
    expect(lackingForOverview([whole])).toEqual([]);
    expect(lackingForOverview([whole, onPaper, { ...onPaper, number: 3 }, endless])).toEqual([
      'De tekst van stuk 2 en 3',
      '‘Bewaren tot’ bij stuk 4',
    ]);
    expect(lackingForOverview([{ number: 5, assessment: 'withhold' }])).toEqual([]);
  });
});

describe('a ground', () => {
  it('is short on the screen: its words and the first article', () => {
    expect(groundInShort({ text: 'strafbare feiten', article: 'UAVG artikel 41 lid 1 onder d' })).toBe(
      'Strafbare feiten (UAVG art. 41, d)',
    );
    expect(
      groundInShort({ text: 'rechten van anderen', article: 'AVG artikel 15 lid 4 en UAVG artikel 41 lid 1 onder i' }),
    ).toBe('Rechten van anderen (AVG art. 15 lid 4)');
  });
});
