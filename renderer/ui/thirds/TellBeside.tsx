/** Beside the letter that tells a third party the decision: where it goes, why it is decided so, and from when it is shown. Runs in the page. */
import { useCallback, useEffect, useState } from 'react';
import type { Id, Refusal } from '../../desk/asks';
import type { ThirdView, TypedTelling } from '../../desk/asks-thirds';
import { ask } from '../../desk/vault';
import { dayInFull } from '../dates.nl';
import { TextField } from '../kit/fields';
import { Note } from '../kit/Note';
import { PlainField } from '../kit/PlainWords';
import { RefusalNote } from '../kit/RefusalNote';
import { useKeptAsTyped } from '../letter/useKeptAsTyped';
import { refusalLine, refusalWords } from '../words.nl';
import { viewWords } from './words.thirds.nl';

interface Props {
  readonly id: Id;
  readonly task: Id;
  readonly onKept: () => void;
}

export function TellBeside({ id, task, onKept }: Props) {
  const [about, setAbout] = useState<ThirdView>();
  const keep = useCallback(
    async (input: TypedTelling): Promise<Refusal | undefined> => {
      const answer = await ask('keepTelling', { case: id, input });
      return answer.ok ? undefined : answer.refusal;
    },
    [id],
  );
  const { typed, refusal, begin, refuse, set, keepNow } = useKeptAsTyped(keep, onKept);
  useEffect(() => {
    void ask('thirds', { case: id }).then((answer) => {
      if (!answer.ok) return refuse(answer.refusal);
      const found = answer.value.thirds.find(({ tell }) => tell?.task === task);
      setAbout(found);
      begin(found?.tell && { third: found.third, address: found.input.address, motivation: found.tell.motivation });
    });
  }, [id, task, begin, refuse]);

  if (!typed || !about?.tell) return refusal ? <RefusalNote refusal={refusal} /> : null;
  const { name, view, tell } = about;
  const at = (field: string): string | undefined => (refusal?.field === field ? refusalLine(refusal) : undefined);
  return (
    <>
      {tell.remark && (
        <Note tone="soon" title={refusalWords(tell.remark).title} article={tell.remark.article}>
          {refusalWords(tell.remark).now}
        </Note>
      )}
      <h2>De derde</h2>
      <p>
        {name}
        {view && `: ${viewWords[view.answer].toLowerCase()}`}
        {view?.words && `. “${view.words}”`}
      </p>
      <TextField
        label="Adres van de derde"
        name="address"
        value={typed.address}
        error={at('address')}
        hint="Voor de brief. Straat, postcode en plaats"
        onChange={(address) => set({ address })}
        onBlur={keepNow}
      />
      <PlainField
        isReason
        label="Waarom beslist u anders?"
        name="motivation"
        rows={4}
        value={typed.motivation}
        error={at('motivation')}
        hint="Zo staat het in de brief aan deze derde. Noem niet wie om inzage vraagt"
        onChange={(motivation) => set({ motivation })}
        onBlur={keepNow}
      />
      {tell.shownFrom && (
        <p className="meta">Tonen kan vanaf {dayInFull(tell.shownFrom)}. Zo lang kan de derde reageren.</p>
      )}
      {refusal && (!refusal.field || refusal.article) && <RefusalNote refusal={refusal} />}
    </>
  );
}
