/**
 * Every kind of letter and sheet for every regulation, with ordinary and with extreme data, made by the program's own functions. A kind
 * that is added and not made here does not compile. All persons, addresses and cases are invented. Runs in Node.
 */
import { foldCase } from '../../../renderer/domain/case/case';
import { shippedCalendar as calendar } from '../../../renderer/domain/days/calendar';
import { addMonths } from '../../../renderer/domain/days/days';
import type { Address, Fact, FactBody, Id, LetterKind, PersonName, Right } from '../../../renderer/domain/facts/facts';
import type { DestroyedRun } from '../../../renderer/domain/keeping/destroyed';
import { appointmentCancelled, appointmentChanged } from '../../../renderer/domain/letter/appointment-letters';
import type { AppointmentWords } from '../../../renderer/domain/letter/appointment-words';
import type { CaseLetterInput } from '../../../renderer/domain/letter/case-letter';
import { complaintDecision } from '../../../renderer/domain/letter/complaint-decision';
import { complaintReceived } from '../../../renderer/domain/letter/complaint-received';
import { completeRequestLetter } from '../../../renderer/domain/letter/complete-request';
import { consultation } from '../../../renderer/domain/letter/consultation';
import { dataOverview, type OverviewItem } from '../../../renderer/domain/letter/data-overview';
import { deadlineSheet } from '../../../renderer/domain/letter/deadline-sheet';
import { destructionSheet } from '../../../renderer/domain/letter/destruction-sheet';
import { identityRequest } from '../../../renderer/domain/letter/identity-request';
import { invitation } from '../../../renderer/domain/letter/invitation';
import type { Letter, SheetKind } from '../../../renderer/domain/letter/letter';
import { delayNotice, type ExtensionInput, extension } from '../../../renderer/domain/letter/more-time';
import { nextOfKin } from '../../../renderer/domain/letter/next-of-kin';
import { receiptSlip } from '../../../renderer/domain/letter/receipt-slip';
import { recipientNotice } from '../../../renderer/domain/letter/recipient-notice';
import { recoverySheet } from '../../../renderer/domain/letter/recovery-sheet';
import { reporterSheet } from '../../../renderer/domain/letter/reporter-sheet';
import { representativeRequest } from '../../../renderer/domain/letter/representative-request';
import { restrictionLetter } from '../../../renderer/domain/letter/restriction-letter';
import { sourceNotice } from '../../../renderer/domain/letter/source-notice';
import { thirdDecision } from '../../../renderer/domain/letter/third-decision';
import { thirdDelay } from '../../../renderer/domain/letter/third-delay';
import { visitRecord } from '../../../renderer/domain/letter/visit-record';
import { windowTest } from '../../../renderer/domain/letter/window-test';
import { comeBy } from '../../../renderer/domain/request/asking';
import { STYLE } from '../../../renderer/domain/style/house-style';
import { manyDeadlines } from '../deadlines';
import { logoOf } from '../logo-maker';
import { decisions } from './decisions';
import { dayOf, type House, houses, says } from './houses';
import { odd, ordinary, type Person, represented, widest } from './people';

/** Data for a computer are no letter. */
type Kind = Exclude<LetterKind, 'portabilitySet'> | SheetKind;

/** By name; what is extreme begins with "extreme". */
type Maker = (house: House) => Readonly<Record<string, Letter>>;

const SIGNER = { name: 'Mirjam Huizing', function: 'privacyfunctionaris' };
const LONG_SIGNER = {
  name: 'Wilhelmina van den Broek-Oldenburger tot Heerenveen',
  function: 'plaatsvervangend privacyfunctionaris',
};

const base = (house: House, day: number, to: Person = ordinary): CaseLetterInput => ({
  profile: house.profile,
  today: dayOf(house, day),
  reference: `${house.prefix}-${dayOf(house, day).slice(0, 4)}-A0047`,
  theirs: { channel: 'post', on: dayOf(house, -3) },
  addressee: to,
  signer: SIGNER,
});

const extreme = (house: House, day: number): CaseLetterInput => ({
  ...base(house, day, widest),
  onBehalfOf: represented,
  signer: LONG_SIGNER,
});

const office = (house: House, day: number): AppointmentWords => ({
  office: 'kantoor Voorbeeldstad',
  visitingAddress: 'Voorbeeldstraat 1, 1234 AB Voorbeeldstad',
  on: dayOf(house, day),
  from: '10:30',
  until: '11:30',
  employeeName: 'Mirjam Huizing',
  employeeFunction: 'privacyfunctionaris',
});

