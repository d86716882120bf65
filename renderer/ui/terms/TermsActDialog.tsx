/** One act on the terms: what is asked of it, what it comes to, and the button. Runs in the page. */
import { Button } from '@mantine/core';
import { type ReactNode, useState } from 'react';
import type { CaseView, Id, Refusal } from '../../desk/asks';
import type { ExtensionGround, TermsAct, TermsActName } from '../../desk/asks-terms';
import { ask } from '../../desk/vault';
import { capital, dayPlain } from '../dates.nl';
import { Act, type Lacking } from '../kit/Act';
import { Choice } from '../kit/Choice';
import { Dialog } from '../kit/Dialog';
import { DateField, type FieldProps, TextArea, TextField, Tick } from '../kit/fields';
import { PlainField } from '../kit/PlainWords';
import { RefusalNote } from '../kit/RefusalNote';
import { refusalLine } from '../words.nl';
import { Consequence } from './Consequence';
import { useTermsPreview } from './useTermsPreview';
import { actWords, groundWords, introWords, tiedInWords } from './words.terms.nl';

interface Props {
  readonly act: TermsActName;
  readonly view: CaseView;
  readonly onClose: () => void;
  readonly onDone: (view: CaseView) => void;
}

type Typed = Readonly<Record<Field, string>>;
type Field =
  | 'askedOn'
  | 'asked'
  | 'doubt'
  | 'askedLateWhy'
  | 'on'
  | 'ground'
  | 'reasons'
  | 'requests'
  | 'why'
  | 'newDate';

const EMPTY: Typed = {
  askedOn: '',
  asked: '',
  doubt: '',
  askedLateWhy: '',
  on: '',
  ground: '',
  reasons: '',
  requests: '',
  why: '',
  newDate: '',
};

export function TermsActDialog({ act, view, onClose, onDone }: Props) {
  const { termsChange: change, terms } = view;
  const [typed, setTyped] = useState<Typed>(EMPTY);
  const [also, setAlso] = useState<readonly Id[]>(() => (change.extendAlso ?? []).map((one) => one.case));
  const [busy, setBusy] = useState(false);
  const [refusal, setRefusal] = useState<Refusal>();
  const id = view.summary.id;
  const asAct = actOf(act, typed);
  const preview = useTermsPreview(id, previewed(asAct));
  // Of what is typed the preview judges the day alone, and only once there is something.
  const early = preview?.refusal?.field && typed[preview.refusal.field as Field] ? preview.refusal : undefined;
  const shown = refusal ?? early;
  const has = (field: Field) => ({
    name: field,
    value: typed[field],
    error: shown?.field === field ? withArticle(shown) : undefined,
    onChange: (value: string) => {
      setTyped({ ...typed, [field]: value });
      setRefusal(undefined);
    },
  });
  const run = async (): Promise<void> => {
    setBusy(true);
    setRefusal(undefined);
    const answer =
      asAct.act === 'resume'
        ? await ask('resumeTerms', { case: id, on: asAct.on })
        : await ask('changeTerms', { case: id, input: asAct.act === 'extend' ? { ...asAct, also } : asAct });
    setBusy(false);
    if (answer.ok) onDone(answer.value);
    else setRefusal(answer.refusal);
  };
  const isLate = preview?.askedLate !== undefined || refusal?.code === 'askedLate';
  const lacks = asked(act, typed, isLate).filter(({ field }) => typed[field as Field].trim() === '');
  const fields: Record<TermsActName, ReactNode> = {
    suspend: (
      <>
        <DateField label="Op welke dag vroeg u om meer?" hint="Bijvoorbeeld vandaag" {...has('askedOn')} />
        <PlainField
          rows={0}
          label="Wat hebt u gevraagd?"
          hint="Zoals het in de brief komt. Bijvoorbeeld: de straat van het vorige adres"
          {...has('asked')}
        />
        <TextArea
          label="Waarom twijfelt u wie dit vraagt?"
          hint="Dat nog niemand de legitimatie zag, is geen twijfel. Noem geen namen van anderen."
          {...has('doubt')}
        />
        {isLate && (
          <TextArea
            label="Waarom vroeg u het niet eerder?"
            hint="De termijn staat alleen stil als u zonder uitstel vroeg."
            rows={2}
            {...has('askedLateWhy')}
          />
        )}
      </>
    ),
    resume: <DateField label="Op welke dag kwam het antwoord?" hint="Bijvoorbeeld vandaag" {...has('on')} />,
    extend: (
      <>
        <Choice
          label="Waarom is er meer tijd nodig?"
          options={GROUNDS}
          {...has('ground')}
          value={typed.ground as ExtensionGround | ''}
        />
        {(typed.ground === 'number' || typed.ground === 'both') && (
          <TextField label="Hoeveel verzoeken deed deze persoon?" hint="Tel ook dit verzoek mee" {...has('requests')} />
        )}
        {reasonsField(has('reasons'))}
        {change.extendAlso && (
          <fieldset className="choice">
            <legend>Ook verlengen? Deze verzoeken kwamen tegelijk</legend>
            {change.extendAlso.map((one) => (
              <Tick
                key={one.case}
                name={`also-${one.reference}`}
                label={capital(tiedInWords(one))}
                checked={also.includes(one.case)}
                onChange={(on) => setAlso(on ? [...also, one.case] : also.filter((id) => id !== one.case))}
              />
            ))}
            <p className="field-hint">De redenen gelden dan voor al deze verzoeken, en één brief vertelt het.</p>
          </fieldset>
        )}
      </>
    ),
    removeExtension: <TextArea label="Waarom haalt u de verlenging weg?" rows={2} {...has('why')} />,
    tellDelay: (
      <>
        <DateField
          label="Op welke dag krijgt de betrokkene de beslissing uiterlijk?"
          hint={change.lastNewDate && `Uiterlijk ${dayPlain(change.lastNewDate)}`}
          {...has('newDate')}
        />
        {reasonsField(has('reasons'))}
      </>
    ),
  };
  return (
    <Dialog title={actWords[act]} onClose={onClose} wide>
      <p>{introWords[act]}</p>
      {fields[act]}
      <Consequence act={act} preview={preview} now={terms} tellBy={change.extendUntil} />
      {shown && !(shown.field && shown.field in EMPTY) && <RefusalNote refusal={shown} />}
      <Act label={actWords[act]} busy={busy ? 'Bezig' : undefined} lacks={lacks} onAct={() => void run()}>
        <Button variant="default" onClick={onClose}>
          Niet doen
        </Button>
      </Act>
    </Dialog>
  );
}

