/** Who comes to the counter today, and one button to begin. Runs in the page. */
import { Button } from '@mantine/core';
import { IconArrowRight, IconCheck, IconClockExclamation } from '@tabler/icons-react';
import { useEffect, useRef, useState } from 'react';
import type { TodayView } from '../../desk/asks';
import { icon } from '../kit/icon';
import type { Screen } from '../state';
import { NotCome } from '../visit/NotCome';
import { MASKED, Masked } from './Masked';
import { walkRows } from './SendTable';

type Appointment = TodayView['appointments'][number];

interface Props {
  readonly today: TodayView;
  readonly go: (to: Screen) => void;
  readonly onChanged: () => void;
}

export function Appointments({ today, go, onChanged }: Props) {
  const [absent, setAbsent] = useState<Appointment>();
  const { running } = today;
  return (
    <>
      <div className="panel">
        <table className="table appointments">
          <thead className="unseen">
            <tr>
              <th>Tijd</th>
              <th>Naam</th>
              <th>Kenmerk</th>
              <th>Bijzonderheden</th>
              <th>Doen</th>
            </tr>
          </thead>
          <tbody onKeyDown={walkRows}>
            {today.appointments.map((one) => (
              <Row
                key={one.case}
                one={one}
                waits={running !== undefined && running.case !== one.case}
                runs={running !== undefined}
                go={go}
                onAbsent={() => setAbsent(one)}
              />
            ))}
          </tbody>
        </table>
      </div>
      {absent && (
        <NotCome
          id={absent.case}
          name={absent.name}
          from={timeWords(absent.from)}
          onClose={() => setAbsent(undefined)}
          onRecorded={() => {
            setAbsent(undefined);
            onChanged();
          }}
        />
      )}
    </>
  );
}

interface RowProps {
  readonly one: Appointment;
  /** Another visitor sits at the desk. */
  readonly waits: boolean;
  readonly runs: boolean;
  readonly go: (to: Screen) => void;
  readonly onAbsent: () => void;
}

function Row({ one, waits, runs, go, onAbsent }: RowProps) {
  const start = useRef<HTMLButtonElement>(null);
  const isNext = one.state === 'next' && !runs;
  /** Also the one before, when somebody who came later is helped first. */
  const mayBeAbsent = !runs && (isNext || (one.state === 'later' && one.from <= timeNow()));
  useEffect(() => {
    if (isNext) start.current?.focus({ preventScroll: true });
  }, [isNext]);
  const begin = (): void => go({ at: 'visit', id: one.case });
  return (
    <tr className={isNext || one.state === 'running' ? 'row-now' : ''}>
      <td className="nowrap appointments-time">{one.from.replace(':', '.')}</td>
      <td className="appointments-name">
        {waits ? <Masked /> : one.state === 'done' ? one.name : <strong>{one.name}</strong>}
      </td>
      <td className="dim nowrap">{one.reference}</td>
      <td>
        <span className="appointments-words">
          <State one={one} waits={waits} />
          {mayBeAbsent && (
            <button type="button" className="link" aria-label={`Niet gekomen: ${one.name}`} onClick={onAbsent}>
              Niet gekomen
            </button>
          )}
          {one.startsAgain && !runs && (
            <button type="button" className="link" onClick={begin} aria-label={`${againWords(one)}: ${one.name}`}>
              {againWords(one)}
            </button>
          )}
        </span>
      </td>
      <td className="end">
        {isNext ? (
          <Button
            ref={start}
            className="open-row-act"
            rightSection={<IconArrowRight {...icon} />}
            aria-label={`Start bezoek: ${one.name}`}
            onClick={begin}
          >
            Start bezoek
          </Button>
        ) : (
          <button
            type="button"
            className={waits ? 'link link-waits' : 'link'}
            aria-disabled={waits || undefined}
            aria-describedby={waits ? 'visit-runs' : undefined}
            aria-label={`Openen: ${waits ? MASKED : one.name}, ${one.reference}`}
            onClick={() => {
              if (!waits) go({ at: 'case', id: one.case, tab: 'appointment' });
            }}
          >
            Openen
          </button>
        )}
      </td>
    </tr>
  );
}

const againWords = ({ state }: Appointment): string =>
  state === 'notCome' ? 'Komt toch nog' : 'Verder met het bezoek';

/** Remarks about others are shortened to the place and the part while a visitor sits there; the vault does so too. */
function State({ one, waits }: { readonly one: Appointment; readonly waits: boolean }) {
  if (one.state === 'done')
    return (
      <span className="tag tag-ok">
        <IconCheck size={17} stroke={2.4} aria-hidden />
        {one.words}
      </span>
    );
  if (one.state === 'notCome' || one.state === 'broken')
    return (
      <span className="tag tag-soon">
        <IconClockExclamation size={17} stroke={2} aria-hidden />
        {one.words}
      </span>
    );
  return <>{waits ? one.words.split('. ')[0] : one.words}</>;
}

/** "09:52" */
const timeNow = (): string => new Date().toTimeString().slice(0, 5);

/** "10:00" -> "10.00 uur" */
const timeWords = (time: string): string => `${time.replace(':', '.')} uur`;