/** Two more requests of the same letter. */
const alsoAsked = (house: House): NonNullable<ExtensionInput['others']> =>
  (['rectification', 'erasure'] as const).map((right, at) => ({
    ...{ right, reasons: [], requests: 3 },
    reference: `${house.prefix}-${house.receivedOn.slice(0, 4)}-A004${8 + at}`,
  }));

const makers: Readonly<Record<Kind, Maker>> = {
  receiptSlip: (house) => ({
    access: slip(house, { right: 'access', copyAsked: true }),
    oral: slip(house, { right: 'access', channel: 'telephone' }),
    child: slip(house, { right: 'access', birthDate: addMonths(house.receivedOn, -14 * 12) }),
    represented: slip(house, { right: 'access', represented: true }),
    ...Object.fromEntries(RIGHTS.map((right) => [right, slip(house, { right })])),
    ...Object.fromEntries(
      Object.entries(odd).map(([who, to]) => [`extreme-${who}`, slip(house, { right: 'access', to })]),
    ),
    extremeWidest: slip(house, { right: 'access', to: widest, represented: true, copyAsked: true }),
  }),
  decision: (house) => decisions(house, base(house, 10), extreme(house, 10)),
  invitation: (house) => {
    const input = {
      ...base(house, 10),
      calendar,
      appointment: office(house, 17),
      lastDay: dayOf(house, 28),
      copy: 'overview',
    } as const;
    return {
      ordinary: invitation({ ...input, decision: 'together' }),
      late: invitation({
        ...input,
        lastDay: dayOf(house, 14),
        late: { ownWish: false },
        decision: { sentOn: dayOf(house, 8) },
        copy: 'notAsked',
      }),
      extreme: invitation({
        ...{ ...input, ...extreme(house, 10), decision: 'together' },
        appointment: { ...input.appointment, employeeName: LONG_SIGNER.name, employeeFunction: LONG_SIGNER.function },
      }),
    };
  },
  appointmentChanged: (house) => {
    const input = {
      calendar,
      appointment: office(house, 22),
      former: { on: dayOf(house, 17), from: '10:30' },
      lastDay: dayOf(house, 28),
    };
    return {
      byHouse: appointmentChanged({ ...base(house, 12), ...input, by: 'house' }),
      byReader: appointmentChanged({ ...base(house, 12), ...input, by: 'reader' }),
      extreme: appointmentChanged({ ...extreme(house, 12), ...input, appointment: office(house, 36), by: 'house' }),
    };
  },
  appointmentCancelled: (house) => {
    const former = { on: dayOf(house, 17), from: '10:30' };
    return {
      byHouse: appointmentCancelled({
        ...base(house, 12),
        former,
        by: 'house',
        next: 'newInvitation',
        lastDay: dayOf(house, 28),
      }),
      byReader: appointmentCancelled({ ...base(house, 12), former, by: 'reader', next: 'readerCalls' }),
      withdrawn: appointmentCancelled({ ...base(house, 12), former, by: 'reader', next: 'withdrawn' }),
      extreme: appointmentCancelled({ ...extreme(house, 12), former, by: 'house', next: 'newInvitation' }),
    };
  },
  dataOverview: (house) => overviews(house),
  sourceNotice: (house) => {
    const input = {
      profile: house.profile,
      version: house.version,
      calendar,
      today: dayOf(house, 11),
      reference: `${house.prefix}-${dayOf(house, 11).slice(0, 4)}-A0053`,
      signer: SIGNER,
    };
    const person = {
      name: 'De heer P. Jansen',
      address: 'Wilgenhof 34, 7812 KX Emmen',
      isBody: false,
      suppliedIn: '2026-09',
    };
    return {
      person: sourceNotice({ ...input, source: person, reads: 'withoutName', respondBy: dayOf(house, 16) }),
      notRead: sourceNotice({ ...input, source: person, reads: 'nothing' }),
      body: sourceNotice({
        ...{ ...input, reads: 'everything', respondBy: dayOf(house, 16) },
        source: {
          name: 'Stichting Voorbeeld Wonen Oost-Groningen',
          address: 'Postbus 12, 9600 AA Hoogezand',
          isBody: true,
          suppliedIn: '2026-05',
          what: 'een verhuurdersverklaring',
        },
      }),
      extreme: sourceNotice({
        ...{ ...input, signer: LONG_SIGNER, reads: 'withoutName', respondBy: dayOf(house, 16) },
        source: { ...person, name: WIDE_NAME, address: WIDE_ADDRESS },
      }),
    };
  },
  visitRecord: (house) => records(house),
  restrictionLifted: (house) => {
    const days = { since: dayOf(house, 1), from: dayOf(house, 40), decisionOf: dayOf(house, 22) };
    return {
      ordinary: restrictionLetter({ ...base(house, 25), ...days }),
      extreme: restrictionLetter({ ...extreme(house, 25), ...days }),
    };
  },
  nextOfKin: (house) => {
    const { addressee, ...rest } = base(house, 8);
    const input = { ...rest, version: house.version };
    const relative = {
      name: { title: 'heer', given: 'B.', surname: 'Oosterhuis' },
      address: { ...ordinary.address, street: 'Brinkweg', number: '5' },
    } as const;
    return {
      access: nextOfKin({ ...input, relative, asksAccess: true }),
      other: nextOfKin({ ...input, relative, asksAccess: false }),
      extreme: nextOfKin({ ...input, relative: widest, asksAccess: true, signer: LONG_SIGNER }),
    };
  },
  completeRequest: (house) => {
    const days = { receivedOn: house.receivedOn, until: dayOf(house, 24), sendBy: dayOf(house, 27) };
    return {
      ordinary: completeRequestLetter({ ...base(house, 7), ...days, version: house.version }),
      extreme: completeRequestLetter({ ...extreme(house, 7), ...days, version: house.version }),
    };
  },
  identityRequest: (house) => {
    const asked = { version: house.version, right: 'access', receivedOn: house.receivedOn } as const;
    const doubt = {
      since: dayOf(house, 3),
      asked: says(
        house,
        'Kom langs met uw identiteitsbewijs en uw huurcontract.',
        'Kom langs met je identiteitsbewijs en je huurcontract.',
      ),
    };
    return {
      beforehand: identityRequest({ ...base(house, 3), ...asked, answerBy: dayOf(house, 28) }),
      inDoubt: identityRequest({ ...base(house, 3), ...asked, doubt }),
      represented: identityRequest({ ...base(house, 3), ...asked, right: 'objection', onBehalfOf: represented, doubt }),
      late: identityRequest({ ...base(house, 40), ...asked, answerBy: dayOf(house, 28) }),
      extreme: identityRequest({ ...extreme(house, 3), ...asked, right: 'restriction', doubt }),
    };
  },
  representativeRequest: (house) => {
    const { addressee: _to, ...rest } = base(house, 4);
    const input = {
      ...rest,
      version: house.version,
      right: 'access',
      receivedOn: dayOf(house, 3),
      comeBy: comeBy({ today: dayOf(house, 4), calendar }, dayOf(house, 31)),
      answer: { by: dayOf(house, 31), what: 'answer' },
    } as const;
    const mother = { name: { title: 'mevrouw', given: 'G.', surname: 'Yıldız' }, address: ordinary.address } as const;
    const adult = { title: 'heer', given: 'K.', surname: 'Vos' } as const;
    return {
      child: representativeRequest({
        ...{ ...input, addressee: mother, kind: 'parent', isChild: true },
        subject: { given: 'Emre', surname: 'Yıldız' },
      }),
      childInLetters: representativeRequest({
        ...{ ...input, addressee: mother, kind: 'proxy', isChild: true, right: 'consentWithdrawal' },
        subject: { title: 'mevrouw', given: 'E.', surname: 'Yıldız' },
      }),
      late: representativeRequest({
        ...{ ...omitted(input), addressee: mother, kind: 'parent', isChild: true, right: 'objection' },
        subject: { given: 'Emre', surname: 'Yıldız' },
      }),
      ...Object.fromEntries(
        (['guardian', 'curator', 'mentor', 'administrator', 'proxy'] as const).map((kind) => [
          kind,
          representativeRequest({ ...input, addressee: mother, kind, isChild: false, subject: adult }),
        ]),
      ),
      extreme: representativeRequest({
        ...{ ...input, addressee: widest, kind: 'administrator', isChild: false, signer: LONG_SIGNER },
        ...{ subject: represented, right: 'portability' },
      }),
    };
  },
  extension: (house) => {
    const month = addMonths(house.receivedOn, 1);
    const input = {
      version: house.version,
      calendar,
      right: 'access' as Right,
      receivedOn: house.receivedOn,
      firstMonth: month,
      newTerm: addMonths(house.receivedOn, 3),
      standsStill: false,
      stoodStill: 0,
    };
    const reasons = [
      says(
        house,
        'Uw gegevens staan in stukken van vier afdelingen.',
        'Je gegevens staan in stukken van vier afdelingen.',
      ),
      'In 61 stukken staan ook gegevens van anderen.',
    ];
    return {
      ordinary: extension({ ...base(house, 15), ...input, reasons, requests: 3 }),
      together: extension({ ...base(house, 15), ...input, reasons, requests: 3, others: alsoAsked(house) }),
      extremeTogether: extension({
        ...extreme(house, 15),
        ...input,
        reasons,
        others: RIGHTS.map((right, at) => ({
          ...{ right, reference: `${house.prefix}-${house.receivedOn.slice(0, 4)}-AB${String(9991 + at)}` },
          ...{ reasons: [`In deze ${90 + at} stukken staan ook gegevens van andere bewoners.`] },
          ownTerm: { day: dayOf(house, 28), what: right === 'access' ? 'inspection' : 'answer' },
        })),
      }),
      whileStill: extension({ ...base(house, 15), ...input, reasons, standsStill: true, stoodStill: 5 }),
      extreme: extension({
        ...extreme(house, 15),
        ...input,
        reasons: Array.from(
          { length: 12 },
          () => 'In de stukken van deze afdeling staan ook gegevens van andere bewoners.',
        ),
        stoodStill: 1,
      }),
    };
  },
  delayNotice: (house) => {
    const month = addMonths(house.receivedOn, 1);
    const input = {
      version: house.version,
      calendar,
      right: 'access' as Right,
      receivedOn: house.receivedOn,
      newDate: month,
      ownTerm: dayOf(house, 28),
      gdprTerm: month,
      extended: false,
      standsStill: false,
      stoodStill: 0,
    };
    const reasons = [
      'In het dossier staan ook gegevens van anderen, en wij vroegen hun wat zij daarvan vinden.',
      'Nu kijken wij per stuk wat te zien is.',
    ];
    return {
      ordinary: delayNotice({ ...base(house, 24), ...input, reasons }),
      extreme: delayNotice({
        ...extreme(house, 24),
        ...input,
        reasons: [...reasons, ...reasons, ...reasons],
        stoodStill: 3,
      }),
    };
  },
  consultation: (house) => {
    const input = {
      profile: house.profile,
      version: house.version,
      calendar,
      today: dayOf(house, 3),
      reference: `${house.prefix}-${dayOf(house, 3).slice(0, 4)}-A0003`,
      signer: SIGNER,
    };
    const what = says(
      house,
      'uw naam en een bericht van u uit mei 2026',
      'je naam en een bericht van jou uit mei 2026',
    );
    return {
      ordinary: consultation({
        ...input,
        third: { name: "De heer P.J. 't Hart", address: 'Kersenlaan 9 hs, 3862 BD Nijkerk' },
        what,
        until: dayOf(house, 17),
      }),
      extreme: consultation({
        ...input,
        signer: LONG_SIGNER,
        third: { name: WIDE_NAME, address: WIDE_ADDRESS },
        what: `${what}, het vorige adres en drie berichten over de schutting en de parkeerplaatsen`,
      }),
    };
  },
  recipientNotice: (house) => {
    const input = {
      profile: house.profile,
      calendar,
      today: dayOf(house, 12),
      reference: `${house.prefix}-${dayOf(house, 12).slice(0, 4)}-A0062`,
      recipient: { name: 'Gemeente Voorbeeldstad', address: 'Postbus 12, 1234 AB Voorbeeldstad' },
      person: ordinary,
      signer: SIGNER,
    };
    const doneOn = dayOf(house, 10);
    const [corrected, added, erased, unused] = (
      [
        ['correct', 'het aantal bewoners', 'twee volwassenen'],
        ['add', 'het telefoonnummer', '010 000 00 01'],
        ['erase', 'de notitie over een huisbezoek uit 2024'],
        ['restrict', 'de betalingen van mei 2026'],
      ] as const
    ).map(([passing, what, becomes], at) => ({ number: at + 1, passing, what, doneOn, ...(becomes && { becomes }) }));
    if (!corrected || !added || !erased || !unused) throw new Error('a point is missing');
    return {
      corrected: recipientNotice({ ...input, points: [corrected, added] }),
      erased: recipientNotice({ ...input, points: [erased] }),
      unused: recipientNotice({ ...input, points: [unused] }),
      several: recipientNotice({
        ...input,
        person: { ...ordinary, knownBy: 'klantnummer 4411 in de administratie van de gemeente' },
        points: [corrected, erased, unused],
      }),
      extreme: recipientNotice({
        ...input,
        ...{ recipient: { name: WIDE_NAME, address: WIDE_ADDRESS }, signer: LONG_SIGNER },
        person: widest,
        points: Array.from({ length: 12 }, (_, at) => ({
          ...{ number: at + 1, passing: 'correct' as const, doneOn },
          what: `het verslag van het ${at + 1}e gesprek over de schutting en de parkeerplaatsen achter het huis`,
          becomes: 'de regenpijp is in mei 2026 door ons gemaakt, en niet door de bewoner of iemand uit de buurt',
        })),
      }),
    };
  },
  thirdDecision: (house) => {
    const input = {
      profile: house.profile,
      version: house.version,
      calendar,
      today: dayOf(house, 19),
      reference: `${house.prefix}-${dayOf(house, 19).slice(0, 4)}-A0003`,
      what: says(house, 'uw naam en een bericht van u uit mei 2026', 'je naam en een bericht van jou uit mei 2026'),
      shownFrom: dayOf(house, 29),
      reactBy: dayOf(house, 28),
      signer: SIGNER,
    };
    const third = { name: "De heer P.J. 't Hart", address: 'Kersenlaan 9 hs, 3862 BD Nijkerk' };
    const motivation = says(
      house,
      'U schreef dat u bang bent voor ruzie. De persoon kent het bericht al, en zonder naam is niet te zien van wie het komt.',
      'Je schreef dat je bang bent voor ruzie. De persoon kent het bericht al, en zonder naam is niet te zien van wie het komt.',
    );
    const name = { what: 'everything', name: true, restWithheld: false } as const;
    return {
      withoutName: thirdDecision({
        ...{ ...input, third, motivation, answer: 'objects' },
        reads: { what: 'part', name: false, restWithheld: false },
      }),
      everything: thirdDecision({ ...input, third, motivation, answer: 'objects', reads: name }),
      name: thirdDecision({ ...input, third, motivation, answer: 'partly', reads: name }),
      extreme: thirdDecision({
        ...{ ...input, answer: 'objects', signer: LONG_SIGNER, reads: { ...name, restWithheld: true } },
        third: { name: WIDE_NAME, address: WIDE_ADDRESS },
        what: `${input.what}, het vorige adres en drie berichten over de schutting en de parkeerplaatsen`,
        motivation: `${motivation} `.repeat(8).trim(),
      }),
    };
  },
  thirdDelay: (house) => {
    const input = {
      profile: house.profile,
      version: house.version,
      calendar,
      today: dayOf(house, 24),
      reference: `${house.prefix}-${dayOf(house, 3).slice(0, 4)}-A0003`,
      third: { name: "De heer P.J. 't Hart", address: 'Kersenlaan 9 hs, 3862 BD Nijkerk' },
      what: says(house, 'uw naam en een bericht van u uit mei 2026', 'je naam en een bericht van jou uit mei 2026'),
      newDate: dayOf(house, 31),
      reasons: ['Wij wachten nog op een antwoord.', 'Daarna kijken wij per stuk wat wij laten zien.'],
      signer: SIGNER,
    };
    return {
      answered: thirdDelay({ ...input, answer: 'objects', until: dayOf(house, 17) }),
      agreed: thirdDelay({ ...input, answer: 'noObjection', until: dayOf(house, 17) }),
      mayAnswer: thirdDelay({ ...input, until: dayOf(house, 26) }),
      silent: thirdDelay({ ...input, until: dayOf(house, 17) }),
      extreme: thirdDelay({
        ...{ ...input, signer: LONG_SIGNER, third: { name: WIDE_NAME, address: WIDE_ADDRESS } },
        what: `${input.what}, het vorige adres en drie berichten over de schutting en de parkeerplaatsen`,
        reasons: Array.from({ length: 9 }, () => input.reasons).flat(),
      }),
    };
  },
  complaintReceived: (house) => {
    const input = { version: house.version, calendar, receivedOn: dayOf(house, 42) };
    return {
      ofRequest: complaintReceived({
        ...base(house, 44),
        ...input,
        ofRequest: true,
        answerBy: addMonths(dayOf(house, 42), 1),
        courtBy: { answeredOn: dayOf(house, 10), lastDay: dayOf(house, 54) },
      }),
      ofUse: complaintReceived({ ...base(house, 44), ...input, ofRequest: false }),
      extreme: complaintReceived({ ...extreme(house, 44), ...input, ofRequest: true }),
    };
  },
  complaintDecision: (house) => {
    const input = { version: house.version, calendar, receivedOn: dayOf(house, 42) };
    const granted = {
      number: 1,
      what: 'de notitie over de huurachterstand',
      answer: 'granted' as const,
      motivation: says(
        house,
        'In de notitie staat ook een verslag van een gesprek met u, en dat is geen plan.',
        'In de notitie staat ook een verslag van een gesprek met jou, en dat is geen plan.',
      ),
      result: 'Wij nemen een nieuwe beslissing over de notitie.',
      doBy: dayOf(house, 78),
    };
    const refused = {
      number: 2,
      what: 'de melding van geluid',
      answer: 'refused' as const,
      motivation: says(house, 'U leest wat er is gemeld.', 'Je leest wat er is gemeld.'),
    };
    const signer = { name: 'Jelle Wieringa', function: 'manager wonen' };
    const answer = { of: dayOf(house, 10), sentOn: dayOf(house, 10) };
    return {
      partly: complaintDecision({
        ...base(house, 64),
        ...input,
        signer,
        outcome: 'partly',
        points: [granted, refused],
        advice: { heardOn: dayOf(house, 57), followed: true },
        answer,
      }),
      granted: complaintDecision({
        ...base(house, 64),
        ...input,
        signer,
        outcome: 'granted',
        points: [granted],
        answer,
      }),
      refused: complaintDecision({ ...base(house, 64), ...input, signer, outcome: 'refused', points: [refused] }),
      extreme: complaintDecision({
        ...{ ...extreme(house, 64), ...input, outcome: 'partly', advice: { followed: false }, answer },
        points: Array.from({ length: 9 }, (_, at) => ({
          ...{ ...(at % 2 === 0 ? granted : refused), number: at + 1 },
          what: 'de notitie over de huurachterstand van de afgelopen jaren',
          motivation: 'Dat deel hadden wij moeten laten zien, omdat het niet over een ander gaat. '.repeat(4),
          departs: 'De FG kende dit stuk nog niet.',
        })),
      }),
    };
  },
  recoverySheet: (house) => {
    const input = {
      profile: house.profile,
      today: house.receivedOn,
      groups: ['K7QF', '2XWH', '9RPB', 'C4NY', 'T3GZ', 'M8DQ'],
    };
    return {
      ordinary: recoverySheet({ ...input, office: 'kantoor Voorbeeldstad', administrator: 'Pieter Voorbeeld' }),
      extreme: recoverySheet({
        ...input,
        office: 'kantoor Voorbeeldstad aan de Middenmeerweg Noord',
        administrator: LONG_SIGNER.name,
      }),
    };
  },
  deadlineSheet: (house) => {
    const today = dayOf(house, 20);
    const lines = manyDeadlines(house.prefix, today);
    const sheet = (some: typeof lines): Letter =>
      deadlineSheet({ profile: house.profile, today, time: '09:52', lines: some, others: some.length % 5 });
    return { ordinary: sheet(lines.slice(0, 6)), none: sheet([]), extremeSixty: sheet(lines) };
  },
  destructionSheet: (house) => {
    const on = dayOf(house, 900);
    const cases = (count: number) =>
      Array.from({ length: count }, (_, n) => ({
        reference: `${house.prefix}-2024-A${String(9900 + n)}`,
        dueOn: dayOf(house, 890),
      }));
    const ground = `Bewaartermijn voorbij. ${house.profile.defaults.retention.value.reason}`;
    const run = (count: number, by: string, said = ground): DestroyedRun => ({
      ...{ on, by, ground: said, cases: cases(count), count },
      ...{ backupsUntil: dayOf(house, 990), backupsGone: false },
    });
    const sheet = (runs: readonly DestroyedRun[]): Letter =>
      destructionSheet({ profile: house.profile, today: on, time: '09:52', on, runs });
    return {
      ordinary: sheet([run(3, 'M. Okonjo')]),
      one: sheet([run(1, 'M. Okonjo')]),
      extremeHundred: sheet([
        run(100, LONG_SIGNER.name),
        { ...run(2, 'M. Okonjo', 'Dubbel vastgelegd, het verzoek staat in een andere zaak.'), count: 3 },
      ]),
    };
  },
  reporterSheet: (house) => ({ ordinary: reporterSheet({ profile: house.profile, today: dayOf(house, 4) }) }),
  windowTest: (house) => {
    const { profile } = house;
    const right = { left: 100, top: 45, width: 90, height: 35 };
    const values = { ...profile.values, [STYLE.window]: right, [STYLE.logo]: logoOf(420, 108).png };
    return {
      ordinary: windowTest({ profile, today: dayOf(house, 4) }),
      extreme: windowTest({ profile: { ...profile, values }, today: dayOf(house, 4) }),
    };
  },
};

