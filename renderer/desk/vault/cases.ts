/**
 * Views of cases: the worklist, one case, its history, the log. Made from facts, never kept. Also the end of a case and its tasks.
 * Runs in the vault worker.
 */

import type { CaseState } from '../../domain/case/case';
import { openClosed as decideOpening } from '../../domain/case/closed-case';
import { closeCase as decideClose } from '../../domain/case/closing';
import { historyOf } from '../../domain/case/history';
import { doTask as decideDone, exemptTask as decideExempt } from '../../domain/case/tasks';
import { isRefused } from '../../domain/command/decision';
import { ageOn } from '../../domain/days/days';
import { type Day, type Id, NO_CASE } from '../../domain/facts/facts';
import { attachedTo } from '../../domain/keeping/destruction';
import { eraseGround } from '../../domain/letter/issuing';
import { oldAuthority } from '../../domain/letter/remedies';
import { addressLines } from '../../domain/person/address';
import { salutation, showName } from '../../domain/person/person';
import { versionNamed } from '../../domain/profiles/profile';
import { checkOf } from '../../domain/register/log-mark';
import { mayDo } from '../../domain/register/people';
import { employeeOfSlot } from '../../domain/register/register';
import { asksNow } from '../../domain/request/asking';
import { lacksOfCase } from '../../domain/request/request';
import { cannotSearch } from '../../domain/today/searching';
import {
  byUrgency,
  type CaseSummary,
  isFound,
  officerNextStep,
  searchText,
  summaryOf,
  termsOfCase,
} from '../../domain/today/worklist';
import type { Asks, CaseView, LetterView, LogView } from '../asks';
import { progressOf } from './case-progress';
import { complaintPartOf } from './complaint-view';
import { caseConflicts } from './conflict-view';
import { dossierOf, readsOfficer } from './dossier-view';
import { allCases, eraseOne } from './erasing';
import { feePart } from './fee-view';
import { wordsOf } from './history-words';
import { letterView } from './letter-view';
import { today } from './office';
import { noticeReference } from './officer-letter-inputs';
import { ownSecretWrong, Refused, refuse } from './refused';
import { checkedPart } from './safekeeping';
import { termsChangeView } from './terms-view';
import {
  aboutOf,
  actorOfSession,
  allow,
  carryOut,
  caseOf,
  contextOf,
  linkedOf,
  officeContextOf,
  openOf,
  registerOf,
  type Vault,
} from './vault';

export async function worklist(vault: Vault, input: { readonly search: string }): Promise<Asks['worklist'][1]> {
  await allow(vault, 'seeCases');
  const wrong = cannotSearch(input.search);
  if (wrong) throw new Refused(wrong);
  const { profile, calendar, today } = contextOf(vault);
  const all = [...openOf(vault).cases].map((id) => caseOf(vault, id));
  const found = all.filter(
    (state) => input.search.trim() === '' || isFound(input.search, searchText(state, noticesOf(vault, state))),
  );
  const summaries = byUrgency(found.flatMap((state) => summaryOf(state, profile, calendar, today) ?? []));
  return {
    open: summaries.filter((one) => one.state === 'open').map((one) => asSeen(vault, one)),
    ended: summaries.filter((one) => one.state !== 'open'),
    total: all.length,
  };
}

/** Who was told something names its number when he answers: the officer finds the case by it. To the counter it would tell who is in it. */
function noticesOf(vault: Vault, { tasks }: CaseState): readonly string[] {
  if (!readsOfficer(vault)) return [];
  const context = officeContextOf(vault);
  return tasks.flatMap(({ task }) => noticeReference(context, task) ?? []);
}

export async function openCase(vault: Vault, input: { readonly id: Id }): Promise<CaseView> {
  await allow(vault, 'seeCases', input.id);
  return caseView(vault, input.id);
}

