/** The shipped profile: what the regulation says and nothing else, and what happens to one with a hole. Runs in Node. */
import { describe, expect, it } from 'vitest';
import { contactMissing, contactOf } from '../../renderer/domain/profiles/contact';
import { groundsOf } from '../../renderer/domain/profiles/grounds';
import lefierData from '../../renderer/domain/profiles/lefier.json';
import leystromenData from '../../renderer/domain/profiles/leystromen.json';
import middenDelflandData from '../../renderer/domain/profiles/midden-delfland.json';
import nijkerkData from '../../renderer/domain/profiles/nijkerk.json';
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
import leystromenExample from '../profiles/leystromen-voorbeeld.json';
import middenDelflandExample from '../profiles/midden-delfland-voorbeeld.json';
import nijkerkExample from '../profiles/nijkerk-voorbeeld.json';

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

describe('the four corporations', () => {
  const examples = [voorbeeld, leystromenExample, nijkerkExample, middenDelflandExample];

  it('are shipped, each with a prefix of its own', () => {
    expect(shippedProfiles.map(({ corporation, defaults }) => [corporation, defaults.prefix.value])).toEqual([
      ['lefier', 'LEF'],
      ['leystromen', 'LEY'],
      ['nijkerk', 'NIJ'],
      ['midden-delfland', 'WMD'],
    ]);
  });

  it('show the dossier or give an overview, and accept the documents of their regulation', () => {
    const of = shippedProfiles.map(({ defaults }) => [
      defaults.accessBy.value,
      defaults.tone.value,
      defaults.identityDocuments.value.length,
    ]);
    expect(of).toEqual([
      ['inspection', 'u', 4],
      ['overview', 'u', 4],
      ['inspection', 'u', 4],
      ['overview', 'je', 2],
    ]);
  });

  it.each([
    ['leystromen', { kinds: 4, rights: 7, purposes: 23, bases: 4, categories: 3, disclosure: 3 }],
    ['nijkerk', { kinds: 2, rights: 3, purposes: 7, bases: 4, categories: 3, disclosure: 3 }],
    ['midden-delfland', { kinds: 4, rights: 5, purposes: 17, bases: 6, categories: 12, disclosure: 3 }],
  ])('%s counts what its regulation counts', (corporation, counts) => {
    const [version, ...more] = profileOf(corporation)?.versions ?? [];
    expect(more).toEqual([]);
    expect({
      kinds: version?.subjectKinds.length,
      rights: version?.rights.length,
      purposes: version?.purposes.length,
      bases: version?.legalBases.length,
      categories: version?.dataCategories.length,
      disclosure: version?.disclosure?.length,
    }).toEqual(counts);
  });

  it.each(examples)('$corporation has an invented value for all that is open, and nothing else', (example) => {
    const shipped = profileOf(example.corporation);
    if (!shipped) throw new Error(`${example.corporation} is not shipped`);
    const values = example.values as Parameters<typeof overlay>[1];
    expect(Object.keys(values).toSorted()).toEqual(shipped.open.map((field) => field.path).toSorted());
    expect(contactMissing(overlay(shipped, values))).toEqual([]);
  });

  it('print what the regulation says of an address, and else what is filled in', () => {
    const of = (corporation: string, values: Parameters<typeof overlay>[1]) => {
      const shipped = profileOf(corporation);
      if (!shipped) throw new Error(`${corporation} is not shipped`);
      return overlay(shipped, values);
    };
    expect(contactOf(of('lefier', { 'contact.phone': '010 000 00 00' }))).toMatchObject({
      post: 'Postbus 2102',
      phone: '088 2033000',
      mail: 'FG@lefier.nl',
    });
    expect(contactOf(of('leystromen', { 'contact.post': 'Voorbeeldstraat 1' }))).toMatchObject({
      post: 'Voorbeeldstraat 1',
      phone: '088 031 33 00',
      website: '«website»',
      mail: 'privacy@leystromen.nl',
    });
    expect(contactMissing(of('leystromen', { 'contact.post': 'Voorbeeldstraat 1' }))).toEqual([
      'contact.postcode',
      'contact.city',
      'contact.website',
    ]);
    expect(contactMissing(of('midden-delfland', {}), ['website', 'mail'])).toEqual(['contact.privacyMail']);
  });

  it('name under WS four examples first and the law after, under LE the law alone', () => {
    const codes = (corporation: string) => {
      const version = profileOf(corporation)?.versions[0];
      return version ? groundsOf(version, 'huurder').map(({ code, article }) => [code, article]) : [];
    };
    expect(codes('nijkerk').slice(0, 5)).toEqual([
      ['veiligheid-staat', 'UAVG artikel 41 lid 1 onder a'],
      ['bescherming-betrokkenen', 'UAVG artikel 41 lid 1 onder i'],
      ['belangen-staat', 'UAVG artikel 41 lid 1 onder e'],
      ['strafbare-feiten', 'UAVG artikel 41 lid 1 onder d'],
      ['avg-15-4', 'AVG artikel 15 lid 4 en UAVG artikel 41 lid 1 onder i'],
    ]);
    expect(codes('leystromen')[0]?.[0]).toBe('avg-15-4');
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
    [
      'a regulation without a basis',
      (data) => delete (data.regulations as Json as { LN: Json }).LN.basis,
      'LN.basis: ontbreekt',
    ],
    [
      'a prefix that is no kenmerk',
      (data) => ((data.defaults.prefix as Json).value = 'lef-1'),
      'defaults.prefix.value',
    ],
    [
      'a ground of the house within none of the law',
      (data) => (((version(data, 0).refusalGrounds as Json[])[0] as Json).within = 'wbp-43'),
      'versions[0].refusalGrounds[0].within',
    ],
    [
      'a disclosure on a ground that does not exist',
      (data) => (((version(data, 1).disclosure as Json[])[0] as Json).code = 'gewoonte'),
      'versions[1].disclosure[0].code',
    ],
    [
      'an open field that the regulation says',
      (data) => (data.open as Json[]).push({ path: 'contact.phone', label: 'x', kind: 'line', firstStart: true }),
      'contact.phone staat al in de regeling',
    ],
    [
      'what a letter needs, neither said nor open',
      (data) => delete data.contact.website,
      'open: contact.website ontbreekt',
    ],
    [
      'a number that looks like a burgerservicenummer',
      (data) => ((version(data, 1).purposes[0] as Json).text = 'inschrijving onder 111222333'),
      'versions[1].purposes[0].text: lijkt een burgerservicenummer',
    ],
    [
      'an identity document that the program does not know',
      (data) => ((data.defaults.identityDocuments as Json).value = ['bibliotheekpas']),
      'defaults.identityDocuments.value[0]',
    ],
  ])('%s', (_name, change, place) => {
    expect(changed(change)).toThrow(place);
  });
});

