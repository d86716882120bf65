/**
 * What the counter may do never depends on what the counter may not see: every question the vault answers a counter has the same
 * answer, and writes the same facts, on the common facts as on all, over random histories. What is not the counter's is refused, and
 * that is recorded. Runs in Node.
 */
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import type { Question } from '../../renderer/desk/asks';
import { answers } from '../../renderer/desk/vault/answers';
import { Refused } from '../../renderer/desk/vault/refused';
import type { Vault } from '../../renderer/desk/vault/vault';
import { type CaseState, foldCase } from '../../renderer/domain/case/case';
import { compartmentOf } from '../../renderer/domain/facts/compartments';
import type { Fact, Id, Placed, Role } from '../../renderer/domain/facts/facts';
import { type Command, mayDo } from '../../renderer/domain/register/people';
import { currentAppointment } from '../../renderer/domain/visit/appointment';
import { hasPassed, itemsLeft, runningVisit } from '../../renderer/domain/visit/visit-state';
import { vaultOn } from '../desk/vault-on-world';
import { registerOf, type World } from '../scenarios/world';
import { type History, historyOf, SECRETS, STEPS } from './counter-histories';
import { inputsFor, OFFICER_LETTERS } from './counter-questions';

/** Every right of the program, and the questions a counter asks with it. None: it is not the counter's. The compiler holds that all are here. */
const QUESTIONS: Readonly<Record<Command, readonly Question[]>> = {
  seeCases: ['today', 'worklist', 'openCase', 'openClosed', 'dossier', 'deadlineSheet'],
  registerRequest: [
    'newRequest',
    'previewRequest',
    'keepRequestDraft',
    'dropRequestDraft',
    'registerRequest',
    'checkAtRequest',
  ],
  registerComplaint: ['previewComplaint', 'registerComplaint'],
  handleComplaint: [],
  adviseOnComplaint: [],
  correctRequest: ['correction', 'correctRequest', 'linkTogether'],
  withdrawRequest: ['withdrawRequest'],
  makeLetter: ['draftLetter', 'issueLetter', 'letterBytes', 'correctLetter', 'keepLetter', 'outgoing', 'notePrinted'],
  recordSent: ['recordSent', 'recordOutgoing'],
  makeAppointment: ['appointmentDays', 'makeAppointment', 'changeAppointment', 'cancelAppointment'],
  visit: [
    ...(['startVisit', 'visit', 'checkIdentity', 'showItem', 'skipItem', 'markPart', 'answerCopy', 'remark'] as const),
    ...(['foundItem', 'endVisit', 'breakVisit', 'notCome'] as const),
  ],
  movePaper: ['takePaper', 'returnPaper'],
  doTask: ['doTask'],
  resumeTerms: ['resumeTerms', 'previewResume'],
  changeTerms: [],
  seeOfficer: [],
  seeLog: [],
  seeFigures: [],
  changeDossier: [],
  decide: [],
  makeOfficerLetter: [],
  exemptTask: [],
  closeCase: [],
  eraseCase: [],
  seeDestruction: [],
  keepLonger: [],
  seeAdmin: [],
  manageEmployees: [],
  manageValues: [],
  makeRecoverySheet: [],
  settleConflict: ['settleConflict'],
  checkLog: [],
  keepSafe: [],
};
const OWN: readonly Question[] = Object.values(QUESTIONS).flat();

/** Before or beside the work: no case is looked at. */
const NO_CASES: readonly Question[] = [
  ...(['door', 'judgePassphrase', 'foundRegister', 'unlock', 'unlockWithRecoveryCode'] as const),
  ...(['databaseReads', 'changePassphrase'] as const),
  ...(['session', 'catchUp', 'finishSetup', 'regulation', 'exchange', 'checkLog', 'checkDue'] as const),
];
/** Whoever may ask these always gets an answer. */
const NEVER_REFUSED: readonly Question[] = [
  ...([
    'today',
    'worklist',
    'dossier',
    'newRequest',
    'previewRequest',
    'previewComplaint',
    'keepRequestDraft',
    'dropRequestDraft',
  ] as const),
  ...(['correction', 'appointmentDays', 'previewResume', 'notePrinted'] as const),
];
const NOT_OWN = (Object.keys(answers) as Question[]).filter((one) => !OWN.includes(one) && !NO_CASES.includes(one));

let made = 0;
beforeAll(() => {
  vi.useFakeTimers({ toFake: ['Date'] });
  // Ids in the order asked, and the fingerprint that every letter of a history has: both sides get the same.
  vi.spyOn(crypto, 'getRandomValues').mockImplementation((into) => {
    if (into instanceof Uint8Array) into.fill(0).set([170, made >> 8, made & 255]);
    made += 1;
    return into;
  });
  vi.spyOn(crypto.subtle, 'digest').mockResolvedValue(new ArrayBuffer(32));
});
afterAll(() => {
  vi.useRealTimers();
  vi.restoreAllMocks();
});

interface Outcome {
  readonly answer?: unknown;
  readonly refusal?: unknown;
  readonly written: readonly unknown[];
}

