/**
 * A small torture: the same as `npm run torture`, in six rounds. And its controls: a program that leaves out one promise loses facts
 * under the same faults, and this counting says so. Restoring ten thousand cases is a command alone. Runs in Node.
 */
import { describe, expect, it } from 'vitest';
import { withoutErasureFacts, withoutHeadCheck, withoutJournal } from './controls';
import { faults } from './faults';
import { report, torture } from './office';
import { restoreAtScale } from './restore';

/** The same acts and faults each time; other ones by `npm run torture`. */
const seed = Number(process.env.TORTURE_SEED ?? 1);
const named = (...names: readonly string[]) => {
  const found = faults.filter(({ name }) => names.includes(name));
  if (found.length !== names.length) throw new Error('no such fault');
  return found;
};

describe('random acts under random faults', () => {
  it('lose nothing, open nothing wrongly, and never begin anew', { timeout: 900_000 }, async () => {
    console.log(`TORTURE_SEED=${seed}`);
    const tally = await torture({ rounds: 6, seed });
    console.log(report(tally));
    expect(tally.findings.filter((one) => /lost|wrong|refused/.test(one))).toEqual([]);
    expect(tally).toMatchObject({ rounds: 6, lost: 0, wrongOpens: 0, emptyStarts: 0 });
    expect(tally.acts).toBeGreaterThan(6);
    expect(tally.faults.size).toBeGreaterThan(1);
  });
});

describe('a register of sixty cases', () => {
  it('comes back the same after IndexedDB, the journal, and the whole machine are lost', {
    timeout: 600_000,
  }, async () => {
    const { cases, ways } = await restoreAtScale(60);
    expect(cases).toBe(60);
    expect(ways.map(({ way, cases: back, same, sameRows }) => [way, back, same, sameRows])).toEqual([
      ['IndexedDB lost', 60, true, true],
      ['IndexedDB lost, killed while it came back', 60, true, true],
      ['the journal lost', 60, true, true],
      ['the machine lost', 60, true, true],
    ]);
    // Killed when all was back already, the next start finds nothing that lacks, and has nothing to say.
    for (const { said } of ways.filter(({ way }) => !way.includes('killed')))
      expect(said.join()).toMatch(/Kijk of wat u het laatst vastlegde er staat/);
  });
});

describe('the counting is red (control) when', () => {
  // Alone, so that nothing comes back but from the computer's own two engines.
  const calm = { rounds: 12, seed: 5, calm: true, alone: true, untilLost: true } as const;

  it('the faults are the same and the program is whole: green', { timeout: 900_000 }, async () => {
    const allowed = named('IndexedDB deleted', 'IndexedDB: an older copy put back', 'IndexedDB: a bit flipped');
    const tally = await torture({ ...calm, rounds: 6, allowed, erasing: 0.6 });
    expect(tally.findings.filter((one) => /lost|wrong/.test(one))).toEqual([]);
    expect(tally).toMatchObject({ rounds: 6, lost: 0, wrongOpens: 0, emptyStarts: 0 });
    expect(tally.repaired).toBeGreaterThan(1);
    expect(tally.erased).toBeGreaterThan(0);
  });

  it('there is no journal', { timeout: 900_000 }, async () => {
    const tally = await torture({ ...calm, app: withoutJournal, allowed: named('IndexedDB deleted') });
    expect(tally.lost).toBeGreaterThan(0);
  });

  it('facts of erasure are ignored', { timeout: 900_000 }, async () => {
    const allowed = named('IndexedDB: an older copy put back');
    const tally = await torture({ ...calm, app: withoutErasureFacts, allowed, erasing: 0.35 });
    expect(tally.findings.join('\n')).toMatch(/erased/);
    expect(tally.lost + tally.wrongOpens).toBeGreaterThan(0);
  });

  it('the heads are not compared', { timeout: 900_000 }, async () => {
    const tally = await torture({
      ...calm,
      app: withoutHeadCheck,
      allowed: named('IndexedDB: an older copy put back'),
    });
    expect(tally.lost).toBeGreaterThan(0);
  });
});
