/** Names and addresses of people who do not exist, as a counter types them. Runs in Node. */
import { describe, expect, it } from 'vitest';
import { readAddressText } from '../../renderer/domain/dossier/sources';
import {
  addressLines,
  parseAddressLine,
  parsePostcode,
  parsePostcodeAndNumber,
  readAddress,
  typedAddressLines,
} from '../../renderer/domain/person/address';
import {
  addressName,
  folded,
  nameInSentence,
  parseName,
  salutation,
  showName,
  sortName,
  spokenName,
  surnameOnDocument,
} from '../../renderer/domain/person/person';

const named = (typed: string) => {
  const name = parseName(typed);
  if (!name) throw new Error(`${typed} is no name`);
  return name;
};

describe('a name is read as typed', () => {
  it.each([
    ["mw. A. van 't Veld-Mensah", { title: 'mevrouw', given: 'A.', prefix: "van 't", surname: 'Veld-Mensah' }],
    ["dhr. P.J. 't Hart", { title: 'heer', given: 'P.J.', prefix: "'t", surname: 'Hart' }],
    ['De heer P.J. ’t Hart', { title: 'heer', given: 'P.J.', prefix: "'t", surname: 'Hart' }],
    ['Robin de Vries', { given: 'Robin', prefix: 'de', surname: 'Vries' }],
    ['IJsbrand', { surname: 'IJsbrand' }],
    ["Mevrouw A. d'Ancona", { title: 'mevrouw', given: 'A.', prefix: "d'", surname: 'Ancona' }],
    ['Van der Sluis-de Boer', { prefix: 'van der', surname: 'Sluis-de Boer' }],
    ['N. van der Sluis - de Boer', { given: 'N.', prefix: 'van der', surname: 'Sluis-de Boer' }],
    ['F. El Amrani', { given: 'F.', surname: 'El Amrani' }],
    ['Fatima El Amrani', { given: 'Fatima', surname: 'El Amrani' }],
    ['El Amrani', { surname: 'El Amrani' }],
    ['mw. S. el Idrissi', { title: 'mevrouw', given: 'S.', prefix: 'el', surname: 'Idrissi' }],
    ['mw. Ş. Çelik', { title: 'mevrouw', given: 'Ş.', surname: 'Çelik' }],
    ['Poel, J. van der', { given: 'J.', prefix: 'van der', surname: 'Poel' }],
    ['Jan Van den Heuvel', { given: 'Jan', surname: 'Van den Heuvel' }],
    ['Anna Jongsma-van der Sluis', { given: 'Anna', surname: 'Jongsma-van der Sluis' }],
    ['Jan Willem Bakker', { given: 'Jan Willem', surname: 'Bakker' }],
    ['dhr. IJ. de Groot', { title: 'heer', given: 'IJ.', prefix: 'de', surname: 'Groot' }],
    ['Th.J. Bakker', { given: 'Th.J.', surname: 'Bakker' }],
    ['mevrouw Jansen', { title: 'mevrouw', surname: 'Jansen' }],
    ["A. 's-Gravesande", { given: 'A.', surname: "'s-Gravesande" }],
    ['mw. M. Garcia Lopez', { title: 'mevrouw', given: 'M.', surname: 'Garcia Lopez' }],
  ])('%s', (typed, expected) => {
    expect(parseName(typed)).toEqual(expected);
  });

  it.each(['', '   ', '...', '12345', 'J. Bakker 2', 'x@voorbeeld.nl', 'A.'.repeat(60)])('%j is none', (typed) => {
    expect(parseName(typed)).toBeUndefined();
  });
});

