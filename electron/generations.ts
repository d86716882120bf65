/**
 * Which backups are due to be removed: all of today stay, one a day for two weeks, one a week up to the days of the policy; the newest
 * of this installation stays whatever its age. Pure: whether it MAY be removed is another question (backup.ts).
 */
export interface Generation {
  readonly name: string;
  readonly madeAt: number;
  readonly isOwn: boolean;
}

const daily = 14;

/** Those of other installations only by age: which of theirs are one too many is theirs to say. A clock set back removes nothing. */
export function dueToGo(backups: readonly Generation[], now: number, keepDays: number): readonly string[] {
  const sorted = [...backups].sort(newestFirst);
  const newest = sorted.find(({ isOwn }) => isOwn);
  const today = dayOf(now);
  const taken = new Set<string>();
  const due: string[] = [];
  for (const backup of sorted) {
    const day = dayOf(backup.madeAt);
    const age = today - day;
    if (backup === newest || age <= 0) continue;
    if (age > keepDays) due.push(backup.name);
    else if (backup.isOwn) {
      // Days counted from a Monday, so that a week is a week of the calendar.
      const place = age <= daily ? `day ${day}` : `week ${Math.floor((day + 3) / 7)}`;
      if (taken.has(place)) due.push(backup.name);
      taken.add(place);
    }
  }
  return due;
}

/** Of one moment: the one with `-2` behind its name came later. */
export function newestFirst(a: Pick<Generation, 'name' | 'madeAt'>, b: Pick<Generation, 'name' | 'madeAt'>): number {
  return b.madeAt - a.madeAt || b.name.length - a.name.length || (a.name < b.name ? 1 : -1);
}

/** Days since 1 January 1970 by the local calendar. */
function dayOf(at: number): number {
  const date = new Date(at);
  return Math.round(Date.UTC(date.getFullYear(), date.getMonth(), date.getDate()) / 86_400_000);
}
