/** The points in a list: what is asked, what is answered, when it was done. Arrows walk. Runs in the page. */
import { IconCheck, IconMinus } from '@tabler/icons-react';
import type { Id } from '../../desk/asks';
import type { AnswerInput, PointView } from '../../desk/asks-rights';
import { capital, dayInList } from '../dates.nl';
import { icon } from '../kit/icon';
import { answerWords } from './words.rights.nl';

interface Props {
  readonly points: readonly PointView[];
  readonly chosen: string | undefined;
  /** What is typed and not yet recorded. */
  readonly typed: Readonly<Record<Id, AnswerInput>>;
  readonly today: string;
  readonly onChoose: (point: PointView) => void;
}

export function PointTable({ points, chosen, typed, today, onChoose }: Props) {
  const hasDone = points.some(({ doneOn }) => doneOn !== undefined);
  return (
    <div className="panel scroll-x">
      <table className="table table-rows item-table">
        <thead>
          <tr>
            <th className="item-nr">Nr</th>
            <th>Wat vraagt de persoon?</th>
            <th>Antwoord</th>
            <th>Waarom</th>
            {hasDone && <th>Uitgevoerd</th>}
          </tr>
        </thead>
        <tbody
          onKeyDown={(event) => {
            const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
            const to = points[points.findIndex((one) => one.point === chosen) + step];
            if (step === 0 || !to) return;
            event.preventDefault();
            onChoose(to);
          }}
        >
          {points.map((one) => (
            <tr
              key={one.point}
              aria-current={one.point === chosen || undefined}
              className={one.point === chosen ? 'chosen' : ''}
              onClick={() => onChoose(one)}
            >
              <td className="dim item-nr">{one.number}</td>
              <td className="item-name">
                <button type="button" className="item-title" title={one.what} onClick={() => onChoose(one)}>
                  {one.what}
                </button>
              </td>
              <td className="nowrap">
                {one.answer === undefined ? (
                  <span className="dim">nog niet</span>
                ) : (
                  <span className={one.answer === 'refused' ? 'row item-exception' : 'row'}>
                    {one.answer === 'granted' ? <IconCheck {...icon} /> : <IconMinus {...icon} />}
                    {answerWords[one.answer]}
                  </span>
                )}
                {typed[one.point] && <div className="meta">nog niet vastgelegd</div>}
              </td>
              <td className="dim">{capital(one.shortly)}</td>
              {hasDone && <td className="dim nowrap">{one.doneOn ? dayInList(one.doneOn, today) : ''}</td>}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
