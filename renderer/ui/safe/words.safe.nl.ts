/** The Dutch words of everything about copies: backups, restoring, rehearsing, exchange, differences. Runs in the page. */
import type { Notice, Refusal } from '../../desk/asks';
import type { BackupAge } from '../../desk/backup-age';
import type { BackUpOutcome, CopiesState, CopyChosen, FolderChosen, Put } from '../../desk/copies';
import { dayInFull, momentOf, timeOf } from '../dates.nl';
import type { NoticeWords, RefusalWords } from '../words.nl';

type Code = Extract<
  Refusal['code'],
  'conflictGone' | 'copyGone' | 'copyForeign' | 'copyDamaged' | 'copyNewer' | 'copySecretWrong' | 'noSuchLine'
>;

export const safeRefusals: Record<Code, () => RefusalWords> = {
  conflictGone: () => ({ title: 'Dit verschil is er niet meer.', now: 'Iemand koos al. Kijk wat er nu staat.' }),
  copyGone: () => ({
    title: 'Deze back-up is nu niet te vinden.',
    now: 'Is de schijf of de map er wel? Probeer het daarna opnieuw.',
  }),
  copyForeign: () => ({
    title: 'Deze back-up is van een ander register.',
    now: 'Er is niets veranderd. Kies een back-up van dit kantoor.',
  }),
  copyDamaged: () => ({
    title: 'Deze back-up is beschadigd. Er is niets uit te lezen.',
    now: 'Er is niets veranderd. Kies een andere back-up.',
  }),
  copyNewer: () => ({
    title: 'Deze back-up is van een nieuwere versie van het programma.',
    now: 'Er is niets veranderd. Vraag uw ICT om de nieuwe versie.',
  }),
  copySecretWrong: () => ({
    title: 'Met deze wachtzin gaat deze back-up niet open.',
    now: 'Een back-up kent de wachtzin van de dag waarop hij is gemaakt. Had u toen een andere? Typ dan die.',
  }),
  noSuchLine: () => ({
    title: 'Dit staat zo niet op een afdruk.',
    now: 'Neem het nummer van de regel en de zestien tekens van het controlegetal over.',
  }),
};

/** "Laatste goede back-up: vandaag om 07.42 uur" */
export function ageWords(age: BackupAge, today: string): string {
  switch (age.is) {
    case 'unknown':
      return 'Het programma weet nu niet hoe oud de back-up is';
    case 'noFolder':
      return 'Er is nog geen map voor back-ups';
    case 'none':
      return 'Er is nog geen back-up';
    case 'good':
    case 'old':
      return `Laatste goede back-up: ${onDay(age.at, today)}`;
  }
}

/** What to do about it; nothing where all is well. */
export function ageAdvice(age: BackupAge, isAdministrator: boolean): string | undefined {
  switch (age.is) {
    case 'good':
      return undefined;
    case 'unknown':
      return 'Zet het programma op slot en open het opnieuw. Blijft dit staan? Bel uw ICT.';
    case 'noFolder':
      return isAdministrator
        ? 'Kies bij Beheer een map op een andere schijf.'
        : 'De beheerder van toegang kiest een map bij Beheer.';
    case 'none':
    case 'old':
      return isAdministrator ? 'Kijk bij Beheer wat er misging.' : 'Vertel dit de beheerder van toegang.';
  }
}

/** Today and yesterday with their time; longer ago the day is enough. */
function onDay(at: number, today: string): string {
  const words = momentOf(at, today);
  return words.startsWith('vandaag') ? words : words.replace(/ om \d\d\.\d\d uur$/, '');
}

