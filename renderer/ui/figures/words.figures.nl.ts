/** The words of the year figures. Runs in the page. */
import type { Cell, Measure } from '../../desk/asks-figures';

export const measureWords: Record<Measure, string> = {
  received: 'Ontvangen',
  own: 'Binnen eigen termijn',
  gdpr: 'Binnen AVG-termijn',
  late: 'Te laat',
  open: 'Loopt nog',
  ended: 'Gestopt',
  extended: 'Verlengd',
  refused: 'Geweigerd',
  copyRefused: 'Kopie geweigerd',
};

/** What each is, below the table. */
export const measureSays: readonly string[] = [
  'Binnen AVG-termijn: niet binnen de eigen termijn, of er is er geen, maar wel op tijd voor de AVG.',
  'Te laat: na de AVG-termijn beantwoord, of nog niet beantwoord terwijl die voorbij is.',
  'Gestopt: ingetrokken, gesloten zonder antwoord, of de betrokkene is overleden.',
];

export const cellWords = (cell: Cell): string => {
  if (cell === 'few') return 'minder dan 5';
  return cell === 'left' ? 'niet getoond' : String(cell);
};
