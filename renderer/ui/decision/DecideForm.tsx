/** Deciding: the outcome, why each item is not wholly shown, the answer to a copy, and who read along. Runs in the page. */
import { useState } from 'react';
import type { CaseView, Id, Refusal } from '../../desk/asks';
import type { Choice as Coded, DecisionView, DossierChoices, DossierView, Outcome } from '../../desk/asks-dossier';
import { ask } from '../../desk/vault';
import { useFormKeys } from '../keys';
import { Act, type Lacking } from '../kit/Act';
import { Choice } from '../kit/Choice';
import { SelectField, TextArea } from '../kit/fields';
import { Note } from '../kit/Note';
import { RefusalNote } from '../kit/RefusalNote';
import type { Screen } from '../state';
import { refusalLine, refusalWords } from '../words.nl';
import { MotivationFields, motivationName } from './MotivationFields';
import { byCode, errorsOf, isAtItem, notShown } from './motivated-items';
import { useMotivations } from './useMotivations';
import { outcomeOf, outcomesInOrder, outcomeWords } from './words.decision.nl';

interface Props {
  readonly view: CaseView;
  readonly officer: NonNullable<DossierView['officer']>;
  readonly choices: DossierChoices;
  readonly employees: readonly Coded[];
  readonly go: (to: Screen) => void;
  readonly onDossier: (dossier: DossierView) => void;
  readonly onDecided: (view: CaseView) => void;
}

type Copy = DecisionView['copy'];

