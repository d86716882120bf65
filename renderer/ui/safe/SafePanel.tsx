/** Beheer, Back-up: is the last one good, where they are kept, and putting one back or rehearsing that. Runs in the page. */
import './safe.css';
import { Button } from '@mantine/core';
import {
  IconAlertOctagonFilled,
  IconCircleCheck,
  IconClockExclamation,
  IconDatabaseShare,
  IconHistory,
  IconStethoscope,
} from '@tabler/icons-react';
import { useCallback, useEffect, useState } from 'react';
import type { Refusal, SessionView } from '../../desk/asks';
import type { Checked, SafeView } from '../../desk/asks-safekeeping';
import { backupAge } from '../../desk/backup-age';
import { type BackUpOutcome, backUpNow, type CopiesState, chooseFolder } from '../../desk/copies';
import { checkWholeLog } from '../../desk/safekeeping';
import { ask } from '../../desk/vault';
import { capital, momentOf } from '../dates.nl';
import { icon } from '../kit/icon';
import { Note } from '../kit/Note';
import { RefusalNote } from '../kit/RefusalNote';
import type { RefusalWords } from '../words.nl';
import { Conflicts } from './Conflicts';
import { useCameIn } from './came-in';
import { HowFar } from './HowFar';
import { RehearseDialog } from './RehearseDialog';
import { RepairDialog } from './RepairDialog';
import { RestoreDialog } from './RestoreDialog';
import { SafeFacts } from './SafeFacts';
import { askCopiesAgain, useCopies } from './useCopies';
import { ageWords, casesWords, failureWords, folderChosenWords, formerWords, rowsWords } from './words.safe.nl';

interface Props {
  readonly session: SessionView;
  readonly onChanged: () => void;
  readonly onReopened: (session: SessionView) => void;
}

type Over = 'none' | 'restore' | 'rehearse' | 'repair';
/** What the button is doing; `broken`: the check before it found something, and no backup was made. */
type Making =
  | { readonly is: 'checking'; readonly how: Checked }
  | { readonly is: 'making' }
  | { readonly is: 'done'; readonly outcome: BackUpOutcome['outcome'] }
  | { readonly is: 'broken' };

export function SafePanel({ session, onChanged, onReopened }: Props) {
  const { copies, asked } = useCopies();
  const [view, setView] = useState<SafeView>();
  const [refusal, setRefusal] = useState<Refusal>();
  const [over, setOver] = useState<Over>('none');
  const [making, setMaking] = useState<Making>();
  const [folder, setFolder] = useState<RefusalWords>();
  const read = useCallback(async (): Promise<void> => {
    const answer = await ask('safe', {});
    if (answer.ok) setView(answer.value);
    else setRefusal(answer.refusal);
  }, []);
  useEffect(() => void read(), [read]);
  useCameIn(() => void read());

  const backUp = async (): Promise<void> => {
    if (making?.is === 'checking' || making?.is === 'making') return;
    setMaking({ is: 'checking', how: { done: 0, of: 0, finished: false, breaks: 0 } });
    const checked = await checkWholeLog((how) => {
      setMaking({ is: 'checking', how });
      return true;
    });
    void read();
    onChanged();
    if (checked?.ok && checked.value.breaks > 0) return setMaking({ is: 'broken' });
    setMaking({ is: 'making' });
    const { outcome } = await backUpNow();
    await askCopiesAgain();
    setMaking({ is: 'done', outcome });
  };
  const choose = async (): Promise<void> => {
    const outcome = await chooseFolder();
    await askCopiesAgain();
    setFolder(folderChosenWords[outcome]);
  };
  const keep = async (touches: string, key: string): Promise<Refusal | undefined> => {
    const answer = await ask('settleInRegister', { touches, keep: key });
    if (!answer.ok) return answer.refusal;
    setView(answer.value);
    onChanged();
    return undefined;
  };
  const isBusy = making?.is === 'checking' || making?.is === 'making';
  return (
    <>
      <div className="section-head">
        <h2>Back-up</h2>
        <span className="meta">versleuteld, ook op een andere schijf</span>
      </div>
      {refusal && <RefusalNote refusal={refusal} />}
      {view?.readOnly && (
        <Note tone="late" title="Dit register is beschadigd. U kunt er alleen in lezen.">
          Wat beschadigd is, kan uit een kopie komen.{' '}
          <button type="button" className="link" onClick={() => setOver('repair')}>
            Herstellen met een kopie
          </button>
        </Note>
      )}
      {view && view.conflicts.length > 0 && (
        <Conflicts conflicts={view.conflicts} today={session.today} onKeep={keep} />
      )}
      {asked && (
        <div className="panel">
          <div className="safe-head">
            <Standing copies={copies} view={view} today={session.today} />
            <Button
              data-act
              className={isBusy ? 'wait' : ''}
              aria-disabled={isBusy || undefined}
              leftSection={<IconDatabaseShare {...icon} />}
              onClick={() => void backUp()}
            >
              {making?.is === 'checking'
                ? 'Bezig met controleren'
                : isBusy
                  ? 'Bezig met de back-up'
                  : 'Nu een back-up maken'}
            </Button>
          </div>
          <div role="status">
            {making && (
              <div className="safe-acts">
                <MakingNow making={making} copies={copies} today={session.today} />
              </div>
            )}
          </div>
          <SafeFacts
            copies={copies}
            view={view}
            today={session.today}
            last={making?.is === 'done' ? undefined : copies?.lastBackUp}
            onChoose={() => void choose()}
            trouble={folder}
          />
          <div className="safe-acts">
            <Button variant="default" leftSection={<IconHistory {...icon} />} onClick={() => setOver('restore')}>
              Back-up terugzetten
            </Button>
            <Button variant="default" leftSection={<IconStethoscope {...icon} />} onClick={() => setOver('rehearse')}>
              Herstel oefenen
            </Button>
            <span className="meta">U ziet eerst wat erin staat. Wat nieuwer is, blijft staan.</span>
          </div>
        </div>
      )}
      {over === 'restore' && (
        <RestoreDialog
          copies={copies}
          rows={view?.rows ?? 0}
          onClose={() => {
            setOver('none');
            void read();
            onChanged();
          }}
        />
      )}
      {over === 'rehearse' && (
        <RehearseDialog session={session} copies={copies} onDone={() => void read()} onClose={() => setOver('none')} />
      )}
      {over === 'repair' && (
        <RepairDialog
          session={session}
          copies={copies}
          onRepaired={(again) => {
            setOver('none');
            onReopened(again);
            void read();
          }}
          onClose={() => setOver('none')}
        />
      )}
    </>
  );
}

