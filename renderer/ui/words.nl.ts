/**
 * Every fixed Dutch word of the screens that answers a code: refusals, notices, names, steps. Runs in the page.
 * Exhaustive records: a code without its sentence does not compile. The lines of the log stand in history.nl.ts.
 */
import type { Channel, LetterKind, NextStep, Notice, Refusal, RepresentativeKind, Right, Role } from '../desk/asks';

export interface RefusalWords {
  /** What cannot happen. */
  readonly title: string;
  /** What now. */
  readonly now?: string;
}

type Values = Readonly<Record<string, string | number>>;

/** The Dutch sentences of a refusal; the article stands in the refusal itself. */
export const refusalWords = (refusal: Refusal): RefusalWords => refusals[refusal.code](refusal.values ?? {});

/** The same in one line, for under a field. */
export function refusalLine(refusal: Refusal): string {
  const words = refusalWords(refusal);
  return words.now ? `${words.title} ${words.now}` : words.title;
}

const refusals: Record<Refusal['code'], (values: Values) => RefusalWords> = {
  required: () => ({ title: 'Vul dit in.' }),
  notADate: () => ({ title: 'Dit is geen datum.', now: 'Schrijf bijvoorbeeld 25-11-2026.' }),
  dateInFuture: () => ({ title: 'Deze dag is nog niet geweest.' }),
  dateTooOld: () => ({ title: 'Deze datum ligt te ver terug.', now: 'Klopt het jaar?' }),
  looksLikeBsn: () => ({ title: 'Dit lijkt een BSN.', now: 'Dat bewaren wij niet. Haal het weg.' }),
  looksLikeIban: () => ({ title: 'Dit lijkt een rekeningnummer.', now: 'Dat bewaren wij niet. Haal het weg.' }),
  looksLikeDocumentNumber: () => ({
    title: 'Dit lijkt het nummer van een identiteitsbewijs.',
    now: 'Dat bewaren wij niet. Haal het weg.',
  }),
  postcodeInvalid: () => ({
    title: 'Hier hoort een postcode met huisnummer.',
    now: 'Schrijf bijvoorbeeld 1234 AB 12.',
  }),
  nameInvalid: () => ({ title: 'Dit is geen naam.', now: 'Schrijf bijvoorbeeld mw. A. de Vries.' }),
  tooLong: (values) =>
    values.lines === undefined
      ? { title: 'Dit is te lang.', now: `Gebruik hoogstens ${values.characters ?? 40} tekens op een regel.` }
      : { title: 'Dit adres heeft te veel regels.', now: `In het venster van de envelop passen er ${values.lines}.` },
  unknownValue: () => ({ title: 'Deze keuze bestaat niet.', now: 'Kies opnieuw.' }),

  channelNote: () => ({
    title: 'De AVG kent geen vormvereiste.',
    now: 'U kunt een formulier laten tekenen. Het hoeft niet, en de termijn loopt al.',
  }),
  underSixteen: (values) => ({
    title:
      values.age === undefined
        ? 'Deze persoon kan dit niet zelf vragen.'
        : `Iemand van ${values.age} kan dit niet zelf vragen.`,
    now: 'Onder de 16 jaar vraagt een wettelijk vertegenwoordiger het aan. Leg het verzoek wel vast: de termijn loopt. Beslissen kan pas als er een vertegenwoordiger is.',
  }),
  representativeNeedsAuthority: () => ({
    title: 'Het bewijs van de vertegenwoordiger ontbreekt nog.',
    now: 'Leg het verzoek wel vast: de termijn loopt. Beslissen kan pas als u het bewijs hebt gezien.',
  }),
  administratorCoversMoneyOnly: () => ({
    title: 'Een bewindvoerder gaat alleen over geld en goederen.',
    now: 'Voor de rest van het dossier vraagt de betrokkene het zelf aan, of een mentor of curator.',
  }),
  deceasedNoTerm: () => ({
    title: 'Er loopt geen termijn.',
    now: 'De AVG geldt niet voor wie is overleden. U kunt het verzoek wel vastleggen.',
  }),
  notUnderRegulation: () => ({
    title: 'Dit valt niet onder deze regeling.',
    now: 'De AVG geldt wel. De wettelijke termijn loopt.',
  }),
  identifyAtInspection: () => ({
    title: 'Legitimeren hoeft nu niet.',
    now: 'Dat doet u bij de inzage. De termijn loopt al.',
  }),
  noRecoverySheet: () => ({
    title: 'Er is nog geen herstelblad.',
    now: 'Zonder herstelblad legt het programma geen zaken vast. De beheerder van toegang maakt het blad.',
  }),

  noConfidentiality: () => ({
    title: 'Zonder verklaring van geheimhouding is er geen toegang.',
    now: 'Vul de datum in waarop de medewerker heeft getekend.',
  }),
  roleMayNot: () => ({
    title: 'Dit kunt u niet doen.',
    now: 'Uw rol geeft hier geen recht op. De poging staat in het logboek.',
  }),
  wrongPassphrase: (values) => ({ title: values.own ? 'Deze wachtzin klopt niet.' : 'Naam of wachtzin klopt niet.' }),
  slotNotInForce: () => ({ title: 'Uw toegang is ingetrokken.', now: 'Vraag de beheerder van toegang.' }),
  weakSlot: () => ({
    title: 'Deze sleutel is zwakker dan het programma toestaat.',
    now: 'Iemand heeft het bestand misschien veranderd. Open niets en bel uw ICT.',
  }),
  forgedSlot: () => ({
    title: 'Deze sleutel is veranderd buiten het programma om.',
    now: 'Open niets en bel uw ICT.',
  }),
  passphraseTooWeak: () => ({ title: 'Deze wachtzin is te zwak.', now: 'Voeg een of meer woorden toe.' }),
  passphraseSame: () => ({ title: 'Dit is de oude wachtzin.', now: 'Kies een andere.' }),
  mustChangeFirst: () => ({ title: 'Kies eerst een eigen wachtzin.', now: 'Daarna kunt u aan het werk.' }),
  signInNameTaken: () => ({ title: 'Deze aanmeldnaam is al in gebruik.', now: 'Kies een andere.' }),
  signInNameInvalid: () => ({
    title: 'Deze aanmeldnaam kan niet.',
    now: 'Gebruik kleine letters, cijfers, punt of streepje.',
  }),
  lastAdministrator: () => ({
    title: 'Er moet één beheerder van toegang blijven.',
    now: 'Maak eerst iemand anders beheerder.',
  }),
  notYourself: () => ({
    title: 'U kunt uw eigen toegang niet intrekken.',
    now: 'Een andere beheerder van toegang kan dat.',
  }),
  recoveryOnly: () => ({
    title: 'Met de herstelcode kunt u alleen de toegang op orde brengen.',
    now: 'Ontgrendel met uw eigen wachtzin om zaken te openen.',
  }),
  codeWrong: () => ({
    title: 'Deze herstelcode klopt niet.',
    now: 'Neem de code over van het blad. De code kent geen 0 en geen O.',
  }),

  letterIncomplete: () => ({ title: 'De brief is nog een concept.', now: 'Er ontbreken gegevens van uw corporatie.' }),
  letterChanged: () => ({
    title: 'De brief is niet definitief geworden.',
    now: 'De zaak is intussen veranderd. Lees de brief opnieuw. Er is niets verstuurd en niets verloren.',
  }),
  letterUnknown: () => ({ title: 'Deze brief is er niet.' }),
  alreadyIssued: () => ({ title: 'Deze brief is al definitief.', now: 'U vindt hem bij Brieven.' }),
  sentBeforeMade: () => ({
    title: 'De brief kan niet verstuurd zijn voordat hij er was.',
    now: 'Kies een latere dag.',
  }),

  storeFull: () => ({
    title: 'De schijf is vol. Er is niets vastgelegd.',
    now: 'Wat u typte staat er nog. Maak ruimte of bel uw ICT, en probeer het daarna opnieuw.',
  }),
  storeRefused: () => ({
    title: 'De computer kon dit niet bewaren. Er is niets vastgelegd.',
    now: 'Wat u typte staat er nog. Probeer het opnieuw, of bel uw ICT.',
  }),
  storeReadOnly: () => ({
    title: 'U kunt nu alleen lezen.',
    now: 'Het logboek klopt niet helemaal. Verander niets en bel uw ICT.',
  }),
  journalTooFarBehind: () => ({
    title: 'De veiligheidskopie loopt te ver achter.',
    now: 'Nieuwe handelingen kunnen nu niet. Er is niets verloren. Maak ruimte op de schijf of bel uw ICT.',
  }),
  storeBroken: () => ({
    title: 'Dit onderdeel is niet meer te lezen.',
    now: 'De rest is heel. Verander niets en bel uw ICT.',
  }),
  storeNewer: () => ({
    title: 'Deze gegevens zijn van een nieuwere versie.',
    now: 'Er is niets veranderd. Vraag uw ICT om de nieuwe versie van het programma.',
  }),
  caseUnknown: () => ({ title: 'Deze zaak is er niet.', now: 'Misschien is de zaak gewist.' }),
  caseWithdrawn: () => ({ title: 'Dit verzoek is ingetrokken.', now: 'De zaak kan niet meer veranderen.' }),
  caseIsNewer: () => ({
    title: 'In deze zaak staat iets van een nieuwere versie.',
    now: 'U kunt lezen, maar niets veranderen. Vraag uw ICT om de nieuwe versie van het programma.',
  }),
  groundRequired: () => ({ title: 'Schrijf op waarom.', now: 'De reden komt in het logboek.' }),
  nothingChanged: () => ({ title: 'Er is niets veranderd.', now: 'Verbeter eerst wat niet klopt.' }),
  unexpected: () => ({
    title: 'Dit ging niet goed. Er is niets verloren.',
    now: 'Probeer het opnieuw. Gaat het weer mis? Zet het programma op slot en bel uw ICT.',
  }),
};

