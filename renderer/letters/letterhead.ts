/**
 * Who writes: the house's logo, or its name in type, and the line above the window where a letter comes back to. Pure; runs in the PDF
 * worker and in Node.
 */
import type { Letter } from '../domain/letter/letter';
import { type DocNode, INK, run } from './doc-nodes';
import { HEAD_TOP, LOGO_TOP, type Sheet } from './page';
import type { Setting } from './setting';
import type { StructureBuilder } from './structure';
import { addressRectangle, mmToPt, type WidthOf, windowRectangle } from './window-envelope';
import { printable } from './words';

/** Its name among the document's images. */
export const LOGO = 'logo';

/** Read first, as logo or as words. */
export function letterhead(
  letter: Letter,
  tree: StructureBuilder,
  widthOf: WidthOf,
  setting: Setting,
  sheet: Sheet,
): DocNode {
  const name = printable(letter.letterhead.name);
  const { logo } = letter.letterhead;
  if (logo) {
    const { width, height } = logoSize(logo, roomOfLogo(letter, setting, sheet));
    const absolutePosition = { x: sheet.margins.left, y: LOGO_TOP };
    return { image: LOGO, struct: tree.addFigure(name), width, height, absolutePosition };
  }
  // Semi-bold runs about 7 % wider than the regular that is measured.
  const fontSize = Math.min(24, (24 * sheet.textWidth) / (widthOf(name, 24) * 1.07));
  return {
    text: [{ ...run(name, tree.add('P')), noWrap: true }],
    fontSize,
    bold: true,
    color: letter.letterhead.accent,
    absolutePosition: { x: sheet.margins.left, y: HEAD_TOP },
  };
}

/** Above the window, never in it, and never over the edge of the sheet. */
export function returnLine(letter: Letter, tree: StructureBuilder, widthOf: WidthOf, sheet: Sheet): readonly DocNode[] {
  if (!letter.address) return [];
  const { left } = addressRectangle(letter.letterhead.window);
  const words = printable(letter.letterhead.returnLine);
  const room = sheet.width - left - EDGE;
  return [
    {
      text: [{ ...run(words, tree.add('P')), noWrap: true }],
      fontSize: Math.min(7.4, (7.4 * room) / Math.max(1, widthOf(words, 7.4))),
      color: INK.quiet,
      absolutePosition: { x: left, y: returnLineTop(letter) },
    },
  ];
}

const returnLineTop = ({ letterhead: { window } }: Letter): number => windowRectangle(window).top - mmToPt(5.4);

/** What printers leave white. */
const EDGE = mmToPt(6);
const LARGEST = { width: mmToPt(70), height: mmToPt(18) };
const CLEAR = mmToPt(2);
/** A small picture is not blown up until its dots show. */
const LARGEST_DOT = 72 / 96;

interface Size {
  readonly width: number;
  readonly height: number;
}

function roomOfLogo(letter: Letter, setting: Setting, sheet: Sheet): Size {
  const below = letter.address ? returnLineTop(letter) : setting.linesTopWithoutAddress;
  return {
    width: Math.min(LARGEST.width, sheet.textWidth),
    height: Math.min(LARGEST.height, below - LOGO_TOP - CLEAR),
  };
}

/** As large as there is room for, in its own proportions. */
export function logoSize(dots: Size, room: Size): Size {
  const dot = Math.min(room.width / dots.width, room.height / dots.height, LARGEST_DOT);
  return { width: dots.width * dot, height: dots.height * dot };
}
