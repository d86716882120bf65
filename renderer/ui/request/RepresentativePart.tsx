/** Somebody who asks on behalf of the person: who, with what authority, about what. Runs in the page. */
import type { RepresentativeKind } from '../../desk/asks';
import { Choice } from '../kit/Choice';
import { SelectField } from '../kit/fields';
import { refusalLine, representativeWords } from '../words.nl';
import { GuardedField } from './GuardedField';
import { RemarkNote } from './RemarkNote';
import type { RequestForm } from './useRequestForm';

const kinds = (Object.keys(representativeWords) as RepresentativeKind[]).map((value) => ({
  value,
  label: representativeWords[value],
}));

export function RepresentativePart({ form }: { readonly form: RequestForm }) {
  const { input, preview, set } = form;
  const kind = form.problem('representativeKind');
  const remarks = (preview?.remarks ?? []).filter(
    (one) => one.code === 'representativeNeedsAuthority' || one.code === 'administratorCoversMoneyOnly',
  );
  return (
    <section className="request-part" aria-label="Vertegenwoordiger">
      <Choice
        beside
        label="Vraagt iemand anders namens deze persoon?"
        name="represented"
        value={input.represented ? 'yes' : 'no'}
        options={[
          { value: 'no', label: 'Nee' },
          { value: 'yes', label: 'Ja, een vertegenwoordiger' },
        ]}
        onChange={(value) => set({ represented: value === 'yes' })}
      />
      {input.represented && (
        <div className="request-more">
          <div className="fields">
            <div className="span-4">
              <SelectField
                label="Wat is deze persoon?"
                name="representativeKind"
                value={input.representativeKind}
                options={kinds}
                empty="Kies"
                error={kind && refusalLine(kind)}
                onChange={(representativeKind) => set({ representativeKind })}
              />
            </div>
            <div className="span-8">
              <GuardedField form={form} field="representativeName" label="Naam van de vertegenwoordiger" />
            </div>
            <div className="span-12">
              <GuardedField
                form={form}
                field="representativeAddress"
                label="Adres van de vertegenwoordiger"
                hint="Straat en nummer, postcode en plaats. Nodig om naar het bewijs te vragen. Leeg: andere brieven gaan naar de betrokkene."
              />
            </div>
            <div className="span-6">
              <GuardedField
                form={form}
                field="representativeScope"
                label="Waarover gaat de vertegenwoordiging?"
                hint="Leeg betekent: alles"
              />
            </div>
            <div className="span-6">
              <GuardedField
                form={form}
                field="authoritySeen"
                label="Welk bewijs hebt u gezien?"
                hint="Soort bewijs, bijvoorbeeld volmacht of beschikking. Geen nummer, geen kopie."
              />
            </div>
          </div>
          {remarks.map((remark) => (
            <RemarkNote key={remark.code} remark={remark} />
          ))}
        </div>
      )}
    </section>
  );
}
