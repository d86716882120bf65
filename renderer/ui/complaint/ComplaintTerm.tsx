/** Beside the form: by when is decided on the complaint, or that no regulation says so, and what it does not save. Runs in the page. */
import type { ComplaintPreview } from '../../desk/asks-complaint';
import { dayInList, dayShort } from '../dates.nl';
import { Lateness } from '../kit/Lateness';
import { CourtNote } from './CourtNote';

export function ComplaintTerm({
  preview,
  today,
}: {
  readonly preview: ComplaintPreview | undefined;
  readonly today: string;
}) {
  const { deadline, noTerm, regulation, courtBy } = preview ?? {};
  return (
    <aside className="terms" aria-label="Termijn">
      <div className="panel terms-panel" aria-live="polite">
        {deadline ? (
          <>
            <div>
              <div className="dim">Uiterlijk versturen</div>
              <div className="terms-big">{dayShort(deadline.sendBy.day)}</div>
              <p>{deadline.sendBy.why.join(' ')}</p>
              <Lateness terms={deadline} />
            </div>
            {deadline.ownTerm && (
              <div>
                <div className="terms-line">
                  <span>Beslissing op de klacht</span>
                  <strong className="nowrap">{dayInList(deadline.ownTerm.day, deadline.sendBy.day)}</strong>
                </div>
                <p className="meta">{deadline.ownTerm.why.join(' ')}</p>
                {deadline.ownTerm.article && <p className="meta">{deadline.ownTerm.article}</p>}
              </div>
            )}
          </>
        ) : (
          <div>
            {noTerm
              ? 'Het reglement noemt geen termijn voor een klacht. Het programma bedenkt er geen: de privacyfunctionaris zorgt voor een antwoord binnen een redelijke tijd.'
              : 'Vul de datum van ontvangst in. Dan ziet u de termijn.'}
          </div>
        )}
        <div className="meta">
          {regulation && `Reglement: ${regulation}. `}Dit programma geeft geen juridisch advies.
        </div>
      </div>
      {courtBy && <CourtNote courtBy={courtBy} today={today} />}
    </aside>
  );
}
