/**
 * What is drawn around the window on its test sheet: the edge, a cross on each corner, and two rulers in millimetres. Artifacts all: the
 * sheet says the same in words. Pure; runs in the PDF worker and in Node.
 */
import type { Letterhead } from '../domain/letter/letter';
import { type DocNode, INK, run } from './doc-nodes';
import { A4, mmToPt, windowRectangle } from './window-envelope';

interface Point {
  readonly x: number;
  readonly y: number;
}

/** Of a cross, from its middle. */
const ARM = mmToPt(2.5);
const FINE = 0.35;

export function windowMarks(window: Letterhead['window']): readonly DocNode[] {
  const { left, top, width, height } = windowRectangle(window);
  const [right, bottom] = [left + width, top + height];
  // On the side where there is paper enough; the return line stands above.
  const side = left > A4.width - right ? -1 : 1;
  const corners = [left, right].flatMap((x) => [top, bottom].map((y): Point => ({ x, y })));
  const edge = {
    type: 'rect',
    x: left,
    y: top,
    w: width,
    h: height,
    lineWidth: FINE,
    lineColor: INK.quiet,
    dash: { length: 2 },
  };
  return [
    drawn([
      edge,
      ...corners.flatMap(({ x, y }) => [
        line({ x: x - ARM, y }, { x: x + ARM, y }),
        line({ x, y: y - ARM }, { x, y: y + ARM }),
      ]),
    ]),
    ...ruler(window.width, (mm, length) => {
      const x = left + mmToPt(mm);
      return [
        { x, y: bottom + ARM },
        { x, y: bottom + ARM + length },
      ];
    }),
    ...ruler(window.height, (mm, length) => {
      const [x, y] = [(side === 1 ? right : left) + side * ARM, top + mmToPt(mm)];
      return [
        { x, y },
        { x: x + side * length, y },
      ];
    }),
  ];
}

const TICK = { one: mmToPt(1), five: mmToPt(1.6), ten: mmToPt(2.4) } as const;
const NUMBER = 5.6;

/** A tick a millimetre, a longer one each five, a number each ten. */
function ruler(length: number, at: (mm: number, tick: number) => readonly [Point, Point]): readonly DocNode[] {
  const all = Array.from({ length: length + 1 }, (_, mm) => mm);
  const tens = all.filter((mm) => mm % 10 === 0);
  return [
    drawn(all.map((mm) => line(...at(mm, mm % 10 === 0 ? TICK.ten : mm % 5 === 0 ? TICK.five : TICK.one)))),
    ...tens.map((mm): DocNode => {
      const [from, to] = at(mm, TICK.ten);
      const isUpright = from.x === to.x;
      // Its own width either way: numbers have no structure and are no words of the sheet.
      const x = isUpright ? to.x - NUMBER / 2 : to.x > from.x ? to.x + 1.5 : to.x - NUMBER - 2;
      const y = isUpright ? to.y + 0.5 : to.y - NUMBER * 0.6;
      return {
        text: [{ ...run(String(mm)), noWrap: true }],
        fontSize: NUMBER,
        color: INK.quiet,
        absolutePosition: { x, y },
      };
    }),
  ];
}

const line = (from: Point, to: Point): object => ({
  type: 'line',
  x1: from.x,
  y1: from.y,
  x2: to.x,
  y2: to.y,
  lineWidth: FINE,
  lineColor: INK.text,
});

/** In points from the page's top left corner. */
const drawn = (canvas: readonly object[]): DocNode => ({ canvas, absolutePosition: { x: 0, y: 0 } });
