/** Zaak: everything about one request. Runs in the page. */
import './case.css';
import { type KeyboardEvent, useEffect, useState } from 'react';
import type { CaseView, Id, Refusal, SessionView } from '../../desk/asks';
import { ask } from '../../desk/vault';
import { useKeys } from '../keys';
import { Key } from '../kit/Key';
import { Note } from '../kit/Note';
import { RefusalNote } from '../kit/RefusalNote';
import { HistoryTable } from '../log/HistoryTable';
import type { CaseTab, Screen } from '../state';
import { CaseHead } from './CaseHead';
import { LettersTab } from './LettersTab';
import { NextStepLine } from './NextStepLine';
import { RequestTab } from './RequestTab';

interface Props {
  readonly id: Id;
  readonly tab: CaseTab;
  readonly session: SessionView;
  readonly go: (to: Screen) => void;
}

const tabs: readonly { readonly tab: CaseTab; readonly label: string }[] = [
  { tab: 'request', label: 'Verzoek' },
  { tab: 'letters', label: 'Brieven' },
  { tab: 'history', label: 'Geschiedenis' },
];

export function CaseScreen({ id, tab, session, go }: Props) {
  const [view, setView] = useState<CaseView>();
  const [refusal, setRefusal] = useState<Refusal>();
  useEffect(() => {
    void ask('openCase', { id }).then((answer) => {
      if (answer.ok) setView(answer.value);
      else setRefusal(answer.refusal);
    });
  }, [id]);
  const turn = (to: CaseTab): void => go({ at: 'case', id, tab: to });
  useKeys({
    'Alt+1': () => turn('request'),
    'Alt+2': () => turn('letters'),
    'Alt+3': () => turn('history'),
  });
  if (refusal) return <RefusalNote refusal={refusal} />;
  if (!view) return <div aria-busy="true" />;
  const counts: Partial<Record<CaseTab, number>> = view.letters.length > 0 ? { letters: view.letters.length } : {};
  return (
    <>
      <CaseHead view={view} today={session.today} />
      {view.summary.newerFacts && (
        <Note tone="soon" title="In deze zaak staat iets van een nieuwere versie.">
          U kunt lezen. Vraag uw ICT om de nieuwe versie van het programma.
        </Note>
      )}
      <NextStepLine view={view} session={session} go={go} />
      <div className="tabs" role="tablist" aria-label="Delen van de zaak" onKeyDown={walkTabs}>
        {tabs.map((one) => (
          <button
            key={one.tab}
            type="button"
            role="tab"
            id={`tab-${one.tab}`}
            aria-selected={one.tab === tab}
            tabIndex={one.tab === tab ? 0 : -1}
            aria-controls="tab-panel"
            onClick={() => turn(one.tab)}
          >
            {one.label}
            {counts[one.tab] !== undefined && <span className="tab-count">{counts[one.tab]}</span>}
          </button>
        ))}
        <span className="grow" />
        <span className="meta wide-only">
          <Key>Alt 1</Key> tot <Key>Alt 3</Key>
        </span>
      </div>
      <div id="tab-panel" role="tabpanel" aria-labelledby={`tab-${tab}`}>
        {tab === 'request' && (
          <RequestTab
            view={view}
            session={session}
            onChanged={setView}
            onErased={() => go({ at: 'cases' })}
            onCorrect={() => go({ at: 'correctRequest', id })}
          />
        )}
        {tab === 'letters' && <LettersTab view={view} session={session} go={go} onChanged={setView} />}
        {tab === 'history' && (
          <HistoryTable
            lines={view.history}
            today={session.today}
            empty="Er is nog niets gebeurd."
            withCase={false}
            go={go}
          />
        )}
      </div>
    </>
  );
}

/** Left and right walk the tabs, as tabs do. */
function walkTabs(event: KeyboardEvent<HTMLElement>): void {
  if (event.key !== 'ArrowRight' && event.key !== 'ArrowLeft') return;
  const all = [...event.currentTarget.querySelectorAll<HTMLButtonElement>('[role="tab"]')];
  const at = all.indexOf(document.activeElement as HTMLButtonElement);
  const to = all[(at + (event.key === 'ArrowRight' ? 1 : all.length - 1)) % all.length];
  to?.focus();
  to?.click();
}
