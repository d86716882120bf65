/** What is wrong in words, as a refusal: of a letter, and of a text that could not be changed once it is recorded. Pure. */
import type { Refusal } from '../command/refusal';
import type { Finding } from './finding';
import { type Judging, judgeText } from './judge-text';
import { saysNothing } from './says-nothing';

/** `more`: how many others there are beside this one. */
export function refusalOfWords({ code, words, values }: Finding, more = 0): Refusal {
  return { code: 'wordsWrong', values: { finding: code, words, ...values, ...(more > 0 && { more }) } };
}

/** A reason that says nothing, where one is typed; an empty one is for the form to tell. */
export function noReason(text: string, field: string): Refusal | undefined {
  if (text.trim() === '' || !saysNothing(text)) return undefined;
  return { code: 'wordsWrong', field, values: { finding: 'saysNothing', words: text } };
}

/** Why this text can stand in no letter; undefined when it can. */
export function wrongWords(text: string, judging: Judging, field: string): Refusal | undefined {
  const [first] = judgeText(text, judging).findings.filter(({ severity }) => severity === 'wrong');
  return first && { ...refusalOfWords(first), field };
}