describe('of the other three, what only they have is checked too', () => {
  type Data = { versions: Json[] } & Json;
  const changed = (data: unknown, change: (version: Json) => void) => () => {
    const copy = structuredClone(data) as Data;
    change(copy.versions[0] as Json);
    return checkedProfile(copy);
  };
  const first = (version: Json, list: string) => (version[list] as Json[])[0] as Json;

  it.each<[string, unknown, (version: Json) => void, string]>([
    [
      'direct marketing for a purpose that is none',
      leystromenData,
      (one) => ((one.directMarketing as Json).value = ['D4']),
      'directMarketing.value[0]: D4 staat niet in deze versie',
    ],
    [
      'a portable basis that is none',
      leystromenData,
      (one) => ((one.portableBases as Json).value = ['gewoonte']),
      'portableBases.value[0]',
    ],
    [
      'a class that does not exist',
      leystromenData,
      (one) => (first(one, 'dataCategories').class = 'geheim'),
      'dataCategories[0].class',
    ],
    [
      'a half told disclosure',
      leystromenData,
      (one) => (first(one, 'disclosure').informBeforehand = 'ja'),
      'disclosure[0].informBeforehand',
    ],
    [
      'an item hidden until some day',
      leystromenData,
      (one) => (first(one, 'hiddenFromCounter').until = 'later'),
      'hiddenFromCounter[0].until',
    ],
    [
      'a purpose the regulation rules out, by its code',
      nijkerkData,
      (one) => (first(one, 'purposes').code = 'commercieel'),
      'purposes[0]: commerciële doeleinden: hiervoor mag volgens',
    ],
    [
      'a purpose the regulation rules out, by its words',
      nijkerkData,
      (one) => (first(one, 'purposes').text = 'geven aan Goede doelen'),
      'purposes[0]: goede doelen',
    ],
    [
      'a consultation without its days',
      nijkerkData,
      (one) => delete (one.consultation as Json).days,
      'consultation.days: ontbreekt',
    ],
    [
      'a delay notice that is no yes or no',
      nijkerkData,
      (one) => ((one.delayNotice as Json).value = 'brief'),
      'delayNotice.value: moet true of false zijn',
    ],
    [
      'footage with a day that is no number',
      middenDelflandData,
      (one) => (((one.footage as Json).keepDays as Json).value = 'vier weken'),
      'footage.keepDays.value',
    ],
    [
      'a moment of identifying that is none',
      middenDelflandData,
      (one) => ((((one.wayOfWorking as Json).identify as Json).value as unknown) = 'later'),
      'wayOfWorking.identify.value',
    ],
    [
      'identifying for a right that is none',
      middenDelflandData,
      (one) => (((one.wayOfWorking as Json).identify as Json).for = ['inzien']),
      'wayOfWorking.identify.for[0]',
    ],
    [
      'a basis that is half not used',
      middenDelflandData,
      (one) => (first(one, 'legalBases').notUsed = 'nee'),
      'legalBases[0].notUsed',
    ],
    [
      'a typo in a field of a category',
      middenDelflandData,
      (one) => (first(one, 'dataCategories').viewonly = true),
      'dataCategories[0].viewonly: is geen bekend veld',
    ],
    [
      'a sentence without its line',
      middenDelflandData,
      (one) => delete first(one, 'sentences').source,
      'sentences[0].source: ontbreekt',
    ],
  ])('%s', (_name, data, change, place) => {
    expect(changed(data, () => {})).not.toThrow();
    expect(changed(data, change)).toThrow(place);
  });
});
