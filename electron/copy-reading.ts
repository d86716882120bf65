/**
 * Reading a copy that lies elsewhere as if it were a journal: a backup, what another PC put in the exchange folder, a chosen file.
 * Nothing is changed, and nothing but whole frames and whole slots ever leaves here: whatever else lies under such a name, behind a
 * link too, is no business of the page. Runs in the main process.
 */
import path from 'node:path';
import { backupName, examine, readLayout, type Segment } from './backup-file';
import { stampOf } from './backup-folder';
import type { CopyRef, CopyState } from './contract';
import { type FarFile, type Gate, namesIn, openFar, statFar } from './elsewhere';
import { journalName, nameOfFile, placeName, slotsName } from './exchange';
import { mostFileBytes, readFrames } from './frame-reading';
import { headerBytes, readHeader } from './frames';
import { type FileScan, type JournalScan, scanFile, scanTogether } from './journal-scan';
import { isSlotsFile } from './rows';

/** Where a copy lies: one file, or a folder of files. Undefined: no such copy can be. */
export type Place =
  | { readonly gate: Gate; readonly file: string }
  | { readonly gate: Gate; readonly folder: string }
  | undefined;

/** By the name alone; a name that is none of ours leads nowhere. */
export function placeOf(
  copy: CopyRef,
  roots: {
    readonly backups?: { readonly gate: Gate; readonly folder: string };
    readonly exchange?: { readonly gate: Gate; readonly folder: string };
    readonly chosen?: { readonly gate: Gate; readonly file: string };
  },
): Place {
  const { backups, exchange, chosen } = roots;
  if (copy.kind === 'backup' && backups && backupName.test(copy.name))
    return { gate: backups.gate, file: path.join(backups.folder, copy.name) };
  if (copy.kind === 'exchange' && exchange && placeName.test(copy.name))
    return { gate: exchange.gate, folder: path.join(exchange.folder, copy.name) };
  if (copy.kind === 'chosen' && chosen && path.basename(chosen.file) === copy.name) return chosen;
  return undefined;
}

export interface CopyReader {
  /** @throws Gone; the errno of the disk */
  state(place: Place): Promise<CopyState | undefined>;
  read(place: Place, file: number, offset: number): Promise<{ readonly bytes: Uint8Array; readonly next?: number }>;
  /** Whether a backup is as it was written; undefined when it is none. What was told once holds while its file does not change. */
  check(gate: Gate, file: string): Promise<'whole' | 'altered' | undefined>;
  /** What `check` would say without reading anything. */
  readonly checked: (file: string, stamp: string) => 'whole' | 'altered' | undefined;
}

interface Known {
  readonly stamp: string;
  readonly state: CopyState | undefined;
  readonly segments: readonly Segment[];
}

export function makeCopyReader(): CopyReader {
  const backups = new Map<string, Known>();
  const files = new Map<string, { readonly stamp: string; readonly scan: FileScan }>();

  async function stateOfBackup(gate: Gate, file: string): Promise<CopyState | undefined> {
    const open = await openFar(gate, file);
    try {
      const stamp = stampOf(open.stats);
      const known = backups.get(file);
      if (known?.stamp === stamp) return known.state;
      const found = await examine(open);
      const state = found && stateOf(scanTogether(found.scans), found.slots, found.altered);
      backups.set(file, { stamp, state, segments: found?.segments ?? [] });
      return state;
    } finally {
      await open.close();
    }
  }

  async function stateOfFolder(gate: Gate, folder: string): Promise<CopyState | undefined> {
    if (!(await statFar(gate, folder)).isDirectory()) return undefined;
    const names = (await namesIn(gate, folder, 'files')).filter((name) => journalName.test(name)).sort();
    const scans: FileScan[] = [];
    for (const name of names) scans.push(await scanOf(gate, path.join(folder, name), Number.parseInt(name, 10)));
    const slots = await slotsIn(gate, path.join(folder, slotsName));
    return scans.length === 0 && !slots ? undefined : stateOf(scanTogether(scans), slots, false);
  }

  async function scanOf(gate: Gate, file: string, number: number): Promise<FileScan> {
    const known = files.get(file);
    if (known && known.stamp === stampOf(await statFar(gate, file))) return known.scan;
    const open = await openFar(gate, file);
    try {
      const stamp = stampOf(open.stats);
      // A file larger than any of ours is not read to see what it is.
      const bytes = await open.piece(0, open.stats.size > mostFileBytes ? 0 : open.stats.size);
      const scan = { ...scanFile(number, bytes), bytes: open.stats.size };
      files.set(file, { stamp, scan });
      return scan;
    } finally {
      await open.close();
    }
  }

  return {
    state: async (place) => {
      if (!place) return undefined;
      return 'file' in place ? stateOfBackup(place.gate, place.file) : stateOfFolder(place.gate, place.folder);
    },
    read: async (place, number, offset) => {
      const nothing = { bytes: new Uint8Array(0) };
      if (!place) return nothing;
      const open = await openFar(
        place.gate,
        'file' in place ? place.file : path.join(place.folder, nameOfFile(number)),
      );
      try {
        if (!('file' in place)) return await framesOf(open, 0, open.stats.size, offset);
        const known = backups.get(place.file);
        const segments = known?.stamp === stampOf(open.stats) ? known.segments : (await readLayout(open))?.segments;
        const segment = segments?.find((one) => one.number === number);
        return segment ? await framesOf(open, segment.base, segment.bytes, offset) : nothing;
      } finally {
        await open.close();
      }
    },
    check: async (gate, file) => {
      const state = await stateOfBackup(gate, file);
      return state && checkOf(state);
    },
    checked: (file, stamp) => {
      const known = backups.get(file);
      if (known?.stamp !== stamp || !known.state) return undefined;
      return checkOf(known.state);
    },
  };
}

/** Without a single row there is nothing to put back, however whole the file is. */
const checkOf = ({ altered, last }: CopyState): 'whole' | 'altered' => (altered || !last ? 'altered' : 'whole');

function stateOf(scan: JournalScan, slots: Uint8Array | undefined, altered: boolean): CopyState {
  const { files, last, broken, torn } = scan;
  return {
    files,
    ...(last ? { last } : {}),
    ...(broken ? { broken } : {}),
    ...(slots ? { slots: new Uint8Array(slots) } : {}),
    torn,
    altered,
  };
}

/** The slots file, when it is one and whole; half copied it is as good as absent. */
async function slotsIn(gate: Gate, file: string): Promise<Uint8Array | undefined> {
  let open: FarFile;
  try {
    open = await openFar(gate, file);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
    return undefined;
  }
  try {
    const bytes = open.stats.size > 4 * 1024 * 1024 ? Buffer.alloc(0) : await open.piece(0, open.stats.size);
    return isSlotsFile(bytes) ? new Uint8Array(bytes) : undefined;
  } finally {
    await open.close();
  }
}

async function framesOf(
  open: FarFile,
  base: number,
  size: number,
  offset: number,
): Promise<{ readonly bytes: Uint8Array; readonly next?: number }> {
  const piece = (at: number, length: number): Promise<Buffer> => open.piece(base + at, length);
  const { bytes, next } = await readFrames(piece, size, offset);
  if (bytes.length > 0) return { bytes: new Uint8Array(bytes), ...(next === undefined ? {} : { next }) };
  const first = offset === 0 ? await piece(0, Math.min(headerBytes, size)) : Buffer.alloc(0);
  return { bytes: new Uint8Array(readHeader(first).format === 'newer' ? first : Buffer.alloc(0)) };
}
