/** The order of the test files: those that take minutes first, so that no core stands idle beside one that begins last. Runs in Node. */
import { existsSync } from 'node:fs';
import { BaseSequencer, type TestSpecification } from 'vitest/node';

/** By what each took, the longest first. Vitest itself goes by the size of a file, which says nothing of the programs it starts. */
const LONGEST = [
  'e2e/kill',
  'e2e/loss',
  'e2e/two-pcs',
  'torture/torture',
  'e2e/secrecy-copies',
  'e2e/tampering',
  'e2e/tampering-journal',
  'e2e/keys',
  'e2e/secrecy',
  'e2e/rollback',
  'e2e/strace',
  'e2e/safekeeping',
  'e2e/visit-kill',
  'e2e/case-secrecy',
  'e2e/visit-attacks',
  'e2e/locking',
  'e2e/repair',
  'store/disk',
  'store/flips.browser',
  'store/erasure.browser',
  'store/keys.browser',
  'store/union-random.browser',
  'store/attacks.browser',
  'store/copies.browser',
  'store/salvage.browser',
  'letters/every',
  'ui/visit',
  'ui/screens',
  'ui/appointment',
  'ui/dossier-letters',
  'ui/terms',
].map((name) => `/${name}.test.ts`);

for (const name of LONGEST)
  if (!existsSync(new URL(`.${name}`, import.meta.url))) throw new Error(`longest-first: there is no test${name}`);

export class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const rank = ({ moduleId }: TestSpecification): number => {
      const at = LONGEST.findIndex((name) => moduleId.endsWith(name));
      return at < 0 ? LONGEST.length : at;
    };
    return (await super.sort(files)).sort((a, b) => rank(a) - rank(b));
  }
}
