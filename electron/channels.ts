/** The calls of the bridge by the name of their channel, derived from the contract. Types alone: preload and handlers share them. */
import type { JournalOnMachine, Machine } from './contract';

export type Calls = Omit<Machine, 'journal' | 'on'> & {
  readonly [K in keyof JournalOnMachine as `journal.${K}`]: JournalOnMachine[K];
};
export type Call = keyof Calls;
