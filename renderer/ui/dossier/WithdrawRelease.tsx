/** Taking back what stood ready for the visit, with the reason: only then can it be assessed anew. Runs in the page. */
import type { Id } from '../../desk/asks';
import type { DossierView, OfficerItem } from '../../desk/asks-dossier';
import { ask } from '../../desk/vault';
import { WhyDialog } from '../kit/WhyDialog';

interface Props {
  readonly id: Id;
  readonly item: OfficerItem;
  readonly onClose: () => void;
  readonly onWithdrawn: (dossier: DossierView) => void;
}

export function WithdrawRelease({ id, item, onClose, onWithdrawn }: Props) {
  return (
    <WhyDialog
      title={`Stuk ${item.number} terugtrekken?`}
      label="Waarom?"
      hint="De reden komt bij de zaak. Schrijf er geen naam in."
      act="Terugtrekken"
      stay="Klaar laten staan"
      onClose={onClose}
      onAct={async (why) => {
        const answer = await ask('withdrawRelease', { case: id, item: item.item, why });
        if (!answer.ok) return answer.refusal;
        const found = await ask('dossier', { case: id });
        if (!found.ok) return found.refusal;
        onWithdrawn(found.value);
        return undefined;
      }}
    >
      <p>De balie laat dit stuk dan niet meer zien. U kunt het daarna opnieuw beoordelen.</p>
    </WhyDialog>
  );
}
