/**
 * The words of the letter that asks the person to show who he is: before the request is handled where the house asks so (WM-17), or for
 * a doubt that lets the term stand still (AVG 12(6); Settled 12). Pure; runs in the vault worker.
 *
 * It asks to come and show, never to send: no copy, no number (Settled 4, LN-4). What the officer doubts is not printed; what he asks is.
 */
import { inFull } from '../days/day-words';
import type { Day, Right } from '../facts/facts';
import { contactOf } from '../profiles/contact';
import { officesOf, type ProfileVersion } from '../profiles/profile';
import { asSentence } from '../terms/term-reasons';
import {
  bullets,
  type CaseLetterInput,
  frameOf,
  heading,
  lead,
  orList,
  paragraph,
  smallPrint,
  whose,
} from './case-letter';
import type { Block, Letter } from './letter';
import { officeBlocks } from './office-part';
import { requestForAnother, requestWords } from './request-words';
import { inTone, literal } from './tone';

/** Goes up with every change of a sentence. */
export const IDENTITY_REQUEST_WORDS = 2;

export interface IdentityRequestInput extends CaseLetterInput {
  readonly version: ProfileVersion;
  readonly right: Right;
  readonly receivedOn: Day;
  /** The term stands still since, and what was asked in the officer's words; absent where it runs on. */
  readonly doubt?: { readonly since: Day; readonly asked: string };
  /** By when the answer is out, where the term runs on. */
  readonly answerBy?: Day;
}

export function identityRequest(input: IdentityRequestInput): Letter {
  const { profile, version, right, receivedOn, reference, onBehalfOf } = input;
  const { phone } = contactOf(profile);
  const person = onBehalfOf && literal(whose(onBehalfOf).person);
  const request = person ? `${requestForAnother(right)} voor ${person}` : requestWords(version, right);
  const frame = frameOf(input);
  const documents = orList(profile.defaults.identityDocuments.value);
  return inTone(
    {
      ...frame,
      missing: [...frame.missing, ...(officesOf(profile).length > 0 ? [] : ['offices'])],
      kind: 'identityRequest',
      wordsVersion: IDENTITY_REQUEST_WORDS,
      subject: 'Wilt u laten zien wie u bent?',
      blocks: [
        lead(
          `Wij kregen uw ${request} op ${inFull(receivedOn)}. Voordat wij verdergaan, willen wij zeker weten wie u bent. ` +
            'Wilt u langskomen met uw identiteitsbewijs?',
        ),
        heading('Waarom vragen wij dit?'),
        paragraph(`Zo komen ${person ? `de gegevens van ${person}` : 'uw gegevens'} nooit bij een ander terecht.`),
        heading('Wat vragen wij van u?'),
        ...asked(input),
        paragraph(
          `Neem uw ${documents} mee: het origineel.`,
          'Wij bekijken het en geven het meteen terug.',
          'Wij maken geen kopie en schrijven geen nummer op. Stuur ons dus ook geen kopie.',
        ),
        heading('Waar kunt u terecht?'),
        ...officeBlocks(profile),
        heading('Wat betekent dit voor ons antwoord?'),
        paragraph(
          ...forTheTerm(input),
          'Horen wij niets van u? Dan kunnen wij uw verzoek niet uitvoeren. U krijgt dan een brief met uitleg.',
        ),
        heading('Kunt u niet komen, of hebt u een vraag?'),
        paragraph(
          `Bel ${phone} en noem kenmerk ${reference}.`,
          'Kunt u niet komen? Dan zoeken wij samen een oplossing.',
        ),
        ...(input.doubt ? [smallPrint('De wet: AVG artikel 12 lid 6.')] : []),
      ],
    },
    profile.defaults.tone.value,
  );
}

function asked({ doubt }: IdentityRequestInput): readonly Block[] {
  if (!doubt) return [];
  return [paragraph('Dit willen wij graag van u weten of zien:'), bullets([literal(asSentence(doubt.asked.trim()))])];
}

/** A day that is over is promised to nobody. */
function forTheTerm({ doubt, answerBy, today }: IdentityRequestInput): readonly (string | undefined)[] {
  if (doubt) {
    return [
      `Sinds ${inFull(doubt.since)} staat de tijd voor ons antwoord stil.`,
      'Laat u zien wie u bent? Dan loopt die tijd vanaf die dag verder.',
    ];
  }
  const isToCome = answerBy !== undefined && answerBy >= today;
  return [
    'De tijd voor ons antwoord loopt gewoon door.',
    isToCome ? `U krijgt het uiterlijk op ${inFull(answerBy)}.` : undefined,
  ];
}
