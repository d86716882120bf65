/**
 * What can befall a store folder while the program is closed, done to its files from outside. Each fault tells which copy still
 * holds what, so that it is known what must be back. Runs in Node.
 */
import {
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import type { Random } from '../e2e/random';

/** The two engines of a store, as folders. */
export interface Engines {
  readonly database: string;
  readonly journal: string;
}

export const enginesOf = (store: string, onElectron: boolean): Engines => ({
  database: path.join(store, onElectron ? 'browser/IndexedDB' : 'browser/Chromium/Default/IndexedDB'),
  journal: path.join(store, 'journal'),
});

export type Engine = keyof Engines;

/** An image somebody made: both engines as they stood after this many acts. */
export interface Image {
  readonly folder: string;
  readonly upTo: number;
}

export function makeImage(engines: Engines, folder: string, upTo: number): Image {
  for (const engine of ['database', 'journal'] as const)
    cpSync(engines[engine], path.join(folder, engine), { recursive: true });
  return { folder, upTo };
}

export function putBack(engines: Engines, image: Image, which: readonly Engine[] = ['database', 'journal']): void {
  for (const engine of which) {
    rmSync(engines[engine], { recursive: true, force: true });
    cpSync(path.join(image.folder, engine), engines[engine], { recursive: true });
  }
}

export interface Fault {
  readonly name: string;
  readonly engine: Engine;
  /**
   * Up to which act the engine holds everything for certain afterwards; 0 = nothing is certain any more.
   * @param images oldest first; none = this fault cannot be done yet
   */
  readonly strike: (engines: Engines, random: Random, images: readonly Image[]) => number | undefined;
}

const pick = <T>(random: Random, from: readonly T[]): T | undefined => from[Math.floor(random() * from.length)];

const filesOf = (folder: string, wanted: RegExp): readonly string[] =>
  existsSync(folder)
    ? readdirSync(folder, { recursive: true, encoding: 'utf8' })
        .filter((name) => wanted.test(name))
        .map((name) => path.join(folder, name))
        .filter((file) => statSync(file).isFile() && statSync(file).size > 0)
        .sort()
    : [];

function flipIn(file: string | undefined, random: Random): number | undefined {
  if (!file) return undefined;
  const bytes = readFileSync(file);
  const at = Math.floor(random() * bytes.length);
  bytes[at] = (bytes[at] ?? 0) ^ (1 << Math.floor(random() * 8));
  writeFileSync(file, bytes);
  return 0;
}

function cutIn(file: string | undefined, random: Random): number | undefined {
  if (!file) return undefined;
  truncateSync(file, Math.floor(random() * statSync(file).size));
  return 0;
}

function deleted(folder: string): number {
  rmSync(folder, { recursive: true, force: true });
  return 0;
}

function older(engine: Engine): Fault['strike'] {
  return (engines, random, images) => {
    const image = pick(random, images);
    if (!image) return undefined;
    putBack(engines, image, [engine]);
    return image.upTo;
  };
}

const records = /\.(log|ldb)$/;
const frames = /\.ibj$/;

export const faults: readonly Fault[] = [
  { name: 'IndexedDB deleted', engine: 'database', strike: ({ database }) => deleted(database) },
  {
    name: 'IndexedDB: a bit flipped',
    engine: 'database',
    strike: ({ database }, random) => flipIn(pick(random, filesOf(database, records)), random),
  },
  {
    name: 'IndexedDB: a file cut',
    engine: 'database',
    strike: ({ database }, random) => cutIn(pick(random, filesOf(database, records)), random),
  },
  { name: 'IndexedDB: an older copy put back', engine: 'database', strike: older('database') },
  { name: 'journal deleted', engine: 'journal', strike: ({ journal }) => deleted(journal) },
  {
    name: 'journal: a bit flipped',
    engine: 'journal',
    strike: ({ journal }, random) => flipIn(pick(random, filesOf(journal, frames)), random),
  },
  {
    name: 'journal: its last file cut',
    engine: 'journal',
    strike: ({ journal }, random) => cutIn(filesOf(journal, frames).at(-1), random),
  },
  { name: 'journal: an older copy put back', engine: 'journal', strike: older('journal') },
  {
    name: 'slots file: a bit flipped',
    engine: 'journal',
    strike: ({ journal }, random) => flipIn(pick(random, filesOf(journal, /slots\.ibs$/)), random),
  },
  {
    name: 'slots file: cut',
    engine: 'journal',
    strike: ({ journal }, random) => cutIn(pick(random, filesOf(journal, /slots\.ibs$/)), random),
  },
];

/** Every file of a folder that did not exist before is gone again: what an image of the whole store gives back. */
export function emptied(folder: string): void {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
}
