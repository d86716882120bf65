/** The response headers of every file of the program. Pure; main process and tests. */

/**
 * Script and style only from our own files. Mantine writes inline styles, hence a nonce per load of the page. Argon2id is
 * WebAssembly and runs in the vault worker alone, and a worker obeys the header of its own file: only that file may compile it.
 */
export function headersFor(pathname: string, nonce: string): Readonly<Record<string, string>> {
  return { ...(__OFF__.csp ? {} : { 'content-security-policy': policyFor(pathname, nonce) }), ...always };
}

function policyFor(pathname: string, nonce: string): string {
  const script = isVaultWorker(pathname) ? "script-src 'self' 'wasm-unsafe-eval'" : "script-src 'self'";
  return [
    "default-src 'none'",
    script,
    `style-src 'self' 'nonce-${nonce}'`,
    "img-src 'self' data: blob:",
    "font-src 'self'",
    "connect-src 'self'",
    "worker-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
    "require-trusted-types-for 'script'",
    'trusted-types default',
  ].join('; ');
}

export function isVaultWorker(pathname: string): boolean {
  return /^\/assets\/vault\.worker[-.\w]*\.js$/.test(pathname);
}

const always = {
  'x-content-type-options': 'nosniff',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'referrer-policy': 'no-referrer',
  'permissions-policy':
    'camera=(), microphone=(), geolocation=(), display-capture=(), usb=(), serial=(), hid=(), midi=(), payment=(), clipboard-read=()',
  'cache-control': 'no-store',
} as const;

/** A PDF on its way to the printer: nothing in it may fetch or run anything. Chromium's viewer brings its own style. */
export const printHeaders: Readonly<Record<string, string>> = {
  'content-security-policy': "default-src 'none'; object-src 'self'; style-src 'unsafe-inline'; frame-ancestors 'self'",
  'content-type': 'application/pdf',
  ...always,
};

/** By the end of the name; a file of another kind is not served at all. */
export function contentType(name: string): string | undefined {
  return typeByExtension[name.slice(name.lastIndexOf('.') + 1)];
}

const typeByExtension: Readonly<Record<string, string | undefined>> = {
  html: 'text/html; charset=utf-8',
  js: 'text/javascript; charset=utf-8',
  mjs: 'text/javascript; charset=utf-8',
  css: 'text/css; charset=utf-8',
  json: 'application/json; charset=utf-8',
  wasm: 'application/wasm',
  svg: 'image/svg+xml',
  png: 'image/png',
  woff2: 'font/woff2',
  ttf: 'font/ttf',
  bcmap: 'application/octet-stream',
  txt: 'text/plain; charset=utf-8',
};
