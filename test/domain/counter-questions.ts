/** What a counter can ask of a history: every question with inputs for what is there and for what is not. Runs in Node. */
import type { Question } from '../../renderer/desk/asks';
import { answers } from '../../renderer/desk/vault/answers';
import type { Vault } from '../../renderer/desk/vault/vault';
import type { CaseState } from '../../renderer/domain/case/case';
import { emptyComplaint } from '../../renderer/domain/complaint/registering';
import { foldDossier } from '../../renderer/domain/dossier/dossier';
import type { LetterKind } from '../../renderer/domain/facts/facts';
import type { Letter } from '../../renderer/domain/letter/letter';
import type { RegisterState } from '../../renderer/domain/register/register';
import { inputOf } from '../../renderer/domain/request/correction';
import { id } from '../scenarios/world';
import type { History } from './counter-histories';

export const COUNTER_LETTERS: readonly LetterKind[] = [
  'receiptSlip',
  'invitation',
  'appointmentChanged',
  'appointmentCancelled',
  'visitRecord',
  'extension',
  'delayNotice',
  'nextOfKin',
  'complaintReceived',
];
export const OFFICER_LETTERS: readonly LetterKind[] = [
  'decision',
  'dataOverview',
  'sourceNotice',
  'consultation',
  'recipientNotice',
  'thirdDecision',
  'thirdDelay',
  'complaintDecision',
];

type Input = object | ((vault: Vault) => Promise<object>);

