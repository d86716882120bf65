/** The words of the tasks. Runs in the page. */
import type { TaskView } from '../../desk/asks-dossier';

export const taskWords: Record<TaskView['taskKind'], string> = {
  tellSource: 'Bron informeren',
  sendOverview: 'Overzicht sturen',
  followUp: 'Later nakijken',
  tellRecipient: 'Ontvanger inlichten',
  tellLifted: 'Vertellen dat u gegevens weer gebruikt',
  carryOut: 'Uitvoeren',
  holdFootage: 'Zet de beelden vast',
  consultThird: 'Derde om een mening vragen',
  tellThird: 'Derde de beslissing vertellen',
  tellThirdDelay: 'Derde het uitstel vertellen',
  judgeBreach: 'Datalek beoordelen',
};

/** Why it is there. */
const taskHints: Record<TaskView['taskKind'], string> = {
  tellSource: 'Wie gegevens gaf, hoort dat er inzage is gegeven (Omgangsregels, artikel 6 lid 1).',
  sendOverview: 'De betrokkene vroeg om een kopie. Het overzicht van gegevens is het antwoord (AVG artikel 15 lid 3).',
  tellRecipient: 'Wie deze gegevens van ons kreeg, hoort dat ze veranderd of verwijderd zijn (AVG artikel 19).',
  tellLifted: 'De persoon hoort dit voordat u de gegevens weer gebruikt (AVG artikel 18 lid 3).',
  carryOut: 'Doe wat u toezegde, en leg de dag vast. De brief noemt die dag.',
  holdFootage: 'Anders zijn ze misschien al gewist als het antwoord er is. Bekijken hoeft niet: alleen apart bewaren.',
  consultThird:
    'Wie in het dossier staat, zegt eerst wat hij vindt. Tot het antwoord, of tot na de laatste dag, blijft het afgeschermd.',
  tellThird: 'U beslist anders dan deze persoon wil. Die hoort dat eerst, met de reden. Pas daarna kunt u klaarzetten.',
  tellThirdDelay:
    'Wij vroegen deze persoon om een mening. Die hoort ook dat het later wordt, met de reden (privacyreglement, inzage).',
  judgeBreach: 'Moet de AP het weten, dan binnen 72 uur (AVG artikel 33). De privacyfunctionaris beslist, bij Brieven.',
  followUp: 'De brief noemt deze dag. Kijk dan opnieuw, beslis, en stuur een nieuwe brief.',
};

/** Two things to do after a visit have their own words. */
export function wordsOf({ taskKind, found, ofPiece }: TaskView): { readonly title: string; readonly hint: string } {
  if (found)
    return {
      title: 'Gevonden stuk beoordelen',
      hint: 'Dook op tijdens een bezoek en is niet getoond. Zet het op de lijst, beoordeel het, en beslis opnieuw.',
    };
  if (ofPiece)
    return {
      title: 'Kopie van één stuk: beslissen',
      hint: 'Is het stuk nodig om de gegevens te begrijpen? ‘Zo werken wij’ is alleen geen reden om te weigeren (AVG artikel 15 lid 3).',
    };
  return { title: taskWords[taskKind], hint: taskHints[taskKind] };
}

/** What doing it is called, with its day. */
export function doneLabel({ taskKind }: TaskView): string {
  return DONE[taskKind];
}

const DONE: Record<TaskView['taskKind'], string> = {
  tellSource: 'Verzonden op',
  sendOverview: 'Verzonden op',
  followUp: 'Gedaan op',
  tellRecipient: 'Ingelicht op',
  tellLifted: 'Verzonden op',
  carryOut: 'Uitgevoerd op',
  holdFootage: 'Vastgezet op',
  consultThird: 'Geantwoord op',
  tellThird: 'Verteld op',
  tellThirdDelay: 'Verteld op',
  judgeBreach: 'Beoordeeld op',
};
