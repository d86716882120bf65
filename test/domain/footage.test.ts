/** Images of a camera: what a scenario cannot say, namely what is not there. All persons are invented. Runs in Node. */
import { describe, expect, it } from 'vitest';
import { footageView } from '../../renderer/desk/vault/footage-view';
import { foldCase } from '../../renderer/domain/case/case';
import { erasingOf, isGone, keptUntilWords } from '../../renderer/domain/dossier/footage';
import { holdBy } from '../../renderer/domain/dossier/footage-hold';
import type { Fact, Placed } from '../../renderer/domain/facts/facts';
import { overlay, type ProfileVersion } from '../../renderer/domain/profiles/profile';
import { profileOf } from '../../renderer/domain/profiles/shipped-profiles';
import { footageAsked } from '../../renderer/domain/request/footage-asked';
import { worldAt } from '../desk/vault-on-world';
import { caseOf, contextOf, id } from '../scenarios/world';

const failed = (): never => {
  throw new Error('no such profile');
};
const newest = (corporation: string): ProfileVersion => profileOf(corporation)?.versions.at(-1) ?? failed();
const [WM, LN, WS] = [newest('midden-delfland'), newest('lefier'), newest('nijkerk')];

describe('the day of erasing', () => {
  it('is the day of the images and four weeks, over a month and a year', () => {
    expect(erasingOf({ on: '2026-11-25', incident: 'none' }, WM).on).toBe('2026-12-23');
    expect(erasingOf({ on: '2026-12-10', incident: 'none' }, WM).on).toBe('2027-01-07');
    expect(erasingOf({ on: '2028-02-01', incident: 'none' }, WM).on).toBe('2028-02-29');
  });

  it('is not known while an incident runs, nor where a regulation says nothing', () => {
    expect(erasingOf({ on: '2026-11-25', incident: 'open' }, WM)).not.toHaveProperty('on');
    expect(erasingOf({ on: '2026-11-25', incident: 'open' }, LN)).not.toHaveProperty('on');
    expect(erasingOf({ on: '2026-11-25', incident: 'none' }, LN)).not.toHaveProperty('on');
    expect(erasingOf({ on: '2026-11-25', incident: 'handled', handledOn: '2026-12-01' }, WS)).toEqual({
      why: 'notSaid',
      article: 'AVG artikel 5 lid 1 onder e',
    });
  });

  it('is over a day later, unless they were held', () => {
    const erasing = erasingOf({ on: '2026-11-25', incident: 'none' }, WM);
    expect(isGone(erasing, undefined, '2026-12-23')).toBe(false);
    expect(isGone(erasing, undefined, '2026-12-24')).toBe(true);
    expect(isGone(erasing, '2026-12-01', '2026-12-24')).toBe(false);
  });

  it('gives way in a letter to words where they wait for something', () => {
    expect(keptUntilWords({})).toBeUndefined();
    expect(keptUntilWords({ footageOn: '2026-11-25', incident: 'none' })).toBeUndefined();
    expect(keptUntilWords({ footageOn: '2026-11-25', incident: 'open' })).toBe('dit voorval is afgehandeld');
    expect(keptUntilWords({ footageOn: '2026-11-25', incident: 'none', heldOn: '2026-12-01' })).toBe(
      'dit verzoek is afgehandeld',
    );
  });
});

