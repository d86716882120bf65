/**
 * What the counter may do never depends on what the counter may not see: for every command of the counter, deciding on the
 * common facts equals deciding on all facts, over random histories. Runs in Node; histories come from seeds, so a failure
 * can be played again.
 */
import { describe, expect, it } from 'vitest';
import { cancelAppointment, changeAppointment, makeAppointment } from '../../renderer/domain/appointment';
import { appointmentDays } from '../../renderer/domain/appointment-days';
import { type CaseState, foldCase } from '../../renderer/domain/case';
import { keptTerms, termsOfCase } from '../../renderer/domain/case-terms';
import { lacksToClose } from '../../renderer/domain/closing';
import { compartmentOf } from '../../renderer/domain/compartments';
import { answerCopy, remark } from '../../renderer/domain/copy-question';
import { correctCase, inputOf } from '../../renderer/domain/correction';
import type { OfficeContext } from '../../renderer/domain/decision';
import type { Day, Id, LetterKind, Placed } from '../../renderer/domain/facts';
import { checkIdentity } from '../../renderer/domain/identity';
import { issueLetter, recordSent } from '../../renderer/domain/issuing';
import type { Letter } from '../../renderer/domain/letter';
import { returnPaper, takePaper } from '../../renderer/domain/paper';
import { withdrawRequest } from '../../renderer/domain/request';
import { doTask } from '../../renderer/domain/tasks';
import { todayOf } from '../../renderer/domain/today';
import {
  breakVisit,
  endVisit,
  foundItem,
  markPart,
  notCome,
  showItem,
  skipItem,
  startVisit,
} from '../../renderer/domain/visit';
import { nextStepOf, summaryOf } from '../../renderer/domain/worklist';
import { commandNamed, type Turn } from '../scenarios/commands';
import { addStaff } from '../scenarios/prepare';
import { contextOf, newWorld, nextId, ROLE_SLOTS, registerOf, type World, write } from '../scenarios/world';

