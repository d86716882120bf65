/**
 * `npm run package:check`: packs the program for Linux and Windows on a dummy Electron and reads back what came out: the files in
 * the asar, the fuses, the languages, and the version strings and icon of the exe. Downloads nothing. Runs in Node.
 *
 * What it cannot show: that the packed program starts. That is the release machine's, with the real Electron.
 */
import { existsSync } from 'node:fs';
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { listPackage } from '@electron/asar';
import { FuseV1Options, getCurrentFuseWire } from '@electron/fuses';
import { build, Platform } from 'electron-builder';
import { NtExecutable, NtExecutableResource, Resource } from 'resedit';
import { makeDummyElectron } from './dummy-electron';
import config from './electron-builder.config';

const repo = fileURLToPath(new URL('..', import.meta.url));
const versionOf = async (file: string): Promise<string> =>
  (JSON.parse(await readFile(path.join(repo, file), 'utf8')) as { readonly version: string }).version;

/** What may be in the asar, and nothing else. */
const allowed: readonly RegExp[] = [
  /^package\.json$/,
  /^out\/electron\/(main|preload)\.cjs$/,
  /^out\/renderer\/index\.html$/,
  /^out\/renderer\/assets\/[\w.-]+\.(js|mjs|css|woff2|ttf|svg|png|wasm|json|bcmap)$/,
];
/** What slipped into somebody's asar once: the list above must not let it through. */
const unwanted = [
  'out/renderer/assets/main.js.map',
  'node_modules/dexie/package.json',
  'test/frame.ts',
  'policy.json',
  'out/electron/other.cjs',
];
const needed = ['package.json', 'out/electron/main.cjs', 'out/electron/preload.cjs', 'out/renderer/index.html'];

/** A fuse is a character in the program: '0' or '1'. */
const fuseOff = 48;
const fuseOn = 49;

const misses: string[] = [];
const expect = (what: string, fits: boolean): void => {
  if (!fits) misses.push(what);
};

if (!needed.every((file) => existsSync(path.join(repo, file)))) await (await import('./build')).buildAll();
const work = await mkdtemp(path.join(os.tmpdir(), 'inzagebalie-package-'));
try {
  const electronVersion = await versionOf('node_modules/electron/package.json');
  for (const platform of ['linux', 'win'] as const) {
    const dummy = path.join(work, `electron-${platform}`);
    await makeDummyElectron(dummy, platform, electronVersion);
    // A copy: electron-builder writes into what it is given.
    const own = structuredClone(config);
    const directories = { ...own.directories, output: path.join(work, 'out') };
    await quietly(() =>
      build({
        projectDir: repo,
        targets: (platform === 'win' ? Platform.WINDOWS : Platform.LINUX).createTarget('dir'),
        publish: 'never',
        config: { ...own, electronVersion, electronDist: dummy, directories },
      }),
    );
    await checkPacked(path.join(work, 'out', `${platform}-unpacked`), platform);
  }
  checkTargets();
  for (const file of unwanted) expect(`the list would let ${file} through`, !allowed.some((one) => one.test(file)));
} finally {
  await rm(work, { recursive: true, force: true });
}

if (misses.length > 0) {
  for (const miss of misses) console.error(`package:check: ${miss}`);
  process.exitCode = 1;
} else
  console.log(
    'package:check: linux and win packed; asar, fuses, languages, version strings and icon as they should be',
  );

/** Its thirty lines are of use only when it fails. */
async function quietly<T>(work: () => Promise<T>): Promise<T> {
  const write = process.stdout.write;
  const said: string[] = [];
  process.stdout.write = (text: string | Uint8Array): boolean => said.push(String(text)) > 0;
  try {
    return await work();
  } catch (error) {
    console.error(said.join(''));
    throw error;
  } finally {
    process.stdout.write = write;
  }
}

