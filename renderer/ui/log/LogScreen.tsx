/** Logboek: is it whole, and who did what when. No names of data subjects. Runs in the page. */
import { Button } from '@mantine/core';
import { useCallback, useEffect, useState } from 'react';
import type { LogView, Refusal, SessionView } from '../../desk/asks';
import { ask } from '../../desk/vault';
import { momentOf } from '../dates.nl';
import { Choice } from '../kit/Choice';
import { Note } from '../kit/Note';
import { RefusalNote } from '../kit/RefusalNote';
import { Title } from '../kit/Title';
import { CheckNow } from '../safe/CheckNow';
import { ComparePaper } from '../safe/ComparePaper';
import { useCameIn } from '../safe/came-in';
import type { Screen } from '../state';
import { grouped } from '../words.nl';
import { HistoryTable } from './HistoryTable';

interface Props {
  readonly session: SessionView;
  readonly go: (to: Screen) => void;
}

const PAGE = 100;

export function LogScreen({ session, go }: Props) {
  const [which, setWhich] = useState<'all' | 'refused'>('all');
  const [log, setLog] = useState<LogView>();
  const [refusal, setRefusal] = useState<Refusal>();
  const [comparing, setComparing] = useState(false);
  const read = useCallback(
    async (before: LogView | undefined): Promise<void> => {
      const answer = await ask('log', {
        from: before?.lines.length ?? 0,
        count: PAGE,
        refusedOnly: which === 'refused',
      });
      if (!answer.ok) return setRefusal(answer.refusal);
      setLog({ ...answer.value, lines: [...(before?.lines ?? []), ...answer.value.lines] });
    },
    [which],
  );
  useEffect(() => void read(undefined), [read]);
  useCameIn(() => void read(undefined));
  return (
    <div className="stack">
      <div className="head">
        <Title>Logboek</Title>
        <span className="dim">wie deed wat, en wanneer</span>
      </div>
      {refusal && <RefusalNote refusal={refusal} />}
      {log && <Wholeness log={log} today={session.today} />}
      {log && (
        <div className="act">
          <CheckNow onDone={() => void read(undefined)} />
          <Button variant="default" size="xs" onClick={() => setComparing(true)}>
            Vergelijk met een afdruk
          </Button>
        </div>
      )}
      {comparing && <ComparePaper mark={log?.mark} onClose={() => setComparing(false)} />}
      {log && (
        <>
          <div className="row row-wrap">
            <Choice
              beside
              label="Laat zien"
              name="which"
              value={which}
              options={[
                { value: 'all', label: 'Alles' },
                { value: 'refused', label: 'Geweigerd' },
              ]}
              onChange={setWhich}
            />
            <span className="grow" />
            <span className="dim" role="status">
              {log.total === 1 ? '1 regel' : `${grouped(log.total)} regels`}
            </span>
          </div>
          <HistoryTable
            lines={log.lines}
            today={session.today}
            empty={which === 'refused' ? 'Er is niets geweigerd.' : 'Geen regels gevonden.'}
            withCase
            go={go}
          />
          {log.lines.length < log.total && (
            <div>
              <Button variant="default" onClick={() => void read(log)}>
                Oudere regels
              </Button>
            </div>
          )}
        </>
      )}
      <p className="meta">
        In het logboek staan geen namen van betrokkenen. Een regel kan niet worden veranderd of gewist. Bij het wissen
        van een zaak blijft alleen staan dát er iets stond.
      </p>
    </div>
  );
}

function Wholeness({ log, today }: { readonly log: LogView; readonly today: string }) {
  // The full check, or the one at unlocking where that is the later one: it reads every row too.
  const { rows, at } =
    log.checked && log.checked.at > log.checkedAt ? log.checked : { rows: log.rows, at: log.checkedAt };
  if (log.whole)
    return (
      <Note tone="ok" title="Het logboek klopt.">
        {rows === 1 ? '1 regel' : `${grouped(rows)} regels`} gecontroleerd, {momentOf(at, today)}. Er is niets weg en
        niets veranderd.
      </Note>
    );
  return (
    <Note
      tone="late"
      alert
      title={
        log.brokenFrom === undefined
          ? 'Het logboek klopt niet.'
          : `Het logboek klopt niet vanaf regel ${grouped(log.brokenFrom)}.`
      }
    >
      De rest is leesbaar. Verander niets en bel uw ICT.
    </Note>
  );
}
