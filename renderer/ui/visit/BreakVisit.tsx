/** The visit stops half-way: why, in one line, and whether it goes on another day. All that was shown stays recorded. Runs in the page. */
import { Button } from '@mantine/core';
import { useState } from 'react';
import type { Refusal } from '../../desk/asks';
import { ask } from '../../desk/vault';
import { Act } from '../kit/Act';
import { Choice } from '../kit/Choice';
import { Dialog } from '../kit/Dialog';
import { TextField } from '../kit/fields';
import { Note } from '../kit/Note';
import { RefusalNote } from '../kit/RefusalNote';
import type { At } from './useVisit';

interface Props {
  readonly at: At;
  readonly paperOut: boolean;
  readonly reason: string;
  readonly goesOn: boolean | undefined;
  /** Records what still has to be. */
  readonly before: () => Promise<boolean>;
  readonly onClose: () => void;
  readonly onBroken: (goesOn: boolean) => void;
}

export function BreakVisit({ at, paperOut, reason: known, goesOn, before, onClose, onBroken }: Props) {
  const [reason, setReason] = useState(known);
  const [further, setFurther] = useState<'yes' | 'no' | ''>(goesOn === undefined ? '' : goesOn ? 'yes' : 'no');
  const [busy, setBusy] = useState(false);
  const [refusal, setRefusal] = useState<Refusal>();
  const carryOut = async (): Promise<void> => {
    setBusy(true);
    setRefusal(undefined);
    if (await before()) {
      const answer = await ask('breakVisit', { ...at, reason: reason.trim(), goesOn: further === 'yes' });
      if (answer.ok) return onBroken(further === 'yes');
      setRefusal(answer.refusal);
    }
    setBusy(false);
  };
  const lacks = [
    ...(reason.trim() === '' ? [{ field: 'reason', label: 'waarom' }] : []),
    ...(further === '' ? [{ field: 'goesOn', label: 'of de inzage verdergaat' }] : []),
  ];
  return (
    <Dialog title="Bezoek afbreken?" onClose={onClose}>
      <p>Wat de bezoeker al zag, blijft vastgelegd.</p>
      <TextField
        label="Waarom stopt het bezoek?"
        name="reason"
        value={reason}
        onChange={setReason}
        hint="In één regel. Niets uit het dossier."
      />
      <Choice
        label="Gaat de inzage op een andere dag verder?"
        name="goesOn"
        value={further}
        options={[
          { value: 'yes', label: 'Ja, met een nieuwe afspraak' },
          { value: 'no', label: 'Nee' },
        ]}
        onChange={setFurther}
      />
      {paperOut && (
        <Note tone="soon" title="Het papieren dossier is nog uit de kast.">
          Leg het terug. Tot die tijd staat het bij Vandaag onder ‘Nog te doen’.
        </Note>
      )}
      {refusal && <RefusalNote refusal={refusal} />}
      <Act label="Bezoek afbreken" busy={busy ? 'Bezig' : undefined} lacks={lacks} onAct={() => void carryOut()}>
        <Button variant="default" onClick={onClose}>
          Verder met het bezoek
        </Button>
      </Act>
    </Dialog>
  );
}
