/** What a request costs: nothing, or what the officer set on a ground of the law (WS-18). Runs in the page. */
import { Button } from '@mantine/core';
import { useState } from 'react';
import type { CaseView, Refusal, SessionView } from '../../desk/asks';
import type { TypedFee } from '../../desk/asks-rights';
import { ask } from '../../desk/vault';
import { dayInForm, dayPlain } from '../dates.nl';
import { Act } from '../kit/Act';
import { Dialog } from '../kit/Dialog';
import { DateField, SelectField, TextField } from '../kit/fields';
import { PlainField } from '../kit/PlainWords';
import { RefusalNote } from '../kit/RefusalNote';
import { feeGroundWords } from '../rights/words.rights.nl';
import { isOfficer } from '../state';
import { refusalLine } from '../words.nl';

interface Props {
  readonly view: CaseView;
  readonly session: SessionView;
  readonly onChanged: (view: CaseView) => void;
}

const SEEN: readonly string[] = ['amount', 'ground', 'toldOn', 'why'];

export function FeePart({ view, session, onChanged }: Props) {
  const [open, setOpen] = useState(false);
  const { set, freeBy, grounds } = view.fee;
  return (
    <section className="panel padded case-panel">
      <h2>Kosten</h2>
      {set ? (
        <p>
          <strong>{set.amount}</strong>, verteld op {dayPlain(set.toldOn)}. {feeGroundWords[set.ground]}. {set.why}
        </p>
      ) : (
        <p>
          Dit is gratis. <span className="meta">{freeBy}</span>
        </p>
      )}
      {grounds.length > 0 && isOfficer(session) && (
        <div>
          <Button variant="default" size="xs" onClick={() => setOpen(true)}>
            Kosten vastleggen …
          </Button>
          <p className="field-hint">Alleen met een reden uit de wet, en als u het vooraf vertelde.</p>
        </div>
      )}
      {open && (
        <FeeDialog
          view={view}
          onClose={() => setOpen(false)}
          onSet={(next) => {
            setOpen(false);
            onChanged(next);
          }}
        />
      )}
    </section>
  );
}

function FeeDialog({
  view,
  onClose,
  onSet,
}: {
  readonly view: CaseView;
  readonly onClose: () => void;
  readonly onSet: (view: CaseView) => void;
}) {
  const { set: before, grounds } = view.fee;
  const [typed, setTyped] = useState<TypedFee>({
    amount: before?.amount.replace('€ ', '') ?? '',
    ground: before?.ground ?? '',
    toldOn: before ? dayInForm(before.toldOn) : '',
    why: before?.why ?? '',
  });
  const [busy, setBusy] = useState(false);
  const [refusal, setRefusal] = useState<Refusal>();
  const at = (field: string): string | undefined => (refusal?.field === field ? refusalLine(refusal) : undefined);
  const set = (changes: Partial<TypedFee>): void => setTyped({ ...typed, ...changes });
  const keep = async (): Promise<void> => {
    setBusy(true);
    setRefusal(undefined);
    const answer = await ask('setFee', { case: view.summary.id, input: typed });
    setBusy(false);
    if (answer.ok) onSet(answer.value);
    else setRefusal(answer.refusal);
  };
  const lack = (field: keyof TypedFee, label: string) => (typed[field].trim() === '' ? [{ field, label }] : []);
  return (
    <Dialog title="Kosten vastleggen" onClose={onClose}>
      <p>Een verzoek is gratis. Kosten vragen mag alleen als de wet daar een reden voor geeft.</p>
      <SelectField
        label="Waarom mag dat?"
        name="ground"
        value={typed.ground}
        empty="Kies de reden"
        options={grounds.map((value) => ({ value, label: feeGroundWords[value] }))}
        error={at('ground')}
        onChange={(ground) => set({ ground })}
      />
      <DateField
        label="Vooraf bekendgemaakt op"
        name="toldOn"
        value={typed.toldOn}
        error={at('toldOn')}
        onChange={(toldOn) => set({ toldOn })}
      />
      <TextField
        label="Bedrag in euro"
        name="amount"
        value={typed.amount}
        hint={before ? 'Schrijf 0 als de persoon toch niets hoeft te betalen.' : 'Bijvoorbeeld 12,50'}
        error={at('amount')}
        onChange={(amount) => set({ amount })}
      />
      <PlainField
        isReason
        label="Uitleg in de brief"
        name="why"
        value={typed.why}
        hint="Dit leest de persoon."
        error={at('why')}
        onChange={(why) => set({ why })}
      />
      {refusal && (!SEEN.includes(refusal.field ?? '') || refusal.article) && <RefusalNote refusal={refusal} />}
      <Act
        label="Vastleggen"
        busy={busy ? 'Bezig' : undefined}
        lacks={[
          ...lack('ground', 'waarom dat mag'),
          ...lack('toldOn', 'wanneer u het vertelde'),
          ...lack('amount', 'bedrag'),
          ...lack('why', 'uitleg in de brief'),
        ]}
        onAct={() => void keep()}
      >
        <Button variant="default" onClick={onClose}>
          Nog niet
        </Button>
      </Act>
    </Dialog>
  );
}
