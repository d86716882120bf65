/** Which screen follows, and which menu a role has. */
import { describe, expect, it } from 'vitest';
import type { Role, SessionView } from '../../renderer/desk/asks';
import { datesTidied, dayInFull, dayInList, momentOf } from '../../renderer/ui/dates.nl';
import {
  beginning,
  firstScreen,
  isGuarded,
  mayRegister,
  menuOf,
  moved,
  noticesOf,
  type Shown,
  seesCases,
} from '../../renderer/ui/state';

const session = (roles: readonly Role[], more: Partial<SessionView> = {}): SessionView => ({
  employee: { name: 'M. Okonjo', function: 'medewerker' },
  roles,
  recovery: false,
  mustChange: false,
  placed: [],
  corporation: 'Lefier',
  accent: '#1b5e6b',
  accessBy: 'inspection',
  tone: 'u',
  cites: {},
  office: 'Emmen',
  today: '2026-11-30',
  recoverySheet: true,
  notices: [],
  ...more,
});
const menu = (...roles: readonly Role[]): readonly string[] => menuOf(session(roles)).map((item) => item.label);

describe('the menu is the role', () => {
  it('each role has its own menu, and two roles add up', () => {
    expect(menu('counter')).toEqual(['Vandaag', 'Zaken', 'Reglement']);
    expect(menu('privacyOfficer')).toEqual(['Vandaag', 'Zaken', 'Reglement', 'Cijfers']);
    expect(menu('footageManager')).toEqual(['Vandaag', 'Zaken', 'Reglement']);
    expect(menu('dpo')).toEqual(['Zaken', 'Klachten', 'Logboek', 'Reglement', 'Cijfers']);
    expect(menu('accessAdministrator')).toEqual(['Beheer', 'Reglement']);
    expect(menu('accessAdministrator', 'counter')).toEqual(['Vandaag', 'Zaken', 'Beheer', 'Reglement']);
  });

  it('the administrator of access searches no cases, and the FG registers none', () => {
    expect(seesCases(session(['accessAdministrator']))).toBe(false);
    expect(mayRegister(session(['dpo']))).toBe(false);
    expect(mayRegister(session(['footageManager']))).toBe(true);
  });

  it('with the recovery code there is only access to put in order', () => {
    const recovered = session(['accessAdministrator', 'counter'], { recovery: true });
    expect(menuOf(recovered).map((item) => item.label)).toEqual(['Beheer']);
    expect(mayRegister(recovered)).toBe(false);
    expect(seesCases(recovered)).toBe(false);
  });
});

describe('nothing is copied or printed', () => {
  const running = { case: 'c', visit: 'v', name: 'mw. N. van der Sluis' };
  const at = (roles: readonly Role[], more: Partial<Shown> = {}, visitRuns?: true): boolean =>
    isGuarded({ ...beginning, session: session(roles, visitRuns ? { visitRuns } : {}), ...more });

  it('in a visit and while it runs; when it is over, again', () => {
    expect(at(['counter'], { screen: { at: 'visit', id: 'c' } })).toBe(true);
    expect(at(['counter'], { screen: { at: 'today' }, running })).toBe(true);
    expect(at(['counter'], { screen: { at: 'today' } }, true)).toBe(false);
  });

  it('by the FG who unlocks in the middle of a visit, and has no Vandaag to hear of it', () => {
    expect(at(['dpo'], { screen: { at: 'cases' } }, true)).toBe(true);
    expect(at(['dpo'], { screen: { at: 'cases' } })).toBe(false);
  });
});

describe('which screen follows', () => {
  it('a one-time passphrase is changed before anything else', () => {
    expect(firstScreen(session(['counter'], { mustChange: true, setup: 'recovery' })).at).toBe('mustChange');
  });

  it('a first start that was stopped halfway comes back at its step', () => {
    expect(firstScreen(session(['accessAdministrator'], { setup: 'recovery' }))).toEqual({
      at: 'setup',
      step: 'recovery',
    });
  });

  it('a role begins at the first item of its menu', () => {
    expect(firstScreen(session(['dpo'])).at).toBe('cases');
    expect(firstScreen(session(['accessAdministrator'])).at).toBe('admin');
    expect(firstScreen(session(['privacyOfficer', 'accessAdministrator'])).at).toBe('today');
  });

  it('a blank screen comes back with the same key, a locked one never', () => {
    const open: Shown = { ...beginning, session: session(['counter']), screen: { at: 'today' } };
    const blank = moved(open, { move: 'blank' });
    expect(blank.veil).toBe('blank');
    expect(moved(blank, { move: 'blank' }).veil).toBe('none');
    const locked = moved(open, { move: 'locked' });
    expect(moved(locked, { move: 'blank' }).veil).toBe('locked');
  });

  it('a safety copy that lags is said while it lags, once', () => {
    const open: Shown = { ...beginning, session: session(['counter'], { notices: [{ notice: 'journalBehind' }] }) };
    expect(noticesOf({ ...open, safetyCopyBehind: true })).toEqual([{ notice: 'journalBehind' }]);
    expect(noticesOf({ ...open, safetyCopyBehind: false })).toEqual([]);
  });
});

describe('days in Dutch', () => {
  it('a list names the year only when it is another one', () => {
    expect(dayInList('2026-11-26', '2026-11-30')).toBe('do 26 november');
    expect(dayInList('2027-01-04', '2026-11-30')).toBe('ma 4 januari 2027');
    expect(dayInFull('2028-02-29')).toBe('dinsdag 29 februari 2028');
  });

  it('a moment of today is called today', () => {
    const at = new Date(2026, 10, 30, 9, 4).getTime();
    expect(momentOf(at, '2026-11-30')).toBe('vandaag om 09.04 uur');
    expect(momentOf(at, '2026-12-01')).toBe('maandag 30 november om 09.04 uur');
  });

  it('a whole date gets its dashes, anything else is left to the domain', () => {
    expect(datesTidied('5/3/1961')).toBe('05-03-1961');
    expect(datesTidied('09081961')).toBe('09-08-1961');
    expect(datesTidied('251126')).toBe('251126');
    expect(datesTidied('vandaag')).toBe('vandaag');
  });
});
