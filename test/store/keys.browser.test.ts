/**
 * New keys when somebody loses access: what is written from then on his slot does not open, in the database, the journal, a backup and
 * what goes to another PC; everybody else goes on with the own passphrase; nothing old is sealed anew or lost. Real Chromium IndexedDB.
 */
import { afterEach, describe, expect, it } from 'vitest';
import { type Bytes, fromHex } from '../../renderer/store/bytes';
import { encodeFrame } from '../../renderer/store/frames';
import { checkKdfParameters, isWeakerThan, newKdfParameters } from '../../renderer/store/kdf';
import { newRecoveryCode } from '../../renderer/store/recovery-code';
import { unlock } from '../../renderer/store/register';
import { rehearse } from '../../renderer/store/rehearse';
import { sealRow } from '../../renderer/store/seal';
import { keyMark, newStoreKeys, type SlotRecord, withFurtherKeys } from '../../renderer/store/slots';
import type {
  AlongWith,
  Compartment,
  Copy,
  Entry,
  NewRow,
  NewSlot,
  Session,
  SlotsAfter,
  SlotWanted,
  ToldSlot,
} from '../../renderer/store/types';
import { copyOf } from './memory-journal';
import {
  asCounter,
  asOfficer,
  COUNTER,
  codeOf,
  common,
  copyDatabase,
  deleteDatabase,
  foundRegister,
  makeWorld,
  NO_CASE,
  newId,
  OFFICER,
  officer,
  putDatabase,
  readTable,
  tamper,
  text,
  type World,
} from './register-helper';

const JORIS: NewSlot = {
  ...COUNTER,
  id: 'd1'.repeat(16),
  signInName: 'Joris',
  secret: 'zeven roeiers in de vaart',
};
const DEPUTY: NewSlot = {
  ...OFFICER,
  id: 'de'.repeat(16),
  signInName: 'wulp',
  secret: 'twaalf daken onder sneeuw',
  roles: ['privacyOfficer'],
};
const asJoris = (world: World): Promise<Session> => unlock(world, { signInName: 'Joris' }, JORIS.secret);
const asDeputy = (world: World): Promise<Session> => unlock(world, { signInName: 'wulp' }, DEPUTY.secret);

const worlds: World[] = [];
const sessions: Session[] = [];
const noted = (session: Session): Session => {
  sessions.push(session);
  return session;
};

afterEach(async () => {
  for (const session of sessions.splice(0)) session.close();
  for (const world of worlds.splice(0)) await deleteDatabase(world.name);
});

const list = (after: SlotsAfter): NewRow => common(NO_CASE, 'slotListSet', { ...after });

/** An act on slots with its list, as the vault does it. */
const withList = (session: Session, along: AlongWith, ...more: NewRow[]) =>
  session.append((_made, after) => [list(after), ...more], { secret: OFFICER.secret, ...along });

/** All in force but the one who goes. */
async function renewing(session: Session, goes: string | undefined, compartments: readonly Compartment[]) {
  const staying = (await session.slots()).filter(({ id }) => id !== goes);
  return {
    ...(goes && { removeSlots: [goes] }),
    renew: {
      compartments,
      sealTo: staying.map(({ id, publicKey, roles }) => ({
        id,
        publicKey,
        compartments: roles.some((role) => role !== 'counter')
          ? ['common' as const, 'officer' as const]
          : ['common' as const],
      })),
    },
  };
}

/** The newest list in the log, as the vault folds it. */
async function wantedOf(session: Session): Promise<readonly SlotWanted[]> {
  const lists = (await session.entries()).flatMap((entry) => {
    const fact = entry.payload ? (JSON.parse(text(entry.payload)) as { kind: string; slots: ToldSlot[] }) : undefined;
    return fact?.kind === 'slotListSet' ? [fact.slots] : [];
  });
  const marks = (publicKey: string, name: string): string[] =>
    lists.flatMap((slots) => slots.flatMap((one) => (one.publicKey === publicKey ? (one.sealed[name] ?? []) : [])));
  const namesOf = (publicKey: string): string[] => [
    ...new Set(
      lists.flatMap((slots) => slots.flatMap((one) => (one.publicKey === publicKey ? Object.keys(one.sealed) : []))),
    ),
  ];
  return (lists.at(-1) ?? []).map((slot) => ({
    ...slot,
    sealed: Object.fromEntries(namesOf(slot.publicKey).map((name) => [name, marks(slot.publicKey, name)])),
  }));
}

