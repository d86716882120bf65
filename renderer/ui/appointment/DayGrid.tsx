/** Two weeks of days, each with its word; a closed day cannot be chosen, a late one can. Real radio inputs. Runs in the page. */
import { IconAlertOctagonFilled } from '@tabler/icons-react';
import type { DayChoice } from '../../desk/asks-dossier';
import { dayInList } from '../dates.nl';
import { weekdayOf } from './words.appointment.nl';

/** Ten working days: two weeks on a row of five. */
export const shownDays = (days: readonly DayChoice[]): readonly DayChoice[] =>
  days.filter(({ day }) => weekdayOf(day) <= 5).slice(0, 10);

interface Props {
  readonly days: readonly DayChoice[];
  readonly chosen: string;
  readonly today: string;
  readonly error: string | undefined;
  readonly onChoose: (day: string) => void;
}

export function DayGrid({ days, chosen, today, error, onChoose }: Props) {
  const first = days[0];
  return (
    <fieldset className={error ? 'choice days choice-error' : 'choice days'}>
      <legend className="unseen">Welke dag?</legend>
      <div className="day-grid">
        {days.map((one) => (
          <label
            key={one.day}
            className={`day day-${one.state}${one === first ? ` day-from-${weekdayOf(one.day)}` : ''}`}
          >
            <input
              type="radio"
              name="on"
              value={one.day}
              checked={one.day === chosen}
              disabled={one.state === 'closed'}
              onChange={() => onChoose(one.day)}
            />
            <span className="day-name">{dayInList(one.day, today)}</span>
            <span className="day-word">
              {one.state === 'late' && <IconAlertOctagonFilled size={16} aria-hidden />}
              {one.word}
            </span>
          </label>
        ))}
      </div>
      {error && <div className="mantine-InputWrapper-error">{error}</div>}
    </fieldset>
  );
}
