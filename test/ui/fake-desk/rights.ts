/** The points of a request and what was given to others, by the domain's own rules. Runs in pictures alone. */
import type { Asks, CaseView } from '../../../renderer/desk/asks';
import type { RightsAsks } from '../../../renderer/desk/asks-rights';
import { disclosuresViewOf, pointsViewOf } from '../../../renderer/desk/vault/points-view';
import { recipientViewOf } from '../../../renderer/desk/vault/recipient-notice-input';
import { type Decision, isRefused } from '../../../renderer/domain/command/decision';
import { recordDisclosure } from '../../../renderer/domain/dossier/disclosure';
import type { Id } from '../../../renderer/domain/facts/facts';
import { setFee } from '../../../renderer/domain/request/fee';
import { decidePoints, recipientsOf } from '../../../renderer/domain/rights/deciding-points';
import { judgePoint, keepPoint, removePoint } from '../../../renderer/domain/rights/points';
import { keepSet, portabilitySet } from '../../../renderer/domain/rights/portability-set';
import { recordRecipient } from '../../../renderer/domain/rights/recipients';
import { liftRestriction } from '../../../renderer/domain/rights/restriction';
import { context, dossierOf, type Refused } from './dossier';
import { idOf, stateOf, write } from './register';
import { scene } from './scene';

type Questions = Omit<RightsAsks, 'draftRecipientNotice'>;
type Answered = { readonly [Q in keyof Questions]: (input: Questions[Q][0]) => Asks[Q][1] | Refused };

const isOfficer = scene.roles.includes('privacyOfficer');
let made = 1200;

const points = (id: Id): Asks['points'][1] | Refused => {
  const view = pointsViewOf(dossierOf(id), stateOf(id), context(), isOfficer);
  return 'refusal' in view ? { refuse: view.refusal } : view;
};
const disclosures = (id: Id): Asks['disclosures'][1] =>
  disclosuresViewOf(dossierOf(id), stateOf(id), context(), isOfficer);

const recipient = (id: Id, task: Id): Asks['recipient'][1] | Refused =>
  recipientViewOf(dossierOf(id), stateOf(id), context(), task) ?? { refuse: { code: 'recipientUnknown' } };

function done<T>(decided: Decision, view: () => T): T | Refused {
  if (isRefused(decided)) return { refuse: decided.refusal };
  for (const one of decided.facts) write(one.case, one.body);
  return view();
}

export const rightsAnswers = (caseView: (id: Id) => CaseView | Refused): Answered => ({
  points: ({ case: id }) => points(id),
  keepPoint: ({ case: id, input }) =>
    done(keepPoint(input, dossierOf(id), stateOf(id), context(), idOf(made++)), () => points(id)),
  removePoint: (input) =>
    done(removePoint(input, dossierOf(input.case), stateOf(input.case)), () => points(input.case)),
  judgePoint: ({ case: id, input }) => done(judgePoint(input, dossierOf(id), stateOf(id), context()), () => points(id)),
  decidePoints: (input) => {
    const id = input.case;
    const dossier = dossierOf(id);
    const recipients = recipientsOf(dossier.points).map(() => idOf(made++));
    const by = { slot: idOf(901), recipients };
    return done(decidePoints(input, dossier, stateOf(id), context(), by), () => caseView(id));
  },
  makePortabilitySet: ({ case: id }) => {
    const file = portabilitySet(dossierOf(id), stateOf(id), context());
    if ('refusal' in file) return { refuse: file.refusal };
    // Pictures alone: what the vault computes over the bytes.
    const sha256 = '33cf2895a128f2024d6795d65c6d58e3fb77a67c66dd8429abf9f0981fb4394c';
    return done(keepSet({ letter: idOf(made++), sha256 }, dossierOf(id), stateOf(id)), () => caseView(id));
  },
  setFee: ({ case: id, input }) => done(setFee(input, dossierOf(id), stateOf(id), context()), () => caseView(id)),
  liftRestriction: ({ case: id, from }) =>
    done(liftRestriction({ from }, stateOf(id), context(), { task: idOf(made++) }), () => caseView(id)),
  recipient: ({ case: id, task }) => recipient(id, task),
  keepRecipient: ({ case: id, input }) =>
    done(recordRecipient(input, dossierOf(id), stateOf(id), context(), { place: 'A' }), () =>
      recipient(id, input.recipient),
    ),
  disclosures: ({ case: id }) => disclosures(id),
  recordDisclosure: ({ case: id, input }) =>
    done(recordDisclosure(input, stateOf(id), context(), idOf(made++)), () => disclosures(id)),
});
