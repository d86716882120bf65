/** Withdrawing access: an act on keys, so one's own passphrase is asked. What the employee recorded stays. Runs in the page. */
import type { AdminView, EmployeeView } from '../../desk/asks';
import { ask } from '../../desk/vault';
import { ConfirmPassphrase } from '../kit/ConfirmPassphrase';
import { WhatRenewingMeans } from './RenewKeys';

interface Props {
  readonly employee: EmployeeView;
  readonly recovery: boolean;
  readonly onClose: () => void;
  readonly onRemoved: (view: AdminView) => void;
}

export function RemoveEmployee({ employee, recovery, onClose, onRemoved }: Props) {
  return (
    <ConfirmPassphrase
      title={
        employee.access ? `De toegang van ${employee.name} intrekken?` : `Is ${employee.name} geen sleuteldrager meer?`
      }
      act={employee.access ? 'Toegang intrekken' : 'Geen sleuteldrager meer'}
      recovery={recovery}
      onClose={onClose}
      onAct={async (passphrase) => {
        const answer = await ask('removeEmployee', { id: employee.id, passphrase });
        if (!answer.ok) return answer.refusal;
        onRemoved(answer.value);
        return undefined;
      }}
    >
      <p>
        {employee.access
          ? `${employee.name} kan daarna niet meer ontgrendelen. Wat ${employee.name} heeft vastgelegd, blijft staan met de naam erbij.`
          : `Neem de sleutel van de kast terug. Tot en met vandaag blijft ${employee.name} in het logboek staan als sleuteldrager.`}
      </p>
      {employee.access && <WhatRenewingMeans who={employee.name} />}
    </ConfirmPassphrase>
  );
}
