/** The people, items and words of one whole case in tests and demo. All invented. */
import type { Assessed, Decided, Item } from './case-work';
import type { Asked } from './employee';

export const vanDerSluis: Asked = {
  channel: 'Post',
  receivedOn: 'vandaag',
  letterOn: '-3',
  copy: true,
  name: 'mw. N. van der Sluis-de Boer',
  birthDate: '14-05-1979',
  kind: 'huurder',
  postcodeAndNumber: '7812 KX 18',
  street: 'Wilgenhof',
  city: 'Emmen',
};

/** Does not come the first time; the second time asks for a copy. */
export const bakker: Asked = {
  channel: 'E-mail',
  receivedOn: 'vandaag',
  letterOn: 'vandaag',
  name: 'dhr. J.P. Bakker',
  birthDate: '22-08-1990',
  kind: 'woningzoekende',
  postcodeAndNumber: '7815 NM 3',
  street: 'Boterbloemweg',
  city: 'Emmen',
};

/** Somebody else comes in her place. */
export const idrissi: Asked = {
  channel: 'Website',
  receivedOn: 'vandaag',
  letterOn: 'vandaag',
  name: 'mw. S. el Idrissi',
  birthDate: '30-01-1996',
  kind: 'bewoner',
  postcodeAndNumber: '7824 PR 71',
  street: 'Dovenetelstraat',
  city: 'Emmen',
};

/** Words that lie in the officer's compartment alone, each in a place of its own; none may reach what a counter's key opens. */
export const officerWords = {
  sourceName: 'Roelof Kramer-Zwart',
  sourceStreet: 'Kievitsveld 34',
  bodyName: 'Woonstichting Oeverlanden',
  title: 'Melding van de bovenbuurman op drie hoog',
  cut: 'op drie hoog',
  cutName: 'Roelof',
  withheldTitle: 'Notitie inningsplan achterstand',
  withheldText: 'Eerst bellen, dan pas de deurwaarder in februari.',
  weighing: 'Na de melding van mei volgde een handgemeen in het trappenhuis.',
  withheldWeighing: 'Kennis van het plan maakt innen lastiger en er is geen milder middel.',
  note: 'Bellen met de wijkagent over het trappenhuis.',
} as const;

export const items: readonly Item[] = [
  {
    title: 'Huurovereenkomst',
    neutralTitle: 'Huurovereenkomst, maart 2016',
    part: 'paper',
    description: '4 bladen, ondertekend',
    text: 'Huurovereenkomst voor de woning Wilgenhof 18, vanaf 14 maart 2016. De huur is 512 euro per maand.',
    day: '14-03-2016',
    category: 'naam-contact',
    purpose: 'verhuur',
    legalBasis: 'overeenkomst',
    from: 'subject',
    destroyOn: '01-04-2031',
  },
  {
    title: 'Brief over de servicekosten',
    neutralTitle: 'Brief over servicekosten, juni 2025',
    part: 'digital',
    text: 'U betaalde in 2024 te veel servicekosten. U krijgt 84 euro terug. Wij maken dit in juli over.',
    day: '11-06-2025',
    category: 'betaling',
    purpose: 'inkomsten-uitgaven',
    legalBasis: 'overeenkomst',
    from: 'controller',
    recipients: 'Voorbeeld Accountants',
    destroyOn: '01-07-2032',
  },
  {
    title: officerWords.title,
    neutralTitle: 'Melding over geluid, september 2026',
    part: 'digital',
    text: `De bewoner ${officerWords.cut} hoort elke avond harde muziek. ${officerWords.cutName} belde twee keer aan. De muziek ging om elf uur uit.`,
    day: '17-09-2026',
    class: 'nuisance',
    category: 'bijzonder',
    purpose: 'woonfraude-overlast',
    legalBasis: 'gerechtvaardigd-belang',
    from: {
      name: officerWords.sourceName,
      address: `${officerWords.sourceStreet}, 7812 KX Emmen`,
      words: 'van een buurtbewoner',
      suppliedIn: '09-2026',
      toldOn: '18-09-2026',
    },
    othersNamed: 1,
    destroyOn: '01-10-2028',
  },
  {
    title: 'Verhuurdersverklaring',
    neutralTitle: 'Verhuurdersverklaring, februari 2016',
    part: 'paper',
    description: '1 blad, van de vorige verhuurder',
    text: 'Mevrouw huurde acht jaar bij ons en betaalde op tijd.',
    day: '02-02-2016',
    category: 'bijzonder',
    purpose: 'inschrijving',
    legalBasis: 'gerechtvaardigd-belang',
    from: {
      name: officerWords.bodyName,
      address: 'Postbus 12, 7800 AA Emmen',
      words: 'van uw vorige verhuurder',
      body: 'een verhuurdersverklaring',
      suppliedIn: '02-2016',
    },
    destroyOn: '01-04-2031',
  },
  {
    title: officerWords.withheldTitle,
    neutralTitle: 'Notitie over de huurachterstand, oktober 2026',
    part: 'digital',
    text: officerWords.withheldText,
    day: '08-10-2026',
    class: 'arrears',
    category: 'betaling',
    purpose: 'incasso',
    legalBasis: 'gerechtvaardigd-belang',
    from: 'controller',
    destroyOn: '01-11-2028',
  },
];

export const assessments: readonly Assessed[] = [
  { how: 'show' },
  { how: 'show' },
  {
    how: 'shield',
    words: [officerWords.cut, officerWords.cutName],
    ground: 'uavg-41-i',
    weighing: officerWords.weighing,
  },
  { how: 'show' },
  { how: 'withhold', ground: 'uavg-41-j', weighing: officerWords.withheldWeighing },
];

export const decision: Decided = {
  outcome: 'Deels toegekend',
  motivations: [
    'U wilt weten wat er over u is gezegd. Daarom laten wij de inhoud zien. Wie iets meldt, moet zich veilig kunnen voelen. Daarom weegt dat belang hier zwaarder.',
    'In de notitie staat hoe wij een achterstand willen innen. Weet u dat vooraf, dan kunnen wij de huur minder goed innen. Is alles betaald, dan kunt u opnieuw om dit stuk vragen.',
  ],
  copy: 'overview',
};

/** A small dossier without secrets: everything shown. */
export const plainItem: Item = {
  title: 'Inschrijfformulier',
  neutralTitle: 'Inschrijfformulier, mei 2024',
  part: 'digital',
  text: 'Ingeschreven sinds 2024. Zoekt een woning met twee slaapkamers.',
  day: '03-05-2024',
  category: 'naam-contact',
  purpose: 'inschrijving',
  legalBasis: 'overeenkomst',
  from: 'subject',
  destroyOn: '01-05-2030',
};
