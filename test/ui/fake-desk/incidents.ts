/** Breaches in the invented register, by the domain's own rules. Runs in the page, in pictures alone. */
import type { Asks } from '../../../renderer/desk/asks';
import type { IncidentAsks } from '../../../renderer/desk/asks-incident';
import { incidentView } from '../../../renderer/desk/vault/incidents';
import { type Decision, isRefused } from '../../../renderer/domain/command/decision';
import type { Id } from '../../../renderer/domain/facts/facts';
import { incidentsOf, judgeIncident, recordIncident } from '../../../renderer/domain/incident/incidents';
import { context, type Refused } from './dossier';
import { factsOf, idOf, stateOf, write } from './register';
import { scene, TODAY } from './scene';

type Answered = { readonly [Q in keyof IncidentAsks]: (input: IncidentAsks[Q][0]) => Asks[Q][1] | Refused };

let made = 1700;

const incidents = (id: Id): Asks['incidents'][1] => ({
  incidents: incidentsOf(factsOf(id)).map((one) => incidentView(one, stateOf(id), TODAY)),
  mayChange: scene.roles.includes('privacyOfficer'),
});

function done(id: Id, decided: Decision): Asks['incidents'][1] | Refused {
  if (isRefused(decided)) return { refuse: decided.refusal };
  for (const one of decided.facts) write(one.case, one.body, TODAY, '09:52', idOf(901));
  return incidents(id);
}

export const incidentAnswers: Answered = {
  incidents: ({ case: id }) => incidents(id),
  recordIncident: ({ case: id, input }) =>
    done(id, recordIncident(input, stateOf(id), context(), { incident: idOf(made++), task: idOf(made++) })),
  judgeIncident: ({ case: id, input }) =>
    done(id, judgeIncident(input, incidentsOf(factsOf(id)), stateOf(id), context())),
};
