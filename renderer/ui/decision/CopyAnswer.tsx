/** The answer to who asked for a copy with the request, and what the overview still lacks while it can be filled in. Runs in the page. */
import type { OfficerItem, Outcome } from '../../desk/asks-dossier';
import { Choice } from '../kit/Choice';
import type { DecideTyped } from './decide-input';
import { OverviewLacks } from './OverviewLacks';

interface Props {
  readonly copy: DecideTyped['copy'];
  readonly outcome: Outcome;
  readonly items: readonly OfficerItem[];
  readonly error: string | undefined;
  readonly onChange: (copy: 'overview' | 'refused') => void;
  readonly onDossier: () => void;
}

export function CopyAnswer({ copy, outcome, items, error, onChange, onDossier }: Props) {
  return (
    <>
      <Choice
        label="In het verzoek stond de vraag om een kopie. Wat is het antwoord?"
        name="copy"
        value={copy === 'notAsked' ? '' : copy}
        options={[
          ...(outcome === 'refused' ? [] : [{ value: 'overview', label: 'Een overzicht van de gegevens' } as const]),
          { value: 'refused', label: 'Geen overzicht' },
        ]}
        hint={
          outcome === 'refused'
            ? 'Er is geen stuk te zien, dus in een overzicht staat niets.'
            : 'Het overzicht is gratis. ‘Zo werken wij’ is alleen geen reden om te weigeren (AVG artikel 15 lid 3).'
        }
        error={error}
        onChange={onChange}
      />
      {copy === 'overview' && outcome !== 'refused' && <OverviewLacks items={items} onDossier={onDossier} />}
    </>
  );
}
