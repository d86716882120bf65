/** How the ledger judges what another computer erased, and what somebody who cannot open it left in a copy. Pure. */
import { expect, it } from 'vitest';
import type { OutsideRow } from '../e2e/outside';
import { Ledger } from './ledger';

const row = (hash: string, of = 'aa'): readonly [string, OutsideRow] => [
  hash,
  {
    ...{ hash, case: of, writer: 'w', seq: 0, counter: 0, prev: '', large: false, whole: true },
    bytes: Buffer.alloc(0),
  },
];

/** A case of one that two has shown, and that was erased at one. */
function erasedAtOne(): Ledger {
  const ledger = new Ledger();
  const made = new Map([row('r1'), row('r2'), row('r3')]);
  const request = ledger.begin('request', { name: 'T. Duinker', text: '' }, 'one', new Map());
  ledger.acknowledge(request, false, made);
  const shown = { id: 'aa', name: 'T. Duinker', reference: 'x', withdrawn: false, letters: [], notes: [] };
  const looked = { place: 'two', seesNotes: true, isBroken: false, reach: () => false };
  expect(ledger.judge({ ...looked, cases: [shown], journal: made })).toEqual({ missing: [], left: [], wrong: [] });
  const erasure = ledger.begin('erased', { name: 'T. Duinker', text: '', id: 'aa' }, 'one', made);
  ledger.acknowledge(erasure, false, new Map([...made, row('e1', '00')]));
  return ledger;
}

it.each<readonly [string, readonly string[], readonly string[], readonly string[]]>([
  ['lies in the journal, though nothing in reach held it before', ['r1', 'r2', 'r3', 'e1'], [], []],
  ['can be reached', ['r1', 'r2', 'r3'], ['r1', 'r2', 'r3', 'e1'], []],
  ['is nowhere, and then the case is missing (control)', ['r1', 'r2', 'r3'], [], ['request']],
])('not shown any more, and its erasure %s', (_, inJournal, inReach, missing) => {
  const judged = erasedAtOne().judge({
    ...{ place: 'two', cases: [], seesNotes: true, isBroken: false },
    journal: new Map(inJournal.map((hash) => row(hash))),
    reach: (hash) => inReach.includes(hash),
  });
  expect(judged.missing.map(({ kind }) => kind)).toEqual(missing);
});

/** A note that lies in a copy alone, after both engines were put back older; the counter, who cannot open it, has unlocked. */
function noteLeft(): {
  ledger: Ledger;
  looked: Parameters<Ledger['judge']>[0];
  left: ReturnType<Ledger['judge']>['left'];
} {
  const ledger = new Ledger();
  const made = new Map([row('r1'), row('r2'), row('r3')]);
  const request = ledger.begin('request', { name: 'T. Duinker', text: '' }, 'one', new Map());
  ledger.acknowledge(request, false, made);
  const note = ledger.begin('note', { name: 'T. Duinker', text: 'een notitie', id: 'aa' }, 'one', made);
  ledger.acknowledge(note, false, new Map([...made, row('n1')]));
  const shown = { id: 'aa', name: 'T. Duinker', reference: 'x', withdrawn: false, letters: [], notes: [] };
  const looked = { place: 'one', cases: [shown], journal: made, isBroken: false, seesNotes: true, reach: () => false };
  const { missing, left } = ledger.judge({ ...looked, seesNotes: false, reach: () => true });
  expect(missing).toEqual([]);
  expect(left.map(({ kind }) => kind)).toEqual(['note']);
  return { ledger, looked, left };
}

it('a note left in a copy and said to be missing may go with that copy, and may not be kept back while it is there', () => {
  const { ledger, looked, left } = noteLeft();
  ledger.letGo(left, 'one');
  expect(ledger.judge(looked).missing).toEqual([]);
  expect(ledger.judge({ ...looked, reach: () => true }).missing.map(({ kind }) => kind)).toEqual(['note']);
});

it('a note left in a copy of which nothing was said may not go (control)', () => {
  const { ledger, looked } = noteLeft();
  expect(ledger.judge(looked).missing.map(({ kind }) => kind)).toEqual(['note']);
});
