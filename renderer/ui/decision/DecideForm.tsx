/** Deciding, with the letter beside it: the outcome, why each item is not wholly shown, the answer to a copy. Runs in the page. */
import '../letter/letter.css';
import { useState } from 'react';
import type { CaseView, Refusal } from '../../desk/asks';
import type { Choice as Coded, DecisionView, DossierChoices, DossierView, KeptDraft } from '../../desk/asks-dossier';
import { ask } from '../../desk/vault';
import { useOfficerDrafts } from '../dossier/useOfficerDrafts';
import { useFormKeys } from '../keys';
import { Act, type Lacking } from '../kit/Act';
import { Choice } from '../kit/Choice';
import { DateField } from '../kit/fields';
import { Note } from '../kit/Note';
import { RefusalNote } from '../kit/RefusalNote';
import { PdfPreview } from '../preview/PdfPreview';
import { usePaperKeys } from '../preview/paper-keys';
import type { Screen } from '../state';
import { refusalLine, refusalWords } from '../words.nl';
import { CopyAnswer } from './CopyAnswer';
import { type DecideTyped, decidedAs, draftIn } from './decide-input';
import { MotivationFields, motivationName } from './MotivationFields';
import { errorsOf, isAtItem, notShown, wordsInLetter } from './motivated-items';
import { OverviewLacks } from './OverviewLacks';
import { SecondReader } from './SecondReader';
import { useDecisionPreview } from './useDecisionPreview';
import { useMotivations } from './useMotivations';
import { outcomeOf, outcomesInOrder, outcomeWords } from './words.decision.nl';

interface Props {
  readonly view: CaseView;
  readonly officer: NonNullable<DossierView['officer']>;
  readonly choices: DossierChoices;
  readonly employees: readonly Coded[];
  readonly found: readonly KeptDraft[];
  /** Access is given by the overview alone: it goes with the letter, whether a copy was asked for or not. */
  readonly byOverview: boolean;
  /** A decision that is taken anew although nothing of the items changed: its motivations wait for the new letter. */
  readonly revising: DecisionView | undefined;
  readonly go: (to: Screen) => void;
  readonly onDossier: (dossier: DossierView) => void;
  readonly onDecided: (view: CaseView) => void;
  readonly onStay: () => void;
}

