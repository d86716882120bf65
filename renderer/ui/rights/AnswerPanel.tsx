/** The answer to one point: done or not, on which ground, and what the letter says of it. Runs in the page. */
import { IconCircleCheck } from '@tabler/icons-react';
import { useState } from 'react';
import type { Id, Refusal } from '../../desk/asks';
import type { AnswerInput, PointsView, PointView } from '../../desk/asks-rights';
import { ask } from '../../desk/vault';
import { timeOf } from '../dates.nl';
import { useFormKeys } from '../keys';
import { Act, type Lacking } from '../kit/Act';
import { Choice } from '../kit/Choice';
import { DateField, SelectField, TextArea, TextField } from '../kit/fields';
import { icon } from '../kit/icon';
import { Note } from '../kit/Note';
import { PlainField } from '../kit/PlainWords';
import { RefusalNote } from '../kit/RefusalNote';
import { refusalLine, refusalWords } from '../words.nl';
import { answerWords } from './words.rights.nl';

interface Props {
  readonly id: Id;
  readonly point: PointView;
  readonly points: PointsView;
  readonly typed: AnswerInput;
  /** Something is typed that is not recorded. */
  readonly changed: boolean;
  readonly keptAt: number | undefined;
  readonly onTyped: (typed: AnswerInput) => void;
  readonly onActing: () => void;
  readonly onRefused: (typed: AnswerInput) => void;
  readonly onChange: () => void;
  readonly onKept: (points: PointsView) => void;
}

const SEEN: readonly string[] = [
  'answer',
  'ground',
  'action',
  'result',
  'data',
  'law',
  'keepUntil',
  'weighing',
  'motivation',
];

export function AnswerPanel({
  id,
  point,
  points,
  typed,
  changed,
  keptAt,
  onTyped,
  onActing,
  onRefused,
  onChange,
  onKept,
}: Props) {
  const [busy, setBusy] = useState(false);
  const [refusal, setRefusal] = useState<Refusal>();
  const formKeys = useFormKeys();
  const at = (field: string): string | undefined => (refusal?.field === field ? refusalLine(refusal) : undefined);
  const set = (changes: Partial<AnswerInput>): void => {
    setRefusal(undefined);
    onTyped({ ...typed, ...changes });
  };
  const answered = point.answer !== undefined || changed;
  const answer = point.only ?? (answered ? typed.answer : undefined);
  // One ground and one act need no choosing.
  const whole: AnswerInput = {
    ...typed,
    answer: answer ?? 'granted',
    ...(answer === 'granted' && points.grounds.length === 1 && { ground: points.grounds[0]?.code ?? '' }),
    ...(answer === 'granted' && points.actions.length === 1 && { action: points.actions[0]?.code ?? '' }),
  };
  const judge = async (): Promise<void> => {
    setBusy(true);
    onActing();
    const kept = await ask('judgePoint', { case: id, input: whole });
    setBusy(false);
    if (kept.ok) return onKept(kept.value);
    onRefused(whole);
    setRefusal(kept.refusal);
  };
  const fixed = point.only && refusalWords({ code: point.only === 'granted' ? 'mustBeGranted' : 'notPortable' });
  return (
    <form
      className="panel assess"
      aria-label={`Antwoord op punt ${point.number}`}
      onSubmit={(event) => event.preventDefault()}
      onKeyDown={formKeys}
    >
      <div className="assess-body">
        <div>
          <div className="assess-head">
            <h2>Punt {point.number}</h2>
            {points.mayChange && (
              <button type="button" className="link" onClick={onChange}>
                Veranderen
              </button>
            )}
          </div>
          <p>{point.what}</p>
          {point.purpose && <p className="meta">Doel: {point.purpose.text}</p>}
          {point.legalBasis && <p className="meta">Grondslag: {point.legalBasis.text}</p>}
          {point.recipients.length > 0 && <p className="meta">Gegeven aan: {point.recipients.join(', ')}</p>}
        </div>
        {fixed && <Note tone="info" title={fixed.title} />}
        <fieldset className="assess-fields" disabled={!points.mayChange}>
          <legend className="unseen">Antwoord</legend>
          {!point.only && (
            <Choice
              label="Antwoord"
              name="answer"
              value={answer ?? ''}
              options={(['granted', 'refused'] as const).map((value) => ({ value, label: answerWords[value] }))}
              error={at('answer')}
              onChange={(next) => set({ answer: next === 'refused' ? 'refused' : 'granted', ground: '', action: '' })}
            />
          )}
          {answer === 'granted' && <Granted points={points} typed={typed} at={at} set={set} />}
          {answer === 'refused' && <Refused points={points} typed={typed} at={at} set={set} />}
        </fieldset>
        {keptAt !== undefined && changed && (
          <p className="meta kept" role="status">
            <IconCircleCheck {...icon} />
            Concept bewaard om {timeOf(keptAt)}
          </p>
        )}
        {refusal && (!SEEN.includes(refusal.field ?? '') || refusal.article) && <RefusalNote refusal={refusal} />}
      </div>
      {points.mayChange && (
        <div className="assess-foot">
          <Act
            label="Antwoord vastleggen"
            busy={busy ? 'Bezig' : undefined}
            lacks={lacksOf(points, whole, answer)}
            onAct={() => void judge()}
          />
        </div>
      )}
    </form>
  );
}

