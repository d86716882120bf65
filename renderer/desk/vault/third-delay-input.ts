/** From the states to the words of the letter that tells a third party of a delay. No vault: scenarios play the very same. Runs in the vault worker. */
import type { CaseState } from '../../domain/case/case';
import type { OfficeContext } from '../../domain/command/decision';
import type { DossierState } from '../../domain/dossier/dossier';
import type { Id } from '../../domain/facts/facts';
import { thirdDelay } from '../../domain/letter/third-delay';
import { versionNamed } from '../../domain/profiles/profile';
import { thirdDelayed } from '../../domain/thirds/delayed';
import type { Words } from './letter-inputs';
import { noticeReference } from './officer-letter-inputs';

/** Of the last delay that was taken. */
export function thirdDelayWords(dossier: DossierState, state: CaseState, context: OfficeContext, task: Id): Words {
  const { profile, calendar, today } = context;
  const third = thirdDelayed(dossier, task);
  const delay = state.termFacts.delays.at(-1);
  const version = versionNamed(profile, state.request?.profileVersion ?? '');
  const reference = noticeReference(context, task, dossier);
  if (!third || !delay || !reference) return { refusal: { code: 'thirdUnknown' } };
  if (!version) return { refusal: { code: 'caseIsNewer' } };
  // A day that is over is no promise: the delay is told anew first.
  if (delay.newDate < today) return { refusal: { code: 'delayOver', values: { newDate: delay.newDate } } };
  const { name, address, what, view, asked } = third;
  return {
    letter: thirdDelay({
      profile,
      version,
      calendar,
      today,
      reference,
      third: { name, ...(address ? { address } : {}) },
      what,
      newDate: delay.newDate,
      reasons: third.delay?.reasons ?? [],
      ...(view ? { answer: view.answer } : {}),
      ...(asked?.until ? { until: asked.until } : {}),
    }),
  };
}
