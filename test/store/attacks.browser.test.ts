/**
 * Somebody who can write the store's folder, without a key, changes it. Each attack is noticed at unlocking, the rest stays readable,
 * nothing new is taken, and nothing is thrown away. The control is the same register unharmed.
 */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { unlock } from '../../renderer/store/register';
import { boundBytes, hashBox, hashRow, type Row } from '../../renderer/store/row';
import type { Break, Session } from '../../renderer/store/types';
import {
  type Any,
  asCounter,
  asOfficer,
  bytes,
  COUNTER,
  codeOf,
  common,
  copyDatabase,
  deleteDatabase,
  fact,
  foundRegister,
  makeWorld,
  NO_CASE,
  newId,
  OFFICER,
  officer,
  pendingIn,
  putDatabase,
  readTable,
  tamper,
  text,
} from './register-helper';

const world = makeWorld();
const other = makeWorld();
const aCase = newId();
let whole: Record<string, Any[]>;
let journal: ReturnType<typeof world.journal.copy>;
let storeId = '';
let foreignRow: Any = {};
let erasedSeq = 0;

beforeAll(async () => {
  const session = await foundRegister(world, true);
  storeId = session.storeId;
  for (let n = 0; n < 6; n++) await session.append([common(aCase, `fact${n}`)]);
  const target = await session.append([common(aCase, 'dataSubjectRecorded'), officer(aCase, 'noteWritten')]);
  await session.append([
    { case: aCase, compartment: 'common', payload: fact('letterBytesCommon'), large: bytes('x'.repeat(5000)) },
  ]);
  erasedSeq = target.rows[0]?.seq ?? 0;
  await session.erase(target.rows.slice(0, 1), (rows) => common(NO_CASE, 'erased', { rows }));
  await session.append([common(aCase, 'last')]);
  await session.drafts.put('a', 'common', bytes('ontwerp a'));
  await session.drafts.put('b', 'common', bytes('ontwerp b'));
  session.close();
  whole = await copyDatabase(world.name);
  journal = world.journal.copy();

  const foreign = await foundRegister(other);
  for (let n = 0; n < 4; n++) await foreign.append([common(aCase, `fact${n}`)]);
  foreign.close();
  foreignRow = (await readTable(other.name, 'log')).find((row) => row.seq === 3) ?? {};
});

afterAll(async () => {
  await deleteDatabase(world.name);
  await deleteDatabase(other.name);
});

/**
 * One attack on a fresh copy of the database, with no other copy of its rows at hand; gives the breaks. Whatever was found, the register
 * is read-only then and stays as it is. With the journal back the same attack is undone, and said so.
 */
async function attack(
  change: (rows: Any[]) => Any[] | Promise<Any[]>,
  table = 'log',
  mends = true,
): Promise<readonly Break[]> {
  await putDatabase(world.name, whole);
  world.journal.put({ files: [], slots: journal.slots, hadRegister: true });
  const changed = await change((await readTable(world.name, table)).sort(byOrder));
  await tamper(world.name, table, () => changed);
  const before = await copyDatabase(world.name);
  const session = await asOfficer(world);
  const { breaks } = session.report;
  if (breaks.length > 0) {
    await expectReadOnly(session);
    expect(await copyDatabase(world.name)).toEqual(before);
    expect(world.journal.files).toEqual([]);
  }
  session.close();
  if (breaks.length > 0) await expectMended(mends, before);
  return breaks;
}

async function expectMended(mends: boolean, harmed: Record<string, Any[]>): Promise<void> {
  world.journal.put(journal);
  const session = await asOfficer(world);
  const { report } = session;
  if (mends) {
    expect(report.breaks).toEqual([]);
    expect(report.repaired + report.restoredFromJournal).toBeGreaterThan(0);
    await session.append([common(aCase, 'goes on')]);
    expect(await session.verify()).toEqual([]);
  } else await expectReadOnly(session);
  session.close();
  const rows = await readTable(world.name, 'log');
  const sameRows = rows.filter((row) => (whole.log ?? []).some((one) => one.writer === row.writer)).sort(byOrder);
  if (mends) expect(sameRows).toEqual([...(whole.log ?? [])].sort(byOrder));
  else expect(await copyDatabase(world.name)).toEqual(harmed);
  expect(await readTable(world.name, 'boxes')).toEqual(mends ? whole.boxes : harmed.boxes);
}

