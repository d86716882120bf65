/** From the states to the words of the letter that tells a third party what was decided. No vault: scenarios play the very same. Runs in the vault worker. */
import type { CaseState } from '../../domain/case/case';
import type { OfficeContext } from '../../domain/command/decision';
import { isDecided } from '../../domain/dossier/deciding';
import type { DossierState } from '../../domain/dossier/dossier';
import type { Id } from '../../domain/facts/facts';
import { thirdDecision } from '../../domain/letter/third-decision';
import { versionNamed } from '../../domain/profiles/profile';
import { reactBy, shownFromOf } from '../../domain/thirds/reacting';
import { lackToTell, readOfThird, thirdToTell } from '../../domain/thirds/telling';
import type { Words } from './letter-inputs';
import { noticeReference } from './officer-letter-inputs';

/** Only while the decision is about the items as they stand, and against what he wants. */
export function thirdDecisionWords(dossier: DossierState, state: CaseState, context: OfficeContext, task: Id): Words {
  const { profile, calendar, today } = context;
  const third = thirdToTell(dossier, task);
  const answer = third?.view?.answer;
  const version = versionNamed(profile, state.request?.profileVersion ?? '');
  const reference = noticeReference(context, task, dossier);
  if (!third || !answer || !reference) return { refusal: { code: 'thirdUnknown' } };
  if (!version) return { refusal: { code: 'caseIsNewer' } };
  if (!isDecided(dossier, state)) return { refusal: { code: 'notDecided' } };
  const lack = lackToTell(task, dossier);
  if (lack || answer === 'noObjection') return { refusal: lack ?? { code: 'notAgainstThird' } };
  const shownFrom = shownFromOf(today, calendar);
  return {
    letter: thirdDecision({
      profile,
      version,
      calendar,
      today,
      reference,
      third: { name: third.name, ...(third.address ? { address: third.address } : {}) },
      what: third.what,
      answer,
      reads: readOfThird(third, dossier),
      ...(third.motivation ? { motivation: third.motivation } : {}),
      shownFrom,
      reactBy: reactBy(shownFrom, calendar),
    }),
  };
}
