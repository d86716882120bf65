/**
 * Two PCs of one register that work apart and exchange what they wrote, by seed: the same every time. Each holds its own facts, its
 * own clock and its own place letter, and carries out commands on what it holds at that moment. All persons are invented. Runs in Node.
 */
import { addDays } from '../../renderer/domain/days/days';
import type { Day, Id, Placed } from '../../renderer/domain/facts/facts';
import { worldAt } from '../desk/vault-on-world';
import { commandNamed, type PlayedCommand } from '../scenarios/commands';
import { STAGES, type Stage } from '../scenarios/prepare';
import { caseOf, id, ROLE_SLOTS, type World, write } from '../scenarios/world';
import { chance, ENDS, FOOTAGE, type Input, type Pick, steps, THIRD } from './counter-histories';

export interface Pc {
  readonly place: string;
  readonly world: World;
  /** Came in, but an earlier row of its place did not. */
  readonly waiting: Map<string, Placed>;
  /** What its wall clock shows. */
  day: Day;
}

export interface TwoPcs {
  readonly pcs: readonly [Pc, Pc];
  readonly case: Id;
  /** By the key of a fact: the keys of everything its author held then. What really was, whatever the facts say. */
  readonly heldBy: ReadonlyMap<string, ReadonlySet<string>>;
  readonly done: Readonly<Record<string, number>>;
}

export const keyOf = ({ writer, seq }: Placed): string => `${writer}+${seq}`;

const AWAY = { noSecondReader: 'De tweede lezer is ziek.' };
const MOTIVATION = 'De aantekening klopt, en ging over uw woning.';
const RIGHTS_POINTS: Readonly<Record<string, readonly Input[]>> = {
  rectification: [
    { ground: 'onjuist', action: 'verbeteren', result: 'Er staat nu 2' },
    { ground: 'niet-ter-zake', action: 'afschermen', result: 'De klacht is niet meer te lezen' },
    { answer: 'refused', ground: 'klopt', motivation: MOTIVATION },
  ],
  erasure: [
    { ground: 'avg-17-1-a', action: 'verwijderen' },
    {
      ...{ answer: 'refused', ground: 'bewaarplicht', motivation: 'Wij moeten dit bewaren' },
      ...{ law: 'Algemene wet inzake rijksbelastingen, artikel 52', keepUntil: '31-12-2030' },
    },
  ],
  objection: [
    { ground: 'geen-zwaarder-belang', action: 'stoppen' },
    {
      answer: 'refused',
      ground: 'ons-belang',
      weighing: 'Een medewerker voelde zich bedreigd.',
      motivation: MOTIVATION,
    },
  ],
};

/** What is done with a request that is answered point by point, and beside every request. */
const more: Readonly<Record<string, (pick: Pick, right: string) => Input>> = {
  keepPoint: (pick, right) => ({
    what: pick(['Het aantal mensen in huis', 'Een klacht over geluid']),
    ...pick([{}, { point: 1 }]),
    ...(right === 'rectification' && pick([{}, { recipients: 'Gemeente Voorbeeldstad' }])),
    ...(right === 'objection' && { purpose: 'A7' }),
  }),
  removePoint: (pick) => ({ point: pick([1, 2]), why: 'dubbel' }),
  judgePoint: (pick, right) => ({ point: pick([1, 1, 2]), ...pick(RIGHTS_POINTS[right] ?? [{}]) }),
  decidePoints: () => AWAY,
  liftRestriction: (pick) => ({ from: pick(['06-01-2027', '08-01-2027']) }),
  recordDisclosure: () => ({ ground: 'demand', reference: 'brief van 30 november' }),
  setFee: (pick) => ({ ground: 'excessive', toldOn: '01-12-2026', amount: pick(['12,50', '20,00']) }),
  tellDelay: (pick) => ({ newDate: pick(['30-12-2026', '31-12-2026']) }),
  registerRequest: (pick) => ({ name: pick(['mw. B. Nieuw', 'dhr. C. Anders']), receivedOn: '01-12-2026' }),
  registerComplaint: () => ({ about: 'case' }),
  keepComplaintPoint: (pick) => ({
    what: pick(['Te laat', 'Onvriendelijk']),
    ...pick([{}, { point: 1 }, { point: 1 }]),
  }),
  advise: (pick) => ({ points: pick([{ 1: 'granted' }, { 1: 'refused' }, { 1: 'granted', 2: 'granted' }]) }),
  judgeComplaint: (pick) => ({
    point: pick([1, 2]),
    ...pick([
      { result: 'Wij bellen u.', doBy: '08-12-2026' },
      { answer: 'refused', departs: 'Het ging anders.' },
    ]),
  }),
  decideComplaint: () => ({}),
  changeEmployee: (pick) => ({ who: 'Bram Balie', function: pick(['medewerker', 'coach']) }),
  setValues: (pick) => ({ 'contact.phone': pick(['0123 456789', '0123 987654']) }),
  keepFootage: () => FOOTAGE,
  askThird: () => THIRD,
};
const OTHER_NAMES: Readonly<Record<string, string>> = { keepFootage: 'keepItem', askThird: 'recordThird' };
const POINTS = [
  'keepPoint',
  'judgePoint',
  'decidePoints',
  'removePoint',
  'liftRestriction',
  'recordDisclosure',
  'setFee',
];
const COMPLAINT = [
  'keepComplaintPoint',
  'advise',
  'judgeComplaint',
  'decideComplaint',
  'decideComplaint',
  'recordSent',
];
const BESIDE = ['registerRequest', 'changeEmployee', 'setValues', 'tellDelay', 'recordDisclosure'];
const VISIT = [
  'showItem',
  'showItem',
  'markPart',
  'markPart',
  'answerCopy',
  'endVisit',
  'endVisit',
  'remark',
  'returnPaper',
];
const SEEN: Kind['first'] = [
  ...[1, 2].map((item) => ['showItem', { item }] as const),
  ...['digital', 'paper'].map((part) => ['markPart', { part }] as const),
  ['returnPaper', { keyHolder: 'Kees Kast' }],
];
const HEARD: Kind['first'] = [
  ['keepComplaintPoint', { what: 'Te laat' }],
  ['advise', { points: { 1: 'granted' } }],
  ['judgeComplaint', { point: 1, result: 'Wij bellen u.', doBy: '08-12-2026' }],
];
const THIRDS = ['askThird', 'issueConsultation', 'recordSent', 'recordView', 'keepFootage', 'doTask', 'assessItem'];

