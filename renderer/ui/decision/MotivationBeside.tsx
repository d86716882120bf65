/** The motivations beside the letter they stand in: what is typed shows in the preview. Runs in the page. */
import { useEffect, useState } from 'react';
import type { Id, Refusal } from '../../desk/asks';
import type { DossierChoices, DossierView, OfficerItem } from '../../desk/asks-dossier';
import { ask } from '../../desk/vault';
import { RefusalNote } from '../kit/RefusalNote';
import { MotivationFields } from './MotivationFields';
import { errorsOf, isAtItem, notShown, wordsInLetter } from './motivated-items';
import { useMotivations } from './useMotivations';

interface Props {
  readonly id: Id;
  /** Which items there are: what lacks of the letter finds its field by them. */
  readonly onItems: (items: readonly OfficerItem[]) => void;
  /** What is being typed, as it is looked for in the letter. */
  readonly onMarked: (words: readonly string[]) => void;
  readonly onKept: () => void;
}

export function MotivationBeside({ id, onItems, onMarked, onKept }: Props) {
  const [dossier, setDossier] = useState<DossierView>();
  const [choices, setChoices] = useState<DossierChoices>();
  const [refusal, setRefusal] = useState<Refusal>();
  useEffect(() => {
    void Promise.all([ask('dossier', { case: id }), ask('dossierChoices', { case: id })]).then(([found, chosen]) => {
      if (found.ok) {
        setDossier(found.value);
        onItems(found.value.officer?.items ?? []);
      } else setRefusal(found.refusal);
      if (chosen.ok) setChoices(chosen.value);
    });
  }, [id, onItems]);
  if (refusal) return <RefusalNote refusal={refusal} />;
  const items = notShown(dossier?.officer?.items ?? []);
  if (!choices || items.length === 0) return null;
  return (
    <Fields id={id} items={items} grounds={choices.grounds} onItems={onItems} onMarked={onMarked} onKept={onKept} />
  );
}

function Fields({
  id,
  items,
  grounds,
  onItems,
  onMarked,
  onKept,
}: {
  readonly id: Id;
  readonly items: readonly OfficerItem[];
  readonly grounds: DossierChoices['grounds'];
  readonly onItems: Props['onItems'];
  readonly onMarked: Props['onMarked'];
  readonly onKept: () => void;
}) {
  const motivations = useMotivations(id, items, ({ officer }) => {
    onItems(officer?.items ?? []);
    onKept();
  });
  const [at, setAt] = useState<string>();
  const marked = JSON.stringify(wordsInLetter(items, at, motivations.typed));
  useEffect(() => onMarked(JSON.parse(marked) as string[]), [marked, onMarked]);
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
        onAt={setAt}
      />
    </>
  );
}