const omitted = <T extends { readonly answer: unknown }>({ answer: _none, ...rest }: T): Omit<T, 'answer'> => rest;

const RIGHTS: readonly Right[] = [
  'information',
  'rectification',
  'erasure',
  'restriction',
  'portability',
  'objection',
  'consentWithdrawal',
];

const WIDE_NAME = 'Mevrouw W.M.J.A.C. van den Broek-van Heerenveen Oldenburger';
const WIDE_ADDRESS =
  't.a.v. mevrouw dr. W.M. Hommes-Wammesgat\nBurgemeester Wilhelmus Mommersweg 1012 W\n2641 KM Wommelgem aan de Middenmeerweg';

export interface EveryLetter {
  /** "nijkerk-delayNotice-ordinary" */
  readonly name: string;
  readonly kind: Kind;
  readonly house: House;
  readonly isExtreme: boolean;
  readonly letter: Letter;
}

/** All of them, by house and kind. */
export const everyLetter: readonly EveryLetter[] = houses.flatMap((house) =>
  (Object.keys(makers) as Kind[]).flatMap((kind) =>
    Object.entries(makers[kind](house)).map(([variant, letter]) => ({
      name: `${house.name}-${kind}-${variant}`,
      kind,
      house,
      isExtreme: variant.startsWith('extreme'),
      letter,
    })),
  ),
);

