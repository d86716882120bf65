/**
 * The product's store in a bare page over a copy of a real store, for the tests of secrecy and of kills: what does one slot open, what
 * does the other? The journal is the machine's own, asked over functions that the test puts in the page. Runs in Chromium.
 */
import { readErasure } from '../../renderer/desk/payload';
import { unlock } from '../../renderer/store/register';
import type { Compartment, Journal, Kept, Session } from '../../renderer/store/types';

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
  unlock({ name: 'register', journal, readErasure }, { signInName }, secret);

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
   * The one case of this register once more, `count` times, each with a number, an id and a name of its own, recorded as the store
   * records acts. @returns rows in the register afterwards
   */
  async fill(signInName: string, secret: string, count: number): Promise<number> {
    const session = await open(signInName, secret);
    const facts = (await session.entries()).flatMap(({ payload, ...entry }) =>
      payload ? [{ ...entry, text: new TextDecoder().decode(payload) }] : [],
    );
    const number = facts.find(({ text }) => text.includes('"kind":"numberGiven"'));
    const model = facts.filter((one) => number && one.case === (JSON.parse(number.text) as { for: string }).for);
    const reference = /"reference":"([A-Z-]+\d{4}-[A-Z]+)(\d+)"/.exec(model.map(({ text }) => text).join())?.slice(1);
    if (!number || !reference) throw new Error('there is no case to copy');
    const [prefix = '', first = ''] = reference;
    for (let done = 0; done < count; ) {
      const batch = Array.from({ length: Math.min(200, count - done) }, (_, n) => {
        const own = Number(first) + done + n + 1;
        const id = `fa${own.toString(16).padStart(30, '0')}`;
        const letters = [...String(own)].map((digit) => 'abcdefghij'.charAt(Number(digit))).join('');
        const anew = (text: string): Uint8Array =>
          new TextEncoder().encode(
            text
              .replaceAll(model[0]?.case ?? '', id)
              .replace(`"number":${Number(first)}`, `"number":${own}`)
              .replace(`${prefix}${first}`, `${prefix}${String(own).padStart(4, '0')}`)
              .replaceAll('Voorbeeldman', `Voorbeeldman${letters}`),
          );
        return [
          { case: number.case, compartment: number.compartment, payload: anew(number.text) },
          ...model.map(({ compartment, text }) => ({ case: id, compartment, payload: anew(text) })),
        ];
      });
      await session.append(batch.flat());
      done += batch.length;
    }
    const rows = (await session.entries()).length;
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
