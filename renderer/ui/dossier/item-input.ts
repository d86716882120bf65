/** The form of one item: an empty one, and what it lacks before the vault is asked. Pure; runs in the page. */
import type { ItemDraft, ItemInput } from '../../desk/asks-dossier';
import type { Lacking } from '../kit/Act';
import { itemFieldWords } from './words.dossier.nl';

/** As typed: a code may not be chosen yet. */
export type ItemTyped = ItemDraft;

export const emptyItem: ItemTyped = {
  title: '',
  neutralTitle: '',
  part: '',
  text: '',
  description: '',
  itemDay: '',
  class: 'ordinary',
  category: '',
  purpose: '',
  legalBasis: '',
  origin: '',
  sourceName: '',
  sourceAddress: '',
  sourceIsBody: false,
  suppliedIn: '',
  sourceWhat: '',
  reporterToldOn: '',
  originWords: '',
  recipients: '',
  othersNamed: '0',
  destroyOn: '',
  basisWeighing: '',
  isCorrespondence: false,
  transfer: '',
  isFootage: false,
  footageOn: '',
  incident: '',
  incidentHandledOn: '',
  heldOn: '',
};

/** Whole enough to ask the vault, which judges every field. */
export function isWhole(typed: ItemTyped): typed is ItemInput {
  return typed.part !== '' && typed.class !== '' && typed.origin !== '';
}

/** Somebody else than the person and the corporation itself. */
export const isFromOther = ({ origin }: ItemTyped): boolean =>
  origin !== '' && origin !== 'subject' && origin !== 'controller' && origin !== 'anonymous';

export function lacksOfItem(typed: ItemTyped): readonly Lacking[] {
  const required: readonly (keyof ItemTyped)[] = [
    'title',
    'neutralTitle',
    'part',
    'class',
    'category',
    'purpose',
    'legalBasis',
    'origin',
    ...(isFromOther(typed) ? (['sourceName', 'originWords'] as const) : []),
    ...(typed.isFootage ? (['footageOn', 'incident'] as const) : []),
    ...(typed.isFootage && typed.incident === 'handled' ? (['incidentHandledOn'] as const) : []),
  ];
  const empty = required.filter((field) => String(typed[field] ?? '').trim() === '');
  const words = typed.part === 'digital' && typed.text.trim() === '' ? (['text'] as const) : [];
  return [...empty, ...words].map((field) => ({ field, label: itemFieldWords[field] ?? field }));
}
