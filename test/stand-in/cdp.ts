/**
 * The wire to Chromium: the DevTools protocol over `--remote-debugging-pipe` (file descriptors 3 and 4 of the
 * browser), typed with the protocol description that Playwright ships. Runs in the stand-in's main process (Node).
 */
import { EventEmitter } from 'node:events';
import type { Readable, Writable } from 'node:stream';
import type { Protocol } from '../../node_modules/playwright-core/types/protocol';

export type { Protocol };

type Commands = Protocol.CommandParameters;
type Answers = Protocol.CommandReturnValues;
type Events = Protocol.Events;

/** One event, narrowed by its method: `switch (event.method)` gives `event.params` its type. */
export type CdpEvent = {
  readonly [M in keyof Events]: { readonly method: M; readonly params: Events[M]; readonly sessionId?: string };
}[keyof Events];

interface Waiting {
  readonly method: string;
  readonly resolve: (answer: never) => void;
  readonly reject: (error: Error) => void;
}

export class Cdp {
  /** Emits 'event' with a CdpEvent, in the order in which Chromium sent them. */
  readonly events = new EventEmitter();
  /** True once the browser has gone: every later command is refused. */
  closed = false;
  private readonly waiting = new Map<number, Waiting>();
  private readonly output: Writable;
  private lastId = 0;

  constructor(output: Writable, input: Readable) {
    this.output = output;
    this.events.setMaxListeners(0);
    output.on('error', () => this.close());
    readMessages(input, (text) => this.receive(text));
  }

  send<M extends keyof Commands>(method: M, params: Commands[M], sessionId?: string): Promise<Answers[M]> {
    if (this.closed) return Promise.reject(new Error(`stand-in: Chromium has ended (${method})`));
    const id = ++this.lastId;
    return new Promise<Answers[M]>((resolve, reject) => {
      this.waiting.set(id, { method, resolve: resolve as (answer: never) => void, reject });
      this.output.write(`${JSON.stringify({ id, method, params, sessionId })}\0`);
    });
  }

  close(): void {
    this.closed = true;
    for (const { method, reject } of this.waiting.values())
      reject(new Error(`stand-in: Chromium has ended (${method})`));
    this.waiting.clear();
  }

  private receive(text: string): void {
    const message = JSON.parse(text) as { id?: number; result?: unknown; error?: { message: string } };
    if (message.id === undefined) {
      this.events.emit('event', message as unknown as CdpEvent);
      return;
    }
    const waiting = this.waiting.get(message.id);
    this.waiting.delete(message.id);
    if (!waiting) return;
    if (message.error) waiting.reject(new Error(`${waiting.method}: ${message.error.message}`));
    else waiting.resolve(message.result as never);
  }
}

/** Messages end with a zero byte and may come in any number of pieces; pieces are joined once, at the end. */
function readMessages(input: Readable, receive: (text: string) => void): void {
  let pieces: Buffer[] = [];
  input.on('data', (data: Buffer) => {
    let from = 0;
    for (let end = data.indexOf(0); end >= 0; end = data.indexOf(0, from)) {
      const text = Buffer.concat([...pieces, data.subarray(from, end)]).toString('utf8');
      pieces = [];
      from = end + 1;
      receive(text);
    }
    if (from < data.length) pieces.push(data.subarray(from));
  });
}
