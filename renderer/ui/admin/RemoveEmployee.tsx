/** Withdrawing access: an act on keys, so one's own passphrase is asked. What the employee recorded stays. Runs in the page. */
import type { AdminView, EmployeeView } from '../../desk/asks';
import { ask } from '../../desk/vault';
import { ConfirmPassphrase } from '../kit/ConfirmPassphrase';

interface Props {
  readonly employee: EmployeeView;
  readonly recovery: boolean;
  readonly onClose: () => void;
  readonly onRemoved: (view: AdminView) => void;
}

export function RemoveEmployee({ employee, recovery, onClose, onRemoved }: Props) {
  return (
    <ConfirmPassphrase
      title={`De toegang van ${employee.name} intrekken?`}
      act="Toegang intrekken"
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
        {employee.name} kan daarna niet meer ontgrendelen. Wat {employee.name} heeft vastgelegd, blijft staan met de naam erbij.
      </p>
    </ConfirmPassphrase>
  );
}
