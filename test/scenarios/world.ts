/** The world a scenario is played in: a log of facts in memory, one PC, employees who do not exist. Runs in Node. */

import { type CaseState, foldCase } from '../../renderer/domain/case/case';
import type { Context, ToWrite } from '../../renderer/domain/command/decision';
import { shippedCalendar } from '../../renderer/domain/days/calendar';
import { type DossierState, foldDossier } from '../../renderer/domain/dossier/dossier';
import {
  type Day,
  type Fact,
  type Id,
  NO_CASE,
  type Placed,
  type ProfileValue,
  type Role,
} from '../../renderer/domain/facts/facts';
import { sawOf, seenElsewhere } from '../../renderer/domain/facts/order';
import { overlay } from '../../renderer/domain/profiles/profile';
import { profileOf } from '../../renderer/domain/profiles/shipped-profiles';
import { foldRegister, type RegisterState } from '../../renderer/domain/register/register';
import lefier from '../profiles/lefier-voorbeeld.json';
import leystromen from '../profiles/leystromen-voorbeeld.json';
import middenDelfland from '../profiles/midden-delfland-voorbeeld.json';
import nijkerk from '../profiles/nijkerk-voorbeeld.json';

export const ROLE_SLOTS: Readonly<Record<Role, Id>> = {
  accessAdministrator: id('a1'),
  counter: id('b1'),
  dpo: id('c1'),
  footageManager: id('d1'),
  privacyOfficer: id('e1'),
};

export interface World {
  readonly corporation: string;
  readonly log: Placed[];
  readonly place: string;
  readonly values: Values;
  readonly caseByName: Map<string, Id>;
  /** The session of this PC; another one where two PCs are played. */
  writer?: Id;
  made: number;
}

type Values = Readonly<Record<string, ProfileValue>>;

/** What is filled in where a scenario does not say it, all of it invented. */
const EXAMPLES: ReadonlyMap<string, Values> = new Map(
  [lefier, leystromen, nijkerk, middenDelfland].map(({ corporation, values }) => [corporation, values as Values]),
);

/** @throws Error for a corporation whose regulation is not shipped. */
export function newWorld(place: string, values: Values | undefined, corporation = 'lefier'): World {
  const example = EXAMPLES.get(corporation);
  if (!example) throw new Error(`unknown corporation: ${corporation}`);
  return {
    corporation,
    log: [],
    place,
    values: values ?? example,
    caseByName: new Map(),
    made: 0,
  };
}

/** Ids in the order asked: a scenario gives the same facts every time. */
export function nextId(world: World): Id {
  world.made += 1;
  return world.made.toString(16).padStart(32, 'f');
}

/** The head of each as the vault gives it: the counter after the highest held, and what was seen of the case. */
export function write(world: World, facts: readonly ToWrite[], today: Day, by: Id, place = world.place): void {
  const { log, writer = id('99') } = world;
  const before = [...log];
  for (const { case: caseId, body } of facts) {
    const counter = highest(log) + 1;
    const held = before.filter((one) => one.case === caseId);
    const head = { v: 1, at: Date.parse(`${today}T09:00:00Z`), day: today, by, place, seen: highest(held) };
    const fact = { ...head, ...seenElsewhere(held, place), ...sawOf(held, body), ...body } as Fact;
    const seq = log.reduce((most, one) => (one.writer === writer ? Math.max(most, one.seq + 1) : most), 0);
    log.push({ writer, seq, counter, case: caseId, fact });
    if (body.kind === 'erased') empty(log, body.of);
  }
}

/** As the store does it: what is erased holds no fact any more. */
function empty(log: Placed[], of: Id): void {
  log.splice(0, log.length, ...log.filter((one) => one.case !== of));
}

const highest = (placed: readonly Placed[]): number => placed.reduce((most, { counter }) => Math.max(most, counter), 0);

export function registerOf(world: World): RegisterState {
  return foldRegister(world.log.filter((placed) => placed.case === NO_CASE));
}

export function caseOf(world: World, name: string): CaseState {
  const caseId = world.caseByName.get(name);
  if (!caseId) throw new Error(`there is no case "${name}"`);
  return foldCase(
    caseId,
    world.log.filter((placed) => placed.case === caseId),
  );
}

export function dossierOf(world: World, name: string): DossierState {
  const caseId = world.caseByName.get(name);
  if (!caseId) throw new Error(`there is no case "${name}"`);
  return foldDossier(world.log.filter((placed) => placed.case === caseId));
}

export function casesOf(world: World): readonly CaseState[] {
  return [...world.caseByName.keys()].map((name) => caseOf(world, name));
}

export function contextOf(world: World, today: Day): Context {
  const shipped = profileOf(world.corporation);
  if (!shipped) throw new Error(`the profile ${world.corporation} is not shipped`);
  return {
    today,
    profile: overlay(shipped, { ...world.values, ...registerOf(world).values }),
    calendar: shippedCalendar,
  };
}

export function id(end: string): Id {
  return end.padStart(32, '0');
}
