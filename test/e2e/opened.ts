/**
 * A store as one slot opens it, from outside the program with the product's store code: every row, every letter, every draft, decoded
 * into words that can be searched. Runs in Node.
 */
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { withShelf } from './shelf';
import type { Piece, Shelf } from './shelf-page';

declare const shelf: Shelf;

export interface OpenedPiece extends Omit<Piece, 'payload' | 'large'> {
  readonly payload?: Buffer;
  readonly large?: Buffer;
  /** The payload as the program reads it: a fact, or what stood in a form. */
  readonly fact?: Readonly<Record<string, unknown>>;
}

interface Person {
  readonly signInName: string;
  readonly passphrase: string;
}

/** @param store a copy: unlocking writes what an unlock writes. @returns for each person, in their order, what the slot opens */
export async function openAs(store: string, people: readonly Person[]): Promise<readonly (readonly OpenedPiece[])[]> {
  return withShelf(store, async (page) => {
    const opened: (readonly OpenedPiece[])[] = [];
    for (const { signInName, passphrase } of people) {
      const pieces = await page.evaluate(([name, secret]) => shelf.pieces(name, secret), [
        signInName,
        passphrase,
      ] as const);
      opened.push(pieces.map(decoded));
    }
    return opened;
  });
}

function decoded({ payload, large, ...piece }: Piece): OpenedPiece {
  if (payload === undefined) return piece;
  const bytes = Buffer.from(payload, 'base64');
  const fact = JSON.parse(bytes.toString('utf8')) as Record<string, unknown>;
  return { ...piece, payload: bytes, fact, ...(large === undefined ? {} : { large: Buffer.from(large, 'base64') }) };
}

export const kindOf = ({ fact, place }: OpenedPiece): string => String(fact?.kind ?? place.split(':')[0]);

/** Words in the store, and where they stand. */
export interface Found {
  readonly where: string;
  readonly text: string;
}

/**
 * All words a slot opens: every value of every fact and draft, and of every letter its text, its structure with the words for a
 * reader, and its properties. @param scratch a folder for the PDFs
 */
export function wordsOf(pieces: readonly OpenedPiece[], scratch: string): readonly Found[] {
  mkdirSync(scratch, { recursive: true });
  return pieces.flatMap((piece, index) => {
    const where = `${piece.of} ${index + 1}, ${kindOf(piece)}`;
    const values = piece.fact ? leaves(piece.fact).map((text) => ({ where, text })) : [];
    if (!piece.large) return values;
    // Data to carry along is no PDF.
    if (!piece.large.subarray(0, 5).equals(Buffer.from('%PDF-')))
      return [...values, { where: `${where}, its file`, text: piece.large.toString('utf8') }];
    const file = path.join(scratch, `${index + 1}.pdf`);
    writeFileSync(file, piece.large);
    return [...values, ...wordsOfPdf(file).map((text) => ({ where: `${where}, its letter`, text }))];
  });
}

/** Keys too: a name can stand there. */
function leaves(value: unknown): readonly string[] {
  if (Array.isArray(value)) {
    // The pieces of a text that was cut, read on as one would read them.
    const joined = value.map((one) => (typeof one === 'string' ? one : '')).join('');
    return [joined, ...value.flatMap(leaves)];
  }
  if (typeof value === 'object' && value !== null)
    return Object.entries(value).flatMap(([key, one]) => [key, ...leaves(one)]);
  return [String(value)];
}

function wordsOfPdf(file: string): readonly string[] {
  const read = (tool: string, ...args: string[]): string =>
    execFileSync(tool, args, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'], maxBuffer: 64 * 1024 * 1024 });
  return [
    read('pdftotext', file, '-'),
    read('pdftotext', '-layout', file, '-'),
    read('pdfinfo', '-struct-text', file),
    read('pdfinfo', '-meta', file),
    read('pdfinfo', file),
  ];
}

/** The same for however it is written: no case, no accents, no spaces, hyphens or breaks of a line. */
export const bare = (text: string): string =>
  text
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^\p{Letter}\p{Number}]/gu, '');

/** Where the words stand, in whatever form. */
export function placesOf(words: string, found: readonly Found[]): readonly string[] {
  const needle = bare(words);
  if (needle.length < 5) throw new Error(`"${words}" is too short to look for`);
  return [...new Set(found.filter(({ text }) => bare(text).includes(needle)).map(({ where }) => where))];
}

export const sha256 = (bytes: Buffer): string => createHash('sha256').update(bytes).digest('hex');