describe('a name is shown, addressed, sorted and found', () => {
  it.each([
    [
      'mw. N. van der Sluis',
      'N. van der Sluis',
      'Mevrouw N. van der Sluis',
      'Geachte mevrouw Van der Sluis,',
      'Sluis, N. van der',
    ],
    ["dhr. P.J. 't Hart", "P.J. 't Hart", "De heer P.J. 't Hart", "Geachte heer 't Hart,", "Hart, P.J. 't"],
    ['R. van Dijk', 'R. van Dijk', 'R. van Dijk', 'Geachte heer of mevrouw Van Dijk,', 'Dijk, R. van'],
    ['Robin de Vries', 'Robin de Vries', 'Robin de Vries', 'Beste Robin de Vries,', 'Vries, Robin de'],
    ["mw. A. d'Ancona", "A. d'Ancona", "Mevrouw A. d'Ancona", "Geachte mevrouw d'Ancona,", "Ancona, A. d'"],
    [
      "mw. A. van 't Veld-Mensah",
      "A. van 't Veld-Mensah",
      "Mevrouw A. van 't Veld-Mensah",
      "Geachte mevrouw Van 't Veld-Mensah,",
      "Veld-Mensah, A. van 't",
    ],
    ['IJsbrand', 'IJsbrand', 'IJsbrand', 'Geachte heer of mevrouw IJsbrand,', 'IJsbrand'],
    ['mevrouw van Dijk', 'van Dijk', 'Mevrouw Van Dijk', 'Geachte mevrouw Van Dijk,', 'Dijk, van'],
  ])('%s', (typed, shown, addressed, greeted, sorted) => {
    const name = named(typed);
    expect([showName(name), addressName(name), salutation(name), sortName(name)]).toEqual([
      shown,
      addressed,
      greeted,
      sorted,
    ]);
  });

  it('in the middle of a sentence and in the je-form', () => {
    expect(nameInSentence(named("dhr. P.J. 't Hart"))).toBe("de heer P.J. 't Hart");
    expect([spokenName(named("dhr. P.J. 't Hart")), spokenName(named('mw. N. van der Sluis-de Boer'))]).toEqual([
      "de heer 't Hart",
      'mevrouw Van der Sluis-de Boer',
    ]);
    expect(spokenName(named('Robin de Vries'))).toBe('Robin de Vries');
    expect(salutation(named('dhr. B. van den Heuvel'), 'je')).toBe('Beste meneer Van den Heuvel,');
  });

  it.each([
    ['mw. N. van der Sluis-de Boer', 'De Boer, of Van der Sluis-de Boer'],
    ['mw. A. Jansen-El Amrani', 'El Amrani, of Jansen-El Amrani'],
    ['mw. N. van der Sluis', 'Van der Sluis'],
    ["dhr. P.J. 't Hart", "'t Hart"],
    ["dhr. K. van 's-Gravesande", "Van 's-Gravesande"],
  ])('as a surname on a document: %s', (typed, surname) => {
    expect(surnameOnDocument(named(typed))).toBe(surname);
  });

  it('without diacritics, apostrophes and hyphens', () => {
    expect(folded('Çelik')).toBe('celik');
    expect(folded("Van 't Veld-Mensah")).toBe('van t veld mensah');
    expect(folded('Ĳsbrand')).toBe(folded('IJsbrand'));
    expect(folded('Yıldız')).toBe('yildiz');
    expect(folded('Łukasz Ørsted')).toBe('lukasz orsted');
  });
});

describe('an address', () => {
  const typed = {
    postcodeAndNumber: '7811 KL 14 B',
    street: 'Zuiderstraat',
    city: 'Emmen',
    careOf: '',
    foreign: false,
    foreignLines: '',
    country: '',
    secretAddress: false,
  };
  const name = named('mw. N. van der Sluis');

  it('is read from one field of postcode and number', () => {
    expect(parsePostcodeAndNumber('7811 KL 14 B')).toEqual({ postcode: '7811 KL', number: '14 B' });
    expect(parsePostcodeAndNumber('7811kl14-2')).toEqual({ postcode: '7811 KL', number: '14-2' });
    expect(parsePostcodeAndNumber('7811KL, 9 hs')).toEqual({ postcode: '7811 KL', number: '9 hs' });
    expect(parsePostcodeAndNumber('7811 KL t/o 5')).toEqual({ postcode: '7811 KL', number: 't/o 5' });
    expect(parsePostcodeAndNumber('7811')).toEqual({});
  });

  it('has a postcode that exists', () => {
    expect(parsePostcode('1234ab')).toBe('1234 AB');
    for (const wrong of ['0123 AB', '1234 SA', '1234 SD', '1234 SS', '1234 A', '12345 AB', '1234 A1']) {
      expect(parsePostcode(wrong)).toBeUndefined();
    }
  });

  it('is printed with two spaces before the place in capitals', () => {
    expect(addressLines(name, readAddress(typed).address)).toEqual([
      'Mevrouw N. van der Sluis',
      'Zuiderstraat 14 B',
      '7811 KL  EMMEN',
    ]);
  });

  it('of a box, an answer number, abroad, and by way of somebody', () => {
    const lines = (change: Partial<typeof typed>) =>
      addressLines(name, readAddress({ ...typed, ...change }).address).slice(1);
    expect(lines({ street: 'Postbus 12', postcodeAndNumber: '7801 CC' })).toEqual(['Postbus 12', '7801 CC  EMMEN']);
    expect(lines({ street: '', postcodeAndNumber: '7801 CC postbus 12' })).toEqual(['Postbus 12', '7801 CC  EMMEN']);
    expect(lines({ street: 'Antwoordnummer', postcodeAndNumber: '7801 CC 150' })).toEqual([
      'Antwoordnummer 150',
      '7801 CC  EMMEN',
    ]);
    expect(lines({ careOf: 'p/a Voorbeeldhuis' })).toEqual([
      'p/a Voorbeeldhuis',
      'Zuiderstraat 14 B',
      '7811 KL  EMMEN',
    ]);
    expect(lines({ foreign: true, foreignLines: 'Musterweg 1\n12345 Musterstadt', country: 'Duitsland' })).toEqual([
      'Musterweg 1',
      '12345 Musterstadt',
      'DUITSLAND',
    ]);
  });

  it('that is secret is not printed', () => {
    const lines = addressLines(name, readAddress({ ...typed, secretAddress: true }).address);
    expect(lines).toHaveLength(3);
    expect(lines.join()).not.toContain('Zuiderstraat');
    expect(lines.join()).not.toContain('7811');
  });

  it('keeps every line within 40 characters', () => {
    const long = named('mw. A.B.C.D. van der Voorbeeldenburg-van den Verzonnenhoven');
    const lines = addressLines(
      long,
      readAddress({ ...typed, street: 'Burgemeester van Voorbeeld van Verzonnenlaan' }).address,
    );
    expect(Math.max(...lines.map((line) => line.length))).toBeLessThanOrEqual(40);
    expect(lines.length).toBeLessThanOrEqual(6);
  });

  it('says what a letter lacks and which postcode is none', () => {
    expect(readAddress({ ...typed, city: '', street: '' }).lacking).toEqual(['street', 'city']);
    expect(readAddress({ ...typed, postcodeAndNumber: '0811 KL 14' }).wrongPostcode).toBe(true);
  });

  it('of a representative is read from one line', () => {
    expect(parseAddressLine('Wilgenhof 18, 7812 KX Emmen')).toEqual({
      kind: 'street',
      street: 'Wilgenhof',
      number: '18',
      postcode: '7812 KX',
      city: 'Emmen',
    });
    expect(parseAddressLine('Postbus 5\n7812 KX Ter Apel')).toEqual({
      kind: 'postbus',
      number: '5',
      postcode: '7812 KX',
      city: 'Ter Apel',
    });
    expect(parseAddressLine('Emmen')).toBeUndefined();
  });
});

