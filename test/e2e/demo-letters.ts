/** What each letter of the demo must say and may never say, read back from its PDF. Days reckoned by hand. Runs in Node. */
import { officerWords } from './case-people';
import { complaintWords } from './demo-complaint';

export interface Wanted {
  /** The end of the file's name, without ".pdf". */
  readonly file: RegExp;
  readonly address?: readonly string[];
  readonly salutation?: string;
  readonly holds?: readonly (string | RegExp)[];
  readonly never?: readonly (string | RegExp)[];
}

const sluis = ['Mevrouw N. van der Sluis-de Boer', 'Wilgenhof 18', '7812 KX EMMEN'];
const bakker = ['De heer J.P. Bakker', 'Boterbloemweg 3', '7815 NM EMMEN'];
const idrissi = ['Mevrouw S. el Idrissi', 'Dovenetelstraat 71', '7824 PR EMMEN'];

/** To whom the letters of a case go. */
export const wantedLetters: readonly Wanted[] = [
  {
    file: /^sluis-[1237]-/,
    address: sluis,
    salutation: 'Geachte mevrouw Van der Sluis-de Boer,',
    never: Object.values(officerWords),
  },
  { file: /^bakker-[1-4]-/, address: bakker, salutation: 'Geachte heer Bakker,' },
  { file: /^idrissi-/, address: idrissi, salutation: 'Geachte mevrouw El Idrissi,' },
  {
    file: /^sluis-1-/,
    // Received on Monday 30 November: four weeks and one month.
    holds: ['maandag 28 december 2026', 'woensdag 30 december 2026'],
  },
  {
    file: /^sluis-2-/,
    holds: ['donderdag 10 december 2026', 'van 10.30 uur tot 11.30 uur', 'dinsdag 8 december 2026'],
  },
  { file: /^sluis-7-/, holds: ['maandag 14 december 2026', 'van 09.30 uur tot 10.30 uur'] },
  {
    file: /^(sluis-3|bakker-4|idrissi-4)-beslissing/,
    // Sent on Tuesday 1 December, received a day later, six weeks from then.
    holds: [
      'Functionaris Gegevensbescherming',
      'rechtbank',
      'woensdag 2 december 2026',
      'woensdag 13 januari 2027',
      'Autoriteit Persoonsgegevens',
      '088-1805 250',
    ],
  },
  {
    file: /^sluis-3-/,
    holds: ['UAVG artikel 41 lid 1 onder i', 'UAVG artikel 41 lid 1 onder j', 'Wat mag u niet zien, en waarom?'],
    // A withheld item is not named unless the officer chooses so.
    never: ['huurachterstand, oktober'],
  },
  {
    file: /^sluis-4-overzicht/,
    holds: ['[afgeschermd]', '512 euro', 'van een buurtbewoner', 'Voorbeeld Accountants', 'Eén stuk staat er niet in'],
    never: Object.values(officerWords),
  },
  {
    file: /^sluis-5-/,
    address: ['Roelof Kramer-Zwart', 'Kievitsveld 34', '7812 KX EMMEN'],
    holds: ['september 2026', 'woensdag 9 december 2026', 'rechtbank'],
    never: ['Sluis', 'Wilgenhof', 'LEF-2026-A0005', '10 december'],
  },
  {
    file: /^sluis-6-/,
    address: ['Woonstichting Oeverlanden', 'Postbus 12', '7800 AA EMMEN'],
    holds: ['een verhuurdersverklaring', 'De naam van uw organisatie blijft leesbaar'],
    never: ['Sluis', 'Wilgenhof', 'LEF-2026-A0005', '10 december'],
  },
  {
    file: /^(sluis-8|bakker-5)-verslag/,
    holds: ['geen kopieën van stukken uit het dossier mee', 'Wij maakten geen kopie en schreven geen nummer op'],
    never: Object.values(officerWords),
  },
  { file: /^sluis-8-/, holds: ['Mijn telefoonnummer klopt niet.', /LEF-2026-A00\d\d/, 'donderdag 14 januari 2027'] },
  {
    file: /^klacht-1-/,
    address: sluis,
    salutation: 'Geachte mevrouw Van der Sluis-de Boer,',
    // Received on Monday 11 January: one month.
    holds: ['LEF-2027-A0001', 'donderdag 11 februari 2027', 'Functionaris Gegevensbescherming'],
    never: [...Object.values(officerWords), ...Object.values(complaintWords)],
  },
  {
    file: /^klacht-2-/,
    address: sluis,
    salutation: 'Geachte mevrouw Van der Sluis-de Boer,',
    // Received a day later, six weeks from then.
    holds: [
      'op één van de twee punten',
      'Aan de beslissing van 1 december 2026 werkte ik niet mee.',
      complaintWords.found,
      complaintWords.departs,
      'Dat gebeurt uiterlijk op maandag 25 januari 2027.',
      'rechtbank',
      'dinsdag 23 februari 2027',
      'Autoriteit Persoonsgegevens',
      'J. Wieringa',
    ],
    never: [...Object.values(officerWords), complaintWords.advice],
  },
  { file: /^bakker-5-/, holds: ['inschrijfformulier', 'donderdag 14 januari 2027'] },
];

/** What is wrong with one letter; empty when it is as it should be. */
export function faultsOf(
  file: string,
  read: { readonly text: string; readonly address: readonly string[]; readonly salutation: string | undefined },
  letters = wantedLetters,
): readonly string[] {
  const words = read.text.replace(/\s+/g, ' ');
  const said = (one: string | RegExp): boolean => (typeof one === 'string' ? words.includes(one) : one.test(words));
  return letters
    .filter((wanted) => wanted.file.test(file))
    .flatMap((wanted) => [
      ...(wanted.address && wanted.address.join() !== read.address.map((line) => line.replace(/\s+/g, ' ')).join()
        ? [`is addressed to ${read.address.join(', ')}`]
        : []),
      ...(wanted.salutation && wanted.salutation !== read.salutation ? [`greets with ${read.salutation}`] : []),
      ...(wanted.holds ?? []).filter((one) => !said(one)).map((one) => `does not say ${one}`),
      ...(wanted.never ?? []).filter(said).map((one) => `says ${one}`),
    ]);
}
