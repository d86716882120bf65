/** The data of a point that goes into a file: typed as lines, kept as names and values. Pure; runs in the vault worker. */
import type { Refusal } from '../command/refusal';
import { cleanText, readText } from '../command/typed-text';
import type { DataField } from '../facts/facts-rights';

/** "veld: waarde", one a line, as typed. The first colon parts them. */
export function readData(typed: string): { readonly data: readonly DataField[] } | { readonly refusal: Refusal } {
  const read = readText(typed, 'data');
  if ('refusal' in read) return { refusal: { ...read.refusal, article: read.refusal.article ?? PORTABILITY } };
  const data: DataField[] = [];
  for (const line of read.text.split('\n').map(cleanText).filter(Boolean)) {
    const at = line.indexOf(':');
    const name = line.slice(0, Math.max(at, 0)).trim();
    const value = line.slice(at + 1).trim();
    if (!name || !value) return { refusal: { code: 'dataLine', field: 'data', values: { line } } };
    data.push({ name, value });
  }
  return { data };
}

export function dataAsTyped(data: readonly DataField[] = []): string {
  return data.map(({ name, value }) => `${name}: ${value}`).join('\n');
}

const PORTABILITY = 'AVG artikel 20 lid 1';
