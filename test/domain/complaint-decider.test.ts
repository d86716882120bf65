/** Whether two names are of one person: who decided a request does not decide the complaint about it. Persons are invented. Runs in Node. */
import { describe, expect, it } from 'vitest';
import { isSamePerson } from '../../renderer/domain/complaint/decider';

describe('two names', () => {
  it.each([
    ['M. Huizing', 'Mirjam Huizing'],
    ['Mirjam Huizing', 'mw. M. Huizing'],
    ['M.J. van der Veen', 'Marijke van der Veen'],
    ['Huizing', 'M. Huizing'],
    ['Renée Yıldız', 'r. yildiz'],
  ])('%s and %s are one person', (one, other) => {
    expect(isSamePerson(one, other)).toBe(true);
    expect(isSamePerson(other, one)).toBe(true);
  });

  it.each([
    ['Mirjam Huizing', 'Maarten Huizing'],
    ['M. Huizing', 'P. Huizing'],
    ['M. Huizing', 'M. de Huizing'],
    ['P. Verzonnen', 'J. de Voorbeeld'],
    ['P. Verzonnen', ''],
  ])('%s and %s are two', (one, other) => {
    expect(isSamePerson(one, other)).toBe(false);
    expect(isSamePerson(other, one)).toBe(false);
  });
});
