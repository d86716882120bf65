import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { buildElectron } from '../../build/electron-build';
import { guardNames } from '../../electron/guard-names';

const work = mkdtempSync(path.join(os.tmpdir(), 'inzagebalie-build-'));
afterAll(() => rmSync(work, { recursive: true, force: true }));
const build = async (policy: 'machine' | 'besideApp', guardsOff: readonly string[] = []) => {
  const outDir = path.join(work, `${policy}-${guardsOff.join('-')}`);
  await buildElectron({ outDir, policy, preview: false, guardsOff });
  return ['main', 'preload'].map((name) => readFileSync(path.join(outDir, `${name}.cjs`), 'utf8')).join('\n');
};
/** The code without its comments: a comment may name what it forbids. */
const codeOf = (text: string) => text.replace(/\/\*[\s\S]*?\*\/|^\s*\/\/.*$/gm, '');

describe('the shipped build', () => {
  it('holds nothing of the test builds: no constant, no branch, no other place for the policy', async () => {
    const code = codeOf(await build('machine'));
    expect(code).not.toMatch(/__OFF__|__POLICY__|__PREVIEW__|guardsOff/);
    expect(code).not.toMatch(/besideApp|getAppPath|refusedRequests/);
    expect(code).not.toMatch(/process\.(env|argv)/);
    expect(code).toContain('/etc/inzagebalie/policy.json');
    // Control: the same reading finds them in a test build.
    const test = codeOf(await build('besideApp'));
    expect(test).toMatch(/getAppPath/);
    expect(test).toMatch(/refusedRequests/);
  });

  it('has every guard, and each control build lacks its own', async () => {
    const whole = codeOf(await build('besideApp'));
    for (const guard of guardNames) expect(codeOf(await build('besideApp', [guard])), guard).not.toBe(whole);
  });

  it('cannot be made with a guard off', async () => {
    await expect(build('machine', ['csp'])).rejects.toThrow();
    await expect(build('besideApp', ['everything'])).rejects.toThrow('No such guard');
  });

  it('loads nothing but Electron and Node, and the preload nothing but Electron', async () => {
    const folder = path.join(work, 'machine-');
    await build('machine');
    const required = (name: string) =>
      [...readFileSync(path.join(folder, name), 'utf8').matchAll(/require\("([^"]+)"\)/g)].map((found) => found[1]);
    expect(required('preload.cjs')).toEqual(['electron']);
    expect(required('main.cjs').every((name) => name === 'electron' || name?.startsWith('node:'))).toBe(true);
  });
});