/** "vrijdag 27 november 2026 om 17.02 uur": in a list, where the year is of interest. */
export function madeWords(at: number): string {
  const date = new Date(at);
  const two = (value: number) => String(value).padStart(2, '0');
  const day = `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
  return `${dayInFull(day)} om ${timeOf(at)}`;
}

type Failed = Exclude<BackUpOutcome['outcome'], 'made'>;

/** Why, and what now. That the former one is good is said beside it, where it is. */
const failures: Record<Failed, RefusalWords> = {
  noFolder: { title: 'Er is nog geen map voor back-ups.', now: 'Kies een map op een andere schijf of op het netwerk.' },
  noRegister: { title: 'Er is nog niets om te bewaren.', now: 'Leg eerst iets vast.' },
  gone: {
    title: 'De back-up is niet gelukt: de map is er niet.',
    now: 'Is de schijf aangesloten, of het netwerk er? Probeer het daarna opnieuw.',
  },
  ownFolder: {
    title: 'De back-up is niet gelukt: de map is die van het programma zelf.',
    now: 'Gaat die schijf stuk, dan bent u alles kwijt. Kies een map op een andere schijf.',
  },
  full: { title: 'De back-up is niet gelukt: de schijf is vol.', now: 'Maak ruimte, of kies een andere map.' },
  readOnly: {
    title: 'De back-up is niet gelukt: het programma mag niet in deze map schrijven.',
    now: 'Vraag uw ICT om schrijfrecht, of kies een andere map.',
  },
  damaged: {
    title: 'De back-up is niet gelukt: bij het teruglezen stond er iets anders.',
    now: 'Het programma heeft hem weggegooid. Probeer het opnieuw. Gaat het weer mis? Neem een andere schijf.',
  },
  journalBroken: {
    title: 'De back-up is niet gelukt: de veiligheidskopie op deze computer is beschadigd.',
    now: 'Zet het programma op slot en ontgrendel opnieuw. Dan maakt het die kopie opnieuw.',
  },
  failed: {
    title: 'De back-up is niet gelukt.',
    now: 'Probeer het opnieuw. Gaat het weer mis? Bel uw ICT.',
  },
};

export const failureWords = (outcome: Failed): RefusalWords => failures[outcome];

/** "De vorige, van vrijdag 27 november, is goed." */
export function formerWords(copies: CopiesState | undefined, today: string): string {
  const at = copies?.lastGood?.madeAt;
  return at === undefined ? 'Er is nog geen goede back-up.' : `De vorige, van ${onDay(at, today)}, is goed.`;
}

export const folderTrouble: Record<string, string> = {
  gone: 'De map is er nu niet. Is de schijf aangesloten, of het netwerk er?',
  readOnly: 'Het programma mag niet in deze map schrijven.',
  ownFolder: 'Dit is de map van het programma zelf. Kies een andere schijf.',
  failed: 'De map is nu niet te gebruiken.',
};

/** Undefined: nothing to say. */
export const folderChosenWords: Record<FolderChosen, RefusalWords | undefined> = {
  chosen: undefined,
  cancelled: undefined,
  byPolicy: { title: 'Uw ICT heeft de map gekozen.', now: 'Vraag uw ICT om een andere.' },
  ownFolder: {
    title: 'Dit is de map van het programma zelf.',
    now: 'Gaat die schijf stuk, dan bent u alles kwijt. Kies een map op een andere schijf.',
  },
  gone: { title: 'Deze map is er niet.', now: 'Kies een andere map.' },
  readOnly: { title: 'Het programma mag niet in deze map schrijven.', now: 'Kies een andere map.' },
  full: { title: 'In deze map is geen ruimte.', now: 'Kies een andere map.' },
  failed: { title: 'Deze map is niet te gebruiken.', now: 'Kies een andere map.' },
};

export const copyChosenWords: Record<Extract<CopyChosen, string>, RefusalWords | undefined> = {
  cancelled: undefined,
  noBackup: {
    title: 'Dit bestand is geen back-up van Inzagebalie.',
    now: 'De naam van een back-up begint met ‘inzagebalie’ en eindigt op ‘.ibb’.',
  },
  gone: { title: 'Dit bestand is er niet meer.', now: 'Kies opnieuw.' },
  failed: { title: 'Dit bestand is niet te lezen.', now: 'Kies opnieuw, of neem een andere back-up.' },
};

export const putWords: Record<Exclude<Put, 'kept'>, RefusalWords> = {
  full: {
    title: 'De schijf van deze computer is vol.',
    now: 'Er is niets veranderd. Maak ruimte en probeer het opnieuw.',
  },
  readOnly: {
    title: 'Het programma mag hier niet schrijven.',
    now: 'Er is niets veranderd. Vraag uw ICT om schrijfrecht in de map van het programma.',
  },
  failed: {
    title: 'Het terugzetten is niet gelukt.',
    now: 'Er is niets kwijt. Probeer het opnieuw, of neem een andere back-up.',
  },
  registerHere: {
    title: 'Er staat al een register op deze computer.',
    now: 'Er is niets veranderd. Sluit het programma en start het opnieuw.',
  },
  noRegister: {
    title: 'Hierin staat geen register dat open kan.',
    now: 'Er is niets veranderd. Neem een andere.',
  },
  damaged: {
    title: 'Deze back-up is beschadigd.',
    now: 'Neem een andere. Is er geen andere? Dan kunt u deze toch gebruiken: wat heel is, komt terug.',
  },
  gone: { title: 'Deze back-up is er niet meer.', now: 'Is de schijf aangesloten? Probeer het daarna opnieuw.' },
};

type SafeNotice = Extract<
  Notice,
  { notice: 'olderImage' | 'checkFailed' | 'copyDamaged' | 'newLetter' | 'registerDiffers' | 'sameReference' }
>;

export function safeNoticeWords(notice: SafeNotice): NoticeWords {
  switch (notice.notice) {
    case 'olderImage':
      return {
        tone: 'soon',
        title: 'Op deze computer stond een oudere kopie van het register.',
        now: `${rowsAre(notice.rows)} teruggehaald uit een back-up of van een andere computer. Vraag uw ICT waarom er iets is teruggezet.`,
      };
    case 'checkFailed':
      return {
        tone: 'late',
        title:
          notice.line === undefined
            ? 'Bij de controle klopte het logboek niet.'
            : `Bij de controle klopte het logboek niet vanaf regel ${grouped(notice.line)}.`,
        now: 'Zet het programma op slot en ontgrendel opnieuw. Wat te herstellen is, wordt dan hersteld. Bel ook uw ICT.',
      };
    case 'copyDamaged':
      return {
        tone: 'soon',
        title:
          notice.places > 0
            ? 'Wat een andere computer aanleverde, klopt niet helemaal.'
            : 'Een back-up klopt niet helemaal.',
        now: 'Wat niet klopt, is niet overgenomen. Hier is niets veranderd. Meld dit aan uw ICT.',
      };
    case 'newLetter':
      return {
        tone: 'info',
        title: `Nieuwe kenmerken van deze computer krijgen de letter ${notice.to}.`,
        now: `Een andere computer gebruikte de letter ${notice.from} ook. Kenmerken die er al zijn, blijven zo.`,
      };
    case 'registerDiffers':
      return {
        tone: 'soon',
        title: 'Op twee computers is tegelijk iets bij Beheer veranderd.',
        now: `Kies bij Beheer, Back-up wat geldt${notice.things === 1 ? '' : `: ${notice.things} keer`}.`,
      };
    case 'sameReference':
      return {
        tone: 'soon',
        title: `Er zijn zaken met hetzelfde kenmerk: ${notice.references}.`,
        now: 'Twee computers gaven het tegelijk. Kijk bij dit kenmerk ook naar de naam.',
      };
  }
}

/** What a disagreement is about. */
export function thingWords(touches: string): string {
  const thing = touches.split(':')[0] ?? '';
  return things[thing] ?? 'Iets in deze zaak';
}

const things: Readonly<Record<string, string>> = {
  request: 'Het verzoek',
  subject: 'De gegevens van de betrokkene',
  representative: 'De vertegenwoordiger',
  letter: 'Een brief',
  item: 'Een stuk',
  source: 'Een bron',
  third: 'Een derde',
  decision: 'De beslissing',
  point: 'Een punt',
  portabilitySet: 'Het bestand met gegevens',
  recipient: 'Een ontvanger',
  appointment: 'De afspraak',
  paper: 'Het papieren dossier',
  visit: 'Het bezoek',
  task: 'Een taak',
  case: 'Het sluiten van de zaak',
  terms: 'De termijn',
  fee: 'De kosten',
  restriction: 'De beperking van het gebruik',
  incident: 'Een datalek',
  complaint: 'De klacht',
  employee: 'Een medewerker',
  value: 'Een gegeven van uw corporatie',
};

/** Fields that tell two versions apart; of others the line of the history says enough. */
export const fieldWords: Readonly<Record<string, string>> = {
  name: 'Naam',
  address: 'Adres',
  birthDate: 'Geboortedatum',
  contractNumber: 'Contractnummer',
  receivedOn: 'Ontvangen op',
  letterOn: 'Datum van de brief',
  scope: 'Deel van het dossier',
  title: 'Titel',
  neutralTitle: 'Titel voor de betrokkene',
  text: 'Tekst',
  description: 'Omschrijving',
  weighing: 'Afweging',
  motivation: 'Motivering',
  what: 'Wat',
  result: 'Wat er komt te staan',
  why: 'Waarom',
  reason: 'Reden',
  function: 'Functie',
  confidentialityOn: 'Geheimhouding getekend',
  leftOn: 'Toegang tot',
  value: 'Waarde',
  office: 'Kantoor',
  on: 'Dag',
  from: 'Vanaf',
  until: 'Tot',
  employeeName: 'Met',
  sentOn: 'Verzonden op',
  due: 'Uiterlijk',
};

const rowsAre = (rows: number): string => (rows === 1 ? '1 regel is' : `${grouped(rows)} regels zijn`);
export const rowsWords = (rows: number): string => (rows === 1 ? '1 regel' : `${grouped(rows)} regels`);
export const casesWords = (cases: number): string => (cases === 1 ? '1 zaak' : `${grouped(cases)} zaken`);
const grouped = (number: number): string => String(number).replace(/\B(?=(\d{3})+$)/g, '.');
