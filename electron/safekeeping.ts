/**
 * When copies are made, and what the page may ask of them. Everything here works without a key: while the page is locked, gone, or not
 * yet unlocked. Runs in the main process; the system's dialogs are given to it.
 *
 * A backup is made at lock and at quit when something was recorded since the last one, and once a day; the folder of this PC in the
 * exchange folder follows a few seconds after every act. Locking and recording never wait for either.
 */
import path from 'node:path';
import { dropAside } from './aside';
import { backUp, heldAndErased, thin } from './backup';
import { readLayout } from './backup-file';
import { backupFolder, findFolder } from './backup-folder';
import type { BackUpOutcome, CopiesOnMachine, CopiesState, CopyRef, Kept, PublishOutcome } from './contract';
import { makeListing } from './copies-list';
import { makeCopyReader, type Place, placeOf } from './copy-reading';
import { createFar, makeGate, openFar, removeFar, whyNotThere } from './elsewhere';
import { makePublisher } from './exchange';
import type { Installation } from './installation';
import type { OpenJournal } from './journal';
import { placeCopy } from './place-copy';
import type { Policy } from './policy';
import { dropUnreadable } from './unreadable';

export interface SafekeepingOptions {
  readonly storeFolder: string;
  readonly policy: Pick<Policy, 'backupFolder' | 'exchangeFolder' | 'backupKeepDays'>;
  readonly journal: OpenJournal;
  readonly installation: () => Installation;
  readonly remember: (what: Pick<Installation, 'backupFolder' | 'lastGood'>) => void;
  /** A copy was put in place: there is a register from now on. */
  readonly markRegister: () => Promise<void>;
  readonly changed: (what: 'backup' | 'exchange') => void;
  /** The system's dialogs; undefined: cancelled, or locked in the meantime. */
  readonly askFolder: () => Promise<string | undefined>;
  readonly askFile: () => Promise<string | undefined>;
  readonly now?: () => number;
  readonly times?: Times;
}

export interface Times {
  /** One step in a folder elsewhere. */
  readonly patience: number;
  /** From an act to its being published. */
  readonly publishAfter: number;
  /** How often the day's backup is thought of. */
  readonly lookEvery: number;
  /** A backup at lock waits this many times as long as the last one took: a large register does not copy all day. */
  readonly restFactor: number;
}

const usualTimes: Times = { patience: 10_000, publishAfter: 3_000, lookEvery: 5 * 60_000, restFactor: 20 };
const day = 24 * 60 * 60_000;

export interface Safekeeping extends CopiesOnMachine {
  /** Something was kept in the journal. */
  recorded(): void;
  /** A register was unlocked and is whole: from now on copies are made by themselves. Before, nothing can have changed. */
  opened(): void;
  /** The journal begins anew and is filled again by the unlock under way: until that is done, a copy of it would be half a one. */
  begunAnew(): void;
  /** The renderer is gone. */
  locked(): void;
  /** At quit: what is owed, for as long as this and no longer. */
  finish(milliseconds: number): Promise<void>;
  /** After an erasure: what was set aside must not keep what was erased. */
  erased(): Promise<Kept>;
  stop(): void;
}

