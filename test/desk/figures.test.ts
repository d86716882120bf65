/** Figures of a year and the file for an auditor in the vault: who, what, and not while a visit runs. All persons are invented. Runs in Node. */
import { createHash } from 'node:crypto';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Leave } from '../../electron/contract';
import { answers } from '../../renderer/desk/vault/answers';
import { Refused } from '../../renderer/desk/vault/refused';
import type { Vault } from '../../renderer/desk/vault/vault';
import type { Role } from '../../renderer/domain/facts/facts';
import type { World } from '../scenarios/world';
import { vaultOn, worldAt } from './vault-on-world';

const DAY = '2026-12-08';

beforeEach(() => vi.useFakeTimers({ now: new Date(`${DAY}T10:40:00`), toFake: ['Date'] }));
afterEach(() => vi.useRealTimers());

function listening(world: World, role: Role): { readonly vault: Vault; readonly said: Omit<Leave, 'n'>[] } {
  const said: Omit<Leave, 'n'>[] = [];
  const vault = Object.assign(vaultOn(world, [role]), {
    letGo: async (leave: Omit<Leave, 'n'>) => void said.push(leave),
  });
  return { vault, said };
}

const codeOf = (asked: Promise<unknown>): Promise<unknown> =>
  asked.then(
    () => 'answered',
    (error: unknown) => (error instanceof Refused ? error.refusal.code : error),
  );

describe('the file for an auditor', () => {
  it('leaves by its name and its very bytes, to be saved and not printed, and holds no person', async () => {
    const world = worldAt('2026-12-01', { to: 'ended', appointment: { on: DAY } });
    const { vault, said } = listening(world, 'privacyOfficer');
    const { name, bytes } = await answers.auditFile(vault, { year: 2026 });
    const sha256 = createHash('sha256').update(bytes).digest('hex');
    expect(said).toEqual([{ ways: ['save'], name: 'controle-2026', sha256 }]);
    const text = new TextDecoder().decode(bytes);
    const { lines } = JSON.parse(text) as { lines: readonly { reference?: string; kind: string }[] };
    expect(lines.some(({ reference, kind }) => reference === 'LEF-2026-A0001' && kind === 'visitEnded')).toBe(true);
    expect(name).toBe('controle-2026');
    for (const word of ['Sluis', 'Voorbeeldstraat', 'Balie', 'Officier', 'Kast', 'huur'])
      expect(text.includes(word), word).toBe(false);
    // The control: the facts hold them all.
    for (const word of ['Sluis', 'Voorbeeldstraat', 'Balie', 'Kast']) expect(JSON.stringify(world.log)).toContain(word);
  });

  it('is refused during a visit, and to who is not the officer or the FG', async () => {
    const visiting = worldAt('2026-12-01', { to: 'identified', appointment: { on: DAY } });
    const { vault, said } = listening(visiting, 'privacyOfficer');
    expect(await codeOf(answers.auditFile(vault, { year: 2026 }))).toBe('notDuringVisit');
    expect(said).toEqual([]);
    const world = worldAt('2026-12-01', {});
    expect(await codeOf(answers.auditFile(listening(world, 'counter').vault, { year: 2026 }))).toBe('roleMayNot');
    expect(await codeOf(answers.figures(listening(world, 'counter').vault, {}))).toBe('roleMayNot');
    expect(await codeOf(answers.auditFile(vaultOn(world, ['privacyOfficer']), { year: 1.5 }))).toBe('unknownValue');
  });
});

describe('the figures of a year', () => {
  it('are of the last year with a request, where none is named', async () => {
    const world = worldAt('2026-12-01', {});
    const view = await answers.figures(vaultOn(world, ['privacyOfficer']), {});
    expect([view.year, view.years, view.rows.at(-1)?.cells.received, view.complaints]).toEqual([
      2026,
      [2026],
      1,
      'few',
    ]);
  });
});
