/** Writing down that something went wrong, with the minute it was found. Runs in the page. */
import { Button } from '@mantine/core';
import { useState } from 'react';
import type { CaseView, Refusal } from '../../desk/asks';
import type { IncidentsView, TypedIncident } from '../../desk/asks-incident';
import { ask } from '../../desk/vault';
import { dayPlain } from '../dates.nl';
import { Act } from '../kit/Act';
import { Dialog } from '../kit/Dialog';
import { DateField, SelectField, TextArea, TextField } from '../kit/fields';
import { RefusalNote } from '../kit/RefusalNote';
import { letterWords, refusalLine } from '../words.nl';

interface Props {
  readonly view: CaseView;
  readonly onClose: () => void;
  readonly onDone: (next: IncidentsView) => void;
}

const FIELDS: readonly string[] = ['what', 'discoveredOn', 'discoveredAt', 'letter'];

export function RecordIncident({ view, onClose, onDone }: Props) {
  const [typed, setTyped] = useState<TypedIncident>({ what: '', discoveredOn: '', discoveredAt: '', letter: '' });
  const [busy, setBusy] = useState(false);
  const [refusal, setRefusal] = useState<Refusal>();
  const set = (changes: Partial<TypedIncident>): void => setTyped({ ...typed, ...changes });
  const at = (field: string): string | undefined => (refusal?.field === field ? refusalLine(refusal) : undefined);
  const record = async (): Promise<void> => {
    setBusy(true);
    const answer = await ask('recordIncident', { case: view.summary.id, input: typed });
    setBusy(false);
    if (answer.ok) onDone(answer.value);
    else setRefusal(answer.refusal);
  };
  return (
    <Dialog title="Datalek vastleggen" onClose={onClose}>
      <p>Leg het meteen vast, ook als u nog niet alles weet. Beoordelen doet u daarna.</p>
      <TextArea
        label="Wat ging er mis?"
        name="what"
        value={typed.what}
        autoFocus
        error={at('what')}
        hint="Bijvoorbeeld: het overzicht ging naar het vorige adres"
        onChange={(what) => set({ what })}
      />
      <div className="fields">
        <div className="span-6">
          <DateField
            label="Ontdekt op"
            name="discoveredOn"
            value={typed.discoveredOn}
            error={at('discoveredOn')}
            hint="Bijvoorbeeld vandaag"
            onChange={(discoveredOn) => set({ discoveredOn })}
          />
        </div>
        <div className="span-6">
          <TextField
            label="Om hoe laat?"
            name="discoveredAt"
            value={typed.discoveredAt}
            error={at('discoveredAt')}
            hint="Bijvoorbeeld 14.10. Vanaf dan tellen de 72 uur."
            onChange={(discoveredAt) => set({ discoveredAt })}
          />
        </div>
      </div>
      {view.letters.length > 0 && (
        <SelectField
          label="Om welke brief gaat het?"
          name="letter"
          value={typed.letter}
          empty="Geen brief uit deze zaak"
          options={view.letters.map((one) => ({
            value: one.letter,
            label: `${letterWords[one.kind]}, ${dayPlain(one.sentOn ?? one.madeOn)}`,
          }))}
          error={at('letter')}
          onChange={(letter) => set({ letter })}
        />
      )}
      {refusal && !FIELDS.includes(refusal.field ?? '') && <RefusalNote refusal={refusal} />}
      <Act
        label="Vastleggen"
        busy={busy ? 'Bezig' : undefined}
        lacks={[
          ...(typed.what.trim() === '' ? [{ field: 'what', label: 'wat er misging' }] : []),
          ...(typed.discoveredOn.trim() === '' ? [{ field: 'discoveredOn', label: 'de dag' }] : []),
          ...(typed.discoveredAt.trim() === '' ? [{ field: 'discoveredAt', label: 'het tijdstip' }] : []),
        ]}
        onAct={() => void record()}
      >
        <Button variant="default" onClick={onClose}>
          Niet vastleggen
        </Button>
      </Act>
    </Dialog>
  );
}
