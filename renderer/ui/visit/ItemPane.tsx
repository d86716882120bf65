/** One item on the employee's side: what it is, its text or where it lies, and what one could say. Runs in the page. */
import { Button } from '@mantine/core';
import { IconArrowsMaximize } from '@tabler/icons-react';
import { useState } from 'react';
import { ask } from '../../desk/vault';
import { capital, dayPlain } from '../dates.nl';
import { icon } from '../kit/icon';
import { Key } from '../kit/Key';
import { Note } from '../kit/Note';
import type { Item } from './inspection';
import { MarkPart } from './MarkPart';
import { TakePaper } from './Paper';
import { ShownWords } from './ShownWords';
import type { Visit } from './useVisit';
import { Saying } from './VisitFrame';
import { NOT_YOURS, sayings } from './words.visit.nl';

interface Props {
  readonly item: Item;
  readonly visit: Visit;
  readonly onTurn: () => void;
}

export function ItemPane({ item, visit, onTurn }: Props) {
  const { view } = visit;
  const [missing, setMissing] = useState(false);
  const paper = item.part === 'paper';
  const gone = view.parts.find((one) => one.part === 'paper')?.state === 'notPresent';
  return (
    <section className="panel item" aria-label={item.title ?? `Stuk ${item.number}`}>
      <header className="item-head">
        <div className="grow">
          <h2>{item.title ?? `Stuk ${item.number}`}</h2>
          <p className="dim">
            {capital(`${item.itemDay ? `${dayPlain(item.itemDay)}, ` : ''}${paper ? 'op papier' : 'digitaal'}.`)}
            {item.assessment === 'shield' && ' Deels afgeschermd.'}
          </p>
        </div>
        <Button
          className="button-tint"
          leftSection={<IconArrowsMaximize {...icon} />}
          rightSection={<Key>L</Key>}
          onClick={onTurn}
        >
          Laat zien
        </Button>
      </header>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls inside itself is reached with Tab */}
      <section className="item-text" tabIndex={0} aria-label="Tekst van het stuk">
        {item.notYours && (
          <Note tone="info" title={NOT_YOURS[item.notYours.by].title} article={item.notYours.article}>
            {NOT_YOURS[item.notYours.by].now}
          </Note>
        )}
        {item.text && item.text.length > 0 ? (
          <ShownWords text={item.text} />
        ) : (
          // What another shows is not here at all: that says nothing of its text.
          !item.notYours && <p>{paper ? 'Dit stuk is er alleen op papier.' : 'Dit stuk heeft geen tekst.'}</p>
        )}
        {paper && view.paper !== 'taken' && (
          <TakePaper
            keyHolders={view.keyHolders}
            onMove={(keyHolder) => void visit.changeCase((at) => ask('takePaper', { case: at.case, keyHolder }))}
          />
        )}
        {paper && gone && (
          <Note tone="soon" title="Het papieren deel is er niet.">
            Zag de bezoeker dit stuk niet? Kies dan ‘Hoeft de bezoeker niet te zien’. Komt het papier er toch? Dan kunt
            u het gewoon laten zien.
          </Note>
        )}
      </section>
      {paper && !gone && view.parts.some((one) => one.part === 'paper') && (
        <p className="item-missing">
          <button type="button" className="link" onClick={() => setMissing(true)}>
            Papier is er niet
          </button>
        </p>
      )}
      <Saying>
        {item.notYours
          ? sayings[item.notYours.by === 'officer' ? 'officersItem' : 'notYours']
          : item.assessment === 'shield'
            ? sayings.shield
            : paper
              ? sayings.paper
              : sayings.show}
      </Saying>
      {missing && <MarkPart visit={visit} part="paper" state="notPresent" onClose={() => setMissing(false)} />}
    </section>
  );
}

/** The item that stays closed: only what to say about it. Which it is, is not here. */
export function WithheldPane({ count, none }: { readonly count: number; readonly none: boolean }) {
  if (none && count === 0)
    return (
      <section className="panel item item-closed" aria-label="Geen stukken">
        <h2>Er is niets om te laten zien</h2>
        <p>Voor dit bezoek is nog niets vrijgegeven. Vraag de privacyfunctionaris.</p>
      </section>
    );
  return (
    <section className="panel item item-closed" aria-label="Niet getoond">
      <h2>{count === 1 ? '1 stuk wordt niet getoond' : `${count} stukken worden niet getoond`}</h2>
      <p>Alleen de privacyfunctionaris kan dit openen.</p>
      <Saying>{count === 1 ? sayings.withheld : sayings.withheldMore}</Saying>
    </section>
  );
}
