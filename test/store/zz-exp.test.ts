import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { createServer } from 'node:http';
import path from 'node:path';
import { chromium } from 'playwright';
import { build } from 'vite';
import { it } from 'vitest';
const walk = (d: string): string[] => readdirSync(d, { withFileTypes: true }).flatMap((e) => e.isDirectory() ? walk(path.join(d, e.name)) : e.isFile() ? [path.join(d, e.name)] : []);
const pieces = (box: string) => { const b = Buffer.from(box, 'hex'); return [0, .3, .6, .9].map(p => { const at = Math.floor((b.length - 24) * p); return b.subarray(at, at + 24) }) };
const read = (f: string) => { try { return readFileSync(f) } catch { return Buffer.alloc(0) } };
it('x', async () => {
  const built: any = await build({ configFile: false, logLevel: 'silent', build: { write: false, minify: false, target: 'esnext', lib: { entry: '/work/main/test/store/disk-page.ts', formats: ['es'], fileName: 'page' } } });
  const code = built[0].output[0].code;
  const server = createServer((q, a) => { const s = q.url === '/page.js'; a.setHeader('content-type', s ? 'text/javascript' : 'text/html'); a.end(s ? code : '<!doctype html><script type="module" src="/page.js"></script>') });
  await new Promise<void>(r => server.listen(0, '127.0.0.1', () => r()));
  const url = `http://localhost:${(server.address() as any).port}/`;
  for (const v of JSON.parse(process.env.VARIANTS ?? '[]') as any[]) {
    const profile = mkdtempSync('/tmp/exp-prof-');
    const c = await chromium.launchPersistentContext(profile, { executablePath: '/usr/bin/chromium', headless: true, args: ['--no-sandbox', '--disable-gpu', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync'] });
    const p = c.pages()[0]!; await p.goto(url); await p.waitForFunction(() => 'store' in globalThis);
    await p.evaluate((n) => (globalThis as any).store.fill(n), v.fill ?? 40);
    const boxes: string[] = await p.evaluate(() => (globalThis as any).store.boxes());
    if (v.settleBefore) await p.waitForTimeout(2500);
    await p.evaluate(() => (globalThis as any).store.eraseWithoutCompacting());
    const hits = () => boxes.map((b) => walk(profile).filter((f) => { const x = read(f); return pieces(b).some(n => x.includes(n)) }).map(f => path.basename(f)).join('+'));
    const t0 = Date.now();
    await p.evaluate(async (v: any) => {
      const db: IDBDatabase = await new Promise((r) => { const q = indexedDB.open('register'); q.onsuccess = () => r(q.result) });
      const hex = (n: number) => Array.from(crypto.getRandomValues(new Uint8Array(n)), (b) => b.toString(16).padStart(2, '0')).join('');
      const done = (t: IDBTransaction) => new Promise<void>((r, f) => { t.oncomplete = () => r(); t.onabort = () => f(t.error) });
      for (let round = 0; round < v.rounds; round++) {
        const keys = Array.from({ length: v.count }, (_, n) => v.spread ? [hex(16), 1e9 + n] : [n % 2 ? '~' : '', n]);
        const vals = keys.map(() => crypto.getRandomValues(new Uint8Array(v.size)));
        const puts = (t: IDBTransaction) => { for (const name of v.tables) { const s = t.objectStore(name); keys.forEach((k, i) => s.put(name === 'scratch' ? { n: i, filler: vals[i] } : { writer: k[0], seq: k[1], box: vals[i] })); } };
        const dels = (t: IDBTransaction) => { for (const name of v.tables) { const s = t.objectStore(name); keys.forEach((k, i) => s.delete(name === 'scratch' ? i : k as any)); } };
        if (v.one) { const t = db.transaction(v.tables, 'readwrite', { durability: v.durability ?? 'strict' } as any); puts(t); dels(t); await done(t) }
        else { const t = db.transaction(v.tables, 'readwrite'); puts(t); await done(t); const u = db.transaction(v.tables, 'readwrite'); dels(u); await done(u) }
      }
      db.close();
    }, v);
    const ms = Date.now() - t0; const h0 = hits();
    await p.waitForTimeout(2500);
    const h1 = hits();
    const ldb = walk(profile).filter(f => /IndexedDB/.test(f)).map(f => path.basename(f) + ':' + (statSync(f).size >> 10) + 'k').join(' ');
    console.log(JSON.stringify(v), ms, 'ms; now', JSON.stringify(h0), 'later', JSON.stringify(h1), ldb);
    await c.close(); rmSync(profile, { recursive: true, force: true });
  }
  server.close();
}, 300000);