/** One question; what it wrote is taken back, so that every question finds the history as it was. */
async function outcomeOf(vault: Vault, world: World, question: Question, input: unknown): Promise<Outcome> {
  const before = world.log.length;
  made = 0;
  let answered: Pick<Outcome, 'answer' | 'refusal'>;
  try {
    answered = { answer: withoutHistory(await answers[question](vault, input as never)) };
  } catch (error) {
    if (!(error instanceof Refused)) throw error;
    answered = { refusal: error.refusal };
  }
  const written = world.log.splice(before).map(({ case: of, fact }) => ({ of, fact }));
  if (written.length > 0) {
    vault.folds.clear();
    delete vault.register;
  }
  return { ...answered, written };
}

/** The history of a case lists the very facts a slot can open. */
function withoutHistory(answer: unknown): unknown {
  if (typeof answer !== 'object' || answer === null || !('history' in answer)) return answer;
  const { history: _lines, ...rest } = answer;
  return rest;
}

/** The vault of somebody with this role; `holdsAll`: with every fact there is, or with the common ones alone. Every letter has its bytes. */
function side(from: World, role: Role, holdsAll: boolean): { readonly vault: Vault; readonly world: World } {
  const world = { ...from, log: [...from.log], caseByName: new Map(from.caseByName) };
  const vault = vaultOn(world, [role]);
  const { office } = vault;
  if (!office) throw new Error('no office');
  const seqOf = (letter: Id) => world.log.findIndex(({ fact }) => isBytes(fact) && fact.letter === letter);
  const openLarge = async (_writer: Id, seq: number) => {
    const fact = world.log[seq]?.fact;
    return { head: new TextEncoder().encode(JSON.stringify(fact)), bytes: new Uint8Array(8) };
  };
  vault.office = Object.assign(office, {
    session: { ...office.session, openLarge },
    letterRow: (letter: Id) => (seqOf(letter) < 0 ? undefined : { writer: '', seq: seqOf(letter) }),
    factsOf: (of: Id) => world.log.filter((one) => one.case === of && (holdsAll || isCommon(one))),
  });
  return { vault, world };
}

const isBytes = (fact: Fact) => fact.kind === 'letterBytesCommon' || fact.kind === 'letterBytesOfficer';
const isCommon = ({ fact }: Placed): boolean => compartmentOf(fact.kind) === 'common';
const commonState = ({ world, case: of }: History): CaseState =>
  foldCase(
    of,
    world.log.filter((placed) => placed.case === of && isCommon(placed)),
  );

/** The questions whose answers differ, with what they answered: empty when the role sees nothing it should not. */
async function differences(history: History, role: Role, seen?: (question: Question, outcome: Outcome) => void) {
  vi.setSystemTime(new Date(`${history.today}T10:40:00`));
  const [some, all] = [side(history.world, role, false), side(history.world, role, true)];
  const inputs = inputsFor(commonState(history), history, registerOf(history.world));
  const found: { readonly question: Question; readonly some: Outcome; readonly all: Outcome }[] = [];
  for (const question of OWN) {
    for (const input of inputs[question] ?? []) {
      const given = typeof input === 'function' ? await input(some.vault) : input;
      const ofSome = await outcomeOf(some.vault, some.world, question, given);
      const ofAll = await outcomeOf(all.vault, all.world, question, given);
      seen?.(question, ofSome);
      if (JSON.stringify(ofSome) !== JSON.stringify(ofAll)) found.push({ question, some: ofSome, all: ofAll });
    }
  }
  return found;
}

const HISTORIES = 128;
const histories: readonly History[] = Array.from({ length: HISTORIES }, (_, seed) => historyOf(seed));
/** Of every place and every question: so often at the least, or the histories are worth nothing. */
const AT_LEAST = 3;

const tally = () => {
  const counted: Record<string, number> = {};
  const add = (what: string, count = 1): void => {
    counted[what] = (counted[what] ?? 0) + count;
  };
  const rare = (all: readonly string[]) => all.filter((what) => (counted[what] ?? 0) < AT_LEAST);
  return { counted, add, rare };
};

