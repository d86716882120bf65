/** What is being erased, how far it is, and what came of it. Runs in the page. */
import { Button } from '@mantine/core';
import { useEffect, useRef } from 'react';
import type { ErasingView } from '../../desk/asks-keeping';
import { Note } from '../kit/Note';
import { RefusalNote } from '../kit/RefusalNote';
import { refusalLine } from '../words.nl';
import { type ErasingRun, goOnErasing, stopErasing } from './erasing-run';
import { backupWords, casesIn, elsewhereWords } from './words.keeping.nl';

interface Props {
  readonly run: ErasingRun;
  /** Somebody left in the middle of it, and nothing goes on by itself. */
  readonly waiting: ErasingView | undefined;
  readonly onSheet: () => void;
}

export function ErasingPanel({ run, waiting, onSheet }: Props) {
  const view = run.view ?? waiting;
  const panel = useRef<HTMLElement>(null);
  const isDone = view?.finished === true;
  const stands = view === undefined ? 'not' : isDone ? 'done' : run.refusal ? 'stopped' : 'goes';
  // The button that was pressed is gone, or far below: reading goes on here.
  useEffect(() => {
    if (stands === 'not') return;
    panel.current?.scrollIntoView({ block: 'center' });
    panel.current?.focus({ preventScroll: true });
  }, [stands]);
  if (!view) return null;
  if (isDone) return <ErasedReport ref={panel} view={view} onSheet={onSheet} />;
  return (
    <section ref={panel} className="panel padded stack-tight erasing" aria-label="Wissen" tabIndex={-1}>
      <h2>{run.going ? 'Bezig met wissen' : 'U was bezig met wissen'}</h2>
      <progress
        className="destruction-bar"
        max={view.of}
        value={view.done + view.left.length}
        aria-label="Hoeveel zaken er gewist zijn"
      />
      <p role="status">
        {view.cleaning || run.stopping
          ? 'De bestanden op deze computer worden opgeschoond. Dit duurt even.'
          : `${view.done} van ${casesIn(view.of)} gewist.`}
      </p>
      {run.refusal && <RefusalNote refusal={run.refusal} />}
      <p className="meta">
        U mag dit scherm verlaten. Elke zaak gaat apart: wat nog niet gewist is, blijft zoals het was.
      </p>
      <div className="act">
        {!run.going && <Button onClick={() => void goOnErasing(view)}>Verder met wissen</Button>}
        {!run.stopping && !view.cleaning && (
          <Button variant="default" onClick={() => void stopErasing(view)}>
            Stoppen
          </Button>
        )}
      </div>
    </section>
  );
}

interface ReportProps {
  readonly ref: React.Ref<HTMLElement>;
  readonly view: ErasingView;
  readonly onSheet: () => void;
}

function ErasedReport({ ref, view, onSheet }: ReportProps) {
  const { done, left, cleaned, backupsUntil } = view;
  return (
    <section ref={ref} className="stack-tight erasing" aria-label="Gewist" tabIndex={-1}>
      {done > 0 && (
        <Note tone="ok" title={`${casesIn(done)} ${done === 1 ? 'is' : 'zijn'} gewist.`}>
          {cleaned
            ? 'De bestanden van dit register op deze computer zijn opgeschoond.'
            : 'De bestanden worden nog opgeschoond. Het programma blijft dat proberen.'}
        </Note>
      )}
      {left.length > 0 && (
        <Note tone="soon" title={`${casesIn(left.length)} ${left.length === 1 ? 'is' : 'zijn'} niet gewist.`}>
          <ul className="destruction-left">
            {left.map(({ reference, refusal }) => (
              <li key={reference}>
                {reference}: {refusalLine(refusal)}
              </li>
            ))}
          </ul>
        </Note>
      )}
      {done > 0 && (
        <div className="panel padded">
          <h3>Waar staan deze zaken nog?</h3>
          <ul className="destruction-list">
            {[backupWords(backupsUntil), ...elsewhereWords].map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ul>
          <Button variant="default" size="xs" onClick={onSheet}>
            Verklaring afdrukken …
          </Button>
        </div>
      )}
      {done === 0 && left.length === 0 && <Note tone="info" title="Gestopt. Er is niets gewist." />}
    </section>
  );
}
