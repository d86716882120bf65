/** Beside the preview: which facts fill the letter, and what still keeps it a concept. Runs in the page. */
import type { CaseView, LetterKind, SessionView } from '../../desk/asks';
import { hours, officeWords } from '../appointment/words.appointment.nl';
import { capital, dayInFull } from '../dates.nl';
import { MotivationBeside } from '../decision/MotivationBeside';
import { copyWords, itemCounts, outcomeWords } from '../decision/words.decision.nl';
import { Act } from '../kit/Act';
import { Note } from '../kit/Note';
import { isAdministrator, type Screen } from '../state';
import { missingWords } from './missing.nl';
import type { LetterWords } from './useLetter';

interface Props {
  readonly view: CaseView;
  readonly kind: LetterKind;
  readonly words: LetterWords | undefined;
  readonly ready: boolean;
  readonly busy: boolean;
  readonly may: boolean;
  readonly session: SessionView;
  readonly go: (to: Screen) => void;
  /** Words that stand in the letter were kept: the preview must follow. */
  readonly onWordsChanged: () => void;
  readonly onFinal: () => void;
}

export function DraftSide({ view, kind, words, ready, busy, may, session, go, onWordsChanged, onFinal }: Props) {
  const missing = words?.missing ?? [];
  return (
    <>
      <div className="stack">
        {missing.length > 0 && (
          <Note tone="soon" title="Deze brief is een concept.">
            Het reglement noemt niet alles wat in de brief hoort. Dit ontbreekt nog:
            <ul className="letter-missing">
              {missing.map((path) => (
                <li key={path}>{missingWords(path)}</li>
              ))}
            </ul>
            {isAdministrator(session) ? (
              <button type="button" className="link" onClick={() => go({ at: 'admin', section: 'values' })}>
                Gegevens van uw corporatie invullen
              </button>
            ) : (
              'De beheerder van toegang vult dit in bij Beheer. U kunt de brief wel alvast lezen.'
            )}
          </Note>
        )}
        {kind === 'decision' && may && <MotivationBeside id={view.summary.id} onKept={onWordsChanged} />}
        <h2>{kind === 'decision' ? 'Ook dit komt in de brief' : 'Dit komt in de brief'}</h2>
        <dl className="facts">
          <dt>Aan</dt>
          <dd>
            {(words?.address ?? view.subject.addressLines).map((line) => (
              <span key={line}>
                {line}
                <br />
              </span>
            ))}
          </dd>
          <dt>Aanhef</dt>
          <dd>{words?.salutation ?? view.subject.salutation}</dd>
          <FactsOf view={view} kind={kind} />
          {words?.closing && (
            <>
              <dt>Ondertekend door</dt>
              <dd>
                {missing.some((path) => path.startsWith('signatory'))
                  ? 'nog niet ingevuld'
                  : `${words.closing.name}, ${words.closing.function}`}
              </dd>
            </>
          )}
        </dl>
        <p className="meta">In de brief staat geen geboortedatum en geen nummer van een identiteitsbewijs.</p>
      </div>
      {may && (
        <div className="letter-foot">
          <Act
            label="Brief definitief maken"
            busy={busy ? 'Bezig met vastleggen' : ready ? undefined : 'Brief wordt gemaakt'}
            lacks={missing.map((path) => ({ field: path, label: missingWords(path) }))}
            says={`Nog ${missing.length === 1 ? '1 ding' : `${missing.length} dingen`}: gegevens van uw corporatie`}
            onAct={onFinal}
          />
          <p className="field-hint">Een definitieve brief verandert niet meer.</p>
        </div>
      )}
    </>
  );
}

/** What this kind of letter tells. */
function FactsOf({ view, kind }: { readonly view: CaseView; readonly kind: LetterKind }) {
  const { appointment, decision, terms } = view;
  switch (kind) {
    case 'receiptSlip':
      return (
        <>
          <dt>Ontvangen</dt>
          <dd>{dayInFull(view.request.receivedOn)}</dd>
          {terms?.ownTerm && (
            <>
              <dt>Inzage uiterlijk</dt>
              <dd>{dayInFull(terms.ownTerm.day)}</dd>
            </>
          )}
          {terms && (
            <>
              <dt>Wettelijke termijn</dt>
              <dd>{dayInFull(terms.gdprTerm.day)}</dd>
            </>
          )}
          <dt>Kopie gevraagd</dt>
          <dd>{view.request.copyAsked ? 'ja' : 'nee'}</dd>
        </>
      );
    case 'decision':
    case 'invitation':
    case 'appointmentChanged':
    case 'appointmentCancelled':
      return (
        <>
          {kind === 'decision' && decision && (
            <>
              <dt>Uitkomst</dt>
              <dd>
                {outcomeWords[decision.outcome]}: {itemCounts(decision)}
              </dd>
              <dt>Kopie</dt>
              <dd>{copyWords[decision.copy]}</dd>
            </>
          )}
          {appointment && (
            <>
              <dt>Afspraak</dt>
              <dd>
                {capital(dayInFull(appointment.on))}, {hours(appointment)}
              </dd>
              <dt>Waar</dt>
              <dd>
                {capital(officeWords(appointment.office))}, {appointment.visitingAddress}
              </dd>
              <dt>Met wie</dt>
              <dd>{appointment.employeeName}</dd>
            </>
          )}
        </>
      );
    case 'dataOverview':
    case 'sourceNotice':
    case 'visitRecord':
      return null;
  }
}
