/** The identity check as questions in their order, and what follows from the answers. Nothing is answered beforehand. Pure. */
import type { IdentityDocument } from '../../desk/asks-visit';

export type Asked = 'who' | 'authority' | 'document' | 'original' | 'valid' | 'photo' | 'details';
export type YesNo = 'original' | 'valid' | 'photo' | 'details';
export type Refused = 'noProof' | 'noDocument' | 'notOriginal' | 'notValid' | 'noMatch';

export interface Answers {
  readonly who?: 'subject' | 'representative';
  /** Kind of proof; empty: none was seen. */
  readonly authority?: string;
  readonly document?: IdentityDocument | 'none';
  readonly original?: boolean;
  readonly valid?: boolean;
  readonly photo?: boolean;
  readonly details?: boolean;
}

export const yesNo: readonly YesNo[] = ['original', 'valid', 'photo', 'details'];

/** The questions in sight: after a refusal the later ones are gone. */
export function asked(answers: Answers, represented: boolean): readonly Asked[] {
  const all: readonly Asked[] = [
    ...(represented ? (['who'] as const) : []),
    ...(answers.who === 'representative' ? (['authority'] as const) : []),
    'document',
    ...yesNo,
  ];
  const stop = all.findIndex((one) => refusedBy(one, answers) !== undefined);
  return stop < 0 ? all : all.slice(0, stop + 1);
}

/** Why the inspection cannot begin, if it cannot. */
export function refusalOf(answers: Answers, represented: boolean): Refused | undefined {
  const last = asked(answers, represented).at(-1);
  return last && refusedBy(last, answers);
}

/** What still has to be answered, in order. */
export const openOf = (answers: Answers, represented: boolean): readonly Asked[] =>
  asked(answers, represented).filter((one) => answers[one] === undefined);

/** What is sent: answers after a refusal are left out. */
export function outcomeOf(answers: Answers, represented: boolean) {
  const kept = asked(answers, represented);
  const answered = Object.fromEntries(
    kept.filter((one) => one !== 'who' && one !== 'document').map((one) => [one, answers[one]]),
  ) as Pick<Answers, YesNo | 'authority'>;
  return { who: answers.who ?? 'subject', document: answers.document ?? 'none', ...answered } as const;
}

function refusedBy(one: Asked, answers: Answers): Refused | undefined {
  if (one === 'authority' && answers.authority === '') return 'noProof';
  if (one === 'document' && answers.document === 'none') return 'noDocument';
  if (one === 'original' && answers.original === false) return 'notOriginal';
  if (one === 'valid' && answers.valid === false) return 'notValid';
  if (one === 'photo' && answers.photo === false) return 'noMatch';
  if (one === 'details' && answers.details === false) return 'noMatch';
  return undefined;
}
