/** The commands a scenario can play, each with the right it asks for. Runs in Node. */

import type { Decision } from '../../renderer/domain/command/decision';
import type { Refusal } from '../../renderer/domain/command/refusal';
import { parseDay } from '../../renderer/domain/days/day-words';
import { type Day, type Id, RIGHTS, type Role } from '../../renderer/domain/facts/facts';
import { eraseGround, issueReceiptSlip, recordSent } from '../../renderer/domain/letter/issuing';
import type { Letter } from '../../renderer/domain/letter/letter';
import { receiptSlip } from '../../renderer/domain/letter/receipt-slip';
import { madeInVersion } from '../../renderer/domain/letter/versions';
import { ownTermRule, versionOn } from '../../renderer/domain/profiles/profile';
import { claimPlace, setValues } from '../../renderer/domain/register/founding';
import { addEmployee, type Command, changeEmployee, removeEmployee } from '../../renderer/domain/register/people';
import { correctCase, inputOf } from '../../renderer/domain/request/correction';
import {
  lacksOfCase,
  previewRequest,
  type RequestPreview,
  registerRequest,
  withdrawRequest,
} from '../../renderer/domain/request/request';
import { emptyRequest, type RequestInput } from '../../renderer/domain/request/request-fields';
import { type Terms, termsOf } from '../../renderer/domain/terms/terms';
import { cannotSearch } from '../../renderer/domain/today/searching';
import {
  byUrgency,
  type CaseSummary,
  isFound,
  searchText,
  summaryOf,
  termsOfCase,
} from '../../renderer/domain/today/worklist';
import { accountsCommands } from './commands-accounts';
import { caseCommands } from './commands-case';
import { complaintCommands } from './commands-complaint';
import { erasure, keepingCommands } from './commands-keeping';
import { outgoingCommands } from './commands-outgoing';
import { rightsCommands } from './commands-rights';
import { ruleCommands } from './commands-rules';
import { termsCommands } from './commands-terms';
import { thirdsCommands } from './commands-thirds';
import { prepare } from './prepare';
import { caseOf, casesOf, contextOf, nextId, registerOf, type World } from './world';

export interface Played {
  readonly decision?: Decision;
  readonly refusal?: Refusal;
  readonly terms?: Terms;
  readonly preview?: RequestPreview;
  readonly letter?: Letter;
  readonly summary?: CaseSummary;
  readonly lacks?: readonly Refusal[];
  readonly found?: readonly CaseSummary[];
  readonly day?: Day | null;
  /** What a screen or a list would show; compared in part. */
  readonly view?: unknown;
}

export interface Turn {
  readonly world: World;
  readonly today: Day;
  readonly place: string;
  readonly slot: Id;
  /** Name of the case within the scenario. */
  readonly case: string;
  readonly input: Readonly<Record<string, unknown>>;
  /** Commands of the other file, for who plays several. */
  readonly others: (name: string) => PlayedCommand | undefined;
}

export interface PlayedCommand {
  /** The right it asks for; not asked when the step names nobody. */
  readonly needs?: Command;
  readonly play: (turn: Turn) => Played;
}

/** A plain request for access by post, of somebody invented; a step names only what differs. */
const plainRequest: RequestInput = {
  ...emptyRequest,
  channel: 'post',
  receivedOn: 'vandaag',
  name: 'mw. N. van der Sluis',
  subjectKind: 'huurder',
  postcodeAndNumber: '1234 AB 1',
  street: 'Voorbeeldstraat',
  city: 'Voorbeeldstad',
};

const plainEmployee = {
  name: 'Ineke Voorbeeld',
  function: 'medewerker',
  roles: ['counter'] as readonly Role[],
  signInName: 'ineke',
  confidentialityOn: '02-01-2018',
  keyHolderFrom: '',
  keyHolderUntil: '',
};

