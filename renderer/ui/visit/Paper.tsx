/** Paper out of the cabinet and back in, each with the key holder who did it (LO-8). Runs in the page. */
import { Button } from '@mantine/core';
import { IconClockExclamation, IconFolderOpen } from '@tabler/icons-react';
import { useState } from 'react';
import { ask } from '../../desk/vault';
import { SelectField } from '../kit/fields';
import { icon } from '../kit/icon';
import type { Visit } from './useVisit';

/** One holder needs no choosing; with more it is never filled in beforehand. */
function useKeyHolder(visit: Visit) {
  const { keyHolders } = visit.view;
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

export function TakePaper({ visit }: { readonly visit: Visit }) {
  const { holder, field } = useKeyHolder(visit);
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
          className={waits ? 'wait' : ''}
          aria-disabled={waits || undefined}
          leftSection={<IconFolderOpen {...icon} />}
          onClick={() => {
            if (!waits) void visit.changeCase((at) => ask('takePaper', { case: at.case, keyHolder: holder }));
          }}
        >
          Dossier is uit de kast
        </Button>
      </div>
      <p className="meta">Doe de kast daarna weer op slot. Wij schrijven op wie het dossier pakte, en op welke dag.</p>
    </div>
  );
}

export function ReturnPaper({ visit }: { readonly visit: Visit }) {
  const { holder, field } = useKeyHolder(visit);
  const waits = holder === '';
  return (
    <div className="paper-row">
      {field}
      <Button
        variant="default"
        name="returnPaper"
        className={waits ? 'wait' : ''}
        aria-disabled={waits || undefined}
        onClick={() => {
          if (!waits) void visit.changeCase((at) => ask('returnPaper', { case: at.case, keyHolder: holder }));
        }}
      >
        Dossier is terug
      </Button>
    </div>
  );
}
