/**
 * Which address is ours. Always parsed, never searched in: `https://app.evil/?app://inzagebalie` contains ours and is not.
 * Pure; main process and tests.
 */

export const scheme = 'app';
export const ourHost = 'inzagebalie';
export const printHost = 'print';
export const indexUrl = `${scheme}://${ourHost}/index.html`;

/** Chromium's own PDF viewer, an extension built into it. Only a print window may load it. */
const pdfViewer = 'chrome-extension://mhjfbmdgcfjbbpaeojofohoefgiehjai';

/** @returns undefined for anything that is not an address of our own scheme without user, password or port */
export function parseOurs(address: string): { readonly host: string; readonly pathname: string } | undefined {
  const url = parse(address);
  if (!url || url.protocol !== `${scheme}:` || url.username || url.password || url.port) return undefined;
  return { host: url.hostname, pathname: url.pathname };
}

/** The one page of the program, with or without a hash. */
export function isOurPage(address: string): boolean {
  const ours = parseOurs(address);
  return ours?.host === ourHost && (ours.pathname === '/index.html' || ours.pathname === '/');
}

/** The origin alone, as permission handlers give it: `app://inzagebalie/` or a page of it. */
export function isOurOrigin(address: string): boolean {
  return parseOurs(address)?.host === ourHost;
}

export function isPdfViewer(address: string): boolean {
  const url = parse(address);
  return url !== undefined && `${url.protocol}//${url.host}` === pdfViewer;
}

/** What a request of the session may ask for; the rest is refused, whoever asks. */
export function mayAsk(request: {
  readonly url: string;
  readonly resourceType: string;
  readonly fromPrintWindow: boolean;
}): boolean {
  const url = parse(request.url);
  if (!url) return false;
  switch (url.protocol) {
    case 'app:': {
      const host = parseOurs(request.url)?.host;
      return request.fromPrintWindow ? host === printHost : host === ourHost;
    }
    // Pictures alone, as the CSP says; a blob or data document would be a page without our headers.
    case 'data:':
    case 'blob:':
      return request.resourceType === 'image';
    case 'chrome-extension:':
      return request.fromPrintWindow && isPdfViewer(request.url);
    default:
      return false;
  }
}

function parse(address: string): URL | undefined {
  return URL.canParse(address) ? new URL(address) : undefined;
}
