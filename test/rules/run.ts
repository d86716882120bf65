/**
 * `npm run rules`: names for each of the 128 rules its proof and its break. `npm run rules -- --check [RULE...]` applies each break
 * alone, in a copy of the project, and expects its proof to fail by an expectation. Runs in Node; takes a while.
 */
import { execFile } from 'node:child_process';
import { cp, mkdtemp, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import type { Outcome } from '../scenarios/play';
import { allRules, broken, isProfileBreak, type Rule, rowNames } from './entries';

const root = fileURLToPath(new URL('../..', import.meta.url));
/** More other proofs than this, and a break is too coarse to say anything of its rule. */
const TOO_MANY = 10;
const run = promisify(execFile);

interface Verdict {
  readonly rule: Rule;
  /** Empty = the break made the proof fail, and few others. */
  readonly faults: readonly string[];
  readonly fell: readonly string[];
}

const args = process.argv.slice(2);
const asked = args.filter((one) => !one.startsWith('--'));
const rules = allRules().filter(({ rule }) => asked.length === 0 || asked.includes(rule));
const missing = rowNames().filter((name) => asked.length === 0 && !rules.some(({ rule }) => rule === name));

if (args.includes('--check')) await check();
else list();

function list(): void {
  for (const one of rules) console.log(`${one.rule.padEnd(6)} ${proofOf(one)}\n       break: ${breakOf(one)}`);
  for (const name of missing) console.log(`${name.padEnd(6)} nothing yet`);
  console.log(`${rules.length} rules with a proof and a break, ${missing.length} without`);
  process.exitCode = missing.length === 0 ? 0 : 1;
}

async function check(): Promise<void> {
  const copy = await copied();
  const whole = await outcomesIn(copy);
  const isAsked = (name: string): boolean =>
    asked.length === 0 || rules.some(({ scenario }) => name.startsWith(scenario ?? '-'));
  const before = whole.filter(({ faults, name }) => faults.length > 0 && isAsked(name)).map(({ name }) => name);
  if (before.length > 0) throw new Error(`without a break these fail: ${before.join('; ')}`);
  const known = await compilerSays(copy);
  let failed = missing.length;
  for (const rule of rules) {
    const { faults, fell } = await verdict(rule, copy, known);
    if (faults.length > 0) failed += 1;
    const others = fell.length === 0 ? '' : ` (with it: ${fell.join(', ')})`;
    console.log(
      `${faults.length === 0 ? 'ok   ' : 'FAIL '} ${rule.rule}${faults.map((one) => `: ${one}`).join('')}${others}`,
    );
  }
  for (const name of missing) console.log(`FAIL  ${name}: has no proof yet`);
  console.log(`${rules.length + missing.length - failed} passed, ${failed} failed`);
  await rm(copy, { recursive: true, force: true });
  process.exitCode = failed === 0 ? 0 : 1;
}

/** Everything the domain, its proofs and the compiler need; packages are not copied. */
async function copied(): Promise<string> {
  const copy = await mkdtemp(path.join(tmpdir(), 'inzagebalie-rules-'));
  for (const part of ['build', 'electron', 'renderer', 'test', 'package.json', 'tsconfig.json', 'README.md']) {
    await cp(path.join(root, part), path.join(copy, part), { recursive: true });
  }
  await symlink(path.join(root, 'node_modules'), path.join(copy, 'node_modules'));
  return copy;
}

async function verdict(rule: Rule, copy: string, known: readonly string[]): Promise<Verdict> {
  const file = path.join(copy, isProfileBreak(rule.break) ? profileFile(rule.break.profile) : rule.break.file);
  const before = await readFile(file, 'utf8');
  if (rule.test && !(await passes(rule.test, copy))) {
    return { rule, faults: [`without a break it fails: ${rule.test.name}`], fell: [] };
  }
  try {
    await writeFile(file, changed(before, rule));
    const invalid = isProfileBreak(rule.break) ? await validates(copy) : await compiles(copy, known);
    if (invalid) return { rule, faults: [invalid], fell: [] };
    return rule.test ? await ofTest(rule, rule.test, copy) : await ofScenario(rule, copy);
  } catch (error) {
    return { rule, faults: [error instanceof Error ? error.message : String(error)], fell: [] };
  } finally {
    await writeFile(file, before);
  }
}

/** @throws Error when there is nothing to change, or more than one place. */
function changed(text: string, { break: one }: Rule): string {
  if (isProfileBreak(one)) return JSON.stringify(broken(JSON.parse(text), one));
  const count = text.split(one.from).length - 1;
  if (count !== 1) throw new Error(`"${one.from}" stands ${count} times in ${one.file}`);
  return text.replace(one.from, () => one.to);
}

async function ofScenario(rule: Rule, copy: string): Promise<Verdict> {
  const outcomes = await outcomesIn(copy);
  const failed = outcomes.filter(({ faults }) => faults.length > 0);
  const own = outcomes.find(({ name }) => name.startsWith(rule.scenario ?? '-'));
  const proofs = allRules().filter(({ scenario, rule: name }) => scenario && name !== rule.rule);
  const fell = proofs
    .filter(({ scenario = '' }) => failed.some(({ name }) => name.startsWith(scenario)))
    .map(({ rule: name }) => name);
  const faults = [
    ...(own ? [] : [`no scenario "${rule.scenario}"`]),
    ...(own && own.faults.length === 0 ? ['the proof still passes'] : []),
    ...(own?.threw ? [`the proof fails by an error, not by an expectation: ${own.faults[0]}`] : []),
    ...(fell.length > TOO_MANY && !rule.coarse ? [`too coarse: ${fell.length} other proofs fall`] : []),
  ];
  return { rule, faults, fell };
}

/** Of a test its own alone: those of the built program take too long to run them all for each break. */
async function ofTest(rule: Rule, test: NonNullable<Rule['test']>, copy: string): Promise<Verdict> {
  const own = await ran(test, copy);
  const failed = own.find(({ status }) => status === 'failed');
  const said = failed?.failureMessages.join(' ') ?? '';
  return {
    rule,
    fell: [],
    faults: [
      ...(own.length === 0 ? [`no test "${test.name}" in ${test.file}`] : []),
      ...(own.length > 0 && !failed ? ['the proof still passes'] : []),
      ...(failed && !/AssertionError|expect/.test(said) ? [`the proof fails by an error: ${said.slice(0, 200)}`] : []),
    ],
  };
}

/** Whether a test passes as the program is, run on its own as it is with the break. */
async function passes(test: NonNullable<Rule['test']>, copy: string): Promise<boolean> {
  const own = await ran(test, copy);
  return own.length > 0 && own.every(({ status }) => status === 'passed');
}

interface Ran {
  readonly status: string;
  readonly failureMessages: readonly string[];
}

async function ran({ file, name }: NonNullable<Rule['test']>, copy: string): Promise<readonly Ran[]> {
  const project = /^test\/(electron|stand-in|e2e|store)\//.test(file) ? 'program' : 'rules';
  if (project === 'program') await run('npx', ['tsx', 'build/build.ts'], { cwd: copy, maxBuffer: 1 << 26 });
  const report = path.join(copy, 'out-rules.json');
  await rm(report, { force: true });
  const vitest = ['vitest', 'run', '--config', 'test/vitest.config.ts', '--project', project, file];
  await run('npx', [...vitest, '-t', name, '--reporter=json', `--outputFile=${report}`], {
    cwd: copy,
    maxBuffer: 1 << 26,
  }).catch(() => undefined);
  const { testResults } = JSON.parse(await readFile(report, 'utf8')) as {
    readonly testResults: readonly { readonly assertionResults: readonly Ran[] }[];
  };
  return testResults.flatMap((one) => one.assertionResults).filter(({ status }) => status !== 'skipped');
}

async function outcomesIn(copy: string): Promise<readonly Outcome[]> {
  const { stdout } = await run('npx', ['tsx', 'test/scenarios/run.ts', '--json'], {
    cwd: copy,
    maxBuffer: 1 << 26,
  }).catch((error: { stdout?: string; stderr?: string }) => {
    if (error.stdout?.startsWith('[')) return { stdout: error.stdout };
    throw new Error(`the scenarios do not load: ${error.stderr?.slice(0, 300)}`);
  });
  return JSON.parse(stdout) as readonly Outcome[];
}

/** What the check of a profile says of it; undefined when it is valid. */
async function validates(copy: string): Promise<string | undefined> {
  return run('npx', ['tsx', 'renderer/domain/profiles/shipped-profiles.ts'], { cwd: copy }).then(
    () => undefined,
    (error: { stderr?: string }) => `the profile is not valid any more: ${error.stderr?.match(/Error: .*/)?.[0] ?? ''}`,
  );
}

/** What the compiler says of it that it did not say before. */
async function compiles(copy: string, known: readonly string[]): Promise<string | undefined> {
  const said = (await compilerSays(copy)).find((line) => !known.includes(line));
  return said && `does not compile: ${said}`;
}

async function compilerSays(copy: string): Promise<readonly string[]> {
  const info = path.join(copy, 'out.tsbuildinfo');
  return run('npx', ['tsc', '-p', '.', '--noEmit', '--incremental', '--tsBuildInfoFile', info], { cwd: copy }).then(
    () => [],
    (error: { stdout?: string }) => error.stdout?.split('\n').filter((line) => / error TS/.test(line)) ?? [],
  );
}

function profileFile(profile: string): string {
  return `renderer/domain/profiles/${profile}.json`;
}

function proofOf({ scenario, test }: Rule): string {
  return scenario ?? `${test?.file}: ${test?.name}`;
}

function breakOf({ break: one, coarse }: Rule): string {
  const what = isProfileBreak(one)
    ? `${one.profile}.json ${one.at} ${one.to === undefined ? 'gone' : `= ${JSON.stringify(one.to)}`}`
    : `${one.file}: ${JSON.stringify(one.from)} becomes ${JSON.stringify(one.to)}`;
  return coarse ? `${what} (${coarse})` : what;
}
