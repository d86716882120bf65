/**
 * One office for every test that needs no more than a founded one: founded through the screens by the first that asks for it, kept for the
 * run, and copied. That founding works is shown elsewhere: by access.test.ts and by the days that are played. Runs in Node.
 */
import { cpSync, existsSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { appIn } from './launch';
import { folderOfRun } from './one-run';
import { foundOffice } from './quick';

export interface Founded {
  /** To be copied, never to be opened: the next test wants it as it is. */
  readonly store: string;
  readonly sheet: string;
}

/** The administrator, the counter employee and the privacy officer of people.ts, in Lefier's office at Emmen, founded today. */
export async function foundedOffice(): Promise<Founded> {
  const folder = path.join(folderOfRun(), 'founded');
  const store = path.join(folder, 'store');
  const whole = path.join(folder, 'whole');
  if (!existsSync(whole)) {
    // What a test that failed in the middle of it left is no office.
    rmSync(folder, { recursive: true, force: true });
    await foundOffice(await appIn(folder, store), folder);
    writeFileSync(whole, '');
  }
  return { store, sheet: path.join(folder, 'herstelblad.pdf') };
}

/** The store of that office, for a test that goes on with it. */
export async function copyFounded(to: string): Promise<void> {
  cpSync((await foundedOffice()).store, to, { recursive: true });
}
