/**
 * The short journey of Wonen Midden-Delfland, whole: chosen at the first start, four rights, and what its regulation alone demands.
 * On the stand-in alone, which sets the clock. Runs in Node.
 */
import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { playJourney } from './demo-journey';
import { middenDelfland } from './demo-midden-delfland';
import { ground, workFolder } from './launch';

const skipped = (await ground()).what === 'electron';
let work: Awaited<ReturnType<typeof workFolder>>;
let played: Awaited<ReturnType<typeof playJourney>>;

beforeAll(async () => {
  if (skipped) return;
  work = await workFolder();
  const out = path.join(work.folder, 'out');
  mkdirSync(out);
  played = await playJourney(middenDelfland, { out, store: work.store, work: work.folder });
  console.log(`played in ${played.report.seconds} s`);
}, 240_000);
afterAll(async () => {
  await work?.clear();
});

describe.skipIf(skipped)('the journey of Wonen Midden-Delfland', () => {
  it('finds in its letters, its store and its requests to the network nothing wrong', () => {
    expect(played.wrong).toEqual([]);
    expect(played.report.letters.map(({ file }) => file)).toHaveLength(7);
  });

  it('refuses what this regulation refuses, each with its sentence', () => {
    const sentences = played.report.refusals.map(({ step, sentence }) => `${step}: ${sentence}`);
    expect(sentences).toEqual([
      'corporatie-ontbreekt: Kies uw corporatie.',
      'eerst-laten-zien-wie-het-is: Eerst laten zien wie het is, dan pas behandelen.',
      expect.stringMatching(/^rijbewijs-niet-goed-genoeg: Dit document is niet goed genoeg\./),
      expect.stringMatching(/^eerst-doorgeven: Deze brief is een concept\./),
    ]);
  });
});
