/** Letters to try the PDF with. All persons, addresses and cases are invented. Runs in Node. */
import type { Block, Letter, Letterhead } from '../../renderer/domain/letter/letter';

export const lefier: Letterhead = {
  name: 'Lefier',
  accent: '#1d565e',
  returnLine: 'Lefier, Postbus 2102, 7801 CC Emmen',
  footer: 'Lefier  ·  Postbus 2102  ·  7801 CC Emmen  ·  T 088 2033000  ·  www.lefier.nl',
  window: { left: 25, top: 50, width: 85, height: 30 },
};

export const receiptSlip: Letter = {
  kind: 'receiptSlip',
  wordsVersion: 1,
  missing: [],
  letterhead: lefier,
  address: ['Mevrouw N. van der Sluis', 'Wilgenhof 18', '7812 KX  EMMEN'],
  lines: [
    { label: 'Datum', value: '1 december 2026' },
    { label: 'Ons kenmerk', value: 'LEF-2026-A0047' },
    { label: 'Uw brief van', value: '27 november 2026' },
    { label: 'Vragen? Bel ons', value: '088 2033000' },
  ],
  subject: 'Ontvangst van uw verzoek om inzage',
  salutation: 'Geachte mevrouw Van der Sluis,',
  blocks: [
    lead('Wij hebben uw verzoek ontvangen. U wilt uw dossier bij Lefier inzien en u vraagt om een kopie.'),
    heading('Wanneer kunt u uw dossier inzien?'),
    paragraph(
      'Wij kregen uw verzoek op maandag 30 november 2026. U kunt uw dossier uiterlijk op maandag 28 december 2026 inzien. De wet geeft ons tijd tot en met woensdag 30 december 2026, maar wij houden ons aan onze eigen, kortere termijn.',
    ),
    heading('Wat doen wij nu?'),
    paragraph(
      'Wij zoeken op welke gegevens wij van u hebben en kijken of er gegevens van anderen bij zijn. Daarna krijgt u een brief met een afspraak op een van onze kantoren. In onze beslissing leest u wat wij doen met uw vraag om een kopie.',
    ),
    heading('Wat vragen wij van u?'),
    paragraph(
      'Neem een geldig identiteitsbewijs mee naar de afspraak. Dat mag een paspoort, identiteitskaart, rijbewijs of vreemdelingendocument zijn. Wij bekijken het en geven het meteen terug. Wij maken geen kopie en schrijven geen nummer op, dus u hoeft ons ook geen kopie te sturen.',
    ),
    heading('Wat kost het?'),
    paragraph('Niets, inzage is gratis.'),
    heading('Hebt u een vraag?'),
    paragraph(
      'Bel 088 2033000 en noem kenmerk LEF-2026-A0047. Hebt u op dinsdag 29 december 2026 nog niets gehoord? Bel ons dan ook.',
    ),
  ],
  closing: { greeting: 'Met vriendelijke groet,', name: 'Mirjam Huizing', function: 'privacyfunctionaris Lefier' },
  day: '2026-12-01',
  reference: 'LEF-2026-A0047',
};

export const recoverySheet: Letter = {
  kind: 'recoverySheet',
  wordsVersion: 1,
  missing: [],
  letterhead: lefier,
  lines: [
    { label: 'Datum', value: '20 november 2026' },
    { label: 'Register', value: 'Lefier, kantoor Emmen' },
    { label: 'Herstelblad', value: 'nummer 1' },
  ],
  subject: 'Herstelblad: bewaar dit in de kluis',
  blocks: [
    lead('Met deze code opent u het register als niemand meer kan ontgrendelen.'),
    { kind: 'code', groups: ['K7QF', '2XWH', '9RPB', 'C4NY', 'T3GZ', 'M8DQ'] },
    heading('Hoe bewaart u dit blad?'),
    list(false, [
      ['Doe dit blad in een envelop, plak die dicht en zet uw handtekening over de rand.'],
      ['Leg de envelop in de kluis. Twee mensen weten waar hij ligt.'],
      ['Maak geen kopie en geen foto.'],
    ]),
    heading('Wanneer gebruikt u de code?'),
    paragraph('Alleen als geen enkele toegangsbeheerder meer kan ontgrendelen.'),
    list(true, [
      ['Kies op het eerste scherm “Ontgrendelen met het herstelblad”.'],
      ['Typ de zes groepen over.'],
      ['Kies een nieuwe toegangsbeheerder. Daarna krijgt u een nieuw blad en werkt deze code niet meer.'],
    ]),
  ],
  day: '2026-11-20',
  reference: 'Herstelblad',
};

