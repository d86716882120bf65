/** Decisions on every right: granted, partly, refused; and one that is far too long. Runs in Node. */
import { shippedCalendar as calendar } from '../../../renderer/domain/days/calendar';
import { dateInLetters } from '../../../renderer/domain/days/day-words';
import type { Outcome } from '../../../renderer/domain/facts/facts-dossier';
import type { CaseLetterInput } from '../../../renderer/domain/letter/case-letter';
import type { DecisionItem } from '../../../renderer/domain/letter/decision-items';
import { type DecisionLetterInput, decisionLetter } from '../../../renderer/domain/letter/decision-letter';
import type { Letter } from '../../../renderer/domain/letter/letter';
import { type LetterPoint, type PointsLetterInput, pointsLetter } from '../../../renderer/domain/letter/points-letter';
import type { PointRight } from '../../../renderer/domain/rights/point-rules';
import { dayOf, type House, says } from './houses';

type Letters = Readonly<Record<string, Letter>>;

const OUTCOMES: readonly Outcome[] = ['granted', 'partly', 'refused'];
const RIGHTS: readonly PointRight[] = [
  'information',
  'rectification',
  'erasure',
  'restriction',
  'portability',
  'objection',
  'consentWithdrawal',
];

export function decisions(house: House, base: CaseLetterInput, widest: CaseLetterInput): Letters {
  return {
    ...access(house, base, widest),
    ...Object.assign({}, ...RIGHTS.map((right) => onPoints(house, base, right))),
    extremePoints: pointsLetter({
      ...pointsInput(house, widest, 'erasure', 'refused'),
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
    }),
  };
}

function access(house: House, base: CaseLetterInput, widest: CaseLetterInput): Letters {
  const byOverview = house.profile.defaults.accessBy.value === 'overview';
  const report: DecisionItem = {
    number: 6,
    neutralTitle: 'Een melding over geluid uit september 2026',
    assessment: 'shield',
    isNamed: true,
    whatYouDoSee: says(
      house,
      'U leest wat er is gemeld en wat wij daarmee deden. Wie de melding deed, leest u niet.',
      'Je leest wat er is gemeld en wat wij daarmee deden. Wie de melding deed, lees je niet.',
    ),
    motivation: says(
      house,
      'Ook woorden die naar die persoon leiden, maken wij onleesbaar. U wilt weten wat er over u is gezegd, en daarom laten wij de inhoud zien. Maar wie iets meldt, moet zich veilig kunnen voelen. Daarom weegt het belang van de ander hier zwaarder.',
      'Ook woorden die naar die persoon leiden, maken wij onleesbaar. Je wilt weten wat er over je is gezegd, en daarom laten wij de inhoud zien. Maar wie iets meldt, moet zich veilig kunnen voelen. Daarom weegt het belang van de ander hier zwaarder.',
    ),
    law: 'AVG artikel 15 lid 4 en UAVG artikel 41 lid 1 onder i',
  };
  const note: DecisionItem = {
    number: 31,
    neutralTitle: 'Een notitie uit oktober 2026 over de huurachterstand',
    assessment: 'withhold',
    isNamed: true,
    motivation: says(
      house,
      'In de notitie staat hoe wij de achterstand willen innen. Weet u dat vooraf, dan kunnen wij de huur minder goed innen. De bedragen, uw betalingen en onze brieven ziet u wel. Is de achterstand betaald, dan kunt u opnieuw om dit stuk vragen.',
      'In de notitie staat hoe wij de achterstand willen innen. Weet je dat vooraf, dan kunnen wij de huur minder goed innen. De bedragen, je betalingen en onze brieven zie je wel. Is de achterstand betaald, dan kun je opnieuw om dit stuk vragen.',
    ),
    law: 'UAVG artikel 41 lid 1 onder j',
  };
  const shared: Pick<DecisionLetterInput, 'version' | 'calendar' | 'receivedOn'> = {
    version: house.version,
    calendar,
    receivedOn: house.receivedOn,
  };
  const seen: Pick<DecisionLetterInput, 'way' | 'identified' | 'appointment'> = byOverview
    ? { way: 'overview', identified: { on: dayOf(house, 2), document: 'identityCard' } }
    : { appointment: { office: 'kantoor Voorbeeldstad', on: dayOf(house, 17), from: '10:30' } };
  const copy = { kind: 'overview', given: byOverview ? 'enclosed' : 'atVisit' } as const;
  return {
    accessGranted: decisionLetter({
      ...{ ...base, ...shared, ...seen },
      ...{
        outcome: 'granted',
        shown: 34,
        partly: 0,
        withheld: 0,
        items: [],
        copy: { kind: 'notAsked' },
        sourcesToTell: 0,
      },
    }),
    accessPartly: decisionLetter({
      ...{ ...base, ...shared, ...seen },
      ...{ outcome: 'partly', shown: 32, partly: 1, withheld: 1, items: [report, note], copy, sourcesToTell: 2 },
    }),
    accessRefused: decisionLetter({
      ...{ ...base, ...shared },
      ...{ outcome: 'refused', shown: 0, partly: 0, withheld: 2, sourcesToTell: 0 },
      items: [note, { ...note, number: 32, isNamed: false }],
      copy: {
        kind: 'refused',
        motivation: 'De redenen in deze brief gelden ook voor een kopie.',
        law: 'AVG artikel 15 lid 4',
      },
      minimum: {
        purposes: ['aanpak van overlast'],
        recipients: ['politie Noord-Nederland'],
        keptUntil: dateInLetters('2028-10-01'),
      },
      reviewOn: dayOf(house, 105),
    }),
    ...footageDecisions({ ...base, ...shared }, seen, dayOf(house, -9), [report, note]),
    extremeFootage: decisionLetter({
      ...{ ...widest, ...shared, ...seen, copy },
      ...{ outcome: 'partly', shown: 0, partly: 9, withheld: 5, sourcesToTell: 0 },
      footage: { days: [dayOf(house, -9), dayOf(house, -8)], isNamed: false },
      items: [
        ...Array.from({ length: 9 }, (_, at): DecisionItem => ({ ...report, number: 10 + at })),
        ...Array.from({ length: 5 }, (_, at): DecisionItem => ({ ...note, number: 40 + at, isNamed: false })),
      ],
    }),
    extremeAccess: decisionLetter({
      ...{ ...widest, ...shared, ...seen },
      ...{ outcome: 'partly', shown: 211, partly: 9, withheld: 5, copy, sourcesToTell: 14 },
      items: [
        ...Array.from({ length: 9 }, (_, at): DecisionItem => ({ ...report, number: 10 + at })),
        ...Array.from({ length: 5 }, (_, at): DecisionItem => ({ ...note, number: 40 + at, isNamed: false })),
      ],
      fee: { cents: 1250, ground: 'excessive', toldOn: dayOf(house, 3), why: 'Dit is het vierde verzoek in een maand' },
    }),
  };
}

