/**
 * One round: perhaps a fault befalls the closed store, the program starts, says what it says, shows what it shows, and is judged by
 * the ledger; then acts are done, and perhaps something befalls the program in the middle of them. Runs in Node.
 */
import { cpSync, rmSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { type AtWork, begin, lock } from '../e2e/employee';
import { axeOver } from '../e2e/kill-rounds';
import { readJournal } from '../e2e/outside';
import { readDatabase } from '../e2e/outside-database';
import { counter, officer } from '../e2e/people';
import { type Random, surname } from '../e2e/random';
import { remainsIn } from '../e2e/remains';
import type { SmallDisk } from '../e2e/small-disk';
import {
  ask,
  doorOf,
  FIRST_START,
  fingerprint,
  issueSlip,
  letterText,
  look,
  MISSING,
  noticesOf,
  requestOf,
  UNLOCK,
  unlockByKeys,
} from './driver';
import { type Engine, type Engines, type Fault, faults, type Image, makeImage, putBack } from './faults';
import { type ActKind, type Entry, factsIn, type Ledger, type SeenCase } from './ledger';

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
  /** The database was gone after a kill, and nobody had touched it: Chromium itself. */
  chromiumLost: number;
  /** A fault left the register closed or readable alone, and the image from before it was put back. */
  putBackByHand: number;
  erased: number;
  readonly findings: string[];
}

export const newTally = (): Tally => ({
  ...{ rounds: 0, faults: new Map(), acts: 0, facts: 0, missingAndSaid: 0, lost: 0, wrongOpens: 0, emptyStarts: 0 },
  ...{ repaired: 0, chromiumLost: 0, putBackByHand: 0, erased: 0, findings: [] },
});

export interface Office {
  readonly app: string;
  readonly folder: string;
  readonly store: string;
  readonly engines: Engines;
  readonly origin: string;
  readonly random: Random;
  readonly ledger: Ledger;
  readonly tally: Tally;
  readonly disk?: SmallDisk;
  /** Faults that this run may do. */
  readonly allowed: readonly Fault[];
  /** Oldest first. */
  images: readonly Image[];
  names: number;
  /** Ciphertext of erased cases, by name: in no file any more. */
  readonly erased: Map<string, readonly Uint8Array[]>;
  imagesMade: number;
  readonly calm: boolean;
  readonly erasing: number;
  /** What Chromium may lose its database by at one of the next openings: a full disk, a flipped bit that was not read yet. */
  suspect: string | undefined;
}

/** What the next opening has to show: up to which act each engine holds everything for certain. */
interface Held {
  readonly what: string;
  /** The store as it was before the fault. */
  readonly before?: string;
  readonly by: Readonly<Record<Engine, number>>;
}

const ALL = Number.MAX_SAFE_INTEGER;
const untouched: Held = { what: 'nothing', by: { database: ALL, journal: ALL } };

export async function playRound(office: Office): Promise<void> {
  const { random, tally } = office;
  tally.rounds += 1;
  const before = path.join(office.folder, 'before');
  rmSync(before, { recursive: true, force: true });
  copyStore(office.store, before);
  const held = { ...strike(office), before };
  office.suspect = /IndexedDB: a (bit|file)/.test(held.what) ? held.what : undefined;
  const who = random() < 0.25 ? counter : officer;
  let at = await begin(office.app);
  let axe = axeOver(at);
  try {
    let isOpen = await openAndJudge(office, at, who, held);
    if (!isOpen) {
      axe.fall();
      await axe.isOver();
      office.tally.putBackByHand += 1;
      restoreStore(office, before);
      office.suspect = undefined;
      at = await begin(office.app);
      axe = axeOver(at);
      isOpen = await openAndJudge(office, at, who, { ...untouched, what: 'the image from before' });
    }
    if (isOpen) await work(office, at, axe);
  } finally {
    axe.fall();
    await axe.isOver();
    office.disk?.makeRoom();
  }
}

/** The last opening of a run: nothing is done to it. */
export async function lastLook(office: Office): Promise<void> {
  const at = await begin(office.app);
  try {
    const held = office.suspect ? { what: office.suspect, by: { database: 0, journal: ALL } } : untouched;
    await openAndJudge(office, at, officer, held);
  } finally {
    await at.app.close();
  }
}

/** Chromium's own mark of who holds the profile is a link, and no part of the data. */
const copyStore = (from: string, to: string): void =>
  cpSync(from, to, { recursive: true, filter: (file) => !path.basename(file).startsWith('Singleton') });

