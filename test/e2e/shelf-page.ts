/**
 * The product's store in a bare page over a copy of a real store, for the tests of secrecy and of kills: what does one slot open, what
 * does the other? The journal is the machine's own, asked over functions that the test puts in the page. Runs in Chromium.
 */
import { readErasure, readKeyChecks } from '../../renderer/desk/payload';
import { unlock } from '../../renderer/store/register';
import type { Compartment, Entry, Journal, Kept, NewRow, Session } from '../../renderer/store/types';

/** What the test puts in the page; bytes go as base64. */
interface Carried {
  carryState(): Promise<Omit<Awaited<ReturnType<Journal['state']>>, 'slots'> & { slots?: string }>;
  carryRead(file: number, offset: number): Promise<{ bytes: string; next?: number }>;
  carryAppend(frame: string): Promise<Kept>;
  carryRewrite(file: number, bytes: string): Promise<Kept>;
  carrySlots(bytes: string): Promise<Kept>;
}
const machine = globalThis as unknown as Carried;

const journal: Journal = {
  async state() {
    const { slots, ...state } = await machine.carryState();
    return slots === undefined ? state : { ...state, slots: fromBase64(slots) };
  },
  async read(file, offset) {
    const { bytes, next } = await machine.carryRead(file, offset);
    return { bytes: fromBase64(bytes), ...(next === undefined ? {} : { next }) };
  },
  append: (frame) => machine.carryAppend(toBase64(frame)),
  rewrite: (file, bytes) => machine.carryRewrite(file, toBase64(bytes)),
  keepSlots: (bytes) => machine.carrySlots(toBase64(bytes)),
  // Nothing on this shelf is damaged.
  setAside: async () => 'failed',
};

const open = (signInName: string, secret: string): Promise<Session> =>
  unlock({ name: 'register', journal, readErasure, readKeyChecks }, { signInName }, secret);

/** Copies of a case in one act of `fill`. */
const COPIED_AT_ONCE = 100;

/** The rows this slot can open, in their order, with the bytes of large ones. */
async function rowsOf(
  session: Session,
): Promise<readonly (Entry & { readonly payload: Uint8Array; readonly large?: Uint8Array })[]> {
  const rows: (Entry & { readonly payload: Uint8Array; readonly large?: Uint8Array })[] = [];
  for (const entry of await session.entries()) {
    if (entry.payload) rows.push({ ...entry, payload: entry.payload });
    if (entry.state !== 'large') continue;
    const { head, bytes } = await session.openLarge(entry.writer, entry.seq);
    rows.push({ ...entry, payload: head, large: bytes });
  }
  return rows;
}

export interface Opened {
  readonly states: readonly { readonly compartment: Compartment; readonly state: string; readonly large: boolean }[];
  /** All that this slot could open, laid end to end, base64. */
  readonly plain: string;
  readonly breaks: number;
  /** What trying to open the large rows of the officer's compartment, and adding one, came to. */
  readonly refused: readonly string[];
}

/** One row or draft as a slot has it. Bytes in base64; absent where the slot has no key. */
export interface Piece {
  /** writer:seq, or the form of a draft. */
  readonly place: string;
  readonly of: 'row' | 'draft';
  /** The case, as it stands in plain. */
  readonly case: string;
  readonly compartment: Compartment | 'unknown';
  readonly state: string;
  /** The payload, or the head of a large row. */
  readonly payload?: string;
  /** What follows the head of a large row: the bytes of a letter. */
  readonly large?: string;
}

