/**
 * A visit in memory: enough for the screens to walk through it, one act at a time. What is not about the visit goes to the fake
 * desk. Every question that came is written to `window.asked`, so that a test can see what was recorded. Runs in the page.
 */
import type { Answer, Asks, CaseView, Question, TodayView } from '../../../renderer/desk/asks';
import type { IdentityView, VisitRemark, VisitView } from '../../../renderer/desk/asks-visit';
import { ask as askFake } from '../fake-desk/desk/vault';
import { idOf } from '../fake-desk/register';
import { TODAY } from '../fake-desk/scene';
import { items } from './items';
import { recordOf } from './record';

export { onJournalBehind, settled } from '../fake-desk/desk/vault';

const asked = new URLSearchParams(location.search);
const CASE = idOf(38);
const VISIT = idOf(700);
const at = (time: string): number => new Date(`${TODAY}T${time}`).getTime();

declare global {
  interface Window {
    asked: { question: string; input: unknown }[];
  }
}
window.asked = [];

const list = asked.has('long')
  ? items.map((item) =>
      item.text ? { ...item, text: [...item.text, '\n', ...Array(12).fill(item.text).flat()] } : item,
    )
  : items;
let state: VisitView['state'] | undefined = asked.has('running') ? 'running' : undefined;
let identity: IdentityView | undefined = asked.has('passed')
  ? { document: 'identityCard', passed: true, at: at('10:04'), by: 'M. Okonjo', who: 'subject' }
  : undefined;
const seen = new Map<string, 'shown' | 'skipped'>(
  items.slice(0, Number(asked.get('shown') ?? 0)).map((item) => [item.item, 'shown']),
);
let paper: VisitView['paper'] = asked.has('taken') ? 'taken' : 'inCabinet';
let copy: VisitView['copy'] = asked.has('copyBefore') ? 'no' : undefined;
let recordLetter: string | undefined;
const remarks: VisitRemark[] = [];
let found = 0;
/** Final letters the visitor has not got. */
let toHand: VisitView['toHand'] = asked.has('toHand')
  ? [
      { letter: idOf(702), kind: 'decision' },
      { letter: idOf(703), kind: 'dataOverview' },
    ]
  : [];
const earlierDay = asked.has('earlier');
const marked = new Map<'paper' | 'digital', 'shown' | 'notPresent' | 'shielded'>();
const keyHolders = [
  { id: idOf(23), name: 'P. Dijkstra' },
  ...(asked.has('holders') ? [{ id: idOf(24), name: 'J. Smid' }] : []),
];

/** With `films` item 3 is images of a camera, which another role shows. */
function filmed(item: (typeof items)[number]): Omit<VisitView['items'][number], 'seen'> {
  if (!asked.has('films') || item.number !== 3) return item;
  const text = ['U staat zeven minuten op de beelden, bij uw auto in onze parkeergarage.'];
  const notYours = { article: 'Privacybeleid, hoofdstuk 2, camera’s', by: 'footageManager' as const };
  return { ...item, title: 'Camerabeelden uit november 2026', itemDay: '2026-11-25', text, footage: true, notYours };
}

function visitView(): VisitView {
  const passed = identity?.passed === true;
  const count = (part?: 'paper' | 'digital', shownOnly = false): number =>
    list.filter((one) => (!part || one.part === part) && (!shownOnly || seen.get(one.item) === 'shown')).length;
  const open = list.length - seen.size;
  return {
    visit: VISIT,
    state: state ?? 'running',
    office: 'Emmen',
    on: earlierDay ? '2026-11-26' : TODAY,
    from: asked.has('late') ? '10:35' : '10:04',
    earlierDay,
    appointment: { from: '10:00', until: '11:00' },
    compare: {
      name: 'N. van der Sluis-de Boer',
      surname: 'De Boer, of Van der Sluis-de Boer',
      birthDate: '1961-08-09',
    },
    visitor: asked.has('represented') ? 'de heer Jansen-El Amrani' : 'mevrouw Van der Sluis-de Boer',
    ...(asked.has('represented') && { representative: { name: 'R. Jansen-El Amrani', kind: 'administrator' } }),
    accepted: ['passport', 'identityCard', 'drivingLicence', 'aliensDocument'],
    ...(identity && { identity }),
    lastDay: '2026-12-03',
    items: passed && !earlierDay ? list.map((item) => ({ ...filmed(item), seen: seen.get(item.item) ?? 'no' })) : [],
    withheld: passed ? 1 : 0,
    counts: {
      shown: count(undefined, true),
      toShow: list.length,
      paperShown: count('paper', true),
      paper: count('paper'),
      digitalShown: count('digital', true),
      digital: count('digital'),
    },
    parts: (['paper', 'digital'] as const).map((part) => {
      const mark = marked.get(part);
      return mark ? { part, state: mark } : { part };
    }),
    paper,
    keyHolders,
    copyAskedWithRequest: asked.has('copyAsked'),
    ...(copy && { copy }),
    overview: asked.has('copyAsked') ? (toHand.length > 0 ? 'promised' : 'given') : 'none',
    toHand,
    remarks,
    found,
    lacksToEnd: [
      ...(open > 0 ? [{ field: 'items', label: `nog ${open} stukken` }] : []),
      ...(marked.has('paper') ? [] : [{ field: 'paper', label: 'papieren deel' }]),
      ...(marked.has('digital') ? [] : [{ field: 'digital', label: 'digitaal deel' }]),
      ...(copy ? [] : [{ field: 'copy', label: 'de kopievraag' }]),
    ],
    ...(recordLetter && { recordLetter }),
  };
}

