/** An invented dossier with everything a list can hold, for the case of 0038. Runs in the page, in pictures alone. */
import { type FactBody, NO_CASE } from '../../../renderer/domain/facts/facts';
import { idOf, write } from './register';
import { scene } from './scene';

const CASE = idOf(38);
const SOURCE = idOf(760);
const BODY_SOURCE = idOf(761);

const REPORT = `Op 12 juni belde mevrouw Jansen-Pietersma van nummer 16. Zij hoort al drie weken harde muziek, vooral op vrijdag en zaterdag na elf uur 's avonds.

Mevrouw Jansen-Pietersma heeft er twee keer iets van gezegd. De buurvrouw deed toen de deur dicht. Zij wil niet dat bekend wordt dat zij belde.

Afgesproken: de wijkbeheerder gaat langs en spreekt met beide kanten. Mevrouw Jansen-Pietersma hoort daarna hoe het ging.`;

interface Invented {
  readonly title: string;
  readonly neutralTitle: string;
  readonly day: string;
  readonly part: 'paper' | 'digital';
  readonly class?: 'nuisance' | 'arrears' | 'sensitive';
  readonly text?: string;
  readonly from: 'subject' | 'controller' | 'source' | 'body';
  readonly assessed?: 'show' | 'shield' | 'withhold';
  readonly others?: number;
  readonly motivation?: string;
}

const cut = (text: string, ...words: readonly string[]): readonly { from: number; to: number }[] =>
  words.flatMap((word) =>
    [...text.matchAll(new RegExp(word, 'g'))].map(({ index }) => ({ from: index, to: index + word.length })),
  );

const invented: readonly Invented[] = [
  {
    title: 'Huurovereenkomst',
    neutralTitle: 'Huurovereenkomst uit maart 2016',
    day: '2016-03-14',
    part: 'paper',
    from: 'subject',
    assessed: 'show',
  },
  {
    title: 'Inschrijving woningzoekende',
    neutralTitle: 'Inschrijving uit februari 2015',
    day: '2015-02-02',
    part: 'paper',
    from: 'subject',
    assessed: 'show',
  },
  {
    title: 'Betaaloverzicht 2024-2026',
    neutralTitle: 'Betaaloverzicht tot oktober 2026',
    day: '2026-10-31',
    part: 'digital',
    from: 'controller',
    assessed: 'show',
    text: 'Alle betalingen van januari 2024 tot en met oktober 2026.',
  },
  {
    title: 'Betalingsregeling',
    neutralTitle: 'Betalingsregeling uit september 2025',
    day: '2025-09-17',
    part: 'digital',
    class: 'arrears',
    from: 'controller',
    assessed: 'show',
    text: 'Regeling: zes termijnen van 45 euro.',
  },
  {
    title: 'Verhuurdersverklaring',
    neutralTitle: 'Verhuurdersverklaring uit januari 2016',
    day: '2016-01-20',
    part: 'paper',
    from: 'body',
    assessed: 'show',
  },
  {
    title: 'Melding geluidsoverlast',
    neutralTitle: 'Een melding over geluid uit juni 2025',
    day: '2025-06-12',
    part: 'digital',
    class: 'nuisance',
    from: 'source',
    text: REPORT,
    assessed: 'shield',
    others: 1,
    motivation:
      'U leest wat er is gemeld en wat wij daarmee deden. Wie de melding deed, leest u niet. Wie iets meldt, moet zich veilig kunnen voelen.',
  },
  {
    title: 'Verslag huisbezoek',
    neutralTitle: 'Een verslag van een huisbezoek uit juni 2025',
    day: '2025-06-24',
    part: 'digital',
    class: 'nuisance',
    from: 'controller',
    assessed: 'shield',
    others: 1,
    text: 'De wijkbeheerder sprak met beide kanten. De buurvrouw van nummer 16 zei dat het rustiger is.',
    motivation:
      'In het verslag staat wat een buurtbewoner heeft gezegd. Dat deel hebben wij afgeschermd in verband met de belangen van derden. De rest van het verslag kunt u lezen.',
  },
  {
    title: 'Advies bij urgentie',
    neutralTitle: 'Een advies bij urgentie uit mei 2019',
    day: '2019-05-08',
    part: 'paper',
    class: 'sensitive',
    from: 'body',
    assessed: 'show',
  },
  {
    title: 'Signaal woonfraude',
    neutralTitle: 'Een signaal uit september 2026',
    day: '2026-09-03',
    part: 'digital',
    class: 'sensitive',
    from: 'body',
    text: 'Er lijkt onderhuur te zijn. Het onderzoek loopt nog.',
    assessed: 'withhold',
  },
];

const put = (body: FactBody, day = '2026-11-20', time = '10:15'): void => write(CASE, body, day, time, idOf(901));
const itemId = (number: number): string => idOf(740 + number);

