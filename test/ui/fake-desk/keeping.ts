/** Cases that were kept long enough, and erasing them one by one, by the domain's own rules. Runs in the page, in pictures alone. */
import type { Asks } from '../../../renderer/desk/asks';
import type { DestructionView, ErasingView, KeepingAsks } from '../../../renderer/desk/asks-keeping';
import type { Refusal } from '../../../renderer/domain/command/refusal';
import { addDays } from '../../../renderer/domain/days/days';
import { type Id, NO_CASE, type PersonName } from '../../../renderer/domain/facts/facts';
import { destroyedRuns } from '../../../renderer/domain/keeping/destroyed';
import { cannotDestroy, destructionOf, groundOfTerm, lineOf } from '../../../renderer/domain/keeping/destruction';
import { keepLonger } from '../../../renderer/domain/keeping/keep-longer';
import { destructionSheet } from '../../../renderer/domain/letter/destruction-sheet';
import { foldRegister } from '../../../renderer/domain/register/register';
import { context, type Refused } from './dossier';
import { caseIds, factsOf, forget, idOf, shipped, stateOf, whoOf, write } from './register';
import { scene, TODAY } from './scene';

type Answered = {
  readonly [Q in keyof KeepingAsks]: (input: KeepingAsks[Q][0]) => Asks[Q][1] | Refused | Promise<Asks[Q][1] | Refused>;
};

const OFFICER = idOf(901);
const FIRST = 3000;
const NAMES: readonly PersonName[] = [
  { title: 'mevrouw', given: 'P.', prefix: 'van', surname: 'Verzonnen' },
  { title: 'heer', given: 'O.', surname: 'Yılmaz-Pietersen' },
  { title: 'mevrouw', given: 'W.M.J.A.C.', prefix: 'van den', surname: 'Broek-van Heerenveen Oldenburger' },
  { given: 'R.', prefix: 'de', surname: 'Vries' },
];

const register = () => foldRegister(factsOf(NO_CASE));
const all = () => caseIds().map(stateOf);

/** Withdrawn on this day, so due two years later. */
function over(at: number, endedOn: string, right: 'access' | 'erasure' = 'access'): Id {
  const id = idOf(FIRST + at);
  const reference = `LEF-2024-A${String(at + 11).padStart(4, '0')}`;
  const on = '2024-09-02';
  write(NO_CASE, { kind: 'numberGiven', year: 2024, number: at + 11, for: id }, on, '09:12');
  const asked = { right, channel: 'post', receivedOn: on, copyAsked: false, corporation: 'lefier' } as const;
  const profileVersion = shipped.versions.at(-1)?.version ?? '';
  write(id, { kind: 'requestRegistered', ...asked, profileVersion, reference }, on, '09:12');
  const address = { kind: 'street', street: 'Voorbeeldstraat', number: String(at + 1) } as const;
  const name = NAMES[at % NAMES.length] ?? { surname: 'Voorbeeld' };
  write(id, { kind: 'dataSubjectRecorded', name, address, subjectKind: 'huurder' }, on, '09:12');
  write(id, { kind: 'requestWithdrawn', on: endedOn, why: 'Belde af' }, endedOn, '11:20');
  return id;
}

/** `due=N` cases that can go, and some of every other state beside them. */
export function fillKeeping(): void {
  if (!scene.due) return;
  for (let at = 0; at < scene.due; at += 1) over(at, addDays('2024-11-30', -(at % 60)), at % 3 ? 'access' : 'erasure');
  if (scene.due < 3) return;
  const at = scene.due;
  // Somebody complains of the first, the second was asked together with another, a breach was found in the third.
  const complaint = {
    ...({ kind: 'complaintRegistered', channel: 'email', receivedOn: '2026-11-02', about: idOf(FIRST) } as const),
    ...{ corporation: 'lefier', profileVersion: shipped.versions.at(-1)?.version ?? '', reference: 'LEF-2026-A0051' },
  };
  write(idOf(FIRST + 900), complaint, '2026-11-02', '09:12');
  const who = {
    name: NAMES[0] ?? { surname: 'Voorbeeld' },
    address: { kind: 'street' },
    subjectKind: 'huurder',
  } as const;
  write(idOf(FIRST + 900), { kind: 'dataSubjectRecorded', ...who }, '2026-11-02', '09:12');
  const soon = over(at, '2025-01-20');
  write(idOf(FIRST + 1), { kind: 'casesLinked', other: soon, why: 'askedTogether' }, '2024-09-02', '09:15');
  const breach = {
    kind: 'taskOpened',
    task: idOf(77),
    taskKind: 'judgeBreach',
    label: 'datalek, tot 10.00 uur',
  } as const;
  write(idOf(FIRST + 2), breach, '2024-10-01', '10:00');
  write(idOf(FIRST + 2), { kind: 'taskDone', task: idOf(77), on: '2024-10-02' }, '2024-10-02', '10:00');
  const court = 'De betrokkene ging naar de rechter. De zitting is op 4 maart 2027.';
  const kept = over(at + 1, '2024-10-20');
  write(kept, { kind: 'keptLonger', until: '2027-06-01', ground: 'claim', why: court }, '2026-10-21', '10:00');
  const ground =
    'Bewaartermijn voorbij. Twee jaar na de laatste dag voor de rechter. Het reglement noemt geen termijn.';
  for (const [n, on] of ['2026-05-12', '2026-05-12', '2026-10-01'].entries()) {
    write(NO_CASE, { kind: 'numberGiven', year: 2024, number: n + 1, for: idOf(9100 + n) }, '2024-02-01', '09:00');
    const rows = [{ writer: idOf(1), seq: 1, hash: '' }];
    write(NO_CASE, { kind: 'erased', of: idOf(9100 + n), rows, ground, dueOn: '2026-04-01' }, on, '10:00', OFFICER);
  }
  if (scene.rest) write(idOf(9100), { kind: 'caseReopened', reason: 'x' }, '2026-05-12', '09:59');
}

