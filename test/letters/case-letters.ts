/** All letters of one access case, ordinary and extreme, made by the real functions. All persons and cases are invented. Runs in Node. */

import { shippedCalendar as calendar } from '../../renderer/domain/days/calendar';
import { appointmentCancelled, appointmentChanged } from '../../renderer/domain/letter/appointment-letters';
import type { AppointmentWords } from '../../renderer/domain/letter/appointment-words';
import type { CaseLetterInput } from '../../renderer/domain/letter/case-letter';
import { type ComplaintDecisionInput, complaintDecision } from '../../renderer/domain/letter/complaint-decision';
import { complaintReceived } from '../../renderer/domain/letter/complaint-received';
import { completeRequestLetter } from '../../renderer/domain/letter/complete-request';
import { type ConsultationInput, consultation } from '../../renderer/domain/letter/consultation';
import { type DataOverviewInput, dataOverview, type OverviewItem } from '../../renderer/domain/letter/data-overview';
import type { DecisionItem } from '../../renderer/domain/letter/decision-items';
import { type DecisionLetterInput, decisionLetter } from '../../renderer/domain/letter/decision-letter';
import { type InvitationInput, invitation } from '../../renderer/domain/letter/invitation';
import type { Letter } from '../../renderer/domain/letter/letter';
import {
  type DelayNoticeInput,
  delayNotice,
  type ExtensionInput,
  extension,
} from '../../renderer/domain/letter/more-time';
import { type NextOfKinInput, nextOfKin } from '../../renderer/domain/letter/next-of-kin';
import { type PointsLetterInput, pointsLetter } from '../../renderer/domain/letter/points-letter';
import { type RecipientNoticeInput, recipientNotice } from '../../renderer/domain/letter/recipient-notice';
import { reporterSheet } from '../../renderer/domain/letter/reporter-sheet';
import { restrictionLetter } from '../../renderer/domain/letter/restriction-letter';
import { type SourceNoticeInput, sourceNotice } from '../../renderer/domain/letter/source-notice';
import { type ThirdDecisionInput, thirdDecision } from '../../renderer/domain/letter/third-decision';
import { type ThirdDelayInput, thirdDelay } from '../../renderer/domain/letter/third-delay';
import { type VisitRecordInput, visitRecord } from '../../renderer/domain/letter/visit-record';
import { overlay, versionOn } from '../../renderer/domain/profiles/profile';
import { profileOf } from '../../renderer/domain/profiles/shipped-profiles';
import voorbeeld from '../profiles/lefier-voorbeeld.json';
import nijkerk from '../profiles/nijkerk-voorbeeld.json';
import { nextVersion } from './next-version';

const shipped = profileOf('lefier');
if (!shipped) throw new Error('no profile');
export const profile = overlay(shipped, voorbeeld.values);
export const emptyProfile = overlay(shipped, {});
export const version = versionOn(shipped, '2026-11-30');
export const oldVersion = versionOn(shipped, '2018-05-24');
export { calendar };

export const person: CaseLetterInput = {
  profile,
  today: '2026-12-10',
  reference: 'LEF-2026-A0047',
  theirs: { channel: 'post', on: '2026-11-27' },
  addressee: {
    name: { title: 'mevrouw', given: 'N.', prefix: 'van der', surname: 'Sluis' },
    address: { kind: 'street', street: 'Wilgenhof', number: '18', postcode: '7812 KX', city: 'Emmen' },
  },
  signer: { name: 'Mirjam Huizing', function: 'privacyfunctionaris' },
};

/** The longest names and an address of six lines; a representative, so the person's name is said in full. */
export const widest: CaseLetterInput = {
  ...person,
  addressee: {
    name: { title: 'mevrouw', given: 'W.M.J.A.C.', prefix: 'van den', surname: 'Broek-van Heerenveen Oldenburger' },
    address: {
      kind: 'foreign',
      careOf: 't.a.v. de afdeling Bewindvoering Noord',
      lines: ['Burgemeester Wilhelmus Mommersstraße 12', '26789 Leer (Ostfriesland)'],
      country: 'Duitsland',
    },
  },
  onBehalfOf: { title: 'heer', given: 'P.J.M.', prefix: 'van den', surname: 'Heuvel-Jongsma van der Sluis' },
  signer: { name: 'Wilhelmina van den Broek-Oldenburger', function: 'plaatsvervangend privacyfunctionaris' },
};

