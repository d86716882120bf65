/** Third parties who are asked before a decision, and what they answered (WS-11 to WS-13). Only officer and FG see it. Runs in the page. */
import './thirds.css';
import { Button } from '@mantine/core';
import { useCallback, useEffect, useRef, useState } from 'react';
import type { Id, Refusal } from '../../desk/asks';
import type { DossierView } from '../../desk/asks-dossier';
import type { ThirdsView, ThirdView, TypedThird, TypedView } from '../../desk/asks-thirds';
import { ask } from '../../desk/vault';
import type { OfficerDrafts } from '../dossier/useOfficerDrafts';
import { RefusalNote } from '../kit/RefusalNote';
import type { Screen } from '../state';
import { ThirdForm } from './ThirdForm';
import { ThirdLine } from './ThirdLine';
import { ViewForm } from './ViewForm';

interface Props {
  readonly id: Id;
  readonly officer: NonNullable<DossierView['officer']>;
  readonly drafts: OfficerDrafts;
  readonly today: string;
  /** The item beside which somebody is to be asked. */
  readonly asking: Id | undefined;
  readonly onAsked: () => void;
  readonly onChanged: () => void;
  readonly go: (to: Screen) => void;
}

type Open =
  | { readonly form: 'third'; readonly typed: TypedThird }
  | { readonly form: 'view'; readonly typed: TypedView };

const empty: TypedThird = { name: '', address: '', items: [], what: '' };

export function Thirds({ id, officer, drafts, today, asking, onAsked, onChanged, go }: Props) {
  const [view, setView] = useState<ThirdsView>();
  const [open, setOpen] = useState<Open | undefined>(() => draftIn(drafts));
  /** What was typed when its form was closed: it stands there again. */
  const [left, setLeft] = useState<Open>();
  const [refusal, setRefusal] = useState<Refusal>();
  const section = useRef<HTMLElement>(null);
  const { items } = officer;
  // What was assessed since shows at the third.
  // biome-ignore lint/correctness/useExhaustiveDependencies: the items are what it is asked again for
  useEffect(() => {
    void ask('thirds', { case: id }).then((answer) => {
      if (answer.ok) setView(answer.value);
      else setRefusal(answer.refusal);
    });
  }, [id, items]);
  const type = useCallback(
    (next: Open): void => {
      setOpen(next);
      drafts.keep(next);
    },
    [drafts],
  );
  useEffect(() => {
    if (asking === undefined || !view) return;
    onAsked();
    setRefusal(undefined);
    setOpen((before) =>
      before?.form === 'third' && before.typed.third === undefined
        ? { form: 'third', typed: { ...before.typed, items: [...new Set([...before.typed.items, asking])] } }
        : { form: 'third', typed: { ...empty, items: [asking] } },
    );
    requestAnimationFrame(() => {
      section.current?.scrollIntoView({ block: 'nearest' });
      section.current?.querySelector<HTMLElement>('[name="name"]')?.focus();
    });
  }, [asking, view, onAsked]);

  if (!view) return refusal ? <RefusalNote refusal={refusal} /> : null;
  const namesOthers = items.some((one) => one.othersNamed > 0);
  if (view.thirds.length === 0 && !namesOthers && !open) return null;
  const close = (): void => {
    setLeft(open);
    setRefusal(undefined);
    setOpen(undefined);
  };
  const keep = async (): Promise<void> => {
    if (!open) return;
    drafts.forget({ form: open.form });
    const answer =
      open.form === 'third'
        ? await ask('keepThird', { case: id, input: open.typed })
        : await ask('recordView', { case: id, input: open.typed });
    if (!answer.ok) {
      drafts.keep(open);
      return setRefusal(answer.refusal);
    }
    setRefusal(undefined);
    setOpen(undefined);
    setLeft(undefined);
    setView(answer.value);
    onChanged();
  };
  const change = (next: Open) => (): void => {
    setRefusal(undefined);
    setOpen(left?.form === next.form && left.typed.third === next.typed.third ? left : next);
  };
  // The list is deep in the dossier: another screen begins at its top.
  const elsewhere = (to: Screen): void => {
    window.scrollTo(0, 0);
    go(to);
  };
  const answering = open?.form === 'view' ? view.thirds.find(({ third }) => third === open.typed.third) : undefined;
  return (
    <section ref={section} className="panel padded case-panel">
      <div className="row row-wrap">
        <h2>Derden</h2>
        <span className="meta">Alleen de privacyfunctionaris en de FG lezen dit.</span>
        <span className="grow" />
        {view.mayChange && !open && (
          <Button variant="default" size="xs" onClick={change({ form: 'third', typed: empty })}>
            Derde om een mening vragen …
          </Button>
        )}
      </div>
      {open?.form === 'third' && (
        <ThirdForm
          typed={open.typed}
          items={items}
          view={view}
          refusal={refusal}
          set={(changes) => type({ form: 'third', typed: { ...open.typed, ...changes } })}
          onKeep={() => void keep()}
          onClose={close}
        />
      )}
      {open?.form === 'view' && answering && (
        <ViewForm
          of={answering}
          typed={open.typed}
          refusal={refusal}
          set={(changes) => type({ form: 'view', typed: { ...open.typed, ...changes } })}
          onKeep={() => void keep()}
          onClose={close}
        />
      )}
      {view.thirds.length === 0 && !open && (
        <p className="dim">
          Niemand gevraagd. Staan er gegevens van een ander in een stuk, dan kunt u die eerst vragen.
        </p>
      )}
      {view.thirds.map((one) => (
        <ThirdLine
          key={one.third}
          one={one}
          today={today}
          mayChange={view.mayChange && !open}
          onLetter={() => elsewhere({ at: 'letter', id, kind: 'consultation', task: one.third })}
          onTell={() => one.tell && elsewhere({ at: 'letter', id, kind: 'thirdDecision', task: one.tell.task })}
          onDelay={() => one.delay && elsewhere({ at: 'letter', id, kind: 'thirdDelay', task: one.delay.task })}
          onLetters={() => elsewhere({ at: 'case', id, tab: 'letters' })}
          onView={change({ form: 'view', typed: typedView(one) })}
          onChange={change({ form: 'third', typed: one.input })}
        />
      ))}
    </section>
  );
}

const typedView = ({ third, view }: ThirdView): TypedView => ({
  third,
  on: view ? view.on.split('-').reverse().join('-') : 'vandaag',
  answer: view?.answer ?? '',
  words: view?.words ?? '',
});

function draftIn({ found }: OfficerDrafts): Open | undefined {
  return found.flatMap(({ draft }): readonly Open[] => {
    if (draft.form === 'third') return [{ form: 'third', typed: { ...empty, ...draft.typed } }];
    return draft.form === 'view' ? [{ form: 'view', typed: draft.typed }] : [];
  })[0];
}
