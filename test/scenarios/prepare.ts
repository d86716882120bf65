/** Brings a case to where a scenario begins, by the very commands a scenario plays. Runs in Node. */
import { isRefused } from '../../renderer/domain/command/decision';
import { type Day, NO_CASE, type Role } from '../../renderer/domain/facts/facts';
import type { PlayedCommand, Turn } from './commands';
import { caseCommands } from './commands-case';
import { caseOf, contextOf, id, ROLE_SLOTS, registerOf, type World, write } from './world';

export const STAGES = [
  'listed',
  'assessed',
  'decided',
  'released',
  'appointed',
  'invited',
  'visiting',
  'identified',
  'ended',
] as const;
export type Stage = (typeof STAGES)[number];

type Line = readonly [as: Role, command: string, input: Readonly<Record<string, unknown>>, on?: Day];

/** Somebody at the counter, an officer, and two key holders of whom one is no longer. Nobody of them exists. */
export function addStaff(world: World): void {
  const people = [
    { name: 'Ineke Balie', roles: ['counter'], slot: ROLE_SLOTS.counter },
    { name: 'Bram Balie', roles: ['counter'], slot: id('b2') },
    { name: 'Olga Officier', roles: ['privacyOfficer'], slot: ROLE_SLOTS.privacyOfficer },
    { name: 'Otto Officier', roles: ['privacyOfficer'], slot: id('e2') },
    { name: 'Kees Kast', roles: [], keyHolder: { from: '2018-01-02' } },
    { name: 'Karin Kast', roles: [], keyHolder: { from: '2018-01-02', until: '2026-11-30' } },
  ] as const;
  const facts = people.map((one, index) => ({
    case: NO_CASE,
    body: {
      kind: 'employeeRecorded',
      employee: id(`5${index}`),
      function: 'medewerker',
      confidentialityOn: '2018-01-02',
      ...one,
    } as const,
  }));
  write(world, facts, '2018-01-02', ROLE_SLOTS.accessAdministrator);
}

/**
 * `to`: the stage; `items`: the dossier, by default two items to show, one digital and one on paper; `assess`: of an item by its
 * number what differs from showing; `appointment`: the day and what differs. Played "today" unless the scenario says otherwise.
 */
export function prepare(turn: Turn): void {
  const { to, items, assess, appointment, decision, ...odd } = turn.input;
  if (Object.keys(odd).length > 0) throw new Error(`unknown input: ${Object.keys(odd).join(', ')}`);
  const reached = STAGES.indexOf(to as Stage);
  if (reached < 0) throw new Error(`unknown stage: ${String(to)}`);
  const list = (Array.isArray(items) ? items : [{}, paperItem]) as readonly Readonly<Record<string, unknown>>[];
  const weighed = (assess ?? {}) as Readonly<Record<string, Readonly<Record<string, unknown>>>>;
  const chosen = (appointment ?? {}) as Readonly<Record<string, unknown>>;
  const on = String(chosen.on ?? turn.today);
  const paper = list.some(({ part }) => part === 'paper');
  const script: Readonly<Record<Stage, readonly Line[]>> = {
    listed: list.map((item): Line => ['privacyOfficer', 'keepItem', item]),
    assessed: list.flatMap((_, index): Line[] => {
      const { motivation, ...more } = weighed[String(index + 1)] ?? {};
      return [
        ['privacyOfficer', 'assessItem', { item: index + 1, ...more }],
        ...(motivation ? [['privacyOfficer', 'motivate', { item: index + 1, motivation }] as Line] : []),
      ];
    }),
    decided: [
      ...(showsFirst(turn) ? [['counter', 'checkAtRequest', { document: 'identityCard' }] as Line] : []),
      ['privacyOfficer', 'decide', (decision ?? {}) as Readonly<Record<string, unknown>>],
    ],
    released: [['privacyOfficer', 'release', {}]],
    appointed: [['counter', 'makeAppointment', { ...(paper && { keyHolder: 'Kees Kast' }), on, ...chosen }]],
    invited: [
      ['privacyOfficer', 'issueLetter', { kind: 'decision' }],
      ['counter', 'recordSent', {}],
      ['counter', 'issueLetter', { kind: 'invitation' }],
      ['counter', 'recordSent', {}],
    ],
    visiting: [
      ...(paper ? [['counter', 'takePaper', { keyHolder: 'Kees Kast' }, on] as Line] : []),
      ['counter', 'startVisit', {}, on],
    ],
    identified: [['counter', 'checkIdentity', {}, on]],
    ended: [],
  };
  for (const stage of STAGES.slice(0, reached + 1)) {
    for (const line of stage === 'ended' ? ending(turn, on, paper) : script[stage]) run(turn, line);
  }
}

/** Where somebody must show who he is before the request is handled (WM-17). */
function showsFirst(turn: Turn): boolean {
  const { profile } = contextOf(turn.world, turn.today);
  return profile.versions.at(-1)?.wayOfWorking.identify?.value === 'handling';
}

/** Everything shown, both parts marked, no copy asked, the paper back. */
function ending(turn: Turn, on: Day, paper: boolean): readonly Line[] {
  const shown = caseOf(turn.world, turn.case).released.filter(({ assessment }) => assessment !== 'withhold');
  const absent = (part: string): Readonly<Record<string, unknown>> =>
    shown.some((item) => item.part === part) ? { part } : { part, state: 'notPresent' };
  return [
    ...shown.map(({ number }): Line => ['counter', 'showItem', { item: number }, on]),
    ['counter', 'markPart', absent('digital'), on],
    ['counter', 'markPart', absent('paper'), on],
    ['counter', 'answerCopy', { answer: 'no' }, on],
    ...(paper ? [['counter', 'returnPaper', { keyHolder: 'Kees Kast' }, on] as Line] : []),
    ['counter', 'endVisit', {}, on],
    ['counter', 'issueLetter', { kind: 'visitRecord' }, on],
  ];
}

const paperItem = {
  title: 'Huurcontract',
  neutralTitle: 'Uw huurcontract',
  part: 'paper',
  text: '',
  description: 'Het getekende contract, zes bladzijden.',
  origin: 'controller',
  originWords: 'van onszelf',
};

function run(turn: Turn, [as, name, input, on]: Line): void {
  const command: PlayedCommand | undefined = caseCommands[name] ?? turn.others(name);
  if (!command) throw new Error(`prepare: unknown command ${name}`);
  const today = on ?? turn.today;
  const played = command.play({ ...turn, today, slot: ROLE_SLOTS[as], input });
  const { decision } = played;
  if (!decision) throw new Error(`prepare: ${name} decided nothing`);
  if (isRefused(decision)) throw new Error(`prepare: ${name} refused: ${JSON.stringify(decision.refusal)}`);
  write(turn.world, decision.facts, today, ROLE_SLOTS[as], turn.place);
  if (registerOf(turn.world).newerFacts) throw new Error('prepare: facts of a newer version');
}
