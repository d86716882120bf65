/** Beslissing: taking it, releasing what may be shown, and the letter that tells it. Runs in the page. */
import './decision.css';
import { useEffect, useState } from 'react';
import type { CaseView, Refusal, SessionView } from '../../desk/asks';
import type { Choice, DossierChoices, DossierView, KeptDraft } from '../../desk/asks-dossier';
import { ask } from '../../desk/vault';
import { RefusalNote } from '../kit/RefusalNote';
import type { Screen } from '../state';
import { Decided } from './Decided';
import { DecideForm } from './DecideForm';
import { NotYet } from './NotYet';

interface Props {
  readonly view: CaseView;
  readonly session: SessionView;
  readonly go: (to: Screen) => void;
  readonly onChanged: (view: CaseView) => void;
}

interface Loaded {
  readonly dossier: DossierView;
  readonly choices: DossierChoices | undefined;
  readonly employees: readonly Choice[];
  readonly drafts: readonly KeptDraft[];
}

export function DecisionTab({ view, session, go, onChanged }: Props) {
  const { id } = view.summary;
  const [loaded, setLoaded] = useState<Loaded>();
  const [refusal, setRefusal] = useState<Refusal>();
  const [revising, setRevising] = useState(false);
  // Again after every act: what lacks is another thing then.
  useEffect(() => {
    let current = true;
    void load(id, session.office, view, revising).then((found) => {
      if (!current) return;
      if ('refusal' in found) setRefusal(found.refusal);
      else setLoaded(found);
    });
    return () => {
      current = false;
    };
  }, [id, session.office, view, revising]);
  if (refusal) return <RefusalNote refusal={refusal} />;
  if (!loaded) return <div aria-busy="true" />;
  const { dossier, choices, employees, drafts } = loaded;
  const stands = view.decision !== undefined && !mustDecideAgain(dossier);
  if (view.decision && stands && !(revising && choices))
    return (
      <Decided
        view={view}
        decision={view.decision}
        dossier={dossier}
        session={session}
        go={go}
        onChanged={onChanged}
        onRevise={() => setRevising(true)}
      />
    );
  if (!dossier.officer?.mayChange || !choices)
    return (
      <div className="panel padded">
        <p>
          <strong>Er is nog geen beslissing.</strong>
          <br />
          De privacyfunctionaris beslist als alle stukken zijn beoordeeld.
        </p>
      </div>
    );
  const { officer } = dossier;
  if (officer.items.length === 0 || officer.counts.open > 0)
    return <NotYet officer={officer} onDossier={() => go({ at: 'case', id, tab: 'dossier' })} />;
  return (
    <DecideForm
      view={view}
      officer={officer}
      choices={choices}
      found={drafts}
      byOverview={session.accessBy === 'overview'}
      revising={stands ? view.decision : undefined}
      employees={employees.filter((one) => one.code !== session.employee.id)}
      go={go}
      onDossier={(next) => setLoaded({ ...loaded, dossier: next })}
      onDecided={(next) => {
        setRevising(false);
        onChanged(next);
      }}
      onStay={() => setRevising(false)}
    />
  );
}

/** An item turned up, or was assessed anew, after the decision. */
const mustDecideAgain = ({ officer }: DossierView): boolean =>
  officer?.mayChange === true &&
  officer.lacksToRelease.some(({ code }) => code === 'notDecided' || code === 'notAssessed');

async function load(
  id: string,
  office: string,
  view: CaseView,
  revising: boolean,
): Promise<Loaded | { readonly refusal: Refusal }> {
  const dossier = await ask('dossier', { case: id });
  if (!dossier.ok) return { refusal: dossier.refusal };
  // Who may not decide asks for no more than he may see.
  if (!dossier.value.officer?.mayChange || (view.decision && !mustDecideAgain(dossier.value) && !revising))
    return { dossier: dossier.value, choices: undefined, employees: [], drafts: [] };
  const choices = await ask('dossierChoices', { case: id });
  if (!choices.ok) return { refusal: choices.refusal };
  const days = await ask('appointmentDays', { case: id, office });
  const drafts = await ask('officerDrafts', { case: id });
  return {
    dossier: dossier.value,
    choices: choices.value,
    employees: days.ok ? days.value.employees : [],
    drafts: drafts.ok ? drafts.value.drafts : [],
  };
}
