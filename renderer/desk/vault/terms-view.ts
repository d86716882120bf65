/** What is shown of the terms of a case: what was done with them and what can be. From common facts, no vault. Runs in the vault worker. */
import type { CaseState } from '../../domain/case/case';
import type { Context } from '../../domain/command/decision';
import { inList } from '../../domain/days/day-words';
import { courtTerm } from '../../domain/letter/remedies';
import { versionNamed } from '../../domain/profiles/profile';
import { isDelayOffered, lastNewDate } from '../../domain/terms/delaying';
import { extendableWith } from '../../domain/terms/extending';
import { extendedWith, namedLetter } from '../../domain/terms/extending-together';
import { possibleActs } from '../../domain/terms/term-acts';
import { extensionNow, toldOn, untold } from '../../domain/terms/term-changes';
import { lastDayToExtend } from '../../domain/terms/term-days';
import type { TermsChangeView, TiedCase } from '../asks-terms';

/** A part of the view of a case; common facts alone. */
export function termsChangeView(state: CaseState, context: Context, linked: readonly CaseState[]): TermsChangeView {
  const { request, termFacts } = state;
  const acts = possibleActs(state, context);
  const extension = extensionNow(state);
  const delay = termFacts.delays.at(-1);
  const told = delay && toldOn(state, 'delayNotice', delay.notice);
  const last = acts.includes('tellDelay') ? lastNewDate(state, context) : undefined;
  const courtBy = courtDay(state, context);
  const toTell = untold(state, context.today);
  const named = namedLetter(state, linked);
  const isMade = toTell?.isMade || (toTell?.kind === 'extension' && named !== undefined);
  const also = acts.includes('extend') ? extendableWith(state, linked, context) : [];
  const speaksFor = extendedWith(state, linked, context);
  return {
    acts,
    ...(request && acts.includes('extend') ? { extendUntil: lastDayToExtend(request.receivedOn) } : {}),
    suspensions: termFacts.suspensions,
    ...(extension
      ? {
          extension: {
            ground: extension.ground,
            reasons: extension.reasons,
            ...(extension.toldOn ? { toldOn: extension.toldOn } : {}),
            tellBy: extension.tellBy,
            holds: extension.holds,
          },
        }
      : {}),
    ...(delay ? { delay: { newDate: delay.newDate, reasons: delay.reasons, ...(told ? { toldOn: told } : {}) } } : {}),
    ...(toTell && !isMade ? { toTell: toTell.kind } : {}),
    ...(named ? { toldIn: tied(linked.find(({ id }) => id === named.keptIn) ?? state) } : {}),
    ...(also.length > 0 ? { extendAlso: also.map(tied) } : {}),
    ...(speaksFor.length > 0 ? { speaksFor: speaksFor.map(tied) } : {}),
    ...(!toTell && isDelayOffered(state, context) ? { delayOffered: true as const } : {}),
    ...(last ? { lastNewDate: last } : {}),
    ...(courtBy ? { courtBy } : {}),
  };
}

function tied({ id, request }: CaseState): TiedCase {
  return { case: id, reference: request?.reference ?? '', right: request?.right ?? 'access' };
}

/** From the day the decision was sent, as the letter counts it; nobody knows on which day it was received. */
function courtDay(
  state: CaseState,
  { profile, calendar, today }: Context,
): NonNullable<TermsChangeView['courtBy']> | undefined {
  const sentOn = state.letters.findLast(({ kind, sentOn: on }) => kind === 'decision' && on !== undefined)?.sentOn;
  const version = versionNamed(profile, state.request?.profileVersion ?? '');
  if (!sentOn || !version) return undefined;
  const { exampleReceipt, exampleLastDay, holidaysUnknown } = courtTerm(version, sentOn, calendar);
  return {
    day: exampleLastDay,
    why: [
      `Zes weken nadat de brief kan zijn ontvangen: ${inList(exampleReceipt, today)}.`,
      'Dit is een aanwijzing voor u: de echte dag van ontvangst is niet bekend.',
      ...(holidaysUnknown ? ['Feestdagen zijn dan nog niet bekend. Controleer deze datum zelf.'] : []),
    ],
    article: 'UAVG artikel 35 lid 2',
  };
}
