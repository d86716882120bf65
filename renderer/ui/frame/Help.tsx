/** F1: the words of the article a refusal rests on, the keys, and where each rule is written. Runs in the page. */
import { Button } from '@mantine/core';
import { useState } from 'react';
import { type Article, articlesIn } from '../../desk/articles';
import type { HouseCites } from '../../desk/asks';
import { Dialog } from '../kit/Dialog';
import { useHouse } from '../kit/house';
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

interface Rule {
  readonly what: string;
  readonly says: string;
  /** Where the regulation says so: a rule it does not have is left out, unless the law has it too. */
  readonly house?: keyof HouseCites;
  /** Of the law, whatever the regulation says; each can be read. */
  readonly law?: readonly string[];
  /** Of the law, beside a house rule. */
  readonly also?: readonly string[];
}

const rules: readonly Rule[] = [
  {
    what: 'Vier weken',
    says: 'Binnen vier weken na ontvangst kan iemand zijn dossier inzien.',
    house: 'inspectionTerm',
  },
  {
    what: 'Eén maand',
    says: 'Binnen één maand na ontvangst krijgt iemand antwoord.',
    house: 'month',
    law: ['AVG artikel 12 lid 3'],
  },
  {
    what: 'Weekend en feestdag',
    says: 'Eindigt de maand dan? Dan loopt de wettelijke termijn tot de volgende werkdag.',
    law: ['Algemene termijnenwet, artikel 1'],
  },
  {
    what: 'Legitimatie',
    says: 'Wie moet laten zien wie hij is, toont een geldig en origineel document. Wij schrijven er niets van over.',
    house: 'identify',
  },
  {
    what: 'Geen kopieën',
    says: 'Uit het dossier geven wij geen kopieën mee. Wie erom vraagt, krijgt een overzicht van de gegevens.',
    house: 'noCopies',
    also: ['AVG artikel 15 lid 3'],
  },
  {
    what: 'Papier',
    says: 'Het papieren dossier gaat de kast uit en in op naam van een sleuteldrager.',
    house: 'keyHolders',
  },
  {
    what: 'Geheimhouding',
    says: 'Wie toegang heeft, heeft een verklaring van geheimhouding getekend.',
    house: 'secrecy',
  },
  {
    what: 'Geen vormvereiste',
    says: 'Vragen mag op elke manier: brief, e-mail, telefoon of balie.',
    law: ['AVG artikel 12 lid 2'],
  },
  { what: 'BSN', says: 'Een BSN bewaren wij nergens.', law: ['UAVG artikel 46'] },
];

/** Before the door no corporation is known, and the law alone is told. */
function rulesOf(cites: HouseCites) {
  return rules.flatMap(({ what, says, house, law = [], also = [] }) => {
    const own = house && cites[house];
    return own || law.length > 0 ? [{ what, says, articles: [...law, ...(own ? [own, ...also] : [])] }] : [];
  });
}

interface Props {
  /** The article to read first. */
  readonly article?: string | undefined;
  readonly onClose: () => void;
  /** One's own passphrase; absent before the door. */
  readonly onOwn?: (() => void) | undefined;
}

export function Help({ article, onClose, onOwn }: Props) {
  const [shown, setShown] = useState(article);
  const house = useHouse();
  return (
    <Dialog title="Hulp" onClose={onClose} wide reading>
      {shown && articlesIn(shown).map((one) => <Words key={one.name} of={one} />)}
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
        {rulesOf(house).map(({ what, says, articles }) => (
          <div key={what} className="pair">
            <dt>{what}</dt>
            <dd>
              {says}
              <div className="help-articles">
                {articles.map((name) => (
                  <button
                    key={name}
                    type="button"
                    className="link"
                    onClick={({ currentTarget }) => {
                      setShown(name);
                      currentTarget.closest('dialog')?.scrollTo(0, 0);
                    }}
                  >
                    {name}
                  </button>
                ))}
              </div>
            </dd>
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

/** The regulation in its own words; the law in ours, and said to be so. */
function Words({ of }: { readonly of: Article }) {
  const { name, text, plain } = of;
  return (
    <section className="help-words" aria-label={name}>
      <h3>{text ? 'Het reglement zegt' : 'De wet zegt, in gewone woorden'}</h3>
      <blockquote>
        {(text ?? [plain ?? '']).map((line) => (
          <p key={line} className={line.startsWith('- ') ? 'help-point' : undefined}>
            {line.replace(/^- /, '– ')}
          </p>
        ))}
      </blockquote>
      <p className="meta">
        {name}
        {!text && '. Dit is niet de tekst van de wet zelf.'}
      </p>
    </section>
  );
}
