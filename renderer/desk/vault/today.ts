/** Vandaag: appointments, what must be sent, tasks and paper that is out. Runs in the vault worker. */
import { todayOf } from '../../domain/today';
import type { TodayView } from '../asks';
import { asSeen } from './cases';
import { allow, caseOf, contextOf, openOf, type Vault } from './vault';

export async function today(vault: Vault): Promise<TodayView> {
  await allow(vault, 'seeCases');
  const view = todayOf(
    [...openOf(vault).cases].map((id) => caseOf(vault, id)),
    contextOf(vault),
  );
  return { ...view, toSend: view.toSend.map((one) => asSeen(vault, one)) };
}
