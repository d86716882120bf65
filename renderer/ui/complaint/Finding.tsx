/** What was found of one point, as the officer writes it down for whoever decides: the letter repeats it. Runs in the page. */
import { useState } from 'react';
import type { Id, Refusal } from '../../desk/asks';
import type { ComplaintPointView, ComplaintView, FindingInput } from '../../desk/asks-complaint';
import { ask } from '../../desk/vault';
import { useFormKeys } from '../keys';
import { Act } from '../kit/Act';
import { Choice } from '../kit/Choice';
import { DateField } from '../kit/fields';
import { PlainField } from '../kit/PlainWords';
import { RefusalNote } from '../kit/RefusalNote';
import { refusalLine } from '../words.nl';
import { findingWords } from './words.complaint.nl';

interface Props {
  readonly id: Id;
  readonly point: ComplaintPointView;
  readonly typed: FindingInput;
  readonly onTyped: (typed: FindingInput) => void;
  readonly onActing: () => void;
  readonly onKept: (complaint: ComplaintView) => void;
}

const SEEN: readonly string[] = ['answer', 'motivation', 'departs', 'result', 'doBy'];

export function Finding({ id, point, typed, onTyped, onActing, onKept }: Props) {
  const [busy, setBusy] = useState(false);
  const [refusal, setRefusal] = useState<Refusal>();
  const formKeys = useFormKeys();
  const at = (field: string): string | undefined => (refusal?.field === field ? refusalLine(refusal) : undefined);
  const set = (changes: Partial<FindingInput>): void => {
    setRefusal(undefined);
    onTyped({ ...typed, ...changes });
  };
  const { advised } = point;
  const departs = advised !== undefined && typed.answer !== '' && typed.answer !== advised;
  const promises = typed.answer === 'granted';
  const keep = async (): Promise<void> => {
    setBusy(true);
    onActing();
    const answer = await ask('judgeComplaintPoint', { case: id, input: typed });
    setBusy(false);
    if (answer.ok) return onKept(answer.value);
    onTyped(typed);
    setRefusal(answer.refusal);
  };
  return (
    <form
      className="panel assess"
      aria-label={`Beslissing over punt ${point.number}`}
      onSubmit={(event) => event.preventDefault()}
      onKeyDown={formKeys}
    >
      <div className="assess-body">
        <div>
          <h2>Punt {point.number}</h2>
          <p>{point.what}</p>
          {advised && <p className="meta">Advies van de FG: {findingWords[advised].toLowerCase()}.</p>}
        </div>
        <div className="assess-fields">
          <Choice
            label="Beslissing"
            name="answer"
            value={typed.answer}
            options={(['granted', 'refused'] as const).map((value) => ({ value, label: findingWords[value] }))}
            error={at('answer')}
            onChange={(answer) => set({ answer })}
          />
          <PlainField
            isReason
            label="Reden, voor in de brief"
            name="motivation"
            rows={4}
            value={typed.motivation}
            hint="Wie beslist, schrijft ‘ik’. Zonder reden is er geen brief."
            error={at('motivation')}
            onChange={(motivation) => set({ motivation })}
          />
          {departs && (
            <PlainField
              isReason
              label="Waarom anders dan de FG adviseerde?"
              name="departs"
              rows={2}
              value={typed.departs}
              hint="Dit staat ook in de brief."
              error={at('departs')}
              onChange={(next) => set({ departs: next })}
            />
          )}
          {promises && (
            <>
              <PlainField
                label="Wat gebeurt er nu? (mag leeg)"
                name="result"
                rows={2}
                value={typed.result}
                hint="Een hele zin. Het wordt een taak met deze dag."
                error={at('result')}
                onChange={(result) => set({ result })}
              />
              {typed.result.trim() !== '' && (
                <DateField
                  label="Uiterlijk op"
                  name="doBy"
                  value={typed.doBy}
                  error={at('doBy')}
                  onChange={(doBy) => set({ doBy })}
                />
              )}
            </>
          )}
        </div>
        {refusal && (!SEEN.includes(refusal.field ?? '') || refusal.article) && <RefusalNote refusal={refusal} />}
      </div>
      <div className="assess-foot">
        <Act
          label="Punt vastleggen"
          busy={busy ? 'Bezig' : undefined}
          lacks={[
            ...(typed.answer === '' ? [{ field: 'answer', label: 'de beslissing' }] : []),
            ...(departs && typed.departs.trim() === '' ? [{ field: 'departs', label: 'waarom anders' }] : []),
            ...(promises && typed.result.trim() && !typed.doBy.trim()
              ? [{ field: 'doBy', label: 'uiterlijk op' }]
              : []),
          ]}
          onAct={() => void keep()}
        />
      </div>
    </form>
  );
}
