/** The letters' own page, built and served under the program's strict CSP, in one Chromium. Runs in Node. */
import { readFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join, normalize } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type Browser, chromium, type Page } from 'playwright';
import { build } from 'vite';
import { withoutPopup } from '../../build/browser';
import { pdfmakeForBrowser } from '../../build/pdf-aliases';

export const STRICT_CSP = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data: blob:",
  "font-src 'self'",
  "connect-src 'self'",
  "worker-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
  "require-trusted-types-for 'script'",
  'trusted-types default',
].join('; ');

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.css': 'text/css',
};

export interface LettersSite {
  readonly page: Page;
  /** What the browser reported: CSP violations, errors, refused requests. */
  readonly complaints: readonly string[];
  /** Paths asked of the server. */
  readonly requests: readonly string[];
  readonly close: () => Promise<void>;
}

export async function openLettersSite(outDir: string, executablePath: string): Promise<LettersSite> {
  await buildSite(outDir);
  const requests: string[] = [];
  const server = await serve(outDir, requests);
  const browser = await chromium.launch({
    executablePath,
    args: ['--no-sandbox', '--disable-gpu', '--no-first-run', '--disable-background-networking', withoutPopup],
  });
  const { page, complaints } = await openPage(browser, server);
  return {
    page,
    complaints,
    requests,
    close: async () => {
      await browser.close();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

async function buildSite(outDir: string): Promise<void> {
  await build({
    configFile: false,
    root: fileURLToPath(new URL('./site', import.meta.url)),
    base: './',
    logLevel: 'error',
    plugins: [pdfmakeForBrowser()],
    worker: { format: 'es', plugins: () => [pdfmakeForBrowser()] },
    build: {
      outDir,
      emptyOutDir: true,
      target: 'chrome140',
      modulePreload: { polyfill: false },
      assetsInlineLimit: 0,
      reportCompressedSize: false,
      chunkSizeWarningLimit: 4000,
    },
  });
}

function serve(folder: string, requests: string[]): Promise<Server> {
  const server = createServer((request, response) => {
    const path = normalize(new URL(request.url ?? '/', 'http://localhost').pathname);
    if (path === '/favicon.ico') {
      response.writeHead(204).end();
      return;
    }
    requests.push(path);
    try {
      const body = readFileSync(join(folder, path === '/' ? 'index.html' : path));
      const type = path === '/' ? TYPES['.html'] : (TYPES[extname(path)] ?? 'application/octet-stream');
      response.writeHead(200, {
        'content-type': type ?? '',
        'content-security-policy': STRICT_CSP,
        'x-content-type-options': 'nosniff',
      });
      response.end(body);
    } catch {
      response.writeHead(404).end();
    }
  });
  return new Promise((resolve) => server.listen(0, '127.0.0.1', () => resolve(server)));
}

async function openPage(browser: Browser, server: Server): Promise<Pick<LettersSite, 'page' | 'complaints'>> {
  const complaints: string[] = [];
  const page = await browser.newPage({ viewport: { width: 900, height: 700 }, deviceScaleFactor: 2 });
  page.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning') complaints.push(message.text());
  });
  page.on('pageerror', (error) => complaints.push(error.message));
  page.on('requestfailed', (request) => complaints.push(`failed: ${request.url()}`));
  const { port } = server.address() as AddressInfo;
  await page.goto(`http://127.0.0.1:${port}/`);
  await page.waitForFunction(() => 'site' in globalThis);
  return { page, complaints };
}
