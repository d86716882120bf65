/** The dossier at the counter: nothing before release; after it the ordinary items, and how many wait behind the check. Runs in the page. */
import { IconCheck, IconClockExclamation, IconDeviceDesktop, IconFolder, IconLock } from '@tabler/icons-react';
import type { CaseView } from '../../desk/asks';
import type { DossierView } from '../../desk/asks-dossier';
import { hours } from '../appointment/words.appointment.nl';
import { capital, dayInForm, dayInList } from '../dates.nl';
import { useHouse } from '../kit/house';
import { icon } from '../kit/icon';
import { AssessmentIcon } from './AssessmentIcon';
import { assessmentWords, partWords } from './words.dossier.nl';

interface Props {
  readonly view: CaseView;
  readonly dossier: DossierView;
  readonly today: string;
}

export function DeskDossier({ view, dossier, today }: Props) {
  const { byFunction } = useHouse();
  return (
    <div className="case-two">
      <div className="panel scroll-x">
        {dossier.released ? (
          <ReleasedTable dossier={dossier} />
        ) : (
          <p className="padded">
            <strong>Nog niet klaargezet.</strong>
            <br />
            De privacyfunctionaris beoordeelt de stukken en zet ze klaar voor de inzage.
          </p>
        )}
      </div>
      <div className="case-column">
        {dossier.released && <Ready view={view} today={today} />}
        <section className="panel padded case-panel">
          <h2>Dit kunt u niet openen</h2>
          <p className="dim">
            De afweging en het concept van de beslissing. Vraagt de bezoeker ernaar? Zeg dat het in de brief komt.
          </p>
          {byFunction && <p className="meta">{byFunction}</p>}
        </section>
      </div>
    </div>
  );
}

function ReleasedTable({ dossier }: { readonly dossier: DossierView }) {
  return (
    <table className="table item-table">
      <thead>
        <tr>
          <th className="item-nr">Nr</th>
          <th>Stuk</th>
          <th>Datum</th>
          <th>Deel</th>
          <th>Herkomst</th>
          <th>Bij de inzage</th>
        </tr>
      </thead>
      <tbody>
        {dossier.items.map((one) => (
          <tr key={one.item}>
            <td className="dim item-nr">{one.number}</td>
            <td>{one.title}</td>
            <td className="dim nowrap">{one.itemDay && dayInForm(one.itemDay)}</td>
            <td className="dim nowrap">
              {one.part && (
                <span className="row">
                  {one.part === 'paper' ? <IconFolder {...icon} /> : <IconDeviceDesktop {...icon} />}
                  {partWords[one.part]}
                </span>
              )}
            </td>
            <td className="dim">{one.origin && capital(one.origin)}</td>
            <td className="nowrap">
              <span className="row">
                <AssessmentIcon assessment={one.assessment} />
                {assessmentWords[one.assessment]}
              </span>
            </td>
          </tr>
        ))}
        {dossier.afterIdentity > 0 && (
          <Shielded count={dossier.afterIdentity}>Gaat open bij de inzage, na de legitimatie.</Shielded>
        )}
        {dossier.byOfficer > 0 && (
          <Shielded count={dossier.byOfficer}>De privacyfunctionaris laat dit zelf zien bij de inzage.</Shielded>
        )}
        {dossier.withheld > 0 && (
          <Shielded count={dossier.withheld}>
            Wordt niet getoond. Alleen de privacyfunctionaris kan dit openen.
          </Shielded>
        )}
      </tbody>
    </table>
  );
}

/** A number and nothing more. */
function Shielded({ count, children }: { readonly count: number; readonly children: string }) {
  return (
    <tr>
      <td className="item-nr">
        <IconLock {...icon} />
      </td>
      <td colSpan={5}>
        <strong>Afgeschermd ({count}).</strong>
        <div className="dim">{children}</div>
      </td>
    </tr>
  );
}

/** Four checks before a visit, each with its own words when it is not so yet. */
function Ready({ view, today }: { readonly view: CaseView; readonly today: string }) {
  const { appointment, decision, paper } = view;
  const lines: readonly { readonly ok: boolean; readonly text: string }[] = [
    { ok: true, text: 'Alle stukken zijn beoordeeld' },
    { ok: true, text: decision ? `Klaargezet na de beslissing van ${decision.by}` : 'Klaargezet voor de inzage' },
    appointment
      ? { ok: true, text: `Afspraak op ${dayInList(appointment.on, today)}, ${hours(appointment)}` }
      : { ok: false, text: 'Nog geen afspraak' },
    paper === 'none'
      ? { ok: true, text: 'Er is geen papieren dossier nodig' }
      : appointment?.keyHolder
        ? { ok: true, text: `Sleuteldrager: ${appointment.keyHolder}` }
        : { ok: false, text: 'Nog geen sleuteldrager voor het papier' },
  ];
  return (
    <section className="panel padded case-panel">
      <h2>Klaar voor het bezoek</h2>
      <ul className="ready">
        {lines.map(({ ok, text }) => (
          <li key={text}>
            {ok ? (
              <IconCheck {...icon} className="ready-ok" />
            ) : (
              <IconClockExclamation {...icon} className="ready-soon" />
            )}
            {text}
          </li>
        ))}
      </ul>
    </section>
  );
}
