/** How the visitor saw one part of the dossier, with a reason when it was not simply shown. Runs in the page. */
import { Button } from '@mantine/core';
import { useState } from 'react';
import { ask } from '../../desk/vault';
import { Act } from '../kit/Act';
import { Choice } from '../kit/Choice';
import { Dialog } from '../kit/Dialog';
import { TextField } from '../kit/fields';
import { RefusalNote } from '../kit/RefusalNote';
import type { Visit } from './useVisit';
import { partStateWords, partWords } from './words.visit.nl';

type State = 'shown' | 'notPresent' | 'shielded';
const states: readonly State[] = ['shown', 'notPresent', 'shielded'];

interface Props {
  readonly visit: Visit;
  readonly part: 'paper' | 'digital';
  readonly state?: State;
  readonly onClose: () => void;
}

/** Chosen beforehand where nothing else can be: all of it was passed, or there is nothing of it. Recorded it is not. */
function likely({ view }: Visit, part: Props['part']): State | undefined {
  const items = view.items.filter((item) => item.part === part);
  if (items.length === 0) return view.earlierDay ? undefined : 'notPresent';
  return items.every(({ seen }) => seen !== 'no') ? 'shown' : undefined;
}

export function MarkPart({ visit, part, state: known, onClose }: Props) {
  const marked = visit.view.parts.find((one) => one.part === part)?.state;
  const [state, setState] = useState<State | ''>(known ?? marked ?? likely(visit, part) ?? '');
  const [reason, setReason] = useState('');
  const { counts } = visit.view;
  const asksWhy = state === 'notPresent' || state === 'shielded';
  /** A part without items needs no reason why it is not there. */
  const needsReason = asksWhy && (part === 'paper' ? counts.paper : counts.digital) > 0;
  const lacks = [
    ...(state === '' ? [{ field: 'state', label: 'wat de bezoeker zag' }] : []),
    ...(needsReason && reason.trim() === '' ? [{ field: 'reason', label: 'waarom' }] : []),
  ];
  const record = async (): Promise<void> => {
    if (state === '') return;
    const input = { part, state, reason: asksWhy ? reason.trim() : '' };
    if (await visit.change((at) => ask('markPart', { ...at, ...input }))) onClose();
  };
  return (
    <Dialog title={known === 'notPresent' ? 'Papier is er niet' : partWords[part]} onClose={onClose}>
      <Choice
        label="Hoe zag de bezoeker dit deel?"
        name="state"
        value={state}
        options={states.map((value) => ({ value, label: partStateWords[value] }))}
        onChange={setState}
      />
      {asksWhy && (
        <TextField
          label="Waarom?"
          name="reason"
          value={reason}
          onChange={setReason}
          hint={
            state === 'notPresent'
              ? 'Bijvoorbeeld: ligt in een ander kantoor, of er is geen papieren deel meer.'
              : 'Eén regel. Niets uit het dossier.'
          }
        />
      )}
      {visit.refusal && <RefusalNote refusal={visit.refusal} />}
      <Act label="Vastleggen" busy={visit.busy ? 'Bezig' : undefined} lacks={lacks} onAct={() => void record()}>
        <Button variant="default" onClick={onClose}>
          Nog niet
        </Button>
      </Act>
    </Dialog>
  );
}
