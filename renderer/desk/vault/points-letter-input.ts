/** What the decision letter on points is given. Pure: scenarios play the very same. Runs in the vault worker. */
import type { CaseState } from '../../domain/case/case';
import type { OfficeContext } from '../../domain/command/decision';
import type { Refusal } from '../../domain/command/refusal';
import { addDays } from '../../domain/days/days';
import type { DossierState } from '../../domain/dossier/dossier';
import type { CaseLetterInput } from '../../domain/letter/case-letter';
import type { Letter } from '../../domain/letter/letter';
import { type LetterPoint, type LetterRecipient, pointsLetter } from '../../domain/letter/points-letter';
import type { LetterFile } from '../../domain/letter/portability-part';
import { officesOf, versionNamed } from '../../domain/profiles/profile';
import { hasFallen, outcomeOfPoints } from '../../domain/rights/deciding-points';
import { type PointRule, pointRule } from '../../domain/rights/point-rules';
import { type PointState, pointRightOf } from '../../domain/rights/points';
import { currentSet, setFileName } from '../../domain/rights/portability-set';
import { closedName } from '../../domain/visit/appointment';

/** As the answers stand now; before the decision it reads as a draft, with what is still to be done marked. */
export function pointsWords(
  dossier: DossierState,
  state: CaseState,
  context: OfficeContext,
  base: CaseLetterInput,
): { readonly letter: Letter } | { readonly refusal: Refusal } {
  const { profile, calendar } = context;
  const right = pointRightOf(state);
  const { request, subject } = state;
  const version = versionNamed(profile, request?.profileVersion ?? '');
  if (!right || !request || !version) return { refusal: { code: 'caseIsNewer' } };
  const rule = pointRule(version, right, subject?.subjectKind ?? '');
  return {
    letter: pointsLetter({
      ...base,
      version,
      calendar,
      right,
      receivedOn: request.receivedOn,
      outcome: outcomeOfPoints(dossier),
      points: dossier.points.flatMap((point) => letterPoint(point, rule, state)),
      recipients: dossier.recipients.flatMap((one) => recipientOf(one, state)),
      ...(right === 'portability' ? { file: fileOf(dossier, state, context) } : {}),
    }),
  };
}

/** Where it can be got: at every office, from its first open day after that of the letter. */
function fileOf(dossier: DossierState, state: CaseState, { profile, calendar, today }: OfficeContext): LetterFile {
  const sha256 = currentSet(dossier, state)?.sha256;
  return {
    name: setFileName(state.request?.reference ?? ''),
    ...(sha256 ? { sha256 } : {}),
    offices: officesOf(profile)
      .filter(({ openOn }) => openOn.length > 0)
      .map((office) => {
        let from = addDays(today, 1);
        while (closedName(from, office, calendar)) from = addDays(from, 1);
        return { name: office.name, visitingAddress: office.visitingAddress, from };
      }),
  };
}

function letterPoint(
  { point, number, what, judged }: PointState,
  rule: PointRule,
  { tasks }: CaseState,
): readonly LetterPoint[] {
  if (!judged) return [];
  const [choices, code] =
    judged.answer === 'refused'
      ? [rule.refusals, judged.ground]
      : rule.actions.length > 1
        ? [rule.actions, judged.action]
        : [rule.grounds, judged.ground];
  const chosen = choices.find((one) => one.code === code);
  const doneOn = tasks.find(({ task, state }) => task === point && state === 'done')?.doneOn;
  return [
    {
      number,
      what,
      answer: judged.answer,
      isAct: rule.isAct,
      law: chosen?.law ?? chosen?.article ?? '',
      ...(judged.result ? { result: judged.result } : {}),
      ...(doneOn ? { doneOn } : {}),
      ...(judged.motivation ? { motivation: judged.motivation } : {}),
      ...(judged.law ? { obliged: judged.law } : {}),
      ...(judged.keepUntil ? { keepUntil: judged.keepUntil } : {}),
    },
  ];
}

/** Of a recipient whose task fell away with a later decision nothing is said. */
function recipientOf(
  { recipient, who }: DossierState['recipients'][number],
  state: CaseState,
): readonly LetterRecipient[] {
  const task = state.tasks.find((one) => one.task === recipient);
  if (!task || hasFallen(recipient, state)) return [];
  if (task.state === 'done' && task.doneOn) return [{ who, toldOn: task.doneOn }];
  return task.state === 'exempted' ? [{ who, notTold: task.reason ?? '' }] : [{ who }];
}
