/** Vandaag: the appointments, what must go out with the reason of its date, and this computer. Runs in the page. */
import './today.css';
import { useEffect, useState } from 'react';
import type { CaseSummary, Refusal, SessionView } from '../../desk/asks';
import type { Day } from '../../desk/session';
import { ask } from '../../desk/vault';
import { capital, dayInFull, timeOf } from '../dates.nl';
import { Act } from '../kit/Act';
import { RefusalNote } from '../kit/RefusalNote';
import { Title } from '../kit/Title';
import type { Screen } from '../state';
import { SendTable } from './SendTable';
import { ThisComputer } from './ThisComputer';

interface Props {
  readonly session: SessionView;
  readonly day: Day;
  readonly behind: boolean;
  readonly go: (to: Screen) => void;
}

export function TodayScreen({ session, day, behind, go }: Props) {
  const [work, setWork] = useState<{ readonly open: readonly CaseSummary[]; readonly total: number }>();
  const [refusal, setRefusal] = useState<Refusal>();
  useEffect(() => {
    void ask('worklist', { search: '' }).then((answer) => {
      if (answer.ok) setWork(answer.value);
      else setRefusal(answer.refusal);
    });
  }, []);
  const toSend = work?.open.filter((one) => one.terms !== undefined) ?? [];
  return (
    <>
      <div className="head">
        <Title>{capital(dayInFull(session.today))}</Title>
        <Clock />
      </div>
      {refusal && <RefusalNote refusal={refusal} />}
      <div className="today">
        <div>
          <section aria-labelledby="appointments">
            <div className="section-head">
              <h2 id="appointments">Afspraken vandaag</h2>
            </div>
            <p className="panel padded">Vandaag zijn er geen afspraken.</p>
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
            {work && work.total === 0 && <FirstOfAll go={go} />}
            {work && work.total > 0 && toSend.length === 0 && <p className="panel padded">Er hoeft nu niets weg.</p>}
            {toSend.length > 0 && <SendTable cases={toSend} today={session.today} go={go} />}
          </section>
        </div>
        <ThisComputer session={session} day={day} behind={behind} />
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
