/** What travels between the page and the vault worker. Types alone. */
import type { CopyRef, Kept, LockCause, StartOfDay } from '../../electron/contract';
import type { Answer, Asks, Question } from './asks';

export type { Kept, LockCause, StartOfDay };

/** Page to vault. `call` is the machine's answer to a `need` of the vault: a worker has no bridge. */
export type ToVault =
  | {
      readonly ask: {
        readonly [Q in Question]: { readonly id: number; readonly question: Q; readonly input: Asks[Q][0] };
      }[Question];
    }
  | { readonly met: { readonly id: number; readonly value?: unknown; readonly failed?: boolean } };

/** Vault to page. */
export type FromVault =
  | { readonly answer: { readonly id: number; readonly answer: Answer<Question> } }
  | { readonly need: Need }
  /** How far a question under way is, where it says so. */
  | { readonly progress: { readonly id: number; readonly done: number; readonly of: number } };

/** The journal's acts and what may leave the program, carried by the page: sealed or signed bytes and positions only. */
export type Need =
  | { readonly id: number; readonly act: 'state' }
  | { readonly id: number; readonly act: 'read'; readonly file: number; readonly offset: number }
  | { readonly id: number; readonly act: 'append'; readonly frame: Uint8Array }
  | { readonly id: number; readonly act: 'rewrite'; readonly file: number; readonly bytes: Uint8Array }
  | { readonly id: number; readonly act: 'keepSlots'; readonly bytes: Uint8Array }
  | { readonly id: number; readonly act: 'setAside' }
  | { readonly id: number; readonly act: 'remains'; readonly sums: Uint8Array }
  | { readonly id: number; readonly act: 'beforeOpening' }
  | { readonly id: number; readonly act: 'copies' }
  | { readonly id: number; readonly act: 'copyState'; readonly copy: CopyRef }
  | {
      readonly id: number;
      readonly act: 'copyRead';
      readonly copy: CopyRef;
      readonly file: number;
      readonly offset: number;
    }
  | { readonly id: number; readonly act: 'vault'; readonly key: Uint8Array }
  | { readonly id: number; readonly act: 'leaves'; readonly words: Uint8Array; readonly signature: Uint8Array };
