/** The address of the authority in this letter was checked too long ago: said before the letter is printed (LO-26). Runs in the page. */
import type { CaseView, LetterKind } from '../../desk/asks';
import { dayPlain } from '../dates.nl';
import { Note } from '../kit/Note';

interface Props {
  readonly view: CaseView;
  readonly kind: LetterKind;
}

export function OldAuthority({ view, kind }: Props) {
  if (!view.oldAuthority?.letters.includes(kind)) return null;
  return (
    <div className="stack">
      <Note tone="soon" title="Kijk het adres van de Autoriteit Persoonsgegevens na.">
        Het adres en het telefoonnummer in deze brief zijn voor het laatst nagekeken op{' '}
        {dayPlain(view.oldAuthority.checkedOn)}. Dat is meer dan een jaar geleden. Druk de brief pas af als ze nog
        kloppen.
      </Note>
    </div>
  );
}
