/** Which corporation a register is founded for: all four can, the policy of a machine names one. Runs in Node. */
import { describe, expect, it } from 'vitest';
import { corporationChoices } from '../../renderer/desk/vault/corporations';
import { profileOf, shippedProfiles } from '../../renderer/domain/profiles/shipped-profiles';
import { foundRegister } from '../../renderer/domain/register/founding';
import lefier from '../profiles/lefier-voorbeeld.json';
import leystromen from '../profiles/leystromen-voorbeeld.json';
import middenDelfland from '../profiles/midden-delfland-voorbeeld.json';
import nijkerk from '../profiles/nijkerk-voorbeeld.json';

const id = (end: string): string => end.padStart(32, '0');

describe('a first start', () => {
  it('offers all four where no policy names one, each by the title of its regulation', () => {
    expect(corporationChoices(shippedProfiles, undefined).map(({ name, regulation }) => [name, regulation])).toEqual([
      ['Lefier', 'Privacyreglement 2018'],
      ['Leystromen', 'Privacyverklaring'],
      ['Woningstichting Nijkerk', 'Privacyreglement 2018'],
      ['Wonen Midden-Delfland', 'Privacy: visie & beleid'],
    ]);
  });

  it('offers the one of the policy, and none for a name that nobody knows', () => {
    expect(corporationChoices(shippedProfiles, 'midden-delfland').map(({ name }) => name)).toEqual([
      'Wonen Midden-Delfland',
    ]);
    expect(corporationChoices(shippedProfiles, 'elders')).toEqual([]);
  });

  it.each([
    [lefier, 'privacyreglement-2018'],
    [leystromen, 'privacyverklaring'],
    [nijkerk, 'privacyreglement-2018'],
    [middenDelfland, 'visie-en-beleid'],
  ])('founds $corporation with all that is filled in', ({ corporation, values }, version) => {
    const profile = profileOf(corporation);
    if (!profile) throw new Error(`${corporation} is not shipped`);
    const admin = {
      name: 'B. Verzonnen',
      function: 'beheerder',
      signInName: 'kievit',
      confidentialityOn: '01-11-2026',
      roles: ['accessAdministrator'] as const,
    };
    const ids = { store: id('1'), installation: id('2'), employee: id('3'), slot: id('4') };
    const founded = foundRegister({ values: values as never, admin }, profile, ids, '2026-11-30');
    if ('refusal' in founded) throw new Error(JSON.stringify(founded.refusal));
    expect(founded.facts[0]?.body).toEqual({
      kind: 'registerFounded',
      store: id('1'),
      corporation,
      profileVersion: version,
    });
    const set = founded.facts.flatMap(({ body }) => (body.kind === 'profileValueSet' ? [body.path] : []));
    expect(set.toSorted()).toEqual(profile.open.map(({ path }) => path).toSorted());
  });
});
