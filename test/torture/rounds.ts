/**
 * One round: perhaps a fault befalls a computer of the office, its program starts, says what it says, shows what it shows, and is judged
 * by the ledger; then acts are done, and perhaps something befalls the program in the middle of them. Runs in Node.
 *
 * Lost = missing, and the program did not say so, or a copy still held it, or not every copy that had to hold it was taken away. Which
 * copy held what is read from outside, before the program starts (held.ts).
 */
import { cpSync, existsSync, mkdirSync, rmSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import type { Notice } from '../../renderer/desk/asks';
import { noticeWords } from '../../renderer/ui/words.nl';
import { beginWithVault } from '../e2e/at-vault';
import { type AtWork, button, doorOf, lock, submit, UNREADABLE } from '../e2e/employee';
import { axeOver } from '../e2e/kill-rounds';
import { administrator, counter, officer } from '../e2e/people';
import { type Random, surname } from '../e2e/random';
import { remainsIn } from '../e2e/remains';
import type { SmallDisk } from '../e2e/small-disk';
import {
  ask,
  type Employee,
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
import {
  ENGINES,
  type Engine,
  type Engines,
  type Fault,
  faultsOfBoth,
  faultsOfCopies,
  type Image,
  makeImage,
  type Target,
} from './faults';
import { type Rows, rowsInDatabase, rowsInFolder, wholeBackups } from './held';
import { type ActKind, type Entry, factsIn, isIn, type Ledger, type SeenCase } from './ledger';

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

/** What befell a computer before an opening. */
interface Blow {
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

const NOTHING = 'nothing';
/** Locked and unlocked again, because the screen asked for it. */
const AGAIN = 'what the screen said';

export async function playRound(office: Office): Promise<void> {
  const { random, tally, computers } = office;
  tally.rounds += 1;
  const computer = (random() < 0.3 && computers[1]) || (computers[0] as Computer);
  const blow = strike(office, computer);
  const who = random() < 0.25 ? counter : officer;
  const begun = (now: Blow): Promise<Opened> =>
    withProgram(computer, async (at, axe) => {
      const how = await openUp(office, computer, at, who, now);
      if (how === 'open') await work(office, computer, at, axe);
      return how;
    });
  let opened = await begun(blow);
  // Told twice, the third start finds the database moved aside.
  if (opened === 'unread') opened = await begun(blow);
  if (opened === 'unread') opened = await begun({ ...blow, what: AGAIN });
  if (opened !== 'open') await setRight(office, computer, blow);
}

/** The last opening of every computer: nothing is done to it. */
export async function lastLook(office: Office): Promise<void> {
  for (const computer of office.computers)
    await withProgram(computer, async (at) => {
      await openUp(office, computer, at, officer, blowOf(office, computer, []));
      await at.app.close();
    });
}

async function withProgram<T>(
  computer: Computer,
  use: (at: AtWork, axe: ReturnType<typeof axeOver>) => Promise<T>,
): Promise<T> {
  const at = await timed('start', beginWithVault(computer.app));
  const axe = axeOver(at);
  try {
    return await use(at, axe);
  } finally {
    axe.fall();
    await axe.isOver();
    computer.disk?.makeRoom();
  }
}

const targetOf = ({ backups, exchange }: Office, computer: Computer): Target => ({
  engines: computer.engines,
  images: computer.images,
  installation: computer.installation,
  ...(backups && { backups }),
  ...(exchange && { exchange }),
});

const snapshot = (engines: Engines, folder: string): void => {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  // The reader from outside looks for a folder of this name.
  if (existsSync(engines.database)) cpSync(engines.database, path.join(folder, 'IndexedDB'), { recursive: true });
  if (existsSync(engines.journal)) cpSync(engines.journal, path.join(folder, 'journal'), { recursive: true });
};

/** Chooses what befalls a computer: often one engine, sometimes both, sometimes its copies alone or along with an engine. */
function strike(office: Office, computer: Computer): Blow {
  const { random, allowed, calm } = office;
  const one = (from: readonly Fault[]): Fault | undefined => from[Math.floor(random() * from.length)];
  const first = one(allowed);
  const roll = calm ? 0.3 : random();
  const others = allowed.filter(({ strikes, name }) => strikes[0] !== first?.strikes[0] && !name.includes('older'));
  const struck =
    roll < 0.15
      ? []
      : roll < 0.5 || !office.backups
        ? [first]
        : roll < 0.65
          ? [first, one(others)]
          : roll < 0.8
            ? [random() < 0.3 ? one(faultsOfCopies) : undefined, one(faultsOfBoth)]
            : [one(faultsOfCopies), random() < 0.5 ? first : undefined];
  return blowOf(
    office,
    computer,
    struck.filter((fault) => fault !== undefined),
  );
}

function blowOf(office: Office, computer: Computer, struck: readonly Fault[]): Blow {
  const { random, tally, folder } = office;
  const before = path.join(folder, 'before');
  const after = path.join(folder, 'after');
  snapshot(computer.engines, before);
  const target = targetOf(office, computer);
  const done = struck.filter((fault) => fault.strike(target, random));
  for (const { name } of done) tally.faults.set(name, (tally.faults.get(name) ?? 0) + 1);
  snapshot(computer.engines, after);
  if (done.some(({ strikes }) => strikes.includes('database'))) computer.doubtful = true;
  return {
    what: done.map(({ name }) => name).join(' and ') || NOTHING,
    struck: new Set(done.flatMap(({ strikes }) => strikes)),
    ...{ before, after, reach: reachOf(office, computer) },
  };
}

/** What this computer gets by itself: from its journal, its own newest backup that is whole, and every folder of the exchange. */
function reachOf({ backups, exchange, computers }: Office, { engines, installation }: Computer): Blow['reach'] {
  const own = backups && wholeBackups(backups).find(({ mark }) => installation.startsWith(mark));
  const journal = rowsInFolder(engines.journal, 'past');
  const all: Rows[] = [
    journal,
    ...(own ? [own.rows] : []),
    ...(exchange ? computers.map((one) => rowsInFolder(path.join(exchange, one.installation), 'upTo')) : []),
  ];
  return { own: (hash) => journal.has(hash), all: (hash) => all.some((rows) => rows.has(hash)) };
}

/** The register opens for reading alone. */
const saysBroken = /^Het logboek klopt niet/;
/** One copy was put right from another. */
const saysDatabase = /^Het logboek is aangevuld/;
const saysJournal = /^De veiligheidskopie was/;
/** No fact may be missing without one of these. */
const saysLook = /Kijk of wat u het laatst vastlegde er staat|Op deze computer stond een oudere kopie/;
const saysBehind = /loopt achter/;
/** What a refusal at the door may not say in an office where nobody leaves and nobody's passphrase is given anew. */
const saysUntrue = /ingetrokken|van vroeger|wacht nog|verklaring van geheimhouding/;

/** `unread`: to be started once more, as the screen says. */
type Opened = 'open' | 'broken' | 'closed' | 'unread';

async function openUp(office: Office, computer: Computer, at: AtWork, who: Employee, blow: Blow): Promise<Opened> {
  const { tally, ledger } = office;
  const isExcusedBy = async ({ struck }: Blow): Promise<boolean> =>
    struck.size === ENGINES.length ||
    (struck.has('journal') && ((await isChromiums(office, computer, blow)) || (await isThrownAway(office, computer))));
  let door = await timed('door', doorOf(at));
  let isSaid = false;
  if (FIRST_START.test(door)) {
    tally.emptyStarts += 1;
    note(office, blow, `an empty start: ${door}`);
    return 'closed';
  }
  if (door === MISSING) {
    isSaid = true;
    if (!(await isExcusedBy(blow))) {
      wrong(office, blow, 'the register is missing, and one engine was whole');
      tally.lost += factsIn(ledger.knownAt(computer.name));
      return 'closed';
    }
    if (!(await restoreAtDoor(at))) {
      note(office, blow, 'no copy to put back');
      return 'closed';
    }
    tally.restored += 1;
    door = await doorOf(at);
  }
  if (door === UNREADABLE && blow.what !== AGAIN) {
    // A database with a file that is too short cannot be opened at all, and the engine does not throw it away.
    note(office, blow, 'the database cannot be read');
    if (!blow.struck.has('database') && !computer.doubtful) wrong(office, blow, `not to be read: ${door}`);
    return 'unread';
  }
  if (door !== UNLOCK) {
    wrong(office, blow, `another door: ${door}`);
    return 'closed';
  }
  const refused = await timed('unlock', unlockByKeys(at, who));
  if (refused !== undefined) {
    // Both cut at once, even the list of who has access may be gone. Nobody's access is withdrawn here: it must not be said.
    if (saysUntrue.test(refused) || !(await isExcusedBy(blow))) wrong(office, blow, `it does not open: ${refused}`);
    else note(office, blow, `refused at the door, both engines struck or lost: ${refused}`);
    return 'closed';
  }
  const notices = await timed('exchange', takenIn(at));
  const words = notices.join(' | ');
  const isBroken = notices.some((text) => saysBroken.test(text));
  isSaid ||= isBroken || notices.some((text) => saysLook.test(text));
  const isRepaired = notices.some((text) => saysDatabase.test(text));
  if (isRepaired || notices.some((text) => saysJournal.test(text))) tally.repaired += 1;
  if (isRepaired && !blow.struck.has('database') && blow.what !== AGAIN) {
    if (!computer.doubtful) byChromium(office, computer);
    note(office, blow, computer.doubtful ? 'a fault of before, found now' : `Chromium itself, ${afterwards(computer)}`);
  }
  let cases: readonly SeenCase[];
  try {
    cases = await timed('look', look(at));
    // A control must not be put right by the check before it is judged.
    if (!office.calm && (computer.doubtful || (office.random() < 0.1 && !isBroken))) await timed('check', checked(at));
  } catch (error) {
    // The screen asks for it: what is damaged and was read for the first time comes back at the next unlock.
    if (/storeRefused|storeLost|breaks/.test(String(error)) && blow.what !== AGAIN) {
      await lock(at);
      return openUp(office, computer, at, officer, { ...blow, what: AGAIN });
    }
    if (!isBroken) wrong(office, blow, `it opens and does not show: ${error instanceof Error ? error.message : error}`);
    return 'broken';
  }
  const journal = rowsInFolder(computer.engines.journal, 'past');
  // A broken register takes nothing in before it is put right: then what copies hold is judged.
  const reach = isBroken ? blow.reach.own : blow.reach.all;
  const looked = { place: computer.name, cases, seesNotes: who === officer, journal, reach, isBroken };
  const { missing, wrong: faulty } = ledger.judge(looked);
  for (const what of faulty) wrong(office, blow, what);
  await timed('judge', missed(office, computer, blow, missing, { isSaid, isBroken, words: words || NOTHING }));
  if (isBroken) {
    if (!(await isExcusedBy(blow))) wrong(office, blow, `broken, and one engine was whole: ${words}`);
    return 'broken';
  }
  // Work goes on without what is gone and said; another copy may bring it back.
  ledger.letGo(missing, computer.name);
  const isBehind = notices.some((text) => saysBehind.test(text));
  ledger.lags(computer.name, isBehind);
  if (blow.struck.size > 0) computer.toSearch = true;
  if (isRepaired) computer.doubtful = false;
  if (!isBehind && computer.toSearch) lookForErased(office, computer, blow);
  return 'open';
}

/** The database had been emptied by Chromium before the fault struck the journal: seen from outside. */
async function isChromiums(office: Office, computer: Computer, blow: Blow): Promise<boolean> {
  if (blow.struck.has('database') || office.ledger.knownAt(computer.name).length === 0) return false;
  blow.inDatabase ??= {};
  blow.inDatabase.before ??= rowsInDatabase(blow.before, office.origin);
  return (await blow.inDatabase.before).size === 0;
}

/** At this very start Chromium threw the database away, for damage that it met behind the door: seen from outside. */
const isThrownAway = async ({ origin }: Office, { store }: Computer): Promise<boolean> =>
  (await rowsInDatabase(store, origin)).size === 0;

/** Judges what is missing: said and allowed only where every copy that had to hold it was taken away. */
async function missed(
  office: Office,
  computer: Computer,
  blow: Blow,
  missing: readonly Entry[],
  { isSaid, isBroken, words }: { readonly isSaid: boolean; readonly isBroken: boolean; readonly words: string },
): Promise<void> {
  const { tally } = office;
  if (missing.length === 0) return;
  blow.inDatabase ??= {};
  blow.inDatabase.after ??= rowsInDatabase(blow.after, office.origin);
  const inDatabase = await blow.inDatabase.after;
  const reach = isBroken ? blow.reach.own : blow.reach.all;
  const isHeld = (entry: Entry): boolean => isIn(entry, (row) => reach(row) || inDatabase.has(row));
  const isOfChromium = await isChromiums(office, computer, blow);
  const isGone = ({ behind }: Entry): boolean =>
    (blow.struck.has('database') || isOfChromium) && (blow.struck.has('journal') || behind.has(computer.name));
  const lost = missing.filter((entry) => !isSaid || isHeld(entry) || !isGone(entry));
  // Of a broken register they are judged once it is put right.
  const said = isBroken ? [] : missing.filter((entry) => !lost.includes(entry));
  tally.lost += factsIn(lost);
  tally.missingAndSaid += factsIn(said);
  if (said.length > 0 && isOfChromium) {
    byChromium(office, computer);
    tally.chromiumAndJournal += 1;
    note(office, blow, `Chromium itself, ${afterwards(computer)}: ${factsIn(said)} facts missing and said`);
  }
  for (const entry of lost.slice(0, 3)) {
    const why = [
      ...(isSaid ? [] : ['not said']),
      ...(isHeld(entry) ? ['a copy holds it'] : []),
      ...(isGone(entry) ? [] : ['one engine was whole']),
    ].join(', ');
    const held = entry.rows ? whoHolds(office, blow, inDatabase, entry.rows) : 'its rows were never seen';
    const at = `act ${entry.number} of ${entry.place} at ${computer.name}, ${entry.mark}`;
    note(office, blow, `lost: ${at} (${why}; held by ${held}; told ${entry.told ?? 'by the screen'}); said: ${words}`);
  }
}

/** For the finding: which copies hold these rows. */
function whoHolds(office: Office, blow: Blow, inDatabase: Rows, rows: readonly string[]): string {
  const { backups, exchange, computers } = office;
  const copies: [string, (row: string) => boolean][] = [
    ['database', (row) => inDatabase.has(row)],
    ['journal', blow.reach.own],
    ...(backups ? wholeBackups(backups) : []).map((one): [string, (row: string) => boolean] => [
      one.name,
      (row) => one.rows.has(row),
    ]),
    ...(exchange ? computers : []).map((one): [string, (row: string) => boolean] => {
      const there = rowsInFolder(path.join(exchange ?? '', one.installation), 'upTo');
      return [`exchange of ${one.name}`, (row) => there.has(row)];
    }),
  ];
  return copies.flatMap(([name, has]) => (rows.every(has) ? name : [])).join(', ') || 'nobody';
}

function byChromium({ tally }: Office, { lastEnd }: Computer): void {
  tally.chromiumLost += 1;
  if (lastEnd === 'disk') tally.chromiumAfterDisk += 1;
}

const afterwards = ({ lastEnd }: Computer): string => (lastEnd === 'disk' ? 'after a full disk' : `after a ${lastEnd}`);

/** A register that is broken or missing is put right as IT does it: with a backup; else anew from a backup; else an image. */
async function setRight(office: Office, computer: Computer, blow: Blow): Promise<void> {
  const again: Blow = { ...blow, what: `${blow.what}, put right`, struck: new Set(ENGINES) };
  if (office.backups) {
    if (await repairedWithBackup(office, computer)) {
      if (await opensAgain(office, computer, again)) return;
    }
    for (const engine of ENGINES) rmSync(computer.engines[engine], { recursive: true, force: true });
    if (await opensAgain(office, computer, again)) return;
  }
  office.tally.putBackByHand += 1;
  note(office, blow, `put right by no copy: an image by hand at ${computer.name}`);
  for (const engine of ENGINES) rmSync(computer.engines[engine], { recursive: true, force: true });
  for (const [engine, name] of [
    ['database', 'IndexedDB'],
    ['journal', 'journal'],
  ] as const)
    if (existsSync(path.join(blow.before, name)))
      cpSync(path.join(blow.before, name), computer.engines[engine], { recursive: true });
  await opensAgain(office, computer, { ...again, what: `${blow.what}, the image from before put back` });
}

async function opensAgain(office: Office, computer: Computer, blow: Blow): Promise<boolean> {
  const now: Blow = { ...blow, reach: reachOf(office, computer) };
  delete now.inDatabase;
  snapshot(computer.engines, now.after);
  const opened = await withProgram(computer, async (at) => {
    const how = await openUp(office, computer, at, officer, now);
    await at.app.close();
    return how;
  });
  return opened === 'open';
}

/** @returns false when there is nothing whole to put back */
async function restoreAtDoor(at: AtWork): Promise<boolean> {
  const choices = at.page.locator('.copy-list label');
  const none = at.page.getByText(/staat nog geen back-up/);
  await choices.first().or(none).first().waitFor({ timeout: 20_000 });
  const whole = choices.filter({ has: at.page.locator('.meta', { hasText: /^heel/ }) });
  // Checks of large backups go on behind the screen; these are small.
  await whole
    .first()
    .waitFor({ timeout: 5_000 })
    .catch(() => undefined);
  if ((await whole.count()) > 0) await whole.first().click();
  else {
    await button(at, /^Aansluiten bij een andere computer/).click();
    if ((await choices.count()) === 0) return false;
  }
  await submit(at);
  await at.page.getByText(/^Het register staat (weer|nu) op deze computer/).waitFor({ timeout: 60_000 });
  return true;
}

/** Beheer, Herstellen: the administrator opens the damaged register together with the newest backup. */
async function repairedWithBackup(office: Office, computer: Computer): Promise<boolean> {
  const [newest] = wholeBackups(office.backups ?? '');
  if (!newest) return false;
  return withProgram(computer, async (at) => {
    if ((await doorOf(at)) !== UNLOCK || (await unlockByKeys(at, administrator)) !== undefined) return false;
    const copy = { kind: 'backup', name: newest.name } as const;
    const answer = await ask(at, 'repairWith', { copy, passphrase: administrator.passphrase });
    await at.app.close();
    return answer.ok && !answer.value.notices.some(({ notice }) => notice === 'readOnly');
  });
}

/** Everything the others wrote, and what this computer had before, is taken in; then what the program says. */
async function takenIn(at: AtWork): Promise<readonly string[]> {
  const shown = await noticesOf(at);
  for (let more = true; more; ) {
    const answer = await ask(at, 'exchange', {});
    more = answer.ok && !answer.value.finished;
  }
  const session = await ask(at, 'session', {});
  const told = session.ok ? session.value.notices : [];
  return [...shown, ...told.map(wordsOf)];
}

/** The full check, which goes on by itself in idle time. @throws Error what it found */
async function checked(at: AtWork): Promise<void> {
  for (let anew = true; ; anew = false) {
    const answer = await ask(at, 'checkLog', { anew });
    if (!answer.ok) throw new Error(answer.refusal.code);
    if (answer.value.breaks > 0) throw new Error(`breaks: ${answer.value.breaks}`);
    if (answer.value.finished) return;
  }
}

const wordsOf = (notice: Notice): string => {
  const { title, now } = noticeWords(notice);
  return `${title} ${now}`;
};

function wrong(office: Office, blow: Pick<Blow, 'what'>, what: string): void {
  office.tally.wrongOpens += 1;
  note(office, blow, `wrong: ${what}`);
}

function note(office: Office, blow: Pick<Blow, 'what'>, what: string): void {
  office.tally.findings.push(`round ${office.tally.rounds}, after ${blow.what}: ${what}`);
}

/** An erased case: in no file of either engine. */
function lookForErased(office: Office, computer: Computer, blow: Blow): void {
  const boxes = [...office.erased].flatMap(([name, found]) =>
    office.ledger.isErasedAt(name, computer.name) ? found : [],
  );
  if (boxes.length === 0) return;
  const started = performance.now();
  computer.toSearch = false;
  for (const [engine, folder] of Object.entries(computer.engines)) {
    const { files } = remainsIn(folder, boxes);
    if (files.length > 0) wrong(office, blow, `an erased case still lies in ${engine}: ${files.join()}`);
  }
  spent('bytes of erased cases', started);
}

type End = 'close' | 'lock' | 'kill' | 'renderer' | 'disk';

async function work(office: Office, computer: Computer, at: AtWork, axe: ReturnType<typeof axeOver>): Promise<void> {
  const { random, tally } = office;
  const ends: readonly End[] = [
    ...(['close', 'close', 'lock', 'kill', 'kill', 'kill', 'renderer'] as const),
    ...(computer.disk ? ['disk' as const] : []),
  ];
  const end: End = office.calm ? 'close' : (ends[Math.floor(random() * ends.length)] as End);
  const acts = 2 + Math.floor(random() * 6);
  const started = performance.now();
  for (let done = 0; done < acts - 1; done++) await act(office, computer, at);
  spent('acts', started);
  if (end !== 'close' && end !== 'lock') tally.faults.set(names[end], (tally.faults.get(names[end]) ?? 0) + 1);
  const ending = performance.now();
  computer.lastEnd = end;
  switch (end) {
    case 'close':
    case 'lock':
      await act(office, computer, at);
      if (end === 'lock') await lock(at);
      await at.app.close();
      if (office.calm || random() < 0.6) keepImage(office, computer);
      break;
    case 'kill':
    case 'renderer': {
      axe.aim();
      // With the page of now: what is under way must not go on in the page that comes after it.
      const under = act(office, computer, { ...at }).catch(() => undefined);
      await pause(random() ** 1.5 * 120);
      if (end === 'kill') axe.fall();
      else await killRenderer(at);
      await Promise.race([under, pause(2_000)]);
      if (end === 'renderer') await openedAnew(office, computer, at);
      break;
    }
    case 'disk':
      computer.disk?.fill();
      for (let more = 0; more < 3; more++) await act(office, computer, at);
      if (random() < 0.5) computer.disk?.makeRoom();
      if (random() < 0.5) await act(office, computer, at);
      break;
  }
  spent(`end: ${end}`, ending);
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

/** The program goes on by itself with a new page: what was acknowledged is there, and work goes on. */
async function openedAnew(office: Office, computer: Computer, at: AtWork): Promise<void> {
  const until = performance.now() + 60_000;
  for (;;) {
    const page = at.app.windows().find((one) => !one.isClosed() && one !== at.page);
    const shown = await page
      ?.locator('h1')
      .count()
      .catch(() => 0);
    if (page && shown) {
      at.page = page;
      break;
    }
    if (performance.now() > until) {
      const windows = await at.app.evaluate(({ BrowserWindow }) =>
        BrowserWindow.getAllWindows().map(
          ({ webContents }) => `${webContents.getURL()} ${webContents.getOSProcessId()}`,
        ),
      );
      return wrong(office, { what: names.renderer }, `no new page came; windows: ${windows.join() || 'none'}`);
    }
    await pause(50);
  }
  const blow = { ...blowOf(office, computer, []), what: names.renderer };
  if ((await openUp(office, computer, at, officer, blow)) === 'open') await act(office, computer, at);
}

function keepImage(office: Office, computer: Computer): void {
  const folder = path.join(office.folder, `image-${office.imagesMade++}`);
  const { images } = computer;
  const [oldest] = images;
  if (images.length >= 4 && oldest) rmSync(oldest.folder, { recursive: true, force: true });
  computer.images = [...images.slice(images.length >= 4 ? 1 : 0), makeImage(targetOf(office, computer), folder)];
}

/** One act, chosen by chance among those that can be done now. */
async function act(office: Office, computer: Computer, at: AtWork): Promise<void> {
  const { random, ledger } = office;
  const cases = [...ledger.casesAt(computer.name)];
  const [name, done] = cases[Math.floor(random() * cases.length)] ?? [];
  const kind = done ? choose(random(), done, office.erasing) : 'request';
  await doAct(office, computer, at, kind, name ?? '');
}

function choose(roll: number, done: ReadonlySet<ActKind>, erasing: number): ActKind {
  if (roll < erasing) return 'erased';
  const rest = (roll - erasing) / (1 - erasing);
  if (rest < 0.3 || done.has('withdrawn')) return 'request';
  if (rest < 0.6 || done.has('sent')) return 'note';
  if (rest < 0.9) return done.has('letter') ? 'sent' : 'letter';
  return 'withdrawn';
}

async function doAct(office: Office, computer: Computer, at: AtWork, kind: ActKind, name: string): Promise<void> {
  const { ledger, tally } = office;
  const known = kind === 'request' ? undefined : await caseOf(at, name);
  // Who is at work may not see it, or it was gone and said: another act another time.
  if (kind !== 'request' && known === undefined) return;
  if (kind === 'sent' && known?.letter === undefined) return;
  const id = known?.id ?? '';
  const newName = `T. ${surname(office.names)}`;
  if (kind === 'request') office.names += 1;
  const of = kind === 'request' ? newName : name;
  const text = letterText(of, 2 + Math.floor(office.random() * 30));
  const word = `notitie ${surname(office.names++)}`;
  const { journal } = computer.engines;
  const before = rowsInFolder(journal, 'past');
  if (kind === 'erased')
    office.erased.set(
      name,
      [...before.values()].filter((row) => row.case === id && row.whole).map((row) => row.bytes.subarray(139)),
    );
  const mark = kind === 'note' ? word : kind === 'letter' ? fingerprint(text) : '';
  const entry = ledger.begin(kind, { name: of, text: mark, id }, computer.name, before);
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
    ledger.acknowledge(entry, answer.journalBehind ?? false, rowsInFolder(journal, 'past'));
    tally.acts += 1;
    tally.facts = ledger.acknowledged;
    if (kind === 'erased') {
      tally.erased += 1;
      for (const one of office.computers) one.toSearch = true;
    }
  } else {
    ledger.refused(entry);
    if (kind === 'erased') office.erased.delete(name);
    if (!expected.test(answer.refusal.code))
      note(office, { what: NOTHING }, `${kind} refused: ${JSON.stringify(answer.refusal)}`);
  }
}

/** A full disk, a safety copy too far behind, a database that Chromium has thrown away, and what a counter employee may not do. */
const expected = /^(storeFull|storeRefused|storeLost|journalTooFarBehind|roleMayNot|role.*)$/;

async function caseOf(at: AtWork, name: string): Promise<{ id: string; letter?: string } | undefined> {
  const list = await ask(at, 'worklist', { search: '' });
  if (!list.ok) return undefined;
  const found = [...list.value.open, ...list.value.ended].find((one) => one.name === name);
  if (!found) return undefined;
  const view = await ask(at, 'openCase', { id: found.id });
  const letter = view.ok ? view.value.letters[0]?.letter : undefined;
  return { id: found.id, ...(letter ? { letter } : {}) };
}

/** Where the time of a run goes, in milliseconds. */
export const timesSpent = new Map<string, number>();

async function timed<T>(what: string, work: Promise<T>): Promise<T> {
  const started = performance.now();
  try {
    return await work;
  } finally {
    spent(what, started);
  }
}

function spent(what: string, since: number): void {
  timesSpent.set(what, (timesSpent.get(what) ?? 0) + performance.now() - since);
}
