/** Before deciding can begin: every item is listed and assessed. Runs in the page. */
import type { DossierView } from '../../desk/asks-dossier';

interface Props {
  readonly officer: NonNullable<DossierView['officer']>;
  readonly onDossier: () => void;
}

export function NotYet({ officer, onDossier }: Props) {
  const { open } = officer.counts;
  return (
    <div className="panel padded stack-tight">
      <p>
        <strong>U kunt nog niet beslissen.</strong>{' '}
        {officer.items.length === 0
          ? 'Er staan nog geen stukken op de lijst.'
          : `Beoordeel eerst elk stuk: ${open === 1 ? 'nog 1 stuk' : `nog ${open} stukken`} te beoordelen.`}
      </p>
      <div>
        <button type="button" className="link" onClick={onDossier}>
          Naar het dossier
        </button>
      </div>
    </div>
  );
}
