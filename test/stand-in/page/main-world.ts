/**
 * The half of the stand-in that stands in the page's own world: it puts the bridge on `window`, as contextBridge
 * does, and has permissions asked of the app. Runs at document start in every frame, before any script of the page.
 * It leaves nothing on `window` but what the preload exposes.
 */
import type { Argument, Described, FromIsolated, FromMain, Outcome } from './channel';
import { askForPermissions } from './permission-wrappers';

/** `secret` is known to both halves alone; by it the node is handed over once. */
export function start(secret: string): void {
  const node = document.createElement('stand-in-channel');
  // Kept from the beginning: the page may replace the originals later.
  const dispatch = EventTarget.prototype.dispatchEvent.bind(node);
  const listen = EventTarget.prototype.addEventListener.bind(node);
  const CustomEventThen = CustomEvent;
  const send = <K extends keyof FromMain>(kind: K, detail: FromMain[K]) =>
    dispatch(new CustomEventThen(kind, { detail }));
  const on = <K extends keyof FromIsolated>(kind: K, listener: (detail: FromIsolated[K]) => void) =>
    listen(kind, (event) => listener((event as CustomEvent<FromIsolated[K]>).detail));

  const waiting = new Map<number, (answer: FromIsolated['answer']['outcome']) => void>();
  const callbacks = new Map<number, (...args: readonly unknown[]) => unknown>();
  const questions = new Map<number, (granted: boolean) => void>();
  let lastId = 0;

  on('answer', ({ id, outcome }) => waiting.get(id)?.(outcome));
  on('settled', ({ id, outcome }) => waiting.get(id)?.(outcome));
  on('callback', ({ callback, args }) => callbacks.get(callback)?.(...args.map(offer)));
  on('decided', ({ id, granted }) => questions.get(id)?.(granted));
  on('expose', ({ key, api }) => {
    if (key in window) send('exposeFailed', {});
    else Object.defineProperty(window, key, { value: offer(api), enumerable: true });
  });

  askForPermissions((way, permission, details = {}) => {
    const id = ++lastId;
    return new Promise<boolean>((resolve) => {
      questions.set(id, (granted) => {
        questions.delete(id);
        resolve(granted);
      });
      send('ask', { id, way, permission, details });
    });
  });
  handOver();

  function offer(described: Described): unknown {
    switch (described.is) {
      case 'value':
        return described.value;
      case 'list':
        return described.parts.map(offer);
      case 'object':
        return Object.freeze(Object.fromEntries(described.parts.map(([key, part]) => [key, offer(part)])));
      case 'function':
        return (...args: readonly unknown[]) => call(described.path, args);
    }
  }

  function call(path: string, args: readonly unknown[]): unknown {
    const id = ++lastId;
    let answer: FromIsolated['answer']['outcome'] | undefined;
    waiting.set(id, (outcome) => {
      answer = outcome;
    });
    send('call', { id, path, args: args.map(toArgument) });
    if (!answer) throw new Error('stand-in: the preload did not answer');
    if (answer.is !== 'promise') {
      waiting.delete(id);
      return unfold(answer);
    }
    return new Promise((resolve, reject) => {
      waiting.set(id, (outcome) => {
        waiting.delete(id);
        if (outcome.is === 'returned') resolve(offer(outcome.value));
        else if (outcome.is === 'thrown') reject(new Error(outcome.message));
      });
    });
  }

  function toArgument(value: unknown): Argument {
    if (typeof value !== 'function') return { is: 'value', value };
    const callback = ++lastId;
    callbacks.set(callback, value as (...args: readonly unknown[]) => unknown);
    return { is: 'callback', callback };
  }

  function unfold(outcome: Outcome): unknown {
    if (outcome.is === 'thrown') throw new Error(outcome.message);
    return offer(outcome.value);
  }

  /** The isolated half asks by an event only it can name; relatedTarget is how a node crosses worlds. */
  function handOver(): void {
    const answer = (event: Event) => {
      event.stopImmediatePropagation();
      window.removeEventListener(secret, answer, true);
      window.dispatchEvent(new MouseEvent(`${secret}-node`, { relatedTarget: node }));
    };
    window.addEventListener(secret, answer, true);
  }
}