async function expectReadOnly(session: Session): Promise<void> {
  expect(await codeOf(session.append([common(aCase, 'x')]))).toBe('readOnly');
  expect(await codeOf(session.erase([], (rows) => common(NO_CASE, 'erased', { rows })))).toBe('readOnly');
  expect((await session.entries()).some((entry) => entry.state === 'read')).toBe(true);
}

function byOrder(a: Any, b: Any): number {
  return Number(a.counter) - Number(b.counter);
}

function at(rows: Any[], seq: number): Any {
  const row = rows.find((one) => one.seq === seq);
  if (!row) throw new Error(`no row ${seq}`);
  return row;
}

function flip(value: unknown): Uint8Array {
  const changed = (value as Uint8Array).slice();
  changed[0] = (changed[0] ?? 0) ^ 1;
  return changed;
}

/** As an attacker who knows the format: makes the row's hash fit again. */
async function rehash(row: Any): Promise<Any> {
  const one = row as unknown as Row;
  const boxHash = one.iv && one.box ? await hashBox(one.iv, one.box) : (one.boxHash as Row['hash']);
  return { ...row, hash: await hashRow(boundBytes(storeId, one), boxHash) };
}

const whats = (breaks: readonly Break[]): string[] => breaks.map((one) => `${one.what} ${one.seq}`);

