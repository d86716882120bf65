/**
 * Brieven van vandaag: every final letter that waits to go out, printed one after another, and then recorded as sent. The program
 * sends nothing, and records nothing that nobody clicked. Runs in the page.
 */
import './outgoing.css';
import { useCallback, useEffect, useRef, useState } from 'react';
import type { Refusal, SessionView } from '../../desk/asks';
import type { OutgoingLetter, OutgoingView } from '../../desk/asks-outgoing';
import { ask } from '../../desk/vault';
import { RefusalNote } from '../kit/RefusalNote';
import { Title } from '../kit/Title';
import { NotPrinted } from './NotPrinted';
import { PostStep } from './PostStep';
import { PrintStep } from './PrintStep';
import { usePrintRun } from './usePrintRun';
import { lettersIn, othersIn } from './words.outgoing.nl';

export function OutgoingScreen({ session }: { readonly session: SessionView }) {
  const [view, setView] = useState<OutgoingView>();
  const [refusal, setRefusal] = useState<Refusal>();
  const [step, setStep] = useState<'print' | 'post'>('print');
  const load = useCallback(async (): Promise<void> => {
    const answer = await ask('outgoing', {});
    setRefusal(answer.ok ? undefined : answer.refusal);
    if (answer.ok) setView(answer.value);
  }, []);
  useEffect(() => void load(), [load]);
  const printing = usePrintRun(async ({ printed, left }) => {
    await load();
    // Who stopped goes on printing; who printed all goes to the post.
    if (printed > 0 && left === 0) setStep('post');
  });
  const letters = view?.letters ?? [];
  const top = useRef<HTMLDivElement>(null);
  // What was pressed is no longer there, or far below: reading goes on above, where it is said what came of it.
  const toTop = useCallback((): void => {
    top.current?.scrollIntoView({ block: 'start' });
    top.current?.querySelector<HTMLElement>('h1')?.focus({ preventScroll: true });
  }, []);
  const again = (failed: readonly OutgoingLetter[]): void => {
    setStep('print');
    void printing.start(failed);
  };
  const { ended } = printing;
  useEffect(() => {
    if (ended) toTop();
  }, [ended, toTop]);
  return (
    <div className="stack">
      <div className="head outgoing-top" ref={top}>
        <Title>Brieven van vandaag</Title>
        {view && letters.length > 0 && <span className="dim">{lettersIn(letters.length)}</span>}
      </div>
      {refusal && <RefusalNote refusal={refusal} />}
      {!refusal && view && (
        <>
          {view.others > 0 && <p className="meta">{othersIn(view.others)}</p>}
          {!printing.run && <NotPrinted failed={printing.failed} onAgain={again} />}
          {step === 'print' ? (
            <PrintStep
              letters={letters}
              today={session.today}
              printing={printing}
              onPost={() => {
                setStep('post');
                toTop();
              }}
            />
          ) : (
            <PostStep
              letters={letters}
              today={session.today}
              printed={printing.ended?.printed}
              busyPrinting={printing.run !== undefined}
              onRecorded={async () => {
                await load();
                toTop();
              }}
              onBack={() => {
                setStep('print');
                toTop();
              }}
            />
          )}
        </>
      )}
    </div>
  );
}
