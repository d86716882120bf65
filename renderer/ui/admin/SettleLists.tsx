/** Two computers set the list of who has access apart from each other: who it is about, and one list again. Runs in the page. */
import type { AdminView } from '../../desk/asks';
import { ask } from '../../desk/vault';
import { ConfirmPassphrase } from '../kit/ConfirmPassphrase';
import { Note } from '../kit/Note';

type Lists = NonNullable<AdminView['lists']>;

export function ListsDiffer({ lists, onSettle }: { readonly lists: Lists; readonly onSettle: () => void }) {
  return (
    <Note tone="soon" title="Hier legt u vast wie toegang heeft.">
      <Who lists={lists} />{' '}
      <button type="button" className="link" onClick={onSettle}>
        Vastleggen wie toegang heeft
      </button>
    </Note>
  );
}

function Who({ lists: { stopped, waiting } }: { readonly lists: Lists }) {
  return (
    <>
      {stopped.length > 0 && `Op één computer ingetrokken, en dus zonder toegang: ${stopped.join(', ')}. `}
      {waiting.length > 0 && `Op één computer toegevoegd, en nog zonder toegang: ${waiting.join(', ')}. `}
      {stopped.length + waiting.length === 0 && 'Iedereen houdt toegang, met de sleutel van de laatste lijst. '}
    </>
  );
}

interface Props {
  readonly lists: Lists;
  readonly recovery: boolean;
  readonly onClose: () => void;
  readonly onSettled: (view: AdminView) => void;
}

export function SettleLists({ lists, recovery, onClose, onSettled }: Props) {
  return (
    <ConfirmPassphrase
      title="Vastleggen wie toegang heeft?"
      act="Vastleggen"
      recovery={recovery}
      onClose={onClose}
      onAct={async (passphrase) => {
        const answer = await ask('settleLists', { passphrase });
        if (!answer.ok) return answer.refusal;
        onSettled(answer.value);
        return undefined;
      }}
    >
      <p>
        <Who lists={lists} />
      </p>
      <p>
        Wie op één van beide computers is toegevoegd, krijgt nu toegang. Wie op één van beide is ingetrokken, blijft
        ingetrokken. Moet die toch toegang houden? Voeg de medewerker daarna opnieuw toe. De sleutels worden meteen
        vernieuwd.
      </p>
    </ConfirmPassphrase>
  );
}
