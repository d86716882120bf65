/**
 * The visit: another room, the whole window, for somebody with a visitor opposite. Which step it stands at is read from what was
 * recorded, so after a lock it stands where it stood. Runs in the page.
 */
import './visit.css';
import { useEffect, useRef, useState } from 'react';
import type { Id } from '../../desk/asks';
import { RefusalNote } from '../kit/RefusalNote';
import type { RunningVisit, Screen } from '../state';
import { BreakVisit } from './BreakVisit';
import { ClosingStep } from './ClosingStep';
import { IdentityStep } from './IdentityStep';
import { InspectionStep } from './InspectionStep';
import { useVisit, type Visit } from './useVisit';
import { BackButton, VisitFoot, VisitFrame } from './VisitFrame';

interface Props {
  readonly id: Id;
  readonly go: (to: Screen) => void;
  readonly onBlank: () => void;
  /** Said when the visit runs and when it is over: as long as it runs, other cases stay closed. */
  readonly onRunning: (running: RunningVisit | undefined) => void;
}

export function VisitScreen({ id, go, onBlank, onRunning }: Props) {
  const visit = useVisit(id);
  if ('view' in visit) return <Room visit={visit} go={go} onBlank={onBlank} onRunning={onRunning} />;
  return (
    <VisitFrame step={1} reference="" onBlank={onBlank}>
      <main className="visit-main" aria-busy={visit.refusal === undefined}>
        {visit.refusal && (
          <div className="visit-identity-only">
            <RefusalNote refusal={visit.refusal} />
          </div>
        )}
      </main>
      <VisitFoot>
        <BackButton label="Terug naar vandaag" onBack={() => go({ at: 'today' })} />
      </VisitFoot>
    </VisitFrame>
  );
}

function Room({
  visit,
  go,
  onBlank,
  onRunning,
}: Omit<Props, 'id'> & {
  readonly visit: Visit;
}) {
  const { view, at, head } = visit;
  const name = view.compare.name;
  const running = view.state === 'running';
  const tell = useRef(onRunning);
  tell.current = onRunning;
  useEffect(() => {
    if (running) tell.current({ case: at.case, visit: at.visit, name });
  }, [running, at.case, at.visit, name]);

  const [closing, setClosing] = useState(
    () => view.copy !== undefined && view.items.every((item) => item.assessment === 'withhold' || item.seen !== 'no'),
  );
  const [turned, setTurned] = useState(false);
  const [begun, setBegun] = useState(() => view.items.some((item) => item.seen !== 'no'));
  const [breaking, setBreaking] = useState<{ readonly reason: string; readonly goesOn?: boolean }>();
  /** An identity check that failed is recorded when one leaves it: a slip of the finger is no fact yet. */
  const leaving = useRef<(() => Promise<boolean>) | undefined>(undefined);
  const leave = async (): Promise<boolean> => (leaving.current ? leaving.current() : true);

  const over = (to: Screen): void => {
    onRunning(undefined);
    go(to);
  };
  const today = (): void => void leave().then((left) => left && go({ at: 'today' }));
  const passed = view.identity?.passed === true;
  // On a later day nothing can be shown any more: what is left is ending it, or breaking it off.
  const step = view.earlierDay ? 3 : !passed || !(begun || closing) ? 1 : closing ? 3 : 2;
  return (
    <>
      <VisitFrame
        step={step}
        turned={turned}
        reference={head?.summary.reference ?? ''}
        onBlank={onBlank}
        onBreak={() => setBreaking({ reason: '' })}
      >
        {step === 1 && (
          <IdentityStep
            visit={visit}
            leaving={leaving}
            onToday={today}
            onStart={() => setBegun(true)}
            onNewAppointment={(reason) => setBreaking({ reason, goesOn: true })}
          />
        )}
        {step === 2 && (
          <InspectionStep
            visit={visit}
            turned={turned}
            onTurned={setTurned}
            onToday={today}
            onClose={() => setClosing(true)}
          />
        )}
        {step === 3 && (
          <ClosingStep
            visit={visit}
            onBack={() => {
              setBegun(true);
              setClosing(false);
            }}
            onToday={today}
            onEnded={() => over({ at: 'today' })}
          />
        )}
      </VisitFrame>
      {breaking && (
        <BreakVisit
          at={at}
          paperOut={view.paper === 'taken'}
          reason={breaking.reason}
          goesOn={breaking.goesOn}
          before={leave}
          onClose={() => setBreaking(undefined)}
          onBroken={(goesOn) => over(goesOn ? { at: 'case', id: at.case, tab: 'appointment' } : { at: 'today' })}
        />
      )}
    </>
  );
}
