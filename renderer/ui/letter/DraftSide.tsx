/** Beside the preview: which facts fill the letter, and what still keeps it a concept. Runs in the page. */
import type { Asks, CaseView, SessionView } from '../../desk/asks';
import { dayInFull } from '../dates.nl';
import { Act } from '../kit/Act';
import { Note } from '../kit/Note';
import { isAdministrator, type Screen } from '../state';
import { missingWords } from './missing.nl';

interface Props {
  readonly view: CaseView;
  readonly words: Asks['draftLetter'][1] | undefined;
  readonly ready: boolean;
  readonly busy: boolean;
  readonly may: boolean;
  readonly session: SessionView;
  readonly go: (to: Screen) => void;
  readonly onFinal: () => void;
}

export function DraftSide({ view, words, ready, busy, may, session, go, onFinal }: Props) {
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
        <h2>Dit komt in de brief</h2>
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
          <dt>Ontvangen</dt>
          <dd>{dayInFull(view.request.receivedOn)}</dd>
          {view.terms?.ownTerm && (
            <>
              <dt>Inzage uiterlijk</dt>
              <dd>{dayInFull(view.terms.ownTerm.day)}</dd>
            </>
          )}
          {view.terms && (
            <>
              <dt>Wettelijke termijn</dt>
              <dd>{dayInFull(view.terms.gdprTerm.day)}</dd>
            </>
          )}
          <dt>Kopie gevraagd</dt>
          <dd>{view.request.copyAsked ? 'ja' : 'nee'}</dd>
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