const withArticle = (refusal: Refusal): string =>
  refusal.article ? `${refusalLine(refusal)} (${refusal.article})` : refusalLine(refusal);

function reasonsField(bound: Pick<FieldProps, 'name' | 'value' | 'error' | 'onChange'>) {
  return (
    <PlainField
      isReason
      label="De redenen, zoals ze in de brief komen"
      rows={4}
      hint="Zet elke reden op een eigen regel. Alleen wat met dit verzoek te maken heeft: drukte telt niet."
      {...bound}
    />
  );
}

const GROUNDS = (Object.keys(groundWords) as ExtensionGround[]).map((value) => ({ value, label: groundWords[value] }));

function actOf(act: TermsActName, typed: Typed): TermsAct {
  switch (act) {
    case 'suspend': {
      const { askedOn, asked: what, doubt, askedLateWhy } = typed;
      return { act, ground: 'identityDoubt', askedOn, asked: what, doubt, askedLateWhy };
    }
    case 'resume':
      return { act, on: typed.on };
    case 'extend':
      return { act, ground: typed.ground, reasons: typed.reasons, requests: typed.requests };
    case 'removeExtension':
      return { act, why: typed.why };
    case 'tellDelay':
      return { act, newDate: typed.newDate, reasons: typed.reasons };
  }
}

/** The days alone: a word more in a reason asks nothing anew. */
function previewed(act: TermsAct): TermsAct {
  switch (act.act) {
    case 'suspend':
      return { ...act, asked: '', doubt: '', askedLateWhy: '' };
    case 'extend':
      return { ...act, ground: '', reasons: '', requests: '' };
    case 'removeExtension':
      return { ...act, why: '' };
    case 'tellDelay':
      return { ...act, reasons: '' };
    case 'resume':
      return act;
  }
}

function asked(act: TermsActName, { ground }: Typed, isLate: boolean): readonly Lacking[] {
  switch (act) {
    case 'suspend':
      return [
        { field: 'askedOn', label: 'dag' },
        { field: 'asked', label: 'wat u vroeg' },
        { field: 'doubt', label: 'waarom u twijfelt' },
        ...(isLate ? [{ field: 'askedLateWhy', label: 'waarom niet eerder' }] : []),
      ];
    case 'resume':
      return [{ field: 'on', label: 'dag' }];
    case 'extend':
      return [
        { field: 'ground', label: 'waarom' },
        ...(ground === 'number' || ground === 'both' ? [{ field: 'requests', label: 'hoeveel verzoeken' }] : []),
        { field: 'reasons', label: 'redenen' },
      ];
    case 'removeExtension':
      return [{ field: 'why', label: 'waarom' }];
    case 'tellDelay':
      return [
        { field: 'newDate', label: 'nieuwe dag' },
        { field: 'reasons', label: 'redenen' },
      ];
  }
}
