/** A complaint as a page may see it. Pure: pictures play the very same. Runs in the vault worker. */
import type { CaseState } from '../../domain/case/case';
import type { Context, OfficeContext } from '../../domain/command/decision';
import type { Refusal } from '../../domain/command/refusal';
import { advisedOn, cannotHandle } from '../../domain/complaint/advice';
import { courtBy, deadlineOf } from '../../domain/complaint/complaint-term';
import { deciderOf, lackOfDecider } from '../../domain/complaint/decider';
import { departs, isComplaintDecided, lacksToDecideComplaint } from '../../domain/complaint/deciding-complaint';
import { inForm } from '../../domain/days/day-words';
import type { DossierState } from '../../domain/dossier/dossier';
import type { Role } from '../../domain/facts/facts';
import { type Remedies, versionNamed } from '../../domain/profiles/profile';
import { employeeOfSlot } from '../../domain/register/register';
import { outcomeOfPoints } from '../../domain/rights/deciding-points';
import type { PointState } from '../../domain/rights/points';
import type { ComplaintPart, ComplaintPointView, ComplaintView } from '../asks-complaint';

/** From common facts alone. */
export function complaintPartOf(
  state: CaseState,
  about: CaseState | undefined,
  { profile, calendar, today }: Context,
): ComplaintPart {
  const { request, complaint } = state;
  const deadline = deadlineOf(state, profile, calendar, today);
  const version = versionNamed(profile, request?.profileVersion ?? '');
  const court = courtBy(about, profile, calendar);
  const scheme = version && schemeOf(version.remedies);
  const { decided } = complaint ?? {};
  return {
    ...(about?.request ? { about: { case: about.id, reference: about.request.reference } } : {}),
    ...(deadline ? { deadline } : {}),
    noTerm: version !== undefined && version.remedies.complaintMonths === undefined,
    ...(scheme ? { scheme } : {}),
    ...(court ? { courtBy: court } : {}),
    ...(decided
      ? { decided: { name: decided.name, function: decided.function, departs: decided.departs === true } }
      : {}),
  };
}

/** What the regulation says of where complaints go: the FG, a scheme, an address (LN-20, WS-22, LE-25). */
function schemeOf({ complaintTo, complaintScheme, complaintMail }: Remedies): ComplaintPart['scheme'] {
  const said = (
    [
      ['dpo', complaintTo],
      ['scheme', complaintScheme],
      ['mail', complaintMail],
    ] as const
  ).find(([, value]) => value !== undefined);
  return said?.[1] && { to: said[0], text: said[1].value, article: said[1].source.article };
}

export function complaintViewOf(
  dossier: DossierState,
  state: CaseState,
  about: CaseState | undefined,
  context: OfficeContext,
  roles: readonly Role[],
): ComplaintView | { readonly refusal: Refusal } {
  const { profile, register } = context;
  const version = versionNamed(profile, state.request?.profileVersion ?? '');
  if (!state.complaint) return { refusal: { code: 'notAComplaint' } };
  if (!version) return { refusal: { code: 'caseIsNewer' } };
  const { points, advice } = dossier;
  const lacks = lacksToDecideComplaint(dossier, state, about, context);
  const decider = deciderOf(profile);
  const lack = lackOfDecider(about, dossier, version, context);
  const isOpen = cannotHandle(state, dossier) === undefined;
  const isRunning = !state.closed && !state.withdrawn && !state.newerFacts;
  const isOfficer = roles.includes('privacyOfficer');
  const isDpo = roles.includes('dpo');
  return {
    points: points.map((point) => pointView(point, dossier)),
    ...(advice
      ? {
          advice: {
            words: advice.words,
            on: advice.on,
            by: employeeOfSlot(register, advice.by)?.name ?? '',
            ...(advice.heardOn ? { heardOn: advice.heardOn } : {}),
          },
        }
      : {}),
    asksAdvice: version.remedies.complaintTo !== undefined,
    ...(decider ? { decider } : {}),
    ...(lack ? { lackOfDecider: lack } : {}),
    lacksToDecide: lacks,
    ...(lacks.length === 0 ? { outcome: outcomeOfPoints(dossier) } : {}),
    departs: departs(dossier),
    decided: isComplaintDecided(dossier, state),
    withoutReason: points.filter(({ judged }) => !judged?.motivation).map(({ number }) => number),
    may: { list: isOpen && (isOfficer || isDpo), advise: isOpen && isDpo, decide: isRunning && isOfficer },
  };
}

function pointView({ point, number, what, judged }: PointState, dossier: DossierState): ComplaintPointView {
  const advised = advisedOn(dossier, point);
  return {
    point,
    number,
    what,
    ...(advised ? { advised } : {}),
    ...(judged ? { answer: judged.answer } : {}),
    finding: {
      point,
      answer: judged?.answer ?? '',
      motivation: judged?.motivation ?? '',
      departs: judged?.departs ?? '',
      result: judged?.result ?? '',
      doBy: judged?.doBy ? inForm(judged.doBy) : '',
    },
  };
}
