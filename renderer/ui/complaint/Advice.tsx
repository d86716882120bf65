/** The FG's advice: for the FG a form, for the officer to read. Nobody else writes it (LN-18, Settled 20). Runs in the page. */
import { useState } from 'react';
import type { Id, Refusal } from '../../desk/asks';
import type { AdviceInput, ComplaintView } from '../../desk/asks-complaint';
import { ask } from '../../desk/vault';
import { dayInForm, dayInFull } from '../dates.nl';
import { useFormKeys } from '../keys';
import { Act } from '../kit/Act';
import { Choice } from '../kit/Choice';
import { DateField, TextArea } from '../kit/fields';
import { RefusalNote } from '../kit/RefusalNote';
import { refusalLine } from '../words.nl';
import { findingWords } from './words.complaint.nl';

interface Props {
  readonly id: Id;
  readonly complaint: ComplaintView;
  /** Typed and not yet recorded. */
  readonly typed: AdviceInput | undefined;
  readonly onTyped: (typed: AdviceInput) => void;
  readonly onActing: () => void;
  readonly onKept: (complaint: ComplaintView) => void;
}

const SEEN: readonly string[] = ['words', 'heardOn'];

export function Advice(props: Props) {
  const { complaint } = props;
  const { advice, points, may, asksAdvice } = complaint;
  if (may.advise) return points.length === 0 ? null : <AdviceForm {...props} />;
  if (!advice) {
    return asksAdvice && !complaint.decided ? (
      <p className="panel padded">De FG gaf nog geen advies. Het advies gaat vóór de beslissing.</p>
    ) : null;
  }
  return (
    <section className="panel padded case-panel">
      <h2>Advies van de FG</h2>
      <p>{advice.words}</p>
      <p className="meta">
        Op {dayInFull(advice.on)}
        {advice.by && ` door ${advice.by}`}.{' '}
        {advice.heardOn ? `Gehoord op ${dayInFull(advice.heardOn)}.` : 'De persoon is niet gehoord.'}
      </p>
    </section>
  );
}

function AdviceForm({ id, complaint: { advice, points }, typed: unkept, onTyped, onActing, onKept }: Props) {
  const said = (point: Id) => unkept?.points.find((one) => one.point === point)?.answer;
  // By the points as they are now: one may have come or gone since it was typed.
  const typed: AdviceInput = {
    points: points.map(({ point, advised }) => ({ point, answer: said(point) ?? advised ?? '' })),
    words: unkept?.words ?? advice?.words ?? '',
    heardOn: unkept?.heardOn ?? (advice?.heardOn ? dayInForm(advice.heardOn) : ''),
  };
  const [busy, setBusy] = useState(false);
  const [refusal, setRefusal] = useState<Refusal>();
  const formKeys = useFormKeys();
  const at = (field: string): string | undefined => (refusal?.field === field ? refusalLine(refusal) : undefined);
  const set = (changes: Partial<AdviceInput>): void => onTyped({ ...typed, ...changes });
  const answerOf = (point: Id) => typed.points.find((one) => one.point === point)?.answer ?? '';
  const give = async (): Promise<void> => {
    setBusy(true);
    setRefusal(undefined);
    onActing();
    const answer = await ask('adviseOnComplaint', { case: id, input: typed });
    setBusy(false);
    if (answer.ok) return onKept(answer.value);
    onTyped(typed);
    setRefusal(answer.refusal);
  };
  return (
    <form
      className="panel"
      aria-label="Advies van de FG"
      onSubmit={(event) => event.preventDefault()}
      onKeyDown={formKeys}
    >
      <div className="padded case-panel">
        <h2>Uw advies</h2>
        <p>U luistert en adviseert. Beslissen doet een ander: de privacyfunctionaris legt die beslissing vast.</p>
        {points.map(({ point, number, what }) => (
          <Choice
            key={point}
            label={`Punt ${number}: ${what}`}
            name={`point-${number}`}
            value={answerOf(point)}
            options={(['granted', 'refused'] as const).map((value) => ({ value, label: findingWords[value] }))}
            onChange={(answer) =>
              set({ points: typed.points.map((one) => (one.point === point ? { point, answer } : one)) })
            }
          />
        ))}
        <TextArea
          label="Waarom?"
          name="words"
          rows={4}
          value={typed.words}
          hint="Dit leest alleen de privacyfunctionaris. Het staat niet in de brief."
          error={at('words')}
          onChange={(words) => set({ words })}
        />
        <DateField
          label="Op welke dag sprak u de persoon? (mag leeg)"
          name="heardOn"
          value={typed.heardOn}
          hint="De brief noemt die dag."
          error={at('heardOn')}
          onChange={(heardOn) => set({ heardOn })}
        />
        {refusal && !SEEN.includes(refusal.field ?? '') && <RefusalNote refusal={refusal} />}
      </div>
      <div className="letter-foot">
        <Act
          label={advice ? 'Advies opnieuw vastleggen' : 'Advies vastleggen'}
          busy={busy ? 'Bezig' : undefined}
          lacks={[
            ...points
              .filter(({ point }) => answerOf(point) === '')
              .map(({ number }) => ({ field: `point-${number}`, label: `advies over punt ${number}` })),
            ...(typed.words.trim() === '' ? [{ field: 'words', label: 'waarom' }] : []),
          ]}
          onAct={() => void give()}
        />
      </div>
    </form>
  );
}
