/** What befalls a computer between two starts of its program, and what every copy then holds, seen from outside. Runs in Node. */
import { existsSync, mkdirSync, rmSync } from 'node:fs';
import path from 'node:path';
import { copyAtRest } from '../e2e/copied';
import { type Engines, type Fault, faultsOfBoth, faultsOfCopies, type Target } from './faults';
import { type Rows, rowsInFolder, wholeBackups } from './held';
import { type Blow, type Computer, NOTHING, type Office } from './state';

export const targetOf = ({ backups, exchange }: Office, computer: Computer): Target => ({
  engines: computer.engines,
  images: computer.images,
  installation: computer.installation,
  ...(backups && { backups }),
  ...(exchange && { exchange }),
});

export const snapshot = (engines: Engines, folder: string): void => {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  // The reader from outside looks for a folder of this name.
  if (existsSync(engines.database)) copyAtRest(engines.database, path.join(folder, 'IndexedDB'));
  if (existsSync(engines.journal)) copyAtRest(engines.journal, path.join(folder, 'journal'));
};

/** Chooses what befalls a computer: often one engine, sometimes both, sometimes its copies alone or along with an engine. */
export function strike(office: Office, computer: Computer): Blow {
  const { random, allowed, calm } = office;
  const one = (from: readonly Fault[]): Fault | undefined => from[Math.floor(random() * from.length)];
  const first = one(allowed);
  const roll = calm ? 0.3 : random();
  const others = allowed.filter(({ strikes, name }) => strikes[0] !== first?.strikes[0] && !name.includes('older'));
  const struck =
    roll < 0.15
      ? []
      : roll < 0.5 || !office.backups
        ? [first]
        : roll < 0.65
          ? [first, one(others)]
          : roll < 0.8
            ? [random() < 0.3 ? one(faultsOfCopies) : undefined, one(faultsOfBoth)]
            : [one(faultsOfCopies), random() < 0.5 ? first : undefined];
  return blowOf(
    office,
    computer,
    struck.filter((fault) => fault !== undefined),
  );
}

export function blowOf(office: Office, computer: Computer, struck: readonly Fault[]): Blow {
  const { random, tally, folder } = office;
  const before = path.join(folder, 'before');
  const after = path.join(folder, 'after');
  snapshot(computer.engines, before);
  const target = targetOf(office, computer);
  const done = struck.filter((fault) => fault.strike(target, random));
  for (const { name } of done) tally.faults.set(name, (tally.faults.get(name) ?? 0) + 1);
  snapshot(computer.engines, after);
  if (done.some(({ strikes }) => strikes.includes('database'))) computer.doubtful = true;
  return {
    what: done.map(({ name }) => name).join(' and ') || NOTHING,
    struck: new Set(done.flatMap(({ strikes }) => strikes)),
    ...{ before, after, reach: reachOf(office, computer) },
  };
}

/** What this computer gets by itself: from its journal, its own newest backup that is whole, and every folder of the exchange. */
export function reachOf({ backups, exchange, computers }: Office, { engines, installation }: Computer): Blow['reach'] {
  const own = backups && wholeBackups(backups).find(({ mark }) => installation.startsWith(mark));
  const journal = rowsInFolder(engines.journal, 'past');
  const all: Rows[] = [
    journal,
    ...(own ? [own.rows] : []),
    ...(exchange ? computers.map((one) => rowsInFolder(path.join(exchange, one.installation), 'upTo')) : []),
  ];
  return { own: (hash) => journal.has(hash), all: (hash) => all.some((rows) => rows.has(hash)) };
}