describe('rows', () => {
  it('unharmed are without a break, at unlocking and in the full check (control)', async () => {
    expect(await attack((rows) => rows)).toEqual([]);
    const session = await asOfficer(world);
    expect(await session.verify()).toEqual([]);
    expect((await session.entries()).filter((entry) => entry.state === 'erased').map((entry) => entry.seq)).toEqual([
      erasedSeq,
    ]);
    session.close();
  });

  it('with an altered box are noticed, and only they', async () => {
    const breaks = await attack((rows) => rows.map((row) => (row.seq === 4 ? { ...row, box: flip(row.box) } : row)));
    expect(whats(breaks)).toEqual(['altered 4']);
    expect(breaks[0]?.line).toBe(5);
    expect(breaks[0]?.writer).toBe(at(whole.log ?? [], 4).writer);
  });

  it.each([
    ['counter', 99],
    ['case', 'ab'.repeat(16)],
    ['key', 'o0'],
    ['flags', 1],
    ['iv', new Uint8Array(12)],
  ])('with an altered %s are noticed', async (field, value) => {
    const breaks = await attack((rows) => rows.map((row) => (row.seq === 4 ? { ...row, [field]: value } : row)));
    expect(breaks.length).toBeGreaterThan(0);
    expect(breaks.every((one) => one.seq === 4 || one.what === 'copiesDiffer')).toBe(true);
  });

  it('with an altered box and a hash that fits again are noticed by their seal, or by the row behind', async () => {
    const forge = async (rows: Any[], seq: number) =>
      Promise.all(rows.map((row) => (row.seq === seq ? rehash({ ...row, box: flip(row.box) }) : row)));
    expect(whats(await attack((rows) => forge(rows, 4)))).toEqual(['altered 4']);
    // The last row of all has nothing behind it: the seal does not fit.
    const last = Math.max(...(whole.log ?? []).map((row) => Number(row.seq)));
    expect(whats(await attack((rows) => forge(rows, last)))).toEqual([`altered ${last}`]);
  });

  it('with an altered prev or hash are noticed', async () => {
    for (const field of ['prev', 'hash']) {
      const breaks = await attack((rows) =>
        rows.map((row) => (row.seq === 4 ? { ...row, [field]: flip(row[field]) } : row)),
      );
      expect(breaks.some((one) => one.seq === 4)).toBe(true);
    }
  });

  it('of a shape that is no row are noticed', async () => {
    const breaks = await attack((rows) => rows.map((row) => (row.seq === 4 ? { ...row, prev: 'nothing' } : row)));
    expect(whats(breaks)).toContain('altered 4');
  });

  it('moved to another place are noticed as moved', async () => {
    const breaks = await attack((rows) => {
      const [three, five] = [at(rows, 3), at(rows, 5)];
      return rows.map((row) => (row === three ? { ...five, seq: 3 } : row === five ? { ...three, seq: 5 } : row));
    });
    expect(whats(breaks)).toContain('moved 3');
    expect(whats(breaks)).toContain('moved 5');
    expect(breaks.every((one) => one.seq === 3 || one.seq === 5 || one.what === 'copiesDiffer')).toBe(true);
  });

  it('cut from the middle are noticed', async () => {
    const cut = (rows: Any[]) => rows.filter((row) => row.seq !== 4);
    expect(whats(await attack(cut))).toEqual(['cut 4']);
  });

  it('cut from the end of a writer are noticed by the writer behind it, though both copies are cut alike', async () => {
    await putDatabase(world.name, whole);
    world.journal.put(journal);
    const session = await asOfficer(world);
    await session.append([common(aCase, 'of a second writer')]);
    session.close();
    const last = Math.max(...(whole.log ?? []).map((row) => Number(row.seq)));
    await tamper(world.name, 'log', (rows) => rows.filter((row) => row.seq !== last));
    world.journal.files = [];
    const after = await asOfficer(world);
    expect(after.report.breaks.map((one) => one.what)).toEqual(['cut']);
    after.close();
  });

  it('cut from the end of the database come back from the journal', async () => {
    await putDatabase(world.name, whole);
    world.journal.put(journal);
    const last = Math.max(...(whole.log ?? []).map((row) => Number(row.seq)));
    await tamper(world.name, 'log', (rows) => rows.filter((row) => Number(row.seq) < last - 1));
    const session = await asOfficer(world);
    expect(session.report).toMatchObject({ restoredFromJournal: 2, repaired: 0, breaks: [] });
    session.close();
    expect((await readTable(world.name, 'log')).sort(byOrder)).toEqual([...(whole.log ?? [])].sort(byOrder));
  });

  it('repeated under another number are noticed', async () => {
    const next = (whole.log ?? []).length;
    const breaks = await attack((rows) => [...rows, { ...at(rows, 2), seq: next }], 'log', false);
    expect(whats(breaks)).toContain(`repeated ${next}`);
    expect(breaks.every((one) => one.seq === next)).toBe(true);
  });

  it('emptied without an erasure fact are noticed, even with the hash of their box kept', async () => {
    const empty = async (rows: Any[]) =>
      Promise.all(
        rows.map(async (row) => {
          if (row.seq !== 4) return row;
          const { iv, box, ...rest } = row;
          return { ...rest, boxHash: await hashBox(iv as Row['hash'], box as Row['hash']) };
        }),
      );
    expect(whats(await attack(empty))).toEqual(['emptied 4']);
    expect(
      whats(
        await attack((rows) =>
          rows.map(({ iv, box, ...row }) =>
            row.seq === 4 ? row : { ...row, ...(iv !== undefined && { iv }), ...(box !== undefined && { box }) },
          ),
        ),
      ),
    ).toEqual(['emptied 4']);
  });

  it('erased stay proven: another case, counter or hash of an erased row is noticed', async () => {
    for (const change of [
      { case: 'ab'.repeat(16) },
      { counter: 99 },
      { hash: new Uint8Array(32) },
      { boxHash: new Uint8Array(32) },
    ]) {
      const breaks = await attack((rows) => rows.map((row) => (row.seq === erasedSeq ? { ...row, ...change } : row)));
      expect(breaks.some((one) => one.seq === erasedSeq)).toBe(true);
    }
  });

  it('emptied by an erasure fact that names another hash are noticed', async () => {
    await putDatabase(world.name, whole);
    world.journal.put(journal);
    const session = await asOfficer(world);
    const entry = (await session.entries()).find((one) => one.seq === 4);
    const wrong = { writer: entry?.writer, seq: 4, hash: 'ab'.repeat(32) };
    await session.append([common(NO_CASE, 'erased', { rows: [wrong] })]);
    session.close();
    world.journal.files = [];
    await tamper(world.name, 'log', (rows) =>
      rows.map(({ iv, box, ...row }) =>
        row.seq === 4 ? row : { ...row, ...(iv !== undefined && { iv }), ...(box !== undefined && { box }) },
      ),
    );
    const after = await asOfficer(world);
    expect(whats(after.report.breaks)).toEqual(['emptied 4']);
    after.close();
  });

  it('of another register put in are noticed', async () => {
    const breaks = await attack((rows) =>
      rows.map((row) => (row.seq === 3 ? { ...foreignRow, writer: row.writer, seq: 3 } : row)),
    );
    expect(whats(breaks)).toContain('moved 3');
    expect(whats(await attack((rows) => [...rows, foreignRow], 'log', false)).length).toBeGreaterThan(0);
  });

  it('whose large box is gone are noticed at unlocking, and whose large box is altered when it is read or all is checked', async () => {
    const gone = await attack(() => [], 'boxes');
    expect(gone.map((one) => one.what)).toEqual(['emptied']);
    expect(await attack((boxes) => boxes.map((box) => ({ ...box, box: flip(box.box) })), 'boxes')).toEqual([]);
    world.journal.put(journal);
    const session = await asOfficer(world);
    const large = (await session.entries()).find((entry) => entry.state === 'large');
    expect(await codeOf(session.openLarge(large?.writer ?? '', large?.seq ?? 0))).toBe('broken');
    expect((await session.verify()).map((one) => one.what)).toEqual(['altered']);
    session.close();
    // What a full check has found the next unlocking puts right.
    const after = await asOfficer(world);
    expect(after.report).toMatchObject({ breaks: [], repaired: 1 });
    expect(await after.verify()).toEqual([]);
    after.close();
    expect(await readTable(world.name, 'boxes')).toEqual(whole.boxes);
    expect(await pendingIn(world.name)).toEqual([]);
  });

  it('of a later format close the register as newer', async () => {
    await putDatabase(world.name, whole);
    world.journal.put(journal);
    await tamper(world.name, 'log', (rows) => rows.map((row) => (row.seq === 4 ? { ...row, format: 2 } : row)));
    expect(await codeOf(asOfficer(world))).toBe('newer');
  });
});

