/**
 * What two employees record at two computers, by the program's own commands, and what of it must be there afterwards: kept outside
 * the program, act by act. Which row an act makes is counted here, from the table of facts; what a case shows, from what was typed.
 * Runs in Node.
 */
import { createHash } from 'node:crypto';
import type { Asks, Question } from '../../renderer/desk/asks';
import type { AppointmentInput, ItemInput } from '../../renderer/desk/asks-dossier';
import { emptyRequest } from '../../renderer/domain/request/request-fields';
import { askVault } from './at-vault';
import { noCase, readJournal } from './outside';
import { officer } from './people';
import { type Random, surname } from './random';
import { type Pc, workAt } from './two-pcs-places';

/** One case as it was typed. */
export interface Known {
  readonly id: string;
  readonly name: string;
  street: string;
  /** Both corrected it, and nobody said yet what holds: one of these is shown, the same at both. */
  either?: readonly string[];
  readonly notes: string[];
  /** The first half of the SHA-256 of its letter. */
  letter?: string;
  letterId?: string;
  sent: boolean;
  withdrawn: boolean;
  /** Rows of this case, of all acts that were acknowledged. */
  rows: number;
  /** Who touches what two may not touch apart from each other, for now. */
  owner: Pc['name'];
  /** Computers on which it is. */
  readonly at: Set<Pc['name']>;
  /** Computers that recorded something of it since both last held the same. */
  readonly since: Set<Pc['name']>;
  /** Computers that erased it. */
  readonly erasedAt: Set<Pc['name']>;
  /** Kept out of the acts at random: something is done with it on purpose. */
  reserved: boolean;
}

export interface Ledger {
  readonly cases: Map<string, Known>;
  readonly random: Random;
  names: number;
  /** Facts that were acknowledged, by computer. */
  readonly facts: Record<Pc['name'], number>;
  /** Erasures of which the totals may have been written before: a withdrawn case goes into those of another. */
  totalsPerhaps: number;
  /** Rows of no case that were seen lying on a disk, by hash. */
  readonly ofRegister: Set<string>;
  readonly done: Map<string, number>;
  /** Ciphertext of every case, by the hash of its row, as it was seen lying on a disk. */
  readonly boxes: Map<string, Map<string, Uint8Array>>;
}

export const newLedger = (random: Random): Ledger => ({
  ...{ cases: new Map(), random, names: 0, facts: { A: 0, B: 0 }, totalsPerhaps: 0 },
  ...{ ofRegister: new Set(), done: new Map(), boxes: new Map() },
});

const newWord = (ledger: Ledger): string => surname(ledger.names++);

/** The program would not, and nothing was recorded. */
class RefusedAct extends Error {
  constructor(
    pc: Pc,
    question: string,
    readonly code: string,
    values: unknown,
  ) {
    super(`${pc.name}: ${question} was refused: ${code} ${JSON.stringify(values ?? {})}`);
  }
}

/** @throws RefusedAct */
async function must<Q extends Question>(pc: Pc, question: Q, input: Asks[Q][0], text?: string): Promise<Asks[Q][1]> {
  const answer = await askVault(workAt(pc), question, input, text);
  if (!answer.ok) throw new RefusedAct(pc, question, answer.refusal.code, answer.refusal);
  return answer.value;
}

function note(ledger: Ledger, pc: Pc, what: string, rows: number, known?: Known): void {
  ledger.facts[pc.name] += rows;
  ledger.done.set(what, (ledger.done.get(what) ?? 0) + 1);
  if (!known) return;
  known.rows += rows;
  known.since.add(pc.name);
}

/** What lies on the disk of this computer now, by FORMAT.md alone: an erased case is looked for by it. */
export function witness(ledger: Ledger, pc: Pc): void {
  for (const row of readJournal(pc.store).rows) {
    if (row.case === noCase) ledger.ofRegister.add(row.hash);
    if (!row.whole || row.case === noCase) continue;
    const boxes = ledger.boxes.get(row.case) ?? new Map<string, Uint8Array>();
    // Behind the head of the row, its iv and the length of its box.
    if (!boxes.has(row.hash)) boxes.set(row.hash, row.bytes.subarray(139));
    ledger.boxes.set(row.case, boxes);
  }
}

