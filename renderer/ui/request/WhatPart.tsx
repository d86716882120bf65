/** "Wat vraagt iemand?": right, channel, dates, scope, copy. Runs in the page. */
import type { Channel, Right } from '../../desk/asks';
import { capital, dayInFull } from '../dates.nl';
import { Choice } from '../kit/Choice';
import { DateField, SelectField, Tick } from '../kit/fields';
import { channelWords, refusalLine } from '../words.nl';
import { FootageAsked } from './FootageAsked';
import { GuardedField } from './GuardedField';
import { RemarkNote } from './RemarkNote';
import type { RequestForm } from './useRequestForm';

/** The other rights come with their own rules; until then they cannot be chosen. */
const rights: readonly { readonly value: Right; readonly label: string }[] = [
  { value: 'access', label: 'Inzage in het dossier' },
];
const channels = (Object.keys(channelWords) as Channel[]).map((value) => ({ value, label: channelWords[value] }));

export function WhatPart({ form }: { readonly form: RequestForm }) {
  const { input, preview, set, left } = form;
  const received = form.problem('receivedOn');
  const letter = form.problem('letterOn');
  const channel = form.problem('channel');
  const note = preview?.remarks.find((one) => one.code === 'channelNote');
  return (
    <section className="request-part" aria-labelledby="part-what">
      <h2 id="part-what">Wat vraagt iemand?</h2>
      <div className="fields">
        <div className="span-4">
          <SelectField
            label="Recht"
            name="right"
            value={input.right}
            options={rights}
            onChange={(right) => set({ right })}
          />
        </div>
        <div className="span-8">
          <Choice
            label="Hoe kwam het verzoek binnen?"
            name="channel"
            value={input.channel}
            options={channels}
            error={channel && refusalLine(channel)}
            onChange={(value) => set({ channel: value })}
          />
        </div>
        <div className="span-4">
          <DateField
            label="Ontvangen op"
            name="receivedOn"
            value={input.receivedOn}
            autoFocus
            error={received && refusalLine(received)}
            hint={preview?.receivedOn ? capital(dayInFull(preview.receivedOn)) : 'Bijvoorbeeld 25-11-26 of vandaag'}
            onBlur={() => left('receivedOn')}
            onChange={(receivedOn) => set({ receivedOn })}
          />
        </div>
        <div className="span-3">
          <DateField
            label="Datum van de brief"
            name="letterOn"
            value={input.letterOn}
            error={letter && refusalLine(letter)}
            hint="Staat straks in ons antwoord"
            onBlur={() => left('letterOn')}
            onChange={(letterOn) => set({ letterOn })}
          />
        </div>
        <div className="span-5">
          <GuardedField
            form={form}
            field="scope"
            label="Welk deel van het dossier?"
            hint="Leeg betekent: het hele dossier"
          />
        </div>
        <div className="span-12">
          <Tick
            label="Er is ook om een kopie gevraagd"
            hint="Alleen aanvinken als het in het verzoek staat."
            name="copyAsked"
            checked={input.copyAsked}
            onChange={(copyAsked) => set({ copyAsked })}
          />
        </div>
      </div>
      {preview?.footage && <FootageAsked asked={preview.footage} />}
      {note && <RemarkNote remark={note} />}
    </section>
  );
}
