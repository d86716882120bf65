/**
 * A third copy that is read at the unlock, as the repair with a backup does: what database and journal both lack or have damaged comes
 * from it. What is sound here stays, and what does not hang on what is held, is of another register or is erased, stays out.
 */
import { beforeEach, describe, expect, it } from 'vitest';
import { unlock } from '../../renderer/store/register';
import type { Copy, Session, UnlockReport } from '../../renderer/store/types';
import { copyOf, type MemoryJournal } from './memory-journal';
import {
  type Any,
  asOfficer,
  bytes,
  codeOf,
  common,
  fact,
  foundRegister,
  makeWorld,
  NO_CASE,
  newId,
  OFFICER,
  officer,
  readTable,
  tamper,
  type World,
} from './register-helper';

let world: World;
let aCase: string;
let backup: ReturnType<MemoryJournal['copy']>;
/** Every row that the backup holds, as it is read. */
let rows: readonly string[];

const unlockWith = (...also: readonly Copy[]): Promise<Session> =>
  unlock(world, { signInName: OFFICER.signInName }, OFFICER.secret, undefined, also);
const asCopy = ({ files, slots }: { files: Uint8Array[]; slots: Uint8Array | undefined }): Copy => copyOf(files, slots);
const told = async (session: Session): Promise<readonly string[]> =>
  (await session.entries()).map((entry) => `${entry.writer}:${entry.seq}:${entry.hash}:${entry.state}`);

beforeEach(async () => {
  world = makeWorld(1500);
  aCase = newId();
  const session = await foundRegister(world);
  for (let n = 0; n < 4; n++) await session.append([common(aCase, `fact${n}`), officer(aCase, `note${n}`)]);
  await session.append([{ ...common(aCase, 'letterIssued'), payload: fact('letterIssued'), large: letter }]);
  rows = await told(session);
  session.close();
  backup = world.journal.copy();
});
const letter = bytes('%PDF-1.7 a letter of some length '.repeat(40));

/** The row of this place, with a bit of its box flipped. */
const damage = (seq: number): Promise<void> =>
  tamper(world.name, 'log', (records) =>
    records.map((row) => (row.seq === seq ? { ...row, box: flip(row.box) } : row)),
  );
const flip = (box: unknown): unknown =>
  box instanceof Uint8Array ? box.map((byte, at) => (at === 3 ? byte ^ 1 : byte)) : box;

/** The journal from one row on is gone, and so is the database's: as when both were cut. */
async function loseFrom(seq: number): Promise<void> {
  const files = world.journal.files.slice(0, 1);
  world.journal.files = files;
  const kept = await copyRows(files);
  expect(kept).toBeLessThan(rows.length);
  await tamper(world.name, 'log', (records) => records.filter((row) => Number(row.seq) < Math.min(seq, kept)));
  await tamper(world.name, 'boxes', () => []);
}
/** Where the frame with the row of this place in the whole line begins. */
async function frameOf(files: Uint8Array[], line: number): Promise<{ readonly file: number; readonly offset: number }> {
  for (const [index, file] of files.entries()) {
    const view = new DataView(file.buffer, file.byteOffset);
    for (let offset = 16; offset < file.length; offset += 40 + view.getUint32(offset + 4)) {
      const before = Number(view.getBigUint64(offset + 28));
      if (line >= before && line < before + view.getUint32(offset + 36)) return { file: index, offset };
    }
  }
  throw new Error('no such line');
}
const flipAt = (file: Uint8Array, at: number): Uint8Array =>
  file.map((byte, index) => (index === at ? byte ^ 1 : byte));

async function copyRows(files: Uint8Array[]): Promise<number> {
  const { last } = await copyOf(files).state();
  if (!last) return 0;
  const frame = files[last.file - 1]?.subarray(last.offset) as Uint8Array;
  const view = new DataView(frame.buffer, frame.byteOffset);
  // "IBF1", length, format, store id, rows before (u64), rows.
  return Number(view.getBigUint64(8 + 4 + 16)) + view.getUint32(8 + 4 + 16 + 8);
}