const withdrawnOf = (before: readonly ToldSlot[], wanted: readonly SlotWanted[]): readonly string[] =>
  before.map(({ publicKey }) => publicKey).filter((one) => !wanted.some(({ publicKey }) => publicKey === one));

const kindsOf = (entries: readonly Entry[]): readonly string[] =>
  entries.flatMap(({ payload }) => (payload ? [(JSON.parse(text(payload)) as { kind: string }).kind] : []));

/** What the vault does with a list that can be read. */
async function settle(session: Session, gone: readonly string[] = [], copy?: Copy) {
  const settled = await session.settleSlots(await wantedOf(session), gone, copy);
  const last = (await session.entries()).findLast(({ payload }) => payload && /"slotListSet"/.test(text(payload)));
  session.writeUnder((JSON.parse(text(last?.payload)) as SlotsAfter).generations);
  return settled;
}

interface Before {
  readonly world: World;
  readonly session: Session;
  readonly database: Awaited<ReturnType<typeof copyDatabase>>;
  readonly journal: ReturnType<World['journal']['copy']>;
}

/** A register with an officer, two at the counter and a deputy; how it lay there; and then Merel leaves. */
async function merelLeft(...more: readonly NewSlot[]): Promise<Before> {
  const world = makeWorld();
  worlds.push(world);
  const session = noted(await foundRegister(world));
  await withList(session, { addSlots: [COUNTER, JORIS, ...more] });
  await session.append([common('aa'.repeat(16), 'requestRegistered'), officer('aa'.repeat(16), 'noteWritten')]);
  const database = await copyDatabase(world.name);
  const journal = world.journal.copy();
  await withList(session, await renewing(session, COUNTER.id, ['common']), common(NO_CASE, 'employeeRecorded'));
  return { world, session, database, journal };
}

const caseOf = 'bb'.repeat(16);

