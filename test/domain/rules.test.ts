/** The proofs and breaks of the rules (test/rules) are whole: each is there, can be found, and reads nothing. Without breaking anything. Runs in Node. */
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { checkedProfile } from '../../renderer/domain/profiles/profile-check';
import { allRules, broken, isProfileBreak, type Rule, rowNames } from '../rules/entries';
import { allScenarioFiles } from '../scenarios/run';

const root = fileURLToPath(new URL('../..', import.meta.url));
const read = (file: string): string => readFileSync(path.join(root, file), 'utf8');

interface Scenario {
  readonly name: string;
  readonly why?: string;
}

/** "visit.json: LO-4: ..." with the text of its scenario. */
const scenarios: readonly { readonly name: string; readonly text: string }[] = allScenarioFiles().flatMap((file) =>
  (JSON.parse(readFileSync(file, 'utf8')).scenarios as readonly Scenario[]).map((scenario) => ({
    name: `${path.basename(file)}: ${scenario.name}`,
    text: JSON.stringify(scenario),
  })),
);
const rules = allRules();
const titleHas = (title: string, rule: string): boolean => new RegExp(`\\b${rule}(?!\\d)`).test(title);

/** What is wrong with the proof of a rule; nothing when it can be found. */
function faultsOfProof({ rule, scenario, test }: Rule): readonly string[] {
  if ((scenario === undefined) === (test === undefined)) return [`${rule}: one proof, a scenario or a test`];
  if (test) {
    if (!existsSync(path.join(root, test.file))) return [`${rule}: no file ${test.file}`];
    return read(test.file).includes(`'${test.name}`) ? [] : [`${rule}: no test "${test.name}" in ${test.file}`];
  }
  const found = scenarios.filter(({ name }) => name.startsWith(scenario ?? '-'));
  const [one] = found;
  if (!one || found.length > 1) return [`${rule}: ${found.length} scenarios "${scenario}"`];
  return titleHas(one.name, rule) ? [] : [`${rule}: the title does not name it: ${one.name}`];
}

/** What is wrong with its break, without carrying it out. */
function faultsOfBreak({ rule, break: one }: Rule): readonly string[] {
  if (!isProfileBreak(one)) {
    if (!existsSync(path.join(root, one.file))) return [`${rule}: no file ${one.file}`];
    const count = read(one.file).split(one.from).length - 1;
    return count === 1 && one.from !== one.to ? [] : [`${rule}: "${one.from}" stands ${count} times in ${one.file}`];
  }
  try {
    const profile: unknown = JSON.parse(read(`renderer/domain/profiles/${one.profile}.json`));
    const changed = broken(profile, one);
    if (JSON.stringify(changed) === JSON.stringify(profile)) return [`${rule}: changes nothing`];
    checkedProfile(changed);
    return [];
  } catch (error) {
    return [`${rule}: ${error instanceof Error ? error.message : String(error)}`];
  }
}

describe('the proofs of the rules', () => {
  it('are there for every row, each once', () => {
    const named = rules.map(({ rule }) => rule);
    expect(named.filter((rule, index) => named.indexOf(rule) !== index)).toEqual([]);
    expect(named.filter((rule) => !rowNames().includes(rule))).toEqual([]);
    expect(rowNames().filter((row) => !named.includes(row))).toEqual([]);
    expect(named).toHaveLength(128);
  });

  it('are each one scenario whose title names the rule, or a test that is there', () => {
    expect(rules.flatMap(faultsOfProof)).toEqual([]);
  });

  it('read no profile and no source: a scenario is data alone', () => {
    const proofs = rules.flatMap(({ scenario }) => scenarios.filter(({ name }) => name.startsWith(scenario ?? '-')));
    expect(proofs.length).toBeGreaterThan(40);
    expect(
      proofs.filter(({ text }) => /import|require\(|\$ref|profiles?\/|\.ts\b/.test(text)).map(({ name }) => name),
    ).toEqual([]);
  });
});

describe('the breaks of the rules', () => {
  it('find their place, change something, and leave a profile that validates', () => {
    expect(rules.flatMap(faultsOfBreak)).toEqual([]);
  });

  it('are refused where they find nothing (control)', () => {
    const one = rules.find(({ break: its }) => isProfileBreak(its)) ?? expect.unreachable();
    const other = rules.find(({ break: its }) => !isProfileBreak(its)) ?? expect.unreachable();
    const profile = (at: string, to?: unknown): Rule => ({ ...one, break: { profile: 'lefier', at, to } });
    expect(faultsOfBreak(profile('versions[version=nergens].title', 'x'))).toHaveLength(1);
    expect(faultsOfBreak(profile('versions[0].title', ''))[0]).toMatch('versions[0].title');
    expect(faultsOfBreak(profile('versions[0].version', 'omgangsregels'))[0]).toMatch('changes nothing');
    const file = 'renderer/domain/visit/paper.ts';
    expect(faultsOfBreak({ ...other, break: { file, from: 'staat hier niet', to: '' } })).toHaveLength(1);
    expect(faultsOfBreak({ ...other, break: { file, from: 'return', to: 'break' } })[0]).toMatch(/stands \d+ times/);
    expect(faultsOfProof({ ...one, scenario: 'visit.json: LO-99:' })).toHaveLength(1);
    expect(faultsOfProof({ ...one, rule: 'LO-9', scenario: 'visit.json: LO-17:' })[0]).toMatch('does not name it');
    const { scenario: _none, ...bare } = one;
    expect(faultsOfProof({ ...bare, test: { file: 'test/e2e/locking.test.ts', name: 'sings' } })).toHaveLength(1);
  });
});
