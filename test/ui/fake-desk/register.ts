/** An invented register in memory, folded by the real domain. All persons are invented. Runs in the page, in pictures alone. */

import { type CaseState, foldCase } from '../../../renderer/domain/case/case';
import { shippedCalendar } from '../../../renderer/domain/days/calendar';
import type { Fact, FactBody, Id, Placed, ProfileValue, Right } from '../../../renderer/domain/facts/facts';
import { overlay, type Profile } from '../../../renderer/domain/profiles/profile';
import { profileOf, shippedProfiles } from '../../../renderer/domain/profiles/shipped-profiles';
import { scene, TODAY } from './scene';

export const shipped = shippedProfiles[0] ?? failure('no profile');
export const calendar = scene.calendarEnds ? { ...shippedCalendar, knownUntil: scene.calendarEnds } : shippedCalendar;

let values: Readonly<Record<string, ProfileValue>> = scene.filled
  ? {
      ...(scene.decider && { complaintDecidedBy: scene.decider }),
      'signatory.name': 'M. Voorbeeld',
      'signatory.function': 'privacyfunctionaris Lefier',
      offices: [
        { name: 'Voorbeeldstad', visitingAddress: 'Voorbeeldstraat 1, 1234 AB Voorbeeldstad', openOn: [1, 2, 4] },
      ],
    }
  : {};
export const fill = (more: typeof values): void => {
  values = { ...values, ...more };
};
export const profile = (): Profile =>
  overlay(
    scene.consults
      ? consulting(shipped)
      : scene.films
        ? filming(shipped)
        : scene.asksPurpose
          ? askingPurpose(shipped)
          : scene.fees
            ? charging(shipped)
            : scene.reasons
              ? reasoning(shipped)
              : scene.identifies
                ? identifying(shipped)
                : shipped,
    values,
  );

/** With what another corporation's regulation says of third parties. */
function consulting(own: typeof shipped): typeof shipped {
  const consultation = profileOf('nijkerk')?.versions[0]?.consultation ?? failure('no consultation');
  return { ...own, versions: own.versions.map((version) => ({ ...version, consultation })) };
}

/** The same of opening a case that is over. */
function askingPurpose(own: typeof shipped): typeof shipped {
  const { purposeOnOpening } = profileOf('nijkerk')?.versions[0]?.wayOfWorking ?? {};
  if (!purposeOnOpening) return failure('no purpose');
  const versions = own.versions.map((one) => ({ ...one, wayOfWorking: { ...one.wayOfWorking, purposeOnOpening } }));
  return { ...own, versions };
}

/** The same of fees. */
function charging(own: typeof shipped): typeof shipped {
  const feesToldBefore = profileOf('nijkerk')?.versions[0]?.feesToldBefore ?? failure('no fees');
  return { ...own, versions: own.versions.map((version) => ({ ...version, feesToldBefore })) };
}

/** The same of reasons. */
function reasoning(own: typeof shipped): typeof shipped {
  const rule = profileOf('midden-delfland')?.versions[0]?.rights.find(({ right }) => right === 'objection');
  const { reasoned } = rule ?? {};
  if (!reasoned) return failure('no reasons');
  const asking = (rights: (typeof own.versions)[number]['rights']) =>
    rights.map((one) => (one.right === 'objection' ? { ...one, reasoned } : one));
  return { ...own, versions: own.versions.map((version) => ({ ...version, rights: asking(version.rights) })) };
}

/** The same of showing who one is before anything else. */
function identifying(own: typeof shipped): typeof shipped {
  const { identify } = profileOf('midden-delfland')?.versions[0]?.wayOfWorking ?? {};
  if (!identify) return failure('no moment');
  return {
    ...own,
    versions: own.versions.map((one) => ({ ...one, wayOfWorking: { ...one.wayOfWorking, identify } })),
  };
}

/** The same of images of a camera. */
function filming(own: typeof shipped): typeof shipped {
  const footage = profileOf('midden-delfland')?.versions[0]?.footage ?? failure('no footage');
  return { ...own, versions: own.versions.map((version) => ({ ...version, footage })) };
}

const rows = new Map<Id, Placed[]>();
let counter = 0;

export const idOf = (number: number): Id => number.toString(16).padStart(32, '0');

/** Adds a fact as if it were written at this moment. */
export function write(caseId: Id, body: FactBody, day = TODAY, time = '09:52', by = idOf(900)): void {
  counter += 1;
  const fact = { v: 1, at: new Date(`${day}T${time}`).getTime(), day, by, place: 'A', seen: counter, ...body } as Fact;
  rows.set(caseId, [...(rows.get(caseId) ?? []), { writer: idOf(1), seq: counter, counter, case: caseId, fact }]);
}

export const caseIds = (): readonly Id[] => [...rows.keys()].filter((id) => id !== idOf(0));
export const factsOf = (id: Id): readonly Placed[] => rows.get(id) ?? [];
export const allFacts = (): readonly Placed[] => [...rows.values()].flat();
export const forget = (id: Id): boolean => rows.delete(id);
export const stateOf = (id: Id): CaseState => foldCase(id, factsOf(id));
const WHO: Readonly<Record<Id, string>> = { [idOf(901)]: 'S. van Aalst', [idOf(902)]: 'F. Haverkamp' };
export const whoOf = (slot: Id): string | undefined => WHO[slot] ?? 'M. Okonjo';

interface Invented {
  readonly number: number;
  readonly receivedOn: string;
  readonly title?: 'mevrouw' | 'heer';
  readonly given: string;
  readonly prefix?: string;
  readonly surname: string;
  readonly birthDate: string;
  readonly secret?: boolean;
  readonly slip?: 'made' | 'sent';
  readonly withdrawn?: boolean;
  readonly deceased?: boolean;
  readonly right?: Right;
}

