/** One item of the dossier: what it is, why we have it, from whom it came and who got it. Runs in the page. */
import '../request/request.css';
import { Button } from '@mantine/core';
import { IconCircleCheck } from '@tabler/icons-react';
import { useState } from 'react';
import type { Id, Refusal } from '../../desk/asks';
import type { DossierChoices, ItemInput, SourceView } from '../../desk/asks-dossier';
import { timeOf } from '../dates.nl';
import { useFormKeys, useKeys } from '../keys';
import { Act } from '../kit/Act';
import { Choice } from '../kit/Choice';
import { DateField, SelectField, TextArea, TextField, Tick } from '../kit/fields';
import { icon } from '../kit/icon';
import { Note } from '../kit/Note';
import { RefusalNote } from '../kit/RefusalNote';
import { refusalLine } from '../words.nl';
import { FootagePart } from './FootagePart';
import { ItemOrigin } from './ItemOrigin';
import { type ItemTyped, isWhole, lacksOfItem } from './item-input';
import { classWords, itemFieldWords, partWords, recipientsHint } from './words.dossier.nl';

interface Props {
  readonly id: Id;
  readonly today: string;
  readonly typed: ItemTyped;
  readonly choices: DossierChoices;
  readonly sources: readonly SourceView[];
  readonly corporation: string;
  readonly keptAt: number | undefined;
  readonly onStartOver: () => void;
  readonly onChange: (typed: ItemTyped) => void;
  /** Back to the list; what was typed stays. */
  readonly onClose: () => void;
  readonly onRemove?: (() => void) | undefined;
  readonly onKeep: (input: ItemInput) => Promise<Refusal | undefined>;
}

