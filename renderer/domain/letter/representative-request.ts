/**
 * The words of the letter to who acts for somebody, whose authority was not yet seen: model letter 15 (LN-13, LN-15, LN-16; UAVG 5).
 * Pure; runs in the vault worker.
 *
 * It tells nothing of the dossier, nor what the person wrote or why, before the authority was seen; of a child the first name alone.
 * It has no line on a letter of the reader's: it may be the child who wrote.
 */
import { inFull } from '../days/day-words';
import type { Day, PersonName, RepresentativeKind, Right } from '../facts/facts';
import { nameInSentence } from '../person/person';
import { contactMissing, contactOf } from '../profiles/contact';
import type { ProfileVersion } from '../profiles/profile';
import { bullets, type CaseLetterInput, frameOf, heading, lead, paragraph, smallPrint } from './case-letter';
import type { Block, Letter } from './letter';
import { knowsComplaint } from './remedies';
import { requestForAnother } from './request-words';
import { inTone, literal } from './tone';

/** Goes up with every change of a sentence. */
export const REPRESENTATIVE_REQUEST_WORDS = 2;

export interface RepresentativeRequestInput extends Omit<CaseLetterInput, 'onBehalfOf'> {
  readonly version: ProfileVersion;
  readonly right: Right;
  readonly receivedOn: Day;
  readonly kind: RepresentativeKind;
  /** For whom he acts. */
  readonly subject: PersonName;
  /** Below the age at which somebody asks himself (16). */
  readonly isChild: boolean;
  /** By when he is asked to come. */
  readonly comeBy: Day;
  /** What comes by when to who comes in time; absent where no day can be promised. */
  readonly answer?: { readonly by: Day; readonly what: 'inspection' | 'answer' };
}

export function representativeRequest(input: RepresentativeRequestInput): Letter {
  const { profile, right, receivedOn, comeBy, isChild, reference, answer, fee } = input;
  const { theirs: _childs, ...ofReader } = input;
  const { phone } = contactOf(profile);
  const name = calledIn(input);
  const request = requestForAnother(right);
  const frame = frameOf(ofReader);
  const complaint = complaintWay(input);
  return inTone(
    {
      ...frame,
      missing: [...frame.missing, ...(complaint?.missing ?? [])],
      kind: 'representativeRequest',
      wordsVersion: REPRESENTATIVE_REQUEST_WORDS,
      subject: `Een ${request} voor ${name}`,
      blocks: [
        lead(
          `Wij kregen een ${request} voor ${name}. Voordat wij verdergaan, moeten wij weten dat u dit voor ${name} mag vragen.`,
        ),
        heading('Wat vragen wij van u?'),
        paragraph(
          `Kom uiterlijk op ${inFull(comeBy)} langs op een van onze kantoren.`,
          `Bel eerst voor een afspraak: ${phone}. Neem dit mee:`,
        ),
        bullets(['uw eigen geldige identiteitsbewijs;', `${proofOf(input, name)}.`]),
        paragraph('Wij bekijken deze stukken alleen. Wij maken er geen kopie van en schrijven geen nummers op.'),
        heading('Waarom vragen wij dit?'),
        ...why(input, name),
        heading('Wat gebeurt er daarna?'),
        paragraph(
          `Wij kregen het verzoek op ${inFull(receivedOn)}.`,
          answer
            ? `Komt u op tijd, dan krijgt u uiterlijk op ${inFull(answer.by)} ${answer.what === 'inspection' ? 'inzage' : 'antwoord'}.`
            : 'Laat u dit zien? Dan gaan wij verder met het verzoek.',
          `U krijgt het antwoord, omdat u dit voor ${name} regelt.`,
          isChild && `Bespreek het gerust met ${name}.`,
        ),
        heading('En als u dit niet wilt?'),
        paragraph(
          'Laat het ons dan weten.',
          'Horen wij niets, dan kunnen wij het verzoek niet uitvoeren. U krijgt dan een brief met uitleg.',
          isChild && `Is ${name} 16 jaar geworden? Dan mag ${name} het zelf vragen.`,
        ),
        ...(fee && fee.ground !== 'extraCopy' ? [] : [heading('Wat kost het?'), paragraph('Niets, dit is gratis.')]),
        heading(complaint ? 'Hebt u een vraag of een klacht?' : 'Hebt u een vraag?'),
        paragraph(`Bel ${phone} en noem kenmerk ${reference}.`, ...(complaint?.says ?? [])),
      ],
    },
    profile.defaults.tone.value,
  );
}

/** A child by its first name, or without "mevrouw" or "heer" where only initials are known of it. */
function calledIn({ subject, isChild }: RepresentativeRequestInput): string {
  if (!isChild) return literal(nameInSentence(subject));
  const { title: _none, ...name } = subject;
  const given = name.given ?? '';
  return literal(/^\p{L}{2,}/u.test(given) ? given : nameInSentence(name));
}

/** [M] No regulation names the proofs. */
function proofOf({ kind, isChild }: RepresentativeRequestInput, name: string): string {
  switch (kind) {
    case 'parent':
    case 'guardian':
      return 'een bewijs dat u het gezag hebt, bijvoorbeeld een uittreksel uit het gezagsregister';
    case 'curator':
    case 'mentor':
    case 'administrator':
      return `de beslissing van de rechter waarin staat dat u ${APPOINTED[kind]} bent`;
    case 'proxy':
      return isChild
        ? `een volmacht: een getekende brief van wie het gezag over ${name} heeft`
        : `een volmacht: een getekende brief waarin staat dat u dit voor ${name} mag vragen`;
  }
}

const APPOINTED = { curator: 'curator', mentor: 'mentor', administrator: 'bewindvoerder' } as const;

function why({ isChild, kind }: RepresentativeRequestInput, name: string): readonly Block[] {
  if (isChild) {
    return [
      paragraph(
        `${name} is nog geen 16 jaar. Dan moet een wettelijk vertegenwoordiger het vragen.`,
        'Meestal is dat een ouder met gezag.',
      ),
      smallPrint('De wet: UAVG artikel 5.'),
    ];
  }
  return [
    paragraph(
      `Zo komen gegevens van ${name} nooit bij een ander terecht.`,
      kind === 'administrator' &&
        'Een bewindvoerder regelt geldzaken. Daarom kijken wij ook of het verzoek daarover gaat.',
    ),
  ];
}

/** In one line; the letter that decides tells the whole. The oldest rules know no complaint. */
function complaintWay({
  profile,
  version,
}: RepresentativeRequestInput): { readonly says: readonly string[]; readonly missing: readonly string[] } | undefined {
  if (!knowsComplaint(version)) return undefined;
  const { complaintTo, complaintMail, complaintScheme } = version.remedies;
  const to = complaintMail?.value ?? contactOf(profile).mail;
  return {
    says: [
      ...(complaintScheme ? [`Voor een klacht geldt onze ${complaintScheme.value}.`] : []),
      `Een klacht kunt u mailen naar ${complaintTo ? `onze ${complaintTo.value} (FG): ` : ''}${to}.`,
    ],
    missing: complaintMail ? [] : contactMissing(profile, ['mail']),
  };
}
