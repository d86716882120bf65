/** Which items a letter must give a reason for, and where a refusal of one belongs. Pure; runs in the page. */
import type { Refusal } from '../../desk/asks';
import type { OfficerItem } from '../../desk/asks-dossier';
import { refusalLine } from '../words.nl';

export const notShown = (items: readonly OfficerItem[]): readonly OfficerItem[] =>
  items.filter((one) => one.assessment === 'shield' || one.assessment === 'withhold');

export const byCode = (
  choices: readonly { readonly code: string; readonly text: string }[],
): Readonly<Record<string, string>> => Object.fromEntries(choices.map((one) => [one.code, one.text]));

const FIELD = /^motivation:(\d+)$/;

/** The field of a motivation carries the number of its item: "motivation:6". */
export const isAtItem = ({ field }: Refusal): boolean => FIELD.test(field ?? '');

export function errorsOf(
  refusal: Refusal | undefined,
  items: readonly OfficerItem[],
): Readonly<Record<string, string>> {
  const number = Number(FIELD.exec(refusal?.field ?? '')?.[1]);
  const item = items.find((one) => one.number === number);
  return refusal && item ? { [item.item]: refusalLine(refusal) } : {};
}