describe('a journal', () => {
  it('with a row altered inside a frame that is whole is noticed by the full check', async () => {
    await putDatabase(world.name, whole);
    world.journal.put(journal);
    const file = world.journal.files[0] as Uint8Array;
    // The last byte of the first frame's last box; the frame's hash is made to fit again.
    const length = 40 + new DataView(file.buffer).getUint32(20);
    file[16 + length - 33] = (file[16 + length - 33] ?? 0) ^ 1;
    file.set(new Uint8Array(await crypto.subtle.digest('SHA-256', file.slice(16, 16 + length - 32))), 16 + length - 32);
    const session = await asOfficer(world);
    expect(session.report.breaks).toEqual([]);
    expect((await session.verify()).map((one) => one.what)).toEqual(['altered']);
    session.close();
    const after = await asOfficer(world);
    expect(after.report).toMatchObject({ breaks: [], journalSetAside: true, repaired: 0 });
    expect(await after.verify()).toEqual([]);
    after.close();
  });

  it('with a broken frame in its middle is put aside, and written anew from the database that has all of it', async () => {
    await putDatabase(world.name, whole);
    world.journal.put(journal);
    world.journal.aside = [];
    const file = world.journal.files[0] as Uint8Array;
    file[60] = (file[60] ?? 0) ^ 1;
    const before = world.journal.copy().files;
    const session = await asOfficer(world);
    expect(session.report).toMatchObject({ breaks: [], journalSetAside: true, journalWasGone: false });
    expect(session.report.completedJournal).toBe((whole.log ?? []).length);
    expect(await session.verify()).toEqual([]);
    session.close();
    expect(world.journal.aside).toEqual([before]);
    await tamper(world.name, 'log', () => []);
    const restored = await asOfficer(world);
    expect(restored.report).toMatchObject({ breaks: [], restoredFromJournal: (whole.log ?? []).length });
    restored.close();
  });

  it('with a broken frame that cannot be put aside is a break, and stays as it is', async () => {
    await putDatabase(world.name, whole);
    world.journal.put(journal);
    const { setAside } = world.journal;
    world.journal.setAside = async () => 'failed';
    const file = world.journal.files[0] as Uint8Array;
    file[60] = (file[60] ?? 0) ^ 1;
    const before = world.journal.copy().files;
    const session = await asOfficer(world);
    expect(session.report.breaks.map((one) => one.what)).toEqual(['journalFrame']);
    await expectReadOnly(session);
    session.close();
    expect(world.journal.files).toEqual(before);
    world.journal.setAside = setAside;
  });

  it('with a broken frame and a database that lacks what was in it is a break: nothing is written', async () => {
    await putDatabase(world.name, whole);
    world.journal.put(journal);
    const file = world.journal.files[0] as Uint8Array;
    file[60] = (file[60] ?? 0) ^ 1;
    await tamper(world.name, 'log', (rows) => rows.filter((row) => row.seq !== 0));
    const harmed = await copyDatabase(world.name);
    const before = world.journal.copy().files;
    const session = await asOfficer(world);
    expect(session.report.breaks.map((one) => one.what)).toContain('journalFrame');
    await expectReadOnly(session);
    session.close();
    expect(await copyDatabase(world.name)).toEqual(harmed);
    expect(world.journal.files).toEqual(before);
  });
});

