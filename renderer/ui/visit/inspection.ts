/** Which items there are to show, which comes next, and the paragraphs of a text that was cut. Pure. */
import type { ShownText } from '../../desk/asks-dossier';
import type { VisitView } from '../../desk/asks-visit';

export type Item = VisitView['items'][number];
export type Piece = ShownText[number];

/** A withheld item is a number in a sentence, never a row. */
export const itemsToSee = (view: VisitView): readonly Item[] =>
  view.items.filter((item) => item.assessment !== 'withhold');

/** Where to begin, or to go on after a lock: the first that was neither shown nor passed over. */
export const firstOpen = (items: readonly Item[]): number =>
  Math.max(
    0,
    items.findIndex((item) => item.seen === 'no'),
  );

/** What follows once the item at `at` is recorded: the next open one, from the top again if need be; undefined when all is seen. */
export function followingOpen(items: readonly Item[], at: number): number | undefined {
  const open = items.flatMap((item, index) => (item.seen === 'no' && index !== at ? [index] : []));
  return open.find((index) => index > at) ?? open[0];
}

/** "Stuk 6 van 8", or only its number where numbers are missing in the row. */
export function placeOf(items: readonly Item[], at: number): string {
  const whole = items.every((item, index) => item.number === index + 1);
  return whole ? `Stuk ${at + 1} van ${items.length}` : `Stuk ${items[at]?.number ?? ''}`;
}

/** A blank line or the end of a line begins a new paragraph; a cut never tells how long it was. */
export function paragraphsOf(text: ShownText): readonly (readonly Piece[])[] {
  const paragraphs: Piece[][] = [[]];
  for (const piece of text) {
    if (typeof piece !== 'string') {
      paragraphs.at(-1)?.push(piece);
      continue;
    }
    piece.split(/\s*\n\s*/).forEach((line, index) => {
      if (index > 0) paragraphs.push([]);
      if (line !== '') paragraphs.at(-1)?.push(line);
    });
  }
  return paragraphs.filter((pieces) => pieces.length > 0);
}