describe('when somebody leaves', () => {
  it('the act itself is sealed as before, what follows under a new key; old rows stay as they are', {
    timeout: 120_000,
  }, async () => {
    const { world, session, database } = await merelLeft();
    await session.append([common(caseOf, 'requestRegistered'), officer(caseOf, 'noteWritten')]);
    const log = await readTable(world.name, 'log');
    for (const old of database.log ?? [])
      expect(log.find(({ writer, seq }) => writer === old.writer && seq === old.seq)).toEqual(old);
    const names = (await session.entries())
      .slice(-4)
      .map(({ compartment, generation }) => ({ compartment, generation }));
    expect(names.slice(0, 2).map(({ generation }) => generation)).toEqual([0, 0]);
    expect(names[2]?.generation).toBeGreaterThan(0);
    // The key of the officer she never had.
    expect(names[3]).toEqual({ compartment: 'officer', generation: 0 });
    expect(kindsOf(await session.entries()).slice(-2)).toEqual(['requestRegistered', 'noteWritten']);
    expect((await readTable(world.name, 'slots')).map(({ id }) => id).sort()).toEqual([JORIS.id, OFFICER.id].sort());
    expect(await session.verify()).toEqual([]);
  });

  it('her slot put back opens nothing new and records nothing, and that is no damage', {
    timeout: 180_000,
  }, async () => {
    const { world, session, database, journal } = await merelLeft();
    await session.append([common(caseOf, 'requestRegistered')]);
    session.close();
    expect(await codeOf(asCounter(world))).toBe('wrongSecret');
    const hers = (database.slots ?? []).find(({ id }) => id === COUNTER.id) ?? {};
    await tamper(world.name, 'slots', (slots) => [...slots, hers]);
    const before = await copyDatabase(world.name);
    const merel = noted(await asCounter(world));
    expect(merel.report).toMatchObject({ olderKey: 1, breaks: [] });
    expect(merel.isKeyOlder).toBe(true);
    expect(await merel.entriesOf(caseOf)).toMatchObject([{ state: 'closed' }]);
    expect((await merel.entriesOf(caseOf))[0]?.payload).toBeUndefined();
    expect(kindsOf(await merel.entries())).toContain('employeeRecorded');
    expect(await codeOf(merel.append([common(caseOf, 'requestWithdrawn')]))).toBe('keyOlder');
    merel.close();
    expect(await copyDatabase(world.name)).toEqual(before);

    // A backup of today, with the slots of the day before: nothing new, nothing damaged. One of the day before: all of it, as is said.
    const meaning = world;
    const who = { signInName: COUNTER.signInName };
    const mixed = copyOf(world.journal.files, journal.slots);
    const opened = await rehearse(mixed, meaning, who, COUNTER.secret);
    expect(opened.breaks).toEqual([]);
    expect(opened.entries.find((entry) => entry.case === caseOf)).toMatchObject({ state: 'closed' });
    expect(await codeOf(rehearse(copyOf(world.journal.files, world.journal.slots), meaning, who, COUNTER.secret))).toBe(
      'wrongSecret',
    );
    const old = await rehearse(copyOf(journal.files, journal.slots), meaning, who, COUNTER.secret);
    expect(kindsOf(old.entries)).toContain('requestRegistered');
  });

  it('who was absent goes on with the own passphrase, and who is added later opens everything', {
    timeout: 180_000,
  }, async () => {
    const { world, session } = await merelLeft();
    await session.append([common(caseOf, 'requestRegistered')]);
    const all = kindsOf(await session.entries());
    await withList(session, { addSlots: [DEPUTY] });
    session.close();
    const joris = noted(await asJoris(world));
    expect(joris.report).toMatchObject({ olderKey: 0, breaks: [] });
    expect(kindsOf(await joris.entriesOf(caseOf))).toEqual(['requestRegistered']);
    const { rows } = await joris.append([common(caseOf, 'requestCorrected')]);
    expect(rows[0]?.generation).toBe((await joris.entriesOf(caseOf))[0]?.generation);
    joris.close();
    const deputy = noted(await asDeputy(world));
    expect(kindsOf(await deputy.entries())).toEqual([...all, 'slotListSet', 'requestCorrected']);
  });

  it('a recovery code from before, and one made after, open everything', { timeout: 180_000 }, async () => {
    const world = makeWorld();
    worlds.push(world);
    const session = noted(await foundRegister(world, true));
    const recovery = (id: string, secret: string): NewSlot => ({
      ...{ id, kind: 'recovery', signInName: '', secret, roles: ['accessAdministrator'], mustChange: false },
      compartments: ['common', 'officer'],
    });
    const [before, after] = [newRecoveryCode(), newRecoveryCode()];
    await withList(session, { addSlots: [recovery('5a'.repeat(16), before)] });
    await withList(session, await renewing(session, COUNTER.id, ['common', 'officer']));
    await session.append([common(caseOf, 'requestRegistered'), officer(caseOf, 'noteWritten')]);
    session.close();
    const first = noted(await unlock(world, 'recovery', before));
    expect(kindsOf(await first.entriesOf(caseOf))).toEqual(['requestRegistered', 'noteWritten']);
    first.close();
    const next = noted(await asOfficer(world));
    const renewed = await renewing(next, '5a'.repeat(16), ['common', 'officer']);
    await withList(next, { ...renewed, addSlots: [recovery('5b'.repeat(16), after)] });
    await next.append([officer(caseOf, 'noteWritten')]);
    next.close();
    expect(await codeOf(unlock(world, 'recovery', before))).toBe('wrongSecret');
    const second = noted(await unlock(world, 'recovery', after));
    expect(kindsOf(await second.entriesOf(caseOf))).toEqual(['requestRegistered', 'noteWritten', 'noteWritten']);
    expect(second.isKeyOlder).toBe(false);
  });

  it('one who keeps the counter and loses the officer opens no new row of the officer', {
    timeout: 180_000,
  }, async () => {
    const { world, session } = await merelLeft(DEPUTY);
    const renewed = await renewing(session, DEPUTY.id, ['common', 'officer']);
    const less: NewSlot = {
      ...DEPUTY,
      secret: 'nieuwe zin voor een keer',
      roles: ['counter'],
      compartments: ['common'],
    };
    await withList(session, { ...renewed, addSlots: [less] });
    await session.append([common(caseOf, 'requestRegistered'), officer(caseOf, 'noteWritten')]);
    const slots = await readTable(world.name, 'slots');
    const hers = slots.find(({ id }) => id === DEPUTY.id) as unknown as SlotRecord;
    expect(hers.sealed.every(({ key }) => key.startsWith('c'))).toBe(true);
    session.close();
    expect(await codeOf(asDeputy(world))).toBe('wrongSecret');
    const counter = noted(await unlock(world, { signInName: 'wulp' }, less.secret));
    expect(counter.isKeyOlder).toBe(false);
    expect((await counter.entriesOf(caseOf)).map(({ state }) => state)).toEqual(['read', 'closed']);
    expect(await codeOf(counter.append([officer(caseOf, 'noteWritten')]))).toBe('closed');
  });
});

