/** What the page may know of who is at work and of standing messages. Runs in the vault worker. */
import type { Role } from '../../domain/facts/facts';
import { citesOf } from '../../domain/profiles/house-cites';
import { textAt } from '../../domain/profiles/profile';
import { mayDo } from '../../domain/register/people';
import { hasRecoverySheet } from '../../domain/register/register';
import { accentOf } from '../../domain/style/house-style';
import type { UnlockReport } from '../../store/types';
import type { Notice, SessionView } from '../asks';
import { today } from './office';
import { safeNotices } from './safe-notices';
import { actorOfSession, openOf, profileOfRegister, registerOf, type Vault } from './vault';
import { visitsHere } from './visit-here';

export function sessionView(vault: Vault): SessionView {
  const { slot } = openOf(vault).session;
  const register = registerOf(vault);
  const profile = profileOfRegister(vault);
  const employee = register.employees.find((one) => one.slot === slot.id);
  const setup = setupStep(vault);
  return {
    employee: employee
      ? { id: employee.id, name: employee.name, function: employee.function }
      : { name: 'Herstelcode', function: 'toegang herstellen' },
    roles: slot.roles as readonly Role[],
    recovery: slot.kind === 'recovery',
    mustChange: slot.mustChange,
    corporation: profile.name,
    accent: accentOf(profile),
    accessBy: profile.defaults.accessBy.value,
    tone: profile.defaults.tone.value,
    cites: citesOf(profile),
    office: textAt(profile, 'office') ?? '',
    today: today(),
    recoverySheet: hasRecoverySheet(register),
    ...(setup ? { setup } : {}),
    placed: vault.inForce.placed,
    notices: notices(vault),
    ...(visitsHere(vault).length > 0 ? { visitRuns: true as const } : {}),
  };
}

/** Stopped halfway, the first start comes back at the step that is still to be done. */
function setupStep(vault: Vault): SessionView['setup'] {
  const { slot } = openOf(vault).session;
  if (!slot.roles.includes('accessAdministrator') || slot.kind === 'recovery') return undefined;
  if (!hasRecoverySheet(registerOf(vault))) return 'recovery';
  return vault.setupSecret === undefined ? undefined : 'employees';
}

function notices(vault: Vault): Notice[] {
  const office = openOf(vault);
  const { report } = office.session;
  const first = report.breaks[0];
  const putRight = rowsPutRight(report);
  // What came back out of a copy since is said by the notice of that.
  const missing = report.missing - vault.safe.cameBack;
  return [
    ...(vault.preview ? [{ notice: 'preview' } as const] : []),
    ...(first
      ? [{ notice: 'readOnly', what: first.what, ...(first.line === undefined ? {} : { line: first.line }) } as const]
      : []),
    ...(putRight > 0
      ? [
          {
            notice: 'repaired',
            rows: putRight,
            ...(putRight > report.restoredFromJournal && { mended: true as const }),
          } as const,
        ]
      : []),
    ...(report.journalWasGone ? [{ notice: 'journalRestored', rows: report.completedJournal } as const] : []),
    ...(report.journalSetAside
      ? [{ notice: 'journalRestored', rows: report.completedJournal, damaged: true } as const]
      : []),
    ...(report.journalWasCut ? [{ notice: 'journalRestored', rows: report.completedJournal, cut: true } as const] : []),
    ...(missing > 0 ? [{ notice: 'rowsMissing', rows: missing } as const] : []),
    ...(office.session.isKeyOlder ? [{ notice: 'keyOlder', rows: report.olderKey } as const] : []),
    ...(report.slotFromFile ? [{ notice: 'slotRestored' } as const] : []),
    ...(registerOf(vault).differ && !mayDo(actorOfSession(vault), 'manageEmployees', today())
      ? [{ notice: 'listsDiffer' } as const]
      : []),
    ...(vault.slotsDiffer ? [{ notice: 'slotsDiffer' } as const] : []),
    ...(office.behind ? [{ notice: 'journalBehind' } as const] : []),
    ...(vault.clock ? [{ notice: 'clockSetBack', ...vault.clock } as const] : []),
    ...safeNotices(vault),
  ];
}

/** Rows that the database had lost or had damaged, and that are whole again. */
export function rowsPutRight(report: UnlockReport): number {
  return report.restoredFromJournal + report.restoredFromCopies + report.repaired;
}
