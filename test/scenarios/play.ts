/** Plays one scenario: who does which command when, with which input, and what must come of it. Runs in Node. */

import { isRefused, type ToWrite } from '../../renderer/domain/command/decision';
import { isDay } from '../../renderer/domain/days/days';
import { type Day, NO_CASE, type Placed, ROLES, type Role } from '../../renderer/domain/facts/facts';
import { houseCitedIn } from '../../renderer/domain/profiles/house-cited';
import { mayDo } from '../../renderer/domain/register/people';
import { commandNamed, type Played } from './commands';
import { faultsOf, isExpectation } from './expectations';
import { addStaff } from './prepare';
import { caseOf, contextOf, dossierOf, id, newWorld, ROLE_SLOTS, registerOf, type World, write } from './world';

export interface Outcome {
  readonly name: string;
  /** Empty = passed. */
  readonly faults: readonly string[];
  /** No expectation failed: something threw before one could. */
  readonly threw?: true;
}

type Json = Readonly<Record<string, unknown>>;

/** @throws Error when the file is no list of scenarios. */
export function playFile(file: string, data: unknown): readonly Outcome[] {
  const scenarios = isJson(data) ? data.scenarios : undefined;
  if (!Array.isArray(scenarios) || scenarios.length === 0) throw new Error('holds no scenario');
  onlyKeys(data as Json, ['about', 'scenarios'], file);
  return scenarios.map((scenario: unknown, index) => {
    const name = isJson(scenario) && typeof scenario.name === 'string' ? scenario.name : `scenario ${index + 1}`;
    const faults: string[] = [];
    try {
      for (const fault of playScenario(scenario)) faults.push(fault);
      return { name: `${file}: ${name}`, faults };
    } catch (error) {
      const threw = faults.length === 0;
      const said = [...faults, error instanceof Error ? error.message : String(error)];
      return { name: `${file}: ${name}`, faults: said, ...(threw && { threw }) };
    }
  });
}

/** Its faults one by one, so that those before an error are not lost. */
function* playScenario(scenario: unknown): Generator<string> {
  if (!isJson(scenario)) return yield 'is no object';
  onlyKeys(scenario, ['name', 'why', 'today', 'place', 'given', 'values', 'steps'], 'scenario');
  const { steps } = scenario;
  if (typeof scenario.name !== 'string' || !Array.isArray(steps) || steps.length === 0)
    return yield 'has no name or no steps';
  if (!steps.some((step) => isJson(step) && isJson(step.expect) && Object.keys(step.expect).length > 0)) {
    return yield 'expects nothing';
  }
  const world = newWorld(
    typeof scenario.place === 'string' ? scenario.place : 'A',
    scenario.values as World['values'] | undefined,
    corporationOf(scenario.given),
  );
  begin(world, scenario.given);
  for (const [index, step] of steps.entries()) {
    for (const fault of playStep(world, step, scenario.today)) yield `step ${index + 1}: ${fault}`;
  }
}

/** Lefier unless a scenario is about another. */
function corporationOf(given: unknown): string | undefined {
  return isJson(given) && given.corporation !== undefined ? String(given.corporation) : undefined;
}

