/** The visits that were: when, how they went, and going on with one that stopped today. Runs in the page. */
import { Button } from '@mantine/core';
import { IconCheck, IconClockExclamation } from '@tabler/icons-react';
import type { CaseView } from '../../desk/asks';
import { capital, dayInFull } from '../dates.nl';
import type { Screen } from '../state';
import { hours } from './words.appointment.nl';

type Visit = CaseView['visits'][number];

interface Props {
  readonly view: CaseView;
  readonly today: string;
  readonly may: boolean;
  readonly go: (to: Screen) => void;
}

export function VisitsPanel({ view, today, may, go }: Props) {
  if (view.visits.length === 0) return null;
  const again = view.visits.find((one) => one.startsAgain);
  return (
    <section className="panel padded case-panel">
      <h2>{view.visits.length === 1 ? 'Het bezoek' : 'De bezoeken'}</h2>
      <ul className="stack-tight">
        {view.visits.map((one) => (
          <li key={one.visit} className="visits-line">
            <strong>{one.on === today ? 'Vandaag' : capital(dayInFull(one.on))}</strong>
            {one.from && one.until && `, ${hours({ from: one.from, until: one.until })}`} <How visit={one} />
          </li>
        ))}
      </ul>
      {may && again && (
        <div>
          <Button variant="default" size="xs" onClick={() => go({ at: 'visit', id: view.summary.id })}>
            {again.state === 'notCome' ? 'Komt toch nog: start bezoek' : 'Verder met het bezoek'}
          </Button>
        </div>
      )}
    </section>
  );
}

function How({ visit: { state, reason, goesOn } }: { readonly visit: Visit }) {
  if (state === 'ended')
    return (
      <span className="tag tag-ok">
        <IconCheck size={17} stroke={2.4} aria-hidden />
        Afgerond
      </span>
    );
  if (state === 'running') return <>Bezoek loopt</>;
  return (
    <>
      <span className="tag tag-soon">
        <IconClockExclamation size={17} stroke={2} aria-hidden />
        {state === 'notCome' ? 'Niet gekomen' : goesOn ? 'Afgebroken, gaat nog verder' : 'Afgebroken'}
      </span>
      {reason && <div className="meta">{sentence(reason)}</div>}
    </>
  );
}

const sentence = (words: string): string => (/[.!?]$/.test(words) ? capital(words) : `${capital(words)}.`);
