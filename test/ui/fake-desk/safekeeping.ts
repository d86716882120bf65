/** What the vault says of copies and differences, for pictures. Runs in the page, in pictures alone. */
import type { CaseView } from '../../../renderer/desk/asks';
import type { ConflictView, SafekeepingAsks, SafeView } from '../../../renderer/desk/asks-safekeeping';
import { checkOf } from '../../../renderer/domain/register/log-mark';
import { scene, TODAY } from './scene';

type Refused = {
  readonly refuse: { readonly code: 'copySecretWrong' | 'noSuchLine' | 'unexpected'; readonly field?: string };
};
type Answers = {
  readonly [Q in keyof SafekeepingAsks]: (
    input: SafekeepingAsks[Q][0],
  ) => SafekeepingAsks[Q][1] | Refused | Promise<SafekeepingAsks[Q][1] | Refused>;
};

const at = (time: string): number => new Date(`${TODAY}T${time}`).getTime();
const line = (who: string, time: string, what: string, values: Readonly<Record<string, string | number>>) => ({
  at: at(time),
  day: TODAY,
  who,
  what,
  values,
  refused: false,
});

let settled = false;

/** Where `differs` is asked for: the subject's address, and the appointment. */
export function conflictsOfCase(): readonly ConflictView[] | undefined {
  if (!scene.differs || settled) return undefined;
  const version = (
    key: string,
    place: string,
    who: string,
    time: string,
    says: ConflictView['versions'][number]['says'],
  ) => ({
    key,
    place,
    more: 0,
    shown: key === 'b',
    says,
    line: line(who, time, 'dataSubjectRecorded', {}),
  });
  const address = (words: string) => [
    { field: 'address', words },
    { field: 'contractNumber', words: '2026-000431' },
  ];
  return [
    {
      touches: 'subject',
      mayChoose: scene.roles.some((role) => role !== 'dpo'),
      versions: [
        version('a', 'A', 'M. Okonjo', '09:12', address('Zuiderstraat 14 B, 1234 AB Voorbeeldstad')),
        version('b', 'B', 'S. van Aalst', '09:31', [
          {
            field: 'address',
            words:
              'Burgemeester van der Voorbeeldenlaan 1204 huis, 1234 AB Sint-Voorbeeldstad aan de Voorbeeldse IJssel',
          },
        ]),
      ],
    },
  ];
}

const registerConflict: ConflictView = {
  touches: 'value:signatory.name',
  mayChoose: true,
  versions: [
    {
      key: 'a',
      place: 'A',
      more: 0,
      shown: false,
      says: [{ field: 'value', words: 'M. Voorbeeld' }],
      line: line('M. Okonjo', '09:12', 'profileValueSet', { path: 'signatory.name' }),
    },
    {
      key: 'b',
      place: 'B',
      more: 2,
      shown: true,
      says: [{ field: 'value', words: 'N. Anders' }],
      line: line('S. van Aalst', '09:31', 'profileValueSet', { path: 'signatory.name' }),
    },
  ],
};

const view = (): SafeView => ({
  rows: 2481,
  cases: 41,
  place: 'A',
  readOnly: scene.notice === 'readOnly',
  ...(scene.copies === 'first' || scene.copies === 'none'
    ? {}
    : {
        checked: { at: at('07:41'), rows: 2481, breaks: 0 },
        rehearsed: { at: new Date('2026-10-12T11:20').getTime(), who: 'P. Dijkstra', rows: 2304, cases: 38, breaks: 0 },
      }),
  conflicts: scene.differs && !settled ? [registerConflict] : [],
});

export const mark = { line: 2481, check: checkOf('1a2b3c4d5e6f7a8b9c') };

export function safeAnswers(caseView: (id: string) => CaseView | { readonly refuse: never } | object): Answers {
  return {
    safe: view,
    lookInto: ({ copy }) =>
      copy.kind === 'chosen'
        ? { whose: 'ours', corporation: 'Lefier', office: 'Emmen', rows: 2493, held: false, altered: false }
        : {
            whose: 'ours',
            corporation: 'Lefier',
            office: 'Emmen',
            rows: 2469,
            held: true,
            last: { line: 2469, day: '2026-11-27' },
            altered: false,
          },
    takeIn: () => ({ done: 1, of: 1, finished: true, rows: 12 }),
    exchange: () => ({ done: 0, of: 0, finished: true, rows: 0, erased: [], withdrawn: false }),
    rehearse: ({ passphrase }) =>
      passphrase === 'fout'
        ? { refuse: { code: 'copySecretWrong', field: 'own' } }
        : { rows: 2469, cases: 41, breaks: 0, lacking: 0, since: 12 },
    checkLog: () => ({ done: 2481, of: 2481, finished: true, breaks: 0 }),
    checkDue: () => ({ due: false }),
    compareLog: ({ line: typed, check }) =>
      check.replace(/\W/g, '').length !== 16
        ? { refuse: { code: 'noSuchLine', field: 'check' } }
        : check.toLowerCase().startsWith('1a2b')
          ? { is: 'here', line: Number(typed.replace(/\D/g, '')) + 3, rows: 2481 }
          : { is: 'gone', rows: 2481 },
    repairWith: () => ({ refuse: { code: 'unexpected' } }),
    settleConflict: ({ case: id }) => {
      settled = true;
      return caseView(id) as CaseView;
    },
    settleInRegister: () => {
      settled = true;
      return view();
    },
  };
}
