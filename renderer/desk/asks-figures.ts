/** What the page can ask about a year: figures, and the file for an auditor. Types alone. */

import type { Cell, ShownFigures } from '../domain/figures/few';
import type { Measure } from '../domain/figures/figures';

export type { Cell, Measure, ShownFigures };

export interface FiguresView extends ShownFigures {
  /** Years in which something was received, the newest first. */
  readonly years: readonly number[];
}

export interface FiguresAsks {
  /** Left out: this year, or the last one with a request. */
  figures: [{ year?: number }, FiguresView];
  /** Saved, never kept; refused while a visit runs here. */
  auditFile: [{ year: number }, { name: string; bytes: Uint8Array }];
}
