/** Every code has its Dutch sentence, and no code shows through. */
import { describe, expect, it } from 'vitest';
import { REFUSAL_CODES } from '../../renderer/domain/command/refusal';
import type { FactKind } from '../../renderer/domain/facts/facts';
import { historyKeys, historySentence } from '../../renderer/ui/history.nl';
import { noticeWords, placeWords, refusalLine, rolesShown } from '../../renderer/ui/words.nl';

/** The compiler holds this list to the facts. */
const kinds: Record<FactKind, Readonly<Record<string, string | number>>> = {
  registerFounded: { corporation: 'lefier' },
  placeClaimed: { letter: 'B' },
  slotListSet: { slots: 3, renewed: 'left' },
  slotWrapped: { why: 'passphrase' },
  employeeRecorded: { name: 'M. Okonjo', roles: 'counter, privacyOfficer', leftOn: '2026-11-30' },
  profileValueSet: { path: 'offices' },
  numberGiven: { reference: 'LEF-2026-A0001' },
  requestRegistered: { right: 'access', channel: 'counter', receivedOn: '2026-11-30' },
  complaintRegistered: { channel: 'email', receivedOn: '2027-01-11' },
  adviceGiven: { heardOn: '2027-01-26' },
  complaintDecided: {
    ...{ outcome: 'partly', granted: 1, refused: 1, on: '2027-02-02', departs: 'yes' },
    ...{ name: 'P. Verzonnen', function: 'directeur' },
  },
  dataSubjectRecorded: {},
  representativeRecorded: { representative: 'administrator' },
  requestCorrected: { why: 'Verkeerde dag' },
  requestWithdrawn: { on: '2026-11-30', why: 'Belde' },
  letterIssued: { letterKind: 'receiptSlip', pages: 1 },
  letterBytesCommon: { letterKind: 'receiptSlip' },
  letterBytesOfficer: { letterKind: 'receiptSlip' },
  letterNamed: { letterKind: 'extension', other: 'LEY-2026-A0036' },
  letterSent: { letterKind: 'receiptSlip', sentOn: '2026-11-30', how: 'hand' },
  letterReplaced: { letterKind: 'receiptSlip', version: 2, reason: 'Adres' },
  letterToCorrect: { letterKind: 'receiptSlip', correction: 'dayOrTime' },
  letterStands: { letterKind: 'receiptSlip' },
  itemListed: { number: 6, part: 'digital' },
  itemChanged: { number: 6, part: 'paper' },
  itemRemoved: { number: 6, why: 'Van een ander' },
  sourceRecorded: {},
  itemAssessed: { number: 6, assessment: 'shield' },
  decisionMotivated: { items: 3 },
  noteWritten: {},
  pointListed: { number: 2 },
  pointChanged: { number: 2 },
  pointRemoved: { why: 'Staat er twee keer' },
  pointJudged: { answer: 'refused' },
  portabilitySetMade: {},
  feeSet: { cents: 1250, ground: 'excessive', toldOn: '2026-12-02', why: 'Het vierde verzoek in een maand' },
  restrictionSet: { since: '2026-12-02' },
  restrictionLifted: { from: '2027-01-06' },
  recipientNamed: {},
  disclosureRecorded: { ground: 'consent', on: '2026-11-30' },
  thirdPartyRecorded: {},
  thirdMotivated: {},
  thirdDelayed: {},
  consultationSent: { until: '2027-01-21' },
  viewReceived: { answer: 'partly', on: '2027-01-12' },
  decided: { outcome: 'partly', shown: 6, partly: 2, withheld: 1, copy: 'overview', noSecondReader: 'Spoed' },
  itemReleased: { number: 6, assessment: 'shield' },
  footageHeld: { on: '2026-12-01' },
  releaseWithdrawn: { why: 'Nieuw stuk' },
  appointmentMade: { office: 'Emmen', on: '2026-12-03', from: '10:00' },
  appointmentChanged: { office: 'Emmen', on: '2026-12-04', from: '10:00', why: 'Ziek' },
  appointmentCancelled: { why: 'Ziek' },
  suspended: { askedOn: '2026-12-03', why: 'De handtekening is anders' },
  resumed: { on: '2026-12-07' },
  extended: { ground: 'complexity', why: 'In 61 stukken staan gegevens van anderen.' },
  extensionRemoved: { why: 'Het bleek eenvoudiger' },
  delayTold: { newDate: '2027-02-04', why: 'Wij kijken per stuk.' },
  paperTaken: { on: '2026-12-03' },
  paperReturned: { on: '2026-12-03' },
  visitStarted: { office: 'Emmen', from: '10:04' },
  identityChecked: { document: 'aliensDocument', passed: 'no', who: 'representative' },
  itemShown: { number: 6 },
  itemSkipped: { number: 6 },
  partMarked: { part: 'paper', state: 'notPresent', reason: 'Zoek' },
  copyAsked: { answer: 'waived' },
  remarkMade: { words: 'Mijn naam is verkeerd geschreven' },
  visitEnded: { until: '10:50', signed: 'refusedToSign' },
  visitBroken: { until: '10:50', goesOn: 'yes', reason: 'Moest weg' },
  notCome: { reason: 'Belde niet' },
  taskOpened: { taskKind: 'tellSource', label: 'bron 1', due: '2026-12-03' },
  taskDone: { on: '2026-12-03' },
  taskExempted: { reason: 'Bron is overleden' },
  caseClosed: { reason: 'Kwam niet' },
  incidentRecorded: {
    discoveredOn: '2026-11-27',
    discoveredAt: '14:10',
    reportedOn: '2026-11-29',
    toldOn: '2026-11-30',
  },
  closedCaseOpened: { purpose: 'De betrokkene belt over de brief' },
  caseReopened: { reason: 'Vergissing' },
  casesLinked: { why: 'fromVisit', other: 'LEF-2026-A0039' },
  guardReleased: { field: 'scope', guard: 'bsn', reason: 'klantnummer' },
  attemptRefused: { what: 'eraseCase', code: 'roleMayNot', article: 'Omgangsregels, artikel 2 lid 2' },
  erased: { rows: 2481, ground: 'Bewaartermijn voorbij' },
  keptLonger: { until: '2030-01-20', ground: 'claim', why: 'De betrokkene ging naar de rechter' },
  totalsWritten: { year: 2026, cases: 41 },
  storeRepaired: { what: 'journal', rows: 12 },
  rowsMissing: { rows: 3 },
  clockSetBack: { from: 2, to: 1 },
  restored: { what: 'olderImage', rows: 12 },
  restoreRehearsed: { rows: 2481, cases: 41, breaks: 1 },
  logChecked: { rows: 2481, breaks: 2 },
  conflictSettled: { drops: 1 },
};

