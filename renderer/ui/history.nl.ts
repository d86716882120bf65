/**
 * The lines of the log and of a case's history, as Dutch sentences. Runs in the page.
 * Never a data subject's name: a line gets codes, days and numbers. A line of a newer version says that it is one.
 */
import type { HistoryLine, Refusal } from '../desk/asks';
import { dayPlain } from './dates.nl';
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
  seeCases: 'zaken openen',
  seeOfficer: 'de afweging openen',
  seeLog: 'het logboek openen',
  registerRequest: 'verzoek vastleggen',
  correctRequest: 'verzoek verbeteren',
  withdrawRequest: 'verzoek intrekken',
  makeLetter: 'brief maken',
  recordSent: 'verzending vastleggen',
  eraseCase: 'zaak wissen',
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
  'employeeRecorded',
  'profileValueSet',
  'numberGiven',
  'requestRegistered',
  'dataSubjectRecorded',
  'representativeRecorded',
  'requestCorrected',
  'requestWithdrawn',
  'letterIssued',
  'letterBytesCommon',
  'letterBytesOfficer',
  'letterSent',
  'letterReplaced',
  'guardReleased',
  'attemptRefused',
  'erased',
  'storeRepaired',
  'clockSetBack',
] as const;
export type HistoryKey = (typeof historyKeys)[number];

export function historySentence(line: HistoryLine): string {
  const key = historyKeys.find((one) => one === line.what);
  return key ? sentences[key](line.values) : 'Vastgelegd door een nieuwere versie van het programma';
}

const sentences: Record<HistoryKey, (values: Values) => string> = {
  registerFounded: () => 'Register begonnen',
  placeClaimed: (values) =>
    `Deze computer kreeg ${tell(values, 'letter', (letter) => `letter ${letter}`) || 'een letter'} voor kenmerken`,
  slotListSet: () => 'Lijst van sleutels bijgewerkt',
  employeeRecorded: (values) =>
    `Medewerker vastgelegd${tell(values, 'name', (name) => `: ${name}`)}${roles(values)}${tell(values, 'leftOn', () => ', toegang ingetrokken')}`,
  profileValueSet: (values) =>
    `Gegevens van de corporatie ingevuld${tell(values, 'label', (label) => `: ${label}`) || tell(values, 'path', (path) => `: ${path}`)}`,
  numberGiven: (values) => `Kenmerk gegeven${tell(values, 'reference', (reference) => `: ${reference}`)}`,
  requestRegistered: (values) =>
    `Verzoek vastgelegd${tell(values, 'right', (right) => `: ${named(rightWords, right).toLowerCase()}`)}${tell(values, 'channel', (channel) => `, binnengekomen ${named(channelInWords, channel)}`)}${tell(values, 'receivedOn', (day) => ` op ${dayPlain(day)}`)}`,
  dataSubjectRecorded: () => 'Betrokkene vastgelegd',
  representativeRecorded: (values) =>
    `Vertegenwoordiger vastgelegd${tell(values, 'representative', (kind) => `: ${named(representativeWords, kind)}`)}`,
  requestCorrected: (values) => `Verzoek verbeterd${tell(values, 'why', (why) => `: ${why}`)}`,
  requestWithdrawn: (values) =>
    `Verzoek ingetrokken${tell(values, 'on', (day) => ` op ${dayPlain(day)}`)}${tell(values, 'why', (why) => `: ${why}`)}`,
  letterIssued: (values) =>
    `${letter(values)} definitief gemaakt${tell(values, 'pages', (pages) => (pages === '1' ? ', 1 bladzijde' : `, ${pages} bladzijden`))}`,
  letterBytesCommon: () => 'Brief bewaard',
  letterBytesOfficer: () => 'Brief bewaard',
  letterSent: (values) =>
    `${letter(values)} verzonden${tell(values, 'sentOn', (day) => ` op ${dayPlain(day)}`)}${tell(values, 'how', (how) => `, ${named(sentByWords, how)}`)}`,
  letterReplaced: (values) => `${letter(values)} vervangen${tell(values, 'reason', (reason) => `: ${reason}`)}`,
  guardReleased: (values) =>
    `Nummer toegelaten bij ${tell(values, 'field', (field) => requestFieldWords[field] ?? field)}: geen ${values.guard === 'bsn' ? 'BSN' : 'nummer van een document'}${tell(values, 'reason', (reason) => `, maar ${reason}`)}`,
  attemptRefused: (values) =>
    `Poging geweigerd${tell(values, 'what', (what) => `: ${commandWords[what] ?? what}`)}${tell(values, 'code', refused)}${tell(values, 'article', (article) => ` (${article})`)}`,
  erased: (values) =>
    `Zaak gewist${tell(values, 'rows', (rows) => `, ${grouped(Number(rows))} regels`)}${tell(values, 'ground', (ground) => `: ${ground}`)}`,
  storeRepaired: (values) =>
    `${values.what === 'journal' ? 'Veiligheidskopie opnieuw gemaakt' : 'Logboek aangevuld uit de veiligheidskopie'}${tell(values, 'rows', (rows) => `, ${grouped(Number(rows))} regels`)}`,
  clockSetBack: () => 'De klok van de computer is teruggezet',
};

/** A sentence of a value, or nothing while the line does not carry it. */
function tell(values: Values, key: string, say: (value: string) => string): string {
  const value = values[key];
  return value === undefined || value === '' ? '' : say(String(value));
}

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
