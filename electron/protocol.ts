/**
 * `app://`: the program's own files, and nothing else in the world. Runs in the main process.
 *
 * What is served is a list made once from the renderer's folder. An address that is not on it is not found: a path is never put
 * together from what a page asks, so there is nothing to climb out of.
 */
import { randomBytes } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { ourHost, parseOurs, printHost } from './addresses';
import { contentType, headersFor, printHeaders } from './headers';

/** Takes a print job's bytes, once; undefined when there is no such job (any more). */
export type TakePrintJob = (pathname: string) => Uint8Array | undefined;

export function answerRequests(
  rendererFolder: string,
  takePrintJob: TakePrintJob,
): (request: Request) => Promise<Response> {
  let files: Promise<ReadonlyMap<string, string>> | undefined;
  return async (request) => {
    const ours = parseOurs(request.url);
    if (!ours || request.method !== 'GET') return notFound();
    if (ours.host === printHost) {
      const bytes = takePrintJob(ours.pathname);
      return bytes ? new Response(new Uint8Array(bytes), { headers: printHeaders }) : notFound();
    }
    if (ours.host !== ourHost) return notFound();
    files ??= listFiles(rendererFolder);
    const pathname = ours.pathname === '/' ? '/index.html' : ours.pathname;
    const file = (await files).get(pathname);
    const type = contentType(pathname);
    if (file === undefined || type === undefined) return notFound();

    const nonce = randomBytes(16).toString('base64');
    const bytes = await readFile(file);
    const body =
      pathname === '/index.html' ? bytes.toString('utf8').replaceAll('__NONCE__', nonce) : new Uint8Array(bytes);
    return new Response(body, { headers: { 'content-type': type, ...headersFor(pathname, nonce) } });
  };
}

/** Path in the address (encoded as a browser sends it) to path on disk. Links are left out: they lead elsewhere. */
export async function listFiles(folder: string): Promise<ReadonlyMap<string, string>> {
  const files = new Map<string, string>();
  const walk = async (from: string, address: string): Promise<void> => {
    for (const entry of await readdir(from, { withFileTypes: true })) {
      const file = path.join(from, entry.name);
      if (entry.isDirectory()) await walk(file, `${address}${encodeURIComponent(entry.name)}/`);
      else if (entry.isFile()) files.set(`${address}${encodeURIComponent(entry.name)}`, file);
    }
  };
  await walk(folder, '/');
  return files;
}

function notFound(): Response {
  return new Response('', { status: 404, headers: headersFor('/404', '') });
}
