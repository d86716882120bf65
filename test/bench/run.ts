/**
 * `npm run bench -- letters [--rounds N]`: measures against something else in the same run, in turns, and prints the ratio with its goal
 * beside it. Never a time by itself: machines differ. Ends with 1 where a goal is missed. Runs in Node, after a build.
 */
import { parseArgs } from 'node:util';
import { benchLetters } from './letters';

const { positionals, values } = parseArgs({
  allowPositionals: true,
  options: { rounds: { type: 'string', default: '15' } },
});
const benches: Readonly<Record<string, (rounds: number) => Promise<readonly Measured[]>>> = { letters: benchLetters };

export interface Measured {
  readonly what: string;
  /** Median of the rounds. */
  readonly value: number;
  readonly range: readonly [lowest: number, highest: number];
  /** At most this. */
  readonly must: number;
  readonly want: number;
}

let missed = 0;
for (const name of positionals.length > 0 ? positionals : Object.keys(benches)) {
  const bench = benches[name];
  if (!bench) throw new Error(`no bench "${name}": ${Object.keys(benches).join(', ')}`);
  for (const { what, value, range, must, want } of await bench(Number(values.rounds))) {
    const [low, high] = range.map((one) => one.toFixed(2));
    const verdict = value <= want ? 'wanted' : value <= must ? 'good' : 'MISSED';
    console.log(`${what}: ${value.toFixed(2)} (${low} to ${high}); must ${must}, want ${want}: ${verdict}`);
    missed += value <= must ? 0 : 1;
  }
}
if (missed > 0) process.exitCode = 1;
