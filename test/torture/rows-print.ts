/**
 * A print of the rows and boxes of a closed store as they lie in the database, read by FORMAT.md alone in a bare page without the
 * program: the same print is the same bytes. Runs in Node.
 */
import { withBarePage } from '../e2e/doctor';

export interface RowsPrint {
  readonly rows: number;
  readonly boxes: number;
  /** Who wrote them: one random id for each session. */
  readonly writers: readonly string[];
  readonly print: string;
}

/** @param writers of these alone; of all when none are named: every start of the program that records something adds one */
export const rowsPrint = (store: string, writers?: readonly string[]): Promise<RowsPrint> =>
  withBarePage(store, async (page) => {
    // Run by tsx, a function that is handed over names its inner functions by a helper that the page lacks.
    await page.evaluate('globalThis.__name ??= (named) => named');
    return page.evaluate(printInPage, writers);
  });

/** Runs in the page: SHA-256 over hash, iv and box of every row in the order (counter, writer, seq), and over the boxes of large ones. */
async function printInPage(writers: readonly string[] | undefined): Promise<RowsPrint> {
  interface Row {
    readonly writer: string;
    readonly seq: number;
    readonly counter: number;
    readonly hash: Uint8Array;
    readonly iv?: Uint8Array;
    readonly box?: Uint8Array;
  }
  const answered = <T>(request: IDBRequest<T>): Promise<T> =>
    new Promise((resolve, reject) => {
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(request.error);
    });
  const database = await answered(indexedDB.open('register'));
  const all = (table: string): Promise<Row[]> => answered(database.transaction(table).objectStore(table).getAll());
  const isMeant = ({ writer }: Row): boolean => writers === undefined || writers.includes(writer);
  const order = (a: Row, b: Row): number =>
    (a.counter ?? 0) - (b.counter ?? 0) || (a.writer < b.writer ? -1 : a.writer > b.writer ? 1 : a.seq - b.seq);
  const rows = (await all('log')).filter(isMeant).sort(order);
  const boxes = (await all('boxes')).filter(isMeant).sort(order);
  database.close();
  const words = (row: Row): Uint8Array => new TextEncoder().encode(`${row.writer} ${row.seq} ${row.counter ?? 0}`);
  const pieces = [...rows, ...boxes].flatMap((row) =>
    [words(row), row.hash, row.iv, row.box].flatMap((piece) => (piece ? [piece] : [])),
  );
  const whole = await new Blob(pieces as BlobPart[]).arrayBuffer();
  const hash = new Uint8Array(await crypto.subtle.digest('SHA-256', whole));
  return {
    ...{ rows: rows.length, boxes: boxes.length, writers: [...new Set(rows.map(({ writer }) => writer))] },
    print: Array.from(hash, (byte) => byte.toString(16).padStart(2, '0')).join(''),
  };
}
