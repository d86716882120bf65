/**
 * Making a backup, and thinning the generations. Works without a key, while the page is locked or gone. Runs in the main process.
 *
 * A backup gets its good name only when it was read back as it was written. An older one is removed only when every row it holds is
 * in the newest: so an old image of this PC that was put back cannot push out the backup that still has what it lost.
 */
import { randomBytes } from 'node:crypto';
import path from 'node:path';
import type { InJournal } from './aside';
import { type BackupContent, backupName, markOf, nameBackup, writeBackup } from './backup-file';
import { type BackupFolder, type Listed, readBackups, rowsInBackup } from './backup-folder';
import type { BackUpOutcome } from './contract';
import { type Gate, namesIn, openFar, removeFar, renameFar, statFar, whyNotThere } from './elsewhere';
import { emptyRowsOf } from './emptying';
import { dueToGo } from './generations';
import { isWithoutFrames, type OpenJournal, type Snapshot } from './journal';
import { scanFile } from './journal-scan';
import { rowsOf } from './rows';

export interface BackupSettings {
  readonly folder: BackupFolder;
  readonly journal: OpenJournal;
  readonly installation: string;
  readonly keepDays: number;
  readonly now: () => number;
}

/** The journal is damaged on this disk: a copy of it would only push out better ones. */
class Broken extends Error {}

/** A rewrite while a backup was being made begins it anew; more often than this in a row is no accident. */
const attempts = 5;

export async function backUp(settings: BackupSettings): Promise<BackUpOutcome> {
  const { folder, journal } = settings;
  for (let attempt = 1; ; attempt += 1) {
    const snapshot = await journal.snapshot();
    if (!snapshot) return { outcome: 'journalBroken' };
    if (!snapshot.slots) return { outcome: 'noRegister' };
    if (isWithoutFrames(snapshot)) return { outcome: 'journalBroken' };
    try {
      const found = await folder.find();
      if (typeof found === 'string') return { outcome: found };
      await clearLeftovers(folder.gate, found.path, settings.installation);
      return await make(settings, found.path, { ...snapshot, slots: snapshot.slots });
    } catch (error) {
      if (error instanceof Broken) return { outcome: 'journalBroken' };
      const changed = (error as Error | undefined)?.message === 'journalChanged';
      if (changed && attempt < attempts) continue;
      return { outcome: changed ? 'failed' : whyNotThere(error) };
    }
  }
}

async function make(
  settings: BackupSettings,
  folder: string,
  snapshot: Snapshot & { readonly slots: Uint8Array },
): Promise<BackUpOutcome> {
  const { journal, installation } = settings;
  const { gate } = settings.folder;
  const madeAt = settings.now();
  const content: BackupContent = {
    madeAt,
    slots: snapshot.slots,
    files: snapshot.files,
    file: async (number, bytes) => {
      const file = await journal.wholeFile(number, bytes, snapshot.changes);
      const scan = scanFile(number, file);
      if (scan.broken !== undefined || scan.torn > 0) throw new Broken();
      return file;
    },
  };
  const name = await freeName(gate, folder, madeAt, installation);
  const beside = path.join(folder, `${name}.${randomBytes(6).toString('hex')}.tmp`);
  const written = await writeBackup(gate, beside, content);
  if (written === 'damaged') {
    await removeFar(gate, beside).catch(() => undefined);
    return { outcome: 'damaged' };
  }
  await renameFar(gate, beside, path.join(folder, name));
  return { outcome: 'made', name };
}

/** A name that is taken is never written over. */
async function freeName(gate: Gate, folder: string, at: number, installation: string): Promise<string> {
  for (let again = 1; again < 100; again += 1) {
    const name = nameBackup(at, installation, again);
    const isFree = await statFar(gate, path.join(folder, name)).then(
      () => false,
      (error: NodeJS.ErrnoException) => {
        if (error.code !== 'ENOENT') throw error;
        return true;
      },
    );
    if (isFree) return name;
  }
  throw new Error('no free name');
}

/** What a program that was killed while writing left here: of this installation alone, which has one program at a time. */
async function clearLeftovers(gate: Gate, folder: string, installation: string): Promise<void> {
  for (const name of await namesIn(gate, folder, 'files')) {
    const made = /^(.+\.ibb)\.[0-9a-f]{12}\.tmp$/.exec(name)?.[1];
    if (made && backupName.exec(made)?.[1] === markOf(installation)) await removeFar(gate, path.join(folder, name));
  }
}

/** How much is read of backups that are due, each time; the rest waits for the next backup. */
const readAtMost = 512 * 1024 * 1024;

/** @returns names that were due and stay, because they hold rows that the journal here does not */
export async function thin(settings: BackupSettings, newest: string): Promise<readonly string[]> {
  const { folder, journal } = settings;
  const found = await folder.find();
  if (typeof found === 'string') return [];
  const all = await readBackups(folder, found.path, settings.installation);
  const made = all.find(({ name }) => name === newest);
  if (!made) return [];
  // By the clock of the newest, and never the newest itself: the clock may have been set back.
  const due = new Set(dueToGo(all, made.madeAt, settings.keepDays).filter((name) => name !== newest));
  const isOurs = ({ name, register }: Listed): boolean => due.has(name) && register === made.register;
  const ofOurs = all.filter(isOurs);
  if (ofOurs.length === 0) return [];
  const held = await rowsInJournal(journal);
  if (!held) return [];
  const stay: string[] = [];
  let left = readAtMost;
  for (const { name, bytes } of ofOurs) {
    if (left <= 0) break;
    left -= bytes;
    const file = await openFar(folder.gate, path.join(found.path, name));
    const rows = await rowsInBackup(file).finally(file.close);
    if (rows.every((row) => held.has(row))) await removeFar(folder.gate, path.join(found.path, name));
    else stay.push(name);
  }
  return stay;
}

/** Undefined when it cannot be read wholly: then nobody may conclude that it holds something. */
export async function rowsInJournal(journal: OpenJournal): Promise<ReadonlySet<string> | undefined> {
  return (await heldAndErased(journal))?.held;
}

/** Undefined when it cannot be read wholly. */
export async function heldAndErased(journal: OpenJournal): Promise<InJournal | undefined> {
  const snapshot = await journal.snapshot();
  if (!snapshot) return undefined;
  const held = new Set<string>();
  const erased = new Set<string>();
  try {
    for (const { number, bytes } of snapshot.files) {
      const file = await journal.wholeFile(number, bytes, snapshot.changes);
      for (const row of rowsOf(file)) held.add(row);
      for (const row of emptyRowsOf(file)) erased.add(row);
    }
  } catch {
    return undefined;
  }
  return { held, erased };
}
