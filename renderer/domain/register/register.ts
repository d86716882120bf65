/** The register as the sum of the facts that belong to no case: office, employees, keys, values, numbers. Pure; runs in the vault worker. */
import { isFolded } from '../facts/compartments';
import type { Day, Fact, FactOf, Id, Placed, ProfileValue, Role } from '../facts/facts';
import type { Tally } from '../facts/facts-keeping';
import type { Conflict } from '../facts/order';
import { settled } from '../facts/settling';
import { type SlotLists, slotLists } from './slot-lists';

export interface Employee {
  readonly id: Id;
  readonly name: string;
  readonly function: string;
  /** Absent for a key holder without access, and after access was withdrawn. */
  readonly slot?: Id;
  readonly roles: readonly Role[];
  readonly confidentialityOn?: Day;
  readonly keyHolder?: { readonly from: Day; readonly until?: Day };
  readonly leftOn?: Day;
}

export interface ErasedCase {
  readonly of: Id;
  readonly on: Day;
  /** Slot of who erased it. */
  readonly by: Id;
  readonly ground: string;
  readonly rows: number;
  /** It was on the list of what has been kept long enough. */
  readonly dueOn?: Day;
}

export interface RegisterState extends SlotLists {
  readonly founded?: {
    readonly store: Id;
    readonly corporation: string;
    readonly profileVersion: string;
    readonly on: Day;
  };
  readonly places: readonly { readonly letter: string; readonly installation: Id }[];
  /** In the order in which they were first recorded. */
  readonly employees: readonly Employee[];
  /** Employee id by every slot he ever had: the history says who did what after access was withdrawn. */
  readonly authors: Readonly<Record<Id, Id>>;
  readonly values: Readonly<Record<string, ProfileValue>>;
  /** Highest number given, by `place/year`. */
  readonly numbers: Readonly<Record<string, number>>;
  /** The number given to a case or to the task of a notice, by its id. */
  readonly numberOf: Readonly<Record<Id, { readonly place: string; readonly year: number; readonly number: number }>>;
  /** Ids that were given the very same number, by PCs that had one letter while apart; a number given stays given. */
  readonly sameNumbers: readonly (readonly Id[])[];
  readonly erased: readonly ErasedCase[];
  /** What was written of the cases of a year before some went, by year and mark. */
  readonly totals: Readonly<Record<number, Readonly<Record<Id, Tally>>>>;
  readonly newerFacts: boolean;
  readonly conflicts: readonly Conflict[];
}

export const emptyRegister: RegisterState = {
  places: [],
  slots: [],
  generations: { common: 0, officer: 0 },
  withdrawn: [],
  employees: [],
  authors: {},
  values: {},
  numbers: {},
  numberOf: {},
  sameNumbers: [],
  erased: [],
  totals: {},
  newerFacts: false,
  conflicts: [],
};

/** Folds the facts of the case `NO_CASE`, in whatever order they come. */
export function foldRegister(placed: readonly Placed[]): RegisterState {
  const { inForce, conflicts } = settled(placed);
  const facts = inForce.map(({ fact }) => fact);
  return {
    ...facts.reduce(evolveRegister, emptyRegister),
    ...perCase(facts.filter(({ v }) => v === 1)),
    ...slotLists(placed),
    conflicts,
  };
}

/** All but what `perCase` gathers. */
function evolveRegister(state: RegisterState, fact: Fact): RegisterState {
  if (!isFolded(fact.kind) || fact.v !== 1) return { ...state, newerFacts: true };
  switch (fact.kind) {
    case 'registerFounded': {
      const { store, corporation, profileVersion, day } = fact;
      return { ...state, founded: { store, corporation, profileVersion, on: day } };
    }
    case 'placeClaimed':
      return { ...state, places: [...state.places, { letter: fact.letter, installation: fact.installation }] };
    case 'employeeRecorded':
      return withEmployee(state, fact);
    case 'profileValueSet':
      return { ...state, values: { ...state.values, [fact.path]: fact.value } };
    default:
      // Lists of slots are brought together by themselves (slot-lists.ts). Facts of a case, refused attempts and repairs change nothing of the register.
      return state;
  }
}

/**
 * What grows with every case, gathered in one go: a state made anew for each of its facts would copy all that came before, which is
 * the square of the register.
 */
