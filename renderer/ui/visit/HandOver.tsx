/** Letters that were made final and not sent: printed before the visit, they can be handed over now (Settled 16 and 19). Runs in the page. */
import { Button } from '@mantine/core';
import { ask } from '../../desk/vault';
import { letterWords } from '../words.nl';
import type { Visit } from './useVisit';

export function HandOver({ visit }: { readonly visit: Visit }) {
  const { toHand } = visit.view;
  if (toHand.length === 0) return null;
  return (
    <div className="stack-tight">
      <div>
        <strong>Nog niet verzonden</strong>
        <p className="meta">Geeft u de brief nu mee? Leg dat vast. Afdrukken kan niet tijdens het bezoek.</p>
      </div>
      {toHand.map(({ letter, kind }) => (
        <div key={letter} className="closing-row">
          <span className="grow">{letterWords[kind]}</span>
          <Button
            variant="default"
            size="xs"
            aria-label={`Meegegeven: ${letterWords[kind]}`}
            onClick={() =>
              void visit.changeCase((at) =>
                ask('recordSent', { case: at.case, letter, sentOn: 'vandaag', how: 'hand' }),
              )
            }
          >
            Meegegeven
          </Button>
        </div>
      ))}
    </div>
  );
}