describe('an address that was typed freely', () => {
  it('is refused where it is recorded when it does not fit, and says how much does', () => {
    const read = (typed: string) => readAddressText(typed, 'sourceAddress', 'De heer P. Jansen', false);
    expect(read('a\nb\nc\nd\ne\n2641 KM Wommelgem')).toEqual({
      refusal: { code: 'tooLong', field: 'sourceAddress', values: { lines: 6 } },
    });
    expect(read(`${'Burgemeester'.repeat(4)} 3\n2641 KM Wommelgem`)).toEqual({
      refusal: { code: 'tooLong', field: 'sourceAddress', values: { characters: 40 } },
    });
    expect(read('a\nb\nc\n2641 KM Wommelgem')).toMatchObject({ text: 'a\nb\nc\n2641 KM Wommelgem' });
    expect(read('')).toMatchObject({ text: '' });
  });

  const lines = (name: string, typed: string, isBody = false) => typedAddressLines(name, isBody, typed).lines;

  it('is read where it is a plain one, on one line or on two', () => {
    const wanted = ['De heer P. Jansen', 'Wilgenhof 34', '7812 KX  EMMEN'];
    expect(lines('De heer P. Jansen', 'Wilgenhof 34, 7812 kx Emmen')).toEqual(wanted);
    expect(lines('De heer P. Jansen', 'Wilgenhof 34\n7812KX Emmen')).toEqual(wanted);
  });

  it('keeps its own lines where there are more, and writes the place as PostNL reads it', () => {
    expect(lines('Stichting Voorbeeld', 't.a.v. de bewindvoerder\nMolenweg 1\n7812 kx Emmen', true)).toEqual([
      'Stichting Voorbeeld',
      't.a.v. de bewindvoerder',
      'Molenweg 1',
      '7812 KX  EMMEN',
    ]);
    expect(lines('K. Großmann', 'Straße 135\n10623 Berlin\nDuitsland')).toEqual([
      'K. Großmann',
      'Straße 135',
      '10623 Berlin',
      'Duitsland',
    ]);
  });

  it('breaks a long line, loses none, and says when it does not fit the window', () => {
    const street = 'Burgemeester Wilhelmus Mommersweg achter de molen 1012 W';
    const { lines: six, isComplete } = typedAddressLines('De heer P. Jansen', false, `${street}\n2641 KM Wommelgem`);
    expect(six).toEqual([
      'De heer P. Jansen',
      'Burgemeester Wilhelmus Mommersweg achter',
      'de molen 1012 W',
      '2641 KM  WOMMELGEM',
    ]);
    expect(isComplete).toBe(true);
    const seven = typedAddressLines('De heer P. Jansen', false, 'a\nb\nc\nd\ne\n2641 KM Wommelgem');
    expect(seven.lines).toHaveLength(7);
    expect(seven.lines.at(-1)).toBe('2641 KM  WOMMELGEM');
    expect(seven.isComplete).toBe(false);
    expect(typedAddressLines('De heer P. Jansen', false, 'Emmen').isComplete).toBe(false);
  });
});
