/**
 * The journal's side of an act (FORMAT.md "Commit"): a second copy that follows the database, never leads it. Runs in the vault
 * worker. When the machine refuses a frame the act stands; what the journal lacks is rebuilt from the database later. Before
 * that the journal is asked what it really holds, so a frame that was kept although the answer said otherwise is not kept twice.
 *
 * The journal's order is the order of the commits. Where rows of another PC came in, it is not that of the database: so what the
 * journal lacks is a list of rows, not the rest from some line on.
 */

import { encodeFrame } from './frames';
import { isSameRow, readHead, readNames } from './journal-read';
import { placeOf, type Row } from './row';
import type { Journal, Kept } from './types';

export interface Following {
  /** The frame of one act, just committed. `slotsChanged`: the slots file goes first. */
  keep(rows: readonly Row[], slotsChanged: boolean): Promise<Kept>;
  /** Brings the journal up to date from the database. */
  catchUp(progress?: (done: number, of: number) => void): Promise<Kept>;
  /** Writes the slots file as it is: what the disk then answers tells why a write elsewhere was refused. */
  tryDisk(): Promise<Kept>;
  readonly isBehind: boolean;
  /** Rows the journal holds for sure now. */
  readonly held: number;
  /** The limit is reached: no new acts until the journal is up to date. */
  readonly isTooFarBehind: boolean;
  /** Whether the journal is known to lack this row. */
  lacks(place: Place): boolean;
}

type Place = Pick<Row, 'writer' | 'seq'>;

export interface Followed {
  readonly storeId: string;
  readonly journal: Journal;
  /** Rows the journal holds for sure now. */
  readonly held: number;
  /** The rows of the database that the journal lacks, in the order they go in. */
  readonly lacking: readonly Place[];
  readonly slotsPending: boolean;
  /** About how many bytes the journal lacks at the start. */
  readonly bytesBehind: number;
  /** Rows of the database with their boxes, from the first of these on; at most about 1 MB, at least one when there is one. */
  readonly load: (places: readonly Place[]) => Promise<readonly Row[]>;
  /** Places of all rows of the database, in order. */
  readonly places: () => readonly Place[];
  readonly slotsFile: () => Promise<Uint8Array>;
}

const MOST_ACTS = 25;
const MOST_BYTES = 2 * 1024 * 1024;

export function followJournal(followed: Followed): Following {
  const { storeId, journal } = followed;
  let held = followed.held;
  let lacking = [...followed.lacking];
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

  /** What the journal really holds; `failed` when the database does not hold all of that. */
  const askHeld = (): Promise<Kept> =>
    ask(async () => {
      const state = await journal.state();
      const head = await readHead(journal, state, storeId);
      if (!head || state.broken) return 'failed';
      const landed = head.rows - held;
      const ours = head.last && (await followed.load([head.last]))[0];
      if (head.last && !(ours && isSameRow(ours, head.last))) return 'failed';
      const place = head.last && placeOf(head.last);
      const isLast = landed > 0 ? isAt(lacking[landed - 1], place) : !lacking.some((one) => isAt(one, place));
      if (landed >= 0 && landed <= lacking.length && isLast) lacking = lacking.slice(landed);
      else {
        const names = await readNames(journal, state, storeId);
        const there = new Set(followed.places().map(placeOf));
        if (!names || [...names].some((name) => !there.has(name))) return 'failed';
        lacking = followed.places().filter((one) => !names.has(placeOf(one)));
      }
      held = head.rows;
      return 'kept';
    });

  const catchUp = async (progress?: (done: number, of: number) => void): Promise<Kept> => {
    const slots = await keepSlots();
    if (slots !== 'kept') return slots;
    if (lacking.length === 0) return 'kept';
    const asked = await askHeld();
    if (asked !== 'kept') return asked;
    const of = lacking.length;
    while (lacking.length > 0) {
      const rows = await followed.load(lacking);
      if (rows.length === 0) return 'failed';
      const frame = await encodeFrame({ storeId, before: held, rows });
      const kept = await ask(() => journal.append(frame));
      if (kept !== 'kept') return kept;
      held += rows.length;
      lacking = lacking.slice(rows.length);
      progress?.(of - lacking.length, of);
    }
    acts = 0;
    bytes = 0;
    return 'kept';
  };

  return {
    async keep(rows, slotsChanged) {
      if (slotsChanged) slotsPending = true;
      const frame = rows.length > 0 ? await encodeFrame({ storeId, before: held, rows }) : undefined;
      const slots = await keepSlots();
      const wasBehind = lacking.length > 0;
      const kept = wasBehind || slots !== 'kept' || !frame ? slots : await ask(() => journal.append(frame));
      if (kept === 'kept' && !wasBehind) {
        held += rows.length;
        return kept;
      }
      // The next attempt asks the journal first; frames are made anew then.
      lacking.push(...rows.map(({ writer, seq }) => ({ writer, seq })));
      acts += 1;
      bytes += frame?.length ?? 0;
      return wasBehind && kept === 'kept' ? catchUp() : kept;
    },
    catchUp,
    tryDisk: () => ask(async () => journal.keepSlots(await followed.slotsFile())),
    lacks: (place) => lacking.some((one) => isAt(one, placeOf(place))),
    get held() {
      return held;
    },
    get isBehind() {
      return lacking.length > 0 || slotsPending;
    },
    get isTooFarBehind() {
      return (lacking.length > 0 || slotsPending) && (acts >= MOST_ACTS || bytes >= MOST_BYTES);
    },
  };
}

function isAt(place: Place | undefined, name: string | undefined): boolean {
  return place !== undefined && placeOf(place) === name;
}
