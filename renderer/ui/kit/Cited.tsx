/**
 * The article something rests on, in small print, with the way to its own words: a link, and F1 where it is a refusal. Runs in the page.
 */
import { createContext, useContext, useEffect } from 'react';
import { articlesIn } from '../../desk/articles';

/** Opens the words of an article over the screen. */
export const ReadArticle = createContext<(article: string) => void>(() => undefined);

/** The refusals in sight, the last one on top: what F1 is about. */
const refusedBy: string[] = [];
export const articleInSight = (): string | undefined => refusedBy.at(-1);

interface Props {
  readonly article: string;
  /** It stands in a refusal. */
  readonly refusal?: boolean;
}

export function Cited({ article, refusal = false }: Props) {
  const read = useContext(ReadArticle);
  const known = articlesIn(article).length > 0;
  useEffect(() => {
    if (!refusal || !known) return;
    refusedBy.push(article);
    return () => {
      refusedBy.splice(refusedBy.lastIndexOf(article), 1);
    };
  }, [article, refusal, known]);
  return (
    <div className="meta cited">
      {article}
      {known && (
        <button type="button" className="link" aria-label={`Artikel lezen: ${article}`} onClick={() => read(article)}>
          Artikel lezen
        </button>
      )}
    </div>
  );
}
