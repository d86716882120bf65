import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { defaultPolicy, defaultStoreFolder, machinePolicyFile, parsePolicy, readPolicy } from '../../electron/policy';
import { policyWords } from '../../electron/words.nl';

const folder = mkdtempSync(path.join(os.tmpdir(), 'inzagebalie-policy-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const problemOf = (text: string) => {
  const read = parsePolicy(text, '/etc/inzagebalie/policy.json');
  return read.ok ? undefined : read.problem;
};

describe('the policy of a machine', () => {
  it('is the default where IT laid nothing down', () => {
    expect(readPolicy(path.join(folder, 'absent.json'))).toEqual({ ok: true, policy: defaultPolicy });
    expect(defaultPolicy).toEqual({ idleMinutes: 10, contentProtection: true, backupKeepDays: 90 });
  });

  it('is read with the defaults for what it leaves out', () => {
    const file = path.join(folder, 'policy.json');
    writeFileSync(file, '\uFEFF{"storeFolder":"/srv/inzage","profile":"lefier"}');
    expect(readPolicy(file)).toEqual({
      ok: true,
      policy: { ...defaultPolicy, storeFolder: '/srv/inzage', profile: 'lefier' },
    });
  });

  it.each([
    ['{', 'noJson', undefined],
    ['[]', 'noJson', undefined],
    ['null', 'noJson', undefined],
    ['{"idleMinutes":0}', 'badValue', 'idleMinutes'],
    ['{"idleMinutes":61}', 'badValue', 'idleMinutes'],
    ['{"idleMinutes":"10"}', 'badValue', 'idleMinutes'],
    ['{"idleMinutes":1.5}', 'badValue', 'idleMinutes'],
    ['{"contentProtection":"no"}', 'badValue', 'contentProtection'],
    ['{"storeFolder":"inzage"}', 'badValue', 'storeFolder'],
    ['{"storeFolder":""}', 'badValue', 'storeFolder'],
    ['{"backupFolder":5}', 'badValue', 'backupFolder'],
    ['{"backupKeepDays":0}', 'badValue', 'backupKeepDays'],
    ['{"backupKeepDays":367}', 'badValue', 'backupKeepDays'],
    ['{"exchangeFolder":"uitwisseling"}', 'badValue', 'exchangeFolder'],
    ['{"profile":"../lefier"}', 'badValue', 'profile'],
    ['{"idleMinuts":5}', 'unknownField', 'idleMinuts'],
    ['{"constructor":5}', 'unknownField', 'constructor'],
  ])('%s stops the program and names the field', (text, why, field) => {
    const problem = problemOf(text);
    expect(problem).toMatchObject(field === undefined ? { why } : { why, field });
    const words = problem ? policyWords(problem) : '';
    expect(words).toContain('/etc/inzagebalie/policy.json');
    if (field) expect(words).toContain(`Veld: ${field}`);
  });

  it('that is there but cannot be read stops the program too', () => {
    const file = path.join(folder, 'is-a-folder.json');
    mkdirSync(file);
    expect(readPolicy(file)).toMatchObject({ ok: false, problem: { why: 'unreadable' } });
  });

  it('lies where only an administrator writes, whatever the environment says', () => {
    process.env.ProgramData = 'D:\\elsewhere';
    const windows = {
      platform: 'win32' as const,
      executable: 'C:\\Program Files\\Inzagebalie\\Inzagebalie.exe',
      userData: 'U:\\x',
    };
    expect(machinePolicyFile(windows)).toBe('C:\\Program Files\\Inzagebalie\\policy.json');
    expect(defaultStoreFolder(windows)).toBe('C:\\ProgramData\\Inzagebalie');
    delete process.env.ProgramData;
    expect(machinePolicyFile({ platform: 'linux', executable: '/opt/x' })).toBe('/etc/inzagebalie/policy.json');
    expect(machinePolicyFile({ platform: 'darwin', executable: '/x' })).toBe(
      '/Library/Application Support/Inzagebalie/policy.json',
    );
    expect(defaultStoreFolder({ platform: 'linux', executable: '/opt/x', userData: '/opt/u/Inzagebalie' })).toBe(
      '/opt/u/Inzagebalie/register',
    );
  });
});
