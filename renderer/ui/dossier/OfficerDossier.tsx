/** The dossier for the officer: the list, the assessment of the chosen item, its text, and the form of one item. Runs in the page. */
import { Button } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useCallback, useRef, useState } from 'react';
import type { Id, SessionView } from '../../desk/asks';
import type { Assessment, DossierChoices, DossierView, KeptDraft, OfficerItem } from '../../desk/asks-dossier';
import { ask } from '../../desk/vault';
import { useFormKeys, useKeys, useLetterKeys } from '../keys';
import { icon } from '../kit/icon';
import { Key } from '../kit/Key';
import { Disclosures } from '../rights/Disclosures';
import type { Screen } from '../state';
import { Thirds } from '../thirds/Thirds';
import { AssessPanel } from './AssessPanel';
import { FormRoom } from './FormRoom';
import { ItemTable } from './ItemTable';
import { emptyItem, type ItemTyped } from './item-input';
import { Notes } from './Notes';
import { TextRoom } from './TextRoom';
import { lacksOf, useAssessing } from './useAssessing';
import { useOfficerDrafts } from './useOfficerDrafts';
import { WithdrawRelease } from './WithdrawRelease';
import { countsLine } from './words.dossier.nl';

interface Props {
  readonly id: Id;
  readonly dossier: DossierView;
  readonly officer: NonNullable<DossierView['officer']>;
  readonly choices: DossierChoices;
  /** What was being typed when this screen was left, or the program locked. */
  readonly found: readonly KeptDraft[];
  readonly session: SessionView;
  readonly go: (to: Screen) => void;
  readonly onDossier: (dossier: DossierView) => void;
  /** The case itself changed too: the next step, the history. */
  readonly onCaseChanged: () => void;
}

type Room = { readonly at: 'list' } | { readonly at: 'text' } | { readonly at: 'form'; readonly of: Id | 'new' };

