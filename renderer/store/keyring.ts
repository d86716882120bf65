/**
 * What an unlocked register knows of slots and keys: the slots on disk, the keys its own slot opens, and the generation in force. Runs in
 * the vault worker. It changes nothing on disk: it says what is to be written, and takes that over once it is.
 *
 * [Note: the private half stays] While a session runs it keeps the private half of its own slot, non-extractable: so it opens what a
 * colleague on another PC seals to it meanwhile, without asking anybody for a passphrase. Giving keys to others needs the secret again.
 */

import { isWeakerThan } from './kdf';
import { compartmentOf, generationOf, keyName } from './row';
import type { StoreKeys } from './seal';
import {
  isSameSignInName,
  keyCheck,
  keyMark,
  makeSlot,
  newGeneration,
  newStoreKeys,
  type OpenedSlot,
  openSealed,
  openSlot,
  type SealedKey,
  type SlotRecord,
  slotInfo,
  tellSlot,
  withFurtherKeys,
  withNewSecret,
  withStrongerWrap,
  wrapMark,
} from './slots';
import {
  type AlongWith,
  type Compartment,
  type Generations,
  type NewSlot,
  type Renewal,
  type Rewrap,
  type SlotsAfter,
  type SlotWanted,
  StoreError,
  type ToldSlot,
} from './types';

/** What an act changes of the slots. */
export interface SlotsChange {
  readonly put: readonly SlotRecord[];
  readonly remove: readonly string[];
  /** All of them, once it has happened. */
  readonly slots: readonly SlotRecord[];
  readonly made: readonly ToldSlot[];
  readonly after: SlotsAfter;
  /** Further keys sealed to the own slot that count. */
  readonly opens: readonly string[];
  /** The own slot has another key pair. */
  readonly ownAnew?: OpenedSlot;
}

export interface Keyring {
  readonly keys: StoreKeys;
  readonly own: SlotRecord;
  readonly slots: readonly SlotRecord[];
  readonly isKeyOlder: boolean;
  readonly isWeaklyWrapped: boolean;
  /** Name of the key that a compartment is written under. @throws StoreError `closed` | `keyOlder` */
  nameNow(compartment: Compartment): string;
  writeUnder(generations: Generations): void;
  /** @throws StoreError `wrongSecret` | `refused` | `closed` */
  prepare(along: AlongWith): Promise<SlotsChange>;
  /** @throws StoreError `forgedSlot` */
  settle(wanted: readonly SlotWanted[], withdrawn: readonly string[], copies: readonly SlotRecord[]): Promise<Settling>;
  /** What was prepared is on disk. @returns whether this session holds further keys now */
  take(change: SlotsChange): Promise<boolean>;
}

export interface Settling extends SlotsChange {
  readonly lacking: readonly string[];
}

export interface KeyringStart {
  readonly storeId: string;
  readonly own: SlotRecord;
  readonly privateKey: CryptoKey;
  readonly slots: readonly SlotRecord[];
  /** As they lie in the database. */
  readonly stored: readonly SlotRecord[];
  /** Slots of the slots file, where it has others than the database. */
  readonly alsoThere: readonly SlotRecord[];
  readonly keys: StoreKeys;
  readonly generations: Generations;
}

