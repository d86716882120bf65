/** The visit, step by step: each step is a fact at once, so that a lock in the middle loses nothing. Runs in the vault worker. */
import type { CaseState } from '../../domain/case/case';
import type { Decision, OfficeContext } from '../../domain/command/decision';
import type { Id } from '../../domain/facts/facts';
import { checkIdentity as decideIdentity } from '../../domain/request/identity';
import { answerCopy as decideCopy, remark as decideRemark } from '../../domain/visit/copy-question';
import { returnPaper as decideReturn, takePaper as decideTake } from '../../domain/visit/paper';
import {
  breakVisit as decideBreak,
  endVisit as decideEnd,
  foundItem as decideFound,
  markPart as decideMark,
  notCome as decideNotCome,
  showItem as decideShow,
  skipItem as decideSkip,
  startVisit as decideStart,
} from '../../domain/visit/visit';
import { runningVisit, visitNamed } from '../../domain/visit/visit-state';
import type { CaseView } from '../asks';
import type { VisitAsks, VisitView } from '../asks-visit';
import { caseView } from './cases';
import { newId, nowMs, timeOf, today } from './office';
import { refuse } from './refused';
import { actorOfSession, allow, carryOut, caseOf, officeContextOf, openOf, recordAttempt, type Vault } from './vault';
import { visitView } from './visit-view';
import { NOTHING_LEAVES } from './voice';

type Input<Q extends keyof VisitAsks> = VisitAsks[Q][0];

/** Now; of a visit nobody ended on its own day, the moment of its last step. */
function endOf(state: CaseState, id: Id): string {
  const visit = visitNamed(state, id);
  return timeOf(visit && visit.on < today() ? visit.lastAt : nowMs());
}

/** Starts today's visit, or goes on with the one that runs: whoever unlocked (Settled 24). */
export async function startVisit(vault: Vault, input: Input<'startVisit'>): Promise<VisitView> {
  await allow(vault, 'visit', input.case);
  const made = { visit: newId(), time: timeOf(nowMs()) };
  // The machine hears of it first: what was let go before the visit does not leave during it (LO-16).
  await vault.letGo(NOTHING_LEAVES);
  await carryOut(vault, decideStart(caseOf(vault, input.case), officeContextOf(vault), made));
  const running = runningVisit(caseOf(vault, input.case)) ?? refuse('noVisit');
  return visitView(vault, input.case, running.visit);
}

export async function visit(vault: Vault, input: Input<'visit'>): Promise<VisitView> {
  await allow(vault, 'visit', input.case);
  return visitView(vault, input.case, input.visit);
}

export const checkIdentity = (vault: Vault, input: Input<'checkIdentity'>): Promise<VisitView> =>
  step(vault, input, (state, context) => decideIdentity(input, state, context));

/** Images that another role shows are no slip of the finger: the attempt is recorded (WM-4, LO-5). */
export async function showItem(vault: Vault, input: Input<'showItem'>): Promise<VisitView> {
  await allow(vault, 'visit', input.case);
  const { roles } = actorOfSession(vault);
  const { visit: id, item } = input;
  const decided = decideShow({ visit: id, item }, caseOf(vault, input.case), officeContextOf(vault), roles);
  if ('refusal' in decided && decided.refusal.code === 'footageManagerOnly')
    await recordAttempt(vault, 'showFootage', decided.refusal, input.case);
  await carryOut(vault, decided);
  return visitView(vault, input.case, id);
}

export const skipItem = (vault: Vault, input: Input<'skipItem'>): Promise<VisitView> =>
  step(vault, input, (state, context) => decideSkip({ visit: input.visit, item: input.item }, state, context));

export const markPart = (vault: Vault, input: Input<'markPart'>): Promise<VisitView> =>
  step(vault, input, (state) => decideMark(input, state));

export const answerCopy = (vault: Vault, input: Input<'answerCopy'>): Promise<VisitView> =>
  step(vault, input, (state, context) => decideCopy(input, state, context, { task: newId() }));

export const remark = (vault: Vault, input: Input<'remark'>): Promise<VisitView> =>
  step(vault, input, (state, context) =>
    decideRemark(input, state, context, { case: newId(), place: openOf(vault).place, mark: newId() }),
  );

export const foundItem = (vault: Vault, input: Input<'foundItem'>): Promise<VisitView> =>
  step(vault, input, (state) => decideFound({ visit: input.visit, part: input.part }, state, { task: newId() }));

export async function takePaper(vault: Vault, input: Input<'takePaper'>): Promise<CaseView> {
  await allow(vault, 'movePaper', input.case);
  await carryOut(vault, decideTake(input, caseOf(vault, input.case), officeContextOf(vault)));
  return caseView(vault, input.case);
}

export async function returnPaper(vault: Vault, input: Input<'returnPaper'>): Promise<CaseView> {
  await allow(vault, 'movePaper', input.case);
  await carryOut(vault, decideReturn(input, caseOf(vault, input.case), officeContextOf(vault)));
  return caseView(vault, input.case);
}

export async function endVisit(vault: Vault, input: Input<'endVisit'>): Promise<CaseView> {
  await allow(vault, 'visit', input.case);
  const state = caseOf(vault, input.case);
  await carryOut(
    vault,
    decideEnd({ visit: input.visit, signed: input.signed, time: endOf(state, input.visit) }, state),
  );
  return caseView(vault, input.case);
}

export async function breakVisit(vault: Vault, input: Input<'breakVisit'>): Promise<CaseView> {
  await allow(vault, 'visit', input.case);
  const state = caseOf(vault, input.case);
  const { visit, reason, goesOn } = input;
  await carryOut(vault, decideBreak({ visit, reason, goesOn, time: endOf(state, visit) }, state));
  return caseView(vault, input.case);
}

export async function notCome(vault: Vault, input: Input<'notCome'>): Promise<CaseView> {
  await allow(vault, 'visit', input.case);
  await carryOut(vault, decideNotCome(input, caseOf(vault, input.case), officeContextOf(vault), { visit: newId() }));
  return caseView(vault, input.case);
}

/** Who may comes first: nothing is looked up or decided for a role that may not (LO-5). Then the step, then the visit as it stands. */
async function step(
  vault: Vault,
  at: { readonly case: Id; readonly visit: Id },
  decide: (state: CaseState, context: OfficeContext) => Decision,
): Promise<VisitView> {
  await allow(vault, 'visit', at.case);
  await carryOut(vault, decide(caseOf(vault, at.case), officeContextOf(vault)));
  return visitView(vault, at.case, at.visit);
}