/** @param called a name that the case must have */
export async function register(ledger: Ledger, pc: Pc, called?: string): Promise<Known> {
  const name = called ?? `T. ${newWord(ledger)}`;
  const street = `${newWord(ledger)}laan`;
  const input: Asks['registerRequest'][0] = {
    ...emptyRequest,
    ...{ channel: 'post', receivedOn: RECEIVED, name, subjectKind: 'huurder' },
    ...{ postcodeAndNumber: '7811 KL 14', street, city: 'Emmen' },
  };
  const { summary } = await must(pc, 'registerRequest', input);
  const known: Known = {
    ...{ id: summary.id, name, street, notes: [], sent: false, withdrawn: false, rows: 0, owner: pc.name },
    ...{ at: new Set([pc.name]), since: new Set(), erasedAt: new Set(), reserved: false },
  };
  ledger.cases.set(known.id, known);
  note(ledger, pc, 'register', 2, known);
  ledger.facts[pc.name] += 1;
  return known;
}

export async function write(ledger: Ledger, pc: Pc, known: Known): Promise<void> {
  const text = `Notitie ${newWord(ledger)}`;
  await must(pc, 'writeNote', { case: known.id, text });
  known.notes.push(text);
  note(ledger, pc, 'note', 1, known);
}

export async function issue(ledger: Ledger, pc: Pc, known: Known): Promise<void> {
  const words = await must(pc, 'draftLetter', { case: known.id, kind: 'receiptSlip' });
  let text = `%PDF-1.7 ${known.name} `;
  const bytes = 2000 + Math.floor(ledger.random() * 20_000);
  for (let block = 0; text.length < bytes; block++) text += sha256(`${known.id} ${block}`);
  const input = { case: known.id, words, bytes: new Uint8Array(), pages: 1 };
  const view = await must(pc, 'issueLetter', input, text);
  known.letter = sha256(text).slice(0, 32);
  known.letterId = view.letters[0]?.letter ?? '';
  note(ledger, pc, 'letter', 2, known);
}

export async function send(ledger: Ledger, pc: Pc, known: Known): Promise<void> {
  const input = { case: known.id, letter: known.letterId ?? '', sentOn: 'vandaag', how: 'post' } as const;
  await must(pc, 'recordSent', input);
  known.sent = true;
  note(ledger, pc, 'sent', 1, known);
}

/** @returns the street that was typed */
export async function correct(ledger: Ledger, pc: Pc, known: Known): Promise<string> {
  const street = `${newWord(ledger)}straat`;
  const recorded = await must(pc, 'correction', { case: known.id });
  const input = { case: known.id, input: { ...recorded, street }, why: 'Verkeerd gelezen.' };
  await must(pc, 'correctRequest', input);
  known.street = street;
  note(ledger, pc, 'correct', 2, known);
  return street;
}

export async function withdraw(ledger: Ledger, pc: Pc, known: Known): Promise<void> {
  await must(pc, 'withdrawRequest', { case: known.id, on: 'vandaag', why: 'belde' });
  known.withdrawn = true;
  note(ledger, pc, 'withdraw', 1, known);
}

export async function erase(ledger: Ledger, pc: Pc, known: Known): Promise<void> {
  witness(ledger, pc);
  const input = { case: known.id, ground: 'dubbel vastgelegd', passphrase: officer.passphrase };
  await must(pc, 'eraseCase', input);
  known.erasedAt.add(pc.name);
  known.at.delete(pc.name);
  note(ledger, pc, 'erase', 1);
  ledger.totalsPerhaps += known.withdrawn ? 1 : 0;
}

