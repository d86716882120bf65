/** Complaints in the invented register, by the domain's own rules. Runs in the page, in pictures alone. */
import type { Asks, CaseView } from '../../../renderer/desk/asks';
import type { ComplaintAsks } from '../../../renderer/desk/asks-complaint';
import { complaintViewOf } from '../../../renderer/desk/vault/complaint-view';
import type { CaseState } from '../../../renderer/domain/case/case';
import { type Decision, isRefused } from '../../../renderer/domain/command/decision';
import { advise, keepComplaintPoint, removeComplaintPoint } from '../../../renderer/domain/complaint/advice';
import { decideComplaint, judgeComplaintPoint } from '../../../renderer/domain/complaint/deciding-complaint';
import { previewComplaint, registerComplaint } from '../../../renderer/domain/complaint/registering';
import type { Id } from '../../../renderer/domain/facts/facts';
import { context, dossierOf, type Refused } from './dossier';
import { caseIds, idOf, stateOf, write } from './register';
import { scene, TODAY } from './scene';

type Answered = { readonly [Q in keyof ComplaintAsks]: (input: ComplaintAsks[Q][0]) => Asks[Q][1] | Refused };

const isDpo = scene.roles.includes('dpo');
let made = 1600;

export const aboutOf = ({ complaint }: CaseState): CaseState | undefined =>
  complaint?.about ? stateOf(complaint.about) : undefined;

const complained = (about: Id | ''): CaseState | undefined =>
  about !== '' && caseIds().includes(about) ? stateOf(about) : undefined;

const view = (id: Id): Asks['complaint'][1] | Refused => {
  const seen = complaintViewOf(dossierOf(id), stateOf(id), aboutOf(stateOf(id)), context(), scene.roles);
  return 'refusal' in seen ? { refuse: seen.refusal } : seen;
};

function done<T>(decided: Decision, then: () => T): T | Refused {
  if (isRefused(decided)) return { refuse: decided.refusal };
  for (const one of decided.facts) write(one.case, one.body, TODAY, '09:52', idOf(isDpo ? 902 : 901));
  return then();
}

/** The decision letter of 0038 was sent, so that there is an answer to complain of. */
export function fillAnswered(): void {
  if (!scene.answered) return;
  const letter = idOf(580);
  const signedBy = { name: 'M. Voorbeeld', function: 'privacyfunctionaris Lefier' };
  write(
    idOf(38),
    {
      kind: 'letterIssued',
      letter,
      letterKind: 'decision',
      wordsVersion: 1,
      pages: 2,
      compartment: 'officer',
      signedBy,
    },
    '2026-11-27',
    '10:05',
    idOf(901),
  );
  write(idOf(38), { kind: 'letterSent', letter, sentOn: '2026-11-27', how: 'post' }, '2026-11-27', '15:40');
}

const register = () => ({
  ...context().register,
  slots: [{ id: idOf(3), kind: 'recovery' as const, roles: [], publicKey: '' }],
});

export const complaintAnswers = (caseView: (id: Id) => CaseView | Refused): Answered => ({
  previewComplaint: (input) => previewComplaint(input, complained(input.about), context()),
  registerComplaint: (input) => {
    const ids = { case: idOf(made++), place: 'A' };
    return done(registerComplaint(input, complained(input.about), register(), context(), ids), () =>
      caseView(ids.case),
    );
  },
  complaint: ({ case: id }) => view(id),
  keepComplaintPoint: (input) =>
    done(keepComplaintPoint(input, dossierOf(input.case), stateOf(input.case), idOf(made++)), () => view(input.case)),
  removeComplaintPoint: (input) =>
    done(removeComplaintPoint(input, dossierOf(input.case), stateOf(input.case)), () => view(input.case)),
  adviseOnComplaint: ({ case: id, input }) =>
    done(advise(input, dossierOf(id), stateOf(id), context()), () => view(id)),
  judgeComplaintPoint: ({ case: id, input }) =>
    done(judgeComplaintPoint(input, dossierOf(id), stateOf(id), context()), () => view(id)),
  decideComplaint: ({ case: id, on }) =>
    done(decideComplaint({ on }, dossierOf(id), stateOf(id), aboutOf(stateOf(id)), context()), () => caseView(id)),
});