export function holdKeys(start: KeyringStart): Keyring {
  const { storeId } = start;
  const keys = new Map(start.keys);
  let { own, generations, stored, privateKey } = start;
  let slots: readonly SlotRecord[] = start.slots.some(({ id }) => id === own.id)
    ? start.slots.map((slot) => (slot.id === own.id ? own : slot))
    : [...start.slots, own];

  const isHeld = (compartment: Compartment): boolean =>
    [...keys.keys()].some((name) => compartmentOf(name) === compartment);
  const lacks = (compartment: Compartment): boolean =>
    isHeld(compartment) && !keys.has(keyName(compartment, generations[compartment]));

  const changeOf = async ({
    made = [],
    put = [],
    remove = [],
    fresh,
    opens = [],
    ownAnew,
  }: Made): Promise<SlotsChange> => {
    const all = withPut(
      slots.filter(({ id }) => !remove.includes(id)),
      put,
    );
    const told = await Promise.all(all.map((slot) => tellSlot(storeId, slot)));
    const checks: Record<string, string> = {};
    for (const [name, key] of fresh?.keys ?? []) checks[name] = await keyCheck(storeId, name, key);
    return {
      put,
      remove,
      slots: all,
      made: told.filter(({ id }) => made.some((slot) => slot.id === id)),
      after: { slots: told, generations: { ...generations, ...fresh?.generations }, checks },
      opens: [...opens, ...(fresh?.keys.keys() ?? [])],
      ...(ownAnew && { ownAnew }),
    };
  };

  return {
    keys,
    get own() {
      return own;
    },
    get slots() {
      return slots;
    },
    get isKeyOlder() {
      return lacks('common') || lacks('officer');
    },
    get isWeaklyWrapped() {
      return isWeakerThan(own.kdf);
    },
    nameNow(compartment) {
      const name = keyName(compartment, generations[compartment]);
      if (!keys.has(name)) throw new StoreError(isHeld(compartment) ? 'keyOlder' : 'closed', 'the key is not held');
      return name;
    },
    writeUnder(now) {
      generations = now;
    },

    async prepare({ addSlots = [], removeSlots = [], renew, rewrap, secret = '' }) {
      const staying = slots.filter((slot) => !removeSlots.includes(slot.id));
      refuseTaken(staying, addSlots);
      if (rewrap) {
        const wrapped = await wrapAnew(storeId, own, rewrap);
        return changeOf({ made: [wrapped], put: [wrapped], remove: removeSlots });
      }
      if (addSlots.length === 0 && !renew) return changeOf({ remove: removeSlots });
      const mine = await openSlot(storeId, own, secret, true);
      // What only somebody at the disk sealed is given to nobody.
      const known = new Map([...mine.keys].filter(([name]) => keys.has(name)));
      const fresh = renew ? await newKeys(renew, known) : undefined;
      const further = fresh && renew ? await sealFurther(storeId, staying, renew, fresh.keys) : [];
      const all = new Map([...known, ...(fresh?.keys ?? [])]);
      const added: SlotRecord[] = [];
      let ownAnew: OpenedSlot | undefined;
      for (const slot of addSlots) {
        const record = await makeSlot(storeId, slot, all);
        added.push(record);
        if (slot.id === own.id) ownAnew = await openSlot(storeId, record, slot.secret);
      }
      return changeOf({ made: added, put: [...further, ...added], remove: removeSlots, fresh, ownAnew });
    },

    async settle(wanted, withdrawn, copies) {
      const put: SlotRecord[] = [];
      const lacking: string[] = [];
      let opens: readonly string[] = [];
      for (const one of wanted) {
        const { slot, told, isWhole } = await compose(storeId, one, slots, [...start.alsoThere, ...copies]);
        if (!isWhole) lacking.push(one.id);
        if (slot && !(await isAmong(storeId, stored, slot))) put.push(slot);
        if (one.id === own.id) opens = told;
      }
      const isGone = (slot: SlotRecord): boolean => withdrawn.includes(slotInfo(slot).publicKey);
      const remove = slots.filter((slot) => isGone(slot) && !put.some(({ id }) => id === slot.id)).map(({ id }) => id);
      return { ...(await changeOf({ put, remove, opens })), lacking };
    },

    async take(change) {
      slots = change.slots;
      stored = slots;
      generations = change.after.generations;
      const mine = slots.find(({ id }) => id === own.id);
      if (mine && change.ownAnew) {
        own = mine;
        privateKey = change.ownAnew.privateKey;
        for (const [name, key] of change.ownAnew.keys) keys.set(name, key);
        return true;
      }
      if (!mine || slotInfo(mine).publicKey !== slotInfo(own).publicKey) return false;
      own = mine;
      const further = own.sealed.filter(({ key }) => change.opens.includes(key) && !keys.has(key));
      // It is on disk already: a key that does not open is as one that is not there.
      const opened = await openSealed(storeId, own, privateKey, further).catch(() => undefined);
      for (const [name, key] of opened ?? []) keys.set(name, key);
      return (opened?.size ?? 0) > 0;
    },
  };
}

interface Made {
  readonly made?: readonly SlotRecord[];
  readonly put?: readonly SlotRecord[];
  readonly remove?: readonly string[];
  readonly fresh?: Fresh | undefined;
  readonly opens?: readonly string[];
  readonly ownAnew?: OpenedSlot | undefined;
}

/** The keys of a renewal, extractable, and what they are the newest of. */
interface Fresh {
  readonly keys: StoreKeys;
  readonly generations: Partial<Generations>;
}

async function wrapAnew(storeId: string, own: SlotRecord, rewrap: Rewrap): Promise<SlotRecord> {
  return 'same' in rewrap
    ? withStrongerWrap(storeId, own, rewrap.same, rewrap.strength)
    : withNewSecret(storeId, own, rewrap.old, rewrap.next);
}

