/** The cases that were chosen go, for good: what goes, what stays, and one's own passphrase. Runs in the page. */
import type { Id } from '../../desk/asks';
import type { DestructionLine, ErasingView } from '../../desk/asks-keeping';
import { backupKeepDays } from '../../desk/keeping';
import { ask } from '../../desk/vault';
import { ConfirmPassphrase } from '../kit/ConfirmPassphrase';
import { Note } from '../kit/Note';
import { casesIn } from './words.keeping.nl';

interface Props {
  readonly lines: readonly DestructionLine[];
  /** Rests of cases that were erased before. */
  readonly rests: readonly Id[];
  readonly onClose: () => void;
  readonly onBegun: (view: ErasingView) => void;
}

export function EraseChosen({ lines, rests, onClose, onBegun }: Props) {
  const count = lines.length + rests.length;
  const [only] = lines;
  const what = count === 1 && only ? `Zaak ${only.reference}` : casesIn(count);
  const breaches = lines.filter(({ attached }) => attached.some((one) => one.what === 'breach'));
  return (
    <ConfirmPassphrase
      title={`${what} wissen?`}
      act={count === 1 ? 'Zaak wissen' : `${casesIn(count)} wissen`}
      why="Wissen kan niet terug."
      onClose={onClose}
      onAct={async (passphrase) => {
        const keepDays = await backupKeepDays();
        const cases = [...lines.map(({ id }) => id), ...rests];
        const answer = await ask('beginErasing', { cases, passphrase, keepDays });
        if (!answer.ok) return answer.refusal;
        onBegun(answer.value);
        return undefined;
      }}
    >
      <Note tone="late" title="Dit kan niet terug.">
        Alles over {count === 1 ? 'deze persoon' : 'deze personen'} gaat van deze computer af: gegevens, brieven,
        afwegingen en geschiedenis.
      </Note>
      {breaches.length > 0 && (
        <Note tone="soon" title={`Bij ${breaches.map(({ reference }) => reference).join(', ')} hoort een datalek.`}>
          U moet een datalek later kunnen aantonen. Staat het ook in uw eigen lijst van datalekken?
        </Note>
      )}
      <p>
        Wat blijft: het kenmerk, dat er een zaak was, wie haar wiste, wanneer en waarom. En de aantallen voor de
        jaarcijfers, zonder te zeggen van wie.
      </p>
    </ConfirmPassphrase>
  );
}
