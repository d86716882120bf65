/** Beside the preview: which facts fill the letter, and what still keeps it a concept. Runs in the page. */
import { useMemo, useState } from 'react';
import type { CaseView, Id, LetterKind, SessionView } from '../../desk/asks';
import type { OfficerItem } from '../../desk/asks-dossier';
import { hours, officeWords } from '../appointment/words.appointment.nl';
import { capital, dayInFull } from '../dates.nl';
import { MotivationBeside } from '../decision/MotivationBeside';
import { motivationName } from '../decision/MotivationFields';
import { copyWords, itemCounts, outcomeWords } from '../decision/words.decision.nl';
import { Act } from '../kit/Act';
import { useTone } from '../kit/house';
import { Note } from '../kit/Note';
import { RecipientBeside } from '../rights/RecipientBeside';
import { isAdministrator, type Screen } from '../state';
import { tiedInWords } from '../terms/words.terms.nl';
import { DelayBeside } from '../thirds/DelayBeside';
import { TellBeside } from '../thirds/TellBeside';
import { ThirdBeside } from '../thirds/ThirdBeside';
import { representativeWords } from '../words.nl';
import { type Lack, type LackAt, lacksOfLetter, wayTo } from './missing.nl';
import { SourceBeside } from './SourceBeside';
import type { LetterWords } from './useLetter';
import { lackOfWords, WordsBeside, wordsAt, wordsFound } from './WordsBeside';

interface Props {
  readonly view: CaseView;
  readonly kind: LetterKind;
  /** Of a notice to a source or a recipient, or a letter to a third party. */
  readonly task: Id | undefined;
  readonly words: LetterWords | undefined;
  readonly ready: boolean;
  readonly busy: boolean;
  readonly may: boolean;
  readonly session: SessionView;
  readonly go: (to: Screen) => void;
  /** Words that stand in the letter were kept: the preview must follow. */
  readonly onWordsChanged: () => void;
  /** What is being typed, as it is looked for in the letter. */
  readonly onMarked: (words: readonly string[]) => void;
  readonly onFinal: () => void;
}

