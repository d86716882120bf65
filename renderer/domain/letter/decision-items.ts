/**
 * What a decision does not show, each with its reason for the reader and the law as a small last line. Pure; runs in the
 * vault worker. law.md B.5.
 *
 * A withheld item is not named unless the officer chose to: that it is there can be what must stay hidden.
 */
import { capital, filled, pieces, smallPrint } from './case-letter';
import type { Block, Inline } from './letter';
import { verbatim } from './tone';

/** One item that is not shown whole. */
export interface DecisionItem {
  readonly number: number;
  /** Month, no day, no name: "Melding over geluid, september 2026". */
  readonly neutralTitle: string;
  readonly assessment: 'shield' | 'withhold';
  /** Of a withheld item: whether the letter says which one it is. A shielded one is always named. */
  readonly isNamed: boolean;
  /** Of a shielded item, first: "U leest wat er is gemeld." */
  readonly whatYouDoSee?: string;
  /** Why, for the reader, in the officer's words. Empty keeps the letter CONCEPT. */
  readonly motivation: string;
  /** "AVG artikel 15 lid 4 en UAVG artikel 41 lid 1 onder i". Empty keeps the letter CONCEPT. */
  readonly law: string;
}

/** A reason with its law that belongs to no single item. */
export interface DecisionReason {
  readonly title: string;
  readonly motivation: string;
  readonly law: string;
}

/** The numbered list; adds to `lacks` what is empty. */
export function motivatedItems(
  reasons: readonly DecisionReason[],
  items: readonly DecisionItem[],
  lacks: string[],
): readonly (readonly Inline[])[] {
  return [
    ...reasons.map((reason, index) => reasonItem(reason, `reasons.${index + 1}`, lacks)),
    ...grouped(items).map((group) => groupItem(group, lacks)),
  ];
}

/** Withheld items that are not named and share their reason are told together: a list of equal lines says how many kinds there are. */
function grouped(items: readonly DecisionItem[]): readonly (readonly [DecisionItem, ...DecisionItem[]])[] {
  const groups: [DecisionItem, ...DecisionItem[]][] = [];
  for (const item of items) {
    const same = isHidden(item) && groups.find(([first]) => isHidden(first) && isSameReason(first, item));
    if (same) same.push(item);
    else groups.push([item]);
  }
  return groups;
}

function isHidden({ assessment, isNamed }: DecisionItem): boolean {
  return assessment === 'withhold' && !isNamed;
}

function isSameReason(one: DecisionItem, other: DecisionItem): boolean {
  return one.motivation.trim() === other.motivation.trim() && one.law.trim() === other.law.trim();
}

function groupItem(group: readonly [DecisionItem, ...DecisionItem[]], lacks: string[]): readonly Inline[] {
  const [first] = group;
  const path = `items.${first.number}`;
  const title = isHidden(first)
    ? `${capital(pieces(group.length))} ziet u niet`
    : `${verbatim(capital(filled(first.neutralTitle, `${path}.neutralTitle`, 'titel', lacks)))}: ${first.assessment === 'shield' ? 'u ziet een deel' : 'u ziet dit stuk niet'}`;
  return motivatedItem(title, first.assessment === 'shield' ? first.whatYouDoSee : undefined, first, path, lacks);
}

function reasonItem(reason: DecisionReason, path: string, lacks: string[]): readonly Inline[] {
  return motivatedItem(reason.title, undefined, reason, path, lacks);
}

function motivatedItem(
  title: string,
  first: string | undefined,
  why: { readonly motivation: string; readonly law: string },
  path: string,
  lacks: string[],
): readonly Inline[] {
  const motivation = filled(why.motivation, `${path}.motivation`, 'reden', lacks);
  const law = filled(why.law, `${path}.law`, 'wetsartikel', lacks);
  return [
    { strong: title },
    ` ${verbatim([first?.trim(), motivation].filter(Boolean).map(ended).join(' '))}`,
    { small: ` De wet: ${law.replace(/\.$/, '')}.` },
  ];
}

/** Two texts that follow each other are two sentences, also where a full stop was forgotten. */
function ended(text: string | undefined): string {
  return text && /[\p{L}\p{N}]$/u.test(text) ? `${text}.` : (text ?? '');
}

/** What the letters AVG and UAVG stand for, where they are first met. */
export function lawNames(laws: string): readonly Block[] {
  if (laws.includes('UAVG')) {
    return [smallPrint('AVG is de Europese privacywet. UAVG is de Nederlandse wet die daarbij hoort.')];
  }
  return laws.includes('AVG') ? [smallPrint('AVG is de Europese privacywet.')] : [];
}