/** The shapes of model 3 (titled items, terms, small words), which later kinds of letter will have. Two pages. */
export const decision: Letter = {
  ...receiptSlip,
  lines: [
    { label: 'Datum', value: '10 december 2026' },
    { label: 'Ons kenmerk', value: 'LEF-2026-A0047' },
    { label: 'Uw brief van', value: '27 november 2026' },
    { label: 'Vragen? Bel ons', value: '088 2033000' },
  ],
  subject: 'Beslissing op uw verzoek om inzage',
  blocks: [
    lead(
      'U mag uw dossier inzien. Eén stuk ziet u voor een deel en één stuk ziet u niet. In deze brief leest u waarom. U krijgt ook een overzicht van uw gegevens.',
    ),
    heading('Wat mag u zien?'),
    paragraph(
      'Uw dossier bestaat uit 34 stukken. U mag er 32 helemaal lezen. Dat doet u tijdens uw afspraak op donderdag 17 december 2026 om 10.30 uur, op ons kantoor in Emmen. Neem een geldig identiteitsbewijs mee.',
    ),
    heading('Wat mag u niet zien, en waarom?'),
    list(true, [
      [
        { strong: 'Een melding over geluid uit september 2026: u ziet een deel' },
        ' U leest wat er is gemeld en wat wij daarmee deden. Wie de melding deed, leest u niet. Ook woorden die naar die persoon leiden, maken wij onleesbaar. U wilt weten wat er over u is gezegd, en daarom laten wij de inhoud zien. Maar wie iets meldt, moet zich veilig kunnen voelen. Na een eerdere melding ontstond ruzie, en dat willen wij nu voorkomen. Om op de melding te reageren hebt u de naam niet nodig. Daarom weegt het belang van de ander hier zwaarder.',
        { small: 'De wet: AVG artikel 15 lid 4 en UAVG artikel 41 lid 1 onder i.' },
      ],
      [
        { strong: 'Een notitie uit oktober 2026 over uw huurachterstand: u ziet dit stuk niet' },
        ' In de notitie staat hoe wij de achterstand willen innen, bijvoorbeeld welke stap wij wanneer nemen. Weet u dat vooraf, dan kunnen wij de huur minder goed innen. De notitie bevat alleen zulke afwegingen, dus een deel laten zien kan niet. De bedragen, uw betalingen en onze brieven ziet u wel. Is de achterstand betaald, dan kunt u opnieuw om dit stuk vragen. Wij beoordelen het dan opnieuw.',
        { small: 'De wet: UAVG artikel 41 lid 1 onder j.' },
      ],
    ]),
    {
      kind: 'paragraph',
      text: [{ small: 'AVG is de Europese privacywet. UAVG is de Nederlandse wet die daarbij hoort.' }],
    },
    heading('Krijgt u een kopie?'),
    paragraph(
      'U krijgt een overzicht van uw gegevens. Dat is uw kopie, en die mag u houden. Uw gegevens staan erin zoals ze in uw dossier staan, behalve wat u volgens deze brief niet ziet. U krijgt het overzicht bij uw afspraak. Hebt u het liever per post, bel ons dan.',
    ),
    paragraph(
      'Kopieën van de stukken zelf geven wij niet, want de wet vraagt een kopie van uw gegevens en niet van elk stuk. Hebt u een stuk toch nodig om uw gegevens te begrijpen of te controleren? Noem ons dat stuk, dan kijken wij er opnieuw naar.',
    ),
    heading('Wie hoort hiervan?'),
    paragraph(
      'Anderen gaven ons ook gegevens over u. Wij laten hun weten dat iemand die mag inzien, maar uw naam noemen wij niet.',
    ),
    heading('Bent u het er niet mee eens?'),
    paragraph('Bel ons gerust op 088 2033000, misschien komen wij er samen uit. Dit kunt u ook doen:'),
    list(false, [
      [
        { strong: 'Een klacht indienen bij onze Functionaris Gegevensbescherming (FG)' },
        ' De FG controleert of Lefier zorgvuldig met gegevens omgaat. Schrijf naar Lefier, t.a.v. de FG, Postbus 2102, 7801 CC Emmen. U krijgt binnen één maand na ontvangst een beslissing met uitleg.',
      ],
      [
        { strong: 'Een verzoekschrift indienen bij de rechtbank' },
        ' Daarmee vraagt u de rechter om een beslissing. Dat kan tot zes weken nadat u deze brief kreeg. Kreeg u hem op vrijdag 11 december 2026, dan is vrijdag 22 januari 2027 de laatste dag. Die dag verschuift niet als u een klacht indient bij de FG.',
      ],
      [
        { strong: 'Naar de Autoriteit Persoonsgegevens (AP) gaan' },
        ' Deze toezichthouder behandelt klachten over privacy. U kunt de AP binnen dezelfde zes weken ook vragen om te bemiddelen. Schrijf naar Postbus 93374, 2509 AJ Den Haag.',
      ],
    ]),
  ],
  day: '2026-12-10',
};

