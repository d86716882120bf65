/** The form of one point, beside the list; and taking a point off it. Runs in the page. */
import { Button } from '@mantine/core';
import { useState } from 'react';
import type { Id, Refusal } from '../../desk/asks';
import type { PointInput, PointsView } from '../../desk/asks-rights';
import { ask } from '../../desk/vault';
import { useFormKeys } from '../keys';
import { Act } from '../kit/Act';
import { SelectField, TextArea } from '../kit/fields';
import { PlainField } from '../kit/PlainWords';
import { RefusalNote } from '../kit/RefusalNote';
import { RemoveDialog } from '../kit/RemoveDialog';
import { refusalLine } from '../words.nl';

interface Props {
  readonly id: Id;
  readonly of: Id | 'new';
  readonly points: PointsView;
  readonly typed: PointInput;
  readonly onTyped: (typed: PointInput) => void;
  readonly onActing: () => void;
  readonly onRefused: (typed: PointInput) => void;
  readonly onClose: () => void;
  readonly onKept: (points: PointsView) => void;
}

const SEEN: readonly string[] = ['what', 'purpose', 'legalBasis', 'recipients'];

export function PointForm({ id, of, points, typed, onTyped, onActing, onRefused, onClose, onKept }: Props) {
  const [busy, setBusy] = useState(false);
  const [removing, setRemoving] = useState(false);
  const [refusal, setRefusal] = useState<Refusal>();
  const formKeys = useFormKeys();
  const at = (field: string): string | undefined => (refusal?.field === field ? refusalLine(refusal) : undefined);
  const set = (changes: Partial<PointInput>): void => onTyped({ ...typed, ...changes });
  const keep = async (): Promise<void> => {
    setBusy(true);
    setRefusal(undefined);
    onActing();
    const answer = await ask('keepPoint', { case: id, input: { ...typed, ...(of === 'new' ? {} : { point: of }) } });
    setBusy(false);
    if (answer.ok) return onKept(answer.value);
    onRefused(typed);
    setRefusal(answer.refusal);
  };
  const { asks, purposes, legalBases } = points;
  const options = (list: PointsView['purposes']) => list.map(({ code, text }) => ({ value: code, label: text }));
  return (
    <form
      className="panel assess"
      aria-label={of === 'new' ? 'Nieuw punt' : 'Punt veranderen'}
      onSubmit={(event) => event.preventDefault()}
      onKeyDown={formKeys}
    >
      <div className="assess-body">
        <h2>{of === 'new' ? 'Nieuw punt' : 'Punt veranderen'}</h2>
        <PlainField
          label="Wat vraagt de persoon?"
          name="what"
          rows={3}
          value={typed.what}
          autoFocus
          hint="Eén gegeven per punt, in gewone woorden. Dit staat zo in de brief."
          error={at('what')}
          onChange={(what) => set({ what })}
        />
        {asks.includes('purpose') && (
          <SelectField
            label="Waarvoor gebruiken wij dit?"
            name="purpose"
            value={typed.purpose}
            empty="Kies het doel"
            options={options(purposes)}
            error={at('purpose')}
            onChange={(purpose) => set({ purpose })}
          />
        )}
        {asks.includes('legalBasis') && (
          <SelectField
            label="Waarom mogen wij dit gebruiken?"
            name="legalBasis"
            value={typed.legalBasis}
            empty="Kies de grondslag"
            options={options(legalBases)}
            error={at('legalBasis')}
            onChange={(legalBasis) => set({ legalBasis })}
          />
        )}
        {asks.includes('recipients') && (
          <TextArea
            label="Wie kregen deze gegevens van ons?"
            name="recipients"
            rows={2}
            value={typed.recipients}
            hint="Mag leeg blijven. Elke naam op een eigen regel. Zij horen wat er verandert."
            error={at('recipients')}
            onChange={(recipients) => set({ recipients })}
          />
        )}
        {refusal && !SEEN.includes(refusal.field ?? '') && <RefusalNote refusal={refusal} />}
      </div>
      <div className="assess-foot">
        <Act
          label={of === 'new' ? 'Op de lijst zetten' : 'Bewaren'}
          busy={busy ? 'Bezig' : undefined}
          lacks={typed.what.trim() === '' ? [{ field: 'what', label: 'wat de persoon vraagt' }] : []}
          onAct={() => void keep()}
        >
          <Button variant="default" onClick={onClose}>
            Sluiten
          </Button>
        </Act>
        {of !== 'new' && (
          <button type="button" className="link" onClick={() => setRemoving(true)}>
            Van de lijst halen …
          </button>
        )}
      </div>
      {removing && (
        <RemoveDialog
          what="Punt"
          hint="Bijvoorbeeld: staat twee keer op de lijst"
          onClose={() => setRemoving(false)}
          onRemove={async (why) => {
            onActing();
            const answer = await ask('removePoint', { case: id, point: of, why });
            if (!answer.ok) return answer.refusal;
            onKept(answer.value);
            return undefined;
          }}
        />
      )}
    </form>
  );
}
