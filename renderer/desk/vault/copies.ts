/** The copies of this register elsewhere, as the vault reads them: through the machine, by name and never by path. Runs in the vault worker. */
import type { CopiesState, CopyRef, CopyState } from '../../../electron/contract';
import type { Copy } from '../../store/types';

export interface CopiesHere {
  list(): Promise<CopiesState>;
  state(copy: CopyRef): Promise<CopyState | undefined>;
  read(copy: CopyRef, file: number, offset: number): Promise<{ readonly bytes: Uint8Array; readonly next?: number }>;
}

/** No copies at all: where there is no machine behind the vault. */
export const noCopies: CopiesHere = {
  list: async () => ({ backups: [], keepDays: 0, backingUp: false, places: [] }),
  state: async () => undefined,
  read: async () => ({ bytes: new Uint8Array() }),
};

/** What the store reads rows from. A copy that is gone holds nothing. */
export const asCopy = (copies: CopiesHere, copy: CopyRef): Copy => ({
  // A later look begins where the last one ended. Another file may get the same name on a stick.
  ...(copy.kind === 'chosen' ? {} : { name: refKey(copy) }),
  state: async () => (await copies.state(copy)) ?? { files: [] },
  read: (file, offset) => copies.read(copy, file, offset),
});

export const refKey = ({ kind, name }: CopyRef): string => `${kind} ${name}`;
