/** The request is about images of a camera: they go soon, and the corporation has words of its own about them. Runs in the page. */
import type { RequestPreview } from '../../desk/asks';
import { Note } from '../kit/Note';

export function FootageAsked({ asked }: { readonly asked: NonNullable<RequestPreview['footage']> }) {
  return (
    <div role="status" className="stack-tight">
      <Note tone="soon" title="Gaat het om camerabeelden?">
        Die worden snel gewist. Vertel de privacyfunctionaris vandaag dat dit verzoek er is.
      </Note>
      <Protocol text={asked.protocol} />
    </div>
  );
}

/** The corporation's own text, folded away; or who can fill it in. */
export function Protocol({ text }: { readonly text: string | undefined }) {
  if (!text)
    return (
      <p className="meta">
        De tekst van uw cameraprotocol is nog niet ingevuld. De beheerder van toegang vult die in bij Beheer, onder
        ‘Gegevens van uw corporatie’.
      </p>
    );
  return (
    <details>
      <summary>Uw cameraprotocol</summary>
      <p className="note-text">{text}</p>
    </details>
  );
}
