/** The two letters that ask somebody to show something: what they say under every regulation, and what they never say. Runs in Node. */
import { describe, expect, it } from 'vitest';
import { addDays } from '../../renderer/domain/days/days';
import type { PersonName } from '../../renderer/domain/facts/facts';
import { type IdentityRequestInput, identityRequest } from '../../renderer/domain/letter/identity-request';
import type { Letter } from '../../renderer/domain/letter/letter';
import { letterText } from '../../renderer/domain/letter/letter-frame';
import {
  type RepresentativeRequestInput,
  representativeRequest,
} from '../../renderer/domain/letter/representative-request';
import { dayOf, type House, houses, says } from '../letters/every/houses';

const N = { title: 'mevrouw', given: 'N.', prefix: 'van der', surname: 'Sluis' } as const satisfies PersonName;
const ADDRESS = { kind: 'street', street: 'Wilgenhof', number: '18', postcode: '7812 KX', city: 'Emmen' } as const;
const MOTHER = { name: { title: 'mevrouw', given: 'G.', surname: 'Yıldız' }, address: ADDRESS } as const;
const EMRE = { given: 'Emre', surname: 'Yıldız' } as const;
const each = houses.map((house) => [house.name, house] as const);

const headings = ({ blocks }: Letter) => blocks.flatMap((block) => (block.kind === 'heading' ? [block.text] : []));

const identity = (house: House, more: Partial<IdentityRequestInput> = {}): Letter =>
  identityRequest({
    profile: house.profile,
    version: house.version,
    today: dayOf(house, 2),
    reference: 'X-1',
    addressee: { name: N, address: ADDRESS },
    right: 'access',
    receivedOn: house.receivedOn,
    answerBy: dayOf(house, 28),
    ...more,
  });

const toMother = (house: House, more: Partial<RepresentativeRequestInput> = {}): Letter =>
  representativeRequest({ ...toMotherInput(house), ...more });

/** Nobody is asked to send a document, or a number. */
const NEVER = /stuur (?:ons )?een kopie|mail (?:ons )?een|\bscan\b|\bBSN\b|burgerservicenummer|geboren|geboortedatum/i;

describe('the letter that asks who it is', () => {
  it.each(each)('asks to come with one of the documents of the house, and tells where: %s', (_, house) => {
    const letter = identity(house);
    const text = letterText(letter);
    const documents = says(
      house,
      'Neem uw paspoort, identiteitskaart, rijbewijs of vreemdelingendocument mee: het origineel.',
      'Neem je paspoort of identiteitskaart mee: het origineel.',
    );
    expect(text).toContain(documents);
    expect(text).toContain('Wij maken geen kopie en schrijven geen nummer op. Stuur ons dus ook geen kopie.');
    expect(text).toContain(
      'Kantoor Voorbeeldstad Voorbeeldstraat 1, 1234 AB Voorbeeldstad. Open op maandag tot en met',
    );
    expect(text).toContain(says(house, 'Kunt u niet komen?', 'Kun je niet komen?'));
    expect(text).toContain('noem kenmerk X-1');
    expect(text).not.toMatch(NEVER);
    expect(letter.missing).toEqual([]);
  });

  it.each(each)('says that the term goes on, with its day, where nothing lets it stand still: %s', (_, house) => {
    const text = letterText(identity(house));
    expect(text).toContain('De tijd voor ons antwoord loopt gewoon door.');
    expect(text).toMatch(/(?:U|Je) krijgt het uiterlijk op \p{L}+ \d{1,2} \p{L}+ \d{4}\./u);
    expect(text).not.toMatch(/stil|artikel 12/);
  });

  it('promises no day that is over', () => {
    const [house] = houses as [House];
    const text = letterText(identity(house, { today: dayOf(house, 29) }));
    expect(text).toContain('De tijd voor ons antwoord loopt gewoon door.');
    expect(text).not.toContain('uiterlijk op');
  });

  it('lists what the officer asked for, as a sentence, and not his doubt', () => {
    const [house] = houses as [House];
    const doubt = { since: '2026-12-02', asked: 'de straat van het vorige adres' };
    const letter = identity(house, { doubt });
    expect(letter.blocks).toContainEqual({
      kind: 'list',
      ordered: false,
      items: [['De straat van het vorige adres.']],
    });
    const text = letterText(letter);
    expect(text).toContain('Sinds woensdag 2 december 2026 staat de tijd voor ons antwoord stil.');
    expect(text).toContain('Dan loopt die tijd vanaf die dag verder.');
    expect(text).toContain('De wet: AVG artikel 12 lid 6.');
    expect(text).not.toContain('loopt gewoon door');
  });

  it.each(each)('calls the data those of the person, to who acts for somebody: %s', (_, house) => {
    const text = letterText(identity(house, { onBehalfOf: { title: 'heer', given: 'K.', surname: 'Vos' } }));
    expect(text).toContain(says(house, 'Wij kregen uw verzoek om inzage voor', 'Wij kregen je verzoek om inzage voor'));
    expect(text).toContain('voor de heer K. Vos op ');
    expect(text).toContain('Zo komen de gegevens van de heer K. Vos nooit bij een ander terecht.');
    expect(text).not.toMatch(/(?:uw|je) gegevens/);
  });

  it('stays CONCEPT while nobody filled in where to come', () => {
    const [house] = houses as [House];
    const { offices: _none, ...values } = house.profile.values;
    const letter = identity(house, { profile: { ...house.profile, values } });
    expect(letter.missing).toEqual(['offices']);
  });
});

