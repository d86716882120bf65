/**
 * How many rows the journal of an installation held when this user's program last kept a frame. In `userData`, so outside the store: an
 * older copy of the whole store that is put back does not take it along, and the page then knows that rows are gone. A number and the
 * random id of the installation; nothing of a person. Runs in the main process.
 */
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { frameHead } from './frames';
import { rowCount } from './rows';

export interface Height {
  /** Of the installation; 0 where nothing is known, or where the folder does not answer: it may lie on a share, and nothing waits long for it. */
  read(): Promise<number>;
  /**
   * The frame was kept. Never less than before: an unlock that completes an older journal and is then refused has told nobody what is gone.
   * Not noting it costs a warning, not data: nothing waits for it, and a full disk stops nothing here.
   */
  note(frame: Uint8Array): void;
  /** The register was opened, so that what is gone is told and in the log: from now on it is what the last frame says, also where that is less. */
  settle(): void;
}

const patience = 2000;

export function keepHeight(userData: string, installation: string): Height {
  const file = path.join(userData, 'heights.json');
  let queue: Promise<unknown> = Promise.resolve();
  /** Of several that wait one is written. */
  let waiting: { readonly rows: number; readonly isTold: boolean } | undefined;
  let last: number | undefined;

  const write = async (): Promise<void> => {
    if (!waiting) return;
    const { rows, isTold } = waiting;
    waiting = undefined;
    await mkdir(userData, { recursive: true });
    const before = await readHeights(file);
    const heights = { ...before, [installation]: isTold ? rows : Math.max(rows, before[installation] ?? 0) };
    await writeFile(`${file}.tmp`, `${JSON.stringify({ format: 1, heights })}\n`);
    await rename(`${file}.tmp`, file);
  };
  const put = (rows: number, isTold: boolean): void => {
    waiting = { rows, isTold };
    queue = queue.then(write).catch(() => undefined);
  };
  return {
    read: () => {
      const noted = queue.then(() => readHeights(file)).then((heights) => heights[installation] ?? 0);
      return Promise.race([noted, setTimeout(patience, 0, { ref: false })]);
    },
    note: (frame) => {
      const rows = rowCount(frame.subarray(frameHead));
      if (rows === undefined) return;
      last = rows;
      put(Math.max(rows, waiting?.rows ?? 0), waiting?.isTold ?? false);
    },
    settle: () => {
      if (last !== undefined) put(last, true);
    },
  };
}

async function readHeights(file: string): Promise<Readonly<Record<string, number>>> {
  try {
    const { heights } = JSON.parse(await readFile(file, 'utf8')) as { readonly heights?: unknown };
    const found = Object.entries(heights ?? {}).filter(([id, rows]) => /^[0-9a-f]{32}$/.test(id) && isCount(rows));
    return Object.fromEntries(found);
  } catch {
    return {};
  }
}

const isCount = (rows: unknown): boolean => Number.isSafeInteger(rows) && (rows as number) >= 0;
