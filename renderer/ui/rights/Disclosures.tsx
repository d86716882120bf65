/** Data given to somebody else: on which ground, with its proof (LO-9). Only the officer and the FG read it. Runs in the page. */
import { Button } from '@mantine/core';
import { useEffect, useState } from 'react';
import type { Id, Refusal } from '../../desk/asks';
import type { DisclosureGround, DisclosuresView, TypedDisclosure } from '../../desk/asks-rights';
import { ask } from '../../desk/vault';
import { dayInFull } from '../dates.nl';
import type { OfficerDrafts } from '../dossier/useOfficerDrafts';
import { DateField, SelectField, TextField } from '../kit/fields';
import { RefusalNote } from '../kit/RefusalNote';
import { refusalLine } from '../words.nl';
import { disclosureGroundWords, proofWords } from './words.rights.nl';

interface Props {
  readonly id: Id;
  readonly drafts: OfficerDrafts;
}

const empty: TypedDisclosure = {
  who: '',
  what: '',
  on: 'vandaag',
  ground: '',
  consentOn: '',
  reference: '',
  informedOn: '',
};

const FIELDS: readonly string[] = Object.keys(empty);

export function Disclosures({ id, drafts }: Props) {
  const [view, setView] = useState<DisclosuresView>();
  const [typed, setTyped] = useState<TypedDisclosure>(() => draftIn(drafts) ?? empty);
  const [open, setOpen] = useState(() => draftIn(drafts) !== undefined);
  const [refusal, setRefusal] = useState<Refusal>();
  useEffect(() => {
    void ask('disclosures', { case: id }).then((answer) => {
      if (answer.ok) setView(answer.value);
      else setRefusal(answer.refusal);
    });
  }, [id]);
  if (!view) return refusal ? <RefusalNote refusal={refusal} /> : null;
  const at = (field: string): string | undefined => (refusal?.field === field ? refusalLine(refusal) : undefined);
  const set = (changes: Partial<TypedDisclosure>): void => {
    const next = { ...typed, ...changes };
    setTyped(next);
    drafts.keep({ form: 'disclosure', typed: next });
  };
  const record = async (): Promise<void> => {
    drafts.forget({ form: 'disclosure' });
    const answer = await ask('recordDisclosure', { case: id, input: typed });
    if (!answer.ok) {
      drafts.keep({ form: 'disclosure', typed });
      return setRefusal(answer.refusal);
    }
    setRefusal(undefined);
    setTyped(empty);
    setOpen(false);
    setView(answer.value);
  };
  const rule = view.grounds.find(({ code }) => code === typed.ground);
  return (
    <section className="panel padded case-panel">
      <div className="row row-wrap">
        <h2>Gegeven aan anderen</h2>
        <span className="meta">Alleen de privacyfunctionaris en de FG lezen dit.</span>
        <span className="grow" />
        {view.mayChange && !open && (
          <Button variant="default" size="xs" onClick={() => setOpen(true)}>
            Toevoegen …
          </Button>
        )}
      </div>
      {open && (
        <div className="stack-tight">
          <div className="fields">
            <div className="span-6">
              <TextField
                label="Aan wie?"
                name="who"
                value={typed.who}
                error={at('who')}
                onChange={(who) => set({ who })}
              />
            </div>
            <div className="span-6">
              <DateField
                label="Op welke dag?"
                name="on"
                value={typed.on}
                error={at('on')}
                onChange={(on) => set({ on })}
              />
            </div>
            <div className="span-12">
              <TextField
                label="Welke gegevens?"
                name="what"
                value={typed.what}
                error={at('what')}
                onChange={(what) => set({ what })}
              />
            </div>
            <div className="span-6">
              <SelectField
                label="Waarom mag dat?"
                name="ground"
                value={typed.ground}
                empty="Kies de reden"
                options={view.grounds.map(({ code }) => ({ value: code, label: disclosureGroundWords[code] }))}
                error={at('ground')}
                onChange={(ground) => set({ ground })}
              />
            </div>
            <div className="span-6">
              {typed.ground === 'consent' ? (
                <DateField
                  label="Toestemming op schrift van"
                  name="consentOn"
                  value={typed.consentOn}
                  error={at('consentOn')}
                  onChange={(consentOn) => set({ consentOn })}
                />
              ) : (
                typed.ground !== '' && (
                  <TextField
                    label={proofWords[typed.ground as Exclude<DisclosureGround, 'consent'>]}
                    name="reference"
                    value={typed.reference}
                    error={at('reference')}
                    onChange={(reference) => set({ reference })}
                  />
                )
              )}
            </div>
            {rule?.informBeforehand && (
              <div className="span-6">
                <DateField
                  label="Vooraf verteld op"
                  name="informedOn"
                  value={typed.informedOn}
                  error={at('informedOn')}
                  onChange={(informedOn) => set({ informedOn })}
                />
              </div>
            )}
          </div>
          {refusal && (!FIELDS.includes(refusal.field ?? '') || refusal.article) && <RefusalNote refusal={refusal} />}
          <div className="act">
            <Button variant="default" size="xs" onClick={() => void record()}>
              Toevoegen
            </Button>
            <Button variant="default" size="xs" onClick={() => setOpen(false)}>
              Sluiten
            </Button>
          </div>
        </div>
      )}
      {view.disclosures.length === 0 && !open && <p className="dim">Niets gegeven aan anderen.</p>}
      {view.disclosures.map((one) => (
        <div key={one.recipient}>
          <p>
            <strong>{one.who}</strong>, {dayInFull(one.on)}: {one.what}
          </p>
          <p className="meta">
            {disclosureGroundWords[one.ground]}: {one.consentOn ? dayInFull(one.consentOn) : one.reference}
            {one.informedOn && `. De persoon hoorde het op ${dayInFull(one.informedOn)}`}
          </p>
        </div>
      ))}
    </section>
  );
}

const draftIn = ({ found }: OfficerDrafts): TypedDisclosure | undefined =>
  found.flatMap(({ draft }) => (draft.form === 'disclosure' ? [{ ...empty, ...draft.typed }] : []))[0];