/** Three pages, with a table that goes on over a page break. */
export const longLetter: Letter = {
  ...decision,
  blocks: [
    ...decision.blocks,
    heading('Welke stukken zag u?'),
    {
      kind: 'table',
      head: ['Deel van het dossier', 'Stukken', 'Getoond', 'Deels', 'Niet'],
      rows: Array.from({ length: 24 }, (_, index) => [
        `Map ${index + 1} van het papieren dossier`,
        `${12 + index}`,
        `${10 + index}`,
        '1',
        '1',
      ]),
    },
    heading('Klopt er iets niet in uw dossier?'),
    paragraph('Vraag ons dan om dat te verbeteren, aan te vullen, te verwijderen of af te schermen.'),
  ],
};

/** Six lines of forty characters, the most an address can be. */
export const widestAddress: Letter = {
  ...receiptSlip,
  address: [
    'Stichting Maatschappelijke Ondersteuning',
    't.a.v. mevrouw dr. W.M. Hommes-Wammesgat',
    'Afdeling Bewindvoering en Wooncoaching M',
    'Burgemeester Wilhelmus Mommersweg 1012 W',
    'Gebouw De Mooie Wommelgemse Molenwiek MM',
    '2641 KM  WOMMELGEM AAN DE MIDDENMEERWEGW',
  ],
};

export const diacritics: Letter = {
  ...receiptSlip,
  address: ['De heer Ş. Yıldız-Çelik en mevrouw Ł. Şimşek', 'Ĳsselmeerplein 3 bis', '7812 KX  ‘S-GRAVENĲSSEL'],
  salutation: 'Geachte heer Yıldız-Çelik en mevrouw Šimůnek,',
  blocks: [
    lead(
      'Łukasz Wiśniewski, Zażółć Gęślą, Žofie Šimůnková, Oğuzhan Gümüş, Ðorđe, Þórður, Ñandú en Ĳsbrand ſtaan hier.',
    ),
    paragraph(
      'Ook met los geschreven tekens: Ye\u0301mi en Zoe\u0308. Een bedrag van € 1.234,50 en “aanhalingstekens”.',
    ),
  ],
};

export const concept: Letter = { ...decision, missing: ['address.visit'] };

function lead(text: string): Block {
  return { kind: 'lead', text: [text] };
}

function heading(text: string): Block {
  return { kind: 'heading', text };
}

function paragraph(text: string): Block {
  return { kind: 'paragraph', text: [text] };
}

function list(ordered: boolean, items: Extract<Block, { kind: 'list' }>['items']): Block {
  return { kind: 'list', ordered, items };
}
