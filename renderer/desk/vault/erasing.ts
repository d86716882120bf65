/** One case erased: what it adds to the figures of its year is written first, then it goes with all that hangs on it. Runs in the vault worker. */
import type { CaseState } from '../../domain/case/case';
import type { Id } from '../../domain/facts/facts';
import { totalsBefore } from '../../domain/keeping/totals';
import type { Erasing } from './office';
import { ofCase } from './officer-drafts';
import { caseOf, contextOf, openOf, registerOf, type Vault } from './vault';

export const allCases = (vault: Vault): readonly CaseState[] => [...openOf(vault).cases].map((id) => caseOf(vault, id));

/** Two acts: stopped between them, the totals are written and the case is still counted by itself. How many rows went. */
export async function eraseOne(vault: Vault, id: Id, how: Omit<Erasing, 'draftsFrom'>): Promise<number> {
  const office = openOf(vault);
  const totals = totalsBefore(caseOf(vault, id), allCases(vault), registerOf(vault).totals, contextOf(vault));
  if (totals.length > 0) await office.write(totals);
  const rows = await office.erase(id, { ...how, draftsFrom: ofCase(id) });
  vault.folds.delete(id);
  vault.consulted.delete(id);
  return rows;
}
