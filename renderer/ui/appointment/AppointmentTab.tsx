/** Afspraak: choosing a day, or the appointment that stands, with the paper, its letters, and the visits that were. Runs in the page. */
import './appointment.css';
import { Button } from '@mantine/core';
import { useState } from 'react';
import type { CaseView, SessionView } from '../../desk/asks';
import { mayRegister, type Screen } from '../state';
import { AppointmentForm } from './AppointmentForm';
import { AppointmentMade } from './AppointmentMade';
import { CancelledLetter } from './LettersOfAppointment';
import { PaperPanel } from './PaperPanel';
import { VisitsPanel } from './VisitsPanel';

interface Props {
  readonly view: CaseView;
  readonly session: SessionView;
  readonly go: (to: Screen) => void;
  readonly onChanged: (view: CaseView) => void;
}

export function AppointmentTab({ view, session, go, onChanged }: Props) {
  const [changing, setChanging] = useState(false);
  const [another, setAnother] = useState(false);
  const { appointment, decision } = view;
  const { today } = session;
  const desk = mayRegister(session) && !view.summary.newerFacts;
  const may = desk && view.summary.state === 'open' && view.closed === undefined;
  const paper = <PaperPanel view={view} today={today} may={desk} onChanged={onChanged} />;
  if (appointment && !changing)
    return (
      <AppointmentMade
        view={view}
        appointment={appointment}
        today={today}
        may={may}
        go={go}
        onChange={() => setChanging(true)}
        onChanged={onChanged}
        beside={paper}
      />
    );
  const why = whyNone(view);
  if (why)
    return (
      <div className="stack">
        {paper}
        <p className="panel padded">{why}</p>
      </div>
    );
  const isOver = !appointment && wasThere(view) && !another;
  return (
    <div className="stack">
      {!appointment && paper}
      {!appointment && <VisitsPanel view={view} today={today} may={may} go={go} />}
      {!appointment && <CancelledLetter view={view} go={go} />}
      {!may && view.visits.length === 0 && <p className="panel padded">Er is nog geen afspraak.</p>}
      {may && isOver && (
        <div>
          <Button variant="default" size="xs" onClick={() => setAnother(true)}>
            Nog een afspraak maken
          </Button>
        </div>
      )}
      {may && !isOver && decision && (
        <AppointmentForm
          view={view}
          session={session}
          before={appointment}
          onClose={appointment ? () => setChanging(false) : undefined}
          onKept={(next) => {
            setChanging(false);
            setAnother(false);
            onChanged(next);
          }}
        />
      )}
    </div>
  );
}

/** Why there is no appointment to make, in words. */
function whyNone({ decision, released }: CaseView): string | undefined {
  if (decision?.outcome === 'refused')
    return 'Er is geen afspraak nodig: de betrokkene krijgt geen inzage. De brief zegt waarom.';
  return released
    ? undefined
    : 'Een afspraak maken kan nog niet. Eerst zet de privacyfunctionaris de stukken klaar voor de inzage.';
}

/** The inspection is over: ended, or broken off for good. */
function wasThere({ visits }: CaseView): boolean {
  const last = visits.at(-1);
  return last?.state === 'ended' || (last?.state === 'broken' && last.goesOn !== true);
}
