/**
 * The words of the decision on a complaint (model letter 14, LN-18, LN-20 to LN-23). Pure; runs in the vault worker.
 *
 * Who decides writes "ik" and signs. It prints per point what was found and why, never what an item holds; a point without its reason
 * keeps the letter CONCEPT. The FG is no next step here: what is left is the court and the authority.
 */
import type { Calendar } from '../days/calendar';
import { dateInLetters, inFull } from '../days/day-words';
import { numberInWords } from '../days/number-words';
import type { Day } from '../facts/facts';
import type { Outcome } from '../facts/facts-dossier';
import type { ProfileVersion } from '../profiles/profile';
import { bullets, type CaseLetterInput, frameOf, heading, lead, paragraph } from './case-letter';
import type { Block, Letter } from './letter';
import { afterComplaintBlocks } from './remedies';
import { inTone, verbatim } from './tone';

/** Goes up with every change of a sentence. */
export const COMPLAINT_DECISION_WORDS = 1;

export interface LetterComplaintPoint {
  readonly number: number;
  /** "de notitie over de huurachterstand": the letter says "uw klacht over ...". */
  readonly what: string;
  readonly answer: 'granted' | 'refused';
  readonly motivation?: string;
  /** Why otherwise than the FG advised. */
  readonly departs?: string;
  /** What is done, and by when. */
  readonly result?: string;
  readonly doBy?: Day;
}

export interface ComplaintDecisionInput extends CaseLetterInput {
  readonly version: ProfileVersion;
  readonly calendar: Calendar;
  readonly receivedOn: Day;
  readonly outcome: Outcome;
  readonly points: readonly LetterComplaintPoint[];
  /** The FG advised; `heardOn` when the person was heard. */
  readonly advice?: { readonly heardOn?: Day; readonly followed: boolean };
  /** The answer to the request it is about: the day it bears, and the day it was sent. */
  readonly answer?: { readonly of: Day; readonly sentOn?: Day };
}

export function complaintDecision(input: ComplaintDecisionInput): Letter {
  const frame = frameOf(input);
  const lacks = [...frame.missing];
  const blocks = [
    lead(opening(input)),
    heading('Wie beslist over uw klacht?'),
    paragraph(...whoDecides(input)),
    ...input.points.flatMap((point) => finding(point, lacks)),
    ...whatNow(input.points),
    ...afterComplaintBlocks({ ...input, ...(input.answer?.sentOn && { answerSentOn: input.answer.sentOn }) }),
  ];
  return inTone(
    {
      ...frame,
      kind: 'complaintDecision',
      wordsVersion: COMPLAINT_DECISION_WORDS,
      missing: lacks,
      subject: 'Beslissing op uw klacht',
      blocks,
    },
    input.profile.defaults.tone.value,
  );
}

function opening({ outcome, points }: ComplaintDecisionInput): string {
  const read = 'In deze brief leest u waarom.';
  if (outcome === 'granted') return `U krijgt gelijk. ${read}`;
  if (outcome === 'refused') return `U krijgt geen gelijk. ${read}`;
  const yes = points.filter(({ answer }) => answer === 'granted').length;
  return `U krijgt voor een deel gelijk: op ${numberInWords(yes)} van de ${numberInWords(points.length)} punten. ${read}`;
}

function whoDecides({ profile, version, receivedOn, advice, answer }: ComplaintDecisionInput): readonly string[] {
  const house = profile.contact.controller.value;
  const { complaintTo } = version.remedies;
  const me = [
    `Dat doe ik, namens ${house}.`,
    ...(answer ? [`Aan de beslissing van ${dateInLetters(answer.of)} werkte ik niet mee.`] : []),
  ];
  const fg = complaintTo?.value ?? 'Functionaris Gegevensbescherming';
  const day = inFull(receivedOn);
  if (!advice)
    return [...me, complaintTo ? `Onze ${fg} (FG) kreeg uw klacht op ${day}.` : `Wij kregen uw klacht op ${day}.`];
  const heard = advice.heardOn
    ? `De FG las het dossier, sprak u op ${inFull(advice.heardOn)} en gaf mij advies.`
    : 'De FG las het dossier en gaf mij advies.';
  return [
    ...me,
    complaintTo
      ? `Onze ${fg} (FG) kreeg uw klacht op ${day}. De FG controleert of ${house} zorgvuldig met gegevens omgaat.`
      : `Wij kregen uw klacht op ${day}. Onze ${fg} (FG) controleert of ${house} zorgvuldig met gegevens omgaat.`,
    heard,
    advice.followed ? 'Dat advies volg ik.' : 'Dat advies volg ik niet op elk punt. Waarom leest u hieronder.',
  ];
}

function finding(
  { number, what, answer, motivation, departs }: LetterComplaintPoint,
  lacks: string[],
): readonly Block[] {
  if (!motivation) lacks.push(`complaint.${number}.motivation`);
  return [
    heading(`Wat vind ik van uw klacht over ${verbatim(what.trim().replace(/[.?!]$/, ''))}?`),
    paragraph(
      answer === 'granted' ? 'U krijgt gelijk.' : 'U krijgt geen gelijk.',
      motivation ? verbatim(sentence(motivation)) : '«reden»',
      departs && `De FG adviseerde mij anders. ${verbatim(sentence(departs))}`,
    ),
  ];
}

function whatNow(points: readonly LetterComplaintPoint[]): readonly Block[] {
  const promises = points.flatMap(({ result, doBy }) =>
    result && doBy ? [`${verbatim(sentence(result))} Dat gebeurt uiterlijk op ${inFull(doBy)}.`] : [],
  );
  if (promises.length === 0) return [];
  const [only] = promises;
  return [heading('Wat gebeurt er nu?'), promises.length === 1 ? paragraph(only) : bullets(promises)];
}

/** A last full stop, and a capital at the head. */
function sentence(text: string): string {
  const whole = text.trim().replace(/(?<=[\p{L}\p{N})])$/u, '.');
  return whole.charAt(0).toUpperCase() + whole.slice(1);
}
