/** Taking something off a list, with the reason. Runs in the page. */
import type { Refusal } from '../../desk/asks';
import { WhyDialog } from './WhyDialog';

interface Props {
  readonly what: 'Stuk' | 'Punt';
  readonly hint: string;
  readonly onClose: () => void;
  readonly onRemove: (why: string) => Promise<Refusal | undefined>;
}

export function RemoveDialog({ what, hint, onClose, onRemove }: Props) {
  return (
    <WhyDialog
      title={`${what} van de lijst halen?`}
      label="Waarom?"
      hint={hint}
      act="Van de lijst halen"
      stay="Laten staan"
      onClose={onClose}
      onAct={onRemove}
    />
  );
}
