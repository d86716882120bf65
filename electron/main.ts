/**
 * The start of the program, in the order that matters: policy, single instance, store lock, paths, switches; only then Chromium.
 * Runs in Electron's main process. It knows no case, no key and no person.
 */
import os from 'node:os';
import path from 'node:path';
import { app, type BrowserWindow, dialog, powerMonitor, protocol, session } from 'electron';
import { indexUrl, scheme } from './addresses';
import type { Kept, SaveOutcome } from './contract';
import { guardApp, guardSession } from './guards';
import { answerCalls } from './handlers';
import { keepHeight } from './height';
import { markRegister, rememberIn } from './installation';
import { openJournal, usualLimits } from './journal';
import { isKnownStore, rememberStore } from './known-stores';
import { readPlaced } from './placed';
import { defaultStoreFolder, machinePolicyFile, type Policy, readPolicy } from './policy';
import { preparePrinting } from './printing';
import { answerRequests } from './protocol';
import { hasRemains } from './remains';
import { keepSafe } from './safekeeping';
import { askFile, askFolder, saveFile } from './saving';
import { type HeldStore, openStore } from './store-lock';
import { setSwitches } from './switches';
import { cutTornEnds, readyToOpen } from './torn-log';
import { moveUnreadableAside, noteDatabase } from './unreadable';
import { guardVisit } from './visit';
import { keepWatch } from './watch';
import { openWindow, setMenu } from './window';
import { cannotStart, lostStore, pageKeepsEnding, policyWords, productName, storeWords, unexpected } from './words.nl';

/** How long the last copies may take when the window is closed already. */
const finishMilliseconds = 20_000;

stopOnTheUnexpected();
begin();

function begin(): void {
  // Tests, demo and preview keep everything of theirs beside their own app folder.
  if (__POLICY__ === 'besideApp') app.setPath('userData', path.join(app.getAppPath(), 'user'));
  const surroundings = { platform: process.platform, executable: process.execPath, userData: app.getPath('userData') };

  const read = readPolicy(
    __POLICY__ === 'besideApp' ? path.join(app.getAppPath(), 'policy.json') : machinePolicyFile(surroundings),
  );
  if (!read.ok) return void refuseToStart(policyWords(read.problem));
  if (!__OFF__.singleInstance && !app.requestSingleInstanceLock()) return void app.exit(0);

  const folder = read.policy.storeFolder ?? defaultStoreFolder(surroundings);
  const opened = __OFF__.storeLock
    ? unlocked()
    : openStore({
        folder,
        byPolicy: read.policy.storeFolder !== undefined,
        known: isKnownStore(surroundings.userData, folder),
        computer: os.hostname(),
        process: process.pid,
        now: Date.now(),
        onLost: () => stop(lostStore),
      });
  if (!opened.ok) return void refuseToStart(storeWords(opened.problem));

  const { store } = opened;
  app.on('quit', () => store.release());
  process.on('exit', () => store.release());
  app.setPath('sessionData', path.join(folder, 'browser'));
  app.setAppUserModelId('nl.inzagebalie.desktop');
  setSwitches();
  protocol.registerSchemesAsPrivileged([
    { scheme, privileges: { standard: true, secure: true, supportFetchAPI: true } },
  ]);
  moveUnreadableAside(folder, path.join(folder, 'browser'));
  cutTornEnds(path.join(folder, 'browser'));
  void app.whenReady().then(() => run(read.policy, folder, store));
}

