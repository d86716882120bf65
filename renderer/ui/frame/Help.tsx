/** F1: the keys, and where each rule is written. Runs in the page. */
import { Button } from '@mantine/core';
import { Dialog } from '../kit/Dialog';
import { Key } from '../kit/Key';

const keys: readonly (readonly [string, string])[] = [
  ['F1', 'Deze hulp'],
  ['F2', 'Vandaag'],
  ['F3', 'Zoeken op naam, kenmerk of postcode. Ook Ctrl K.'],
  ['F4', 'Nieuw verzoek. Ook Ctrl N.'],
  ['F9', 'Scherm leeg, en weer terug'],
  ['Ctrl L', 'Op slot'],
  ['Enter', 'Volgend veld'],
  ['Ctrl Enter', 'De gekleurde knop van het scherm'],
  ['Esc', 'Sluiten. Er gaat niets verloren.'],
  ['Alt 1 tot Alt 7', 'Delen van een zaak'],
  ['J en N', 'In een bezoek: ja en nee bij de legitimatie. Het document kiest u met een cijfer.'],
  ['L', 'In een bezoek: het scherm draaien naar de bezoeker, en terug'],
  ['O', 'In een bezoek: de bezoeker hoeft dit stuk niet te zien'],
];

const articles: readonly (readonly [string, string])[] = [
  [
    'Vier weken',
    'Binnen vier weken na ontvangst kan iemand zijn dossier inzien. Omgangsregels Lefier, artikel 5 lid 2.',
  ],
  ['Eén maand', 'Binnen één maand na ontvangst krijgt iemand antwoord. AVG artikel 12 lid 3.'],
  [
    'Weekend en feestdag',
    'Eindigt de maand dan? Dan loopt de wettelijke termijn tot de volgende werkdag. Algemene termijnenwet, artikel 1.',
  ],
  [
    'Legitimatie',
    'Wie komt inzien, laat een geldig en origineel document zien. Wij schrijven er niets van over. Omgangsregels Lefier, artikel 5 lid 4.',
  ],
  [
    'Geen kopieën',
    'Uit het dossier geven wij geen kopieën mee. Wie erom vraagt, krijgt een overzicht van de gegevens. Omgangsregels Lefier, artikel 5 lid 3, en AVG artikel 15 lid 3.',
  ],
  ['Geheimhouding', 'Wie toegang heeft, heeft een verklaring van geheimhouding getekend. Privacyreglement Lefier.'],
  ['Geen vormvereiste', 'Vragen mag op elke manier: brief, e-mail, telefoon of balie. AVG artikel 12 lid 2.'],
  ['BSN', 'Een BSN bewaren wij nergens. UAVG artikel 46.'],
];

interface Props {
  readonly onClose: () => void;
  /** One's own passphrase; absent before the door. */
  readonly onOwn?: (() => void) | undefined;
}

export function Help({ onClose, onOwn }: Props) {
  return (
    <Dialog title="Hulp" onClose={onClose} wide reading>
      <dl className="help-keys">
        {keys.map(([key, does]) => (
          <div key={key} className="pair">
            <dt>
              <Key stays>{key}</Key>
            </dt>
            <dd>{does}</dd>
          </div>
        ))}
      </dl>
      <h3>Waar staat het?</h3>
      <dl className="facts">
        {articles.map(([what, where]) => (
          <div key={what} className="pair">
            <dt>{what}</dt>
            <dd>{where}</dd>
          </div>
        ))}
      </dl>
      <p className="meta">Dit programma geeft geen juridisch advies.</p>
      <div className="act">
        <Button data-act onClick={onClose}>
          Sluiten
        </Button>
        {onOwn && (
          <button type="button" className="link" onClick={onOwn}>
            Uw wachtzin wijzigen
          </button>
        )}
      </div>
    </Dialog>
  );
}
