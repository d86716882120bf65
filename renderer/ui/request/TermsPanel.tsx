/** The terms while typing: one big date to act on, beneath it the clocks, each with its reason and article. Runs in the page. */
import type { Deadline, RequestPreview } from '../../desk/asks';
import { dayInList, dayShort } from '../dates.nl';
import { Lateness } from '../kit/Lateness';
import { RemarkNote } from './RemarkNote';

export function TermsPanel({ preview }: { readonly preview: RequestPreview | undefined }) {
  const terms: Deadline | undefined = preview?.terms ?? preview?.complaintTerm;
  const identify = preview?.remarks.find((one) => one.code === 'identifyAtInspection');
  const noTerm = preview?.remarks.some((one) => one.code === 'deceasedNoTerm');
  // A day of receipt and still no term: no regulation gives one for a complaint.
  const isUndated = preview?.receivedOn !== undefined && preview.problems.length === 0;
  return (
    <aside className="terms" aria-label="Termijnen">
      <div className="panel terms-panel" aria-live="polite">
        {terms ? (
          <TermsLines terms={terms} />
        ) : (
          <div>
            {noTerm
              ? 'Er loopt geen termijn.'
              : isUndated
                ? NO_TERM
                : 'Vul de datum van ontvangst in. Dan ziet u de termijnen.'}
          </div>
        )}
        <div className="meta">
          {preview?.regulation &&
            `Reglement: ${preview.regulation}. ${preview.regulationNote ?? ''} ${preview.freeBy ? `Kosten: geen (${preview.freeBy}). ` : ''}`}
          Dit programma geeft geen juridisch advies.
        </div>
      </div>
      {identify && <RemarkNote remark={identify} />}
    </aside>
  );
}

const NO_TERM = 'Het reglement noemt geen termijn voor een klacht.';

function TermsLines({ terms }: { readonly terms: Deadline }) {
  const year = terms.sendBy.day;
  return (
    <>
      <div>
        <div className="dim">Uiterlijk versturen</div>
        <div className="terms-big">{dayShort(terms.sendBy.day)}</div>
        <p>{terms.sendBy.why.join(' ')}</p>
        <Lateness terms={terms} />
        {terms.holidaysUnknown && (
          <p className="meta">De feestdagen van dat jaar zijn nog niet bekend. Controleer deze datum zelf.</p>
        )}
      </div>
      {terms.ownTerm && <TermLine name="Eigen termijn" term={terms.ownTerm} year={year} />}
      {terms.gdprLatest && <TermLine name="AVG-termijn" term={terms.gdprLatest} year={year} />}
    </>
  );
}

function TermLine({
  name,
  term,
  year,
}: {
  readonly name: string;
  readonly term: Deadline['sendBy'];
  readonly year: string;
}) {
  return (
    <div>
      <div className="terms-line">
        <span>{name}</span>
        <strong className="nowrap">{dayInList(term.day, year)}</strong>
      </div>
      <p className="meta">{term.why.join(' ')}</p>
      {term.article && <p className="meta">{term.article}</p>}
    </div>
  );
}
