/**
 * What the visitor reads, from across the desk: this item alone, large. No reference, no list, no menu. Paging records nothing.
 * Runs in the page.
 */
import { Button } from '@mantine/core';
import { IconArrowLeft, IconArrowRight } from '@tabler/icons-react';
import { useEffect, useRef } from 'react';
import type { Refusal } from '../../desk/asks';
import { dayPlain } from '../dates.nl';
import { icon } from '../kit/icon';
import { Key } from '../kit/Key';
import { RefusalNote } from '../kit/RefusalNote';
import { type Item, placeOf } from './inspection';
import { ShownWords } from './ShownWords';

interface Props {
  readonly items: readonly Item[];
  readonly at: number;
  readonly refusal: Refusal | undefined;
  readonly onTurn: (index: number) => void;
  readonly onClose: () => void;
}

export function VisitorView({ items, at, refusal, onTurn, onClose }: Props) {
  const reading = useRef<HTMLElement>(null);
  // The text has the focus: it scrolls with the arrows, and Enter stays the employee's. After a click it comes back.
  // biome-ignore lint/correctness/useExhaustiveDependencies: at every item anew
  useEffect(() => {
    reading.current?.focus({ preventScroll: true });
    reading.current?.scrollTo(0, 0);
  }, [at]);
  const item = items[at];
  if (!item) return null;
  const turn = (to: number): void => {
    onTurn(to);
    reading.current?.focus({ preventScroll: true });
  };
  const paper = item.part === 'paper';
  return (
    <main className="visitor">
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls inside itself is reached with Tab */}
      <section ref={reading} className="visitor-room" tabIndex={0} aria-label={item.title}>
        <p className="visitor-place">{placeOf(items, at)}</p>
        <h1>{item.title}</h1>
        <div className="visitor-columns">
          <div className="visitor-text">
            {paper && <p>Dit stuk ligt op papier voor u.</p>}
            {item.text && item.text.length > 0 ? (
              <ShownWords text={item.text} />
            ) : (
              !paper && <p>Dit stuk heeft geen tekst.</p>
            )}
          </div>
          <dl className="visitor-lines">
            <dt>Datum</dt>
            <dd>{item.itemDay ? dayPlain(item.itemDay) : 'Niet bekend'}</dd>
            <dt>Waarom hebben wij dit?</dt>
            <dd>{item.purpose ?? 'Niet vastgelegd'}</dd>
            <dt>Van wie kregen wij dit?</dt>
            <dd>{item.origin ?? 'Niet vastgelegd'}</dd>
            <dt>Wie kregen dit van ons?</dt>
            <dd>{item.recipients && item.recipients.length > 0 ? item.recipients.join(', ') : 'Niemand'}</dd>
          </dl>
        </div>
      </section>
      {refusal && <RefusalNote refusal={refusal} />}
      <footer className="visitor-foot">
        {item.assessment === 'shield' && (
          <p className="visitor-legend">
            <span className="bar bar-small" aria-hidden="true" />
            Grijs is afgeschermd. Het gaat over iemand anders.
          </p>
        )}
        <div className="grow" />
        <Button
          variant="default"
          leftSection={<IconArrowLeft {...icon} />}
          className={at === 0 ? 'wait' : ''}
          aria-disabled={at === 0 || undefined}
          onClick={() => turn(at - 1)}
        >
          Vorige
        </Button>
        <Button
          variant="default"
          rightSection={<IconArrowRight {...icon} />}
          className={at === items.length - 1 ? 'wait' : ''}
          aria-disabled={at === items.length - 1 || undefined}
          onClick={() => turn(at + 1)}
        >
          Volgende
        </Button>
        <button type="button" className="quiet" onClick={onClose}>
          Sluiten <Key stays>Esc</Key>
        </button>
      </footer>
    </main>
  );
}
