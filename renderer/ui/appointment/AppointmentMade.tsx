/** The appointment that stands: what it is, changing, cancelling, and its letters. Runs in the page. */
import { Button } from '@mantine/core';
import { useState } from 'react';
import type { CaseView } from '../../desk/asks';
import type { AppointmentView } from '../../desk/asks-dossier';
import { ask } from '../../desk/vault';
import { capital, dayInFull } from '../dates.nl';
import { Note } from '../kit/Note';
import { WhyDialog } from '../kit/WhyDialog';
import type { Screen } from '../state';
import { Timing } from './AppointmentSummary';
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
        <InvitationPanel view={view} may={may} go={go} />
      </div>
      {cancelling && (
        <WhyDialog
          title="Afspraak afzeggen?"
          label="Waarom?"
          hint="Bijvoorbeeld: de medewerker is ziek"
          act="Afspraak afzeggen"
          stay="Laten staan"
          onClose={() => setCancelling(false)}
          onAct={async (why) => {
            const answer = await ask('cancelAppointment', { case: id, why });
            if (!answer.ok) return answer.refusal;
            setCancelling(false);
            onCancelled(answer.value);
            return undefined;
          }}
        >
          <p>De termijn loopt door. Maak daarna een nieuwe afspraak.</p>
        </WhyDialog>
      )}
    </div>
  );
}

function InvitationPanel({
  view,
  may,
  go,
}: {
  readonly view: CaseView;
  readonly may: boolean;
  readonly go: (to: Screen) => void;
}) {
  const { id } = view.summary;
  const invited = view.letters.some((one) => one.kind === 'invitation');
  const changed = view.history.find((line) => line.what.startsWith('appointment'))?.what === 'appointmentChanged';
  return (
    <section className="panel padded case-panel">
      <h2>Brieven over de afspraak</h2>
      <p>
        {invited
          ? changed
            ? 'De afspraak is veranderd. Laat dat weten met een brief.'
            : 'De uitnodiging is gemaakt.'
          : 'In de uitnodiging staan dag, tijd, plaats en wat de bezoeker meeneemt.'}
      </p>
      <div className="act">
        {(may || invited) && (
          <Button variant="default" size="xs" onClick={() => go({ at: 'letter', id, kind: 'invitation' })}>
            {invited ? 'Naar de uitnodiging' : 'Uitnodiging maken'}
          </Button>
        )}
        {may && invited && changed && (
          <Button
            variant="default"
            size="xs"
            onClick={() => go({ at: 'letter', id, kind: 'appointmentChanged', fresh: true })}
          >
            Brief: afspraak veranderd
          </Button>
        )}
      </div>
    </section>
  );
}

/** After cancelling, who was invited must hear of it. */
export function CancelledLetter({ view, go }: { readonly view: CaseView; readonly go: (to: Screen) => void }) {
  // The history comes newest first.
  const cancelled = view.history.find((line) => line.what.startsWith('appointment'))?.what === 'appointmentCancelled';
  const invited = view.letters.some((one) => one.kind === 'invitation');
  const told = view.letters.some((one) => one.kind === 'appointmentCancelled');
  if (!cancelled || !invited || told) return null;
  return (
    <Note tone="soon" title="De afspraak is afgezegd.">
      De betrokkene kreeg een uitnodiging. Laat weten dat de afspraak niet doorgaat.{' '}
      <button
        type="button"
        className="link"
        onClick={() => go({ at: 'letter', id: view.summary.id, kind: 'appointmentCancelled' })}
      >
        Brief maken
      </button>
    </Note>
  );
}
