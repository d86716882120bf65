/**
 * Custom schemes. Chromium cannot be taught app:// from outside, so the page sees `app://bundle/x` as
 * `https://bundle.app.invalid/x`: an origin of its own and a secure context, answered by interception and never on
 * the network (`.invalid` exists nowhere). The main process only ever sees app://. Runs in Node.
 */
export interface Privileges {
  readonly standard?: boolean;
  readonly secure?: boolean;
  readonly supportFetchAPI?: boolean;
  readonly bypassCSP?: boolean;
  readonly allowServiceWorkers?: boolean;
  readonly corsEnabled?: boolean;
  readonly stream?: boolean;
  readonly codeCache?: boolean;
}

export type ProtocolHandler = (request: Request) => Response | Promise<Response>;

const privilegesByScheme = new Map<string, Privileges>();
const handlerByScheme = new Map<string, ProtocolHandler>();
let mayRegister = true;

/** `protocol` of the electron module and of its session: there is only one session. */
export const protocol = {
  registerSchemesAsPrivileged(schemes: readonly { readonly scheme: string; readonly privileges?: Privileges }[]): void {
    if (!mayRegister) throw new Error('protocol.registerSchemesAsPrivileged should be called before app is ready');
    for (const { scheme, privileges = {} } of schemes) {
      if (privileges.bypassCSP) throw new Error(`stand-in: privilege bypassCSP of ${scheme}:// is not reproduced`);
      privilegesByScheme.set(scheme, privileges);
    }
  },
  /** Stricter than Electron: a scheme that is not standard and secure cannot be played here, so it is refused. */
  handle(scheme: string, handler: ProtocolHandler): void {
    if (handlerByScheme.has(scheme)) throw new Error(`Failed to register protocol: ${scheme}`);
    const { standard, secure } = privilegesByScheme.get(scheme) ?? {};
    if (!standard || !secure)
      throw new Error(
        `stand-in: ${scheme}:// must be registered with {standard: true, secure: true} before app is ready; ` +
          'without these it has no origin and is no secure context, which is not reproduced',
      );
    handlerByScheme.set(scheme, handler);
  },
  unhandle(scheme: string): void {
    handlerByScheme.delete(scheme);
  },
  isProtocolHandled: (scheme: string): boolean => handlerByScheme.has(scheme),
};

/** From here on a registration is too late, as in Electron. */
export function closeRegistration(): void {
  mayRegister = false;
}

export function handlerOf(appUrl: string): ProtocolHandler | undefined {
  return handlerByScheme.get(schemeOf(appUrl));
}

export function mayFetch(appUrl: string): boolean {
  return privilegesByScheme.get(schemeOf(appUrl))?.supportFetchAPI === true;
}

/** app://bundle/x -> https://bundle.app.invalid/x; any other address stays as it is. */
export function toWeb(url: string): string {
  const parts = /^([a-z][a-z0-9+.-]*):\/\/([^/?#]*)(.*)$/is.exec(url);
  const [, scheme = '', host = '', rest = ''] = parts ?? [];
  if (!isPrivileged(scheme)) return url;
  return `https://${host || '_'}.${scheme}.invalid${rest.startsWith('/') ? rest : `/${rest}`}`;
}

/** https://bundle.app.invalid/x -> app://bundle/x; any other address stays as it is. */
export function toApp(url: string): string {
  const parts = /^https:\/\/([^/?#]+)\.([a-z0-9+-]+)\.invalid(?=[/?#]|$)(.*)$/is.exec(url);
  const [, host = '', scheme = '', rest = ''] = parts ?? [];
  if (!isPrivileged(scheme)) return url;
  return `${scheme}://${host === '_' ? '' : host}${rest}`;
}

export function isPrivileged(scheme: string): boolean {
  const { standard, secure } = privilegesByScheme.get(scheme) ?? {};
  return standard === true && secure === true;
}

export function schemeOf(url: string): string {
  return url.slice(0, url.indexOf(':')).toLowerCase();
}
