/** "Gegevens van uw corporatie": what the regulation leaves open and a letter needs. Runs in the page. */
import { useEffect, useState } from 'react';
import type { AdminView, Refusal } from '../../desk/asks';
import { ask } from '../../desk/vault';
import { useFormKeys } from '../keys';
import { Act } from '../kit/Act';
import { Note } from '../kit/Note';
import { RefusalNote } from '../kit/RefusalNote';
import { OpenValueFields, type Values, valuesMissing } from './OpenValueFields';

export function ValuesPanel() {
  const [view, setView] = useState<AdminView>();
  const [values, setValues] = useState<Values>({});
  const [kept, setKept] = useState(false);
  const [busy, setBusy] = useState(false);
  const [refusal, setRefusal] = useState<Refusal>();
  const formKeys = useFormKeys();
  useEffect(() => {
    void ask('admin', {}).then((answer) => {
      if (answer.ok) setView(answer.value);
      else setRefusal(answer.refusal);
    });
  }, []);
  const keep = async (): Promise<void> => {
    setBusy(true);
    setRefusal(undefined);
    const answer = await ask('setValues', { values });
    setBusy(false);
    if (!answer.ok) return setRefusal(answer.refusal);
    setView(answer.value);
    setValues({});
    setKept(true);
  };
  if (!view) return refusal ? <RefusalNote refusal={refusal} /> : null;
  const missing = valuesMissing(view.values, values);
  return (
    <>
      <div className="section-head">
        <h2>Gegevens van uw corporatie</h2>
        <span className="meta">nieuwe waarden gelden voor brieven die u daarna maakt</span>
      </div>
      {missing.length > 0 ? (
        <Note
          tone="soon"
          title={missing.length === 1 ? 'Er is nog 1 ding leeg.' : `Er zijn nog ${missing.length} dingen leeg.`}
        >
          Een brief waar zo’n gegeven in staat, blijft een concept.
        </Note>
      ) : (
        <Note tone="ok" title="Alles is ingevuld." />
      )}
      <form
        className="panel padded stack"
        aria-label="Gegevens van uw corporatie"
        onSubmit={(event) => event.preventDefault()}
        onKeyDown={formKeys}
      >
        <OpenValueFields
          open={view.values}
          values={values}
          onChange={(next) => {
            setValues(next);
            setKept(false);
          }}
        />
        {refusal && <RefusalNote refusal={refusal} />}
        <div role="status">{kept && <Note tone="ok" title="Bewaard." />}</div>
        <Act label="Bewaren" busy={busy ? 'Bezig met bewaren' : undefined} onAct={() => void keep()} />
      </form>
    </>
  );
}
