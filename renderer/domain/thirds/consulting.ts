/** Asking a third party: whom, about which items, and what came back (WS-11, WS-13). Officer alone. Pure; runs in the vault worker. */
import type { CaseState } from '../case/case';
import { type Context, type Decision, inCase, type OfficeContext, refused, type ToWrite } from '../command/decision';
import type { Refusal } from '../command/refusal';
import { readText } from '../command/typed-text';
import { addDays } from '../days/days';
import { type DossierState, itemNamed } from '../dossier/dossier';
import { saysName } from '../dossier/item-fields';
import { frozen } from '../dossier/listing';
import { readAddressText } from '../dossier/sources';
import { type Day, type FactBody, type Id, NO_CASE } from '../facts/facts';
import { VIEWS, type View } from '../facts/facts-thirds';
import { folded } from '../person/person';
import { citing, type ProfileVersion, versionNamed } from '../profiles/profile';
import { nextNumber } from '../register/reference';
import { cannotChange } from '../request/request';
import { readDay } from '../request/request-fields';
import type { ThirdState } from './thirds';

/** As typed beside the dossier. */
export interface TypedThird {
  /** Absent for a new one. */
  readonly third?: Id;
  readonly name: string;
  readonly address: string;
  readonly items: readonly Id[];
  readonly what: string;
}

/**
 * Records a third party, or puts right what is known of one. A new one gets a kenmerk of its own in the same batch, so that two letters
 * cannot be laid together (Settled 10), and a task that anybody may see: "derde 1".
 */
export function recordThird(
  typed: TypedThird,
  dossier: DossierState,
  state: CaseState,
  { today, register, profile }: OfficeContext,
  ids: { readonly third: Id; readonly place: string },
): Decision {
  const closed = cannotChange(state);
  if (closed) return { refusal: closed };
  if (state.request?.right !== 'access') return refused('letterNotNeeded');
  const mayAsk = versionNamed(profile, state.request.profileVersion)?.consultation?.mayAsk;
  if (mayAsk?.value === false) return refused('mayNotAskThirds', citing(mayAsk));
  const known = dossier.thirds.find(({ third }) => third === typed.third);
  if (typed.third !== undefined && !known) return refused('thirdUnknown');
  const read = readThird(typed, dossier, state);
  if ('refusal' in read) return read;
  const third = known?.third ?? ids.third;
  const recorded: FactBody = { kind: 'thirdPartyRecorded', third, ...read.read };
  if (known) return isSame(known, read.read) ? refused('nothingChanged') : inCase(state.id, recorded);
  const year = Number(today.slice(0, 4));
  const number = nextNumber(register, ids.place, year);
  const label = `derde ${dossier.thirds.length + 1}`;
  const facts: readonly ToWrite[] = [
    { case: state.id, body: recorded },
    { case: NO_CASE, body: { kind: 'numberGiven', year, number, for: third } },
    { case: state.id, body: { kind: 'taskOpened', task: third, taskKind: 'consultThird', label } },
  ];
  return { facts };
}

export interface TypedView {
  readonly third: Id;
  readonly on: string;
  readonly answer: string;
  readonly words: string;
}

/** The answer does the task: the officer weighs it next. An answer that comes late is recorded all the same. */
export function recordView(
  typed: TypedView,
  dossier: DossierState,
  state: CaseState,
  { today }: Context,
  ids: { readonly tell: Id },
): Decision {
  const closed = cannotChange(state);
  if (closed) return { refusal: closed };
  const known = dossier.thirds.find(({ third }) => third === typed.third);
  if (!known) return refused('thirdUnknown');
  if (!known.asked) return refused('thirdNotAsked');
  const on = readDay(typed, 'on', today, { oldest: 10, required: true });
  if (on.problem || !on.day) return { refusal: on.problem ?? { code: 'required', field: 'on' } };
  if (on.day < known.asked.on) return refused('viewBeforeAsked', { field: 'on' });
  const answer = VIEWS.find((one) => one === typed.answer);
  if (!answer) return refused(typed.answer ? 'unknownValue' : 'required', { field: 'answer' });
  const words = readText(typed.words, 'words', false);
  if ('refusal' in words) return words;
  if (isSameView(known, on.day, answer, words.text)) return refused('nothingChanged');
  const { third } = known;
  const tell = answer === 'noObjection' ? undefined : (known.view?.tell ?? ids.tell);
  const isOpen = state.tasks.some((one) => one.task === third && one.state === 'open');
  return inCase(
    state.id,
    {
      kind: 'viewReceived',
      third,
      on: on.day,
      answer,
      ...(words.text && { words: words.text }),
      ...(tell && { tell }),
    },
    ...(isOpen ? [{ kind: 'taskDone', task: third, on: on.day } as const] : []),
  );
}

