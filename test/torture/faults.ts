/**
 * What can befall a computer of the office while its program is closed, done to its files from outside: to either engine, to both at
 * once, to the backups, to what lies in the exchange folder. Runs in Node.
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
import { rowsInFolder, wholeBackups } from './held';

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
export const ENGINES: readonly Engine[] = ['database', 'journal'];

/** An image that somebody made: both engines, and what lay in the exchange folder. */
export interface Image {
  readonly folder: string;
}

/** Where a fault strikes. */
export interface Target {
  readonly engines: Engines;
  /** Oldest first. */
  readonly images: readonly Image[];
  readonly installation: string;
  /** Absent: this computer stands alone. */
  readonly backups?: string;
  readonly exchange?: string;
}

export function makeImage({ engines, exchange }: Target, folder: string): Image {
  for (const engine of ENGINES) copied(engines[engine], path.join(folder, engine));
  if (exchange) copied(exchange, path.join(folder, 'exchange'));
  return { folder };
}

export function putBack(engines: Engines, image: Image, which: readonly Engine[] = ENGINES): void {
  for (const engine of which) {
    rmSync(engines[engine], { recursive: true, force: true });
    copied(path.join(image.folder, engine), engines[engine]);
  }
}

function copied(from: string, to: string): void {
  mkdirSync(path.dirname(to), { recursive: true });
  if (existsSync(from)) cpSync(from, to, { recursive: true });
}

export interface Fault {
  readonly name: string;
  /** What it may cost rows; none: only copies are struck, and the register itself stands untouched. */
  readonly strikes: readonly Engine[];
  /** @returns false when it cannot be done now */
  readonly strike: (target: Target, random: Random) => boolean;
}

const pick = <T>(random: Random, from: readonly T[]): T | undefined => from[Math.floor(random() * from.length)];

const filesOf = (folder: string | undefined, wanted: RegExp): readonly string[] =>
  folder !== undefined && existsSync(folder)
    ? readdirSync(folder, { recursive: true, encoding: 'utf8' })
        .filter((name) => wanted.test(name))
        .map((name) => path.join(folder, name))
        .filter((file) => statSync(file).isFile() && statSync(file).size > 0)
        .sort()
    : [];

function flip(file: string | undefined, random: Random): boolean {
  if (!file) return false;
  const bytes = readFileSync(file);
  const at = Math.floor(random() * bytes.length);
  bytes[at] = (bytes[at] ?? 0) ^ (1 << Math.floor(random() * 8));
  writeFileSync(file, bytes);
  return true;
}

function cut(file: string | undefined, random: Random): boolean {
  if (!file) return false;
  truncateSync(file, Math.floor(random() * statSync(file).size));
  return true;
}

function remove(folder: string): true {
  rmSync(folder, { recursive: true, force: true });
  return true;
}

function older({ engines, images }: Target, random: Random, which: readonly Engine[]): boolean {
  const image = pick(random, images);
  if (image) putBack(engines, image, which);
  return image !== undefined;
}

/** With nothing newer to compare, an older image of everything looks like today (PROMISES.md): here something newer can be reached. */
function bothOlder(target: Target, random: Random): boolean {
  const { images, backups, exchange, installation, engines } = target;
  if (!backups || !exchange) return false;
  const reachable = [
    ...(wholeBackups(backups)
      .find(({ mark }) => installation.startsWith(mark))
      ?.rows.keys() ?? []),
    ...rowsInFolder(path.join(exchange, installation), 'upTo').keys(),
  ];
  const older = images.filter(({ folder }) => {
    const held = rowsInFolder(path.join(folder, 'journal'), 'upTo');
    return held.size > 0 && reachable.some((row) => !held.has(row));
  });
  const image = pick(random, older);
  if (image) putBack(engines, image);
  return image !== undefined;
}

/** Of this computer, newest first. */
const backupFiles = ({ backups, installation }: Target): readonly string[] =>
  filesOf(backups, /\.ibb$/)
    .filter((file) => file.includes(`-${installation.slice(0, 8)}`))
    .toSorted((a, b) => statSync(b).mtimeMs - statSync(a).mtimeMs);

const records = /\.(log|ldb)$/;
const frames = /\.ibj$/;
const slots = /slots\.ibs$/;