interface Asked {
  readonly right: Right;
  readonly channel?: 'post' | 'telephone';
  readonly copyAsked?: boolean;
  readonly birthDate?: string;
  readonly represented?: boolean;
  readonly to?: Person;
}

/** From facts, as the program has them. */
function slip(house: House, asked: Asked): Letter {
  const caseId: Id = 'c'.repeat(32);
  const { right, channel = 'post', copyAsked = false, birthDate, to = ordinary } = asked;
  const bodies: FactBody[] = [
    {
      kind: 'requestRegistered',
      ...{ right, channel, copyAsked },
      receivedOn: house.receivedOn,
      corporation: house.profile.corporation,
      profileVersion: house.version.version,
      reference: `${house.prefix}-${house.receivedOn.slice(0, 4)}-A0047`,
      ...(channel === 'post' ? { letterOn: dayOf(house, -3) } : {}),
    },
    subject(asked.represented ? { name: represented, address: ordinary.address } : to, birthDate),
    ...(asked.represented
      ? [{ kind: 'representativeRecorded', representative: 'proxy', ...to } satisfies FactBody]
      : []),
  ];
  const placed = bodies.map((body, seq) => {
    const fact = { v: 1, at: 0, day: dayOf(house, 1), by: caseId, place: 'A', seen: seq, ...body } as Fact;
    return { writer: caseId, seq, counter: seq + 1, case: caseId, fact };
  });
  const made = receiptSlip(foldCase(caseId, placed), house.profile, calendar, dayOf(house, 1));
  if ('refusal' in made) throw new Error(`${house.name}: ${made.refusal.code}`);
  return made.letter;
}

