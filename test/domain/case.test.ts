/** Folding: order, concurrency, newer facts, compartments, history. All persons are invented. Runs in Node. */
import { describe, expect, it } from 'vitest';
import type {
  HistoryLine as DeskLine,
  RequestPreview as DeskPreview,
  CaseSummary as DeskSummary,
  TodayView as DeskToday,
} from '../../renderer/desk/asks';
import type { DayChoice as DeskDay, ItemInput as DeskItemInput } from '../../renderer/desk/asks-dossier';
import { foldCase } from '../../renderer/domain/case/case';
import type { HistoryLine } from '../../renderer/domain/case/history';
import { historyOf } from '../../renderer/domain/case/history';
import type { ItemInput } from '../../renderer/domain/dossier/item-fields';
import { allKinds, compartmentOf, isFolded, touchesOf } from '../../renderer/domain/facts/compartments';
import { type Fact, type FactBody, NO_CASE, type Placed } from '../../renderer/domain/facts/facts';
import { inOrder } from '../../renderer/domain/facts/order';
import { employeeOfSlot, foldRegister } from '../../renderer/domain/register/register';
import type { RequestPreview } from '../../renderer/domain/request/request';
import type { TodayView } from '../../renderer/domain/today/today';
import type { CaseSummary } from '../../renderer/domain/today/worklist';
import type { DayChoice } from '../../renderer/domain/visit/appointment-days';

const CASE = 'c'.repeat(32);
const PC1 = '1'.repeat(32);
const PC2 = '2'.repeat(32);

const placed = (writer: string, seq: number, counter: number, seen: number, body: FactBody, caseId = CASE): Placed => ({
  writer,
  seq,
  counter,
  case: caseId,
  fact: { v: 1, at: 1000 + counter, day: '2026-12-01', by: `5${writer.slice(1)}`, place: 'A', seen, ...body } as Fact,
});
const request = (writer = PC1, counter = 1): Placed =>
  placed(writer, 0, counter, 0, {
    kind: 'requestRegistered',
    right: 'access',
    channel: 'post',
    receivedOn: '2026-11-30',
    copyAsked: false,
    corporation: 'lefier',
    profileVersion: 'privacyreglement-2018',
    reference: 'LEF-2026-A0001',
  });
const corrected = (writer: string, seq: number, counter: number, seen: number, receivedOn: string): Placed =>
  placed(writer, seq, counter, seen, { kind: 'requestCorrected', why: 'stempel', receivedOn });

describe('the order', () => {
  it('is that of counter, writer and seq, however the facts come in', () => {
    const all = [request(), corrected(PC1, 1, 2, 1, '2026-11-27'), corrected(PC2, 0, 3, 2, '2026-11-26')];
    for (const order of [all, all.toReversed(), [all[1], all[0], all[2]] as Placed[]]) {
      expect(foldCase(CASE, order).request?.receivedOn).toBe('2026-11-26');
      expect(inOrder(order)).toEqual(all);
    }
  });

  it('takes no notice of the wall clock', () => {
    const late = corrected(PC2, 0, 3, 2, '2026-11-26');
    const early: Placed = { ...late, fact: { ...late.fact, at: 1 } };
    expect(foldCase(CASE, [request(), corrected(PC1, 1, 2, 1, '2026-11-27'), early]).request?.receivedOn).toBe(
      '2026-11-26',
    );
  });
});

