/**
 * Step 2: show item by item and keep count without writing. Only the employee's Enter records; paging and turning the view never do.
 * Runs in the page.
 */
import { Button } from '@mantine/core';
import { IconArrowLeft } from '@tabler/icons-react';
import { useEffect, useState } from 'react';
import { ask } from '../../desk/vault';
import { capital } from '../dates.nl';
import { Act } from '../kit/Act';
import { icon } from '../kit/icon';
import { Key } from '../kit/Key';
import { RefusalNote } from '../kit/RefusalNote';
import { FoundItem, FoundSoFar } from './FoundItem';
import { ItemList } from './ItemList';
import { ItemPane, WithheldPane } from './ItemPane';
import { firstOpen, followingOpen, type Item, itemsToSee } from './inspection';
import { PartsPanel } from './PartsPanel';
import type { Visit } from './useVisit';
import { VisitFoot } from './VisitFrame';
import { VisitorView } from './VisitorView';
import { focusAct, pressAct, useVisitKeys } from './visit-keys';

interface Props {
  readonly visit: Visit;
  /** The visitor reads along: the screen is turned. */
  readonly turned: boolean;
  readonly onTurned: (turned: boolean) => void;
  readonly onToday: () => void;
  readonly onClose: () => void;
}

export function InspectionStep({ visit, turned, onTurned, onToday, onClose }: Props) {
  const { view, head } = visit;
  const items = itemsToSee(view);
  const [at, setAt] = useState(() => firstOpen(items));
  const [withheld, setWithheld] = useState(false);
  const [finding, setFinding] = useState(false);
  const item = items[at];
  const next = followingOpen(items, at);
  const nextNumber = next === undefined ? undefined : items[next]?.number;

  const turnTo = (index: number): void => {
    setWithheld(false);
    setAt(Math.min(Math.max(index, 0), Math.max(0, items.length - 1)));
    // On the item that is open already nothing changes: the row that was clicked would keep the focus, and Enter.
    if (index === at) focusAct();
  };
  const onward = (): void => {
    if (next !== undefined) {
      turnTo(next);
      return;
    }
    onTurned(false);
    onClose();
  };
  const shown = async (): Promise<void> => {
    setWithheld(false);
    if (withheld) return;
    if (!item || item.seen === 'shown' || item.notYours) return onward();
    if (await visit.change((place) => ask('showItem', { ...place, item: item.item }))) onward();
  };
  const skip = async (): Promise<void> => {
    if (withheld || !item || item.seen === 'shown') return;
    if (item.seen === 'skipped') return onward();
    if (await visit.change((place) => ask('skipItem', { ...place, item: item.item }))) onward();
  };
  const back = (): void => turnTo(at - 1);
  const forth = (): void => turnTo(at + 1);
  useVisitKeys({
    Enter: turned ? () => void shown() : pressAct,
    O: turned ? undefined : () => void skip(),
    L: withheld || !item ? undefined : () => onTurned(!turned),
    Escape: turned ? () => onTurned(false) : undefined,
    ArrowLeft: back,
    ArrowRight: forth,
    ArrowUp: turned ? undefined : back,
    ArrowDown: turned ? undefined : forth,
  });
  // biome-ignore lint/correctness/useExhaustiveDependencies: the button has the focus at every item, so that Enter records
  useEffect(() => {
    if (turned) return;
    focusAct();
    // Where there is one column the item stands above the list it was chosen in.
    document.querySelector('.visit')?.scrollTo(0, 0);
  }, [turned, at, withheld]);

  if (turned && item)
    return (
      <VisitorView items={items} at={at} onTurn={turnTo} onClose={() => onTurned(false)} refusal={visit.refusal} />
    );
  const label = withheld ? 'Terug naar de stukken' : onwardWords(item, nextNumber);
  return (
    <>
      <main className="visit-main visit-main-still">
        <div className="inspection">
          <div className="inspection-side">
            <div>
              <h1 className="inspection-who">{head ? capital(head.subject.shown) : view.compare.name}</h1>
              <p className="dim" role="status">
                {view.counts.shown} van {view.counts.toShow} stukken getoond
              </p>
            </div>
            <ItemList
              items={items}
              at={withheld ? undefined : at}
              withheld={view.withheld}
              onWithheld={withheld}
              onTurn={turnTo}
              onPressWithheld={() => setWithheld(true)}
            />
            <PartsPanel visit={visit} />
            <div className="inspection-links">
              <button type="button" className="link" onClick={onToday}>
                Terug naar vandaag
              </button>
              <button type="button" className="link" onClick={onClose}>
                Naar de kopievraag
              </button>
              <button type="button" className="link" onClick={() => setFinding(true)}>
                Er duikt een stuk op
              </button>
            </div>
            <FoundSoFar count={view.found} />
          </div>
          {withheld || !item ? (
            <WithheldPane count={view.withheld} none={items.length === 0} />
          ) : (
            <ItemPane key={item.item} item={item} visit={visit} onTurn={() => onTurned(true)} />
          )}
        </div>
        {visit.refusal && (
          <div className="visit-alert">
            <RefusalNote refusal={visit.refusal} />
          </div>
        )}
      </main>
      <VisitFoot>
        <Button
          variant="default"
          leftSection={<IconArrowLeft {...icon} />}
          className={at === 0 ? 'wait' : ''}
          aria-disabled={at === 0 || undefined}
          onClick={() => turnTo(at - 1)}
        >
          Vorige
        </Button>
        {item && item.seen !== 'shown' && !withheld && (
          <Button variant="default" rightSection={<Key>O</Key>} onClick={() => void skip()}>
            Hoeft de bezoeker niet te zien
          </Button>
        )}
        <Act label={label} keyName="Enter" busy={visit.busy ? 'Bezig' : undefined} onAct={() => void shown()}>
          <span className="meta wide-only">Afdrukken en kopiëren staan uit tijdens het bezoek</span>
        </Act>
      </VisitFoot>
      {finding && <FoundItem visit={visit} onClose={() => setFinding(false)} />}
    </>
  );
}

/** "Getoond, naar stuk 7"; what was shown before is not recorded again. */
function onwardWords(item: Item | undefined, next: number | undefined): string {
  const to = next === undefined ? 'naar de kopievraag' : `naar stuk ${next}`;
  return item === undefined || item.seen === 'shown' || item.notYours ? capital(to) : `Getoond, ${to}`;
}
