/** The list of all terms that run, as paper: of every open case, as the lists show it to this employee. Runs in the vault worker. */
import { deadlineSheet as sheetWords } from '../../domain/letter/deadline-sheet';
import { type Letter, SHEET_NAMES } from '../../domain/letter/letter';
import { NOT_DURING_VISIT } from '../../domain/letter/letter-order';
import { deadlinesOf, type OpenCase } from '../../domain/today/deadline-lines';
import { summaryOf } from '../../domain/today/worklist';
import { asSeen } from './cases';
import { nowMs, timeOf } from './office';
import { Refused } from './refused';
import { allow, caseOf, contextOf, openOf, type Vault } from './vault';
import { visitsHere } from './visit-here';

export async function deadlineSheet(vault: Vault): Promise<Letter> {
  await allow(vault, 'seeCases');
  if (visitsHere(vault).length > 0) throw new Refused(NOT_DURING_VISIT);
  const context = contextOf(vault);
  const open = [...openOf(vault).cases].flatMap((id): readonly OpenCase[] => {
    const state = caseOf(vault, id);
    const summary = summaryOf(state, context.profile, context.calendar, context.today);
    return summary?.state === 'open' ? [[state, asSeen(vault, summary)]] : [];
  });
  await vault.letGo({ ways: ['save', 'print'], name: SHEET_NAMES.deadlineSheet });
  const { head: log } = openOf(vault).session;
  return sheetWords({ ...context, ...deadlinesOf(open, context), time: timeOf(nowMs()), log });
}
