/** The store in a page of its own, for test/store/disk.test.ts, which looks at the profile's files from outside. */
import { found, inspect, unlock } from '../../renderer/store/register';
import type { NewRow, Session } from '../../renderer/store/types';
import { memoryJournal } from './memory-journal';
import {
  common,
  fact,
  foundRegister,
  NO_CASE,
  OFFICER,
  pendingIn,
  readTable,
  WORDS,
  type World,
} from './register-helper';

/** The test's own: looks in the files of this profile. */
declare function lookOnDisk(sums: readonly number[]): Promise<boolean>;
declare function readyToOpen(): Promise<'ready' | 'full'>;

const CASE = 'ca'.repeat(16);
const journal = memoryJournal();
const world: World = {
  name: 'register',
  journal,
  readKeyChecks: () => undefined,
  readErasure: (payload) => {
    const read = JSON.parse(new TextDecoder().decode(payload)) as { kind?: string; rows?: [] };
    return read.kind === 'erased' ? read.rows : undefined;
  },
  remains: (sums) => lookOnDisk([...sums]),
  beforeOpening: () => readyToOpen(),
};
let session: Session | undefined;
/** The journal before the case that will be erased. */
let beforeCase = journal.copy();
/** Ciphertext of drafts as each was put. */
const typed: string[] = [];

async function draftBoxes(): Promise<readonly string[]> {
  const records = await readTable('register', 'drafts');
  return records.flatMap(({ form, box }) =>
    String(form).includes(CASE) && box instanceof Uint8Array ? [hex(box)] : [],
  );
}

function open(): Session {
  if (!session) throw new Error('locked');
  return session;
}

export interface JournalAsHex {
  readonly files: readonly string[];
  readonly slots: string;
}

const page = {
  /** A register with cases (and letters of 40 kB) around the one that will be erased: small rows, a letter, a letter above 64 kB. */
  async fill(letters = 0): Promise<void> {
    session = await foundRegister(world);
    const other = { case: 'bb'.repeat(16), compartment: 'common', payload: fact('letterBytesCommon') } as const;
    const noise = (): readonly NewRow[] => [
      ...Array.from({ length: letters / 2 }, () => ({ ...other, large: new Uint8Array(40_000) })),
      ...Array.from({ length: 40 }, (_, n) => common('aa'.repeat(16), 'fact', { n, words: 'x'.repeat(200) })),
    ];
    await session.append(noise());
    beforeCase = journal.copy();
    // As while typing: every pause puts the draft anew, and what was dropped long ago lay there too.
    for (let n = 0; n < 5; n += 1) {
      await session.drafts.put(`officer:${CASE}:one:note`, 'officer', crypto.getRandomValues(new Uint8Array(900)));
      typed.push(...(await draftBoxes()));
    }
    await session.drafts.put(`officer:${CASE}:one:gone`, 'officer', crypto.getRandomValues(new Uint8Array(900)));
    typed.push(...(await draftBoxes()));
    await session.drafts.remove(`officer:${CASE}:one:gone`);
    await session.drafts.put('officer:other', 'officer', new Uint8Array(900));
    for (const size of [300, 20_000, 200_000]) {
      await session.append([
        common(CASE, 'requestRegistered', { words: 'y'.repeat(300) }),
        { case: CASE, compartment: 'common', payload: fact('letterBytesCommon'), large: new Uint8Array(size) },
      ]);
    }
    await session.append(noise());
  },
  /** Ciphertext of every state of the case's drafts, hex. */
  drafts: (): readonly string[] => [...new Set(typed)],
  /** Forms that are there now. */
  forms: (): Promise<readonly string[]> => open().drafts.list(),
  /** Ciphertext of the case's rows, hex, small and large. */
  async boxes(): Promise<readonly string[]> {
    const places = new Set((await open().entriesOf(CASE)).map((entry) => `${entry.writer}:${entry.seq}`));
    const records = [...(await readTable('register', 'log')), ...(await readTable('register', 'boxes'))];
    return records.flatMap((row) =>
      places.has(`${row.writer}:${row.seq}`) && row.box instanceof Uint8Array ? [hex(row.box)] : [],
    );
  },
  async erase(): Promise<boolean> {
    const rows = await open().entriesOf(CASE);
    const fact = (erased: readonly object[]) => common(NO_CASE, 'erased', { rows: erased });
    const done = await open().erase(rows, fact, { draftsFrom: `officer:${CASE}:` });
    return done.journalled;
  },
  /** As one of many: the last of them cleans up. */
  async eraseOfMany(): Promise<boolean> {
    const rows = await open().entriesOf(CASE);
    const fact = (erased: readonly object[]) => common(NO_CASE, 'erased', { rows: erased });
    await open().erase(rows, fact, { draftsFrom: `officer:${CASE}:`, moreFollow: true });
    return (await pendingIn('register')).length === 1;
  },
  catchUp: (): Promise<boolean> => open().catchUp(),
  async pending(): Promise<number> {
    return (await pendingIn('register')).length;
  },
  /** Without the filler: what an erasure would leave if it stopped at its commit. */
  async eraseWithoutCompacting(): Promise<void> {
    journal.rewrite = () => Promise.reject(new Error('stopped'));
    await page.erase();
  },
  journalFiles: (): readonly string[] => journal.files.map(hex),
  /** The journal as it was before the case, to be put into a page that comes after this one. */
  beforeCase: (): JournalAsHex => ({
    files: beforeCase.files.map(hex),
    slots: hex(beforeCase.slots ?? new Uint8Array()),
  }),
  /** @param rowsOnce as the machine noted it outside the store */
  putJournal({ files, slots }: JournalAsHex, rowsOnce: number): void {
    journal.put({ files: files.map(unhex), slots: unhex(slots), hadRegister: true });
    journal.rowsOnce = rowsOnce;
  },
  async append(bytes: number): Promise<string> {
    try {
      const large = new Uint8Array(bytes);
      for (let at = 0; at < bytes; at += 65_536)
        crypto.getRandomValues(large.subarray(at, Math.min(bytes, at + 65_536)));
      const done = await open().append([
        { case: CASE, compartment: 'common', payload: fact('letterBytesCommon'), large },
      ]);
      return `counter ${done.rows[0]?.counter}`;
    } catch (error) {
      return `${(error as { code?: string }).code} ${String(error)}`;
    }
  },
  async reopen(): Promise<string> {
    session?.close();
    session = await unlock(world, { signInName: OFFICER.signInName }, OFFICER.secret);
    return JSON.stringify({ ...session.report, counter: session.counter, broken: (await session.verify()).length });
  },
  /** The program at its door, where nobody unlocks. */
  async door(): Promise<string> {
    return (await inspect(world)).state;
  },
  /** Rows that lie in the database. */
  async rows(): Promise<number> {
    return (await readTable('register', 'log')).length;
  },
  async foundAgain(): Promise<string> {
    try {
      session = await found(world, WORDS, OFFICER, () => []);
      return 'founded';
    } catch (error) {
      return (error as { code?: string }).code ?? String(error);
    }
  },
};

export type DiskPage = typeof page;

const unhex = (text: string): Uint8Array =>
  Uint8Array.from(text.match(/../g) ?? [], (byte) => Number.parseInt(byte, 16));

function hex(bytes: Uint8Array): string {
  let text = '';
  for (const byte of bytes) text += byte.toString(16).padStart(2, '0');
  return text;
}

Object.assign(globalThis, { store: page });
