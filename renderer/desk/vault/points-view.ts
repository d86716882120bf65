/** The points and what was given to others, as a page may see them. Pure: pictures play the very same. Runs in the vault worker. */
import type { CaseState } from '../../domain/case/case';
import type { OfficeContext } from '../../domain/command/decision';
import type { Refusal } from '../../domain/command/refusal';
import { inForm } from '../../domain/days/day-words';
import type { DossierState } from '../../domain/dossier/dossier';
import { choiceNamed, itemChoices } from '../../domain/dossier/item-fields';
import { type ProfileVersion, versionNamed } from '../../domain/profiles/profile';
import { dataAsTyped } from '../../domain/rights/data-fields';
import { arePointsDecided, lacksToDecidePoints, outcomeOfPoints } from '../../domain/rights/deciding-points';
import { mustGrant, mustRefuse, type PointRight, pointRule } from '../../domain/rights/point-rules';
import { type PointState, pointRightOf } from '../../domain/rights/points';
import { currentSet, lackToMakeSet, setFileName } from '../../domain/rights/portability-set';
import type { AnswerInput, DisclosuresView, PointsView, PointView } from '../asks-rights';

/** Access has its dossier, and no points. */
export function pointsViewOf(
  dossier: DossierState,
  state: CaseState,
  context: OfficeContext,
  mayChange: boolean,
): PointsView | { readonly refusal: Refusal } {
  const { profile } = context;
  const right = pointRightOf(state);
  const version = versionNamed(profile, state.request?.profileVersion ?? '');
  if (!right) return { refusal: { code: 'pointsNotForAccess' } };
  if (!version) return { refusal: { code: 'caseIsNewer' } };
  const kind = state.subject?.subjectKind ?? '';
  const rule = pointRule(version, right, kind);
  const lacks = lacksToDecidePoints(dossier, state, context);
  const { purposes, legalBases } = itemChoices(profile, version, kind);
  const view = (one: PointState): PointView => {
    const isGranted = one.judged?.answer === 'granted';
    const ground = [...rule.grounds, ...rule.refusals].find(({ code }) => code === one.judged?.ground)?.text;
    const action = isGranted ? rule.actions.find(({ code }) => code === one.judged?.action)?.text : undefined;
    const doneOn = state.tasks.find(({ task, state: how }) => task === one.point && how === 'done')?.doneOn;
    const only = onlyAnswer(version, right, one);
    return {
      point: one.point,
      number: one.number,
      what: one.what,
      recipients: one.recipients,
      shortly: [ground, rule.actions.length > 1 ? action : undefined].filter(Boolean).join(', '),
      input: {
        point: one.point,
        what: one.what,
        purpose: one.purpose ?? '',
        legalBasis: one.legalBasis ?? '',
        recipients: one.recipients.join('\n'),
      },
      judged: answerOf(one),
      ...(one.purpose ? { purpose: choiceNamed(profile, 'purposes', one.purpose) } : {}),
      ...(one.legalBasis ? { legalBasis: choiceNamed(profile, 'legalBases', one.legalBasis) } : {}),
      ...(one.judged ? { answer: one.judged.answer } : {}),
      ...(doneOn ? { doneOn } : {}),
      ...(only ? { only } : {}),
    };
  };
  return {
    points: dossier.points.map(view),
    grounds: rule.grounds,
    actions: rule.actions,
    refusals: rule.refusals,
    asks: rule.asks,
    needsResult: rule.needsResult,
    needsData: rule.needsData === true,
    weighs: rule.weighs,
    purposes,
    legalBases,
    employees: context.register.employees
      .filter(({ leftOn, roles }) => leftOn === undefined && roles.length > 0)
      .map(({ id: code, name }) => ({ code, text: name })),
    lacksToDecide: lacks,
    ...(lacks.length === 0 ? { outcome: outcomeOfPoints(dossier) } : {}),
    decided: arePointsDecided(dossier, state),
    ...filePart(dossier, state),
    mayChange,
  };
}

/** The file to carry along: made, or to be made now. */
function filePart(dossier: DossierState, state: CaseState): Pick<PointsView, 'file'> {
  const name = setFileName(state.request?.reference ?? '');
  const set = currentSet(dossier, state);
  const kept = state.letters.find(({ letter }) => letter === set?.letter);
  if (set && kept) return { file: { name, letter: set.letter, sha256: set.sha256, madeOn: kept.madeOn } };
  return lackToMakeSet(dossier, state) ? {} : { file: { name } };
}

function onlyAnswer(version: ProfileVersion, right: PointRight, point: PointState): PointView['only'] {
  if (mustGrant(version, right, point)) return 'granted';
  return mustRefuse(version, right, point) ? 'refused' : undefined;
}

/** The panel of a point as it would be typed for what stands there. */
function answerOf({ point, judged }: PointState): AnswerInput {
  return {
    point,
    answer: judged?.answer ?? 'granted',
    ground: judged?.ground ?? '',
    action: judged?.action ?? '',
    result: judged?.result ?? '',
    data: dataAsTyped(judged?.data),
    law: judged?.law ?? '',
    keepUntil: judged?.keepUntil ? inForm(judged.keepUntil) : '',
    weighing: judged?.weighing ?? '',
    motivation: judged?.motivation ?? '',
  };
}

export function disclosuresViewOf(
  { disclosures }: DossierState,
  { request }: CaseState,
  { profile }: OfficeContext,
  mayChange: boolean,
): DisclosuresView {
  const version = versionNamed(profile, request?.profileVersion ?? '');
  return {
    disclosures,
    grounds: (version?.disclosure ?? []).map(({ code, source, informBeforehand }) => ({
      code,
      article: source.article,
      informBeforehand: informBeforehand === true,
    })),
    mayChange,
  };
}
