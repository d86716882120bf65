/** What the overview of data will lack, said while it can still be filled in: what is released stays as it is. Runs in the page. */
import type { OfficerItem } from '../../desk/asks-dossier';
import { Note } from '../kit/Note';
import { lackingForOverview } from './words.decision.nl';

interface Props {
  readonly items: readonly OfficerItem[];
  readonly onDossier: () => void;
}

export function OverviewLacks({ items, onDossier }: Props) {
  const lacking = lackingForOverview(items);
  if (lacking.length === 0) return null;
  return (
    <Note tone="soon" title="In het overzicht van gegevens ontbreekt dan nog iets.">
      {lacking.join('. ')}. Vul het aan vóór u de stukken klaarzet.{' '}
      <button type="button" className="link" onClick={onDossier}>
        Naar het dossier
      </button>
    </Note>
  );
}
