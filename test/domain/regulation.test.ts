/** The screen "Reglement": every rule of every corporation, what lapsed, two versions side by side. Runs in Node. */
import { describe, expect, it } from 'vitest';
import { shippedCalendar } from '../../renderer/domain/days/calendar';
import { overlay } from '../../renderer/domain/profiles/profile';
import { regulationView } from '../../renderer/domain/profiles/regulation';
import { shippedProfiles } from '../../renderer/domain/profiles/shipped-profiles';
import { rowNames } from '../rules/entries';

const views = shippedProfiles.map((profile) => regulationView(overlay(profile, {}), shippedCalendar, '2026-11-30'));
const named = (name: string) => views.find((view) => view.name === name);

describe('the regulation on its screen', () => {
  it('shows each of the 128 rules, with what the program does', () => {
    const rules = views.flatMap(({ versions }) => versions.flatMap((version) => version.rules));
    expect(new Set(rules.map(({ rule }) => rule))).toEqual(new Set(rowNames()));
    expect(rules.filter(({ does }) => !does)).toEqual([]);
  });

  it('says each value in Dutch: days as days, and what the program calls otherwise in words', () => {
    const said = views.flatMap(({ versions }) => versions.flatMap(({ rules }) => rules));
    const of = (rule: string) => said.find((one) => one.rule === rule)?.says;
    expect(of('WS-23')).toEqual(['1 februari 2018']);
    expect(of('LN-24')).toEqual(['25 mei 2018']);
    expect(of('LO-17')).toEqual(['bij de inzage']);
    expect(of('WS-8')).toEqual(['bij het verzoek']);
    expect(of('WM-17')).toEqual(['voor de behandeling', 'paspoort, identiteitskaart']);
    expect(of('WM-13')).toEqual(['een overzicht van de gegevens']);
    const texts = said.flatMap(({ says }) => says);
    expect(texts.length).toBeGreaterThan(150);
    expect(texts.filter((one) => /^\d{4}-\d\d|^(?:inspection|request|handling|overview|answer)$/.test(one))).toEqual(
      [],
    );
  });

  it('says of the old rules of Lefier that the act they rest on lapsed (LO-27), and of no others', () => {
    const lapsed = views.flatMap(({ versions }) =>
      versions.flatMap(({ title, lapsed: act, inForce }) => (act ? [{ title, ...act, inForce }] : [])),
    );
    expect(lapsed).toEqual([
      { title: 'Omgangsregels persoonlijke gegevens', act: 'Wbp', on: '2018-05-25', inForce: false },
    ]);
  });

  it('puts the two versions of Lefier side by side, and no single version beside itself', () => {
    const lefier = named('Lefier');
    expect(lefier?.versions.map(({ version, inForce }) => [version, inForce])).toEqual([
      ['privacyreglement-2018', true],
      ['omgangsregels', false],
    ]);
    const facets = Object.fromEntries((lefier?.facets ?? []).map(({ label, values }) => [label, values]));
    expect(facets.Correctie).toEqual(['4 weken', 'één maand']);
    expect(facets.Verwijdering).toEqual(['', 'één maand']);
    expect(facets['Redenen om te weigeren']).toEqual([
      'voorkoming, opsporing en vervolging van strafbare feiten; bescherming van rechten en vrijheden van anderen',
      '',
    ]);
    expect(named('Leystromen')?.facets).toEqual([]);
  });

  it('tells where a rule stands and what is still to be filled in', () => {
    const fourteen = named('Woningstichting Nijkerk')?.versions[0]?.rules.find(({ rule }) => rule === 'WS-15');
    expect(fourteen).toMatchObject({ says: ['2 weken'], articles: [expect.stringContaining('Privacyreglement WSN')] });
    expect(named('Wonen Midden-Delfland')?.toFill).toContain('Telefoonnummer voor vragen');
    const filled = shippedProfiles.find(({ corporation }) => corporation === 'midden-delfland');
    if (!filled) throw new Error('no profile');
    const view = regulationView(overlay(filled, { 'contact.phone': '015' }), shippedCalendar, '2026-11-30');
    expect(view.toFill).not.toContain('Telefoonnummer voor vragen');
  });

  it('tells who adopted the regulation and when, as far as that was filled in (WS-23)', () => {
    const nijkerk = shippedProfiles.find(({ corporation }) => corporation === 'nijkerk');
    if (!nijkerk) throw new Error('no profile');
    const adopted = (values: Readonly<Record<string, string>>) =>
      regulationView(overlay(nijkerk, values), shippedCalendar, '2026-11-30').adopted;
    expect(adopted({ adoptedBy: 'de directie', adoptedOn: '1 januari 2018' })).toEqual({
      by: 'de directie',
      on: '1 januari 2018',
    });
    expect(adopted({ adoptedBy: 'de directie' })).toEqual({ by: 'de directie' });
    expect(adopted({})).toEqual({});
  });
});
