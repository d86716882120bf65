/**
 * ipcMain, and the answering of what a page asks. Runs in Node.
 */
import { EventEmitter } from 'node:events';
import { decode, type Encoded, encode } from './codec';
import type { Frame } from './frames';
import type { MainMessage, PageMessage } from './page/isolated-world';
import type { WebContents } from './web-contents';

type Handler = (event: unknown, ...args: readonly unknown[]) => unknown;

class IpcMain extends EventEmitter {
  private readonly handlers = new Map<string, Handler>();

  handle(channel: string, handler: Handler): void {
    if (this.handlers.has(channel)) throw new Error(`Attempted to register a second handler for '${channel}'`);
    this.handlers.set(channel, handler);
  }

  handleOnce(channel: string, handler: Handler): void {
    this.handle(channel, (event, ...args) => {
      this.handlers.delete(channel);
      return handler(event, ...args);
    });
  }

  removeHandler(channel: string): void {
    this.handlers.delete(channel);
  }

  handlerOf(channel: string): Handler | undefined {
    return this.handlers.get(channel);
  }
}

export const ipcMain = new IpcMain();

/** Runs the app's listener or handler; the answer to an `invoke` goes back by `reply`. */
export async function answerPage(
  sender: WebContents,
  senderFrame: Frame | null,
  message: Extract<PageMessage, { readonly type: 'invoke' | 'send' }>,
  reply: (message: MainMessage) => void,
): Promise<void> {
  const event = {
    type: 'frame' as const,
    sender,
    senderFrame,
    frameId: senderFrame?.routingId ?? -1,
    processId: senderFrame?.processId ?? -1,
    ports: [],
    reply: (channel: string, ...args: readonly unknown[]) => sender.send(channel, ...args),
  };
  const args = decode(message.args) as unknown[];
  if (message.type === 'send') {
    ipcMain.emit(message.channel, event, ...args);
    return;
  }
  try {
    const handler = ipcMain.handlerOf(message.channel);
    if (!handler) throw new Error(`No handler registered for '${message.channel}'`);
    reply({ type: 'result', id: message.id, value: encode(await handler(event, ...args)) });
  } catch (error) {
    const text = `Error invoking remote method '${message.channel}': ${error}`;
    reply({ type: 'failed', id: message.id, message: text });
  }
}

export function eventMessage(channel: string, args: readonly unknown[]): MainMessage {
  const encoded: Encoded = encode(args);
  return { type: 'event', channel, args: encoded };
}