export interface NoticeWords {
  readonly tone: 'late' | 'soon' | 'ok' | 'info';
  readonly title: string;
  readonly now: string;
}

export function noticeWords(notice: Notice): NoticeWords {
  switch (notice.notice) {
    case 'repaired':
      return {
        tone: 'ok',
        title: 'Het logboek is aangevuld.',
        now: `${rowsOf(notice.rows)} teruggezet uit de veiligheidskopie. Er is niets verloren.`,
      };
    case 'journalRestored':
      return {
        tone: 'ok',
        title: 'De veiligheidskopie was weg en is opnieuw gemaakt.',
        now: `${rowsOf(notice.rows)} geschreven. Er is niets verloren.`,
      };
    case 'journalBehind':
      return {
        tone: 'soon',
        title: 'Vastgelegd, maar de veiligheidskopie loopt achter.',
        now: 'Het programma blijft het proberen. Is de schijf vol? Maak ruimte of bel uw ICT.',
      };
    case 'readOnly':
      return {
        tone: 'late',
        title:
          notice.line === undefined
            ? 'Het logboek klopt niet.'
            : `Het logboek klopt niet vanaf regel ${grouped(notice.line)}.`,
        now: 'De rest is leesbaar. U kunt nu niets vastleggen. Verander niets en bel uw ICT.',
      };
    case 'notPersistent':
      return {
        tone: 'soon',
        title: 'De computer mag deze gegevens weggooien als de schijf vol raakt.',
        now: 'De veiligheidskopie blijft. Meld dit aan uw ICT.',
      };
    case 'slotsDiffer':
      return {
        tone: 'late',
        title: 'Een sleutel is veranderd of weg.',
        now: 'Dat gebeurde buiten het programma om. Controleer bij Beheer wie toegang heeft, en bel uw ICT.',
      };
    case 'clockSetBack':
      return {
        tone: 'soon',
        title: 'De klok van deze computer is teruggezet.',
        now: 'Controleer datum en tijd. De volgorde van het logboek klopt nog.',
      };
    case 'preview':
      return { tone: 'soon', title: 'Voorbeeld: geen echte gegevens invoeren.', now: '' };
  }
}

