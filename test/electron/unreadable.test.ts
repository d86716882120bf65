/** A database that cannot be opened: what it takes until it is moved aside, and when it goes. Runs in Node. */
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { dropUnreadable, moveUnreadableAside, noteDatabase } from '../../electron/unreadable';

let store = '';
let profile = '';

beforeEach(() => {
  store = mkdtempSync(path.join(os.tmpdir(), 'unreadable-'));
  profile = path.join(store, 'browser');
});
afterEach(() => rmSync(store, { recursive: true, force: true }));

/** As the engine keeps it, so many folders below the profile. */
function database(...below: readonly string[]): string {
  const folder = path.join(profile, ...below, 'IndexedDB');
  mkdirSync(path.join(folder, 'origin.leveldb'), { recursive: true });
  writeFileSync(path.join(folder, 'origin.leveldb/000003.log'), 'what lies there');
  return folder;
}
const aside = (): readonly string[] => readdirSync(store).filter((name) => name.startsWith('database-aside-'));
const move = (): boolean => moveUnreadableAside(store, profile);

it.each([[[]], [['Chromium', 'Default']]])(
  'told at two starts it is moved aside at the third, whole, from %j',
  async (below) => {
    const folder = database(...below);
    expect(move()).toBe(false);
    await noteDatabase(store, 'unreadable');
    expect(move()).toBe(false);
    await noteDatabase(store, 'unreadable');
    expect(existsSync(folder)).toBe(true);
    expect(move()).toBe(true);
    expect(existsSync(folder)).toBe(false);
    const [name = ''] = aside();
    expect(name).toMatch(/^database-aside-\d{14}-[0-9a-f]{8}$/);
    expect(readFileSync(path.join(store, name, '0/origin.leveldb/000003.log'), 'utf8')).toBe('what lies there');
    // The count begins anew: the next database is not this one.
    database(...below);
    expect(move()).toBe(false);
  },
);

it('a database that was read in between is not moved', async () => {
  const folder = database();
  await noteDatabase(store, 'unreadable');
  await noteDatabase(store, 'readable');
  await noteDatabase(store, 'unreadable');
  expect(move()).toBe(false);
  expect(existsSync(folder)).toBe(true);
});

it('a count that cannot be read counts nothing', async () => {
  database();
  await noteDatabase(store, 'unreadable');
  await noteDatabase(store, 'unreadable');
  writeFileSync(path.join(store, 'database-unreadable.json'), '{"times": "2"');
  expect(move()).toBe(false);
});

it('goes after an erasure, and nothing else does', async () => {
  database();
  await noteDatabase(store, 'unreadable');
  await noteDatabase(store, 'unreadable');
  move();
  for (const name of ['journal', 'database-aside', 'database-aside-20261129114635-3b96597x'])
    mkdirSync(path.join(store, name));
  await dropUnreadable(store);
  expect(readdirSync(store).toSorted()).toEqual([
    'browser',
    'database-aside',
    'database-aside-20261129114635-3b96597x',
    'journal',
  ]);
});
