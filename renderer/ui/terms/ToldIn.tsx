/** The letter about the extension is kept in another case and speaks for this one too: the way to it. Runs in the page. */
import type { TiedCase } from '../../desk/asks-terms';
import { Note } from '../kit/Note';
import type { Screen } from '../state';

export function ToldIn({ at, go }: { readonly at: TiedCase; readonly go: (to: Screen) => void }) {
  return (
    <Note tone="info" title="Eén brief vertelt het voor meer verzoeken.">
      De brief over de verlenging staat in zaak{' '}
      <button type="button" className="link" onClick={() => go({ at: 'case', id: at.case, tab: 'letters' })}>
        {at.reference}
      </button>
      . Daar noteert u ook wanneer hij weggaat.
    </Note>
  );
}
