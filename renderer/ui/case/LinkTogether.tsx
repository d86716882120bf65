/** Requests of one letter are a case each; this ties them together. Runs in the page. */
import { Button } from '@mantine/core';
import { useState } from 'react';
import type { CaseView, Refusal } from '../../desk/asks';
import { ask } from '../../desk/vault';
import { Act } from '../kit/Act';
import { Dialog } from '../kit/Dialog';
import { TextField } from '../kit/fields';
import { RefusalNote } from '../kit/RefusalNote';
import type { Screen } from '../state';
import { refusalLine } from '../words.nl';

interface Props {
  readonly view: CaseView;
  readonly onClose: () => void;
  readonly onLinked: (view: CaseView) => void;
}

export function LinkTogether({ view, onClose, onLinked }: Props) {
  const [other, setOther] = useState('');
  const [busy, setBusy] = useState(false);
  const [refusal, setRefusal] = useState<Refusal>();
  const link = async (): Promise<void> => {
    setBusy(true);
    setRefusal(undefined);
    const answer = await ask('linkTogether', { case: view.summary.id, other });
    setBusy(false);
    if (answer.ok) onLinked(answer.value);
    else setRefusal(answer.refusal);
  };
  return (
    <Dialog title="Hoort bij een ander verzoek" onClose={onClose}>
      <p>
        Vroeg de betrokkene in één brief om meer? Elk verzoek is een eigen zaak met een eigen termijn. Hier koppelt u ze
        aan elkaar.
      </p>
      <TextField
        label="Kenmerk van de andere zaak"
        name="other"
        value={other}
        autoFocus
        error={refusal?.field === 'other' ? refusalLine(refusal) : undefined}
        hint="U ziet het in de lijst Zaken."
        onChange={setOther}
      />
      {refusal && refusal.field !== 'other' && <RefusalNote refusal={refusal} />}
      <Act
        label="Zaken koppelen"
        busy={busy ? 'Bezig' : undefined}
        lacks={other.trim() === '' ? [{ field: 'other', label: 'het kenmerk' }] : []}
        onAct={() => void link()}
      >
        <Button variant="default" onClick={onClose}>
          Niet koppelen
        </Button>
      </Act>
    </Dialog>
  );
}

/** What came with it: opened from here. */
export function Together({ view, go }: { readonly view: CaseView; readonly go: (to: Screen) => void }) {
  const ties = view.linked.filter(({ why }) => why === 'askedTogether');
  return (
    <>
      {ties.map((one) => (
        <button
          key={one.case}
          type="button"
          className="link"
          onClick={() => go({ at: 'case', id: one.case, tab: 'request' })}
        >
          {one.reference}
        </button>
      ))}
    </>
  );
}
