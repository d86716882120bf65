/**
 * `npm run demo -- --out DIR --data DIR`: walks the whole path in the real program by keyboard and mouse alone, with three employees.
 * Leaves in --out the PDFs, a picture of every screen and report.json (read back from the PDFs on disk), in --data the store as it
 * was left. Exit code 1 when a step fails. Runs in Node; builds what it needs.
 */
import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { buildAll } from '../../build/build';
import { adminAtWork, counterAtWork, dpoAtWork, firstStart, officerAtWork, recoveryAtWork } from './demo-day';
import { reportOf } from './demo-report';
import { begin, refusedRequests } from './employee';
import { appIn, ground } from './launch';
import { startStage } from './stage';

const { values } = parseArgs({ options: { out: { type: 'string' }, data: { type: 'string' } } });
if (!values.out || !values.data) stop('Use: npm run demo -- --out DIR --data DIR');
const out = path.resolve(values.out);
const data = path.resolve(values.data);
for (const folder of [out, data]) {
  mkdirSync(folder, { recursive: true });
  if (readdirSync(folder).length > 0) stop(`${folder} is not empty: the demo writes into an empty folder only.`);
}

await buildAll();
const on = await ground();
console.log(`demo on: ${on.name}`);
const work = mkdtempSync(path.join(os.tmpdir(), 'inzagebalie-demo-'));
try {
  const at = await begin(await appIn(work, data));
  const stage = startStage(at, out);
  let requests = { count: -1, urls: [] as readonly string[] };
  try {
    await firstStart(stage);
    await adminAtWork(stage);
    await counterAtWork(stage);
    await officerAtWork(stage);
    await dpoAtWork(stage);
    await recoveryAtWork(stage);
    requests = await refusedRequests(at);
  } finally {
    await at.app.close().catch(() => undefined);
  }
  const report = { program: on.name, foreignRequests: requests.count, ...reportOf(out, stage) };
  writeFileSync(path.join(out, 'report.json'), `${JSON.stringify(report, null, 2)}\n`);
  const wrong = report.letters.flatMap((letter) => letter.wrong.map((what) => `${letter.file}: ${what}`));
  if (requests.count !== 0) wrong.push(`asked the network ${requests.count} times: ${requests.urls.join(' ')}`);
  if (wrong.length > 0) throw new Error(wrong.join('\n'));
  console.log(
    `${stage.pictures.length} pictures, ${report.letters.length} PDFs, ${stage.refusals.length} refusals in ${out}`,
  );
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
} finally {
  rmSync(work, { recursive: true, force: true });
}

function stop(message: string): never {
  console.error(message);
  process.exit(1);
}