interface StandingProps {
  readonly copies: CopiesState | undefined;
  readonly view: SafeView | undefined;
  readonly today: string;
}

/** The first sentence: is the last backup good, and how old is it. */
function Standing({ copies, view, today }: StandingProps) {
  const age = backupAge(copies, today);
  const here = view ? ` Hier staan nu ${casesWords(view.cases)}, ${rowsWords(view.rows)}.` : '';
  if (age.is === 'good')
    return (
      <>
        <IconCircleCheck size={26} stroke={1.75} className="safe-good" aria-hidden />
        <div>
          <strong>De laatste back-up is goed</strong>
          <p className="dim">
            {capital(momentOf(age.at, today))} gemaakt en helemaal teruggelezen.{here}
          </p>
        </div>
      </>
    );
  const Shape = age.is === 'old' ? IconClockExclamation : IconAlertOctagonFilled;
  return (
    <>
      <Shape size={26} stroke={1.75} className="safe-bad" aria-hidden />
      <div>
        <strong>{age.is === 'old' ? 'De laatste goede back-up is te oud' : ageWords(age, today)}</strong>
        <p className="dim">
          {age.is === 'old'
            ? `${capital(momentOf(age.at, today))} gemaakt en helemaal teruggelezen. ${here}`
            : NOW[age.is]}
        </p>
      </div>
    </>
  );
}

const NOW = {
  unknown: 'Zet het programma op slot en open het opnieuw. Blijft dit staan? Bel uw ICT.',
  noFolder: 'Kies hieronder een map op een andere schijf of op het netwerk.',
  none: 'Maak er nu een.',
} as const;

interface MakingProps {
  readonly making: Making;
  readonly copies: CopiesState | undefined;
  readonly today: string;
}

function MakingNow({ making, copies, today }: MakingProps) {
  switch (making.is) {
    case 'checking':
      return (
        <HowFar says="Eerst controleren" done={making.how.done} of={making.how.of} safe="U kunt intussen doorwerken." />
      );
    case 'making':
      return <HowFar says="Bezig met schrijven en teruglezen" done={0} of={0} safe="U kunt intussen doorwerken." />;
    case 'broken':
      return (
        <Note tone="late" title="Er is geen back-up gemaakt: het logboek klopt niet." alert>
          Zet het programma op slot en ontgrendel opnieuw. Wat te herstellen is, wordt dan hersteld.{' '}
          {formerWords(copies, today)}
        </Note>
      );
    case 'done': {
      if (making.outcome === 'made') return <Note tone="ok" title="De back-up is gemaakt en helemaal teruggelezen." />;
      const words = failureWords(making.outcome);
      return (
        <Note tone="late" title={words.title} alert>
          {words.now} {formerWords(copies, today)}
        </Note>
      );
    }
  }
}
