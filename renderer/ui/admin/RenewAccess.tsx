/**
 * Another key for an employee: after a forgotten passphrase, or for other roles, which are bound in the key. With a passphrase for
 * one time. Runs in the page.
 */
import { Button } from '@mantine/core';
import { useState } from 'react';
import type { AdminView, EmployeeView, Refusal, SessionView } from '../../desk/asks';
import { ask } from '../../desk/vault';
import { Act } from '../kit/Act';
import { Dialog } from '../kit/Dialog';
import { NewPassphrase, noPassphrase, ONE_TIME_HINT, passphraseLacks } from '../kit/NewPassphrase';
import { OwnSecret, ownSecretWords } from '../kit/OwnSecret';
import { RefusalNote } from '../kit/RefusalNote';
import { WhatRenewingMeans } from './RenewKeys';
import { RoleTicks } from './RoleTicks';

interface Props {
  readonly employee: EmployeeView;
  readonly session: SessionView;
  readonly onClose: () => void;
  readonly onRenewed: (view: AdminView) => void;
}

export function RenewAccess({ employee, session, onClose, onRenewed }: Props) {
  const [roles, setRoles] = useState(employee.roles);
  const [chosen, setChosen] = useState(noPassphrase);
  const [own, setOwn] = useState('');
  const [busy, setBusy] = useState(false);
  const [refusal, setRefusal] = useState<Refusal>();
  const asksOwn = session.setup === undefined;
  const renew = async (): Promise<void> => {
    setBusy(true);
    setRefusal(undefined);
    const answer = await ask('renewAccess', {
      id: employee.id,
      roles: [...roles].sort(),
      oneTime: chosen.first,
      passphrase: own,
    });
    setBusy(false);
    if (answer.ok) onRenewed(answer.value);
    else setRefusal(answer.refusal);
  };
  return (
    <Dialog title={`Rol en wachtzin van ${employee.name}`} onClose={onClose}>
      <p>
        {employee.name} krijgt een wachtzin voor één keer en kiest daarna zelf een nieuwe. De oude werkt niet meer. Er
        gaan geen gegevens verloren.
      </p>
      <WhatRenewingMeans who={employee.name} />
      <RoleTicks legend="Rol" roles={roles} onChange={setRoles} />
      <NewPassphrase
        chosen={chosen}
        onChange={setChosen}
        words={[employee.name, session.corporation, session.office]}
        label="Wachtzin voor één keer"
        hint={ONE_TIME_HINT}
      />
      {asksOwn && <OwnSecret recovery={session.recovery} value={own} onChange={setOwn} />}
      {refusal && <RefusalNote refusal={refusal} />}
      <Act
        label="Nieuwe wachtzin instellen"
        busy={busy ? 'Bezig' : undefined}
        lacks={[
          ...(roles.length === 0 ? [{ field: 'role-counter', label: 'rol' }] : []),
          ...passphraseLacks(chosen),
          ...(asksOwn && own === '' ? [{ field: 'own', label: ownSecretWords(session.recovery) }] : []),
        ]}
        onAct={() => void renew()}
      >
        <Button variant="default" onClick={onClose}>
          Niet doen
        </Button>
      </Act>
    </Dialog>
  );
}
