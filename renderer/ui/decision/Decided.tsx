/** After the decision: what it was, releasing for the visit, and the way to the letter. Runs in the page. */
import { Button } from '@mantine/core';
import { useState } from 'react';
import type { CaseView, Refusal, SessionView } from '../../desk/asks';
import type { DecisionView, DossierView } from '../../desk/asks-dossier';
import { ask } from '../../desk/vault';
import { dayInFull } from '../dates.nl';
import { useFormKeys } from '../keys';
import { Act } from '../kit/Act';
import { Note } from '../kit/Note';
import { RecordedHead } from '../kit/RecordedHead';
import { RefusalNote } from '../kit/RefusalNote';
import { isOfficer, type Screen } from '../state';
import { refusalWords } from '../words.nl';
import { OverviewLacks } from './OverviewLacks';
import { copyWords, itemCounts, outcomeWords } from './words.decision.nl';

interface Props {
  readonly view: CaseView;
  readonly decision: DecisionView;
  readonly dossier: DossierView;
  readonly session: SessionView;
  readonly go: (to: Screen) => void;
  readonly onChanged: (view: CaseView) => void;
  /** Deciding anew although nothing of the items changed. */
  readonly onRevise: () => void;
}

export function Decided({ view, decision, dossier, session, go, onChanged, onRevise }: Props) {
  const { id } = view.summary;
  const [busy, setBusy] = useState(false);
  const [refusal, setRefusal] = useState<Refusal>();
  const formKeys = useFormKeys();
  const may = isOfficer(session) && view.summary.state === 'open' && !view.closed && !view.summary.newerFacts;
  const lacks = dossier.officer?.lacksToRelease ?? [];
  const release = async (): Promise<void> => {
    setBusy(true);
    setRefusal(undefined);
    const answer = await ask('release', { case: id });
    setBusy(false);
    if (answer.ok) onChanged(answer.value);
    else setRefusal(answer.refusal);
  };
  return (
    <form
      className="case-two"
      aria-label="Beslissing"
      onSubmit={(event) => event.preventDefault()}
      onKeyDown={formKeys}
    >
      <div className="case-column">
        <section className="panel padded case-panel">
          <RecordedHead>{outcomeWords[decision.outcome]}</RecordedHead>
          <dl className="facts">
            <dt>Genomen op</dt>
            <dd>{dayInFull(decision.decidedOn)}</dd>
            <dt>Door</dt>
            <dd>{decision.by}</dd>
            <dt>Stukken</dt>
            <dd>{itemCounts(decision)}</dd>
            <dt>Kopie</dt>
            <dd>{copyWords[decision.copy]}</dd>
            {decision.reviewOn && (
              <>
                <dt>Opnieuw kijken op</dt>
                <dd>{dayInFull(decision.reviewOn)}</dd>
              </>
            )}
          </dl>
          {may && dossier.officer?.mayChange && (
            <div className="row row-wrap">
              <button type="button" className="link" onClick={onRevise}>
                Beslissing veranderen
              </button>
              {hasLetter(view) && <span className="meta">Daarna maakt u een nieuwe brief.</span>}
            </div>
          )}
        </section>
        {!view.released && decision.outcome !== 'refused' && (
          <section className="panel">
            <div className="padded case-panel">
              <h2>{decision.way === 'overview' ? 'Wil de persoon komen kijken?' : 'Klaarzetten voor de inzage'}</h2>
              {decision.way === 'overview' && (
                <p>Dat hoeft niet: het overzicht is het antwoord. Vraagt de persoon erom, zet dan de stukken klaar.</p>
              )}
              <p>
                De balie en de bezoeker krijgen dan te zien wat u hebt beoordeeld. Afgeschermde woorden zijn er helemaal
                uit. Een stuk dat u achterhoudt, krijgt de balie niet.
              </p>
              {lacks.map((one) => (
                <Note
                  key={`${one.code} ${one.field}`}
                  tone="soon"
                  title={refusalWords(one).title}
                  article={one.article}
                >
                  {refusalWords(one).now}
                </Note>
              ))}
              {may && decision.copy === 'overview' && (
                <OverviewLacks
                  items={dossier.officer?.items ?? []}
                  onDossier={() => go({ at: 'case', id, tab: 'dossier' })}
                />
              )}
              {refusal && <RefusalNote refusal={refusal} />}
            </div>
            {may && (
              <div className="letter-foot">
                <Act
                  label="Klaarzetten voor de inzage"
                  busy={busy ? 'Bezig' : undefined}
                  lacks={lacks.map((one) => ({ field: one.field ?? '', label: lower(refusalWords(one).title) }))}
                  onAct={() => void release()}
                />
              </div>
            )}
            {!may && <p className="padded dim">De privacyfunctionaris zet de stukken klaar.</p>}
          </section>
        )}
      </div>
      <div className="case-column">
        {view.released && (
          <Note tone="ok" title="Klaargezet voor de inzage.">
            De balie ziet de gewone stukken. De rest gaat open na de legitimatie.
          </Note>
        )}
        <TheLetter view={view} decision={decision} may={may} go={go} />
      </div>
    </form>
  );
}

/** The letter names the appointment, so it comes after it; a refusal needs none (rules.md, Settled 16). */
function TheLetter({
  view,
  decision,
  may,
  go,
}: {
  readonly view: CaseView;
  readonly decision: DecisionView;
  readonly may: boolean;
  readonly go: (to: Screen) => void;
}) {
  const { id } = view.summary;
  const made = view.letters.find((one) => one.kind === 'decision');
  const ready = decision.outcome === 'refused' || decision.way === 'overview' || view.appointment !== undefined;
  return (
    <section className="panel padded case-panel">
      <h2>De brief</h2>
      {made ? (
        <p>De beslissing is als brief gemaakt. U vindt hem bij Brieven.</p>
      ) : ready ? (
        <>
          <p>In de brief leest de betrokkene wat er te zien is, wat niet, en waarom.</p>
          {may ? (
            <div>
              <Button variant="default" size="xs" onClick={() => go({ at: 'letter', id, kind: 'decision' })}>
                Beslissing schrijven
              </Button>
            </div>
          ) : (
            <p className="dim">De privacyfunctionaris maakt deze brief.</p>
          )}
        </>
      ) : (
        <>
          <p>De brief noemt de afspraak. Maak dus eerst de afspraak.</p>
          <div>
            <button type="button" className="link" onClick={() => go({ at: 'case', id, tab: 'appointment' })}>
              Naar de afspraak
            </button>
          </div>
        </>
      )}
    </section>
  );
}

const lower = (sentence: string): string =>
  `${sentence.charAt(0).toLowerCase()}${sentence.slice(1).replace(/\.$/, '')}`;

const hasLetter = ({ letters }: CaseView): boolean =>
  letters.some((one) => one.kind === 'decision' && !one.outdated && !one.replaced);
