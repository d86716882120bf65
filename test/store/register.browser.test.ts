/** The store as an employee meets it: founding, unlocking, recording, large rows, drafts, slots. Real Chromium IndexedDB. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { newRecoveryCode } from '../../renderer/store/recovery-code';
import { found, inspect, unlock } from '../../renderer/store/register';
import type { Session } from '../../renderer/store/types';
import {
  asCounter,
  asOfficer,
  bytes,
  COUNTER,
  codeOf,
  common,
  deleteDatabase,
  fact,
  foundRegister,
  makeWorld,
  NO_CASE,
  newId,
  OFFICER,
  officer,
  readTable,
  text,
  WORDS,
} from './register-helper';

const world = makeWorld();
const aCase = newId();
const code = newRecoveryCode();
let session: Session;

beforeAll(async () => {
  expect(await inspect(world)).toEqual({ state: 'absent' });
  expect((await indexedDB.databases()).some(({ name }) => name === world.name)).toBe(false);
  session = await foundRegister(world, true);
});

afterAll(async () => {
  session.close();
  await deleteDatabase(world.name);
});

describe('a register', () => {
  it('is locked once founded, shows its plain words, and is not founded twice', async () => {
    expect(await inspect(world)).toEqual({ state: 'locked', words: WORDS, from: 'database' });
    expect(await codeOf(found(world, WORDS, OFFICER, () => []))).toBe('refused');
  });

  it('keeps acts as batches in the order counter, writer, seq, acknowledged with the journal', async () => {
    const done = await session.append([common(aCase, 'requestRegistered'), officer(aCase, 'noteWritten')]);
    expect(done.journalled).toBe(true);
    expect(done.rows.map((row) => row.counter)).toEqual([3, 4]);
    expect(new Set(done.rows.map((row) => row.writer)).size).toBe(1);
    expect((await session.entriesOf(aCase)).map((entry) => text(entry.payload))).toEqual([
      '{"v":1,"kind":"requestRegistered"}',
      '{"v":1,"kind":"noteWritten"}',
    ]);
    expect(session.counter).toBe(4);
  });

  it('takes acts one after the other, however fast they are asked', async () => {
    const acts = await Promise.all(Array.from({ length: 8 }, (_, n) => session.append([common(aCase, `fact${n}`)])));
    const counters = acts.flatMap((act) => act.rows.map((row) => row.counter));
    expect(counters).toEqual(Array.from({ length: 8 }, (_, n) => (counters[0] ?? 0) + n));
    expect(new Set(acts.flatMap((act) => act.rows.map((row) => `${row.writer}:${row.seq}`))).size).toBe(8);
  });

  it('keeps the exact bytes of a letter apart from the log and gives them back', async () => {
    const letter = crypto.getRandomValues(new Uint8Array(40_000));
    letter.set([0x0a, 0x0a], 0);
    const done = await session.append([
      { case: aCase, compartment: 'officer', payload: fact('letterBytesOfficer', { letter: 'x' }), large: letter },
    ]);
    const { writer, seq } = done.rows[0] ?? { writer: '', seq: -1 };
    const opened = await session.openLarge(writer, seq);
    expect(text(opened.head)).toBe('{"v":1,"kind":"letterBytesOfficer","letter":"x"}');
    expect(opened.bytes).toEqual(letter);
    const row = (await readTable(world.name, 'log')).find((one) => one.writer === writer && one.seq === seq);
    expect(row?.box).toBeUndefined();
    expect(await codeOf(session.openLarge(writer, seq + 1))).toBe('broken');
    expect(
      await codeOf(session.append([{ case: aCase, compartment: 'common', payload: bytes('{\n}'), large: letter }])),
    ).toBe('refused');
  });

  it('opens for a counter employee without what is the officer’s', async () => {
    const counter = await asCounter(world);
    expect(counter.report.breaks).toEqual([]);
    const entries = await counter.entries();
    expect(entries.filter((entry) => entry.compartment === 'officer').map((entry) => entry.state)).toEqual([
      'closed',
      'closed',
    ]);
    expect(entries.filter((entry) => entry.compartment === 'common').every((entry) => entry.state === 'read')).toBe(
      true,
    );
    expect(await codeOf(counter.append([officer(aCase, 'noteWritten')]))).toBe('closed');
    const large = entries.findLast((entry) => entry.compartment === 'officer');
    expect(await codeOf(counter.openLarge(large?.writer ?? '', large?.seq ?? 0))).toBe('closed');
    await session.drafts.put('decision', 'officer', bytes('concept'));
    expect(await codeOf(counter.drafts.get('decision'))).toBe('closed');
    expect(text(await session.drafts.get('decision'))).toBe('concept');
    // What the counter employee writes comes behind the officer's rows that stay closed.
    const before = counter.counter;
    counter.close();
    expect(before).toBe(session.counter);
  });

  it('never gives one (writer, seq) twice: every session that records has a writer of its own', async () => {
    session.close();
    const writers = new Set((await readTable(world.name, 'log')).map((row) => row.writer));
    for (let round = 0; round < 3; round++) {
      const next = await asOfficer(world);
      const { rows } = await next.append([common(aCase, `round${round}`)]);
      expect(rows[0]?.seq).toBe(0);
      expect(writers.has(rows[0]?.writer)).toBe(false);
      writers.add(rows[0]?.writer);
      expect(next.report.breaks).toEqual([]);
      next.close();
    }
    session = await asOfficer(world);
    expect(session.report).toEqual({
      rows: session.report.rows,
      restoredFromJournal: 0,
      restoredFromCopies: 0,
      repaired: 0,
      journalSetAside: false,
      completedJournal: 0,
      journalWasGone: false,
      journalWasCut: false,
      missing: 0,
      breaks: [],
      olderKey: 0,
      slotFromFile: false,
      journalBehind: false,
    });
    expect(await session.verify()).toEqual([]);
  });
});

describe('slots', () => {
  it('tell an unknown sign-in name and a wrong passphrase apart by nothing', async () => {
    const started = performance.now();
    expect(await codeOf(unlock(world, { signInName: OFFICER.signInName }, 'verkeerd'))).toBe('wrongSecret');
    const wrong = performance.now() - started;
    expect(await codeOf(unlock(world, { signInName: 'niemand' }, 'verkeerd'))).toBe('wrongSecret');
    const unknown = performance.now() - started - wrong;
    expect(unknown).toBeGreaterThan(wrong / 4);
    expect(await codeOf(unlock(world, { signInName: OFFICER.signInName }, ` ${OFFICER.secret}`))).toBe('wrongSecret');
  });

  it('compare the sign-in name without case and the passphrase in NFKC', async () => {
    const opened = await unlock(world, { signInName: 'MEREL' }, COUNTER.secret);
    expect(opened.slot.signInName).toBe('Merel');
    opened.close();
  });

  it('are not made without the secret of who makes them, nor for a name that is there', async () => {
    const extra = { ...COUNTER, id: newId(), signInName: 'specht' };
    const rows = session.report.rows;
    expect(await codeOf(session.append([common(NO_CASE, 'x')], { addSlots: [extra], secret: 'mis' }))).toBe(
      'wrongSecret',
    );
    expect(await codeOf(session.append([common(NO_CASE, 'x')], { addSlots: [extra] }))).toBe('wrongSecret');
    const same = { ...extra, signInName: 'MEREL' };
    expect(await codeOf(session.append([], { addSlots: [same], secret: OFFICER.secret }))).toBe('refused');
    expect((await session.entries()).length).toBe(rows);
    expect((await session.slots()).length).toBe(2);
  });

  it('open with the recovery code, however it is typed, and go when they are removed', async () => {
    let made = '';
    await session.append(
      (slots) => {
        made = slots[0]?.publicKey ?? '';
        return [common(NO_CASE, 'slotListSet', { slots: slots.map((slot) => slot.id) })];
      },
      {
        addSlots: [
          { ...OFFICER, id: newId(), kind: 'recovery', signInName: '', secret: code, roles: ['accessAdministrator'] },
        ],
        secret: OFFICER.secret,
      },
    );
    expect(atob(made).length).toBe(65);
    const opened = await unlock(world, 'recovery', ` ${code.toLowerCase().replaceAll('-', ' ')} `);
    expect(opened.slot.kind).toBe('recovery');
    expect((await opened.entries()).some((entry) => entry.state === 'closed')).toBe(false);
    const id = opened.slot.id;
    opened.close();
    await session.append([common(NO_CASE, 'slotListSet')], { removeSlots: [id] });
    expect(await codeOf(unlock(world, 'recovery', code))).toBe('wrongSecret');
  });

  it('take a new passphrase only with the old one, and keep the same key pair', async () => {
    const before = session.slot;
    expect(await codeOf(session.changeSecret('mis', 'nieuw'))).toBe('wrongSecret');
    const done = await session.changeSecret(OFFICER.secret, 'elf groene daken');
    expect(done?.journalled).toBe(true);
    expect(await session.confirmSecret(OFFICER.secret)).toBe(false);
    expect(await session.confirmSecret('elf groene daken')).toBe(true);
    expect(session.slot).toEqual(before);
    expect(await codeOf(asOfficer(world))).toBe('wrongSecret');
    await session.changeSecret('elf groene daken', OFFICER.secret);
  });

  it('that must change do so once', async () => {
    const extra = { ...COUNTER, id: newId(), signInName: 'kauw', mustChange: true };
    await session.append([common(NO_CASE, 'slotListSet')], { addSlots: [extra], secret: OFFICER.secret });
    const first = await unlock(world, { signInName: 'kauw' }, extra.secret);
    expect(first.slot.mustChange).toBe(true);
    await first.changeSecret(extra.secret, 'zeven roeiers');
    expect(first.slot.mustChange).toBe(false);
    first.close();
    const second = await unlock(world, { signInName: 'kauw' }, 'zeven roeiers');
    expect(second.slot.mustChange).toBe(false);
    second.close();
  });
});

describe('drafts', () => {
  it('are overwritten, listed, and dropped by the act they become', async () => {
    await session.drafts.put('newRequest', 'common', bytes('half'));
    await session.drafts.put('newRequest', 'common', bytes('heel'));
    expect(text(await session.drafts.get('newRequest'))).toBe('heel');
    expect(await session.drafts.list()).toContain('newRequest');
    await session.append([common(aCase, 'requestRegistered')], { dropDrafts: ['newRequest'] });
    expect(await session.drafts.get('newRequest')).toBeUndefined();
    await session.drafts.put('x', 'common', bytes('weg'));
    await session.drafts.remove('x');
    expect(await session.drafts.list()).not.toContain('x');
  });
});
