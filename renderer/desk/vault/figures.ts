/** Figures of a year, and the file for an auditor. Officer and FG. Runs in the vault worker. */
import { NO_CASE } from '../../domain/facts/facts';
import { auditFile as fileOf } from '../../domain/figures/audit';
import { shownFigures } from '../../domain/figures/few';
import { figuresOf, yearsOf } from '../../domain/figures/figures';
import { NOT_DURING_VISIT } from '../../domain/letter/letter-order';
import { logMark } from '../../domain/register/log-mark';
import type { FiguresAsks, FiguresView } from '../asks-figures';
import { sha256 } from './letters';
import { today } from './office';
import { Refused, refuse } from './refused';
import { allow, caseOf, contextOf, openOf, profileOfRegister, registerOf, type Vault } from './vault';
import { visitsHere } from './visit-here';

type Input<Q extends keyof FiguresAsks> = FiguresAsks[Q][0];

export async function figures(vault: Vault, input: Input<'figures'>): Promise<FiguresView> {
  await allow(vault, 'seeFigures');
  const cases = [...openOf(vault).cases].map((id) => caseOf(vault, id));
  const { totals } = registerOf(vault);
  const years = yearsOf(cases, totals);
  const year = input.year ?? years[0] ?? Number(today().slice(0, 4));
  return { ...shownFigures(figuresOf(cases, year, contextOf(vault), totals)), years };
}

export async function auditFile(vault: Vault, input: Input<'auditFile'>): Promise<FiguresAsks['auditFile'][1]> {
  await allow(vault, 'seeFigures');
  if (visitsHere(vault).length > 0) throw new Refused(NOT_DURING_VISIT);
  const { year } = input;
  if (!Number.isInteger(year) || year < 2000 || year > 9999) return refuse('unknownValue', { field: 'year' });
  const office = openOf(vault);
  const placed = [NO_CASE, ...office.cases].flatMap((id) => office.factsOf(id));
  const { head } = office.session;
  const about = {
    corporation: profileOfRegister(vault).corporation,
    year,
    madeOn: today(),
    ...(head && { log: logMark(head) }),
  };
  const file = fileOf(placed, about, (id) => (office.cases.has(id) ? caseOf(vault, id).request?.reference : undefined));
  const bytes = new TextEncoder().encode(JSON.stringify(file, undefined, 1));
  const name = `controle-${year}`;
  await vault.letGo({ ways: ['save'], name, sha256: await sha256(bytes) });
  return { name, bytes };
}
