/**
 * The receipt slip: the preview beside the facts it is made of, then final, then out of the door. The preview draws the very bytes
 * that will be kept. Runs in the page.
 */
import './letter.css';
import { Button } from '@mantine/core';
import { IconArrowLeft } from '@tabler/icons-react';
import { useCallback, useEffect, useRef, useState } from 'react';
import type { Asks, CaseView, Id, Refusal, SessionView } from '../../desk/asks';
import { issue, type Pdf, pdfOf, readLetter } from '../../desk/post';
import { ask } from '../../desk/vault';
import { dayInList, dayPlain } from '../dates.nl';
import { useFormKeys, useKeys } from '../keys';
import { Act } from '../kit/Act';
import { Dialog } from '../kit/Dialog';
import { icon } from '../kit/icon';
import { Lateness } from '../kit/Lateness';
import { RefusalNote } from '../kit/RefusalNote';
import { Title } from '../kit/Title';
import { PdfPreview } from '../preview/PdfPreview';
import { mayRegister, type Screen } from '../state';
import { DraftSide } from './DraftSide';
import { FinalSide } from './FinalSide';

interface Props {
  readonly id: Id;
  readonly session: SessionView;
  readonly go: (to: Screen) => void;
}

type Letter = Asks['draftLetter'][1];

export function ReceiptSlip({ id, session, go }: Props) {
  const [view, setView] = useState<CaseView>();
  const [words, setWords] = useState<Letter>();
  const [pdf, setPdf] = useState<Pdf>();
  const [kept, setKept] = useState<Uint8Array>();
  const [asking, setAsking] = useState(false);
  const [busy, setBusy] = useState(false);
  const [refusal, setRefusal] = useState<Refusal>();
  const formKeys = useFormKeys();
  const asked = useRef(0);

  const show = useCallback(
    async (next: CaseView): Promise<void> => {
      const mine = ++asked.current;
      setView(next);
      const final = standing(next);
      if (final) {
        const answer = await readLetter(id, final.letter);
        if (mine !== asked.current) return;
        if (answer.ok) setKept(answer.value.bytes);
        else setRefusal(answer.refusal);
        return;
      }
      const answer = await ask('draftLetter', { case: id, kind: 'receiptSlip' });
      if (mine !== asked.current) return;
      if (!answer.ok) return setRefusal(answer.refusal);
      setWords(answer.value);
      const made = await pdfOf(answer.value).catch(() => undefined);
      if (mine !== asked.current) return;
      if (made) setPdf(made);
      else setRefusal({ code: 'unexpected' });
    },
    [id],
  );
  const load = useCallback(async (): Promise<void> => {
    const answer = await ask('openCase', { id });
    if (answer.ok) await show(answer.value);
    else setRefusal(answer.refusal);
  }, [id, show]);
  useEffect(() => void load(), [load]);

  const back = (): void => go({ at: 'case', id, tab: 'letters' });
  useKeys({ Escape: asking ? undefined : back });

  const makeFinal = async (): Promise<void> => {
    setAsking(false);
    if (!words || !pdf) return;
    setBusy(true);
    setRefusal(undefined);
    const answer = await issue(id, words, pdf);
    setBusy(false);
    if (answer.ok) return show(answer.value);
    setRefusal(answer.refusal);
    if (answer.refusal.code === 'letterChanged' || answer.refusal.code === 'alreadyIssued') await load();
  };

  if (!view) return refusal ? <RefusalNote refusal={refusal} /> : <div aria-busy="true" />;
  const final = standing(view);
  return (
    <>
      <div className="head">
        <button type="button" className="quiet" onClick={back}>
          <IconArrowLeft {...icon} />
          Zaak
        </button>
        <Title>Ontvangstbevestiging</Title>
        <span className="dim">
          {view.summary.name}, {view.summary.reference}
        </span>
        <span className="grow" />
        {view.terms && (
          <span className="row row-wrap">
            Uiterlijk versturen <strong>{dayInList(view.terms.sendBy.day, session.today)}</strong>
            <Lateness terms={view.terms} />
          </span>
        )}
      </div>
      <div className="letter">
        <form
          className="panel letter-side"
          aria-label="Ontvangstbevestiging"
          onSubmit={(event) => event.preventDefault()}
          onKeyDown={formKeys}
        >
          {refusal && (
            <div className="stack">
              <RefusalNote refusal={refusal} />
            </div>
          )}
          {final ? (
            <FinalSide view={view} letter={final} session={session} onChanged={(next) => void show(next)} />
          ) : (
            <DraftSide
              view={view}
              words={words}
              ready={pdf !== undefined}
              busy={busy}
              may={mayRegister(session)}
              session={session}
              go={go}
              onFinal={() => setAsking(true)}
            />
          )}
        </form>
        <section className="letter-paper" aria-label="Voorbeeld van de brief">
          <div className="section-head">
            <h2>{final ? 'De brief' : 'Voorbeeld van de brief'}</h2>
            <span className="meta">{final ? 'Definitief' : 'Concept'}</span>
          </div>
          <PdfPreview
            bytes={final ? kept : pdf?.bytes}
            label={final ? 'Definitieve ontvangstbevestiging' : 'Voorbeeld van de ontvangstbevestiging'}
            busy={final ? kept === undefined : pdf === undefined && !refusal}
          />
        </section>
      </div>
      {asking && words && (
        <Dialog title="Brief definitief maken?" onClose={() => setAsking(false)}>
          <p>
            Dit is de brief van {dayPlain(words.day)}. Een definitieve brief verandert niet meer. Daarna kunt u hem
            bewaren en afdrukken.
          </p>
          <Act label="Definitief maken" onAct={() => void makeFinal()}>
            <Button variant="default" onClick={() => setAsking(false)}>
              Nog niet
            </Button>
          </Act>
        </Dialog>
      )}
    </>
  );
}

/** The slip that stands: made after the last correction, and not replaced. */
const standing = (view: CaseView) =>
  view.letters.find((one) => one.kind === 'receiptSlip' && !one.outdated && !one.replaced);
