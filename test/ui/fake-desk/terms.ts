/** Standing still, extending and delaying in the invented register, by the domain's own rules. Runs in pictures alone. */
import type { Asks, CaseView } from '../../../renderer/desk/asks';
import type { TermsAsks } from '../../../renderer/desk/asks-terms';
import { type Decision, isRefused } from '../../../renderer/domain/command/decision';
import type { Id } from '../../../renderer/domain/facts/facts';
import { resume } from '../../../renderer/domain/terms/suspending';
import { changeTerms, previewTerms } from '../../../renderer/domain/terms/term-acts';
import { context, dossierOf, type Refused } from './dossier';
import { idOf, linkedOf, stateOf, write } from './register';

let made = 1700;

type Answered = { readonly [Q in keyof TermsAsks]: (input: TermsAsks[Q][0]) => Asks[Q][1] | Refused };

export const termsAnswers = (caseView: (id: Id) => CaseView | Refused): Answered => {
  const done = (id: Id, decided: Decision): CaseView | Refused => {
    if (isRefused(decided)) return { refuse: decided.refusal };
    for (const one of decided.facts) write(one.case, one.body);
    return caseView(id);
  };
  return {
    changeTerms: ({ case: id, input }) => {
      const dossier = dossierOf(id);
      const ids = dossier.thirds.map(() => idOf(made++));
      return done(id, changeTerms(input, stateOf(id), dossier, context(), { ids, linked: linkedOf(id) }));
    },
    previewTerms: ({ case: id, input }) => previewTerms(input, stateOf(id), context()),
    resumeTerms: ({ case: id, on }) => done(id, resume({ on }, stateOf(id), context())),
    previewResume: ({ case: id, on }) => previewTerms({ act: 'resume', on }, stateOf(id), context()),
  };
};
