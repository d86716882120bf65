/** A process of its own: makes the letters of a list on another day and prints their SHA-256, a line each. Runs in Node. */
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import type { Letter } from '../../../renderer/domain/letter/letter';
import { makerOf } from './make';

const [worker = '', list = ''] = process.argv.slice(2);

const RealDate = Date;
/** Leap day of a year to come, at night. Only what asks for now gets it. */
const NOW = RealDate.UTC(2032, 1, 29, 23, 59, 58);
class OtherDate extends RealDate {
  constructor(...args: readonly unknown[]) {
    super(...((args.length === 0 ? [NOW] : args) as [number]));
  }
  static override now(): number {
    return NOW;
  }
}
globalThis.Date = OtherDate as DateConstructor;

const { make } = await makerOf(worker);
for (const letter of JSON.parse(readFileSync(list, 'utf8')) as readonly Letter[]) {
  console.log(
    createHash('sha256')
      .update((await make(letter)).bytes)
      .digest('hex'),
  );
}
