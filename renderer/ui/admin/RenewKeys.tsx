/** New keys for everything that is written from now on, and what that means and does not mean, in words. Runs in the page. */
import type { AdminView } from '../../desk/asks';
import { ask } from '../../desk/vault';
import { ConfirmPassphrase } from '../kit/ConfirmPassphrase';

interface Props {
  readonly recovery: boolean;
  readonly onClose: () => void;
  readonly onRenewed: (view: AdminView) => void;
}

export function RenewKeys({ recovery, onClose, onRenewed }: Props) {
  return (
    <ConfirmPassphrase
      title="De sleutels vernieuwen?"
      act="Sleutels vernieuwen"
      recovery={recovery}
      onClose={onClose}
      onAct={async (passphrase) => {
        const answer = await ask('renewKeys', { passphrase });
        if (!answer.ok) return answer.refusal;
        onRenewed(answer.value);
        return undefined;
      }}
    >
      <p>
        Doe dit als iemand uw wachtzin kan hebben gezien. Wijzig eerst uw wachtzin en vernieuw daarna de sleutels. De
        oude wachtzin opent dan niets meer van wat vanaf nu wordt vastgelegd.
      </p>
      <p>
        Is de wachtzin van een collega gezien? Geef die collega dan een nieuwe met ‘Rol en wachtzin’. De sleutels worden
        daarbij vanzelf vernieuwd.
      </p>
      <p>
        Iedereen houdt de eigen wachtzin, ook wie er nu niet is. Er gaan geen gegevens verloren. Kopieën die eerder zijn
        gemaakt, blijven open te maken met de oude sleutels.
      </p>
    </ConfirmPassphrase>
  );
}

/** Beside every act that takes a key from somebody. */
export function WhatRenewingMeans({ who }: { readonly who: string }) {
  return (
    <p className="dim">
      De sleutels worden meteen vernieuwd. Wat vanaf nu wordt vastgelegd, opent de oude sleutel van {who} niet. Kopieën
      die eerder zijn gemaakt, zoals een oude back-up, gaan met die oude sleutel en wachtzin nog wel open. Iedereen
      anders houdt de eigen wachtzin.
    </p>
  );
}
