/**
 * `npm run demo -- --out DIR --data DIR [--corporation NAME]`: in the real program by keyboard and mouse alone, on days of invented
 * cases; the stand-in sets the clock. Lefier, the default: the whole path with five employees, from the first start to the erasing
 * list years later. Another corporation: a shorter journey with what its regulation alone demands (demo-NAME.ts).
 * Leaves in --out the PDFs, a picture of every screen and report.json (read back from the PDFs on disk), in --data the store as it
 * was left. Exit code 1 when a step fails. Runs in Node; builds what it needs.
 */
import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { buildAll } from '../../build/build';
import { deputyAtWork, yearsLater } from './case-after';
import { counterAppoints, officerAtDossier, officerWrites, otherDossiers, threeRequests } from './case-before';
import { firstVisits, secondVisits } from './case-visits';
import { complaintAdvised, complaintDecided, complaintWrittenDown } from './demo-complaint';
import {
  adminAtWork,
  counterAtWork,
  counterLeaves,
  dpoAtWork,
  firstStart,
  officerAtWork,
  officerLeaves,
  recoveryAtWork,
} from './demo-day';
import { type Journey, playJourney } from './demo-journey';
import { leystromen } from './demo-leystromen';
import { middenDelfland } from './demo-midden-delfland';
import { nijkerk } from './demo-nijkerk';
import { reportOf } from './demo-report';
import { leaksOf, secrecyOf } from './demo-secrecy';
import { begin, refusedRequests } from './employee';
import { appIn, ground } from './launch';
import { startStage } from './stage';

const journeys: readonly Journey[] = [nijkerk, leystromen, middenDelfland];
const names = ['lefier', ...journeys.map(({ corporation }) => corporation)];

const { values } = parseArgs({
  options: { out: { type: 'string' }, data: { type: 'string' }, corporation: { type: 'string', default: 'lefier' } },
});
if (!values.out || !values.data) stop('Use: npm run demo -- --out DIR --data DIR [--corporation NAME]');
if (!names.includes(values.corporation)) stop(`--corporation is one of ${names.join(', ')}.`);
const out = path.resolve(values.out);
const data = path.resolve(values.data);
for (const folder of [out, data]) {
  mkdirSync(folder, { recursive: true });
  if (readdirSync(folder).length > 0) stop(`${folder} is not empty: the demo writes into an empty folder only.`);
}

await buildAll();
const { name: program, origin } = await ground();
console.log(`demo on: ${program}`);
const work = mkdtempSync(path.join(os.tmpdir(), 'inzagebalie-demo-'));
try {
  const journey = journeys.find(({ corporation }) => corporation === values.corporation);
  const { report, wrong } = journey ? await playJourney(journey, { out, store: data, work }) : await playLefier();
  writeFileSync(path.join(out, 'report.json'), `${JSON.stringify(report, null, 2)}\n`);
  if (wrong.length > 0) throw new Error(wrong.join('\n'));
  const { pictures, letters, refusals } = report;
  console.log(`${pictures.length} pictures, ${letters.length} PDFs, ${refusals.length} refusals in ${out}`);
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
} finally {
  rmSync(work, { recursive: true, force: true });
}

async function playLefier() {
  const app = await appIn(work, data);
  const stage = startStage(await begin(app, '2026-11-30T09:10'), out);
  const asked: { count: number; urls: readonly string[] }[] = [];
  const leave = async (): Promise<void> => {
    asked.push(await refusedRequests(stage.at));
    await stage.at.app.close();
  };
  /** The program is closed, and opened again on another day. */
  const on = async (clock: string): Promise<void> => {
    await leave();
    Object.assign(stage.at, await begin(app, clock));
  };
  try {
    await firstStart(stage);
    await adminAtWork(stage);
    await counterAtWork(stage);
    await threeRequests(stage);
    await counterLeaves(stage);
    await officerAtWork(stage);
    await officerAtDossier(stage);
    await otherDossiers(stage);
    await officerLeaves(stage);
    await on('2026-12-01T08:40');
    await counterAppoints(stage);
    await officerWrites(stage);
    await on('2026-12-10T10:52');
    await firstVisits(stage);
    await on('2026-12-14T09:20');
    await secondVisits(stage);
    await on('2026-12-15T09:00');
    await deputyAtWork(stage);
    await dpoAtWork(stage);
    await on('2027-01-11T09:00');
    await complaintWrittenDown(stage);
    await complaintAdvised(stage);
    await complaintDecided(stage);
    await on('2029-03-01T09:00');
    await yearsLater(stage);
    await recoveryAtWork(stage);
    await leave();
  } finally {
    await stage.at.app.close().catch(() => undefined);
  }
  const secrecy = await secrecyOf(data, origin, work);
  const report = {
    program,
    foreignRequests: asked.reduce((sum, { count }) => sum + count, 0),
    secrecy,
    ...reportOf(out, stage),
  };
  const wrong = report.letters.flatMap((letter) => letter.wrong.map((what) => `${letter.file}: ${what}`));
  wrong.push(...leaksOf(secrecy));
  for (const { count, urls } of asked)
    if (count !== 0) wrong.push(`asked the network ${count} times: ${urls.join(' ')}`);
  return { report, wrong };
}

function stop(message: string): never {
  console.error(message);
  process.exit(1);
}
