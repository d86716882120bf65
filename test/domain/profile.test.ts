/** The shipped profile: what the regulation says and nothing else, and what happens to one with a hole. Runs in Node. */
import { describe, expect, it } from 'vitest';
import lefierData from '../../renderer/domain/profiles/lefier.json';
import {
  isUnderRegulation,
  officesOf,
  openValues,
  overlay,
  ownTermRule,
  subjectKindsOf,
  textAt,
  versionOn,
} from '../../renderer/domain/profiles/profile';
import { checkedProfile } from '../../renderer/domain/profiles/profile-check';
import { profileOf, shippedProfiles } from '../../renderer/domain/profiles/shipped-profiles';
import voorbeeld from '../profiles/lefier-voorbeeld.json';

const lefier = shippedProfiles[0];
if (!lefier) throw new Error('no profile is shipped');
type Json = Record<string, unknown>;

describe('Lefier', () => {
  it('has the version of the day of receipt, without a hole', () => {
    expect(versionOn(lefier, '1999-01-01').version).toBe('omgangsregels');
    expect(versionOn(lefier, '2018-05-24').version).toBe('omgangsregels');
    expect(versionOn(lefier, '2018-05-25').version).toBe('privacyreglement-2018');
    expect(versionOn(lefier, '2030-01-01').version).toBe('privacyreglement-2018');
  });

  it('has 19 purposes, 6 legal bases, 8 rights, 5 subject kinds and 3 categories (LN-1, 3, 5, 7, 12)', () => {
    const version = versionOn(lefier, '2026-01-01');
    const counts = [version.purposes, version.legalBases, version.rights, version.subjectKinds, version.dataCategories];
    expect(counts.map((list) => list.length)).toEqual([19, 6, 8, 5, 3]);
    expect(version.purposes.map(({ source }) => source.line)).toEqual(
      Array.from({ length: 19 }, (_, index) => 48 + index),
    );
  });

  it('offers a woningzoekende under LO the purpose toewijzing alone (LO-2)', () => {
    const { purposes } = versionOn(lefier, '2018-01-01');
    const offered = (kind: string) => purposes.filter((one) => one.for?.includes(kind) ?? true).map(({ code }) => code);
    expect(offered('woningzoekende')).toEqual(['toewijzing']);
    expect(offered('huurder')).toEqual(['buurtbeheer', 'incasso']);
  });

  it('takes the own term of access from its way of working, of the other rights from the text', () => {
    const version = versionOn(lefier, '2026-01-01');
    expect(ownTermRule(version, 'access', 'huurder')).toEqual({
      length: { days: 28 },
      what: 'inspection',
      article: 'Omgangsregels, artikel 5 lid 2',
    });
    expect(ownTermRule(version, 'erasure', 'huurder')).toEqual({
      length: { months: 1 },
      what: 'answer',
      article: 'Privacyreglement, rechten',
    });
  });

  it('knows who falls under it', () => {
    const old = versionOn(lefier, '2018-01-01');
    expect(
      ['huurder', 'woningzoekende', 'koper', 'oud-huurder', ''].map((kind) => isUnderRegulation(old, kind)),
    ).toEqual([true, true, false, false, true]);
    expect(subjectKindsOf(lefier).map(({ code }) => code)).toEqual([
      'huurder',
      'oud-huurder',
      'bewoner',
      'woningzoekende',
      'koper',
    ]);
  });

  it('leaves open what no regulation says, and takes what is filled in', () => {
    const empty = overlay(lefier, {});
    expect(textAt(empty, 'signatory.name')).toBeUndefined();
    expect(openValues(empty).every(({ value }) => value === undefined)).toBe(true);
    const filled = overlay(lefier, voorbeeld.values);
    expect(textAt(filled, 'signatory.name')).toBe('J. de Voorbeeld');
    expect(officesOf(filled).map(({ visitingAddress }) => visitingAddress)).toEqual([
      'Voorbeeldstraat 1, 1234 AB Voorbeeldstad',
    ]);
    expect(openValues(filled).every(({ value }) => value !== undefined)).toBe(true);
    expect(textAt(overlay(lefier, { 'signatory.name': '  ' }), 'signatory.name')).toBeUndefined();
  });

  it('is found by its name', () => {
    expect(profileOf('lefier')).toBe(lefier);
    expect(profileOf('elders')).toBeUndefined();
  });
});

describe('a profile with a hole is refused by its place', () => {
  const changed = (change: (data: { versions: Json[]; defaults: Json; contact: Json } & Json) => void) => () => {
    const copy = structuredClone(lefierData) as unknown as Parameters<typeof change>[0];
    change(copy);
    return checkedProfile(copy);
  };
  const version = (data: { versions: Json[] }, index: number) =>
    data.versions[index] as Json & { rights: Json[]; purposes: Json[] };

  it('not the one that is shipped (control)', () => {
    expect(changed(() => {})).not.toThrow();
  });

  it.each<[string, (data: { versions: Json[]; defaults: Json; contact: Json } & Json) => void, string]>([
    ['a missing field', (data) => delete data.name, 'name: ontbreekt'],
    ['an unknown field', (data) => (version(data, 1).termijn = 28), 'versions[1].termijn: is geen bekend veld'],
    ['a value without its line', (data) => (data.contact.phone = { value: '088' }), 'contact.phone.source'],
    [
      'a line beyond the regulation',
      (data) => ((version(data, 1).purposes[0] as Json).source = { regulation: 'LN', article: 'x', line: 134 }),
      'ligt na het einde van de regeling',
    ],
    [
      'another regulation',
      (data) => ((version(data, 1).purposes[0] as Json).source = { regulation: 'XX', article: 'x', line: 1 }),
      'XX hoort niet bij dit profiel',
    ],
    [
      'a default that is not marked',
      (data) => (data.defaults.prefix = { value: 'LEF', source: 'regulation', why: 'x' }),
      'defaults.prefix.source',
    ],
    [
      'a right that stands there twice',
      (data) => version(data, 1).rights.push(version(data, 1).rights[0] as Json),
      'staat er twee keer',
    ],
    [
      'an unknown right',
      (data) => ((version(data, 1).rights[0] as Json).right = 'inzien'),
      'versions[1].rights[0].right',
    ],
    [
      'half a term',
      (data) =>
        ((version(data, 1).rights[0] as Json).term = {
          length: { days: 1.5 },
          what: 'answer',
          source: { regulation: 'LN', article: 'x', line: 1 },
        }),
      'days: moet een heel getal',
    ],
    [
      'a hole between versions',
      (data) => (version(data, 1).from = '2018-05-26'),
      'versions[1]: moet beginnen op de dag nadat',
    ],
    ['a wrong day', (data) => (version(data, 0).until = '2018-05-32'), 'versions[0].until: moet een dag zijn'],
  ])('%s', (_name, change, place) => {
    expect(changed(change)).toThrow(place);
  });
});
