/** All scenarios, and the proof that the runner can fail: a wrong expectation or a typo never passes. Runs in Node. */
import { describe, expect, it } from 'vitest';
import { playFile } from '../scenarios/play';
import { allScenarioFiles, playFiles, report } from '../scenarios/run';

const play = (step: object, more: object = {}) => {
  try {
    return playFile('proef.json', {
      scenarios: [{ name: 'proef', today: '2026-12-01', steps: [step], ...more }],
    }).flatMap(({ faults }) => faults);
  } catch (error) {
    return [String(error)];
  }
};
const good = { do: 'terms', input: { receivedOn: '2026-11-30' }, expect: { dates: { ownTerm: '2026-12-28' } } };

describe('the scenarios', () => {
  it('all pass', () => {
    const outcomes = playFiles(allScenarioFiles());
    expect(outcomes.filter(({ faults }) => faults.length > 0)).toEqual([]);
    expect(outcomes.length).toBeGreaterThan(90);
    expect(report(outcomes).lines.at(-1)).toBe(`${outcomes.length} passed, 0 failed`);
  });
});

describe('the runner fails', () => {
  it('not on what is right (control)', () => {
    expect(play(good)).toEqual([]);
  });

  it.each([
    ['a wrong date', { ...good, expect: { dates: { ownTerm: '2026-12-29' } } }],
    ['an unknown expectation', { ...good, expect: { datums: {} } }],
    ['a typo in a date', { ...good, expect: { dates: { ownTrm: null } } }],
    ['a date expected absent that is there', { ...good, expect: { dates: { ownTerm: null } } }],
    ['a typo in a reason', { ...good, expect: { why: { sendby: 'x' } } }],
    ['an unknown command', { ...good, do: 'termen' }],
    ['an unknown input', { ...good, input: { receivedOn: '2026-11-30', recht: 'access' } }],
    ['an unknown role', { ...good, as: 'balie' }],
    ['an unknown key in a step', { ...good, verwacht: {} }],
    ['no expectation at all', { do: 'terms', input: { receivedOn: '2026-11-30' } }],
    ['a refusal nobody expected', { as: 'dpo', do: 'registerRequest', expect: { age: 3 } }],
    [
      'an expected refusal that does not come',
      { as: 'counter', do: 'registerRequest', expect: { refusal: 'roleMayNot' } },
    ],
    ['another refusal', { as: 'dpo', do: 'registerRequest', expect: { refusal: 'required' } }],
    [
      'another article',
      { as: 'dpo', do: 'registerRequest', expect: { refusal: { code: 'roleMayNot', article: 'X' } } },
    ],
    [
      'a typo in a refusal',
      { as: 'dpo', do: 'registerRequest', expect: { refusal: { code: 'roleMayNot', artikel: null } } },
    ],
    ['a fact too few', { as: 'counter', do: 'registerRequest', expect: { facts: [{}, {}] } }],
    [
      'a fact with another value',
      {
        as: 'counter',
        do: 'registerRequest',
        expect: { facts: [{}, { kind: 'requestRegistered', right: 'erasure' }, {}] },
      },
    ],
    [
      'a fact with a field that is not there',
      { as: 'counter', do: 'registerRequest', expect: { facts: [{}, { recht: null }, {}] } },
    ],
    ['a letter where there is none', { as: 'counter', do: 'registerRequest', expect: { letter: { contains: [] } } }],
  ])('on %s', (_name, step) => {
    expect(play(step)).not.toEqual([]);
  });

  it('on a word the letter lacks, or holds', () => {
    const steps = (letter: object) => [
      { as: 'counter', do: 'registerRequest' },
      { as: 'counter', do: 'draftReceiptSlip', expect: { letter } },
    ];
    expect(play({}, { steps: steps({ contains: ['gratis'] }) })).toEqual([]);
    expect(play({}, { steps: steps({ contains: ['betalen'] }) })).not.toEqual([]);
    expect(play({}, { steps: steps({ never: ['gratis'] }) })).not.toEqual([]);
    expect(play({}, { steps: steps({ bevat: ['gratis'] }) })).not.toEqual([]);
  });

  it('on a file without scenarios, and then the exit code is 1', () => {
    expect(play({}, { steps: [] })).not.toEqual([]);
    expect(() => playFile('leeg.json', { scenarios: [] })).toThrow('no scenario');
    expect(() => playFile('leeg.json', {})).toThrow('no scenario');
    expect(report([]).code).toBe(1);
    expect(report(playFiles(['bestaat-niet.json'])).code).toBe(1);
    expect(report([{ name: 'a', faults: [] }])).toEqual({ lines: ['ok    a', '1 passed, 0 failed'], code: 0 });
  });
});