describe('holding them', () => {
  const world = worldAt('2026-11-26', {}, { receivedOn: '26-11-2026' });
  const state = caseOf(world, 'case');
  const at = (today: string) => contextOf(world, today);
  const erased = (on: string) => ({ on, why: 'keepDays', article: '' }) as const;

  it('asks for nothing where they outlast the last day of the request', () => {
    expect(holdBy(erased('2026-12-24'), undefined, state, at('2026-11-27'))).toBe('2026-12-23');
    expect(holdBy(erased('2026-12-25'), undefined, state, at('2026-11-27'))).toBeUndefined();
  });

  it('asks for it when the appointment is later still', () => {
    const appointment = { ...({ on: '2026-12-29' } as NonNullable<typeof state.appointment>), used: false };
    expect(holdBy(erased('2026-12-28'), undefined, { ...state, appointment }, at('2026-11-27'))).toBe('2026-12-24');
    const used = { ...state, appointment: { ...appointment, used: true } };
    expect(holdBy(erased('2026-12-28'), undefined, used, at('2026-11-27'))).toBeUndefined();
  });

  it('asks nothing of what is held or gone', () => {
    expect(holdBy(erased('2026-12-23'), '2026-12-01', state, at('2026-12-02'))).toBeUndefined();
    expect(holdBy(erased('2026-12-23'), undefined, state, at('2026-12-24'))).toBeUndefined();
  });

  it('is told in the form, with what is not there left out', () => {
    const typed = { isFootage: true, footageOn: '25-11-2026', incident: 'none', incidentHandledOn: '' } as const;
    const context = { ...at('2026-12-28'), profile: overlay({ ...at('2026-12-28').profile }, {}) };
    const view = footageView({ ...typed, heldOn: '' }, [], state, WM, context);
    expect(view).not.toHaveProperty('protocol');
    expect(view).not.toHaveProperty('holdBy');
    expect(view.gone).toEqual({ receivedOn: '2026-11-26' });
    expect(footageView({ ...typed, heldOn: '22-12-2026' }, [], state, WM, context)).not.toHaveProperty('gone');
    expect(footageView({ ...typed, isFootage: false, heldOn: '' }, [], state, LN, context)).toEqual({});
    const early = footageView({ ...typed, footageOn: '01-10-2026', heldOn: '' }, [], state, WM, context);
    expect(early.gone).toEqual({});
  });
});

describe('a request about images', () => {
  const profile = overlay(profileOf('lefier') ?? failed(), { 'texts.footage': 'Onze camera’s.' });
  it.each(['De camerabeelden van zaterdag', 'de beelden', 'Beelden: de garage', 'videoband'])(
    'is known by %s',
    (scope) => expect(footageAsked(scope, profile)).toEqual({ protocol: 'Onze camera’s.' }),
  );
  it.each([undefined, '', 'Alles over de huur', 'ziektebeelden'])('is not read into %s', (scope) =>
    expect(footageAsked(scope, profile)).toBeUndefined(),
  );
});

describe('a task to hold images', () => {
  const TASK = id('4a');
  let counter = 0;
  /** Each follows the one made before it. */
  const fact = (body: object): Placed => {
    counter += 1;
    const head = { v: 1, at: 0, day: '2026-11-27', by: id('b1'), place: 'A', seen: counter - 1 };
    return { writer: id('99'), seq: counter, counter, case: id('c'), fact: { ...head, ...body } as Fact };
  };
  const opened = (due: string, taskKind = 'holdFootage') =>
    fact({ kind: 'taskOpened', task: TASK, taskKind, label: 'camerabeelden', due });
  const tasks = (...facts: readonly Placed[]) =>
    foldCase(id('c'), facts).tasks.map(({ state, due, reason }) => [state, due, reason]);

  it('gets another day, or comes back once it was let go; done it stays done', () => {
    const [first, exempted] = [opened('2026-12-22'), fact({ kind: 'taskExempted', task: TASK, reason: 'Niet nodig.' })];
    expect(tasks(first, opened('2026-12-21'))).toEqual([['open', '2026-12-21', undefined]]);
    expect(tasks(first, exempted)).toEqual([['exempted', '2026-12-22', 'Niet nodig.']]);
    expect(tasks(first, exempted, opened('2026-12-21'))).toEqual([['open', '2026-12-21', undefined]]);
    const done = fact({ kind: 'taskDone', task: TASK, on: '2026-12-01' });
    expect(tasks(first, done, opened('2026-12-21'))).toEqual([['done', '2026-12-22', undefined]]);
  });

  it('of another kind does not come back', () => {
    const told = [
      opened('2026-12-22', 'tellSource'),
      fact({ kind: 'taskExempted', task: TASK, reason: 'Al verteld.' }),
      opened('2026-12-21', 'tellSource'),
    ];
    expect(tasks(...told)).toEqual([['exempted', '2026-12-22', 'Al verteld.']]);
  });
});