describe('a kill in the middle of it', () => {
  it('leaves the old or the new, and everybody opens what is there', { timeout: 240_000 }, async () => {
    const world = makeWorld();
    worlds.push(world);
    const session = noted(await foundRegister(world));
    await withList(session, { addSlots: [COUNTER, JORIS] });
    await session.append([common(caseOf, 'requestRegistered')]);
    const before = { database: await copyDatabase(world.name), journal: world.journal.copy() };
    // The slots file is refused: so neither file nor frame is there, and the database alone has it.
    world.journal.slotsAnswer = 'failed';
    const done = await withList(session, await renewing(session, COUNTER.id, ['common', 'officer']));
    expect(done.journalled).toBe(false);
    session.close();
    world.journal.slotsAnswer = 'kept';
    const killed = { database: await copyDatabase(world.name), journal: world.journal.copy() };
    const newSlots = killed.database.slots ?? [];

    // The database is lost at that very moment: the old state, with everybody in it.
    await deleteDatabase(world.name);
    const old = noted(await asCounter(world));
    expect(old.report).toMatchObject({ breaks: [], olderKey: 0 });
    expect(kindsOf(await old.entriesOf(caseOf))).toEqual(['requestRegistered']);
    old.close();

    // The slots file came, the frame did not, and the database is lost: who stays opens what the journal has.
    await putDatabase(world.name, killed.database);
    world.journal.put(killed.journal);
    const full = noted(await asOfficer(world));
    await settle(full);
    full.close();
    const file = world.journal.slots;
    await deleteDatabase(world.name);
    world.journal.put({ ...before.journal, slots: file });
    const half = noted(await asJoris(world));
    expect(half.report).toMatchObject({ breaks: [], olderKey: 0 });
    expect(half.isKeyOlder).toBe(false);
    const { rows } = await half.append([common(caseOf, 'requestCorrected')]);
    // A key that no list in the log names counts for nothing.
    expect(rows[0]?.generation).toBe(0);
    half.close();

    // Nothing lost: the new state, and the journal follows.
    await putDatabase(world.name, killed.database);
    world.journal.put(killed.journal);
    expect(newSlots.map(({ id }) => id)).not.toContain(COUNTER.id);
    const now = noted(await asJoris(world));
    await settle(now);
    const { rows: next } = await now.append([common(caseOf, 'requestCorrected')]);
    expect(next[0]?.generation).toBeGreaterThan(0);
    now.close();
    await deleteDatabase(world.name);
    const fromJournal = noted(await asOfficer(world));
    expect(kindsOf(await fromJournal.entriesOf(caseOf))).toEqual(['requestRegistered', 'requestCorrected']);
  });

  it('and an older image of the database with the newer journal beside it: the newer keys are kept', {
    timeout: 180_000,
  }, async () => {
    const { world, session, database } = await merelLeft();
    await session.append([common(caseOf, 'requestRegistered')]);
    session.close();
    const file = world.journal.slots;
    await putDatabase(world.name, database);
    const after = noted(await asJoris(world));
    expect(after.report).toMatchObject({ breaks: [], olderKey: 0 });
    expect(world.journal.slots).toEqual(file);
    const wanted = await wantedOf(after);
    const merel = String(database.slots?.find(({ id }) => id === COUNTER.id)?.publicKey ? COUNTER.id : '');
    const gone = withdrawnOf(await after.slots(), wanted);
    expect(gone.length).toBe(merel === '' ? 0 : 1);
    expect(await after.settleSlots(wanted, gone)).toMatchObject({ changed: true, lacking: [] });
    expect(kindsOf(await after.entriesOf(caseOf))).toEqual(['requestRegistered']);
    after.close();
    expect((await readTable(world.name, 'slots')).map(({ id }) => id)).not.toContain(COUNTER.id);
    world.journal.slots = undefined;
    const again = noted(await asJoris(world));
    expect(again.report.olderKey).toBe(0);
  });
});

