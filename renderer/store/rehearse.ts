/**
 * Opening a copy wholly in memory, to prove it (FORMAT.md "Verification"): every row, every large box. Runs in the vault worker and
 * touches neither database nor journal.
 */

import { verifyRows } from './chain';
import { readHead, refuseNewer } from './journal-read';
import { inParts, type Tell } from './parts';
import { openOneOf } from './register';
import { placeOf } from './row';
import { slotInfo } from './slots';
import { decodeSlotsFile } from './slots-file';
import { type Break, type Copy, type Rehearsal, StoreError, type Surroundings } from './types';
import { gather } from './union';
import { vouchedKeys } from './vouching';

/**
 * @throws StoreError `absent` when the copy has no slots that can be read | `newer` | `wrongSecret` | `weakParameters` | `forgedSlot`
 */
export async function rehearse(
  copy: Copy,
  meaning: Pick<Surroundings, 'readErasure' | 'readKeyChecks'>,
  who: { readonly signInName: string } | 'recovery',
  secret: string,
  progress?: Tell,
): Promise<Rehearsal> {
  const state = await copy.state();
  await refuseNewer(copy, state);
  const kept = await decodeSlotsFile(state.slots);
  if (!kept) throw new StoreError('absent', 'no slots in this copy');
  const { storeId } = kept;
  const { readErasure, readKeyChecks } = meaning;
  const { slot, keys: opened } = await openOneOf(kept, who, secret);
  const keys = await vouchedKeys(opened, { storeId, readKeyChecks, copies: [copy] });
  // Read, then verified: two parts, told as one number of rows.
  const rows = (await readHead(copy, state, storeId).catch(() => undefined))?.rows ?? 0;
  const [reading, verifying] = inParts(progress, rows, [1, 1]);
  const gathered = await gather(copy, state, { storeId, keys, readErasure }, reading);
  const boxed = new Set(gathered.candidates.filter((one) => one.hasBox).map((one) => placeOf(one.row)));
  const { entries, breaks } = await verifyRows(
    gathered.candidates.map((one) => one.row),
    {
      storeId,
      keys,
      readErasure,
      hasBox: (row) => boxed.has(placeOf(row)),
      progress: verifying,
    },
  );
  // A large box was hashed and opened where it was read; what is kept of it afterwards is its hash.
  const lines = new Map(entries.map((entry, index) => [placeOf(entry), index + 1]));
  const unsound = gathered.candidates.filter((one) => !one.isSound && !breaks.some((known) => isOf(known, one.row)));
  const damaged = unsound.map(({ row }): Break => {
    const line = lines.get(placeOf(row));
    return { what: 'altered', ...(line !== undefined && { line }), writer: row.writer, seq: row.seq };
  });
  const frames: readonly Break[] =
    gathered.isWhole || breaks.length + damaged.length > 0 ? [] : [{ what: 'journalFrame' }];
  return { rows: entries.length, entries, breaks: [...frames, ...damaged, ...breaks], slot: slotInfo(slot) };
}

function isOf(known: Break, row: { readonly writer: string; readonly seq: number }): boolean {
  return known.writer === row.writer && known.seq === row.seq;
}
