/** Reglement: rule by rule what the program does, what the law adds, and two versions side by side. Runs in the page. */
import './regulation.css';
import { useEffect, useState } from 'react';
import type { Refusal, SessionView } from '../../desk/asks';
import type { RegulationVersion, RegulationView } from '../../desk/asks-regulation';
import { ask } from '../../desk/vault';
import { dayInFull } from '../dates.nl';
import { Choice } from '../kit/Choice';
import { Note } from '../kit/Note';
import { PlacedInForce, PlacedRefused } from '../kit/Placed';
import { RefusalNote } from '../kit/RefusalNote';
import { Title } from '../kit/Title';
import { isAdministrator, type Screen } from '../state';
import { Facets } from './Facets';
import { RuleTable } from './RuleTable';

interface Props {
  readonly session: SessionView;
  readonly go: (to: Screen) => void;
}

const COMPARED = 'compared';

export function RegulationScreen({ session, go }: Props) {
  const [view, setView] = useState<RegulationView>();
  const [refusal, setRefusal] = useState<Refusal>();
  const [shown, setShown] = useState('');
  const [which, setWhich] = useState<'all' | 'weaker'>('all');
  useEffect(() => {
    void ask('regulation', {}).then((answer) => {
      if (answer.ok) setView(answer.value);
      else setRefusal(answer.refusal);
    });
  }, []);
  if (refusal) return <RefusalNote refusal={refusal} />;
  if (!view) return <div aria-busy="true" />;
  const version = view.versions.find((one) => one.version === shown) ?? inForce(view);
  const compares = shown === COMPARED;
  return (
    <div className="stack">
      <div className="head">
        <Title>Reglement</Title>
        <span className="dim">{view.name}: wat staat er, en wat doet het programma ermee?</span>
      </div>
      {adoption(view) && <p>{adoption(view)}</p>}
      <PlacedRefused placed={session.placed} />
      {view.toFill.length > 0 && (
        <Note
          tone="soon"
          title={`Nog in te vullen: ${view.toFill.length === 1 ? '1 ding' : `${view.toFill.length} dingen`}.`}
        >
          Geen reglement zegt dit, en brieven hebben het nodig.{' '}
          <details>
            <summary>Welke?</summary>
            <ul className="regulation-open">
              {view.toFill.map((one) => (
                <li key={one}>{one}</li>
              ))}
            </ul>
          </details>
          {isAdministrator(session) ? (
            <button type="button" className="link" onClick={() => go({ at: 'admin', section: 'values' })}>
              Nu invullen
            </button>
          ) : (
            'De beheerder van toegang vult dit in. Tot dan blijft zo’n brief een concept.'
          )}
        </Note>
      )}
      <div className="row row-wrap">
        {view.versions.length > 1 && (
          <Choice
            beside
            label="Versie"
            name="version"
            value={compares ? COMPARED : (version?.version ?? '')}
            options={[
              ...view.versions.map((one) => ({ value: one.version, label: one.title })),
              { value: COMPARED, label: 'Naast elkaar' },
            ]}
            onChange={setShown}
          />
        )}
        {!compares && (
          <Choice
            beside
            label="Laat zien"
            name="which"
            value={which}
            options={[
              { value: 'all', label: 'Alle regels' },
              { value: 'weaker', label: 'Zwakker dan de wet' },
            ]}
            onChange={(next) => setWhich(next === 'weaker' ? 'weaker' : 'all')}
          />
        )}
      </div>
      {compares && <Facets versions={view.versions.toReversed()} facets={view.facets} />}
      {!compares && version && (
        <>
          <Validity version={version} />
          <RuleTable rules={version.rules.filter((one) => which === 'all' || one.weaker)} />
        </>
      )}
      <PlacedInForce placed={session.placed} />
      <p className="meta">
        Feestdagen zijn bekend tot en met {dayInFull(view.holidaysUntil)}. Voor de jaren daarna plaatst uw ICT een
        nieuwe kalender, of een nieuwe versie van het programma. Dit programma geeft geen juridisch advies.
      </p>
    </div>
  );
}

function Validity({ version: { from, until, inForce: holds, lapsed } }: { readonly version: RegulationVersion }) {
  const since = from ? `ontvangen vanaf ${dayInFull(from)}` : '';
  const to = until ? `ontvangen tot en met ${dayInFull(until)}` : '';
  const when = [since, to].filter(Boolean).join(' en ');
  return (
    <Note
      tone={lapsed ? 'late' : holds ? 'ok' : 'info'}
      title={
        lapsed
          ? `Vervallen grondslag: ${lapsed.act}.`
          : holds
            ? 'Deze regels gelden nu.'
            : 'Deze regels gelden nu niet.'
      }
    >
      {lapsed && `Die wet geldt niet meer sinds ${dayInFull(lapsed.on)}. Brieven noemen alleen de AVG en de UAVG. `}
      {when ? `Ze gelden voor verzoeken die zijn ${when}.` : 'Ze gelden voor elk verzoek.'}
    </Note>
  );
}

const inForce = ({ versions }: RegulationView): RegulationVersion | undefined =>
  versions.find((one) => one.inForce) ?? versions[0];

/** "Vastgesteld door de directie op 1 januari 2018." */
function adoption({ adopted: { by, on } }: RegulationView): string | undefined {
  const who = [by && `door ${by}`, on && `op ${on}`].filter(Boolean).join(' ');
  return who ? `Vastgesteld ${who}.` : undefined;
}
