/**
 * The lines of the log and of a case's history, as Dutch sentences. Runs in the page.
 * Never a data subject's name: a line gets codes, days and numbers. A line of a newer version says that it is one.
 */
import type { HistoryLine, Refusal } from '../desk/asks';
import { hour } from './appointment/words.appointment.nl';
import { complaintOutcomeWords, findingWords } from './complaint/words.complaint.nl';
import { dayPlain } from './dates.nl';
import { itemCounts, outcomeWords } from './decision/words.decision.nl';
import { assessmentWords } from './dossier/words.dossier.nl';
import { missingWords } from './letter/missing.nl';
import { correctionWords } from './letter/words.version.nl';
import { answerWords, disclosureGroundWords, euros, feeGroundWords } from './rights/words.rights.nl';
import { taskWords } from './tasks/words.tasks.nl';
import { groundSays } from './terms/words.terms.nl';
import { viewWords } from './thirds/words.thirds.nl';
import {
  channelInWords,
  grouped,
  letterWords,
  refusalWords,
  representativeWords,
  requestFieldWords,
  rightWords,
  roleWords,
  sentByWords,
} from './words.nl';

type Values = HistoryLine['values'];

/** What somebody tried to do. */
const commandWords: Readonly<Record<string, string>> = {
  checkLog: 'het logboek vergelijken',
  keepSafe: 'back-up maken of terugzetten',
  settleConflict: 'kiezen wat geldt',
  seeCases: 'zaken openen',
  seeOfficer: 'de afweging openen',
  seeLog: 'het logboek openen',
  seeFigures: 'de jaarcijfers openen',
  registerRequest: 'verzoek vastleggen',
  registerComplaint: 'klacht vastleggen',
  handleComplaint: 'punten van een klacht vastleggen',
  adviseOnComplaint: 'adviseren over een klacht',
  correctRequest: 'verzoek verbeteren',
  withdrawRequest: 'verzoek intrekken',
  makeLetter: 'brief maken',
  recordSent: 'verzending vastleggen',
  makeAppointment: 'afspraak maken of veranderen',
  visit: 'bezoek doen',
  showFootage: 'camerabeelden laten zien',
  movePaper: 'papieren dossier uitgeven of terugnemen',
  doTask: 'taak afmaken',
  resumeTerms: 'termijn weer laten lopen',
  changeTerms: 'termijn stilzetten, verlengen of uitstellen',
  changeDossier: 'dossier veranderen',
  decide: 'beslissen of klaarzetten',
  makeOfficerLetter: 'brief van de privacyfunctionaris maken',
  exemptTask: 'taak laten vervallen',
  closeCase: 'zaak sluiten',
  eraseCase: 'zaak wissen',
  keepLonger: 'een zaak langer bewaren',
  seeDestruction: 'de vernietigingslijst openen',
  seeAdmin: 'beheer openen',
  manageEmployees: 'medewerkers beheren',
  manageValues: 'gegevens van de corporatie wijzigen',
  makeRecoverySheet: 'herstelblad maken',
};

