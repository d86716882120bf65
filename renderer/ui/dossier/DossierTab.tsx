/** Dossier: everything for who weighs, what was released for the counter. Runs in the page. */
import './dossier.css';
import { useEffect, useState } from 'react';
import type { CaseView, Refusal, SessionView } from '../../desk/asks';
import type { DossierChoices, DossierView } from '../../desk/asks-dossier';
import { ask } from '../../desk/vault';
import { RefusalNote } from '../kit/RefusalNote';
import type { Screen } from '../state';
import { DeskDossier } from './DeskDossier';
import { OfficerDossier } from './OfficerDossier';
import { useFoundDrafts } from './useFoundDrafts';

interface Props {
  readonly view: CaseView;
  /** Another number: somebody else's facts came in, and what is read here is read anew. What is typed stays. */
  readonly turned: number;
  readonly session: SessionView;
  readonly go: (to: Screen) => void;
  readonly onCaseChanged: () => void;
  /** How many items there are, for the section's name. */
  readonly onCounted: (items: number) => void;
}

export function DossierTab({ view, turned, session, go, onCaseChanged, onCounted }: Props) {
  const { id } = view.summary;
  const [dossier, setDossier] = useState<DossierView>();
  const [choices, setChoices] = useState<DossierChoices>();
  const [refusal, setRefusal] = useState<Refusal>();
  // biome-ignore lint/correctness/useExhaustiveDependencies: `turned` is what it is asked again for
  useEffect(() => {
    void ask('dossier', { case: id }).then((answer) => {
      if (answer.ok) setDossier(answer.value);
      else setRefusal(answer.refusal);
    });
  }, [id, turned]);
  const isOfficers = dossier?.officer !== undefined;
  const mayChange = dossier?.officer?.mayChange;
  useEffect(() => {
    if (!isOfficers) return;
    void ask('dossierChoices', { case: id }).then((answer) => {
      if (answer.ok) setChoices(answer.value);
      else setRefusal(answer.refusal);
    });
  }, [id, isOfficers]);
  const drafts = useFoundDrafts(id, mayChange);
  useEffect(() => {
    if (dossier) onCounted(countOf(dossier));
  }, [dossier, onCounted]);

  if (refusal) return <RefusalNote refusal={refusal} />;
  if (!dossier) return <div aria-busy="true" />;
  const { officer } = dossier;
  if (!officer) return <DeskDossier view={view} dossier={dossier} today={session.today} />;
  if (!choices || !drafts) return <div aria-busy="true" />;
  return (
    <OfficerDossier
      id={id}
      dossier={dossier}
      officer={officer}
      choices={choices}
      found={drafts}
      session={session}
      go={go}
      onDossier={setDossier}
      onCaseChanged={onCaseChanged}
    />
  );
}

/** How many items a role knows of. */
export const countOf = ({ officer, items, afterIdentity, byOfficer, withheld }: DossierView): number =>
  officer?.items.length ?? items.length + afterIdentity + byOfficer + withheld;