describe('a slot', () => {
  const change = async (by: (slot: Any) => Any, name = COUNTER.signInName): Promise<void> => {
    await putDatabase(world.name, whole);
    world.journal.put(journal);
    await tamper(world.name, 'slots', (slots) => slots.map((slot) => (slot.signInName === name ? by(slot) : slot)));
  };

  it('unharmed opens (control)', async () => {
    await change((slot) => slot);
    const session = await asCounter(world);
    expect(session.slot.roles).toEqual(['counter']);
    session.close();
  });

  it.each([
    ['memory', { memoryKiB: 8 }],
    ['memory a little', { memoryKiB: 65535 }],
    ['passes', { passes: 2 }],
    ['lanes', { lanes: 0 }],
    ['name', { name: 'argon2i' }],
    ['salt', { salt: new Uint8Array(8) }],
    ['absurd memory', { memoryKiB: 2 ** 21 }],
    ['absurd passes', { passes: 1000 }],
  ])('with other parameters than may be (%s) is refused before anything is derived', async (_, weaker) => {
    await change((slot) => ({ ...slot, kdf: { ...(slot.kdf as object), ...weaker } }));
    expect(await codeOf(asCounter(world))).toBe('weakParameters');
    // Not even a wrong passphrase is told: nothing was derived.
    expect(await codeOf(unlock(world, { signInName: COUNTER.signInName }, 'mis'))).toBe('weakParameters');
  });

  it.each([
    ['role', { roles: ['counter', 'privacyOfficer'] }],
    ['mustChange', { mustChange: true }],
    ['sign-in name', { signInName: 'merel2' }],
    ['public half', { publicKey: Uint8Array.from({ length: 65 }, (_, n) => (n === 0 ? 4 : n)) }],
  ])('with a forged %s is told as forged, not as a wrong passphrase', async (_, forged) => {
    await change((slot) => ({ ...slot, ...forged }));
    const name = 'signInName' in forged ? (forged.signInName as string) : COUNTER.signInName;
    expect(await codeOf(unlock(world, { signInName: name }, COUNTER.secret))).toBe('forgedSlot');
    expect(await codeOf(unlock(world, { signInName: name }, 'mis'))).toBe('wrongSecret');
  });

  it('given the sealed keys of an officer does not open them', async () => {
    await putDatabase(world.name, whole);
    world.journal.put(journal);
    const sealed = (whole.slots ?? []).find((slot) => slot.signInName === OFFICER.signInName)?.sealed;
    await tamper(world.name, 'slots', (slots) =>
      slots.map((slot) => (slot.signInName === COUNTER.signInName ? { ...slot, sealed } : slot)),
    );
    expect(await codeOf(asCounter(world))).toBe('forgedSlot');
  });

  it('of another register does not open this one', async () => {
    await putDatabase(world.name, whole);
    world.journal.put(journal);
    const foreign = await readTable(other.name, 'slots');
    await tamper(world.name, 'slots', () => foreign);
    const session = await asOfficer(world);
    expect(session.report).toMatchObject({ slotFromFile: true, breaks: [] });
    session.close();
    // Without the slots file that has the own ones.
    world.journal.slots = undefined;
    expect(['wrongSecret', 'forgedSlot']).toContain(await codeOf(asOfficer(world)));
  });
});

