/** From the states to the words of the notice to who got data, and the form beside it. No vault: scenarios play the very same. Runs in the vault worker. */
import type { CaseState } from '../../domain/case/case';
import type { OfficeContext } from '../../domain/command/decision';
import type { DossierState } from '../../domain/dossier/dossier';
import type { Id } from '../../domain/facts/facts';
import { type NoticePoint, recipientNotice } from '../../domain/letter/recipient-notice';
import { arePointsDecided } from '../../domain/rights/deciding-points';
import { passedOn, saysBecomes } from '../../domain/rights/recipients';
import type { RecipientView } from '../asks-rights';
import type { Words } from './letter-inputs';
import { noticeReference } from './officer-letter-inputs';

/** Of the points as they were decided: what was answered anew since is told once it is decided anew. */
export function recipientNoticeWords(dossier: DossierState, state: CaseState, context: OfficeContext, task: Id): Words {
  const { profile, calendar, today } = context;
  const known = dossier.recipients.find(({ recipient }) => recipient === task);
  const { subject, tasks } = state;
  if (!known || !subject) return { refusal: { code: 'recipientUnknown' } };
  if (!arePointsDecided(dossier, state)) return { refusal: { code: 'notDecided' } };
  const reference = noticeReference(context, task);
  const points = passedOn(known, dossier).map(({ point, passing, told }): NoticePoint => {
    const doneOn = tasks.find((one) => one.task === point.point && one.state === 'done')?.doneOn;
    return {
      number: point.number,
      passing,
      ...(told ? { what: told.what } : {}),
      ...(told?.becomes ? { becomes: told.becomes } : {}),
      ...(doneOn ? { doneOn } : {}),
    };
  });
  return {
    letter: recipientNotice({
      profile,
      calendar,
      today,
      ...(reference ? { reference } : {}),
      recipient: { name: known.who, ...(known.address ? { address: known.address } : {}) },
      person: {
        name: subject.name,
        address: subject.address,
        ...(known.knownBy ? { knownBy: known.knownBy } : {}),
      },
      points,
    }),
  };
}

/** What can be filled in beside the notice; undefined when nobody is told by this task. */
export function recipientViewOf(
  dossier: DossierState,
  { subject }: CaseState,
  context: OfficeContext,
  task: Id,
): RecipientView | undefined {
  const known = dossier.recipients.find(({ recipient }) => recipient === task);
  if (!known) return undefined;
  const reference = noticeReference(context, task);
  const passed = passedOn(known, dossier);
  return {
    who: known.who,
    secretAddress: subject?.address.secret === true,
    ...(reference ? { reference } : {}),
    points: passed.map(({ point, passing }) => ({
      point: point.number,
      listed: point.what,
      ...(point.judged?.result ? { result: point.judged.result } : {}),
      passing,
      saysBecomes: saysBecomes(passing),
    })),
    input: {
      recipient: known.recipient,
      address: known.address ?? '',
      knownBy: known.knownBy ?? '',
      tells: passed.map(({ point, told }) => ({
        point: point.number,
        what: told?.what ?? '',
        becomes: told?.becomes ?? '',
      })),
    },
  };
}
