/** The motivations beside the letter they stand in: what is typed shows in the preview. Runs in the page. */
import { useEffect, useState } from 'react';
import type { Id, Refusal } from '../../desk/asks';
import type { DossierChoices, DossierView, OfficerItem } from '../../desk/asks-dossier';
import { ask } from '../../desk/vault';
import { RefusalNote } from '../kit/RefusalNote';
import { MotivationFields } from './MotivationFields';
import { byCode, errorsOf, isAtItem, notShown } from './motivated-items';
import { useMotivations } from './useMotivations';

export function MotivationBeside({ id, onKept }: { readonly id: Id; readonly onKept: () => void }) {
  const [dossier, setDossier] = useState<DossierView>();
  const [choices, setChoices] = useState<DossierChoices>();
  const [refusal, setRefusal] = useState<Refusal>();
  useEffect(() => {
    void Promise.all([ask('dossier', { case: id }), ask('dossierChoices', { case: id })]).then(([found, chosen]) => {
      if (found.ok) setDossier(found.value);
      else setRefusal(found.refusal);
      if (chosen.ok) setChoices(chosen.value);
    });
  }, [id]);
  if (refusal) return <RefusalNote refusal={refusal} />;
  const items = notShown(dossier?.officer?.items ?? []);
  if (!choices || items.length === 0) return null;
  return <Fields id={id} items={items} grounds={byCode(choices.grounds)} onKept={onKept} />;
}

function Fields({
  id,
  items,
  grounds,
  onKept,
}: {
  readonly id: Id;
  readonly items: readonly OfficerItem[];
  readonly grounds: Readonly<Record<string, string>>;
  readonly onKept: () => void;
}) {
  const motivations = useMotivations(id, items, onKept);
  return (
    <>
      <h2>Motivering per stuk</h2>
      {motivations.refusal && !isAtItem(motivations.refusal) && <RefusalNote refusal={motivations.refusal} />}
      <MotivationFields
        items={items}
        motivations={motivations.typed}
        grounds={grounds}
        errors={errorsOf(motivations.refusal, items)}
        onChange={motivations.set}
        onLeft={() => void motivations.keep()}
      />
    </>
  );
}
