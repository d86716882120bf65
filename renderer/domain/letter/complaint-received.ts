/**
 * The words of the receipt of a complaint (LN-20 to LN-22, WS-22, LE-25). Pure; runs in the vault worker.
 *
 * It tells the day of the decision where the regulation gives one, and makes up none elsewhere (Settled 24). And it warns: who waits for
 * the decision on a complaint may lose the six weeks of UAVG 35, which run from the answer to the request.
 */
import type { CourtBy } from '../complaint/complaint-term';
import type { Calendar } from '../days/calendar';
import { inFull } from '../days/day-words';
import type { Day } from '../facts/facts';
import { contactOf } from '../profiles/contact';
import { type ProfileVersion, textAt } from '../profiles/profile';
import { type CaseLetterInput, filled, frameOf, heading, lead, paragraph } from './case-letter';
import type { Block, Letter } from './letter';
import { courtTerm } from './remedies';
import { inTone, verbatim } from './tone';

/** Goes up with every change of a sentence. */
export const COMPLAINT_RECEIVED_WORDS = 1;

export interface ComplaintReceivedInput extends CaseLetterInput {
  readonly version: ProfileVersion;
  readonly calendar: Calendar;
  readonly receivedOn: Day;
  /** Absent where the regulation gives no term. */
  readonly answerBy?: Day;
  /** It is about how a request was handled, and not about the use of data alone. */
  readonly ofRequest: boolean;
  /** It is about a request that was answered. */
  readonly courtBy?: CourtBy;
}

export function complaintReceived(input: ComplaintReceivedInput): Letter {
  const { profile, receivedOn, reference } = input;
  const frame = frameOf(input);
  const lacks = [...frame.missing];
  const blocks = [
    lead('Wij hebben uw klacht ontvangen.'),
    heading('Wanneer krijgt u antwoord?'),
    paragraph(`Wij kregen uw klacht op ${inFull(receivedOn)}.`, when(input)),
    heading('Wat doen wij nu?'),
    paragraph(...handling(input, lacks)),
    ...court(input),
    heading('Hebt u een vraag?'),
    paragraph(`Bel ${contactOf(profile).phone} en noem kenmerk ${reference}.`),
  ];
  return inTone(
    {
      ...frame,
      kind: 'complaintReceived',
      wordsVersion: COMPLAINT_RECEIVED_WORDS,
      missing: lacks,
      subject: 'Ontvangst van uw klacht',
      blocks,
    },
    profile.defaults.tone.value,
  );
}

function when({ answerBy }: ComplaintReceivedInput): string {
  return answerBy
    ? `U krijgt uiterlijk op ${inFull(answerBy)} een beslissing met uitleg.`
    : 'In ons reglement staat geen laatste dag voor een antwoord. Duurt het u te lang? Bel ons gerust.';
}

function handling({ profile, version, ofRequest }: ComplaintReceivedInput, lacks: string[]): readonly string[] {
  const { complaintTo, complaintScheme } = version.remedies;
  const other = ofRequest
    ? 'Dat is iemand die niet over uw verzoek besliste.'
    : 'Dat is iemand die er zelf niets mee te maken heeft.';
  if (complaintTo) {
    const who = `Onze ${complaintTo.value} (FG) leest uw klacht en geeft advies.`;
    return [
      who,
      'Misschien belt de FG u, om met u te praten.',
      `Daarna krijgt u een beslissing van iemand anders. ${other}`,
    ];
  }
  const scheme = complaintScheme
    ? [
        `Voor een klacht geldt onze ${complaintScheme.value}.`,
        verbatim(filled(textAt(profile, 'texts.complaints'), 'texts.complaints', 'klachtenregeling', lacks)),
      ]
    : [];
  return [...scheme, `Wij laten iemand opnieuw kijken. ${other}`, 'Daarna krijgt u een brief met uitleg.'];
}

function court({ courtBy, version, calendar }: ComplaintReceivedInput): readonly Block[] {
  if (!courtBy) return [];
  const { exampleReceipt } = courtTerm(version, courtBy.answeredOn, calendar);
  return [
    heading('Wilt u ook naar de rechtbank?'),
    paragraph(
      'Wacht dan niet op ons antwoord op uw klacht.',
      'Voor de rechtbank hebt u zes weken, vanaf de dag dat u ons antwoord op uw verzoek kreeg.',
      `Kreeg u dat op ${inFull(exampleReceipt)}? Dan is ${inFull(courtBy.lastDay)} de laatste dag.`,
      'Die dag verschuift niet door uw klacht.',
    ),
  ];
}