describe('somebody at the disk', () => {
  it('seals a key of his own to every slot: nothing is written under it, and a row under it is no fact', {
    timeout: 180_000,
  }, async () => {
    const world = makeWorld();
    worlds.push(world);
    const session = noted(await foundRegister(world, true));
    const { storeId } = session;
    const last = (await session.entries()).at(-1) as Entry;
    session.close();
    const keys = await newStoreKeys({ common: 777, officer: 778 });
    const records = (await readTable(world.name, 'slots')) as unknown as SlotRecord[];
    const forged = await Promise.all(records.map((slot) => withFurtherKeys(storeId, slot, keys)));
    await tamper(world.name, 'slots', () => forged as never);
    const place = {
      writer: newId(),
      seq: 0,
      counter: last.counter + 1,
      prev: fromHex(last.hash, 32) as Bytes,
      case: caseOf,
      key: 'c777',
    };
    const payload = common(caseOf, 'requestRegistered').payload;
    const key = keys.get('c777') as CryptoKey;
    const clean = noted(await asOfficer(world));
    const { rows } = await clean.append([common(NO_CASE, 'numberGiven'), officer(NO_CASE, 'noteWritten')]);
    expect(rows.map(({ generation }) => generation)).toEqual([0, 0]);
    const now = (await clean.entries()).at(-1) as Entry;
    clean.close();
    const row = await sealRow(
      storeId,
      key,
      { ...place, counter: now.counter + 1, prev: fromHex(now.hash, 32) },
      payload,
    );
    const { boxHash, ...kept } = row;
    await tamper(world.name, 'log', (log) => [...log, kept as never]);
    const after = noted(await asOfficer(world));
    expect((await after.entriesOf(caseOf)).map(({ state, payload: read }) => [state, read])).toEqual([
      ['closed', undefined],
    ]);
    expect(after.isKeyOlder).toBe(true);
    after.close();
    // Nor in what comes from elsewhere.
    await tamper(world.name, 'log', (log) => log.filter((one) => one.key !== 'c777'));
    const again = noted(await asOfficer(world));
    const frame = await encodeFrame({ storeId, before: 0, rows: [row] });
    const file = world.journal.files[0] as Uint8Array;
    const copy = copyOf([new Uint8Array([...file.slice(0, 16), ...frame])]);
    expect(await again.absorb(copy)).toMatchObject({ rows: 0, lacksKey: true, waiting: true, breaks: [] });
    expect(await again.entriesOf(caseOf)).toEqual([]);
  });

  it('takes the newest keys from a slot: it does not go on under the former ones', { timeout: 180_000 }, async () => {
    const { world, session } = await merelLeft();
    const generations = { common: (await session.append([common(caseOf, 'a')])).rows[0]?.generation ?? 0, officer: 0 };
    session.close();
    await tamper(world.name, 'slots', (slots) =>
      slots.map((slot) => ({
        ...slot,
        sealed: (slot.sealed as { key: string }[]).filter(({ key }) => /^[co]0$/.test(key)),
      })),
    );
    world.journal.slots = undefined;
    const joris = noted(await asJoris(world));
    joris.writeUnder(generations);
    expect(joris.isKeyOlder).toBe(true);
    expect(await codeOf(joris.append([common(caseOf, 'b')]))).toBe('keyOlder');
  });
});

