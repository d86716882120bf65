/** Histories of one case at random, by seed: the same every time, so a failure can be played again. All persons are invented. Runs in Node. */
import type { Day, Fact, Id, LetterKind } from '../../renderer/domain/facts/facts';
import { worldAt } from '../desk/vault-on-world';
import { commandNamed } from '../scenarios/commands';
import { STAGES, type Stage } from '../scenarios/prepare';
import { caseOf, ROLE_SLOTS, type World, write } from '../scenarios/world';

export interface History {
  readonly world: World;
  readonly case: Id;
  readonly today: Day;
  /** How many steps of each kind were carried out. */
  readonly done: Readonly<Record<string, number>>;
}

/** What the officer alone may know: nothing of it may stand in a fact of the counter. */
export const SECRETS = [
  ...['Verklikker', 'Geheim overleg', 'zwaarder dan de inzage', 'achter slot', 'Geheime woorden'],
  ...['Tegenstander', 'Geheime laan', 'uw geheime bericht', 'Liever niet'],
];

export type Input = Readonly<Record<string, unknown>>;
export type Pick = <T>(from: readonly T[]) => T;
type Step = readonly [string, Input];

/** A generator by seed (mulberry32). */
export function chance(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** All open at the office of the example profile. */
const DAYS: readonly Day[] = ['2026-12-01', '2026-12-04', '2026-12-08', '2026-12-15', '2026-12-29'];
const LETTERS: readonly LetterKind[] = [
  ...(['invitation', 'appointmentChanged', 'appointmentCancelled', 'visitRecord'] as const),
  ...(['decision', 'dataOverview', 'extension', 'delayNotice'] as const),
];
const KEES = { keyHolder: 'Kees Kast' };
const NO_ROOM = { lateReason: 'Eerder is er geen plaats.' };
const WEIGHED = { ground: 'uavg-41-i', weighing: 'De veiligheid van de melder weegt hier zwaarder dan de inzage.' };
const MOTIVATION = 'Wie iets meldt, moet zich veilig kunnen voelen.';
const SHIELD = {
  assessment: 'shield',
  cut: ['Verklikker', 'Geheime woorden'],
  ...{ ...WEIGHED, motivation: MOTIVATION },
};
const WITHHOLD = { assessment: 'withhold', ...WEIGHED, motivation: MOTIVATION };

const LETTER: Input = { neutralTitle: 'Uw brief' };
const PAPER: Input = { part: 'paper', text: '', description: 'Een map achter slot.', neutralTitle: 'Uw contract' };
const REPORT: Input = {
  title: 'Melding van mw. Verklikker',
  neutralTitle: 'Een melding over geluid',
  text: 'Verklikker hoorde muziek. Geheime woorden.',
  class: 'nuisance',
  origin: 'new',
  sourceName: 'mw. B. Verklikker',
  reporterToldOn: '01-10-2026',
  originWords: 'van een buurtbewoner',
};
export const THIRD: Input = {
  name: 'dhr. T. Tegenstander',
  address: 'Geheime laan 1, 1234 AB Voorbeeldstad',
  what: 'uw geheime bericht',
};
const NOTE: Input = {
  title: 'Notitie achter slot',
  neutralTitle: 'Een notitie',
  text: 'Geheime woorden.',
  class: 'arrears',
};
/** Images that go before the answer: holding them is everybody's task, what is on them the officer's to know. */
export const FOOTAGE: Input = {
  title: 'Camera met mw. Verklikker erop',
  neutralTitle: 'Camerabeelden',
  text: 'U staat op de beelden.',
  ...{ isFootage: true, footageOn: '25-11-2026', incident: 'open' },
};
const DOSSIERS = [
  [LETTER, PAPER, REPORT],
  [LETTER, PAPER],
  [REPORT, PAPER, LETTER, NOTE],
  [NOTE, LETTER, FOOTAGE],
];

/** A step of this kind with inputs at random; refused, it leaves the history as it is. */
export const steps: Readonly<Record<string, (pick: Pick) => Input>> = {
  keepItem: (pick) => pick([LETTER, PAPER, { number: pick([1, 2]), title: 'Anders', neutralTitle: 'Een ander stuk' }]),
  removeItem: (pick) => ({ item: pick([1, 2, 3, 4, 5]), why: 'dubbel' }),
  assessItem: (pick) => ({ item: pick([1, 2, 3, 4, 5]), ...pick([{}, { assessment: 'withhold', ...WEIGHED }]) }),
  motivate: (pick) => ({ item: pick([1, 2, 3, 4]), motivation: MOTIVATION }),
  writeNote: () => ({ text: 'Geheim overleg.' }),
  decide: (pick) => ({ noSecondReader: pick(['', 'De tweede lezer is ziek.']) }),
  release: () => ({}),
  withdrawRelease: (pick) => ({ item: pick([1, 2, 3, 4]), why: 'fout' }),
  exemptTask: (pick) => ({ label: pick(['bron 1', 'derde 1']), reason: 'Het adres is niet bekend.' }),
  recordThird: (pick) => ({ ...THIRD, items: [pick([1, 2, 3])] }),
  issueConsultation: () => ({}),
  recordView: (pick) => ({ answer: pick(['noObjection', 'partly', 'objects']), words: 'Liever niet.' }),
  closeCase: () => ({ reason: 'Klaar.' }),
  makeAppointment: (pick) => ({ on: pick(DAYS), ...KEES, ownWish: true }),
  changeAppointment: (pick) => ({
    on: pick(DAYS),
    ...KEES,
    ...NO_ROOM,
    why: 'anders',
    wish: pick(['person', 'house']),
  }),
  cancelAppointment: (pick) => ({ why: 'ziek', wish: pick(['person', 'house']) }),
  issueReceiptSlip: () => ({}),
  issueLetter: (pick) => ({ kind: pick(LETTERS) }),
  recordSent: () => ({}),
  correctLetter: (pick) => ({ ...pick([{}, { kind: pick(LETTERS) }]), reason: pick(['text', 'dayOrTime']) }),
  keepLetter: (pick) => pick([{}, { kind: pick(LETTERS) }]),
  takePaper: () => KEES,
  returnPaper: () => KEES,
  startVisit: () => ({}),
  checkIdentity: (pick) => ({ details: pick([true, true, false]) }),
  showItem: (pick) => ({ item: pick([1, 2, 3, 4]) }),
  skipItem: (pick) => ({ item: pick([1, 2, 3, 4]) }),
  markPart: (pick) => ({
    ...{ part: pick(['paper', 'digital']), state: pick(['shown', 'shown', 'notPresent', 'shielded']) },
    reason: pick(['', 'weg']),
  }),
  answerCopy: (pick) => ({ answer: pick(['no', 'yes', 'waived']) }),
  remark: (pick) => ({ words: 'Een opmerking.', ...pick([{}, { rectification: true, newCase: 'correctie' }]) }),
  foundItem: (pick) => ({ part: pick(['paper', 'digital']) }),
  endVisit: () => ({}),
  breakVisit: (pick) => ({ reason: 'Weg.', goesOn: pick([true, false]) }),
  notCome: () => ({}),
  doTask: (pick) => ({ label: pick(['bron 1', 'camerabeelden']) }),
  suspend: () => ({}),
  resumeTerms: () => ({}),
  extend: () => ({}),
  removeExtension: () => ({}),
  correctRequest: (pick) => ({ scope: pick(['Alles.', 'Alleen 2026.']), why: 'verkeerd gelezen' }),
  checkAtRequest: (pick) => ({ valid: pick([true, false]) }),
  withdrawRequest: () => ({ why: 'Zij wil niet meer.' }),
};
export const STEPS = Object.keys(steps);
/** Once done the rest of a history is refused: rarer than its turn. */
export const ENDS: readonly string[] = ['closeCase', 'withdrawRequest'];

const seen = (...items: readonly number[]): readonly Step[] => items.map((item) => ['showItem', { item }]);
const MARKED: readonly Step[] = ['paper', 'digital'].map((part) => [
  'markPart',
  { part, state: 'shielded', reason: 'weg' },
]);
const sent = (kind: LetterKind): readonly Step[] => [
  ['issueLetter', { kind }],
  ['recordSent', { kind }],
];

const REFUSED: readonly Step[] = [
  ...[1, 2, 3, 4].map((item): Step => ['assessItem', { item, assessment: 'withhold', ...WEIGHED }]),
  ...[1, 2, 3, 4].map((item): Step => ['motivate', { item, motivation: MOTIVATION }]),
  ['decide', {}],
];

/** Where histories come to, each followed by acts at random: every stage, and what lies beside the straight way. */
const PLACES: readonly (readonly [Stage, readonly Step[]])[] = [
  ...STAGES.map((stage) => [stage, []] as const),
  ['assessed', REFUSED],
  ['assessed', [...REFUSED, ...sent('decision'), ['closeCase', { reason: 'Klaar.' }]]],
  [
    'released',
    [
      ['keepItem', LETTER],
      ['writeNote', { text: 'Geheim overleg.' }],
    ],
  ],
  ['appointed', [['changeAppointment', { on: '2026-12-15', ...KEES, why: 'ziek', wish: 'house' }]]],
  ['invited', [['cancelAppointment', { why: 'Kantoor dicht.', wish: 'house' }]]],
  ['invited', [['notCome', {}]]],
  [
    'appointed',
    [
      ['takePaper', KEES],
      ['withdrawRequest', { why: 'Zij wil niet meer.' }],
    ],
  ],
  ['identified', [...seen(1), ['answerCopy', { answer: 'yes' }]]],
  [
    'identified',
    [
      ['foundItem', { part: 'paper' }],
      ['remark', { words: 'Dit klopt niet.', rectification: true }],
    ],
  ],
  ['identified', [...seen(1, 2), ['breakVisit', { reason: 'Weg.', goesOn: true }]]],
  ['identified', [...seen(1, 2, 3), ...MARKED, ['answerCopy', { answer: 'no' }]]],
  [
    'identified',
    [...seen(1, 2, 3), ...MARKED, ['answerCopy', { answer: 'yes' }], ['endVisit', {}], ['returnPaper', KEES]],
  ],
  [
    'visiting',
    [
      ['checkIdentity', { details: false }],
      ['checkIdentity', {}],
      ['skipItem', { item: 1 }],
    ],
  ],
  [
    'released',
    [
      ['withdrawRelease', { item: 1, why: 'fout' }],
      ['writeNote', { text: 'Geheim overleg.' }],
    ],
  ],
  [
    'decided',
    [
      ['release', {}],
      ['keepItem', LETTER],
    ],
  ],
  ['identified', [...seen(1, 2, 3), ...MARKED, ['keepItem', LETTER]]],
  [
    'listed',
    [
      ['recordThird', THIRD],
      ['issueConsultation', {}],
      ['recordSent', {}],
    ],
  ],
  [
    'assessed',
    [
      ['recordThird', THIRD],
      ['issueConsultation', {}],
      ['recordSent', {}],
      ['recordView', { answer: 'objects', words: 'Liever niet.' }],
      ['assessItem', { item: 1, weighing: 'De andere kant weegt zwaarder dan de inzage.' }],
      ['decide', { noSecondReader: 'De tweede lezer is ziek.' }],
    ],
  ],
  [
    'listed',
    [
      ['suspend', {}],
      ['issueIdentityRequest', {}],
      ['recordSent', {}],
    ],
  ],
  ['assessed', [['suspend', {}], ['resumeTerms', {}], ['extend', {}], ...sent('extension')]],
  [
    'decided',
    [
      ['extend', {}],
      ['removeExtension', {}],
    ],
  ],
  ['ended', [...sent('decision'), ['doTask', { label: 'bron 1' }], ['closeCase', { reason: 'Klaar.' }]]],
  ['ended', [...sent('decision'), ['keepItem', LETTER]]],
  [
    'invited',
    [
      ['correctLetter', { kind: 'decision' }],
      ['keepLetter', { kind: 'decision' }],
      ['correctLetter', { kind: 'invitation' }],
      ...sent('invitation'),
      ['correctLetter', { kind: 'invitation' }],
    ],
  ],
  ['identified', [...seen(1, 2, 3), ...MARKED, ['answerCopy', { answer: 'no' }]]],
];

/** A case brought to its place, then acts of everybody at random; the first round of places has none. */
export function historyOf(seed: number): History {
  const random = chance(seed);
  const pick: Pick = (from) => from[Math.floor(random() * from.length)] as (typeof from)[number];
  const [stage, more] = PLACES[seed % PLACES.length] ?? ['listed', []];
  const isFirst = seed < PLACES.length;
  const helped = { represented: true, representativeKind: 'proxy', representativeName: 'dhr. K. Helper' };
  const world = worldAt(
    '2026-12-01',
    {},
    {
      copyAsked: random() < 0.3,
      ...(random() < 0.2 && { ...helped, authoritySeen: 'machtiging' }),
    },
  );
  const done: Record<string, number> = {};
  let today: Day = '2026-12-01';
  const play = (name: string, input: Input): boolean => {
    // Of a task that is not there nobody can say that it is done.
    if ('label' in input && !caseOf(world, 'case').tasks.some(({ label }) => label === input.label)) return false;
    const slot = ROLE_SLOTS.privacyOfficer;
    const turn = { world, today, place: 'A', slot, case: 'case', input, others: commandNamed };
    const decision = commandNamed(name)?.play(turn).decision;
    if (decision && 'refusal' in decision) return false;
    const before = world.log.length;
    if (decision) write(world, decision.facts, today, slot);
    // Now and then on another PC, which had not yet heard of what came before: facts that disagree.
    if (random() < 0.1) behind(world, before, 6);
    done[name] = (done[name] ?? 0) + 1;
    return true;
  };

  const items = isFirst ? (DOSSIERS[0] ?? []) : pick(DOSSIERS);
  const assessments = items.flatMap((item, index) =>
    item === REPORT ? [[index + 1, SHIELD]] : item === NOTE ? [[index + 1, WITHHOLD]] : [],
  );
  const on = pick(['2026-12-01', '2026-12-08']);
  const decision = { noSecondReader: 'De tweede lezer is ziek.' };
  play('prepare', { to: stage, items, assess: Object.fromEntries(assessments), decision, appointment: { on } });
  if (isFirst || random() < 0.8) today = on;
  for (const [name, input] of more) play(name, input);

  const strays = isFirst ? 0 : Math.floor(random() * 12);
  for (let count = 0; count < strays; count += 1) {
    for (let tries = 0; tries < 4; tries += 1) {
      const name = pick(STEPS);
      const isRare = ENDS.includes(name) && random() < 0.7;
      if (!isRare && play(name, steps[name]?.(pick) ?? {})) break;
    }
    if (random() < 0.05) today = pick(DAYS.filter((day) => day >= today));
  }
  return { world, case: caseOf(world, 'case').id, today, done };
}

const OTHER_PC = '98'.padStart(32, '0');

/** What was written from `first` on had not seen the last `count` facts before it. */
function behind({ log }: World, first: number, count: number): void {
  for (const [index, placed] of log.entries()) {
    if (index < first) continue;
    const { saw: _saw, ...fact } = placed.fact;
    log[index] = { ...placed, writer: OTHER_PC, fact: { ...fact, seen: Math.max(0, first - count) } as Fact };
  }
}