export const faults: readonly Fault[] = [
  { name: 'IndexedDB deleted', strikes: ['database'], strike: ({ engines }) => remove(engines.database) },
  {
    name: 'IndexedDB: a bit flipped',
    strikes: ['database'],
    strike: ({ engines }, random) => flip(pick(random, filesOf(engines.database, records)), random),
  },
  {
    name: 'IndexedDB: a file cut',
    strikes: ['database'],
    strike: ({ engines }, random) => cut(pick(random, filesOf(engines.database, records)), random),
  },
  {
    name: 'IndexedDB: an older copy put back',
    strikes: ['database'],
    strike: (target, random) => older(target, random, ['database']),
  },
  { name: 'journal deleted', strikes: ['journal'], strike: ({ engines }) => remove(engines.journal) },
  {
    name: 'journal: a bit flipped',
    strikes: ['journal'],
    strike: ({ engines }, random) => flip(pick(random, filesOf(engines.journal, frames)), random),
  },
  {
    name: 'journal: its last file cut',
    strikes: ['journal'],
    strike: ({ engines }, random) => cut(filesOf(engines.journal, frames).at(-1), random),
  },
  {
    name: 'journal: an older copy put back',
    strikes: ['journal'],
    strike: (target, random) => older(target, random, ['journal']),
  },
  {
    name: 'slots file: a bit flipped',
    strikes: ['journal'],
    strike: ({ engines }, random) => flip(pick(random, filesOf(engines.journal, slots)), random),
  },
  {
    name: 'slots file: cut',
    strikes: ['journal'],
    strike: ({ engines }, random) => cut(pick(random, filesOf(engines.journal, slots)), random),
  },
];

export const faultsOfBoth: readonly Fault[] = [
  {
    name: 'both engines deleted at once',
    strikes: ENGINES,
    strike: ({ engines }) => remove(engines.database) && remove(engines.journal),
  },
  { name: 'both engines: an older copy put back at once', strikes: ENGINES, strike: bothOlder },
  {
    name: 'both engines cut at once',
    strikes: ENGINES,
    strike: ({ engines }, random) =>
      cut(pick(random, filesOf(engines.database, records)), random) &&
      cut(filesOf(engines.journal, frames).at(-1), random),
  },
];

/** A folder of the exchange, of this computer or another. */
const place = (target: Target, random: Random): string | undefined => {
  const { exchange } = target;
  const names =
    exchange && existsSync(exchange) ? readdirSync(exchange).filter((name) => /^[0-9a-f]{32}$/.test(name)) : [];
  const name = pick(random, names.sort());
  return exchange && name && path.join(exchange, name);
};

export const faultsOfCopies: readonly Fault[] = [
  { name: 'backup: the newest cut', strikes: [], strike: (target, random) => cut(backupFiles(target)[0], random) },
  {
    name: 'backup: a bit of the newest flipped',
    strikes: [],
    strike: (target, random) => flip(backupFiles(target)[0], random),
  },
  {
    name: 'backup: an older one in place of the newest',
    strikes: [],
    strike: (target, random) => {
      const [newest, ...others] = backupFiles(target);
      const chosen = pick(random, others);
      if (newest && chosen) writeFileSync(newest, readFileSync(chosen));
      return chosen !== undefined;
    },
  },
  {
    name: 'exchange: a file half copied',
    strikes: [],
    strike: (target, random) => cut(pick(random, filesOf(place(target, random), frames)), random),
  },
  {
    name: 'exchange: a bit flipped',
    strikes: [],
    strike: (target, random) => flip(pick(random, filesOf(place(target, random), frames)), random),
  },
  {
    name: 'exchange: the slots torn',
    strikes: [],
    strike: (target, random) => cut(pick(random, filesOf(place(target, random), slots)), random),
  },
  {
    name: 'exchange: an older copy put back',
    strikes: [],
    strike: (target, random) => {
      const folder = place(target, random);
      const image = pick(random, target.images);
      const from = folder && image && path.join(image.folder, 'exchange', path.basename(folder));
      if (!folder || !from || !existsSync(from)) return false;
      rmSync(folder, { recursive: true });
      copied(from, folder);
      return true;
    },
  },
];