/** A generator by seed (mulberry32): the same history every time. */
function chance(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

const DAYS: readonly Day[] = ['2026-12-01', '2026-12-02', '2026-12-08', '2026-12-09', '2026-12-29'];
const LETTERS: readonly LetterKind[] = ['invitation', 'appointmentChanged', 'appointmentCancelled', 'visitRecord'];
const WEIGHED = { ground: 'uavg-41-i', weighing: 'De veiligheid van de melder weegt hier zwaarder dan de inzage.' };

/** Steps with inputs, all tried in any order; what is refused leaves the history as it is. */
function stepsFor(
  pick: <T>(from: readonly T[]) => T,
): readonly (readonly [string, Readonly<Record<string, unknown>>])[] {
  const number = pick([1, 2, 3, 4]);
  const on = pick(DAYS);
  return [
    ['keepItem', { part: pick(['paper', 'digital']), description: 'map', text: pick(['', 'Geheime woorden.']) }],
    [
      'keepItem',
      {
        origin: 'new',
        sourceName: 'mw. B. Verklikker',
        reporterToldOn: '01-10-2026',
        originWords: 'van een buurtbewoner',
      },
    ],
    ['keepItem', { number, title: 'Anders', neutralTitle: 'Een ander stuk' }],
    ['removeItem', { item: number, why: 'dubbel' }],
    ['assessItem', { item: number }],
    ['assessItem', { item: number, assessment: 'withhold', ...WEIGHED }],
    ['motivate', { item: number, motivation: 'Wie meldt moet zich veilig voelen.' }],
    ['writeNote', { text: 'Geheim overleg.' }],
    ['decide', {}],
    ['release', {}],
    ['withdrawRelease', { item: number, why: 'fout' }],
    ['makeAppointment', { on, keyHolder: 'Kees Kast', ownWish: true }],
    ['changeAppointment', { on, keyHolder: 'Kees Kast', ownWish: true, why: 'anders', wish: 'person' }],
    ['cancelAppointment', { why: 'ziek', wish: 'house' }],
    ['issueLetter', { kind: pick(LETTERS) }],
    ['issueLetter', { kind: 'decision' }],
    ['recordSent', {}],
    ['takePaper', { keyHolder: 'Kees Kast' }],
    ['returnPaper', { keyHolder: 'Kees Kast' }],
    ['startVisit', {}],
    ['checkIdentity', { details: pick([true, true, false]) }],
    ['showItem', { item: number }],
    ['skipItem', { item: number }],
    ['markPart', { part: pick(['paper', 'digital']), state: pick(['shown', 'notPresent']), reason: pick(['', 'weg']) }],
    ['answerCopy', { answer: pick(['no', 'yes', 'waived']) }],
    ['remark', { words: 'Een opmerking.' }],
    ['foundItem', { part: 'paper' }],
    ['endVisit', {}],
    ['breakVisit', { reason: 'Weg.', goesOn: pick([true, false]) }],
    ['notCome', {}],
    ['closeCase', { reason: 'Klaar.' }],
  ];
}

interface History {
  readonly world: World;
  readonly case: Id;
  readonly today: Day;
  /** How many steps of each kind were carried out. */
  readonly done: Readonly<Record<string, number>>;
}

/** The way of a case; a step that is refused is tried again with other inputs, and left at last. */
const WAY: readonly string[] = [
  ...['keepItem', 'keepItem', 'assessItem', 'assessItem', 'assessItem', 'assessItem', 'assessItem', 'decide', 'decide'],
  ...['release', 'makeAppointment', 'makeAppointment', 'issueLetter', 'issueLetter', 'recordSent', 'takePaper'],
  ...['startVisit', 'startVisit', 'checkIdentity', 'checkIdentity', 'showItem', 'showItem', 'showItem', 'showItem'],
  ...['skipItem', 'skipItem', 'skipItem', 'markPart', 'markPart', 'markPart', 'markPart', 'markPart', 'answerCopy'],
  ...['endVisit', 'endVisit', 'returnPaper', 'issueLetter', 'issueLetter', 'recordSent', 'closeCase', 'closeCase'],
];

/** The way of a case, with steps at random between and after: a history may end anywhere. */
function historyOf(seed: number): History {
  const random = chance(seed);
  const pick = <T>(from: readonly T[]): T => from[Math.floor(random() * from.length)] as T;
  const world = newWorld('A', undefined);
  addStaff(world);
  write(
    world,
    [
      {
        case: '0'.repeat(32),
        body: {
          kind: 'slotListSet',
          slots: [{ id: '7', kind: 'recovery', roles: [], publicKey: '' }],
          generations: { common: 1, officer: 1 },
        },
      },
    ],
    '2018-01-02',
    ROLE_SLOTS.counter,
  );
  const done: Record<string, number> = {};
  let today: Day = '2026-12-01';
  const play = (name: string, input: Turn['input']): boolean => {
    const turn: Turn = {
      world,
      today,
      place: 'A',
      slot: ROLE_SLOTS.privacyOfficer,
      case: 'case',
      input,
      others: commandNamed,
    };
    const decision = commandNamed(name)?.play(turn).decision;
    if (!decision || 'refusal' in decision) return false;
    write(world, decision.facts, today, turn.slot);
    done[name] = (done[name] ?? 0) + 1;
    return true;
  };
  play('registerRequest', { copyAsked: pick([true, false]) });
  const stray = (): void => {
    const [name, input] = pick(stepsFor(pick));
    play(name, input);
  };
  const end = random() < 0.4 ? WAY.length : Math.floor(random() * WAY.length);
  for (const wanted of WAY.slice(0, end)) {
    for (let tries = 0; tries < 3; tries += 1) {
      const [name, input] = pick(stepsFor(pick).filter(([one]) => one === wanted));
      if (play(name, name === 'makeAppointment' && random() < 0.8 ? { ...input, on: today } : input)) break;
    }
    if (random() < 0.25) stray();
    if (random() < 0.03) today = DAYS[Math.min(DAYS.indexOf(today) + 1, DAYS.length - 1)] as Day;
  }
  for (let count = 0; count < 12; count += 1) stray();
  return { world, case: world.caseByName.get('case') as Id, today, done };
}

/** Every command of the counter, and every list the counter sees, with inputs for things that are there and that are not. */
function counterAnswers(
  state: CaseState,
  context: OfficeContext,
  ids: { readonly visit: Id; readonly item: Id; readonly task: Id },
) {
  const letter = (kind: LetterKind): Letter => ({
    kind,
    wordsVersion: 1,
    missing: [],
    letterhead: { name: '', accent: '', returnLine: '', footer: '', window: { left: 0, top: 0, width: 0, height: 0 } },
    lines: [],
    subject: '',
    blocks: [],
    day: context.today,
    reference: '',
  });
  const made = { letter: 'f'.repeat(32), sha256: '', pages: 1 };
  const { visit, item, task } = ids;
  const employee = context.register.employees[0]?.id ?? '';
  const keyHolder = context.register.employees.find((one) => one.keyHolder)?.id ?? '';
  const at = {
    office: 'kantoor Voorbeeldstad',
    on: '2026-12-29',
    from: '10:00',
    until: '11:00',
    employee,
    keyHolder,
    lateReason: '',
    ownWish: true,
    why: 'x',
    wish: 'house',
  } as const;
  const yes = { original: true, valid: true, photo: true, details: true };
  const terms = termsOfCase(state, context.profile, context.calendar, context.today);
  return {
    makeAppointment: makeAppointment(at, state, context),
    changeAppointment: changeAppointment(at, state, context),
    cancelAppointment: cancelAppointment({ why: 'x', wish: 'person' }, state),
    days: appointmentDays({ office: 'kantoor Voorbeeldstad' }, state, [], context),
    startVisit: startVisit(state, context, { visit: '1', time: '10:00' }),
    checkIdentity: checkIdentity({ visit, who: 'subject', document: 'passport', ...yes }, state, context),
    showItem: showItem({ visit, item }, state, context),
    skipItem: skipItem({ visit, item }, state, context),
    paperShown: markPart({ visit, part: 'paper', state: 'shown', reason: '' }, state),
    digitalAbsent: markPart({ visit, part: 'digital', state: 'notPresent', reason: '' }, state),
    answerCopy: answerCopy({ visit, answer: 'yes', piece: '' }, state, context, { task: '2' }),
    remark: remark({ visit, words: 'x', rectification: true }, state, context, { case: '3', place: 'A' }),
    endVisit: endVisit({ visit, signed: 'both', time: '11:00' }, state),
    foundItem: foundItem({ visit, part: 'paper' }, state, { task: '5' }),
    breakVisit: breakVisit({ visit, reason: 'x', goesOn: true, time: '11:00' }, state),
    notCome: notCome({ reason: '' }, state, context, { visit: '4' }),
    takePaper: takePaper({ keyHolder }, state, context),
    returnPaper: returnPaper({ keyHolder }, state, context),
    doTask: doTask({ task, on: 'vandaag' }, state, context),
    recordSent: recordSent(
      { letter: state.letters.at(-1)?.letter ?? '', sentOn: 'vandaag', how: 'post' },
      state,
      context,
    ),
    letters: LETTERS.map((kind) =>
      issueLetter({ kind, words: letter(kind), made, fresh: { letter: letter(kind) } }, state, context),
    ),
    correctRequest: correctCase({ ...inputOf(state), scope: 'y' }, 'x', state, context),
    withdrawRequest: withdrawRequest({ on: 'vandaag', why: 'x' }, state, context),
    lacksToClose: lacksToClose(state),
    nextStep: nextStepOf(state, context.today),
    summary: summaryOf(state, context.profile, context.calendar, context.today),
    today: todayOf([state], context),
    kept: terms && keptTerms(state, terms),
  };
}

const HISTORIES = 120;

describe('the counter', () => {
  it(`decides the same on common facts as on all, in ${HISTORIES} histories`, () => {
    const carriedOut: Record<string, number> = {};
    let withOfficerFacts = 0;
    const allowed = new Set<string>();
    for (let seed = 1; seed <= HISTORIES; seed += 1) {
      const { world, case: caseId, today, done } = historyOf(seed);
      for (const [name, count] of Object.entries(done)) carriedOut[name] = (carriedOut[name] ?? 0) + count;
      const all = world.log.filter((placed) => placed.case === caseId);
      const common = all.filter(isCommon);
      if (common.length < all.length) withOfficerFacts += 1;
      const context: OfficeContext = { ...contextOf(world, today), register: registerOf(world) };
      const whole = foldCase(caseId, all);
      const ids = {
        visit: whole.visits.at(-1)?.visit ?? nextId(world),
        item: whole.released[0]?.item ?? nextId(world),
        task: whole.tasks[0]?.task ?? nextId(world),
      };
      const onAll = counterAnswers(whole, context, ids);
      const onCommon = counterAnswers(foldCase(caseId, common), context, ids);
      expect(onCommon, `seed ${seed}`).toEqual(onAll);
      for (const [name, answer] of Object.entries(onAll)) {
        if (typeof answer === 'object' && answer !== null && 'facts' in answer) allowed.add(name);
      }
      const words = JSON.stringify(common);
      for (const secret of ['Verklikker', 'Geheim overleg', 'zwaarder dan de inzage'])
        expect(words.includes(secret), `seed ${seed}: ${secret}`).toBe(false);
    }
    // The histories are worth something: they reach everything, and every command was allowed in one of them.
    expect(withOfficerFacts).toBeGreaterThan(HISTORIES * 0.9);
    const steps = stepsFor((from) => from[0] as never).map(([name]) => name);
    expect(steps.filter((name) => !carriedOut[name])).toEqual([]);
    const commands = [
      'makeAppointment',
      'changeAppointment',
      'cancelAppointment',
      'startVisit',
      'checkIdentity',
      'showItem',
      'skipItem',
    ];
    expect(
      [
        ...commands,
        'answerCopy',
        'remark',
        'breakVisit',
        'foundItem',
        'notCome',
        'takePaper',
        'returnPaper',
        'doTask',
      ].filter((name) => !allowed.has(name)),
    ).toEqual([]);
  });

  it('would be caught deciding on what only the officer holds (control)', () => {
    const { world, case: caseId } = historyOf(3);
    const all = world.log.filter((placed) => placed.case === caseId);
    const [whole, part] = [foldCase(caseId, all), foldCase(caseId, all.filter(isCommon))];
    // A command that only looked at how many facts there are would already tell the two apart.
    expect(part.facts).toBeLessThan(whole.facts);
    expect({ ...part, facts: 0 }).toEqual({ ...whole, facts: 0 });
  });
});

function isCommon({ fact }: Placed): boolean {
  return compartmentOf(fact.kind) === 'common';
}
