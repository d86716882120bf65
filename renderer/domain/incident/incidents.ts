/**
 * A breach found in a case: a letter at the wrong address, a file for somebody else (LE-4, WM-28). It is written down at once with the
 * minute it was found, the officer judges it within 72 hours, and both stay (AVG 33, 34). Also in a case that is over: that is when a
 * letter comes back. Pure; runs in the vault worker.
 */
import type { CaseState } from '../case/case';
import { type Context, type Decision, inCase, refused } from '../command/decision';
import type { Refusal } from '../command/refusal';
import { readText } from '../command/typed-text';
import { timeInWords } from '../days/day-words';
import type { Day, FactHead, FactOf, Id, Placed } from '../facts/facts';
import { inOrder } from '../facts/order';
import { readDay } from '../request/request-fields';
import { isTime } from '../visit/appointment';
import { isAfter, type Moment, markOf } from './incident-mark';

export type IncidentState = Omit<FactOf<'incidentRecorded'>, keyof FactHead | 'kind'>;

/** In the order in which they were first recorded; the last record of each holds. */
export function incidentsOf(placed: readonly Placed[]): readonly IncidentState[] {
  const known = new Map<Id, IncidentState>();
  for (const { fact } of inOrder(placed)) {
    if (fact.kind !== 'incidentRecorded') continue;
    const { v: _v, kind: _kind, at: _at, day: _day, by: _by, place: _place, seen: _seen, ...incident } = fact;
    known.set(incident.incident, incident);
  }
  return [...known.values()];
}

export const isJudged = ({ reportedOn, notReportedWhy }: IncidentState): boolean =>
  reportedOn !== undefined || notReportedWhy !== undefined;

export const markOfIncident = ({ discoveredOn, discoveredAt }: IncidentState): Moment =>
  markOf({ on: discoveredOn, at: discoveredAt });

export interface TypedIncident {
  readonly what: string;
  readonly discoveredOn: string;
  readonly discoveredAt: string;
  readonly letter: Id | '';
}

/** The breach for the officer alone, and a common task with its day: never what happened. */
export function recordIncident(
  typed: TypedIncident,
  state: CaseState,
  { today }: Context,
  ids: { readonly incident: Id; readonly task: Id },
): Decision {
  const closed = cannotRecord(state);
  if (closed) return { refusal: closed };
  const what = readText(typed.what, 'what');
  if ('refusal' in what) return what;
  const found = readMoment(typed.discoveredOn, typed.discoveredAt, { on: 'discoveredOn', at: 'discoveredAt' }, today);
  if ('refusal' in found) return found;
  const letter = typed.letter === '' ? undefined : state.letters.find((one) => one.letter === typed.letter);
  if (typed.letter !== '' && !letter) return refused('unknownValue', { field: 'letter' });
  if (letter && found.moment.on < letter.madeOn) return refused('notADate', { field: 'discoveredOn' });
  const mark = markOf(found.moment);
  return inCase(
    state.id,
    {
      kind: 'incidentRecorded',
      incident: ids.incident,
      what: what.text,
      discoveredOn: found.moment.on,
      discoveredAt: found.moment.at,
      ...(letter && { letter: letter.letter }),
      task: ids.task,
    },
    {
      kind: 'taskOpened',
      task: ids.task,
      taskKind: 'judgeBreach',
      label: `datalek, tot ${timeInWords(mark.at)}`,
      due: mark.on,
    },
  );
}

export interface TypedJudgement {
  readonly incident: Id;
  readonly reported: 'yes' | 'no' | '';
  readonly reportedOn: string;
  readonly reportedAt: string;
  /** Asked when it was reported after the mark. */
  readonly lateWhy: string;
  readonly notReportedWhy: string;
  readonly told: 'yes' | 'no' | '';
  readonly toldOn: string;
  readonly notToldWhy: string;
}

