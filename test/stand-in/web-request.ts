/**
 * session.webRequest: the place where the app is asked about every request. Runs in Node.
 *
 * Called: onBeforeRequest (may cancel or redirect) and onHeadersReceived (may cancel or change headers, for the app's
 * own scheme alone). The other listeners are refused: they would never be called.
 */
import { NotReproduced } from './not-reproduced';

export interface RequestDetails {
  readonly id: number;
  readonly url: string;
  readonly method: string;
  readonly resourceType: string;
  readonly referrer: string;
  readonly timestamp: number;
  readonly webContentsId?: number;
  readonly webContents?: unknown;
  readonly frame?: unknown;
  readonly responseHeaders?: Readonly<Record<string, readonly string[]>>;
  readonly statusCode?: number;
  readonly statusLine?: string;
}

export interface RequestAnswer {
  readonly cancel?: boolean;
  readonly redirectURL?: string;
  readonly responseHeaders?: Readonly<Record<string, string | readonly string[]>>;
}

type Listener = (details: RequestDetails, callback: (answer: RequestAnswer) => void) => void;
interface Filter {
  readonly urls: readonly string[];
  readonly types?: readonly string[];
}
interface Registered {
  readonly listener: Listener;
  readonly filter: Filter;
}

const everything: Filter = { urls: ['<all_urls>'] };

export class WebRequest {
  private before: Registered | undefined;
  private headers: Registered | undefined;

  onBeforeRequest(...args: readonly unknown[]): void {
    this.before = toRegistered(args);
  }

  onHeadersReceived(...args: readonly unknown[]): void {
    this.headers = toRegistered(args);
  }

  onBeforeSendHeaders = refuse('onBeforeSendHeaders');
  onSendHeaders = refuse('onSendHeaders');
  onResponseStarted = refuse('onResponseStarted');
  onBeforeRedirect = refuse('onBeforeRedirect');
  onCompleted = refuse('onCompleted');
  onErrorOccurred = refuse('onErrorOccurred');

  askBeforeRequest(details: RequestDetails): Promise<RequestAnswer> {
    return ask(this.before, details);
  }

  askHeadersReceived(details: RequestDetails): Promise<RequestAnswer> {
    return ask(this.headers, details);
  }
}

function toRegistered(args: readonly unknown[]): Registered | undefined {
  const [first, second] = args;
  const listener = (typeof first === 'function' || first === null ? first : second) as Listener | null | undefined;
  if (!listener) return undefined;
  return { listener, filter: typeof first === 'function' ? everything : (first as Filter) };
}

function ask(registered: Registered | undefined, details: RequestDetails): Promise<RequestAnswer> {
  if (!registered || !matches(registered.filter, details)) return Promise.resolve({});
  return new Promise((resolve) => registered.listener(details, (answer) => resolve(answer ?? {})));
}

function matches(filter: Filter, details: RequestDetails): boolean {
  if (filter.types && !filter.types.includes(details.resourceType)) return false;
  return filter.urls.some((pattern) => pattern === '<all_urls>' || toExpression(pattern).test(details.url));
}

function toExpression(pattern: string): RegExp {
  const parts = pattern.split('*').map((part) => part.replace(/[.+?^${}()|[\]\\]/g, '\\$&'));
  return new RegExp(`^${parts.join('.*')}$`);
}

function refuse(name: string): (...args: readonly unknown[]) => void {
  return (...args) => {
    if (args[0] !== null) throw new NotReproduced(`WebRequest.${name}`);
  };
}
