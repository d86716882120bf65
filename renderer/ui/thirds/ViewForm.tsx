/** What a third party answered: one of the three of the letter, and in whose own words. Runs in the page. */
import { Button } from '@mantine/core';
import type { Refusal } from '../../desk/asks';
import type { ThirdView, TypedView, View } from '../../desk/asks-thirds';
import { Choice } from '../kit/Choice';
import { DateField, TextArea } from '../kit/fields';
import { RefusalNote } from '../kit/RefusalNote';
import { refusalLine } from '../words.nl';
import { viewChoices } from './words.thirds.nl';

interface Props {
  readonly of: ThirdView;
  readonly typed: TypedView;
  readonly refusal: Refusal | undefined;
  readonly set: (changes: Partial<TypedView>) => void;
  readonly onKeep: () => void;
  readonly onClose: () => void;
}

const SEEN: readonly string[] = ['on', 'answer', 'words'];

export function ViewForm({ of, typed, refusal, set, onKeep, onClose }: Props) {
  const at = (field: string): string | undefined => (refusal?.field === field ? refusalLine(refusal) : undefined);
  return (
    <div className="stack-tight">
      <p>
        <strong>Antwoord van {of.name}</strong>
      </p>
      <Choice
        label="Wat vindt deze persoon?"
        name="answer"
        value={typed.answer as View | ''}
        options={viewChoices}
        error={at('answer')}
        onChange={(answer) => set({ answer })}
      />
      <div className="fields">
        <div className="span-6">
          <DateField label="Geantwoord op" name="on" value={typed.on} error={at('on')} onChange={(on) => set({ on })} />
        </div>
        <div className="span-12">
          <TextArea
            label="Waarom, en welke woorden?"
            name="words"
            rows={2}
            value={typed.words}
            hint="Alleen u en de FG lezen dit. Het mag leeg blijven"
            error={at('words')}
            onChange={(words) => set({ words })}
          />
        </div>
      </div>
      {refusal && (!SEEN.includes(refusal.field ?? '') || refusal.article) && <RefusalNote refusal={refusal} />}
      <div className="act">
        <Button variant="default" size="xs" onClick={onKeep}>
          Antwoord vastleggen
        </Button>
        <Button variant="default" size="xs" onClick={onClose}>
          Sluiten
        </Button>
      </div>
    </div>
  );
}
