/** Builds of the program that leave out one promise, to show that a test would notice. Runs in Node. */
import { cpSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const built = fileURLToPath(new URL('../../out/renderer', import.meta.url));

/**
 * The built renderer whose database does not ask for strict durability: the same files but for one word.
 * @returns the folder, for `appIn(..., { renderer })`
 * @throws Error when the word is not there exactly once: the control would then be the program itself
 */
export function relaxedRenderer(folder: string): string {
  cpSync(built, folder, { recursive: true });
  const strict = /(chromeTransactionDurability:\s*[`'"])strict([`'"])/g;
  const scripts = readdirSync(path.join(folder, 'assets'))
    .filter((name) => name.endsWith('.js'))
    .map((name) => path.join(folder, 'assets', name));
  let replaced = 0;
  for (const script of scripts) {
    const text = readFileSync(script, 'utf8');
    const relaxed = text.replace(strict, '$1relaxed$2');
    replaced += text.match(strict)?.length ?? 0;
    if (relaxed !== text) writeFileSync(script, relaxed);
  }
  if (replaced !== 1) throw new Error(`strict durability is asked for in ${replaced} places of out/renderer`);
  return folder;
}

/**
 * The built renderer as a later program that wraps keys with one pass more: the same files but for one number, and the same floor.
 * @throws Error when floor and present strength do not stand there once each
 */
export function harderRenderer(folder: string): string {
  cpSync(built, folder, { recursive: true });
  const strength = /memoryKiB:\s*65536,\s*passes:\s*3,\s*lanes:\s*1/g;
  let found = 0;
  for (const name of readdirSync(path.join(folder, 'assets')).filter((one) => one.endsWith('.js'))) {
    const script = path.join(folder, 'assets', name);
    const text = readFileSync(script, 'utf8');
    const here = text.match(strength)?.length ?? 0;
    found += here;
    let seen = 0;
    // The floor stands first.
    const harder = text.replace(strength, (one) => (++seen === here ? one.replace(/passes:\s*3/, 'passes:4') : one));
    if (here > 0) writeFileSync(script, harder);
  }
  if (found !== 2) throw new Error(`the strength of keys stands in ${found} places of out/renderer`);
  return folder;
}
