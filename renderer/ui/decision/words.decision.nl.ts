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

/** "6 tonen, 2 deels afschermen, 1 achterhouden"; of points "1 punt wel, 2 punten niet" */
export function itemCounts({
  of,
  shown,
  partly,
  withheld,
}: {
  readonly of?: 'points';
  readonly shown: number;
  readonly partly: number;
  readonly withheld: number;
}): string {
  if (of === 'points') return [...pointCount(shown, 'wel'), ...pointCount(withheld, 'niet')].join(', ');
  return [`${shown} tonen`, partly > 0 && `${partly} deels afschermen`, withheld > 0 && `${withheld} achterhouden`]
    .filter(Boolean)
    .join(', ');
}

const pointCount = (count: number, word: string): readonly string[] =>
  count === 0 ? [] : [`${count} ${count === 1 ? 'punt' : 'punten'} ${word}`];

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

/** What the overview prints of each item and is not there yet: "Tekst van stuk 1 en 2", "‘Bewaren tot’ bij stuk 4". */
export function lackingForOverview(
  items: readonly {
    readonly number: number;
    readonly assessment?: string;
    readonly text?: string;
    readonly destroyOn?: string;
    readonly keptUntil?: string;
  }[],
): readonly string[] {
  const shown = items.filter(({ assessment }) => assessment !== 'withhold');
  const textless = shown.filter(({ text }) => !text).map(({ number }) => number);
  const endless = shown.filter(({ destroyOn, keptUntil }) => !destroyOn && !keptUntil).map(({ number }) => number);
  return [
    ...(textless.length > 0 ? [`De tekst van stuk ${listed(textless)}`] : []),
    ...(endless.length > 0 ? [`‘Bewaren tot’ bij stuk ${listed(endless)}`] : []),
  ];
}

const listed = (numbers: readonly number[]): string =>
  numbers.length < 2 ? numbers.join('') : `${numbers.slice(0, -1).join(', ')} en ${numbers.at(-1)}`;