const rowsOf = (rows: number): string => (rows === 1 ? '1 regel is' : `${grouped(rows)} regels zijn`);

/** 2481 -> "2.481" */
export const grouped = (number: number): string => String(number).replace(/\B(?=(\d{3})+$)/g, '.');

export const roleWords: Record<Role, string> = {
  accessAdministrator: 'beheerder van toegang',
  counter: 'balie',
  dpo: 'Functionaris Gegevensbescherming',
  footageManager: 'beheerder camerabeelden',
  privacyOfficer: 'privacyfunctionaris',
};

/** What a role is for, beside its tick. */
export const roleHints: Record<Role, string> = {
  accessAdministrator: 'Geeft en neemt toegang. Opent geen zaken.',
  counter: 'Legt verzoeken vast en helpt bezoekers.',
  dpo: 'Leest alles en het logboek. Beslist niet.',
  footageManager: 'Als balie, en laat camerabeelden zien.',
  privacyOfficer: 'Weegt af, beslist en tekent.',
};

/** The order in which roles are offered and shown. */
export const rolesInOrder: readonly Role[] = [
  'counter',
  'privacyOfficer',
  'dpo',
  'footageManager',
  'accessAdministrator',
];

/** "balie, privacyfunctionaris"; the long name of the DPO shrinks where there is little room. */
export const rolesShown = (roles: readonly Role[], short = false): string =>
  rolesInOrder
    .filter((role) => roles.includes(role))
    .map((role) => (short && role === 'dpo' ? 'FG' : roleWords[role]))
    .join(', ');

