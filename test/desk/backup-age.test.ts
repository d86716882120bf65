/** How old the last good backup is, told in working days. Runs in Node. */
import { describe, expect, it } from 'vitest';
import { backupAge } from '../../renderer/desk/backup-age';
import type { CopiesState } from '../../renderer/desk/copies';
import { ageAdvice, ageWords } from '../../renderer/ui/safe/words.safe.nl';

const none: CopiesState = { backups: [], keepDays: 90, backingUp: false, places: [] };
const folder = { byPolicy: true, label: 'B', reachable: true, sameDisk: false };
const made = (moment: string): CopiesState => ({
  ...none,
  backupFolder: folder,
  lastGood: { name: 'x', madeAt: new Date(moment).getTime() },
});

describe('the age of the last good backup', () => {
  it('is good until the second working day after it', () => {
    expect(backupAge(made('2026-11-30T07:42'), '2026-11-30').is).toBe('good');
    expect(backupAge(made('2026-11-27T17:00'), '2026-11-30').is).toBe('good');
    expect(backupAge(made('2026-11-27T17:00'), '2026-12-01').is).toBe('old');
    // Christmas 2026 falls on a Friday: Thursday's backup is still good on Monday.
    expect(backupAge(made('2026-12-24T17:00'), '2026-12-28').is).toBe('good');
    expect(backupAge(made('2026-12-24T17:00'), '2026-12-29').is).toBe('old');
  });

  it('says that there is none, or no folder, or that nothing is known', () => {
    expect(backupAge(none, '2026-11-30').is).toBe('noFolder');
    expect(backupAge({ ...none, backupFolder: folder }, '2026-11-30').is).toBe('none');
    expect(backupAge(undefined, '2026-11-30').is).toBe('unknown');
  });

  it('is told in a sentence, with what to do where something is to be done', () => {
    const today = backupAge(made('2026-11-30T07:42'), '2026-11-30');
    expect(ageWords(today, '2026-11-30')).toBe('Laatste goede back-up: vandaag om 07.42 uur');
    expect(ageAdvice(today, false)).toBeUndefined();
    const old = backupAge(made('2026-11-27T17:00'), '2026-12-01');
    expect(ageWords(old, '2026-12-01')).toBe('Laatste goede back-up: vrijdag 27 november');
    expect(ageAdvice(old, false)).toContain('beheerder van toegang');
    expect(ageAdvice(old, true)).toContain('Beheer');
  });
});
