/**
 * What was destroyed: how many cases, why, by whom, and where they may still lie and until when. From the register alone: no name was
 * kept to tell. Pure; runs in the vault worker.
 */
import { addDays } from '../days/days';
import type { Day, Id } from '../facts/facts';
import { formatReference } from '../register/reference';
import { type ErasedCase, employeeOfSlot, type RegisterState } from '../register/register';
import { GROUND_OF_REMNANT } from './destruction';

/** Days after which the last backup made before an erasure is gone, where nothing else is set. */
export const BACKUP_KEEP_DAYS = 90;

export interface DestroyedRun {
  readonly on: Day;
  /** Name of who did it. */
  readonly by: string;
  readonly ground: string;
  /** Kenmerken, in order; one that this register never gave is left out. */
  readonly cases: readonly { readonly reference: string; readonly dueOn?: Day }[];
  readonly count: number;
  /** Backups made before that day hold these cases until this day at the latest. */
  readonly backupsUntil: Day;
  readonly backupsGone: boolean;
}

/** What one employee erased on one day for one reason; the newest day first. A rest of an erased case is no case more. */
export function destroyedRuns(
  register: RegisterState,
  {
    prefix,
    today,
    keepDays = BACKUP_KEEP_DAYS,
  }: { readonly prefix: string; readonly today: Day; readonly keepDays?: number },
): readonly DestroyedRun[] {
  const runs = new Map<string, ErasedCase[]>();
  const seen = new Set<Id>();
  for (const one of register.erased) {
    if (seen.has(one.of) || one.ground === GROUND_OF_REMNANT) continue;
    seen.add(one.of);
    const key = `${one.on} ${one.by} ${one.ground}`;
    runs.set(key, [...(runs.get(key) ?? []), one]);
  }
  return [...runs.values()]
    .flatMap((all): readonly DestroyedRun[] => {
      const [first] = all;
      if (!first) return [];
      const backupsUntil = addDays(first.on, keepDays);
      return [
        {
          on: first.on,
          by: employeeOfSlot(register, first.by)?.name ?? '',
          ground: first.ground,
          cases: all
            .flatMap(({ of, dueOn }) => {
              const given = register.numberOf[of];
              if (!given) return [];
              const reference = formatReference(prefix, given.year, given.place, given.number);
              return [{ reference, ...(dueOn && { dueOn }) }];
            })
            .toSorted((a, b) => (a.reference < b.reference ? -1 : 1)),
          count: all.length,
          backupsUntil,
          backupsGone: backupsUntil < today,
        },
      ];
    })
    .toReversed()
    .toSorted((a, b) => (a.on < b.on ? 1 : a.on > b.on ? -1 : 0));
}
