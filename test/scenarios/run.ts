/**
 * `npm run scenario -- FILE...`: plays scenario files on the pure domain (README.md beside this file). Runs in Node.
 * A line a scenario, then `N passed, N failed`; exit 1 when one failed or a file holds none.
 */
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { type Outcome, playFile } from './play';

const here = path.dirname(fileURLToPath(import.meta.url));

/** All scenario files beside this one. */
export function allScenarioFiles(): readonly string[] {
  return readdirSync(here)
    .filter((name) => name.endsWith('.json'))
    .sort()
    .map((name) => path.join(here, name));
}

/** Plays the files; what cannot be read is an outcome that failed. */
export function playFiles(files: readonly string[]): readonly Outcome[] {
  return files.flatMap((file) => {
    const name = path.basename(file);
    try {
      return playFile(name, JSON.parse(readFileSync(file, 'utf8')));
    } catch (error) {
      return [{ name, faults: [error instanceof Error ? error.message : String(error)], threw: true }];
    }
  });
}

/** The lines to print and the exit code. */
export function report(outcomes: readonly Outcome[]): { readonly lines: readonly string[]; readonly code: 0 | 1 } {
  const failed = outcomes.filter(({ faults }) => faults.length > 0).length;
  const lines = outcomes.map(({ name, faults }) =>
    faults.length === 0 ? `ok    ${name}` : `FAIL  ${name}: ${faults.join('; ')}`,
  );
  return {
    lines: [...lines, `${outcomes.length - failed} passed, ${failed} failed`],
    code: failed > 0 || outcomes.length === 0 ? 1 : 0,
  };
}

if (process.argv[1] && path.resolve(process.argv[1]) === fileURLToPath(import.meta.url)) {
  const asked = process.argv.slice(2).filter((one) => one !== '--json');
  const outcomes = playFiles(asked.length > 0 ? asked : allScenarioFiles());
  const { lines, code } = report(outcomes);
  console.log(process.argv.includes('--json') ? JSON.stringify(outcomes) : lines.join('\n'));
  process.exitCode = code;
}
