/** Answers what the page asks from the invented register: the words are the domain's own. Runs in the page, in pictures alone. */
import type {
  Answer,
  Asks,
  CaseView,
  EmployeeView,
  LetterKind,
  Notice,
  PlacedNotice,
  Question,
  SessionView,
} from '../../../../renderer/desk/asks';
import { identityRequestWords, representativeRequestWords } from '../../../../renderer/desk/vault/asking-input';
import { complaintDecisionWords, complaintReceivedWords } from '../../../../renderer/desk/vault/complaint-letter-input';
import { complaintPartOf } from '../../../../renderer/desk/vault/complaint-view';
import { completeRequestWords } from '../../../../renderer/desk/vault/complete-request-input';
import { consultationWords } from '../../../../renderer/desk/vault/consultation-input';
import { baseOf } from '../../../../renderer/desk/vault/letter-base';
import { letterView } from '../../../../renderer/desk/vault/letter-view';
import {
  dataOverviewWords,
  decisionWords,
  noticeReference,
  sourceNoticeWords,
} from '../../../../renderer/desk/vault/officer-letter-inputs';
import { pointsWords } from '../../../../renderer/desk/vault/points-letter-input';
import { recipientNoticeWords } from '../../../../renderer/desk/vault/recipient-notice-input';
import { styleView } from '../../../../renderer/desk/vault/style-view';
import { extensionWords } from '../../../../renderer/desk/vault/terms-letter-inputs';
import { thirdDecisionWords } from '../../../../renderer/desk/vault/third-decision-input';
import { thirdDelayWords } from '../../../../renderer/desk/vault/third-delay-input';
import { openClosed, purposeAsked } from '../../../../renderer/domain/case/closed-case';
import { historyOf } from '../../../../renderer/domain/case/history';
import { ageOn } from '../../../../renderer/domain/days/days';
import { foldDossier } from '../../../../renderer/domain/dossier/dossier';
import { attachedTo } from '../../../../renderer/domain/keeping/destruction';
import { isSheet, type Letter } from '../../../../renderer/domain/letter/letter';
import { receiptSlip } from '../../../../renderer/domain/letter/receipt-slip';
import { recoverySheet } from '../../../../renderer/domain/letter/recovery-sheet';
import { oldAuthority } from '../../../../renderer/domain/letter/remedies';
import { reporterSheet } from '../../../../renderer/domain/letter/reporter-sheet';
import {
  correctLetter,
  inVersion,
  keepLetter,
  replacedBody,
  replacing,
} from '../../../../renderer/domain/letter/versions';
import { windowTest } from '../../../../renderer/domain/letter/window-test';
import { addressLines } from '../../../../renderer/domain/person/address';
import { nameInSentence, salutation } from '../../../../renderer/domain/person/person';
import { citesOf } from '../../../../renderer/domain/profiles/house-cites';
import { openValues } from '../../../../renderer/domain/profiles/profile';
import { regulationView } from '../../../../renderer/domain/profiles/regulation';
import { emptyRegister } from '../../../../renderer/domain/register/register';
import { correctCase, inputOf } from '../../../../renderer/domain/request/correction';
import { checkAtRequest } from '../../../../renderer/domain/request/identity';
import { lacksOfCase, previewRequest, registerRequest } from '../../../../renderer/domain/request/request';
import { emptyRequest } from '../../../../renderer/domain/request/request-fields';
import { isReference, linkTogether } from '../../../../renderer/domain/request/together';
import { accentOf, isStylePath, styleProblem } from '../../../../renderer/domain/style/house-style';
import { extendedWith } from '../../../../renderer/domain/terms/extending-together';
import { consulted } from '../../../../renderer/domain/thirds/consulting';
import { cannotSearch } from '../../../../renderer/domain/today/searching';
import { tasksOfToday } from '../../../../renderer/domain/today/today-tasks';
import {
  byUrgency,
  isFound,
  officerNextStep,
  searchText,
  summaryOf,
  termsOfCase,
} from '../../../../renderer/domain/today/worklist';
import { makePdf } from '../../../../renderer/letters/pdf';
import { letterWords } from '../../../../renderer/ui/words.nl';
import { aboutOf, complaintAnswers, fillAnswered } from '../complaints';
import { dossierAnswers, dossierOf, moreOfCase, context as officeContext, type Refused } from '../dossier';
import { figuresAnswers } from '../figures';
import { fillThirds } from '../fill-thirds';
import { incidentAnswers } from '../incidents';
import { fillDossier } from '../items';
import { fillKeeping, keepingAnswers } from '../keeping';
import { countOutgoing, fillOutgoing, outgoingAnswers } from '../outgoing';
import {
  allFacts,
  calendar,
  caseIds,
  factsOf,
  fill,
  fillRegister,
  forget,
  idOf,
  linkedOf,
  profile,
  shipped,
  stateOf,
  whoOf,
  write,
} from '../register';
import { rightsAnswers } from '../rights';
import { conflictsOfCase, mark, safeAnswers } from '../safekeeping';
import { scene, TODAY } from '../scene';
import { termsAnswers } from '../terms';
import { thirdsAnswers } from '../thirds';
import { fillVisits } from '../visits';

