/**
 * Judges what an opening lacks. Lost = missing, and the program did not say so, or a copy still held it, or not every copy that had to
 * hold it was taken away. Which copy held what is read from outside, before the program starts (held.ts). Runs in Node.
 */
import path from 'node:path';
import { remainsIn } from '../e2e/remains';
import { type Rows, rowsInDatabase, rowsInFolder, wholeBackups } from './held';
import { type Entry, factsIn, isIn } from './ledger';
import { type Blow, type Computer, note, type Office, spent, wrong } from './state';

/** The database had been emptied by Chromium before the fault struck the journal: seen from outside. */
export async function isChromiums(office: Office, computer: Computer, blow: Blow): Promise<boolean> {
  if (blow.struck.has('database') || office.ledger.knownAt(computer.name).length === 0) return false;
  blow.inDatabase ??= {};
  blow.inDatabase.before ??= rowsInDatabase(blow.before, office.origin);
  return (await blow.inDatabase.before).size === 0;
}

/** Chromium threw the database away, for damage that it met behind the door, and nothing was put into the new one: seen from outside. */
export const isEmptyNow = async ({ origin }: Office, { store }: Computer): Promise<boolean> =>
  (await rowsInDatabase(store, origin)).size === 0;

/** What both engines of this computer had to hold, and both were struck. */
export async function goneFrom(office: Office, computer: Computer, blow: Blow): Promise<(entry: Entry) => boolean> {
  const isDatabaseGone = blow.struck.has('database') || (await isChromiums(office, computer, blow));
  return ({ behind }) => isDatabaseGone && (blow.struck.has('journal') || behind.has(computer.name));
}

/** Judges what is missing: said and allowed only where every copy that had to hold it was taken away. */
export async function missed(
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
  const isGone = await goneFrom(office, computer, blow);
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
    const at = `act ${entry.number} of ${entry.place} at ${computer.name}, ${entry.mark}, ${afterwards(computer)}`;
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

export function byChromium({ tally }: Office, { lastEnd }: Computer): void {
  tally.chromiumLost += 1;
  if (lastEnd === 'disk') tally.chromiumAfterDisk += 1;
}

export const afterwards = ({ lastEnd }: Computer): string =>
  lastEnd === 'disk' ? 'after a full disk' : `after a ${lastEnd}`;

/** An erased case: in no file of either engine. @param journal the rows that lie in it now, for the finding */
export function lookForErased(office: Office, computer: Computer, blow: Blow, journal: Rows): void {
  const erased = [...office.erased].filter(([name]) => office.ledger.isErasedAt(name, computer.name));
  if (erased.length === 0) return;
  const started = performance.now();
  computer.toSearch = false;
  const boxes = erased.flatMap(([, found]) => found);
  for (const [engine, folder] of Object.entries(computer.engines)) {
    const { files } = remainsIn(folder, boxes);
    if (files.length === 0) continue;
    const found = erased.filter(([, boxes]) => remainsIn(folder, boxes).files.length > 0);
    const told = found.map(([name]) => `${name} (${office.ledger.tell(name, journal)})`).join();
    wrong(office, blow, `an erased case still lies in ${engine}: ${files.join()}; ${told}`);
  }
  spent('bytes of erased cases', started);
}
