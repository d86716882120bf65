/** The linter for plain Dutch, beside a field and beside a letter. It holds no case and asks the vault nothing. Runs in the page. */
export type { Tone } from '../domain/plain-words/address-form';
export type { Finding, FindingCode } from '../domain/plain-words/finding';
export type { Forbidden } from '../domain/plain-words/forbidden';
export { judgeLetter, type LetterFinding } from '../domain/plain-words/judge-letter';
export { type Judgement, type Judging, judgeText } from '../domain/plain-words/judge-text';
