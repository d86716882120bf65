/**
 * A register of many cases, lost in three ways: IndexedDB, the journal, the whole machine. Each time what comes back is folded again
 * and compared with the original. Runs in Node.
 */
import { mkdirSync, readdirSync, rmSync } from 'node:fs';
import path from 'node:path';
import { makeAppFolder } from '../../build/app-folder';
import { begin, button, lock, submit, title } from '../e2e/employee';
import { ground, workFolder } from '../e2e/launch';
import { officer } from '../e2e/people';
import * as quick from '../e2e/quick';
import { withShelf } from '../e2e/shelf';
import type { Shelf } from '../e2e/shelf-page';
import { ask, foldPrint, noticesOf, requestOf, unlockByKeys } from './driver';
import { enginesOf } from './faults';

declare const shelf: Shelf;

export interface Restored {
  readonly rows: number;
  readonly cases: number;
  readonly ways: readonly {
    readonly way: string;
    readonly cases: number;
    readonly same: boolean;
    readonly said: readonly string[];
    readonly seconds: number;
    /** Different positions of a progress bar that were seen on the way. */
    readonly progress: number;
  }[];
}

export async function restoreAtScale(cases: number, tell: (line: string) => void = () => undefined): Promise<Restored> {
  const work = await workFolder();
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
    await quick.foundOffice(app, work.folder);
    await act(app, async (at) => {
      const made = await ask(at, 'registerRequest', requestOf('T. Voorbeeldman'));
      if (!made.ok) throw new Error(made.refusal.code);
    });
    const rows = await withShelf(store, (page) =>
      page.evaluate(([name, secret, count]) => shelf.fill(name, secret, count), [
        officer.signInName,
        officer.passphrase,
        cases - 1,
      ] as const),
    );
    tell(`${rows} rows`);

    const before = await act(app, async (at) => {
      const print = await foldPrint(at);
      await lock(at);
      for (let tries = 0; backupsIn(backups).length === 0 && tries < 600; tries++) await at.page.waitForTimeout(200);
      return print;
    });
    const [backup] = backupsIn(backups);
    if (!backup) throw new Error('no backup was made at the lock');
    tell(`${before.cases} cases, backup ${backup}`);

    const ways: Restored['ways'][number][] = [];
    const compare = async (
      way: string,
      of: string,
      first?: (at: Awaited<ReturnType<typeof begin>>) => Promise<void>,
    ) => {
      const started = performance.now();
      const at = await begin(of);
      const seen = new Set<number>();
      const look = setInterval(() => {
        const bars = at.page
          .locator('progress')
          .evaluateAll((all) => all.map((bar) => (bar as HTMLProgressElement).position));
        bars
          .then((found) => {
            for (const one of found) if (one > 0) seen.add(Math.round(one * 1000));
          })
          .catch(() => undefined);
      }, 100);
      try {
        await first?.(at);
        const refused = await unlockByKeys(at, officer);
        if (refused !== undefined) throw new Error(`${way}: ${refused}`);
        const seconds = Math.round((performance.now() - started) / 100) / 10;
        const said = await noticesOf(at);
        const after = await foldPrint(at);
        ways.push({ way, cases: after.cases, same: after.print === before.print, said, seconds, progress: seen.size });
        tell(JSON.stringify(ways.at(-1)));
      } finally {
        clearInterval(look);
        await at.app.close();
      }
    };
    rmSync(engines.database, { recursive: true });
    await compare('IndexedDB lost', app);
    rmSync(engines.journal, { recursive: true });
    await compare('the journal lost', app);
    await compare('the machine lost', await place('second'), async (at) => {
      await title(at, 'Hoe begint u op deze computer?');
      await button(at, 'Terugzetten uit een back-up').click();
      await at.page.locator('input[name="copy"]').first().click();
      await submit(at);
      await at.page.getByText('Het register staat weer op deze computer.').waitFor({ timeout: 300_000 });
    });
    return { rows, cases: before.cases, ways };
  } finally {
    await work.clear();
  }
}

const backupsIn = (folder: string): readonly string[] => readdirSync(folder).filter((name) => name.endsWith('.ibb'));

async function act<T>(app: string, work: (at: Awaited<ReturnType<typeof begin>>) => Promise<T>): Promise<T> {
  const at = await begin(app);
  try {
    const refused = await unlockByKeys(at, officer);
    if (refused !== undefined) throw new Error(refused);
    return await work(at);
  } finally {
    await at.app.close();
  }
}
