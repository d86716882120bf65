/** Vandaag: appointments, what must be sent, tasks and paper that is out. Runs in the vault worker. */
import { type TodayView, todayOf } from '../../domain/today/today';
import { asSeen } from './cases';
import { countOutgoing } from './outgoing';
import { allow, caseOf, officeContextOf, openOf, type Vault } from './vault';
import { visitsHere } from './visit-here';

export async function today(vault: Vault): Promise<TodayView> {
  await allow(vault, 'seeCases');
  const view = todayOf(
    [...openOf(vault).cases].map((id) => caseOf(vault, id)),
    officeContextOf(vault),
  );
  return {
    ...view,
    toSend: view.toSend.map((one) => asSeen(vault, one)),
    ...(view.running || visitsHere(vault).length > 0 ? {} : { outgoing: countOutgoing(vault) }),
  };
}
