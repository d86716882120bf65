/** A register to torture: founded through the screens, on a small disk of its own where that can be. Runs in Node. */
import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { appIn, ground, workFolder } from '../e2e/launch';
import { ownTemporaryFolder } from '../e2e/own-folder';
import * as quick from '../e2e/quick';
import { randomFrom } from '../e2e/random';
import { smallDisk, whyNoDisks } from '../e2e/small-disk';
import { enginesOf, type Fault, faults } from './faults';
import { Ledger } from './ledger';
import { lastLook, newTally, type Office, playRound, type Tally } from './rounds';

export interface Run {
  readonly rounds: number;
  readonly seed: number;
  readonly allowed?: readonly Fault[];
  /** A control build instead of the program. */
  readonly app?: (folder: string, store: string) => Promise<string>;
  readonly onRound?: (round: number, tally: Tally) => void;
  /** Ends at the first loss: a control has shown what it had to show. */
  readonly untilLost?: boolean;
  /** For a control: every round ends by closing and is kept as an image, and the next begins with a fault. */
  readonly calm?: boolean;
  /** How often an act is an erasure, 0 to 1. */
  readonly erasing?: number;
}

const megabytes = 192;

export async function torture(run: Run): Promise<Tally> {
  const work = await workFolder();
  const giveBack = await ownTemporaryFolder(path.join(work.folder, 'tmp'));
  mkdirSync(work.store, { recursive: true });
  const disk = whyNoDisks() === undefined ? smallDisk(work.store, megabytes) : undefined;
  try {
    const app = await (run.app ?? appIn)(work.folder, work.store);
    await quick.foundOffice(app, work.folder);
    const { what, origin } = await ground();
    const office: Office = {
      ...{ app, folder: work.folder, store: work.store, engines: enginesOf(work.store, what === 'electron'), origin },
      ...{ random: randomFrom(run.seed), ledger: new Ledger(), tally: newTally(), allowed: run.allowed ?? faults },
      ...{ images: [], names: 0, erased: new Map(), imagesMade: 0, suspect: undefined },
      ...{ calm: run.calm ?? false, erasing: run.erasing ?? 0.12 },
      ...(disk ? { disk } : {}),
    };
    for (let round = 1; round <= run.rounds; round++) {
      await playRound(office).catch((error: unknown) => {
        throw new Error(`seed ${run.seed}, round ${round}: ${error instanceof Error ? error.stack : error}`);
      });
      run.onRound?.(round, office.tally);
      if (run.untilLost && office.tally.lost + office.tally.wrongOpens > 0) return office.tally;
    }
    await lastLook(office);
    return office.tally;
  } finally {
    disk?.unmount();
    giveBack();
    await work.clear();
  }
}

export function report(tally: Tally): string {
  const faultsTried = [...tally.faults].sort(([a], [b]) => (a < b ? -1 : 1));
  const tried = faultsTried.reduce((sum, [, times]) => sum + times, 0);
  return [
    `rounds                    ${tally.rounds}`,
    `faults tried              ${tried}`,
    ...faultsTried.map(([name, times]) => `  ${String(times).padStart(4)}  ${name}`),
    `acts acknowledged         ${tally.acts} (${tally.facts} facts; ${tally.erased} erasures)`,
    `put back and said so      ${tally.repaired} times; ${tally.chromiumLost} times nobody had touched the store`,
    `image put back by hand    ${tally.putBackByHand} times`,
    `facts missing and said    ${tally.missingAndSaid} (every copy that held them was taken away at once)`,
    `facts lost                ${tally.lost}`,
    `wrong opens               ${tally.wrongOpens}`,
    `empty starts              ${tally.emptyStarts}`,
    ...tally.findings.map((one) => `  ${one}`),
  ].join('\n');
}
