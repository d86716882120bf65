/**
 * Which of the keys that a slot opens count (FORMAT.md "Generations"). Runs in the vault worker; reads, changes nothing.
 *
 * The keys of the founding count by themselves: a wrong one opens nothing. A key of a later generation counts where the list that made it,
 * in a row that a key which counts opens, tells its check; else somebody at the disk could seal a key of his own to every slot, and read
 * what is written.
 */

import { walkFrames } from './copy';
import type { Database } from './database';
import { asRow, compareRows, compartmentOf, generationOf, isLarge, placeOf, type Row } from './row';
import { openRow, type StoreKeys } from './seal';
import { keyCheck } from './slots';
import type { Copy, Surroundings } from './types';

const NO_CASE = '0'.repeat(32);

export interface Vouching {
  readonly storeId: string;
  readonly readKeyChecks: Surroundings['readKeyChecks'];
  readonly database?: Database;
  /** Read only where the database does not tell of every key. */
  readonly copies: readonly Copy[];
}

/** The keys among these that count for rows. */
export async function vouchedKeys(keys: StoreKeys, vouching: Vouching): Promise<StoreKeys> {
  const { storeId, readKeyChecks, database, copies } = vouching;
  const counts = new Map([...keys].filter(([name]) => generationOf(name) === 0));
  if (counts.size === keys.size) return counts;
  const checks = new Map<string, string>();
  for (const [name, key] of keys) checks.set(name, await keyCheck(storeId, name, key));
  const seen = new Map<string, Row>();
  const note = (row: Row): void => {
    const isOne = row.case === NO_CASE && compartmentOf(row.key) === 'common' && !isLarge(row) && row.box !== undefined;
    if (isOne) seen.set(`${placeOf(row)}:${row.hash.join()}`, row);
  };
  /** A list is sealed under the key of before, so one walk in the order meets each key after the list that tells of it. */
  const areAll = async (): Promise<boolean> => {
    for (const row of [...seen.values()].sort(compareRows)) {
      const key = counts.get(row.key);
      const plain = key && row.iv && row.box && (await openRow(storeId, key, row, row.iv, row.box));
      for (const [name, check] of Object.entries((plain && readKeyChecks(plain)) ?? {})) {
        const further = keys.get(name);
        if (further && checks.get(name) === check) counts.set(name, further);
      }
    }
    return counts.size === keys.size;
  };
  const values: readonly unknown[] = (await database?.log.where('case').equals(NO_CASE).toArray()) ?? [];
  for (const row of values.flatMap((value) => asRow(value) ?? [])) note(row);
  if (await areAll()) return counts;
  for (const copy of copies) {
    const state = await copy.state().catch(() => undefined);
    if (!state) continue;
    for await (const met of walkFrames(copy, state, { goesOn: true }))
      if (met.what === 'frame' && met.frame.storeId === storeId) met.frame.rows.forEach(note);
    if (await areAll()) return counts;
  }
  return counts;
}
