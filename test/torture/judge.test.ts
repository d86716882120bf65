/** What the judge of the torture takes for granted: which database lies there, and whether an erasure is here. Runs in Node. */
import { cpSync, mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { databaseIn, isAnother, type Rows } from './held';
import { Ledger } from './ledger';

let folder = '';
let database = '';
beforeEach(() => {
  folder = mkdtempSync(path.join(os.tmpdir(), 'judge-'));
  database = path.join(folder, 'origin.leveldb');
  mkdirSync(database);
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const list = (number: number): void => writeFileSync(path.join(database, `MANIFEST-00000${number}`), 'list');

it('a database that goes on is the same, with its list of files or with a newer one', () => {
  list(1);
  const before = databaseIn(folder);
  expect(before?.number).toBe(1);
  writeFileSync(path.join(database, 'MANIFEST-000001'), 'a longer list');
  expect(isAnother(before, databaseIn(folder))).toBe(false);
  list(4);
  rmSync(path.join(database, 'MANIFEST-000001'));
  expect(isAnother(before, databaseIn(folder))).toBe(false);
});

it('one that begins anew is another: its list has a lower number, or is another file', () => {
  list(4);
  const grown = databaseIn(folder);
  rmSync(path.join(database, 'MANIFEST-000004'));
  list(1);
  const first = databaseIn(folder);
  expect(isAnother(grown, first)).toBe(true);
  cpSync(database, path.join(folder, 'beside'), { recursive: true });
  rmSync(database, { recursive: true });
  renameSync(path.join(folder, 'beside'), database);
  expect(isAnother(first, databaseIn(folder))).toBe(true);
});

it('where there was none, or is none, nothing was thrown away', () => {
  expect(databaseIn(folder)).toBeUndefined();
  list(1);
  expect(isAnother(undefined, databaseIn(folder))).toBe(false);
  expect(isAnother(databaseIn(folder), undefined)).toBe(false);
});

it('an erasure is here as long as its row is', () => {
  const ledger = new Ledger();
  const name = 'D. Winterkoning';
  const rows: Rows = new Map([['ab', { case: '0'.repeat(32) }]]) as unknown as Rows;
  ledger.acknowledge(ledger.begin('erased', { name, text: '' }, 'one', new Map()), false, rows);
  expect(ledger.holdsErasure(name, 'one', rows)).toBe(true);
  expect(ledger.holdsErasure(name, 'one', new Map())).toBe(false);
  expect(ledger.holdsErasure(name, 'two', rows)).toBe(false);
});
