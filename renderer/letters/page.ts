/** The sheet: A4, its margins and where its letterhead stands. In points from the top left. Pure; runs anywhere. */
import type { Block, Letter } from '../domain/letter/letter';
import { A4, mmToPt } from './window-envelope';

export interface Sheet {
  readonly orientation: 'portrait' | 'landscape';
  readonly width: number;
  readonly height: number;
  /** The text area from page 2 on; page 1 keeps clear of its letterhead by spacing. */
  readonly margins: { readonly left: number; readonly top: number; readonly right: number; readonly bottom: number };
  readonly textWidth: number;
}

export const PORTRAIT = sheet('portrait', { left: mmToPt(28), right: mmToPt(34), top: mmToPt(31), bottom: mmToPt(26) });
export const LANDSCAPE = sheet('landscape', {
  left: mmToPt(20),
  right: mmToPt(20),
  top: mmToPt(29),
  bottom: mmToPt(24),
});

export const HEAD_TOP = mmToPt(15.3);
/** A logo begins a little higher than a name in type. */
export const LOGO_TOP = mmToPt(13);
/** Baseline area of the page head from page 2 on. */
export const RUNNING_HEAD_TOP = mmToPt(14);
export const FOOT_GAP = mmToPt(8);

/** So many columns of words do not read on a sheet that stands; numbers do. */
const WIDE_TABLE = 6;

/** Lying down when a table needs it, else standing. A letter is one of them as a whole, so that it can be leafed through. */
export function sheetOf(letter: Letter): Sheet {
  return letter.blocks.some((block) => block.kind === 'table' && isWide(block)) ? LANDSCAPE : PORTRAIT;
}

export function isWide(table: Extract<Block, { kind: 'table' }>): boolean {
  return table.head.filter((_, column) => !isNumeric(table, column)).length >= WIDE_TABLE;
}

/** A day in figures is read from left to right, as words are. */
export function isNumeric(table: Extract<Block, { kind: 'table' }>, column: number): boolean {
  const cells = table.rows.map((row) => row[column] ?? '');
  return (
    cells.length > 0 &&
    cells.every((cell) => /^[\d.,€ -]*$/.test(cell)) &&
    !cells.some((cell) => /^\d{2}-\d{2}-\d{4}$/.test(cell))
  );
}

function sheet(orientation: Sheet['orientation'], margins: Sheet['margins']): Sheet {
  const [width, height] = orientation === 'portrait' ? [A4.width, A4.height] : [A4.height, A4.width];
  return { orientation, width, height, margins, textWidth: width - margins.left - margins.right };
}
