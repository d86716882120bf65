/** Klacht: the points, the FG's advice, what was found of each, and the decision. Officer and FG alone see it. Runs in the page. */
import '../dossier/dossier.css';
import { useEffect, useState } from 'react';
import type { CaseView, Refusal, SessionView } from '../../desk/asks';
import type { ComplaintView } from '../../desk/asks-complaint';
import { ask } from '../../desk/vault';
import { useFoundDrafts } from '../dossier/useFoundDrafts';
import { RefusalNote } from '../kit/RefusalNote';
import { type Screen, seesOfficer } from '../state';
import { ComplaintRoom } from './ComplaintRoom';

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

export function ComplaintTab({ view, turned, session, go, onChanged, onCaseChanged }: Props) {
  const { id } = view.summary;
  const sees = seesOfficer(session);
  const [complaint, setComplaint] = useState<ComplaintView>();
  const [refusal, setRefusal] = useState<Refusal>();
  // biome-ignore lint/correctness/useExhaustiveDependencies: `turned` is what it is asked again for
  useEffect(() => {
    if (!sees) return;
    void ask('complaint', { case: id }).then((answer) =>
      answer.ok ? setComplaint(answer.value) : setRefusal(answer.refusal),
    );
  }, [id, sees, turned]);
  const drafts = useFoundDrafts(id, complaint && (complaint.may.advise || complaint.may.decide));
  if (!sees)
    return (
      <p className="panel padded">
        De FG en de privacyfunctionaris zetten hier op een rij waarover iemand klaagt. Dat leest u niet mee.
      </p>
    );
  if (refusal) return <RefusalNote refusal={refusal} />;
  if (!complaint || !drafts) return <div aria-busy="true" />;
  return (
    <ComplaintRoom
      view={view}
      complaint={complaint}
      found={drafts}
      session={session}
      go={go}
      onKept={(next) => {
        setComplaint(next);
        onCaseChanged();
      }}
      onDecided={(next) => {
        onChanged(next);
        void ask('complaint', { case: id }).then((answer) => answer.ok && setComplaint(answer.value));
      }}
    />
  );
}
