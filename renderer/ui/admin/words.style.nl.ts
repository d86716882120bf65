/** The Dutch words of why something of the house style cannot be kept. Runs in the page. */
import type { Refusal } from '../../desk/asks';
import type { RefusalWords } from '../words.nl';

type Values = Readonly<Record<string, string | number>>;
type Code = Extract<
  Refusal['code'],
  | 'logoNotPng'
  | 'logoFileTooLarge'
  | 'logoTooManyPixels'
  | 'logoTooSmall'
  | 'logoUnreadable'
  | 'logoTooRich'
  | 'logoNotPlain'
  | 'accentInvalid'
  | 'windowNumbers'
  | 'windowTooSmall'
  | 'windowOffSheet'
  | 'windowInHead'
  | 'windowTooLow'
>;

export const styleRefusals: Record<Code, (values: Values) => RefusalWords> = {
  logoNotPng: () => ({
    title: 'Dit bestand is geen PNG.',
    now: 'Vraag het logo als PNG aan wie bij u over de huisstijl gaat.',
  }),
  logoFileTooLarge: () => ({ title: 'Dit bestand is te groot.', now: 'Kies een PNG van hoogstens 2 MB.' }),
  logoTooManyPixels: () => ({
    title: 'Dit plaatje is te groot.',
    now: 'Kies een PNG van hoogstens 6.000 bij 6.000 beeldpunten.',
  }),
  logoTooSmall: () => ({
    title: 'Dit plaatje is te klein om af te drukken.',
    now: 'Kies een PNG van minstens 20 bij 20 beeldpunten.',
  }),
  logoUnreadable: () => ({ title: 'Dit bestand is beschadigd.', now: 'Kies een ander bestand.' }),
  logoTooRich: () => ({
    title: 'Dit plaatje heeft te veel kleuren.',
    now: 'Een foto past niet boven een brief. Kies een logo met egale kleuren.',
  }),
  logoNotPlain: () => ({ title: 'Dit logo kan niet in een brief.', now: 'Kies het bestand opnieuw.' }),
  accentInvalid: () => ({ title: 'Dit is geen kleurcode.', now: 'Schrijf bijvoorbeeld #1b5e6b.' }),
  windowNumbers: () => ({
    title: 'Een maat ontbreekt, of is geen heel getal.',
    now: 'Vul vier hele millimeters in, zoals 25.',
  }),
  windowTooSmall: ({ width = 60, height = 25 }) => ({
    title: 'Dit venster is te klein.',
    now: `Een adres van 6 regels heeft ${width} bij ${height} mm nodig.`,
  }),
  windowOffSheet: ({ edge = 5 }) => ({
    title: 'Dit venster valt naast het papier.',
    now: `Blijf links en rechts ${edge} mm van de rand. Het papier is 210 mm breed.`,
  }),
  windowInHead: ({ top = 40 }) => ({
    title: 'Dit venster ligt te hoog.',
    now: `Daar staat uw naam of logo. Begin op ${top} mm of lager.`,
  }),
  windowTooLow: ({ bottom = 95 }) => ({
    title: 'Dit venster ligt te laag.',
    now: `Van boven en hoogte zijn samen hoogstens ${bottom} mm. Anders valt het in de vouw.`,
  }),
};