const commands: Readonly<Record<string, PlayedCommand>> = {
  terms: { play: terms },
  previewRequest: { needs: 'registerRequest', play: preview },
  registerRequest: { needs: 'registerRequest', play: register },
  correctRequest: { needs: 'correctRequest', play: correct },
  withdrawRequest: { needs: 'withdrawRequest', play: withdraw },
  seeCase: { needs: 'seeCases', play: seen },
  seeOfficer: { needs: 'seeOfficer', play: seen },
  seeLog: { needs: 'seeLog', play: nothing },
  seeAdmin: { needs: 'seeAdmin', play: nothing },
  makeRecoverySheet: { needs: 'makeRecoverySheet', play: nothing },
  worklist: { needs: 'seeCases', play: worklist },
  draftReceiptSlip: { needs: 'makeLetter', play: draft },
  issueReceiptSlip: { needs: 'makeLetter', play: issue },
  recordSent: { needs: 'recordSent', play: sent },
  eraseCase: { needs: 'eraseCase', play: erase },
  addEmployee: { needs: 'manageEmployees', play: add },
  changeEmployee: { needs: 'manageEmployees', play: change },
  removeEmployee: { needs: 'manageEmployees', play: remove },
  setValues: {
    needs: 'manageValues',
    play: (turn) => ({ decision: setValues(turn.input as Parameters<typeof setValues>[0], contextFor(turn).profile) }),
  },
  claimPlace: {
    play: (turn) => ({ ...nothing(turn), decision: claimPlace(registerOf(turn.world), nextId(turn.world)) }),
  },
  prepare: {
    play: (turn) => {
      prepare(turn);
      return {};
    },
  },
  parseDay: {
    play: (turn) => ({
      day: parseDay(String(only(turn.input, ['typed', 'born']).typed), turn.today, turn.input.born === true) ?? null,
    }),
  },
};

export function commandNamed(name: unknown): PlayedCommand | undefined {
  if (typeof name !== 'string') return undefined;
  if (Object.hasOwn(accountsCommands, name)) return accountsCommands[name];
  if (Object.hasOwn(caseCommands, name)) return caseCommands[name];
  if (Object.hasOwn(complaintCommands, name)) return complaintCommands[name];
  if (Object.hasOwn(keepingCommands, name)) return keepingCommands[name];
  if (Object.hasOwn(outgoingCommands, name)) return outgoingCommands[name];
  if (Object.hasOwn(rightsCommands, name)) return rightsCommands[name];
  if (Object.hasOwn(ruleCommands, name)) return ruleCommands[name];
  if (Object.hasOwn(termsCommands, name)) return termsCommands[name];
  if (Object.hasOwn(thirdsCommands, name)) return thirdsCommands[name];
  return Object.hasOwn(commands, name) ? commands[name] : undefined;
}

function terms(turn: Turn): Played {
  const input = only(turn.input, ['receivedOn', 'right', 'subjectKind']);
  const receivedOn = parseDay(String(input.receivedOn), turn.today);
  const right = RIGHTS.find((one) => one === (input.right ?? 'access'));
  if (!receivedOn || !right) throw new Error('terms asks for receivedOn and a known right');
  const { profile, calendar } = contextFor(turn);
  const ownRule = ownTermRule(versionOn(profile, receivedOn), right, String(input.subjectKind ?? 'huurder'));
  return { terms: termsOf({ receivedOn, ...(ownRule && { ownRule }), today: turn.today, calendar }) };
}

function requestOf(turn: Turn): RequestInput {
  return { ...plainRequest, ...only(turn.input, Object.keys(emptyRequest)) } as RequestInput;
}

/** Of the case's name: the ids of a scenario come in the order asked, and a mark must not shift them. */
const markFor = ({ world }: Turn): Id => (world.caseByName.size + 1).toString(16).padStart(32, 'a');

function preview(turn: Turn): Played {
  const shown = previewRequest(requestOf(turn), contextFor(turn), casesOf(turn.world));
  return { preview: shown, view: shown, ...(shown.terms && { terms: shown.terms }) };
}

function register(turn: Turn): Played {
  const { world } = turn;
  if (world.caseByName.has(turn.case)) throw new Error(`the case "${turn.case}" is there already`);
  const caseId = nextId(world);
  const decision = registerRequest(requestOf(turn), registerOf(world), contextFor(turn), {
    case: caseId,
    place: turn.place,
    mark: markFor(turn),
  });
  if ('refusal' in decision) return { decision };
  world.caseByName.set(turn.case, caseId);
  return { ...preview(turn), decision };
}

function seen(turn: Turn): Played {
  only(turn.input, []);
  const state = stateOf(turn);
  const { profile, calendar } = contextFor(turn);
  const summary = summaryOf(state, profile, calendar, turn.today);
  const terms = termsOfCase(state, profile, calendar, turn.today);
  const version = profile.versions.find((one) => one.version === state.request?.profileVersion);
  return {
    ...(summary && { summary }),
    ...(terms && { terms }),
    ...(version && { lacks: lacksOfCase(state, version) }),
  };
}

function nothing(turn: Turn): Played {
  only(turn.input, []);
  return {};
}

