/** Who has access, and who only holds keys of the cabinet: add, change, reset, withdraw. Runs in the page. */
import { Button } from '@mantine/core';
import { IconKey, IconPlus } from '@tabler/icons-react';
import { useEffect, useState } from 'react';
import type { AdminView, EmployeeView, Refusal, SessionView } from '../../desk/asks';
import { ask } from '../../desk/vault';
import { icon } from '../kit/icon';
import { Note } from '../kit/Note';
import { RefusalNote } from '../kit/RefusalNote';
import { AddEmployee } from './AddEmployee';
import { ChangeEmployee } from './ChangeEmployee';
import { EmployeeTable } from './EmployeeTable';
import { RemoveEmployee } from './RemoveEmployee';
import { RenewAccess } from './RenewAccess';
import { RenewKeys } from './RenewKeys';
import { ListsDiffer, SettleLists } from './SettleLists';

type Open =
  | { readonly on: 'nothing' }
  | { readonly on: 'add' | 'keys' | 'lists' }
  | { readonly on: 'change' | 'renew' | 'remove'; readonly employee: EmployeeView };

interface Props {
  readonly session: SessionView;
  readonly onAdding?: (adding: boolean) => void;
  readonly onChanged?: () => void;
}

export function EmployeesPanel({ session, onAdding, onChanged }: Props) {
  const [view, setView] = useState<AdminView>();
  const [open, setOpen] = useState<Open>({ on: 'nothing' });
  const [done, setDone] = useState<string>();
  const [refusal, setRefusal] = useState<Refusal>();
  useEffect(() => {
    void ask('admin', {}).then((answer) => {
      if (answer.ok) setView(answer.value);
      else setRefusal(answer.refusal);
    });
  }, []);
  const turn = (to: Open): void => {
    setOpen(to);
    setDone(undefined);
    onAdding?.(to.on === 'add');
  };
  const changed = (next: AdminView, says: string): void => {
    setView(next);
    turn({ on: 'nothing' });
    setDone(says);
    onChanged?.();
  };
  if (refusal) return <RefusalNote refusal={refusal} />;
  if (!view) return null;
  const close = (): void => turn({ on: 'nothing' });
  return (
    <div className="stack">
      <div role="status">{done && <Note tone="ok" title={done} />}</div>
      {view.lists && <ListsDiffer lists={view.lists} onSettle={() => turn({ on: 'lists' })} />}
      <EmployeeTable
        employees={view.employees}
        onChange={(employee) => turn({ on: 'change', employee })}
        own={session.employee.id}
        onRenew={(employee) => turn({ on: 'renew', employee })}
        onRemove={(employee) => turn({ on: 'remove', employee })}
      />
      {open.on === 'add' ? (
        <AddEmployee
          session={session}
          onClose={close}
          onAdded={(next, name) => changed(next, `${name} is toegevoegd.`)}
        />
      ) : (
        <div className="act">
          <Button variant="default" leftSection={<IconPlus {...icon} />} onClick={() => turn({ on: 'add' })}>
            Medewerker toevoegen
          </Button>
          {session.setup === undefined && !view.lists && (
            <Button variant="default" leftSection={<IconKey {...icon} />} onClick={() => turn({ on: 'keys' })}>
              Sleutels vernieuwen
            </Button>
          )}
        </div>
      )}
      {open.on === 'keys' && (
        <RenewKeys
          recovery={session.recovery}
          onClose={close}
          onRenewed={(next) => changed(next, 'De sleutels zijn vernieuwd.')}
        />
      )}
      {open.on === 'lists' && view.lists && (
        <SettleLists
          lists={view.lists}
          recovery={session.recovery}
          onClose={close}
          onSettled={(next) => changed(next, 'De lijst geldt weer op alle computers. De sleutels zijn vernieuwd.')}
        />
      )}
      {open.on === 'change' && (
        <ChangeEmployee
          employee={open.employee}
          onClose={close}
          onChanged={(next) => changed(next, `De gegevens van ${open.employee.name} zijn veranderd.`)}
        />
      )}
      {open.on === 'renew' && (
        <RenewAccess
          employee={open.employee}
          session={session}
          onClose={close}
          onRenewed={(next) =>
            changed(next, `${open.employee.name} ontgrendelt één keer met deze wachtzin en kiest dan een eigen.`)
          }
        />
      )}
      {open.on === 'remove' && (
        <RemoveEmployee
          employee={open.employee}
          recovery={session.recovery}
          onClose={close}
          onRemoved={(next) =>
            changed(
              next,
              open.employee.access
                ? `De toegang van ${open.employee.name} is ingetrokken.`
                : `${open.employee.name} is geen sleuteldrager meer.`,
            )
          }
        />
      )}
    </div>
  );
}
