/** "Vergelijk met een afdruk": is the line that a paper names still in this log, and what does it mean when it is not. Runs in the page. */
import { Button } from '@mantine/core';
import { useState } from 'react';
import type { LogView, Refusal } from '../../desk/asks';
import type { LineOnPaper } from '../../desk/asks-safekeeping';
import { ask } from '../../desk/vault';
import { Act } from '../kit/Act';
import { Dialog } from '../kit/Dialog';
import { TextField } from '../kit/fields';
import { Note } from '../kit/Note';
import { RefusalNote } from '../kit/RefusalNote';
import { refusalLine } from '../words.nl';

interface Props {
  readonly mark: LogView['mark'];
  readonly onClose: () => void;
}

export function ComparePaper({ mark, onClose }: Props) {
  const [line, setLine] = useState('');
  const [check, setCheck] = useState('');
  const [busy, setBusy] = useState(false);
  const [told, setTold] = useState<LineOnPaper>();
  const [refusal, setRefusal] = useState<Refusal>();
  const compare = async (): Promise<void> => {
    setBusy(true);
    setRefusal(undefined);
    setTold(undefined);
    const answer = await ask('compareLog', { line, check });
    setBusy(false);
    if (answer.ok) setTold(answer.value);
    else setRefusal(answer.refusal);
  };
  const errorOf = (field: string): string | undefined => (refusal?.field === field ? refusalLine(refusal) : undefined);
  return (
    <Dialog title="Vergelijk met een afdruk" onClose={onClose}>
      <p>
        Op een termijnenlijst en in het controlebestand staat de stand van het logboek. Typ die over. Zo ziet u of hier
        niets is weggehaald.
      </p>
      <TextField
        label="Regel"
        name="line"
        value={line}
        onChange={setLine}
        error={errorOf('line')}
        hint="Bijvoorbeeld 2.481"
      />
      <TextField
        label="Controlegetal"
        name="check"
        value={check}
        onChange={setCheck}
        error={errorOf('check')}
        hint="Vier keer vier tekens. Streepjes en kleine letters mogen."
      />
      {refusal && refusal.field === undefined && <RefusalNote refusal={refusal} />}
      <div role="status">{told && <Told told={told} typed={line} />}</div>
      {mark && (
        <p className="meta">
          Nu is het regel {grouped(mark.line)}, controlegetal {mark.check}.
        </p>
      )}
      <Act
        label="Vergelijken"
        busy={busy ? 'Bezig' : undefined}
        lacks={[
          ...(line.trim() === '' ? [{ field: 'line', label: 'regel' }] : []),
          ...(check.trim() === '' ? [{ field: 'check', label: 'controlegetal' }] : []),
        ]}
        onAct={() => void compare()}
      >
        <Button variant="default" onClick={onClose}>
          Sluiten
        </Button>
      </Act>
    </Dialog>
  );
}

function Told({ told, typed }: { readonly told: LineOnPaper; readonly typed: string }) {
  if (told.is === 'here') {
    const moved = told.line !== undefined && String(told.line) !== typed.replace(/[\s.]/g, '');
    return (
      <Note tone="ok" title="Deze regel staat in dit logboek.">
        Alles tot en met de afdruk is er nog.
        {moved && ` Het is nu regel ${grouped(told.line ?? 0)}, want er kwamen regels van een andere computer bij.`}
      </Note>
    );
  }
  return (
    <Note tone="late" title="Deze regel staat niet in dit logboek." alert>
      {told.is === 'short' && `Hier zijn maar ${grouped(told.rows)} regels. `}
      Kijk eerst of u het goed overtypte. Klopt het? Dan is op deze computer een oudere kopie teruggezet, of is er iets
      weggehaald. Leg niets vast. Zet bij Beheer een back-up terug van na de afdruk, en bel uw ICT.
    </Note>
  );
}

const grouped = (number: number): string => String(number).replace(/\B(?=(\d{3})+$)/g, '.');