const line = (what: string, values: Readonly<Record<string, string | number>>) =>
  historySentence({ at: 0, day: '2026-11-30', who: '', what, values, refused: false });

/** A name of the code, or a value that is not there. */
const CODE = /[a-z][A-Z]|undefined|\bNaN\b|\[object/;
const longestSentence = (text: string): number =>
  Math.max(...text.split(/[.:?]\s/).map((sentence) => sentence.split(' ').length));

describe('the words of the screens', () => {
  it('the log has a line for every kind of fact, in words and not in codes', () => {
    expect([...historyKeys].sort()).toEqual(Object.keys(kinds).sort());
    for (const [kind, values] of Object.entries(kinds)) {
      expect(line(kind, values), kind).not.toMatch(CODE);
      expect(line(kind, {}), `${kind} with nothing known`).not.toMatch(CODE);
    }
  });

  it('a line of a newer version says that it is one', () => {
    expect(line('newerFact', {})).toBe('Vastgelegd door een nieuwere versie van het programma');
    expect(line('decisionTakenElsewhere', {})).toBe('Vastgelegd door een nieuwere versie van het programma');
  });

  it('a line tells who may what, when and how in Dutch', () => {
    expect(line('employeeRecorded', kinds.employeeRecorded)).toBe(
      'Medewerker vastgelegd: M. Okonjo, balie, privacyfunctionaris, toegang ingetrokken',
    );
    expect(line('requestRegistered', kinds.requestRegistered)).toBe(
      'Verzoek vastgelegd: inzage, binnengekomen aan de balie op 30 november 2026',
    );
    expect(line('attemptRefused', kinds.attemptRefused)).toBe(
      'Poging geweigerd: zaak wissen. Dit kunt u niet doen (Omgangsregels, artikel 2 lid 2)',
    );
    expect(line('erased', kinds.erased)).toContain('2.481 regels');
    expect(line('decided', kinds.decided)).toBe(
      'Beslissing vastgelegd: deels toegekend (6 tonen, 2 deels afschermen, 1 achterhouden). Niemand las mee: Spoed',
    );
    expect(line('appointmentMade', kinds.appointmentMade)).toBe(
      'Afspraak gemaakt: 3 december 2026 om 10.00 uur, Emmen',
    );
    expect(line('identityChecked', kinds.identityChecked)).toBe('Legitimatie niet in orde (vreemdelingendocument)');
  });

  it('a line on the house style names what was set, and not its value', () => {
    const told = (path: string) => line('profileValueSet', { path });
    expect(told('style.logo')).toBe('Gegevens van de corporatie ingevuld: logo');
    expect(told('style.accent')).toBe('Gegevens van de corporatie ingevuld: kleur van de huisstijl');
    expect(told('style.window')).toBe('Gegevens van de corporatie ingevuld: venster van de envelop');
  });

  it('every refusal is a plain Dutch sentence', () => {
    for (const code of REFUSAL_CODES) {
      const said = refusalLine({ code });
      expect(said, code).toMatch(/^[A-ZÉ].*[.?]$/);
      expect(said, code).not.toMatch(CODE);
      expect(longestSentence(said), `${code}: ${said}`).toBeLessThanOrEqual(17);
    }
  });

  it('a refusal says the age and the room there is', () => {
    expect(refusalLine({ code: 'underSixteen', values: { age: 14 } })).toContain('Iemand van 14');
    expect(refusalLine({ code: 'tooLong', values: { lines: 6 } })).toContain('passen er 6');
    expect(refusalLine({ code: 'tooLong', values: { characters: 40 } })).toContain('40 tekens');
  });

  it('a standing message names the line and counts in Dutch', () => {
    expect(noticeWords({ notice: 'readOnly', line: 1204, what: 'altered' }).title).toBe(
      'Het logboek klopt niet vanaf regel 1.204.',
    );
    expect(noticeWords({ notice: 'repaired', rows: 1 }).now).toMatch(/^1 regel is/);
    expect(noticeWords({ notice: 'repaired', rows: 12 }).now).toMatch(/^12 regels zijn/);
    expect(noticeWords({ notice: 'rowsMissing', rows: 1 }).title).toBe(
      '1 regel van het logboek ontbrak bij het ontgrendelen.',
    );
    expect(noticeWords({ notice: 'rowsMissing', rows: 1204 }).title).toBe(
      '1.204 regels van het logboek ontbraken bij het ontgrendelen.',
    );
  });

  it('an office is named once, and roles in their own order', () => {
    expect(placeWords('Lefier', 'Emmen')).toBe('Lefier, kantoor Emmen');
    expect(placeWords('Lefier', 'Kantoor Emmen')).toBe('Lefier, Kantoor Emmen');
    expect(rolesShown(['dpo', 'counter'])).toBe('balie, Functionaris Gegevensbescherming');
    expect(rolesShown(['dpo'], true)).toBe('FG');
  });
});
