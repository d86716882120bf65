/** Step 1: which corporation, which office, and what the regulation leaves open. Runs in the page. */
import { useState } from 'react';
import type { CorporationChoice, PlacedNotice, ProfileValue } from '../../desk/asks';
import { OpenValueFields, valuesMissing } from '../admin/OpenValueFields';
import { useFormKeys } from '../keys';
import { Act } from '../kit/Act';
import { SelectField, TextField } from '../kit/fields';
import { Note } from '../kit/Note';
import { PlacedRefused } from '../kit/Placed';
import { Title } from '../kit/Title';

export interface Place {
  readonly corporation: string;
  readonly office: string;
  readonly values: Readonly<Record<string, ProfileValue>>;
}

interface Props {
  readonly corporations: readonly CorporationChoice[];
  readonly placed: readonly PlacedNotice[];
  /** Absent until one is chosen. */
  readonly choice: CorporationChoice | undefined;
  readonly place: Place;
  readonly onChange: (place: Place) => void;
  readonly onNext: () => void;
}

export function StepCorporation({ corporations, placed, choice, place, onChange, onNext }: Props) {
  const formKeys = useFormKeys();
  const [tried, setTried] = useState(false);
  const asked = (choice?.open ?? []).filter((one) => one.firstStart);
  const missing = valuesMissing(asked, place.values);
  const noOffice = place.office.trim() === '';
  const lacks = [
    ...(choice ? [] : [{ field: 'corporation', label: 'corporatie' }]),
    ...(noOffice ? [{ field: 'office', label: 'naam van dit kantoor' }] : []),
  ];
  return (
    <form
      className="setup-question"
      aria-label="Corporatie en kantoren"
      onSubmit={(event) => event.preventDefault()}
      onKeyDown={formKeys}
    >
      <Title focus={false}>Voor welke corporatie werkt u?</Title>
      <p className="setup-lead">
        Het programma kent het reglement van uw corporatie: de termijnen, de regels en de brieven.
      </p>
      <PlacedRefused placed={placed} />
      {corporations.length === 0 && (
        <Note tone="late" title="Dit programma kent uw corporatie niet.">
          De instellingen van deze computer noemen een corporatie die er niet is. Vraag ICT om ze na te kijken.
        </Note>
      )}
      <SelectField
        size="md"
        label="Corporatie"
        name="corporation"
        value={place.corporation}
        options={corporations.map((one) => ({ value: one.corporation, label: one.name }))}
        {...(corporations.length > 1 && { empty: 'Kies uw corporatie', autoFocus: true })}
        error={tried && !choice ? 'Kies uw corporatie.' : undefined}
        hint={choice?.regulation ?? 'Dit kunt u later niet meer veranderen.'}
        onChange={(corporation) => onChange({ ...place, corporation, values: {} })}
      />
      <TextField
        size="md"
        label="Naam van dit kantoor"
        name="office"
        value={place.office}
        autoFocus={corporations.length === 1}
        error={tried && noOffice ? 'Vul de naam van het kantoor in.' : undefined}
        hint="Staat op het scherm waar u ontgrendelt. Bijvoorbeeld de plaatsnaam."
        onChange={(office) => onChange({ ...place, office })}
      />
      {asked.length > 0 && (
        <>
          <div>
            <h2>Gegevens voor de brieven</h2>
            <p className="dim">Het reglement noemt deze gegevens niet. De brieven hebben ze wel nodig.</p>
          </div>
          <OpenValueFields open={asked} values={place.values} onChange={(values) => onChange({ ...place, values })} />
          {missing.length > 0 && (
            <Note tone="info" title="U kunt dit overslaan.">
              Brieven blijven dan een concept tot alles is ingevuld. Dat kan later bij Beheer.
            </Note>
          )}
        </>
      )}
      <div onClickCapture={() => setTried(true)}>
        <Act label="Verder naar de beheerder" lacks={lacks} onAct={onNext} />
      </div>
    </form>
  );
}
