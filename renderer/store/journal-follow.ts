/**
 * The journal's side of an act (FORMAT.md "Commit"): a second copy that follows the database, never leads it. Runs in the vault
 * worker. When the machine refuses a frame the act stands; what the journal lacks is rebuilt from the database later. Before
 * that the journal is asked what it really holds, so a frame that was kept although the answer said otherwise is not kept twice.
 */

import { encodeFrame } from './frames';
import { isSameRow, readHead } from './journal-read';
import type { Row } from './row';
import type { Journal, Kept } from './types';

export interface Following {
  /** The frame of one act, just committed. `slotsChanged`: the slots file goes first. */
  keep(rows: readonly Row[], slotsChanged: boolean): Promise<Kept>;
  /** Brings the journal up to date from the database. */
  catchUp(): Promise<Kept>;
  /** Writes the slots file as it is: what the disk then answers tells why a write elsewhere was refused. */
  tryDisk(): Promise<Kept>;
  readonly isBehind: boolean;
  /** The limit is reached: no new acts until the journal is up to date. */
  readonly isTooFarBehind: boolean;
}

export interface Followed {
  readonly storeId: string;
  readonly journal: Journal;
  /** Rows the journal holds for sure now. */
  readonly held: number;
  /** Whether the journal is known to lack rows, or the slots file is not up to date. */
  readonly isBehind: boolean;
  readonly slotsPending: boolean;
  /** About how many bytes the journal lacks at the start. */
  readonly bytesBehind: number;
  /** Rows of the database from a place in the order, with their boxes; at most about 1 MB, at least one when there is one. */
  readonly load: (from: number) => Promise<readonly Row[]>;
  /** The row at a place in the order, from 0. */
  readonly rowAt: (index: number) => Promise<Row | undefined>;
  readonly total: () => number;
  readonly slotsFile: () => Promise<Uint8Array>;
}

const MOST_ACTS = 25;
const MOST_BYTES = 2 * 1024 * 1024;

export function followJournal(followed: Followed): Following {
  const { storeId, journal } = followed;
  let held = followed.held;
  let isBehind = followed.isBehind;
  let slotsPending = followed.slotsPending;
  let acts = 0;
  let bytes = followed.bytesBehind;

  const ask = async (question: () => Promise<Kept>): Promise<Kept> => {
    try {
      return await question();
    } catch {
      return 'failed';
    }
  };

  const keepSlots = async (): Promise<Kept> => {
    if (!slotsPending) return 'kept';
    const kept = await ask(async () => journal.keepSlots(await followed.slotsFile()));
    if (kept === 'kept') slotsPending = false;
    return kept;
  };

  /** What the journal really holds; `failed` when that is not the beginning of what the database holds. */
  const askHeld = (): Promise<Kept> =>
    ask(async () => {
      const state = await journal.state();
      const head = await readHead(journal, state, storeId);
      if (!head || state.broken || head.rows > followed.total()) return 'failed';
      const ours = head.last && (await followed.rowAt(head.rows - 1));
      if (head.last && !(ours && isSameRow(ours, head.last))) return 'failed';
      held = head.rows;
      return 'kept';
    });

  const catchUp = async (): Promise<Kept> => {
    const slots = await keepSlots();
    if (slots !== 'kept') return slots;
    if (!isBehind) return 'kept';
    const asked = await askHeld();
    if (asked !== 'kept') return asked;
    while (held < followed.total()) {
      const rows = await followed.load(held);
      if (rows.length === 0) return 'failed';
      const frame = await encodeFrame({ storeId, before: held, rows });
      const kept = await ask(() => journal.append(frame));
      if (kept !== 'kept') return kept;
      held += rows.length;
    }
    isBehind = false;
    acts = 0;
    bytes = 0;
    return 'kept';
  };

  return {
    async keep(rows, slotsChanged) {
      if (slotsChanged) slotsPending = true;
      const frame = rows.length > 0 ? await encodeFrame({ storeId, before: held, rows }) : undefined;
      const slots = await keepSlots();
      const wasBehind = isBehind;
      const kept = wasBehind || slots !== 'kept' || !frame ? slots : await ask(() => journal.append(frame));
      if (kept === 'kept' && !wasBehind) {
        held += rows.length;
        return kept;
      }
      // The next attempt asks the journal first; frames are made anew then.
      if (frame) isBehind = true;
      acts += 1;
      bytes += frame?.length ?? 0;
      return wasBehind && kept === 'kept' ? catchUp() : kept;
    },
    catchUp,
    tryDisk: () => ask(async () => journal.keepSlots(await followed.slotsFile())),
    get isBehind() {
      return isBehind || slotsPending;
    },
    get isTooFarBehind() {
      return (isBehind || slotsPending) && (acts >= MOST_ACTS || bytes >= MOST_BYTES);
    },
  };
}
