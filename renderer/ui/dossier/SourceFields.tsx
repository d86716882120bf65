/** Who supplied data: name, address, when, and of an organisation what it gave. Beside an item and beside the notice. Runs in the page. */
import type { SourceInput } from '../../desk/asks-dossier';
import { TextField, Tick } from '../kit/fields';
import { PlainField } from '../kit/PlainWords';

interface Props {
  readonly typed: SourceInput;
  readonly at: (field: keyof SourceInput) => string | undefined;
  readonly set: (changes: Partial<SourceInput>) => void;
  readonly onLeft?: (() => void) | undefined;
}

export const noSource: SourceInput = {
  sourceName: '',
  sourceAddress: '',
  sourceIsBody: false,
  suppliedIn: '',
  sourceWhat: '',
};

export function SourceFields({ typed, at, set, onLeft }: Props) {
  return (
    <>
      <div className="span-6">
        <TextField
          label="Naam van de bron"
          name="sourceName"
          value={typed.sourceName}
          error={at('sourceName')}
          hint="Alleen u en de FG zien dit veld"
          onChange={(sourceName) => set({ sourceName })}
          onBlur={onLeft}
        />
      </div>
      <div className="span-6">
        <TextField
          label="Adres van de bron"
          name="sourceAddress"
          value={typed.sourceAddress}
          error={at('sourceAddress')}
          hint="Voor het bericht aan de bron. Straat, postcode en plaats"
          onChange={(sourceAddress) => set({ sourceAddress })}
          onBlur={onLeft}
        />
      </div>
      <div className="span-3">
        <TextField
          label="Gekregen in"
          name="suppliedIn"
          value={typed.suppliedIn}
          error={at('suppliedIn')}
          hint="Maand en jaar, zoals 09-2026"
          onChange={(suppliedIn) => set({ suppliedIn })}
          onBlur={onLeft}
        />
      </div>
      <div className="span-3 source-body">
        <Tick
          label="Dit is een organisatie"
          name="sourceIsBody"
          checked={typed.sourceIsBody}
          onChange={(sourceIsBody) => set({ sourceIsBody })}
        />
      </div>
      {typed.sourceIsBody && (
        <div className="span-6">
          <PlainField
            rows={0}
            label="Wat gaf deze organisatie?"
            name="sourceWhat"
            value={typed.sourceWhat}
            error={at('sourceWhat')}
            hint="Zo staat het in het bericht. Bijvoorbeeld: een verhuurdersverklaring"
            onChange={(sourceWhat) => set({ sourceWhat })}
            onBlur={onLeft}
          />
        </div>
      )}
    </>
  );
}
