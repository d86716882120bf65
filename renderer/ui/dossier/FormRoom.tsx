/** The form of one item in place of the list, and taking an item off the list. Runs in the page. */
import { useState } from 'react';
import type { Id } from '../../desk/asks';
import type { DossierChoices, DossierView } from '../../desk/asks-dossier';
import { ask } from '../../desk/vault';
import { RemoveDialog } from '../kit/RemoveDialog';
import { ItemForm } from './ItemForm';
import type { ItemTyped } from './item-input';

interface Props {
  readonly id: Id;
  readonly today: string;
  readonly of: Id | 'new';
  readonly typed: ItemTyped;
  readonly officer: NonNullable<DossierView['officer']>;
  readonly choices: DossierChoices;
  readonly corporation: string;
  /** When what is typed was kept as a draft. */
  readonly keptAt: number | undefined;
  readonly onTyped: (typed: ItemTyped) => void;
  /** Back to what stands there. */
  readonly onStartOver: () => void;
  /** The vault is asked: from here on the draft is its. */
  readonly onActing: () => void;
  readonly onRefused: (typed: ItemTyped) => void;
  readonly onClose: () => void;
  readonly onKept: (dossier: DossierView) => void;
}

export function FormRoom({
  id,
  today,
  of,
  typed,
  officer,
  choices,
  corporation,
  keptAt,
  onTyped,
  onStartOver,
  onActing,
  onRefused,
  onClose,
  onKept,
}: Props) {
  const [removing, setRemoving] = useState(false);
  return (
    <>
      <ItemForm
        id={id}
        today={today}
        typed={typed}
        choices={choices}
        sources={officer.sources}
        corporation={corporation}
        keptAt={keptAt}
        onStartOver={onStartOver}
        onChange={onTyped}
        onClose={onClose}
        onRemove={of === 'new' ? undefined : () => setRemoving(true)}
        onKeep={async (input) => {
          onActing();
          const answer = await ask('keepItem', { case: id, input });
          if (!answer.ok) {
            onRefused(input);
            return answer.refusal;
          }
          onKept(answer.value);
          return undefined;
        }}
      />
      {removing && (
        <RemoveDialog
          what="Stuk"
          hint="Bijvoorbeeld: hoort bij een andere persoon"
          onClose={() => setRemoving(false)}
          onRemove={async (why) => {
            onActing();
            const answer = await ask('removeItem', { case: id, item: of, why });
            if (!answer.ok) return answer.refusal;
            onKept(answer.value);
            return undefined;
          }}
        />
      )}
    </>
  );
}
