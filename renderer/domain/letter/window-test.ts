/**
 * The words of the test sheet for window envelopes: a letter to nobody, whose address is as large as an address can be. Pure; runs in the
 * vault worker. Printed or saved, and never kept.
 */
import { dateInLetters } from '../days/day-words';
import type { Day } from '../facts/facts';
import type { Profile } from '../profiles/profile';
import { heading, lead, paragraph, smallPrint } from './case-letter';
import type { Letter } from './letter';
import { letterheadOf } from './letter-frame';

export const WINDOW_TEST_WORDS = 1;

export interface WindowTestInput {
  readonly profile: Profile;
  readonly today: Day;
}

/** Invented. Six lines of forty signs: what fits with these fits with every address that can be recorded. */
export const WIDEST_ADDRESS: readonly string[] = [
  'Mevrouw W.M.J.A. van den Voorbeeld-Proef',
  'p/a Stichting Voorbeeld voor Voorbeelden',
  't.a.v. de afdeling Vensters en Enveloppe',
  'Burgemeester Voorbeeldersingel 1234 bis3',
  '0000 XX  VOORBEELDERVEEN AAN DE WATERKAN',
  'KONINKRIJK DER NEDERLANDEN (VOORBEELDEN)',
];

export function windowTest({ profile, today }: WindowTestInput): Letter {
  const letterhead = letterheadOf(profile);
  const { left, top, width, height } = letterhead.window;
  return {
    kind: 'windowTest',
    wordsVersion: WINDOW_TEST_WORDS,
    missing: [],
    letterhead,
    address: WIDEST_ADDRESS,
    lines: [
      { label: 'Van links', value: `${left} mm` },
      { label: 'Van boven', value: `${top} mm` },
      { label: 'Breedte', value: `${width} mm` },
      { label: 'Hoogte', value: `${height} mm` },
    ],
    subject: 'Proefblad voor het venster van uw envelop',
    blocks: [
      lead('Past het adres van uw brieven in het venster van uw envelop? Met dit blad ziet u het meteen.'),
      heading('Wat doet u?'),
      {
        kind: 'list',
        ordered: true,
        items: [
          [
            { strong: 'Druk dit blad af op ware grootte.' },
            ' Kies bij het afdrukken 100 %, en niet ‘passend maken’. Leg een liniaal langs de streepjes: van streepje tot streepje is 1 millimeter.',
          ],
          [
            { strong: 'Vouw dit blad, en steek het in uw envelop.' },
            ' Schud de envelop. Het blad schuift dan heen en weer, zoals onderweg.',
          ],
          [
            { strong: 'Kijk door het venster.' },
            ' Ziet u het hele adres, en geen andere woorden? Dan is het goed. Staat het adres niet midden in het venster? Meet dan hoeveel millimeter het scheelt.',
          ],
        ],
      },
      heading('Hoe meet u de vier maten?'),
      paragraph(
        'Boven deze tekst staan de maten die nu gelden.',
        '‘Van links’ en ‘van boven’ meet u vanaf de rand van het papier.',
        'De breedte en de hoogte zijn die van het venster zelf.',
      ),
      heading('Kloppen de maten niet?'),
      paragraph(
        'Ga naar Beheer en kies Huisstijl.',
        'Verander de maten bij Venster van de envelop, en kies Bewaren.',
        'Druk daarna een nieuw proefblad af.',
      ),
      smallPrint(`Dit proefblad is van ${dateInLetters(today)}. Het adres is verzonnen.`),
    ],
    day: today,
    reference: 'Proefblad',
  };
}
