/**
 * The same letters made again by the same file where everything else is different: another process with another time zone, language,
 * order and day, and Chromium. Gives their SHA-256 in the order asked. Runs in Node.
 */
import { execFileSync } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright';
import { findHeadless, withoutPopup } from '../../../build/browser';
import type { Letter } from '../../../renderer/domain/letter/letter';
import type { PdfAnswer } from '../../../renderer/letters/pdf.worker';
import { scratch } from '../tools';

type Hashes = readonly string[];

/** Backwards, on a day long after, in Auckland, in plain C. */
export async function elsewhere(worker: string, letters: readonly Letter[]): Promise<Hashes> {
  mkdirSync(scratch, { recursive: true });
  const list = join(scratch, 'letters.json');
  writeFileSync(list, JSON.stringify([...letters].reverse()));
  const child = fileURLToPath(new URL('./elsewhere.ts', import.meta.url));
  const printed = execFileSync(process.execPath, ['--import', 'tsx', child, worker, list], {
    encoding: 'utf8',
    maxBuffer: 64 * 1024 * 1024,
    env: { PATH: process.env.PATH, HOME: process.env.HOME, TZ: 'Pacific/Auckland', LANG: 'C', LC_ALL: 'C' },
  });
  return printed.trim().split('\n').reverse();
}

/** In a worker of Chromium, in Tokyo and in Turkish, where a capital of i has a dot. */
export async function inChromium(worker: string, letters: readonly Letter[]): Promise<Hashes> {
  const server = createServer((request, response) => {
    const isWorker = request.url === '/pdf.worker.js';
    response.writeHead(200, { 'content-type': isWorker ? 'text/javascript' : 'text/html; charset=utf-8' });
    response.end(isWorker ? readFileSync(worker) : '<!doctype html><title>Brieven</title>');
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const browser = await chromium.launch({
    executablePath: (await findHeadless()).path,
    args: ['--no-sandbox', '--disable-gpu', '--no-first-run', '--disable-background-networking', withoutPopup],
  });
  try {
    const page = await browser.newPage({ timezoneId: 'Asia/Tokyo', locale: 'tr-TR' });
    await page.goto(`http://127.0.0.1:${(server.address() as AddressInfo).port}/`);
    return await page.evaluate(async (asked) => {
      const maker = new Worker('/pdf.worker.js', { type: 'module' });
      const hashes: string[] = [];
      for (const [id, letter] of asked.entries()) {
        const answer = await new Promise<PdfAnswer>((resolve, reject) => {
          maker.onmessage = ({ data }) => resolve(data as PdfAnswer);
          maker.onerror = ({ message }) => reject(new Error(message));
          maker.postMessage({ id, letter });
        });
        if ('error' in answer) throw new Error(answer.error);
        const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', answer.bytes));
        hashes.push([...digest].map((byte) => byte.toString(16).padStart(2, '0')).join(''));
      }
      return hashes;
    }, letters);
  } finally {
    await browser.close();
    await new Promise((resolve) => server.close(resolve));
  }
}