function restoreStore(office: Office, image: string): void {
  for (const name of ['browser', 'journal']) {
    rmSync(path.join(office.store, name), { recursive: true, force: true });
    copyStore(path.join(image, name), path.join(office.store, name));
  }
}

/** Nothing in a quarter of the rounds, both engines at once in an eighth. */
function strike(office: Office): Held {
  const { random, allowed } = office;
  const roll = office.calm ? 0.5 : random();
  // It may already have cost the database, which only an opening finds out: nothing is done to the journal before.
  if (office.suspect === FULL) return { what: FULL, by: { database: 0, journal: ALL } };
  if (office.suspect) return befall(office, [deleted]);
  if (roll < 0.25 || allowed.length === 0) return untouched;
  const first = allowed[Math.floor(random() * allowed.length)] as Fault;
  // Both engines put back to one image is a rollback with nothing to compare: PROMISES.md, and only where no backup is reachable.
  const isOlder = ({ name }: Fault): boolean => name.includes('older');
  const others = allowed.filter((fault) => fault.engine !== first.engine && !(isOlder(fault) && isOlder(first)));
  const second = roll > 0.875 ? others[Math.floor(random() * others.length)] : undefined;
  return befall(office, second ? [first, second] : [first]);
}

const FULL = 'a full disk';
const deleted = faults.find(({ name }) => name === 'IndexedDB deleted') as Fault;

function befall(office: Office, struck: readonly Fault[]): Held {
  const { random, engines, images } = office;
  const by = { ...untouched.by };
  const names: string[] = [];
  for (const fault of struck) {
    const left = fault.strike(engines, random, images);
    if (left === undefined) continue;
    by[fault.engine] = left;
    names.push(fault.name);
    office.tally.faults.set(fault.name, (office.tally.faults.get(fault.name) ?? 0) + 1);
  }
  return names.length === 0 ? untouched : { what: names.join(' and '), by };
}

/** The register opens for reading alone. */
const saysBroken = /^Het logboek klopt niet/;
/** One copy was put right from another. No fact may be missing without one of these; `saysLook` asks to look whether one is. */
const saysRepaired = /^(Het logboek is aangevuld|De veiligheidskopie was weg|Het logboek is hersteld)/;
const saysLook = /Kijk of wat u het laatst vastlegde er staat|Op deze computer stond een oudere kopie/;

/** @returns false when the register did not open for work */
async function openAndJudge(
  office: Office,
  at: AtWork,
  who: { readonly signInName: string; readonly passphrase: string },
  held: Held,
): Promise<boolean> {
  const { tally, ledger } = office;
  const door = await doorOf(at);
  if (FIRST_START.test(door)) {
    tally.emptyStarts += 1;
    return await closed(office, held, door, false);
  }
  if (door === MISSING || door !== UNLOCK) return await closed(office, held, door, true);
  const refused = await unlockByKeys(at, who);
  if (refused !== undefined) return await closed(office, held, refused, true);
  const notices = await noticesOf(at);
  const isBroken = notices.some((text) => saysBroken.test(text));
  const isSaid = isBroken || notices.some((text) => saysLook.test(text));
  if (notices.some((text) => saysRepaired.test(text))) {
    tally.repaired += 1;
    office.suspect = undefined;
    if (held.what === untouched.what) {
      tally.chromiumLost += 1;
      note(office, held, `Chromium itself: ${notices.join(' | ')}`);
    }
  }
  if (isBroken && held.what === untouched.what) wrong(office, held, `untouched, and yet: ${notices.join(' | ')}`);
  let cases: readonly SeenCase[];
  try {
    cases = await look(at);
  } catch (error) {
    if (!isBroken) wrong(office, held, `it opens and does not show: ${error instanceof Error ? error.message : error}`);
    return false;
  }
  const { missing, wrong: faulty } = ledger.judge(cases);
  // A counter employee does not see the notes.
  const visible = missing.filter(({ kind }) => who === officer || kind !== 'note');
  for (const what of faulty) wrong(office, held, what);
  await missed(office, held, visible, isSaid, notices.join(' | ') || 'nothing');
  if (isBroken) return false;
  // Work goes on without what is gone and said; another copy may bring it back.
  ledger.letGo(visible);
  if (notices.some((text) => text.includes('loopt achter'))) return true;
  ledger.caughtUp();
  lookForErased(office, held);
  return true;
}

async function closed(office: Office, held: Held, words: string, isSaid: boolean): Promise<false> {
  const acts = office.ledger.entries.filter(({ standing }) => standing === 'acknowledged');
  await missed(office, held, acts, isSaid, words);
  return false;
}