/** The kinds of facts this version shows. Held against the facts by a test. */
export const historyKeys = [
  'registerFounded',
  'placeClaimed',
  'slotListSet',
  'slotWrapped',
  'employeeRecorded',
  'profileValueSet',
  'numberGiven',
  'requestRegistered',
  'complaintRegistered',
  'adviceGiven',
  'complaintDecided',
  'dataSubjectRecorded',
  'representativeRecorded',
  'requestCorrected',
  'requestWithdrawn',
  'letterIssued',
  'letterBytesCommon',
  'letterBytesOfficer',
  'letterNamed',
  'letterSent',
  'letterReplaced',
  'letterToCorrect',
  'letterStands',
  'itemListed',
  'itemChanged',
  'itemRemoved',
  'sourceRecorded',
  'itemAssessed',
  'decisionMotivated',
  'noteWritten',
  'pointListed',
  'pointChanged',
  'pointRemoved',
  'pointJudged',
  'portabilitySetMade',
  'feeSet',
  'recipientNamed',
  'restrictionSet',
  'restrictionLifted',
  'disclosureRecorded',
  'thirdPartyRecorded',
  'consultationSent',
  'viewReceived',
  'thirdMotivated',
  'thirdDelayed',
  'decided',
  'itemReleased',
  'releaseWithdrawn',
  'footageHeld',
  'appointmentMade',
  'appointmentChanged',
  'appointmentCancelled',
  'suspended',
  'resumed',
  'extended',
  'extensionRemoved',
  'delayTold',
  'paperTaken',
  'paperReturned',
  'visitStarted',
  'identityChecked',
  'itemShown',
  'itemSkipped',
  'partMarked',
  'copyAsked',
  'remarkMade',
  'visitEnded',
  'visitBroken',
  'notCome',
  'taskOpened',
  'taskDone',
  'taskExempted',
  'caseClosed',
  'closedCaseOpened',
  'incidentRecorded',
  'caseReopened',
  'casesLinked',
  'guardReleased',
  'attemptRefused',
  'erased',
  'keptLonger',
  'totalsWritten',
  'storeRepaired',
  'rowsMissing',
  'clockSetBack',
  'restored',
  'restoreRehearsed',
  'logChecked',
  'conflictSettled',
] as const;
export type HistoryKey = (typeof historyKeys)[number];

export function historySentence(line: HistoryLine): string {
  const key = historyKeys.find((one) => one === line.what);
  return key ? sentences[key](line.values) : 'Vastgelegd door een nieuwere versie van het programma';
}

const renewedWords = (why: string): string =>
  ({
    left: ' en sleutels vernieuwd, omdat iemand weg is',
    access: ' en sleutels vernieuwd, omdat iemand een andere sleutel kreeg',
    sheet: ' en sleutels vernieuwd, omdat het oude herstelblad niet meer geldt',
    asked: ' en sleutels vernieuwd',
    settled: ' en sleutels vernieuwd, omdat twee computers een andere lijst hadden',
  })[why] ?? ' en sleutels vernieuwd';

