/** Zaak: everything about one request. Runs in the page. */
import './case.css';
import { useCallback, useEffect, useState } from 'react';
import type { CaseView, Id, Refusal, SessionView } from '../../desk/asks';
import { ask } from '../../desk/vault';
import { AppointmentTab } from '../appointment/AppointmentTab';
import { ComplaintTab } from '../complaint/ComplaintTab';
import { DecisionTab } from '../decision/DecisionTab';
import { countOf, DossierTab } from '../dossier/DossierTab';
import { Incidents } from '../incident/Incidents';
import { useKeys } from '../keys';
import { Note } from '../kit/Note';
import { RefusalNote } from '../kit/RefusalNote';
import { HistoryTable } from '../log/HistoryTable';
import { PointsTab } from '../rights/PointsTab';
import { Conflicts } from '../safe/Conflicts';
import { useCameIn } from '../safe/came-in';
import { type CaseTab, type Screen, seesOfficer } from '../state';
import { TasksTab } from '../tasks/TasksTab';
import { CaseHead } from './CaseHead';
import { CaseTabs, sectionsOf } from './CaseTabs';
import { LettersTab } from './LettersTab';
import { NextStepLine } from './NextStepLine';
import { OpenClosed } from './OpenClosed';
import { RequestTab } from './RequestTab';

interface Props {
  readonly id: Id;
  readonly tab: CaseTab;
  readonly session: SessionView;
  readonly go: (to: Screen) => void;
}

export function CaseScreen({ id, tab, session, go }: Props) {
  const [view, setView] = useState<CaseView>();
  const [refusal, setRefusal] = useState<Refusal>();
  const [items, setItems] = useState<number>();
  /** Counts up when the parts that read for themselves must read anew. */
  const [turned, setTurned] = useState(0);
  const load = useCallback(async (): Promise<void> => {
    const answer = await ask('openCase', { id });
    if (answer.ok) setView(answer.value);
    else setRefusal(answer.refusal);
  }, [id]);
  useEffect(() => void load(), [load]);
  useCameIn(() => {
    void load();
    setTurned((before) => before + 1);
  });
  const isAccess = view?.request.right === 'access';
  // biome-ignore lint/correctness/useExhaustiveDependencies: `turned` is what it is asked again for
  useEffect(() => {
    if (!isAccess) return;
    void ask('dossier', { case: id }).then((answer) => {
      if (answer.ok) setItems(countOf(answer.value));
    });
  }, [id, isAccess, turned]);
  const turn = (to: CaseTab): void => go({ at: 'case', id, tab: to });
  const sections = view ? sectionsOf(view) : [];
  useKeys(Object.fromEntries(sections.map((one, at) => [`Alt+${at + 1}`, () => turn(one.tab)])));
  if (refusal?.code === 'purposeRequired') {
    const opened = (next: CaseView): void => {
      setRefusal(undefined);
      setView(next);
    };
    return <OpenClosed id={id} article={refusal.article} onOpened={opened} onBack={() => go({ at: 'cases' })} />;
  }
  if (refusal) return <RefusalNote refusal={refusal} />;
  if (!view) return <div aria-busy="true" />;
  return (
    <>
      <CaseHead view={view} today={session.today} />
      {view.summary.newerFacts && (
        <Note tone="soon" title="In deze zaak staat iets van een nieuwere versie.">
          U kunt lezen. Vraag uw ICT om de nieuwe versie van het programma.
        </Note>
      )}
      {view.sameReference && (
        <Note tone="soon" title="Een andere zaak heeft hetzelfde kenmerk.">
          Twee computers gaven het tegelijk. Noem bij contact ook de naam.{' '}
          {view.sameReference.map((other) => (
            <button
              key={other}
              type="button"
              className="link"
              onClick={() => go({ at: 'case', id: other, tab: 'request' })}
            >
              Naar de andere zaak
            </button>
          ))}
        </Note>
      )}
      {view.conflicts && (
        <Conflicts
          conflicts={view.conflicts}
          today={session.today}
          onKeep={async (touches, keep) => {
            const answer = await ask('settleConflict', { case: id, touches, keep });
            if (!answer.ok) return answer.refusal;
            setView(answer.value);
            setTurned((before) => before + 1);
            return undefined;
          }}
        />
      )}
      <NextStepLine view={view} tab={tab} session={session} go={go} />
      <CaseTabs view={view} tab={tab} today={session.today} items={items} onTurn={turn} />
      <div id="tab-panel" role="tabpanel" aria-labelledby={`tab-${tab}`}>
        {tab === 'request' && (
          <RequestTab
            view={view}
            session={session}
            onChanged={setView}
            onErased={() => go({ at: 'cases' })}
            onCorrect={() => go({ at: 'correctRequest', id })}
            onLetter={(kind) => go({ at: 'letter', id, kind, fresh: true })}
            go={go}
          />
        )}
        {tab === 'complaint' && (
          <ComplaintTab
            view={view}
            turned={turned}
            session={session}
            go={go}
            onChanged={setView}
            onCaseChanged={() => void load()}
          />
        )}
        {tab === 'points' && (
          <PointsTab
            view={view}
            turned={turned}
            session={session}
            go={go}
            onChanged={setView}
            onCaseChanged={() => void load()}
          />
        )}
        {tab === 'dossier' && (
          <DossierTab
            view={view}
            turned={turned}
            session={session}
            go={go}
            onCaseChanged={() => void load()}
            onCounted={setItems}
          />
        )}
        {tab === 'appointment' && <AppointmentTab view={view} session={session} go={go} onChanged={setView} />}
        {tab === 'decision' && <DecisionTab view={view} session={session} go={go} onChanged={setView} />}
        {tab === 'letters' && <LettersTab view={view} session={session} go={go} onChanged={setView} />}
        {tab === 'letters' && seesOfficer(session) && <Incidents view={view} onCaseChanged={() => void load()} />}
        {tab === 'history' && (
          <HistoryTable
            lines={view.history}
            today={session.today}
            empty="Er is nog niets gebeurd."
            withCase={false}
            go={go}
          />
        )}
        {tab === 'tasks' && <TasksTab view={view} session={session} go={go} onChanged={setView} />}
      </div>
    </>
  );
}
