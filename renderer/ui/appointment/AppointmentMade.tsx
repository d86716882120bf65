/** The appointment that stands: what it is, changing, cancelling, and its letters. Runs in the page. */
import { Button } from '@mantine/core';
import { type ReactNode, useState } from 'react';
import type { CaseView } from '../../desk/asks';
import type { AppointmentView } from '../../desk/asks-dossier';
import { capital, dayInFull } from '../dates.nl';
import { Note } from '../kit/Note';
import type { Screen } from '../state';
import { NotCome } from '../visit/NotCome';
import { Timing } from './AppointmentSummary';
import { CancelAppointment } from './CancelAppointment';
import { LettersOfAppointment } from './LettersOfAppointment';
import { VisitsPanel } from './VisitsPanel';
import { hour, hours, officeWords } from './words.appointment.nl';

interface Props {
  readonly view: CaseView;
  readonly appointment: AppointmentView;
  readonly today: string;
  readonly may: boolean;
  readonly go: (to: Screen) => void;
  readonly onChange: () => void;
  readonly onChanged: (view: CaseView) => void;
  /** What stands beside it: where the paper is. */
  readonly beside: ReactNode;
}

export function AppointmentMade({ view, appointment, today, may, go, onChange, onChanged, beside }: Props) {
  const { id } = view.summary;
  const [asking, setAsking] = useState<'cancel' | 'notCome'>();
  const running = view.visits.some((one) => one.state === 'running');
  const wasDue = appointment.on <= today;
  return (
    <div className="case-two">
      <section className="panel padded case-panel">
        <div>
          <p className="dim">
            {appointment.on === today ? 'De afspraak is vandaag' : wasDue ? 'De afspraak was op' : 'De afspraak is op'}
          </p>
          <p className="appointment-day">{dayInFull(appointment.on)}</p>
        </div>
        {appointment.on < today && !running ? (
          <Note tone="soon" title="Van deze afspraak is geen bezoek vastgelegd.">
            Kwam er niemand? Leg dat vast. Daarna maakt u een nieuwe afspraak.
          </Note>
        ) : (
          <Timing late={appointment.late} words={appointment.timing} />
        )}
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
        {may && !running && (
          <div className="act">
            {wasDue && (
              <Button variant="default" size="xs" onClick={() => setAsking('notCome')}>
                Niet gekomen
              </Button>
            )}
            <Button variant="default" size="xs" onClick={onChange}>
              Afspraak veranderen
            </Button>
            <Button variant="default" size="xs" className="button-late" onClick={() => setAsking('cancel')}>
              Afspraak afzeggen
            </Button>
          </div>
        )}
      </section>
      <div className="case-column">
        {beside}
        <LettersOfAppointment view={view} may={may} today={today} go={go} />
        <VisitsPanel view={view} today={today} may={false} go={go} />
      </div>
      {asking === 'cancel' && (
        <CancelAppointment id={id} onClose={() => setAsking(undefined)} onCancelled={onChanged} />
      )}
      {asking === 'notCome' && (
        <NotCome
          id={id}
          name={capital(view.subject.shown)}
          from={hour(appointment.from)}
          on={appointment.on < today ? appointment.on : undefined}
          onClose={() => setAsking(undefined)}
          onRecorded={onChanged}
        />
      )}
    </div>
  );
}
