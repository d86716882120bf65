/**
 * How roomy a letter is set. Pure; runs anywhere. All in points.
 *
 * A letter is set roomy; where that spills over and a tighter setting saves a whole page, it is set tight. So a receipt
 * slip is one sheet, and no letter ends with a signature alone on its last page.
 */
import { mmToPt } from './window-envelope';

export interface Setting {
  readonly bodySize: number;
  /** Factor of the font's own line height, which is 1.175 of the size. */
  readonly bodyLine: number;
  /** Where the lines with date and reference stand, unless the window reaches lower. */
  readonly linesTop: number;
  /** The same on a sheet without an address. */
  readonly linesTopWithoutAddress: number;
  readonly belowWindow: number;
  readonly subjectGap: number;
  readonly salutationGap: number;
  readonly leadGap: number;
  readonly headingGap: number;
  readonly paragraphGap: number;
  /** Above and below the words of a table's cell. */
  readonly cellPadding: number;
  readonly closingGap: number;
  readonly signature: number;
}

export const ROOMY: Setting = {
  bodySize: 10.4,
  bodyLine: 1.2,
  linesTop: mmToPt(88),
  linesTopWithoutAddress: mmToPt(40),
  belowWindow: mmToPt(11),
  subjectGap: mmToPt(11),
  salutationGap: mmToPt(5.5),
  leadGap: 9,
  headingGap: 15,
  paragraphGap: 5.5,
  cellPadding: 4,
  closingGap: 18,
  signature: mmToPt(16),
};

export const TIGHT: Setting = {
  bodySize: 10.1,
  bodyLine: 1.13,
  linesTop: mmToPt(85),
  linesTopWithoutAddress: mmToPt(34),
  belowWindow: mmToPt(5),
  subjectGap: mmToPt(7),
  salutationGap: mmToPt(4),
  leadGap: 6,
  headingGap: 9,
  paragraphGap: 4,
  cellPadding: 2.5,
  closingGap: 11,
  signature: mmToPt(11),
};

/** Height of one line of body text, in points. */
export function lineOf(setting: Setting): number {
  return setting.bodySize * 1.175 * setting.bodyLine;
}
