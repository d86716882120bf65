/**
 * Every value of a shipped profile is read by something: a field on which no screen, letter, term or refusal depends does not belong
 * there. All scenarios are played on profiles that remember what was read of them. Runs in Node.
 */
import { describe, expect, it } from 'vitest';
import type { ShippedProfile } from '../../renderer/domain/profiles/profile';
import { shippedProfiles } from '../../renderer/domain/profiles/shipped-profiles';
import { allScenarioFiles, playFiles } from '../scenarios/run';

/** What no scenario reads, and which screen does. */
const READ_ELSEWHERE: Readonly<Record<string, string>> = {
  name: 'the frame of every screen, and Reglement',
  'open[].label': 'the first start and Beheer ask for it by this name; Reglement',
  'open[].hint': 'stands under its field',
  'open[].firstStart': 'the first start asks for these',
  'versions[].inForce.value': 'Reglement',
  'versions[].disclosure[].text': 'Reglement; where it stands is cited when its proof lacks',
  'versions[].recipients[].code': 'a row has a code: its text stands in the form of an item',
  'versions[].neverFor[].code': 'the check of the profile: no purpose may be one of these',
  'versions[].neverFor[].text': 'the check of the profile: no purpose may speak of it; Reglement',
  'versions[].livingOnly.value': 'where it stands is cited of who has died',
  'versions[].confidentiality.value': 'where it stands is cited of who has no statement, and in Beheer',
  'versions[].wayOfWorking.byAppointment.value': 'where it stands is cited when an appointment lacks something',
  'versions[].wayOfWorking.copies.value': 'the visit cites where copies are refused; two versions in Reglement',
  'versions[].wayOfWorking.parts.value[]': 'Reglement; where it stands is cited when a part is not marked',
  'versions[].wayOfWorking.readOnlyByFunction.value': 'where it stands is cited when a role may not see',
  'versions[].wayOfWorking.changeOnlyByFunction.value': 'where it stands is cited when a role may not change',
  'versions[].wayOfWorking.onlyNecessary.value': 'where it stands is cited when a piece has no purpose',
  'versions[].suppliers[].code': 'a row has a code: its text stands in the form of an item',
  'versions[].sentences[].code': 'a row has a code: its text stands in the overview',
  'versions[].correctionPassedOn.value': 'where it stands is cited when a recipient is not told',
  'versions[].footage.viewedBy.value': 'where it stands is cited when somebody else shows images; Reglement',
};

/** "versions[].rights[].term.length.days"; what tells where a value stands is read with it. */
function leavesOf(part: unknown, path: string, seen: Set<string>): void {
  if (typeof part !== 'object' || part === null) {
    seen.add(path);
    return;
  }
  for (const [key, one] of Object.entries(part)) {
    if (key === 'source' || key === 'why') continue;
    leavesOf(one, Array.isArray(part) ? `${path}[]` : path ? `${path}.${key}` : key, seen);
  }
}

/** The same value; each leaf read is noted. */
function watched<T>(part: T, path: string, read: Set<string>): T {
  if (typeof part !== 'object' || part === null) return part;
  return new Proxy(part as object, {
    get(target, key) {
      const value: unknown = Reflect.get(target, key);
      if (typeof key === 'symbol' || typeof value === 'function') return value;
      if (Array.isArray(target) && !/^\d+$/.test(key)) return value;
      const at = Array.isArray(target) ? `${path}[]` : path ? `${path}.${key}` : key;
      if (typeof value !== 'object' || value === null) read.add(at);
      return watched(value, at, read);
    },
  }) as T;
}

const PARTS = ['name', 'defaults', 'contact', 'open', 'versions'] as const satisfies readonly (keyof ShippedProfile)[];

function readByScenarios(): { readonly all: Set<string>; readonly read: Set<string> } {
  const all = new Set<string>();
  const read = new Set<string>();
  for (const profile of shippedProfiles) {
    for (const part of PARTS) {
      leavesOf(profile[part], part, all);
      Reflect.set(profile, part, watched(profile[part], part, read));
    }
  }
  // That they pass is held elsewhere.
  expect(playFiles(allScenarioFiles()).filter(({ faults }) => faults.length === 0).length).toBeGreaterThan(390);
  return { all, read };
}

describe('the values of the profiles', () => {
  const { all, read } = readByScenarios();

  it('are each read by a scenario, or by the screen that is named here', () => {
    const unread = [...all].filter((path) => !read.has(path) && !READ_ELSEWHERE[path]);
    expect(unread).toEqual([]);
  });

  it('have no exception that a scenario has overtaken, or that is no field', () => {
    expect(Object.keys(READ_ELSEWHERE).filter((path) => read.has(path) || !all.has(path))).toEqual([]);
  });

  it('would be told apart (control)', () => {
    const seen = new Set<string>();
    const part = watched({ a: { value: 1 }, b: [{ c: 2, d: 3 }] }, 'x', seen);
    expect(part.a.value + (part.b[0]?.c ?? 0)).toBe(3);
    expect([...seen]).toEqual(['x.a.value', 'x.b[].c']);
  });
});
