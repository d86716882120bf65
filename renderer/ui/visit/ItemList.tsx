/** The items of the visit with what was shown; the withheld ones are one sentence. Runs in the page. */
import { IconCheck, IconDeviceDesktop, IconEyeOff, IconFolder, IconMinus } from '@tabler/icons-react';
import { useEffect, useRef } from 'react';
import { icon } from '../kit/icon';
import type { Item } from './inspection';

interface Props {
  readonly items: readonly Item[];
  readonly at: number | undefined;
  readonly withheld: number;
  readonly onWithheld: boolean;
  readonly onTurn: (index: number) => void;
  readonly onPressWithheld: () => void;
}

export function ItemList({ items, at, withheld, onWithheld, onTurn, onPressWithheld }: Props) {
  const list = useRef<HTMLUListElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: at every item, what is current comes into sight
  useEffect(() => {
    const room = list.current;
    if (!room) return;
    keepInSight(room);
    const watch = new ResizeObserver(() => keepInSight(room));
    watch.observe(room);
    return () => watch.disconnect();
  }, [at]);
  return (
    <ul ref={list} className="panel items" aria-label="Stukken">
      {items.map((item, index) => (
        <li key={item.item}>
          <button type="button" aria-current={index === at ? 'true' : undefined} onClick={() => onTurn(index)}>
            <Seen seen={item.seen} />
            <span className="items-title">
              <span className="dim">{item.number}.</span> {item.title ?? 'Afgeschermd'}
            </span>
            {item.assessment === 'shield' && (
              <span className="items-partly">
                <PartlyGlyph />
                deels
              </span>
            )}
            <PartGlyph part={item.part} />
          </button>
        </li>
      ))}
      {withheld > 0 && (
        <li>
          <button type="button" aria-current={onWithheld ? 'true' : undefined} onClick={onPressWithheld}>
            <IconEyeOff {...icon} />
            {withheld === 1 ? '1 stuk wordt niet getoond' : `${withheld} stukken worden niet getoond`}
          </button>
        </li>
      )}
    </ul>
  );
}

/** Scrolls the list alone, never the page, and leaves a neighbour in sight on either side. */
function keepInSight(room: HTMLElement): void {
  const row = room.querySelector('[aria-current]')?.parentElement;
  if (!row) return;
  const [above, below] = [row.offsetTop - row.offsetHeight, row.offsetTop + 2 * row.offsetHeight];
  if (above < room.scrollTop) room.scrollTop = above;
  else if (below > room.scrollTop + room.clientHeight) room.scrollTop = below - room.clientHeight;
}

function Seen({ seen }: { readonly seen: Item['seen'] }) {
  if (seen === 'no') return <span className="items-seen" />;
  const Shape = seen === 'shown' ? IconCheck : IconMinus;
  return (
    <span className={`items-seen items-${seen}`}>
      <Shape size={18} stroke={2.2} aria-hidden />
      <span className="unseen">{seen === 'shown' ? 'Getoond:' : 'Hoefde de bezoeker niet te zien:'}</span>
    </span>
  );
}

export function PartGlyph({ part }: { readonly part: Item['part'] }) {
  const Shape = part === 'paper' ? IconFolder : IconDeviceDesktop;
  return (
    <span className="glyph" role="img" aria-label={part === 'paper' ? 'op papier' : 'digitaal'}>
      <Shape {...icon} />
    </span>
  );
}

/** Lines of text with one filled bar: the same idea as the mark. */
function PartlyGlyph() {
  return (
    <svg width="16" height="16" viewBox="0 0 16 16" aria-hidden="true" fill="currentColor">
      <rect x="1" y="2" width="14" height="1.6" rx="0.8" />
      <rect x="1" y="5.6" width="9" height="4.6" rx="1" />
      <rect x="11" y="7.1" width="4" height="1.6" rx="0.8" />
      <rect x="1" y="12.4" width="14" height="1.6" rx="0.8" />
    </svg>
  );
}