describe('another PC', () => {
  const copyFrom = (world: World, name = 'here'): Copy => copyOf(world.journal.files, world.journal.slots, name);

  async function takeAll(session: Session, copy: Copy, before: readonly ToldSlot[]) {
    const kinds: string[] = [];
    for (let slice = 0; slice < 100; slice++) {
      const step = await session.absorb(copy);
      kinds.push(...kindsOf(step.entries));
      if (!step.finished) continue;
      const wanted = await wantedOf(session);
      const settled = await settle(session, withdrawnOf(before, wanted), copy);
      if (!(step.lacksKey && settled.newKeys)) return { step, settled, kinds };
    }
    throw new Error('never finished');
  }

  it('waits for the key, gets it without a passphrase, drops who left and lets in who came', {
    timeout: 240_000,
  }, async () => {
    const here = makeWorld();
    const there = makeWorld();
    worlds.push(here, there);
    const one = noted(await foundRegister(here));
    await withList(one, { addSlots: [COUNTER, JORIS] });
    there.journal.put(here.journal.copy());
    const two = noted(await asJoris(there));
    const before = await two.slots();
    const stale = { ...here.journal.copy() };
    await withList(one, await renewing(one, COUNTER.id, ['common']));
    await withList(one, { addSlots: [DEPUTY] });
    const gone = await one.append([common(caseOf, 'requestRegistered')]);
    await one.erase(
      gone.rows.map(({ writer, seq }) => ({ writer, seq })),
      (rows) => common(NO_CASE, 'erased', { rows }),
    );
    await one.append([common('cc'.repeat(16), 'requestRegistered')]);

    // Frames came over, slots did not yet: nothing is believed, and nothing called damage.
    const halfway = copyOf(here.journal.files, stale.slots, 'here');
    const waits = await takeAll(two, halfway, before);
    expect(waits.step).toMatchObject({ lacksKey: true, waiting: true, breaks: [] });
    expect(waits.settled.newKeys).toBe(false);
    expect(waits.settled.lacking).toContain(JORIS.id);
    expect((await two.slots()).map(({ id }) => id)).not.toContain(COUNTER.id);

    const came = await takeAll(two, copyFrom(here), before);
    expect(came.step).toMatchObject({ lacksKey: false, waiting: false, breaks: [] });
    expect(kindsOf(await two.entries())).toEqual(kindsOf(await one.entries()));
    expect(await two.entriesOf(caseOf)).toMatchObject([{ state: 'erased' }]);
    const mine = await two.append([common('cc'.repeat(16), 'requestCorrected')]);
    expect(mine.rows[0]?.generation).toBeGreaterThan(0);
    two.close();
    expect(await codeOf(asCounter(there))).toBe('wrongSecret');
    const deputy = noted(await asDeputy(there));
    expect(deputy.report).toMatchObject({ olderKey: 0, breaks: [] });
    expect(kindsOf(await deputy.entriesOf('cc'.repeat(16)))).toEqual(['requestRegistered', 'requestCorrected']);
    expect(await deputy.verify()).toEqual([]);
  });

  it('that renewed too, apart: two keys with two names, and both PCs read everything', {
    timeout: 240_000,
  }, async () => {
    const here = makeWorld();
    const there = makeWorld();
    worlds.push(here, there);
    const one = noted(await foundRegister(here));
    await withList(one, { addSlots: [JORIS] });
    there.journal.put(here.journal.copy());
    const two = noted(await asOfficer(there));
    await withList(one, await renewing(one, undefined, ['common', 'officer']));
    await withList(two, await renewing(two, undefined, ['common', 'officer']));
    const [first] = (await one.append([common(caseOf, 'one'), officer(caseOf, 'one')])).rows;
    const [second] = (await two.append([common(caseOf, 'two'), officer(caseOf, 'two')])).rows;
    expect(first?.generation).not.toBe(second?.generation);
    for (let turn = 0; turn < 2; turn++) {
      expect((await takeAll(one, copyFrom(there, 'there'), [])).step.breaks).toEqual([]);
      expect((await takeAll(two, copyFrom(here), [])).step.breaks).toEqual([]);
    }
    expect([...kindsOf(await one.entriesOf(caseOf))].sort()).toEqual(['one', 'one', 'two', 'two']);
    expect(await one.entriesOf(caseOf)).toEqual(await two.entriesOf(caseOf));
  });

  it('with a slot that a copy offers and the list does not name so: not taken', { timeout: 180_000 }, async () => {
    const { world, session } = await merelLeft();
    const wanted = await wantedOf(session);
    const mine = (await session.slots()).map((slot) => JSON.stringify(slot)).sort();
    const other = noted(await foundRegister(makeWorld()));
    const keys = await newStoreKeys({ common: 4242 });
    const records = (await readTable(world.name, 'slots')) as unknown as SlotRecord[];
    const changed = await Promise.all(
      records.map(async (slot) => ({
        ...(await withFurtherKeys(other.storeId, slot, keys)),
        mustChange: !slot.mustChange,
      })),
    );
    expect(await keyMark(changed[0]?.sealed.find(({ key }) => key === 'c4242') as never)).toBeTruthy();
    await tamper(world.name, 'slots', () => records as never);
    const { encodeSlotsFile } = await import('../../renderer/store/slots-file');
    const slots = await encodeSlotsFile({
      storeId: session.storeId,
      words: { corporation: '', office: '' },
      slots: changed,
    });
    const settled = await session.settleSlots(wanted, [], copyOf(world.journal.files, slots));
    expect(settled).toMatchObject({ changed: false, lacking: [] });
    expect((await session.slots()).map((slot) => JSON.stringify(slot)).sort()).toEqual(mine);
  });
});

