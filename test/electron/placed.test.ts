/** Files that the policy names: their text, or why there is none; the program goes on either way. Runs in Node. */
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { mostPlacedBytes, readPlaced } from '../../electron/placed';
import { parsePolicy } from '../../electron/policy';

const folder = mkdtempSync(path.join(os.tmpdir(), 'inzagebalie-placed-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const file = (name: string, bytes: string | Uint8Array): string => {
  const at = path.join(folder, name);
  writeFileSync(at, bytes);
  return at;
};

describe('a file that IT placed', () => {
  it('is handed on as its text, by its name without its folder', () => {
    expect(readPlaced(file('goed.json', '{"é":1}'))).toEqual({ name: 'goed.json', text: '{"é":1}' });
    expect(readPlaced(file('leeg.json', ''))).toEqual({ name: 'leeg.json', text: '' });
  });

  it('that is not there, is a folder, is a pipe or is too large has no text', () => {
    mkdirSync(path.join(folder, 'map.json'));
    execFileSync('mkfifo', [path.join(folder, 'pijp.json')]);
    for (const name of ['weg.json', 'map.json', 'pijp.json'])
      expect(readPlaced(path.join(folder, name))).toEqual({ name, problem: 'unreadable' });
    const most = file('veel.json', new Uint8Array(mostPlacedBytes).fill(32));
    expect(readPlaced(most)).toMatchObject({ text: expect.any(String) });
    const tooMuch = file('te-veel.json', new Uint8Array(mostPlacedBytes + 1).fill(32));
    expect(readPlaced(tooMuch)).toEqual({ name: 'te-veel.json', problem: 'tooLarge' });
  });

  it('that is no UTF-8 has no text', () => {
    expect(readPlaced(file('latin.json', Uint8Array.of(123, 0xe9, 125)))).toEqual({
      name: 'latin.json',
      problem: 'noText',
    });
  });
});

describe('the policy', () => {
  it.each(['profileFile', 'calendarFile'])('names %s by its full path, a .json', (field) => {
    const read = (value: unknown) => parsePolicy(JSON.stringify({ [field]: value }), 'policy.json');
    expect(read('/etc/inzagebalie/woonbelang.json')).toMatchObject({
      ok: true,
      policy: { [field]: '/etc/inzagebalie/woonbelang.json' },
    });
    for (const wrong of ['woonbelang.json', '/etc/inzagebalie/woonbelang.txt', '/etc/shadow', '', 5, '/etc/\0.json'])
      expect(read(wrong)).toMatchObject({ ok: false, problem: { why: 'badValue', field } });
  });
});
