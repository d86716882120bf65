/** Where backups lie, how often, how many, when all was checked and rehearsed, and which other computers share this register. Runs in the page. */
import type { SafeView } from '../../desk/asks-safekeeping';
import type { CopiesState } from '../../desk/copies';
import { momentOf } from '../dates.nl';
import { Note } from '../kit/Note';
import type { RefusalWords } from '../words.nl';
import { casesWords, failureWords, folderTrouble, formerWords, madeWords, rowsWords } from './words.safe.nl';

interface Props {
  readonly copies: CopiesState | undefined;
  readonly view: SafeView | undefined;
  readonly today: string;
  /** The last attempt, where nobody is told of it already. */
  readonly last: CopiesState['lastBackUp'] | undefined;
  readonly onChoose: () => void;
  /** Why the folder that was chosen cannot be used. */
  readonly trouble: RefusalWords | undefined;
}

export function SafeFacts({ copies, view, today, last, onChoose, trouble }: Props) {
  const folder = copies?.backupFolder;
  const oldest = copies?.backups.at(-1);
  return (
    <>
      {last && last.outcome !== 'made' && last.outcome !== 'noRegister' && last.outcome !== 'noFolder' && (
        <div className="safe-acts">
          <Note tone="late" title={failureWords(last.outcome).title}>
            {failureWords(last.outcome).now} {formerWords(copies, today)}
          </Note>
        </div>
      )}
      <dl className="safe-facts">
        <dt>Plaats</dt>
        <dd>
          {folder ? `Map ${folder.label}` : 'Nog niet gekozen'}
          {folder?.byPolicy ? (
            <span className="dim"> (ingesteld door uw ICT)</span>
          ) : (
            <>
              {'. '}
              <button type="button" className="link" onClick={onChoose}>
                {folder ? 'Andere map kiezen' : 'Map kiezen'}
              </button>
            </>
          )}
          {folder && !folder.reachable && <p className="safe-bad">{folderTrouble[folder.why ?? 'failed']}</p>}
          {folder?.reachable && folder.sameDisk && (
            <p className="safe-bad">
              Deze map staat op dezelfde schijf als het programma. Kies liever een andere schijf.
            </p>
          )}
          {trouble && (
            <p className="safe-bad" role="alert">
              {trouble.title} {trouble.now}
            </p>
          )}
        </dd>
        <dt>Hoe vaak</dt>
        <dd>Steeds als het programma op slot gaat of sluit, en elke dag dat het open is</dd>
        <dt>Bewaard</dt>
        <dd>
          {copies && oldest
            ? `${copies.backups.length === 1 ? '1 back-up' : `${copies.backups.length} back-ups, de oudste van ${madeWords(oldest.madeAt)}`}. Hoogstens ${copies.keepDays} dagen; de nieuwste blijft altijd.`
            : 'Nog geen back-up'}
        </dd>
        <dt>Logboek</dt>
        <dd>
          {view?.checked
            ? `${view.checked.breaks === 0 ? 'Helemaal gecontroleerd en in orde' : 'Gecontroleerd, en niet in orde'}, ${momentOf(view.checked.at, today)}. ${rowsWords(view.checked.rows)}.`
            : 'Nog niet helemaal gecontroleerd op deze computer. Dat gebeurt vanzelf als u even niets doet.'}
        </dd>
        <dt>Herstel</dt>
        <dd>
          {view?.rehearsed
            ? `Geoefend ${momentOf(view.rehearsed.at, today)} door ${view.rehearsed.who}: ${casesWords(view.rehearsed.cases)}, ${rowsWords(view.rehearsed.rows)}${view.rehearsed.breaks > 0 ? '. De back-up klopte toen niet helemaal' : ', alles goed'}.`
            : 'Nog nooit geoefend. Een back-up is pas zeker als u er een keer mee oefende.'}
        </dd>
        {copies?.exchangeFolder && (
          <>
            <dt>Andere computers</dt>
            <dd>
              <Others copies={copies} view={view} today={today} />
            </dd>
          </>
        )}
      </dl>
    </>
  );
}

function Others({ copies, view, today }: Pick<Props, 'copies' | 'view' | 'today'>) {
  const folder = copies?.exchangeFolder;
  const others = copies?.places.filter(({ isOwn }) => !isOwn) ?? [];
  const newest = Math.max(0, ...others.map(({ changedAt }) => changedAt));
  if (folder && !folder.reachable)
    return (
      <span className="safe-bad">
        De uitwisselmap {folder.label} is er nu niet. Wat anderen vastleggen, komt binnen als de map er weer is.
      </span>
    );
  return (
    <>
      {others.length === 0
        ? 'Er is nog geen andere computer aangesloten.'
        : `${others.length === 1 ? '1 andere computer deelt' : `${others.length} andere computers delen`} dit register. Het laatste kwam ${momentOf(newest, today)}.`}
      {view && ` Kenmerken van deze computer hebben de letter ${view.place}.`}
    </>
  );
}
