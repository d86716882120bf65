/** Vandaag: the appointments first, then what must go out with the reason of its date, what is left to do, and this computer. Runs in the page. */
import './today.css';
import { Button } from '@mantine/core';
import { IconPrinter } from '@tabler/icons-react';
import { useCallback, useEffect, useRef, useState } from 'react';
import type { Refusal, SessionView, TodayView } from '../../desk/asks';
import type { Day } from '../../desk/session';
import { ask } from '../../desk/vault';
import { capital, dayInFull, timeOf } from '../dates.nl';
import { Act } from '../kit/Act';
import { icon } from '../kit/icon';
import { Note } from '../kit/Note';
import { RefusalNote } from '../kit/RefusalNote';
import { Title } from '../kit/Title';
import { useCameIn } from '../safe/came-in';
import type { RunningVisit, Screen } from '../state';
import { Appointments } from './Appointments';
import { DeadlineList } from './DeadlineList';
import { SendTable } from './SendTable';
import { Tasks } from './Tasks';
import { ThisComputer } from './ThisComputer';

interface Props {
  readonly session: SessionView;
  readonly day: Day;
  readonly behind: boolean;
  readonly go: (to: Screen) => void;
  readonly onRunning: (running: RunningVisit | undefined) => void;
}

export function TodayScreen({ session, day, behind, go, onRunning }: Props) {
  const [today, setToday] = useState<TodayView>();
  const [refusal, setRefusal] = useState<Refusal>();
  const tell = useRef(onRunning);
  tell.current = onRunning;
  const load = useCallback(async (): Promise<void> => {
    const answer = await ask('today', {});
    if (!answer.ok) return setRefusal(answer.refusal);
    tell.current(answer.value.running);
    setToday(answer.value);
  }, []);
  useEffect(() => void load(), [load]);
  useCameIn(() => void load());
  const toSend = today?.toSend.filter((one) => one.terms !== undefined) ?? [];
  const running = today?.running;
  return (
    <>
      <div className="head">
        <Title focus={!running && !today?.appointments.some((one) => one.state === 'next')}>
          {capital(dayInFull(session.today))}
        </Title>
        <Clock />
      </div>
      {refusal && <RefusalNote refusal={refusal} />}
      <div className="today">
        <div>
          <section aria-labelledby="appointments">
            <div className="section-head">
              <h2 id="appointments">Afspraken vandaag</h2>
              {today && today.appointments.length > 0 && (
                <span className="meta">
                  {today.appointments.length}, kantoor {session.office.replace(/^kantoor /i, '')}
                </span>
              )}
            </div>
            {today && today.appointments.length === 0 && (
              <p className="panel padded">Vandaag zijn er geen afspraken.</p>
            )}
            {today && today.appointments.length > 0 && (
              <Appointments today={today} go={go} onChanged={() => void load()} />
            )}
          </section>
          <section aria-labelledby="to-send">
            <div className="section-head">
              <h2 id="to-send">Te versturen</h2>
              {toSend.length > 0 && (
                <span className="meta">
                  {toSend.length === 1 ? '1 zaak' : `${toSend.length} zaken, eerst wat het eerst weg moet`}
                </span>
              )}
            </div>
            {today && today.total > 0 && (
              <div className="today-paper">
                <Button
                  variant="default"
                  size="xs"
                  className={running ? 'wait' : ''}
                  aria-disabled={running ? true : undefined}
                  aria-describedby={running ? 'visit-runs' : undefined}
                  leftSection={<IconPrinter {...icon} />}
                  onClick={() => go({ at: 'outgoing' })}
                >
                  Brieven afdrukken{today.outgoing ? ` (${today.outgoing})` : ''}
                </Button>
                <DeadlineList waits={running !== undefined} />
              </div>
            )}
            {today && today.total === 0 && <FirstOfAll go={go} />}
            {today && today.total > 0 && toSend.length === 0 && <p className="panel padded">Er hoeft nu niets weg.</p>}
            {today?.holidaysUntil && (
              <div className="today-note">
                <Note tone="soon" title={`Feestdagen na ${dayInFull(today.holidaysUntil)} zijn nog niet bekend.`}>
                  Het programma telt daarna alleen weekenden mee. Vraag uw ICT om een nieuwe kalender. Dan rekent het de
                  datums vanzelf opnieuw uit.
                </Note>
              </div>
            )}
            {toSend.length > 0 && <SendTable cases={toSend} today={session.today} go={go} running={running} />}
          </section>
        </div>
        <div>
          {today && today.tasks.length > 0 && (
            <Tasks tasks={today.tasks} today={session.today} running={running} go={go} />
          )}
          <ThisComputer session={session} day={day} behind={behind} />
        </div>
      </div>
    </>
  );
}

function FirstOfAll({ go }: Pick<Props, 'go'>) {
  return (
    <div className="panel today-empty">
      <h3>Er zijn nog geen verzoeken</h3>
      <p>
        Kreeg u een brief, e-mail of vraag aan de balie? Leg het verzoek vast. U ziet meteen wanneer het antwoord weg
        moet.
      </p>
      <Act label="Eerste verzoek vastleggen" keyName="F4" onAct={() => go({ at: 'newRequest' })} />
    </div>
  );
}

function Clock() {
  const [now, setNow] = useState(() => Date.now());
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), 10_000);
    return () => clearInterval(timer);
  }, []);
  return <span className="dim">{timeOf(now)}</span>;
}
