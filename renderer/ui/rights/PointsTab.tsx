/** Punten: what a request other than for access asks, what is answered to it, and the decision. Runs in the page. */
import '../dossier/dossier.css';
import { useEffect, useState } from 'react';
import type { CaseView, Refusal, SessionView } from '../../desk/asks';
import type { PointsView } from '../../desk/asks-rights';
import { ask } from '../../desk/vault';
import { useFoundDrafts } from '../dossier/useFoundDrafts';
import { RefusalNote } from '../kit/RefusalNote';
import { type Screen, seesOfficer } from '../state';
import { OfficerPoints } from './OfficerPoints';

interface Props {
  readonly view: CaseView;
  /** Another number: somebody else's facts came in, and what is read here is read anew. What is typed stays. */
  readonly turned: number;
  readonly session: SessionView;
  readonly go: (to: Screen) => void;
  readonly onChanged: (view: CaseView) => void;
  /** The case changed besides: the next step, the history. */
  readonly onCaseChanged: () => void;
}

export function PointsTab({ view, turned, session, go, onChanged, onCaseChanged }: Props) {
  const { id } = view.summary;
  const sees = seesOfficer(session);
  const [points, setPoints] = useState<PointsView>();
  const [refusal, setRefusal] = useState<Refusal>();
  // biome-ignore lint/correctness/useExhaustiveDependencies: `turned` is what it is asked again for
  useEffect(() => {
    if (!sees) return;
    void ask('points', { case: id }).then((answer) => {
      if (answer.ok) setPoints(answer.value);
      else setRefusal(answer.refusal);
    });
  }, [id, sees, turned]);
  const drafts = useFoundDrafts(id, points?.mayChange);
  if (!sees)
    return (
      <p className="panel padded">
        De privacyfunctionaris zet hier op een rij wat de persoon vraagt, en beantwoordt dat. Dat leest u niet mee.
      </p>
    );
  if (refusal) return <RefusalNote refusal={refusal} />;
  if (!points || !drafts) return <div aria-busy="true" />;
  return (
    <OfficerPoints
      view={view}
      points={points}
      found={drafts}
      session={session}
      go={go}
      onPoints={(next) => {
        setPoints(next);
        onCaseChanged();
      }}
      onDecided={(next) => {
        onChanged(next);
        void ask('points', { case: id }).then((answer) => answer.ok && setPoints(answer.value));
      }}
    />
  );
}
