/** The appointment that stands: what it is, changing, cancelling, and its letters. Runs in the page. */
import { Button } from '@mantine/core';
import { useState } from 'react';
import type { CaseView } from '../../desk/asks';
import type { AppointmentView } from '../../desk/asks-dossier';
import { capital, dayInFull } from '../dates.nl';
import type { Screen } from '../state';
import { Timing } from './AppointmentSummary';
import { CancelAppointment } from './CancelAppointment';
import { LettersOfAppointment } from './LettersOfAppointment';
import { hours, officeWords } from './words.appointment.nl';

interface Props {
  readonly view: CaseView;
  readonly appointment: AppointmentView;
  readonly today: string;
  readonly may: boolean;
  readonly go: (to: Screen) => void;
  readonly onChange: () => void;
  readonly onCancelled: (view: CaseView) => void;
}

export function AppointmentMade({ view, appointment, today, may, go, onChange, onCancelled }: Props) {
  const { id } = view.summary;
  const [cancelling, setCancelling] = useState(false);
  const visited = view.visits.some((one) => one.on === appointment.on && one.state !== 'notCome');
  return (
    <div className="case-two">
      <section className="panel padded case-panel">
        <div>
          <p className="dim">{appointment.on === today ? 'De afspraak is vandaag' : 'De afspraak is op'}</p>
          <p className="appointment-day">{dayInFull(appointment.on)}</p>
        </div>
        <Timing late={appointment.late} words={appointment.timing} />
        <dl className="facts">
          <dt>Tijd</dt>
          <dd>{capital(hours(appointment))}</dd>
          <dt>Waar</dt>
          <dd>
            {capital(officeWords(appointment.office))}, {appointment.visitingAddress}
          </dd>
          <dt>Met wie</dt>
          <dd>{appointment.employeeName}</dd>
          {appointment.keyHolder && (
            <>
              <dt>Sleuteldrager</dt>
              <dd>{appointment.keyHolder}</dd>
            </>
          )}
          {appointment.lateReason && (
            <>
              <dt>Waarom later</dt>
              <dd>{appointment.lateReason}</dd>
            </>
          )}
        </dl>
        {may && !visited && (
          <div className="act">
            <Button variant="default" size="xs" onClick={onChange}>
              Afspraak veranderen
            </Button>
            <Button variant="default" size="xs" className="button-late" onClick={() => setCancelling(true)}>
              Afspraak afzeggen
            </Button>
          </div>
        )}
      </section>
      <div className="case-column">
        <LettersOfAppointment view={view} may={may} today={today} go={go} />
      </div>
      {cancelling && (
        <CancelAppointment
          id={id}
          onClose={() => setCancelling(false)}
          onCancelled={(next) => {
            setCancelling(false);
            onCancelled(next);
          }}
        />
      )}
    </div>
  );
}
