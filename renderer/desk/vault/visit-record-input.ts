/** What stands in the record of a visit: counts and words spoken, nothing of the dossier. Runs in the vault worker. */
import { type CaseState, currentLetter } from '../../domain/case';
import type { CaseLetterInput } from '../../domain/case-letter';
import { termsOfCase } from '../../domain/case-terms';
import type { VisitState } from '../../domain/case-visit';
import type { OfficeContext } from '../../domain/decision';
import type { Id } from '../../domain/facts';
import { PARTS } from '../../domain/facts-dossier';
import { officesOf } from '../../domain/profile';
import { employeeOfSlot } from '../../domain/register';
import { type RecordPart, type RecordRemark, type VisitRecordInput, visitRecord } from '../../domain/visit-record';
import { copyAnswer, identityOn, partMark, seenState, showable } from '../../domain/visit-state';
import type { Words } from './letter-inputs';
import { nowMs } from './office';
import { caseOf, openOf, type Vault } from './vault';

/** Of the last visit. While it runs, it ends at the time of the draft: both sign what they read. */
export function visitRecordWords(vault: Vault, state: CaseState, context: OfficeContext, base: CaseLetterInput): Words {
  const visit = state.visits.at(-1);
  if (!visit || visit.state === 'notCome') return { refusal: { code: 'noVisit' } };
  const check = visit.identity.at(-1) ?? identityOn(state, visit.on);
  const decisionOf = currentLetter(state, 'decision')?.madeOn;
  return {
    letter: visitRecord({
      ...base,
      visit: {
        office: visit.office,
        visitingAddress: addressOf(visit.office, state, context),
        on: visit.on,
        from: visit.from,
        until: visit.until ?? vault.recordTimes.get(visit.visit) ?? visit.from,
        employees: handsOf(vault, visit, context),
      },
      identity: check
        ? { document: check.document, passed: check.passed, ...(check.authority ? { authority: check.authority } : {}) }
        : { document: 'none', passed: false },
      parts: PARTS.map((part) => partOf(state, part)),
      withheld: state.released.length - showable(state).length,
      ...(decisionOf ? { decisionOf } : {}),
      copy: copyOf(state, visit),
      remarks: visit.remarks.map((words) => remarkOf(vault, state, context, words)),
      ...(visit.state === 'broken'
        ? { broken: { goesOn: visit.goesOn === true, ...(visit.reason ? { reason: visit.reason } : {}) } }
        : {}),
      ...(visit.signed ? { signed: visit.signed } : {}),
    }),
  };
}

/** Sets the time a record bears while its visit runs; called when it is drafted. */
export function startRecord(vault: Vault, state: CaseState): void {
  const visit = state.visits.at(-1);
  if (visit?.state !== 'running') return;
  const now = new Date(nowMs());
  const two = (value: number): string => String(value).padStart(2, '0');
  vault.recordTimes.set(visit.visit, `${two(now.getHours())}:${two(now.getMinutes())}`);
}

const addressOf = (office: string, { appointment }: CaseState, { profile }: OfficeContext): string =>
  appointment?.office === office
    ? appointment.visitingAddress
    : (officesOf(profile).find(({ name }) => name === office)?.visitingAddress ?? '');

/** Who is at work signs; once it is over, who did the last step. */
function handsOf(vault: Vault, visit: VisitState, { register }: OfficeContext): VisitRecordInput['visit']['employees'] {
  const own: readonly Id[] = visit.state === 'running' ? [openOf(vault).session.slot.id] : [];
  const slots = [...new Set([...own, ...visit.by.toReversed()])];
  return slots.flatMap((slot) => {
    const employee = employeeOfSlot(register, slot);
    return employee ? [{ name: employee.name, function: employee.function }] : [];
  });
}

function partOf(state: CaseState, part: RecordPart['part']): RecordPart {
  const items = showable(state).filter((one) => one.part === part);
  const seen = items.filter(({ item }) => seenState(state, item) === 'shown');
  const whole = seen.filter(({ assessment }) => assessment === 'show').length;
  return {
    part,
    state: partMark(state, part) ?? (items.length > 0 ? 'shown' : 'notPresent'),
    shown: whole,
    partly: seen.length - whole,
    notSeen: items.length - seen.length,
  };
}

function copyOf(state: CaseState, visit: VisitState): VisitRecordInput['copy'] {
  const said = visit.copy ?? copyAnswer(state);
  const overview = currentLetter(state, 'dataOverview');
  const due = state.tasks.findLast(({ taskKind, state: how }) => taskKind === 'sendOverview' && how === 'open')?.due;
  return {
    askedWithRequest: state.request?.copyAsked ?? false,
    ...(said ? { answer: said.answer } : {}),
    ...(said?.piece ? { piece: said.piece } : {}),
    ...(overview?.sentOn ? { overview: { of: overview.madeOn, pages: overview.pages } } : {}),
    ...(said?.answer === 'yes' && due ? { answerBy: due } : {}),
  };
}

/** A remark that became a request is known by its words: they are the scope of the linked case. */
function remarkOf(vault: Vault, state: CaseState, context: OfficeContext, words: string): RecordRemark {
  const { profile, calendar, today } = context;
  const linked = state.links
    .filter(({ other, why }) => why === 'fromVisit' && openOf(vault).cases.has(other))
    .map(({ other }) => caseOf(vault, other))
    .find(({ request }) => request?.scope === words);
  const answerBy = linked && termsOfCase(linked, profile, calendar, today)?.gdprTerm.day;
  if (!linked?.request || !answerBy) return { words };
  return { words, request: { reference: linked.request.reference, answerBy } };
}
