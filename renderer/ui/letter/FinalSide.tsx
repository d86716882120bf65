/** Beside a final letter: save, print, and record that it went out. Runs in the page. */
import { Button } from '@mantine/core';
import { IconCheck, IconDeviceFloppy, IconPrinter } from '@tabler/icons-react';
import { useState } from 'react';
import type { CaseView, LetterView, SessionView } from '../../desk/asks';
import { printLetter, saveLetter } from '../../desk/post';
import { dayInFull, timeOf } from '../dates.nl';
import { Act } from '../kit/Act';
import { icon } from '../kit/icon';
import { Note } from '../kit/Note';
import { mayRegister } from '../state';
import { outcomeWords } from './outcomes.nl';
import { RecordSent } from './RecordSent';

interface Props {
  readonly view: CaseView;
  readonly letter: LetterView;
  readonly session: SessionView;
  readonly onChanged: (view: CaseView) => void;
}

export function FinalSide({ view, letter, session, onChanged }: Props) {
  const [says, setSays] = useState<keyof typeof outcomeWords>();
  const [sending, setSending] = useState(false);
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
        </div>
        <div role="status">
          {says && <Note tone={says === 'saved' || says === 'printed' ? 'ok' : 'soon'}>{outcomeWords[says]}</Note>}
        </div>
        {letter.sentOn ? (
          <p className="tag tag-ok">
            <IconCheck size={17} stroke={2.4} aria-hidden />
            Verzonden op {dayInFull(letter.sentOn)}
          </p>
        ) : (
          <p>Is de brief weg? Noteer de dag. Zo is later te zien dat u op tijd antwoordde.</p>
        )}
      </div>
      {may && !letter.sentOn && (
        <div className="letter-foot">
          <Act label="Verzonden op …" onAct={() => setSending(true)} />
        </div>
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
