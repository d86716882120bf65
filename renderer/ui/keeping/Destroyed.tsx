/** What was erased before: how many cases, why, by whom, and until when backups hold them. No name was kept to show. Runs in the page. */
import { Button } from '@mantine/core';
import { useEffect, useState } from 'react';
import type { DestroyedRun } from '../../desk/asks-keeping';
import { backupKeepDays } from '../../desk/keeping';
import { ask } from '../../desk/vault';
import { dayPlain } from '../dates.nl';
import { casesIn } from './words.keeping.nl';

interface Props {
  /** Changes when something was erased. */
  readonly at: number;
  readonly onSheet: (on: string) => void;
}

export function Destroyed({ at, onSheet }: Props) {
  const [runs, setRuns] = useState<readonly DestroyedRun[]>([]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: asked anew when something was erased
  useEffect(() => {
    let current = true;
    const load = async (): Promise<void> => {
      const answer = await ask('destroyed', { keepDays: await backupKeepDays() });
      if (current && answer.ok) setRuns(answer.value.runs);
    };
    void load();
    return () => {
      current = false;
    };
  }, [at]);
  if (runs.length === 0) return null;
  return (
    <section>
      <div className="section-head">
        <h2>Gewist</h2>
        <span className="meta">Er staan geen namen bij. Die zijn weg.</span>
      </div>
      <div className="panel">
        <table className="table table-two destruction">
          <thead>
            <tr>
              <th className="destruction-who">Gewist op</th>
              <th className="destruction-since">Zaken</th>
              <th>Reden, en waar zij nog staan</th>
              <th className="end">
                <span className="unseen">Doen</span>
              </th>
            </tr>
          </thead>
          <tbody>
            {runs.map((run) => (
              <tr key={`${run.on} ${run.by} ${run.ground}`}>
                <td>
                  {dayPlain(run.on)}
                  <div className="meta">{run.by || 'met de herstelcode'}</div>
                </td>
                <td>
                  {casesIn(run.count)}
                  <div className="meta">{referencesIn(run)}</div>
                </td>
                <td>
                  {run.ground}
                  <div className="meta">
                    {run.backupsGone
                      ? `Back-ups: de laatste moest op ${dayPlain(run.backupsUntil)} weg zijn.`
                      : `Back-ups van vóór die dag: nog tot uiterlijk ${dayPlain(run.backupsUntil)}.`}
                  </div>
                </td>
                <td className="end">
                  <Button
                    variant="default"
                    size="xs"
                    aria-label={`Verklaring afdrukken van ${dayPlain(run.on)}`}
                    onClick={() => onSheet(run.on)}
                  >
                    Verklaring …
                  </Button>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}

const MOST = 3;

function referencesIn({ cases }: DestroyedRun): string {
  const shown = cases.slice(0, MOST).map(({ reference }) => reference);
  const more = cases.length - shown.length;
  return `${shown.join(', ')}${more > 0 ? ` en nog ${more}` : ''}`;
}
