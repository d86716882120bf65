/** Beside a request: the complaints about it, and recording one. Runs in the page. */
import { Button } from '@mantine/core';
import type { CaseView, SessionView } from '../../desk/asks';
import { mayComplain, type Screen } from '../state';

interface Props {
  readonly view: CaseView;
  readonly session: SessionView;
  readonly go: (to: Screen) => void;
}

export function ComplaintsOf({ view, session, go }: Props) {
  const complaints = view.linked.filter(({ why }) => why === 'complaint');
  const may = mayComplain(session) && !view.summary.newerFacts;
  if (complaints.length === 0 && !may) return null;
  return (
    <section className="panel padded case-panel">
      <h2>Klacht</h2>
      {complaints.map((one) => (
        <div key={one.case}>
          <button
            type="button"
            className="link"
            onClick={() => go({ at: 'case', id: one.case, tab: 'request' })}
          >{`Klacht ${one.reference}`}</button>
        </div>
      ))}
      {may && (
        <div>
          <Button variant="default" size="xs" onClick={() => go({ at: 'newComplaint', about: view.summary.id })}>
            Klacht vastleggen
          </Button>
          <p className="field-hint">Als iemand niet tevreden is over deze zaak. Een klacht is een eigen zaak.</p>
        </div>
      )}
    </section>
  );
}
