/**
 * The bridge as the page sees it. Runs in the page's process, sandboxed, in a world of its own; it has `electron` and nothing else.
 * It decides nothing and checks nothing: whatever stands here a broken page can call, and main checks it.
 */
import { contextBridge, type IpcRendererEvent, ipcRenderer } from 'electron';
import type { Call, Calls } from './channels';
import type { Machine, Signals } from './contract';

const call =
  <K extends Call>(name: K) =>
  (...args: Parameters<Calls[K]>): ReturnType<Calls[K]> =>
    ipcRenderer.invoke(name, ...args) as ReturnType<Calls[K]>;

const listening = new Map<keyof Signals, (event: IpcRendererEvent, value: unknown) => void>();

const machine = {
  start: call('start'),
  journal: {
    state: call('journal.state'),
    read: call('journal.read'),
    append: call('journal.append'),
    rewrite: call('journal.rewrite'),
    keepSlots: call('journal.keepSlots'),
    setAside: call('journal.setAside'),
  },
  copies: {
    list: call('copies.list'),
    state: call('copies.state'),
    read: call('copies.read'),
    backUp: call('copies.backUp'),
    publish: call('copies.publish'),
    chooseFolder: call('copies.chooseFolder'),
    chooseCopy: call('copies.chooseCopy'),
    place: call('copies.place'),
  },
  database: call('database'),
  remains: call('remains'),
  beforeOpening: call('beforeOpening'),
  vault: call('vault'),
  leaves: call('leaves'),
  savePdf: call('savePdf'),
  saveData: call('saveData'),
  printPdf: call('printPdf'),
  opened: call('opened'),
  sound: call('sound'),
  active: call('active'),
  lock: call('lock'),
  settled: call('settled'),
  on: <K extends keyof Signals>(signal: K, listener: (value: Signals[K]) => void) => {
    // A page that names another channel gets silence.
    if (signal !== 'blank' && signal !== 'copiesChanged') return;
    const former = listening.get(signal);
    if (former) ipcRenderer.off(signal, former);
    // The event object stays here: through its `sender` a page could listen to everything.
    const next = (_event: IpcRendererEvent, value: unknown): void => listener(value as Signals[K]);
    listening.set(signal, next);
    ipcRenderer.on(signal, next);
  },
} satisfies Machine;

contextBridge.exposeInMainWorld('machine', machine);

// A file dropped on the window would be opened in place of the program. The navigation is refused as well, in main.
if (!__OFF__.drop) {
  for (const type of ['dragover', 'drop']) {
    window.addEventListener(
      type,
      (event) => {
        if (event instanceof DragEvent && event.dataTransfer?.types.includes('Files')) event.preventDefault();
      },
      { capture: true },
    );
  }
}
