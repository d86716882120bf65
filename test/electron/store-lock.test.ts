import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { markRegister } from '../../electron/installation';
import { isKnownStore, rememberStore } from '../../electron/known-stores';
import { openStore, type StoreLockOptions, type StoreOpened } from '../../electron/store-lock';
import { storeWords } from '../../electron/words.nl';

let work = '';
let folder = '';
const opened: StoreOpened[] = [];
const children: ChildProcess[] = [];

beforeEach(() => {
  work = mkdtempSync(path.join(os.tmpdir(), 'inzagebalie-lock-'));
  folder = path.join(work, 'store');
});
afterEach(() => {
  for (const one of opened.splice(0)) if (one.ok) one.store.release();
  for (const child of children.splice(0)) child.kill('SIGKILL');
  rmSync(work, { recursive: true, force: true });
});

function open(options: Partial<StoreLockOptions> = {}): StoreOpened {
  const times = { touchEvery: 100, staleHere: 2_000, staleElsewhere: 4_000 };
  const result = openStore({
    folder,
    byPolicy: false,
    known: false,
    computer: 'balie-1',
    process: process.pid,
    now: Date.now(),
    onLost: () => undefined,
    times,
    ...options,
  });
  opened.push(result);
  return result;
}
const whyNot = (result: StoreOpened): string => (result.ok ? 'opened' : result.problem.why);
const holder = () => path.join(folder, 'holder.json');

/** Another process that holds the folder; it prints "holds <installation>" or why not. */
function hold(): Promise<{ readonly child: ChildProcess; readonly said: string }> {
  const script = fileURLToPath(new URL('./hold-store.ts', import.meta.url));
  const child = spawn(process.execPath, ['--import', 'tsx', script, folder], { stdio: ['ignore', 'pipe', 'inherit'] });
  children.push(child);
  return new Promise((resolve) =>
    child.stdout?.once('data', (data: Buffer) => resolve({ child, said: String(data).trim() })),
  );
}
const ended = (child: ChildProcess) => new Promise((resolve) => child.once('exit', resolve));

describe('a store folder', () => {
  it('is made, marked with an installation and held', () => {
    const result = open();
    if (!result.ok) throw new Error(whyNot(result));
    expect(result.store.installation).toEqual({ id: expect.stringMatching(/^[0-9a-f]{32}$/), hadRegister: false });
    expect(readdirSync(folder).sort()).toEqual(['holder.json', 'installation']);
    expect(JSON.parse(readFileSync(holder(), 'utf8'))).toMatchObject({ computer: 'balie-1', process: process.pid });
    result.store.release();
    expect(readdirSync(folder)).toEqual(['installation']);
  });

  it('keeps its installation, and the mark that there is a register', () => {
    const first = open();
    if (!first.ok) throw new Error(whyNot(first));
    markRegister(folder, first.store.installation);
    first.store.release();
    const second = open();
    expect(second.ok && second.store.installation).toEqual({ id: first.store.installation.id, hadRegister: true });
  });

  it('held by another process is not opened, and the message says by whom and since when', async () => {
    const { child, said } = await hold();
    expect(said).toMatch(/^holds /);
    const result = open();
    expect(result).toMatchObject({ ok: false, problem: { why: 'held', computer: 'balie-1' } });
    const words = result.ok ? '' : storeWords(result.problem);
    expect(words).toMatch(
      /^Een andere gebruiker of computer heeft deze gegevens open, sinds \d\d-\d\d-\d{4} om \d\d\.\d\d uur\./,
    );
    expect(words).toContain('Computer: balie-1');
    child.kill('SIGTERM');
    await ended(child);
    expect(whyNot(open())).toBe('opened');
  });

  it('whose holder was killed opens at once', async () => {
    const { child, said } = await hold();
    child.kill('SIGKILL');
    await ended(child);
    expect(existsSync(holder())).toBe(true);
    const result = open();
    expect(result.ok && `holds ${result.store.installation.id}`).toBe(said);
  });

  it('is never given to two of four that begin at once after a holder was killed', async () => {
    const { child } = await hold();
    child.kill('SIGKILL');
    await ended(child);
    const said = (await Promise.all([hold(), hold(), hold(), hold()])).map((one) => one.said.split(' ')[0]);
    expect(said.sort()).toEqual(['held', 'held', 'held', 'holds']);
    expect(readdirSync(folder).filter((name) => name.includes('probe') || name.includes('taking'))).toEqual([]);
  });

  it('held on another computer stays held until its touch is old', () => {
    mkdirSync(folder);
    writeFileSync(
      path.join(folder, 'installation'),
      JSON.stringify({ format: 1, id: '0'.repeat(32), hadRegister: true }),
    );
    writeFileSync(
      holder(),
      JSON.stringify({ format: 1, token: 'x', computer: 'balie-2', process: 1, since: 1_760_000_000_000 }),
    );
    expect(open()).toMatchObject({
      ok: false,
      problem: { why: 'held', computer: 'balie-2', since: 1_760_000_000_000 },
    });
    const old = Date.now() / 1000 - 3;
    utimesSync(holder(), old, old);
    expect(whyNot(open())).toBe('held');
    const older = Date.now() / 1000 - 5;
    utimesSync(holder(), older, older);
    expect(whyNot(open())).toBe('opened');
  });

  it('whose holder number now belongs to another program opens once the touch is old', () => {
    mkdirSync(folder);
    writeFileSync(
      path.join(folder, 'installation'),
      JSON.stringify({ format: 1, id: '0'.repeat(32), hadRegister: true }),
    );
    writeFileSync(
      holder(),
      JSON.stringify({ format: 1, token: 'x', computer: 'balie-1', process: process.ppid, since: 0 }),
    );
    expect(whyNot(open())).toBe('held');
    const old = Date.now() / 1000 - 3;
    utimesSync(holder(), old, old);
    expect(whyNot(open())).toBe('opened');
  });

  it('with half a holder file, from a power cut, is held only for a moment', () => {
    open();
    writeFileSync(holder(), '{"token":');
    expect(whyNot(open())).toBe('held');
    const old = Date.now() / 1000 - 3;
    utimesSync(holder(), old, old);
    expect(whyNot(open())).toBe('opened');
  });

  it('tells its holder when another has taken it', async () => {
    const { child } = await hold();
    writeFileSync(holder(), JSON.stringify({ format: 1, token: 'y', computer: 'balie-2', process: 1, since: 0 }));
    expect(await ended(child)).toBe(3);
    expect(JSON.parse(readFileSync(holder(), 'utf8')).computer).toBe('balie-2');
  });
});