/** One of the cases that are here, whoever works on it at the other computer. */
export async function eraseSome(ledger: Ledger, pc: Pc): Promise<void> {
  const here = [...ledger.cases.values()].filter(({ at, reserved }) => at.has(pc.name) && !reserved);
  const known = here[Math.floor(ledger.random() * here.length)];
  if (!known) return;
  await erase(ledger, pc, known).catch((error: unknown) => {
    if (!(error instanceof RefusedAct) || !isOvertaken(error, known)) throw error;
    known.at.delete(pc.name);
  });
}

/** A remnant of an erased case: what the other computer still wrote of it. */
export async function eraseRemnants(ledger: Ledger, pc: Pc, ids: readonly string[]): Promise<void> {
  await must(pc, 'beginErasing', { cases: ids, passphrase: officer.passphrase });
  for (;;) {
    const view = await must(pc, 'eraseNext', {});
    if (view.left.length > 0) throw new Error(`not erased: ${JSON.stringify(view.left)}`);
    if (view.finished) break;
  }
  for (const _ of ids) note(ledger, pc, 'remnant', 1);
}

/** Acts at random until so many facts more are acknowledged at this computer. */
export async function work(ledger: Ledger, pc: Pc, facts: number, as: 'officer' | 'counter'): Promise<void> {
  const { random } = ledger;
  const until = ledger.facts[pc.name] + facts;
  while (ledger.facts[pc.name] < until) {
    const here = [...ledger.cases.values()].filter(({ at, reserved }) => at.has(pc.name) && !reserved);
    const known = here[Math.floor(random() * here.length)];
    const roll = random();
    const act = !known || roll < 0.22 ? register(ledger, pc) : choose(ledger, pc, known, { roll, as });
    await act?.catch((error: unknown) => {
      if (!known || !(error instanceof RefusedAct) || !isOvertaken(error, known)) throw error;
      if (error.code === 'caseUnknown') known.at.delete(pc.name);
    });
  }
}

/** What the other computer did has come in meanwhile; or its clock stands ahead, and here its letter is of a day to come. */
const isOvertaken = ({ code }: RefusedAct, { erasedAt, withdrawn }: Known): boolean =>
  (code === 'caseUnknown' && erasedAt.size > 0) || (code === 'caseWithdrawn' && withdrawn) || code === 'sentBeforeMade';

function choose(
  ledger: Ledger,
  pc: Pc,
  known: Known,
  { roll, as }: { readonly roll: number; readonly as: 'officer' | 'counter' },
): Promise<unknown> | undefined {
  if (as === 'officer' && roll < 0.25) return known.notes.length > 0 ? erase(ledger, pc, known) : undefined;
  if (as === 'officer' && roll < 0.6) return write(ledger, pc, known);
  if (known.owner !== pc.name || known.withdrawn) return undefined;
  if (roll < 0.68) return correct(ledger, pc, known);
  if (roll < 0.86) return known.letter ? undefined : issue(ledger, pc, known);
  if (roll < 0.97) return known.letter && !known.sent ? send(ledger, pc, known) : undefined;
  return withdraw(ledger, pc, known);
}

/** Both hold the same from here on. @returns cases of which something is left that was recorded while the other erased them */
export function nowSame(ledger: Ledger): readonly string[] {
  const left: string[] = [];
  for (const known of ledger.cases.values()) {
    if (known.erasedAt.size === 0) {
      known.at.add('A').add('B');
      known.owner = ledger.random() < 0.5 ? 'A' : 'B';
    } else {
      known.at.clear();
      // Who erased it named what was there; what the other recorded since, nobody named, unless that one erased it too.
      if ([...known.since].some((name) => !known.erasedAt.has(name))) left.push(known.id);
    }
    known.since.clear();
  }
  return left;
}

export const listItem = (pc: Pc, id: string, title: string): Promise<unknown> =>
  must(pc, 'keepItem', { case: id, input: { ...plainItem, title } });

/** A dossier with one item, ready for a decision; what is done with it is done on purpose. */
export interface Dossier {
  readonly known: Known;
  readonly item: string;
}

