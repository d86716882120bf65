/** The letters of the list with a tick each: whose case, which letter, to whom, and how it stands. Runs in the page. */
import { IconLock } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import type { Id } from '../../desk/asks';
import type { OutgoingLetter } from '../../desk/asks-outgoing';
import { dayInList } from '../dates.nl';
import { nameOf, pagesIn } from './words.outgoing.nl';

interface Props {
  readonly letters: readonly OutgoingLetter[];
  readonly today: string;
  /** Of the ticks: what lacks finds them by it. */
  readonly name: string;
  readonly isOn: (letter: OutgoingLetter) => boolean;
  readonly onTick: (letter: Id, on: boolean) => void;
  /** Why this one cannot be ticked; it has words in the place of a tick. */
  readonly keptBack?: (letter: OutgoingLetter) => boolean;
  readonly standing: (letter: OutgoingLetter) => ReactNode;
}

export function LetterRows({ letters, today, name, isOn, onTick, keptBack = () => false, standing }: Props) {
  return (
    <div className="panel">
      <table className="table table-two outgoing">
        <thead>
          <tr>
            <th className="outgoing-tick">
              <span className="unseen">Kiezen</span>
            </th>
            <th className="outgoing-reference">Kenmerk</th>
            <th className="outgoing-letter">Brief</th>
            <th>Voor wie</th>
            <th className="outgoing-standing">Stand</th>
          </tr>
        </thead>
        <tbody>
          {letters.map((one) => (
            <tr key={one.letter}>
              <td className="outgoing-tick">
                {!keptBack(one) && (
                  <label className="outgoing-target">
                    <input
                      type="checkbox"
                      name={name}
                      checked={isOn(one)}
                      aria-label={`${nameOf(one)}, ${one.reference}, voor ${one.to}`}
                      onChange={(event) => onTick(one.letter, event.currentTarget.checked)}
                    />
                  </label>
                )}
              </td>
              <td className="nowrap">{one.reference}</td>
              <td>
                {nameOf(one)}
                <div className="meta">
                  gemaakt {dayInList(one.madeOn, today)}, {pagesIn(one.pages)}
                </div>
              </td>
              <td className="outgoing-reader">
                {one.to}
                {one.byHand && (
                  <div className="tag tag-soon">
                    <IconLock size={17} stroke={2} aria-hidden />
                    Geheim adres: geef de brief zelf
                  </div>
                )}
              </td>
              <td>{standing(one)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

interface AllProps {
  readonly letters: readonly OutgoingLetter[];
  readonly onAll: (on: boolean) => void;
  readonly count: number;
}

/** All on, all off. */
export function TickAll({ letters, count, onAll }: AllProps) {
  if (letters.length < 2) return null;
  const on = count < letters.length;
  return (
    <button type="button" className="link" onClick={() => onAll(on)}>
      {on ? 'Alles kiezen' : 'Niets kiezen'}
    </button>
  );
}
