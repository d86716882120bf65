/** Who is asked, where the letter goes, and about which data: beside the dossier and beside the letter. Runs in the page. */
import type { TypedThird } from '../../desk/asks-thirds';
import { TextField } from '../kit/fields';
import { PlainField } from '../kit/PlainWords';

interface Props {
  readonly typed: TypedThird;
  readonly at: (field: string) => string | undefined;
  readonly set: (changes: Partial<TypedThird>) => void;
  readonly onLeft?: (() => void) | undefined;
  readonly autoFocus?: boolean;
}

export function ThirdFields({ typed, at, set, onLeft, autoFocus = false }: Props) {
  return (
    <>
      <div className="span-6">
        <TextField
          label="Naam van de derde"
          name="name"
          value={typed.name}
          error={at('name')}
          hint="Alleen u en de FG zien dit veld"
          autoFocus={autoFocus}
          onChange={(name) => set({ name })}
          onBlur={onLeft}
        />
      </div>
      <div className="span-6">
        <TextField
          label="Adres van de derde"
          name="address"
          value={typed.address}
          error={at('address')}
          hint="Voor de brief. Straat, postcode en plaats"
          onChange={(address) => set({ address })}
          onBlur={onLeft}
        />
      </div>
      <div className="span-12">
        <PlainField
          rows={0}
          label="Om welke gegevens gaat het?"
          name="what"
          value={typed.what}
          error={at('what')}
          hint="Zo staat het in de brief. Bijvoorbeeld: uw naam en een bericht van u uit mei 2026"
          onChange={(what) => set({ what })}
          onBlur={onLeft}
        />
      </div>
    </>
  );
}
