/**
 * The letters that wait to go out, of all cases: which of them this employee may print, and recording that they went. The bytes leave
 * one by one through letters.ts, each let go by itself. Runs in the vault worker.
 */
import type { CaseState, LetterState } from '../../domain/case/case';
import type { Id } from '../../domain/facts/facts';
import { readerOf } from '../../domain/letter/addressee';
import { compartmentOfLetter } from '../../domain/letter/issuing';
import { NOT_DURING_VISIT } from '../../domain/letter/letter-order';
import { recordOutgoing as decideOutgoing, inOrderOfPost, outgoingLetters } from '../../domain/letter/outgoing';
import { mayDo } from '../../domain/register/people';
import type { Asks } from '../asks';
import type { OutgoingLetter, OutgoingView } from '../asks-outgoing';
import { dossierOf } from './dossier-view';
import { nowMs } from './office';
import { Refused } from './refused';
import { actorOfSession, allow, carryOut, caseOf, contextOf, linkedOf, openOf, type Vault } from './vault';
import { visitsHere } from './visit-here';

export async function outgoing(vault: Vault): Promise<OutgoingView> {
  await allow(vault, 'makeLetter');
  if (visitsHere(vault).length > 0) throw new Refused(NOT_DURING_VISIT);
  const all = waiting(vault);
  const mine = all.filter(({ letter }) => mayPrint(vault, letter));
  const printed = new Map((await printedHere(vault)).map(({ letter, at }) => [letter, at]));
  const letters = mine.map((one) => shown(vault, one, printed.get(one.letter.letter)));
  return { letters: inOrderOfPost(letters), others: all.length - mine.length };
}

/** How many this employee could print now. */
export const countOutgoing = (vault: Vault): number =>
  waiting(vault).filter(({ letter }) => mayPrint(vault, letter)).length;

export async function notePrinted(vault: Vault, input: Asks['notePrinted'][0]): Promise<Record<string, never>> {
  await allow(vault, 'makeLetter');
  const still = new Set(waiting(vault).map(({ letter }) => letter.letter));
  if (!still.has(input.letter)) return {};
  const before = (await printedHere(vault)).filter(({ letter }) => letter !== input.letter && still.has(letter));
  const note: PrintNote = { v: 1, printed: [...before, { letter: input.letter, at: nowMs() }] };
  await openOf(vault).session.drafts.put(NOTE, 'common', new TextEncoder().encode(JSON.stringify(note)));
  return {};
}

export async function recordOutgoing(
  vault: Vault,
  input: Asks['recordOutgoing'][0],
): Promise<Asks['recordOutgoing'][1]> {
  await allow(vault, 'recordSent', input.case);
  const state = caseOf(vault, input.case);
  const acts = await carryOut(vault, decideOutgoing(input, state, contextOf(vault), linkedOf(vault, state)));
  const sent = acts.flatMap(({ body }) => (body.kind === 'letterSent' ? [body.sentOn] : []))[0];
  return { sentOn: sent ?? contextOf(vault).today };
}

interface Waiting {
  readonly state: CaseState;
  readonly letter: LetterState;
}

function waiting(vault: Vault): readonly Waiting[] {
  return [...openOf(vault).cases].flatMap((id) => {
    const state = caseOf(vault, id);
    return outgoingLetters(state).map((letter) => ({ state, letter }));
  });
}

function mayPrint(vault: Vault, { kind }: LetterState): boolean {
  const command = compartmentOfLetter(kind) === 'officer' ? 'makeOfficerLetter' : 'makeLetter';
  return mayDo(actorOfSession(vault), command, contextOf(vault).today) === undefined;
}

function shown(vault: Vault, { state, letter: one }: Waiting, printedAt: number | undefined): OutgoingLetter {
  // Only a letter that carries out a task is about somebody whom the dossier alone names.
  const { name: to, byHand } = readerOf(one, state, one.task === undefined ? undefined : dossierOf(vault, state.id));
  const { letter, kind, madeOn, madeAt, pages, version } = one;
  const reference = state.request?.reference ?? '';
  return {
    ...{ case: state.id, letter, reference, kind, madeOn, madeAt, pages, to, byHand },
    ...(version === undefined ? {} : { version }),
    ...(printedAt === undefined ? {} : { printedAt }),
  };
}

/**
 * One note for this PC, whoever printed: paper in the tray is everybody's. It holds random ids and times alone, and lies with the
 * drafts because it is as short-lived: what went out, and what no longer waits, falls away at the next letter.
 */
const NOTE = 'printed';

interface PrintNote {
  readonly v: 1;
  readonly printed: readonly { readonly letter: Id; readonly at: number }[];
}

async function printedHere(vault: Vault): Promise<PrintNote['printed']> {
  const bytes = await openOf(vault).session.drafts.get(NOTE);
  if (!bytes) return [];
  const note = JSON.parse(new TextDecoder().decode(bytes)) as Partial<PrintNote>;
  return note.v === 1 && note.printed ? note.printed : [];
}
