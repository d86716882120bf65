/**
 * The nodes of a pdfmake document definition that our letters are made of, and the measures of their type.
 * Pure; runs anywhere.
 */
import type { Inline } from '../domain/letter/letter';
import { isSmall, isStrong, pieces, printable, textOf } from './words';

/** A stretch of text in one style. `struct` is its element in the structure tree; without it, an artifact. */
export interface TextRun {
  readonly text: string;
  readonly struct?: number;
  readonly bold?: true;
  readonly fontSize?: number;
  readonly color?: string;
  readonly noWrap?: true;
  /** Horizontal scale; read by our renderer, not by pdfmake. */
  readonly narrow?: number;
}

type Margin = readonly [left: number, top: number, right: number, bottom: number];

export interface NodeStyle {
  readonly fontSize?: number;
  readonly lineHeight?: number;
  readonly color?: string;
  readonly bold?: true;
  readonly alignment?: 'left' | 'center' | 'right';
  readonly margin?: Margin;
  readonly characterSpacing?: number;
  readonly absolutePosition?: { readonly x: number; readonly y: number };
  readonly width?: number | 'auto' | '*';
  readonly columnGap?: number;
  readonly unbreakable?: true;
  /** This much must be free on the page, or the node starts on the next (points; see paged-layout.ts). */
  readonly needs?: number;
}

export interface TableLayout {
  readonly hLineWidth: (line: number) => number;
  readonly vLineWidth: (line: number) => number;
  readonly hLineColor?: string;
  readonly vLineColor?: string;
  readonly fillColor?: string;
  readonly paddingLeft: (column: number) => number;
  readonly paddingRight: (column: number) => number;
  readonly paddingTop: (row: number) => number;
  readonly paddingBottom: (row: number) => number;
}

export interface Table {
  readonly widths: readonly (number | 'auto' | '*')[];
  readonly body: readonly (readonly DocNode[])[];
  readonly headerRows?: number;
  readonly keepWithHeaderRows?: number;
  readonly dontBreakRows?: boolean;
}

export type DocNode = NodeStyle &
  (
    | { readonly text: readonly TextRun[] }
    | { readonly stack: readonly DocNode[] }
    | { readonly columns: readonly DocNode[] }
    | { readonly table: Table; readonly layout: TableLayout }
    | { readonly canvas: readonly object[] }
    /** By its name in the document's `images`; drawn and hung on the tree by our renderer. */
    | { readonly image: string; readonly width: number; readonly height: number; readonly struct: number }
  );

/** Sizes in points; line heights as a factor of the font's own, which is 1.175 of the size. Body text: setting.ts. */
export const TYPE = {
  lead: { fontSize: 11.7, lineHeight: 1.19 },
  subject: { fontSize: 16.4, lineHeight: 1.08, bold: true },
  heading: { fontSize: 11.3, lineHeight: 1.12, bold: true },
  label: { fontSize: 7.9, lineHeight: 1.15 },
  value: { fontSize: 10, lineHeight: 1.15 },
  small: { fontSize: 8.7, lineHeight: 1.2 },
  foot: { fontSize: 7.9, lineHeight: 1.2 },
} as const;

export const INK = { text: '#16181d', quiet: '#565d6b', rule: '#cfd3da' } as const;

export function run(text: string, struct?: number): TextRun {
  return struct === undefined ? { text: printable(text) } : { text: printable(text), struct };
}

/** Words of a letter as runs of one structure element. */
export function runs(inlines: readonly Inline[], struct: number): readonly TextRun[] {
  return inlines.flatMap((inline) =>
    pieces(printable(textOf(inline))).map(
      ({ text, together }): TextRun => ({
        text,
        struct,
        ...(together ? { noWrap: true } : {}),
        ...(isStrong(inline) ? { bold: true } : {}),
        ...(isSmall(inline) ? { fontSize: TYPE.small.fontSize, color: INK.quiet } : {}),
      }),
    ),
  );
}

/** The accent mixed with white: 0 is white, 1 the accent. Opaque, because PDF/A-1 knows no transparency. */
export function tint(accent: string, strength: number): string {
  const channel = (at: number) => {
    const value = Number.parseInt(accent.slice(at, at + 2), 16);
    return Math.round(255 - (255 - value) * strength)
      .toString(16)
      .padStart(2, '0');
  };
  return `#${channel(1)}${channel(3)}${channel(5)}`;
}
