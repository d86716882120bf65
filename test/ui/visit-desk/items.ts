/** An invented dossier as it was released: eight items to see, in paper and digital. All persons are invented. */
import type { ReleasedItem } from '../../../renderer/desk/asks-dossier';

const cut = { cut: true } as const;

const common = { cuts: 0, assessment: 'show', recipients: [] } as const;

export const items: readonly ReleasedItem[] = [
  { ...common, item: '1', number: 1, title: 'Huurovereenkomst', itemDay: '2014-03-01', part: 'paper' },
  { ...common, item: '2', number: 2, title: 'Inschrijving woningzoekende', itemDay: '2012-09-14', part: 'paper' },
  {
    ...common,
    item: '3',
    number: 3,
    title: 'Betaaloverzicht 2024-2026',
    itemDay: '2026-10-01',
    part: 'digital',
    text: ['De huur is steeds op tijd betaald.\nIn maart 2025 is één keer later betaald, na overleg.'],
  },
  {
    ...common,
    item: '4',
    number: 4,
    title: 'Betalingsregeling',
    itemDay: '2025-03-12',
    part: 'digital',
    text: ['De huur van maart wordt in twee delen betaald.'],
    recipients: ['Gemeente Voorbeeldstad'],
  },
  { ...common, item: '5', number: 5, title: 'Verhuurdersverklaring', itemDay: '2023-01-30', part: 'paper' },
  {
    item: '6',
    number: 6,
    assessment: 'shield',
    title: 'Melding geluidsoverlast',
    itemDay: '2025-06-12',
    part: 'digital',
    cuts: 5,
    recipients: [],
    text: [
      'Op donderdag 12 juni 2025 om ',
      cut,
      ' belde ',
      cut,
      ' met de klantenservice.\nDe melder hoort ’s avonds harde muziek uit de woning Zuiderstraat 14 B. Dit gebeurt volgens de melder sinds mei, drie tot vier keer per week.\nDe melder woont op ',
      cut,
      ' en is bereikbaar op ',
      cut,
      '.\nAfspraak: de wijkbeheerder gaat op huisbezoek en belt ',
      cut,
      ' terug.',
    ],
  },
  {
    item: '7',
    number: 7,
    assessment: 'shield',
    title: 'Verslag huisbezoek',
    itemDay: '2025-06-19',
    part: 'digital',
    cuts: 1,
    recipients: [],
    text: ['De wijkbeheerder sprak met ', cut, '. Afgesproken is dat de muziek na tien uur zacht staat.'],
  },
  { ...common, item: '8', number: 8, title: 'Medisch advies bij urgentie', itemDay: '2013-02-02', part: 'paper' },
].map((item, index) => ({
  ...item,
  purpose: index === 5 ? 'Om overlast aan te pakken' : 'Om de woning te verhuren',
  origin: index === 5 ? 'Van een buurtbewoner' : 'Van uzelf',
})) as readonly ReleasedItem[];
