/** What the next step of a case is called in a list, on a screen and on paper. Pure; runs everywhere. */
import type { NextStep } from './worklist';

export const STEP_TITLES: Readonly<Record<NextStep, string>> = {
  makeReceiptSlip: 'Ontvangstbevestiging maken',
  sendReceiptSlip: 'Ontvangstbevestiging versturen',
  listItems: 'Dossier verzamelen',
  answerPoints: 'Punten beantwoorden',
  handleComplaint: 'Klacht behandelen',
  assess: 'Stukken beoordelen',
  release: 'Klaarzetten voor de inzage',
  makeAppointment: 'Afspraak maken',
  makeDecisionLetter: 'Beslissing schrijven',
  makeInvitation: 'Brief over de afspraak maken',
  sendLetters: 'Brieven versturen',
  visit: 'Inzage',
  answerCopy: 'Overzicht van gegevens sturen',
  tasks: 'Taken afmaken',
  close: 'Zaak sluiten',
  closed: 'Gesloten',
  noTermDeceased: 'Geen termijn',
  withdrawn: 'Ingetrokken',
};