export function OfficerDossier({ id, dossier, officer, choices, found, session, go, onDossier, onCaseChanged }: Props) {
  const { items, mayChange } = officer;
  const drafts = useOfficerDrafts(id, found);
  const [chosenId, setChosen] = useState(() => firstToDo(items, found)?.item);
  const [room, setRoom] = useState<Room>({ at: 'list' });
  const [forms, setForms] = useState<Readonly<Record<string, ItemTyped>>>(() => formsIn(found));
  const [withdrawing, setWithdrawing] = useState(false);
  const [asking, setAsking] = useState<Id>();
  const panel = useRef<HTMLFormElement>(null);
  const formKeys = useFormKeys();
  const kept = (next: DossierView): void => {
    onDossier(next);
    onCaseChanged();
  };
  const assessing = useAssessing(id, drafts, kept);
  const chosen = items.find((one) => one.item === chosenId) ?? items[0];
  const mayAssess = mayChange && chosen !== undefined && !chosen.released;

  const choose = (item: OfficerItem): void => {
    // What is whole is kept in passing; what is not waits at its own row.
    if (
      chosen &&
      item.item !== chosen.item &&
      assessing.changed(chosen) &&
      lacksOf(chosen, assessing.of(chosen)).length === 0
    )
      void assessing.keep(chosen);
    setChosen(item.item);
  };
  const next = async (): Promise<void> => {
    if (!chosen || !(await assessing.keep(chosen))) return;
    // After the last one too: the list shows what was recorded.
    setRoom({ at: 'list' });
    const to = items[items.indexOf(chosen) + 1];
    if (!to) return;
    setChosen(to.item);
    requestAnimationFrame(() => document.querySelector<HTMLElement>('.item-table [aria-current] .item-title')?.focus());
  };
  const assess = (assessment: Assessment) => (): void => {
    if (!chosen) return;
    // Where somebody objected showing is weighed too.
    if (assessment === 'show' && !chosen.objected) return void assessing.keep(chosen, { assessment });
    assessing.set(chosen, { assessment });
    const first = assessment === 'show' ? '[name="weighing"]' : '[name="ground"]';
    requestAnimationFrame(() => panel.current?.querySelector<HTMLElement>(first)?.focus());
  };
  // A view that came changes what its items ask.
  const reload = async (): Promise<void> => {
    const answer = await ask('dossier', { case: id });
    if (answer.ok) kept(answer.value);
  };
  const asked = useCallback(() => setAsking(undefined), []);
  const recordedOf = (of: Id | 'new'): ItemTyped => items.find((one) => one.item === of)?.input ?? emptyItem;
  const openForm = (of: Id | 'new') => (): void => {
    setForms((before) => ({ ...before, [of]: before[of] ?? recordedOf(of) }));
    setRoom({ at: 'form', of });
  };
  const toPanel = (): void =>
    panel.current?.querySelector<HTMLElement>('input:checked, input, select, button')?.focus();

  useLetterKeys(
    mayAssess && room.at === 'list' ? { T: assess('show'), D: assess('shield'), H: assess('withhold') } : {},
  );
  useKeys({
    Insert: mayChange && room.at !== 'form' ? openForm('new') : undefined,
    Escape: room.at === 'text' ? () => setRoom({ at: 'list' }) : undefined,
    'Ctrl+Enter':
      room.at === 'form' ? undefined : () => panel.current?.querySelector<HTMLElement>('button[data-act]')?.click(),
  });

  if (room.at === 'form') {
    const { of } = room;
    return (
      <FormRoom
        key={of}
        id={id}
        today={session.today}
        of={of}
        typed={forms[of] ?? emptyItem}
        officer={officer}
        choices={choices}
        corporation={session.corporation}
        keptAt={drafts.keptAt({ form: 'item', item: of })}
        onTyped={(typed) => {
          setForms((before) => ({ ...before, [of]: typed }));
          drafts.keep({ form: 'item', item: of, typed });
        }}
        onStartOver={() => {
          setForms((before) => ({ ...before, [of]: recordedOf(of) }));
          drafts.drop({ form: 'item', item: of });
        }}
        onActing={() => drafts.forget({ form: 'item', item: of })}
        onRefused={(typed) => drafts.keep({ form: 'item', item: of, typed })}
        onClose={() => setRoom({ at: 'list' })}
        onKept={(next) => {
          const before = new Set(items.map((one) => one.item));
          const isOtherText =
            items.find((one) => one.item === of)?.text !== next.officer?.items.find((one) => one.item === of)?.text;
          if (isOtherText) assessing.startOver(of);
          setForms(({ [of]: _kept, ...rest }) => rest);
          setChosen(next.officer?.items.find((one) => !before.has(one.item))?.item ?? of);
          setRoom({ at: 'list' });
          kept(next);
        }}
      />
    );
  }

  return (
    <div className="stack">
      <div className="dossier">
        <div className="case-column">
          {items.length === 0 ? (
            <p className="panel padded">Nog geen stukken. Voeg toe wat er op papier en digitaal is.</p>
          ) : room.at === 'text' && chosen?.text !== undefined ? (
            <TextRoom
              key={chosen.item}
              item={chosen}
              text={chosen.text}
              assessing={assessing}
              mayAssess={mayAssess}
              onClose={() => setRoom({ at: 'list' })}
            />
          ) : (
            <ItemTable
              items={items}
              chosen={chosen?.item}
              grounds={choices.grounds}
              assessing={assessing}
              onChoose={choose}
              onEnter={toPanel}
            />
          )}
          <div className="row row-wrap dossier-foot">
            {mayChange && (
              <Button
                variant="default"
                leftSection={<IconPlus {...icon} />}
                rightSection={<Key>Ins</Key>}
                onClick={openForm('new')}
              >
                Stuk toevoegen
              </Button>
            )}
            {forms.new !== undefined && forms.new !== emptyItem && (
              <p className="meta">U was bezig met een nieuw stuk. Het concept is bewaard.</p>
            )}
            {items.length > 0 && (
              <p className="meta">
                {countsLine(officer.counts)}
                {dossier.released && ' Klaargezet voor de inzage.'}
              </p>
            )}
          </div>
          <Notes
            id={id}
            notes={officer.notes}
            drafts={drafts}
            today={session.today}
            mayChange={mayChange}
            onKept={kept}
          />
          <Thirds
            id={id}
            officer={officer}
            drafts={drafts}
            today={session.today}
            asking={asking}
            onAsked={asked}
            onChanged={() => void reload()}
            go={go}
          />
          <Disclosures id={id} drafts={drafts} />
        </div>
        {chosen && (
          <AssessPanel
            key={chosen.item}
            item={chosen}
            choices={choices}
            assessing={assessing}
            mayChange={mayChange}
            last={items.at(-1) === chosen}
            reading={room.at === 'text'}
            room={panel}
            onNext={() => void next()}
            onRead={() => setRoom({ at: 'text' })}
            onChangeItem={openForm(chosen.item)}
            onAskThird={() => setAsking(chosen.item)}
            onWithdraw={() => setWithdrawing(true)}
            onKeys={formKeys}
          />
        )}
      </div>
      {withdrawing && chosen && (
        <WithdrawRelease
          id={id}
          item={chosen}
          onClose={() => setWithdrawing(false)}
          onWithdrawn={(next) => {
            setWithdrawing(false);
            kept(next);
          }}
        />
      )}
    </div>
  );
}

/** What was being assessed last stands there again; else the first that is not yet assessed. */
function firstToDo(items: readonly OfficerItem[], found: readonly KeptDraft[]): OfficerItem | undefined {
  const last = found.toSorted((a, b) => b.keptAt - a.keptAt).find(({ draft }) => draft.form === 'assess')?.draft;
  const typed = last?.form === 'assess' ? items.find((one) => one.item === last.item) : undefined;
  return typed ?? items.find((one) => !one.assessment) ?? items[0];
}

const formsIn = (found: readonly KeptDraft[]): Readonly<Record<string, ItemTyped>> =>
  Object.fromEntries(
    found.flatMap(({ draft }) =>
      draft.form === 'item' ? [[draft.item, { ...emptyItem, ...draft.typed }] as const] : [],
    ),
  );
