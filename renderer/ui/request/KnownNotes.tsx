/** What the register holds already: earlier requests of this person, and who else asks from the same address. Runs in the page. */
import type { RequestPreview } from '../../desk/asks';
import { dayShort } from '../dates.nl';
import { Note } from '../kit/Note';

export function KnownNotes({ known }: { readonly known: RequestPreview['known'] }) {
  const { earlier, sameAddress } = known;
  const [last] = earlier;
  return (
    <div role="status">
      {last && (
        <Note
          tone="info"
          title={
            earlier.length === 1
              ? 'Deze persoon vroeg eerder iets.'
              : `Deze persoon vroeg al ${earlier.length} keer iets.`
          }
        >
          {earlier
            .slice(0, 3)
            .map(
              ({ reference, receivedOn, open }) => `${reference}, ${dayShort(receivedOn)}${open ? ', loopt nog' : ''}`,
            )
            .join('; ')}
          . Vaker vragen mag: een herhaald verzoek is niet vanzelf te veel.
        </Note>
      )}
      {sameAddress.length > 0 && (
        <Note tone="info" title="Op dit adres vraagt nog iemand anders iets.">
          {sameAddress.slice(0, 3).join(', ')}. Ieder ziet alleen de eigen gegevens, ook bij een gedeelde huur.
        </Note>
      )}
    </div>
  );
}