export const appointment: AppointmentWords = {
  office: 'kantoor Voorbeeldstad',
  visitingAddress: 'Voorbeeldstraat 1, 1234 AB Voorbeeldstad',
  on: '2026-12-17',
  from: '10:30',
  until: '11:30',
  employeeName: 'Mirjam Huizing',
  employeeFunction: 'privacyfunctionaris',
};

export const report: DecisionItem = {
  number: 6,
  neutralTitle: 'Een melding over geluid uit september 2026',
  assessment: 'shield',
  isNamed: true,
  whatYouDoSee: 'U leest wat er is gemeld en wat wij daarmee deden. Wie de melding deed, leest u niet.',
  motivation:
    'Ook woorden die naar die persoon leiden, maken wij onleesbaar. U wilt weten wat er over u is gezegd, en daarom laten wij de inhoud zien. Maar wie iets meldt, moet zich veilig kunnen voelen. Na een eerdere melding ontstond ruzie, en dat willen wij nu voorkomen. Om op de melding te reageren hebt u de naam niet nodig. Daarom weegt het belang van de ander hier zwaarder.',
  law: 'AVG artikel 15 lid 4 en UAVG artikel 41 lid 1 onder i',
};

export const note: DecisionItem = {
  number: 31,
  neutralTitle: 'Een notitie uit oktober 2026 over uw huurachterstand',
  assessment: 'withhold',
  isNamed: true,
  motivation:
    'In de notitie staat hoe wij de achterstand willen innen, bijvoorbeeld welke stap wij wanneer nemen. Weet u dat vooraf, dan kunnen wij de huur minder goed innen. De notitie bevat alleen zulke afwegingen, dus een deel laten zien kan niet. De bedragen, uw betalingen en onze brieven ziet u wel. Is de achterstand betaald, dan kunt u opnieuw om dit stuk vragen. Wij beoordelen het dan opnieuw.',
  law: 'UAVG artikel 41 lid 1 onder j',
};

export const partly: DecisionLetterInput = {
  ...person,
  version,
  calendar,
  outcome: 'partly',
  receivedOn: '2026-11-30',
  shown: 32,
  partly: 1,
  withheld: 1,
  items: [report, note],
  appointment: { office: 'kantoor Voorbeeldstad', on: '2026-12-17', from: '10:30' },
  copy: { kind: 'overview', given: 'atVisit' },
  sourcesToTell: 2,
};

const { appointment: _none, ...withoutAppointment } = partly;
export const refused: DecisionLetterInput = {
  ...withoutAppointment,
  today: '2026-12-14',
  outcome: 'refused',
  shown: 0,
  partly: 0,
  withheld: 2,
  items: [
    { ...note, isNamed: false },
    { ...note, number: 32, isNamed: false },
  ],
  copy: {
    kind: 'refused',
    motivation: 'Een kopie geeft dezelfde gegevens als het stuk zelf.',
    law: 'AVG artikel 15 lid 4',
  },
  reasons: [
    {
      title: 'Het onderzoek van de politie',
      motivation: 'De politie vroeg ons om het stuk nu niet te laten zien. Het onderzoek kan anders mislukken.',
      law: 'UAVG artikel 41 lid 1 onder d',
    },
  ],
  minimum: {
    purposes: ['aanpak van woonfraude en overlast'],
    recipients: ['politie Noord-Nederland'],
    keptUntil: '1 oktober 2028',
  },
  reviewOn: '2027-03-15',
};

