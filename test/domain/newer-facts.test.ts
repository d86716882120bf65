/**
 * A fact of a newer version of the program: its case can be read and not changed, by nobody and by no command, and nothing of it is
 * lost. Tried with every command of the histories of two PCs, at every stage. Runs in Node.
 */
import { describe, expect, it } from 'vitest';
import { answers } from '../../renderer/desk/vault/answers';
import { foldCase } from '../../renderer/domain/case/case';
import { foldDossier } from '../../renderer/domain/dossier/dossier';
import type { Fact, Placed } from '../../renderer/domain/facts/facts';
import { play, vaultOn, worldAt } from '../desk/vault-on-world';
import { commandNamed } from '../scenarios/commands';
import { caseOf, ROLE_SLOTS, type World } from '../scenarios/world';
import { chance, type Pick } from './counter-histories';
import { KINDS, type Kind, orNothing, STEPS, stepOf } from './two-pcs-world';

/** What this version does not know: a kind, a kind of a later stage, a later form of a kind it does know. */
const NEWER: Readonly<Record<string, object>> = {
  'an unknown kind': { v: 1, kind: 'iedereenGewaarschuwd', wie: 'iedereen' },
  'a kind of a later stage': { v: 1, kind: 'objectionWeighed', item: 'x' },
  'a newer form': { v: 2, kind: 'requestCorrected', receivedOn: '2020-01-01', why: 'anders' },
};

function worldOf(kind: Kind): { readonly world: World; readonly name: string } {
  const isComplaint = kind.right === 'complaint';
  const right = isComplaint ? 'access' : kind.right;
  const world = worldAt('2026-12-01', kind.to ? { to: kind.to } : {}, { right }, kind.corporation);
  if (isComplaint) play(world, '2026-12-01', 'registerComplaint', { about: 'case' }, ROLE_SLOTS.counter, 'klacht');
  return { world, name: isComplaint ? 'klacht' : 'case' };
}

function withNewer(world: World, name: string, body: object): void {
  const { id } = caseOf(world, name);
  const counter = world.log.length + 1;
  const head = { at: 1_796_115_600_000, day: '2026-12-01', by: ROLE_SLOTS.counter, place: 'A', seen: counter - 1 };
  const fact = { ...head, ...body } as unknown as Fact;
  world.log.push({ writer: '98'.padStart(32, '0'), seq: 0, counter, case: id, fact } satisfies Placed);
}

/** Names of the steps that would write something to the case, each tried some times with inputs at random. */
function written(world: World, name: string, { right }: Kind, seed: number): readonly string[] {
  const random = chance(seed);
  const pick: Pick = (from) => from[Math.floor(random() * from.length)] as (typeof from)[number];
  const { id } = caseOf(world, name);
  return STEPS.filter((step) =>
    Array.from({ length: 4 }).some(() => {
      const { command, input } = stepOf(step, pick, right);
      const slot = pick([ROLE_SLOTS.privacyOfficer, ROLE_SLOTS.counter, ROLE_SLOTS.dpo]);
      const isNew = step === 'registerRequest' || step === 'registerComplaint';
      const of = isNew ? `nieuw ${world.made}` : name;
      const turn = { world, today: '2026-12-01', place: 'A', slot, case: of, input, others: commandNamed };
      const decision = orNothing(() => command.play(turn))?.decision;
      return decision !== undefined && 'facts' in decision && decision.facts.some((one) => one.case === id);
    }),
  );
}

describe('a case with a fact of a newer version', () => {
  it.each(Object.entries(NEWER))('takes no fact of any command at any stage: %s', (_what, body) => {
    for (const [index, kind] of KINDS.entries()) {
      const { world, name } = worldOf(kind);
      withNewer(world, name, body);
      expect(written(world, name, kind, index), `${kind.corporation} ${kind.right} ${kind.to ?? ''}`).toEqual([]);
    }
  });

  it('would take facts of most commands without it (control)', () => {
    const takes = new Set<string>();
    for (const [index, kind] of KINDS.entries()) {
      const { world, name } = worldOf(kind);
      for (const step of written(world, name, kind, index)) takes.add(step);
    }
    expect(takes.size).toBeGreaterThan(35);
  });

  it('reads as it did before, with the newer fact counted and told', () => {
    for (const kind of KINDS) {
      const { world, name } = worldOf(kind);
      const { id } = caseOf(world, name);
      const all = () => world.log.filter((one) => one.case === id);
      const [before, dossier] = [foldCase(id, all()), foldDossier(all())];
      for (const body of Object.values(NEWER)) withNewer(world, name, body);
      expect(foldCase(id, all())).toEqual({ ...before, newerFacts: true, facts: before.facts + 3 });
      expect(foldDossier(all())).toEqual(dossier);
    }
  });

  it('opens in the vault: everything is read, and the history says what cannot be', async () => {
    const { world, name } = worldOf(KINDS.find(({ to }) => to === 'invited') as Kind);
    const { id } = caseOf(world, name);
    const before = await answers.openCase(vaultOn(world, ['privacyOfficer']), { id });
    for (const body of Object.values(NEWER)) withNewer(world, name, body);
    const length = world.log.length;
    const vault = vaultOn(world, ['privacyOfficer']);
    const { summary, history, ...after } = await answers.openCase(vault, { id });
    expect(summary.newerFacts).toBe(true);
    expect(history.filter((line) => line.what === 'newerFact')).toHaveLength(3);
    const { summary: was, history: lines, ...rest } = before;
    expect(summary).toEqual({ ...was, newerFacts: true });
    expect(history.length).toBe(lines.length + 3);
    // What is read-only is not put right either.
    const letters = rest.letters.map(({ correct: _can, ...letter }) => letter);
    const attached = [{ what: 'newerFacts', waits: true }, ...(rest.attached ?? [])];
    expect(after).toEqual({ ...rest, attached, letters, lacksToClose: [{ code: 'caseIsNewer' }] });
    const typed = { case: id, why: 'Niet meer nodig.', on: 'vandaag' };
    await expect(answers.withdrawRequest(vault, typed)).rejects.toMatchObject({ refusal: { code: 'caseIsNewer' } });
    expect(world.log.length).toBe(length);
  });
});