const sentences: Record<HistoryKey, (values: Values) => string> = {
  registerFounded: () => 'Register begonnen',
  placeClaimed: (values) =>
    `Deze computer kreeg ${tell(values, 'letter', (letter) => `letter ${letter}`) || 'een letter'} voor kenmerken`,
  slotListSet: (values) => `Lijst van sleutels bijgewerkt${tell(values, 'renewed', renewedWords)}`,
  slotWrapped: (values) =>
    values.why === 'stronger' ? 'Wachtzin sterker verzegeld door het programma' : 'Wachtzin gewijzigd',
  employeeRecorded: (values) =>
    `Medewerker vastgelegd${tell(values, 'name', (name) => `: ${name}`)}${roles(values)}${tell(values, 'leftOn', () => ', toegang ingetrokken')}`,
  profileValueSet: (values) =>
    `Gegevens van de corporatie ingevuld${tell(values, 'path', (path) => `: ${missingWords(path)}`)}`,
  numberGiven: (values) => `Kenmerk gegeven${tell(values, 'reference', (reference) => `: ${reference}`)}`,
  requestRegistered: (values) =>
    `Verzoek vastgelegd${tell(values, 'right', (right) => `: ${named(rightWords, right).toLowerCase()}`)}${tell(values, 'channel', (channel) => `, binnengekomen ${named(channelInWords, channel)}`)}${tell(values, 'receivedOn', (day) => ` op ${dayPlain(day)}`)}`,
  complaintRegistered: (values) =>
    `Klacht vastgelegd${tell(values, 'channel', (channel) => `, binnengekomen ${named(channelInWords, channel)}`)}${tell(values, 'receivedOn', (day) => ` op ${dayPlain(day)}`)}`,
  adviceGiven: (values) =>
    `Advies van de FG vastgelegd${tell(values, 'heardOn', (day) => `, gehoord op ${dayPlain(day)}`)}`,
  complaintDecided: (values) =>
    `Op de klacht beslist${onDay(values)}${tell(values, 'outcome', (outcome) => `: ${named(complaintOutcomeWords, outcome).toLowerCase()}`)}${tell(values, 'name', (name) => `, door ${name}`)}${tell(values, 'function', (work) => `, ${work}`)}${values.departs ? '. Anders dan de FG adviseerde' : ''}`,
  dataSubjectRecorded: () => 'Betrokkene vastgelegd',
  representativeRecorded: (values) =>
    `Vertegenwoordiger vastgelegd${tell(values, 'representative', (kind) => `: ${named(representativeWords, kind)}`)}`,
  requestCorrected: (values) => `Verzoek verbeterd${tell(values, 'why', (why) => `: ${why}`)}`,
  requestWithdrawn: (values) =>
    `Verzoek ingetrokken${tell(values, 'on', (day) => ` op ${dayPlain(day)}`)}${tell(values, 'why', (why) => `: ${why}`)}`,
  letterIssued: (values) =>
    `${letter(values)} ${values.pages === 0 ? 'bewaard' : 'definitief gemaakt'}${values.pages === 0 ? '' : tell(values, 'pages', (pages) => (pages === '1' ? ', 1 bladzijde' : `, ${pages} bladzijden`))}`,
  letterBytesCommon: () => 'Brief bewaard',
  letterBytesOfficer: () => 'Brief bewaard',
  letterNamed: (values) =>
    `${letter(values)} spreekt ook voor deze zaak${tell(values, 'other', (other) => `, en staat in ${other}`)}`,
  letterSent: (values) =>
    `${letter(values)} verzonden${tell(values, 'sentOn', (day) => ` op ${dayPlain(day)}`)}${tell(values, 'how', (how) => `, ${named(sentByWords, how)}`)}`,
  letterReplaced: (values) =>
    `${letter(values)} vervangen${tell(values, 'version', (version) => ` door versie ${version}`)}${tell(values, 'reason', (reason) => `: ${reason}`)}`,
  letterToCorrect: (values) =>
    `${letter(values)} wordt verbeterd${tell(values, 'correction', (code) => `: ${named(correctionWords, code)}`)}`,
  letterStands: (values) => `${letter(values)} wordt toch niet verbeterd`,
  itemListed: (values) => `${item(values)} op de lijst gezet`,
  itemChanged: (values) => `${item(values)} veranderd`,
  itemRemoved: (values) => `${item(values)} van de lijst gehaald${because(values, 'why')}`,
  sourceRecorded: () => 'Bron vastgelegd',
  itemAssessed: (values) =>
    `${item(values)} beoordeeld${tell(values, 'assessment', (code) => `: ${named(assessmentWords, code).toLowerCase()}`)}`,
  decisionMotivated: (values) =>
    `Motivering geschreven${tell(values, 'items', (items) => (items === '1' ? ' bij 1 stuk' : ` bij ${items} stukken`))}`,
  noteWritten: () => 'Aantekening gemaakt',
  pointListed: (values) => `${point(values)} op de lijst gezet`,
  pointChanged: (values) => `${point(values)} veranderd`,
  pointRemoved: (values) => `${point(values)} van de lijst gehaald${because(values, 'why')}`,
  pointJudged: (values) =>
    `${point(values)} beantwoord${tell(values, 'answer', (code) => `: ${named(values.of === 'complaint' ? findingWords : answerWords, code).toLowerCase()}`)}`,
  portabilitySetMade: () => 'Bestand met gegevens gemaakt',
  feeSet: (values) =>
    `Kosten vastgelegd${tell(values, 'cents', (cents) => `: ${euros(Number(cents))}`)}${tell(values, 'ground', (ground) => `, ${named(feeGroundWords, ground).toLowerCase()}`)}${tell(values, 'toldOn', (day) => `, verteld op ${dayPlain(day)}`)}${because(values, 'why')}`,
  restrictionSet: (values) =>
    `Gebruik van gegevens beperkt${tell(values, 'since', (day) => ` sinds ${dayPlain(day)}`)}`,
  restrictionLifted: (values) => `Beperking opgeheven${tell(values, 'from', (day) => ` vanaf ${dayPlain(day)}`)}`,
  recipientNamed: () => 'Ontvanger vastgelegd, die wij moeten inlichten',
  disclosureRecorded: (values) =>
    `Gegevens aan een ander gegeven${tell(values, 'on', (day) => ` op ${dayPlain(day)}`)}${tell(values, 'ground', (code) => `: ${named(disclosureGroundWords, code).toLowerCase()}`)}`,
  thirdMotivated: () => 'Uitleg voor een derde geschreven',
  thirdDelayed: () => 'Uitstel voor een derde vastgelegd',
  thirdPartyRecorded: () => 'Derde vastgelegd, die wij om een mening vragen',
  consultationSent: (values) =>
    `Derde om een mening gevraagd${tell(values, 'until', (day) => `, antwoorden kan tot en met ${dayPlain(day)}`)}`,
  viewReceived: (values) =>
    `Antwoord van een derde${onDay(values)}${tell(values, 'answer', (code) => `: ${named(viewWords, code).toLowerCase()}`)}`,
  decided: (values) =>
    `Beslissing vastgelegd${tell(values, 'outcome', (outcome) => `: ${named(outcomeWords, outcome).toLowerCase()}`)}${counts(values)}${tell(values, 'reviewOn', (day) => `. Opnieuw kijken op ${dayPlain(day)}`)}${tell(values, 'noSecondReader', (why) => `. Niemand las mee: ${why}`)}`,
  itemReleased: (values) => `${item(values)} klaargezet voor de inzage`,
  releaseWithdrawn: (values) => `${item(values)} teruggetrokken${because(values, 'why')}`,
  footageHeld: (values) => `Camerabeelden vastgezet${onDay(values)}`,
  appointmentMade: (values) => `Afspraak gemaakt${when(values)}`,
  appointmentChanged: (values) => `Afspraak veranderd${when(values)}${wish(values)}${because(values, 'why')}`,
  appointmentCancelled: (values) => `Afspraak afgezegd${wish(values)}${because(values, 'why')}`,
  suspended: (values) =>
    `Termijn staat stil${tell(values, 'askedOn', (day) => ` sinds ${dayPlain(day)}`)}${because(values, 'why')}`,
  resumed: (values) => `Termijn loopt weer${tell(values, 'on', (day) => ` sinds ${dayPlain(day)}`)}`,
  extended: (values) =>
    `AVG-termijn verlengd met twee maanden${tell(values, 'ground', (code) => `: ${named(groundSays, code)}`)}${tell(values, 'why', (why) => `. ${why}`)}`,
  extensionRemoved: (values) => `Verlenging weggehaald${because(values, 'why')}`,
  delayTold: (values) =>
    `Uitstel vastgelegd${tell(values, 'newDate', (day) => ` tot en met ${dayPlain(day)}`)}${because(values, 'why')}`,
  paperTaken: (values) => `Papieren dossier uit de kast gehaald${onDay(values)}`,
  paperReturned: (values) => `Papieren dossier terug in de kast${onDay(values)}`,
  visitStarted: (values) =>
    `Bezoek begonnen${tell(values, 'from', (time) => ` om ${hour(time)}`)}${tell(values, 'office', (office) => `, ${office}`)}`,
  identityChecked: (values) =>
    `Legitimatie ${values.at === 'request' ? 'bij het verzoek ' : ''}${values.passed === 'no' ? 'niet ' : ''}in orde` +
    seenDocument(values) +
    (values.passed !== 'no' && values.who === 'representative' ? ', vertegenwoordiger' : '') +
    tell(values, 'copyDestroyedOn', (day) => `. Kopie vernietigd op ${dayPlain(day)}`),
  itemShown: (values) => `${item(values)} getoond`,
  itemSkipped: (values) => `${item(values)} hoefde de bezoeker niet te zien`,
  partMarked: (values) =>
    `${values.part === 'paper' ? 'Papieren deel' : 'Digitaal deel'}${tell(values, 'state', (state) => ` ${named(markWords, state)}`)}${because(values, 'reason')}`,
  copyAsked: (values) =>
    `Vraag om een kopie${tell(values, 'answer', (answer) => `: ${named(copyAnswerWords, answer)}`)}`,
  remarkMade: (values) => `Opmerking van de bezoeker${because(values, 'words')}`,
  visitEnded: (values) =>
    `Bezoek afgerond${tell(values, 'until', (time) => ` om ${hour(time)}`)}${values.signed === 'refusedToSign' ? ', bezoeker tekende niet' : ''}`,
  visitBroken: (values) =>
    `Bezoek afgebroken${tell(values, 'until', (time) => ` om ${hour(time)}`)}${because(values, 'reason')}${values.goesOn === 'yes' ? ', gaat op een andere dag verder' : ''}`,
  notCome: (values) => `Bezoeker is niet gekomen${because(values, 'reason')}`,
  taskOpened: (values) =>
    `${values.again ? 'Laatste dag van een taak' : 'Taak erbij'}${tell(values, 'taskKind', (kind) => `: ${named(taskWords, kind).toLowerCase()}`)}${tell(values, 'label', (label) => `, ${label}`)}${values.again ? tell(values, 'due', (day) => `, ${dayPlain(day)}`) : ''}`,
  taskDone: (values) => `Taak gedaan${onDay(values)}`,
  taskExempted: (values) => `Taak hoeft niet${because(values, 'reason')}`,
  caseClosed: (values) => `Zaak gesloten${because(values, 'reason')}`,
  incidentRecorded: (values) =>
    values.reportedOn === undefined && values.notReported === undefined
      ? `Datalek vastgelegd${tell(values, 'discoveredOn', (day) => `, ontdekt op ${dayPlain(day)}`)}${tell(values, 'discoveredAt', (time) => ` om ${hour(time)}`)}`
      : `Datalek beoordeeld: ${tell(values, 'reportedOn', (day) => `gemeld op ${dayPlain(day)}`) || 'niet gemeld'}${tell(values, 'toldOn', (day) => `, betrokkene ingelicht op ${dayPlain(day)}`)}`,
  closedCaseOpened: (values) => `Afgeronde zaak geopend${because(values, 'purpose')}`,
  caseReopened: (values) => `Zaak weer geopend${because(values, 'reason')}`,
  casesLinked: (values) =>
    `Verbonden met een andere zaak${tell(values, 'other', (other) => `: ${other}`)}${values.why === 'fromVisit' ? ', gevraagd bij het bezoek' : values.why === 'complaint' ? ', een klacht' : values.why === 'askedTogether' ? ', samen ingediend' : ''}`,
  guardReleased: (values) =>
    `Nummer toegelaten bij ${tell(values, 'field', (field) => requestFieldWords[field] ?? field)}: geen ${values.guard === 'bsn' ? 'BSN' : 'nummer van een document'}${tell(values, 'reason', (reason) => `, maar ${reason}`)}`,
  attemptRefused: (values) =>
    `Poging geweigerd${tell(values, 'what', (what) => `: ${commandWords[what] ?? what}`)}${tell(values, 'code', refused)}${tell(values, 'article', (article) => ` (${article})`)}`,
  erased: (values) =>
    `Zaak gewist${tell(values, 'rows', (rows) => `, ${grouped(Number(rows))} regels`)}${tell(values, 'ground', (ground) => `: ${ground}`)}`,
  keptLonger: (values) =>
    `Zaak wordt langer bewaard${tell(values, 'until', (day) => `, tot ${dayPlain(day)}`)}${tell(values, 'ground', (ground) => `, ${named(keepGroundWords, ground)}`)}${because(values, 'why')}`,
  totalsWritten: (values) =>
    `Jaarcijfers${tell(values, 'year', (year) => ` van ${year}`)} vastgelegd voor het wissen${tell(values, 'cases', (cases) => (cases === '1' ? ', 1 zaak' : `, ${grouped(Number(cases))} zaken`))}`,
  storeRepaired: (values) =>
    `${values.what === 'journal' ? 'Veiligheidskopie opnieuw gemaakt' : 'Logboek aangevuld uit de veiligheidskopie'}${tell(values, 'rows', (rows) => `, ${grouped(Number(rows))} regels`)}`,
  rowsMissing: (values) => `Regels ontbraken bij het ontgrendelen, ook in de veiligheidskopie${rowsIn(values)}`,
  clockSetBack: () => 'De klok van de computer is teruggezet',
  restored: (values) => `${restoredWords[String(values.what)] ?? 'Regels teruggezet'}${rowsIn(values)}`,
  restoreRehearsed: (values) =>
    `Herstel geoefend met een back-up${rowsIn(values)}${tell(values, 'cases', (cases) => (cases === '1' ? ', 1 zaak' : `, ${grouped(Number(cases))} zaken`))}${isBroken(values) ? '. De back-up klopte niet' : ''}`,
  logChecked: (values) => `Logboek gecontroleerd${rowsIn(values)}${isBroken(values) ? '. Het klopte niet' : ''}`,
  conflictSettled: (values) =>
    `Gekozen wat geldt na een verschil tussen twee computers${values.drops === 0 ? ': allebei' : ''}`,
};

