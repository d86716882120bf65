/** A request that must give reasons came without: ask for them, and record them once they are there (WM-23). Runs in the page. */
import { Button } from '@mantine/core';
import type { CaseView, LetterKind } from '../../desk/asks';
import { dayPlain } from '../dates.nl';
import { Note } from '../kit/Note';
import { letterWords } from '../words.nl';

interface Props {
  readonly view: CaseView;
  readonly may: boolean;
  readonly onCorrect: () => void;
  readonly onLetter: (kind: LetterKind) => void;
}

export function ReasonsNote({ view, may, onCorrect, onLetter }: Props) {
  const asked = view.letters.find(({ kind, replaced }) => kind === 'completeRequest' && !replaced);
  return (
    <Note tone="soon" title="De redenen van de persoon ontbreken." article={view.reasonsLacking}>
      {asked?.sentOn
        ? `Wij vroegen erom op ${dayPlain(asked.sentOn)}. `
        : 'Vraag de persoon om de redenen. De termijn loopt gewoon door. '}
      Zijn ze er, leg ze dan hier vast.
      {may && (
        <span className="row row-wrap reasons-acts">
          {!asked && (
            <Button variant="default" size="xs" onClick={() => onLetter('completeRequest')}>
              {letterWords.completeRequest}
            </Button>
          )}
          <Button variant="default" size="xs" onClick={onCorrect}>
            Redenen vastleggen
          </Button>
        </span>
      )}
    </Note>
  );
}