describe('a folder that is not ours to begin in', () => {
  it('holds the files of somebody else', () => {
    mkdirSync(folder);
    writeFileSync(path.join(folder, 'begroting.xlsx'), 'x');
    expect(whyNot(open())).toBe('foreign');
    expect(readdirSync(folder)).toEqual(['begroting.xlsx']);
  });

  it('may hold what a system leaves in every folder', () => {
    mkdirSync(folder);
    writeFileSync(path.join(folder, 'desktop.ini'), 'x');
    expect(whyNot(open())).toBe('opened');
  });

  it('lies on a drive that is not there', () => {
    const result = open({ folder: path.join(work, 'drive', 'store'), byPolicy: true });
    expect(whyNot(result)).toBe('missing');
    expect(readdirSync(work)).toEqual([]);
    expect(!result.ok && storeWords(result.problem)).toContain('nooit vanzelf met een leeg register');
  });

  it('is empty where a register was', () => {
    const userData = path.join(work, 'user');
    expect(isKnownStore(userData, folder)).toBe(false);
    rememberStore(userData, folder);
    expect(isKnownStore(userData, folder)).toBe(true);
    mkdirSync(folder);
    expect(whyNot(open({ known: isKnownStore(userData, folder) }))).toBe('emptied');
    expect(readdirSync(folder)).toEqual([]);
  });

  it('has a damaged marker', () => {
    mkdirSync(folder);
    writeFileSync(path.join(folder, 'installation'), '{"format":2}');
    expect(whyNot(open())).toBe('damaged');
  });

  it('is a file', () => {
    writeFileSync(folder, 'x');
    expect(whyNot(open())).not.toBe('opened');
  });

  it('cannot be written', (context) => {
    if (process.platform === 'win32') context.skip('folders have no such mode on Windows');
    mkdirSync(folder);
    if (process.getuid?.() !== 0) {
      chmodSync(folder, 0o555);
      expect(whyNot(open())).toBe('readOnly');
      return;
    }
    // Root may write everywhere but on a disk mounted read-only.
    if (!mount('ro')) context.skip('no disk can be mounted here');
    try {
      expect(whyNot(open())).toBe('readOnly');
    } finally {
      execFileSync('umount', [folder]);
    }
  });

  it('lies on a full disk', (context) => {
    if (process.platform !== 'linux' || process.getuid?.() !== 0) context.skip('only root can mount a small disk');
    mkdirSync(folder);
    if (!mount('size=4k')) context.skip('no disk can be mounted here');
    try {
      writeFileSync(path.join(folder, 'lost+found'), Buffer.alloc(4096));
      const result = open();
      expect(whyNot(result)).toBe('full');
      expect(!result.ok && storeWords(result.problem)).toContain('vol');
    } finally {
      execFileSync('umount', [folder]);
    }
  });

  function mount(how: string): boolean {
    try {
      execFileSync('mount', ['-t', 'tmpfs', '-o', how, 'tmpfs', folder], { stdio: 'ignore' });
      return true;
    } catch {
      return false;
    }
  }
});