/** Model letter 17. */
export const footageRefused: DecisionLetterInput = {
  ...refused,
  receivedOn: '2026-11-24',
  withheld: 1,
  footage: { days: ['2026-11-21'], isNamed: true },
  items: [
    {
      number: 1,
      neutralTitle: 'De camerabeelden uit november 2026',
      assessment: 'withhold',
      isNamed: true,
      motivation:
        'De politie vroeg ons om ze nu niet te laten zien. Twee anderen zijn goed te herkennen. Hun gezicht wegmaken helpt niet genoeg. U wilt weten wie uw auto beschadigde, en dat begrijpen wij. Maar de politie zoekt dat al uit, met dezelfde beelden.',
      law: 'UAVG artikel 41 lid 1 onder d en i, en AVG artikel 15 lid 4',
    },
  ],
  reasons: [],
  copy: { kind: 'notAsked' },
};

export const invited: InvitationInput = {
  ...person,
  calendar,
  appointment,
  lastDay: '2026-12-28',
  decision: 'together',
  copy: 'overview',
};

export const source: SourceNoticeInput = {
  profile,
  version,
  calendar,
  today: '2026-12-11',
  reference: 'LEF-2026-A0053',
  source: {
    name: 'De heer P. Jansen',
    address: 'Wilgenhof 34, 7812 KX Emmen',
    isBody: false,
    suppliedIn: '2026-09',
  },
  reads: 'withoutName',
  respondBy: '2026-12-16',
  signer: { name: 'Mirjam Huizing', function: 'privacyfunctionaris' },
};

/** Of another corporation, with its own example values. */
function house({ corporation, values }: typeof nijkerk, receivedOn: string) {
  const other = profileOf(corporation);
  if (!other) throw new Error(`no profile ${corporation}`);
  return { profile: overlay(other, values as ProfileValues), version: versionOn(other, receivedOn) };
}
type ProfileValues = Parameters<typeof overlay>[1];

export const longer: ExtensionInput = {
  ...person,
  today: '2026-12-15',
  ...{ version, calendar, right: 'access', receivedOn: '2026-11-30' },
  reasons: ['Uw gegevens staan in stukken van vier afdelingen.', 'In 61 stukken staan ook gegevens van anderen.'],
  ...{ stoodStill: 0, standsStill: false, requests: 3 },
  firstMonth: '2026-12-30',
  newTerm: '2027-02-28',
  ownTerm: { day: '2026-12-28', what: 'inspection' },
};

export const delayed: DelayNoticeInput = {
  ...person,
  ...house(nijkerk, '2027-01-04'),
  today: '2027-01-28',
  reference: 'NIJ-2027-A0001',
  theirs: { channel: 'post', on: '2027-01-02' },
  ...{ calendar, right: 'access', receivedOn: '2027-01-04' },
  reasons: [
    'In uw dossier staan ook gegevens van anderen, en wij vroegen hun wat zij daarvan vinden.',
    'Nu kijken wij per stuk wat u mag zien.',
  ],
  ...{ stoodStill: 0, standsStill: false },
  ...{ newDate: '2027-02-04', ownTerm: '2027-02-01', gdprTerm: '2027-02-04', extended: false },
};

export const asked: ConsultationInput = {
  ...house(nijkerk, '2027-01-04'),
  calendar,
  today: '2027-01-07',
  reference: 'NIJ-2027-A0003',
  third: { name: "De heer P.J. 't Hart", address: 'Kersenlaan 9 hs, 3862 BD Nijkerk' },
  what: 'uw naam en een bericht van u uit mei 2026',
  until: '2027-01-21',
  signer: { name: 'Ineke van de Beek', function: 'privacyfunctionaris' },
};

/** Of two points of one recipient. */
export const passedOn: RecipientNoticeInput = {
  profile,
  calendar,
  today: '2026-12-14',
  reference: 'LEF-2026-A0062',
  recipient: { name: 'Gemeente Voorbeeldstad', address: 'Postbus 12, 1234 AB Voorbeeldstad' },
  person: person.addressee,
  points: [
    {
      ...{ number: 1, passing: 'correct', what: 'het aantal bewoners', becomes: 'twee volwassenen' },
      doneOn: '2026-12-10',
    },
  ],
  signer: { name: 'Mirjam Huizing', function: 'privacyfunctionaris' },
};

