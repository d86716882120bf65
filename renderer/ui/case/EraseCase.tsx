/** Erasing a case: with its ground and the officer's own passphrase; it says beforehand what remains. Runs in the page. */
import '../keeping/keeping.css';
import { useEffect, useState } from 'react';
import type { CaseView } from '../../desk/asks';
import { backupKeepDays } from '../../desk/keeping';
import { ask } from '../../desk/vault';
import { attachedWords, elsewhereBriefly } from '../keeping/words.keeping.nl';
import { ConfirmPassphrase } from '../kit/ConfirmPassphrase';
import { TextArea } from '../kit/fields';
import { Note } from '../kit/Note';

interface Props {
  readonly view: CaseView;
  readonly onClose: () => void;
  readonly onErased: () => void;
}

export function EraseCase({ view, onClose, onErased }: Props) {
  const [ground, setGround] = useState('');
  const [days, setDays] = useState<number>();
  useEffect(() => void backupKeepDays().then(setDays), []);
  return (
    <ConfirmPassphrase
      title={`Zaak ${view.summary.reference} wissen?`}
      act="Zaak wissen"
      why="Wissen kan niet terug."
      lacks={ground.trim() === '' ? [{ field: 'ground', label: 'waarom' }] : []}
      onClose={onClose}
      onAct={async (passphrase) => {
        const answer = await ask('eraseCase', { case: view.summary.id, ground, passphrase });
        if (!answer.ok) return answer.refusal;
        onErased();
        return undefined;
      }}
    >
      <Note tone="late" title="Dit kan niet terug.">
        Alles over deze persoon, ook de brieven, gaat van deze computer af.
      </Note>
      {(view.attached ?? []).length > 0 && (
        <Note tone="soon" title="Er hangt nog iets aan deze zaak.">
          <ul className="destruction-list">
            {view.attached?.map((one) => (
              <li key={attachedWords(one)}>{attachedWords(one)}</li>
            ))}
          </ul>
        </Note>
      )}
      <p>
        Wat blijft: het kenmerk {view.summary.reference}, dat er een zaak was, wie de zaak wiste, wanneer en waarom.
        Geen naam, geen adres. En de aantallen voor de jaarcijfers.
      </p>
      <p>{elsewhereBriefly(days)}</p>
      <TextArea
        label="Waarom?"
        name="ground"
        value={ground}
        hint="De reden komt in het logboek. Schrijf er geen naam in."
        onChange={setGround}
      />
    </ConfirmPassphrase>
  );
}
