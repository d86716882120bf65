/** What the two letters of a complaint are given. From states to words, no vault: scenarios play the very same. Runs in the vault worker. */
import { type CaseState, currentLetter } from '../../domain/case/case';
import { lastSent } from '../../domain/case/case-letters';
import type { OfficeContext } from '../../domain/command/decision';
import { courtBy, deadlineOf } from '../../domain/complaint/complaint-term';
import { isComplaintDecided } from '../../domain/complaint/deciding-complaint';
import type { DossierState } from '../../domain/dossier/dossier';
import type { CaseLetterInput } from '../../domain/letter/case-letter';
import { complaintDecision } from '../../domain/letter/complaint-decision';
import { complaintReceived } from '../../domain/letter/complaint-received';
import { versionNamed } from '../../domain/profiles/profile';
import type { Words } from './letter-inputs';

/** `about`: the case that is complained of. Common facts alone. */
export function complaintReceivedWords(
  state: CaseState,
  about: CaseState | undefined,
  { profile, calendar, today }: OfficeContext,
  base: CaseLetterInput,
): Words {
  const { request } = state;
  const version = versionNamed(profile, request?.profileVersion ?? '');
  if (!request || !version) return { refusal: { code: 'caseIsNewer' } };
  const answerBy = deadlineOf(state, profile, calendar, today)?.ownTerm?.day;
  const court = courtBy(about, profile, calendar);
  return {
    letter: complaintReceived({
      ...base,
      version,
      calendar,
      receivedOn: request.receivedOn,
      ofRequest: about !== undefined,
      ...(answerBy ? { answerBy } : {}),
      ...(court ? { courtBy: court } : {}),
    }),
  };
}

/** Signed by whom the fact of the decision names; nothing is decided by a change of the profile afterwards. */
export function complaintDecisionWords(
  dossier: DossierState,
  state: CaseState,
  about: CaseState | undefined,
  { profile, calendar }: OfficeContext,
  base: CaseLetterInput,
): Words {
  const { request, decision, complaint } = state;
  const version = versionNamed(profile, request?.profileVersion ?? '');
  if (!request || !version) return { refusal: { code: 'caseIsNewer' } };
  const decided = complaint?.decided;
  if (!decision || !decided || !isComplaintDecided(dossier, state)) return { refusal: { code: 'notDecided' } };
  const { advice } = dossier;
  // A version that waits to be sent sets no term: the reader has the one before it.
  const answered = about && (lastSent(about, 'decision') ?? currentLetter(about, 'decision'));
  return {
    letter: complaintDecision({
      ...base,
      signer: { name: decided.name, function: decided.function },
      version,
      calendar,
      receivedOn: request.receivedOn,
      outcome: decision.outcome,
      points: dossier.points.flatMap(({ number, what, judged }) =>
        judged
          ? [
              {
                number,
                what,
                answer: judged.answer,
                ...(judged.motivation ? { motivation: judged.motivation } : {}),
                ...(judged.departs ? { departs: judged.departs } : {}),
                ...(judged.result ? { result: judged.result } : {}),
                ...(judged.doBy ? { doBy: judged.doBy } : {}),
              },
            ]
          : [],
      ),
      ...(advice
        ? { advice: { ...(advice.heardOn ? { heardOn: advice.heardOn } : {}), followed: decided.departs !== true } }
        : {}),
      ...(answered ? { answer: { of: answered.madeOn, ...(answered.sentOn ? { sentOn: answered.sentOn } : {}) } } : {}),
    }),
  };
}