describe('the counter', () => {
  it('has a question for each of its rights, and every question of the vault is somebody’s', () => {
    const counter = { roles: ['counter'], confidentialityOn: '2018-01-02' } as const;
    for (const [command, own] of Object.entries(QUESTIONS))
      expect([command, own.length > 0]).toEqual([command, !mayDo(counter, command as Command, '2026-12-01')]);
    expect(new Set(OWN).size).toBe(OWN.length);
    expect([...OWN, ...NO_CASES, ...NOT_OWN].toSorted()).toEqual(Object.keys(answers).toSorted());
  });

  it('is looked at in histories that come everywhere, by every step, and tell the counter no secret', () => {
    const [places, steps] = [tally(), tally()];
    for (const [seed, history] of histories.entries()) {
      for (const [what, isSo] of Object.entries(whatIsSo(history))) places.add(what, isSo ? 1 : 0);
      for (const [name, count] of Object.entries(history.done)) steps.add(name, count);
      const words = JSON.stringify(history.world.log.filter(isCommon));
      for (const secret of SECRETS) expect(words.includes(secret), `seed ${seed}: ${secret}`).toBe(false);
    }
    expect(places.rare(Object.keys(places.counted)), JSON.stringify(places.counted)).toEqual([]);
    expect(steps.rare(STEPS), JSON.stringify(steps.counted)).toEqual([]);
    const secret = JSON.stringify(histories.map(({ world }) => world.log));
    expect(SECRETS.filter((one) => !secret.includes(one))).toEqual([]);
  });

  it(`is answered the same on the common facts as on all, in ${HISTORIES} histories`, async () => {
    const [answered, refused] = [tally(), tally()];
    for (const [seed, history] of histories.entries()) {
      const found = await differences(history, 'counter', (question, { refusal }) =>
        (refusal ? refused : answered).add(question),
      );
      expect(found, `seed ${seed}`).toEqual([]);
    }
    expect(answered.rare(OWN), JSON.stringify(answered.counted)).toEqual([]);
    expect(refused.rare(OWN.filter((one) => !NEVER_REFUSED.includes(one)))).toEqual([]);
  });

  it('would be found out: who reads the dossier is answered otherwise (control)', async () => {
    const found = new Set<Question>();
    for (const history of histories.slice(0, 12))
      for (const { question } of await differences(history, 'privacyOfficer')) found.add(question);
    expect([...found]).toEqual(expect.arrayContaining(['openCase', 'dossier', 'draftLetter']));
  });

  it('needs the right of its line for each question, and who lacks it is refused by that name', async () => {
    const { vault, world } = side((histories[3] as History).world, 'accessAdministrator', true);
    const ask = { case: (histories[3] as History).case, kind: 'receiptSlip', words: { kind: 'receiptSlip' } };
    for (const [command, own] of Object.entries(QUESTIONS)) {
      for (const question of own) {
        const { written } = await outcomeOf(vault, world, question, ask);
        const attempt = expect.objectContaining({ kind: 'attemptRefused', what: command });
        expect([question, written]).toEqual([question, [{ of: expect.anything(), fact: attempt }]]);
      }
    }
  });

  it('is refused what is not the counter’s, and each attempt is recorded with its article (LO-5, LO-6)', async () => {
    const history = histories[3] as History;
    const { vault, world } = side(history.world, 'counter', true);
    const ask = { case: history.case, draft: { form: 'note' }, input: {}, values: {}, words: { kind: 'decision' } };
    const all = [
      ...NOT_OWN.map((question) => [question, { ...ask }] as const),
      ...OFFICER_LETTERS.map((kind) => ['draftLetter', { ...ask, kind }] as const),
      ...OFFICER_LETTERS.map((kind) => ['issueLetter', { ...ask, words: { kind } }] as const),
    ];
    for (const [question, input] of all) {
      const { refusal, written } = await outcomeOf(vault, world, question, input);
      const article = expect.stringMatching(/^Omgangsregels, artikel 2 lid [12]$/);
      expect([question, refusal]).toEqual([question, expect.objectContaining({ code: 'roleMayNot', article })]);
      const attempt = expect.objectContaining({ kind: 'attemptRefused', code: 'roleMayNot', article });
      expect([question, written]).toEqual([question, [{ of: expect.anything(), fact: attempt }]]);
    }
  });
});

/** What a history came to. */
function whatIsSo(history: History): Readonly<Record<string, boolean>> {
  const state = commonState(history);
  const running = runningVisit(state);
  const { decision, released, visits, tasks, letters, paper } = state;
  const officers = history.world.log.filter((placed) => !isCommon(placed));
  return {
    officerFacts: officers.length > 0,
    undecided: !decision,
    decided: decision !== undefined,
    refused: decision?.outcome === 'refused',
    released: released.length > 0,
    appointed: currentAppointment(state) !== undefined,
    cancelled: state.cancelled !== undefined,
    running: running !== undefined,
    identified: running !== undefined && hasPassed(state, history.today),
    allSeen: running !== undefined && itemsLeft(state).length === 0,
    ended: visits.some((visit) => visit.state === 'ended'),
    broken: visits.some((visit) => visit.state === 'broken'),
    notCome: visits.some((visit) => visit.state === 'notCome'),
    paperOut: paper?.state === 'taken',
    closed: state.closed !== undefined,
    withdrawn: state.withdrawn !== undefined,
    linked: state.links.length > 0,
    found: tasks.some(({ visit }) => visit !== undefined),
    sourceToTell: tasks.some(({ taskKind, state: how }) => taskKind === 'tellSource' && how === 'open'),
    overviewOwed: tasks.some(({ taskKind, state: how }) => taskKind === 'sendOverview' && how === 'open'),
    footageToHold: tasks.some(({ taskKind, state: how }) => taskKind === 'holdFootage' && how === 'open'),
    letterToSend: letters.some(({ sentOn }) => sentOn === undefined),
    withheld: released.some(({ assessment }) => assessment === 'withhold'),
    represented: state.representative !== undefined,
    disagreeing: foldCase(history.case, history.world.log).conflicts.length > 0,
    turnedUp: decision !== undefined && officers.at(-1)?.fact.kind === 'itemListed',
  };
}
