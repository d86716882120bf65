/**
 * A letter of any kind: the preview beside the facts it is made of, then final, then out of the door. The preview draws the very
 * bytes that will be kept. Runs in the page.
 */
import './letter.css';
import { Button } from '@mantine/core';
import { IconArrowLeft } from '@tabler/icons-react';
import { useState } from 'react';
import type { Deadline, SessionView } from '../../desk/asks';
import { dayInList, dayPlain } from '../dates.nl';
import { useFormKeys, useKeys } from '../keys';
import { Act } from '../kit/Act';
import { Dialog } from '../kit/Dialog';
import { icon } from '../kit/icon';
import { Lateness } from '../kit/Lateness';
import { RefusalNote } from '../kit/RefusalNote';
import { Title } from '../kit/Title';
import { PdfPreview } from '../preview/PdfPreview';
import { usePaperKeys } from '../preview/paper-keys';
import { isOfficer, mayRegister, type Screen } from '../state';
import { letterInWords, letterWords, officerLetters } from '../words.nl';
import { DraftSide } from './DraftSide';
import { FinalSide } from './FinalSide';
import { OldAuthority } from './OldAuthority';
import { type LetterAt, useLetter } from './useLetter';
import { VersionNote } from './VersionNote';
import { versionName } from './words.version.nl';

interface Props {
  readonly of: LetterAt;
  readonly session: SessionView;
  readonly go: (to: Screen) => void;
}

export function LetterScreen({ of, session, go }: Props) {
  const { kind } = of;
  const work = useLetter(of);
  const [asking, setAsking] = useState(false);
  const [marked, setMarked] = useState<readonly string[]>([]);
  const formKeys = useFormKeys();
  const paper = usePaperKeys<HTMLElement>();
  const isOfTask = of.task !== undefined && of.letter === undefined;
  const back = (): void => go({ at: 'case', id: of.id, tab: isOfTask ? 'tasks' : 'letters' });
  useKeys({ Escape: asking ? undefined : back });

  const { view, words, pdf, making, final, kept, busy, refusal } = work;
  if (!view) return refusal ? <RefusalNote refusal={refusal} /> : <div aria-busy="true" />;
  const deadline: Deadline | undefined = view.terms ?? view.complaint?.deadline;
  const may = officerLetters.includes(kind) ? isOfficer(session) : mayRegister(session);
  return (
    <>
      <div className="head">
        <button type="button" className="quiet" onClick={back}>
          <IconArrowLeft {...icon} />
          Zaak
        </button>
        <Title>{versionName(letterWords[kind], final ? final.version : words?.version?.number)}</Title>
        <span className="dim">
          {view.summary.name}, {view.summary.reference}
        </span>
        <span className="grow" />
        {deadline && (
          <span className="row row-wrap">
            Uiterlijk versturen <strong>{dayInList(deadline.sendBy.day, session.today)}</strong>
            <Lateness terms={deadline} />
          </span>
        )}
      </div>
      <div className={`letter letter-${kind}`}>
        <form
          className="panel letter-side"
          aria-label={letterWords[kind]}
          onSubmit={(event) => event.preventDefault()}
          onKeyDown={formKeys}
        >
          <OldAuthority view={view} kind={kind} />
          {!final && (
            <VersionNote
              view={view}
              kind={kind}
              task={of.task}
              version={words?.version}
              may={may}
              onKept={(letter, next) => void work.open(letter, next)}
            />
          )}
          {refusal && (
            <div className="stack">
              <RefusalNote refusal={refusal} />
            </div>
          )}
          {final ? (
            <FinalSide
              view={view}
              letter={final}
              session={session}
              mayMake={may}
              go={go}
              onChanged={(next) => void work.show(next)}
              onAnew={(next) => {
                window.scrollTo(0, 0);
                void work.anew(next);
              }}
            />
          ) : (
            <DraftSide
              view={view}
              kind={kind}
              task={of.task}
              words={words}
              ready={pdf !== undefined && !making}
              busy={busy}
              may={may}
              session={session}
              go={go}
              onWordsChanged={() => void work.redraft()}
              onMarked={setMarked}
              onFinal={() => setAsking(true)}
            />
          )}
        </form>
        <section
          ref={paper}
          className="letter-paper"
          aria-label="Voorbeeld van de brief"
          tabIndex={kind === 'decision' ? 0 : undefined}
        >
          <div className="section-head">
            <h2>{final ? 'De brief' : 'Voorbeeld van de brief'}</h2>
            <span className="meta">{final ? 'Definitief' : 'Concept'}</span>
          </div>
          {(final || !refusal || pdf) && (
            <PdfPreview
              bytes={final ? kept : pdf?.bytes}
              label={`${final ? 'Definitief' : 'Voorbeeld'}: ${letterInWords[kind]}`}
              busy={final ? kept === undefined : making}
              marked={final ? undefined : marked}
            />
          )}
        </section>
      </div>
      {asking && words && (
        <Dialog title="Definitief maken?" onClose={() => setAsking(false)}>
          <p>
            Dit is de brief van {dayPlain(words.day)}. Een definitieve brief verandert niet meer. Daarna kunt u hem
            bewaren en afdrukken.
          </p>
          <Act
            label="Definitief maken"
            onAct={() => {
              setAsking(false);
              // The form was long, what comes is short: it begins at its top.
              void work.makeFinal().then(() => window.scrollTo(0, 0));
            }}
          >
            <Button variant="default" onClick={() => setAsking(false)}>
              Nog niet
            </Button>
          </Act>
        </Dialog>
      )}
    </>
  );
}
