/**
 * Vernietigingslijst: what has been kept long enough, what comes within three months, what is kept longer and why, and what was erased.
 * Nothing goes by itself: somebody chooses and says so with the own passphrase. Runs in the page.
 */
import './keeping.css';
import { Button } from '@mantine/core';
import { useCallback, useEffect, useState } from 'react';
import type { Id, Refusal } from '../../desk/asks';
import type { DestructionLine, DestructionView } from '../../desk/asks-keeping';
import { backupKeepDays } from '../../desk/keeping';
import { ask } from '../../desk/vault';
import { dayPlain } from '../dates.nl';
import { Act } from '../kit/Act';
import { Note } from '../kit/Note';
import { RefusalNote } from '../kit/RefusalNote';
import { Title } from '../kit/Title';
import { SheetDialog } from '../letter/SheetDialog';
import type { Screen } from '../state';
import { Destroyed } from './Destroyed';
import { DestructionRows } from './DestructionRows';
import { EraseChosen } from './EraseChosen';
import { ErasingPanel } from './ErasingPanel';
import { forgetErasing, goOnErasing, useErasingRun } from './erasing-run';
import { KeepLonger } from './KeepLonger';
import { casesIn } from './words.keeping.nl';

type Over =
  | { readonly over: 'nothing' }
  | { readonly over: 'keep'; readonly line: DestructionLine }
  | { readonly over: 'erase' }
  | { readonly over: 'sheet'; readonly on: string };

