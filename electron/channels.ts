/** The calls of the bridge by the name of their channel, derived from the contract. Types alone: preload and handlers share them. */
import type { CopiesOnMachine, JournalOnMachine, Machine } from './contract';

export type Calls = Omit<Machine, 'journal' | 'copies' | 'on'> & {
  readonly [K in keyof JournalOnMachine as `journal.${K}`]: JournalOnMachine[K];
} & { readonly [K in keyof CopiesOnMachine as `copies.${K}`]: CopiesOnMachine[K] };
export type Call = keyof Calls;