/** The last day to answer a letter of this day; never moved, since it is the house's own term. Undefined where the regulation gives none. */
export function answerBy(letterDay: Day, { consultation }: ProfileVersion): Day | undefined {
  return consultation && addDays(letterDay, consultation.days.value);
}

/** What goes with the letter as it is made final: the days it names, and the task's last day. */
export function consulted(
  third: Id,
  letterDay: Day,
  { request, tasks }: CaseState,
  { profile }: Context,
): readonly FactBody[] {
  const version = versionNamed(profile, request?.profileVersion ?? '');
  const until = version && answerBy(letterDay, version);
  const task = tasks.find((one) => one.task === third);
  return [
    { kind: 'consultationSent', third, on: letterDay, ...(until && { until }) },
    ...(until && task
      ? [{ kind: 'taskOpened', task: third, taskKind: task.taskKind, label: task.label, due: until } as const]
      : []),
  ];
}

/** Nothing of who is asked is decided on meanwhile (WS-12); where a regulation is silent the law's own care holds. */
export function shieldsMeanwhile(version: ProfileVersion | undefined): boolean {
  return version?.consultation?.shields.value !== false;
}

/** Where it is written that others are asked, or that theirs is weighed. */
export function whyAsked(version: ProfileVersion | undefined): Pick<Refusal, 'article' | 'rule'> {
  return citing(version?.consultation?.days) ?? { article: 'AVG artikel 15 lid 4' };
}

type Read = Pick<ThirdState, 'name' | 'address' | 'items' | 'what'>;

function readThird(
  typed: TypedThird,
  dossier: DossierState,
  state: CaseState,
): { readonly read: Read } | { readonly refusal: Refusal } {
  const name = readText(typed.name, 'name');
  if ('refusal' in name) return name;
  const address = readAddressText(typed.address, 'address', name.text, false);
  if ('refusal' in address) return address;
  const items = [...new Set(typed.items)];
  if (items.length === 0) return refused('required', { field: 'items' });
  if (items.some((item) => !itemNamed(dossier, item))) return refused('itemUnknown', { field: 'items' });
  const before = dossier.thirds.find(({ third }) => third === typed.third)?.items ?? [];
  const shown = items.filter((item) => !before.includes(item)).flatMap((item) => frozen(state, item) ?? [])[0];
  if (shown) return { refusal: { ...shown, field: 'items' } };
  const what = readText(typed.what, 'what');
  if ('refusal' in what) return what;
  const told = tellsOf(what.text, name.text, dossier, state);
  if (told) return refused('neutralTitleTells', { field: 'what', values: { what: told } });
  return { read: { name: name.text, ...(address.text && { address: address.text }), items, what: what.text } };
}

/** The letter speaks of the reader's own data alone: not of who asks, nor of anybody else the dossier names. */
export function tellsOf(
  what: string,
  own: string,
  { sources, thirds }: DossierState,
  { subject, request }: CaseState,
): string | undefined {
  if (subject && saysName(what, subject.name.surname)) return 'subject';
  if (request && folded(what).includes(folded(request.reference))) return 'subject';
  const others = [...sources.filter(({ body }) => !body), ...thirds].filter(({ name }) => folded(name) !== folded(own));
  return others.some(({ name }) => saysName(what, name) && !saysName(own, name)) ? 'other' : undefined;
}

function isSame(known: ThirdState, read: Read): boolean {
  return (
    known.name === read.name &&
    known.address === read.address &&
    known.what === read.what &&
    known.items.join() === read.items.join()
  );
}

function isSameView({ view }: ThirdState, on: Day, answer: View, words: string): boolean {
  return view?.on === on && view.answer === answer && (view.words ?? '') === words;
}
