/** What the tests of one run share, each of them a process: a folder, made before the first and gone after the last. Runs in Node. */
import { mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';

const name = 'INZAGEBALIE_ONE_RUN';

const made = (): string => mkdtempSync(path.join(os.tmpdir(), 'inzagebalie-run-'));

/** Vitest's global setup. */
export function setup(): void {
  process.env[name] = made();
}

export function teardown(): void {
  rmSync(folderOfRun(), { recursive: true, force: true });
}

/** The folder of this run. A script, which is no part of one, has it for itself. */
export function folderOfRun(): string {
  const given = process.env[name];
  if (given) return given;
  const own = made();
  process.env[name] = own;
  process.once('exit', () => rmSync(own, { recursive: true, force: true }));
  return own;
}
