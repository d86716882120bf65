/**
 * A register of many cases, lost in three ways: IndexedDB, the journal, the whole machine. Each time what comes back is compared with
 * the original twice: every row and every box as they lie in the database, read outside the program (rows-print.ts), and what the program
 * folds of it: the whole list, and hundreds of cases to their last line. Runs in Node.
 */
import { mkdirSync, rmSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { makeAppFolder } from '../../build/app-folder';
import { beginWithVault } from '../e2e/at-vault';
import { button, lock, submit, title } from '../e2e/employee';
import { copyFounded } from '../e2e/founded';
import { ground, workFolder } from '../e2e/launch';
import { officer } from '../e2e/people';
import { withShelf } from '../e2e/shelf';
import type { Shelf } from '../e2e/shelf-page';
import { isRunning, killTree } from '../stand-in/process-tree';
import { ask, foldPrint, issueSlip, letterText, noticesOf, requestOf, unlockByKeys } from './driver';
import { enginesOf } from './faults';
import { backupsIn, rowsInFolder, wholeBackups } from './held';
import { rowsPrint } from './rows-print';

declare const shelf: Shelf;

export interface Restored {
  readonly rows: number;
  readonly cases: number;
  readonly ways: readonly {
    readonly way: string;
    readonly cases: number;
    /** What the program folds. */
    readonly same: boolean;
    /** The rows and boxes in the database. */
    readonly sameRows: boolean;
    readonly said: readonly string[];
    /** From the program's start to the open register. */
    readonly seconds: number;
    /** Positions of the progress bar that were seen one after the other, each further than the one before, in thousandths. */
    readonly progress: readonly number[];
  }[];
}

export async function restoreAtScale(cases: number, tell: (line: string) => void = () => undefined): Promise<Restored> {
  const work = await workFolder();
  const began = performance.now();
  const since = (): string => `${Math.round((performance.now() - began) / 1000)} s`;
  try {
    const backups = path.join(work.folder, 'backups');
    mkdirSync(backups);
    const place = (name: string): Promise<string> =>
      makeAppFolder({
        folder: path.join(work.folder, name, 'app'),
        policy: { storeFolder: path.join(work.folder, name, 'store'), backupFolder: backups, profile: 'lefier' },
      });
    const app = await place('first');
    const store = path.join(work.folder, 'first', 'store');
    const engines = enginesOf(store, (await ground()).what === 'electron');
    await copyFounded(store);
    await act(app, recordModel);
    const rows = await withShelf(store, (page) =>
      page.evaluate(([name, secret, count]) => shelf.fill(name, secret, count), [
        officer.signInName,
        officer.passphrase,
        cases - 1,
      ] as const),
    );
    tell(`${rows} rows, ${since()}`);

    const before = await act(app, async (at) => {
      const print = await foldPrint(at);
      // At the lock, or in the background before it, as the program chooses: one that holds everything is waited for.
      const all = rowsInFolder(engines.journal, 'upTo').size;
      const locked = performance.now();
      await lock(at);
      const whole = (): string | undefined => wholeBackups(backups).find(({ rows: held }) => held.size >= all)?.name;
      let backup = whole();
      for (let tries = 0; !backup && tries < 600; tries++) {
        const names = backupsIn(backups).length;
        for (let turns = 0; turns < 10 && backupsIn(backups).length === names; turns++) await pause(100);
        backup = whole();
      }
      if (!backup) throw new Error('no backup holds everything');
      tell(`backup in ${Math.round(performance.now() - locked) / 1000} s`);
      return { ...print, backup };
    });
    const { backup } = before;
    const lain = await rowsPrint(store);
    tell(
      `${before.cases} cases, ${before.opened} opened, ${lain.rows} rows, ${lain.boxes} boxes, backup ${backup}, ${since()}`,
    );

    const ways: Restored['ways'][number][] = [];
    const compare = async (
      way: string,
      of: string,
      first?: (at: Awaited<ReturnType<typeof beginWithVault>>) => Promise<void>,
    ) => {
      const started = performance.now();
      const at = await beginWithVault(of);
      const progress: number[] = [];
      const look = setInterval(() => {
        const bars = at.page
          .locator('progress')
          .evaluateAll((all) => all.map((bar) => (bar as HTMLProgressElement).position));
        bars
          .then((found) => {
            for (const one of found.map((position) => Math.round(position * 1000)))
              if (one > (progress.at(-1) ?? 0)) progress.push(one);
          })
          .catch(() => undefined);
      }, 100);
      try {
        await first?.(at);
        const refused = await unlockByKeys(at, officer);
        if (refused !== undefined) throw new Error(`${way}: ${refused}`);
        const seconds = Math.round((performance.now() - started) / 100) / 10;
        clearInterval(look);
        const said = await noticesOf(at);
        const after = await foldPrint(at);
        await at.app.close();
        const lies = await rowsPrint(path.join(path.dirname(of), 'store'), lain.writers);
        const same = after.print === before.print;
        ways.push({
          ...{ way, cases: after.cases, same, sameRows: lies.print === lain.print, said, seconds, progress },
        });
        tell(`${JSON.stringify({ ...ways.at(-1), progress: progress.length })}, ${since()}`);
      } finally {
        clearInterval(look);
        await at.app.close().catch(() => undefined);
      }
    };
    rmSync(engines.database, { recursive: true });
    await compare('IndexedDB lost', app);
    rmSync(engines.database, { recursive: true });
    const killedAt = await killHalfway(app);
    tell(killedAt === undefined ? 'killed when it was back' : `killed at ${killedAt} thousandths of putting it back`);
    await compare('IndexedDB lost, killed while it came back', app);
    rmSync(engines.journal, { recursive: true });
    await compare('the journal lost', app);
    await compare('the machine lost', await place('second'), async (at) => {
      await title(at, 'Hoe begint u op deze computer?');
      await button(at, 'Terugzetten uit een back-up').click();
      // The newest is on top.
      await at.page.locator('input[name="copy"]').first().click();
      await submit(at);
      await at.page.getByText('Het register staat weer op deze computer.').waitFor({ timeout: 300_000 });
    });
    return { rows, cases: before.cases, ways };
  } finally {
    await work.clear();
  }
}

/** A request with its slip, sent, and what an officer noted: twelve rows of common and officer facts, one of them large. */
async function recordModel(at: Awaited<ReturnType<typeof beginWithVault>>): Promise<void> {
  const made = await ask(at, 'registerRequest', requestOf('T. Voorbeeldman'));
  if (!made.ok) throw new Error(made.refusal.code);
  const { id } = made.value.summary;
  const issued = await issueSlip(at, id, letterText('slip', 2));
  if (!issued.ok) throw new Error(issued.refusal.code);
  const letter = issued.value.letters[0]?.letter ?? '';
  const sent = await ask(at, 'recordSent', { case: id, letter, sentOn: 'vandaag', how: 'post' });
  if (!sent.ok) throw new Error(sent.refusal.code);
  for (let note = 1; note <= 6; note++) {
    const text = `Notitie ${note}: de stukken over het onderhoud liggen in de kast, de rest komt volgende week van de afdeling wonen.`;
    const noted = await ask(at, 'writeNote', { case: id, text });
    if (!noted.ok) throw new Error(noted.refusal.code);
  }
}

/** Two thirds of the work is reading; from there on the rows are put into the database. */
const PUTTING = 0.68;

/**
 * Ends all processes of the program while a lost database is put back.
 * @returns where the bar stood, in thousandths; undefined: a small register was back before any bar was seen
 */
async function killHalfway(app: string): Promise<number | undefined> {
  const at = await beginWithVault(app);
  const main = at.app.process().pid ?? 0;
  const unlocking = unlockByKeys(at, officer).then(
    () => undefined,
    () => undefined,
  );
  const bar = at.page.waitForFunction(
    (from) => {
      const position = document.querySelector('progress')?.position ?? 0;
      return position >= from && position;
    },
    PUTTING,
    { timeout: 1_800_000, polling: 20 },
  );
  const reached = await Promise.race([bar.catch(() => undefined), unlocking]);
  const position = reached && Number(await reached.jsonValue());
  const killed = killTree(main);
  for (let tries = 0; killed.some(isRunning) && tries < 600; tries++) await new Promise((go) => setTimeout(go, 100));
  await unlocking;
  return position === undefined ? undefined : Math.round(position * 1000);
}

async function act<T>(app: string, work: (at: Awaited<ReturnType<typeof beginWithVault>>) => Promise<T>): Promise<T> {
  const at = await beginWithVault(app);
  try {
    const refused = await unlockByKeys(at, officer);
    if (refused !== undefined) throw new Error(refused);
    return await work(at);
  } finally {
    await at.app.close();
  }
}
