/** Brieven: the final letters; saving and printing give the same file again. Runs in the page. */
import { Button } from '@mantine/core';
import { IconCheck, IconClockExclamation, IconDeviceFloppy, IconPencil, IconPrinter } from '@tabler/icons-react';
import { useState } from 'react';
import type { CaseView, LetterView, SessionView } from '../../desk/asks';
import { printLetter, saveLetter, saveSet } from '../../desk/post';
import { dayInList, timeOf } from '../dates.nl';
import { icon } from '../kit/icon';
import { Note } from '../kit/Note';
import { outcomeWords } from '../letter/outcomes.nl';
import { RecordSent } from '../letter/RecordSent';
import { versionName } from '../letter/words.version.nl';
import { isOfficer, mayRegister, type Screen } from '../state';
import { ToldIn } from '../terms/ToldIn';
import { letterWords, officerLetters } from '../words.nl';
import { ToMake } from './ToMake';

interface Props {
  readonly view: CaseView;
  readonly session: SessionView;
  readonly go: (to: Screen) => void;
  readonly onChanged: (view: CaseView) => void;
}

/** Never printed, and no letter to look at. */
const isData = ({ kind }: LetterView): boolean => kind === 'portabilitySet';

export function LettersTab({ view, session, go, onChanged }: Props) {
  const [says, setSays] = useState<string>();
  const [sending, setSending] = useState<LetterView>();
  const may = mayRegister(session);
  // The bytes of these are the officer's; the counter hands over what the officer printed.
  const readsOfficer = session.roles.some((role) => role === 'privacyOfficer' || role === 'dpo');
  const mayOpen = (one: LetterView): boolean => readsOfficer || !officerLetters.includes(one.kind);
  const isOpen = view.summary.state === 'open' && !view.summary.newerFacts;
  const mayMake = ({ kind }: LetterView): boolean =>
    isOpen && (officerLetters.includes(kind) ? isOfficer(session) : may);
  const at = ({ kind, task }: LetterView) =>
    ({ at: 'letter', id: view.summary.id, kind, ...(task ? { task } : {}) }) as const;
  const bringOut = async (act: () => Promise<keyof typeof outcomeWords>): Promise<void> => {
    setSays(undefined);
    setSays(outcomeWords[await act()]);
  };
  return (
    <div className="stack">
      <div role="status">{says && <Note tone="info">{says}</Note>}</div>
      {view.letters.length === 0 && <p className="panel padded">Er zijn nog geen brieven.</p>}
      {view.termsChange.toldIn && <ToldIn at={view.termsChange.toldIn} go={go} />}
      <ToMake view={view} session={session} go={go} />
      {view.letters.length > 0 && (
        <div className="panel scroll-x">
          <table className="table">
            <thead>
              <tr>
                <th>Brief</th>
                <th>Definitief gemaakt</th>
                <th>Verzonden</th>
                <th className="end">
                  <span className="unseen">Doen</span>
                </th>
              </tr>
            </thead>
            <tbody>
              {view.letters.map((one) => (
                <tr key={one.letter}>
                  <td>
                    {isData(one) ? (
                      versionName(letterWords[one.kind], one.version)
                    ) : (
                      <button
                        type="button"
                        className="link"
                        disabled={!mayOpen(one)}
                        onClick={() => go({ ...at(one), letter: one.letter })}
                      >
                        {versionName(letterWords[one.kind], one.version)}
                      </button>
                    )}
                    <div className="meta">
                      {isData(one) ? 'voor de computer' : one.pages === 1 ? '1 bladzijde' : `${one.pages} bladzijden`}
                    </div>
                  </td>
                  <td>
                    {dayInList(one.madeOn, session.today)}, {timeOf(one.madeAt)}
                    <div className="meta">door {one.by}</div>
                  </td>
                  <td>
                    {one.replaced ? (
                      <span className="tag tag-plain">vervangen door een nieuwe</span>
                    ) : one.sentOn ? (
                      <span className="tag tag-ok">
                        <IconCheck size={17} stroke={2.4} aria-hidden />
                        {dayInList(one.sentOn, session.today)}
                      </span>
                    ) : one.correcting ? null : (
                      <span className="tag tag-soon">
                        <IconClockExclamation size={17} stroke={2} aria-hidden />
                        nog niet
                      </span>
                    )}
                    {one.replaced && one.sentOn && (
                      <div className="meta">verzonden op {dayInList(one.sentOn, session.today)}</div>
                    )}
                    {one.correcting && (
                      <div>
                        <span className="tag tag-soon">
                          <IconPencil size={17} stroke={2} aria-hidden />
                          wordt verbeterd
                        </span>
                      </div>
                    )}
                  </td>
                  <td className="end">
                    <div className="letter-acts">
                      {!mayOpen(one) && <span className="meta">Alleen de privacyfunctionaris opent deze brief.</span>}
                      {mayOpen(one) && (
                        <Button
                          variant="default"
                          size="xs"
                          leftSection={<IconDeviceFloppy {...icon} />}
                          onClick={() =>
                            void bringOut(() => (isData(one) ? saveSet : saveLetter)(view.summary.id, one.letter))
                          }
                        >
                          Bewaren
                        </Button>
                      )}
                      {mayOpen(one) && !isData(one) && (
                        <Button
                          variant="default"
                          size="xs"
                          leftSection={<IconPrinter {...icon} />}
                          onClick={() => void bringOut(() => printLetter(view.summary.id, one.letter))}
                        >
                          Afdrukken
                        </Button>
                      )}
                      {one.correcting && mayMake(one) && (
                        <Button variant="default" size="xs" onClick={() => go({ ...at(one), fresh: true })}>
                          Versie {(one.version ?? 1) + 1} maken
                        </Button>
                      )}
                      {may && !one.sentOn && !one.replaced && !one.correcting && (
                        <Button variant="default" size="xs" onClick={() => setSending(one)}>
                          {isData(one) ? 'Meegegeven op …' : 'Verzonden op …'}
                        </Button>
                      )}
                    </div>
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
      {view.letters.length > 0 && (
        <p className="meta">
          Een definitieve brief verandert niet meer. Bewaren en afdrukken geven steeds precies dezelfde brief.
        </p>
      )}
      {sending && (
        <RecordSent
          view={view}
          letter={sending}
          onClose={() => setSending(undefined)}
          onRecorded={(next) => {
            setSending(undefined);
            onChanged(next);
          }}
        />
      )}
    </div>
  );
}
