/**
 * What the two halves in a page say to each other. Both stand in the same document but in different JavaScript
 * worlds; their only common thing is a DOM node that is in no document, on which they dispatch events.
 * Types alone, except for the names of the events.
 */

/** A value as the preload offers it: functions travel as the path under which the isolated half keeps them. */
export type Described =
  | { readonly is: 'value'; readonly value: unknown }
  | { readonly is: 'function'; readonly path: string }
  | { readonly is: 'list'; readonly parts: readonly Described[] }
  | { readonly is: 'object'; readonly parts: readonly (readonly [string, Described])[] };

export type Argument =
  | { readonly is: 'value'; readonly value: unknown }
  | { readonly is: 'callback'; readonly callback: number };

export type Outcome =
  | { readonly is: 'returned'; readonly value: Described }
  | { readonly is: 'thrown'; readonly message: string };

/** Page -> preload. */
export interface FromMain {
  readonly call: { readonly id: number; readonly path: string; readonly args: readonly Argument[] };
  readonly exposeFailed: Record<never, never>;
  readonly ask: {
    readonly id: number;
    readonly way: 'check' | 'request';
    readonly permission: string;
    readonly details: Readonly<Record<string, unknown>>;
  };
}

/** Preload -> page. `answer` comes during the call; when it is a promise, `settled` follows. */
export interface FromIsolated {
  readonly expose: { readonly key: string; readonly api: Described };
  readonly answer: { readonly id: number; readonly outcome: Outcome | { readonly is: 'promise' } };
  readonly settled: { readonly id: number; readonly outcome: Outcome };
  readonly callback: { readonly callback: number; readonly args: readonly Described[] };
  readonly decided: { readonly id: number; readonly granted: boolean };
}