/** For what a case that is over is opened; until this program is locked it then opens as others do. */
export async function openClosed(vault: Vault, input: Asks['openClosed'][0]): Promise<CaseView> {
  await allow(vault, 'seeCases');
  const decided = decideOpening(input, caseOf(vault, input.id), contextOf(vault));
  // A register that can only be read is still read: nothing can be written down then.
  const isWritten = isRefused(decided) || decided.facts.length > 0;
  if (isWritten && openOf(vault).session.report.breaks.length === 0) await carryOut(vault, decided);
  vault.consulted.add(input.id);
  return caseView(vault, input.id);
}

/** @throws Refused `caseUnknown` */
export function caseView(vault: Vault, id: Id): CaseView {
  const { profile, calendar, today } = contextOf(vault);
  const state = caseOf(vault, id);
  const summary = summaryOf(state, profile, calendar, today) ?? refuse('caseUnknown');
  const { request, subject, representative } = state;
  if (!request || !subject) return refuse('caseUnknown');
  const version = versionNamed(profile, request.profileVersion);
  const terms = termsOfCase(state, profile, calendar, today);
  const { right, channel, receivedOn, letterOn, scope, copyAsked } = request;
  return {
    summary: asSeen(vault, summary),
    request: { right, channel, receivedOn, copyAsked, ...(letterOn ? { letterOn } : {}), ...(scope ? { scope } : {}) },
    subject: {
      name: subject.name,
      shown: showName(subject.name),
      salutation: salutation(subject.name, profile.defaults.tone.value),
      address: subject.address,
      addressLines: addressLines(subject.name, subject.address),
      subjectKind: subject.subjectKind,
      deceased: subject.deceased,
      ...(subject.contractNumber ? { contractNumber: subject.contractNumber } : {}),
      ...(subject.birthDate ? { birthDate: subject.birthDate, age: ageOn(subject.birthDate, receivedOn) } : {}),
    },
    ...(representative
      ? {
          representative: {
            kind: representative.kind,
            shown: showName(representative.name),
            ...(representative.scope ? { scope: representative.scope } : {}),
            ...(representative.authoritySeen ? { authoritySeen: representative.authoritySeen } : {}),
          },
        }
      : {}),
    ...(state.identity.length > 0 ? { identity: checksOf(vault, state) } : {}),
    ...authorityPart(today),
    ...(terms ? { terms } : {}),
    ...(state.complaint
      ? { complaint: complaintPartOf(state, aboutOf(vault, state), { profile, calendar, today }) }
      : {}),
    termsChange: termsChangeView(state, { profile, calendar, today }, linkedOf(vault, state)),
    ...feePart(state, { profile, calendar, today }),
    asks: asksNow(state, { profile }),
    lacks: version ? lacksOfCase(state, version) : [],
    regulation: version?.title ?? '',
    letters: lettersOf(vault, state),
    history: historyOf(openOf(vault).factsOf(id), wordsOf(vault, true)).toReversed(),
    ...conflictsPart(vault, id),
    ...twinsPart(vault, id),
    ...erasingPart(vault, state),
    ...progressOf(vault, state),
  };
}

/** What hangs on it is told before it is erased, to who may. */
function erasingPart(vault: Vault, state: CaseState): Pick<CaseView, 'mayErase' | 'attached'> {
  const context = contextOf(vault);
  if (mayDo(actorOfSession(vault), 'eraseCase', context.today)) return { mayErase: false };
  return { mayErase: true, attached: attachedTo(state, allCases(vault), context) };
}

function checksOf(vault: Vault, { identity }: CaseState): NonNullable<CaseView['identity']> {
  const register = registerOf(vault);
  return identity.map(({ who, document, passed, on, by, copyDestroyedOn }) => ({
    who,
    document,
    passed,
    on,
    by: employeeOfSlot(register, by)?.name ?? '',
    ...(copyDestroyedOn ? { copyDestroyedOn } : {}),
  }));
}

/** Before a letter with it is printed somebody looks whether the address still holds (LO-26). */
function authorityPart(today: Day): Pick<CaseView, 'oldAuthority'> {
  const old = oldAuthority(today);
  return old ? { oldAuthority: old } : {};
}

