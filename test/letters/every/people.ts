/** To whom the letters go: ordinary people, and those whose names and addresses are hardest on a window. All invented. Runs in Node. */
import type { Address, PersonName } from '../../../renderer/domain/facts/facts';

export interface Person {
  readonly name: PersonName;
  readonly address: Address;
}

const street = (name: string, number: string, postcode: string, city: string): Address => ({
  kind: 'street',
  street: name,
  number,
  postcode,
  city,
});

export const ordinary: Person = {
  name: { title: 'mevrouw', given: 'N.', prefix: 'van der', surname: 'Sluis' },
  address: street('Wilgenhof', '18', '7812 KX', 'Emmen'),
};

/** Six lines, all of about 40 wide characters, the place in capitals. */
export const widest: Person = {
  name: { title: 'mevrouw', given: 'W.M.J.A.C.', prefix: 'van den', surname: 'Broek-van Heerenveen Oldenburger' },
  address: {
    ...street('Burgemeester Wilhelmus Mommersweg', '1012 W', '2641 KM', 'Wommelgem aan de Middenmeerweg'),
    careOf: 't.a.v. mevrouw dr. W.M. Hommes-Wammesgat afdeling Bewindvoering en Wooncoachings',
  },
};

/** Every one with something an address or a salutation can get wrong. */
export const odd: Readonly<Record<string, Person>> = {
  turkish: {
    name: { title: 'mevrouw', given: 'Ş.', surname: 'Çelik-Yıldız' },
    address: street('Lindepark', '44 hs', '5122 GK', 'Rijen'),
  },
  icelandic: {
    name: { given: 'Þórður', surname: 'Ðorđević' },
    address: street("'t Zandje", '9 bis', '3862 BD', "'s-Hertogenbosch"),
  },
  dutch: {
    name: { title: 'heer', given: 'IJ.', prefix: "d'", surname: 'Ancona' },
    address: street('IJsselkade', '1 A-2', '8011 AB', 'IJsselmuiden'),
  },
  polish: {
    name: { title: 'heer', given: 'Ł.', surname: 'Wiśniewski-Żółć' },
    address: { kind: 'postbus', number: '12', postcode: '9600 AA', city: 'Hoogezand' },
  },
  oneName: { name: { surname: 'Suryakusuma' }, address: street('Plein', '4 A-2', '3861 AJ', 'Nijkerk') },
  foreign: {
    name: { title: 'heer', given: 'K.', surname: 'Großmann' },
    address: {
      kind: 'foreign',
      careOf: 'p/a Müller',
      lines: ['Straße des 17. Juni 135', '10623 Berlin'],
      country: 'Duitsland',
    },
  },
  secret: {
    name: { title: 'mevrouw', given: 'G.', surname: 'Yıldız' },
    address: { ...street('Zonnelaan', '203-4', '9501 XR', 'Stadskanaal'), secret: true },
  },
};

/** Somebody who acts for another. */
export const represented: PersonName = {
  title: 'heer',
  given: 'P.J.M.',
  prefix: 'van den',
  surname: 'Heuvel-Jongsma van der Sluis',
};
