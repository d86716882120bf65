/** From whom an item came: the person, ourselves, or a source with a name. An anonymous report does not enter. Runs in the page. */
import { DateField, SelectField, TextField, Tick } from '../kit/fields';
import { Note } from '../kit/Note';
import { type ItemTyped, isFromOther } from './item-input';

interface Props {
  readonly typed: ItemTyped;
  readonly sources: readonly { readonly source: string; readonly name: string }[];
  readonly corporation: string;
  readonly at: (field: keyof ItemTyped) => string | undefined;
  readonly set: (changes: Partial<ItemTyped>) => void;
}

export function ItemOrigin({ typed, sources, corporation, at, set }: Props) {
  const own: Readonly<Record<string, string>> = { subject: 'van uzelf', controller: `van ${corporation}` };
  const options = [
    { value: 'subject', label: 'De betrokkene zelf' },
    { value: 'controller', label: `${corporation} zelf` },
    ...sources.map(({ source, name }) => ({ value: source, label: name })),
    { value: 'new', label: 'Iemand anders …' },
    { value: 'anonymous', label: 'Een anonieme melder' },
  ];
  const choose = (origin: string): void => {
    const isOwnWords = typed.originWords === '' || Object.values(own).includes(typed.originWords);
    set({ origin, ...(isOwnWords && { originWords: own[origin] ?? '' }) });
  };
  return (
    <div className="request-part">
      <h2>Van wie kregen wij dit?</h2>
      <div className="fields">
        <div className="span-6">
          <SelectField
            label="Herkomst"
            name="origin"
            value={typed.origin}
            empty="Kies"
            options={options}
            error={at('origin')}
            onChange={choose}
          />
        </div>
        <div className="span-6">
          <TextField
            label="Herkomst, zoals de bezoeker het leest"
            name="originWords"
            value={typed.originWords}
            error={at('originWords')}
            hint="Zonder naam. Bijvoorbeeld: van een buurtbewoner"
            onChange={(originWords) => set({ originWords })}
          />
        </div>
        {typed.origin === 'anonymous' && (
          <div className="span-12">
            <Note
              tone="late"
              title="Een anonieme melding komt niet in het dossier."
              article="Omgangsregels, artikel 6 lid 2"
            >
              Weet u wel wie het meldde? Kies dan ‘Iemand anders’.
            </Note>
          </div>
        )}
        {typed.origin === 'new' && (
          <>
            <div className="span-6">
              <TextField
                label="Naam van de bron"
                name="sourceName"
                value={typed.sourceName}
                error={at('sourceName')}
                hint="De bezoeker en de balie zien deze naam niet"
                onChange={(sourceName) => set({ sourceName })}
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
              />
            </div>
            <div className="span-6">
              <Tick
                label="Dit is een organisatie"
                name="sourceIsBody"
                checked={typed.sourceIsBody}
                onChange={(sourceIsBody) => set({ sourceIsBody })}
              />
            </div>
          </>
        )}
        {isFromOther(typed) && (
          <>
            <div className="span-3">
              <TextField
                label="Gekregen in"
                name="suppliedIn"
                value={typed.suppliedIn}
                error={at('suppliedIn')}
                hint="Maand en jaar, zoals 09-2026"
                onChange={(suppliedIn) => set({ suppliedIn })}
              />
            </div>
            <div className="span-3">
              <DateField
                label="Melder geïnformeerd op"
                name="reporterToldOn"
                value={typed.reporterToldOn}
                error={at('reporterToldOn')}
                hint="Omgangsregels, artikel 6 lid 3"
                onChange={(reporterToldOn) => set({ reporterToldOn })}
              />
            </div>
          </>
        )}
      </div>
    </div>
  );
}