const restoredWords: Readonly<Record<string, string>> = {
  register: 'Register teruggezet op deze computer',
  backup: 'Back-up teruggezet',
  olderImage: 'Aangevuld: op deze computer stond een oudere kopie',
  repair: 'Register hersteld met een kopie',
};
const rowsIn = (values: Values): string =>
  tell(values, 'rows', (rows) => (rows === '1' ? ', 1 regel' : `, ${grouped(Number(rows))} regels`));
const isBroken = ({ breaks }: Values): boolean => typeof breaks === 'number' && breaks > 0;

/** A sentence of a value, or nothing while the line does not carry it. */
function tell(values: Values, key: string, say: (value: string) => string): string {
  const value = values[key];
  return value === undefined || value === '' ? '' : say(String(value));
}

const because = (values: Values, key: string): string => tell(values, key, (why) => `: ${why}`);
const onDay = (values: Values): string => tell(values, 'on', (day) => ` op ${dayPlain(day)}`);
const point = (values: Values): string => tell(values, 'number', (number) => `Punt ${number}`) || 'Een punt';
const item = (values: Values): string => tell(values, 'number', (number) => `Stuk ${number}`) || 'Een stuk';
const when = (values: Values): string =>
  `${tell(values, 'on', (day) => `: ${dayPlain(day)}`)}${tell(values, 'from', (time) => ` om ${hour(time)}`)}${tell(values, 'office', (office) => `, ${office}`)}`;
