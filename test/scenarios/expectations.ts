/** What a scenario can expect of a step, and how it is compared. An expectation that cannot be looked at has failed. Runs in Node. */
import type { CaseState } from '../../renderer/domain/case/case';
import type { Refusal } from '../../renderer/domain/command/refusal';
import type { DossierState } from '../../renderer/domain/dossier/dossier';
import { compartmentOf } from '../../renderer/domain/facts/compartments';
import type { Placed } from '../../renderer/domain/facts/facts';
import { letterText } from '../../renderer/domain/letter/letter-frame';
import type { RegisterState } from '../../renderer/domain/register/register';
import type { Played } from './commands';

type After = Played & {
  readonly register: RegisterState;
  readonly case?: CaseState;
  readonly dossier?: DossierState;
  /** The facts of the case, of both compartments. */
  readonly log?: readonly Placed[];
};
type Look = (after: After, expected: unknown) => readonly string[];

/** Faults of a step, empty when all is as expected. A refusal nobody expected is a fault. */
export function faultsOf(expected: Readonly<Record<string, unknown>>, after: After): readonly string[] {
  const refusal = refusalIn(after);
  const unasked = refusal && expected.refusal === undefined ? [`refused: ${describe(refusal)}`] : [];
  return [
    ...unasked,
    ...Object.entries(expected).flatMap(([key, value]) => expectations[key]?.(after, value) ?? [`unknown: ${key}`]),
  ];
}

export function isExpectation(key: string): boolean {
  return Object.hasOwn(expectations, key);
}

const expectations: Readonly<Record<string, Look>> = {
  refusal: (after, expected) => {
    const refusal = refusalIn(after);
    if (!refusal) return [`not refused, expected ${JSON.stringify(expected)}`];
    return ofRefusal(refusal, expected, 'refusal');
  },
  facts: (after, expected) => {
    const bodies = factsIn(after).map(({ body }) => body);
    if (!Array.isArray(expected)) return ['facts must be a list'];
    if (bodies.length !== expected.length) {
      return [`${bodies.length} facts (${bodies.map(({ kind }) => kind).join(', ')}), expected ${expected.length}`];
    }
    return expected.flatMap((one: unknown, index) => differences(bodies[index], one, `facts[${index}]`));
  },
  dates: (after, expected) => {
    const { terms } = after;
    if (!terms) return ['there are no terms'];
    const shown = {
      ownTerm: terms.ownTerm?.day ?? null,
      gdprTerm: terms.gdprTerm.day,
      gdprLatest: terms.gdprLatest.day,
      sendBy: terms.sendBy.day,
      openDaysLeft: terms.openDaysLeft ?? null,
      daysLate: terms.daysLate ?? null,
      daysLateGdpr: terms.daysLateGdpr ?? null,
      holidaysUnknown: terms.holidaysUnknown,
      endedOn: terms.endedOn ?? null,
      suspendedDays: terms.suspension?.days ?? null,
      suspendedSince: terms.suspension?.since ?? null,
      ownUnsuspended: terms.unsuspended?.ownTerm ?? null,
      gdprUnsuspended: terms.unsuspended?.gdprTerm ?? null,
      sendByUnsuspended: terms.unsuspended?.sendBy ?? null,
      extendedOn: terms.extension?.toldOn ?? null,
      safe: terms.extension?.safe.day ?? null,
      ownMissedOn: terms.ownMissed?.toldOn ?? null,
      delayedOn: terms.delay?.toldOn ?? null,
      inDefaultSince: terms.inDefault?.since ?? null,
    };
    return known(shown, expected, 'dates');
  },
  noTerms: (after, expected) => ((after.terms === undefined) === expected ? [] : ['terms are otherwise']),
  why: (after, expected) => {
    const { terms } = after;
    if (!terms) return ['there are no terms'];
    const said = {
      ownTerm: terms.ownTerm?.why.join(' ') ?? null,
      gdprTerm: terms.gdprTerm.why.join(' '),
      gdprLatest: terms.gdprLatest.why.join(' '),
      sendBy: terms.sendBy.why.join(' '),
      safe: terms.extension?.safe.why.join(' ') ?? null,
    };
    return known(said, expected, 'why');
  },
  article: (after, expected) => differences(after.terms?.ownTerm?.article ?? null, expected, 'article'),
  regulation: (after, expected) => differences(after.preview?.regulation, expected, 'regulation'),
  regulationNote: (after, expected) => contains(after.preview?.regulationNote, expected, 'regulationNote'),
  freeBy: (after, expected) => differences(after.preview?.freeBy, expected, 'freeBy'),
  salutation: (after, expected) => differences(after.preview?.salutation, expected, 'salutation'),
  age: (after, expected) => differences(after.preview?.age, expected, 'age'),
  addressLines: (after, expected) =>
    differences(after.preview?.addressLines ?? after.letter?.address, expected, 'addressLines'),
  problems: (after, expected) => refusals(after.preview?.problems, expected, 'problems'),
  remarks: (after, expected) => refusals(after.preview?.remarks, expected, 'remarks'),
  lacks: (after, expected) => refusals(after.lacks, expected, 'lacks'),
  nextStep: (after, expected) => differences(after.summary?.nextStep, expected, 'nextStep'),
  state: (after, expected) => differences(after.summary?.state, expected, 'state'),
  summary: (after, expected) => differences(after.summary, expected, 'summary'),
  reference: (after, expected) => {
    const registered = factsIn(after).flatMap(({ body }) =>
      body.kind === 'requestRegistered' ? [body.reference] : [],
    );
    return differences(registered[0] ?? after.summary?.reference, expected, 'reference');
  },
  found: (after, expected) =>
    differences(
      after.found?.map(({ reference }) => reference),
      expected,
      'found',
    ),
  day: (after, expected) => differences(after.day, expected, 'day'),
  view: (after, expected) => differences(after.view, expected, 'view'),
  viewNever: ({ view }, expected) => {
    const text = JSON.stringify(view) ?? '';
    const words = Array.isArray(expected) ? expected.map(String) : [];
    if (words.length === 0 || text.length < 3) return ['there is nothing to look for, or nowhere'];
    return words.filter((word) => text.includes(word)).map((word) => `view holds "${word}"`);
  },
  case: (after, expected) => differences(after.case, expected, 'case'),
  visit: (after, expected) => differences(after.case?.visits.at(-1), expected, 'visit'),
  dossier: (after, expected) => differences(after.dossier, expected, 'dossier'),
  commonNever: (after, expected) => {
    const words = Array.isArray(expected) ? expected.map(String) : [];
    const common = JSON.stringify(after.log?.filter(({ fact }) => compartmentOf(fact.kind) === 'common') ?? []);
    if (words.length === 0 || common.length < 3) return ['there is nothing to look for, or nowhere'];
    return words.filter((word) => common.includes(word)).map((word) => `common facts hold "${word}"`);
  },
  commonHolds: (after, expected) => {
    const common = JSON.stringify(after.log?.filter(({ fact }) => compartmentOf(fact.kind) === 'common') ?? []);
    const words = Array.isArray(expected) ? expected.map(String) : [];
    return words.filter((word) => !common.includes(word)).map((word) => `common facts lack "${word}"`);
  },
  letter: letterLooks,
  employees: (after, expected) =>
    differences(
      after.register.employees.filter(({ leftOn }) => leftOn === undefined).map(({ name }) => name),
      expected,
      'employees',
    ),
};

