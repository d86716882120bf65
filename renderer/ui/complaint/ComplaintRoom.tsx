/** The complaint for who handles it: the points, the advice and the decision, and beside them what was found of the chosen point. Runs in the page. */
import { useState } from 'react';
import type { CaseView, SessionView } from '../../desk/asks';
import type { AdviceInput, ComplaintView, FindingInput } from '../../desk/asks-complaint';
import type { KeptDraft } from '../../desk/asks-dossier';
import { useOfficerDrafts } from '../dossier/useOfficerDrafts';
import type { Screen } from '../state';
import { Advice } from './Advice';
import { ComplaintPoints } from './ComplaintPoints';
import { DecideComplaint } from './DecideComplaint';
import { Finding } from './Finding';

interface Props {
  readonly view: CaseView;
  readonly complaint: ComplaintView;
  readonly found: readonly KeptDraft[];
  readonly session: SessionView;
  readonly go: (to: Screen) => void;
  readonly onKept: (complaint: ComplaintView) => void;
  readonly onDecided: (view: CaseView) => void;
}

export function ComplaintRoom({ view, complaint, found, session, go, onKept, onDecided }: Props) {
  const { id } = view.summary;
  const { points, may } = complaint;
  const drafts = useOfficerDrafts(id, found);
  const [chosenId, setChosen] = useState<string>();
  const [findings, setFindings] = useState<Readonly<Record<string, FindingInput>>>(() => findingsIn(found));
  const [advice, setAdvice] = useState<AdviceInput | undefined>(() => adviceIn(found));
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
          onKept={onKept}
        />
        <Advice
          id={id}
          complaint={complaint}
          typed={advice}
          onTyped={(typed) => {
            setAdvice(typed);
            drafts.keep({ form: 'advice', typed });
          }}
          onActing={() => drafts.forget({ form: 'advice' })}
          onKept={(next) => {
            setAdvice(undefined);
            onKept(next);
          }}
        />
        <DecideComplaint view={view} complaint={complaint} today={session.today} go={go} onDecided={onDecided} />
      </div>
      {isOfficers && chosen && (
        <Finding
          key={chosen.point}
          id={id}
          point={chosen}
          typed={findings[chosen.point] ?? chosen.finding}
          onTyped={(typed) => {
            setFindings((before) => ({ ...before, [chosen.point]: typed }));
            drafts.keep({ form: 'finding', item: chosen.point, typed });
          }}
          onActing={() => drafts.forget({ form: 'finding', item: chosen.point })}
          onKept={(next) => {
            setFindings(({ [chosen.point]: _kept, ...rest }) => rest);
            setChosen((next.points.find(({ answer }) => !answer) ?? chosen).point);
            onKept(next);
          }}
        />
      )}
    </div>
  );
}

const findingsIn = (found: readonly KeptDraft[]): Readonly<Record<string, FindingInput>> =>
  Object.fromEntries(found.flatMap(({ draft }) => (draft.form === 'finding' ? [[draft.item, draft.typed]] : [])));

const adviceIn = (found: readonly KeptDraft[]): AdviceInput | undefined =>
  found.flatMap(({ draft }) => (draft.form === 'advice' ? [draft.typed] : []))[0];