const wish = (values: Values): string =>
  tell(values, 'wish', (who) => (who === 'person' ? ', op verzoek van de betrokkene' : ', door ons'));
const counts = ({ of, shown, partly, withheld }: Values): string =>
  typeof shown === 'number' && typeof partly === 'number' && typeof withheld === 'number'
    ? ` (${itemCounts({ shown, partly, withheld, ...(of === 'points' && { of }) })})`
    : '';
const seenDocument = (values: Values): string =>
  tell(values, 'document', (document) => ` (${named(documentWords, document)})`);

const markWords: Readonly<Record<string, string>> = {
  shown: 'getoond',
  notPresent: 'niet aanwezig',
  shielded: 'afgeschermd',
};
const copyAnswerWords: Readonly<Record<string, string>> = {
  no: 'niet gevraagd',
  yes: 'gevraagd',
  waived: 'niet nodig, zegt de bezoeker zelf',
};
const documentWords: Readonly<Record<string, string>> = {
  passport: 'paspoort',
  identityCard: 'identiteitskaart',
  drivingLicence: 'rijbewijs',
  aliensDocument: 'vreemdelingendocument',
  none: 'geen document',
};

/** Why a case is kept longer, in the middle of a sentence. */
const keepGroundWords: Readonly<Record<string, string>> = {
  claim: 'voor een bezwaar, klacht of rechtszaak',
  law: 'omdat een wet dat eist',
  asked: 'op verzoek van de betrokkene',
};

const named = (words: Readonly<Record<string, string>>, code: string): string => words[code] ?? code;

const letter = (values: Values): string => named(letterWords, String(values.letterKind ?? 'receiptSlip'));

const roles = (values: Values): string =>
  tell(
    values,
    'roles',
    (list) =>
      `, ${list
        .split(/,\s*/)
        .map((role) => named(roleWords, role))
        .join(', ')}`,
  );

function refused(code: string): string {
  const title = refusalWords({ code: code as Refusal['code'] }).title;
  return `. ${title.replace(/\.$/, '')}`;
}