/** How far the case has come: each stage holds the ones before it. */
export function fillDossier(): void {
  const stages = ['listed', 'weighed', 'decided', 'released', 'appointed', 'after'];
  const stage = stages.indexOf(scene.stage);
  if (stage < 0) return;
  put({
    kind: 'sourceRecorded',
    source: SOURCE,
    name: 'W. Jansen-Pietersma',
    address: 'Zuiderstraat 16, 1234 AB Voorbeeldstad',
    body: false,
    suppliedIn: '2025-06',
  });
  put({
    kind: 'sourceRecorded',
    source: BODY_SOURCE,
    name: 'Gemeente Voorbeeldstad',
    address: 'Postbus 10, 1234 AB Voorbeeldstad',
    body: true,
    suppliedIn: '2016-01',
    what: 'een verhuurdersverklaring',
  });
  for (const [at, one] of invented.entries()) {
    list(one, at + 1);
    if (stage >= 1 || at < 5) assess(one, at + 1);
  }
  put({ kind: 'noteWritten', text: 'De wijkbeheerder belt nog terug over het verslag.' });
  if (stage < 2) return;
  put({
    kind: 'decisionMotivated',
    motivations: invented.flatMap(({ motivation }, at) => (motivation ? [{ item: itemId(at + 1), motivation }] : [])),
  });
  put(
    { kind: 'decided', outcome: 'partly', shown: 6, partly: 2, withheld: 1, copy: 'overview' },
    '2026-11-25',
    '11:02',
  );
  for (const [task, number] of [
    [SOURCE, 53],
    [BODY_SOURCE, 54],
  ] as const)
    write(NO_CASE, { kind: 'numberGiven', year: 2026, number, for: task }, '2026-11-25', '11:02', idOf(901));
  put({ kind: 'taskOpened', task: SOURCE, taskKind: 'tellSource', label: 'bron 1' }, '2026-11-25', '11:02');
  put({ kind: 'taskOpened', task: BODY_SOURCE, taskKind: 'tellSource', label: 'bron 2' }, '2026-11-25', '11:02');
  if (stage < 3) return;
  for (const [at, one] of invented.entries()) release(one, at + 1);
  if (stage < 4) return;
  put(
    {
      kind: 'appointmentMade',
      office: 'Voorbeeldstad',
      visitingAddress: 'Voorbeeldstraat 1, 1234 AB Voorbeeldstad',
      on: stage === 4 ? '2026-12-03' : '2026-11-30',
      from: '10:00',
      until: '11:00',
      employee: idOf(20),
      employeeName: 'M. Okonjo',
      keyHolder: idOf(23),
    },
    '2026-11-27',
    '09:30',
  );
}

function list(one: Invented, number: number): void {
  put({
    kind: 'itemListed',
    item: itemId(number),
    number,
    title: one.title,
    neutralTitle: one.neutralTitle,
    part: one.part,
    ...(one.text ? { text: one.text } : { description: '4 bladen, ondertekend' }),
    itemDay: one.day,
    class: one.class ?? 'ordinary',
    category: one.class === 'arrears' ? 'betaling' : 'naam-contact',
    purpose: one.class === 'nuisance' ? 'woonfraude-overlast' : 'verhuur',
    legalBasis: 'overeenkomst',
    origin:
      one.from === 'source'
        ? { of: 'source', source: SOURCE }
        : one.from === 'body'
          ? { of: 'source', source: BODY_SOURCE }
          : { of: one.from },
    originWords: {
      subject: 'van uzelf',
      controller: 'van Lefier',
      source: 'van een buurtbewoner',
      body: 'van een organisatie',
    }[one.from],
    recipients: [],
    othersNamed: one.others ?? 0,
    ...(one.from === 'source' && { reporterToldOn: '2025-06-12' }),
  });
}

function assess(one: Invented, number: number): void {
  if (!one.assessed) return;
  const cuts =
    one.assessed === 'shield'
      ? cut(one.text ?? '', 'mevrouw Jansen-Pietersma', 'Mevrouw Jansen-Pietersma', 'nummer 16').toSorted(
          (a, b) => a.from - b.from,
        )
      : [];
  put({
    kind: 'itemAssessed',
    item: itemId(number),
    assessment: one.assessed,
    cuts,
    ...(one.assessed === 'shield' && {
      ground: 'avg-15-4',
      weighing:
        'De melder woont naast mevrouw. Naam, adres en tijdstip maken de melder herkenbaar. De inhoud van de klacht zelf kan zij wel zien.',
    }),
    ...(one.assessed === 'withhold' && {
      ground: 'uavg-41-d',
      weighing: 'Het onderzoek loopt nog. Wie dit leest, kan het bewijs weghalen.',
    }),
  });
}

function release(one: Invented, number: number): void {
  const bare = { kind: 'itemReleased', item: itemId(number), number, assessment: one.assessed ?? 'withhold' } as const;
  if (bare.assessment === 'withhold') {
    put(bare, '2026-11-27', '09:12');
    return;
  }
  put(
    {
      ...bare,
      title: one.neutralTitle,
      itemDay: one.day,
      part: one.part,
      class: one.class ?? 'ordinary',
      origin: one.from === 'subject' ? 'van uzelf' : one.from === 'controller' ? 'van Lefier' : 'van een ander',
      cuts: one.assessed === 'shield' ? 2 : 0,
    },
    '2026-11-27',
    '09:12',
  );
}
