/**
 * Draws the program's icons from mark.svg: PNG of every size for Linux and macOS, icon.ico for Windows. Runs in Node with the
 * Chromium of build/browser.ts; its results are checked in, so that packaging needs no tool: `npx tsx build/icons/draw.ts`.
 */
import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright';
import { findChromium } from '../browser';

const here = fileURLToPath(new URL('.', import.meta.url));
const sizes = [16, 24, 32, 48, 64, 128, 256, 512];
const sizesInIco = [16, 24, 32, 48, 64, 128, 256];

const svg = await readFile(path.join(here, 'mark.svg'), 'utf8');
const browser = await chromium.launch({ executablePath: (await findChromium()).path, args: ['--no-sandbox'] });
const page = await browser.newPage();
const pngBySize = new Map<number, Buffer>();
for (const size of sizes) {
  await page.setViewportSize({ width: size, height: size });
  await page.setContent(`<style>body{margin:0}svg{display:block;width:${size}px;height:${size}px}</style>${svg}`);
  const png = await page.screenshot({ omitBackground: true });
  pngBySize.set(size, png);
  await writeFile(path.join(here, `${size}x${size}.png`), png);
}
await browser.close();
await writeFile(
  path.join(here, 'icon.ico'),
  toIco(sizesInIco.map((size) => ({ size, png: pngBySize.get(size) ?? Buffer.alloc(0) }))),
);

/** A directory of PNGs, as Windows has read them since Vista. */
function toIco(pictures: readonly { readonly size: number; readonly png: Buffer }[]): Buffer {
  const head = Buffer.alloc(6 + 16 * pictures.length);
  head.writeUInt16LE(1, 2);
  head.writeUInt16LE(pictures.length, 4);
  let offset = head.length;
  pictures.forEach(({ size, png }, index) => {
    const at = 6 + 16 * index;
    head.writeUInt8(size === 256 ? 0 : size, at);
    head.writeUInt8(size === 256 ? 0 : size, at + 1);
    head.writeUInt16LE(1, at + 4);
    head.writeUInt16LE(32, at + 6);
    head.writeUInt32LE(png.length, at + 8);
    head.writeUInt32LE(offset, at + 12);
    offset += png.length;
  });
  return Buffer.concat([head, ...pictures.map(({ png }) => png)]);
}
