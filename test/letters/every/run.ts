/**
 * `npm run letters -- --out DIR [--only part-of-a-name] [--no-pictures]`: every kind of letter for every regulation, with ordinary and
 * extreme data, as PDF and as pictures, read back with other people's programs; the table of what was checked goes to DIR/checked.md.
 * Made by the file that the program's PDF worker runs; then made again in another time zone, language, order and day, and in Chromium:
 * the bytes must be the same. Ends with 1 where anything is wrong. Runs in Node, after a build.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { clearScratch, lacking, lackingPreflight, sha256 } from '../tools';
import { checks } from './checks';
import { everyLetter } from './letters';
import { makerOf, workerIn } from './make';
import { draw } from './pictures';
import { type Made, readAll } from './read';
import { elsewhere, inChromium } from './same-bytes';
import { tableOf } from './table';

const { values } = parseArgs({
  options: {
    out: { type: 'string', default: 'out/letters' },
    only: { type: 'string', default: '' },
    'no-pictures': { type: 'boolean', default: false },
  },
});
const lacks = lacking('pdftotext', 'pdfinfo', 'pdffonts', 'pdftoppm', 'qpdf') || lackingPreflight();
if (lacks) throw new Error(`${lacks}: the letters cannot be checked without it`);

const worker = workerIn(fileURLToPath(new URL('../../../out/renderer', import.meta.url)));
const asked = everyLetter.filter(({ name }) => name.includes(values.only));
mkdirSync(values.out, { recursive: true });

const { make } = await makerOf(worker);
const made: (Made & { readonly sha256: string })[] = [];
for (const one of asked) {
  const { bytes } = await make(one.letter);
  const file = join(values.out, `${one.name}.pdf`);
  writeFileSync(file, bytes);
  made.push({ ...one, file, bytes: bytes.length, sha256: sha256(bytes) });
}
console.log(`${made.length} letters made`);

const rows = readAll(made).map((read) => ({
  name: read.name,
  pages: read.tree.pages,
  bytes: read.bytes,
  faults: checks.map(({ name, faults }) => ({ check: name, faults: faults(read) })),
}));

const letters = asked.map(({ letter }) => letter);
const mine = made.map(({ sha256 }) => sha256);
const others = {
  'other zone, language, order, day': await elsewhere(worker, letters),
  Chromium: await inChromium(worker, letters),
};
const sameBytes = Object.entries(others).map(([where, theirs]) => ({
  where,
  differ: made.filter((_, at) => theirs[at] !== mine[at]).map(({ name }) => name),
}));

if (!values['no-pictures']) await draw(made.map(({ file }) => file));
writeFileSync(
  join(values.out, 'checked.md'),
  tableOf(
    rows,
    checks.map(({ name }) => name),
    sameBytes,
    made,
  ),
);

let wrong = 0;
for (const { name, faults } of rows) {
  for (const { check, faults: all } of faults) for (const fault of all) console.log(`${name}: ${check}: ${fault}`);
  wrong += faults.some(({ faults: all }) => all.length > 0) ? 1 : 0;
}
for (const { where, differ } of sameBytes) {
  console.log(`${mine.length - differ.length} of ${mine.length} the same bytes in ${where}`);
  for (const name of differ) console.log(`${name}: other bytes in ${where}`);
}
const differing = sameBytes.reduce((sum, { differ }) => sum + differ.length, 0);
console.log(
  `${rows.length} letters, ${checks.length} checks each, ${wrong} letters with faults, ${differing} with other bytes`,
);
clearScratch();
if (wrong + differing > 0) process.exitCode = 1;