interface FieldsProps {
  readonly points: PointsView;
  readonly typed: AnswerInput;
  readonly at: (field: string) => string | undefined;
  readonly set: (changes: Partial<AnswerInput>) => void;
}

const choices = (list: PointsView['grounds']) =>
  list.map(({ code, text, article }) => ({ value: code, label: `${text} (${article})` }));

function Granted({ points, typed, at, set }: FieldsProps) {
  return (
    <>
      {points.grounds.length > 1 && (
        <SelectField
          label="Waarom doen wij het?"
          name="ground"
          value={typed.ground}
          empty="Kies de reden"
          options={choices(points.grounds)}
          error={at('ground')}
          onChange={(ground) => set({ ground })}
        />
      )}
      {points.actions.length > 1 && (
        <SelectField
          label="Wat doen wij?"
          name="action"
          value={typed.action}
          empty="Kies wat wij doen"
          options={points.actions.map(({ code, text }) => ({ value: code, label: text }))}
          error={at('action')}
          onChange={(action) => set({ action })}
        />
      )}
      <PlainField
        label={points.needsResult ? 'Wat leest de persoon hierover?' : 'Wat leest de persoon hierover? (mag leeg)'}
        name="result"
        rows={3}
        value={typed.result}
        hint={
          points.needsData
            ? 'Bijvoorbeeld: Uw huur en uw betalingen. Niet de gegevens zelf: die staan in het bestand.'
            : 'Bijvoorbeeld: Er stond 3, en nu staat er 2.'
        }
        error={at('result')}
        onChange={(result) => set({ result })}
      />
      {points.needsData && (
        <TextArea
          label="Welke gegevens komen in het bestand?"
          name="data"
          rows={5}
          value={typed.data}
          hint="Elk gegeven op een eigen regel, met een dubbele punt. Bijvoorbeeld: huur: 650 euro per maand."
          error={at('data')}
          onChange={(data) => set({ data })}
        />
      )}
    </>
  );
}

function Refused({ points, typed, at, set }: FieldsProps) {
  const ground = points.refusals.find(({ code }) => code === typed.ground);
  return (
    <>
      <SelectField
        label="Waarom niet?"
        name="ground"
        value={typed.ground}
        empty="Kies de grond"
        options={choices(points.refusals)}
        error={at('ground')}
        onChange={(next) => set({ ground: next })}
      />
      {ground?.needsLaw && (
        <TextField
          label="Welke wet, welk artikel?"
          name="law"
          value={typed.law}
          error={at('law')}
          onChange={(law) => set({ law })}
        />
      )}
      {ground?.needsUntil && (
        <DateField
          label="Tot en met welke dag?"
          name="keepUntil"
          value={typed.keepUntil}
          error={at('keepUntil')}
          onChange={(keepUntil) => set({ keepUntil })}
        />
      )}
      {points.weighs && !ground?.needsLaw && (
        <TextArea
          label="Afweging"
          name="weighing"
          rows={3}
          value={typed.weighing}
          hint="Waarom weegt ons belang zwaarder, en kon het niet lichter? Alleen u en de FG lezen dit."
          error={at('weighing')}
          onChange={(weighing) => set({ weighing })}
        />
      )}
      <PlainField
        isReason
        label="Uitleg in de brief"
        name="motivation"
        rows={3}
        value={typed.motivation}
        hint="Dit leest de persoon. Een eigen huisregel is geen reden."
        error={at('motivation')}
        onChange={(motivation) => set({ motivation })}
      />
    </>
  );
}

function lacksOf(
  points: PointsView,
  typed: AnswerInput,
  answer: 'granted' | 'refused' | undefined,
): readonly Lacking[] {
  if (!answer) return [{ field: 'answer', label: 'of u het doet' }];
  const empty = (field: keyof AnswerInput, label: string): readonly Lacking[] =>
    typed[field].trim() === '' ? [{ field, label }] : [];
  if (answer === 'granted')
    return [
      ...empty('ground', 'waarom u het doet'),
      ...empty('action', 'wat u doet'),
      ...(points.needsResult ? empty('result', 'wat de persoon hierover leest') : []),
      ...(points.needsData ? empty('data', 'welke gegevens') : []),
    ];
  const ground = points.refusals.find(({ code }) => code === typed.ground);
  return [
    ...empty('ground', 'waarom niet'),
    ...(ground?.needsLaw ? empty('law', 'welke wet') : []),
    ...(ground?.needsUntil ? empty('keepUntil', 'tot wanneer') : []),
    ...(points.weighs && !ground?.needsLaw ? empty('weighing', 'afweging') : []),
    ...empty('motivation', 'uitleg in de brief'),
  ];
}