export function DestructionScreen({ go }: { readonly go: (to: Screen) => void }) {
  const [view, setView] = useState<DestructionView>();
  const [refusal, setRefusal] = useState<Refusal>();
  const [chosen, setChosen] = useState<ReadonlySet<Id>>(new Set());
  const [open, setOpen] = useState<Over>({ over: 'nothing' });
  const [times, setTimes] = useState(0);
  const run = useErasingRun();
  const load = useCallback(async (): Promise<void> => {
    const answer = await ask('destruction', {});
    setRefusal(answer.ok ? undefined : answer.refusal);
    if (answer.ok) setView(answer.value);
    setTimes((before) => before + 1);
  }, []);
  const { going } = run;
  // Also when a run ends that began here or before.
  useEffect(() => {
    if (!going) void load();
  }, [going, load]);
  // What came of the last run is told once.
  useEffect(() => forgetErasing, []);
  const close = (): void => setOpen({ over: 'nothing' });
  const show = (id: Id): void => go({ at: 'case', id, tab: 'request' });
  const free = view?.due.filter(({ waits }) => !waits) ?? [];
  const ticked = free.filter(({ id }) => chosen.has(id));
  const rests = view?.remnants.map(({ id }) => id).filter((id) => chosen.has(id)) ?? [];
  const tick = (id: Id, on: boolean): void =>
    setChosen(new Set(on ? [...chosen, id] : [...chosen].filter((one) => one !== id)));
  const isBusy = going || view?.erasing !== undefined;
  const mayErase = view?.mayErase === true && !isBusy;
  const keep = mayErase ? (line: DestructionLine) => setOpen({ over: 'keep', line }) : undefined;
  const count = ticked.length + rests.length;
  const hasAny = free.length > 0 || (view?.remnants.length ?? 0) > 0;
  return (
    <div className="stack">
      <div className="head">
        <Title>Vernietigingslijst</Title>
        {view && <span className="dim">{view.due.length === 0 ? 'niets te wissen' : casesIn(view.due.length)}</span>}
        <span className="grow" />
        <Button variant="default" size="xs" onClick={() => go({ at: 'cases' })}>
          Terug naar Zaken
        </Button>
      </div>
      {refusal && <RefusalNote refusal={refusal} />}
      {view && (
        <>
          <p className="meta">
            Bewaartermijn: {view.reason.charAt(0).toLowerCase() + view.reason.slice(1)} Vanzelf verdwijnt er niets:{' '}
            {view.mayErase ? 'u kiest wat weg gaat.' : 'de privacyfunctionaris kiest wat weg gaat.'}
          </p>
          <ErasingPanel run={run} waiting={view.erasing} onSheet={() => setOpen({ over: 'sheet', on: view.today })} />
          {view.due.length === 0 && <p className="panel padded">Er is nu niets te wissen. {nextOf(view)}</p>}
          {view.due.length > 0 && (
            <section aria-label="Te wissen">
              <div className="section-head">
                <h2>Te wissen</h2>
                <span className="meta">{view.due.length}</span>
                <span className="grow" />
                {mayErase && free.length > 1 && (
                  <button
                    type="button"
                    className="link"
                    onClick={() =>
                      setChosen(new Set(ticked.length < free.length ? [...rests, ...free.map(({ id }) => id)] : rests))
                    }
                  >
                    {ticked.length < free.length ? 'Alles kiezen' : 'Niets kiezen'}
                  </button>
                )}
              </div>
              <DestructionRows
                lines={view.due}
                head="Te wissen sinds"
                {...(mayErase ? { ticks: { isOn: (id: Id) => chosen.has(id), onTick: tick } } : {})}
                onKeep={keep}
                onOpen={show}
              />
            </section>
          )}
          {view.remnants.length > 0 && (
            <section aria-label="Rest van gewiste zaken">
              <Note
                tone="soon"
                title={`Van ${casesIn(view.remnants.length)} die al gewist ${view.remnants.length === 1 ? 'was' : 'waren'}, kwam later nog iets binnen.`}
              >
                Dat gebeurt als een andere computer nog in de zaak schreef. Wis deze rest ook.
                {mayErase &&
                  view.remnants.map(({ id, on }) => (
                    <label key={id} className="tick">
                      <input
                        type="checkbox"
                        name="cases"
                        checked={chosen.has(id)}
                        onChange={(event) => tick(id, event.currentTarget.checked)}
                      />
                      <span>Rest van een zaak die op {dayPlain(on)} gewist is</span>
                    </label>
                  ))}
              </Note>
            </section>
          )}
          {view.soon.length > 0 && (
            <section aria-label="Binnen drie maanden">
              <div className="section-head">
                <h2>Binnen drie maanden</h2>
                <span className="meta">{view.soon.length}</span>
              </div>
              <DestructionRows lines={view.soon} head="Te wissen vanaf" onKeep={keep} onOpen={show} />
            </section>
          )}
          {view.keptLonger.length > 0 && (
            <section aria-label="Langer bewaard">
              <div className="section-head">
                <h2>Langer bewaard</h2>
                <span className="meta">{view.keptLonger.length}</span>
              </div>
              <DestructionRows lines={view.keptLonger} head="Bewaren tot" onKeep={keep} onOpen={show} />
            </section>
          )}
          <Destroyed at={times} onSheet={(on) => setOpen({ over: 'sheet', on })} />
          {mayErase && hasAny && (
            <div className="destruction-foot">
              <Act
                label={count === 0 ? 'Wissen …' : `${casesIn(count)} wissen …`}
                lacks={count === 0 ? [{ field: 'cases', label: 'kies een zaak' }] : []}
                onAct={() => setOpen({ over: 'erase' })}
              />
            </div>
          )}
        </>
      )}
      {open.over === 'keep' && (
        <KeepLonger
          line={open.line}
          onClose={close}
          onKept={(kept) => {
            setView(kept);
            close();
          }}
        />
      )}
      {open.over === 'erase' && (
        <EraseChosen
          lines={ticked}
          rests={rests}
          onClose={close}
          onBegun={(begun) => {
            close();
            setChosen(new Set());
            void goOnErasing(begun);
          }}
        />
      )}
      {open.over === 'sheet' && (
        <SheetDialog
          title="Verklaring van vernietiging"
          label="Verklaring van vernietiging"
          words={async () => ask('destructionSheet', { on: open.on, keepDays: await backupKeepDays() })}
          onClose={close}
        >
          Wat er op {dayPlain(open.on)} gewist is, om te tekenen en te bewaren. Er staan geen namen van betrokkenen op.
          Het programma bewaart dit blad niet.
        </SheetDialog>
      )}
    </div>
  );
}

function nextOf({ soon, keptLonger, later }: DestructionView): string {
  const [next] = soon;
  if (next) return `De eerste zaak is te wissen vanaf ${dayPlain(next.retention.destroyOn)}.`;
  if (later + keptLonger.length > 0) return `${capitalCases(later + keptLonger.length)} later te wissen.`;
  return 'Er zijn geen afgelopen zaken.';
}

const capitalCases = (count: number): string => (count === 1 ? '1 afgelopen zaak is' : `${count} afgelopen zaken zijn`);
