/**
 * `npm run torture -- --rounds N --seed S`: prints what was tried, acknowledged, missing and said, lost. Ends with 1 on any loss.
 * `npm run torture -- --restore N`: a register of N cases lost in three ways, and whether what came back is the same.
 */
// A disk that runs full is a fault here: a browser without a window gives the storage up on it, and Electron does not.
import '../e2e/whole-browser';
import { parseArgs } from 'node:util';
import { report, timesReport, torture } from './office';
import { restoreAtScale } from './restore';

const { values } = parseArgs({
  options: {
    rounds: { type: 'string', default: '200' },
    seed: { type: 'string' },
    quiet: { type: 'boolean' },
    restore: { type: 'string' },
  },
});
if (values.restore !== undefined) {
  const { ways } = await restoreAtScale(Number(values.restore), (line) => console.log(line));
  process.exit(ways.every(({ same, sameRows }) => same && sameRows) ? 0 : 1);
}
const rounds = Number(values.rounds);
const seed = Number(values.seed ?? Date.now() % 2 ** 31);
if (!Number.isInteger(rounds) || rounds < 1 || !Number.isInteger(seed)) {
  console.error('npm run torture -- --rounds N --seed S');
  process.exit(2);
}
console.log(`seed ${seed}`);
const started = performance.now();
let told = 0;
const tally = await torture({
  ...{ rounds, seed },
  onRound: (round, { findings }) => {
    for (const finding of findings.slice(told)) console.log(finding);
    told = findings.length;
    if (!values.quiet && round % 10 === 0)
      console.log(`${round} of ${rounds}, ${Math.round((performance.now() - started) / 1000)} s; ${timesReport()}`);
  },
});
console.log(report(tally));
console.log(`seconds: ${timesReport()}`);
process.exitCode = tally.lost + tally.wrongOpens + tally.emptyStarts > 0 ? 1 : 0;