/** Missing and said is allowed only for what no copy held any more. */
async function missed(
  office: Office,
  held: Held,
  missing: readonly Entry[],
  isSaid: boolean,
  words: string,
): Promise<void> {
  const { tally } = office;
  let inDatabase = held.by.database;
  const isHeld = ({ number, behind }: Entry): boolean => number <= inDatabase || (number <= held.by.journal && !behind);
  if (missing.some(isHeld) && inDatabase === ALL && held.before && !(await hadDatabase(office, held.before))) {
    // Two losses at once, one of them Chromium's own: a kill before had emptied the database, and no opening had found out yet.
    tally.chromiumLost += 1;
    note(office, held, 'Chromium itself had emptied the database before');
    inDatabase = 0;
  }
  const lost = missing.filter((entry) => isHeld(entry) || !isSaid);
  const said = missing.filter((entry) => !lost.includes(entry));
  tally.lost += factsIn(lost);
  tally.missingAndSaid += factsIn(said);
  for (const entry of lost.slice(0, 3)) note(office, held, `lost: act ${entry.number}, ${entry.mark}; said: ${words}`);
}

/** Read from outside: whether any row lay in the database before the fault. */
async function hadDatabase(office: Office, before: string): Promise<boolean> {
  const found = await readDatabase(before, office.origin).catch(() => undefined);
  return found !== undefined && found.rows.length > 0;
}

function wrong(office: Office, held: Held, what: string): void {
  office.tally.wrongOpens += 1;
  note(office, held, `wrong: ${what}`);
}

function note(office: Office, held: Held, what: string): void {
  office.tally.findings.push(`round ${office.tally.rounds}, after ${held.what}: ${what}`);
}

/** An erased case: in no file of either engine. */
function lookForErased(office: Office, held: Held): void {
  const boxes = [...office.erased].flatMap(([name, found]) => (office.ledger.isErased(name) ? found : []));
  if (boxes.length === 0) return;
  for (const [engine, folder] of Object.entries(office.engines)) {
    const { files } = remainsIn(folder, boxes);
    if (files.length > 0) wrong(office, held, `an erased case still lies in ${engine}: ${files.join()}`);
  }
}

type End = 'close' | 'lock' | 'kill' | 'kill' | 'kill' | 'renderer' | 'disk';

async function work(office: Office, at: AtWork, axe: ReturnType<typeof axeOver>): Promise<void> {
  const { random, tally } = office;
  const ends: readonly End[] = [
    'close',
    'lock',
    'kill',
    'kill',
    'kill',
    'renderer',
    ...(office.disk ? ['disk' as const] : []),
  ];
  const end: End = office.calm ? 'close' : (ends[Math.floor(random() * ends.length)] as End);
  const acts = 2 + Math.floor(random() * 6);
  for (let done = 0; done < acts - 1; done++) await act(office, at);
  if (end !== 'close' && end !== 'lock') tally.faults.set(names[end], (tally.faults.get(names[end]) ?? 0) + 1);
  switch (end) {
    case 'close':
    case 'lock':
      await act(office, at);
      if (end === 'lock') await lock(at);
      await at.app.close();
      if (office.calm || random() < 0.5) keepImage(office);
      return;
    case 'kill':
    case 'renderer': {
      axe.aim();
      const under = act(office, at).catch(() => undefined);
      await pause(random() ** 1.5 * 120);
      if (end === 'kill') axe.fall();
      else await killRenderer(at);
      await Promise.race([under, pause(2_000)]);
      if (end === 'renderer') await openedAnew(office, at);
      return;
    }
    case 'disk':
      office.disk?.fill();
      office.suspect = FULL;
      for (let more = 0; more < 3; more++) await act(office, at);
      if (random() < 0.5) office.disk?.makeRoom();
      if (random() < 0.5) await act(office, at);
      return;
  }
}

const names: Readonly<Record<Exclude<End, 'close' | 'lock'>, string>> = {
  kill: 'the whole process tree killed',
  renderer: 'the renderer killed',
  disk: 'the disk full',
};

async function killRenderer(at: AtWork): Promise<void> {
  const pid = await at.app.evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows()[0]?.webContents.getOSProcessId(),
  );
  if (pid) process.kill(pid, 'SIGKILL');
}

