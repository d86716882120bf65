/** What every block of one letter is set with. Types alone. */
import type { Sheet } from './page';
import type { Setting } from './setting';
import type { StructureBuilder } from './structure';

export interface Hand {
  readonly accent: string;
  readonly tree: StructureBuilder;
  readonly setting: Setting;
  readonly sheet: Sheet;
  /** Widths of the columns of wide tables by their heads: equal heads stand under each other. */
  readonly widthsByHead: ReadonlyMap<string, readonly number[]>;
  readonly body: { readonly fontSize: number; readonly lineHeight: number };
  /** Points of three lines: less of a block is not begun at the foot of a page. */
  readonly start: number;
}
