/**
 * A fact as bytes and back (domain/facts/facts.ts, store/FORMAT.md "Payload"): UTF-8 JSON, `v` and `kind` first, NFC, line ends LF,
 * no null, no fractions. Runs in the vault worker.
 */
import type { Fact, FactBody, FactHead } from '../domain/facts/facts';

const encoder = new TextEncoder();
const decoder = new TextDecoder('utf-8', { fatal: true });

/** @throws TypeError when a value is null, fractional or no plain data: a bug, never a user's doing. */
export function factToBytes(head: FactHead, body: FactBody): Uint8Array {
  const { v, ...restOfHead } = head;
  const { kind, ...restOfBody } = body;
  return encoder.encode(JSON.stringify(cleaned({ v, kind, ...restOfHead, ...restOfBody })));
}

/** Undefined when the bytes are no fact at all. A kind unknown to this version comes through unchanged. */
export function bytesToFact(bytes: Uint8Array): Fact | undefined {
  try {
    const value: unknown = JSON.parse(decoder.decode(bytes));
    return isFact(value) ? value : undefined;
  } catch {
    return undefined;
  }
}

function isFact(value: unknown): value is Fact {
  if (typeof value !== 'object' || value === null) return false;
  const fact = value as Partial<Record<string, unknown>>;
  return (
    typeof fact.v === 'number' &&
    typeof fact.kind === 'string' &&
    typeof fact.at === 'number' &&
    typeof fact.day === 'string'
  );
}

/** Of a list of slots that renewed the keys, their checks. */
export function readKeyChecks(payload: Uint8Array): Readonly<Record<string, string>> | undefined {
  const fact = bytesToFact(payload);
  return fact?.kind === 'slotListSet' && fact.v === 1 ? fact.checks : undefined;
}

/** The rows an `erased` fact names. This and the checks of keys are all of meaning that the store is told. */
export function readErasure(
  payload: Uint8Array,
): readonly { readonly writer: string; readonly seq: number; readonly hash: string }[] | undefined {
  const fact = bytesToFact(payload);
  return fact?.kind === 'erased' ? fact.rows : undefined;
}

function cleaned(value: unknown): unknown {
  if (typeof value === 'string') return withoutControls(value.normalize('NFC').replace(/\r\n?/g, '\n'));
  if (typeof value === 'boolean') return value;
  if (typeof value === 'number') {
    if (!Number.isSafeInteger(value)) throw new TypeError('a fact holds whole numbers only');
    return value;
  }
  if (Array.isArray(value)) return value.map(cleaned);
  if (typeof value !== 'object' || value === null) throw new TypeError('a fact holds plain values only');
  return Object.fromEntries(
    Object.entries(value)
      .filter(([, one]) => one !== undefined)
      .map(([key, one]) => [key, cleaned(one)]),
  );
}

const withoutControls = (text: string): string =>
  [...text].filter((sign) => sign === '\n' || sign === '\t' || !/\p{Cc}/u.test(sign)).join('');
