/** Klacht vastleggen: how and when it came in, who complains, and at once by when it is decided. Runs in the page. */
import '../request/request.css';
import { Button } from '@mantine/core';
import { useEffect, useState } from 'react';
import type { CaseView, Channel, Id, Refusal, SessionView } from '../../desk/asks';
import type { ComplaintInput, ComplaintPreview } from '../../desk/asks-complaint';
import { ask } from '../../desk/vault';
import { capital, dayInFull } from '../dates.nl';
import { focusField, useFormKeys, useKeys } from '../keys';
import { Act } from '../kit/Act';
import { Choice } from '../kit/Choice';
import { DateField, TextField } from '../kit/fields';
import { RefusalNote } from '../kit/RefusalNote';
import { Title } from '../kit/Title';
import type { Screen } from '../state';
import { channelWords, refusalLine, requestFieldWords } from '../words.nl';
import { ComplaintTerm } from './ComplaintTerm';

interface Props {
  readonly session: SessionView;
  readonly go: (to: Screen) => void;
  /** The case it is about. */
  readonly about?: Id;
}

const channels = (Object.keys(channelWords) as Channel[]).map((value) => ({ value, label: channelWords[value] }));

export function NewComplaint({ session, go, about }: Props) {
  const [view, setView] = useState<CaseView>();
  const [input, setInput] = useState<ComplaintInput>({ ...EMPTY, about: about ?? '' });
  const [judged, setJudged] = useState<{ readonly of: ComplaintInput; readonly preview: ComplaintPreview }>();
  const [shown, setShown] = useState<ReadonlySet<string> | 'all'>(new Set());
  const [busy, setBusy] = useState(false);
  const [refusal, setRefusal] = useState<Refusal>();
  const formKeys = useFormKeys();
  const back = (): void => go(about ? { at: 'case', id: about, tab: 'request' } : { at: 'cases' });
  useKeys({ Escape: back });
  useEffect(() => {
    if (!about) return;
    void ask('openCase', { id: about }).then((answer) =>
      answer.ok ? setView(answer.value) : setRefusal(answer.refusal),
    );
  }, [about]);
  useEffect(() => {
    let current = true;
    void ask('previewComplaint', input).then((answer) => {
      if (current && answer.ok) setJudged({ of: input, preview: answer.value });
    });
    return () => {
      current = false;
    };
  }, [input]);

  const set = (changes: Partial<ComplaintInput>): void => setInput((before) => ({ ...before, ...changes }));
  const left = (field: string): void => setShown((before) => (before === 'all' ? before : new Set([...before, field])));
  const preview = judged?.preview;
  const problems = preview?.problems ?? [];
  const at = (field: string): string | undefined => {
    const problem = problems.find((one) => one.field === field);
    const isTime = shown === 'all' || (shown.has(field) && problem?.code !== 'required');
    return problem && isTime ? refusalLine(problem) : undefined;
  };
  const fields = [...new Set(problems.map((one) => one.field ?? 'receivedOn'))];
  const record = async (): Promise<void> => {
    setBusy(true);
    setRefusal(undefined);
    const answer = await ask('registerComplaint', input);
    setBusy(false);
    if (answer.ok) return go({ at: 'case', id: answer.value.summary.id, tab: 'request' });
    setShown('all');
    setRefusal(answer.refusal);
    if (answer.refusal.field) focusField(null, answer.refusal.field);
  };
  const who = view?.representative?.shown ?? view?.subject.shown;
  const isOther = !about || input.by === 'other';
  return (
    <>
      <div className="head request-head">
        <Title focus={false}>Klacht vastleggen</Title>
        {view && (
          <span className="dim">
            Over zaak {view.summary.reference}, {view.subject.shown}
          </span>
        )}
      </div>
      <div className="request">
        <form
          className="panel request-form"
          aria-label="Klacht vastleggen"
          onSubmit={(event) => event.preventDefault()}
          onKeyDown={formKeys}
        >
          <section className="request-part" aria-labelledby="part-when">
            <h2 id="part-when">Wanneer kwam de klacht?</h2>
            <div className="fields">
              <div className="span-12">
                <Choice
                  label="Hoe kwam de klacht binnen?"
                  name="channel"
                  value={input.channel}
                  options={channels}
                  error={at('channel')}
                  onChange={(channel) => set({ channel })}
                />
              </div>
              <div className="span-4">
                <DateField
                  label="Ontvangen op"
                  name="receivedOn"
                  value={input.receivedOn}
                  autoFocus
                  error={at('receivedOn')}
                  hint={
                    preview?.receivedOn ? capital(dayInFull(preview.receivedOn)) : 'Bijvoorbeeld 25-11-26 of vandaag'
                  }
                  onBlur={() => left('receivedOn')}
                  onChange={(receivedOn) => set({ receivedOn })}
                />
              </div>
              <div className="span-4">
                <DateField
                  label="Datum van de brief"
                  name="letterOn"
                  value={input.letterOn}
                  error={at('letterOn')}
                  hint="Staat straks in ons antwoord"
                  onBlur={() => left('letterOn')}
                  onChange={(letterOn) => set({ letterOn })}
                />
              </div>
            </div>
          </section>
          <section className="request-part" aria-labelledby="part-who">
            <h2 id="part-who">De persoon</h2>
            {about && (
              <Choice
                label="Wie klaagt?"
                name="by"
                value={input.by}
                options={[
                  { value: 'same', label: who ? capital(who) : 'Wie het verzoek deed' },
                  { value: 'other', label: 'Iemand anders' },
                ]}
                hint={input.by === 'other' ? 'Bijvoorbeeld wie ons gegevens gaf.' : 'Naam en adres komen uit de zaak.'}
                onChange={(by) => set({ by })}
              />
            )}
            {isOther && (
              <div className="fields">
                {OTHER.map(({ field, label, hint, span }) => (
                  <div key={field} className={span}>
                    <TextField
                      label={label}
                      name={field}
                      value={input[field]}
                      hint={hint}
                      error={at(field)}
                      onBlur={() => left(field)}
                      onChange={(typed) => set({ [field]: typed })}
                    />
                  </div>
                ))}
              </div>
            )}
          </section>
          {refusal && !refusal.field && (
            <div className="request-part">
              <RefusalNote refusal={refusal} />
            </div>
          )}
          <div className="request-foot" onClickCapture={() => setShown('all')}>
            <Act
              label="Klacht vastleggen"
              busy={busy ? 'Bezig met vastleggen' : undefined}
              lacks={fields.map((field) => ({ field, label: requestFieldWords[field] ?? 'een veld' }))}
              stale={judged?.of !== input}
              onAct={() => void record()}
            >
              <Button variant="default" onClick={back}>
                Sluiten
              </Button>
            </Act>
          </div>
        </form>
        <ComplaintTerm preview={preview} today={session.today} />
      </div>
    </>
  );
}

const EMPTY: ComplaintInput = {
  about: '',
  channel: '',
  receivedOn: '',
  letterOn: '',
  by: 'same',
  name: '',
  postcodeAndNumber: '',
  street: '',
  city: '',
};

const OTHER = [
  { field: 'name', label: 'Naam', hint: 'Bijvoorbeeld mw. A. de Vries.', span: 'span-12' },
  { field: 'postcodeAndNumber', label: 'Postcode en nummer', hint: 'Bijvoorbeeld 1234 AB 12', span: 'span-4' },
  { field: 'street', label: 'Straat of postbus', hint: undefined, span: 'span-4' },
  { field: 'city', label: 'Plaats', hint: undefined, span: 'span-4' },
] as const;