export function DraftSide({
  view,
  kind,
  task,
  words,
  ready,
  busy,
  may,
  session,
  go,
  onWordsChanged,
  onMarked,
  onFinal,
}: Props) {
  const { id } = view.summary;
  const lacks = lacksOfLetter(words?.missing ?? []);
  const tone = useTone();
  const found = useMemo(() => wordsFound(words, tone), [words, tone]);
  const typedAt = wordsAt(kind, view.request.right === 'access');
  const [items, setItems] = useState<readonly OfficerItem[]>([]);
  const ofWords = found.wrong.map((one) => lackOfWords(one, kind, items, wayName(typedAt)));
  const things = lacks.length + ofWords.length;
  const fieldOf = ({ at, field, item }: Lack): string => {
    const named = items.find((one) => one.number === item);
    return field ?? (at === 'here' && named ? motivationName(named.item) : wayName(at));
  };
  return (
    <>
      <div className="stack">
        {lacks.length > 0 && (
          <Note tone="soon" title="Deze brief is een concept.">
            Dit ontbreekt nog:
            <ul className="letter-missing">
              {lacks.map(({ words: lack }) => (
                <li key={lack}>{lack}</li>
              ))}
            </ul>
            <Ways id={id} lacks={lacks} session={session} go={go} />
          </Note>
        )}
        {may && (
          <WordsBeside {...found}>
            {ofWords.some(({ field }) => field === wayName(typedAt)) && (
              <Ways id={id} lacks={[{ words: '', at: typedAt }]} session={session} go={go} />
            )}
          </WordsBeside>
        )}
        {kind === 'decision' && may && view.request.right === 'access' && (
          <MotivationBeside id={id} onItems={setItems} onMarked={onMarked} onKept={onWordsChanged} />
        )}
        {kind === 'sourceNotice' && may && task !== undefined && (
          <SourceBeside id={id} source={task} onKept={onWordsChanged} />
        )}
        {kind === 'consultation' && may && task !== undefined && (
          <ThirdBeside id={id} third={task} onKept={onWordsChanged} />
        )}
        {kind === 'recipientNotice' && may && task !== undefined && (
          <RecipientBeside id={id} task={task} onKept={onWordsChanged} />
        )}
        {kind === 'thirdDecision' && may && task !== undefined && (
          <TellBeside id={id} task={task} onKept={onWordsChanged} />
        )}
        {kind === 'thirdDelay' && may && task !== undefined && (
          <DelayBeside id={id} task={task} onKept={onWordsChanged} />
        )}
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
          {(!words || words.salutation) && (
            <>
              <dt>Aanhef</dt>
              <dd>{words?.salutation ?? view.subject.salutation}</dd>
            </>
          )}
          <FactsOf view={view} kind={kind} />
          {words?.closing && (
            <>
              <dt>Ondertekend door</dt>
              <dd>
                {words.missing.some((path) => path.startsWith('signatory'))
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
            lacks={[...lacks.map((lack) => ({ field: fieldOf(lack), label: lack.words })), ...ofWords]}
            says={things > 3 ? `Nog ${things} dingen. Ze staan hierboven.` : undefined}
            onAct={onFinal}
          />
          <p className="field-hint">Een definitieve brief verandert niet meer.</p>
        </div>
      )}
    </>
  );
}

/** Where what lacks is filled in: each place once. */
function Ways({
  id,
  lacks,
  session,
  go,
}: {
  readonly id: Id;
  readonly lacks: readonly Lack[];
  readonly session: SessionView;
  readonly go: (to: Screen) => void;
}) {
  const places = [...new Set(lacks.map(({ at }) => at))];
  return (
    <div className="letter-ways">
      {places.map((at) => {
        const way = wayTo[at];
        if (way)
          return (
            <button
              key={at}
              type="button"
              className="link"
              name={wayName(at)}
              onClick={() => go({ at: 'case', id, tab: way.tab })}
            >
              {way.words}
            </button>
          );
        if (at !== 'values') return null;
        return isAdministrator(session) ? (
          <button
            key={at}
            type="button"
            className="link"
            name={wayName(at)}
            onClick={() => go({ at: 'admin', section: 'values' })}
          >
            Gegevens van uw corporatie invullen
          </button>
        ) : (
          <span key={at}>De beheerder van toegang vult de gegevens van uw corporatie in bij Beheer.</span>
        );
      })}
    </div>
  );
}

const wayName = (at: LackAt): string => `way-${at}`;

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
              {decision.of !== 'points' && (
                <>
                  <dt>Kopie</dt>
                  <dd>{copyWords[decision.copy]}</dd>
                </>
              )}
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
    case 'extension':
      return (
        view.termsChange.speaksFor && (
          <>
            <dt>Ook voor</dt>
            <dd>
              {view.termsChange.speaksFor.map((one) => (
                <div key={one.case}>{tiedInWords(one)}</div>
              ))}
            </dd>
          </>
        )
      );
    case 'identityRequest':
      return <AskedOfPerson view={view} />;
    case 'representativeRequest':
      return (
        <>
          <dt>Voor wie</dt>
          <dd>{view.subject.shown}</dd>
          {view.representative && (
            <>
              <dt>Vraagt het als</dt>
              <dd>{representativeWords[view.representative.kind]}</dd>
            </>
          )}
        </>
      );
    default:
      return null;
  }
}

/** What the officer asked for, while the term stands still; his doubt is not in the letter. */
function AskedOfPerson({ view: { termsChange, terms } }: { readonly view: CaseView }) {
  const open = termsChange.suspensions.find(({ resumedOn }) => resumedOn === undefined);
  if (!open) {
    return (
      terms && (
        <>
          <dt>De termijn</dt>
          <dd>loopt door, versturen uiterlijk {dayInFull(terms.sendBy.day)}</dd>
        </>
      )
    );
  }
  return (
    <>
      <dt>De termijn</dt>
      <dd>staat stil sinds {dayInFull(open.askedOn)}</dd>
      <dt>Gevraagd</dt>
      <dd>{open.asked}</dd>
    </>
  );
}