/** Reported, or not with its reason; whom it is about told, or not with its reason. The task is done with it. */
export function judgeIncident(
  typed: TypedJudgement,
  incidents: readonly IncidentState[],
  state: CaseState,
  { today }: Context,
): Decision {
  const closed = cannotRecord(state);
  if (closed) return { refusal: closed };
  const known = incidents.find(({ incident }) => incident === typed.incident);
  if (!known) return refused('unknownValue', { field: 'incident' });
  const report = readReport(typed, known, today);
  if ('refusal' in report) return report;
  const telling = readTelling(typed, known, today);
  if ('refusal' in telling) return telling;
  const { incident, what, discoveredOn, discoveredAt, letter, task } = known;
  const isOpen = state.tasks.some((one) => one.task === task && one.state === 'open');
  return inCase(
    state.id,
    {
      kind: 'incidentRecorded',
      incident,
      what,
      discoveredOn,
      discoveredAt,
      ...(letter && { letter }),
      task,
      ...report.fields,
      ...telling.fields,
    },
    ...(isOpen ? [{ kind: 'taskDone', task, on: today } as const] : []),
  );
}

type Read = { readonly fields: Partial<IncidentState> } | { readonly refusal: Refusal };

function readReport(typed: TypedJudgement, known: IncidentState, today: Day): Read {
  const law = { article: 'AVG artikel 33 lid 1' } as const;
  if (typed.reported === '') return { refusal: { code: 'required', field: 'reported', ...law } };
  if (typed.reported === 'no') {
    const why = readText(typed.notReportedWhy, 'notReportedWhy');
    if ('refusal' in why) return { refusal: { ...why.refusal, ...law } };
    return { fields: { notReportedWhy: why.text } };
  }
  const read = readMoment(typed.reportedOn, typed.reportedAt, { on: 'reportedOn', at: 'reportedAt' }, today);
  if ('refusal' in read) return read;
  const { moment } = read;
  if (isAfter({ on: known.discoveredOn, at: known.discoveredAt }, moment))
    return { refusal: { code: 'notADate', field: 'reportedOn' } };
  const reported = { reportedOn: moment.on, reportedAt: moment.at };
  if (!isAfter(moment, markOfIncident(known))) return { fields: reported };
  const late = readText(typed.lateWhy, 'lateWhy');
  if ('refusal' in late) {
    const isEmpty = late.refusal.code === 'required';
    return { refusal: { ...late.refusal, ...(isEmpty && { code: 'breachReportedLate' }), ...law } };
  }
  return { fields: { ...reported, lateWhy: late.text } };
}

/** What need not be reported brings no risk, so nobody need be told of it either; telling all the same is free. */
function readTelling(typed: TypedJudgement, known: IncidentState, today: Day): Read {
  const law = { article: 'AVG artikel 34' } as const;
  if (typed.told === '') {
    return typed.reported === 'no' ? { fields: {} } : { refusal: { code: 'required', field: 'told', ...law } };
  }
  if (typed.told === 'no') {
    const why = readText(typed.notToldWhy, 'notToldWhy');
    return 'refusal' in why ? { refusal: { ...why.refusal, ...law } } : { fields: { notToldWhy: why.text } };
  }
  const on = readDay(typed, 'toldOn', today, { oldest: 10, required: true });
  if (on.problem || !on.day) return { refusal: on.problem ?? { code: 'required', field: 'toldOn' } };
  return on.day < known.discoveredOn
    ? { refusal: { code: 'notADate', field: 'toldOn' } }
    : { fields: { toldOn: on.day } };
}

/** "9:05" and "9.05" too. */
function readMoment(
  typedOn: string,
  typedAt: string,
  fields: { readonly on: string; readonly at: string },
  today: Day,
): { readonly moment: Moment } | { readonly refusal: Refusal } {
  const on = readDay({ on: typedOn }, 'on', today, { oldest: 10, required: true });
  if (on.problem || !on.day) return { refusal: { ...(on.problem ?? { code: 'required' }), field: fields.on } };
  const at = typedAt.trim().replace('.', ':').padStart(5, '0');
  if (!typedAt.trim()) return { refusal: { code: 'required', field: fields.at } };
  return isTime(at) ? { moment: { on: on.day, at } } : { refusal: { code: 'timeInvalid', field: fields.at } };
}

/** A case that is over takes this all the same. */
function cannotRecord(state: CaseState): Refusal | undefined {
  if (!state.request || state.erased) return { code: 'caseUnknown' };
  return state.newerFacts ? { code: 'caseIsNewer' } : undefined;
}
