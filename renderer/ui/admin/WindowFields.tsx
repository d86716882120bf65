/** Where the window of the house's envelopes is, and the sheet to try it with. Runs in the page. */
import { Button } from '@mantine/core';
import { IconMailOpened } from '@tabler/icons-react';
import { useState } from 'react';
import type { Refusal } from '../../desk/asks';
import type { EnvelopeWindow } from '../../desk/asks-style';
import { ask } from '../../desk/vault';
import { TextField } from '../kit/fields';
import { icon } from '../kit/icon';
import { RefusalNote } from '../kit/RefusalNote';
import { SheetDialog } from '../letter/SheetDialog';
import { sameWindow, type TypedWindow, typedOf, windowOf } from './typed-window';

interface Props {
  readonly typed: TypedWindow;
  /** As it is kept: what the sheet is printed with. */
  readonly kept: EnvelopeWindow;
  readonly byProgram: EnvelopeWindow;
  readonly refusal: Refusal | undefined;
  readonly onChange: (typed: TypedWindow) => void;
}

const labels: Readonly<Record<keyof EnvelopeWindow, string>> = {
  left: 'Van links (mm)',
  top: 'Van boven (mm)',
  width: 'Breedte (mm)',
  height: 'Hoogte (mm)',
};
const parts = ['left', 'top', 'width', 'height'] as const;

export function WindowFields({ typed, kept, byProgram, refusal, onChange }: Props) {
  const [trying, setTrying] = useState(false);
  const isKept = sameWindow(windowOf(typed), kept);
  return (
    <fieldset className="choice style-part">
      <legend>Venster van de envelop</legend>
      <div className="style-fields">
        {parts.map((part) => (
          <TextField
            key={part}
            label={labels[part]}
            name={part === 'left' ? 'style.window' : `style.window-${part}`}
            value={typed[part]}
            onChange={(value) => onChange({ ...typed, [part]: value })}
          />
        ))}
      </div>
      <p className="field-hint">
        Meet van links en van boven vanaf de rand van het papier. De breedte en de hoogte zijn die van het venster zelf.
      </p>
      {refusal && <RefusalNote refusal={refusal} />}
      <div className="row row-wrap">
        <Button
          variant="default"
          size="xs"
          className={isKept ? '' : 'wait'}
          leftSection={<IconMailOpened {...icon} />}
          aria-disabled={!isKept || undefined}
          aria-describedby={isKept ? undefined : 'window-unkept'}
          onClick={() => isKept && setTrying(true)}
        >
          Proefblad afdrukken …
        </Button>
        {!isKept && (
          <span id="window-unkept" className="wait-says">
            Bewaar eerst de maten. Het proefblad heeft de maten die bewaard zijn.
          </span>
        )}
        {!sameWindow(windowOf(typed), byProgram) && (
          <button type="button" className="link" onClick={() => onChange(typedOf(byProgram))}>
            Terug naar {byProgram.left}, {byProgram.top}, {byProgram.width} en {byProgram.height} mm
          </button>
        )}
      </div>
      {trying && (
        <SheetDialog
          title="Proefblad voor het venster"
          label="Proefblad"
          words={() => ask('windowTest', {})}
          onClose={() => setTrying(false)}
        >
          Vouw dit blad en steek het in uw envelop. Zo ziet u of het adres in het venster past. Wij bewaren het blad
          niet.
        </SheetDialog>
      )}
    </fieldset>
  );
}
