/** The decision on the points: it follows from the answers, and one act records it. Runs in the page. */
import { Button } from '@mantine/core';
import { useState } from 'react';
import type { CaseView, Refusal, SessionView } from '../../desk/asks';
import type { PointsView } from '../../desk/asks-rights';
import { ask } from '../../desk/vault';
import { dayInFull } from '../dates.nl';
import { SecondReader } from '../decision/SecondReader';
import { itemCounts, outcomeWords } from '../decision/words.decision.nl';
import { Act } from '../kit/Act';
import { Note } from '../kit/Note';
import { RecordedHead } from '../kit/RecordedHead';
import { RefusalNote } from '../kit/RefusalNote';
import type { Screen } from '../state';
import { refusalLine, refusalWords } from '../words.nl';
import { LiftRestriction } from './LiftRestriction';
import { PortabilityFile } from './PortabilityFile';

interface Props {
  readonly view: CaseView;
  readonly points: PointsView;
  readonly session: SessionView;
  readonly go: (to: Screen) => void;
  readonly onDecided: (view: CaseView) => void;
}

/** The letter names the day of each of these. */
const IN_LETTER: readonly CaseView['tasks'][number]['taskKind'][] = ['carryOut', 'tellRecipient'];

export function DecidePoints({ view, points, session, go, onDecided }: Props) {
  const { id } = view.summary;
  const [typed, setTyped] = useState({ secondReader: '', noSecondReader: '' });
  const [busy, setBusy] = useState(false);
  const [refusal, setRefusal] = useState<Refusal>();
  const at = (field: string): string | undefined => (refusal?.field === field ? refusalLine(refusal) : undefined);
  const { outcome, decided, lacksToDecide, mayChange } = points;
  const count = (answer: string): number => points.points.filter((one) => one.answer === answer).length;
  const counts = `${itemCounts({ of: 'points', shown: count('granted'), partly: 0, withheld: count('refused') })}.`;
  const decide = async (): Promise<void> => {
    if (!outcome) return;
    setBusy(true);
    setRefusal(undefined);
    const answer = await ask('decidePoints', { case: id, outcome, ...typed });
    setBusy(false);
    if (answer.ok) onDecided(answer.value);
    else setRefusal(answer.refusal);
  };
  if (points.points.length === 0) return null;
  if (decided && view.decision) {
    const hasLetter = view.letters.some((one) => one.kind === 'decision' && !one.outdated && !one.replaced);
    const open = view.tasks.some(({ state, taskKind }) => state === 'open' && IN_LETTER.includes(taskKind));
    return (
      <section className="panel padded case-panel">
        <RecordedHead>{outcomeWords[view.decision.outcome]}</RecordedHead>
        <p>
          Genomen op {dayInFull(view.decision.decidedOn)} door {view.decision.by}. {counts}
        </p>
        {!hasLetter && open && (
          <p>
            Voer eerst uit wat u toezegde, en leg de dag vast. De brief noemt die dag.{' '}
            <button type="button" className="link" onClick={() => go({ at: 'case', id, tab: 'tasks' })}>
              Naar de taken
            </button>
          </p>
        )}
        {mayChange && view.restriction && (
          <LiftRestriction id={id} restriction={view.restriction} today={session.today} onLifted={onDecided} />
        )}
        {points.file && <PortabilityFile id={id} file={points.file} mayChange={mayChange} onMade={onDecided} />}
        {!hasLetter && mayChange && (
          <div>
            <Button variant="default" size="xs" onClick={() => go({ at: 'letter', id, kind: 'decision', fresh: true })}>
              Brief schrijven
            </Button>
          </div>
        )}
      </section>
    );
  }
  if (!mayChange) return null;
  return (
    <section className="panel">
      <div className="padded case-panel">
        <h2>Beslissing</h2>
        {view.decision && (
          <Note tone="info" title="De punten zijn veranderd na de beslissing.">
            Beslis opnieuw. Wat al vastligt, blijft in de geschiedenis staan.
          </Note>
        )}
        {lacksToDecide.map((one) => (
          <Note key={`${one.code} ${one.field}`} tone="soon" title={refusalWords(one).title} article={one.article}>
            {refusalWords(one).now}
          </Note>
        ))}
        {outcome && (
          <p>
            <strong>{outcomeWords[outcome]}.</strong> {counts}
          </p>
        )}
        {outcome && outcome !== 'granted' && (
          <SecondReader
            typed={typed}
            employees={points.employees.filter(({ code }) => code !== session.employee.id)}
            at={at}
            set={(changes) => setTyped({ ...typed, ...changes })}
          />
        )}
        {refusal && (!refusal.field || refusal.article) && <RefusalNote refusal={refusal} />}
      </div>
      {outcome && (
        <div className="letter-foot">
          <Act label="Beslissing vastleggen" busy={busy ? 'Bezig' : undefined} onAct={() => void decide()} />
        </div>
      )}
    </section>
  );
}