export function keepSafe(options: SafekeepingOptions): Safekeeping {
  const { storeFolder, policy, journal } = options;
  const now = options.now ?? Date.now;
  const times = options.times ?? usualTimes;
  const gates = {
    backups: makeGate(times.patience),
    exchange: makeGate(times.patience),
    chosen: makeGate(times.patience),
  };
  const folder = backupFolder(
    gates.backups,
    storeFolder,
    () => policy.backupFolder ?? options.installation().backupFolder,
  );
  const reader = makeCopyReader();
  const publisher = makePublisher({
    gate: gates.exchange,
    folder: policy.exchangeFolder,
    ownFolder: storeFolder,
    journal,
    installation: options.installation().id,
  });

  let isOpened = false;
  let chosen: string | undefined;
  let backingUp: Promise<BackUpOutcome> | undefined;
  let lastBackUp: CopiesState['lastBackUp'];
  let lastPublish: CopiesState['lastPublish'];
  /** `journal.kept()` at the last good backup. */
  let savedAt = -1;
  let restUntil = 0;
  let holdsMore: readonly string[] = [];

  const settings = {
    folder,
    journal,
    installation: options.installation().id,
    keepDays: policy.backupKeepDays,
    now,
  };

  const makeBackUp = (): Promise<BackUpOutcome> => {
    if (backingUp) return backingUp;
    backingUp = run().finally(() => {
      backingUp = undefined;
      options.changed('backup');
    });
    options.changed('backup');
    return backingUp;
  };

  async function run(): Promise<BackUpOutcome> {
    const kept = journal.kept();
    const began = performance.now();
    const madeAt = now();
    const outcome = await backUp({ ...settings, now: () => madeAt }).catch(
      (): BackUpOutcome => ({ outcome: 'failed' }),
    );
    lastBackUp = { at: madeAt, outcome: outcome.outcome };
    restUntil = performance.now() + (performance.now() - began) * times.restFactor;
    if (outcome.outcome !== 'made') return outcome;
    savedAt = kept;
    try {
      options.remember({ lastGood: { name: outcome.name, madeAt } });
    } catch {
      // The backup is there all the same; a full disk here must not make it a failure.
    }
    void thin(settings, outcome.name)
      .then((stay) => {
        holdsMore = stay;
      })
      .catch(() => undefined)
      .finally(() => options.changed('backup'));
    return outcome;
  }

  /** When there is something new, and the last one is not too short ago for its size. */
  const backUpIfNew = async (): Promise<void> => {
    // One that is under way may have begun before the last act.
    await backingUp;
    if (!isOpened || folder.path() === undefined || journal.kept() === savedAt) return;
    if (performance.now() < restUntil) return;
    await makeBackUp();
  };

  const look = setInterval(() => {
    const last = options.installation().lastGood?.madeAt ?? 0;
    // A clock that was set back must not put off the next one.
    const isOld = now() - last >= day || last > now() + day;
    if (isOpened && isOld && folder.path() !== undefined) void makeBackUp();
    else void backUpIfNew();
    const { outcome = 'kept' } = lastPublish ?? {};
    if (isOpened && outcome !== 'kept' && policy.exchangeFolder !== undefined) void publish();
  }, times.lookEvery);
  look.unref?.();

  let publishing: Promise<PublishOutcome> | undefined;
  let publishSoon: NodeJS.Timeout | undefined;

  const publish = async (): Promise<PublishOutcome> => {
    clearTimeout(publishSoon);
    publishSoon = undefined;
    // What is under way may have begun before the last act.
    if (publishing) await publishing;
    publishing ??= publisher
      .publish()
      .catch((): PublishOutcome => 'failed')
      .finally(() => {
        publishing = undefined;
      });
    const outcome = await publishing;
    const isNews = lastPublish?.outcome !== outcome;
    lastPublish = { at: now(), outcome };
    if (isNews) options.changed('exchange');
    return outcome;
  };
  const publishLater = (): void => {
    if (policy.exchangeFolder === undefined || publishSoon) return;
    publishSoon = setTimeout(() => void publish(), times.publishAfter);
    publishSoon.unref?.();
  };

  const listing = makeListing({
    folder,
    storeFolder,
    exchange: { gate: gates.exchange, folder: policy.exchangeFolder },
    reader,
    installation: options.installation,
    byPolicy: policy.backupFolder !== undefined,
    keepDays: policy.backupKeepDays,
    checked: () => options.changed('backup'),
  });

  const place = (copy: CopyRef): Place => {
    const backups = folder.path();
    const { exchangeFolder } = policy;
    return placeOf(copy, {
      ...(backups === undefined ? {} : { backups: { gate: gates.backups, folder: backups } }),
      ...(exchangeFolder === undefined ? {} : { exchange: { gate: gates.exchange, folder: exchangeFolder } }),
      ...(chosen === undefined ? {} : { chosen: { gate: gates.chosen, file: chosen } }),
    });
  };
  const state = (copy: CopyRef) => reader.state(place(copy)).catch(() => undefined);

  return {
    list: async () => ({
      ...(await listing(holdsMore)),
      backingUp: backingUp !== undefined,
      ...(lastBackUp ? { lastBackUp } : {}),
      ...(lastPublish ? { lastPublish } : {}),
    }),
    state,
    read: (copy, file, offset) => reader.read(place(copy), file, offset),
    backUp: makeBackUp,
    publish,

    chooseFolder: async () => {
      if (policy.backupFolder !== undefined) return 'byPolicy';
      const picked = await options.askFolder();
      if (picked === undefined) return 'cancelled';
      const found = await findFolder(gates.backups, storeFolder, picked);
      if (typeof found === 'string') return found === 'noFolder' ? 'cancelled' : found;
      try {
        const probe = path.join(found.path, `.inzagebalie-${process.pid}-${Math.trunc(performance.now())}.tmp`);
        const writing = await createFar(gates.backups, probe);
        await writing.append(Buffer.from('proef')).finally(writing.finish);
        await removeFar(gates.backups, probe);
        options.remember({ backupFolder: picked });
      } catch (error) {
        return whyNotThere(error);
      }
      options.changed('backup');
      return 'chosen';
    },

    chooseCopy: async () => {
      const picked = await options.askFile();
      if (picked === undefined) return 'cancelled';
      try {
        const open = await openFar(gates.chosen, picked);
        const layout = await readLayout(open).finally(open.close);
        if (!layout) return 'noBackup';
        chosen = picked;
        return { kind: 'chosen', name: path.basename(picked) };
      } catch (error) {
        return whyNotThere(error) === 'gone' ? 'gone' : 'noBackup';
      }
    },

    place: async (copy, damagedToo) => {
      const where = place(copy);
      const found = await state(copy);
      if (!where || !found) return 'gone';
      const placed = await journal.exclusively(() => placeCopy(storeFolder, where, found, damagedToo));
      if (placed === 'kept') await options.markRegister();
      return placed;
    },

    recorded: publishLater,
    opened: () => {
      isOpened = true;
      publishLater();
    },
    begunAnew: () => {
      isOpened = false;
    },
    locked: () => {
      void backUpIfNew();
      if (isOpened && policy.exchangeFolder !== undefined) void publish();
    },
    finish: async (milliseconds) => {
      clearInterval(look);
      if (!isOpened) return;
      restUntil = 0;
      const work = [backUpIfNew(), ...(policy.exchangeFolder === undefined ? [] : [publish()])];
      let timer: NodeJS.Timeout | undefined;
      const end = new Promise((resolve) => {
        timer = setTimeout(resolve, milliseconds);
      });
      await Promise.race([Promise.all(work).catch(() => undefined), end]);
      clearTimeout(timer);
    },
    erased: async () => {
      try {
        await dropAside(storeFolder, () => heldAndErased(journal));
        await dropUnreadable(storeFolder);
        return 'kept';
      } catch {
        return 'failed';
      }
    },
    stop: () => {
      clearInterval(look);
      clearTimeout(publishSoon);
    },
  };
}