const CODE = ['4KQM', '7WTX', 'H2RP', 'B6YD', 'N3FC', 'V8JE'];
const context = () => ({ today: TODAY, profile: profile(), calendar });
let draft: Asks['registerRequest'][0] | undefined;
let setup = scene.setup;
let sheet = scene.setup !== 'recovery' && scene.door !== 'firstStart';
let changed = false;
let next = 600;
const openedFor = new Set<string>();

fillRegister();
fillDossier();
fillThirds();
fillVisits();
fillAnswered();
fillOutgoing();
fillKeeping();

const notices = (): Notice[] => {
  switch (scene.notice) {
    case 'repaired':
      return [{ notice: 'repaired', rows: 12 }];
    case 'journalRestored':
      return [{ notice: 'journalRestored', rows: 2481 }];
    case 'rowsMissing':
      return [
        { notice: 'journalRestored', rows: 4, cut: true },
        { notice: 'rowsMissing', rows: 3 },
      ];
    case 'readOnly':
      return [{ notice: 'readOnly', line: 1204, what: 'altered' }];
    case 'clockSetBack':
      return [{ notice: 'clockSetBack', from: 1, to: 0 }];
    case 'safe':
      return [
        { notice: 'olderImage', rows: 14 },
        { notice: 'checkFailed', line: 1204 },
        { notice: 'copyDamaged', backups: 0, places: 1 },
        { notice: 'newLetter', from: 'B', to: 'C' },
        { notice: 'registerDiffers', things: 1 },
        { notice: 'sameReference', references: 'LEF-2026-B0012, LEF-2026-B0013' },
      ];
    default:
      return [];
  }
};

/** What IT placed, where a picture asks for it. */
export const placed: readonly PlacedNotice[] = {
  good: [{ what: 'profile', file: 'woonbelang.json', of: 'Woonbelang Voorbeeldstad' } as const],
  bad: [
    {
      what: 'profile',
      file: 'woonbelang.json',
      refused: 'profiel woonbelang: versions[0].rights[2].term.length: ontbreekt',
    } as const,
    { what: 'calendar', file: 'kalender-2031.json', refused: 'days: 2029-12-25 ontbreekt' } as const,
  ],
  none: [],
}[scene.placed];