describe('the letter to who acts for somebody', () => {
  it.each(each)('asks for the right to, names the child by its first name alone, and cites the law: %s', (_, house) => {
    const letter = toMother(house);
    const text = letterText(letter);
    expect(letter.subject).toBe('Een verzoek om inzage voor Emre');
    expect(text.replaceAll('Mevrouw G. Yıldız', '').replaceAll('mevrouw Yıldız', '')).not.toContain('Yıldız');
    expect(text).toContain('bijvoorbeeld een uittreksel uit het gezagsregister.');
    expect(text).toContain('Emre is nog geen 16 jaar.');
    expect(text).toContain('UAVG artikel 5');
    expect(text).toContain(says(house, 'uw eigen geldige identiteitsbewijs', 'je eigen geldige identiteitsbewijs'));
    expect(text).toContain('Wij maken er geen kopie van en schrijven geen nummers op.');
    expect(text).not.toMatch(NEVER);
    expect(text).not.toMatch(/dossier|vader|moeder|zoon|dochter/);
    expect(letter.missing).toEqual([]);
  });

  it.each([
    ['guardian', 'een bewijs dat u het gezag hebt'],
    ['curator', 'de beslissing van de rechter waarin staat dat u curator bent'],
    ['mentor', 'de beslissing van de rechter waarin staat dat u mentor bent'],
    ['administrator', 'de beslissing van de rechter waarin staat dat u bewindvoerder bent'],
    ['proxy', 'een volmacht: een getekende brief waarin staat dat u dit voor de heer K. Vos mag vragen'],
  ] as const)('asks a %s for his own proof, and cites no law on children', (kind, proof) => {
    const [house] = houses as [House];
    const subject = { title: 'heer', given: 'K.', surname: 'Vos' } as const;
    const text = letterText(toMother(house, { kind, subject, isChild: false }));
    expect(text).toContain(proof);
    expect(text).not.toMatch(/16 jaar|artikel 5/);
    expect(/regelt geldzaken/.test(text)).toBe(kind === 'administrator');
  });

  it('asks who was sent by a parent for the parent’s word, since a child gives none', () => {
    const [house] = houses as [House];
    const text = letterText(toMother(house, { kind: 'proxy' }));
    expect(text).toContain('een volmacht: een getekende brief van wie het gezag over Emre heeft');
  });

  it('calls a child of whom only initials are known by no title', () => {
    const [house] = houses as [House];
    const subject = { title: 'mevrouw', given: 'S.', surname: 'IJpma' } as const;
    expect(toMother(house, { subject }).subject).toBe('Een verzoek om inzage voor S. IJpma');
  });

  it('tells of a complaint where the regulation does, by its own way, and else asks no such question', () => {
    const told = Object.fromEntries(
      houses.map((house) => {
        const letter = toMother(house);
        return [
          house.name,
          [headings(letter).at(-1), / (?:Een klacht|Voor een klacht).*/.exec(letterText(letter))?.[0]],
        ];
      }),
    );
    expect(told).toEqual({
      lefier: [
        'Hebt u een vraag of een klacht?',
        ' Een klacht kunt u mailen naar onze Functionaris Gegevensbescherming (FG): FG@lefier.nl.',
      ],
      'lefier-omgangsregels': ['Hebt u een vraag?', undefined],
      nijkerk: [
        'Hebt u een vraag of een klacht?',
        ' Voor een klacht geldt onze klachtenregeling. Een klacht kunt u mailen naar privacy@voorbeeld.example.',
      ],
      leystromen: ['Hebt u een vraag of een klacht?', ' Een klacht kunt u mailen naar privacy@leystromen.nl.'],
      'midden-delfland': [
        'Heb je een vraag of een klacht?',
        ' Een klacht kun je mailen naar privacy@voorbeeld.example.',
      ],
    });
  });

  it('stays CONCEPT while nobody filled in where to complain', () => {
    const house = houses.find(({ name }) => name === 'midden-delfland') as House;
    const { 'contact.privacyMail': _none, ...values } = house.profile.values;
    expect(toMother(house, { profile: { ...house.profile, values } }).missing).toEqual(['contact.privacyMail']);
  });

  it('has no line on a letter of his: it may be the child who wrote', () => {
    const [house] = houses as [House];
    const text = letterText(toMother(house, { theirs: { channel: 'post', on: house.receivedOn } }));
    expect(text).not.toContain('Uw brief van');
  });

  it.each([
    ['objection', 'Een verzoek om te stoppen met het gebruik van gegevens voor Emre'],
    ['consentWithdrawal', 'Een verzoek om toestemming in te trekken voor Emre'],
    ['information', 'Een vraag over gegevens voor Emre'],
  ] as const)('says what was asked of another’s data: %s', (right, subject) => {
    const [house] = houses as [House];
    const letter = toMother(house, { right });
    expect(letter.subject).toBe(subject);
    expect(letterText(letter)).not.toContain('uw toestemming');
  });

  it('promises a day to who comes in time, and none where there is none to promise', () => {
    const [house] = houses as [House];
    expect(letterText(toMother(house))).toContain(
      'Komt u op tijd, dan krijgt u uiterlijk op maandag 28 december 2026 antwoord.',
    );
    const { answer: _none, ...rest } = toMotherInput(house);
    const text = letterText(representativeRequest(rest));
    expect(text).toContain('Laat u dit zien? Dan gaan wij verder met het verzoek.');
    expect(text).not.toContain('28 december');
  });

  it('says nothing of the price where something is asked for it', () => {
    const [house] = houses as [House];
    const fee = {
      cents: 500,
      ground: 'excessive',
      toldOn: addDays(house.receivedOn, 1),
      why: 'Dit is uw vierde',
    } as const;
    expect(letterText(toMother(house))).toContain('Niets, dit is gratis.');
    expect(letterText(toMother(house, { fee }))).not.toContain('gratis');
  });
});

function toMotherInput(house: House): RepresentativeRequestInput {
  return {
    profile: house.profile,
    version: house.version,
    today: dayOf(house, 1),
    reference: 'X-1',
    addressee: MOTHER,
    right: 'access',
    receivedOn: house.receivedOn,
    kind: 'parent',
    subject: EMRE,
    isChild: true,
    comeBy: dayOf(house, 8),
    answer: { by: dayOf(house, 28), what: 'answer' },
  };
}
