/** Klacht: the points, the FG's advice, what was found of each, and the decision. Officer and FG alone see it. Runs in the page. */
import '../dossier/dossier.css';
import { useEffect, useState } from 'react';
import type { CaseView, Refusal, SessionView } from '../../desk/asks';
import type { ComplaintView } from '../../desk/asks-complaint';
import { ask } from '../../desk/vault';
import { RefusalNote } from '../kit/RefusalNote';
import { type Screen, seesOfficer } from '../state';
import { Advice } from './Advice';
import { ComplaintPoints } from './ComplaintPoints';
import { DecideComplaint } from './DecideComplaint';
import { Finding } from './Finding';

interface Props {
  readonly view: CaseView;
  readonly session: SessionView;
  readonly go: (to: Screen) => void;
  readonly onChanged: (view: CaseView) => void;
  /** The case changed besides: the next step, the history. */
  readonly onCaseChanged: () => void;
}

export function ComplaintTab({ view, session, go, onChanged, onCaseChanged }: Props) {
  const { id } = view.summary;
  const sees = seesOfficer(session);
  const [complaint, setComplaint] = useState<ComplaintView>();
  const [refusal, setRefusal] = useState<Refusal>();
  const [chosenId, setChosen] = useState<string>();
  useEffect(() => {
    if (!sees) return;
    void ask('complaint', { case: id }).then((answer) =>
      answer.ok ? setComplaint(answer.value) : setRefusal(answer.refusal),
    );
  }, [id, sees]);
  if (!sees)
    return (
      <p className="panel padded">
        De FG en de privacyfunctionaris zetten hier op een rij waarover iemand klaagt. Dat leest u niet mee.
      </p>
    );
  if (refusal) return <RefusalNote refusal={refusal} />;
  if (!complaint) return <div aria-busy="true" />;
  const show = (next: ComplaintView): void => {
    setComplaint(next);
    onCaseChanged();
  };
  const { points, may } = complaint;
  const chosen = points.find(({ point }) => point === chosenId) ?? points.find(({ answer }) => !answer) ?? points[0];
  const isOfficers = may.decide && chosen !== undefined;
  return (
    <div className={isOfficers ? 'dossier' : 'stack'}>
      <div className="case-column">
        <ComplaintPoints
          id={id}
          complaint={complaint}
          chosen={isOfficers ? chosen?.point : undefined}
          onChoose={setChosen}
          onKept={show}
        />
        <Advice key={`${points.length}-${complaint.advice?.on}`} id={id} complaint={complaint} onKept={show} />
        <DecideComplaint
          view={view}
          complaint={complaint}
          today={session.today}
          go={go}
          onDecided={(next) => {
            onChanged(next);
            void ask('complaint', { case: id }).then((answer) => answer.ok && setComplaint(answer.value));
          }}
        />
      </div>
      {isOfficers && chosen && (
        <Finding
          key={chosen.point}
          id={id}
          point={chosen}
          onKept={(next) => {
            setChosen((next.points.find(({ answer }) => !answer) ?? chosen).point);
            show(next);
          }}
        />
      )}
    </div>
  );
}
