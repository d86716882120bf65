/** Lines of the log or of one case's history, per day: time, who, what, case. Runs in the page. */
import './log.css';
import { IconAlertTriangle } from '@tabler/icons-react';
import { Fragment } from 'react';
import type { HistoryLine } from '../../desk/asks';
import { capital, dayInFull, timeOf } from '../dates.nl';
import { historySentence } from '../history.nl';
import type { Screen } from '../state';

interface Props {
  readonly lines: readonly HistoryLine[];
  readonly today: string;
  readonly empty: string;
  readonly withCase: boolean;
  readonly go: (to: Screen) => void;
}

export function HistoryTable({ lines, today, empty, withCase, go }: Props) {
  if (lines.length === 0) return <p className="panel padded">{empty}</p>;
  const columns = withCase ? 4 : 3;
  return (
    <div className="panel">
      <table className="table">
        <thead>
          <tr>
            <th className="log-time">Tijd</th>
            <th className="log-who">Wie</th>
            <th>Wat</th>
            {withCase && <th>Zaak</th>}
          </tr>
        </thead>
        <tbody>
          {lines.map((line, at) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: lines have no id; the list is only ever replaced or grown at its end
            <Fragment key={at}>
              {line.day !== lines[at - 1]?.day && (
                <tr className="log-day">
                  <th colSpan={columns} scope="rowgroup">
                    {capital(line.day === today ? `vandaag, ${dayInFull(line.day)}` : dayInFull(line.day))}
                  </th>
                </tr>
              )}
              <tr>
                <td className="dim nowrap">{timeOf(line.at)}</td>
                <td>{line.who}</td>
                <td>
                  {line.refused ? (
                    <span className="tag tag-soon log-refused">
                      <IconAlertTriangle size={17} stroke={2} aria-hidden />
                      {historySentence(line)}
                    </span>
                  ) : (
                    historySentence(line)
                  )}
                </td>
                {withCase && (
                  <td className="nowrap">
                    <CaseOf line={line} go={go} />
                  </td>
                )}
              </tr>
            </Fragment>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function CaseOf({ line, go }: { readonly line: HistoryLine; readonly go: (to: Screen) => void }) {
  const { reference, case: id } = line;
  if (!reference) return <span aria-hidden="true">–</span>;
  if (!id) return <span>{reference}</span>;
  return (
    <button type="button" className="link" onClick={() => go({ at: 'case', id, tab: 'history' })}>
      {reference}
    </button>
  );
}