function subject(
  { name, address }: { readonly name: PersonName; readonly address: Address },
  birthDate?: string,
): FactBody {
  return { kind: 'dataSubjectRecorded', name, address, subjectKind: 'huurder', ...(birthDate ? { birthDate } : {}) };
}

function overviews(house: House): Readonly<Record<string, Letter>> {
  const lease: OverviewItem = {
    number: 1,
    neutralTitle: 'Huurovereenkomst, maart 2016',
    text: [
      'Huurovereenkomst voor Wilgenhof 18 te Emmen, ingaande 14 maart 2016. Huurprijs bij aanvang: € 512,37 per maand.\nBetaling vooraf, vóór de eerste van de maand.',
    ],
    purpose: 'verhuur van de woning',
    legalBasis: 'overeenkomst',
    origin: says(house, 'van uzelf', 'van jezelf'),
    recipients: [],
    until: '2031-04-01',
  };
  const report: OverviewItem = {
    number: 6,
    neutralTitle: 'Melding over geluid, september 2026',
    text: [
      'Op een avond in september belde ',
      { cut: true },
      '. Er was harde muziek op nummer 18. ',
      { cut: true },
      ' vroeg ons om te praten.',
    ],
    purpose: 'aanpak van woonfraude en overlast',
    legalBasis: 'gerechtvaardigd belang',
    origin: 'van een buurtbewoner',
    recipients: ['Gemeente Voorbeeldstad'],
    until: '2028-10-01',
  };
  const long = Array.from(
    { length: 60 },
    (_, at) => `Regel ${at + 1}: wij spraken die dag over de regeling, en over een vast bedrag per maand.`,
  ).join(' ');
  const input = {
    automated: 'none',
    transfer: 'none',
    belongsTo: { decisionOf: dayOf(house, 10) },
    ...(house.version.controllers ? { controllers: house.version.controllers.value } : {}),
    promises: (house.version.sentences ?? []).map(({ text }) => text),
  } as const;
  return {
    ordinary: dataOverview({
      ...base(house, 10),
      ...input,
      partly: 1,
      withheld: 1,
      groups: [
        { category: 'Naam en contactgegevens', items: [lease] },
        { category: 'Overlast', items: [report] },
      ],
    }),
    atVisit: dataOverview({
      ...base(house, 20),
      ...input,
      belongsTo: { askedOn: dayOf(house, 17), decisionOf: dayOf(house, 10) },
      partly: 0,
      withheld: 0,
      groups: [{ category: 'Naam en contactgegevens', items: [lease] }],
    }),
    extreme: dataOverview({
      ...{ ...extreme(house, 10), ...input, partly: 14, withheld: 3 },
      transfer: {
        what: 'stuk 4: Verenigd Koninkrijk, Voorbeeld Software Ltd, met goedkeuring van de Europese Commissie',
      },
      groups: ['Naam en contactgegevens', 'Betaalgegevens', 'Overlast'].map((category, group) => ({
        category,
        items: Array.from({ length: 14 }, (_, at): OverviewItem => {
          const number = group * 14 + at + 1;
          return {
            ...(number % 3 === 0 ? report : lease),
            number,
            ...(number === 20 && { text: [long, { cut: true }, long] }),
            ...(number % 5 === 0 && {
              recipients: ['Gemeentelijke Kredietbank Voorbeeldstad', 'Deurwaarderskantoor Voorbeeld & Partners'],
            }),
          };
        }),
      })),
    }),
  };
}

