/** Beside the letter that tells a third party of a delay: where it goes, the new day, and why. Runs in the page. */
import { useCallback, useEffect, useState } from 'react';
import type { Id, Refusal } from '../../desk/asks';
import type { ThirdView, TypedThirdDelay } from '../../desk/asks-thirds';
import { ask } from '../../desk/vault';
import { dayInFull } from '../dates.nl';
import { TextField } from '../kit/fields';
import { PlainField } from '../kit/PlainWords';
import { RefusalNote } from '../kit/RefusalNote';
import { useKeptAsTyped } from '../letter/useKeptAsTyped';
import { refusalLine } from '../words.nl';
import { viewWords } from './words.thirds.nl';

interface Props {
  readonly id: Id;
  readonly task: Id;
  readonly onKept: () => void;
}

export function DelayBeside({ id, task, onKept }: Props) {
  const [about, setAbout] = useState<ThirdView>();
  const keep = useCallback(
    async (input: TypedThirdDelay): Promise<Refusal | undefined> => {
      const answer = await ask('keepThirdDelay', { case: id, input });
      return answer.ok ? undefined : answer.refusal;
    },
    [id],
  );
  const { typed, refusal, begin, refuse, set, keepNow } = useKeptAsTyped(keep, onKept);
  useEffect(() => {
    void ask('thirds', { case: id }).then((answer) => {
      if (!answer.ok) return refuse(answer.refusal);
      const found = answer.value.thirds.find(({ delay }) => delay?.task === task);
      setAbout(found);
      begin(found?.delay && { third: found.third, address: found.input.address, reasons: found.delay.reasons });
    });
  }, [id, task, begin, refuse]);

  if (!typed || !about?.delay) return refusal ? <RefusalNote refusal={refusal} /> : null;
  const { name, view, delay } = about;
  const at = (field: string): string | undefined => (refusal?.field === field ? refusalLine(refusal) : undefined);
  return (
    <>
      <h2>De derde</h2>
      <p>
        {name}: {view ? viewWords[view.answer].toLowerCase() : 'nog geen antwoord'}
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
        label="Waarom duurt het langer?"
        name="reasons"
        rows={3}
        value={typed.reasons}
        error={at('reasons')}
        hint="Zo staat het in de brief aan deze derde. Noem niet wie om inzage vraagt, en geen anderen"
        onChange={(reasons) => set({ reasons })}
        onBlur={keepNow}
      />
      {delay.newDate && <p className="meta">De nieuwe dag is {dayInFull(delay.newDate)}.</p>}
      {refusal && (!refusal.field || refusal.article) && <RefusalNote refusal={refusal} />}
    </>
  );
}
