/**
 * The words of a letter: a pure value, made from facts and profile, turned into PDF by letters/.
 * Nothing here knows fonts or millimetres; nothing in letters/ knows rules.
 */
import type { Day, LetterKind } from '../facts/facts';

export type Inline = string | { readonly strong: string } | { readonly small: string };

export type Block =
  /** The main message, first. Set a little larger. */
  | { readonly kind: 'lead'; readonly text: readonly Inline[] }
  | { readonly kind: 'paragraph'; readonly text: readonly Inline[] }
  /** A question, as a rule. */
  | { readonly kind: 'heading'; readonly text: string }
  | { readonly kind: 'list'; readonly ordered: boolean; readonly items: readonly (readonly Inline[])[] }
  | { readonly kind: 'table'; readonly head: readonly string[]; readonly rows: readonly (readonly string[])[] }
  /** Groups of a code in large type in a frame: the recovery sheet alone. */
  | { readonly kind: 'code'; readonly groups: readonly string[] };

export interface Letterhead {
  /** Name of the controller, in the accent of the house. */
  readonly name: string;
  /** Of the house, in place of the name on the first page: a plain PNG in base64 with its dots (style/plain-png.ts). */
  readonly logo?: { readonly png: string; readonly width: number; readonly height: number };
  /** `#rrggbb` */
  readonly accent: string;
  /** One line over the address: "Lefier, Postbus 2102, 7801 CC Emmen". */
  readonly returnLine: string;
  /** "Lefier · Postbus 2102 · ..." */
  readonly footer: string;
  /** Address window in mm from the page's top left corner. */
  readonly window: { readonly left: number; readonly top: number; readonly width: number; readonly height: number };
}

/** Of no case: printed or saved, and never kept. By the name under which it leaves. */
export const SHEET_NAMES = {
  recoverySheet: 'herstelblad',
  reporterSheet: 'informatieblad',
  deadlineSheet: 'termijnenlijst',
  destructionSheet: 'verklaring-van-vernietiging',
  windowTest: 'proefblad-venster',
} as const;

export type SheetKind = keyof typeof SHEET_NAMES;

export const isSheet = (kind: Letter['kind']): kind is SheetKind => Object.hasOwn(SHEET_NAMES, kind);

export interface Letter {
  readonly kind: LetterKind | SheetKind;
  /** Version of the words: goes up with every change of a sentence. */
  readonly wordsVersion: number;
  /** Profile paths that are empty but printed: not empty = CONCEPT, and it cannot be made final. */
  readonly missing: readonly string[];
  readonly letterhead: Letterhead;
  /** 3 to 6 lines; absent on a sheet that is not sent. */
  readonly address?: readonly string[];
  /** "Datum", "Ons kenmerk", "Uw brief van", "Vragen? Bel ons". */
  readonly lines: readonly { readonly label: string; readonly value: string }[];
  readonly subject: string;
  readonly salutation?: string;
  readonly blocks: readonly Block[];
  /** Words in it that are repeated as somebody said or recorded them, and cannot be changed; absent when there are none. */
  readonly literal?: readonly string[];
  readonly closing?: { readonly greeting: string; readonly name: string; readonly function: string };
  /** Day the letter bears, `YYYY-MM-DD`: also the PDF's only date. */
  readonly day: string;
  /** Reference, printed on page 2 and on, and the name of the file. */
  readonly reference: string;
  /** Absent on a first one. `replaces`: the day of the one that the reader has; absent where none was sent. */
  readonly version?: { readonly number: number; readonly replaces?: Day };
}
