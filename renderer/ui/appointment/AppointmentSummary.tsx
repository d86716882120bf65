/** The appointment as it will be, in full sentences, and what the invitation will say. Runs in the page. */
import { IconAlertOctagonFilled, IconCheck } from '@tabler/icons-react';
import type { Asks } from '../../desk/asks';
import type { AppointmentInput } from '../../desk/asks-dossier';
import { dayInFull } from '../dates.nl';
import { icon } from '../kit/icon';
import { hours, officeWords, timingWords } from './words.appointment.nl';

const letterTitle: Record<Props['letter'], string> = {
  invitation: 'In de uitnodiging staat',
  changed: 'In de brief staat',
  none: 'Er is geen brief nodig',
};

const CHANGED = [
  'De oude afspraak gaat niet door',
  'Dag, tijd en adres van de nieuwe afspraak',
  'Wie dit wilde',
  'Neem een geldig legitimatiebewijs mee',
];

interface Props {
  readonly input: AppointmentInput;
  readonly offer: Asks['appointmentDays'][1];
  /** The last day within the own term. */
  readonly lastDay: string | undefined;
  /** Later than that day, because the person asked for it. */
  readonly ownWish: boolean;
  /** What the person gets: an invitation, a letter that it has changed, or nothing when only an employee changes. */
  readonly letter: 'invitation' | 'changed' | 'none';
}

const INVITATION = [
  'Dag, tijd en adres van het kantoor',
  'Neem een geldig legitimatiebewijs mee',
  'De inzage is gratis',
  'U krijgt geen kopieën mee, wel een overzicht',
];

export function AppointmentSummary({ input, offer, lastDay, ownWish, letter }: Props) {
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
        {input.on !== '' && lastDay && <Timing {...timingWords(input.on, lastDay, ownWish)} />}
        {lastDay && <p className="meta">Inzage kan tot en met {dayInFull(lastDay)}. Dat is vier weken na ontvangst.</p>}
      </section>
      <section className="panel padded case-panel">
        <h3>{letterTitle[letter]}</h3>
        {letter === 'none' ? (
          <p>Voor de bezoeker verandert er niets.</p>
        ) : (
          <ul className="appointment-says">
            {(letter === 'changed' ? CHANGED : INVITATION).map((line) => (
              <li key={line}>
                <IconCheck {...icon} />
                {line}
              </li>
            ))}
          </ul>
        )}
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