async function checkPacked(folder: string, platform: 'linux' | 'win'): Promise<void> {
  const program = path.join(folder, platform === 'win' ? 'Inzagebalie.exe' : 'inzagebalie');
  expect(`${platform}: the program is missing`, existsSync(program));
  if (!existsSync(program)) return;
  checkAsar(path.join(folder, 'resources/app.asar'), platform);
  await checkFuses(program, platform);
  const languages = (await readdir(path.join(folder, 'locales'))).sort().join(' ');
  expect(`${platform}: languages are ${languages}`, languages === 'en-US.pak nl.pak');
  const beside = (await readdir(path.join(folder, 'resources'))).filter((name) => name !== 'app.asar');
  expect(`${platform}: beside the asar lie ${beside.join(', ')}`, beside.length === 0);
  if (platform === 'win') await checkExe(program);
}

function checkAsar(asar: string, platform: string): void {
  const files = listPackage(asar, { isPack: false }).map((name) => name.replaceAll('\\', '/').replace(/^\//, ''));
  const folders = new Set(
    files.flatMap((file) => file.split('/').map((_, index, parts) => parts.slice(0, index).join('/'))),
  );
  for (const file of files)
    if (!folders.has(file))
      expect(
        `${platform}: the asar holds ${file}`,
        allowed.some((one) => one.test(file)),
      );
  for (const file of needed) expect(`${platform}: the asar lacks ${file}`, files.includes(file));
}

async function checkFuses(program: string, platform: string): Promise<void> {
  const wire = await getCurrentFuseWire(program);
  const wanted: Readonly<Record<string, boolean>> = config.electronFuses;
  for (const [name, on] of Object.entries(wanted)) {
    const option = FuseV1Options[(name[0]?.toUpperCase() + name.slice(1)) as keyof typeof FuseV1Options];
    expect(`${platform}: fuse ${name} is not ${on}`, Number(wire[option]) === (on ? fuseOn : fuseOff));
  }
  const known = Object.values(FuseV1Options).filter((value) => typeof value === 'number').length;
  expect(
    `${platform}: ${known} fuses are known, ${Object.keys(wanted).length} are set`,
    known === Object.keys(wanted).length,
  );
}

async function checkExe(program: string): Promise<void> {
  const resources = NtExecutableResource.from(NtExecutable.from(await readFile(program), { ignoreCert: true }));
  const info = Resource.VersionInfo.fromEntries(resources.entries)[0];
  const language = info?.getAvailableLanguages()[0];
  const words = info && language ? info.getStringValues(language) : {};
  const version = await versionOf('package.json');
  expect(`win: ProductName is ${words.ProductName}`, words.ProductName === 'Inzagebalie');
  expect(`win: LegalCopyright is ${words.LegalCopyright}`, words.LegalCopyright === config.copyright);
  expect(`win: FileVersion is ${words.FileVersion}`, words.FileVersion === version);
  // As numbers; the string of this name keeps Electron's own version (resedit leaves it).
  const { productVersionMS = 0, productVersionLS = 0 } = info?.fixedInfo ?? {};
  const product = [productVersionMS >>> 16, productVersionMS & 0xffff, productVersionLS >>> 16].join('.');
  expect(`win: the product version is ${product}`, product === version);
  const icons = Resource.IconGroupEntry.fromEntries(resources.entries)[0]?.icons.map((icon) => icon.width || 256) ?? [];
  expect(
    `win: the icon has sizes ${icons.join(' ')}`,
    [16, 32, 48, 256].every((size) => icons.includes(size)),
  );
  const integrity = resources.entries.some((entry) => entry.type === 'INTEGRITY' && entry.id === 'ELECTRONASAR');
  expect('win: the exe does not hold the hash of the asar', integrity);
}

/** Built and tried later, but already named: installers are per machine. */
function checkTargets(): void {
  const targets = config.win.target.map((one) => one.target).join(' ');
  expect(`win: targets are ${targets}`, targets === 'msi nsis');
  expect('win: an installer is not per machine', config.msi.perMachine && config.nsis.perMachine);
}