/** A founded register with a recovery sheet, unless `given` says otherwise. */
function begin(world: World, given: unknown): void {
  const wish = isJson(given) ? given : {};
  onlyKeys(wish, ['corporation', 'recoverySheet', 'numbers', 'administrators', 'staff'], 'given');
  const slots = [
    ...(wish.recoverySheet === false
      ? []
      : [{ id: id('77'), kind: 'recovery' as const, roles: ['accessAdministrator' as const], publicKey: '' }]),
  ];
  const administrators = typeof wish.administrators === 'number' ? wish.administrators : 1;
  const first: ToWrite[] = [
    { case: NO_CASE, body: { kind: 'slotListSet', slots, generations: { common: 1, officer: 1 } } },
    ...Array.from(
      { length: administrators },
      (_, index): ToWrite => ({
        case: NO_CASE,
        body: {
          kind: 'employeeRecorded',
          employee: id(`1${index}`),
          name: `Beheerder ${index + 1}`,
          function: 'beheerder',
          slot: index === 0 ? ROLE_SLOTS.accessAdministrator : id(`a1${index}`),
          roles: ['accessAdministrator'],
        },
      }),
    ),
  ];
  write(world, first, '2018-01-02', ROLE_SLOTS.accessAdministrator);
  if (wish.staff === true) addStaff(world);
  const numbers: readonly unknown[] = Array.isArray(wish.numbers) ? wish.numbers : [];
  for (const number of numbers) {
    if (!isJson(number)) throw new Error('given.numbers must hold { place, year, number }');
    onlyKeys(number, ['place', 'year', 'number'], 'given.numbers');
    const body = {
      kind: 'numberGiven',
      year: Number(number.year),
      number: Number(number.number),
      for: id('88'),
    } as const;
    write(world, [{ case: NO_CASE, body }], '2018-01-02', ROLE_SLOTS.counter, String(number.place));
  }
}

function playStep(world: World, step: unknown, scenarioDay: unknown): readonly string[] {
  if (!isJson(step)) return ['is no object'];
  onlyKeys(step, ['today', 'as', 'slot', 'statement', 'place', 'do', 'case', 'input', 'expect'], 'step');
  const today = step.today ?? scenarioDay;
  if (typeof today !== 'string' || !isDay(today)) return [`"today" is no day: ${String(today)}`];
  const command = commandNamed(step.do);
  if (!command) return [`unknown command: ${String(step.do)}`];
  const expected = step.expect ?? {};
  if (!isJson(expected)) return ['"expect" is no object'];
  const unknown = Object.keys(expected).filter((key) => !isExpectation(key));
  if (unknown.length > 0) return [`unknown expectation: ${unknown.join(', ')}`];

  const roles = rolesOf(step.as);
  const slot = typeof step.slot === 'string' ? id(step.slot) : roles[0] ? ROLE_SLOTS[roles[0]] : id('00');
  const statement = step.statement === undefined ? '2018-01-02' : String(step.statement);
  const actor = { roles, ...(statement !== 'none' && { confidentialityOn: statement as Day }) };
  const refusal = command.needs && step.as !== undefined ? mayDo(actor, command.needs, today) : undefined;
  const place = typeof step.place === 'string' ? step.place : world.place;
  const played: Played = refusal
    ? { refusal }
    : command.play({
        world,
        today,
        place,
        slot,
        case: String(step.case ?? 'case'),
        input: isJson(step.input) ? step.input : {},
        others: commandNamed,
      });
  if (played.decision && !isRefused(played.decision)) write(world, played.decision.facts, today, slot, place);
  const name = String(step.case ?? 'case');
  const there = world.caseByName.has(name);
  const profile = contextOf(world, today).profile;
  return faultsOf(expected, {
    ...houseCitedIn(played, profile),
    register: registerOf(world),
    ...(there && { case: caseOf(world, name), dossier: dossierOf(world, name), log: logOf(world, name) }),
  });
}

function logOf(world: World, name: string): readonly Placed[] {
  return world.log.filter((placed) => placed.case === world.caseByName.get(name));
}

function rolesOf(as: unknown): readonly Role[] {
  const names: readonly unknown[] = as === undefined ? [] : Array.isArray(as) ? as : [as];
  return names.map((name) => {
    const role = ROLES.find((one) => one === name);
    if (!role) throw new Error(`unknown role: ${String(name)}`);
    return role;
  });
}

export function isJson(value: unknown): value is Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** A typo in a scenario must fail, not pass. */
export function onlyKeys(value: Json, keys: readonly string[], where: string): void {
  const odd = Object.keys(value).filter((key) => !keys.includes(key));
  if (odd.length > 0) throw new Error(`unknown in ${where}: ${odd.join(', ')}`);
}