const session = (): SessionView => ({
  employee: { id: idOf(20), name: scene.recovery ? 'Herstelcode' : 'M. Okonjo', function: 'medewerker klantcontact' },
  roles: scene.roles,
  recovery: scene.recovery,
  mustChange: scene.mustChange && !changed,
  corporation: 'Lefier',
  accent: accentOf(profile()),
  accessBy: scene.accessBy,
  tone: 'u',
  cites: citesOf(shipped),
  office: 'Emmen',
  today: TODAY,
  recoverySheet: sheet,
  ...(setup === 'recovery' || setup === 'employees' ? { setup } : {}),
  placed,
  notices: notices(),
});

const employees: EmployeeView[] = [
  {
    id: idOf(20),
    name: 'M. Okonjo',
    function: 'medewerker klantcontact',
    roles: ['accessAdministrator', 'counter'],
    signInName: 'ekster',
    confidentialityOn: '2026-01-12',
    mustChange: false,
    access: true,
    removable: false,
  },
  {
    id: idOf(21),
    name: 'S. van Aalst',
    function: 'privacyfunctionaris',
    roles: ['privacyOfficer'],
    signInName: 'merel',
    confidentialityOn: '2026-01-12',
    mustChange: false,
    access: true,
    removable: true,
  },
  {
    id: idOf(22),
    name: 'F. Haverkamp',
    function: 'Functionaris Gegevensbescherming',
    roles: ['dpo'],
    signInName: 'kievit',
    confidentialityOn: '2026-05-19',
    mustChange: true,
    access: true,
    removable: true,
  },
  {
    id: idOf(23),
    name: 'P. Dijkstra',
    function: 'facilitair medewerker',
    roles: [],
    keyHolder: { from: '2026-01-12' },
    mustChange: false,
    access: false,
    removable: true,
  },
];

const words = () => ({
  whoBySlot: whoOf,
  referenceOf: (id: string) => stateOf(id).request?.reference,
  prefix: 'LEF',
  withReasons: true,
});

function caseView(id: string): CaseView | Refused {
  const state = stateOf(id);
  const summary = summaryOf(state, profile(), calendar, TODAY);
  const { request, subject, representative } = state;
  if (!summary || !request || !subject) return { refuse: { code: 'caseUnknown' } };
  const version = profile().versions.find((one) => one.version === request.profileVersion) ?? shipped.versions[0];
  const terms = termsOfCase(state, profile(), calendar, TODAY);
  const old = oldAuthority(TODAY);
  const readsOfficer = scene.roles.includes('privacyOfficer') || scene.roles.includes('dpo');
  const conflicts = conflictsOfCase();
  const nextStep = readsOfficer ? officerNextStep(state, foldDossier(factsOf(id)), TODAY) : summary.nextStep;
  return {
    summary: { ...summary, nextStep },
    request,
    subject: {
      ...subject,
      shown: nameInSentence(subject.name),
      salutation: salutation(subject.name, 'u'),
      addressLines: addressLines(subject.name, subject.address),
      ...(subject.birthDate && { age: ageOn(subject.birthDate, request.receivedOn) }),
    },
    ...(representative && { representative: { ...representative, shown: nameInSentence(representative.name) } }),
    identity: state.identity.map((one) => ({ ...one, by: whoOf(one.by) ?? '' })),
    ...(old && { oldAuthority: old }),
    ...(terms && { terms }),
    ...(state.complaint && { complaint: complaintPartOf(state, aboutOf(state), context()) }),
    lacks: version ? lacksOfCase(state, version) : [],
    regulation: version?.title ?? '',
    letters: state.letters.toReversed().map((one) => letterView(one, state, whoOf(one.by) ?? '')),
    history: historyOf(factsOf(id), words()).toReversed(),
    ...moreOfCase(id),
    ...(conflicts && { conflicts }),
    ...(scene.differs && { sameReference: [idOf(39)] }),
    mayErase: scene.roles.includes('privacyOfficer'),
    attached: attachedTo(state, caseIds().map(stateOf), context()),
  };
}