describe('how hard a guess is made', () => {
  it('is raised at an unlock under the same passphrase, and an older wrapping is told by its mark', {
    timeout: 180_000,
  }, async () => {
    const world = makeWorld();
    worlds.push(world);
    const session = noted(await foundRegister(world));
    const [before] = await session.slots();
    const strength = { memoryKiB: 65536, passes: 4, lanes: 1 };
    const same = OFFICER.secret;
    expect(await codeOf(session.append([], { rewrap: { same: 'mis', strength } }))).toBe('wrongSecret');
    let told: ToldSlot | undefined;
    await session.append(
      ([made]) => {
        told = made;
        return [common(NO_CASE, 'slotWrapped')];
      },
      { rewrap: { same, strength } },
    );
    const [after] = await session.slots();
    expect(after?.wrap).toBe(told?.wrap);
    expect(after?.wrap).not.toBe(before?.wrap);
    expect(after).toMatchObject({ publicKey: before?.publicKey, sealed: before?.sealed, mustChange: false });
    session.close();
    const kdf = (await readTable(world.name, 'slots'))[0]?.kdf as { passes: number };
    expect(kdf.passes).toBe(4);
    const again = noted(await asOfficer(world));
    expect(again.isWeaklyWrapped).toBe(false);
    again.close();
    // Below the floor is not raised but refused.
    await tamper(world.name, 'slots', (slots) => slots.map((slot) => ({ ...slot, kdf: { ...kdf, passes: 2 } })));
    expect(await codeOf(asOfficer(world))).toBe('weakParameters');
  });

  it('has a floor that is refused below, and a now that is raised to', () => {
    const floor = { memoryKiB: 65536, passes: 3, lanes: 1 };
    const later = { memoryKiB: 131072, passes: 4, lanes: 1 };
    expect(() => checkKdfParameters(newKdfParameters(floor))).not.toThrow();
    expect(isWeakerThan(newKdfParameters(floor), later)).toBe(true);
    expect(isWeakerThan(newKdfParameters(later), floor)).toBe(false);
    expect(isWeakerThan(newKdfParameters())).toBe(false);
    expect(() => checkKdfParameters(newKdfParameters({ ...floor, passes: 2 }))).toThrow();
    expect(() => checkKdfParameters(newKdfParameters({ ...floor, memoryKiB: 65535 }))).toThrow();
  });
});
