/** The colour of the house: its code, and how it will look in light and dark. Runs in the page. */
import type { CSSProperties } from 'react';
import { readAccent, readable, shadesOf } from '../../desk/accent';
import type { Refusal } from '../../desk/asks';
import { TextField } from '../kit/fields';
import { Note } from '../kit/Note';
import { refusalLine } from '../words.nl';

interface Props {
  readonly value: string;
  readonly byProgram: string;
  readonly refusal: Refusal | undefined;
  readonly onChange: (value: string) => void;
}

export function AccentField({ value, byProgram, refusal, onChange }: Props) {
  const chosen = value.trim() === '' ? byProgram : readAccent(value);
  const used = chosen && readable(chosen);
  return (
    <fieldset className="choice style-part">
      <legend>Kleur</legend>
      <div className="style-fields">
        <TextField
          label="Kleurcode"
          name="style.accent"
          value={value}
          error={refusal && refusalLine(refusal)}
          onChange={onChange}
        />
        {used && <Samples accent={used} />}
      </div>
      <p className="field-hint">Zoals {byProgram}. Laat u dit leeg? Dan geldt de kleur van het programma.</p>
      {used && used !== chosen && (
        <Note tone="soon" title="Deze kleur is te licht om op te lezen.">
          Brieven en schermen krijgen een donkerdere tint: {used}.
        </Note>
      )}
    </fieldset>
  );
}

function Samples({ accent }: { readonly accent: string }) {
  const { light, dark } = shadesOf(accent);
  return (
    <div className="accent-samples">
      {[
        { name: 'op een licht scherm', shade: light },
        { name: 'op een donker scherm', shade: dark },
      ].map(({ name, shade }) => (
        <span key={name} className="accent-sample" style={colours(shade.accent, shade.on)}>
          {name}
        </span>
      ))}
    </div>
  );
}

const colours = (background: string, color: string): CSSProperties => ({ background, color });
