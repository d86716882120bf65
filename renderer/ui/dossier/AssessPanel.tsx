/** Right of the list: showing, partly or withholding the chosen item, on which ground and why. Runs in the page. */
import { Button } from '@mantine/core';
import { IconCircleCheck } from '@tabler/icons-react';
import type { RefObject } from 'react';
import type { DossierChoices, OfficerItem } from '../../desk/asks-dossier';
import { timeOf } from '../dates.nl';
import { Act } from '../kit/Act';
import { Choice } from '../kit/Choice';
import { SelectField, TextArea, Tick } from '../kit/fields';
import { icon } from '../kit/icon';
import { Note } from '../kit/Note';
import { RefusalNote } from '../kit/RefusalNote';
import { refusalLine } from '../words.nl';
import { type Assessing, lacksOf } from './useAssessing';
import { assessmentChoices, groundInShort } from './words.dossier.nl';

/** Fields that say their own refusal. */
const SEEN: readonly string[] = ['assessment', 'ground', 'weighing'];

interface Props {
  readonly item: OfficerItem;
  readonly choices: DossierChoices;
  readonly assessing: Assessing;
  readonly mayChange: boolean;
  readonly last: boolean;
  readonly reading: boolean;
  readonly room: RefObject<HTMLFormElement | null>;
  readonly onNext: () => void;
  readonly onRead: () => void;
  readonly onChangeItem: () => void;
  readonly onWithdraw: () => void;
  /** Somebody else who stands in it is asked first. */
  readonly onAskThird: () => void;
  readonly onKeys: (event: React.KeyboardEvent<HTMLElement>) => void;
}

export function AssessPanel({
  item,
  choices,
  assessing,
  mayChange,
  last,
  reading,
  room,
  onNext,
  onRead,
  onChangeItem,
  onWithdraw,
  onAskThird,
  onKeys,
}: Props) {
  const weighing = assessing.of(item);
  const keptAt = assessing.keptAt(item);
  const { refusal } = assessing;
  const at = (field: string): string | undefined => (refusal?.field === field ? refusalLine(refusal) : undefined);
  const others = item.othersNamed === 1 ? 'Noemt 1 andere persoon.' : `Noemt ${item.othersNamed} andere personen.`;
  const may = mayChange && !item.released;
  const isShielded = weighing.assessment === 'shield';
  const reads = item.text && !reading && (
    <button
      type="button"
      className="link"
      aria-label={isShielded ? `Woorden afschermen (${weighing.cuts.length})` : undefined}
      onClick={onRead}
    >
      {isShielded ? `Afschermen (${weighing.cuts.length})` : 'Tekst lezen'}
    </button>
  );
  const isWeighed = weighing.assessment === 'shield' || weighing.assessment === 'withhold';
  return (
    <form
      ref={room}
      className="panel assess"
      aria-label={`Beoordeling van stuk ${item.number}`}
      onSubmit={(event) => event.preventDefault()}
      onKeyDown={onKeys}
    >
      <div className="assess-body">
        <div>
          <div className="assess-head">
            <h2>
              {item.number}. {item.title}
            </h2>
            {may && (
              <button type="button" className="link" aria-label="Gegevens van dit stuk" onClick={onChangeItem}>
                Gegevens
              </button>
            )}
          </div>
          <p className="meta">
            {item.category.text}. Doel: {item.purpose.text}. {item.othersNamed > 0 && others}
          </p>
          {may && item.othersNamed > 0 && (
            <button type="button" className="link" onClick={onAskThird}>
              Derde om een mening vragen …
            </button>
          )}
        </div>
        {item.released ? (
          <>
            <p>Dit stuk staat klaar voor de inzage. Trek het eerst terug als u de beoordeling wilt veranderen.</p>
            {mayChange && (
              <div>
                <Button variant="default" size="xs" onClick={onWithdraw}>
                  Terugtrekken …
                </Button>
              </div>
            )}
          </>
        ) : null}
        {item.objected && !item.released && (
          <Note
            tone={item.objected === 'toWeigh' ? 'soon' : 'info'}
            title={
              item.objected === 'toWeigh' ? 'Een derde maakt bezwaar.' : 'Het bezwaar van een derde is meegewogen.'
            }
          >
            {item.objected === 'toWeigh' && 'Beoordeel dit stuk opnieuw, en schrijf een nieuwe afweging.'}
          </Note>
        )}
        <fieldset className="assess-fields" disabled={!mayChange || item.released}>
          <legend className="unseen">Beoordeling</legend>
          <Choice
            label="Beoordeling"
            name="assessment"
            value={weighing.assessment}
            options={assessmentChoices}
            error={at('assessment')}
            onChange={(assessment) => assessing.set(item, { assessment })}
          />
          {choices.workingNotes && item.class === 'workingNote' && weighing.assessment === 'withhold' && (
            <Tick
              label="Een geheugensteun: niet in het dossier, en niemand anders heeft dit"
              name="notFiled"
              checked={weighing.notFiled === true}
              onChange={(notFiled) => assessing.set(item, { notFiled })}
            />
          )}
          {isWeighed && (
            <SelectField
              label="Grond"
              name="ground"
              value={weighing.ground}
              empty="Kies de grond"
              options={choices.grounds.map((one) => ({ value: one.code, label: groundInShort(one) }))}
              error={at('ground')}
              onChange={(ground) => assessing.set(item, { ground })}
            />
          )}
          {(isWeighed || (weighing.assessment === 'show' && item.objected)) && (
            <TextArea
              label="Afweging"
              name="weighing"
              rows={3}
              value={weighing.weighing}
              hint="Waarom weegt dit zwaarder? Alleen u en de FG lezen dit. Een eigen huisregel is geen grond (AVG art. 15 lid 3)."
              error={at('weighing')}
              onChange={(words) => assessing.set(item, { weighing: words })}
            />
          )}
        </fieldset>
        {!item.text && (
          <p className="meta">
            {item.description ? `Op papier: ${item.description}` : 'Dit stuk ligt op papier.'}
            {weighing.assessment === 'shield' &&
              ' Dek de delen af op een kopie, en schrijf in de afweging hoe u dat deed.'}
          </p>
        )}
        {keptAt !== undefined && (
          <p className="meta kept" role="status">
            <IconCircleCheck {...icon} />
            Concept bewaard om {timeOf(keptAt)}
          </p>
        )}
        {refusal && !SEEN.includes(refusal.field ?? '') && <RefusalNote refusal={refusal} />}
      </div>
      {(reads || may) && (
        <div className="assess-foot">
          {may ? (
            <Act
              label={last ? 'Vastleggen' : 'Volgende stuk'}
              busy={assessing.busy ? 'Bezig' : undefined}
              lacks={lacksOf(item, weighing)}
              onAct={onNext}
              before={reads}
            />
          ) : (
            reads
          )}
        </div>
      )}
    </form>
  );
}
