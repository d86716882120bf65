/** Whatever the store finds wrong or refuses has a Dutch sentence that names what was hit; none says the same of two things. */
import { describe, expect, it } from 'vitest';
import type { BreakWhat } from '../../renderer/desk/asks';
import { refusalOf } from '../../renderer/desk/vault/refused';
import { StoreError, type StoreErrorCode } from '../../renderer/store/types';
import { breakSentence } from '../../renderer/ui/breaks.nl';
import { noticeWords, refusalWords } from '../../renderer/ui/words.nl';

/** The compiler holds both lists to the store. What each sentence must name. */
const breaks: Record<BreakWhat, RegExp> = {
  altered: /^Regel 1\.204 .*veranderd/,
  moved: /^Regel 1\.204 .*andere plaats/,
  cut: /regel 1\.204 .*weg/,
  repeated: /^Regel 1\.204 .*twee keer/,
  emptied: /^Regel 1\.204 .*leeg/,
  copiesDiffer: /veiligheidskopie .*regel 1\.204/,
  journalFrame: /veiligheidskopie is beschadigd/,
};

const refusals: Record<StoreErrorCode, RegExp> = {
  wrongSecret: /aanmeldnaam|wachtzin/i,
  weakParameters: /sleutel is zwakker/,
  forgedSlot: /sleutel is veranderd/,
  newer: /nieuwere versie/,
  absent: /niet meer te lezen/,
  full: /schijf is vol/,
  refused: /niet bewaren/,
  still: /geen antwoord/,
  lost: /beschadigd of weg.*[Oo]ntgrendel/s,
  readOnly: /alleen lezen/,
  keyOlder: /sleutel is ouder/,
  tooFarBehind: /veiligheidskopie/,
  broken: /niet meer te lezen/,
  closed: /mag|mogen|kunt/,
  erased: /brief/,
};

describe('what is wrong with the log', () => {
  it.each(Object.entries(breaks) as [BreakWhat, RegExp][])('%s: names what is hit, with its line', (what, names) => {
    expect(breakSentence(what, '1.204')).toMatch(names);
    const { title, now } = noticeWords({ notice: 'readOnly', what, line: 1204 });
    expect(title).toBe('Het logboek klopt niet vanaf regel 1.204.');
    expect(now).toMatch(names);
    expect(now).toContain('De rest is leesbaar.');
  });

  it('is said without a line where none is hit, in words of its own for each', () => {
    const all = (Object.keys(breaks) as BreakWhat[]).map((what) => breakSentence(what));
    for (const one of all) expect(one).not.toMatch(/\d|undefined/);
    expect(new Set(all).size).toBe(all.length);
  });
});

describe('what the store refuses', () => {
  it.each(Object.entries(refusals) as [StoreErrorCode, RegExp][])('%s: says what it is about', (code, names) => {
    const { title, now } = refusalWords(refusalOf(new StoreError(code)));
    expect(`${title} ${now ?? ''}`).toMatch(names);
    expect(title).not.toMatch(/error|undefined|[a-z][A-Z]/);
  });
});
