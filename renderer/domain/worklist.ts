/** The day's list: cases in short, the most urgent on top, and finding one. Pure; runs in the vault worker. */
import type { Calendar } from './calendar';
import { type CaseState, currentLetter } from './case';
import type { Day, Id, Right } from './facts';
import { folded, showName, sortName } from './person';
import { ownTermRule, type Profile, versionNamed } from './profile';
import { type Terms, termsOf } from './terms';

export type NextStep = 'makeReceiptSlip' | 'sendReceiptSlip' | 'listItems' | 'noTermDeceased' | 'withdrawn';

export interface CaseSummary {
  readonly id: Id;
  readonly reference: string;
  readonly right: Right;
  readonly name: string;
  readonly sortName: string;
  /** Empty for a secret address. */
  readonly city: string;
  readonly receivedOn: Day;
  readonly state: 'open' | 'withdrawn';
  readonly terms?: Terms;
  readonly nextStep: NextStep;
  readonly newerFacts: boolean;
}

/** Terms of a case by the version it is pinned to; undefined for who has died (LN-2) and for a version not known here. */
export function termsOfCase(
  { request, subject }: CaseState,
  profile: Profile,
  calendar: Calendar,
  today: Day,
): Terms | undefined {
  if (!request || !subject || subject.deceased) return undefined;
  const version = versionNamed(profile, request.profileVersion);
  if (!version) return undefined;
  const ownRule = ownTermRule(version, request.right, subject.subjectKind);
  return termsOf({ receivedOn: request.receivedOn, ...(ownRule && { ownRule }), today, calendar });
}

/** Undefined while a case has no request or person yet, and after it was erased. */
export function summaryOf(state: CaseState, profile: Profile, calendar: Calendar, today: Day): CaseSummary | undefined {
  const { request, subject } = state;
  if (!request || !subject || state.erased) return undefined;
  const terms = termsOfCase(state, profile, calendar, today);
  return {
    id: state.id,
    reference: request.reference,
    right: request.right,
    name: showName(subject.name),
    sortName: sortName(subject.name),
    city: subject.address.secret ? '' : (subject.address.city ?? subject.address.country ?? ''),
    receivedOn: request.receivedOn,
    state: state.withdrawn ? 'withdrawn' : 'open',
    ...(terms && { terms }),
    nextStep: nextStepOf(state),
    newerFacts: state.newerFacts,
  };
}

/** What is to be done next; only access has a slip of its own in this version. */
export function nextStepOf(state: CaseState): NextStep {
  if (state.withdrawn) return 'withdrawn';
  if (state.subject?.deceased) return 'noTermDeceased';
  if (state.request?.right !== 'access') return 'listItems';
  const slip = currentLetter(state, 'receiptSlip');
  if (!slip || slip.outdated) return 'makeReceiptSlip';
  return slip.sentOn === undefined ? 'sendReceiptSlip' : 'listItems';
}

/** Most urgent first by the day to send by; without terms last; then by name and reference. */
export function byUrgency(summaries: readonly CaseSummary[]): readonly CaseSummary[] {
  const day = ({ terms }: CaseSummary): string => terms?.sendBy.day ?? '9999-12-31';
  return summaries.toSorted(
    (a, b) =>
      compare(day(a), day(b)) || compare(folded(a.sortName), folded(b.sortName)) || compare(a.reference, b.reference),
  );
}

/** The words of a case that search looks through: name, kenmerk, postcode; folded, never stored. */
export function searchText({ request, subject, representative }: CaseState): string {
  const postcode = subject?.address.secret ? undefined : subject?.address.postcode;
  const names = [subject?.name, representative?.name].flatMap((name) => (name ? [showName(name)] : []));
  return [
    ...names,
    request?.reference ?? '',
    (request?.reference ?? '').replaceAll('-', ''),
    postcode ?? '',
    (postcode ?? '').replace(' ', ''),
  ]
    .map(folded)
    .join(' ');
}

/** Every word typed must be found, in any order; an empty search finds all. */
export function isFound(searched: string, text: string): boolean {
  return folded(searched)
    .split(' ')
    .every((word) => text.includes(word));
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
