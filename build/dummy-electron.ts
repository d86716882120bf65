/**
 * A pretend Electron folder: enough for electron-builder to pack on a machine that cannot download the real one. It does not run;
 * what it has is what packing touches: the fuse wire, and on Windows a real PE file with version strings. Runs in Node.
 */
import { chmod, mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { NtExecutable, NtExecutableResource, Resource } from 'resedit';

/** Electron 45 has nine fuses; these are the values it is shipped with, all of them to be overwritten by packing. */
const fuseWire = Buffer.concat([
  Buffer.from('dL7pKGdnNz796PbbjQWNKmHXBZaB9tsX'),
  Buffer.from([1, 9]),
  Buffer.from('101111010'),
]);

export async function makeDummyElectron(folder: string, platform: 'linux' | 'win', version: string): Promise<void> {
  for (const part of ['locales', 'resources']) await mkdir(path.join(folder, part), { recursive: true });
  await writeFile(path.join(folder, 'version'), version);
  await writeFile(path.join(folder, 'LICENSE'), 'dummy');
  await writeFile(path.join(folder, 'LICENSES.chromium.html'), 'dummy');
  for (const language of ['nl', 'en-US', 'de', 'fr'])
    await writeFile(path.join(folder, 'locales', `${language}.pak`), 'dummy');
  const program = path.join(folder, platform === 'win' ? 'electron.exe' : 'electron');
  await writeFile(program, platform === 'win' ? windowsProgram(version) : linuxProgram());
  await chmod(program, 0o755);
}

function linuxProgram(): Buffer {
  return Buffer.concat([Buffer.from('#!/bin/sh\nexit 1\n'), Buffer.alloc(64), fuseWire, Buffer.alloc(64)]);
}

/** electron-builder replaces the strings of the one language it finds, so there is exactly one. */
function windowsProgram(version: string): Buffer {
  const program = NtExecutable.createEmpty(false, false);
  const resources = NtExecutableResource.from(program, true);
  const info = Resource.VersionInfo.createEmpty();
  const american = { lang: 1033, codepage: 1200 };
  const words = {
    ProductName: 'Electron',
    FileDescription: 'Electron',
    CompanyName: 'dummy',
    ProductVersion: version,
    FileVersion: version,
  };
  info.setStringValues(american, words);
  const [major = 0, minor = 0, patch = 0] = version.split('.').map(Number);
  info.setFileVersion(major, minor, patch, 0, 1033);
  info.setProductVersion(major, minor, patch, 0, 1033);
  info.outputToResourceEntries(resources.entries);
  resources.outputResource(program);
  const extra = Buffer.concat([Buffer.alloc(16), fuseWire, Buffer.alloc(16)]);
  program.setExtraData(Uint8Array.from(extra).buffer);
  return Buffer.from(program.generate());
}