describe('concurrent facts', () => {
  const first = corrected(PC1, 1, 2, 1, '2026-11-27');
  const blind = corrected(PC2, 0, 3, 1, '2026-11-26');

  it('are both kept, the conflict is listed', () => {
    const state = foldCase(CASE, [request(), first, blind]);
    expect(state.facts).toBe(3);
    expect(state.conflicts).toEqual([{ touches: 'request', first, second: blind }]);
  });

  it('are none when the later author had seen the earlier (control)', () => {
    expect(foldCase(CASE, [request(), first, corrected(PC2, 0, 3, 2, '2026-11-26')]).conflicts).toEqual([]);
  });

  it('are resolved by who saw both', () => {
    expect(foldCase(CASE, [request(), first, blind, corrected(PC1, 2, 4, 3, '2026-11-25')]).conflicts).toEqual([]);
    expect(
      foldCase(CASE, [request(), first, blind, corrected('3'.repeat(32), 0, 4, 1, '2026-11-25')]).conflicts,
    ).toHaveLength(3);
  });

  const at = (place: string, one: Placed, seenElsewhere?: Readonly<Record<string, number>>): Placed => ({
    ...one,
    fact: { ...one.fact, place, ...(seenElsewhere && { seenElsewhere }) } as Fact,
  });

  it('are told of another place by what was seen there: the own counter may have run ahead', () => {
    // The second PC wrote 2 and 3 by itself; the 2 of the first PC it never heard of.
    const own = at('B', corrected(PC2, 0, 2, 1, '2026-11-26'), { A: 1 });
    const unheard = at('B', corrected(PC2, 1, 3, 2, '2026-11-25'), { A: 1 });
    const heard = at('B', corrected(PC2, 1, 3, 2, '2026-11-25'), { A: 2 });
    expect(foldCase(CASE, [request(), first, own, unheard]).conflicts).toHaveLength(2);
    expect(foldCase(CASE, [request(), first, own, heard]).conflicts).toEqual([]);
  });

  it('are a motivation and what became of its item', () => {
    const item = 'e'.repeat(32);
    const said = { kind: 'decisionMotivated', motivations: [{ item, motivation: 'Om de veiligheid.' }] } as const;
    const motivated = placed(PC1, 1, 2, 1, said);
    const removed = at('B', placed(PC2, 0, 3, 1, { kind: 'itemRemoved', item, why: 'dubbel' }), { A: 1 });
    expect(foldCase(CASE, [request(), motivated, removed]).conflicts).toEqual([
      { touches: `item:${item}`, first: motivated, second: removed },
    ]);
    const knowing = at('B', removed, { A: 2 });
    expect(foldCase(CASE, [request(), motivated, knowing]).conflicts).toEqual([]);
  });

  it('about different things are none', () => {
    const letter = placed(PC2, 0, 3, 0, {
      kind: 'letterSent',
      letter: 'f'.repeat(32),
      sentOn: '2026-12-01',
      how: 'post',
    });
    expect(foldCase(CASE, [request(), first, letter]).conflicts).toEqual([]);
  });

  it('of one writer in one batch are none', () => {
    expect(foldCase(CASE, [request(), corrected(PC1, 1, 2, 0, '2026-11-27')]).conflicts).toEqual([]);
  });
});

describe('a fact of a newer version', () => {
  it.each(['iedereenGewaarschuwd', 'backupMade', 'toString'])('%s is counted and makes the case read-only', (kind) => {
    const newer = { ...request(PC1, 2), seq: 1, fact: { ...request().fact, kind } as unknown as Fact };
    expect(foldCase(CASE, [request(), newer])).toMatchObject({ newerFacts: true, facts: 2 });
    expect(foldCase(CASE, [request()]).newerFacts).toBe(false);
  });

  it('with a higher v as well', () => {
    const newer = { ...request(PC1, 2), seq: 1, fact: { ...request().fact, v: 2 } as unknown as Fact };
    expect(foldCase(CASE, [request(), newer]).newerFacts).toBe(true);
  });
});

describe('the table of kinds', () => {
  it('keeps what is not yet released from the counter', () => {
    const officer = allKinds().filter((kind) => compartmentOf(kind) === 'officer');
    expect(officer.sort()).toEqual(
      [
        'adviceGiven consultationSent decisionMotivated disclosureRecorded footageHeld incidentRecorded itemAssessed itemChanged',
        'pointChanged pointJudged pointListed pointRemoved portabilitySetMade recipientNamed',
        'itemListed itemRemoved letterBytesOfficer noteWritten objectionWeighed recipientTold sourceRecorded thirdDelayed thirdMotivated thirdPartyRecorded viewReceived',
      ]
        .join(' ')
        .split(' ')
        .sort(),
    );
  });

  it('does not know what it does not know', () => {
    expect(compartmentOf('iets')).toBe('unknown');
    expect(compartmentOf('constructor')).toBe('unknown');
    expect(isFolded('objectionWeighed')).toBe(false);
    expect(isFolded('suspended')).toBe(true);
    expect(isFolded('visitStarted')).toBe(true);
    expect(isFolded('requestRegistered')).toBe(true);
  });

  it('names what facts touch', () => {
    expect(touchesOf({ kind: 'employeeRecorded', employee: 'e1' } as never)).toEqual(['employee:e1']);
    expect(touchesOf({ kind: 'profileValueSet', path: 'offices' } as never)).toEqual(['value:offices']);
    expect(touchesOf({ kind: 'numberGiven' })).toEqual([]);
  });
});

