/**
 * This PC's own folder in the exchange folder: `<exchange>/<installation id>/` with the journal's files and the slots file, as they are.
 * Only what changed is written, each file beside its name and then renamed. What others put there is only ever read (copies.ts).
 *
 * Nothing is replaced that holds a row the journal here lacks: after an old image of this PC was put back, its own folder there may be
 * the one place that still has it. Then the answer is `ahead`, until the page has taken those rows in. Runs in the main process.
 */
import { createHash, randomBytes } from 'node:crypto';
import type { Stats } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import { rowsInJournal } from './backup';
import { findFolder } from './backup-folder';
import type { PublishOutcome } from './contract';
import { createFar, type Gate, namesIn, openFar, removeFar, renameFar, statFar, whyNotThere } from './elsewhere';
import { mostFileBytes } from './frame-reading';
import { isWithoutFrames, type OpenJournal, type Snapshot } from './journal';
import { scanFile } from './journal-scan';
import { rowsOf } from './rows';

export const placeName = /^[0-9a-f]{32}$/;
export const journalName = /^\d{6}\.ibj$/;
export const slotsName = 'slots.ibs';
export const nameOfFile = (number: number): string => `${String(number).padStart(6, '0')}.ibj`;

export interface ExchangeSettings {
  readonly gate: Gate;
  readonly folder: string | undefined;
  readonly ownFolder: string;
  readonly journal: OpenJournal;
  readonly installation: string;
}

export interface Publisher {
  publish(): Promise<PublishOutcome>;
}

/** What was left there last, so that it need not be read again while nobody else touched it. */
interface Left {
  /** Of the journal, when it was compared: with the same ones a file of the same length is the same. */
  readonly changes: number;
  readonly sha256: string;
  readonly bytes: number;
  readonly stamp: string;
}

const sha256 = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');
const stampOf = (stats: Stats): string => `${stats.size}.${stats.mtimeMs}`;
const attempts = 5;

class Broken extends Error {}

