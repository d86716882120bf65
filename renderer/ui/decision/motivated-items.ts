/** Which items a letter must give a reason for, and where a refusal of one belongs. Pure; runs in the page. */
import type { Refusal } from '../../desk/asks';
import type { OfficerItem } from '../../desk/asks-dossier';
import { refusalLine } from '../words.nl';

export const notShown = (items: readonly OfficerItem[]): readonly OfficerItem[] =>
  items.filter((one) => one.assessment === 'shield' || one.assessment === 'withhold');

const FIELD = /^(motivation|whatYouDoSee):(\d+)$/;

/** The field of a motivation carries the number of its item: "motivation:6". */
export const isAtItem = ({ field }: Refusal): boolean => FIELD.test(field ?? '');

export interface ItemErrors {
  readonly motivation?: string;
  readonly whatYouDoSee?: string;
}

export function errorsOf(
  refusal: Refusal | undefined,
  items: readonly OfficerItem[],
): Readonly<Record<string, ItemErrors>> {
  const [, field = '', number] = FIELD.exec(refusal?.field ?? '') ?? [];
  const item = items.find((one) => one.number === Number(number));
  return refusal && item ? { [item.item]: { [field]: refusalLine(refusal) } } : {};
}

/** What to look for in the letter of one item: what is typed, its name there, or the hole in its place. */
export function wordsInLetter(
  items: readonly OfficerItem[],
  at: string | undefined,
  motivations: Readonly<Record<string, { readonly motivation: string; readonly isNamed: boolean }>>,
): readonly string[] {
  const item = items.find((one) => one.item === at);
  if (!item) return [];
  const { motivation = '', isNamed = false } = motivations[item.item] ?? {};
  return [
    motivation,
    ...(item.assessment === 'shield' || isNamed ? [`${item.neutralTitle}: u ziet`] : []),
    ...(motivation.trim() === '' ? ['«reden»'] : []),
  ];
}