const shelf = {
  /** One common and one officer row in one act. */
  async add(signInName: string, secret: string, caseId: string, common: string, officer: string): Promise<boolean> {
    const session = await open(signInName, secret);
    const added = await session.append([
      { case: caseId, compartment: 'common', payload: new TextEncoder().encode(common) },
      { case: caseId, compartment: 'officer', payload: new TextEncoder().encode(officer) },
      {
        case: caseId,
        compartment: 'officer',
        payload: new TextEncoder().encode(officer),
        large: new TextEncoder().encode(officer.repeat(50)),
      },
    ]);
    session.close();
    return added.journalled;
  },

  /**
   * The one case of this register once more, `count` times, letters and all, each with numbers, ids and a name of its own, recorded as
   * the store records acts. @returns rows in the register afterwards
   */
  async fill(signInName: string, secret: string, count: number): Promise<number> {
    const session = await open(signInName, secret);
    const facts = (await rowsOf(session)).map((row) => ({ ...row, text: new TextDecoder().decode(row.payload) }));
    const isNumber = (text: string): boolean => text.includes('"kind":"numberGiven"');
    const given = facts.find(({ text }) => isNumber(text))?.text;
    const caseId = given && (JSON.parse(given) as { for: string }).for;
    const rest = facts
      .filter((one) => one.case !== caseId && !isNumber(one.text))
      .map(({ text }) => text)
      .join();
    // All that belongs to the case, in its order: what it has recorded and the numbers it was given.
    const model = facts.filter((one) => one.case === caseId || isNumber(one.text));
    const whole = model.map(({ text }) => text).join();
    const ids = [...new Set(whole.match(/\b[0-9a-f]{32}\b/g))].filter(
      (one) => !rest.includes(one) && !/^0+$/.test(one),
    );
    const numbers = [...new Set(whole.match(/"number":\d+/g))];
    const references = [...new Set(whole.match(/\b[A-Z]{3}-\d{4}-[A-Z]\d{4,5}\b/g))];
    if (!caseId || !ids.includes(caseId) || references.length !== numbers.length)
      throw new Error('there is no case to copy');
    const copyOf = (nth: number): readonly NewRow[] => {
      const letters = [...String(nth)].map((digit) => 'abcdefghij'.charAt(Number(digit))).join('');
      const changes = new Map([['Voorbeeldman', `Voorbeeldman${letters}`]]);
      ids.forEach(
        (one, at) =>
          void changes.set(one, `fa${at.toString(16).padStart(4, '0')}${nth.toString(16).padStart(26, '0')}`),
      );
      const up = nth * numbers.length;
      for (const one of numbers)
        changes.set(
          one,
          one.replace(/\d+$/, (number) => String(Number(number) + up)),
        );
      for (const one of references)
        changes.set(
          one,
          one.replace(/\d+$/, (number) => String(Number(number) + up).padStart(number.length, '0')),
        );
      const anew = (text: string): string => text.replace(/"number":\d+|[\w-]+/g, (word) => changes.get(word) ?? word);
      return model.map(({ compartment, case: of, text, large }) => ({
        ...{ compartment, case: changes.get(of) ?? of, payload: new TextEncoder().encode(anew(text)) },
        ...(large && { large: new TextEncoder().encode(`${nth} ${new TextDecoder().decode(large)}`) }),
      }));
    };
    for (let done = 0; done < count; done += COPIED_AT_ONCE) {
      const batch = Array.from({ length: Math.min(COPIED_AT_ONCE, count - done) }, (_, at) => copyOf(done + at + 1));
      await session.append(batch.flat());
    }
    const rows = session.head?.rows ?? 0;
    session.close();
    return rows;
  },

  /** Everything this slot can open: payloads, heads and bytes of large rows, drafts. */
  async look(signInName: string, secret: string): Promise<Opened> {
    const session = await open(signInName, secret);
    const plain: Uint8Array[] = [];
    const refused: string[] = [];
    const states: { compartment: Compartment; state: string; large: boolean }[] = [];
    for (const entry of await session.entries()) {
      if (entry.payload) plain.push(entry.payload);
      let large = false;
      try {
        const { head, bytes } = await session.openLarge(entry.writer, entry.seq);
        plain.push(head, bytes);
        large = true;
      } catch (error) {
        if (entry.compartment === 'officer') refused.push(codeOf(error));
      }
      states.push({ compartment: entry.compartment, state: entry.state, large });
    }
    for (const form of await session.drafts.list()) {
      try {
        plain.push((await session.drafts.get(form)) ?? new Uint8Array());
      } catch (error) {
        refused.push(codeOf(error));
      }
    }
    const whole = new Uint8Array(await new Blob(plain as BlobPart[]).arrayBuffer());
    const breaks = session.report.breaks.length;
    session.close();
    return { states, plain: toBase64(whole), breaks, refused };
  },

  /** Every row in its order and every draft, each opened as far as this slot can. */
  async pieces(signInName: string, secret: string): Promise<readonly Piece[]> {
    const session = await open(signInName, secret);
    const pieces: Piece[] = [];
    for (const entry of await session.entries()) {
      const { compartment, state, payload } = entry;
      const place = `${entry.writer}:${entry.seq}`;
      const row = { place, of: 'row', case: entry.case, compartment, state } as const;
      const large = await session.openLarge(entry.writer, entry.seq).catch(() => undefined);
      pieces.push({
        ...row,
        ...(payload ? { payload: toBase64(payload) } : {}),
        ...(large ? { payload: toBase64(large.head), large: toBase64(large.bytes) } : {}),
      });
    }
    for (const form of await session.drafts.list()) {
      const draft = { place: form, of: 'draft', case: '', compartment: 'unknown' } as const;
      try {
        pieces.push({
          ...draft,
          state: 'read',
          payload: toBase64((await session.drafts.get(form)) ?? new Uint8Array()),
        });
      } catch (error) {
        pieces.push({ ...draft, state: codeOf(error) });
      }
    }
    session.close();
    return pieces;
  },
};
export type Shelf = typeof shelf;

function codeOf(error: unknown): string {
  return (error as { readonly code?: string }).code ?? String(error);
}

function toBase64(bytes: Uint8Array): string {
  let text = '';
  for (let at = 0; at < bytes.length; at += 8192) text += String.fromCharCode(...bytes.subarray(at, at + 8192));
  return btoa(text);
}

function fromBase64(text: string): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(atob(text), (char) => char.charCodeAt(0));
}

Object.assign(globalThis, { shelf });