function complaintLetter(id: string, kind: LetterKind): Letter | Refused | undefined {
  const state = stateOf(id);
  const base = baseOf(state, officeContext());
  if (!base) return undefined;
  const made =
    kind === 'complaintReceived'
      ? complaintReceivedWords(state, aboutOf(state), officeContext(), base)
      : complaintDecisionWords(dossierOf(id), state, aboutOf(state), officeContext(), base);
  return 'refusal' in made ? { refuse: made.refusal } : made.letter;
}

/** With what it says of the letter it replaces. */
function drafted(id: string, kind: LetterKind, task?: string): Letter | Refused {
  const made = firstWords(id, kind, task);
  return 'refuse' in made ? made : inVersion(made, kind, task, stateOf(id));
}

/** The words of what was made final here. */
const finalWords = new Map<string, Letter>();

/** The real words of the slip and of the officer's letters; of the others only their frame. */
function firstWords(id: string, kind: LetterKind, task = ''): Letter | Refused {
  const state = stateOf(id);
  const ofComplaint = state.complaint && complaintLetter(id, kind);
  if (ofComplaint) return ofComplaint;
  const slip = receiptSlip(state, profile(), calendar, TODAY);
  if ('refusal' in slip) return { refuse: slip.refusal };
  const base = baseOf(state, officeContext());
  const [dossier, office] = [dossierOf(id), officeContext()];
  const made =
    kind === 'decision' && base
      ? state.request?.right === 'access'
        ? decisionWords(dossier, state, office, base)
        : pointsWords(dossier, state, office, base)
      : kind === 'dataOverview' && base
        ? dataOverviewWords(dossier, state, office, base)
        : kind === 'sourceNotice'
          ? sourceNoticeWords(dossier, state, office, task)
          : kind === 'consultation'
            ? consultationWords(dossier, state, office, task)
            : kind === 'recipientNotice'
              ? recipientNoticeWords(dossier, state, office, task)
              : kind === 'thirdDecision'
                ? thirdDecisionWords(dossier, state, office, task)
                : kind === 'thirdDelay'
                  ? thirdDelayWords(dossier, state, office, task)
                  : kind === 'extension' && base
                    ? extensionWords(state, office, base, linkedOf(id))
                    : kind === 'completeRequest' && base
                      ? completeRequestWords(state, office, base)
                      : kind === 'identityRequest' && base
                        ? identityRequestWords(state, office, base)
                        : kind === 'representativeRequest' && base
                          ? representativeRequestWords(state, office, base)
                          : slip;
  if ('refusal' in made) return { refuse: made.refusal };
  if (made !== slip || kind === 'receiptSlip') return made.letter;
  const blocks: Letter['blocks'] = [{ kind: 'lead', text: ['Deze brief is een voorbeeld.'] }];
  return { ...made.letter, kind, subject: letterWords[kind], blocks };
}

/** Of what is left to do in this register the pictures ask for nothing else. */
/** Breaches, and what somebody must still show: pictures of the others are of the visit's own desk. */
const someTasks = () =>
  tasksOfToday(caseIds().map(stateOf), openCases(), officeContext()).filter(({ what }) => DRAWN.includes(what));
const DRAWN: readonly string[] = ['judgeBreach', 'awaitIdentity', 'awaitAuthority', 'findRepresentative'];

const refuseVisit = (): Refused => ({ refuse: { code: 'noVisit' } });
const noVisits = {
  today: (): Asks['today'][1] => ({
    ...{ appointments: [], toSend: openCases(), tasks: someTasks(), total: openCases().length },
    outgoing: countOutgoing(),
    ...(openCases().some(({ terms }) => terms?.holidaysUnknown) && { holidaysUntil: calendar.knownUntil }),
  }),
  startVisit: refuseVisit,
  visit: refuseVisit,
  checkIdentity: refuseVisit,
  showItem: refuseVisit,
  skipItem: refuseVisit,
  markPart: refuseVisit,
  takePaper: refuseVisit,
  returnPaper: refuseVisit,
  answerCopy: refuseVisit,
  remark: refuseVisit,
  foundItem: refuseVisit,
  endVisit: refuseVisit,
  breakVisit: refuseVisit,
  notCome: refuseVisit,
};

