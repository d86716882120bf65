import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { answerRequests } from '../../electron/protocol';

const work = mkdtempSync(path.join(os.tmpdir(), 'inzagebalie-protocol-'));
const root = path.join(work, 'renderer');
const jobs = new Map<string, Uint8Array>();
const answer = answerRequests(root, (pathname) => {
  const bytes = jobs.get(pathname);
  jobs.delete(pathname);
  return bytes;
});
const get = (address: string, method = 'GET') => answer(new Request(address, { method }));
/** A request as a hostile caller may hand it over: `Request` would tidy the address first. */
const raw = (url: string) => answer({ url, method: 'GET' } as Request);

beforeAll(() => {
  vi.stubGlobal('__OFF__', { csp: false });
  mkdirSync(path.join(root, 'assets'), { recursive: true });
  mkdirSync(path.join(work, 'renderer-secret'));
  writeFileSync(path.join(work, 'policy.json'), 'secret');
  writeFileSync(path.join(work, 'renderer-secret', 'x.js'), 'secret');
  writeFileSync(path.join(root, 'index.html'), '<meta name="style-nonce" content="__NONCE__">');
  for (const name of [
    'page.js',
    'vault.worker-AbC_1.js',
    'xvault.worker-1.js',
    'a b.css',
    'font.woff2',
    'run.exe',
    'page.js.map',
  ])
    writeFileSync(path.join(root, 'assets', name), name);
  symlinkSync(path.join(work, 'policy.json'), path.join(root, 'assets', 'link.json'));
});
afterAll(() => {
  vi.unstubAllGlobals();
  rmSync(work, { recursive: true, force: true });
});

describe('app://', () => {
  it.each([
    ['app://inzagebalie/', 'text/html; charset=utf-8'],
    ['app://inzagebalie/index.html', 'text/html; charset=utf-8'],
    ['app://inzagebalie/assets/page.js', 'text/javascript; charset=utf-8'],
    ['app://inzagebalie/assets/page.js?v=1', 'text/javascript; charset=utf-8'],
    ['app://inzagebalie/assets/a%20b.css', 'text/css; charset=utf-8'],
    ['app://inzagebalie/assets/font.woff2', 'font/woff2'],
  ])('serves %s', async (address, type) => {
    const response = await get(address);
    expect(response.status).toBe(200);
    expect(response.headers.get('content-type')).toBe(type);
    expect(response.headers.get('x-content-type-options')).toBe('nosniff');
  });

  it.each([
    'app://inzagebalie/../policy.json',
    'app://inzagebalie/%2e%2e/policy.json',
    'app://inzagebalie/..%2fpolicy.json',
    'app://inzagebalie/%2e%2e%2fpolicy.json',
    'app://inzagebalie/assets/..%5c..%5cpolicy.json',
    'app://inzagebalie/assets/..\\..\\policy.json',
    'app://inzagebalie/assets/%252e%252e/policy.json',
    'app://inzagebalie/../renderer-secret/x.js',
    'app://inzagebalie/assets/page.js%00.html',
    'app://inzagebalie//etc/passwd',
    'app://inzagebalie/C:/Windows/win.ini',
    'app://inzagebalie/assets/link.json',
    'app://inzagebalie/assets/run.exe',
    'app://inzagebalie/assets/page.js.map',
    'app://inzagebalie/assets/',
    'app://inzagebalie/assets',
    'app://inzagebalie/INDEX.HTML',
    'app://inzagebalie/%E0%A4%A',
    'app://other/index.html',
    'app://print/index.html',
    'app://inzagebalie:1/index.html',
    'file:///etc/passwd',
    'nonsense',
  ])('does not serve %s', async (address) => {
    const response = await raw(address);
    expect(response.status).toBe(404);
    expect(await response.text()).toBe('');
  });

  it('answers GET alone', async () => {
    expect((await get('app://inzagebalie/index.html', 'POST')).status).toBe(404);
  });

  it('gives each load of the page a nonce of its own, in the page and in its header', async () => {
    const [first, second] = await Promise.all([get('app://inzagebalie/'), get('app://inzagebalie/')]);
    const nonceOf = async (response: Response) => /content="([A-Za-z0-9+/=]{24})"/.exec(await response.text())?.[1];
    const nonce = await nonceOf(first);
    expect(nonce).toBeTruthy();
    expect(first.headers.get('content-security-policy')).toContain(`style-src 'self' 'nonce-${nonce}'`);
    expect(await nonceOf(second)).not.toBe(nonce);
  });

  it('lets the vault worker alone compile WebAssembly, and nobody evaluate text', async () => {
    const policyOf = async (name: string) =>
      (await get(`app://inzagebalie/${name}`)).headers.get('content-security-policy') ?? '';
    const vault = await policyOf('assets/vault.worker-AbC_1.js');
    expect(vault).toContain("script-src 'self' 'wasm-unsafe-eval';");
    for (const name of ['index.html', 'assets/page.js', 'assets/xvault.worker-1.js']) {
      const policy = await policyOf(name);
      expect(policy).toContain("default-src 'none'; script-src 'self';");
      expect(policy).not.toContain('unsafe');
      expect(policy).toContain("require-trusted-types-for 'script'");
    }
  });

  it('serves a print job once', async () => {
    jobs.set('/0f.pdf', new Uint8Array([37, 80, 68, 70]));
    const first = await get('app://print/0f.pdf');
    expect(first.headers.get('content-type')).toBe('application/pdf');
    expect(first.headers.get('cache-control')).toBe('no-store');
    expect(new Uint8Array(await first.arrayBuffer())).toEqual(new Uint8Array([37, 80, 68, 70]));
    expect((await get('app://print/0f.pdf')).status).toBe(404);
  });
});