export const told: ThirdDecisionInput = {
  ...house(nijkerk, '2027-01-04'),
  calendar,
  today: '2027-01-22',
  reference: 'NIJ-2027-A0003',
  third: { name: "De heer P.J. 't Hart", address: 'Kersenlaan 9 hs, 3862 BD Nijkerk' },
  what: 'uw naam en een bericht van u uit mei 2026',
  answer: 'objects',
  reads: { what: 'part', name: false, restWithheld: false },
  motivation:
    'U schreef dat u bang bent voor ruzie, en dat wegen wij mee. Het bericht zelf gaat over iets dat deze persoon al weet. Zonder uw naam is niet te zien van wie het komt.',
  shownFrom: '2027-02-01',
  reactBy: '2027-01-29',
  signer: { name: 'Ineke van de Beek', function: 'privacyfunctionaris' },
};

/** Model letter 7, to a third party. */
export const putOff: ThirdDelayInput = {
  ...house(nijkerk, '2027-01-04'),
  calendar,
  today: '2027-01-28',
  reference: 'NIJ-2027-A0003',
  third: { name: "De heer P.J. 't Hart", address: 'Kersenlaan 9 hs, 3862 BD Nijkerk' },
  what: 'uw naam en een bericht van u uit mei 2026',
  newDate: '2027-02-04',
  reasons: ['Wij vroegen meer mensen wat zij vinden.', 'Nu kijken wij per stuk wat wij laten zien.'],
  answer: 'objects',
  until: '2027-01-21',
  signer: { name: 'Ineke van de Beek', function: 'privacyfunctionaris' },
};

/** Model letter 16. */
export const bereaved: NextOfKinInput = {
  profile,
  version,
  today: '2026-12-08',
  reference: 'LEF-2026-A0048',
  theirs: { channel: 'post', on: '2026-11-28' },
  relative: {
    name: { title: 'heer', given: 'B.', surname: 'Oosterhuis' },
    address: { kind: 'street', street: 'Brinkweg', number: '5', postcode: '9561 CM', city: 'Ter Apel' },
  },
  asksAccess: true,
  signer: { name: 'Mirjam Huizing', function: 'privacyfunctionaris' },
};

export const visited: VisitRecordInput = {
  ...person,
  today: '2026-12-17',
  visit: {
    office: 'kantoor Voorbeeldstad',
    visitingAddress: 'Voorbeeldstraat 1, 1234 AB Voorbeeldstad',
    on: '2026-12-17',
    from: '10:30',
    until: '11:20',
    employees: [{ name: 'Mirjam Huizing', function: 'privacyfunctionaris' }],
  },
  identity: { document: 'identityCard', passed: true },
  parts: [
    { part: 'paper', state: 'shown', shown: 12, partly: 0, notSeen: 0 },
    { part: 'digital', state: 'shown', shown: 20, partly: 1, notSeen: 0 },
  ],
  withheld: 1,
  decisionOf: '2026-12-10',
  copy: { askedWithRequest: true, overview: { of: '2026-12-10', pages: 6 } },
  remarks: [
    {
      words: 'Mijn telefoonnummer klopt niet',
      request: { reference: 'LEF-2026-A0058', answerBy: '2027-01-15' },
    },
  ],
};

const lease: OverviewItem = {
  number: 1,
  neutralTitle: 'Huurovereenkomst, maart 2016',
  text: [
    'Huurovereenkomst voor Wilgenhof 18 te Emmen, ingaande 14 maart 2016. Huurder: mevrouw N. van der Sluis. Huurprijs bij aanvang: € 512,37 per maand.\nBetaling vooraf, vóór de eerste van de maand.',
  ],
  purpose: 'verhuur van de woning',
  legalBasis: 'overeenkomst',
  origin: 'van uzelf',
  recipients: [],
  until: '2031-04-01',
};

const shielded: OverviewItem = {
  number: 6,
  neutralTitle: 'Melding over geluid, september 2026',
  text: [
    'Op een avond in september belde ',
    { cut: true },
    '. Er was harde muziek op nummer 18, tot na middernacht. ',
    { cut: true },
    ' vroeg ons om met u te praten. Wij belden u de volgende dag.',
  ],
  purpose: 'aanpak van woonfraude en overlast',
  legalBasis: 'gerechtvaardigd belang',
  origin: 'van een buurtbewoner',
  recipients: [],
  until: '2028-10-01',
};