const openCases = () =>
  byUrgency(caseIds().flatMap((id) => summaryOf(stateOf(id), profile(), calendar, TODAY) ?? [])).filter(
    (one) => one.state === 'open',
  );

type Answers = {
  readonly [Q in Question]: (input: Asks[Q][0]) => Asks[Q][1] | Refused | Promise<Asks[Q][1] | Refused>;
};

const admin = () => ({
  employees,
  values: openValues(profile()),
  style: styleView(profile()),
  recoverySheetOn: '2026-01-12',
  place: 'A',
});

const answers: Answers = {
  door: () => ({ door: 'missing' }),
  databaseReads: () => ({ reads: true }),
  judgePassphrase: async ({ passphrase }) => {
    // As slow as the first real judgement, which loads its dictionaries.
    await new Promise((resolve) => setTimeout(resolve, 400));
    const count = passphrase.trim().split(/\s+/).length;
    const score = count >= 5 ? 4 : count >= 4 ? 3 : count >= 3 ? 2 : 1;
    return { score, accepted: score >= 3, advice: score >= 3 ? '' : 'Nog niet sterk genoeg. Voeg een woord toe.' };
  },
  foundRegister: () => {
    setup = 'recovery';
    return session();
  },
  unlock: ({ passphrase }) => {
    if (passphrase === 'fout') return { refuse: { code: 'wrongPassphrase' } };
    return scene.refused ? { refuse: { code: scene.refused } } : session();
  },
  unlockWithRecoveryCode: ({ code }) => (code.length < 24 ? { refuse: { code: 'codeWrong' } } : session()),
  changePassphrase: () => {
    changed = true;
    return session();
  },
  session: () => session(),
  recoverySheet: () =>
    recoverySheet({
      profile: profile(),
      office: 'kantoor Emmen',
      today: TODAY,
      administrator: 'M. Okonjo',
      groups: CODE,
    }),
  reporterSheet: () => reporterSheet({ profile: profile(), today: TODAY }),
  windowTest: () => windowTest({ profile: profile(), today: TODAY }),
  typeRecoveryCode: ({ typed, confirm }) => {
    const groups =
      typed
        .toUpperCase()
        .replace(/[^A-Z0-9]/g, '')
        .match(/.{1,4}/g) ?? [];
    const wrong = groups.findIndex((group, at) => !(CODE[at] ?? '').startsWith(group));
    const right = groups.filter((group, at) => group === CODE[at]).length;
    if (confirm && right === 6) sheet = true;
    return { right, ...(wrong >= 0 && { wrongGroup: wrong + 1 }), done: confirm && right === 6 };
  },
  admin,
  addEmployee: ({ employee }) => {
    if (employee.signInName === 'ekster') return { refuse: { code: 'signInNameTaken', field: 'signInName' } };
    employees.push({
      id: idOf(next++),
      name: employee.name,
      function: employee.function,
      roles: employee.roles,
      signInName: employee.signInName,
      mustChange: employee.oneTime,
      access: employee.roles.length > 0,
      removable: true,
    });
    return admin();
  },
  changeEmployee: admin,
  renewAccess: admin,
  removeEmployee: ({ passphrase }) =>
    passphrase === 'fout' ? { refuse: { code: 'wrongPassphrase', field: 'passphrase' } } : admin(),
  renewKeys: ({ passphrase }) =>
    passphrase === 'fout' ? { refuse: { code: 'wrongPassphrase', field: 'passphrase' } } : admin(),
  settleLists: admin,
  setValues: ({ values }) => {
    const refuse = Object.entries(values).flatMap(([path, value]) =>
      isStylePath(path) ? (styleProblem(path, value) ?? []) : [],
    )[0];
    if (refuse) return { refuse };
    fill(values as Parameters<typeof fill>[0]);
    return admin();
  },
  finishSetup: () => {
    setup = '';
    return session();
  },
  worklist: ({ search }) => {
    const wrong = cannotSearch(search);
    if (wrong) return { refuse: wrong };
    const states = caseIds().map(stateOf);
    const found = states.filter((state) => search === '' || isFound(search, searchText(state)));
    const all = found.flatMap((state) => summaryOf(state, profile(), calendar, TODAY) ?? []);
    return {
      open: byUrgency(all.filter((one) => one.state === 'open')),
      ended: all.filter((one) => one.state !== 'open'),
      total: states.length,
    };
  },
  openCase: ({ id }) => {
    const asked = openedFor.has(id) ? undefined : purposeAsked(stateOf(id), context().profile);
    return asked ? { refuse: asked } : caseView(id);
  },
  openClosed: ({ id, purpose }) => {
    const decided = openClosed({ purpose }, stateOf(id), context());
    if ('refusal' in decided) return { refuse: decided.refusal };
    for (const one of decided.facts) write(one.case, one.body);
    openedFor.add(id);
    return caseView(id);
  },
  log: ({ refusedOnly, from, count }) => {
    const lines = [...historyOf(allFacts(), words())].reverse().filter((line) => !refusedOnly || line.refused);
    return {
      lines: lines.slice(from, from + count),
      total: lines.length,
      rows: 2481,
      checkedAt: new Date(`${TODAY}T07:41`).getTime(),
      mark,
      whole: !scene.broken,
      ...(scene.broken ? { brokenFrom: 1204 } : {}),
    };
  },
  newRequest: () => ({ input: draft ?? emptyRequest, ...(draft && { draftAt: new Date(`${TODAY}T09:54`).getTime() }) }),
  previewRequest: (input) => previewRequest(input, context(), caseIds().map(stateOf)),
  keepRequestDraft: (input) => {
    draft = input;
    return { keptAt: Date.now() };
  },
  dropRequestDraft: () => {
    draft = undefined;
    return {};
  },
  registerRequest: (input) => {
    const id = idOf(next++);
    const register = {
      ...emptyRegister,
      slots: [{ id: idOf(3), kind: 'recovery' as const, roles: [], publicKey: '' }],
      recoverySheetOn: TODAY,
    };
    const decided = registerRequest(input, register, context(), { case: id, place: 'A' });
    if ('refusal' in decided) return { refuse: decided.refusal };
    for (const one of decided.facts) write(one.case, one.body);
    draft = undefined;
    return caseView(id);
  },
  draftLetter: ({ case: id, kind }) => drafted(id, kind),
  draftSourceNotice: ({ case: id, task }) => drafted(id, 'sourceNotice', task),
  draftConsultation: ({ case: id, task }) => drafted(id, 'consultation', task),
  draftRecipientNotice: ({ case: id, task }) => drafted(id, 'recipientNotice', task),
  draftThirdDecision: ({ case: id, task }) => drafted(id, 'thirdDecision', task),
  draftThirdDelay: ({ case: id, task }) => drafted(id, 'thirdDelay', task),
  issueLetter: ({ case: id, words, pages }) => {
    const { kind, reference } = words;
    if (isSheet(kind)) return { refuse: { code: 'unexpected' } };
    const task = stateOf(id).tasks.find((one) => noticeReference(officeContext(), one.task) === reference)?.task;
    const before = replacing(kind, task, stateOf(id));
    const letter = idOf(next++);
    const alsoFor = kind === 'extension' ? extendedWith(stateOf(id), linkedOf(id), context()).map((one) => one.id) : [];
    finalWords.set(letter, words);
    write(id, {
      kind: 'letterIssued',
      letter,
      letterKind: kind,
      wordsVersion: 1,
      sha256: '',
      pages,
      compartment: 'common',
      ...(task && { task }),
      ...(alsoFor.length > 0 && { alsoFor }),
    });
    for (const other of alsoFor) write(other, { kind: 'letterNamed', letter, letterKind: kind, other: id });
    if (before) write(id, replacedBody(before, letter));
    if (kind === 'consultation' && task)
      for (const body of consulted(task, TODAY, stateOf(id), officeContext())) write(id, body);
    return caseView(id);
  },
  letterBytes: async ({ case: id, letter }) => {
    const { kind = 'receiptSlip', task } = stateOf(id).letters.find((one) => one.letter === letter) ?? {};
    const made = finalWords.get(letter) ?? firstWords(id, kind, task);
    return 'refuse' in made ? made : { name: made.reference, bytes: (await makePdf(made)).bytes };
  },
  ...dossierAnswers(caseView),
  ...rightsAnswers(caseView),
  ...complaintAnswers(caseView),
  regulation: () => regulationView(profile(), calendar, TODAY),
  ...noVisits,
  correctLetter: (input) => {
    const decided = correctLetter(input, stateOf(input.case));
    if ('refusal' in decided) return { refuse: decided.refusal };
    for (const one of decided.facts) write(one.case, one.body);
    return caseView(input.case);
  },
  keepLetter: (input) => {
    const decided = keepLetter(input, stateOf(input.case));
    if ('refusal' in decided) return { refuse: decided.refusal };
    for (const one of decided.facts) write(one.case, one.body);
    return caseView(input.case);
  },
  recordSent: ({ case: id, letter, how }) => {
    const { alsoFor = [] } = stateOf(id).letters.find((one) => one.letter === letter) ?? {};
    for (const of of [id, ...alsoFor]) write(of, { kind: 'letterSent', letter, sentOn: TODAY, how });
    return caseView(id);
  },
  correction: ({ case: id }) => inputOf(stateOf(id)),
  correctRequest: ({ case: id, input, why }) => {
    const decided = correctCase(input, why, stateOf(id), context());
    if ('refusal' in decided) return { refuse: decided.refusal };
    for (const one of decided.facts) write(one.case, one.body);
    return caseView(id);
  },
  checkAtRequest: (input) => {
    const decided = checkAtRequest(input, stateOf(input.case), context());
    if ('refusal' in decided) return { refuse: decided.refusal };
    for (const one of decided.facts) write(one.case, one.body, TODAY, '09:52', idOf(900));
    return caseView(input.case);
  },
  ...termsAnswers(caseView),
  ...thirdsAnswers,
  ...incidentAnswers,
  ...figuresAnswers,
  ...keepingAnswers,
  ...outgoingAnswers,
  ...safeAnswers(caseView),
  linkTogether: ({ case: id, other }) => {
    const named = caseIds()
      .map(stateOf)
      .find(({ request }) => request && isReference(other, request.reference));
    const decided = linkTogether(stateOf(id), named);
    if ('refusal' in decided) return { refuse: decided.refusal };
    for (const one of decided.facts) write(one.case, one.body);
    return caseView(id);
  },
  withdrawRequest: ({ case: id, why }) => {
    write(id, { kind: 'requestWithdrawn', on: TODAY, why });
    return caseView(id);
  },
  eraseCase: ({ case: id }) => {
    const rows = factsOf(id).length;
    forget(id);
    return { rows };
  },
  catchUp: () => ({ journalBehind: false }),
};

export async function ask<Q extends Question>(question: Q, input: Asks[Q][0]): Promise<Answer<Q>> {
  const value = await answers[question](input);
  return typeof value === 'object' && 'refuse' in value ? { ok: false, refusal: value.refuse } : { ok: true, value };
}

export const settled = (): Promise<void> => Promise.resolve();
export function onJournalBehind(listener: (behind: boolean) => void): void {
  if (scene.notice === 'journalBehind') setTimeout(() => listener(true));
}
