/**
 * contextBridge: carries values and calls between the preload and the page by copy. Functions stay on this side and
 * are called by their path. Runs in the preload's isolated world.
 *
 * Differs from Electron: prototypes and symbols are not looked at; an object of a class crosses as a structured clone.
 */
import type { Described, FromIsolated, FromMain, Outcome } from './channel';

type Offered = (...args: readonly unknown[]) => unknown;

export function makeBridge(node: EventTarget) {
  const functions = new Map<string, Offered>();
  let lastPath = 0;
  const send = <K extends keyof FromIsolated>(kind: K, detail: FromIsolated[K]) =>
    node.dispatchEvent(new CustomEvent(kind, { detail }));
  node.addEventListener('call', (event) => answer((event as CustomEvent<FromMain['call']>).detail));

  return {
    exposeInMainWorld(key: string, api: unknown): void {
      let failed = false;
      const note = () => {
        failed = true;
      };
      node.addEventListener('exposeFailed', note, { once: true });
      send('expose', { key, api: describe(api) });
      node.removeEventListener('exposeFailed', note);
      if (failed) throw new Error('Cannot bind an API on top of an existing property on the window object');
    },
    exposeInIsolatedWorld(): never {
      throw new Error('stand-in: contextBridge.exposeInIsolatedWorld is not reproduced');
    },
  };

  function answer({ id, path, args }: FromMain['call']): void {
    const given = args.map((argument) =>
      argument.is === 'value'
        ? argument.value
        : (...back: readonly unknown[]) => {
            send('callback', { callback: argument.callback, args: back.map(describe) });
          },
    );
    let returned: unknown;
    try {
      returned = functions.get(path)?.(...given);
    } catch (error) {
      send('answer', { id, outcome: thrown(error) });
      return;
    }
    if (!isPromise(returned)) {
      send('answer', { id, outcome: outcomeOf(returned) });
      return;
    }
    send('answer', { id, outcome: { is: 'promise' } });
    returned.then(
      (value) => send('settled', { id, outcome: outcomeOf(value) }),
      (error) => send('settled', { id, outcome: thrown(error) }),
    );
  }

  function outcomeOf(value: unknown): Outcome {
    return { is: 'returned', value: describe(value) };
  }

  function describe(value: unknown): Described {
    if (typeof value === 'function') {
      const path = String(++lastPath);
      functions.set(path, value as Offered);
      return { is: 'function', path };
    }
    if (Array.isArray(value)) return { is: 'list', parts: value.map(describe) };
    if (value !== null && typeof value === 'object' && Object.getPrototypeOf(value) === Object.prototype)
      return { is: 'object', parts: Object.entries(value).map(([key, part]) => [key, describe(part)] as const) };
    return { is: 'value', value };
  }
}

function thrown(error: unknown): Outcome {
  return { is: 'thrown', message: error instanceof Error ? error.message : String(error) };
}

function isPromise(value: unknown): value is Promise<unknown> {
  return typeof (value as { then?: unknown } | null | undefined)?.then === 'function';
}