describe('a draft', () => {
  it('of one form does not open as another, and opens as its own (control)', async () => {
    await putDatabase(world.name, whole);
    world.journal.put(journal);
    const session = await asOfficer(world);
    expect(text(await session.drafts.get('a'))).toBe('ontwerp a');
    session.close();
    await tamper(world.name, 'drafts', (drafts) =>
      drafts.map((draft) => ({ ...draft, form: draft.form === 'a' ? 'b' : 'a' })),
    );
    const after = await asOfficer(world);
    expect(await codeOf(after.drafts.get('a'))).toBe('broken');
    after.close();
  });
});

describe('boxes', () => {
  it('have no structure: all of them together have the entropy of noise and share no 16 bytes', async () => {
    await putDatabase(world.name, whole);
    world.journal.put(journal);
    const session = await asOfficer(world);
    const same = { street: 'Dorpsstraat', words: 'x'.repeat(300) };
    await session.append(Array.from({ length: 200 }, () => common(aCase, 'requestRegistered', same)));
    session.close();
    const tables = [...(await readTable(world.name, 'log')), ...(await readTable(world.name, 'boxes'))];
    const boxes = tables.flatMap((row) => (row.box instanceof Uint8Array ? [row.box] : []));
    const all = boxes.reduce((sum, box) => sum + box.length, 0);
    expect(all).toBeGreaterThan(65_536);
    expect(entropy(boxes)).toBeGreaterThan(7.99);
    expect(entropy([bytes(JSON.stringify(same).repeat(300))])).toBeLessThan(5);
    const blocks = boxes.flatMap((box) =>
      Array.from({ length: Math.floor(box.length / 16) }, (_, n) => box.slice(n * 16, n * 16 + 16).join()),
    );
    expect(new Set(blocks).size).toBe(blocks.length);
  });
});

function entropy(parts: readonly Uint8Array[]): number {
  const counts = new Array<number>(256).fill(0);
  let all = 0;
  for (const part of parts) for (const byte of part) counts[byte] = (counts[byte] ?? 0) + 1;
  for (const count of counts) all += count;
  return -counts.reduce((sum, count) => (count === 0 ? sum : sum + (count / all) * Math.log2(count / all)), 0);
}
