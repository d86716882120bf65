/**
 * Two months more, once, and taking that back (rules.md, Settled 5 and 13; AVG 12(3)). Pure; runs in the vault worker.
 *
 * The officer takes it and a letter tells it: it holds from the day the letter was sent, if that was on or before the last day of
 * the first month. Taken and not told in time it moves nothing.
 */
import type { CaseState } from '../case/case';
import { type Context, type Decision, refused } from '../command/decision';
import type { Refusal } from '../command/refusal';
import type { DossierState } from '../dossier/dossier';
import { readReason } from '../dossier/sources';
import type { Id } from '../facts/facts';
import { EXTENSION_GROUNDS, type ExtensionGround } from '../facts/facts-terms';
import { cannotChange, hasDied } from '../request/request';
import { askedWith, isSameReader, namedLetter } from './extending-together';
import { answeredOn, extensionNow, wasExtended } from './term-changes';
import { lastDayToExtend } from './term-days';
import { readReasons } from './term-reasons';

export interface TypedExtension {
  readonly ground: string;
  /** A reason a line. */
  readonly reasons: string;
  /** How many requests this person made; asked where their number is the ground. */
  readonly requests: string;
  /** Cases that came with it and are extended in the same go, for the same reasons. */
  readonly also?: readonly Id[];
}

const LAW = 'AVG artikel 12 lid 3';

export function extend(
  typed: TypedExtension,
  state: CaseState,
  dossier: DossierState,
  context: Context,
  linked: readonly CaseState[] = [],
): Decision {
  const lack = lacksToExtend(state, context);
  if (lack) return { refusal: lack };
  const { ground } = typed;
  if (!isGround(ground)) return refused('noGroundToExtend', { field: 'ground', article: LAW });
  const requests = ground === 'complexity' ? undefined : Number(typed.requests.trim());
  if (requests !== undefined && (!Number.isSafeInteger(requests) || requests < 2 || requests > 99)) {
    return refused('ownRequestsOnly', { field: 'requests', article: LAW });
  }
  const read = readReasons(typed.reasons, dossier, context.profile);
  if ('refusal' in read) return read;
  const ids = [...new Set(typed.also ?? [])];
  const may = extendableWith(state, linked, context).map(({ id }) => id);
  if (ids.some((id) => !may.includes(id))) return refused('notExtendable', { field: 'also', article: LAW });
  const body = { kind: 'extended', ground, reasons: read.reasons, ...(requests && { requests }) } as const;
  return { facts: [state.id, ...ids].map((id) => ({ case: id, body })) };
}

/** Why it cannot be extended now, whatever is typed; undefined when it can. */
export function lacksToExtend(state: CaseState, { profile, today }: Context): Refusal | undefined {
  const closed = cannotChange(state) ?? hasDied(state, profile);
  if (closed) return closed;
  if (state.complaint) return { code: 'noGroundToExtend', article: LAW };
  if (answeredOn(state)) return { code: 'alreadyAnswered' };
  const now = extensionNow(state);
  if (now) return { code: 'alreadyExtended', article: LAW, values: { on: now.on } };
  if (wasExtended(state)) return { code: 'extendedOnce', article: LAW };
  const lastDay = lastDayToExtend(state.request?.receivedOn ?? today);
  return today > lastDay ? { code: 'extendTooLate', article: LAW, values: { lastDay } } : undefined;
}

/** The cases that came with it, to the same reader, which can be extended with it in one go. */
export function extendableWith(state: CaseState, linked: readonly CaseState[], context: Context): readonly CaseState[] {
  return askedWith(state, linked).filter(
    (one) => lacksToExtend(one, context) === undefined && isSameReader(one, state),
  );
}

/** Both terms are as they were before; what is past by then is late. */
export function removeExtension(
  typed: { readonly why: string },
  state: CaseState,
  dossier: DossierState,
  context: Context,
  linked: readonly CaseState[] = [],
): Decision {
  const lack = lacksToRemoveExtension(state, context);
  if (lack) return { refusal: lack };
  const why = readReason(typed.why, 'why', dossier);
  if ('refusal' in why) return why;
  // A letter of another case that speaks for this one, and did not leave, says what is no longer so.
  const named = namedLetter(state, linked);
  const waits = named?.sentOn === undefined ? named : undefined;
  return {
    facts: [
      { case: state.id, body: { kind: 'extensionRemoved', why: why.text } },
      ...(waits
        ? [{ case: waits.keptIn, body: { kind: 'letterToCorrect', letter: waits.letter, reason: 'text' } } as const]
        : []),
    ],
  };
}

export function lacksToRemoveExtension(state: CaseState, { profile }: Context): Refusal | undefined {
  const closed = cannotChange(state) ?? hasDied(state, profile);
  if (closed) return closed;
  return state.termFacts.extension ? undefined : { code: 'notExtended' };
}

function isGround(ground: string): ground is ExtensionGround {
  return (EXTENSION_GROUNDS as readonly string[]).includes(ground);
}
