/** The appointment as it will be, in full sentences, and what the invitation will say. Runs in the page. */
import { IconAlertOctagonFilled, IconCheck } from '@tabler/icons-react';
import type { Asks } from '../../desk/asks';
import type { AppointmentInput } from '../../desk/asks-dossier';
import { dayInFull } from '../dates.nl';
import { icon } from '../kit/icon';
import { hours, officeWords, timingWords } from './words.appointment.nl';

interface Props {
  readonly input: AppointmentInput;
  readonly offer: Asks['appointmentDays'][1];
  /** The last day within the own term. */
  readonly lastDay: string | undefined;
}

const INVITATION = [
  'Dag, tijd en adres van het kantoor',
  'Neem een geldig legitimatiebewijs mee',
  'De inzage is gratis',
  'U krijgt geen kopieën mee, wel een overzicht',
];

export function AppointmentSummary({ input, offer, lastDay }: Props) {
  const address = offer.offices.find((one) => one.code === input.office)?.text;
  const employee = offer.employees.find((one) => one.code === input.employee)?.text;
  const keyHolder = offer.keyHolders.find((one) => one.code === input.keyHolder)?.text;
  return (
    <div className="case-column">
      <section className="panel padded case-panel" aria-live="polite">
        <div>
          <p className="dim">De afspraak wordt</p>
          {input.on === '' ? (
            <p>Kies eerst een dag.</p>
          ) : (
            <>
              <p className="appointment-day">{dayInFull(input.on)}</p>
              <p>
                {input.from !== '' && input.until !== '' && `${capitalHours(input)}, `}
                {officeWords(input.office)}
                {employee && `, met ${employee}`}.{keyHolder && ` ${keyHolder} haalt het papier uit de kast.`}
              </p>
              {address && <p className="meta">{address}</p>}
            </>
          )}
        </div>
        {input.on !== '' && lastDay && <Timing {...timingWords(input.on, lastDay)} />}
        {lastDay && <p className="meta">Inzage kan tot en met {dayInFull(lastDay)}. Dat is vier weken na ontvangst.</p>}
      </section>
      <section className="panel padded case-panel">
        <h3>In de uitnodiging staat</h3>
        <ul className="appointment-says">
          {INVITATION.map((line) => (
            <li key={line}>
              <IconCheck {...icon} />
              {line}
            </li>
          ))}
        </ul>
      </section>
    </div>
  );
}

export function Timing({ late, words }: { readonly late: boolean; readonly words: string }) {
  return late ? (
    <p className="tag tag-late">
      <IconAlertOctagonFilled size={17} aria-hidden />
      {words}
    </p>
  ) : (
    <p className="tag tag-ok">
      <IconCheck size={17} stroke={2.4} aria-hidden />
      {words}
    </p>
  );
}

const capitalHours = (input: AppointmentInput): string => hours(input).replace(/^v/, 'V');
