/**
 * The clock of the computer set back a day, in the real program: said on the screen and in the log, and nothing changes its order. Only
 * on the stand-in, which can be given another day. Runs in Node.
 */
import { cpSync } from 'node:fs';
import path from 'node:path';
import { expect as onScreen } from 'playwright/test';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type AtWork, begin } from './employee';
import { copyFounded } from './founded';
import { appIn, ground, workFolder } from './launch';
import { openAs } from './opened';
import { readJournal } from './outside';
import { officer } from './people';
import { enter, readyRequest } from './quick';

const skipped = (await ground()).what === 'electron';
const said = 'De klok van deze computer is teruggezet.';
const hours = [
  ['2030-11-25T10:00', 'A. Zomertaling', false],
  ['2030-11-24T09:00', 'B. Wintertaling', true],
  ['2030-11-25T11:00', 'C. Krakeend', false],
] as const;

let at: AtWork | undefined;
let work: Awaited<ReturnType<typeof workFolder>>;
let app = '';

beforeAll(async () => {
  if (skipped) return;
  work = await workFolder();
  app = await appIn(work.folder, work.store);
  await copyFounded(work.store);
});
afterAll(async () => {
  await at?.app.close();
  await work?.clear();
});

describe.skipIf(skipped)('a clock that was set back', () => {
  it('is said, and only then; acts are taken and stand in the order in which they were recorded', async () => {
    for (const [clock, name, isBack] of hours) {
      at = await begin(app, clock);
      await enter(at, officer);
      await onScreen(at.page.getByText(said)).toHaveCount(isBack ? 1 : 0);
      const request = await readyRequest(at, name);
      const shown = request.seen();
      await request.go();
      await shown;
      await at.app.close();
      at = undefined;
    }
    const counters = readJournal(work.store).rows.map(({ counter }) => counter);
    expect(counters).toEqual(counters.toSorted((a, b) => a - b));
  });

  it('is one fact in the log, with both moments', async () => {
    const copy = path.join(work.folder, 'copy');
    cpSync(work.store, copy, { recursive: true });
    const [pieces = []] = await openAs(copy, [officer]);
    const facts = pieces.flatMap(({ fact }) => (fact?.kind === 'clockSetBack' ? [fact] : []));
    expect(facts).toHaveLength(1);
    const hour = (value: unknown): string => new Date(Number(value)).toISOString().slice(0, 10);
    expect([hour(facts[0]?.from), hour(facts[0]?.to)]).toEqual(['2030-11-25', '2030-11-24']);
  });
});
