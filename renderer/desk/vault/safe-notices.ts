/** What keeping the register has found since unlocking, as standing messages. Runs in the vault worker. */

import { NO_CASE } from '../../domain/facts/facts';
import { mayDo } from '../../domain/register/people';
import { formatReference } from '../../domain/register/reference';
import type { Notice } from '../asks';
import { conflictViews } from './conflict-view';
import { today } from './office';
import { actorOfSession, openOf, profileOfRegister, registerOf, type Vault } from './vault';

export function safeNotices(vault: Vault): readonly Notice[] {
  const { safe } = vault;
  const line = safe.breaks.find((one) => one.line !== undefined)?.line;
  const damaged = [...safe.damaged];
  const backups = damaged.filter((key) => key.startsWith('backup ')).length;
  return [
    ...(safe.cameBack > 0 ? [{ notice: 'olderImage', rows: safe.cameBack } as const] : []),
    ...(safe.breaks.length > 0 ? [{ notice: 'checkFailed', ...(line === undefined ? {} : { line }) } as const] : []),
    ...(damaged.length > 0 ? [{ notice: 'copyDamaged', backups, places: damaged.length - backups } as const] : []),
    ...(safe.newLetter ? [{ notice: 'newLetter', ...safe.newLetter } as const] : []),
    ...registerDiffers(vault),
    ...sameReferences(vault),
  ];
}

/** For who can say what holds. */
function registerDiffers(vault: Vault): readonly Notice[] {
  if (mayDo(actorOfSession(vault), 'manageEmployees', today())) return [];
  const things = conflictViews(vault, NO_CASE, registerOf(vault).conflicts, () => true).length;
  return things > 0 ? [{ notice: 'registerDiffers', things }] : [];
}

function sameReferences(vault: Vault): readonly Notice[] {
  const { cases } = openOf(vault);
  const register = registerOf(vault);
  const same = register.sameNumbers.filter((ids) => ids.filter((id) => cases.has(id)).length > 1);
  if (same.length === 0) return [];
  const prefix = profileOfRegister(vault).defaults.prefix.value;
  const references = same.flatMap(([id]) => {
    const given = id === undefined ? undefined : register.numberOf[id];
    return given ? formatReference(prefix, given.year, given.place, given.number) : [];
  });
  return [{ notice: 'sameReference', references: references.join(', ') }];
}