/** Images of a camera: seen, seen for a part, kept back by name, and kept back without a word of them. */
function footageDecisions(
  shared: CaseLetterInput & Pick<DecisionLetterInput, 'version' | 'calendar' | 'receivedOn'>,
  seen: Pick<DecisionLetterInput, 'way' | 'identified' | 'appointment'>,
  on: string,
  [shielded, withheld]: readonly [DecisionItem, DecisionItem],
): Letters {
  const images = { neutralTitle: 'De camerabeelden van de parkeergarage', number: 1 };
  const input = {
    ...{ ...shared, shown: 0, partly: 0, withheld: 0, sourcesToTell: 0 },
    ...{ copy: { kind: 'notAsked' } as const, footage: { days: [on], isNamed: true } },
  };
  const refused = {
    ...{ ...input, outcome: 'refused' as const, withheld: 1 },
    items: [{ ...withheld, ...images, motivation: 'De politie vroeg ons om ze nu niet te laten zien.' }],
    minimum: {
      purposes: ['veiligheid'],
      recipients: ['politie Noord-Nederland'],
      keptUntil: 'dit voorval is afgehandeld',
    },
  };
  return {
    footageGranted: decisionLetter({ ...input, ...seen, outcome: 'granted', shown: 1, items: [] }),
    footagePartly: decisionLetter({
      ...{ ...input, ...seen, outcome: 'partly', shown: 1, partly: 1 },
      items: [{ ...shielded, ...images }],
    }),
    footageRefused: decisionLetter(refused),
    footageHidden: decisionLetter({
      ...{ ...refused, footage: { days: [], isNamed: false }, minimum: 'unnamed' },
      items: refused.items.map((item) => ({ ...item, isNamed: false })),
    }),
  };
}

const onPoints = (house: House, base: CaseLetterInput, right: PointRight): Letters =>
  Object.fromEntries(
    OUTCOMES.map((outcome) => [
      `${right}${outcome[0]?.toUpperCase()}${outcome.slice(1)}`,
      pointsLetter(pointsInput(house, base, right, outcome)),
    ]),
  );

/** Of each right an answer that was given and one that was not. */
function pointsInput(house: House, base: CaseLetterInput, right: PointRight, outcome: Outcome): PointsLetterInput {
  const [granted, refused] = POINTS[right](house);
  const passedOn = right === 'rectification' || right === 'erasure' || right === 'restriction';
  return {
    ...base,
    version: house.version,
    calendar,
    right,
    receivedOn: house.receivedOn,
    outcome,
    points: [...(outcome === 'refused' ? [] : [granted]), ...(outcome === 'granted' ? [] : [refused])],
    recipients:
      passedOn && outcome !== 'refused'
        ? [
            { who: 'Gemeente Voorbeeldstad, Team Schuldhulpverlening', toldOn: dayOf(house, 9) },
            { who: 'Schildersbedrijf Voorbeeld', notTold: 'dat bedrijf bestaat niet meer' },
          ]
        : [],
    ...(right === 'portability' && outcome !== 'refused'
      ? {
          file: {
            name: `${base.reference}.json`,
            sha256: '33cf2895a128f2024d6795d65c6d58e3fb77a67c66dd8429abf9f0981fb4394c',
            offices: [
              {
                name: 'kantoor Voorbeeldstad',
                visitingAddress: 'Voorbeeldstraat 1, 1234 AB Voorbeeldstad',
                from: dayOf(house, 14),
              },
            ],
          },
        }
      : {}),
  };
}

