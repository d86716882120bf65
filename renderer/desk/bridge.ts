/**
 * The one file that touches `window.machine`. Runs in the page.
 * Everything else in the renderer asks the desk, so what the page can do to the machine is read here in one sitting.
 */
import type { CopiesOnMachine, Machine } from '../../electron/contract';
import type { Need } from './channel';

const machine: Machine = window.machine;

export const startOfDay = (): ReturnType<Machine['start']> => machine.start();
export const savePdf: Machine['savePdf'] = (name, bytes) => machine.savePdf(name, bytes);
export const saveData: Machine['saveData'] = (name, bytes) => machine.saveData(name, bytes);
export const printPdf: Machine['printPdf'] = (name, bytes) => machine.printPdf(name, bytes);
/** A disk that refuses it is met elsewhere. Does not return when the machine ends this page for it. */
export const sayDatabase = (is: Parameters<Machine['database']>[0]): Promise<void> =>
  machine.database(is).catch(() => undefined);
export const sayOpened: Machine['opened'] = (signInName) => machine.opened(signInName);
export const saySound: Machine['sound'] = () => machine.sound();
export const sayActive: Machine['active'] = () => machine.active();
export const lockMachine: Machine['lock'] = () => machine.lock();
export const saySettled: Machine['settled'] = () => machine.settled();
export const onSignal: Machine['on'] = (signal, listener) => machine.on(signal, listener);

export const copiesOnMachine: CopiesOnMachine = machine.copies;

/** Carries a need of the vault to the machine: the bytes are sealed, or signed, before they come here. */
export function meet(need: Need): Promise<unknown> {
  switch (need.act) {
    case 'state':
      return machine.journal.state();
    case 'read':
      return machine.journal.read(need.file, need.offset);
    case 'append':
      return machine.journal.append(need.frame);
    case 'rewrite':
      return machine.journal.rewrite(need.file, need.bytes);
    case 'keepSlots':
      return machine.journal.keepSlots(need.bytes);
    case 'setAside':
      return machine.journal.setAside();
    case 'remains':
      return machine.remains(need.sums);
    case 'beforeOpening':
      return machine.beforeOpening();
    case 'copies':
      return copiesOnMachine.list();
    case 'copyState':
      return copiesOnMachine.state(need.copy);
    case 'copyRead':
      return copiesOnMachine.read(need.copy, need.file, need.offset);
    case 'vault':
      return machine.vault(need.key);
    case 'leaves':
      return machine.leaves(need.words, need.signature);
  }
}