/** The program goes on by itself with a new page: what was acknowledged is there. */
async function openedAnew(office: Office, at: AtWork): Promise<void> {
  const until = performance.now() + 20_000;
  for (;;) {
    const page = at.app.windows().find((one) => !one.isClosed() && one !== at.page);
    if (
      page &&
      (await page
        .locator('h1')
        .count()
        .catch(() => 0)) > 0
    ) {
      at.page = page;
      break;
    }
    if (performance.now() > until) throw new Error('no new page came after the renderer ended');
    await pause(50);
  }
  await openAndJudge(office, at, officer, { ...untouched, what: 'the renderer killed' });
}

function keepImage(office: Office): void {
  const folder = path.join(office.folder, `image-${office.imagesMade++}`);
  const image = makeImage(office.engines, folder, office.ledger.last);
  const [oldest] = office.images;
  if (office.images.length >= 4 && oldest) rmSync(oldest.folder, { recursive: true, force: true });
  office.images = [...office.images.slice(office.images.length >= 4 ? 1 : 0), image];
}

/** One act, chosen by chance among those that can be done now. */
async function act(office: Office, at: AtWork): Promise<void> {
  const { random, ledger } = office;
  const cases = [...ledger.cases()];
  const [name, done] = cases[Math.floor(random() * cases.length)] ?? [];
  const kind = done ? choose(random(), done, office.erasing) : 'request';
  await doAct(office, at, kind, name ?? '');
}

function choose(roll: number, done: ReadonlySet<ActKind>, erasing: number): ActKind {
  if (roll < erasing) return 'erased';
  const rest = (roll - erasing) / (1 - erasing);
  if (rest < 0.3 || done.has('withdrawn')) return 'request';
  if (rest < 0.6 || done.has('sent')) return 'note';
  if (rest < 0.9) return done.has('letter') ? 'sent' : 'letter';
  return 'withdrawn';
}

async function doAct(office: Office, at: AtWork, kind: ActKind, name: string): Promise<void> {
  const { ledger, tally } = office;
  const known = kind === 'request' ? undefined : await caseOf(at, name);
  // Who is at work may not see it, or it was gone and said: another act another time.
  if (kind !== 'request' && known === undefined) return;
  const id = known?.id ?? '';
  const newName = `T. ${surname(office.names)}`;
  if (kind === 'request') office.names += 1;
  const of = kind === 'request' ? newName : name;
  const text = letterText(of, 2 + Math.floor(office.random() * 30));
  const word = `notitie ${surname(office.names++)}`;
  if (kind === 'erased') office.erased.set(name, boxesOf(office, id));
  const entry = ledger.begin(kind, of, kind === 'note' ? word : kind === 'letter' ? fingerprint(text) : '');
  const answer = await {
    request: () => ask(at, 'registerRequest', requestOf(newName)),
    note: () => ask(at, 'writeNote', { case: id, text: word }),
    letter: () => issueSlip(at, id, text),
    sent: () => ask(at, 'recordSent', { case: id, letter: known?.letter ?? '', sentOn: 'vandaag', how: 'post' }),
    withdrawn: () => ask(at, 'withdrawRequest', { case: id, on: 'vandaag', why: 'belde' }),
    erased: () =>
      ask(at, 'eraseCase', { case: id, ground: 'per vergissing vastgelegd', passphrase: officer.passphrase }),
  }[kind]();
  if (answer.ok) {
    ledger.acknowledge(entry, answer.journalBehind ?? false);
    tally.acts += 1;
    tally.facts = ledger.acknowledged;
    if (kind === 'erased') tally.erased += 1;
  } else {
    ledger.refused(entry);
    if (kind === 'erased') office.erased.delete(name);
    if (!expected.test(answer.refusal.code))
      note(office, untouched, `${kind} refused: ${JSON.stringify(answer.refusal)}`);
  }
}

/** A full disk, a safety copy too far behind, and what a counter employee may not do. */
const expected = /^(storeFull|storeRefused|journalTooFarBehind|roleMayNot|role.*)$/;

async function caseOf(at: AtWork, name: string): Promise<{ id: string; letter?: string } | undefined> {
  const list = await ask(at, 'worklist', { search: '' });
  if (!list.ok) return undefined;
  const found = [...list.value.open, ...list.value.ended].find((one) => one.name === name);
  if (!found) return undefined;
  const view = await ask(at, 'openCase', { id: found.id });
  const letter = view.ok ? view.value.letters[0]?.letter : undefined;
  return { id: found.id, ...(letter ? { letter } : {}) };
}

/** The ciphertext of a case as it lies in the journal, by FORMAT.md alone. */
function boxesOf(office: Office, id: string): readonly Uint8Array[] {
  return readJournal(office.store)
    .rows.filter((row) => row.case === id && row.whole)
    .map((row) => row.bytes.subarray(139));
}

export { faults, putBack };
