/** Breaches found in a case: recording, judging, and what officer and FG see of them. Runs in the vault worker. */
import type { CaseState } from '../../domain/case/case';
import { inForm } from '../../domain/days/day-words';
import type { Day, Id } from '../../domain/facts/facts';
import {
  judgeIncident as decideJudgement,
  recordIncident as decideRecord,
  type IncidentState,
  incidentsOf,
  isJudged,
  markOfIncident,
} from '../../domain/incident/incidents';
import type { IncidentAsks, IncidentsView, IncidentView } from '../asks-incident';
import { newId } from './office';
import { allow, carryOut, caseOf, contextOf, openOf, type Vault } from './vault';

type Input<Q extends keyof IncidentAsks> = IncidentAsks[Q][0];

export async function incidents(vault: Vault, input: Input<'incidents'>): Promise<IncidentsView> {
  await allow(vault, 'seeOfficer', input.case);
  return viewOf(vault, input.case);
}

export async function recordIncident(vault: Vault, input: Input<'recordIncident'>): Promise<IncidentsView> {
  await allow(vault, 'changeDossier', input.case);
  const ids = { incident: newId(), task: newId() };
  await carryOut(vault, decideRecord(input.input, caseOf(vault, input.case), contextOf(vault), ids));
  return viewOf(vault, input.case);
}

export async function judgeIncident(vault: Vault, input: Input<'judgeIncident'>): Promise<IncidentsView> {
  await allow(vault, 'changeDossier', input.case);
  const known = incidentsOf(openOf(vault).factsOf(input.case));
  await carryOut(vault, decideJudgement(input.input, known, caseOf(vault, input.case), contextOf(vault)));
  return viewOf(vault, input.case);
}

function viewOf(vault: Vault, id: Id): IncidentsView {
  const state = caseOf(vault, id);
  const known = incidentsOf(openOf(vault).factsOf(id));
  const mayChange = openOf(vault).session.slot.roles.includes('privacyOfficer') && !state.newerFacts;
  return { incidents: known.map((one) => incidentView(one, state, contextOf(vault).today)), mayChange };
}

export function incidentView(known: IncidentState, { letters }: CaseState, today: Day): IncidentView {
  const { incident, what, discoveredOn, discoveredAt, reportedOn, reportedAt, lateWhy, notReportedWhy } = known;
  const { toldOn, notToldWhy } = known;
  const letter = letters.find((one) => one.letter === known.letter);
  const mark = markOfIncident(known);
  return {
    incident,
    what,
    discoveredOn,
    discoveredAt,
    ...(letter && { letter: { kind: letter.kind, ...(letter.sentOn && { sentOn: letter.sentOn }) } }),
    mark,
    isPast: !isJudged(known) && today > mark.on,
    ...(reportedOn && reportedAt && { reported: { on: reportedOn, at: reportedAt, ...(lateWhy && { lateWhy }) } }),
    ...(notReportedWhy && { notReportedWhy }),
    ...(toldOn && { toldOn }),
    ...(notToldWhy && { notToldWhy }),
    judged: {
      incident,
      reported: reportedOn ? 'yes' : notReportedWhy ? 'no' : '',
      reportedOn: reportedOn ? inForm(reportedOn) : '',
      reportedAt: reportedAt ?? '',
      lateWhy: lateWhy ?? '',
      notReportedWhy: notReportedWhy ?? '',
      told: toldOn ? 'yes' : notToldWhy ? 'no' : '',
      toldOn: toldOn ? inForm(toldOn) : '',
      notToldWhy: notToldWhy ?? '',
    },
  };
}