export function DecideForm({ view, officer, choices, employees, go, onDossier, onDecided }: Props) {
  const { id } = view.summary;
  const items = notShown(officer.items);
  const counts = { shown: officer.counts.show, partly: officer.counts.shield, withheld: officer.counts.withhold };
  const motivations = useMotivations(id, items, onDossier);
  const [outcome, setOutcome] = useState<Outcome>(outcomeOf(counts));
  const [copy, setCopy] = useState<Copy | ''>(view.request.copyAsked ? '' : 'notAsked');
  const [secondReader, setSecondReader] = useState<Id | ''>('');
  const [noSecondReader, setNoSecondReader] = useState('');
  const [busy, setBusy] = useState(false);
  const [refusal, setRefusal] = useState<Refusal>();
  const formKeys = useFormKeys();
  const at = (field: string): string | undefined => (refusal?.field === field ? refusalLine(refusal) : undefined);
  const disagrees = officer.counts.open === 0 && outcome !== outcomeOf(counts);
  const lacks: readonly Lacking[] = [
    ...(officer.counts.open > 0 ? [{ field: 'dossier', label: openWords(officer.counts.open) }] : []),
    ...(disagrees ? [{ field: 'outcome', label: 'uitkomst die bij de stukken past' }] : []),
    ...items.flatMap((one) =>
      (motivations.typed[one.item] ?? '').trim() === ''
        ? [{ field: motivationName(one.item), label: `motivering bij stuk ${one.number}` }]
        : [],
    ),
    ...(copy === '' ? [{ field: 'copy', label: 'antwoord op de vraag om een kopie' }] : []),
  ];
  const decide = async (): Promise<void> => {
    if (copy === '') return;
    setBusy(true);
    setRefusal(undefined);
    const answer = (await motivations.keep())
      ? await ask('decide', { case: id, outcome, secondReader, noSecondReader, copy })
      : undefined;
    setBusy(false);
    if (answer?.ok) onDecided(answer.value);
    else if (answer) setRefusal(answer.refusal);
  };
  // A motivation that lacks is said at its own item; the rest stands on top.
  const blocks = officer.lacksToDecide.filter((one) => !one.field?.startsWith('motivation'));
  if (officer.items.length === 0 || officer.counts.open > 0)
    return <NotYet officer={officer} onDossier={() => go({ at: 'case', id, tab: 'dossier' })} />;
  return (
    <form
      className="panel decide"
      aria-label="Beslissing"
      onSubmit={(event) => event.preventDefault()}
      onKeyDown={formKeys}
    >
      <div className="decide-body">
        {view.decision && (
          <Note tone="info" title="De stukken zijn veranderd na de beslissing.">
            Beslis opnieuw. Wat al vastligt, blijft in de geschiedenis staan.
          </Note>
        )}
        {blocks.map((one) => (
          <Note key={`${one.code} ${one.field}`} tone="soon" title={refusalWords(one).title} article={one.article}>
            {refusalWords(one).now}
          </Note>
        ))}
        <Choice
          label="Uitkomst"
          name="outcome"
          beside
          value={outcome}
          options={outcomesInOrder.map((value) => ({ value, label: outcomeWords[value] }))}
          error={at('outcome')}
          onChange={setOutcome}
        />
        {disagrees && (
          <Note tone="soon">
            U koos {outcomeWords[outcome]}, maar{' '}
            {items.length === 0
              ? 'alle stukken zijn helemaal te zien.'
              : items.length === 1
                ? '1 stuk is niet helemaal te zien.'
                : `${items.length} stukken zijn niet helemaal te zien.`}
          </Note>
        )}
        {items.length > 0 && (
          <>
            <div className="row row-wrap">
              <h2>Motivering per stuk</h2>
              <span className="meta">Dit leest de betrokkene in de brief.</span>
            </div>
            {motivations.refusal && !isAtItem(motivations.refusal) && <RefusalNote refusal={motivations.refusal} />}
            <MotivationFields
              items={items}
              motivations={motivations.typed}
              grounds={byCode(choices.grounds)}
              errors={errorsOf(motivations.refusal, items)}
              onChange={motivations.set}
              onLeft={() => void motivations.keep()}
            />
          </>
        )}
        {view.request.copyAsked && (
          <Choice
            label="In het verzoek stond de vraag om een kopie. Wat is het antwoord?"
            name="copy"
            value={copy}
            options={[
              { value: 'overview', label: 'Een overzicht van de gegevens' },
              { value: 'refused', label: 'Geen overzicht' },
            ]}
            hint="Het overzicht is gratis. ‘Zo werken wij’ is alleen geen reden om te weigeren (AVG artikel 15 lid 3)."
            error={at('copy')}
            onChange={(value) => setCopy(value)}
          />
        )}
        {outcome !== 'granted' && (
          <div className="decide-reader">
            <SelectField
              label="Wie las mee?"
              name="secondReader"
              value={secondReader}
              empty="Niemand"
              options={employees.map(({ code, text }) => ({ value: code, label: text }))}
              error={at('secondReader')}
              onChange={setSecondReader}
            />
            {secondReader === '' && (
              <TextArea
                label="Waarom las niemand mee?"
                name="noSecondReader"
                rows={1}
                value={noSecondReader}
                hint="Alleen als daar een reden voor was"
                error={at('noSecondReader')}
                onChange={setNoSecondReader}
              />
            )}
          </div>
        )}
        {refusal && (!refusal.field || at(refusal.field) === undefined || refusal.article) && (
          <RefusalNote refusal={refusal} />
        )}
      </div>
      <div className="decision-foot">
        <Act
          label="Beslissing vastleggen"
          busy={busy ? 'Bezig' : undefined}
          lacks={lacks}
          onAct={() => void decide()}
        />
        <p className="field-hint">Daarna zet u de stukken klaar voor de inzage. De brief maakt u na de afspraak.</p>
      </div>
    </form>
  );
}

function NotYet({ officer, onDossier }: { readonly officer: Props['officer']; readonly onDossier: () => void }) {
  return (
    <div className="panel padded stack-tight">
      <p>
        <strong>U kunt nog niet beslissen.</strong>{' '}
        {officer.items.length === 0
          ? 'Er staan nog geen stukken op de lijst.'
          : `Beoordeel eerst elk stuk: ${openWords(officer.counts.open)}.`}
      </p>
      <div>
        <button type="button" className="link" onClick={onDossier}>
          Naar het dossier
        </button>
      </div>
    </div>
  );
}

const openWords = (open: number): string =>
  open === 1 ? 'nog 1 stuk te beoordelen' : `nog ${open} stukken te beoordelen`;
