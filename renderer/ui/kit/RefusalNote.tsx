/** A refusal in full: what cannot happen, then what now, then the article. Runs in the page. */
import type { Refusal } from '../../desk/asks';
import { refusalWords } from '../words.nl';
import { Note } from './Note';

export function RefusalNote({ refusal }: { readonly refusal: Refusal }) {
  const words = refusalWords(refusal);
  return (
    <Note tone="late" title={words.title} article={refusal.article} alert>
      {words.now}
    </Note>
  );
}
