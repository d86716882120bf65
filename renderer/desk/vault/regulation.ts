/** The regulation in force, rule by rule: no case is in it, so everybody here may read it. Runs in the vault worker. */
import { regulationView } from '../../domain/profiles/regulation';
import type { RegulationView } from '../asks-regulation';
import { contextOf, type Vault } from './vault';

export async function regulation(vault: Vault): Promise<RegulationView> {
  const { profile, calendar, today } = contextOf(vault);
  return regulationView(profile, calendar, today);
}
