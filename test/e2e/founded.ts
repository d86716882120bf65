/**
 * One office for every test that needs no more than a founded one: founded through the screens by the first that asks for it, kept for the
 * run, and copied. That founding works is shown elsewhere: by access.test.ts and by the days that are played. Runs in Node.
 */
import { cpSync, existsSync, mkdtempSync, renameSync, rmSync } from 'node:fs';
import path from 'node:path';
import { folderOfRun } from '../one-run';
import { appIn } from './launch';
import { foundOffice } from './quick';

export interface Founded {
  /** To be copied, never to be opened: the next test wants it as it is. */
  readonly store: string;
  readonly sheet: string;
}

/** The administrator, the counter employee and the privacy officer of people.ts, in Lefier's office at Emmen, founded today. */
export async function foundedOffice(): Promise<Founded> {
  const folder = path.join(folderOfRun(), 'founded');
  if (!existsSync(folder)) await found(folder);
  return { store: path.join(folder, 'store'), sheet: path.join(folder, 'herstelblad.pdf') };
}

/** Beside the place where it is looked for: another test that founds at the same time may be first, and one that fails leaves no half. */
async function found(folder: string): Promise<void> {
  const making = mkdtempSync(`${folder}-`);
  await foundOffice(await appIn(making, path.join(making, 'store')), making);
  try {
    renameSync(making, folder);
  } catch (error) {
    if (!existsSync(folder)) throw error;
    rmSync(making, { recursive: true });
  }
}

/** The store of that office, for a test that goes on with it. */
export async function copyFounded(to: string): Promise<void> {
  cpSync((await foundedOffice()).store, to, { recursive: true });
}
