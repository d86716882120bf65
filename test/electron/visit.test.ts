/** What main refuses while a visitor sits at the desk (LO-16). */
import { beforeAll, describe, expect, it, vi } from 'vitest';

let guardVisit: typeof import('../../electron/visit').guardVisit;
beforeAll(async () => {
  vi.stubGlobal('__OFF__', { visit: false });
  ({ guardVisit } = await import('../../electron/visit'));
});

describe('during a visit', () => {
  it('nothing is saved, and only the record of the visit is printed', () => {
    const visit = guardVisit();
    visit.set(true);
    expect(visit.maySave()).toBe(false);
    expect(visit.mayPrint('LEF-2026-A0001')).toBe(false);
    expect(visit.mayPrint('LEF-2026-A0001-overzicht')).toBe(false);
    expect(visit.mayPrint('LEF-2026-A0001-verslag')).toBe(true);
  });

  it('before and after it letters go their way (control)', () => {
    const visit = guardVisit();
    expect(visit.maySave() && visit.mayPrint('LEF-2026-A0001')).toBe(true);
    visit.set(true);
    visit.set(false);
    expect(visit.maySave() && visit.mayPrint('LEF-2026-A0001')).toBe(true);
  });
});
