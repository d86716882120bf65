/**
 * The real vault on the facts of a scenario's world, with a hand-made office in place of the sealed store: what a role sees and may,
 * without a browser. The clock is the caller's to set. Runs in Node.
 */
import { type Act, dayOf, type Erasing, nowMs, type Office } from '../../renderer/desk/vault/office';
import { newVault, type Vault } from '../../renderer/desk/vault/vault';
import { compartmentOf } from '../../renderer/domain/facts/compartments';
import { type Fact, type Id, NO_CASE, type Role } from '../../renderer/domain/facts/facts';
import type { AlongWith } from '../../renderer/store/types';
import { commandNamed } from '../scenarios/commands';
import { addStaff } from '../scenarios/prepare';
import { id, newWorld, ROLE_SLOTS, type World, write } from '../scenarios/world';

/** A founded register, of Lefier unless another is named, with its staff and one case, brought to `stage` on `today`. */
export function worldAt(
  today: string,
  input: Readonly<Record<string, unknown>>,
  request: object = {},
  corporation = 'lefier',
): World {
  const world = newWorld('A', undefined, corporation);
  const founded = { kind: 'registerFounded', store: id('70'), corporation, profileVersion: '' } as const;
  const values = Object.entries(world.values).map(
    ([path, value]) => ({ case: NO_CASE, body: { kind: 'profileValueSet', path, value } }) as const,
  );
  const sheet = { id: id('77'), kind: 'recovery', roles: ['accessAdministrator'], publicKey: '' } as const;
  const slots = { kind: 'slotListSet', slots: [sheet], generations: { common: 1, officer: 1 } } as const;
  const first = [founded, slots].map((body) => ({ case: NO_CASE, body }));
  write(world, [...first, ...values], '2018-01-02', ROLE_SLOTS.accessAdministrator);
  addStaff(world);
  play(world, today, 'registerRequest', request);
  if (input.to !== undefined) play(world, today, 'prepare', input);
  return world;
}

/** One command of a scenario, which must not be refused. */
export function play(
  world: World,
  today: string,
  name: string,
  input: object,
  slot = ROLE_SLOTS.counter,
  of = 'case',
): void {
  const turn = { world, today, place: 'A', slot, case: of, input: { ...input }, others: commandNamed };
  const decision = commandNamed(name)?.play(turn).decision;
  if (decision && 'refusal' in decision) throw new Error(`${name}: ${JSON.stringify(decision.refusal)}`);
  if (decision) write(world, decision.facts, today, slot);
}

export interface LyingDraft {
  readonly compartment: string;
  readonly bytes: Uint8Array;
}

const lying = new WeakMap<World, Map<string, LyingDraft>>();

/** The drafts of a world, by name of their form: they outlive a vault as they outlive a lock. */
export function draftsOn(world: World): Map<string, LyingDraft> {
  const drafts = lying.get(world) ?? new Map<string, LyingDraft>();
  lying.set(world, drafts);
  return drafts;
}

export const caseId = (world: World): Id => world.caseByName.get('case') ?? '';

/** What a slot holding `roles` can read, and what it writes back into the world. */
export function vaultOn(world: World, roles: readonly Role[], slot: Id = ROLE_SLOTS[roles[0] ?? 'counter']): Vault {
  const readsOfficer = roles.some((role) => role !== 'counter' && role !== 'footageManager');
  const mine = () => world.log.filter(({ fact }) => readsOfficer || compartmentOf(fact.kind) === 'common');
  const kept = draftsOn(world);
  const drafts = {
    put: async (form: string, compartment: string, bytes: Uint8Array) => void kept.set(form, { compartment, bytes }),
    get: async (form: string) => kept.get(form)?.bytes,
    list: async () => [...kept.keys()],
    remove: async (form: string) => void kept.delete(form),
  };
  let erasures = 0;
  const office = {
    session: {
      slot: { id: slot, roles, mustChange: false },
      slots: async () => [],
      report: { breaks: [], rows: world.log.length },
      drafts,
      confirmSecret: async (secret: string) => secret === 'goed',
      catchUp: async () => true,
    },
    installation: id('71'),
    get cases() {
      return new Set(mine().flatMap((placed) => (placed.case === NO_CASE ? [] : [placed.case])));
    },
    openedAt: nowMs(),
    place: 'A',
    behind: false,
    factsOf: (of: Id) => mine().filter((placed) => placed.case === of),
    rowsOf: () => [],
    latestMoment: () => nowMs(),
    // An erasure makes the log shorter, and what was folded before must not come back.
    version: () => world.log.length + erasures * 1_000_000,
    letterRow: () => undefined,
    write: async (acts: readonly Act[], along?: AlongWith) => {
      for (const form of along?.dropDrafts ?? []) kept.delete(form);
      for (const { case: of, body } of acts) {
        const counter = world.log.reduce((most, one) => Math.max(most, one.counter), 0) + 1;
        const head = { v: 1, at: nowMs(), day: dayOf(nowMs()), by: slot, place: 'A', seen: counter - 1 };
        const fact = { ...head, ...body } as Fact;
        world.log.push({ writer: id('99'), seq: counter - 1, counter, case: of, fact });
      }
      return { rows: [], journalled: true };
    },
    /** As the store does it: the facts are gone, one fact says so, the drafts went with them. */
    erase: async (of: Id, { ground, dueOn, draftsFrom }: Erasing) => {
      erasures += 1;
      const doomed = world.log.filter((placed) => placed.case === of);
      const rows = doomed.map(({ writer, seq }) => ({ writer, seq, hash: '' }));
      const counter = Math.max(...world.log.map((one) => one.counter)) + 1;
      const head = { v: 1, at: nowMs(), day: dayOf(nowMs()), by: slot, place: 'A', seen: 0 } as const;
      const fact: Fact = { ...head, kind: 'erased', of, rows, ground, ...(dueOn && { dueOn }) };
      const left = world.log.filter((placed) => placed.case !== of);
      world.log.splice(0, world.log.length, ...left, {
        writer: id('99'),
        seq: counter - 1,
        counter,
        case: NO_CASE,
        fact,
      });
      for (const form of [...kept.keys()]) if (form.startsWith(draftsFrom)) kept.delete(form);
      return rows.length;
    },
  };
  const vault = newVault({} as never);
  vault.office = office as unknown as Office;
  return vault;
}