export const channelWords: Record<Channel, string> = {
  post: 'Post',
  email: 'E-mail',
  counter: 'Balie',
  telephone: 'Telefoon',
  website: 'Website',
};

/** How it came in, within a sentence. */
export const channelInWords: Record<Channel, string> = {
  post: 'met de post',
  email: 'per e-mail',
  counter: 'aan de balie',
  telephone: 'per telefoon',
  website: 'via de website',
};

export const rightWords: Record<Right, string> = {
  information: 'Informatie',
  access: 'Inzage',
  rectification: 'Correctie',
  erasure: 'Verwijdering',
  restriction: 'Beperking',
  portability: 'Overdracht van gegevens',
  objection: 'Bezwaar',
  consentWithdrawal: 'Intrekken van toestemming',
};

export const representativeWords: Record<RepresentativeKind, string> = {
  parent: 'ouder',
  guardian: 'voogd',
  curator: 'curator',
  mentor: 'mentor',
  administrator: 'bewindvoerder',
  proxy: 'gemachtigde',
};

export const letterWords: Record<LetterKind, string> = {
  receiptSlip: 'Ontvangstbevestiging',
};

export const nextStepWords: Record<NextStep, { readonly title: string; readonly now: string }> = {
  makeReceiptSlip: { title: 'Ontvangstbevestiging maken', now: 'Daarin staat op welke dag de inzage uiterlijk kan.' },
  sendReceiptSlip: {
    title: 'Ontvangstbevestiging versturen',
    now: 'De brief is definitief. Druk hem af en noteer wanneer hij weggaat.',
  },
  listItems: {
    title: 'Dossier verzamelen',
    now: 'De ontvangstbevestiging is weg. Zoek op wat er op papier en digitaal is.',
  },
  noTermDeceased: { title: 'Geen termijn', now: 'De betrokkene is overleden. Er loopt geen termijn.' },
  withdrawn: { title: 'Ingetrokken', now: 'Er hoeft niets meer te gebeuren.' },
};

export const sentByWords: Record<'post' | 'hand' | 'email', string> = {
  post: 'met de post',
  hand: 'aan de balie meegegeven',
  email: 'per e-mail',
};

/** Short names of the fields of "Nieuw verzoek", for "Nog 2 dingen: …". */
export const requestFieldWords: Readonly<Record<string, string>> = {
  right: 'recht',
  channel: 'hoe het binnenkwam',
  receivedOn: 'dag van ontvangst',
  letterOn: 'datum van de brief',
  scope: 'deel van het dossier',
  name: 'naam',
  birthDate: 'geboortedatum',
  subjectKind: 'wat iemand bij ons is',
  postcodeAndNumber: 'postcode en nummer',
  street: 'straat',
  city: 'plaats',
  careOf: 'p/a',
  foreignLines: 'adres',
  country: 'land',
  representativeKind: 'soort vertegenwoordiger',
  representativeName: 'naam van de vertegenwoordiger',
  representativeAddress: 'adres van de vertegenwoordiger',
  representativeScope: 'waarover de vertegenwoordiger gaat',
  authoritySeen: 'bewijs',
};

/** "Lefier, kantoor Emmen" */
export const placeWords = (corporation: string, office: string): string =>
  office === '' ? corporation : `${corporation}, ${/^kantoor /i.test(office) ? office : `kantoor ${office}`}`;