/** What two computers recorded apart from each other. */
function conflictsPart(vault: Vault, id: Id): Pick<CaseView, 'conflicts'> {
  const conflicts = caseConflicts(vault, id);
  return conflicts.length > 0 ? { conflicts } : {};
}

/** Other cases with the very same kenmerk. */
function twinsPart(vault: Vault, id: Id): Pick<CaseView, 'sameReference'> {
  const same = registerOf(vault).sameNumbers.find((ids) => ids.includes(id)) ?? [];
  const others = same.filter((one) => one !== id && openOf(vault).cases.has(one));
  return others.length > 0 ? { sameReference: others } : {};
}

/** Who reads the dossier is told one step more: whether there is something to assess. */
export function asSeen(vault: Vault, summary: CaseSummary): CaseSummary {
  if (summary.nextStep !== 'listItems' || !readsOfficer(vault)) return summary;
  return {
    ...summary,
    nextStep: officerNextStep(caseOf(vault, summary.id), dossierOf(vault, summary.id), today()),
  };
}

/** Newest first. The words of what was typed about a case stay in its own history. */
export async function log(vault: Vault, input: Asks['log'][0]): Promise<LogView> {
  await allow(vault, 'seeLog');
  const office = openOf(vault);
  const facts = [NO_CASE, ...office.cases].flatMap((id) => office.factsOf(id));
  const lines = historyOf(facts, wordsOf(vault, false)).toReversed();
  const chosen = input.refusedOnly ? lines.filter((line) => line.refused) : lines;
  const found = [...office.session.report.breaks, ...vault.safe.breaks];
  const first = found.find((one) => one.line !== undefined) ?? found[0];
  return {
    lines: chosen.slice(input.from, input.from + input.count),
    total: chosen.length,
    rows: office.session.report.rows,
    checkedAt: office.openedAt,
    ...checkedPart(vault),
    ...(office.session.head
      ? { mark: { line: office.session.head.rows, check: checkOf(office.session.head.hash) } }
      : {}),
    whole: first === undefined,
    ...(first?.line === undefined ? {} : { brokenFrom: first.line }),
  };
}

export async function closeCase(vault: Vault, input: Asks['closeCase'][0]): Promise<CaseView> {
  await allow(vault, 'closeCase', input.case);
  await carryOut(vault, decideClose(input, caseOf(vault, input.case), dossierOf(vault, input.case)));
  return caseView(vault, input.case);
}

export async function doTask(vault: Vault, input: Asks['doTask'][0]): Promise<CaseView> {
  await allow(vault, 'doTask', input.case);
  await carryOut(vault, decideDone(input, caseOf(vault, input.case), contextOf(vault)));
  return caseView(vault, input.case);
}

export async function exemptTask(vault: Vault, input: Asks['exemptTask'][0]): Promise<CaseView> {
  await allow(vault, 'exemptTask', input.case);
  await carryOut(vault, decideExempt(input, caseOf(vault, input.case), dossierOf(vault, input.case), contextOf(vault)));
  return caseView(vault, input.case);
}

/** Takes the case with its letters and drafts; the number it had and the erasure itself stay. */
export async function eraseCase(vault: Vault, input: Asks['eraseCase'][0]): Promise<{ rows: number }> {
  await allow(vault, 'eraseCase', input.case);
  const decided = eraseGround(input.ground, caseOf(vault, input.case));
  if ('refusal' in decided) throw new Refused(decided.refusal);
  const office = openOf(vault);
  if (!(await office.session.confirmSecret(input.passphrase))) return refuse('wrongPassphrase', ownSecretWrong);
  return { rows: await eraseOne(vault, input.case, { ground: decided.ground }) };
}

function lettersOf(vault: Vault, state: CaseState): LetterView[] {
  const register = registerOf(vault);
  return state.letters
    .toReversed()
    .map((letter) => letterView(letter, state, employeeOfSlot(register, letter.by)?.name ?? ''));
}