const CORRECTING = ['correctLetter', 'correctLetter', 'keepLetter', 'issueLetter', 'recordSent', 'decide', 'motivate'];

export interface Kind {
  readonly corporation: string;
  readonly right: string;
  readonly to?: Stage;
  readonly names: readonly string[];
  /** Done on the first PC before the other begins. */
  readonly first?: readonly (readonly [string, Input])[];
}

const access = (to: Stage | undefined, names: readonly string[]): Kind => ({
  ...{ corporation: 'lefier', right: 'access', names: [...names, ...BESIDE] },
  ...(to && { to }),
});
const ACCESS = Object.keys(steps);

/** Where the two begin, and what they are busy with. */
export const KINDS: readonly Kind[] = [
  ...STAGES.map((stage) => access(stage, ACCESS)),
  access(undefined, ACCESS),
  access('listed', THIRDS),
  access('assessed', ['motivate', 'motivate', 'removeItem', 'keepItem', 'assessItem', 'decide']),
  { ...access('identified', [...VISIT, ...VISIT]), first: SEEN },
  access('assessed', [
    'suspend',
    'resumeTerms',
    'extend',
    'removeExtension',
    'tellDelay',
    'issueLetter',
    'decide',
    'recordSent',
  ]),
  ...['rectification', 'erasure', 'objection'].map(
    (right): Kind => ({ corporation: 'lefier', right, names: [...POINTS, ...POINTS, ...BESIDE, 'suspend', 'extend'] }),
  ),
  { ...access('invited', [...CORRECTING, ...CORRECTING]) },
  {
    corporation: 'leystromen',
    right: 'objection',
    names: [...POINTS, 'issueLetter', 'recordSent', 'decidePoints', 'liftRestriction'],
  },
  {
    corporation: 'nijkerk',
    right: 'rectification',
    names: [...POINTS, 'setFee', 'tellDelay', 'tellDelay', 'suspend', 'extend'],
  },
  {
    corporation: 'nijkerk',
    right: 'complaint',
    first: HEARD,
    names: [...COMPLAINT, ...COMPLAINT.slice(1), 'registerComplaint', 'setValues'],
  },
];
export const STEPS: readonly string[] = [...new Set(KINDS.flatMap(({ names }) => names))];

/** A step of this name as a scenario plays it, with inputs at random. */
export function stepOf(
  name: string,
  pick: Pick,
  right: string,
): { readonly command: PlayedCommand; readonly input: Input } {
  const command = commandNamed(OTHER_NAMES[name] ?? name);
  if (!command) throw new Error(`no command ${name}`);
  return { command, input: (more[name] ?? steps[name])?.(pick, right) ?? {} };
}

const SLOTS = [ROLE_SLOTS.privacyOfficer, id('e2'), ROLE_SLOTS.counter, ROLE_SLOTS.dpo];
const ROUNDS = 45;

