/** Choosing what is printed, and watching it being printed. Runs in the page. */
import { Button } from '@mantine/core';
import { IconCheck, IconPrinter } from '@tabler/icons-react';
import { useState } from 'react';
import type { Id } from '../../desk/asks';
import type { OutgoingLetter } from '../../desk/asks-outgoing';
import type { OutgoingOutcome } from '../../desk/post';
import { momentOf } from '../dates.nl';
import { Act } from '../kit/Act';
import { icon } from '../kit/icon';
import { Note } from '../kit/Note';
import { LetterRows, TickAll } from './LetterRows';
import type { usePrintRun } from './usePrintRun';
import { lettersIn, nameOf, printedIn, stillOnDesk } from './words.outgoing.nl';

interface Props {
  readonly letters: readonly OutgoingLetter[];
  readonly today: string;
  readonly printing: ReturnType<typeof usePrintRun>;
  readonly onPost: () => void;
}

export function PrintStep({ letters, today, printing, onPost }: Props) {
  const [chosen, setChosen] = useState<ReadonlyMap<Id, boolean>>(new Map());
  const { run, ended, tried, start, stop } = printing;
  const isOn = ({ letter, printedAt }: OutgoingLetter): boolean => chosen.get(letter) ?? printedAt === undefined;
  const ticked = letters.filter(isOn);
  const done = letters.filter(({ printedAt }) => printedAt !== undefined).length;
  const print = async (): Promise<void> => {
    await start(ticked);
    setChosen(new Map());
  };
  return (
    <>
      <div role="status">
        {!run && ended && ended.left > 0 && (
          <Note tone="info" title="Gestopt.">
            {printedIn(ended.printed)} {lettersIn(ended.left)} nog te gaan.
          </Note>
        )}
      </div>
      {letters.length === 0 && <p className="panel padded">Er zijn geen brieven om af te drukken.</p>}
      {letters.length > 0 && (
        <>
          {!run && done > 0 && (
            <Note tone="ok" title={stillOnDesk(done)}>
              Liggen ze op de post? Leg dat vast.{' '}
              <button type="button" className="link" onClick={onPost}>
                Naar ‘Is alles op de post?’
              </button>
            </Note>
          )}
          <section aria-label="Brieven">
            <div className="section-head">
              <span className="meta">
                Elke brief is een eigen opdracht voor de printer. Zo staan nooit twee brieven op één vel.
              </span>
              <span className="grow" />
              <TickAll
                letters={letters}
                count={ticked.length}
                onAll={(on) => setChosen(new Map(letters.map(({ letter }) => [letter, on])))}
              />
            </div>
            <LetterRows
              letters={letters}
              today={today}
              name="letters"
              isOn={isOn}
              onTick={(letter, on) => setChosen(new Map(chosen).set(letter, on))}
              standing={(one) => (
                <Standing
                  printedAt={one.printedAt}
                  today={today}
                  busy={run?.letter.letter === one.letter}
                  outcome={run && tried.get(one.letter)?.outcome}
                />
              )}
            />
          </section>
          <div className="outgoing-foot">
            <Act
              label={ticked.length === 0 ? 'Afdrukken' : `${lettersIn(ticked.length)} afdrukken`}
              icon={<IconPrinter {...icon} />}
              busy={run ? 'Bezig met afdrukken' : undefined}
              lacks={ticked.length === 0 ? [{ field: 'letters', label: 'kies een brief' }] : []}
              onAct={() => void print()}
            >
              {run && (
                <Button variant="default" onClick={stop}>
                  Stoppen
                </Button>
              )}
              <span role="status">
                {run && (
                  <>
                    <strong>
                      Brief {run.at} van {run.of}.
                    </strong>{' '}
                    {run.stopping ? 'Na deze brief stopt het.' : `${nameOf(run.letter)}, ${run.letter.reference}`}
                  </>
                )}
              </span>
            </Act>
          </div>
        </>
      )}
    </>
  );
}

interface StandingProps {
  readonly printedAt: number | undefined;
  readonly today: string;
  readonly busy: boolean;
  /** In the run that goes on. */
  readonly outcome: OutgoingOutcome | undefined;
}

function Standing({ printedAt, today, busy, outcome }: StandingProps) {
  if (busy) return <span className="tag tag-plain">wordt nu afgedrukt</span>;
  if (outcome !== undefined && outcome !== 'printed') return <span className="tag tag-late">niet afgedrukt</span>;
  if (outcome === undefined && printedAt === undefined)
    return <span className="tag tag-plain">nog niet afgedrukt</span>;
  return (
    <span className="tag tag-ok">
      <IconCheck size={17} stroke={2.4} aria-hidden />
      afgedrukt {printedAt !== undefined && momentOf(printedAt, today)}
    </span>
  );
}
