/** Afspraak: choosing a day, or the appointment that stands, with changing, cancelling and its letters. Runs in the page. */
import './appointment.css';
import { useState } from 'react';
import type { CaseView, SessionView } from '../../desk/asks';
import { mayRegister, type Screen } from '../state';
import { AppointmentForm } from './AppointmentForm';
import { AppointmentMade } from './AppointmentMade';
import { CancelledLetter } from './LettersOfAppointment';

interface Props {
  readonly view: CaseView;
  readonly session: SessionView;
  readonly go: (to: Screen) => void;
  readonly onChanged: (view: CaseView) => void;
}

export function AppointmentTab({ view, session, go, onChanged }: Props) {
  const [changing, setChanging] = useState(false);
  const { appointment, decision } = view;
  const may =
    mayRegister(session) && view.summary.state === 'open' && view.closed === undefined && !view.summary.newerFacts;
  if (appointment && !changing)
    return (
      <AppointmentMade
        view={view}
        appointment={appointment}
        today={session.today}
        may={may}
        go={go}
        onChange={() => setChanging(true)}
        onCancelled={onChanged}
      />
    );
  if (decision?.outcome === 'refused')
    return (
      <p className="panel padded">Er is geen afspraak nodig: de betrokkene krijgt geen inzage. De brief zegt waarom.</p>
    );
  if (!view.released)
    return (
      <div className="panel padded stack-tight">
        <p>
          <strong>Een afspraak maken kan nog niet.</strong> Eerst zet de privacyfunctionaris de stukken klaar voor de
          inzage.
        </p>
      </div>
    );
  if (!may) return <p className="panel padded">Er is nog geen afspraak.</p>;
  return (
    <div className="stack">
      {!appointment && <CancelledLetter view={view} go={go} />}
      <AppointmentForm
        view={view}
        session={session}
        before={appointment}
        onClose={appointment ? () => setChanging(false) : undefined}
        onKept={(next) => {
          setChanging(false);
          onChanged(next);
        }}
      />
    </div>
  );
}
