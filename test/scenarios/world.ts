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
import { overlay } from '../../renderer/domain/profiles/profile';
import { profileOf } from '../../renderer/domain/profiles/shipped-profiles';
import { foldRegister, type RegisterState } from '../../renderer/domain/register/register';
import voorbeeld from '../profiles/lefier-voorbeeld.json';

export const ROLE_SLOTS: Readonly<Record<Role, Id>> = {
  accessAdministrator: id('a1'),
  counter: id('b1'),
  dpo: id('c1'),
  footageManager: id('d1'),
  privacyOfficer: id('e1'),
};

export interface World {
  readonly log: Placed[];
  readonly place: string;
  readonly values: Readonly<Record<string, ProfileValue>>;
  readonly caseByName: Map<string, Id>;
  made: number;
}

export function newWorld(place: string, values: Readonly<Record<string, ProfileValue>> | undefined): World {
  return {
    log: [],
    place,
    values: values ?? (voorbeeld.values as Readonly<Record<string, ProfileValue>>),
    caseByName: new Map(),
    made: 0,
  };
}

/** Ids in the order asked: a scenario gives the same facts every time. */
export function nextId(world: World): Id {
  world.made += 1;
  return world.made.toString(16).padStart(32, 'f');
}

export function write(world: World, facts: readonly ToWrite[], today: Day, by: Id, place = world.place): void {
  for (const { case: caseId, body } of facts) {
    const counter = world.log.length + 1;
    const fact = {
      v: 1,
      at: Date.parse(`${today}T09:00:00Z`),
      day: today,
      by,
      place,
      seen: counter - 1,
      ...body,
    } as Fact;
    world.log.push({ writer: id('99'), seq: counter - 1, counter, case: caseId, fact });
  }
}

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
  const shipped = profileOf('lefier');
  if (!shipped) throw new Error('the profile lefier is not shipped');
  return {
    today,
    profile: overlay(shipped, { ...world.values, ...registerOf(world).values }),
    calendar: shippedCalendar,
  };
}

export function id(end: string): Id {
  return end.padStart(32, '0');
}
