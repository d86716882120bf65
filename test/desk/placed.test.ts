/** What IT placed, in the real vault: what is in force, what is told, and a register whose regulation is gone. Runs in Node. */
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import type { PlacedInput } from '../../renderer/desk/asks';
import { answers } from '../../renderer/desk/vault/answers';
import { checkRegulation } from '../../renderer/desk/vault/door';
import { inForceWith } from '../../renderer/desk/vault/placed';
import { contextOf, profileOfRegister } from '../../renderer/desk/vault/vault';
import calendar from '../../renderer/domain/profiles/calendar-nl.json';
import lefier from '../../renderer/domain/profiles/lefier.json';
import type { Deadline } from '../../renderer/domain/terms/terms';
import { vaultOn, worldAt } from './vault-on-world';

beforeAll(() => void vi.useFakeTimers({ toFake: ['Date'] }));
afterAll(() => void vi.useRealTimers());

const file = (data: unknown) => ({ name: 'geplaatst.json', text: JSON.stringify(data) });
const of2029 = ['01-01', '04-02', '04-27', '05-05', '05-10', '05-21', '12-25', '12-26'].map((end) => ({
  ...{ day: `2029-${end}`, name: 'een feestdag', kind: 'atw' },
}));
const renewed = file({ ...calendar, knownUntil: '2029-12-31', days: [...calendar.days, ...of2029] });

function vaultWith(placed: PlacedInput, today: string) {
  vi.setSystemTime(new Date(`${today}T10:00:00`));
  const vault = vaultOn(worldAt(today, {}, { receivedOn: 'vandaag' }), ['counter']);
  vault.inForce = inForceWith(placed);
  return vault;
}

describe('a renewed calendar', () => {
  const latest = async (placed: PlacedInput) => {
    const vault = vaultWith(placed, '2028-12-01');
    const { holidaysUntil } = await answers.today(vault, {});
    const { terms } = await answers.openCase(vault, { id: [...(vault.office?.cases ?? [])][0] ?? '' });
    return { holidaysUntil, latest: (terms as Deadline).gdprLatest?.day };
  };

  it('gives a running case its dates anew; without it Vandaag says until when holidays are known', async () => {
    expect(await latest({})).toEqual({ holidaysUntil: '2028-12-31', latest: '2029-01-01' });
    expect(await latest({ calendar: renewed })).toEqual({ latest: '2029-01-02' });
    const { calendar: days, placed } = inForceWith({ calendar: renewed });
    expect([days.knownUntil, placed]).toEqual(['2029-12-31', [{ what: 'calendar', file: 'geplaatst.json' }]]);
  });

  it('that is wrong changes nothing and is told', async () => {
    const wrong = file({ ...calendar, knownUntil: '2029-12-31' });
    expect(await latest({ calendar: wrong })).toEqual({ holidaysUntil: '2028-12-31', latest: '2029-01-01' });
    expect(inForceWith({ calendar: wrong }).placed).toEqual([
      { what: 'calendar', file: 'geplaatst.json', refused: 'days: 2029-01-01 ontbreekt' },
    ]);
  });

  it('says nothing on Vandaag while every term in view is known', async () => {
    expect(await answers.today(vaultWith({}, '2026-12-01'), {})).not.toHaveProperty('holidaysUntil');
  });
});

describe('a placed regulation', () => {
  it('of the own corporation is in force for its cases; one that is wrong leaves the shipped one there', () => {
    const own = { ...lefier, name: 'Lefier, geplaatst' };
    const good = vaultWith({ profile: file(own) }, '2026-12-01');
    expect(contextOf(good).profile.name).toBe('Lefier, geplaatst');
    expect(good.inForce.placed).toEqual([{ what: 'profile', file: 'geplaatst.json', of: 'Lefier, geplaatst' }]);
    const bad = vaultWith({ profile: file({ ...own, versions: [] }) }, '2026-12-01');
    expect(contextOf(bad).profile.name).toBe('Lefier');
    expect(bad.inForce.placed[0]?.refused).toBe('profiel lefier: versions: moet er ten minste 1 hebben');
  });

  it.each([
    ['unreadable', 'het bestand is er niet, of kan niet worden gelezen'],
    ['tooLarge', 'het bestand is groter dan 1 MB'],
    ['noText', 'het bestand is geen tekst in UTF-8'],
  ] as const)('that is %s is told as well', (problem, refused) => {
    const { placed, profiles } = inForceWith({ profile: { name: 'weg.json', problem } });
    expect(placed).toEqual([{ what: 'profile', file: 'weg.json', refused }]);
    expect(profiles).toHaveLength(4);
  });

  it('that is gone closes the register it belongs to, with its own words', () => {
    const vault = vaultWith({}, '2026-12-01');
    vault.inForce = {
      ...vault.inForce,
      profiles: vault.inForce.profiles.filter((one) => one.corporation !== 'lefier'),
    };
    expect(() => profileOfRegister(vault)).toThrow(expect.objectContaining({ refusal: { code: 'profileMissing' } }));
  });

  it('that lacks a version a case is pinned to closes it as well, and the whole one does not', () => {
    const vault = vaultWith({ profile: file(lefier) }, '2026-12-01');
    expect(() => checkRegulation(vault)).not.toThrow();
    const profiles = vault.inForce.profiles.map((one) => ({ ...one, versions: one.versions.slice(0, 1) }));
    vault.inForce = { ...vault.inForce, profiles };
    const refusal = { code: 'versionMissing', values: { version: 'privacyreglement-2018' } };
    expect(() => checkRegulation(vault)).toThrow(expect.objectContaining({ refusal }));
  });
});
