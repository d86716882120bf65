/** Puts a copy where no register is: a backup, or what another computer shares. Nothing is opened; that comes after. Runs in the page. */
import { Button } from '@mantine/core';
import { useEffect, useState } from 'react';
import type { CopyLook } from '../../desk/asks-safekeeping';
import { type CopyRef, type Put, putInPlace } from '../../desk/copies';
import { ask } from '../../desk/vault';
import { momentOf } from '../dates.nl';
import { useFormKeys } from '../keys';
import { Act } from '../kit/Act';
import { Note } from '../kit/Note';
import { CopyPick } from '../safe/CopyPick';
import { HowFar } from '../safe/HowFar';
import { useCopies } from '../safe/useCopies';
import { putWords } from '../safe/words.safe.nl';

interface Props {
  /** From another computer in the exchange folder, not from a backup. */
  readonly connect?: boolean;
  readonly today: string;
  /** It stands there now: resolves when the door was asked anew, and another screen is shown. */
  readonly onPut: (copy: CopyRef) => Promise<void>;
  readonly onBack?: () => void;
}

export function RestoreHere({ connect = false, today, onPut, onBack }: Props) {
  const { copies } = useCopies();
  const places = copies?.places ?? [];
  const fullest = places.toSorted((a, b) => b.changedAt - a.changedAt)[0];
  const [chosen, setChosen] = useState<CopyRef>();
  const [look, setLook] = useState<CopyLook>();
  const [busy, setBusy] = useState(false);
  const formKeys = useFormKeys();
  const [failed, setFailed] = useState<Exclude<Put, 'kept'>>();
  const copy: CopyRef | undefined =
    chosen ?? (connect && fullest ? { kind: 'exchange', name: fullest.name } : undefined);
  const name = copy && `${copy.kind} ${copy.name}`;
  useEffect(() => {
    setLook(undefined);
    setFailed(undefined);
    if (!name) return;
    const [kind = '', ...rest] = name.split(' ');
    let current = true;
    void ask('lookInto', { copy: { kind: kind as CopyRef['kind'], name: rest.join(' ') } }).then((answer) => {
      if (current && answer.ok) setLook(answer.value);
    });
    return () => {
      current = false;
    };
  }, [name]);
  const put = async (damagedToo: boolean): Promise<void> => {
    if (!copy || busy) return;
    setBusy(true);
    setFailed(undefined);
    const outcome = await putInPlace(copy, damagedToo);
    if (outcome === 'kept') await onPut(copy).catch(() => undefined);
    setBusy(false);
    // Where it was put and this is still the screen, there is no register in it.
    setFailed(outcome === 'kept' ? 'failed' : outcome);
  };
  if (busy)
    return (
      <HowFar
        says={connect ? 'Bezig met overnemen' : 'Bezig met terugzetten'}
        done={0}
        of={0}
        safe="U kunt dit scherm veilig sluiten. Dan begint u de volgende keer opnieuw."
      />
    );
  return (
    <form className="door-form" onSubmit={(event) => event.preventDefault()} onKeyDown={formKeys}>
      {connect ? (
        <Places copies={copies} copy={copy} today={today} onChoose={setChosen} />
      ) : (
        <CopyPick copies={copies} chosen={copy} onChoose={setChosen} />
      )}
      <div role="status">
        {look?.corporation && !failed && (
          <Note tone="info" title={`Dit is het register van ${look.corporation}, ${look.office}.`}>
            {look.altered && 'Een deel van dit bestand is beschadigd. '}
            Ontgrendelen doet u daarna met uw eigen wachtzin, of met de herstelcode.
          </Note>
        )}
      </div>
      {failed && (
        <Note tone="late" title={putWords[failed].title} alert>
          {putWords[failed].now}
        </Note>
      )}
      <Act
        label={connect ? 'Aansluiten' : 'Terugzetten'}
        lacks={copy ? [] : [{ field: 'copy', label: connect ? 'een andere computer' : 'een back-up' }]}
        onAct={() => void put(false)}
      >
        {failed === 'damaged' && (
          <Button variant="default" onClick={() => void put(true)}>
            Toch gebruiken
          </Button>
        )}
        {onBack && (
          <Button variant="default" onClick={onBack}>
            Terug
          </Button>
        )}
      </Act>
    </form>
  );
}

interface PlacesProps {
  readonly copies: ReturnType<typeof useCopies>['copies'];
  readonly copy: CopyRef | undefined;
  readonly today: string;
  readonly onChoose: (copy: CopyRef) => void;
}

/** Whichever is taken: the rest comes in by itself after unlocking. */
function Places({ copies, copy, today, onChoose }: PlacesProps) {
  const places = copies?.places ?? [];
  if (places.length === 0)
    return (
      <Note tone="soon" title="In de uitwisselmap staat nog geen register.">
        {copies?.exchangeFolder
          ? 'Ontgrendel eerst het programma op de andere computer.'
          : 'Op deze computer is geen uitwisselmap ingesteld. Vraag dat uw ICT.'}
      </Note>
    );
  return (
    <fieldset className="choice copy-pick">
      <legend>Van welke computer?</legend>
      <div className="choice-bar choice-list copy-list">
        {places.map(({ name, changedAt }, at) => (
          <label key={name}>
            <input
              type="radio"
              name="copy"
              checked={copy?.name === name}
              onChange={() => onChoose({ kind: 'exchange', name })}
            />
            <span>Computer {at + 1}</span>
            <span className="meta">laatst bijgewerkt {momentOf(changedAt, today)}</span>
          </label>
        ))}
      </div>
      <p className="field-hint">De rest komt vanzelf binnen nadat u ontgrendelt.</p>
    </fieldset>
  );
}