function letterLooks({ letter }: After, expected: unknown): readonly string[] {
  if (!letter) return ['there is no letter'];
  if (typeof expected !== 'object' || expected === null) return ['letter must be an object'];
  const text = letterText(letter);
  const list = (value: unknown): readonly string[] => (Array.isArray(value) ? value.map(String) : []);
  return Object.entries(expected).flatMap(([key, value]) => {
    if (key === 'contains')
      return list(value)
        .filter((words) => !text.includes(words))
        .map((words) => `letter lacks "${words}"`);
    if (key === 'never')
      return list(value)
        .filter((words) => text.includes(words))
        .map((words) => `letter holds "${words}"`);
    if (key === 'missing') return differences(letter.missing, value, 'letter.missing');
    if (key === 'address') return differences(letter.address, value, 'letter.address');
    if (key === 'salutation') return differences(letter.salutation, value, 'letter.salutation');
    if (key === 'subject') return differences(letter.subject, value, 'letter.subject');
    return [`unknown expectation: letter.${key}`];
  });
}

function refusalIn({ refusal, decision }: Played): Refusal | undefined {
  return refusal ?? (decision && 'refusal' in decision ? decision.refusal : undefined);
}

function factsIn({ decision }: Played) {
  return decision && 'facts' in decision ? decision.facts : [];
}

/** The codes in order; an object asks for more of one. */
function refusals(shown: readonly Refusal[] | undefined, expected: unknown, where: string): readonly string[] {
  if (!shown || !Array.isArray(expected)) return [`there are no ${where}`];
  if (shown.length !== expected.length) return [`${where} are ${shown.map(describe).join(', ') || 'none'}`];
  return expected.flatMap((one: unknown, index) => ofRefusal(shown[index], one, `${where}[${index}]`));
}

function ofRefusal(shown: Refusal | undefined, expected: unknown, where: string): readonly string[] {
  const none = { code: null, article: null, rule: null, field: null, values: null };
  return known({ ...none, ...shown }, typeof expected === 'string' ? { code: expected } : expected, where);
}

/** Against a value of which every field is named: one that is not there is a typo. Here null means: none. */
function known(shown: Readonly<Record<string, unknown>>, expected: unknown, where: string): readonly string[] {
  if (typeof expected !== 'object' || expected === null) return [`${where} must be an object`];
  return Object.entries(expected).flatMap(([key, value]) => {
    if (!Object.hasOwn(shown, key)) return [`unknown expectation: ${where}.${key}`];
    if (value !== null) return differences(shown[key], value, `${where}.${key}`);
    return shown[key] === null ? [] : [`${where}.${key} is ${JSON.stringify(shown[key])}, expected none`];
  });
}

/** Partial for objects, whole for lists and plain values. A field that is not there differs from everything, null too. */
function differences(shown: unknown, expected: unknown, where: string): readonly string[] {
  if (Array.isArray(expected)) {
    if (!Array.isArray(shown) || shown.length !== expected.length) return [`${where} is ${JSON.stringify(shown)}`];
    return expected.flatMap((one: unknown, index) => differences(shown[index], one, `${where}[${index}]`));
  }
  if (typeof expected === 'object' && expected !== null) {
    if (typeof shown !== 'object' || shown === null) return [`${where} is ${JSON.stringify(shown)}`];
    const fields = shown as Readonly<Record<string, unknown>>;
    return Object.entries(expected).flatMap(([key, value]) => differences(fields[key], value, `${where}.${key}`));
  }
  if (expected === null && shown !== null) return [`${where} is ${JSON.stringify(shown)}, expected null`];
  return shown === expected ? [] : [`${where} is ${JSON.stringify(shown)}, expected ${JSON.stringify(expected)}`];
}

function contains(shown: string | undefined, expected: unknown, where: string): readonly string[] {
  return shown?.includes(String(expected)) ? [] : [`${where} is ${JSON.stringify(shown)}`];
}

function describe({ code, field }: Refusal): string {
  return field ? `${code} (${field})` : code;
}