export async function prepareDossier(ledger: Ledger, pc: Pc): Promise<Dossier> {
  const known = await register(ledger, pc);
  known.reserved = true;
  const listed = await must(pc, 'keepItem', { case: known.id, input: plainItem });
  const item = listed.officer?.items[0]?.item ?? '';
  note(ledger, pc, 'item', 1, known);
  const input = { case: known.id, item, assessment: 'show', cuts: [], ground: '', weighing: '' } as const;
  await must(pc, 'assessItem', input);
  note(ledger, pc, 'item', 1, known);
  return { known, item };
}

export async function renameItem(ledger: Ledger, pc: Pc, { known, item }: Dossier): Promise<void> {
  const input = { ...plainItem, item, title: `Brief over ${newWord(ledger)}` };
  await must(pc, 'keepItem', { case: known.id, input });
  note(ledger, pc, 'item', 1, known);
}

export async function removeItem(ledger: Ledger, pc: Pc, { known, item }: Dossier): Promise<void> {
  await must(pc, 'removeItem', { case: known.id, item, why: 'hoort niet in deze zaak' });
  note(ledger, pc, 'remove', 1, known);
}

/** How many items the dossier has at this computer. */
export async function itemsAt(pc: Pc, { known }: Dossier): Promise<number> {
  const { officer: all } = await must(pc, 'dossier', { case: known.id });
  return all?.items.length ?? 0;
}

export async function decide(ledger: Ledger, pc: Pc, { known }: Dossier): Promise<void> {
  const input = {
    outcome: 'granted',
    secondReader: '',
    noSecondReader: 'ziek',
    copy: 'notAsked',
    reviewOn: '',
  } as const;
  await must(pc, 'decide', { case: known.id, ...input });
  note(ledger, pc, 'decide', 1, known);
}

export async function release(ledger: Ledger, pc: Pc, { known }: Dossier): Promise<void> {
  await must(pc, 'release', { case: known.id });
  note(ledger, pc, 'release', 1, known);
}

export async function appoint(ledger: Ledger, pc: Pc, { known }: Dossier, hour: number): Promise<void> {
  const days = await must(pc, 'appointmentDays', { case: known.id, office: OFFICE });
  const { day: on = '', state } = days.days.find((one) => one.state !== 'closed') ?? {};
  const employee = days.employees[0]?.code ?? '';
  const input: AppointmentInput = {
    ...{ office: OFFICE, on, from: `${hour}:00`, until: `${hour + 1}:00`, employee, keyHolder: '' },
    ...{ lateReason: state === 'late' ? 'De collega was ziek' : '', ownWish: false, why: '', wish: '' },
  };
  await must(pc, 'makeAppointment', { case: known.id, input });
  note(ledger, pc, 'appoint', 1, known);
}

export async function settleOne(
  ledger: Ledger,
  pc: Pc,
  known: Known,
  said: { readonly touches: string; readonly keep: string },
): Promise<void> {
  await must(pc, 'settleConflict', { case: known.id, ...said });
  note(ledger, pc, 'settle', 1, known);
}

const OFFICE = 'kantoor Emmen';
/** Before either clock. */
export const RECEIVED = '02-11-2026';

const plainItem: ItemInput = {
  ...{ title: 'Brief over de huur', neutralTitle: 'Een brief over de huur', part: 'digital', description: '' },
  ...{ text: 'U schreef ons over de huur. Wij hebben dat bekeken.', itemDay: '', class: 'ordinary' },
  ...{ category: 'naam-contact', purpose: 'verhuur', legalBasis: 'overeenkomst', origin: 'subject', sourceName: '' },
  ...{ sourceAddress: '', sourceIsBody: false, suppliedIn: '', sourceWhat: '', reporterToldOn: '' },
  ...{ originWords: 'van u zelf', recipients: '', othersNamed: '', destroyOn: '', basisWeighing: '' },
  ...{ isCorrespondence: false, transfer: '', isFootage: false, footageOn: '', incident: '', incidentHandledOn: '' },
  heldOn: '',
};

const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');
