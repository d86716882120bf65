/** A case that is over is kept longer: why, until when, and the reason in words (AVG 17(3)). Runs in the page. */
import { Button } from '@mantine/core';
import { useState } from 'react';
import type { Refusal } from '../../desk/asks';
import type { DestructionLine, DestructionView, TypedKeeping } from '../../desk/asks-keeping';
import { ask } from '../../desk/vault';
import { dayInForm, dayPlain } from '../dates.nl';
import { Act, type Lacking } from '../kit/Act';
import { Choice } from '../kit/Choice';
import { Dialog } from '../kit/Dialog';
import { DateField, TextArea } from '../kit/fields';
import { RefusalNote } from '../kit/RefusalNote';
import { refusalLine } from '../words.nl';
import { keepGrounds } from './words.keeping.nl';

interface Props {
  readonly line: DestructionLine;
  readonly onClose: () => void;
  readonly onKept: (view: DestructionView) => void;
}

export function KeepLonger({ line, onClose, onKept }: Props) {
  const { kept } = line;
  const [typed, setTyped] = useState<TypedKeeping>(
    kept ? { ...kept, until: dayInForm(kept.until) } : { until: '', ground: '', why: '' },
  );
  const [busy, setBusy] = useState(false);
  const [refusal, setRefusal] = useState<Refusal>();
  const set = (more: Partial<TypedKeeping>): void => setTyped({ ...typed, ...more });
  const at = (field: keyof TypedKeeping): string | undefined =>
    refusal?.field === field ? refusalLine(refusal) : undefined;
  const keep = async (): Promise<void> => {
    setBusy(true);
    setRefusal(undefined);
    const answer = await ask('keepLonger', { case: line.id, input: typed });
    setBusy(false);
    if (answer.ok) onKept(answer.value);
    else setRefusal(answer.refusal);
  };
  return (
    <Dialog title={`Zaak ${line.reference} langer bewaren`} onClose={onClose}>
      <p>
        De bewaartermijn is voorbij op {dayPlain(line.retention.regularOn)}. Langer bewaren mag alleen met een reden en
        een laatste dag.
      </p>
      <Choice
        listed
        label="Waarom blijft de zaak langer?"
        name="ground"
        value={typed.ground}
        options={keepGrounds}
        error={at('ground')}
        onChange={(ground) => set({ ground })}
      />
      <DateField
        label="Bewaren tot"
        name="until"
        value={typed.until}
        hint="Op deze dag staat de zaak weer bij Te wissen."
        error={at('until')}
        onChange={(until) => set({ until })}
      />
      <TextArea
        label="Leg het uit"
        name="why"
        value={typed.why}
        hint="Welke rechtszaak, welke wet, of wat de betrokkene vroeg. Dit staat in de geschiedenis van de zaak."
        error={at('why')}
        onChange={(why) => set({ why })}
      />
      {refusal && (!refusal.field || !['ground', 'until', 'why'].includes(refusal.field)) && (
        <RefusalNote refusal={refusal} />
      )}
      <Act label="Langer bewaren" busy={busy ? 'Bezig' : undefined} lacks={lacksOf(typed)} onAct={() => void keep()}>
        <Button variant="default" onClick={onClose}>
          Niet doen
        </Button>
      </Act>
    </Dialog>
  );
}

function lacksOf({ ground, until, why }: TypedKeeping): readonly Lacking[] {
  return [
    ...(ground === '' ? [{ field: 'ground', label: 'waarom' }] : []),
    ...(until.trim() === '' ? [{ field: 'until', label: 'tot wanneer' }] : []),
    ...(why.trim() === '' ? [{ field: 'why', label: 'de uitleg' }] : []),
  ];
}