export function ItemForm({
  id,
  today,
  typed,
  choices,
  sources,
  corporation,
  keptAt,
  onStartOver,
  onChange,
  onClose,
  onRemove,
  onKeep,
}: Props) {
  const [busy, setBusy] = useState(false);
  const [refusal, setRefusal] = useState<Refusal>();
  const formKeys = useFormKeys();
  useKeys({ Escape: onClose });
  const set = (changes: Partial<ItemTyped>): void => {
    setRefusal(undefined);
    onChange({ ...typed, ...changes });
  };
  const at = (field: keyof ItemTyped): string | undefined =>
    refusal?.field === field ? refusalLine(refusal) : undefined;
  const keep = async (): Promise<void> => {
    if (!isWhole(typed)) return;
    setBusy(true);
    setRefusal(undefined);
    const refused = await onKeep(typed);
    setBusy(false);
    setRefusal(refused);
  };
  const isNew = typed.item === undefined;
  const basis = choices.legalBases.find(({ code }) => code === typed.legalBasis);
  return (
    <form
      className="panel request-form item-form"
      aria-label={isNew ? 'Stuk toevoegen' : 'Stuk veranderen'}
      onSubmit={(event) => event.preventDefault()}
      onKeyDown={formKeys}
    >
      <div className="request-part">
        <div className="row row-wrap">
          <h2>{isNew ? 'Stuk toevoegen' : 'Stuk veranderen'}</h2>
          <span className="meta">Alleen de privacyfunctionaris en de FG lezen dit.</span>
          <span className="grow" />
          <span className="meta kept" role="status">
            {keptAt !== undefined && (
              <>
                <IconCircleCheck {...icon} />
                Concept bewaard om {timeOf(keptAt)}
                <button type="button" className="link" onClick={onStartOver}>
                  {isNew ? 'Leeg beginnen' : 'Concept weggooien'}
                </button>
              </>
            )}
          </span>
        </div>
        <div className="fields">
          <div className="span-5">
            <TextField
              label="Wat is het?"
              name="title"
              value={typed.title}
              autoFocus
              error={at('title')}
              hint="Voor uzelf. Bijvoorbeeld: Melding geluidsoverlast"
              onChange={(title) => set({ title })}
            />
          </div>
          <div className="span-4">
            <TextField
              label="Hoe heet het in de brief?"
              name="neutralTitle"
              value={typed.neutralTitle}
              error={at('neutralTitle')}
              hint="Met de maand. Zonder dag en zonder naam"
              onChange={(neutralTitle) => set({ neutralTitle })}
            />
          </div>
          <div className="span-3">
            <DateField
              label="Datum van het stuk"
              name="itemDay"
              value={typed.itemDay}
              error={at('itemDay')}
              hint="Leeg als er geen datum op staat"
              onChange={(itemDay) => set({ itemDay })}
            />
          </div>
          <div className="span-3">
            <Choice
              label="Waar is het?"
              name="part"
              value={typed.part}
              options={(['paper', 'digital'] as const).map((value) => ({ value, label: partWords[value] }))}
              error={at('part')}
              onChange={(part) => set({ part })}
            />
          </div>
          <div className="span-9 item-long">
            {typed.part === 'paper' ? (
              <TextArea
                label="Beschrijving"
                name="description"
                rows={2}
                value={typed.description}
                error={at('description')}
                hint="Wat er op papier ligt. Bijvoorbeeld: 4 bladen, ondertekend"
                onChange={(description) => set({ description })}
              />
            ) : null}
            <TextArea
              label={typed.part === 'paper' ? 'Tekst, overgetypt' : 'Tekst'}
              name="text"
              rows={typed.part === 'paper' ? 2 : 6}
              value={typed.text}
              error={at('text')}
              hint={
                typed.part === 'paper'
                  ? 'Mag leeg blijven. Voor een overzicht van gegevens is de tekst wel nodig. Schrijf er geen BSN in.'
                  : 'Typ of plak de woorden zelf. Een lange tekst mag. Schrijf er geen BSN in.'
              }
              onChange={(text) => set({ text })}
            />
          </div>
        </div>
      </div>
      <div className="request-part">
        <h2>Waarom hebben wij dit?</h2>
        <div className="fields">
          <Code name="class" list={choices.classes} fallback={classWords} typed={typed} set={set} error={at('class')}>
            Soort stuk
          </Code>
          <Code name="category" list={choices.categories} typed={typed} set={set} error={at('category')}>
            Soort gegevens
          </Code>
          <Code name="purpose" list={choices.purposes} typed={typed} set={set} error={at('purpose')}>
            Doel
          </Code>
          <Code name="legalBasis" list={choices.legalBases} typed={typed} set={set} error={at('legalBasis')}>
            Grondslag
          </Code>
          {basis?.disputed && (
            <div className="span-12">
              <Note tone="soon" title={`Voor ${basis.disputed} is dit te betwisten.`}>
                Geen wet verplicht daartoe. Kies dan liever een belang, met een afweging.
              </Note>
            </div>
          )}
          {basis?.weighed && (
            <div className="span-12">
              <TextArea
                label="Waarom weegt ons belang zwaarder?"
                name="basisWeighing"
                rows={2}
                value={typed.basisWeighing}
                error={at('basisWeighing')}
                hint="Het reglement vraagt deze afweging. Alleen u en de FG lezen dit."
                onChange={(basisWeighing) => set({ basisWeighing })}
              />
            </div>
          )}
        </div>
      </div>
      <FootagePart id={id} today={today} typed={typed} at={at} set={set} />
      <ItemOrigin
        suppliers={choices.suppliers}
        typed={typed}
        sources={sources}
        corporation={corporation}
        at={at}
        set={set}
      />
      <div className="request-part">
        <h2>En verder</h2>
        <div className="fields">
          <div className="span-6">
            <TextArea
              label="Wie kreeg dit van ons?"
              name="recipients"
              rows={2}
              value={typed.recipients}
              error={at('recipients')}
              hint={recipientsHint(choices.recipients)}
              onChange={(recipients) => set({ recipients })}
            />
          </div>
          <div className="span-3">
            <TextField
              label="Hoeveel anderen staan erin?"
              name="othersNamed"
              value={typed.othersNamed}
              error={at('othersNamed')}
              hint="Een getal. Geen namen"
              onChange={(othersNamed) => set({ othersNamed })}
            />
          </div>
          <div className="span-3">
            <DateField
              label="Bewaren tot"
              name="destroyOn"
              value={typed.destroyOn}
              error={at('destroyOn')}
              hint={
                typed.isFootage
                  ? 'Leeg als bij Camerabeelden staat wanneer ze worden gewist'
                  : 'Staat in een overzicht van gegevens'
              }
              onChange={(destroyOn) => set({ destroyOn })}
            />
          </div>
          {choices.correspondence && (
            <div className="span-12">
              <Tick
                label="Dit is een brief of bericht van de persoon aan ons"
                hint="Wij bewaren het niet langer dan nodig voor het antwoord. Vul ‘Bewaren tot’ in."
                name="isCorrespondence"
                checked={typed.isCorrespondence}
                onChange={(isCorrespondence) => set({ isCorrespondence })}
              />
            </div>
          )}
          <div className="span-12">
            <TextField
              label="Ging dit naar een land buiten de EU?"
              name="transfer"
              value={typed.transfer}
              error={at('transfer')}
              hint="Leeg als dat niet zo is. Anders: welk land, wie kreeg het, en hoe is het beschermd?"
              onChange={(transfer) => set({ transfer })}
            />
          </div>
        </div>
      </div>
      <div className="request-foot stack-tight">
        {refusal && (!refusal.field || !(refusal.field in itemFieldWords) || refusal.article) && (
          <RefusalNote refusal={refusal} />
        )}
        <Act
          label={isNew ? 'Stuk toevoegen' : 'Stuk vastleggen'}
          busy={busy ? 'Bezig' : undefined}
          lacks={lacksOfItem(typed)}
          onAct={() => void keep()}
        >
          <Button variant="default" onClick={onClose}>
            Terug naar de lijst
          </Button>
          {onRemove && (
            <Button variant="default" className="button-late" onClick={onRemove}>
              Van de lijst halen …
            </Button>
          )}
        </Act>
      </div>
    </form>
  );
}

interface CodeProps {
  readonly name: 'class' | 'category' | 'purpose' | 'legalBasis';
  readonly list: DossierChoices['categories'];
  readonly fallback?: Readonly<Record<string, string>>;
  readonly typed: ItemTyped;
  readonly set: (changes: Partial<ItemTyped>) => void;
  readonly error: string | undefined;
  readonly children: string;
}

function Code({ name, list, fallback = {}, typed, set, error, children }: CodeProps) {
  return (
    <div className="span-6">
      <SelectField
        label={children}
        name={name}
        value={typed[name]}
        empty="Kies"
        options={list.map(({ code, text }) => ({ value: code, label: fallback[code] ?? text }))}
        error={error}
        onChange={(code) => set({ [name]: code })}
      />
    </div>
  );
}
