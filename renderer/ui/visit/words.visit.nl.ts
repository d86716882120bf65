/** Every fixed Dutch word of the visit that answers a code: documents, questions, refusals, and what one could say. Runs in the page. */
import type { RepresentativeKind } from '../../desk/asks';
import type { IdentityDocument } from '../../desk/asks-visit';
import { representativeWords } from '../words.nl';
import type { Asked, Refused } from './identity';

export const NOT_DURING_VISIT = 'Dat kan niet tijdens een bezoek.';

/** The article under a refused identity check. */
/** Where the regulation names no identity check. */
export const IDENTITY_ARTICLE = 'AVG artikel 12 lid 6';

export const documentWords: Record<IdentityDocument, string> = {
  passport: 'Paspoort',
  identityCard: 'Identiteitskaart',
  drivingLicence: 'Rijbewijs',
  aliensDocument: 'Vreemdelingendocument',
};

/** As the subject of a sentence. */
const theDocument: Record<IdentityDocument | 'none', string> = {
  passport: 'Het paspoort',
  identityCard: 'De identiteitskaart',
  drivingLicence: 'Het rijbewijs',
  aliensDocument: 'Het vreemdelingendocument',
  none: 'Het document',
};

export const documentInSentence = (document: IdentityDocument | 'none'): string =>
  document === 'none' ? 'geen document' : documentWords[document].toLowerCase();

export interface QuestionWords {
  readonly title: string;
  readonly hint?: string;
}

export const questionWords: Record<Exclude<Asked, 'details'>, QuestionWords> = {
  who: { title: 'Wie zit er voor u?' },
  authority: { title: 'Welk bewijs hebt u gezien?', hint: 'Alleen het soort bewijs. Geen nummer, geen kopie' },
  document: { title: 'Wat laat de bezoeker zien?' },
  original: { title: 'Is het het originele document?', hint: 'Geen kopie, geen foto, geen app' },
  valid: { title: 'Is het vandaag nog geldig?', hint: 'Kijk zelf. De datum schrijft u niet op' },
  photo: { title: 'Lijkt de foto op de bezoeker?', hint: 'Kijk op van het scherm' },
};

/** Of a representative the birth date is not known: only the name can match. */
export const detailsWords = (withBirthDate: boolean): QuestionWords => ({
  title: withBirthDate ? 'Kloppen naam en geboortedatum?' : 'Klopt de naam?',
  hint: 'Met de gegevens hiernaast',
});

/** Short, for "Nog 2 dingen: …". */
export const lackWords: Record<Asked, string> = {
  who: 'wie er zit',
  authority: 'het bewijs',
  document: 'het document',
  original: 'origineel of niet',
  valid: 'geldig of niet',
  photo: 'de foto',
  details: 'de gegevens',
};

/** Kinds of proof of a representative. */
export const proofs: readonly string[] = [
  'Volmacht',
  'Beschikking van de rechter',
  'Uittreksel uit het curatele- en bewindregister',
  'Uittreksel uit het gezagsregister',
  'Ander bewijs',
];

/** Why the inspection cannot begin: what is the matter, never an accusation. */
export function refusedWords(why: Refused, document: IdentityDocument | 'none'): string {
  switch (why) {
    case 'noProof':
      return 'U hebt geen bewijs gezien. Zonder bewijs mag u deze bezoeker niets laten zien.';
    case 'noDocument':
      return 'De bezoeker heeft geen document bij zich. Zonder geldig document mag u niets laten zien.';
    case 'notOriginal':
      return 'Dit is niet het originele document. Zonder origineel mag u niets laten zien.';
    case 'notValid':
      return `${theDocument[document]} is niet meer geldig. Zonder geldig document mag u niets laten zien.`;
    case 'noMatch':
      return 'De gegevens komen niet overeen. Laat het dossier dicht en vraag de privacyfunctionaris.';
  }
}

/** As the reason in one line, when the visit is broken off for it. */
export const refusedReason: Record<Refused, string> = {
  noProof: 'Er was geen bewijs van de vertegenwoordiger.',
  noDocument: 'Er was geen document.',
  notOriginal: 'Er was geen origineel document.',
  notValid: 'Het document was niet meer geldig.',
  noMatch: 'De gegevens kwamen niet overeen.',
};