export function DecideForm({
  view,
  officer,
  choices,
  employees,
  found,
  byOverview,
  revising,
  go,
  onDossier,
  onDecided,
  onStay,
}: Props) {
  const { id } = view.summary;
  const items = notShown(officer.items);
  const counts = { shown: officer.counts.show, partly: officer.counts.shield, withheld: officer.counts.withhold };
  const drafts = useOfficerDrafts(id, found);
  const motivations = useMotivations(id, items, onDossier);
  const [typed, setTyped] = useState<DecideTyped>(
    () => draftIn(found) ?? decidedAs(view.decision, outcomeOf(counts), view.request.copyAsked, byOverview),
  );
  const [at, setAt] = useState<string>();
  const [busy, setBusy] = useState(false);
  const [refusal, setRefusal] = useState<Refusal>();
  const formKeys = useFormKeys();
  const paper = usePaperKeys<HTMLElement>();
  const { outcome, copy } = typed;
  const preview = useDecisionPreview({
    case: id,
    outcome,
    copy: copy === '' ? 'notAsked' : copy,
    reviewOn: typed.reviewOn,
    motivations: motivations.all,
  });
  const set = (changes: Partial<DecideTyped>): void => {
    const next = { ...typed, ...changes };
    setTyped(next);
    drafts.keep({ form: 'decide', typed: next });
  };
  const errorAt = (field: string): string | undefined => (refusal?.field === field ? refusalLine(refusal) : undefined);
  const disagrees = outcome !== outcomeOf(counts);
  const mayMotivate = !view.letters.some((one) => one.kind === 'decision' && !one.outdated && !one.replaced);
  const lacks: readonly Lacking[] = [
    ...officer.lacksToDecide
      .filter(({ code }) => code === 'thirdAsked' || code === 'viewNotWeighed')
      .map((one) => ({ field: one.field ?? '', label: inLine(refusalWords(one).title) })),
    ...(disagrees ? [{ field: 'outcome', label: 'uitkomst die bij de stukken past' }] : []),
    ...items.flatMap((one) =>
      (motivations.typed[one.item]?.motivation ?? '').trim() === ''
        ? [{ field: motivationName(one.item), label: `motivering bij stuk ${one.number}` }]
        : [],
    ),
    ...(copy === '' ? [{ field: 'copy', label: 'antwoord op de vraag om een kopie' }] : []),
  ];
  const decide = async (): Promise<void> => {
    if (copy === '') return;
    setBusy(true);
    setRefusal(undefined);
    const kept = await motivations.keep();
    if (kept) drafts.forget({ form: 'decide' });
    const reviewOn = outcome === 'refused' ? typed.reviewOn : '';
    const answer = kept ? await ask('decide', { case: id, ...typed, copy, reviewOn }) : undefined;
    setBusy(false);
    if (answer?.ok) return onDecided(answer.value);
    if (!answer) return;
    drafts.keep({ form: 'decide', typed });
    setRefusal(answer.refusal);
  };
  // A motivation that lacks is said at its own item; the rest stands on top.
  const blocks = officer.lacksToDecide.filter((one) => !one.field?.startsWith('motivation'));
  return (
    <div className="letter letter-decision">
      <form
        className="panel decide"
        aria-label="Beslissing"
        onSubmit={(event) => event.preventDefault()}
        onKeyDown={formKeys}
      >
        <div className="decide-body">
          {view.decision && !revising && (
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
            error={errorAt('outcome')}
            onChange={(next) => set({ outcome: next })}
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
          {items.length > 0 && !mayMotivate && (
            <p className="dim">De motivering verandert u straks, naast de nieuwe brief.</p>
          )}
          {items.length > 0 && mayMotivate && (
            <>
              <div className="row row-wrap">
                <h2>Motivering per stuk</h2>
                <span className="meta">Dit leest de betrokkene in de brief.</span>
              </div>
              {motivations.refusal && !isAtItem(motivations.refusal) && <RefusalNote refusal={motivations.refusal} />}
              <MotivationFields
                items={items}
                motivations={motivations.typed}
                grounds={choices.grounds}
                errors={errorsOf(motivations.refusal, items)}
                onChange={motivations.set}
                onLeft={() => void motivations.keep()}
                onAt={setAt}
              />
            </>
          )}
          {outcome === 'refused' && (
            <div className="decide-review">
              <DateField
                label="Wanneer kijken wij opnieuw?"
                name="reviewOn"
                value={typed.reviewOn}
                error={errorAt('reviewOn')}
                hint="Mag leeg blijven. De brief noemt deze dag, en er komt een taak."
                onChange={(reviewOn) => set({ reviewOn })}
              />
            </div>
          )}
          {byOverview && outcome !== 'refused' && (
            <OverviewLacks items={officer.items} onDossier={() => go({ at: 'case', id, tab: 'dossier' })} />
          )}
          {view.request.copyAsked && !(byOverview && outcome !== 'refused') && (
            <CopyAnswer
              copy={copy}
              outcome={outcome}
              items={officer.items}
              error={errorAt('copy')}
              onChange={(next) => set({ copy: next })}
              onDossier={() => go({ at: 'case', id, tab: 'dossier' })}
            />
          )}
          {outcome !== 'granted' && <SecondReader typed={typed} employees={employees} at={errorAt} set={set} />}
          {refusal && (!refusal.field || errorAt(refusal.field) === undefined || refusal.article) && (
            <RefusalNote refusal={refusal} />
          )}
        </div>
        <div className="decision-foot">
          <Act
            label="Beslissing vastleggen"
            busy={busy ? 'Bezig' : undefined}
            lacks={lacks}
            says={lacks.length > 3 ? `Nog ${lacks.length} dingen, eerst: ${lacks[0]?.label}` : undefined}
            onAct={() => void decide()}
          >
            {revising && (
              <button
                type="button"
                className="link"
                onClick={() => {
                  drafts.drop({ form: 'decide' });
                  onStay();
                }}
              >
                Laten zoals het was
              </button>
            )}
          </Act>
          {lacks.length === 0 && (
            <p className="field-hint">
              {outcome === 'refused'
                ? 'Daarna maakt u de brief.'
                : byOverview
                  ? 'Daarna maakt u de brief en het overzicht.'
                  : 'Daarna zet u de stukken klaar voor de inzage. De brief maakt u na de afspraak.'}
            </p>
          )}
        </div>
      </form>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls inside itself and is reached with Tab */}
      <section ref={paper} className="letter-paper" aria-label="Voorbeeld van de brief" tabIndex={0}>
        <div className="section-head">
          <h2>Voorbeeld van de brief</h2>
          <span className="meta">Concept</span>
        </div>
        {preview.refusal && !preview.pdf ? (
          <RefusalNote refusal={preview.refusal} />
        ) : (
          <PdfPreview
            bytes={preview.pdf?.bytes}
            label="Voorbeeld: de beslissing"
            busy={preview.making}
            marked={wordsInLetter(items, at, motivations.typed)}
          />
        )}
      </section>
    </div>
  );
}

/** A sentence as it stands in "Nog 1 ding: …". */
const inLine = (sentence: string): string =>
  `${sentence.charAt(0).toLowerCase()}${sentence.slice(1).replace(/\.$/, '')}`;