function perCase(
  facts: readonly Fact[],
): Pick<RegisterState, 'numbers' | 'numberOf' | 'sameNumbers' | 'erased' | 'totals'> {
  const numbers: Record<string, number> = {};
  const numberOf: { [of: Id]: RegisterState['numberOf'][Id] } = {};
  const erased: ErasedCase[] = [];
  const totals = new Map<number, Map<Id, Tally>>();
  const yearOf = new Map<Id, number>();
  for (const fact of facts) {
    if (fact.kind === 'numberGiven') {
      const { place, year, number } = fact;
      const key = numberKey(place, year);
      numbers[key] = Math.max(numbers[key] ?? 0, number);
      numberOf[fact.for] = { place, year, number };
    } else if (fact.kind === 'erased') {
      const { of, day: on, by, ground, rows, dueOn } = fact;
      erased.push({ of, on, by, ground, rows: rows.length, ...(dueOn && { dueOn }) });
    } else if (fact.kind === 'totalsWritten') {
      const { year, tallies } = fact;
      const written = totals.get(year) ?? new Map<Id, Tally>();
      totals.set(year, written);
      // A case whose day of receipt was put right since is written under another year, and counts there alone.
      for (const tally of tallies) {
        const before = yearOf.get(tally.mark) ?? year;
        if (before !== year) totals.get(before)?.delete(tally.mark);
        yearOf.set(tally.mark, year);
        written.set(tally.mark, tally);
      }
    }
  }
  return {
    ...{ numbers, numberOf, sameNumbers: sameOf(numberOf), erased },
    totals: Object.fromEntries([...totals].map(([year, tallies]) => [year, Object.fromEntries(tallies)])),
  };
}

function sameOf(numberOf: RegisterState['numberOf']): RegisterState['sameNumbers'] {
  const byNumber = new Map<string, Id[]>();
  for (const [id, { place, year, number }] of Object.entries(numberOf)) {
    const key = `${numberKey(place, year)}/${number}`;
    const ids = byNumber.get(key);
    if (ids) ids.push(id);
    else byNumber.set(key, [id]);
  }
  return [...byNumber.values()].filter((ids) => ids.length > 1);
}

export function numberKey(place: string, year: number): string {
  return `${place}/${year}`;
}

/** The employee behind a slot, also one whose access was withdrawn: for "who" in the history. */
export function employeeOfSlot(state: RegisterState, slot: Id): Employee | undefined {
  return state.employees.find(({ id }) => id === state.authors[slot]);
}

/**
 * The office's place letter for this installation; undefined when it has claimed none that is its own. Two PCs that claimed the same
 * letter apart from each other: it is the first one's, in the order of the facts, and the other claims a new one.
 */
export function placeOf(state: RegisterState, installation: Id): string | undefined {
  return state.places.findLast(
    ({ letter, installation: by }) => by === installation && firstOf(state, letter) === installation,
  )?.letter;
}

/** More than one PC has written facts under this letter. */
export const isLetterShared = (state: RegisterState, letter: string): boolean =>
  new Set(state.places.filter((one) => one.letter === letter).map(({ installation }) => installation)).size > 1;

const firstOf = (state: RegisterState, letter: string): Id | undefined =>
  state.places.find((one) => one.letter === letter)?.installation;

/** LO-8: a name with a first and a last day, who is still at work here. */
export function isKeyHolderOn({ keyHolder, leftOn }: Employee, day: Day): boolean {
  if (!keyHolder || (leftOn !== undefined && leftOn <= day)) return false;
  return keyHolder.from <= day && (keyHolder.until === undefined || day <= keyHolder.until);
}

export function keyHoldersOn(state: RegisterState, day: Day): readonly Employee[] {
  return state.employees.filter((employee) => isKeyHolderOn(employee, day));
}

export function hasRecoverySheet(state: RegisterState): boolean {
  return state.slots.some(({ kind }) => kind === 'recovery');
}

function withEmployee(state: RegisterState, fact: FactOf<'employeeRecorded'>): RegisterState {
  const { employee: id, name, function: work, slot, roles, confidentialityOn, keyHolder, leftOn } = fact;
  const recorded: Employee = {
    id,
    name,
    function: work,
    ...(slot && { slot }),
    roles,
    ...(confidentialityOn && { confidentialityOn }),
    ...(keyHolder && { keyHolder }),
    ...(leftOn && { leftOn }),
  };
  const known = state.employees.some((employee) => employee.id === id);
  return {
    ...state,
    authors: slot ? { ...state.authors, [slot]: id } : state.authors,
    employees: known
      ? state.employees.map((employee) => (employee.id === id ? recorded : employee))
      : [...state.employees, recorded],
  };
}
