/** From whom an item came: the person, ourselves, or a source with a name. An anonymous report does not enter. Runs in the page. */
import type { SourceView } from '../../desk/asks-dossier';
import { DateField, SelectField, TextField } from '../kit/fields';
import { inBrackets, useHouse } from '../kit/house';
import { Note } from '../kit/Note';
import { type ItemTyped, isFromOther } from './item-input';
import { ReporterSheet } from './ReporterSheet';
import { noSource, SourceFields } from './SourceFields';

interface Props {
  /** Who supplies data, as the regulation names them. */
  readonly suppliers?: readonly string[];
  readonly typed: ItemTyped;
  readonly sources: readonly SourceView[];
  readonly corporation: string;
  readonly at: (field: keyof ItemTyped) => string | undefined;
  readonly set: (changes: Partial<ItemTyped>) => void;
}

export function ItemOrigin({ suppliers = [], typed, sources, corporation, at, set }: Props) {
  const house = useHouse();
  const own: Readonly<Record<string, string>> = { subject: 'van uzelf', controller: `van ${corporation}` };
  const options = [
    { value: 'subject', label: 'De betrokkene zelf' },
    { value: 'controller', label: `${corporation} zelf` },
    ...sources.map(({ source, name }) => ({ value: source, label: name })),
    { value: 'new', label: 'Iemand anders …' },
    ...(house.noAnonymousReports ? [{ value: 'anonymous', label: 'Een anonieme melder' }] : []),
  ];
  const choose = (origin: string): void => {
    const isOwnWords = typed.originWords === '' || Object.values(own).includes(typed.originWords);
    const source = sources.find((one) => one.source === origin);
    set({ origin, ...(source?.input ?? noSource), ...(isOwnWords && { originWords: own[origin] ?? '' }) });
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
        {typed.origin === 'anonymous' && house.noAnonymousReports && (
          <div className="span-12">
            <Note tone="late" title="Een anonieme melding komt niet in het dossier." article={house.noAnonymousReports}>
              Weet u wel wie het meldde? Kies dan ‘Iemand anders’.
            </Note>
          </div>
        )}
        {isFromOther(typed) && (
          <>
            {suppliers.length > 0 && <p className="span-12 meta">Het reglement noemt: {suppliers.join('; ')}.</p>}
            <SourceFields typed={typed} at={at} set={set} />
            {!typed.sourceIsBody && house.tellReporter && (
              <div className="span-6 reporter-told">
                <DateField
                  label="Melder geïnformeerd op"
                  name="reporterToldOn"
                  value={typed.reporterToldOn}
                  error={at('reporterToldOn')}
                  hint={`Wie iets meldt, hoort dat het in het dossier komt${inBrackets(house.tellReporter)}`}
                  onChange={(reporterToldOn) => set({ reporterToldOn })}
                />
                <ReporterSheet />
              </div>
            )}
          </>
        )}
      </div>
    </div>
  );
}
