/** The words of the decision. Runs in the page. */
import type { DecisionView, Outcome } from '../../desk/asks-dossier';

export const outcomeWords: Record<Outcome, string> = {
  granted: 'Toegekend',
  partly: 'Deels toegekend',
  refused: 'Geweigerd',
};

export const outcomesInOrder: readonly Outcome[] = ['granted', 'partly', 'refused'];

export const copyWords: Record<DecisionView['copy'], string> = {
  notAsked: 'Niet gevraagd',
  overview: 'Overzicht van de gegevens',
  refused: 'Geweigerd',
};

/** "6 tonen, 2 deels afschermen, 1 achterhouden" */
export function itemCounts({
  shown,
  partly,
  withheld,
}: {
  readonly shown: number;
  readonly partly: number;
  readonly withheld: number;
}): string {
  return [`${shown} tonen`, partly > 0 && `${partly} deels afschermen`, withheld > 0 && `${withheld} achterhouden`]
    .filter(Boolean)
    .join(', ');
}

/** What the assessments come to: what does not agree with it is said, not forbidden here (the vault judges). */
export function outcomeOf({
  shown,
  partly,
  withheld,
}: {
  readonly shown: number;
  readonly partly: number;
  readonly withheld: number;
}): Outcome {
  if (partly + withheld === 0) return 'granted';
  return shown + partly === 0 ? 'refused' : 'partly';
}
