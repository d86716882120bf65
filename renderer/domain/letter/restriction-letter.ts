/**
 * The words of the notice before data are used again (AVG 18(3), LE-21; model letter 10, "Wanneer gebruiken wij de aantekening weer?").
 * Pure; runs in the vault worker. It bears a day before that day, or it cannot be made.
 */
import { dateInLetters, inFull } from '../days/day-words';
import type { Day } from '../facts/facts';
import { contactOf } from '../profiles/contact';
import { type CaseLetterInput, frameOf, heading, lead, paragraph, smallPrint } from './case-letter';
import type { Letter } from './letter';
import { inTone } from './tone';

/** Goes up with every change of a sentence. */
export const RESTRICTION_WORDS = 1;

export interface RestrictionLetterInput extends CaseLetterInput {
  readonly since: Day;
  readonly from: Day;
  readonly decisionOf: Day;
}

export function restrictionLetter(input: RestrictionLetterInput): Letter {
  const { since, from, decisionOf, reference, profile } = input;
  return inTone(
    {
      ...frameOf(input),
      kind: 'restrictionLifted',
      wordsVersion: RESTRICTION_WORDS,
      subject: 'Wij gaan gegevens weer gebruiken',
      blocks: [
        lead(`Vanaf ${inFull(from)} gebruiken wij uw gegevens weer. Wij vertellen u dat vooraf.`),
        heading('Waarom gebruikten wij ze niet?'),
        paragraph(`Sinds ${inFull(since)} beoordeelden wij uw verzoek. Zolang gebruikten wij deze gegevens niet.`),
        heading('Waarom nu wel weer?'),
        paragraph(
          `Wij hebben een beslissing genomen. U leest die in onze brief van ${dateInLetters(decisionOf)}.`,
          'In die brief leest u ook wat u kunt doen als u het er niet mee eens bent.',
        ),
        heading('Hebt u een vraag?'),
        paragraph(`Bel ${contactOf(profile).phone} en noem kenmerk ${reference}.`),
        smallPrint('De wet: AVG artikel 18 lid 3.'),
      ],
    },
    input.profile.defaults.tone.value,
  );
}