export function inputsFor(
  state: CaseState,
  { world, case: of, today }: History,
  { employees }: RegisterState,
): Readonly<Partial<Record<Question, readonly Input[]>>> {
  const nowhere = id('dead');
  const visits = [
    state.visits.at(-1)?.visit ?? nowhere,
    ...state.visits
      .slice(0, -1)
      .map(({ visit }) => visit)
      .slice(0, 1),
  ];
  const listed = foldDossier(world.log.filter((placed) => placed.case === of)).items.map(({ item }) => item);
  const items = [...new Set([...state.released.map(({ item }) => item), ...listed, nowhere])];
  const tasks = [...state.tasks.map(({ task }) => task), nowhere];
  const letters = [...state.letters.map(({ letter }) => letter).slice(-3), nowhere];
  const counter = employees.find(({ name }) => name === 'Ineke Balie')?.id ?? '';
  const keyHolder = employees.find(({ name }) => name === 'Kees Kast')?.id ?? '';
  const appointment = {
    ...{
      office: 'kantoor Voorbeeldstad',
      on: '2026-12-29',
      from: '10:00',
      until: '11:00',
      employee: counter,
      keyHolder,
    },
    ...{ lateReason: '', ownWish: true, why: 'anders', wish: 'house' },
  };
  const yes = { original: true, valid: true, photo: true, details: true };
  const here = { case: of };
  const visit = { case: of, visit: visits[0] };
  const request = {
    ...inputOf(state),
    name: 'mw. N. Nieuw',
    channel: 'post',
    receivedOn: 'vandaag',
    represented: false,
  };
  const complaint = { ...emptyComplaint, about: of, channel: 'email', receivedOn: 'vandaag' };
  return {
    today: [{}],
    worklist: [{ search: '' }, { search: 'sluis' }],
    openCase: [{ id: of }, { id: nowhere }],
    openClosed: [
      { id: of, purpose: 'De betrokkene belt.' },
      { id: of, purpose: '' },
      { id: nowhere, purpose: 'Niets.' },
    ],
    dossier: [here],
    newRequest: [{}],
    previewRequest: [request],
    keepRequestDraft: [request],
    dropRequestDraft: [{}],
    registerRequest: [request, { ...request, name: '' }],
    previewComplaint: [complaint, { ...complaint, about: nowhere }],
    registerComplaint: [complaint, { ...complaint, about: nowhere }],
    checkAtRequest: [
      { ...here, who: 'subject', seen: 'copy', document: 'passport', ...yes, destroyedOn: 'vandaag' },
      { ...here, who: 'subject', seen: 'document', document: 'none', destroyedOn: '' },
    ],
    correction: [here],
    correctRequest: [
      { ...here, input: { ...inputOf(state), scope: 'Alleen de huur.' }, why: 'verkeerd gelezen' },
      { ...here, input: inputOf(state), why: 'niets' },
    ],
    linkTogether: [
      { ...here, other: 'LEF-2026-A9999' },
      ...world.log.flatMap(({ fact }) =>
        fact.kind === 'requestRegistered' ? [{ ...here, other: fact.reference }] : [],
      ),
    ],
    withdrawRequest: [{ ...here, on: 'vandaag', why: 'Zij wil niet meer.' }],
    draftLetter: [...COUNTER_LETTERS, ...OFFICER_LETTERS].map((kind) => ({ ...here, kind })),
    issueLetter: COUNTER_LETTERS.map((kind) => async (vault) => ({
      ...here,
      words: await wordsOf(vault, { ...here, kind }),
      bytes: new Uint8Array(8),
      pages: 1,
    })),
    letterBytes: letters.map((letter) => ({ ...here, letter })),
    correctLetter: letters.flatMap((letter) => [
      { ...here, letter, reason: 'nameOrAddress' },
      { ...here, letter, reason: 'mevrouw B. Verklikker' },
    ]),
    keepLetter: letters.map((letter) => ({ ...here, letter })),
    recordSent: letters.map((letter) => ({ ...here, letter, sentOn: 'vandaag', how: 'post' })),
    outgoing: [{}],
    notePrinted: letters.map((letter) => ({ letter })),
    recordOutgoing: letters.flatMap((letter) =>
      ['post', 'hand'].map((how) => ({ ...here, letter, sentOn: 'vandaag', how })),
    ),
    deadlineSheet: [{}],
    appointmentDays: [{ ...here, office: 'kantoor Voorbeeldstad' }],
    makeAppointment: [
      { ...here, input: appointment },
      { ...here, input: { ...appointment, on: today, keyHolder: '' } },
    ],
    changeAppointment: [{ ...here, input: appointment }],
    cancelAppointment: (['person', 'house'] as const).map((wish) => ({ ...here, why: 'ziek', wish })),
    startVisit: [here],
    visit: visits.map((one) => ({ ...here, visit: one })),
    checkIdentity: [
      { ...visit, who: 'subject', document: 'passport', ...yes },
      { ...visit, who: 'representative', document: 'drivingLicence', ...yes },
      { ...visit, who: 'subject', document: 'none' },
    ],
    showItem: items.map((item) => ({ ...visit, item })),
    skipItem: items.map((item) => ({ ...visit, item })),
    markPart: (['paper', 'digital'] as const).flatMap((part) => [
      { ...visit, part, state: 'shown', reason: '' },
      { ...visit, part, state: 'notPresent', reason: '' },
    ]),
    answerCopy: (['yes', 'no', 'waived'] as const).map((answer) => ({ ...visit, answer, piece: '' })),
    remark: [true, false].map((rectification) => ({ ...visit, words: 'Dit klopt niet.', rectification })),
    foundItem: [{ ...visit, part: 'digital' }],
    endVisit: [{ ...visit, signed: 'both' }],
    breakVisit: [{ ...visit, reason: 'Weg.', goesOn: true }],
    notCome: [{ ...here, reason: '' }],
    takePaper: [{ ...here, keyHolder }],
    returnPaper: [{ ...here, keyHolder }],
    resumeTerms: [
      { ...here, on: 'vandaag' },
      { ...here, on: '01-01-2020' },
    ],
    previewResume: [
      { ...here, on: 'vandaag' },
      { ...here, on: '01-01-2020' },
    ],
    doTask: tasks.map((task) => ({ ...here, task, on: 'vandaag' })),
    settleConflict: [
      ...state.conflicts.map(({ touches }) => ({ ...here, touches, keep: 'both' })),
      { ...here, touches: 'decision', keep: 'both' },
    ],
  };
}

/** The words as the page would hand them back; nothing sensible where there is no such letter now. */
async function wordsOf(vault: Vault, input: { readonly case: string; readonly kind: LetterKind }): Promise<Letter> {
  try {
    return await answers.draftLetter(vault, input);
  } catch {
    return { kind: input.kind, reference: '', blocks: [], lines: [], missing: [] } as unknown as Letter;
  }
}
