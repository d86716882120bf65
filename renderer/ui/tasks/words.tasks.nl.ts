/** The words of the tasks. Runs in the page. */
import type { TaskView } from '../../desk/asks-dossier';

export const taskWords: Record<TaskView['taskKind'], string> = {
  tellSource: 'Bron informeren',
  sendOverview: 'Overzicht sturen',
  followUp: 'Later nakijken',
};

/** Why it is there. */
export const taskHints: Record<TaskView['taskKind'], string> = {
  tellSource: 'Wie gegevens gaf, hoort dat er inzage is gegeven (Omgangsregels, artikel 6 lid 1).',
  sendOverview: 'De betrokkene vroeg om een kopie. Het overzicht van gegevens is het antwoord (AVG artikel 15 lid 3).',
  followUp: 'De brief noemt deze dag. Kijk dan opnieuw, beslis, en stuur een nieuwe brief.',
};

/** Of an item that turned up during a visit. */
export const foundTask = 'Gevonden stuk beoordelen';
export const foundHint =
  'Dook op tijdens een bezoek en is niet getoond. Zet het op de lijst, beoordeel het, en beslis opnieuw.';
