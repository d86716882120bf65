/** What the screen "Reglement" says of each rule of the table: what the program does with it, and what the law adds. Pure data. */
import words from './rule-words.json';

export interface RuleWords {
  readonly title: string;
  readonly does: string;
  /** What the law adds or asks besides, with its article. */
  readonly law?: string;
  /** The house rule gives less than the law, so the law holds. */
  readonly weaker?: boolean;
}

/** Undefined for a code that is no row of the table. */
export function ruleWords(code: string): RuleWords | undefined {
  return (words as Readonly<Record<string, RuleWords>>)[code];
}

/** Codes of the rows of one regulation: "WS-1" to "WS-23". */
export function rulesOfRegulation(regulation: string): readonly string[] {
  return Object.keys(words).filter((code) => code.startsWith(`${regulation}-`));
}
