/** Beside what keeps a request from being handled: the letter that asks for it. Runs in the page. */
import { Button } from '@mantine/core';
import type { CaseView, LetterKind, Refusal } from '../../desk/asks';
import { dayPlain } from '../dates.nl';
import { letterWords } from '../words.nl';

interface Props {
  readonly lack: Refusal['code'];
  readonly view: CaseView;
  readonly onLetter: (kind: LetterKind) => void;
  /** To the form in which a representative is written down. */
  readonly onCorrect: () => void;
}

const ASKS: Readonly<Partial<Record<Refusal['code'], LetterKind>>> = {
  identifyBeforeHandling: 'identityRequest',
  representativeNeedsAuthority: 'representativeRequest',
};

export function AskBy({ lack, view, onLetter, onCorrect }: Props) {
  // Nobody is known yet to write to.
  if (lack === 'underSixteen') {
    return (
      <span className="row row-wrap reasons-acts">
        <Button variant="default" size="xs" onClick={onCorrect}>
          Vertegenwoordiger vastleggen
        </Button>
      </span>
    );
  }
  const kind = ASKS[lack];
  if (!kind || !view.asks.includes(kind)) return null;
  const made = view.letters.find((one) => one.kind === kind && !one.outdated && !one.replaced);
  if (made) {
    return (
      <span className="row row-wrap reasons-acts">
        {made.sentOn
          ? `Wij vroegen erom op ${dayPlain(made.sentOn)}.`
          : 'De brief ligt klaar en is nog niet verzonden.'}
      </span>
    );
  }
  return (
    <span className="row row-wrap reasons-acts">
      <Button variant="default" size="xs" onClick={() => onLetter(kind)}>
        {letterWords[kind]}
      </Button>
    </span>
  );
}