const invented: readonly Invented[] = [
  {
    number: 31,
    receivedOn: '2026-10-27',
    title: 'heer',
    given: 'D.',
    surname: 'Bakker-Yıldız',
    birthDate: '1974-02-11',
    slip: 'sent',
  },
  {
    number: 34,
    receivedOn: '2026-11-02',
    title: 'heer',
    given: 'J.',
    prefix: 'van der',
    surname: 'Poel',
    birthDate: '1990-07-01',
    slip: 'sent',
  },
  {
    number: 38,
    receivedOn: '2026-11-05',
    title: 'mevrouw',
    given: 'N.',
    prefix: 'van der',
    surname: 'Sluis-de Boer',
    birthDate: '1961-08-09',
    slip: 'made',
  },
  {
    number: 40,
    receivedOn: '2026-11-09',
    given: 'M.',
    prefix: "'t",
    surname: 'Hart',
    birthDate: '1985-03-30',
    slip: 'sent',
  },
  { number: 42, receivedOn: '2026-11-16', title: 'mevrouw', given: 'S.', surname: 'IJpma', birthDate: '2011-05-02' },
  {
    number: 44,
    receivedOn: '2026-11-23',
    title: 'mevrouw',
    given: 'A.',
    surname: 'Çelik',
    birthDate: '1979-12-24',
    secret: true,
  },
  {
    number: 28,
    receivedOn: '2026-10-12',
    title: 'heer',
    given: 'H.',
    surname: 'Demir-Çelik',
    birthDate: '1968-01-05',
    withdrawn: true,
  },
  {
    number: 45,
    receivedOn: '2026-11-24',
    title: 'heer',
    given: 'K.',
    prefix: 'de',
    surname: 'Overledene',
    birthDate: '1938-01-05',
    deceased: true,
  },
];

/** Of the same letter as 34. */
const together: readonly Invented[] = (['rectification', 'erasure'] as const).map((right, at) => ({
  ...{ right, number: 35 + at, receivedOn: '2026-11-02', title: 'heer', given: 'J.', prefix: 'van der' },
  ...{ surname: 'Poel', birthDate: '1990-07-01', slip: 'sent' },
}));

export function fillRegister(): void {
  write(
    idOf(0),
    { kind: 'registerFounded', store: idOf(7), corporation: 'lefier', profileVersion: 'privacyreglement' },
    '2026-01-12',
    '08:02',
  );
  write(idOf(0), { kind: 'placeClaimed', letter: 'A', installation: idOf(5) }, '2026-01-12', '08:02');
  if (scene.cases !== 'many') return;
  for (const one of scene.together ? [...invented, ...together] : invented) {
    const id = idOf(one.number);
    const on = one.receivedOn;
    write(idOf(0), { kind: 'numberGiven', year: 2026, number: one.number, for: id }, on, '09:12');
    write(
      id,
      {
        kind: 'requestRegistered',
        right: one.right ?? (one.number === 34 ? scene.right : 'access'),
        channel: 'post',
        receivedOn: on,
        letterOn: on,
        copyAsked: one.number === 38,
        corporation: 'lefier',
        profileVersion: shipped.versions.at(-1)?.version ?? '',
        reference: `LEF-2026-A00${one.number}`,
      },
      on,
      '09:12',
    );
    write(
      id,
      {
        kind: 'dataSubjectRecorded',
        name: {
          ...(one.title && { title: one.title }),
          given: one.given,
          ...(one.prefix && { prefix: one.prefix }),
          surname: one.surname,
        },
        address: {
          kind: 'street',
          street: 'Zuiderstraat',
          number: '14 B',
          postcode: '1234 AB',
          city: 'Voorbeeldstad',
          ...(one.secret && { secret: true }),
        },
        birthDate: one.birthDate,
        subjectKind: 'huurder',
        ...(one.deceased && { deceased: true }),
        ...(one.number === 38 && { contractNumber: '40.118/2' }),
      },
      on,
      '09:12',
    );
    if (one.slip) {
      const letter = idOf(500 + one.number);
      write(
        id,
        {
          kind: 'letterIssued',
          letter,
          letterKind: 'receiptSlip',
          wordsVersion: 1,
          sha256: '',
          pages: 1,
          compartment: 'common',
        },
        on,
        '10:05',
      );
      if (one.slip === 'sent') write(id, { kind: 'letterSent', letter, sentOn: on, how: 'post' }, on, '15:40');
    }
    if (one.withdrawn)
      write(
        id,
        { kind: 'requestWithdrawn', on: '2026-10-19', why: 'Belde en wil geen inzage meer' },
        '2026-10-19',
        '11:20',
      );
  }
  for (const other of scene.together ? together : []) {
    const [one, two] = [idOf(34), idOf(other.number)];
    write(one, { kind: 'casesLinked', other: two, why: 'askedTogether' }, '2026-11-02', '09:20');
    write(two, { kind: 'casesLinked', other: one, why: 'askedTogether' }, '2026-11-02', '09:20');
  }
  write(
    idOf(38),
    { kind: 'attemptRefused', what: 'eraseCase', code: 'roleMayNot', article: 'Omgangsregels, artikel 2 lid 2' },
    TODAY,
    '09:47',
  );
}

function failure(what: string): never {
  throw new Error(what);
}

/** The cases this one is tied to. */
export const linkedOf = (id: Id): readonly CaseState[] => stateOf(id).links.map(({ other }) => stateOf(other));