/** @throws StoreError `closed` when a compartment is to be renewed that is not held */
async function newKeys({ compartments }: Renewal, known: StoreKeys): Promise<Fresh> {
  const held = [...known.keys()];
  if (compartments.some((one) => !held.some((name) => compartmentOf(name) === one))) throw new StoreError('closed');
  const generations: Partial<Record<Compartment, number>> = {};
  for (const compartment of compartments) {
    do generations[compartment] = newGeneration();
    while (held.includes(keyName(compartment, generations[compartment] ?? 0)));
  }
  return { keys: await newStoreKeys(generations), generations };
}

/** The slots that get the new keys, each those of its compartments. */
async function sealFurther(
  storeId: string,
  slots: readonly SlotRecord[],
  { sealTo }: Renewal,
  keys: StoreKeys,
): Promise<readonly SlotRecord[]> {
  const further: SlotRecord[] = [];
  for (const slot of slots) {
    const { id, publicKey } = slotInfo(slot);
    const to = sealTo.find((one) => one.id === id && one.publicKey === publicKey);
    const some = new Map([...keys].filter(([name]) => to?.compartments.includes(compartmentOf(name))));
    if (some.size > 0) further.push(await withFurtherKeys(storeId, slot, some));
  }
  return further;
}

const withPut = (slots: readonly SlotRecord[], put: readonly SlotRecord[]): readonly SlotRecord[] => [
  ...slots.filter(({ id }) => !put.some((one) => one.id === id)),
  ...put,
];

/**
 * The slot as the list has it, put together from what lies here and elsewhere: the wrapping in force, and every sealed key that a list
 * names (`told`). What no list names stays as it lies here. `isWhole` is false where something of the list lies nowhere.
 */
async function compose(
  storeId: string,
  wanted: SlotWanted,
  here: readonly SlotRecord[],
  elsewhere: readonly SlotRecord[],
): Promise<{ readonly slot?: SlotRecord; readonly told: readonly string[]; readonly isWhole: boolean }> {
  const own = here.find((slot) => isOf(slot, wanted));
  const same = [...(own ? [own] : []), ...elsewhere.filter((slot) => isOf(slot, wanted))];
  const [first] = same;
  if (!first) return { told: [], isWhole: false };
  const marks = await Promise.all(same.map((slot) => wrapMark(storeId, slot)));
  const inForce = wanted.wrap === undefined ? first : same[marks.indexOf(wanted.wrap)];
  const sealed: SealedKey[] = [];
  const told: string[] = [];
  for (const name of new Set(same.flatMap((slot) => slot.sealed.map(({ key }) => key)))) {
    const all = same.flatMap((slot) => slot.sealed.filter(({ key }) => key === name));
    const named = await firstNamed(all, wanted.sealed[name] ?? []);
    const asItLies = own || generationOf(name) === 0 ? first.sealed.find(({ key }) => key === name) : undefined;
    const one = named ?? asItLies;
    if (named) told.push(name);
    if (one) sealed.push(one);
  }
  const isWhole = inForce !== undefined && Object.keys(wanted.sealed).every((name) => told.includes(name));
  sealed.sort((a, b) => (a.key < b.key ? -1 : 1));
  return { slot: { ...(inForce ?? first), sealed }, told, isWhole };
}

async function firstNamed(all: readonly SealedKey[], marks: readonly string[]): Promise<SealedKey | undefined> {
  for (const one of all) if (marks.includes(await keyMark(one))) return one;
  return undefined;
}

function isOf(slot: SlotRecord, { id, kind, roles, publicKey }: SlotWanted): boolean {
  const told = slotInfo(slot);
  return (
    told.id === id && told.kind === kind && told.publicKey === publicKey && told.roles.join() === [...roles].join()
  );
}

async function isAmong(storeId: string, slots: readonly SlotRecord[], slot: SlotRecord): Promise<boolean> {
  const there = slots.find(({ id }) => id === slot.id);
  if (!there) return false;
  const [one, other] = await Promise.all([tellSlot(storeId, there), tellSlot(storeId, slot)]);
  const told = ({ wrap, publicKey, sealed }: ToldSlot): string =>
    JSON.stringify([wrap, publicKey, Object.entries(sealed).sort()]);
  return told(one) === told(other);
}

/** Ids and sign-in names are unique. @throws StoreError `refused` */
export function refuseTaken(slots: readonly SlotRecord[], added: readonly NewSlot[]): void {
  const all = [...slots, ...added];
  const isTaken = added.some((slot) =>
    all.some((other) => other !== slot && (other.id === slot.id || isTakenName(slot, other))),
  );
  if (isTaken) throw new StoreError('refused', 'sign-in name or slot id is taken');
}

type Named = Pick<NewSlot, 'kind' | 'signInName'>;

function isTakenName(slot: Named, other: Named): boolean {
  const isEmployee = slot.kind === 'employee' && other.kind === 'employee';
  return isEmployee && isSameSignInName(slot.signInName, other.signInName);
}