async function expectSound(session: Session, report: Partial<UnlockReport>): Promise<void> {
  expect(session.report).toMatchObject({ breaks: [], ...report });
  expect(await told(session)).toEqual(rows);
  expect(await session.verify()).toEqual([]);
  expect(await codeOf(session.append([common(aCase, 'and on')]))).toBe('done');
  session.close();
  const again = await asOfficer(world);
  expect(again.report).toMatchObject({ breaks: [], restoredFromCopies: 0, repaired: 0, restoredFromJournal: 0 });
  again.close();
}

describe('a third copy at the unlock', () => {
  it('gives the row that both copies have damaged', async () => {
    await damage(8);
    const broken = world.journal.copy();
    // The last frame that is not the letter's holds the rows 7 and 8: it fits its hash no more.
    const at = await frameOf(broken.files, 8);
    broken.files = broken.files.map((file, index) => (index === at.file ? flipAt(file, at.offset + 60) : file));
    world.journal.put(broken);
    const without = await asOfficer(world);
    expect(without.report.breaks.length).toBeGreaterThan(0);
    without.close();
    await expectSound(await unlockWith(asCopy(backup)), { repaired: 1, journalSetAside: true });
  });

  it('gives the rows that both have lost at their ends, with the large box', async () => {
    await loseFrom(5);
    const session = await unlockWith(asCopy(backup));
    expect(session.report.restoredFromCopies).toBeGreaterThan(0);
    const large = (await session.entriesOf(aCase)).find((entry) => entry.state === 'large');
    expect((await session.openLarge(large?.writer ?? '', large?.seq ?? 0)).bytes).toEqual(letter);
    await expectSound(session, {});
    expect((await readTable(world.name, 'boxes')).length).toBe(1);
  });

  it('that is damaged itself gives what is sound in it, and one that cannot be read gives nothing', async () => {
    await damage(3);
    const gone: Copy = {
      state: () => Promise.reject(new Error('gone')),
      read: () => Promise.reject(new Error('gone')),
    };
    world.journal.files = [];
    const without = await unlockWith(gone);
    expect(without.report.breaks).toMatchObject([{ what: 'altered', seq: 3 }]);
    without.close();
    const torn = backup.files.map((file) => file.slice());
    const last = torn.at(-1) as Uint8Array;
    torn[torn.length - 1] = last.slice(0, last.length - 9);
    await expectSound(await unlockWith(gone, copyOf(torn)), { repaired: 1 });
  });

  it('of another register gives nothing', async () => {
    const other = makeWorld(3000);
    const session = await foundRegister(other);
    for (let n = 0; n < 6; n++) await session.append([common(newId(), `elsewhere${n}`)]);
    session.close();
    await damage(3);
    world.journal.files = [];
    const opened = await unlockWith(asCopy(other.journal.copy()));
    expect(opened.report.breaks).toMatchObject([{ what: 'altered', seq: 3 }]);
    expect((await opened.entries()).length).toBe(rows.length);
    opened.close();
  });

  it('gives no row that hangs on nothing held here', async () => {
    await loseFrom(5);
    // Its last file alone: the rows before are nowhere.
    const tail = asCopy({ ...backup, files: backup.files.slice(-1) });
    const opened = await unlockWith(tail);
    const before = (await opened.entries()).length;
    expect(before).toBeLessThan(rows.length);
    expect(opened.report.restoredFromCopies).toBe(0);
    opened.close();
  });

  it('does not bring back what was erased', async () => {
    const session = await asOfficer(world);
    const doomed = (await session.entriesOf(aCase)).filter(({ seq, state }) => seq < 4 || state === 'large');
    await session.erase(doomed, (erased) => common(NO_CASE, 'erased', { rows: erased }));
    rows = await told(session);
    session.close();
    await damage(6);
    world.journal.files = [];
    const opened = await unlockWith(asCopy(backup));
    expect((await opened.entries()).filter(({ state }) => state === 'erased').length).toBe(doomed.length);
    await expectSound(opened, { repaired: 1 });
    const full = (await readTable(world.name, 'log')).filter((row: Any) => row.iv !== undefined);
    expect(full.length).toBe(rows.length + 1 - doomed.length);
    expect(await readTable(world.name, 'boxes')).toEqual([]);
  });
});
