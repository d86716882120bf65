/** The Dutch of the letters that wait to go out. Runs in the page. */
import type { OutgoingLetter } from '../../desk/asks-outgoing';
import type { OutgoingOutcome } from '../../desk/post';
import { versionName } from '../letter/words.version.nl';
import { letterWords } from '../words.nl';

/** "Beslissing, versie 2" */
export const nameOf = ({ kind, version }: OutgoingLetter): string => versionName(letterWords[kind], version);

/** "Beslissing, LEF-2026-A0038, voor N. van der Sluis" */
export const inFull = (letter: OutgoingLetter): string => `${nameOf(letter)}, ${letter.reference}, voor ${letter.to}`;

/** Why a letter was not printed. */
export const notPrintedWords: Record<Exclude<OutgoingOutcome, 'printed'>, string> = {
  cancelled: 'Afgebroken in het venster van de printer.',
  noPrinter: 'Er is geen printer. Zet de printer aan, of bewaar de brief in de zaak als PDF.',
  duringVisit: 'Er loopt een bezoek. Rond het bezoek eerst af.',
  broken: 'De bewaarde brief klopt niet meer. Bel uw ICT.',
  gone: 'Hoeft niet meer: de brief is intussen verzonden, vervangen of verouderd.',
  failed: 'Dit ging niet goed.',
};

export const lettersIn = (count: number): string => (count === 1 ? '1 brief' : `${count} brieven`);

export const pagesIn = (count: number): string => (count === 1 ? '1 bladzijde' : `${count} bladzijden`);

/** What the officer prints. */
export const othersIn = (count: number): string =>
  count === 1
    ? '1 brief staat hier niet bij. Die drukt de privacyfunctionaris af.'
    : `${count} brieven staan hier niet bij. Die drukt de privacyfunctionaris af.`;

export const printedIn = (count: number): string =>
  count === 1 ? '1 brief is naar de printer gestuurd.' : `${count} brieven zijn naar de printer gestuurd.`;

export const stillOnDesk = (count: number): string =>
  count === 1 ? 'Hier is al 1 brief afgedrukt.' : `Hier zijn al ${count} brieven afgedrukt.`;