function run(policy: Policy, folder: string, store: HeldStore): void {
  let installation = store.installation;
  const remember = (): void => rememberStore(app.getPath('userData'), folder);
  if (installation.hadRegister) remember();
  const { profileFile, calendarFile } = policy;
  const placed = {
    ...(profileFile === undefined ? {} : { profile: readPlaced(profileFile) }),
    ...(calendarFile === undefined ? {} : { calendar: readPlaced(calendarFile) }),
  };
  const register = {
    hadRegister: () => installation.hadRegister,
    markRegister: async () => {
      installation = markRegister(folder, installation);
      remember();
    },
  };
  const journal = openJournal(folder, register, { ...usualLimits, sync: !__OFF__.journalSync });

  const printing = preparePrinting();
  guardApp(printing.windows);
  const refused = guardSession(session.defaultSession, printing.windows);
  if (__POLICY__ === 'besideApp') Object.assign(globalThis, { [Symbol.for('inzagebalie.refusedRequests')]: refused });
  protocol.handle(scheme, answerRequests(path.join(__dirname, '../renderer'), printing.take));
  setMenu();

  let saidUnreadable = false;
  const visit = guardVisit();
  let window: BrowserWindow | undefined;
  const load = (): void => void window?.loadURL(indexUrl).catch(() => undefined);
  const watch = keepWatch({
    idleMinutes: policy.idleMinutes,
    blank: (cause) => {
      printing.dropAll();
      window?.webContents.send('blank', cause);
    },
    endRenderer: () => window?.webContents.forcefullyCrashRenderer(),
    loadAnew: load,
    giveUp: () => stop(pageKeepsEnding),
  });

  const askedHere = async (
    ask: (window: BrowserWindow) => Promise<string | undefined>,
  ): Promise<string | undefined> => {
    const round = watch.round();
    const answer = window && (await ask(window));
    // What was chosen behind a screen that locked meanwhile counts for nothing.
    return watch.round() === round ? answer : undefined;
  };
  const copies = keepSafe({
    storeFolder: folder,
    policy,
    journal,
    installation: () => installation,
    remember: (what) => {
      installation = rememberIn(folder, installation, what);
    },
    markRegister: register.markRegister,
    changed: (what) => {
      if (window && !window.isDestroyed()) window.webContents.send('copiesChanged', what);
    },
    askFolder: () => askedHere(askFolder),
    askFile: () => askedHere(askFile),
  });
  const height = keepHeight(app.getPath('userData'), installation.id);
  const told = async (keeping: Promise<Kept>): Promise<Kept> => {
    const kept = await keeping;
    if (kept === 'kept') copies.recorded();
    return kept;
  };

  const save = async (kind: 'pdf' | 'json', name: string, bytes: Uint8Array): Promise<SaveOutcome> => {
    const round = watch.round();
    if (!visit.mayLeave('save', name, bytes)) return 'duringVisit';
    return window ? saveFile(window, kind, name, bytes, () => watch.round() === round) : 'failed';
  };
  answerCalls(() => window, {
    start: async () => {
      const lastSignInName = watch.lastSignInName();
      const lockedBy = watch.lockedBy();
      return {
        version: app.getVersion(),
        preview: __PREVIEW__,
        idleMinutes: policy.idleMinutes,
        installation: installation.id,
        placed,
        ...(policy.profile === undefined ? {} : { profile: policy.profile }),
        ...(lastSignInName === undefined ? {} : { lastSignInName }),
        ...(lockedBy === undefined ? {} : { lockedBy }),
      };
    },
    'journal.state': async () => ({ ...(await journal.state()), rowsOnce: await height.read() }),
    'journal.read': journal.read,
    'journal.append': async (frame) => {
      const kept = await told(journal.append(frame));
      if (kept === 'kept') height.note(frame);
      return kept;
    },
    'journal.rewrite': async (file, bytes) => {
      const kept = await told(journal.rewrite(file, bytes));
      return kept === 'kept' ? copies.erased() : kept;
    },
    'journal.keepSlots': (bytes) => told(journal.keepSlots(bytes)),
    'journal.setAside': () => {
      copies.begunAnew();
      return journal.setAside();
    },
    database: (is) => {
      // The page that asked is gone before it could be answered.
      if (is === 'still') return watch.renew() ? new Promise(() => undefined) : Promise.resolve();
      // A page that came anew says it again.
      if (is === 'unreadable' && saidUnreadable) return Promise.resolve();
      saidUnreadable = is === 'unreadable';
      return noteDatabase(folder, is);
    },
    remains: (sums) => hasRemains(path.join(folder, 'browser'), sums),
    beforeOpening: () => readyToOpen(path.join(folder, 'browser')),
    'copies.list': copies.list,
    'copies.state': copies.state,
    'copies.read': copies.read,
    'copies.backUp': copies.backUp,
    'copies.publish': copies.publish,
    'copies.chooseFolder': copies.chooseFolder,
    'copies.chooseCopy': copies.chooseCopy,
    'copies.place': copies.place,
    vault: async (key) => visit.meet(key),
    leaves: async (words, signature) => visit.hear(words, signature),
    savePdf: async (name, bytes) => save('pdf', name, bytes),
    saveData: async (name, bytes) => save('json', name, bytes),
    printPdf: async (name, bytes) =>
      visit.mayLeave('print', name, bytes) ? printing.print(name, bytes) : 'duringVisit',
    opened: async (signInName) => {
      watch.opened(signInName);
      height.settle();
    },
    sound: async () => copies.opened(),
    active: async () => watch.active(),
    lock: async () => watch.lock('key'),
    settled: async () => watch.settled(),
  });

  window = openWindow({
    preload: path.join(__dirname, 'preload.cjs'),
    contentProtection: policy.contentProtection,
    onLockKey: () => watch.lock('key'),
  });
  window.on('closed', () => {
    window = undefined;
    printing.dropAll();
  });
  window.webContents.on('render-process-gone', () => {
    visit.forget();
    watch.rendererGone();
    copies.locked();
  });
  load();

  powerMonitor.on('lock-screen', () => watch.lock('screenLock'));
  powerMonitor.on('suspend', () => watch.lock('suspend'));
  // A computer that slept for long may find that another has taken the folder.
  powerMonitor.on('resume', () => {
    if (!store.stillOurs()) stop(lostStore);
  });
  let isFinishing = false;
  let isFinished = false;
  app.on('will-quit', (event) => {
    if (isFinished) return;
    event.preventDefault();
    if (isFinishing) return;
    isFinishing = true;
    void copies.finish(finishMilliseconds).finally(() => {
      isFinished = true;
      app.quit();
    });
  });
  app.on('second-instance', () => {
    // Started again while the last copy is being made: nobody waits for it behind a window that is gone.
    if (isFinishing) {
      app.relaunch();
      app.exit(0);
    }
    if (window?.isMinimized()) window.restore();
    window?.show();
    window?.focus();
  });
  app.on('window-all-closed', () => app.quit());
}

/** Before ready Linux would only print the dialog; there Chromium is started first, on the user's own folder, not on the store. */
async function refuseToStart(why: string): Promise<void> {
  if (process.platform === 'linux') await app.whenReady();
  dialog.showErrorBox(cannotStart, why);
  app.exit(1);
}

function stop(why: string): void {
  dialog.showErrorBox(productName, why);
  app.exit(1);
}

function stopOnTheUnexpected(): void {
  const end = (error: unknown): void => {
    // A stack names files and may name more; only a test build lets it be seen.
    if (__POLICY__ === 'besideApp') console.error(error);
    stop(unexpected);
  };
  process.on('uncaughtException', end);
  process.on('unhandledRejection', end);
}

/** Control builds only: no lock, so anybody's folder is taken as ours. */
function unlocked(): { readonly ok: true; readonly store: HeldStore } {
  const installation = { id: '0'.repeat(32), hadRegister: false };
  return { ok: true, store: { installation, stillOurs: () => true, release: () => undefined } };
}