let plan: { queue: readonly Id[]; done: number; left: ErasingView['left']; finished: boolean } | undefined;

function erasing(): ErasingView {
  const { queue, done, left, finished } = plan ?? { queue: [], done: 0, left: [], finished: true };
  return {
    done,
    of: done + queue.length + left.length,
    cleaning: queue.length === 0 && !finished,
    finished,
    cleaned: !scene.full,
    left,
    backupsUntil: addDays(TODAY, 90),
  };
}

const view = (): DestructionView => ({
  ...destructionOf(all(), register().erased, context()),
  today: TODAY,
  years: 2,
  reason: context().profile.defaults.retention.value.reason,
  mayErase: scene.roles.includes('privacyOfficer'),
  ...(plan && !plan.finished && { erasing: erasing() }),
});

function erase(id: Id): Refusal | undefined {
  const isRest = register().erased.some(({ of }) => of === id);
  const line = lineOf(stateOf(id), all(), context());
  const refusal = isRest ? undefined : cannotDestroy(line, context());
  if (refusal) return refusal;
  forget(id);
  const ground = line ? groundOfTerm(line) : 'Rest van een zaak die al gewist was.';
  const dueOn = line?.retention.destroyOn;
  write(NO_CASE, { kind: 'erased', of: id, rows: [], ground, ...(dueOn && { dueOn }) }, TODAY, '09:52', OFFICER);
  return undefined;
}

const slowly = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, scene.slowErasing ? 4000 : 5));
const runs = () =>
  destroyedRuns(register(), { prefix: 'LEF', today: TODAY }).map((run) => ({ ...run, by: whoOf(OFFICER) ?? '' }));

export const keepingAnswers: Answered = {
  destruction: view,
  keepLonger: ({ case: id, input }) => {
    const decided = keepLonger(input, stateOf(id), context());
    if ('refusal' in decided) return { refuse: decided.refusal };
    for (const one of decided.facts) write(one.case, one.body, TODAY, '09:52', OFFICER);
    return view();
  },
  beginErasing: ({ cases, passphrase }) => {
    if (passphrase === 'fout') return { refuse: { code: 'wrongPassphrase', field: 'passphrase', values: { own: 1 } } };
    plan = { queue: cases, done: 0, left: [], finished: false };
    return erasing();
  },
  eraseNext: async () => {
    if (!plan) return { refuse: { code: 'nothingToErase' } };
    const [id, ...queue] = plan.queue;
    if (!id) plan = { ...plan, finished: true };
    else {
      await slowly();
      if (scene.full && plan.done === 1) return { refuse: { code: 'storeFull' } };
      const reference = stateOf(id).request?.reference ?? '';
      const refusal = scene.meanwhile && plan.done === 1 ? ({ code: 'caseRunsAgain' } as const) : erase(id);
      plan = refusal
        ? { ...plan, queue, left: [...plan.left, { reference, refusal }] }
        : { ...plan, queue, done: plan.done + 1 };
    }
    return erasing();
  },
  stopErasing: () => {
    if (!plan) return { refuse: { code: 'nothingToErase' } };
    plan = { ...plan, queue: [], finished: true };
    return erasing();
  },
  destroyed: () => ({ runs: runs() }),
  destructionSheet: ({ on }) =>
    destructionSheet({ ...context(), time: '09:52', on, runs: runs().filter((run) => run.on === on) }),
};