const POINTS: Readonly<Record<PointRight, (house: House) => readonly [LetterPoint, LetterPoint]>> = {
  information: () => [
    {
      number: 1,
      what: 'Waarvoor wij een inkomensverklaring vragen',
      answer: 'granted',
      isAct: false,
      result: 'Daarmee bepalen wij of een woning passend is',
      law: 'AVG artikel 13',
    },
    {
      number: 2,
      what: 'Wie de melding deed',
      answer: 'refused',
      isAct: false,
      motivation: 'Wie iets meldt, moet zich veilig kunnen voelen',
      law: 'AVG artikel 14 lid 5',
    },
  ],
  rectification: (house) => [
    {
      number: 1,
      what: 'Het aantal mensen in huis',
      answer: 'granted',
      isAct: true,
      result: 'Er stond 3, en nu staat er 2',
      doneOn: dayOf(house, 8),
      law: 'AVG artikel 16',
    },
    {
      number: 2,
      what: 'Een klacht over geluid uit maart 2026',
      answer: 'refused',
      isAct: true,
      motivation: says(
        house,
        'De klacht ging over uw woning. Wij hebben hem nodig om te zien of het geluid terugkomt. Volgens u ging het anders, en daarom staat uw uitleg er nu bij',
        'De klacht ging over je woning. Wij hebben hem nodig om te zien of het geluid terugkomt. Volgens jou ging het anders, en daarom staat je uitleg er nu bij',
      ),
      law: 'AVG artikel 16',
    },
  ],
  erasure: (house) => [
    {
      number: 1,
      what: 'De notitie over huisdieren',
      answer: 'granted',
      isAct: true,
      doneOn: dayOf(house, 8),
      law: 'AVG artikel 17 lid 1 onder a',
    },
    {
      number: 2,
      what: 'De betalingen van 2024',
      answer: 'refused',
      isAct: true,
      motivation: 'Wij moeten deze betalingen nog bewaren',
      obliged: 'de belastingwet (AWR), artikel 52',
      keepUntil: '2031-12-31',
      law: 'AVG artikel 17 lid 3 onder b',
    },
  ],
  restriction: (house) => [
    {
      number: 1,
      what: 'De notitie over huisbezoek',
      answer: 'granted',
      isAct: true,
      doneOn: dayOf(house, 6),
      law: 'AVG artikel 18 lid 1 onder a',
    },
    {
      number: 2,
      what: 'Het telefoonnummer',
      answer: 'refused',
      isAct: true,
      motivation: 'Het nummer klopt. Wij hebben het nodig om een reparatie af te spreken',
      law: 'AVG artikel 18 lid 1',
    },
  ],
  portability: (house) => [
    {
      number: 1,
      what: 'Huur en betalingen',
      answer: 'granted',
      isAct: false,
      result: says(house, 'Die hebben wij voor uw huurovereenkomst', 'Die hebben wij voor je huurovereenkomst'),
      law: 'AVG artikel 20 lid 1',
    },
    {
      number: 2,
      what: 'Inkomensgegevens',
      answer: 'refused',
      isAct: false,
      motivation: 'Deze gegevens hebben wij omdat de wet dat van ons vraagt',
      law: 'AVG artikel 20 lid 1',
    },
  ],
  objection: (house) => [
    {
      number: 1,
      what: 'Het bewonersmagazine',
      answer: 'granted',
      isAct: true,
      doneOn: dayOf(house, 1),
      law: 'AVG artikel 21 lid 2 en 3',
    },
    {
      number: 2,
      what: 'De aantekening over huisbezoek',
      answer: 'refused',
      isAct: true,
      motivation: says(
        house,
        'Wij begrijpen dat u zich er een verdachte door voelt. Toch weegt de veiligheid van onze medewerkers hier zwaarder',
        'Wij begrijpen dat je je er een verdachte door voelt. Toch weegt de veiligheid van onze medewerkers hier zwaarder',
      ),
      law: 'AVG artikel 21 lid 1',
    },
  ],
  consentWithdrawal: (house) => [
    {
      number: 1,
      what: 'De nieuwsbrief',
      answer: 'granted',
      isAct: true,
      doneOn: dayOf(house, 1),
      law: 'AVG artikel 7 lid 3',
    },
    {
      number: 2,
      what: 'De huurovereenkomst',
      answer: 'refused',
      isAct: true,
      motivation: 'Daarvoor hebben wij geen toestemming nodig. Wij gebruiken de gegevens voor de huur',
      law: 'AVG artikel 6 lid 1 onder b',
    },
  ],
};
