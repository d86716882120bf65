/** How the house looks: no logo that would break a letter, and the test sheet for its envelopes. Runs in the vault worker. */
import { type Letter, SHEET_NAMES } from '../../domain/letter/letter';
import { NOT_DURING_VISIT } from '../../domain/letter/letter-order';
import { windowTest as sheetWords } from '../../domain/letter/window-test';
import { STYLE } from '../../domain/style/house-style';
import { type PlainPng, pixelBytes, plainPng } from '../../domain/style/plain-png';
import type { Asks } from '../asks';
import { Refused, refuse } from './refused';
import { allow, contextOf, type Vault } from './vault';
import { visitsHere } from './visit-here';

export { styleView } from './style-view';

/** The same for everybody, so nothing of it is kept. */
export async function windowTest(vault: Vault): Promise<Letter> {
  await allow(vault, 'manageValues');
  if (visitsHere(vault).length > 0) throw new Refused(NOT_DURING_VISIT);
  await vault.letGo({ ways: ['save', 'print'], name: SHEET_NAMES.windowTest });
  return sheetWords(contextOf(vault));
}

/**
 * A letter carries the compressed dots on as they are: what does not unpack to exactly the picture would spoil every letter, so it is
 * unpacked here once. @throws Refused `logoNotPlain`
 */
export async function refuseBrokenLogo(values: Asks['setValues'][0]['values']): Promise<void> {
  const logo = values[STYLE.logo];
  const png = typeof logo === 'string' ? plainPng(logo) : undefined;
  if (png && !(await unpacks(png))) return refuse('logoNotPlain', { field: STYLE.logo });
}

/** Stops at the first byte too many: a small file can hide gigabytes. */
async function unpacks({ width, height, data }: PlainPng): Promise<boolean> {
  const wanted = pixelBytes({ width, height });
  const reader = new Blob([data as Uint8Array<ArrayBuffer>])
    .stream()
    .pipeThrough(new DecompressionStream('deflate'))
    .getReader();
  let at = 0;
  try {
    for (let part = await reader.read(); !part.done; part = await reader.read()) {
      for (const [index, byte] of part.value.entries()) {
        const isFilter = (at + index) % (1 + 3 * width) === 0;
        if (isFilter && byte > HIGHEST_FILTER) return false;
      }
      at += part.value.length;
      if (at > wanted) return false;
    }
  } catch {
    return false;
  }
  return at === wanted;
}

const HIGHEST_FILTER = 4;
