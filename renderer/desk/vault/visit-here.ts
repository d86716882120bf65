/** Which visits run beside this screen, and what may leave the program meanwhile (LO-16). Runs in the vault worker. */
import type { VisitState } from '../../domain/case/case-visit';
import type { Id, LetterKind } from '../../domain/facts/facts';
import { leavesDuringVisit, NOT_DURING_VISIT } from '../../domain/letter/letter-order';
import { runningVisit } from '../../domain/visit/visit-state';
import { Refused } from './refused';
import { caseOf, openOf, type Vault } from './vault';

/** Begun at this PC, or worked on by whoever is at work: the visitor sits beside this screen, whoever unlocked it since. */
export function visitsHere(vault: Vault): readonly { readonly case: Id; readonly visit: VisitState }[] {
  const office = openOf(vault);
  return [...office.cases].flatMap((id) => {
    const started = office.factsOf(id).flatMap(({ fact }) => (fact.kind === 'visitStarted' ? [fact] : []));
    // Most cases never had a visit: they need not be folded to know that none runs.
    const visit = started.length > 0 ? runningVisit(caseOf(vault, id)) : undefined;
    if (!visit) return [];
    const isHere =
      visit.by.includes(office.session.slot.id) ||
      started.some((fact) => fact.visit === visit.visit && fact.place === office.place);
    return isHere ? [{ case: id, visit }] : [];
  });
}

/** @throws Refused when a visit runs here and this is not the record of it; `letter` names one that is final */
export function refuseDuringVisit(vault: Vault, kind: LetterKind, caseId: Id, letter?: Id): void {
  const here = visitsHere(vault);
  if (here.length === 0) return;
  const visit = here.find((one) => one.case === caseId)?.visit.visit;
  const isOfVisit =
    letter === undefined || caseOf(vault, caseId).letters.some((one) => one.letter === letter && one.visit === visit);
  if (!leavesDuringVisit(kind) || visit === undefined || !isOfVisit) throw new Refused(NOT_DURING_VISIT);
}