export function twoPcs(seed: number): TwoPcs {
  const random = chance(seed);
  const pick: Pick = (from) => from[Math.floor(random() * from.length)] as (typeof from)[number];
  const kind = KINDS[seed % KINDS.length] as Kind;
  const right = kind.right === 'complaint' ? 'access' : kind.right;
  const first = worldAt('2026-12-01', kind.to ? { to: kind.to } : {}, { right }, kind.corporation);
  const done: Record<string, number> = {};
  const heldBy = new Map<string, ReadonlySet<string>>();
  /** Of each place the rows in the order in which it wrote them. */
  const written: Readonly<Record<string, Placed[]>> = { A: [], B: [] };

  const carryOut = (pc: Pc, name: string, input: Input, of: string): boolean => {
    const { world, place, day: today } = pc;
    const slot = pick(SLOTS);
    const command = commandNamed(OTHER_NAMES[name] ?? name);
    if (!command) throw new Error(`no command ${name}`);
    const before = world.log.length;
    const held = new Set(world.log.map(keyOf));
    const decision = orNothing(() =>
      command.play({ world, today, place, slot, case: of, input, others: commandNamed }),
    )?.decision;
    if (!decision || 'refusal' in decision) return false;
    write(world, decision.facts, today, slot);
    for (const placed of world.log.slice(before)) {
      // What its author wrote before, in the same batch, it knows.
      heldBy.set(keyOf(placed), new Set(held));
      held.add(keyOf(placed));
      written[place]?.push(placed);
    }
    done[name] = (done[name] ?? 0) + 1;
    return true;
  };

  const a: Pc = { place: 'A', world: first, waiting: new Map(), day: '2026-12-01' };
  written.A?.push(...first.log);
  carryOut(a, 'claimPlace', {}, 'case');
  if (kind.right === 'complaint') carryOut(a, 'registerComplaint', { about: 'case' }, 'klacht');
  const own = kind.right === 'complaint' ? 'klacht' : 'case';
  for (const [name, input] of kind.first ?? []) carryOut(a, name, input, own);
  const copy = { ...first, log: [...first.log], caseByName: new Map(first.caseByName) };
  const b: Pc = {
    place: 'B',
    world: { ...copy, place: 'B', writer: id('b0'), made: 1_000_000 },
    waiting: new Map(),
    day: addDays('2026-12-01', Math.floor(random() * 9) - 4),
  };
  carryOut(b, 'claimPlace', {}, 'case');

  const step = (pc: Pc): void => {
    const names = [...pc.world.caseByName.keys()];
    for (let tries = 0; tries < 6; tries += 1) {
      const name = pick(kind.names);
      if (ENDS.includes(name) && random() < 0.8) continue;
      const { input } = stepOf(name, pick, right);
      const isNew = name === 'registerRequest' || name === 'registerComplaint';
      const of = isNew ? `${pc.place}${pc.world.made}` : random() < 0.85 ? own : pick(names);
      if (carryOut(pc, name, input, of)) return;
    }
  };

  for (let round = 0; round < ROUNDS; round += 1) {
    const pc = pick([a, b]);
    const other = pc === a ? b : a;
    const chanceOf = random();
    if (chanceOf < 0.68) step(pc);
    else if (chanceOf < 0.9) take(pc, some(other.world.log, random, pick), written);
    else if (chanceOf < 0.95) pc.world.writer = id(`${pc.place.toLowerCase()}${round + 1}`);
    else pc.day = addDays(pc.day, pick([1, 3, 7]));
  }
  const all = (pc: Pc) => pc.world.log.toSorted(() => random() - 0.5);
  take(a, all(b), written);
  take(b, all(a), written);
  return { pcs: [a, b], case: caseOf(first, own).id, heldBy, done };
}

/** One row, or a batch, or many; of the newest or of any; never in order. */
function some(log: readonly Placed[], random: () => number, pick: Pick): readonly Placed[] {
  const from = random() < 0.5 ? log.slice(-12) : log;
  const much = pick([0.1, 0.4, 1]);
  return from.filter(() => random() < much).toSorted(() => random() - 0.5);
}

/** Rows come in at random; they are held in the order of their place, once each. */
function take(pc: Pc, rows: readonly Placed[], written: Readonly<Record<string, readonly Placed[]>>): void {
  const { world, waiting } = pc;
  for (const row of rows) waiting.set(keyOf(row), row);
  for (const [place, order] of Object.entries(written)) {
    let next = order[world.log.filter(({ fact }) => fact.place === place).length];
    while (next && waiting.has(keyOf(next))) {
      world.log.push(next);
      const isCase = next.fact.kind === 'requestRegistered' || next.fact.kind === 'complaintRegistered';
      if (isCase) world.caseByName.set(next.case, next.case);
      next = order[world.log.filter(({ fact }) => fact.place === place).length];
    }
  }
  const held = new Set(world.log.map(keyOf));
  for (const key of waiting.keys()) if (held.has(key)) waiting.delete(key);
}

/** A step that names what is not there is none. */
export function orNothing<T>(act: () => T): T | undefined {
  try {
    return act();
  } catch (error) {
    const words = error instanceof Error ? error.message : '';
    if (/^there is no |does not stand in the text$/.test(words)) return undefined;
    throw error;
  }
}
