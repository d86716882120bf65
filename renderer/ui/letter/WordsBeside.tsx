/** Beside the preview: what is wrong in the words of a letter, with the way to where it is typed, and what stands out. Runs in the page. */
import type { ReactNode } from 'react';
import type { LetterKind } from '../../desk/asks';
import type { OfficerItem } from '../../desk/asks-dossier';
import { judgeLetter, type LetterFinding, type Tone } from '../../desk/plain-words';
import { motivationName } from '../decision/MotivationFields';
import type { Lacking } from '../kit/Act';
import { Note } from '../kit/Note';
import { findingWords } from '../kit/plain-words.nl';
import type { LackAt } from './missing.nl';
import type { LetterWords } from './useLetter';

export interface WordsFound {
  readonly wrong: readonly LetterFinding[];
  readonly advice: readonly LetterFinding[];
}

const AT_ONCE = 5;

/** Each thing once: the same words in two places are mended alike. */
export function wordsFound(words: LetterWords | undefined, tone: Tone): WordsFound {
  const all = words ? judgeLetter(words, tone).findings : [];
  const once = [...new Map(all.map((one) => [`${one.code} ${one.words}`, one])).values()];
  return {
    wrong: once.filter(({ severity }) => severity === 'wrong'),
    advice: once.filter(({ severity }) => severity === 'advice'),
  };
}

export function WordsBeside({ wrong, advice, children }: WordsFound & { readonly children?: ReactNode }) {
  return (
    <>
      {wrong.length > 0 && (
        <Note tone="late" title="Dit klopt niet in de brief.">
          <Findings findings={wrong} />
          {children}
        </Note>
      )}
      {advice.length > 0 && (
        <Note tone="info" title="Dit valt op in de brief.">
          Het mag zo blijven.
          <Findings findings={advice} />
        </Note>
      )}
    </>
  );
}

function Findings({ findings }: { readonly findings: readonly LetterFinding[] }) {
  const more = findings.length - AT_ONCE;
  return (
    <ul className="letter-missing">
      {findings.slice(0, AT_ONCE).map((one) => {
        const { title, now } = findingWords(one);
        return (
          <li key={`${one.code} ${one.words}`}>
            {title} {now}
          </li>
        );
      })}
      {more > 0 && <li>En nog {more === 1 ? '1 ding' : `${more} dingen`}.</li>}
    </ul>
  );
}

/** Where words of a letter are typed that have no field beside it. */
export function wordsAt(kind: LetterKind, isAccess: boolean): LackAt {
  if (kind === 'complaintDecision') return 'complaint';
  if (kind === 'decision') return isAccess ? 'dossier' : 'points';
  return 'values';
}

/** The field beside the letter, for letters that have one for all that is typed. */
const FIELD: Readonly<Partial<Record<LetterKind, string>>> = {
  sourceNotice: 'sourceWhat',
  consultation: 'what',
  thirdDecision: 'motivation',
  thirdDelay: 'reasons',
  recipientNotice: 'knownBy',
};

/** What lacks beside the button; `elsewhere` is the way to where it is typed. */
export function lackOfWords(
  { words }: LetterFinding,
  kind: LetterKind,
  items: readonly OfficerItem[],
  elsewhere: string,
): Lacking {
  const item =
    kind === 'decision'
      ? items.find(({ motivation = '', whatYouDoSee = '' }) => `${motivation} ${whatYouDoSee}`.includes(words))
      : undefined;
  return { field: item ? motivationName(item.item) : (FIELD[kind] ?? elsewhere), label: `“${words}” verbeteren` };
}
