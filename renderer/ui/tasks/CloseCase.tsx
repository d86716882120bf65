/** Closing a case: what still lacks, each with its sentence; some of it gives way to a reason. Runs in the page. */
import { useState } from 'react';
import type { CaseView, Refusal, SessionView } from '../../desk/asks';
import { ask } from '../../desk/vault';
import { dayInFull } from '../dates.nl';
import { useFormKeys } from '../keys';
import { Act } from '../kit/Act';
import { Cited } from '../kit/Cited';
import { TextArea } from '../kit/fields';
import { Note } from '../kit/Note';
import { RefusalNote } from '../kit/RefusalNote';
import { isOfficer } from '../state';
import { refusalLine, refusalWords } from '../words.nl';

interface Props {
  readonly view: CaseView;
  readonly session: SessionView;
  readonly onClosed: (view: CaseView) => void;
}

export function CloseCase({ view, session, onClosed }: Props) {
  const [reason, setReason] = useState('');
  const [busy, setBusy] = useState(false);
  const [refusal, setRefusal] = useState<Refusal>();
  const formKeys = useFormKeys();
  if (view.closed)
    return (
      <Note tone="ok" title={`Gesloten op ${dayInFull(view.closed.on)}.`}>
        {view.closed.reason}{' '}
        {view.summary.destroyOn &&
          `Wij bewaren de zaak tot ${dayInFull(view.summary.destroyOn)}. Daarna kunt u haar wissen.`}
      </Note>
    );
  // What a reason can lift carries the field of that reason.
  const fixed = view.lacksToClose.filter((one) => one.field !== 'reason');
  const liftable = view.lacksToClose.filter((one) => one.field === 'reason');
  const close = async (): Promise<void> => {
    setBusy(true);
    setRefusal(undefined);
    const answer = await ask('closeCase', { case: view.summary.id, reason });
    setBusy(false);
    if (answer.ok) onClosed(answer.value);
    else setRefusal(answer.refusal);
  };
  return (
    <form className="panel" aria-label="Zaak sluiten" onSubmit={(event) => event.preventDefault()} onKeyDown={formKeys}>
      <div className="padded case-panel">
        <h2>Zaak sluiten</h2>
        {view.lacksToClose.length === 0 && <p>Alles is gedaan. U kunt de zaak sluiten. Lezen kan daarna nog wel.</p>}
        {fixed.length > 0 && (
          <div>
            <p>Sluiten kan nog niet. Dit moet eerst:</p>
            <ul className="letter-missing">
              {fixed.map((one) => (
                <li key={`${one.code} ${one.field}`}>
                  {refusalLine(one)}
                  {one.article && <Cited article={one.article} />}
                </li>
              ))}
            </ul>
          </div>
        )}
        {fixed.length === 0 && liftable.length > 0 && (
          <p>
            {liftable
              .filter((one) => one.code !== 'required')
              .map((one) => refusalWords(one).title)
              .join(' ')}{' '}
            U kunt toch sluiten als u opschrijft waarom.
          </p>
        )}
        {isOfficer(session) && fixed.length === 0 && (
          <TextArea
            label={liftable.length > 0 ? 'Waarom sluit u de zaak?' : 'Reden, als die er is'}
            name="reason"
            rows={2}
            value={reason}
            hint="Schrijf er geen naam in."
            error={refusal?.field ? refusalLine(refusal) : undefined}
            onChange={setReason}
          />
        )}
        {refusal && !refusal.field && <RefusalNote refusal={refusal} />}
      </div>
      {isOfficer(session) && !view.summary.newerFacts && (
        <div className="close-foot">
          <Act
            label="Zaak sluiten"
            busy={busy ? 'Bezig' : undefined}
            lacks={[
              ...fixed.map((one) => ({ field: one.field ?? '', label: plain(refusalWords(one).title) })),
              ...(fixed.length === 0 && liftable.length > 0 && reason.trim() === ''
                ? [{ field: 'reason', label: 'waarom' }]
                : []),
            ]}
            onAct={() => void close()}
          />
        </div>
      )}
    </form>
  );
}

const plain = (sentence: string): string =>
  `${sentence.charAt(0).toLowerCase()}${sentence.slice(1).replace(/\.$/, '')}`;
