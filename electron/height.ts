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
  /** The frame was kept. Not noting it costs a warning, not data: nothing waits for it, and a full disk stops nothing here. */
  note(frame: Uint8Array): void;
}

const patience = 2000;

export function keepHeight(userData: string, installation: string): Height {
  const file = path.join(userData, 'heights.json');
  let queue: Promise<unknown> = Promise.resolve();
  /** Of several that wait only the last is written. */
  let waiting: number | undefined;

  const write = async (): Promise<void> => {
    const rows = waiting;
    waiting = undefined;
    if (rows === undefined) return;
    await mkdir(userData, { recursive: true });
    const heights = { ...(await readHeights(file)), [installation]: rows };
    await writeFile(`${file}.tmp`, `${JSON.stringify({ format: 1, heights })}\n`);
    await rename(`${file}.tmp`, file);
  };
  return {
    read: () => {
      const noted = queue.then(() => readHeights(file)).then((heights) => heights[installation] ?? 0);
      return Promise.race([noted, setTimeout(patience, 0, { ref: false })]);
    },
    note: (frame) => {
      const rows = rowCount(frame.subarray(frameHead));
      if (rows === undefined) return;
      waiting = rows;
      queue = queue.then(write).catch(() => undefined);
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
