/**
 * The words of two short letters: an appointment is moved, or it is off. Pure; runs in the vault worker.
 * Rules LO-14, LO-15, LO-17; Settled 11 and 24.
 *
 * Why an appointment was moved stays inside: the employee's words can be about somebody's health. The letter says only
 * whose wish it was, and is sorry when it was not the reader's.
 */

import type { Calendar } from '../days/calendar';
import { inFull, timeInWords } from '../days/day-words';
import type { Day } from '../facts/facts';
import { contactOf } from '../profiles/contact';
import { type AppointmentWords, anotherDay, appointmentTerms } from './appointment-words';
import { type CaseLetterInput, frameOf, heading, lead, paragraph, type Whose, whose } from './case-letter';
import type { Block, Letter } from './letter';
import { inTone } from './tone';

export const APPOINTMENT_CHANGED_WORDS = 1;
export const APPOINTMENT_CANCELLED_WORDS = 1;

/** The appointment that no longer holds. */
export interface FormerAppointment {
  readonly on: Day;
  /** HH:MM */
  readonly from: string;
}

export interface AppointmentChangedInput extends CaseLetterInput {
  readonly calendar: Calendar;
  readonly former: FormerAppointment;
  readonly appointment: AppointmentWords;
  /** Whose wish it was. */
  readonly by: 'reader' | 'house';
  /** The house's own term, or the AVG's where it has none. */
  readonly lastDay?: Day;
}

export interface AppointmentCancelledInput extends CaseLetterInput {
  readonly former: FormerAppointment;
  readonly by: 'reader' | 'house';
  /** What comes next: we send a new invitation, the reader calls when it suits, or the request was withdrawn. */
  readonly next: 'newInvitation' | 'readerCalls' | 'withdrawn';
  readonly lastDay?: Day;
}

export function appointmentChanged(input: AppointmentChangedInput): Letter {
  const { profile, former, appointment, by, lastDay, today, calendar } = input;
  const { phone, controller } = contactOf(profile);
  const frame = frameOf(input);
  const their = whose(input.onBehalfOf);
  const missing = [...frame.missing];
  const place = appointmentTerms(controller, appointment, missing);
  return inTone(
    {
      ...frame,
      kind: 'appointmentChanged',
      wordsVersion: APPOINTMENT_CHANGED_WORDS,
      missing,
      subject: `Nieuwe afspraak om ${their.dossier} in te zien`,
      blocks: [
        lead(`U hebt een nieuwe afspraak om ${their.dossierInFull} in te zien. ${gone(former)}`),
        heading('Wanneer en waar?'),
        place,
        heading('Waarom een nieuwe afspraak?'),
        paragraph(...whyMoved(input), lateSentence(appointment.on, lastDay, by, their)),
        heading('Kunt u dan niet?'),
        anotherDay(appointment.on, lastDay, today, phone, calendar),
        heading('Wat neemt u mee?'),
        paragraph(
          `Neem een geldig identiteitsbewijs mee, want zonder mogen wij u ${their.dossier} niet laten zien.`,
          'Wij maken er geen kopie van.',
          input.onBehalfOf && 'Neem ook het bewijs mee dat u dit mag doen.',
          'U mag ook iemand meenemen die u helpt.',
        ),
      ],
    },
    input.profile.defaults.tone.value,
  );
}

export function appointmentCancelled(input: AppointmentCancelledInput): Letter {
  const { former, by } = input;
  const their = whose(input.onBehalfOf);
  return inTone(
    {
      ...frameOf(input),
      kind: 'appointmentCancelled',
      wordsVersion: APPOINTMENT_CANCELLED_WORDS,
      subject: 'Uw afspraak gaat niet door',
      blocks: [
        lead(`${gone(former)} U wilde dan ${their.dossierInFull} inzien.`),
        heading('Waarom gaat het niet door?'),
        paragraph(
          ...(by === 'reader'
            ? ['U hebt de afspraak afgezegd. Dat is goed.']
            : ['De afspraak kan bij ons niet doorgaan. Dat spijt ons.']),
        ),
        heading('Wat gebeurt er nu?'),
        ...whatNow(input, their),
      ],
    },
    input.profile.defaults.tone.value,
  );
}

function gone({ on, from }: FormerAppointment): string {
  return `Uw afspraak van ${inFull(on)} om ${timeInWords(from)} gaat niet door.`;
}

/** On the same day it is another time, or another office. */
function whyMoved({ by, former, appointment }: AppointmentChangedInput): readonly string[] {
  if (by === 'house') return ['Wij hebben uw afspraak verplaatst. Dat spijt ons.'];
  if (appointment.on !== former.on) return ['U vroeg om een andere dag. Dat is goed.'];
  return [
    appointment.from === former.from ? 'U vroeg ons daarom. Dat is goed.' : 'U vroeg om een andere tijd. Dat is goed.',
  ];
}

function lateSentence(on: Day | undefined, lastDay: Day | undefined, by: 'reader' | 'house', their: Whose): string {
  if (!on || !lastDay || on <= lastDay) return '';
  return by === 'reader'
    ? `De nieuwe dag is later dan ${inFull(lastDay)}, omdat u dat zelf wilde.`
    : `Uiterlijk ${inFull(lastDay)} had u ${their.dossier} kunnen inzien. Dat is ons niet gelukt.`;
}

function whatNow(
  { next, lastDay, today, profile, reference }: AppointmentCancelledInput,
  their: Whose,
): readonly Block[] {
  const { phone } = contactOf(profile);
  switch (next) {
    case 'newInvitation':
      return [
        paragraph(
          'U krijgt van ons een brief met een nieuwe afspraak.',
          lastDay !== undefined && lastDay > today && `U kunt ${their.dossier} uiterlijk op ${inFull(lastDay)} inzien.`,
          'U hoeft nu niets te doen.',
        ),
        heading('Hebt u een vraag?'),
        paragraph(`Bel ${phone} en noem kenmerk ${reference}.`),
      ];
    case 'readerCalls':
      return [
        paragraph(
          `Bel ons als u een nieuwe afspraak wilt: ${phone}.`,
          `Noem dan kenmerk ${reference}.`,
          'Wij zoeken samen een dag die u past. Uw verzoek blijft staan.',
        ),
      ];
    case 'withdrawn':
      return [
        paragraph(
          'U hebt uw verzoek ingetrokken. Daarom stoppen wij ermee.',
          `U mag altijd opnieuw vragen om ${their.dossier} in te zien. Dat is gratis.`,
        ),
        heading('Hebt u een vraag?'),
        paragraph(`Bel ${phone} en noem kenmerk ${reference}.`),
      ];
  }
}
