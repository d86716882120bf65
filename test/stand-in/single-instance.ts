/**
 * app.requestSingleInstanceLock between real processes. Runs in Node, and synchronously, as the app expects.
 *
 * The lock is a file in userData that names its holder by process id and start time, so that the file of a killed
 * process (or of one whose id another program has got since) holds nobody up. A second process leaves a note beside
 * it; the first looks for notes and emits 'second-instance'.
 */
import { randomBytes } from 'node:crypto';
import { linkSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

interface Holder {
  readonly pid: number;
  readonly started: string;
}

export interface Note {
  readonly argv: readonly string[];
  readonly workingDirectory: string;
  readonly additionalData: unknown;
}

const lockName = 'stand-in-instance.json';
const notesName = 'stand-in-second-instances';
const lookEvery = 50;

/** True when this process holds the lock; `heard` is then called for every later process. */
export function takeInstanceLock(folder: string, note: Note, heard: (note: Note) => void): boolean {
  mkdirSync(folder, { recursive: true });
  const notes = join(folder, notesName);
  if (!tryLock(folder)) {
    leaveNote(notes, note);
    return false;
  }
  // Notes from before this process are nobody's any more.
  rmSync(notes, { recursive: true, force: true });
  mkdirSync(notes, { recursive: true });
  setInterval(() => readNotes(notes).forEach(heard), lookEvery).unref();
  process.on('exit', () => releaseInstanceLock(folder));
  return true;
}

export function releaseInstanceLock(folder: string): void {
  const holder = readHolder(join(folder, lockName));
  if (holder?.pid !== process.pid) return;
  rmSync(join(folder, lockName), { force: true });
  rmSync(join(folder, notesName), { recursive: true, force: true });
}

/** The whole file appears at once under its name (link), so a reader never sees half of it. */
function tryLock(folder: string): boolean {
  const lock = join(folder, lockName);
  const own = `${lock}.${process.pid}-${randomBytes(4).toString('hex')}`;
  writeFileSync(own, JSON.stringify({ pid: process.pid, started: startOf(process.pid) }));
  try {
    for (let tries = 0; tries < 10; tries++) {
      if (link(own, lock)) return true;
      const holder = readHolder(lock);
      if (holder && isAlive(holder)) return holder.pid === process.pid;
      moveAway(lock, holder);
    }
    return false;
  } finally {
    rmSync(own, { force: true });
  }
}

function link(from: string, to: string): boolean {
  try {
    linkSync(from, to);
    return true;
  } catch {
    return false;
  }
}

/** Two processes may find the same stale file; whoever took away a newer one by mistake puts it back. */
function moveAway(lock: string, stale: Holder | undefined): void {
  const away = `${lock}.stale-${process.pid}`;
  try {
    renameSync(lock, away);
  } catch {
    return;
  }
  const taken = readHolder(away);
  if (taken && (taken.pid !== stale?.pid || taken.started !== stale.started)) link(away, lock);
  rmSync(away, { force: true });
}

function isAlive(holder: Holder): boolean {
  try {
    process.kill(holder.pid, 0);
  } catch {
    return false;
  }
  return startOf(holder.pid) === holder.started;
}

/** The kernel's start time of a process; '' for a zombie, which holds nothing, or where there is no /proc. */
function startOf(pid: number): string {
  try {
    const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ').at(-1)?.split(' ') ?? [];
    return fields[0] === 'Z' ? 'ended' : (fields[19] ?? '');
  } catch {
    return '';
  }
}

function readHolder(path: string): Holder | undefined {
  try {
    return JSON.parse(readFileSync(path, 'utf8')) as Holder;
  } catch {
    return undefined;
  }
}

function leaveNote(folder: string, note: Note): void {
  mkdirSync(folder, { recursive: true });
  const name = join(folder, `${Date.now()}-${process.pid}-${randomBytes(4).toString('hex')}`);
  writeFileSync(`${name}.part`, JSON.stringify(note));
  renameSync(`${name}.part`, `${name}.json`);
}

function readNotes(folder: string): readonly Note[] {
  return readdirSync(folder, { withFileTypes: true })
    .filter(({ name }) => name.endsWith('.json'))
    .map(({ name }) => {
      const path = join(folder, name);
      const note = JSON.parse(readFileSync(path, 'utf8')) as Note;
      rmSync(path);
      return note;
    });
}
