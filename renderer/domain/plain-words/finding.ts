/** What the linter for plain Dutch finds in a text. Codes alone; the Dutch sentences stand in the ui. Pure. */

/** Advice is read and may be left; what is wrong keeps a letter from being made final. */
export type Severity = 'advice' | 'wrong';

export const SEVERITIES = {
  longSentence: 'advice',
  longOnAverage: 'advice',
  choppy: 'advice',
  longWord: 'advice',
  passive: 'advice',
  hardWord: 'advice',
  sorryTwice: 'advice',
  wrongWeekday: 'wrong',
  noSuchDay: 'wrong',
  otherAddress: 'wrong',
  mixedAddress: 'wrong',
  forbidden: 'wrong',
  saysNothing: 'wrong',
} as const satisfies Readonly<Record<string, Severity>>;

export type FindingCode = keyof typeof SEVERITIES;

export interface Finding {
  readonly code: FindingCode;
  readonly severity: Severity;
  /** As they stand in the text, at `from` to `to`; of an average the whole text, and then empty. */
  readonly words: string;
  readonly from: number;
  readonly to: number;
  /** Said in an easier way; `fits` when it can stand in the place of the words as it is. */
  readonly easier?: string;
  readonly fits?: true;
  readonly values?: Readonly<Record<string, string | number>>;
}

export function found(
  code: FindingCode,
  text: string,
  { from, to }: Span,
  more: Pick<Finding, 'easier' | 'fits' | 'values'> = {},
): Finding {
  return { code, severity: SEVERITIES[code], words: text.slice(from, to), from, to, ...more };
}

export interface Span {
  readonly from: number;
  readonly to: number;
}

export const overlaps = (one: Span, other: Span): boolean => one.from < other.to && other.from < one.to;
