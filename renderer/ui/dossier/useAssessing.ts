/**
 * Assessing item by item: what is typed per item is held until the vault has kept it, so that looking at another item loses nothing.
 * Runs in the page.
 */
import { useState } from 'react';
import type { Id, Refusal } from '../../desk/asks';
import type { Assessment, Cut, DossierView, OfficerItem } from '../../desk/asks-dossier';
import { ask } from '../../desk/vault';
import type { Lacking } from '../kit/Act';

export interface Weighing {
  readonly assessment: Assessment | '';
  readonly cuts: readonly Cut[];
  readonly ground: string;
  readonly weighing: string;
}

export interface Assessing {
  readonly of: (item: OfficerItem) => Weighing;
  readonly changed: (item: OfficerItem) => boolean;
  readonly set: (item: OfficerItem, changes: Partial<Weighing>) => void;
  /** Keeps an item; true when there was nothing to keep or the vault kept it. */
  readonly keep: (item: OfficerItem, changes?: Partial<Weighing>) => Promise<boolean>;
  readonly refusal: Refusal | undefined;
  readonly busy: boolean;
}

export function useAssessing(id: Id, onKept: (dossier: DossierView) => void): Assessing {
  const [typed, setTyped] = useState<Readonly<Record<string, Weighing>>>({});
  const [refusal, setRefusal] = useState<Refusal>();
  const [busy, setBusy] = useState(false);
  const of = (item: OfficerItem): Weighing => typed[item.item] ?? keptOf(item);
  const drop = (item: Id): void => setTyped(({ [item]: _kept, ...rest }) => rest);
  return {
    of,
    changed: (item) => !same(of(item), keptOf(item)),
    set: (item, changes) => {
      setRefusal(undefined);
      setTyped((before) => ({ ...before, [item.item]: { ...(before[item.item] ?? keptOf(item)), ...changes } }));
    },
    keep: async (item, changes = {}) => {
      const next = { ...of(item), ...changes };
      if (same(next, keptOf(item))) {
        drop(item.item);
        return true;
      }
      if (next.assessment === '') return false;
      setBusy(true);
      const answer = await ask('assessItem', {
        case: id,
        item: item.item,
        assessment: next.assessment,
        cuts: next.assessment === 'shield' ? next.cuts : [],
        ground: next.assessment === 'show' ? '' : next.ground,
        weighing: next.assessment === 'show' ? '' : next.weighing,
      });
      setBusy(false);
      setRefusal(answer.ok ? undefined : answer.refusal);
      if (answer.ok) {
        onKept(answer.value);
        drop(item.item);
      } else setTyped((before) => ({ ...before, [item.item]: next }));
      return answer.ok;
    },
    refusal,
    busy,
  };
}

/** What the panel asks before an assessment is whole. */
export function lacksOf(item: OfficerItem, { assessment, cuts, ground, weighing }: Weighing): readonly Lacking[] {
  if (assessment === '') return [{ field: 'assessment', label: 'tonen of niet' }];
  if (assessment === 'show') return [];
  return [
    ...(assessment === 'shield' && item.text && cuts.length === 0
      ? [{ field: 'cutText', label: 'welke woorden u afschermt' }]
      : []),
    ...(ground === '' ? [{ field: 'ground', label: 'grond' }] : []),
    ...(weighing.trim() === '' ? [{ field: 'weighing', label: 'afweging' }] : []),
  ];
}

const keptOf = (item: OfficerItem): Weighing => ({
  assessment: item.assessment ?? '',
  cuts: item.cuts,
  ground: item.ground ?? '',
  weighing: item.weighing ?? '',
});

const same = (a: Weighing, b: Weighing): boolean => JSON.stringify(a) === JSON.stringify(b);
