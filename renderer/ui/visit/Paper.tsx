/** Paper out of the cabinet and back in, each with the key holder who did it (LO-8). In the visit and beside the appointment. Runs in the page. */
import { Button } from '@mantine/core';
import { IconClockExclamation, IconFolderOpen } from '@tabler/icons-react';
import { useState } from 'react';
import type { Id } from '../../desk/asks';
import { SelectField } from '../kit/fields';
import { icon } from '../kit/icon';

type Holders = readonly { readonly id: Id; readonly name: string }[];

interface Props {
  readonly keyHolders: Holders;
  readonly onMove: (keyHolder: Id) => void;
}

/** One holder needs no choosing; with more it is never filled in beforehand. */
function useKeyHolder(keyHolders: Holders) {
  const only = keyHolders.length === 1 ? keyHolders[0] : undefined;
  const [chosen, setChosen] = useState('');
  const field = only ? (
    <span className="paper-holder">Sleuteldrager: {only.name}</span>
  ) : (
    <SelectField
      label="Sleuteldrager"
      name="keyHolder"
      value={chosen}
      empty={keyHolders.length === 0 ? 'Geen sleuteldrager' : 'Kies'}
      options={keyHolders.map((one) => ({ value: one.id, label: one.name }))}
      onChange={setChosen}
    />
  );
  return { holder: only?.id ?? chosen, field };
}

export function TakePaper({ keyHolders, onMove }: Props) {
  const { holder, field } = useKeyHolder(keyHolders);
  const waits = holder === '';
  return (
    <div className="paper">
      <p className="tag tag-soon">
        <IconClockExclamation size={17} stroke={2} aria-hidden />
        Het papieren dossier ligt nog in de kast
      </p>
      <div className="paper-row">
        {field}
        <Button
          variant="default"
          name="takePaper"
          className={waits ? 'wait' : ''}
          aria-disabled={waits || undefined}
          leftSection={<IconFolderOpen {...icon} />}
          onClick={() => {
            if (!waits) onMove(holder);
          }}
        >
          Dossier is uit de kast
        </Button>
      </div>
      {keyHolders.length === 0 && <NoHolder />}
      <p className="meta">Doe de kast daarna weer op slot. Wij schrijven op wie het dossier pakte, en op welke dag.</p>
    </div>
  );
}

export function ReturnPaper({ keyHolders, onMove }: Props) {
  const { holder, field } = useKeyHolder(keyHolders);
  const waits = holder === '';
  return (
    <>
      <div className="paper-row">
        {field}
        <Button
          variant="default"
          name="returnPaper"
          className={waits ? 'wait' : ''}
          aria-disabled={waits || undefined}
          onClick={() => {
            if (!waits) onMove(holder);
          }}
        >
          Dossier is terug
        </Button>
      </div>
      {keyHolders.length === 0 && <NoHolder />}
    </>
  );
}

const NoHolder = () => (
  <p className="meta">Niemand is vandaag sleuteldrager. De beheerder van toegang legt vast wie de sleutels heeft.</p>
);
