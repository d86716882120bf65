/** The decision on the complaint: who decides, what still lacks, and one act that records it. Runs in the page. */
import { Button } from '@mantine/core';
import { useState } from 'react';
import type { CaseView, Refusal } from '../../desk/asks';
import type { ComplaintView } from '../../desk/asks-complaint';
import { ask } from '../../desk/vault';
import { dayInForm, dayInFull } from '../dates.nl';
import { useFormKeys } from '../keys';
import { Act } from '../kit/Act';
import { DateField } from '../kit/fields';
import { Note } from '../kit/Note';
import { RecordedHead } from '../kit/RecordedHead';
import { RefusalNote } from '../kit/RefusalNote';
import type { Screen } from '../state';
import { refusalLine, refusalWords } from '../words.nl';
import { complaintOutcomeWords } from './words.complaint.nl';

interface Props {
  readonly view: CaseView;
  readonly complaint: ComplaintView;
  readonly today: string;
  readonly go: (to: Screen) => void;
  readonly onDecided: (view: CaseView) => void;
}

export function DecideComplaint({ view, complaint, today, go, onDecided }: Props) {
  const { id } = view.summary;
  const { outcome, departs, decided, lacksToDecide, decider, lackOfDecider, may, withoutReason } = complaint;
  const [on, setOn] = useState(dayInForm(today));
  const [busy, setBusy] = useState(false);
  const [refusal, setRefusal] = useState<Refusal>();
  const formKeys = useFormKeys();
  const by = view.complaint?.decided;
  if (decided && view.decision && by) {
    const hasLetter = view.letters.some((one) => one.kind === 'complaintDecision' && !one.outdated && !one.replaced);
    return (
      <section className="panel padded case-panel">
        <RecordedHead>{complaintOutcomeWords[view.decision.outcome]}</RecordedHead>
        <p>
          Beslist op {dayInFull(view.decision.decidedOn)} door {by.name}, {by.function}. Vastgelegd door{' '}
          {view.decision.by}.{by.departs && ' Anders dan de FG adviseerde.'}
        </p>
        {withoutReason.length > 0 && (
          <Note tone="soon" title={refusalWords(reasonless(withoutReason)).title}>
            {refusalWords(reasonless(withoutReason)).now}
          </Note>
        )}
        {!hasLetter && may.decide && (
          <div>
            <Button
              variant="default"
              size="xs"
              onClick={() => go({ at: 'letter', id, kind: 'complaintDecision', fresh: true })}
            >
              Brief schrijven
            </Button>
          </div>
        )}
      </section>
    );
  }
  if (complaint.points.length === 0) return null;
  const decide = async (): Promise<void> => {
    setBusy(true);
    setRefusal(undefined);
    const answer = await ask('decideComplaint', { case: id, on });
    setBusy(false);
    if (answer.ok) onDecided(answer.value);
    else setRefusal(answer.refusal);
  };
  const lacks = lacksToDecide.filter(({ code }) => code !== lackOfDecider?.code);
  return (
    <form
      className="panel"
      aria-label="Beslissing op de klacht"
      onSubmit={(event) => event.preventDefault()}
      onKeyDown={formKeys}
    >
      <div className="padded case-panel">
        <h2>Beslissing op de klacht</h2>
        {lackOfDecider ? (
          <Note tone="soon" title={refusalWords(lackOfDecider).title} article={lackOfDecider.article}>
            {refusalWords(lackOfDecider).now}
          </Note>
        ) : (
          decider && (
            <p>
              Op deze klacht beslist <strong>{decider.name}</strong>, {decider.function}. Die ondertekent de brief.
            </p>
          )
        )}
        {view.decision && (
          <Note tone="info" title="De punten zijn veranderd na de beslissing.">
            Leg de beslissing opnieuw vast. Wat al vastligt, blijft in de geschiedenis staan.
          </Note>
        )}
        {may.decide &&
          lacks.map((one) => (
            <Note key={one.code} tone="soon" title={refusalWords(one).title} article={one.article}>
              {refusalWords(one).now}
            </Note>
          ))}
        {outcome && (
          <p>
            <strong>{complaintOutcomeWords[outcome]}.</strong>
            {departs && ' Anders dan de FG adviseerde.'}
          </p>
        )}
        {outcome && may.decide && (
          <DateField
            label="Op welke dag is beslist?"
            name="on"
            value={on}
            error={refusal?.field === 'on' ? refusalLine(refusal) : undefined}
            onChange={setOn}
          />
        )}
        {refusal && refusal.field !== 'on' && <RefusalNote refusal={refusal} />}
      </div>
      {outcome && may.decide && (
        <div className="letter-foot">
          <Act
            label="Beslissing vastleggen"
            busy={busy ? 'Bezig' : undefined}
            lacks={on.trim() === '' ? [{ field: 'on', label: 'de dag' }] : []}
            onAct={() => void decide()}
          />
        </div>
      )}
    </form>
  );
}

const reasonless = (points: readonly number[]): Refusal => ({
  code: 'complaintNotReasoned',
  values: { points: points.join(', ') },
});