function records(house: House): Readonly<Record<string, Letter>> {
  const visit = {
    office: 'kantoor Voorbeeldstad',
    visitingAddress: 'Voorbeeldstraat 1, 1234 AB Voorbeeldstad',
    on: dayOf(house, 17),
    from: '10:30',
    until: '11:20',
    employees: [SIGNER],
  };
  const parts = [
    { part: 'paper', state: 'shown', shown: 12, partly: 0, notSeen: 0 },
    { part: 'digital', state: 'shown', shown: 20, partly: 1, notSeen: 0 },
  ] as const;
  const seen = {
    visit,
    parts,
    withheld: 1,
    decisionOf: dayOf(house, 10),
    identity: { document: 'identityCard', passed: true },
  } as const;
  const copy = { askedWithRequest: true, overview: { of: dayOf(house, 10), pages: 6 } };
  return {
    ordinary: visitRecord({
      ...{ ...base(house, 17), ...seen, copy },
      remarks: [
        {
          words: 'Mijn telefoonnummer klopt niet',
          request: { reference: `${house.prefix}-2027-A0058`, answerBy: dayOf(house, 46) },
        },
      ],
    }),
    noDocument: visitRecord({
      ...base(house, 17),
      ...seen,
      identity: { document: 'none', passed: false },
      copy: { askedWithRequest: false },
      remarks: [],
    }),
    brokenOff: visitRecord({
      ...{ ...base(house, 17), ...seen, remarks: [] },
      parts: [parts[0], { ...parts[1], shown: 8, partly: 0, notSeen: 13 }],
      copy: { askedWithRequest: false, answer: 'yes', piece: 'de huurovereenkomst', answerBy: dayOf(house, 48) },
      broken: { reason: says(house, 'u moest de bus halen', 'je moest de bus halen'), goesOn: true },
    }),
    extreme: visitRecord({
      ...{ ...extreme(house, 17), ...seen, copy: { askedWithRequest: false, answer: 'waived' } },
      visit: { ...visit, employees: [SIGNER, LONG_SIGNER] },
      identity: {
        document: 'passport',
        passed: true,
        authority: 'een uittreksel uit het gezagsregister',
        withBirthDate: false,
      },
      remarks: Array.from({ length: 6 }, (_, at) => ({
        words: `Bij stuk ${at + 1} klopt de datum van het gesprek over de schutting en de parkeerplaatsen niet`,
      })),
      signed: 'refusedToSign',
    }),
  };
}
