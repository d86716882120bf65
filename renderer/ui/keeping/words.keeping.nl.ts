/** The words of the list of what has been kept long enough. Runs in the page. */
import type { Attached, DestructionLine, KeepGround } from '../../desk/asks-keeping';
import { dayPlain } from '../dates.nl';
import { waitsWords } from './refusals.keeping.nl';

export const casesIn = (count: number): string => (count === 1 ? '1 zaak' : `${count} zaken`);

export const keepGrounds: readonly { readonly value: KeepGround; readonly label: string }[] = [
  { value: 'claim', label: 'Er loopt een bezwaar, een klacht of een rechtszaak' },
  { value: 'law', label: 'Een wet eist het' },
  { value: 'asked', label: 'De betrokkene vraagt het' },
];

const keptBecause: Record<KeepGround, string> = {
  claim: 'bezwaar, klacht of rechtszaak',
  law: 'een wet eist het',
  asked: 'de betrokkene vraagt het',
};

/** "Twee jaar na 13 januari 2027, de laatste dag voor de rechter." */
export function whyOf({ retention, kept, ended }: DestructionLine): string {
  const { years, lastDay, from, regularOn, destroyOn } = retention;
  const term = years === 1 ? 'Eén jaar' : years === 2 ? 'Twee jaar' : `${years} jaar`;
  const of =
    from === 'remedy'
      ? 'de laatste dag voor de rechter'
      : ended === 'closed'
        ? 'de dag van sluiten'
        : 'de dag van intrekken';
  const regular = `${term} na ${dayPlain(lastDay)}, ${of}.`;
  return kept && destroyOn > regularOn ? `${regular} Daarna langer bewaard: ${keptBecause[kept.ground]}.` : regular;
}

/** A kenmerk stays on one line. */
const whole = (reference: string): string => reference.replaceAll('-', '-\u2060');

/** What hangs on a case, and what becomes of it. */
export function attachedWords(one: Attached): string {
  switch (one.what) {
    case 'task':
      return `Er is nog een taak open: ${one.label}.`;
    case 'appointment':
      return `Er staat nog een afspraak op ${dayPlain(one.on)}.`;
    case 'complaintOpen':
      return `Over deze zaak loopt klacht ${whole(one.reference)}.`;
    case 'complaint':
      return `Klacht ${whole(one.reference)} gaat over deze zaak. Die blijft${one.keptUntil ? ` tot ${dayPlain(one.keptUntil)}` : ''}.`;
    case 'linked':
      return `Hoort bij ${whole(one.reference)}${one.open ? ', die nog loopt' : ''}. Die zaak blijft. Een brief daarin kan deze zaak noemen.`;
    case 'keepsLetter':
      return `Een brief in deze zaak geldt ook voor ${whole(one.reference)}.${one.waits ? ' Die loopt nog.' : ' Ook daar is de brief dan weg.'}`;
    case 'breach':
      return 'Er hoort een datalek bij. Wat daarover is vastgelegd, gaat mee weg.';
    default:
      return waitsWords[one.what] ?? '';
  }
}

export const backupWords = (until: string): string =>
  `Back-ups van vóór vandaag bevatten deze zaken nog tot uiterlijk ${dayPlain(until)}. Dan moeten er wel nieuwe bij komen: de nieuwste blijft altijd staan.`;

/** Before one case is erased. @param days undefined: the machine does not say */
export const elsewhereBriefly = (days: number | undefined): string =>
  `Back-ups van vóór vandaag bevatten de zaak nog${days === undefined ? '' : ` hoogstens ${days} dagen`}, andere computers tot zij weer uitwisselen. Tot welke dag, staat daarna bij Zaken, Vernietigingslijst.`;

/** Said wherever something was erased. */
export const elsewhereWords: readonly string[] = [
  'Andere computers van dit register: tot zij weer gegevens uitwisselen.',
  'Een back-up die u zelf op een stick of een andere plek zette: die ruimt u zelf op.',
  'Papier, e-mail en de eigen systemen van de corporatie: daar komt dit programma niet bij. Dat doet u zelf.',
];