async function todayView(): Promise<TodayView> {
  const work = await askFake('worklist', { search: '' });
  const toSend = work.ok ? work.value.open.filter((one) => one.terms) : [];
  if (asked.get('cases') === 'none') return { appointments: [], toSend: [], tasks: [], total: 0 };
  const runs = state === 'running';
  return {
    appointments: asked.has('free')
      ? []
      : [
          row(30, '09:00', 'H. de Groot', 'Afgerond om 09.35 uur', 'done'),
          {
            ...row(38, '10:00', 'N. van der Sluis-de Boer', 'Balie 2, papier en digitaal', runs ? 'running' : 'next'),
            ...(runs && { words: 'Bezoek loopt sinds 10.04 uur' }),
            ...(state === 'ended' && { state: 'done' as const, words: 'Afgerond om 10.31 uur' }),
            ...(state === 'notCome' && { state: 'notCome' as const, words: 'Niet gekomen', startsAgain: true }),
            ...(state === 'broken' && {
              state: 'broken' as const,
              words: 'Afgebroken om 10.31 uur, gaat nog verder',
              startsAgain: true,
            }),
          },
          row(36, '11:30', 'R. Jansen-El Amrani', 'Balie 2, digitaal. Komt met bewindvoerder', 'later'),
          row(39, '14:00', 'K. Smit', 'Balie 1, papier. Dossier nog uit de kast halen', 'later'),
        ],
    ...(runs && { running: { case: CASE, visit: VISIT, name: 'N. van der Sluis-de Boer' } }),
    toSend,
    tasks: [
      { case: idOf(33), reference: 'LEF-2026-A0033', what: 'paperOut', label: 'sleuteldrager P. Dijkstra', days: 4 },
      {
        case: idOf(29),
        reference: 'LEF-2026-A0029',
        what: 'noVisit',
        label: 'afspraak van do 26 november om 10.30 uur',
        days: 4,
      },
      { case: idOf(39), reference: 'LEF-2026-A0039', what: 'layOut', label: 'voor 14.00 uur' },
      { case: idOf(27), reference: 'LEF-2026-A0027', what: 'tellSource', label: '2 bronnen', due: '2026-12-11' },
      { case: idOf(26), reference: 'LEF-2026-A0026', what: 'nextStep', label: '', step: 'makeAppointment' },
    ],
    total: toSend.length,
    ...(!runs && { outgoing: 3 }),
  };
}

const row = (
  number: number,
  from: string,
  name: string,
  words: string,
  rowState: TodayView['appointments'][number]['state'],
): TodayView['appointments'][number] => ({
  case: idOf(number),
  reference: `LEF-2026-A00${number}`,
  name,
  from,
  words,
  state: rowState,
  startsAgain: false,
});

async function caseView(): Promise<CaseView> {
  const opened = await askFake('openCase', { id: CASE });
  if (!opened.ok) throw new Error('no case');
  return {
    ...opened.value,
    letters: recordLetter
      ? [
          ...opened.value.letters,
          {
            letter: recordLetter,
            kind: 'visitRecord',
            madeOn: TODAY,
            madeAt: at('10:30'),
            by: 'M. Okonjo',
            pages: 1,
            outdated: false,
            replaced: false,
          },
        ]
      : opened.value.letters,
  };
}

type Mine = { readonly [Q in Question]?: (input: Asks[Q][0]) => Asks[Q][1] | Promise<Asks[Q][1]> };
const mine: Mine = {
  today: todayView,
  startVisit: () => {
    state = 'running';
    return visitView();
  },
  visit: visitView,
  checkIdentity: ({ who, document, original, valid, photo, details, authority }) => {
    const passed = document !== 'none' && [original, valid, photo, details].every(Boolean) && authority !== '';
    identity = { document, passed, at: at('10:04'), by: 'M. Okonjo', who };
    return visitView();
  },
  showItem: ({ item }) => {
    seen.set(item, 'shown');
    return visitView();
  },
  skipItem: ({ item }) => {
    seen.set(item, 'skipped');
    return visitView();
  },
  markPart: ({ part, state: mark }) => {
    marked.set(part, mark);
    return visitView();
  },
  takePaper: () => {
    paper = 'taken';
    return caseView();
  },
  returnPaper: () => {
    paper = 'returned';
    return caseView();
  },
  answerCopy: ({ answer }) => {
    copy = answer;
    return visitView();
  },
  remark: ({ words, rectification }) => {
    const request = { reference: 'LEF-2026-A0045', answerBy: '2026-12-30' };
    remarks.push({ words, ...(rectification && { request }) });
    return visitView();
  },
  foundItem: () => {
    found += 1;
    return visitView();
  },
  recordSent: ({ letter }) => {
    toHand = toHand.filter((one) => one.letter !== letter);
    return caseView();
  },
  draftLetter: () => recordOf(visitView()),
  issueLetter: () => {
    recordLetter = idOf(701);
    return caseView();
  },
  endVisit: () => {
    state = 'ended';
    return caseView();
  },
  breakVisit: () => {
    state = 'broken';
    return caseView();
  },
  notCome: () => {
    state = 'notCome';
    return caseView();
  },
};

export async function ask<Q extends Question>(question: Q, input: Asks[Q][0]): Promise<Answer<Q>> {
  window.asked.push({ question, input });
  // A disk that takes its time.
  if (asked.has('slow') && question === 'remark') await new Promise((resolve) => setTimeout(resolve, 500));
  const own = mine[question];
  if (!own || (question === 'draftLetter' && JSON.stringify(input).includes('receiptSlip')))
    return askFake(question, input);
  return { ok: true, value: await own(input) };
}
