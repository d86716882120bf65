/** A third party to ask, as it is typed: who, and about which items. Runs in the page. */
import { Button } from '@mantine/core';
import type { Refusal } from '../../desk/asks';
import type { OfficerItem } from '../../desk/asks-dossier';
import type { ThirdsView, TypedThird } from '../../desk/asks-thirds';
import { dayInFull } from '../dates.nl';
import { Tick } from '../kit/fields';
import { Note } from '../kit/Note';
import { RefusalNote } from '../kit/RefusalNote';
import { refusalLine, refusalWords } from '../words.nl';
import { ThirdFields } from './ThirdFields';

interface Props {
  readonly typed: TypedThird;
  readonly items: readonly OfficerItem[];
  readonly view: ThirdsView;
  readonly refusal: Refusal | undefined;
  readonly set: (changes: Partial<TypedThird>) => void;
  readonly onKeep: () => void;
  readonly onClose: () => void;
}

const SEEN: readonly string[] = ['name', 'address', 'what', 'items'];

export function ThirdForm({ typed, items, view, refusal, set, onKeep, onClose }: Props) {
  const at = (field: string): string | undefined => (refusal?.field === field ? refusalLine(refusal) : undefined);
  const offered = items.filter((one) => one.othersNamed > 0 || typed.items.includes(one.item));
  return (
    <div className="stack-tight">
      <div className="fields">
        <ThirdFields typed={typed} at={at} set={set} autoFocus />
        <fieldset className="span-12 choice">
          <legend>In welk stuk staat deze persoon?</legend>
          {offered.map(({ item, number, title }) => (
            <Tick
              key={item}
              label={`${number}. ${title}`}
              name="items"
              checked={typed.items.includes(item)}
              onChange={(checked) =>
                set({ items: checked ? [...typed.items, item] : typed.items.filter((one) => one !== item) })
              }
            />
          ))}
          {at('items') && <p className="mantine-InputWrapper-error">{at('items')}</p>}
        </fieldset>
      </div>
      {typed.third === undefined && view.answerBy && (
        <p className="meta">Met een brief van vandaag kan het antwoord tot en met {dayInFull(view.answerBy)}.</p>
      )}
      {typed.third === undefined && view.remark && (
        <Note tone="soon" title={refusalWords(view.remark).title} article={view.remark.article}>
          {refusalWords(view.remark).now}
        </Note>
      )}
      {refusal && (!SEEN.includes(refusal.field ?? '') || refusal.article) && <RefusalNote refusal={refusal} />}
      <div className="act">
        <Button variant="default" size="xs" onClick={onKeep}>
          Vastleggen
        </Button>
        <Button variant="default" size="xs" onClick={onClose}>
          Sluiten
        </Button>
      </div>
    </div>
  );
}