export const refusedSaying: Record<Refused, string> = {
  noProof: 'Ik heb een bewijs nodig dat u voor een ander komt. Hebt u dat bij u? Anders maken we een nieuwe afspraak.',
  noDocument:
    'Zonder legitimatie mag ik u niets laten zien. Hebt u iets anders bij u? Anders maken we een nieuwe afspraak.',
  notOriginal: 'Ik mag alleen een origineel document gebruiken. Hebt u dat bij u? Anders maken we een nieuwe afspraak.',
  notValid: 'Dit document is niet meer geldig. Hebt u een ander document bij u? Anders maken we een nieuwe afspraak.',
  noMatch: 'Ik kan de inzage nu niet starten. Ik vraag er even een collega bij.',
};

/** Of an item that another role shows. */
export const NOT_YOURS: Readonly<
  Record<'footageManager' | 'officer', { readonly title: string; readonly now: string }>
> = {
  footageManager: {
    title: 'Dit laat de beheerder camerabeelden zien.',
    now: 'Vraag de beheerder erbij en zet het programma op slot. De beheerder opent het met de eigen wachtzin, en gaat met dit bezoek verder.',
  },
  officer: {
    title: 'Dit laat de privacyfunctionaris zelf zien.',
    now: 'Vraag de privacyfunctionaris erbij en zet het programma op slot. Die opent het met de eigen wachtzin, en gaat met dit bezoek verder.',
  },
};

export const sayings = {
  identity: 'Mag ik uw paspoort, identiteitskaart of rijbewijs zien? Ik schrijf er niets van over.',
  representative: 'Voor wie komt u? Mag ik het bewijs zien dat u voor die persoon mag komen?',
  passed: 'Dank u wel. Ik laat u nu uw dossier zien, stuk voor stuk. U mag aantekeningen maken.',
  show: 'Neem rustig de tijd. Is iets niet duidelijk? Dan leg ik het uit.',
  shield: 'De grijze balken gaan over iemand anders. Die mag ik niet laten zien. In de brief leest u waarom.',
  paper: 'Dit stuk ligt op papier voor u. Neem rustig de tijd. Wilt u het na het lezen weer neerleggen?',
  officersItem: 'Een collega laat u dit stuk zien. Ik vraag of die nu kan komen.',
  notYours: 'Een collega laat u deze beelden zien. Ik vraag of die nu kan komen.',
  withheld: 'Eén stuk laten wij vandaag niet zien. In de brief leest u waarom.',
  withheldMore: 'Enkele stukken laten wij vandaag niet zien. In de brief leest u waarom.',
  copyNo: 'Wij hebben alles gezien wat ik u kan laten zien. Hebt u nog een vraag?',
  copyYes:
    'U krijgt van ons een overzicht van uw gegevens. Wij sturen het naar u toe en het is gratis. Kopieën uit het dossier geven wij hier niet mee.',
  copyYesHad: 'U hebt het overzicht al gekregen. Kopieën uit het dossier geven wij hier niet mee.',
  copyYesNow:
    'Dit is het overzicht van uw gegevens. Dat mag u houden. Kopieën uit het dossier geven wij hier niet mee.',
  copyYesSoon:
    'U krijgt het overzicht van uw gegevens nog van ons, en het is gratis. Kopieën uit het dossier geven wij hier niet mee.',
  found: 'Wij vinden nog een stuk. Daar moeten wij eerst naar kijken. U krijgt er een brief over.',
  waiver:
    'U hebt recht op een overzicht van uw gegevens. U zegt dat u dat nu niet nodig hebt. U kunt er later altijd nog om vragen. Klopt dat?',
} as const;

export const partWords: Record<'paper' | 'digital', string> = { paper: 'Papieren deel', digital: 'Digitaal deel' };

export const partOptions = [
  { value: 'paper', label: 'Op papier' },
  { value: 'digital', label: 'Digitaal' },
] as const;

export const partStateWords: Record<'shown' | 'notPresent' | 'shielded', string> = {
  shown: 'Getoond',
  notPresent: 'Is er niet',
  shielded: 'Afgeschermd',
};

/** "bewindvoerder": the view gives the code of the kind. */
export const representativeAs = (kind: string): string => representativeWords[kind as RepresentativeKind] ?? kind;

/** "10:04" -> "10.04" */
export const clock = (time: string): string => time.replace(':', '.');

/** A quarter of an hour or more after the time agreed. */
export const isMuchLater = (time: string, agreed: string): boolean => minutesOf(time) - minutesOf(agreed) >= 15;

const minutesOf = (time: string): number => Number(time.slice(0, 2)) * 60 + Number(time.slice(3, 5));
