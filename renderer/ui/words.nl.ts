/**
 * Every fixed Dutch word of the screens that answers a code: refusals, notices, names, steps. Runs in the page.
 * Exhaustive records: a code without its sentence does not compile. The lines of the log stand in history.nl.ts.
 */
import type { Channel, LetterKind, NextStep, Notice, Refusal, RepresentativeKind, Role } from '../desk/asks';
import { RIGHT_NAMES, STEP_TITLES } from '../desk/names';
import { styleRefusals } from './admin/words.style.nl';
import { breakSentence } from './breaks.nl';
import { complaintRefusals } from './complaint/words.complaint.nl';
import { dayPlain } from './dates.nl';
import { keepingRefusals } from './keeping/refusals.keeping.nl';
import { wordsOfRefusal } from './kit/plain-words.nl';
import { rightsRefusals } from './rights/refusals.rights.nl';
import { safeNoticeWords, safeRefusals } from './safe/words.safe.nl';
import { termsRefusals } from './terms/words.terms.nl';
import { thirdsRefusals } from './thirds/words.thirds.nl';

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
  noSearchByBsn: () => ({
    title: 'Dit lijkt een BSN. Daarop zoekt u niet.',
    now: 'Zoek op naam, kenmerk, postcode of het begin van het contractnummer.',
  }),
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
  identifyAtRequest: () => ({
    title: 'Vraag bij het verzoek wie het is.',
    now: 'Kijk naar een identiteitsbewijs en leg de controle vast. Zonder controle loopt de termijn gewoon door.',
  }),
  identifyBeforeHandling: () => ({
    title: 'Eerst laten zien wie het is, dan pas behandelen.',
    now: 'Vraag of de persoon langskomt met het originele document. De termijn loopt gewoon door.',
  }),
  reasonsAsked: () => ({
    title: 'Bij dit verzoek horen redenen.',
    now: 'Staan ze er niet bij? Vraag om ze aan te vullen. Weiger het verzoek daarom niet.',
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
  slotUnknown: () => ({
    title: 'Uw toegang staat niet in dit register.',
    now: 'Misschien ontbreekt hier het laatste deel. Er is niets gewist. Vraag de beheerder van toegang om te ontgrendelen en een back-up terug te zetten.',
  }),
  accessWaits: () => ({
    title: 'Uw toegang wacht nog op de beheerder van toegang.',
    now: 'Op twee computers is tegelijk bepaald wie toegang heeft. De beheerder legt bij Beheer, Medewerkers vast wat geldt.',
  }),
  listsDiffer: () => ({
    title: 'Op twee computers is tegelijk bepaald wie toegang heeft.',
    now: 'Leg eerst vast wie toegang heeft. De sleutels worden dan meteen vernieuwd.',
  }),
  passphraseReplaced: () => ({
    title: 'Dit is een wachtzin van vroeger.',
    now: 'Ontgrendel met uw nieuwe wachtzin. Kwam deze sleutel uit een oude kopie? Er is niets verloren.',
  }),
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
  wordsWrong: wordsOfRefusal,
  letterUnknown: () => ({ title: 'Deze brief is er niet.' }),
  alreadyIssued: () => ({ title: 'Deze brief is al definitief.', now: 'U vindt hem bij Brieven.' }),
  correctsAlready: () => ({ title: 'Deze brief wordt al verbeterd.', now: 'Maak de nieuwe versie af bij Brieven.' }),
  letterOutdated: () => ({
    title: 'Deze brief klopt niet meer, want de zaak is veranderd.',
    now: 'Maak een nieuwe versie van de brief.',
  }),
  recordSigned: () => ({
    title: 'U en de bezoeker tekenden dit verslag. Daarom verandert het niet meer.',
    now: 'Klopt er iets niet? Schrijf dat in een brief aan de bezoeker.',
  }),
  correctionTooLate: () => ({
    title: 'Deze brief gaat over iets wat voorbij is.',
    now: 'Hij blijft zoals hij is.',
  }),
  letterToCorrect: () => ({
    title: 'U verbetert nog een brief.',
    now: 'Maak de nieuwe versie af bij Brieven, of kies daar: toch niet verbeteren.',
  }),
  sentBeforeMade: () => ({
    title: 'De brief kan niet verstuurd zijn voordat hij er was.',
    now: 'Kies een latere dag.',
  }),
  alreadySent: (values) => ({
    title: `Dit is al vastgelegd${values.on === undefined ? '' : `: verzonden op ${dayPlain(String(values.on))}`}.`,
    now: 'U hoeft niets te doen.',
  }),
  letterNotToGo: () => ({
    title: 'Deze brief klopt niet meer. Doe hem niet op de post.',
    now: 'De zaak is intussen veranderd. Is de brief al weg? Noteer dat dan in de zaak, bij Brieven.',
  }),
  secretNotByPost: () => ({
    title: 'Het adres is geheim. Deze brief gaat niet met de post.',
    now: 'Geef hem zelf, en leg dat dan vast.',
  }),

  beforeFootage: () => ({
    title: 'Dit is eerder dan de dag van de beelden.',
    now: 'Kies een latere dag.',
  }),
  anonymousSource: () => ({
    title: 'Een anonieme melding komt niet in het dossier.',
    now: 'Weet u wie het meldde? Vul dan de naam van de bron in.',
  }),
  reporterNotTold: () => ({
    title: 'De melder weet nog niet dat dit in het dossier komt.',
    now: 'Vertel het de melder, en vul in op welke dag u dat deed.',
  }),
  neutralTitleTells: (values) => ({
    title:
      values.what === 'day'
        ? 'Hierin staat een precieze dag.'
        : values.what === 'subject'
          ? 'Hierin staat de naam van de betrokkene.'
          : values.what === 'source'
            ? 'Hierin staat de naam van een bron.'
            : values.what === 'third'
              ? 'Hierin staat de naam van een derde.'
              : values.what === 'recipient'
                ? 'Hierin staat de naam van een ontvanger.'
                : 'Hierin staat iets over een ander.',
    now:
      values.what === 'subject' || values.what === 'other'
        ? 'Wie de brief krijgt, leest dit. Noem geen naam.'
        : values.what === 'source' || values.what === 'third' || values.what === 'recipient'
          ? 'De balie leest dit. Noem geen naam.'
          : 'De betrokkene leest dit. Noem geen naam en geen dag. De maand mag wel.',
  }),
  noteNotDeclared: () => ({
    title: 'Een werkaantekening houdt u niet zomaar achter.',
    now: 'Alleen een geheugensteun die niet in het dossier staat en die niemand anders heeft, valt erbuiten. Is dat zo? Zet dan het vinkje.',
  }),
  weighingRequired: () => ({ title: 'De afweging ontbreekt.', now: 'Schrijf op waarom dit zwaarder weegt.' }),
  ownRuleIsNoGround: () => ({
    title: 'Een eigen regel is geen grond.',
    now: 'Kies een grond uit de wet, en schrijf op wat er zwaarder weegt.',
  }),
  cutRequired: () => ({ title: 'U koos Deels, maar er is niets afgeschermd.', now: 'Kies de woorden in de tekst.' }),
  paperMaskRequired: () => ({
    title: 'Hoe is het papier afgeschermd?',
    now: 'Schrijf in de afweging hoe u de delen op papier hebt afgedekt.',
  }),
  itemUnknown: () => ({ title: 'Dit stuk staat niet meer op de lijst.', now: 'Open de zaak opnieuw.' }),
  itemIsReleased: () => ({
    title: 'Dit stuk staat klaar voor de inzage.',
    now: 'Trek het eerst terug. Daarna kunt u het veranderen.',
  }),
  sourceUnknown: () => ({ title: 'Deze bron is er niet.', now: 'Kies de herkomst opnieuw.' }),
  consentAfter: () => ({
    title: 'De toestemming is van na de dag dat u de gegevens gaf.',
    now: 'Zonder toestemming vooraf mag het niet. Controleer beide dagen.',
  }),
  informedAfter: () => ({
    title: 'De persoon hoorde het pas nadat u de gegevens gaf.',
    now: 'Het reglement vraagt om het vooraf te vertellen. Controleer beide dagen.',
  }),
  pointsNotForAccess: () => ({
    title: 'Een verzoek om inzage heeft geen punten.',
    now: 'Zet de stukken op de lijst bij Dossier.',
  }),
  pointUnknown: () => ({ title: 'Dit punt is er niet.', now: 'Open de zaak opnieuw.' }),
  noPoints: () => ({
    title: 'Er staan nog geen punten op de lijst.',
    now: 'Schrijf per punt op wat de persoon vraagt.',
  }),
  pointsOpen: (values) => ({
    title: values.points === undefined ? 'Niet elk punt is beantwoord.' : `Nog te beantwoorden: punt ${values.points}.`,
    now: 'Kies per punt of u het doet, en waarom.',
  }),
  mustBeGranted: () => ({
    title: 'Dit kunt u niet weigeren.',
    now: 'U stopt ermee zodra de persoon het vraagt. Kies ‘Wij doen het’.',
  }),
  notRestricted: () => ({ title: 'Er is nu geen beperking.', now: 'U hoeft niets op te heffen.' }),
  toldBeforeLifting: () => ({
    title: 'De persoon hoort het voordat u de gegevens weer gebruikt.',
    now: 'Kies een latere dag, en stuur eerst de brief.',
  }),
  restrictionInForce: () => ({
    title: 'Het gebruik van de gegevens is nog beperkt.',
    now: 'Hef de beperking op en stuur de brief. Daarna kunt u de zaak sluiten.',
  }),
  notPortable: () => ({
    title: 'Deze gegevens kan iemand niet meenemen.',
    now: 'Meenemen kan alleen bij toestemming of een overeenkomst. Kies ‘Wij doen het niet’.',
  }),

  noItems: () => ({
    title: 'Er staan nog geen stukken op de lijst.',
    now: 'Voeg toe wat er op papier en digitaal is.',
  }),
  notAssessed: (values) => ({
    title: values.items === undefined ? 'Niet elk stuk is beoordeeld.' : `Nog te beoordelen: stuk ${values.items}.`,
    now: 'Kies per stuk: tonen, deels of achterhouden.',
  }),
  outcomeDiffers: (values) => ({
    title: 'De uitkomst past niet bij de stukken.',
    now:
      values.items === undefined
        ? 'Kies een andere uitkomst.'
        : values.items === 1
          ? '1 stuk is niet helemaal te zien.'
          : `${values.items} stukken zijn niet helemaal te zien.`,
  }),
  copyAnswerDiffers: () => ({
    title: 'Het antwoord past niet bij de vraag om een kopie.',
    now: 'Kijk bij het verzoek of er om een kopie is gevraagd.',
  }),
  nothingForOverview: () => ({
    title: 'In het overzicht staat dan niets.',
    now: 'Er is geen stuk te zien. Kies ‘Geen overzicht’.',
  }),
  secondReaderRequired: () => ({
    title: 'Nog niemand heeft meegelezen.',
    now: 'Kies wie meelas, of schrijf op waarom niemand meelas.',
  }),
  alreadyDecided: () => ({ title: 'Deze beslissing is al vastgelegd.', now: 'Er is daarna niets veranderd.' }),
  notDecided: () => ({ title: 'Er is nog geen beslissing.', now: 'De privacyfunctionaris beslist eerst.' }),
  nothingToRelease: () => ({ title: 'Er is niets klaar te zetten.' }),
  notReleased: () => ({
    title: 'Dit staat nog niet klaar voor de inzage.',
    now: 'De privacyfunctionaris zet het klaar.',
  }),
  motivationRequired: (values) => ({
    title:
      values.items === undefined ? 'Er ontbreekt een motivering.' : `Motivering ontbreekt bij stuk ${values.items}.`,
    now: 'De betrokkene leest daarin waarom dit niet te zien is.',
  }),

  closedDay: (values) => ({
    title: values.name === undefined ? 'Op deze dag kan het niet.' : `Op deze dag kan het niet: ${values.name}.`,
    now: 'Kies een andere dag.',
  }),
  dayPast: () => ({ title: 'Deze dag is al voorbij.', now: 'Kies een latere dag.' }),
  timeInvalid: () => ({
    title: 'Deze tijd klopt niet.',
    now: 'Schrijf bijvoorbeeld 10.30. Het einde komt na het begin.',
  }),
  lateReasonRequired: (values) => ({
    title:
      values.days === undefined
        ? 'Deze dag ligt na de laatste dag.'
        : `Deze dag is ${values.days === 1 ? '1 dag' : `${values.days} dagen`} te laat.`,
    now: 'Schrijf op waarom, of geef aan dat de betrokkene dit zelf wil.',
  }),
  keyHolderNotValid: () => ({
    title: 'Deze persoon is die dag geen sleuteldrager.',
    now: 'Kies een andere sleuteldrager of een andere dag.',
  }),
  noAppointment: () => ({ title: 'Er is geen afspraak.', now: 'Maak eerst een afspraak.' }),
  alreadyAppointed: () => ({ title: 'Er is al een afspraak.', now: 'Verander die, of zeg hem af.' }),
  refusedNeedsNoVisit: () => ({
    title: 'Er komt geen inzage.',
    now: 'De beslissing is: geweigerd. Er is geen afspraak nodig.',
  }),

  notToday: () => ({ title: 'De afspraak is niet vandaag.', now: 'Verander eerst de afspraak.' }),
  noVisit: () => ({ title: 'Dit bezoek is er niet.', now: 'Open de zaak opnieuw.' }),
  visitOfEarlierDay: () => ({
    title: 'Dit bezoek is van een eerdere dag.',
    now: 'Rond het af of breek het af. Verder kijken kan met een nieuwe afspraak.',
  }),
  visitRuns: () => ({ title: 'Er loopt een bezoek.', now: 'Rond het bezoek eerst af.' }),
  identityFirst: () => ({
    title: 'De legitimatie is nog niet in orde.',
    now: 'Zonder legitimatie van vandaag mag u niets laten zien.',
  }),
  documentNotAccepted: () => ({
    title: 'Dit document is niet goed genoeg.',
    now: 'Vraag om een ander geldig en origineel document.',
  }),
  footageManagerOnly: () => ({
    title: 'Dit laat de beheerder camerabeelden zien.',
    now: 'Een ander legt niet vast dat de beelden zijn getoond. Vraag de beheerder camerabeelden erbij.',
  }),
  officerShows: () => ({
    title: 'Dit stuk laat de privacyfunctionaris zelf zien.',
    now: 'Vraag de privacyfunctionaris erbij en zet het programma op slot. Die gaat met dit bezoek verder.',
  }),
  notShown: () => ({ title: 'Dit stuk wordt niet getoond.', now: 'In de brief leest de bezoeker waarom.' }),
  itemsLeft: (values) => ({
    title: values.items === undefined ? 'Nog niet alles is getoond.' : `Nog niet getoond: stuk ${values.items}.`,
    now: 'Laat het zien, of geef aan dat het niet hoeft.',
  }),
  partNotMarked: () => ({
    title: 'Het is nog niet duidelijk of alles er was.',
    now: 'Vul voor papier en digitaal in: getoond, niet aanwezig of afgeschermd.',
  }),
  paperInCabinet: () => ({
    title: 'Het papieren dossier ligt nog in de kast.',
    now: 'De sleuteldrager haalt het eerst. Noteer dat.',
  }),
  paperIsOut: () => ({
    title: 'Het papieren dossier is nog niet terug.',
    now: 'Leg het terug in de kast, met de sleuteldrager. Noteer dat.',
  }),
  copyNotAnswered: () => ({
    title: 'De vraag over een kopie is nog open.',
    now: 'Vul in of de bezoeker om een kopie vroeg.',
  }),
  notDuringVisit: () => ({
    title: 'Dat kan niet tijdens een bezoek.',
    now: 'Afdrukken en kopiëren staan uit. Rond het bezoek eerst af.',
  }),

  taskUnknown: () => ({ title: 'Deze taak is er niet.', now: 'Open de zaak opnieuw.' }),
  taskOpen: (values) => ({
    title:
      values.tasks === undefined || values.tasks === 1
        ? 'Er staat nog een taak open.'
        : typeof values.tasks === 'number'
          ? `Er staan nog ${values.tasks} taken open.`
          : `Nog open: ${values.tasks}.`,
    now: 'Maak de taak af, of schrijf op waarom het niet hoeft.',
  }),
  overviewNotSent: () => ({ title: 'Het overzicht van gegevens is nog niet weg.', now: 'Maak het en noteer de dag.' }),
  decisionNotSent: () => ({
    title: 'De beslissing is nog niet verstuurd.',
    now: 'Noteer de dag waarop de brief wegging.',
  }),
  visitNotDone: () => ({
    title: 'De inzage is nog niet geweest.',
    now: 'Maak een afspraak, of schrijf op waarom die er niet komt.',
  }),
  recordNotMade: () => ({
    title: 'Het verslag van de inzage is nog niet gemaakt.',
    now: 'Maak het verslag bij het bezoek.',
  }),
  breachBesideLetters: () => ({
    title: 'Een datalek beoordeelt de privacyfunctionaris bij Brieven.',
    now: 'Daar legt u vast of het is gemeld, en waarom niet.',
  }),
  breachReportedLate: () => ({
    title: 'Dit was na 72 uur.',
    now: 'Schrijf op waarom het later werd. De AP vraagt ernaar.',
  }),
  caseClosed: () => ({ title: 'Deze zaak is gesloten.', now: 'De zaak kan niet meer veranderen.' }),
  purposeRequired: () => ({ title: 'Deze zaak is afgerond.', now: 'Schrijf op waarvoor u de zaak wilt zien.' }),
  ...rightsRefusals,
  ...termsRefusals,
  ...thirdsRefusals,
  ...styleRefusals,
  ...complaintRefusals,

  appointmentFirst: () => ({ title: 'Er is nog geen afspraak.', now: 'De brief noemt de afspraak. Maak die eerst.' }),
  letterNotNeeded: () => ({ title: 'Deze brief is nu niet nodig.' }),

  storeFull: () => ({
    title: 'De schijf is vol. Er is niets vastgelegd.',
    now: 'Wat u typte staat er nog. Maak ruimte of bel uw ICT, en probeer het daarna opnieuw.',
  }),
  storeStill: () => ({
    title: 'Het programma krijgt nu geen antwoord van de opslag.',
    now: 'Er is niets verloren. Sluit het programma en start het opnieuw. Lukt dat niet? Bel uw ICT.',
  }),
  storeRefused: () => ({
    title: 'De computer kon dit niet bewaren. Er is niets vastgelegd.',
    now: 'Wat u typte staat er nog. Probeer het opnieuw, of bel uw ICT.',
  }),
  storeLost: () => ({
    title: 'De gegevens op deze computer zijn beschadigd of weg. Er is niets vastgelegd.',
    now: 'Vergrendel het programma (Ctrl+L) en ontgrendel opnieuw. Dan komt alles terug uit de veiligheidskopie.',
  }),
  storeMissing: () => ({
    title: 'Het register is op deze computer niet meer te lezen.',
    now: 'Sluit het programma en start het opnieuw. Dan kunt u het terugzetten uit een back-up.',
  }),
  storeReadOnly: () => ({
    title: 'U kunt nu alleen lezen.',
    now: 'Het logboek klopt niet helemaal. Verander niets en bel uw ICT.',
  }),
  keyOlder: () => ({
    title: 'Deze sleutel is ouder dan de nieuwste gegevens.',
    now: 'Er is niets verloren en er is niets vastgelegd. De nieuwe sleutel ligt in een back-up of op een andere computer. Bel uw ICT.',
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
  foundingLost: () => ({
    title: 'Het begin van het register is beschadigd.',
    now: 'Er is niets geopend en niets veranderd. Vraag uw ICT om de map met back-ups aan te sluiten en ontgrendel dan opnieuw. Het programma herstelt het register uit de back-up.',
  }),
  profileMissing: () => ({
    title: 'Het reglement van uw corporatie is er niet.',
    now: 'Er is niets geopend en niets veranderd. Vraag uw ICT om het bestand met het reglement terug te zetten.',
  }),
  versionMissing: ({ version }) => ({
    title: 'In het reglement ontbreekt een deel waar zaken bij horen.',
    now: `Er is niets geopend en niets veranderd. Vraag uw ICT om het bestand na te kijken.${version ? ` Versie ${version} moet erin staan.` : ''}`,
  }),
  caseUnknown: () => ({ title: 'Deze zaak is er niet.', now: 'Misschien is de zaak gewist.' }),
  linkToItself: () => ({ title: 'Dit is deze zaak zelf.', now: 'Schrijf het kenmerk van de andere zaak.' }),
  linkedAlready: () => ({ title: 'Deze zaken horen al bij elkaar.' }),
  otherIsOver: () => ({ title: 'Die zaak loopt niet meer.', now: 'U kunt alleen lopende zaken aan elkaar koppelen.' }),
  caseWithdrawn: () => ({ title: 'Dit verzoek is ingetrokken.', now: 'De zaak kan niet meer veranderen.' }),
  caseIsNewer: () => ({
    title: 'In deze zaak staat iets van een nieuwere versie.',
    now: 'U kunt lezen, maar niets veranderen. Vraag uw ICT om de nieuwe versie van het programma.',
  }),
  groundRequired: () => ({ title: 'Schrijf op waarom.', now: 'De reden komt in het logboek.' }),
  ...keepingRefusals,
  nothingChanged: () => ({ title: 'Er is niets veranderd.', now: 'Verbeter eerst wat niet klopt.' }),
  ...safeRefusals,
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

/** One copy alone cannot tell what the other held besides. */
const lookAtTheLast = 'Kijk of wat u het laatst vastlegde er staat.';

export function noticeWords(notice: Notice): NoticeWords {
  switch (notice.notice) {
    case 'repaired':
      return {
        tone: 'ok',
        title: 'Het logboek is aangevuld.',
        now: `${rowsOf(notice.rows)} ${notice.mended ? 'hersteld of teruggezet uit een kopie' : 'teruggezet uit de veiligheidskopie'}. ${lookAtTheLast}`,
      };
    case 'journalRestored':
      return {
        tone: 'ok',
        title: notice.cut
          ? 'De veiligheidskopie was niet volledig en is aangevuld.'
          : `De veiligheidskopie was ${notice.damaged ? 'beschadigd' : 'weg'} en is opnieuw gemaakt.`,
        now: `${rowsOf(notice.rows)} geschreven. ${lookAtTheLast}`,
      };
    case 'rowsMissing':
      return {
        tone: 'late',
        title: `${notice.rows === 1 ? '1 regel van het logboek ontbrak' : `${grouped(notice.rows)} regels van het logboek ontbraken`} bij het ontgrendelen.`,
        now: `Ook de veiligheidskopie had die niet. ${lookAtTheLast} Bel uw ICT, en vraag de beheerder van toegang of er een back-up is.`,
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
        now: `${breakSentence(notice.what, notice.line === undefined ? undefined : grouped(notice.line))} De rest is leesbaar. U kunt nu niets vastleggen. Verander niets en bel uw ICT.`,
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
    case 'keyOlder':
      return {
        tone: 'late',
        title: 'Deze sleutel is ouder dan de nieuwste gegevens.',
        now: `${notice.rows > 0 ? `${rowsOf(notice.rows)} ${notice.rows === 1 ? 'gaat' : 'gaan'} met deze sleutel niet open. ` : ''}Er is niets verloren. U kunt nu niets vastleggen. De nieuwe sleutel ligt in een back-up of op een andere computer: zorg dat die map bereikbaar is, zet het programma op slot en ontgrendel opnieuw. Lukt dat niet? Vraag de beheerder van toegang een nieuwe wachtzin.`,
      };
    case 'slotRestored':
      return {
        tone: 'ok',
        title: 'Uw sleutel is teruggezet uit de veiligheidskopie.',
        now: 'In het programma zelf was deze sleutel beschadigd, weg of ouder. Meld dit aan uw ICT.',
      };
    case 'listsDiffer':
      return {
        tone: 'soon',
        title: 'Op twee computers is tegelijk bepaald wie toegang heeft.',
        now: 'Ga naar Beheer, Medewerkers en leg vast wat geldt. Wie op één van beide is ingetrokken, heeft geen toegang meer.',
      };
    case 'clockSetBack':
      return {
        tone: 'soon',
        title: 'De klok van deze computer is teruggezet.',
        now: 'Controleer datum en tijd. De volgorde van het logboek klopt nog.',
      };
    case 'olderImage':
    case 'checkFailed':
    case 'copyDamaged':
    case 'newLetter':
    case 'registerDiffers':
    case 'sameReference':
      return safeNoticeWords(notice);
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
  dpo: 'Leest alles en het logboek. Adviseert over klachten, en beslist niet.',
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

/** Told once: the list of terms prints the same. */
export const rightWords = RIGHT_NAMES;

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
  decision: 'Beslissing',
  invitation: 'Uitnodiging',
  appointmentChanged: 'Brief: afspraak veranderd',
  appointmentCancelled: 'Brief: afspraak gaat niet door',
  dataOverview: 'Overzicht van gegevens',
  sourceNotice: 'Bericht aan een bron',
  visitRecord: 'Verslag van de inzage',
  restrictionLifted: 'Brief: wij gebruiken gegevens weer',
  portabilitySet: 'Bestand met gegevens',
  completeRequest: 'Brief: verzoek aanvullen',
  identityRequest: 'Brief: laat zien wie u bent',
  representativeRequest: 'Brief aan de vertegenwoordiger',
  nextOfKin: 'Brief aan de nabestaande',
  extension: 'Brief: verlenging',
  delayNotice: 'Bericht van uitstel',
  consultation: 'Brief aan een derde',
  recipientNotice: 'Brief aan een ontvanger',
  thirdDecision: 'Beslissing voor een derde',
  thirdDelay: 'Bericht van uitstel aan een derde',
  complaintReceived: 'Ontvangst van de klacht',
  complaintDecision: 'Beslissing op de klacht',
};

/** "het voorbeeld van …" */
export const letterInWords: Record<LetterKind, string> = {
  receiptSlip: 'de ontvangstbevestiging',
  decision: 'de beslissing',
  invitation: 'de uitnodiging',
  appointmentChanged: 'de brief over de nieuwe afspraak',
  appointmentCancelled: 'de brief dat de afspraak niet doorgaat',
  dataOverview: 'het overzicht van gegevens',
  sourceNotice: 'het bericht aan een bron',
  visitRecord: 'het verslag van de inzage',
  restrictionLifted: 'de brief dat wij gegevens weer gebruiken',
  portabilitySet: 'het bestand met gegevens',
  completeRequest: 'de brief om het verzoek aan te vullen',
  identityRequest: 'de brief die vraagt wie het is',
  representativeRequest: 'de brief aan de vertegenwoordiger',
  nextOfKin: 'de brief aan de nabestaande',
  extension: 'de brief over de verlenging',
  delayNotice: 'het bericht van uitstel',
  consultation: 'de brief aan een derde',
  recipientNotice: 'de brief aan een ontvanger',
  thirdDecision: 'de brief aan een derde over de beslissing',
  thirdDelay: 'de brief aan een derde over het uitstel',
  complaintReceived: 'de ontvangst van de klacht',
  complaintDecision: 'de beslissing op de klacht',
};

/** The officer alone opens these: they hold what the counter may not see (rules.md, Settled 16 and LO-5). */
export const officerLetters: readonly LetterKind[] = [
  'decision',
  'dataOverview',
  'sourceNotice',
  'consultation',
  'recipientNotice',
  'thirdDecision',
  'thirdDelay',
  'complaintDecision',
];

export const nextStepWords: Record<NextStep, { readonly title: string; readonly now: string }> = {
  makeReceiptSlip: { title: STEP_TITLES.makeReceiptSlip, now: 'Daarin staat op welke dag de inzage uiterlijk kan.' },
  sendReceiptSlip: {
    title: STEP_TITLES.sendReceiptSlip,
    now: 'De brief is definitief. Druk hem af en noteer wanneer hij weggaat.',
  },
  listItems: {
    title: STEP_TITLES.listItems,
    now: 'Zoek op wat er op papier en digitaal is, en zet elk stuk op de lijst.',
  },
  answerPoints: {
    title: STEP_TITLES.answerPoints,
    now: 'Zet op een rij wat de persoon vraagt. Kies per punt of u het doet, en waarom.',
  },
  handleComplaint: {
    title: STEP_TITLES.handleComplaint,
    now: 'De FG luistert en geeft advies. Daarna beslist iemand die niet over het verzoek besliste.',
  },
  assess: {
    title: STEP_TITLES.assess,
    now: 'Kies per stuk: tonen, deels afschermen of achterhouden. Neem daarna de beslissing.',
  },
  release: {
    title: STEP_TITLES.release,
    now: 'De beslissing is genomen. Zet klaar wat de bezoeker mag zien.',
  },
  makeAppointment: {
    title: STEP_TITLES.makeAppointment,
    now: 'Alles staat klaar. Kies een dag, een tijd en een kantoor.',
  },
  makeDecisionLetter: {
    title: STEP_TITLES.makeDecisionLetter,
    now: 'De afspraak staat. In de brief leest de betrokkene wat er te zien is, en wat niet.',
  },
  makeInvitation: {
    title: STEP_TITLES.makeInvitation,
    now: 'Daarin staan dag, tijd en plaats, en wat de bezoeker meeneemt.',
  },
  sendLetters: {
    title: STEP_TITLES.sendLetters,
    now: 'De brieven zijn definitief. Druk ze af en noteer wanneer ze weggaan.',
  },
  visit: { title: STEP_TITLES.visit, now: 'De bezoeker komt kijken. Vraag eerst om de legitimatie.' },
  answerCopy: {
    title: STEP_TITLES.answerCopy,
    now: 'De bezoeker vroeg om een kopie. Het antwoord is een overzicht van de gegevens.',
  },
  tasks: { title: STEP_TITLES.tasks, now: 'Er staat nog iets open. Daarna kunt u verder met de zaak.' },
  close: { title: STEP_TITLES.close, now: 'Alles is gedaan.' },
  closed: { title: STEP_TITLES.closed, now: 'Er hoeft niets meer te gebeuren.' },
  noTermDeceased: {
    title: STEP_TITLES.noTermDeceased,
    now: 'De betrokkene is overleden. Er loopt geen termijn. Wie schreef, krijgt een brief. Daarna sluit de zaak.',
  },
  withdrawn: { title: STEP_TITLES.withdrawn, now: 'Er hoeft niets meer te gebeuren.' },
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
  contractNumber: 'contractnummer',
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
