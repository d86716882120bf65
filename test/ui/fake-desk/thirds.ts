/** Third parties of the invented dossier, by the domain's own rules. Runs in the page, in pictures alone. */
import type { Asks } from '../../../renderer/desk/asks';
import type { ThirdsAsks } from '../../../renderer/desk/asks-thirds';
import { thirdsViewOf } from '../../../renderer/desk/vault/thirds-view';
import { type Decision, isRefused } from '../../../renderer/domain/command/decision';
import type { Id } from '../../../renderer/domain/facts/facts';
import { recordThird, recordView } from '../../../renderer/domain/thirds/consulting';
import { recordThirdDelay } from '../../../renderer/domain/thirds/delayed';
import { recordTelling } from '../../../renderer/domain/thirds/telling';
import { context, dossierOf, type Refused } from './dossier';
import { idOf, stateOf, write } from './register';
import { scene, TODAY } from './scene';

type Questions = Omit<ThirdsAsks, 'draftConsultation' | 'draftThirdDecision' | 'draftThirdDelay'>;
type Answered = { readonly [Q in keyof Questions]: (input: Questions[Q][0]) => Asks[Q][1] | Refused };

const isOfficer = scene.roles.includes('privacyOfficer');
let made = 1400;

const thirds = (id: Id): Asks['thirds'][1] => thirdsViewOf(dossierOf(id), stateOf(id), context(), isOfficer);

function done(id: Id, decided: Decision): Asks['thirds'][1] | Refused {
  if (isRefused(decided)) return { refuse: decided.refusal };
  for (const one of decided.facts) write(one.case, one.body, TODAY, '09:52', idOf(901));
  return thirds(id);
}

export const thirdsAnswers: Answered = {
  thirds: ({ case: id }) => thirds(id),
  keepThird: ({ case: id, input }) =>
    done(id, recordThird(input, dossierOf(id), stateOf(id), context(), { third: idOf(made++), place: 'A' })),
  recordView: ({ case: id, input }) =>
    done(id, recordView(input, dossierOf(id), stateOf(id), context(), { tell: idOf(made++) })),
  keepThirdDelay: ({ case: id, input }) => done(id, recordThirdDelay(input, dossierOf(id), stateOf(id), context())),
  keepTelling: ({ case: id, input }) => done(id, recordTelling(input, dossierOf(id), stateOf(id))),
};
