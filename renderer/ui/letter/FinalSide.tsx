/** Beside a final letter: save, print, and record that it went out. Runs in the page. */
import { Button } from '@mantine/core';
import { IconCheck, IconDeviceFloppy, IconPencil, IconPrinter } from '@tabler/icons-react';
import { useState } from 'react';
import type { CaseView, LetterView, SessionView } from '../../desk/asks';
import { printLetter, saveLetter } from '../../desk/post';
import { dayInFull, timeOf } from '../dates.nl';
import { Act } from '../kit/Act';
import { icon } from '../kit/icon';
import { Note } from '../kit/Note';
import { mayRegister, type Screen } from '../state';
import { CorrectLetter } from './CorrectLetter';
import { NoLongerHolds } from './NoLongerHolds';
import { outcomeWords } from './outcomes.nl';
import { RecordSent } from './RecordSent';

interface Props {
  readonly view: CaseView;
  readonly letter: LetterView;
  readonly session: SessionView;
  /** This employee may make a letter of this kind. */
  readonly mayMake: boolean;
  readonly go: (to: Screen) => void;
  readonly onChanged: (view: CaseView) => void;
  /** A new one is made in its place. */
  readonly onAnew: (view: CaseView) => void;
}

export function FinalSide({ view, letter, session, mayMake, go, onChanged, onAnew }: Props) {
  const [says, setSays] = useState<keyof typeof outcomeWords>();
  const [sending, setSending] = useState(false);
  const [correcting, setCorrecting] = useState(false);
  const may = mayRegister(session);
  const bringOut = async (act: () => Promise<keyof typeof outcomeWords>): Promise<void> => {
    setSays(undefined);
    setSays(await act());
  };
  return (
    <>
      <div className="stack">
        <Note tone="ok" title="De brief is definitief.">
          Gemaakt op {dayInFull(letter.madeOn)} om {timeOf(letter.madeAt)} door {letter.by}. Hij verandert niet meer.
        </Note>
        <NoLongerHolds
          view={view}
          letter={letter}
          mayMake={mayMake}
          go={go}
          onAnew={onAnew}
          onKept={(_letter, next) => onChanged(next)}
        />
        <div className="act">
          <Button
            variant="default"
            leftSection={<IconDeviceFloppy {...icon} />}
            onClick={() => void bringOut(() => saveLetter(view.summary.id, letter.letter))}
          >
            Bewaren
          </Button>
          <Button
            variant="default"
            leftSection={<IconPrinter {...icon} />}
            onClick={() => void bringOut(() => printLetter(view.summary.id, letter.letter))}
          >
            Afdrukken
          </Button>
          {mayMake && letter.correct === 'can' && (
            <Button variant="default" leftSection={<IconPencil {...icon} />} onClick={() => setCorrecting(true)}>
              Brief verbeteren …
            </Button>
          )}
        </div>
        {letter.correct === 'recordSigned' && (
          <p className="meta">De bezoeker tekende dit verslag. Daarom verandert het niet meer.</p>
        )}
        <div role="status">
          {says && <Note tone={says === 'saved' || says === 'printed' ? 'ok' : 'soon'}>{outcomeWords[says]}</Note>}
        </div>
        {letter.sentOn ? (
          <p className="tag tag-ok">
            <IconCheck size={17} stroke={2.4} aria-hidden />
            Verzonden op {dayInFull(letter.sentOn)}
          </p>
        ) : letter.replaced ? null : (
          <p>Is de brief weg? Noteer de dag. Zo is later te zien dat u op tijd antwoordde.</p>
        )}
      </div>
      {may && !letter.sentOn && !letter.replaced && (
        <div className="letter-foot">
          <Act label="Verzonden op …" onAct={() => setSending(true)} />
        </div>
      )}
      {correcting && (
        <CorrectLetter
          view={view}
          letter={letter}
          onClose={() => setCorrecting(false)}
          onCorrecting={(next) => {
            setCorrecting(false);
            onAnew(next);
          }}
        />
      )}
      {sending && (
        <RecordSent
          view={view}
          letter={letter}
          onClose={() => setSending(false)}
          onRecorded={(next) => {
            setSending(false);
            onChanged(next);
          }}
        />
      )}
    </>
  );
}
