/**
 * What a run of the torture knows: the office and its computers, what befell one of them before an opening, what was counted and found,
 * and where the time went. Runs in Node.
 */
import type { Random } from '../e2e/random';
import type { SmallDisk } from '../e2e/small-disk';
import type { Engine, Engines, Fault, Image } from './faults';
import type { Rows } from './held';
import type { Ledger } from './ledger';

export interface Tally {
  rounds: number;
  /** By name, how often. */
  readonly faults: Map<string, number>;
  acts: number;
  facts: number;
  missingAndSaid: number;
  lost: number;
  wrongOpens: number;
  emptyStarts: number;
  /** The program put something back and said so. */
  repaired: number;
  /** The register was put back from a backup or another computer, because nothing else was left. */
  restored: number;
  /** The database was gone, and no fault had struck it: Chromium itself, after a kill or a full disk. */
  chromiumLost: number;
  /** Of these: the disk had been full before. */
  chromiumAfterDisk: number;
  /** Of these: a fault had struck the journal in the same round. */
  chromiumAndJournal: number;
  /** Nothing at all was left to put back from, and the image from before the fault was put back by hand. */
  putBackByHand: number;
  erased: number;
  readonly findings: string[];
}

export const newTally = (): Tally => ({
  ...{ rounds: 0, faults: new Map(), acts: 0, facts: 0, missingAndSaid: 0, lost: 0, wrongOpens: 0, emptyStarts: 0 },
  ...{
    repaired: 0,
    restored: 0,
    chromiumLost: 0,
    chromiumAfterDisk: 0,
    chromiumAndJournal: 0,
    putBackByHand: 0,
    erased: 0,
    findings: [],
  },
});

/** A computer of this office. */
export interface Computer {
  readonly name: string;
  readonly app: string;
  readonly store: string;
  readonly engines: Engines;
  readonly installation: string;
  readonly disk?: SmallDisk;
  /** How its last round ended. */
  lastEnd: End;
  /** Oldest first. */
  images: readonly Image[];
  /** Something happened since its files were last searched for what was erased. */
  toSearch: boolean;
  /** A fault was done to the database that no opening has told of yet. */
  doubtful: boolean;
}

export interface Office {
  readonly folder: string;
  readonly computers: readonly Computer[];
  /** Absent: one computer alone, without backups. */
  readonly backups?: string;
  readonly exchange?: string;
  readonly origin: string;
  readonly random: Random;
  readonly ledger: Ledger;
  readonly tally: Tally;
  /** Faults of one engine that this run may do. */
  readonly allowed: readonly Fault[];
  names: number;
  /** Ciphertext of erased cases, by name: in no file any more. */
  readonly erased: Map<string, readonly Uint8Array[]>;
  imagesMade: number;
  readonly calm: boolean;
  readonly erasing: number;
}

export type End = 'close' | 'lock' | 'kill' | 'renderer' | 'disk';

export const NOTHING = 'nothing';

/** What befell a computer before an opening. */
export interface Blow {
  readonly what: string;
  readonly struck: ReadonlySet<Engine>;
  /** Images of both engines, before and after. */
  readonly before: string;
  readonly after: string;
  /** Rows of the journal as the program finds it, and of what it takes in by itself: newest backup and exchange folder. */
  readonly reach: Reach;
  inDatabase?: { before?: Promise<Rows>; after?: Promise<Rows> };
}

interface Reach {
  readonly own: (hash: string) => boolean;
  readonly all: (hash: string) => boolean;
}

export function wrong(office: Office, blow: Pick<Blow, 'what'>, what: string): void {
  office.tally.wrongOpens += 1;
  note(office, blow, `wrong: ${what}`);
}

export function note(office: Office, blow: Pick<Blow, 'what'>, what: string): void {
  office.tally.findings.push(`round ${office.tally.rounds}, after ${blow.what}: ${what}`);
}

/** Where the time of a run goes, in milliseconds. */
export const timesSpent = new Map<string, number>();

export async function timed<T>(what: string, work: Promise<T>): Promise<T> {
  const started = performance.now();
  try {
    return await work;
  } finally {
    spent(what, started);
  }
}

export function spent(what: string, since: number): void {
  timesSpent.set(what, (timesSpent.get(what) ?? 0) + performance.now() - since);
}
