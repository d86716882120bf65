/**
 * Filler for the engine (LevelDB), which merges and leaves files only when enough is written. It is put and deleted in one transaction: no
 * row of it is ever seen, not even after a kill. Runs in the vault worker.
 */

import { randomBytes } from './bytes';
import type { Database } from './database';

export const FILLER_LENGTH = 4000;
export const LEAST_FILLER = 8_000_000;
/** Records put in one go. */
export const AT_ONCE = 500;

/**
 * A draft is overwritten with every pause in typing, and each of those lies on the disk until the engine merges just there. In the
 * registers tried the filler beside the rows took drafts along; where they lie in other files of the engine it need not.
 * @param beginnings of forms, beside which the filler is put
 */
export async function fillDrafts(database: Database, beginnings: readonly string[], bytes: number): Promise<void> {
  const each = Math.ceil(bytes / FILLER_LENGTH / beginnings.length);
  await database.transaction('rw', 'drafts', async () => {
    const table = database.table<object, string>('drafts');
    const forms = beginnings.flatMap((beginning) =>
      Array.from({ length: each }, (_, n) => `${beginning}${n % 2 ? '!' : '~'}${n}`),
    );
    for (let at = 0; at < forms.length; at += AT_ONCE) {
      const some = forms.slice(at, at + AT_ONCE);
      await table.bulkPut(some.map((form) => ({ form, filler: randomBytes(FILLER_LENGTH) })));
    }
    await table.bulkDelete(forms);
  });
}

/** The engine begins a new file for what is written next, and drops the old one. @throws whatever the engine says */
export const beginNewFile = (database: Database): Promise<void> => fillDrafts(database, ['torn'], LEAST_FILLER);
