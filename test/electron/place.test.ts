/** A copy put where no register is, a chosen file, and a journal that is set aside: nothing that is here is ever written over. */
import { cpSync, mkdirSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { writeBackup } from '../../electron/backup-file';
import { makeGate } from '../../electron/elsewhere';
import { rowsOf } from '../../electron/rows';
import { smallDisk, whyNoDisks } from '../e2e/small-disk';
import { headerOf } from './frame';
import {
  filesIn,
  journalOn,
  makeOffice,
  type Office,
  type Pc,
  record,
  rowFrame,
  rowHash,
  slotsOf,
  startPc,
} from './office';

const noDisks = whyNoDisks();
let office: Office;
let pc: Pc;
let picked: string | undefined;
const fresh = () => path.join(office.folder, 'fresh');
const onFresh = (): Pc => startPc(office, fresh(), { ask: async () => picked });

/** A PC that recorded, backed up and published; then it is gone. */
let backup = { kind: 'backup' as const, name: '' };
let place = { kind: 'exchange' as const, name: '' };
let was: ReturnType<typeof journalOn>;

beforeEach(async () => {
  office = makeOffice();
  const first = startPc(office, office.store, { rollAt: 700 });
  await record(first, ['one'], ['two'], ['three'], ['four'], ['five']);
  const outcome = await first.copies.backUp();
  if (outcome.outcome !== 'made') throw new Error(outcome.outcome);
  backup = { kind: 'backup', name: outcome.name };
  place = { kind: 'exchange', name: first.id };
  await first.copies.publish();
  await first.stop();
  was = journalOn(office.store);
  pc = onFresh();
});
afterEach(async () => {
  await pc.stop();
  office.clear();
});

const flipped = (file: string, at: number): void => {
  const bytes = readFileSync(file);
  bytes.writeUInt8(bytes.readUInt8(at) ^ 1, at);
  writeFileSync(file, bytes);
};

describe('placing a copy', () => {
  it.each(['backup', 'exchange', 'chosen'] as const)('from %s gives journal and slots as they were', async (kind) => {
    picked = path.join(office.backups, backup.name);
    const chosen = kind === 'chosen' ? await pc.copies.chooseCopy() : undefined;
    if (typeof chosen === 'string') throw new Error(chosen);
    const copy = chosen ?? (kind === 'backup' ? backup : place);
    expect(await pc.copies.place(copy, false)).toBe('kept');
    expect(journalOn(fresh())).toEqual(was);
    expect(filesIn(fresh())).toEqual(['installation', 'journal']);
    expect(pc.installation().hadRegister).toBe(true);
    const state = await pc.journal.state();
    expect(state).toMatchObject({ cut: 0, slots: slotsOf('first') });
    expect(state.broken).toBeUndefined();
    expect(await pc.journal.append(rowFrame(['six']))).toBe('kept');
    // The PC it came from keeps its own id.
    expect(pc.id).not.toBe(place.name);
  });

  it('is refused where a register is, whole or damaged', async () => {
    await pc.journal.keepSlots(slotsOf('mine'));
    await pc.journal.append(rowFrame(['mine']));
    const before = journalOn(fresh());
    expect(await pc.copies.place(backup, true)).toBe('registerHere');
    expect(journalOn(fresh())).toEqual(before);
    const file = path.join(fresh(), 'journal/000001.ibj');
    await pc.journal.append(rowFrame(['mine too']));
    flipped(file, 60);
    const damaged = readFileSync(file);
    expect(await pc.copies.place(backup, true)).toBe('registerHere');
    expect(readFileSync(file)).toEqual(damaged);
    writeFileSync(file, Buffer.concat([headerOf(1, 2), Buffer.from('of a newer program')]));
    expect(await pc.copies.place(backup, true)).toBe('registerHere');
  });

  it('sets aside what is no register and cannot be used', async () => {
    mkdirSync(path.join(fresh(), 'journal'));
    writeFileSync(path.join(fresh(), 'journal/000001.ibj'), 'no frame at all');
    await pc.journal.keepSlots(slotsOf('of before'));
    expect(await pc.copies.place(backup, false)).toBe('kept');
    expect(journalOn(fresh())).toEqual(was);
    const aside = filesIn(fresh()).filter((name) => name.startsWith('journal-aside-'));
    expect(aside).toHaveLength(1);
    expect(readFileSync(path.join(fresh(), aside[0] ?? '', '000001.ibj'), 'utf8')).toBe('no frame at all');
  });

  it('gives the slots alone where the frames of this very register still are', async () => {
    cpSync(path.join(office.store, 'journal'), path.join(fresh(), 'journal'), { recursive: true });
    const slots = path.join(fresh(), 'journal/slots.ibs');
    flipped(slots, 40);
    await pc.journal.append(rowFrame(['later than the backup']));
    expect(await pc.copies.place(backup, false)).toBe('kept');
    expect(readFileSync(slots)).toEqual(Buffer.from(slotsOf('first')));
    expect(
      journalOn(fresh())
        .files.at(-1)
        ?.includes(Buffer.from(rowFrame(['later than the backup']))),
    ).toBe(true);
    // Of another register: not its keys.
    writeFileSync(slots, 'nothing');
    for (const name of filesIn(path.join(fresh(), 'journal')))
      if (name.endsWith('.ibj')) rmSync(path.join(fresh(), 'journal', name));
    await pc.journal.state();
    await pc.journal.append(rowFrame(['of others'], { of: 'cd'.repeat(16) }));
    expect(await pc.copies.place(backup, false)).toBe('registerHere');
    expect(readFileSync(slots, 'utf8')).toBe('nothing');
  });

  it('refuses a copy that is damaged, and places it as it is when that was asked', async () => {
    const file = path.join(office.backups, backup.name);
    flipped(file, 250);
    expect(await pc.copies.state(backup)).toMatchObject({ altered: true, broken: { file: 1, offset: 16 } });
    expect(await pc.copies.place(backup, false)).toBe('damaged');
    expect(filesIn(fresh())).toEqual(['installation']);
    expect(await pc.copies.place(backup, true)).toBe('kept');
    expect(await pc.journal.state()).toMatchObject({ broken: { file: 1, offset: 16 } });
  });

  it('refuses a copy without a way in, whatever was asked', async () => {
    const slots = path.join(office.exchange, place.name, 'slots.ibs');
    flipped(slots, 50);
    expect(await pc.copies.place(place, true)).toBe('noRegister');
    expect(filesIn(fresh())).toEqual(['installation']);
  });

  it('refuses a copy without a single row, whatever was asked: it would be no register', async () => {
    const folder = path.join(office.exchange, place.name);
    for (const name of filesIn(folder).filter((one) => /^00000[2-9]\.ibj$/.test(one))) rmSync(path.join(folder, name));
    truncateSync(path.join(folder, '000001.ibj'), 16);
    expect(await pc.copies.place(place, true)).toBe('noRegister');
    const empty = path.join(office.backups, backup.name.replace(/-(\d{4})-/, '-2359-'));
    const content = {
      ...{ madeAt: pc.clock, slots: slotsOf('first'), files: [{ number: 1, bytes: 16 }] },
      file: async () => headerOf(1),
    };
    await writeBackup(makeGate(), empty, content);
    const copy = { kind: 'backup' as const, name: path.basename(empty) };
    expect(await pc.copies.state(copy)).toMatchObject({ altered: false });
    expect(await pc.copies.place(copy, true)).toBe('noRegister');
    expect(filesIn(fresh())).toEqual(['installation']);
    const checks = async () => (await pc.copies.list()).backups.map(({ name, check }) => [name, check]);
    await expect.poll(checks).toContainEqual([copy.name, 'altered']);
    await expect.poll(checks).toContainEqual([backup.name, 'whole']);
  });

  it('leaves out a torn end of what another PC was just writing', async () => {
    const names = filesIn(path.join(office.exchange, place.name)).filter((name) => name.endsWith('.ibj'));
    const last = path.join(office.exchange, place.name, names.at(-1) ?? '');
    truncateSync(last, readFileSync(last).length - 7);
    expect(await pc.copies.place(place, false)).toBe('kept');
    expect(await pc.journal.state()).toMatchObject({ cut: 0 });
    expect((await pc.journal.state()).files.reduce((sum, { frames }) => sum + frames, 0)).toBeLessThanOrEqual(5);
  });

  it('says gone for a copy that is not there', async () => {
    rmSync(path.join(office.backups, backup.name));
    expect(await pc.copies.place(backup, false)).toBe('gone');
    expect(await pc.copies.place({ kind: 'chosen', name: 'x.ibb' }, false)).toBe('gone');
  });

  it('on a full disk leaves nothing, and succeeds when there is room', async (context) => {
    if (noDisks) context.skip(noDisks);
    await pc.stop();
    const disk = smallDisk(fresh(), 1);
    try {
      pc = onFresh();
      disk.fill();
      expect(await pc.copies.place(backup, false)).toBe('full');
      expect(filesIn(fresh())).toEqual(['filler.bin', 'installation']);
      disk.makeRoom();
      expect(await pc.copies.place(backup, false)).toBe('kept');
      expect(journalOn(fresh())).toEqual(was);
    } finally {
      await pc.stop();
      disk.unmount();
    }
  });

  it('clears what a program that was killed while placing left', async () => {
    mkdirSync(path.join(fresh(), 'journal.new-0123456789ab'));
    writeFileSync(path.join(fresh(), 'journal.new-0123456789ab/000001.ibj'), 'half');
    expect(await pc.copies.place(backup, false)).toBe('kept');
    expect(filesIn(fresh())).toEqual(['installation', 'journal']);
  });
});

describe('choosing a file', () => {
  it('takes a backup by any name, and nothing else', async () => {
    picked = path.join(office.folder, 'kopie (2) van maandag.ibb');
    cpSync(path.join(office.backups, backup.name), picked);
    expect(await pc.copies.chooseCopy()).toEqual({ kind: 'chosen', name: 'kopie (2) van maandag.ibb' });
    const chosen = { kind: 'chosen' as const, name: 'kopie (2) van maandag.ibb' };
    expect(await pc.copies.state(chosen)).toMatchObject({ altered: false });
    expect((await pc.copies.read(chosen, 1, 0)).bytes).toEqual(new Uint8Array(was.files[0] ?? Buffer.alloc(0)));
    expect(await pc.copies.state({ kind: 'chosen', name: 'other.ibb' })).toBeUndefined();

    picked = path.join(office.folder, 'brief.docx');
    writeFileSync(picked, 'geen back-up');
    expect(await pc.copies.chooseCopy()).toBe('noBackup');
    picked = office.folder;
    expect(await pc.copies.chooseCopy()).toBe('noBackup');
    picked = path.join(office.folder, 'weg.ibb');
    expect(await pc.copies.chooseCopy()).toBe('gone');
    picked = undefined;
    expect(await pc.copies.chooseCopy()).toBe('cancelled');
    // What was chosen before stays reachable.
    expect(await pc.copies.state(chosen)).toBeDefined();
  });
});

describe('setting a journal aside', () => {
  it('begins anew without a frame, keeps the slots, and deletes nothing', async () => {
    await pc.copies.place(backup, false);
    flipped(path.join(fresh(), 'journal/000001.ibj'), 60);
    const before = journalOn(fresh());
    expect(await pc.journal.setAside()).toBe('kept');
    const state = await pc.journal.state();
    expect(state).toMatchObject({ files: [], cut: 0, slots: slotsOf('first'), hadRegister: true });
    expect(state.broken).toBeUndefined();
    const [aside] = filesIn(fresh()).filter((name) => name.startsWith('journal-aside-'));
    const there = path.join(fresh(), aside ?? '');
    expect(
      filesIn(there)
        .filter((name) => name.endsWith('.ibj'))
        .map((name) => readFileSync(path.join(there, name))),
    ).toEqual(before.files);
    expect(await pc.journal.append(rowFrame(['again']))).toBe('kept');
    expect((await pc.journal.state()).files).toMatchObject([{ number: 1, frames: 1 }]);
  });

  it('ends after an erasure, when everything in it is in the journal', async () => {
    await pc.copies.place(backup, false);
    flipped(path.join(fresh(), 'journal/000001.ibj'), 60);
    await pc.journal.setAside();
    const asides = () => filesIn(fresh()).filter((name) => name.startsWith('journal-aside-'));
    await record(pc, ['one'], ['two'], ['three'], ['four']);
    expect(await pc.copies.erased()).toBe('kept');
    expect(asides(), 'a row is still nowhere else').toHaveLength(1);
    await record(pc, ['five']);
    expect(await pc.copies.erased()).toBe('kept');
    expect(asides()).toEqual([]);
  });

  it('loses the ciphertext of what was erased while it must stay, in whole frames and in broken ones, and nothing else', async () => {
    await pc.copies.place(backup, false);
    flipped(path.join(fresh(), 'journal/000001.ibj'), 60);
    await pc.journal.setAside();
    const [aside = ''] = filesIn(fresh()).filter((name) => name.startsWith('journal-aside-'));
    const file = path.join(fresh(), aside, '000001.ibj');
    const boxOf = (row: string): Buffer => Buffer.alloc(20, row);
    const inIt = (): readonly string[] =>
      ['one', 'two', 'three', 'four', 'five'].filter((row) => readFileSync(file).includes(boxOf(row)));
    const rows = rowsOf(readFileSync(file));
    const all = inIt();
    expect(all).toContain('one');
    expect(all).toContain('two');
    expect(rows).not.toContain(rowHash('one').toString('latin1'));
    expect(rows).toContain(rowHash('two').toString('latin1'));
    for (const row of ['one', 'two']) await pc.journal.append(rowFrame([row], { erased: true }));
    expect(await pc.copies.erased()).toBe('kept');
    expect(inIt()).toEqual(all.filter((row) => row !== 'one' && row !== 'two'));
    expect(rowsOf(readFileSync(file))).toEqual(rows);
    const once = readFileSync(file);
    expect(await pc.copies.erased()).toBe('kept');
    expect(readFileSync(file).equals(once), 'a second time changes nothing').toBe(true);
  });
});
