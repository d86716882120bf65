/**
 * A closed register that is harmed from outside, for the tests of what the program then says and does: made once through the screens with
 * two cases, copied for each test, and looked at from both sides. Runs in Node.
 */
import { cpSync, rmSync } from 'node:fs';
import path from 'node:path';
import { afterAll, afterEach, beforeAll, expect } from 'vitest';
import {
  encodeTables,
  type Fields,
  inOrder,
  journalFolder,
  readJournal,
  readTables,
  type Tables,
  withBarePage,
} from './doctor';
import { type AtWork, seen } from './employee';
import { appIn, workFolder } from './launch';
import { celik, veldMensah } from './people';
import { beginOn, openCase, playDay, recordLetterSent } from './short-day';

export const NO_CASE = '0'.repeat(32);
export const READ_ONLY = 'De rest is leesbaar. U kunt nu niets vastleggen. Verander niets en bel uw ICT.';

export interface Harmed {
  /** Of the register as it was made: to be copied, never to be opened. */
  readonly store: string;
  /** The kenmerken of the two cases. */
  readonly references: readonly string[];
  readonly folder: string;
  /** A copy of that register, or of a copy. */
  copy(of?: string): string;
  /** Starts the program on a copy. It is ended after the test. */
  begin(store: string): Promise<AtWork>;
  close(): Promise<void>;
}

/** Makes it before the first test of the file that calls this, and takes it away after the last. */
export function registerToHarm(): Harmed {
  let work: Awaited<ReturnType<typeof workFolder>>;
  let appFolder = '';
  let references: readonly string[] = [];
  let at: AtWork | undefined;
  let copies = 0;
  const close = async (): Promise<void> => {
    await at?.app.close().catch(() => undefined);
    at = undefined;
  };
  beforeAll(async () => {
    work = await workFolder();
    appFolder = await appIn(work.folder, work.store);
    references = await playDay({ appFolder, out: path.join(work.folder, 'out'), requests: [veldMensah, celik] });
  });
  afterEach(close);
  afterAll(async () => {
    await work.clear();
  });
  return {
    get store() {
      return work.store;
    },
    get references() {
      return references;
    },
    get folder() {
      return work.folder;
    },
    copy: (of = work.store) => {
      copies += 1;
      const store = path.join(work.folder, `copy-${copies}`);
      cpSync(of, store, { recursive: true });
      return store;
    },
    begin: async (store) => {
      at = await beginOn(appFolder, store);
      return at;
    },
    close,
  };
}

export interface Left {
  readonly database: string;
  readonly journal: ReadonlyMap<string, Buffer>;
}
export const lasting = ({ header, slots, log, boxes }: Tables): string => encodeTables({ header, slots, log, boxes });
/** `tables`: where the database was just read. */
export const leftIn = async (store: string, tables?: Tables): Promise<Left> => ({
  database: lasting(tables ?? (await withBarePage(store, readTables))),
  journal: readJournal(store),
});

/** Nothing was thrown away and nothing was put in: both copies are, byte for byte, what they were. */
export async function expectUntouched(here: AtWork, store: string, before: Left): Promise<void> {
  expect(lasting(await readTables(here.page)) === before.database, 'the database is as it was').toBe(true);
  expect([...readJournal(store).keys()]).toEqual([...before.journal.keys()]);
  for (const [name, bytes] of readJournal(store))
    expect(before.journal.get(name)?.equals(bytes), `${name} is as it was`).toBe(true);
}

/** Every word on the screen is the product's own Dutch: no code, no name of an error, nothing half. */
export async function expectDutch(here: AtWork): Promise<void> {
  const text = (await here.page.locator('body').allInnerTexts()).join();
  expect(text).not.toMatch(/error|exception|undefined|null|NaN|\[object|failed|broken|altered|store[A-Z]|\bthe\b/i);
}

export const noticeOf = (here: AtWork) =>
  here.page.getByText(/^(Het logboek klopt niet|Het logboek is aangevuld|De veiligheidskopie)/);

/** The case that nobody touched opens, and an act on it is refused with its sentence. */
export async function expectReadOnly(here: AtWork): Promise<void> {
  await seen(here, READ_ONLY);
  await expectDutch(here);
  await openCase(here, 'celik');
  await seen(here, 'Rietgorsdreef 9 hs');
  await recordLetterSent(here);
  await seen(here, 'U kunt nu alleen lezen.');
  await seen(here, 'Het logboek klopt niet helemaal. Verander niets en bel uw ICT.');
  await expectDutch(here);
}

/** Two rows in the middle of the case of Veld-Mensah; the other case stays whole. */
export interface Victim {
  readonly tables: Tables;
  readonly rows: readonly Fields[];
  readonly storeId: string;
  readonly row: Fields;
  readonly next: Fields;
  readonly line: number;
}

export function victimOf(tables: Tables): Victim {
  const rows = inOrder(tables.log);
  const first = rows.find((row) => row.case !== NO_CASE)?.case;
  const line = rows.findIndex((row) => row.case === first && row.box instanceof Uint8Array) + 2;
  const [row, next] = [rows[line - 1], rows[line]];
  if (!row || !next) throw new Error('the register has no such rows');
  return { tables, rows, row, next, line, storeId: String(tables.header[0]?.storeId) };
}

export const flip = (bytes: unknown, at_ = 0): Uint8Array =>
  Uint8Array.from(bytes as Uint8Array, (byte, index) => (index === at_ ? byte ^ 1 : byte));

/** The frames are gone and the slots are there: no other copy of a row is left. */
export function deleteFrames(store: string): void {
  for (const name of readJournal(store).keys())
    if (name.endsWith('.ibj')) rmSync(path.join(journalFolder(store), name));
}
