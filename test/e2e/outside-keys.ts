/**
 * What one slot opens, by renderer/store/FORMAT.md alone: a slots file and a passphrase, Argon2id, and Node's own curves and ciphers.
 * No product code. Runs in Node.
 */
import { createDecipheriv, createECDH, createPrivateKey, hkdfSync } from 'node:crypto';
import { argon2id } from 'hash-wasm';
import type { OutsideRow } from './outside';

interface OutsideSlot {
  readonly id: Buffer;
  readonly signInName: string;
  /** From its id to its public key: what its private half is bound to. */
  readonly bound: Buffer;
  readonly kdf: { readonly memoryKiB: number; readonly passes: number; readonly lanes: number; readonly salt: Buffer };
  readonly publicKey: Buffer;
  readonly iv: Buffer;
  readonly wrapped: Buffer;
  readonly sealed: readonly { readonly key: Buffer; readonly epk: Buffer; readonly iv: Buffer; readonly box: Buffer }[];
}

export interface Ring {
  readonly store: Buffer;
  /** Every key that came open, by its name: `c0`, `o0`. */
  readonly keys: ReadonlyMap<string, Buffer>;
  /** Sealed keys in the whole file, of all slots: each was tried. */
  readonly tried: number;
}

/**
 * With the private half of this one slot every sealed key of every slot is tried, bound to the slot it stands in and to this one.
 * @returns undefined when the passphrase does not open the slot
 */
export async function ringOf(slotsFile: Buffer, signInName: string, passphrase: string): Promise<Ring | undefined> {
  const { store, slots } = readSlots(slotsFile);
  const own = slots.find((one) => one.signInName === signInName);
  if (!own) throw new Error(`no slot of ${signInName}`);
  const { memoryKiB, passes, lanes, salt } = own.kdf;
  const secret = await argon2id({
    password: Buffer.from(passphrase.normalize('NFKC')),
    ...{ salt, memorySize: memoryKiB, iterations: passes, parallelism: lanes, hashLength: 32, outputType: 'binary' },
  });
  const half = open(secret, own.iv, own.wrapped, Buffer.concat([Buffer.from('IBSW'), u32(1), store, own.bound]));
  if (!half) return undefined;
  const pair = createECDH('prime256v1');
  pair.setPrivateKey(rawPrivate(half));
  const keys = new Map<string, Buffer>();
  let tried = 0;
  for (const slot of slots)
    for (const one of slot.sealed) {
      tried += 1;
      const name = `${one.key.toString('latin1', 0, 1)}${one.key.readUInt32BE(1)}`;
      for (const as of [slot, own]) {
        const info = Buffer.concat([Buffer.from('IBSK'), u32(1), store, as.id, one.key, one.epk, as.publicKey]);
        const wrapping = hkdfSync('sha256', pair.computeSecret(one.epk), Buffer.alloc(0), info, 32);
        const key = open(Buffer.from(wrapping), one.iv, one.box, info);
        if (key) keys.set(name, key);
      }
    }
  return { store, keys, tried };
}

/** The plain text of a row in full under any of these keys, whatever name the row gives its own. */
export function openRow({ store, keys }: Ring, { bytes: row }: OutsideRow): Buffer | undefined {
  if (row[122] !== 1) return undefined;
  const head = [row.subarray(0, 4), store, row.subarray(4, 68), row.subarray(100, 122)];
  const bound = Buffer.concat([Buffer.from('IBRW'), ...head]);
  for (const key of keys.values()) {
    const plain = open(key, row.subarray(123, 135), row.subarray(139), bound);
    if (plain) return plain;
  }
  return undefined;
}

/** `c` or `o`, as it stands in plain. */
export const compartmentOfRow = ({ bytes }: OutsideRow): string => bytes.toString('latin1', 116, 117);

export const isFull = ({ bytes }: OutsideRow): boolean => bytes[122] === 1;

/** Its ciphertext; empty when it was erased. */
export const boxOf = (row: OutsideRow): Buffer => (isFull(row) ? row.bytes.subarray(139) : Buffer.alloc(0));

export const ivOf = ({ bytes }: OutsideRow): Buffer => bytes.subarray(123, 135);

function open(key: Uint8Array, iv: Buffer, box: Buffer, ad: Buffer): Buffer | undefined {
  const opening = createDecipheriv('aes-256-gcm', key, iv)
    .setAAD(ad)
    .setAuthTag(box.subarray(box.length - 16));
  const plain = opening.update(box.subarray(0, box.length - 16));
  try {
    opening.final();
    return plain;
  } catch {
    return undefined;
  }
}

function rawPrivate(pkcs8: Buffer): Buffer {
  const { d } = createPrivateKey({ key: pkcs8, format: 'der', type: 'pkcs8' }).export({ format: 'jwk' });
  if (!d) throw new Error('no private half in it');
  return Buffer.from(d, 'base64url');
}

function readSlots(file: Buffer): { readonly store: Buffer; readonly slots: readonly OutsideSlot[] } {
  if (file.toString('latin1', 0, 4) !== 'IBS1') throw new Error('no slots file');
  const body = reader(file.subarray(8, 8 + file.readUInt32BE(4)));
  body.take(4);
  const store = body.take(16);
  body.sized();
  body.sized();
  return { store, slots: Array.from({ length: body.u32() }, () => readSlot(body.sized())) };
}

function readSlot(bytes: Buffer): OutsideSlot {
  const slot = reader(bytes);
  slot.take(4);
  const id = slot.take(16);
  slot.take(1);
  const signInName = slot.sized().toString('utf8');
  for (let left = slot.u32(); left > 0; left--) slot.sized();
  slot.take(1);
  slot.sized();
  const kdf = { memoryKiB: slot.u32(), passes: slot.u32(), lanes: slot.u32(), salt: slot.sized() };
  const publicKey = slot.take(65);
  const bound = bytes.subarray(4, slot.at());
  const iv = slot.take(12);
  const wrapped = slot.sized();
  slot.take(12);
  slot.sized();
  const sealed = Array.from({ length: slot.u32() }, () => ({
    ...{ key: slot.take(5), epk: slot.take(65), iv: slot.take(12), box: slot.sized() },
  }));
  return { id, signInName, bound, kdf, publicKey, iv, wrapped, sealed };
}

function reader(bytes: Buffer) {
  let offset = 0;
  const take = (length: number): Buffer => {
    if (offset + length > bytes.length) throw new Error('it ends too soon');
    offset += length;
    return bytes.subarray(offset - length, offset);
  };
  const number = (): number => take(4).readUInt32BE(0);
  return { take, u32: number, sized: () => take(number()), at: () => offset };
}

function u32(value: number): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32BE(value);
  return bytes;
}
