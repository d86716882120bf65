/**
 * The words of the letter that asks for the reasons of an objection (WM-23). Pure; runs in the vault worker. It asks and never refuses:
 * who sends nothing gets an answer all the same, by the day that stood already.
 */
import { inFull } from '../days/day-words';
import type { Day } from '../facts/facts';
import { contactOf } from '../profiles/contact';
import type { ProfileVersion } from '../profiles/profile';
import { type CaseLetterInput, frameOf, heading, lead, paragraph, smallPrint } from './case-letter';
import type { Letter } from './letter';
import { requestWords } from './request-words';
import { inTone } from './tone';

/** Goes up with every change of a sentence. */
export const COMPLETE_WORDS = 1;

export interface CompleteRequestInput extends CaseLetterInput {
  readonly version: ProfileVersion;
  readonly receivedOn: Day;
  /** By when the reasons are asked. */
  readonly until: Day;
  /** By when the answer is out; absent where no term runs. */
  readonly sendBy?: Day;
}

export function completeRequestLetter(input: CompleteRequestInput): Letter {
  const { version, receivedOn, until, sendBy, reference, profile } = input;
  const name = requestWords(version, 'objection');
  return inTone(
    {
      ...frameOf(input),
      kind: 'completeRequest',
      wordsVersion: COMPLETE_WORDS,
      subject: `Wilt u uw ${name} aanvullen?`,
      blocks: [
        lead(
          `Wij hebben uw ${name} ontvangen. Wij weten nog niet waarom u wilt dat wij stoppen. Wilt u ons dat vertellen?`,
        ),
        heading('Wat missen wij?'),
        paragraph(
          `Wij kregen uw ${name} op ${inFull(receivedOn)}. Daarin staat niet wat er in uw situatie speelt.`,
          'Zonder die redenen kunnen wij uw belang minder goed afwegen.',
          'Een paar zinnen zijn genoeg. U hoeft geen bewijs te sturen.',
          'Gaat het om reclame? Dan hebt u geen reden nodig. Schrijf ons dat, dan stoppen wij meteen.',
        ),
        heading('Wanneer horen wij het graag?'),
        paragraph(`Uiterlijk op ${inFull(until)}. Stuur een brief of een e-mail en noem kenmerk ${reference}.`),
        heading('Wat gebeurt er intussen?'),
        paragraph(
          'De termijn loopt gewoon door.',
          sendBy && `U krijgt uiterlijk op ${inFull(sendBy)} ons antwoord.`,
          `Ook als u niets meer stuurt, beslissen wij op uw ${name}.`,
        ),
        heading('Hebt u een vraag?'),
        paragraph(`Bel ${contactOf(profile).phone} en noem kenmerk ${reference}.`),
        smallPrint('De wet: AVG artikel 21 lid 1 en lid 3.'),
      ],
    },
    input.profile.defaults.tone.value,
  );
}