export function makePublisher(settings: ExchangeSettings): Publisher {
  const { gate, journal } = settings;
  const left = new Map<string, Left>();

  async function publish(): Promise<PublishOutcome> {
    if (settings.folder === undefined) return 'noFolder';
    for (let attempt = 1; ; attempt += 1) {
      const snapshot = await journal.snapshot();
      if (!snapshot) return 'journalBroken';
      if (!snapshot.slots) return 'noRegister';
      if (isWithoutFrames(snapshot)) return 'journalBroken';
      try {
        const exchange = await findFolder(gate, settings.ownFolder, settings.folder);
        if (typeof exchange === 'string') return exchange === 'noFolder' ? 'gone' : exchange;
        return await bring(path.join(exchange.path, settings.installation), snapshot);
      } catch (error) {
        if (error instanceof Broken) return 'journalBroken';
        const changed = (error as Error | undefined)?.message === 'journalChanged';
        if (changed && attempt < attempts) continue;
        return changed ? 'failed' : whyNotThere(error);
      }
    }
  }

  async function bring(folder: string, snapshot: Snapshot): Promise<PublishOutcome> {
    await gate.step(() => mkdir(folder)).catch(unlessThere);
    // A link in place of our folder would lead our files elsewhere.
    if (!(await statFar(gate, folder)).isDirectory()) return 'failed';
    const there = new Set(await namesIn(gate, folder, 'files'));
    for (const name of there)
      if (/^(\d{6}\.ibj|slots\.ibs)\.[0-9a-f]{12}\.tmp$/.test(name)) await removeFar(gate, path.join(folder, name));

    const grown: string[] = [];
    const rewritten: string[] = [];
    const mustBeHeld: string[] = [];
    for (const file of snapshot.files) {
      const name = nameOfFile(file.number);
      if (there.has(name) && (await isAsLeft(path.join(folder, name), file.bytes, snapshot.changes))) continue;
      const own = await read(file, snapshot);
      const now = there.has(name) ? await whatIsThere(path.join(folder, name), own, snapshot.changes) : 'absent';
      if (now === 'same') continue;
      if (now === 'absent' || now === 'beginning') grown.push(name);
      else {
        rewritten.push(name);
        for (const row of now) mustBeHeld.push(row);
      }
    }
    const ours = new Set(snapshot.files.map(({ number }) => nameOfFile(number)));
    const tooMany = [...there].filter((name) => journalName.test(name) && !ours.has(name));
    for (const name of tooMany)
      for (const row of rowsOf(await readThere(path.join(folder, name)))) mustBeHeld.push(row);
    if (mustBeHeld.length > 0) {
      const held = await rowsInJournal(journal);
      if (!held) throw new Error('journalChanged');
      if (!mustBeHeld.every((row) => held.has(row))) return 'ahead';
    }

    const { slots } = snapshot;
    const slotsFile = path.join(folder, slotsName);
    if (slots && (!there.has(slotsName) || (await whatIsThere(slotsFile, slots, snapshot.changes)) !== 'same'))
      await put(slotsFile, slots, snapshot.changes);
    // What grew goes first: a reader must not see rows emptied before it can see the erasure that names them.
    for (const name of [...grown, ...rewritten]) {
      const file = snapshot.files.find(({ number }) => nameOfFile(number) === name);
      if (file) await put(path.join(folder, name), await read(file, snapshot), snapshot.changes);
    }
    for (const name of tooMany) {
      await removeFar(gate, path.join(folder, name));
      left.delete(path.join(folder, name));
    }
    return 'kept';
  }

  async function read(file: Snapshot['files'][number], { changes }: Snapshot): Promise<Buffer> {
    const bytes = await journal.wholeFile(file.number, file.bytes, changes);
    const scan = scanFile(file.number, bytes);
    if (scan.broken !== undefined || scan.torn > 0) throw new Broken();
    return bytes;
  }

  async function isAsLeft(file: string, bytes: number, changes: number): Promise<boolean> {
    const last = left.get(file);
    if (last?.changes !== changes || last.bytes !== bytes) return false;
    return last.stamp === stampOf(await statFar(gate, file));
  }

  /** `beginning`: what is there is how our file begins. Otherwise the rows in what is there. */
  async function whatIsThere(
    file: string,
    own: Uint8Array,
    changes: number,
  ): Promise<'same' | 'beginning' | readonly string[]> {
    const last = left.get(file);
    const stats = await statFar(gate, file);
    if (last?.stamp === stampOf(stats)) {
      const begins = own.byteLength >= last.bytes && sha256(own.subarray(0, last.bytes)) === last.sha256;
      if (begins && own.byteLength > last.bytes) return 'beginning';
      if (begins) {
        left.set(file, { ...last, changes });
        return 'same';
      }
    }
    const bytes = await readThere(file);
    if (!Buffer.from(own.buffer, own.byteOffset, own.byteLength).subarray(0, bytes.length).equals(bytes))
      return rowsOf(bytes);
    if (bytes.length < own.byteLength) return 'beginning';
    left.set(file, { changes, sha256: sha256(own), bytes: own.byteLength, stamp: stampOf(stats) });
    return 'same';
  }

  async function readThere(file: string): Promise<Buffer> {
    const open = await openFar(gate, file);
    try {
      // Nothing we ever wrote is larger.
      return open.stats.size > mostFileBytes ? Buffer.alloc(0) : await open.piece(0, open.stats.size);
    } finally {
      await open.close();
    }
  }

  async function put(file: string, bytes: Uint8Array, changes: number): Promise<void> {
    const beside = `${file}.${randomBytes(6).toString('hex')}.tmp`;
    const writing = await createFar(gate, beside);
    try {
      await writing.append(bytes);
      await writing.finish();
      await renameFar(gate, beside, file);
    } catch (error) {
      await writing.abandon();
      throw error;
    }
    const stamp = stampOf(await statFar(gate, file));
    left.set(file, { changes, sha256: sha256(bytes), bytes: bytes.byteLength, stamp });
  }

  return { publish };
}

function unlessThere(error: NodeJS.ErrnoException): void {
  if (error.code !== 'EEXIST') throw error;
}