describe('the register', () => {
  const employee = (seq: number, counter: number, more: object): Placed =>
    placed(
      PC1,
      seq,
      counter,
      counter - 1,
      {
        kind: 'employeeRecorded',
        employee: 'e1',
        name: 'Ineke Voorbeeld',
        function: 'balie',
        roles: ['counter'],
        ...more,
      } as FactBody,
      NO_CASE,
    );

  it('still knows who did what after access was withdrawn', () => {
    const state = foldRegister([employee(0, 1, { slot: 's1' }), employee(1, 2, { roles: [], leftOn: '2026-12-01' })]);
    expect(state.employees).toHaveLength(1);
    expect(state.employees[0]?.slot).toBeUndefined();
    expect(employeeOfSlot(state, 's1')?.name).toBe('Ineke Voorbeeld');
    expect(employeeOfSlot(state, 's2')).toBeUndefined();
  });

  it('never lowers a number, whatever the order of PCs', () => {
    const number = (seq: number, counter: number, value: number): Placed =>
      placed(PC1, seq, counter, 0, { kind: 'numberGiven', year: 2026, number: value, for: CASE }, NO_CASE);
    expect(foldRegister([number(0, 1, 7), number(1, 2, 3)]).numbers).toEqual({ 'A/2026': 7 });
  });
});

describe('the history', () => {
  const subject = placed(PC1, 1, 2, 1, {
    kind: 'dataSubjectRecorded',
    name: { given: 'N.', prefix: 'van der', surname: 'Verzonnen' },
    address: { kind: 'street', street: 'Geheimlaan', number: '1', postcode: '1234 AB', city: 'Voorbeeldstad' },
    birthDate: '1961-08-09',
    subjectKind: 'huurder',
  });
  const withdrawn = placed(PC1, 2, 3, 2, {
    kind: 'requestWithdrawn',
    on: '2026-12-01',
    why: 'mevrouw Verzonnen belde',
  });
  const bytes = placed(PC1, 3, 4, 3, { kind: 'letterBytesCommon', letter: 'f'.repeat(32) });
  const words = {
    whoBySlot: () => 'Ineke Voorbeeld',
    referenceOf: () => 'LEF-2026-A0001',
    prefix: 'LEF',
    withReasons: false,
  };

  it('of the dossier and the visit tells numbers and outcomes, never titles, sources or words', () => {
    const secret = 'Verklikker';
    const bodies: FactBody[] = [
      { kind: 'sourceRecorded', source: 's1', name: secret, body: false },
      {
        kind: 'itemListed',
        item: 'i1',
        number: 1,
        title: secret,
        neutralTitle: secret,
        part: 'digital',
        text: secret,
        class: 'nuisance',
        category: 'x',
        purpose: 'x',
        legalBasis: 'x',
        origin: { of: 'source', source: 's1' },
        originWords: secret,
        recipients: [secret],
        othersNamed: 1,
      },
      { kind: 'itemAssessed', item: 'i1', assessment: 'shield', cuts: [], ground: 'x', weighing: secret },
      { kind: 'decisionMotivated', motivations: [{ item: 'i1', motivation: secret }] },
      { kind: 'noteWritten', text: secret },
      { kind: 'itemReleased', item: 'i1', number: 1, assessment: 'shield', title: secret, origin: secret },
      { kind: 'remarkMade', visit: 'v1', words: secret },
      { kind: 'copyAsked', visit: 'v1', answer: 'yes', piece: secret },
      { kind: 'taskExempted', task: 's1', reason: secret },
    ];
    const lines = historyOf(
      bodies.map((body, index) => placed(PC1, index, index + 1, index, body)),
      words,
    );
    expect(lines).toHaveLength(bodies.length);
    expect(JSON.stringify(lines)).not.toContain(secret);
    expect(lines[1]?.values).toEqual({ number: 1, part: 'digital' });
  });

  it('never names the data subject', () => {
    const lines = historyOf([request(), subject, withdrawn, bytes], words);
    expect(lines.map(({ what }) => what)).toEqual(['requestRegistered', 'dataSubjectRecorded', 'requestWithdrawn']);
    expect(JSON.stringify(lines)).not.toMatch(/Verzonnen|Geheimlaan|1961/);
    expect(lines[0]).toMatchObject({
      who: 'Ineke Voorbeeld',
      reference: 'LEF-2026-A0001',
      values: { right: 'access' },
      refused: false,
    });
  });

  it('of the case itself tells what was typed about it (control)', () => {
    expect(JSON.stringify(historyOf([withdrawn], { ...words, withReasons: true }))).toContain('belde');
  });
});

it('hands the desk the shapes its views ask for', () => {
  const same = <A extends B, B>(value: A): B => value;
  const held = [
    same<CaseSummary, DeskSummary>,
    same<HistoryLine, DeskLine>,
    same<RequestPreview, DeskPreview>,
    same<TodayView, DeskToday>,
    same<DayChoice, DeskDay>,
    same<DeskItemInput, ItemInput>,
  ];
  expect(held).toHaveLength(6);
});