/** What the scenario names is typed over the form as the case fills it in. */
function correct(turn: Turn): Played {
  const state = stateOf(turn);
  const { why = '', ...typed } = only(turn.input, ['why', ...Object.keys(emptyRequest)]);
  const input = { ...inputOf(state), ...typed } as RequestInput;
  return { decision: correctCase(input, String(why), state, contextFor(turn)) };
}

function withdraw(turn: Turn): Played {
  const typed = { on: 'vandaag', why: '', ...only(turn.input, ['on', 'why']) };
  return { decision: withdrawRequest(typed, stateOf(turn), contextFor(turn)) };
}

function worklist(turn: Turn): Played {
  const { profile, calendar } = contextFor(turn);
  const search = String(only(turn.input, ['search']).search ?? '');
  const refusal = cannotSearch(search);
  if (refusal) return { refusal };
  const found = casesOf(turn.world)
    .filter((state) => isFound(search, searchText(state)))
    .flatMap((state) => summaryOf(state, profile, calendar, turn.today) ?? []);
  return { found: byUrgency(found) };
}

function draft(turn: Turn): Played {
  only(turn.input, ['subject']);
  const { profile, calendar } = contextFor(turn);
  const slip = receiptSlip(stateOf(turn), profile, calendar, turn.today);
  const made = madeInVersion(slip, 'receiptSlip', undefined, stateOf(turn));
  return 'refusal' in made ? { refusal: made.refusal } : { letter: made.letter };
}

function issue(turn: Turn): Played {
  const drafted = draft(turn);
  if (!drafted.letter) return drafted;
  const letter = { ...drafted.letter, ...(only(turn.input, ['subject']) as Partial<Letter>) };
  const made = { letter: nextId(turn.world), sha256: '0'.repeat(64), pages: 1 };
  return { letter, decision: issueReceiptSlip(letter, made, stateOf(turn), contextFor(turn)) };
}

function sent(turn: Turn): Played {
  const { kind } = turn.input;
  const letters = stateOf(turn).letters.filter((one) => kind === undefined || one.kind === kind);
  const letter = letters.at(-1)?.letter ?? nextId(turn.world);
  const typed = {
    letter,
    sentOn: 'vandaag',
    how: 'post' as const,
    ...(only(turn.input, ['sentOn', 'how', 'kind']) as { sentOn?: string }),
  };
  return { decision: recordSent(typed, stateOf(turn), contextFor(turn), casesOf(turn.world)) };
}

function erase(turn: Turn): Played {
  const state = stateOf(turn);
  const outcome = eraseGround(String(only(turn.input, ['ground']).ground ?? ''), state);
  if ('refusal' in outcome) return { refusal: outcome.refusal };
  return { decision: erasure(turn, state, outcome.ground) };
}

function add(turn: Turn): Played {
  const typed = { ...plainEmployee, ...only(turn.input, Object.keys(plainEmployee)) } as typeof plainEmployee;
  return { decision: addEmployee(typed, { employee: nextId(turn.world), slot: nextId(turn.world) }, peopleOf(turn)) };
}

function change(turn: Turn): Played {
  const employee = employeeNamed(turn);
  const input = only(turn.input, ['who', 'function', 'roles', 'confidentialityOn']);
  const typed = {
    id: employee.id,
    function: String(input.function ?? employee.function),
    roles: (input.roles as readonly Role[] | undefined) ?? employee.roles,
    confidentialityOn: String(input.confidentialityOn ?? employee.confidentialityOn ?? ''),
  };
  return { decision: changeEmployee(typed, turn.slot, peopleOf(turn)) };
}

function remove(turn: Turn): Played {
  return { decision: removeEmployee(employeeNamed(turn).id, turn.slot, peopleOf(turn)) };
}

function employeeNamed(turn: Turn) {
  const employee = registerOf(turn.world).employees.find(({ name }) => name === turn.input.who);
  if (!employee) throw new Error(`there is no employee "${String(turn.input.who)}"`);
  return employee;
}

const peopleOf = (turn: Turn) => ({ today: turn.today, register: registerOf(turn.world), signInNames: ['beheerder'] });
const stateOf = (turn: Turn) => caseOf(turn.world, turn.case);
const contextFor = (turn: Turn) => contextOf(turn.world, turn.today);

export function only(input: Turn['input'], keys: readonly string[]): Readonly<Record<string, unknown>> {
  const odd = Object.keys(input).filter((key) => !keys.includes(key));
  if (odd.length > 0) throw new Error(`unknown input: ${odd.join(', ')}`);
  return input;
}
