/** The state of the log on paper: printed, typed over, recognised. Runs in Node. */
import { describe, expect, it } from 'vitest';
import { checkOf, logMark, typedCheck, typedLine } from '../../renderer/domain/register/log-mark';

const HASH = '1a2b3c4d5e6f7a8b9c0d'.padEnd(64, '0');

describe('the mark of the log', () => {
  it('is a line and sixteen figures in four groups', () => {
    expect(logMark({ rows: 2481, hash: HASH })).toBe('regel 2.481, controlegetal 1A2B-3C4D-5E6F-7A8B');
    expect(logMark({ rows: 120_000, hash: HASH })).toContain('regel 120.000,');
  });

  it('is read back as it was printed, with or without dashes, dots and capitals', () => {
    for (const typed of [checkOf(HASH), '1a2b 3c4d 5e6f 7a8b', '1A2B–3C4D–5E6F–7A8B', '1a2b3c4d5e6f7a8b'])
      expect(typedCheck(typed)).toBe(HASH.slice(0, 16));
    expect(['2.481', '2481', ' 2 481 '].map(typedLine)).toEqual([2481, 2481, 2481]);
  });

  it('is nothing else', () => {
    for (const typed of ['', '1a2b-3c4d-5e6f-7a8', '1a2b-3c4d-5e6f-7a8bc', '1a2b-3c4d-5e6f-7a8g'])
      expect(typedCheck(typed)).toBeUndefined();
    for (const typed of ['', '0', '-1', 'regel', '1,5']) expect(typedLine(typed)).toBeUndefined();
  });
});
