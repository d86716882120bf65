/** The points for the officer: the list, and beside it the answer to the chosen one or the form of one. Runs in the page. */
import { Button } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useState } from 'react';
import type { CaseView, Id, SessionView } from '../../desk/asks';
import type { KeptDraft } from '../../desk/asks-dossier';
import type { AnswerInput, PointInput, PointsView, PointView } from '../../desk/asks-rights';
import { useOfficerDrafts } from '../dossier/useOfficerDrafts';
import { useKeys } from '../keys';
import { icon } from '../kit/icon';
import { Key } from '../kit/Key';
import type { Screen } from '../state';
import { AnswerPanel } from './AnswerPanel';
import { DecidePoints } from './DecidePoints';
import { Disclosures } from './Disclosures';
import { PointForm } from './PointForm';
import { PointTable } from './PointTable';

interface Props {
  readonly view: CaseView;
  readonly points: PointsView;
  readonly found: readonly KeptDraft[];
  readonly session: SessionView;
  readonly go: (to: Screen) => void;
  readonly onPoints: (points: PointsView) => void;
  readonly onDecided: (view: CaseView) => void;
}

const emptyPoint: PointInput = { what: '', purpose: '', legalBasis: '', recipients: '' };

export function OfficerPoints({ view, points, found, session, go, onPoints, onDecided }: Props) {
  const { id } = view.summary;
  const drafts = useOfficerDrafts(id, found);
  const [chosenId, setChosen] = useState<Id | undefined>(() => firstOpen(points)?.point);
  const [form, setForm] = useState<Id | 'new' | undefined>(() =>
    points.points.length === 0 && points.mayChange ? 'new' : undefined,
  );
  const [forms, setForms] = useState<Readonly<Record<string, PointInput>>>(() => typedIn(found, 'point'));
  const [answers, setAnswers] = useState<Readonly<Record<string, AnswerInput>>>(() => typedIn(found, 'answer'));
  const chosen = points.points.find((one) => one.point === chosenId) ?? points.points[0];
  useKeys({ Insert: points.mayChange && form === undefined ? () => setForm('new') : undefined });

  const typeForm = (of: Id | 'new', input: PointInput): void => {
    setForms((before) => ({ ...before, [of]: input }));
    drafts.keep({ form: 'point', item: of, typed: input });
  };
  const typeAnswer = (of: Id, input: AnswerInput): void => {
    setAnswers((before) => ({ ...before, [of]: input }));
    drafts.keep({ form: 'answer', item: of, typed: input });
  };
  const dropAnswer = (of: Id): void => setAnswers(({ [of]: _kept, ...rest }) => rest);
  return (
    <div className="stack">
      <div className="dossier">
        <div className="case-column">
          {points.points.length === 0 ? (
            <p className="panel padded">
              Nog geen punten. Schrijf op wat de persoon vraagt: elk gegeven een eigen punt.
            </p>
          ) : (
            <PointTable
              points={points.points}
              chosen={form === undefined ? chosen?.point : form}
              typed={answers}
              today={session.today}
              onChoose={(one) => {
                setForm(undefined);
                setChosen(one.point);
              }}
            />
          )}
          {points.mayChange && (
            <div className="row row-wrap dossier-foot">
              <Button
                variant="default"
                leftSection={<IconPlus {...icon} />}
                rightSection={<Key>Ins</Key>}
                onClick={() => setForm('new')}
              >
                Punt toevoegen
              </Button>
            </div>
          )}
          <DecidePoints view={view} points={points} session={session} go={go} onDecided={onDecided} />
          <Disclosures id={id} drafts={drafts} />
        </div>
        {form !== undefined ? (
          <PointForm
            key={form}
            id={id}
            of={form}
            points={points}
            typed={forms[form] ?? inputOf(points, form)}
            onTyped={(input) => typeForm(form, input)}
            onActing={() => drafts.forget({ form: 'point', item: form })}
            onRefused={(input) => drafts.keep({ form: 'point', item: form, typed: input })}
            onClose={() => setForm(undefined)}
            onKept={(next) => {
              const before = new Set(points.points.map((one) => one.point));
              setForms(({ [form]: _kept, ...rest }) => rest);
              setForm(undefined);
              setChosen(next.points.find((one) => !before.has(one.point))?.point ?? form);
              onPoints(next);
            }}
          />
        ) : (
          chosen && (
            <AnswerPanel
              key={chosen.point}
              id={id}
              point={chosen}
              points={points}
              typed={answers[chosen.point] ?? chosen.judged}
              changed={answers[chosen.point] !== undefined}
              keptAt={drafts.keptAt({ form: 'answer', item: chosen.point })}
              onTyped={(input) => typeAnswer(chosen.point, input)}
              onActing={() => drafts.forget({ form: 'answer', item: chosen.point })}
              onRefused={(input) => drafts.keep({ form: 'answer', item: chosen.point, typed: input })}
              onChange={() => setForm(chosen.point)}
              onKept={(next) => {
                dropAnswer(chosen.point);
                setChosen((firstOpen(next) ?? chosen).point);
                onPoints(next);
              }}
            />
          )
        )}
      </div>
    </div>
  );
}

const firstOpen = ({ points }: PointsView): PointView | undefined => points.find(({ answer }) => answer === undefined);

const inputOf = ({ points }: PointsView, of: Id | 'new'): PointInput =>
  points.find((one) => one.point === of)?.input ?? emptyPoint;

/** What lay there as a draft, by point. */
function typedIn<F extends 'point' | 'answer'>(
  found: readonly KeptDraft[],
  form: F,
): Readonly<Record<string, Extract<KeptDraft['draft'], { form: F }>['typed']>> {
  return Object.fromEntries(
    found.flatMap(({ draft }) =>
      draft.form === form
        ? [
            [
              (draft as { item: string }).item,
              draft.typed as Extract<KeptDraft['draft'], { form: F }>['typed'],
            ] as const,
          ]
        : [],
    ),
  );
}