export const overviewed: DataOverviewInput = {
  ...person,
  groups: [
    { category: 'Naam en contactgegevens', items: [lease] },
    { category: 'Overlast', items: [shielded] },
  ],
  partly: 1,
  withheld: 1,
  belongsTo: { decisionOf: '2026-12-10' },
  automated: 'none',
  transfer: 'none',
};

const LONG_TEXT = Array.from(
  { length: 60 },
  (_, index) =>
    `Regel ${index + 1}: wij spraken u die dag over de regeling, en u zei dat u per maand een vast bedrag kunt betalen.`,
).join(' ');

const many: DataOverviewInput = {
  ...overviewed,
  ...{ addressee: widest.addressee, onBehalfOf: { given: 'P.J.M.', prefix: 'van den', surname: 'Heuvel-Jongsma' } },
  groups: ['Naam en contactgegevens', 'Betaalgegevens', 'Overlast'].map((category, group) => ({
    category,
    items: Array.from({ length: 14 }, (_, index): OverviewItem => {
      const number = group * 14 + index + 1;
      return {
        ...(number % 3 === 0 ? shielded : lease),
        number,
        ...(number === 20 && { text: [LONG_TEXT, { cut: true }, LONG_TEXT] }),
        ...(number % 5 === 0 && {
          recipients: ['Gemeentelijke Kredietbank Drenthe', 'Deurwaarderskantoor Voorbeeld & Partners'],
          purpose: 'het innen van vorderingen, waaronder het in handen van derden stellen van die vorderingen',
        }),
      };
    }),
  })),
  partly: 14,
  withheld: 3,
};

const manyItems: DecisionLetterInput = {
  ...widest,
  ...{ version, calendar, outcome: 'partly', receivedOn: '2026-11-30', shown: 211, partly: 9, withheld: 5 },
  items: [
    ...Array.from({ length: 9 }, (_, index): DecisionItem => ({ ...report, number: 10 + index })),
    ...Array.from({ length: 5 }, (_, index): DecisionItem => ({ ...note, number: 40 + index, isNamed: false })),
  ],
  appointment: { office: 'kantoor Voorbeeldstad', on: '2026-12-17', from: '10:30' },
  copy: { kind: 'overview', given: 'enclosed' },
  sourcesToTell: 14,
};

/** By name; the extreme ones begin with "extreme". */
/** Model letter 12, in the house's own case. */
/** Model letter 9, of an invented house with two offices. */
export const carried: PointsLetterInput = {
  ...person,
  today: '2026-12-18',
  version,
  calendar,
  right: 'portability',
  receivedOn: '2026-12-07',
  outcome: 'partly',
  points: [
    {
      number: 1,
      what: 'Mijn huur en mijn betalingen',
      answer: 'granted',
      isAct: false,
      result: 'Uw huur en uw betalingen, die wij hebben voor uw huurovereenkomst',
      law: 'AVG artikel 20 lid 1',
    },
    {
      number: 2,
      what: 'Mijn inkomensgegevens',
      answer: 'refused',
      isAct: false,
      motivation: 'Wij hebben deze gegevens omdat de wet dat van ons vraagt',
      law: 'AVG artikel 20 lid 1',
    },
  ],
  recipients: [],
  file: {
    name: 'LEF-2026-A0047.json',
    sha256: '33cf2895a128f2024d6795d65c6d58e3fb77a67c66dd8429abf9f0981fb4394c',
    offices: [
      {
        name: 'kantoor Voorbeeldstad',
        visitingAddress: 'Voorbeeldstraat 1, 1234 AB Voorbeeldstad',
        from: '2026-12-21',
      },
      { name: 'Proefdorp', visitingAddress: 'Proeflaan 2, 1234 AC Proefdorp', from: '2026-12-22' },
    ],
  },
};

