/**
 * An office to torture: two computers of one register, founded and joined through the screens, each on a small disk of its own where
 * that can be; or one alone. Made once and copied. Runs in Node.
 */
import { cpSync, mkdirSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { inspect } from 'node:util';
import { type AtWork, begin, button, submit, title } from '../e2e/employee';
import { copyFounded } from '../e2e/founded';
import { appIn, ground, workFolder } from '../e2e/launch';
import { ownTemporaryFolder } from '../e2e/own-folder';
import { officer } from '../e2e/people';
import { randomFrom } from '../e2e/random';
import { smallDisk, whyNoDisks } from '../e2e/small-disk';
import { unlockByKeys } from './driver';
import { enginesOf, type Fault, faults } from './faults';
import { Ledger } from './ledger';
import { lastLook, playRound } from './rounds';
import { type Computer, newTally, type Office, type Tally, timesSpent } from './state';

export interface Run {
  readonly rounds: number;
  readonly seed: number;
  /** Faults of one engine. */
  readonly allowed?: readonly Fault[];
  /** One computer without backups and exchange, on one of which nothing can come back but from its own two engines. */
  readonly alone?: boolean;
  /** A control build instead of the program. */
  readonly app?: (folder: string, store: string) => Promise<string>;
  readonly onRound?: (round: number, tally: Tally) => void;
  /** Ends at the first loss: a control has shown what it had to show. */
  readonly untilLost?: boolean;
  /** For a control: every round ends by closing and is kept as an image, and the next begins with a fault. */
  readonly calm?: boolean;
  /** How often an act is an erasure, 0 to 1. */
  readonly erasing?: number;
}

const megabytes = 192;
const shared = ['backups', 'exchange'] as const;

export async function torture(run: Run): Promise<Tally> {
  const founded = await theOffice();
  const work = await workFolder();
  const giveBack = await ownTemporaryFolder(path.join(work.folder, 'tmp'));
  const { what, origin } = await ground();
  const canMount = whyNoDisks() === undefined;
  const folders = Object.fromEntries(shared.map((name) => [name, path.join(work.folder, name)]));
  const computers: Computer[] = [];
  try {
    if (!run.alone)
      for (const name of shared) cpSync(path.join(founded, name), folders[name] ?? '', { recursive: true });
    for (const name of run.alone ? ['one'] : ['one', 'two']) {
      const folder = path.join(work.folder, name);
      const store = path.join(folder, 'store');
      mkdirSync(store, { recursive: true });
      const disk = canMount ? smallDisk(store, megabytes) : undefined;
      cpSync(path.join(founded, name, 'store'), store, { recursive: true });
      const app = await (run.app ?? ((of, at) => appIn(of, at, run.alone ? {} : foldersOf(work.folder))))(
        folder,
        store,
      );
      const engines = enginesOf(store, what === 'electron');
      const installation = installationOf(store);
      computers.push({
        name,
        app,
        store,
        engines,
        installation,
        images: [],
        lastEnd: 'close',
        toSearch: false,
        doubtful: false,
        ...(disk ? { disk } : {}),
      });
    }
    const office: Office = {
      ...{ folder: work.folder, computers, origin, ...(run.alone ? {} : folders) },
      ...{ random: randomFrom(run.seed), ledger: new Ledger(), tally: newTally(), allowed: run.allowed ?? faults },
      ...{ names: 0, erased: new Map(), imagesMade: 0, calm: run.calm ?? false, erasing: run.erasing ?? 0.06 },
    };
    for (let round = 1; round <= run.rounds; round++) {
      await playRound(office).catch((error: unknown) => {
        throw new Error(`seed ${run.seed}, round ${round}: ${inspect(error)}`);
      });
      run.onRound?.(round, office.tally);
      if (run.untilLost && office.tally.lost + office.tally.wrongOpens > 0) return office.tally;
    }
    await lastLook(office);
    return office.tally;
  } finally {
    for (const { disk } of computers) disk?.unmount();
    giveBack();
    await work.clear();
  }
}

const foldersOf = (folder: string) => ({
  backupFolder: path.join(folder, 'backups'),
  exchangeFolder: path.join(folder, 'exchange'),
});

const installationOf = (store: string): string =>
  String((JSON.parse(readFileSync(path.join(store, 'installation'), 'utf8')) as { id?: unknown }).id);

let office: Promise<string> | undefined;

/** Founded once for all runs of this process; gone when it ends. @returns its folder */
export function theOffice(): Promise<string> {
  office ??= foundIt();
  return office;
}

async function foundIt(): Promise<string> {
  const { folder } = await workFolder();
  process.once('exit', () => rmSync(folder, { recursive: true, force: true }));
  for (const name of shared) mkdirSync(path.join(folder, name));
  const appOf = (name: string): Promise<string> =>
    appIn(path.join(folder, name), path.join(folder, name, 'store'), foldersOf(folder));
  const one = await appOf('one');
  await copyFounded(path.join(folder, 'one', 'store'));
  await withApp(one, async (at) => void (await unlockByKeys(at, officer)));
  if (readdirSync(path.join(folder, 'exchange')).length === 0)
    throw new Error('nothing was put in the exchange folder');
  await withApp(await appOf('two'), async (at) => {
    await title(at, 'Hoe begint u op deze computer?');
    await button(at, 'Aansluiten bij een andere computer').click();
    await submit(at);
    await at.page.getByText('Het register staat nu op deze computer.').waitFor({ timeout: 60_000 });
    const refused = await unlockByKeys(at, officer);
    if (refused !== undefined) throw new Error(refused);
  });
  return folder;
}

async function withApp(app: string, work: (at: AtWork) => Promise<void>): Promise<void> {
  const at = await begin(app);
  try {
    await work(at);
  } finally {
    await at.app.close();
  }
}

export function report(tally: Tally): string {
  const faultsTried = [...tally.faults].sort(([a], [b]) => (a < b ? -1 : 1));
  const tried = faultsTried.reduce((sum, [, times]) => sum + times, 0);
  return [
    `rounds                    ${tally.rounds}`,
    `faults tried              ${tried}`,
    ...faultsTried.map(([name, times]) => `  ${String(times).padStart(4)}  ${name}`),
    `acts acknowledged         ${tally.acts} (${tally.facts} facts; ${tally.erased} erasures)`,
    `put right and said so     ${tally.repaired} times from the other engine, ${tally.restored} times from a backup or another computer`,
    `database emptied by Chromium itself  ${tally.chromiumLost} times, ${tally.chromiumAfterDisk} of them after a full disk, ${tally.chromiumAndJournal} with the journal struck as well`,
    `image put back by hand    ${tally.putBackByHand} times`,
    `facts missing and said    ${tally.missingAndSaid} (every copy that held them was taken away at once)`,
    `facts lost                ${tally.lost}`,
    `wrong opens               ${tally.wrongOpens}`,
    `empty starts              ${tally.emptyStarts}`,
    ...tally.findings.map((one) => `  ${one}`),
  ].join('\n');
}

/** Where the time went, in seconds. */
export const timesReport = (): string =>
  [...timesSpent]
    .sort(([, a], [, b]) => b - a)
    .map(([what, ms]) => `${what} ${Math.round(ms / 1000)}`)
    .join(', ');
