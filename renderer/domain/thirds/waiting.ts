/**
 * What is waited for before a decision: an answer, or the day after the last one (WS-13), and what a view asks of the decision.
 * Nothing here happens by the passing of a day: a day makes an act possible, a person does it (Settled 18). Pure; runs in the vault worker.
 */
import type { CaseState } from '../case/case';
import type { Context } from '../command/decision';
import type { Refusal } from '../command/refusal';
import { type DossierState, itemNamed } from '../dossier/dossier';
import type { Day, FactBody } from '../facts/facts';
import { type Profile, type ProfileVersion, versionNamed } from '../profiles/profile';
import { termsOfCase } from '../terms/case-terms';
import { answerBy, shieldsMeanwhile, whyAsked } from './consulting';
import { isAgainst } from './telling';
import { isToWeigh, type ThirdState } from './thirds';

/**
 * `toMake`, `toSend` and `waiting` keep the items from being decided on; `silent`: the last day is past and no answer came;
 * `exempted`: a person decided not to ask, or not to wait, with a reason.
 */
export type ThirdStatus = 'toMake' | 'toSend' | 'waiting' | 'answered' | 'silent' | 'exempted';

/** A letter that never went out starts no term: who was not asked cannot be silent. */
export function statusOf({ third, asked, view }: ThirdState, { tasks, letters }: CaseState, today: Day): ThirdStatus {
  if (view) return 'answered';
  const task = tasks.find((one) => one.task === third);
  if (task?.state === 'exempted') return 'exempted';
  if (!asked) return 'toMake';
  const letter = letters.findLast((one) => one.kind === 'consultation' && one.task === third);
  if (letter?.sentOn === undefined) return 'toSend';
  return asked.until !== undefined && today > asked.until ? 'silent' : 'waiting';
}

const OPEN: readonly ThirdStatus[] = ['toMake', 'toSend', 'waiting'];

/** Why it cannot be decided yet: each third that is still asked, and each item with an objection nobody weighed. */
export function lacksOfThirds(
  dossier: DossierState,
  state: CaseState,
  { today, profile }: Context,
): readonly Refusal[] {
  const version = versionNamed(profile, state.request?.profileVersion ?? '');
  const why = whyAsked(version);
  const waiting = shieldsMeanwhile(version) ? dossier.thirds : [];
  const waits = waiting.flatMap((one): readonly Refusal[] => {
    const status = statusOf(one, state, today);
    const items = numbersOf(one, dossier, state);
    if (!OPEN.includes(status) || items === '') return [];
    const until = status === 'waiting' ? one.asked?.until : undefined;
    return [
      {
        code: 'thirdAsked',
        ...why,
        field: `third:${one.number}`,
        values: { items, third: one.number, status, ...(until && { until }) },
      },
    ];
  });
  return [...waits, ...lacksOfViews(dossier, state, profile)];
}

/** An objection is weighed anew, in words written after it came. */
export function lacksOfViews(dossier: DossierState, state: CaseState, profile: Profile): readonly Refusal[] {
  const items = dossier.items.filter(({ item }) => isToWeigh(dossier, item) && !isReleased(item, state));
  if (items.length === 0) return [];
  const why = whyAsked(versionNamed(profile, state.request?.profileVersion ?? ''));
  return [{ code: 'viewNotWeighed', ...why, values: { items: items.map(({ number }) => number).join(', ') } }];
}

/** The letter promises who objects to hear first of a decision against it: until then nothing is shown. */
export function lackOfTelling({ tasks }: CaseState, version: ProfileVersion | undefined): Refusal | undefined {
  const open = tasks.filter(({ taskKind, state }) => taskKind === 'tellThird' && state === 'open');
  if (open.length === 0) return undefined;
  return { code: 'thirdNotTold', ...whyAsked(version), values: { thirds: open.map(({ label }) => label).join(', ') } };
}

/**
 * What a decision does to the tasks of the thirds: waiting is over, and who objected in vain is told. Who was told already is told again
 * when something of his was assessed anew since. Nobody is told any more that it will be later.
 */
export function tasksOfDecision(dossier: DossierState, state: CaseState, today: Day): readonly FactBody[] {
  const late = state.tasks.filter(({ taskKind, state: how }) => taskKind === 'tellThirdDelay' && how === 'open');
  return [
    ...tellings(dossier, state, today),
    ...late.map(({ task }): FactBody => ({ kind: 'taskExempted', task, reason: 'De beslissing is genomen.' })),
  ];
}

function tellings(dossier: DossierState, state: CaseState, today: Day): readonly FactBody[] {
  return dossier.thirds.flatMap((one): readonly FactBody[] => {
    const { third, number, view, told } = one;
    const isOpen = state.tasks.some(({ task, state: how }) => task === third && how === 'open');
    if (!view) return isOpen ? [{ kind: 'taskDone', task: third, on: today }] : [];
    const { tell } = view;
    const before = state.tasks.find(({ task }) => task === tell);
    const toTell = tell !== undefined && isAgainst(one, dossier);
    if (toTell && (!before || told === 'stale')) {
      return [{ kind: 'taskOpened', task: tell, taskKind: 'tellThird', label: `derde ${number}` }];
    }
    return !toTell && before?.state === 'open'
      ? [{ kind: 'taskExempted', task: before.task, reason: 'De beslissing is opnieuw genomen.' }]
      : [];
  });
}

/** The answer would come after the own term, or the law's where there is none: a remark, never a refusal. */
export function remarkOf(
  third: Pick<ThirdState, 'asked' | 'view'> | undefined,
  state: CaseState,
  { today, profile, calendar }: Context,
): Refusal | undefined {
  const version = versionNamed(profile, state.request?.profileVersion ?? '');
  if (!version || third?.view) return undefined;
  const until = third?.asked ? third.asked.until : answerBy(today, version);
  const terms = termsOfCase(state, profile, calendar, today);
  const term = terms?.endedOn ? undefined : (terms?.ownTerm ?? terms?.gdprTerm)?.day;
  if (!until || !term || until <= term) return undefined;
  return { code: 'viewAfterTerm', ...whyAsked(version), values: { until, term } };
}

/** Of the items that are still on the list and not yet out. */
function numbersOf({ items }: ThirdState, dossier: DossierState, state: CaseState): string {
  return items
    .flatMap((item) => (isReleased(item, state) ? [] : (itemNamed(dossier, item)?.number ?? [])))
    .toSorted((a, b) => a - b)
    .join(', ');
}

const isReleased = (item: string, { released }: CaseState): boolean => released.some((one) => one.item === item);
