/** Part "Camerabeelden" of the form of an item: their day, whether something happened, and when they are erased. Runs in the page. */
import { useEffect, useState } from 'react';
import type { Id } from '../../desk/asks';
import type { FootageView } from '../../desk/asks-dossier';
import { ask } from '../../desk/vault';
import { Choice } from '../kit/Choice';
import { Cited } from '../kit/Cited';
import { DateField, Tick } from '../kit/fields';
import { Note } from '../kit/Note';
import { Protocol } from '../request/FootageAsked';
import type { ItemTyped } from './item-input';
import { endWords, incidentOptions } from './words.footage.nl';

interface Props {
  readonly id: Id;
  readonly today: string;
  readonly typed: ItemTyped;
  readonly at: (field: keyof ItemTyped) => string | undefined;
  readonly set: (changes: Partial<ItemTyped>) => void;
}

export function FootagePart({ id, today, typed, at, set }: Props) {
  const view = useFootage(id, typed);
  return (
    <div className="request-part">
      <h2>Camerabeelden</h2>
      <div className="fields">
        <div className="span-12">
          <Tick
            label="Dit stuk beschrijft camerabeelden"
            hint="De beelden zelf komen niet in dit programma."
            name="isFootage"
            checked={typed.isFootage}
            onChange={(isFootage) => set({ isFootage })}
          />
        </div>
        {typed.isFootage && (
          <>
            <div className="span-2">
              <DateField
                label="Beelden van"
                name="footageOn"
                value={typed.footageOn}
                error={at('footageOn')}
                hint="Dag van filmen"
                onChange={(footageOn) => set({ footageOn })}
              />
            </div>
            <div className="span-4">
              <Choice
                label="Gebeurde er iets?"
                name="incident"
                value={typed.incident}
                options={incidentOptions}
                error={at('incident')}
                hint="Bijvoorbeeld diefstal of schade"
                onChange={(incident) => set({ incident })}
              />
            </div>
            {typed.incident === 'handled' && (
              <div className="span-3">
                <DateField
                  label="Voorval afgehandeld op"
                  name="incidentHandledOn"
                  value={typed.incidentHandledOn}
                  error={at('incidentHandledOn')}
                  onChange={(incidentHandledOn) => set({ incidentHandledOn })}
                />
              </div>
            )}
            <div className="span-3">
              <DateField
                label="Vastgezet op"
                name="heldOn"
                value={typed.heldOn}
                error={at('heldOn')}
                hint="Leeg als ze nog niet apart zijn bewaard"
                onChange={(heldOn) => set({ heldOn })}
              />
            </div>
            <div className="span-12 stack-tight" aria-live="polite">
              {view && <Notes view={view} today={today} />}
            </div>
          </>
        )}
      </div>
    </div>
  );
}

/** One line in colour about their end; who shows them and the protocol are told in small print. */
function Notes({ view, today }: { readonly view: FootageView; readonly today: string }) {
  const { protocol, shownBy } = view;
  const end = endWords(view, today);
  return (
    <>
      {end && (
        <Note tone={end.tone} title={end.title} article={end.article}>
          {end.text}
        </Note>
      )}
      {shownBy && (
        <div>
          Bij de inzage laat alleen de beheerder camerabeelden dit zien. <Cited article={shownBy.article} />
        </div>
      )}
      <Protocol text={protocol} />
    </>
  );
}

/** What the vault says of what is typed; what stood there stays until it has answered. */
function useFootage(id: Id, typed: ItemTyped): FootageView | undefined {
  const { item, isFootage, footageOn, incident, incidentHandledOn, heldOn } = typed;
  const [view, setView] = useState<FootageView>();
  useEffect(() => {
    if (!isFootage) return;
    let current = true;
    const asked = { case: id, item, isFootage, footageOn, incident, incidentHandledOn, heldOn };
    const wait = setTimeout(async () => {
      const answer = await ask('previewFootage', asked);
      if (current && answer.ok) setView(answer.value);
    }, 150);
    return () => {
      current = false;
      clearTimeout(wait);
    };
  }, [id, item, isFootage, footageOn, incident, incidentHandledOn, heldOn]);
  return view;
}
