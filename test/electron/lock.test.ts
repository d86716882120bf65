/** Locking in the real program: the page hears it, the process ends, a new one stands locked. And starting again after a kill. */
import { existsSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { LockCause } from '../../electron/contract';
import { ground, launch } from '../e2e/launch';
import { type Attacked, type InPage, open, start } from './launch';
import '../e2e/whole-browser';

const on = await ground();
let program: Attacked;
beforeEach(async () => {
  program = await open();
});
afterEach(() => program.clear());

interface Seen {
  readonly process: number;
  readonly says: string;
}

/**
 * The renderer process behind the window and what its page says; asked of main, because Playwright's page ends with its process.
 * Undefined while there is none (yet): a script sent to a process that is just ending is never answered.
 */
async function seen(): Promise<Seen | undefined> {
  const asked = program.app.evaluate(async ({ BrowserWindow }) => {
    const contents = BrowserWindow.getAllWindows()[0]?.webContents;
    const says: unknown = await contents
      ?.executeJavaScript('document.getElementById("ready")?.textContent')
      .catch(() => undefined);
    return { process: contents?.getOSProcessId() ?? 0, says: String(says) };
  });
  const late = new Promise<undefined>((resolve) => setTimeout(resolve, 500, undefined));
  const found = await Promise.race([asked, late]).catch(() => undefined);
  return found?.process && found.says.startsWith('klaar') ? found : undefined;
}

async function stands(): Promise<Seen> {
  return until((now) => now.process > 0);
}

async function until(fits: (now: Seen) => boolean): Promise<Seen> {
  for (const end = Date.now() + 20_000; Date.now() < end; ) {
    const now = await seen();
    if (now && fits(now)) return now;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error('the page did not come to stand as expected');
}

const signIn = () => program.page.evaluate(() => (globalThis as unknown as InPage).machine.opened('balie.verzonnen'));
const startOfDay = () =>
  program.app.evaluate(
    ({ BrowserWindow }) =>
      BrowserWindow.getAllWindows()[0]?.webContents.executeJavaScript('machine.start()') as Promise<unknown>,
  );

/** @returns milliseconds until a new process stood on its page, and said why */
async function untilAnew(before: Seen, cause: LockCause): Promise<number> {
  const begun = performance.now();
  const after = await until((now) => now.process !== before.process);
  expect(after.says).toBe(`klaar ${cause}`);
  return performance.now() - begun;
}

describe('the lock', () => {
  it.each<[LockCause, () => Promise<unknown>]>([
    ['key', () => program.page.evaluate(() => (globalThis as unknown as InPage).machine.lock()).catch(() => undefined)],
    ['screenLock', () => program.app.evaluate(({ powerMonitor }) => void powerMonitor.emit('lock-screen'))],
    ['suspend', () => program.app.evaluate(({ powerMonitor }) => void powerMonitor.emit('suspend'))],
    [
      'ended',
      () =>
        program.app.evaluate(({ BrowserWindow }) =>
          BrowserWindow.getAllWindows()[0]?.webContents.forcefullyCrashRenderer(),
        ),
    ],
  ])('by %s ends the renderer process, and the new one knows why and who was last', async (cause, lock) => {
    await signIn();
    const before = await stands();
    await lock();
    await untilAnew(before, cause);
    expect(await startOfDay()).toMatchObject({ lockedBy: cause, lastSignInName: 'balie.verzonnen' });
  });

  it('does not wait for a page that hangs', async () => {
    await signIn();
    const before = await stands();
    await program.page.evaluate(() => {
      (globalThis as unknown as InPage).hangs = true;
    });
    // The key as main sees it: the page never answers `blank`.
    await program.app.evaluate(({ BrowserWindow }) => {
      const input = { type: 'keyDown', key: 'l', control: true, meta: true, alt: false, shift: false };
      BrowserWindow.getAllWindows()[0]?.webContents.emit('before-input-event', {}, input);
    });
    expect(await untilAnew(before, 'key')).toBeGreaterThan(700);
  });

  it('does nothing while no register is open', async () => {
    const before = await stands();
    await program.app.evaluate(({ powerMonitor }) => void powerMonitor.emit('suspend'));
    await program.page.evaluate(() => (globalThis as unknown as InPage).machine.lock());
    await program.page.waitForTimeout(1_300);
    expect(await stands()).toEqual(before);
    expect(await program.page.evaluate(() => (globalThis as unknown as InPage).heard)).toEqual([]);
  });

  it('leaves the sign-in name in memory only', async () => {
    await signIn();
    await program.close();
    const again = await launch(program.appFolder);
    try {
      await again.page.locator('#ready', { hasText: 'klaar' }).waitFor();
      const start = await again.page.evaluate(() => (globalThis as unknown as InPage).machine.start());
      expect(start.lastSignInName).toBeUndefined();
    } finally {
      await again.close();
    }
  });
});

describe('a program that was killed', () => {
  it('starts again at once on its store, with the same installation', async () => {
    const installation = readFileSync(path.join(program.store, 'installation'), 'utf8');
    const process = program.app.process();
    const gone = new Promise((resolve) => process.once('exit', resolve));
    process.kill('SIGKILL');
    await gone;
    expect(existsSync(path.join(program.store, 'holder.json'))).toBe(true);
    const again = await launch(program.appFolder);
    try {
      await again.page.locator('#ready', { hasText: 'klaar' }).waitFor();
      expect(readFileSync(path.join(program.store, 'installation'), 'utf8')).toBe(installation);
    } finally {
      await again.close();
    }
    expect(existsSync(path.join(program.store, 'holder.json'))).toBe(false);
  });

  it('never starts empty where it kept a register', async (context) => {
    if (on.what === 'electron') context.skip('a real dialog waits for somebody to close it');
    await program.page.evaluate(() => (globalThis as unknown as InPage).machine.journal.keepSlots(new Uint8Array(10)));
    await program.close();
    rmSync(program.store, { recursive: true });
    const { code, said } = await start(program.appFolder);
    expect(code).toBe(1);
    expect(said).toContain('de gegevens die hier eerder stonden niet');
  });
});

describe('printing', () => {
  it('shows the bytes to a window of its own, once, and leaves no file', async () => {
    const outcome = await program.page.evaluate(async () => {
      const { machine } = globalThis as unknown as InPage;
      const pdf = new Uint8Array(200);
      pdf.set(new TextEncoder().encode('%PDF-1.7\n'));
      // In place of a vault: without its word main prints nothing.
      const pair = await crypto.subtle.generateKey({ name: 'ECDSA', namedCurve: 'P-256' }, false, ['sign']);
      await machine.vault(new Uint8Array(await crypto.subtle.exportKey('spki', pair.publicKey)));
      const word = new TextEncoder().encode(JSON.stringify({ n: 1, ways: ['print'], name: 'LEF-2026-A0012' }));
      const signing = { name: 'ECDSA', hash: 'SHA-256' };
      await machine.leaves(word, new Uint8Array(await crypto.subtle.sign(signing, pair.privateKey, word)));
      return machine.printPdf('LEF-2026-A0012', pdf);
    });
    if (on.what === 'stand-in') expect(outcome).toBe('printed');
    const windows = await program.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length);
    expect(windows).toBe(1);
    if (on.what !== 'stand-in') return;
    const printed = await program.app.evaluate(({ BrowserWindow }) => {
      const print = BrowserWindow.getAllWindows()[0]?.webContents.print as unknown as {
        standIn: { printed: readonly { url: string }[] };
      };
      return print.standIn.printed.map((one) => one.url);
    });
    expect(printed).toEqual([expect.stringMatching(/^app:\/\/print\/[0-9a-f]{32}\.pdf$/)]);
    // Asked for again, by the page itself: refused where it is asked for, and there is nothing left to serve.
    const again = await program.page.evaluate(
      (url) =>
        fetch(url.replace('app://print', 'https://print.app.invalid')).then(
          (r) => r.status,
          () => 0,
        ),
      printed[0] ?? '',
    );
    expect(again).toBe(0);
  });
});
