/** "Om wiens gegevens gaat het?": the person and where letters go. Runs in the page. */

import { capital } from '../dates.nl';
import { DateField, SelectField, Tick } from '../kit/fields';
import { Note } from '../kit/Note';
import { refusalLine } from '../words.nl';
import { GuardedField } from './GuardedField';
import { KnownNotes } from './KnownNotes';
import { RemarkNote } from './RemarkNote';
import type { RequestForm } from './useRequestForm';

export function SubjectPart({ form }: { readonly form: RequestForm }) {
  const { input, preview, set, left } = form;
  const birth = form.problem('birthDate');
  const kind = form.problem('subjectKind');
  const kinds = (preview?.subjectKinds ?? []).map((value) => ({ value, label: value }));
  const lacking = (preview?.remarks ?? []).filter((one) => one.code === 'required');
  const remarks = (preview?.remarks ?? []).filter(
    (one) =>
      one.code === 'underSixteen' ||
      one.code === 'deceasedNoTerm' ||
      (one.code === 'notUnderRegulation' && one.field !== 'right'),
  );
  return (
    <section className="request-part" aria-labelledby="part-subject">
      <h2 id="part-subject">Om wiens gegevens gaat het?</h2>
      <div className="fields">
        <div className="span-6">
          <GuardedField
            form={form}
            field="name"
            label="Naam"
            hint={
              preview?.salutation
                ? `Aanhef: ${preview.salutation}`
                : 'Bijvoorbeeld mw. A. de Vries. De titel bepaalt de aanhef.'
            }
          />
        </div>
        <div className="span-3">
          <DateField
            label="Geboortedatum"
            name="birthDate"
            value={input.birthDate}
            error={birth && refusalLine(birth)}
            hint={preview?.age === undefined ? 'Mag leeg blijven' : `${preview.age} jaar bij ontvangst`}
            onBlur={() => left('birthDate')}
            onChange={(birthDate) => set({ birthDate })}
          />
        </div>
        <div className="span-3">
          <SelectField
            label="Is bij ons"
            name="subjectKind"
            value={input.subjectKind}
            options={kinds}
            empty="Kies"
            error={kind && refusalLine(kind)}
            onBlur={() => left('subjectKind')}
            onChange={(subjectKind) => set({ subjectKind })}
          />
        </div>
        {input.foreign ? <ForeignAddress form={form} /> : <DutchAddress form={form} />}
        <div className="span-6">
          <GuardedField
            form={form}
            field="contractNumber"
            label="Contractnummer"
            hint="Mag leeg blijven. Hierop vindt u de zaak terug. Nooit een BSN."
          />
        </div>
        <div className="span-12">
          {preview?.addressLines && (
            <p className="meta" aria-live="polite">
              Op de envelop: {preview.addressLines.map((line) => capital(line)).join(', ')}
            </p>
          )}
          <div className="ticks">
            <Tick
              label="Adres in het buitenland"
              name="foreign"
              checked={input.foreign}
              onChange={(foreign) => set({ foreign })}
            />
            <Tick
              label="Geheim adres"
              hint="Staat dan in geen enkele lijst."
              name="secretAddress"
              checked={input.secretAddress}
              onChange={(secretAddress) => set({ secretAddress })}
            />
            <Tick
              label="Deze persoon is overleden"
              name="deceased"
              checked={input.deceased}
              onChange={(deceased) => set({ deceased })}
            />
          </div>
        </div>
      </div>
      {lacking.length > 0 && input.name !== '' && (
        <div role="status">
          <Note tone="soon" title="Het adres is nog niet compleet.">
            U kunt het verzoek wel vastleggen. Een brief kan pas definitief worden met een volledig adres.
          </Note>
        </div>
      )}
      {preview && <KnownNotes known={preview.known} />}
      {remarks.map((remark) => (
        <RemarkNote key={remark.code} remark={remark} />
      ))}
    </section>
  );
}

function DutchAddress({ form }: { readonly form: RequestForm }) {
  return (
    <>
      <div className="span-3">
        <GuardedField form={form} field="postcodeAndNumber" label="Postcode en nummer" placeholder="1234 AB 12" />
      </div>
      <div className="span-4">
        <GuardedField form={form} field="street" label="Straat of postbus" />
      </div>
      <div className="span-3">
        <GuardedField form={form} field="city" label="Plaats" />
      </div>
      <div className="span-2">
        <GuardedField form={form} field="careOf" label="p/a of t.a.v." />
      </div>
    </>
  );
}

function ForeignAddress({ form }: { readonly form: RequestForm }) {
  return (
    <>
      <div className="span-6">
        <GuardedField
          form={form}
          field="foreignLines"
          label="Adres"
          hint="Zoals het op de envelop hoort, per regel"
          rows={3}
        />
      </div>
      <div className="span-3">
        <GuardedField form={form} field="country" label="Land" />
      </div>
      <div className="span-3">
        <GuardedField form={form} field="careOf" label="p/a of t.a.v." />
      </div>
    </>
  );
}
