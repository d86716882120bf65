/** Beside a final letter that was replaced, is being corrected, or no longer says what is so: what comes in its place. Runs in the page. */
import type { CaseView, Id, LetterView } from '../../desk/asks';
import { dayInFull } from '../dates.nl';
import { Note } from '../kit/Note';
import type { Screen } from '../state';
import { KeepLetter } from './KeepLetter';
import { correctionWords, letterAfter } from './words.version.nl';

interface Props {
  readonly view: CaseView;
  readonly letter: LetterView;
  readonly mayMake: boolean;
  readonly go: (to: Screen) => void;
  readonly onAnew: (view: CaseView) => void;
  readonly onKept: (letter: Id, view: CaseView) => void;
}

export function NoLongerHolds({ view, letter, mayMake, go, onAnew, onKept }: Props) {
  const { correcting, kind, version = 1 } = letter;
  const id = view.summary.id;
  if (letter.replaced) {
    const after = letterAfter(view, letter);
    return (
      <Note tone="soon" title="Deze brief is vervangen.">
        {after && `Versie ${version + 1} kwam ervoor in de plaats op ${dayInFull(after.madeOn)}.`}
        {after && (
          <div className="letter-ways">
            <button type="button" className="link" onClick={() => go({ at: 'letter', id, kind, letter: after.letter })}>
              Naar versie {version + 1}
            </button>
          </div>
        )}
      </Note>
    );
  }
  if (!letter.outdated) return null;
  const canMake = mayMake && view.summary.state === 'open' && !view.summary.newerFacts;
  return (
    <Note tone="soon" title={correcting ? 'Deze brief wordt verbeterd.' : 'Deze brief klopt niet meer.'}>
      {correcting ? `Wat er fout is: ${correctionWords[correcting.reason]}.` : 'De zaak is veranderd.'}
      {canMake && correcting && (
        <div className="letter-ways">
          <button type="button" className="link" onClick={() => onAnew(view)}>
            Verder met versie {version + 1}
          </button>
        </div>
      )}
      {canMake && correcting?.mayStay && <KeepLetter view={view} letter={letter} onKept={onKept} />}
    </Note>
  );
}
