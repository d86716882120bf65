/**
 * Telling that it will be later, where the house rule knows such a notice (WS-10). Pure; runs in the vault worker.
 *
 * The new day is at most the AVG term: a later one only beside an extension (AVG 12(3)). It stands in the place of the own term from
 * the day the letter was sent; until then the case is in verzuim once its own term is over. Third parties who were asked hear it too.
 */
import type { CaseState } from '../case/case';
import { type Context, type Decision, inCase, refused } from '../command/decision';
import type { Refusal } from '../command/refusal';
import { type Calendar, isOpenDay } from '../days/calendar';
import { parseDay } from '../days/day-words';
import { addDays } from '../days/days';
import type { DossierState } from '../dossier/dossier';
import type { Day, Id } from '../facts/facts';
import { versionNamed } from '../profiles/profile';
import { cannotChange, hasDied } from '../request/request';
import { tasksOfDelay } from '../thirds/delayed';
import { termsOfCase } from './case-terms';
import { answeredOn, changesOf, delayRuleOf, delayTold, extensionNow } from './term-changes';
import { readReasons } from './term-reasons';
import type { Terms } from './terms';

const LAW = 'AVG artikel 12 lid 3';

export interface TypedDelay {
  readonly newDate: string;
  /** A reason a line. */
  readonly reasons: string;
}

/** `ids`: fresh ones for the tasks to tell it to third parties, one for each of the dossier. */
export function tellDelay(
  typed: TypedDelay,
  state: CaseState,
  dossier: DossierState,
  context: Context,
  ids: readonly Id[],
): Decision {
  const lack = lacksToTellDelay(state, context);
  if (lack) return { refusal: lack };
  const day = readNewDate(typed, state, context);
  if ('refusal' in day) return day;
  const read = readReasons(typed.reasons, dossier, context.profile);
  if ('refusal' in read) return read;
  return inCase(
    state.id,
    { kind: 'delayTold', newDate: day.newDate, reasons: read.reasons },
    ...tasksOfDelay(dossier, state, ids),
  );
}

export function lacksToTellDelay(state: CaseState, context: Context): Refusal | undefined {
  const { profile, calendar, today } = context;
  const closed = cannotChange(state) ?? hasDied(state, profile);
  if (closed) return closed;
  if (answeredOn(state)) return { code: 'alreadyAnswered' };
  const rule = delayRule(state, context);
  const own = termsOfCase(state, profile, calendar, today)?.ownTerm;
  if (!rule || !own) return { code: 'noDelayNotice', article: LAW };
  // No day is left that is later than what holds now and within the AVG term.
  const last = lastNewDate(state, context);
  return last && last >= today && last > own.day ? undefined : { code: 'delayBeyondTerm', ...beyond(last) };
}

function beyond(last: Day | undefined): Omit<Refusal, 'code'> {
  return { article: LAW, rule: 'WS-10', ...(last && { values: { last } }) };
}

/** Not before today, later than what holds now, and within the AVG term: the extended one where an extension was taken. */
export function readNewDate(
  typed: Pick<TypedDelay, 'newDate'>,
  state: CaseState,
  context: Context,
): { readonly newDate: Day } | { readonly refusal: Refusal } {
  const { today } = context;
  if (!typed.newDate.trim()) return refused('required', { field: 'newDate' });
  const newDate = parseDay(typed.newDate, today);
  if (!newDate) return refused('notADate', { field: 'newDate' });
  if (newDate < today) return refused('dayPast', { field: 'newDate' });
  const rule = delayRule(state, context);
  const own = termsNow(state, context)?.ownTerm?.day;
  if (own && newDate <= own) {
    return refused('delayNotLater', { field: 'newDate', ...rule, values: { ownTerm: own } });
  }
  const last = lastNewDate(state, context);
  return last && newDate > last ? refused('delayBeyondTerm', { field: 'newDate', ...beyond(last) }) : { newDate };
}

/** The AVG term, unshifted: the extended one as soon as an extension was taken that can still be told, or was. */
export function lastNewDate(state: CaseState, context: Context): Day | undefined {
  const extension = extensionNow(state);
  const isCounted = extension && (extension.holds || (!extension.toldOn && context.today <= extension.tellBy));
  return termsNow(state, context, isCounted ? (extension.toldOn ?? context.today) : undefined)?.gdprTerm.day;
}

/** WS-10: from two working days before the own end on, while nothing was decided or told. */
export function isDelayOffered(state: CaseState, context: Context): boolean {
  if (lacksToTellDelay(state, context) || delayTold(state)) return false;
  const own = termsNow(state, context)?.ownTerm?.day;
  return own !== undefined && context.today > openDaysBefore(own, 3, context.calendar);
}

function termsNow(state: CaseState, { profile, calendar, today }: Context, extendedOn?: Day): Terms | undefined {
  const version = versionNamed(profile, state.request?.profileVersion ?? '');
  if (!version) return undefined;
  const changes = changesOf(state, version);
  const would = extendedOn ? { ...changes, extension: { toldOn: extendedOn } } : changes;
  return termsOfCase(state, profile, calendar, today, would);
}

function delayRule({ request }: CaseState, { profile }: Context): { readonly article: string } | undefined {
  const version = versionNamed(profile, request?.profileVersion ?? '');
  return version && delayRuleOf(version);
}

function openDaysBefore(day: Day, count: number, calendar: Calendar): Day {
  let before = day;
  for (let open = 0; open < count; ) {
    before = addDays(before, -1);
    if (isOpenDay(before, calendar)) open += 1;
  }
  return before;
}
