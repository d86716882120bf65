/**
 * The words of the invitation to inspect the dossier, model letter 2. Pure; runs in the vault worker.
 * Rules LO-14 to LO-17, LN-4; Settled 11, 16, 19 and 24.
 *
 * It names no item, forbids no photograph as if a law did, asks for no second document and for no money. A day later
 * than the house's own term is said to be so: by the person's own wish, or with our regret.
 */

import type { Calendar } from '../days/calendar';
import { dateInLetters, inFull } from '../days/day-words';
import type { Day } from '../facts/facts';
import { contactOf } from '../profiles/contact';
import { type AppointmentWords, anotherDay, appointmentTerms } from './appointment-words';
import { type CaseLetterInput, frameOf, heading, lead, paragraph, type Whose, whose } from './case-letter';
import type { Block, Letter } from './letter';
import { inTone } from './tone';

export const INVITATION_WORDS = 1;

export interface InvitationInput extends CaseLetterInput {
  readonly calendar: Calendar;
  readonly appointment: AppointmentWords;
  /** The house's own term, or the AVG's where it has none; absent when no term runs. */
  readonly lastDay?: Day;
  /** Later than `lastDay`: at the person's own wish, or not. */
  readonly late?: { readonly ownWish: boolean };
  /** How the decision letter reaches the reader. */
  readonly decision: 'together' | 'atVisit' | { readonly sentOn: Day };
  readonly copy: 'notAsked' | 'overview' | 'refused';
}

export function invitation(input: InvitationInput): Letter {
  const { profile, appointment } = input;
  const frame = frameOf(input);
  const their = whose(input.onBehalfOf);
  const missing = [...frame.missing];
  const place = appointmentTerms(profile.contact.controller.value, appointment, missing);
  return inTone(
    {
      ...frame,
      kind: 'invitation',
      wordsVersion: INVITATION_WORDS,
      missing,
      subject: `Afspraak om ${their.dossier} in te zien`,
      blocks: [
        lead(`U kunt ${their.dossierInFull} bij ons inzien. Wij hebben een afspraak voor u gemaakt.`),
        heading('Wanneer en waar?'),
        place,
        ...whyLate(input),
        heading('Kunt u dan niet?'),
        anotherDay(appointment.on, input.lastDay, input.today, contactOf(profile).phone, input.calendar),
        heading('Wat neemt u mee?'),
        paragraph(
          `Neem een geldig identiteitsbewijs mee, want zonder mogen wij u ${their.dossier} niet laten zien.`,
          'Wij maken er geen kopie van.',
          input.onBehalfOf && 'Neem ook het bewijs mee dat u dit mag doen.',
          'U mag ook iemand meenemen die u helpt.',
        ),
        heading('Hoe gaat het?'),
        howItGoes(input, their),
        heading('Mag u alles zien?'),
        paragraph(...decisionSentences(input)),
        heading('Hebt u hulp nodig?'),
        paragraph(
          'Leest u moeilijk, of hebt u een tolk nodig?',
          'Bel ons vóór de afspraak, dan zoeken wij samen een oplossing.',
        ),
      ],
    },
    input.profile.defaults.tone.value,
  );
}

function isLate({ appointment, lastDay }: InvitationInput): boolean {
  return appointment.on !== undefined && lastDay !== undefined && appointment.on > lastDay;
}

function whyLate(input: InvitationInput): readonly Block[] {
  const { lastDay, late, today } = input;
  if (!isLate(input) || !lastDay) return [];
  return [
    heading('Waarom is dit zo laat?'),
    late?.ownWish
      ? paragraph(
          'U vroeg zelf om een latere dag.',
          lastDay > today && `Wilt u toch eerder komen? Dat kan tot en met ${inFull(lastDay)}.`,
        )
      : paragraph(
          `Uiterlijk ${inFull(lastDay)} had u ${whose(input.onBehalfOf).dossier} kunnen inzien.`,
          'Dat is ons niet gelukt. Dat spijt ons.',
        ),
  ];
}

function howItGoes({ copy }: InvitationInput, their: Whose): Block {
  return paragraph(
    `U leest ${their.dossier} op uw gemak en u mag aantekeningen maken.`,
    'Onze medewerker blijft erbij en geeft uitleg.',
    ...copySentences(copy, their),
    'Aan het eind maken wij samen een kort verslag.',
  );
}

function copySentences(copy: InvitationInput['copy'], { data }: Whose): readonly string[] {
  switch (copy) {
    case 'overview':
      return [
        `Kopieën van stukken geven wij niet mee, maar u krijgt wel een overzicht van ${data}.`,
        'Dat overzicht mag u houden.',
      ];
    case 'refused':
      return ['Kopieën geven wij niet mee. Waarom niet, leest u in onze beslissing.'];
    case 'notAsked':
      return [`Kopieën van stukken geven wij niet mee. U mag ons wel vragen om een overzicht van ${data}.`];
  }
}

function decisionSentences({ decision }: InvitationInput): readonly string[] {
  if (decision === 'together')
    return ['Dat leest u in onze beslissing. Die brief krijgt u tegelijk met deze uitnodiging.'];
  if (decision === 'atVisit') return ['Dat leest u in onze beslissing. Die brief krijgt u bij de afspraak.'];
  return [`Dat leest u in onze beslissing. Die staat in onze brief van ${dateInLetters(decision.sentOn)}.`];
}
