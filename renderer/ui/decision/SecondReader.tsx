/** Who read along, or why nobody did. Runs in the page. */
import type { Choice as Coded } from '../../desk/asks-dossier';
import { SelectField, TextArea } from '../kit/fields';
import type { DecideTyped } from './decide-input';

type Reader = Pick<DecideTyped, 'secondReader' | 'noSecondReader'>;

interface Props {
  readonly typed: Reader;
  readonly employees: readonly Coded[];
  readonly at: (field: string) => string | undefined;
  readonly set: (changes: Partial<Reader>) => void;
}

export function SecondReader({ typed, employees, at, set }: Props) {
  return (
    <div className="decide-reader">
      <SelectField
        label="Wie las mee?"
        name="secondReader"
        value={typed.secondReader}
        empty="Niemand"
        options={employees.map(({ code, text }) => ({ value: code, label: text }))}
        error={at('secondReader')}
        onChange={(secondReader) => set({ secondReader })}
      />
      {typed.secondReader === '' && (
        <TextArea
          label="Waarom las niemand mee?"
          name="noSecondReader"
          rows={1}
          value={typed.noSecondReader}
          hint="Alleen als daar een reden voor was"
          error={at('noSecondReader')}
          onChange={(noSecondReader) => set({ noSecondReader })}
        />
      )}
    </div>
  );
}
