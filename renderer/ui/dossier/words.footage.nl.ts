/** The words of camera images: when they are erased and why, and whether they wait for the answer. Runs in the page. */
import type { FootageView } from '../../desk/asks-dossier';
import { dayInList, dayPlain } from '../dates.nl';

type Erasing = NonNullable<FootageView['erasing']>;

export const incidentOptions = [
  { value: 'none', label: 'Nee' },
  { value: 'open', label: 'Ja, loopt nog' },
  { value: 'handled', label: 'Ja, afgehandeld' },
] as const;

/** "Wordt gewist op wo 23 december. ..." */
export function erasingLine(erasing: Erasing, today: string): string {
  const on = erasing.on && dayInList(erasing.on, today);
  switch (erasing.why) {
    case 'keepDays':
      return `Wordt gewist op ${on}. Er gebeurde niets op deze beelden. Dan bewaren wij ze hoogstens ${erasing.days} dagen.`;
    case 'handled':
      return `Wordt gewist op ${on}. Op die dag is het voorval afgehandeld. Langer bewaren wij ze niet.`;
    case 'untilHandled':
      return 'De dag van wissen is nog niet bekend. Wij bewaren de beelden tot het voorval is afgehandeld. Vul de dag dan hier in.';
    case 'notSaid':
      return 'Het reglement noemt hiervoor geen termijn. Bewaar de beelden niet langer dan nodig is.';
  }
}

export const goneLine = ({ on }: Erasing, today: string): string =>
  `De beelden zijn er niet meer: gewist op ${on ? dayInList(on, today) : 'een eerdere dag'}.`;

export const heldLine = {
  since: (on: string): string => `De beelden zijn vastgezet op ${dayPlain(on)}.`,
  until: 'Zij blijven tot dit verzoek is afgehandeld. Daarna wist u ze alsnog.',
  tooLate: (receivedOn: string): string =>
    `Het verzoek kwam op ${dayPlain(receivedOn)}, toen waren de beelden er nog. Zijn ze toch bewaard? Vul dan in op welke dag ze zijn vastgezet. Anders hoort de betrokkene dit in de brief.`,
};

export const holdLine = {
  title: 'Zet de beelden vast.',
  task: (by: string, today: string): string =>
    `Anders kunnen ze weg zijn voordat het antwoord er is. Met dit stuk komt er een taak bij voor de balie, uiterlijk ${dayInList(by, today)}. Daarin staat niet wat er op de beelden te zien is.`,
};

export const NO_PROTOCOL = {
  title: 'De tekst van uw cameraprotocol is nog niet ingevuld.',
  who: 'De beheerder van toegang vult die in bij Beheer, onder ‘Gegevens van uw corporatie’.',
};
