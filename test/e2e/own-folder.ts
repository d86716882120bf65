/** What a test that kills leaves behind, it leaves in a folder of its own. Runs in the test's Node process, on Linux. */
import { mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { findHeadless } from '../../build/browser';

/**
 * From now on the programs that this test starts keep their temporary files here: a killed Chromium does not clear them away.
 * The browser is found before that: one that has to be unpacked is kept where every test finds it. @returns undoes it
 */
export async function ownTemporaryFolder(folder: string): Promise<() => void> {
  const before = { TMPDIR: process.env.TMPDIR, INZAGEBALIE_CHROMIUM: process.env.INZAGEBALIE_CHROMIUM };
  mkdirSync(folder, { recursive: true });
  process.env.INZAGEBALIE_CHROMIUM = (await findHeadless()).path;
  process.env.TMPDIR = folder;
  return () => {
    for (const [name, value] of Object.entries(before)) {
      if (value === undefined) delete process.env[name];
      else process.env[name] = value;
    }
  };
}

/** Processes that name this folder on their command line. */
export function runningWith(folder: string): readonly number[] {
  return readdirSync('/proc')
    .map(Number)
    .filter((pid) => Number.isInteger(pid) && pid !== process.pid && commandLine(pid).includes(folder));
}

function commandLine(pid: number): string {
  try {
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8');
  } catch {
    return '';
  }
}
