/**
 * What copies there are, for the screen. Bounded in time: what needs reading goes on behind it, and is told when it is known.
 * Runs in the main process.
 */
import path from 'node:path';
import { type BackupFolder, findFolder, type Listed, readBackups } from './backup-folder';
import type { BackupFile, CopiesFolder, CopiesState, FolderTrouble } from './contract';
import type { CopyReader } from './copy-reading';
import { type Gate, namesIn, type RealFolder, realFolder, statFar, whyNotThere } from './elsewhere';
import { placeName } from './exchange';
import type { Installation } from './installation';

export interface ListingOptions {
  readonly folder: BackupFolder;
  readonly storeFolder: string;
  readonly exchange: { readonly gate: Gate; readonly folder: string | undefined };
  readonly reader: CopyReader;
  readonly installation: () => Installation;
  readonly byPolicy: boolean;
  readonly keepDays: number;
  /** A check that was waited for is done. */
  readonly checked: () => void;
}

export type Listing = (
  holdsMore: readonly string[],
) => Promise<Omit<CopiesState, 'backingUp' | 'lastBackUp' | 'lastPublish'>>;

/** So long a list waits for checks that have begun. */
const waitForChecks = 1_500;
/** How much is read in the life of the program to check backups nobody asked for; the newest own one always is. */
const checkAtMost = 512 * 1024 * 1024;
/** More PCs than any office has. */
const mostPlaces = 200;

export function makeListing(options: ListingOptions): Listing {
  const { folder, reader, exchange, installation } = options;
  let left = checkAtMost;
  let checking: Promise<void> = Promise.resolve();
  let isChecking = false;
  const tried = new Set<string>();

  /** One after the other, newest first. */
  function checkLater(where: string, files: readonly Listed[]): void {
    if (isChecking) return;
    const newest = files.find(({ isOwn }) => isOwn);
    const todo = files.filter((file) => {
      const key = `${file.name}.${file.stamp}`;
      if (reader.checked(path.join(where, file.name), file.stamp) || tried.has(key)) return false;
      if (file !== newest && file.bytes > left) return false;
      tried.add(key);
      left -= file.bytes;
      return true;
    });
    if (todo.length === 0) return;
    isChecking = true;
    checking = (async () => {
      for (const { name } of todo) await reader.check(folder.gate, path.join(where, name)).catch(() => undefined);
    })().finally(() => {
      isChecking = false;
    });
  }

  async function backupsIn(where: string, holdsMore: readonly string[]): Promise<readonly BackupFile[]> {
    const files = await readBackups(folder, where, installation().id);
    checkLater(where, files);
    if (isChecking) {
      let timer: NodeJS.Timeout | undefined;
      const late = new Promise<'late'>((resolve) => {
        timer = setTimeout(resolve, waitForChecks, 'late');
      });
      const first = await Promise.race([checking, late]);
      clearTimeout(timer);
      if (first === 'late') void checking.then(options.checked);
    }
    return files.map(({ name, madeAt, bytes, isOwn, stamp }) => ({
      name,
      madeAt,
      bytes,
      isOwn,
      check: reader.checked(path.join(where, name), stamp) ?? 'unchecked',
      holdsMore: holdsMore.includes(name),
    }));
  }

  async function backups(holdsMore: readonly string[]) {
    const configured = folder.path();
    if (configured === undefined) return { backups: [] };
    const found = await folder.find();
    const remembered = installation().lastGood;
    try {
      if (typeof found === 'string') throw found;
      const files = await backupsIn(found.path, holdsMore);
      const own = await realFolder(folder.gate, options.storeFolder);
      const lastGood = newestGood(files, remembered);
      return {
        backupFolder: { ...told(configured, found, options.byPolicy), sameDisk: own.device === found.device },
        backups: files,
        ...(lastGood ? { lastGood } : {}),
      };
    } catch (error) {
      const why = typeof error === 'string' ? (error as FolderTrouble) : troubleOf(error);
      return {
        backupFolder: { ...told(configured, why, options.byPolicy), sameDisk: false },
        backups: [],
        ...(remembered ? { lastGood: remembered } : {}),
      };
    }
  }

  async function places() {
    if (exchange.folder === undefined) return { places: [] };
    const found = await findFolder(exchange.gate, options.storeFolder, exchange.folder);
    const trouble = (why: FolderTrouble) => ({ exchangeFolder: told(exchange.folder ?? '', why, true), places: [] });
    if (typeof found === 'string') return trouble(found === 'noFolder' ? 'gone' : found);
    try {
      const names = (await namesIn(exchange.gate, found.path, 'folders')).filter((name) => placeName.test(name));
      const list: { readonly name: string; readonly isOwn: boolean; readonly changedAt: number }[] = [];
      for (const name of names.slice(0, mostPlaces)) {
        // Every file there comes by a rename, which touches its folder.
        const { mtimeMs } = await statFar(exchange.gate, path.join(found.path, name));
        list.push({ name, isOwn: name === installation().id, changedAt: Math.trunc(mtimeMs) });
      }
      return { exchangeFolder: told(exchange.folder, found, true), places: list };
    } catch (error) {
      return trouble(troubleOf(error));
    }
  }

  return async (holdsMore) => {
    const [first, second] = await Promise.all([backups(holdsMore), places()]);
    return { keepDays: options.keepDays, ...first, ...second };
  };
}

function troubleOf(error: unknown): FolderTrouble {
  const why = whyNotThere(error);
  return why === 'full' ? 'failed' : why;
}

function told(folder: string, found: RealFolder | FolderTrouble, byPolicy: boolean): CopiesFolder {
  const label = path.basename(folder) || folder;
  return typeof found === 'string'
    ? { byPolicy, label, reachable: false, why: found }
    : { byPolicy, label, reachable: true };
}

/** One that is not checked yet counts when it is the one that was read back here. */
function newestGood(files: readonly BackupFile[], remembered: Installation['lastGood']): Installation['lastGood'] {
  const good = files.find(
    ({ isOwn, check, name }) => isOwn && (check === 'whole' || (check === 'unchecked' && name === remembered?.name)),
  );
  return good && { name: good.name, madeAt: good.madeAt };
}
