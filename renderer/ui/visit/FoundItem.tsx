/**
 * An item turns up during the visit: it stays closed, and the officer hears that there is one (Settled 16). What it is, is not written
 * here: nothing of an unreleased item may be on the counter's screen. Runs in the page.
 */
import { Button } from '@mantine/core';
import { useState } from 'react';
import { ask } from '../../desk/vault';
import { Act } from '../kit/Act';
import { Choice } from '../kit/Choice';
import { Dialog } from '../kit/Dialog';
import { RefusalNote } from '../kit/RefusalNote';
import type { Visit } from './useVisit';
import { Saying } from './VisitFrame';
import { partOptions, sayings } from './words.visit.nl';

export function FoundItem({ visit, onClose }: { readonly visit: Visit; readonly onClose: () => void }) {
  const [part, setPart] = useState<'paper' | 'digital' | ''>('');
  const record = async (): Promise<void> => {
    if (part !== '' && (await visit.change((at) => ask('foundItem', { ...at, part })))) onClose();
  };
  return (
    <Dialog title="Duikt er een stuk op?" onClose={onClose}>
      <p>
        Laat het nog niet zien en leg het apart. De privacyfunctionaris beslist er eerst over. Het bezoek gaat gewoon
        door.
      </p>
      <Choice label="Waar is het stuk?" name="part" value={part} options={partOptions} onChange={setPart} />
      <Saying>{sayings.found}</Saying>
      {visit.refusal && <RefusalNote refusal={visit.refusal} />}
      <Act
        label="Doorgeven"
        busy={visit.busy ? 'Bezig' : undefined}
        lacks={part === '' ? [{ field: 'part', label: 'waar het stuk is' }] : []}
        onAct={() => void record()}
      >
        <Button variant="default" onClick={onClose}>
          Toch niet
        </Button>
      </Act>
    </Dialog>
  );
}

/** What was passed on in this visit; nothing when nothing turned up. */
export function FoundSoFar({ count }: { readonly count: number }) {
  if (count === 0) return null;
  return (
    <p className="meta" role="status">
      {count === 1
        ? '1 gevonden stuk wacht op de privacyfunctionaris.'
        : `${count} gevonden stukken wachten op de privacyfunctionaris.`}
    </p>
  );
}
