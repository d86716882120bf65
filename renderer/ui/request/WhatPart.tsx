/** "Wat vraagt iemand?": right, channel, dates, scope, copy. Runs in the page. */
import type { CaseView, Channel, Refusal } from '../../desk/asks';
import { capital, dayInFull } from '../dates.nl';
import { Choice } from '../kit/Choice';
import { DateField, SelectField, Tick } from '../kit/fields';
import { channelWords, refusalLine, rightWords } from '../words.nl';
import { FootageAsked } from './FootageAsked';
import { GuardedField } from './GuardedField';
import { RemarkNote } from './RemarkNote';
import type { RequestForm } from './useRequestForm';

type Right = CaseView['request']['right'];

/** In the order in which they are asked for most. */
const RIGHTS: readonly Right[] = [
  'access',
  'rectification',
  'erasure',
  'objection',
  'restriction',
  'portability',
  'consentWithdrawal',
  'information',
];
const choiceOf = (value: Right) => ({ value, label: value === 'access' ? 'Inzage in het dossier' : rightWords[value] });

/** Told with what is asked; the other remarks stand where they are about. */
const NOTES: readonly Refusal['code'][] = ['channelNote', 'identifyAtRequest', 'identifyBeforeHandling'];

interface Props {
  readonly form: RequestForm;
  /** What a case is about does not change any more. */
  readonly isFixed?: boolean;
}

const channels = (Object.keys(channelWords) as Channel[]).map((value) => ({ value, label: channelWords[value] }));

export function WhatPart({ form, isFixed = false }: Props) {
  const { input, preview, set, left } = form;
  const received = form.problem('receivedOn');
  const letter = form.problem('letterOn');
  const channel = form.problem('channel');
  const isAccess = input.right === 'access';
  const notes = (preview?.remarks ?? []).filter(
    ({ code, field }) =>
      NOTES.some((one) => one === code) ||
      (code === 'notUnderRegulation' && field === 'right') ||
      (code === 'reasonsAsked' && input.scope.trim() === ''),
  );
  return (
    <section className="request-part" aria-labelledby="part-what">
      <h2 id="part-what">Wat vraagt iemand?</h2>
      <div className="fields">
        <div className="span-4">
          <SelectField
            label="Recht"
            name="right"
            value={input.right}
            options={(isFixed ? [input.right] : RIGHTS).map(choiceOf)}
            onChange={(right) => set(right === 'access' ? { right } : { right, copyAsked: false })}
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
            label={isAccess ? 'Welk deel van het dossier?' : 'Waarover gaat het?'}
            hint={isAccess ? 'Leeg betekent: het hele dossier' : 'Zoals de persoon het zegt, met de redenen'}
          />
        </div>
        {isAccess && (
          <div className="span-12">
            <Tick
              label="Er is ook om een kopie gevraagd"
              hint="Alleen aanvinken als het in het verzoek staat."
              name="copyAsked"
              checked={input.copyAsked}
              onChange={(copyAsked) => set({ copyAsked })}
            />
          </div>
        )}
      </div>
      {preview?.footage && <FootageAsked asked={preview.footage} />}
      {notes.map((note) => (
        <RemarkNote key={note.code} remark={note} />
      ))}
    </section>
  );
}
