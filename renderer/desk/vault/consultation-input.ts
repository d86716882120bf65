/** From the states to the words of the letter to a third party. No vault: scenarios play the very same. Runs in the vault worker. */
import type { CaseState } from '../../domain/case/case';
import type { OfficeContext } from '../../domain/command/decision';
import type { DossierState } from '../../domain/dossier/dossier';
import type { Id } from '../../domain/facts/facts';
import { consultation } from '../../domain/letter/consultation';
import { versionNamed } from '../../domain/profiles/profile';
import { answerBy } from '../../domain/thirds/consulting';
import type { Words } from './letter-inputs';
import { noticeReference } from './officer-letter-inputs';

/** The task of a third party carries its id; the letter has a reference of its own, never the case's (Settled 10). */
export function consultationWords(dossier: DossierState, state: CaseState, context: OfficeContext, task: Id): Words {
  const { profile, calendar, today } = context;
  const third = dossier.thirds.find((one) => one.third === task);
  const version = versionNamed(profile, state.request?.profileVersion ?? '');
  const reference = noticeReference(context, task);
  if (!third || !reference) return { refusal: { code: 'taskUnknown' } };
  if (!version) return { refusal: { code: 'caseIsNewer' } };
  const until = answerBy(today, version);
  return {
    letter: consultation({
      profile,
      version,
      calendar,
      today,
      reference,
      third: { name: third.name, ...(third.address ? { address: third.address } : {}) },
      what: third.what,
      ...(until ? { until } : {}),
    }),
  };
}