export const corrected: PointsLetterInput = {
  ...person,
  today: '2026-12-17',
  version,
  calendar,
  right: 'rectification',
  receivedOn: '2026-12-03',
  outcome: 'partly',
  points: [
    {
      number: 1,
      what: 'Het aantal mensen in huis',
      answer: 'granted',
      isAct: true,
      result: 'Er stond 3, en nu staat er 2',
      doneOn: '2026-12-14',
      law: 'AVG artikel 16',
    },
    {
      number: 2,
      what: 'Een klacht over geluid uit maart 2026',
      answer: 'refused',
      isAct: true,
      motivation:
        'De klacht kwam in maart 2026 binnen en ging over uw woning. Wij hebben hem nodig om te zien of het geluid terugkomt. Volgens u ging het anders, en daarom staat uw uitleg er nu bij',
      law: 'AVG artikel 16',
    },
  ],
  recipients: [
    { who: 'Gemeente Voorbeeldstad, Team Schuldhulpverlening', toldOn: '2026-12-15' },
    { who: 'Schildersbedrijf Voorbeeld', notTold: 'dat bedrijf bestaat niet meer' },
  ],
};

export const complained: ComplaintDecisionInput = {
  ...person,
  ...{ version, calendar, today: '2027-02-02', reference: 'LEF-2027-A0004' },
  signer: { name: 'Jelle Wieringa', function: 'manager wonen' },
  receivedOn: '2027-01-11',
  outcome: 'partly',
  points: [
    {
      number: 1,
      what: 'de notitie over uw huurachterstand',
      answer: 'granted',
      motivation: 'In de notitie staat ook een verslag van een telefoongesprek met u, en dat is geen plan.',
      result: 'Lefier neemt een nieuwe beslissing over de notitie.',
      doBy: '2027-02-16',
    },
    { number: 2, what: 'de melding van geluid', answer: 'refused', motivation: 'U leest wat er is gemeld.' },
  ],
  advice: { heardOn: '2027-01-26', followed: true },
  answer: { of: '2026-12-10', sentOn: '2026-12-10' },
};

