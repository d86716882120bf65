/** What stands in the record of a visit: counts and words spoken, nothing of the dossier. Runs in the vault worker. */
import { type CaseState, currentLetter } from '../../domain/case/case';
import type { IdentityState, VisitState } from '../../domain/case/case-visit';
import type { OfficeContext } from '../../domain/command/decision';
import type { Id } from '../../domain/facts/facts';
import { PARTS } from '../../domain/facts/facts-dossier';
import type { CaseLetterInput } from '../../domain/letter/case-letter';
import { type RecordRemark, type VisitRecordInput, visitRecord } from '../../domain/letter/visit-record';
import type { RecordPart } from '../../domain/letter/visit-record-seen';
import { officesOf } from '../../domain/profiles/profile';
import { employeeOfSlot } from '../../domain/register/register';
import { lastDayFor } from '../../domain/visit/appointment';
import { isOfCopy } from '../../domain/visit/copy-question';
import { copyAnswer, foundIn, identityOn, partMark, seenState, showable } from '../../domain/visit/visit-state';
import type { Words } from './letter-inputs';
import { nowMs, timeOf, today } from './office';
import { caseOf, openOf, type Vault } from './vault';

/** Of the last visit. While it runs, it ends at the time of the draft: both sign what they read. */
export function visitRecordWords(vault: Vault, state: CaseState, context: OfficeContext, base: CaseLetterInput): Words {
  const visit = state.visits.at(-1);
  if (!visit || visit.state === 'notCome') return { refusal: { code: 'noVisit' } };
  const check = visit.identity.at(-1) ?? identityOn(state, visit.on);
  const decisionOf = currentLetter(state, 'decision')?.madeOn;
  const { addressee: _reads, onBehalfOf: _for, ...letter } = base;
  return {
    letter: visitRecord({
      ...letter,
      ...whoCame(state, base, check),
      visit: {
        office: visit.office,
        visitingAddress: addressOf(visit.office, state, context),
        on: visit.on,
        from: visit.from,
        until: visit.until ?? vault.recordTimes.get(visit.visit) ?? visit.from,
        employees: handsOf(vault, visit, context),
      },
      identity: check
        ? {
            document: check.document,
            passed: check.passed,
            withBirthDate: check.who === 'subject' && state.subject?.birthDate !== undefined,
            ...(check.authority ? { authority: check.authority } : {}),
          }
        : { document: 'none', passed: false },
      parts: PARTS.map((part) => partOf(state, part)),
      withheld: state.released.length - showable(state).length,
      ...(decisionOf ? { decisionOf } : {}),
      copy: copyOf(state, visit),
      remarks: remarksOf(vault, visit, context),
      found: foundIn(state, visit.visit),
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
  vault.recordTimes.set(visit.visit, timeOf(visit.on < today() ? visit.lastAt : nowMs()));
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
  const due = state.tasks.findLast((task) => task.state === 'open' && isOfCopy(task))?.due;
  return {
    askedWithRequest: state.request?.copyAsked ?? false,
    ...(said ? { answer: said.answer } : {}),
    ...(said?.piece ? { piece: said.piece } : {}),
    ...(overview?.sentOn ? { overview: { of: overview.madeOn, pages: overview.pages } } : {}),
    ...(said?.answer === 'yes' && due ? { answerBy: due } : {}),
  };
}

/** The letters of a case go to its representative; the record is of whoever sat there. */
function whoCame(
  { subject }: CaseState,
  { addressee, onBehalfOf }: CaseLetterInput,
  check: IdentityState | undefined,
): Pick<CaseLetterInput, 'addressee' | 'onBehalfOf'> {
  if (check?.who !== 'subject' || !subject || !onBehalfOf) return { addressee, ...(onBehalfOf ? { onBehalfOf } : {}) };
  return { addressee: { name: subject.name, address: subject.address } };
}

/** What was said, and the case it became with the day by which it is answered; a case that was erased is named no longer. */
export function remarksOf(vault: Vault, { remarks }: VisitState, context: OfficeContext): readonly RecordRemark[] {
  return remarks.map(({ words, request: id }) => {
    const made = id !== undefined && openOf(vault).cases.has(id) ? caseOf(vault, id) : undefined;
    const answerBy = made && lastDayFor(made, context)?.day;
    if (!made?.request || !answerBy) return { words };
    return { words, request: { reference: made.request.reference, answerBy } };
  });
}
