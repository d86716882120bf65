/** Above a concept that takes the place of a final letter: which one, why, and the way back. Runs in the page. */
import type { CaseView, Id, LetterKind } from '../../desk/asks';
import { dayInFull } from '../dates.nl';
import { Note } from '../kit/Note';
import { KeepLetter } from './KeepLetter';
import type { LetterWords } from './useLetter';
import { correctionWords, letterBefore } from './words.version.nl';

interface Props {
  readonly view: CaseView;
  readonly kind: LetterKind;
  readonly task: Id | undefined;
  readonly version: LetterWords['version'];
  readonly may: boolean;
  readonly onKept: (letter: Id, view: CaseView) => void;
}

export function VersionNote({ view, kind, task, version, may, onKept }: Props) {
  const before = letterBefore(view, kind, task);
  if (!version || !before) return null;
  const { correcting, madeOn } = before;
  return (
    <div className="stack">
      <Note tone="info" title={`Dit wordt versie ${version.number}.`}>
        {correcting
          ? `U verbetert de brief van ${dayInFull(madeOn)}: ${correctionWords[correcting.reason]}.`
          : `De brief van ${dayInFull(madeOn)} klopt niet meer, want de zaak is veranderd.`}{' '}
        {version.replaces
          ? 'De lezer kreeg al een brief. In de nieuwe staat daarom dat die de oude vervangt.'
          : 'Die brief is niet verzonden. Daarom noemt deze brief hem niet.'}
        {may && correcting?.mayStay && <KeepLetter view={view} letter={before} onKept={onKept} />}
      </Note>
    </div>
  );
}