export const caseLetters: Readonly<Record<string, Letter>> = {
  partly: decisionLetter(partly),
  partlyAgain: nextVersion(decisionLetter(partly), 'nameOrAddress'),
  extremeInvitationAgain: nextVersion(
    invitation({ ...invited, ...widest, today: '2026-09-30', theirs: { channel: 'website', on: '2026-09-28' } }),
    'dayOrTime',
  ),
  granted: decisionLetter({
    ...partly,
    outcome: 'granted',
    shown: 34,
    partly: 0,
    withheld: 0,
    items: [],
    copy: { kind: 'notAsked' },
    sourcesToTell: 0,
  }),
  handedOver: decisionLetter({ ...partly, today: '2026-12-17' }),
  refused: decisionLetter(refused),
  footageRefused: decisionLetter(footageRefused),
  extremeDecision: decisionLetter(manyItems),
  invitation: invitation(invited),
  lateInvitation: invitation({ ...invited, lastDay: '2026-12-14', late: { ownWish: false }, copy: 'notAsked' }),
  laterByOwnWish: invitation({
    ...invited,
    appointment: { ...appointment, on: '2027-01-05' },
    late: { ownWish: true },
    decision: { sentOn: '2026-12-08' },
    copy: 'refused',
  }),
  extremeInvitation: invitation({
    ...invited,
    ...widest,
    appointment: { ...appointment, employeeName: 'Wilhelmina van den Broek-Oldenburger tot Heerenveen' },
  }),
  changed: appointmentChanged({
    ...person,
    calendar,
    appointment: { ...appointment, on: '2026-12-22' },
    former: { on: '2026-12-17', from: '10:30' },
    by: 'house',
    lastDay: '2026-12-28',
  }),
  extremeChanged: appointmentChanged({
    ...widest,
    calendar,
    appointment: { ...appointment, on: '2027-01-05' },
    former: { on: '2026-12-17', from: '10:30' },
    by: 'house',
    lastDay: '2026-12-28',
  }),
  changedAtWish: appointmentChanged({
    ...person,
    calendar,
    appointment: { ...appointment, on: '2027-01-05' },
    former: { on: '2026-12-17', from: '10:30' },
    by: 'reader',
    lastDay: '2026-12-28',
  }),
  extension: extension(longer),
  extensionWhileStill: extension({
    ...longer,
    ...{ standsStill: true, stoodStill: 5, newTerm: '2027-03-05', right: 'erasure' },
    ownTerm: { day: '2026-12-30', what: 'answer' },
  }),
  extremeExtension: extension({
    ...longer,
    ...widest,
    today: '2026-12-30',
    reasons: Array.from(
      { length: 12 },
      () => 'In de stukken van deze afdeling staan ook gegevens van andere bewoners.',
    ),
    stoodStill: 1,
  }),
  delayNotice: delayNotice(delayed),
  lateDelayNotice: delayNotice({
    ...delayed,
    today: '2027-02-02',
    ...{ extended: true, gdprTerm: '2027-04-04' },
    newDate: '2027-03-31',
  }),
  cancelled: appointmentCancelled({
    ...person,
    former: { on: '2026-12-17', from: '10:30' },
    by: 'house',
    next: 'newInvitation',
    lastDay: '2026-12-28',
  }),
  cancelledByReader: appointmentCancelled({
    ...widest,
    former: { on: '2026-12-17', from: '10:30' },
    by: 'reader',
    next: 'readerCalls',
  }),
  withdrawn: appointmentCancelled({
    ...person,
    former: { on: '2026-12-17', from: '10:30' },
    by: 'reader',
    next: 'withdrawn',
  }),
  overview: dataOverview(overviewed),
  extremeOverview: dataOverview(many),
  consultation: consultation(asked),
  extremeConsultation: consultation({
    ...omittedUntil(asked),
    ...{ profile, version, reference: 'LEF-2026-A0061' },
    third: {
      name: 'Mevrouw W.M.J.A.C. van den Broek-van Heerenveen Oldenburger',
      address: 't.a.v. de bewindvoerder\nBurgemeester Wilhelmus Mommersstraat 12\n26789 Leer (Ostfriesland)\nDuitsland',
    },
    what: 'uw naam, het adres waar u toen woonde en drie berichten van u over de schutting en de parkeerplaatsen achter het huis',
  }),
  recipientNotice: recipientNotice(passedOn),
  extremeRecipientNotice: recipientNotice({
    ...passedOn,
    recipient: {
      name: 'Gemeenschappelijke Regeling Maatschappelijke Opvang Noordoost',
      address: 't.a.v. afdeling Schuldhulpverlening\nBurgemeester Mommersstraat 12\n9600 AA Hoogezand',
    },
    person: { ...widest.addressee, knownBy: 'Klantnummer 4411 bij u, team Noord.' },
    points: Array.from({ length: 9 }, (_, at) => ({
      number: at + 1,
      passing: (['correct', 'add', 'erase', 'restrict'] as const)[at % 4] ?? 'correct',
      what: `Het verslag van het ${at + 1}e gesprek over de schutting, de parkeerplaatsen en de regenpijp achter het huis`,
      becomes: 'de regenpijp is in mei 2026 door ons gemaakt, en niet door de bewoner of iemand uit de buurt',
      doneOn: '2026-12-10',
    })),
  }),
  thirdDelay: thirdDelay(putOff),
  thirdDecision: thirdDecision(told),
  extremeThirdDecision: thirdDecision({
    ...told,
    ...{ profile, version, reference: 'LEF-2026-A0061', answer: 'partly' },
    third: {
      name: 'Mevrouw W.M.J.A.C. van den Broek-van Heerenveen Oldenburger',
      address: 't.a.v. de bewindvoerder\nBurgemeester Wilhelmus Mommersstraat 12\n26789 Leer (Ostfriesland)\nDuitsland',
    },
    reads: { what: 'everything', name: true, restWithheld: true },
    motivation: 'Uw naam staat onder een brief die deze persoon zelf van u kreeg, en die hij dus al kent. '.repeat(9),
  }),
  byOverview: decisionLetter({
    ...partly,
    way: 'overview',
    identified: { on: '2026-12-04', document: 'identityCard' },
  }),
  complaintReceived: complaintReceived({
    ...complained,
    ofRequest: true,
    answerBy: '2027-02-11',
    courtBy: { answeredOn: '2026-12-10', lastDay: '2027-01-22' },
  }),
  complaintDecision: complaintDecision(complained),
  extremeComplaint: complaintDecision({
    ...complained,
    ...widest,
    advice: { followed: false },
    points: Array.from({ length: 9 }, (_, at) => ({
      number: at + 1,
      what: 'de notitie over uw huurachterstand van de afgelopen jaren',
      answer: at % 2 === 0 ? ('granted' as const) : ('refused' as const),
      motivation: 'Dat deel had Lefier u moeten laten zien, omdat het over u gaat en niet over een ander. '.repeat(4),
      departs: 'De FG kende dit stuk nog niet.',
      result: 'Lefier neemt een nieuwe beslissing.',
      doBy: '2027-02-16',
    })),
  }),
  points: pointsLetter(corrected),
  extremePoints: pointsLetter({
    ...corrected,
    ...widest,
    right: 'erasure',
    outcome: 'refused',
    points: Array.from({ length: 14 }, (_, at) => ({
      number: at + 1,
      what: `Het verslag van het ${at + 1}e gesprek over de schutting, de parkeerplaatsen en de regenpijp achter het huis`,
      answer: 'refused' as const,
      isAct: true,
      motivation: 'Wij moeten dit bewaren, omdat de Belastingdienst het nog kan opvragen. Daarna verwijderen wij het',
      obliged: 'de belastingwet (AWR), artikel 52',
      keepUntil: '2030-12-31',
      law: 'AVG artikel 17 lid 3 onder b',
    })),
    recipients: [],
  }),
  carriedAlong: pointsLetter(carried),
  charged: pointsLetter({
    ...corrected,
    fee: { cents: 1250, ground: 'excessive', toldOn: '2026-12-04', why: 'Dit is uw vierde verzoek in een maand' },
  }),
  completeRequest: completeRequestLetter({
    ...person,
    version: oldVersion,
    receivedOn: '2026-12-01',
    until: '2026-12-24',
    sendBy: '2026-12-29',
  }),
  restriction: restrictionLetter({ ...person, since: '2026-12-01', from: '2027-01-06', decisionOf: '2026-12-22' }),
  nextOfKin: nextOfKin(bereaved),
  nextOfKinOther: nextOfKin({ ...bereaved, asksAccess: false }),
  source: sourceNotice(source),
  body: sourceNotice({
    ...source,
    source: {
      name: 'Stichting Voorbeeld Wonen Oost-Groningen',
      address: 'Postbus 12, 9600 AA Hoogezand',
      isBody: true,
      suppliedIn: '2026-05',
      what: 'een verhuurdersverklaring',
    },
    reads: 'everything',
  }),
  sourceAfterVisit: sourceNotice({ ...omitted(source), reads: 'nothing' }),
  forReporter: reporterSheet(person),
  record: visitRecord(visited),
  recordOfRepresentative: visitRecord({
    ...visited,
    ...widest,
    today: '2026-12-17',
    identity: {
      document: 'passport',
      passed: true,
      authority: 'een uittreksel uit het gezagsregister',
      withBirthDate: false,
    },
    copy: { askedWithRequest: false, answer: 'waived' },
    remarks: [],
    signed: 'refusedToSign',
  }),
  brokenOff: visitRecord({
    ...visited,
    parts: [
      { part: 'paper', state: 'notPresent', shown: 0, partly: 0, notSeen: 0 },
      { part: 'digital', state: 'shown', shown: 8, partly: 0, notSeen: 13 },
    ],
    copy: { askedWithRequest: false, answer: 'yes', piece: 'de huurovereenkomst', answerBy: '2027-01-17' },
    broken: { reason: 'u moest de bus halen', goesOn: true },
  }),
  foundItem: visitRecord({ ...visited, found: 1, copy: { askedWithRequest: false, answer: 'no' }, remarks: [] }),
  noDocument: visitRecord({
    ...visited,
    identity: { document: 'none', passed: false },
    copy: { askedWithRequest: false },
    remarks: [],
  }),
};

function omitted({ respondBy: _gone, ...rest }: SourceNoticeInput): SourceNoticeInput {
  return rest;
}

function omittedUntil({ until: _until, ...rest }: ConsultationInput): ConsultationInput {
  return rest;
}
