/**
 * Assessing item by item: what is typed per item is held, and kept as a draft, until the vault has recorded it. Looking at another
 * item, another section or a lock loses nothing. Runs in the page.
 */
import { useRef, useState } from 'react';
import type { Id, Refusal } from '../../desk/asks';
import type { AssessmentInput, DossierView, OfficerItem } from '../../desk/asks-dossier';
import { ask } from '../../desk/vault';
import type { Lacking } from '../kit/Act';
import type { OfficerDrafts } from './useOfficerDrafts';

export interface Assessing {
  readonly of: (item: OfficerItem) => AssessmentInput;
  readonly changed: (item: OfficerItem) => boolean;
  /** When what is typed was kept as a draft. */
  readonly keptAt: (item: OfficerItem) => number | undefined;
  readonly set: (item: OfficerItem, changes: Partial<AssessmentInput>) => void;
  /** Records an item; true when there was nothing to record or the vault did. */
  readonly keep: (item: OfficerItem, changes?: Partial<AssessmentInput>) => Promise<boolean>;
  /** Its text has changed: words marked in the old one say nothing of the new. */
  readonly startOver: (item: Id) => void;
  readonly refusal: Refusal | undefined;
  readonly busy: boolean;
}

type ByItem = Readonly<Record<string, AssessmentInput>>;

export function useAssessing(id: Id, drafts: OfficerDrafts, onKept: (dossier: DossierView) => void): Assessing {
  const [shown, setShown] = useState<ByItem>(() =>
    Object.fromEntries(
      drafts.found.flatMap(({ draft }) => (draft.form === 'assess' ? [[draft.item, draft.typed] as const] : [])),
    ),
  );
  const [refusal, setRefusal] = useState<Refusal>();
  const [busy, setBusy] = useState(false);
  // Two changes in one turn build on each other.
  const typed = useRef(shown);
  const show = (next: ByItem): void => {
    typed.current = next;
    setShown(next);
  };
  const of = (item: OfficerItem): AssessmentInput => typed.current[item.item] ?? recordedOf(item);
  const drop = (item: Id): void => {
    const { [item]: _kept, ...rest } = typed.current;
    show(rest);
  };
  const draftOf = (item: OfficerItem) => ({ form: 'assess', item: item.item }) as const;
  const changed = (item: OfficerItem): boolean => !same(of(item), recordedOf(item));
  return {
    of,
    changed,
    keptAt: (item) => (changed(item) ? drafts.keptAt(draftOf(item)) : undefined),
    set: (item, changes) => {
      setRefusal(undefined);
      const next = { ...of(item), ...changes };
      show({ ...typed.current, [item.item]: next });
      if (same(next, recordedOf(item))) drafts.drop(draftOf(item));
      else drafts.keep({ ...draftOf(item), typed: next });
    },
    keep: async (item, changes = {}) => {
      const next = { ...of(item), ...changes };
      if (same(next, recordedOf(item))) {
        drop(item.item);
        return true;
      }
      if (next.assessment === '') return false;
      setBusy(true);
      drafts.forget(draftOf(item));
      const answer = await ask('assessItem', {
        case: id,
        item: item.item,
        assessment: next.assessment,
        cuts: next.assessment === 'shield' ? next.cuts : [],
        ground: next.assessment === 'show' ? '' : next.ground,
        weighing: next.assessment === 'show' && !item.objected ? '' : next.weighing,
        notFiled: next.assessment === 'withhold' && next.notFiled === true,
      });
      setBusy(false);
      setRefusal(answer.ok ? undefined : answer.refusal);
      if (answer.ok) {
        onKept(answer.value);
        drop(item.item);
      } else {
        show({ ...typed.current, [item.item]: next });
        drafts.keep({ ...draftOf(item), typed: next });
      }
      return answer.ok;
    },
    startOver: (item) => {
      drop(item);
      drafts.forget({ form: 'assess', item });
    },
    refusal,
    busy,
  };
}

/** What the panel asks before an assessment is whole. */
export function lacksOf(
  item: OfficerItem,
  { assessment, cuts, ground, weighing }: AssessmentInput,
): readonly Lacking[] {
  if (assessment === '') return [{ field: 'assessment', label: 'tonen of niet' }];
  const isOld = item.objected === 'toWeigh' && weighing.trim() === (item.weighing ?? '');
  const anew = isOld ? [{ field: 'weighing', label: 'een nieuwe afweging' }] : [];
  if (assessment === 'show')
    return item.objected && weighing.trim() === '' ? [{ field: 'weighing', label: 'afweging' }] : anew;
  return [
    ...(assessment === 'shield' && item.text && cuts.length === 0
      ? [{ field: 'cutText', label: 'welke woorden u afschermt' }]
      : []),
    ...(ground === '' ? [{ field: 'ground', label: 'grond' }] : []),
    ...(weighing.trim() === '' ? [{ field: 'weighing', label: 'afweging' }] : anew),
  ];
}

const recordedOf = (item: OfficerItem): AssessmentInput => ({
  assessment: item.assessment ?? '',
  cuts: item.cuts,
  ground: item.ground ?? '',
  weighing: item.weighing ?? '',
  notFiled: item.notFiled,
});

const same = (a: AssessmentInput, b: AssessmentInput): boolean => JSON.stringify(a) === JSON.stringify(b);
