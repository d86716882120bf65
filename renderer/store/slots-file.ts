/**
 * The slots file: header and slots once more, outside IndexedDB, so that the register opens when the database is gone
 * (FORMAT.md "Slots file"). Runs in the vault worker. Its bytes are canonical: the same slots always give the same file.
 */

import { type Bytes, readBytes, writeBytes } from './bytes';
import { pack, unpack } from './frames';
import { FORMAT, keyBytes } from './row';
import { asSlot, type SealedKey, type SlotRecord } from './slots';
import { type HeaderWords, StoreError } from './types';

export interface SlotsFile {
  readonly storeId: string;
  readonly words: HeaderWords;
  readonly slots: readonly SlotRecord[];
}

const TAG = new TextEncoder().encode('IBS1') as Bytes;

export async function encodeSlotsFile(file: SlotsFile): Promise<Bytes> {
  const slots = [...file.slots].sort((a, b) => (a.id < b.id ? -1 : 1));
  const body = writeBytes()
    .u32(FORMAT)
    .id(file.storeId)
    .text(file.words.corporation)
    .text(file.words.office)
    .u32(slots.length);
  for (const slot of slots) body.sized(encodeSlot(slot));
  return pack(TAG, body.done());
}

/** Undefined when there is none or it is damaged. @throws StoreError `newer` */
export async function decodeSlotsFile(bytes: Uint8Array | undefined): Promise<SlotsFile | undefined> {
  if (!bytes) return undefined;
  const isLater = bytes.length > 4 && /^IBS[2-9]$/.test(String.fromCharCode(...bytes.subarray(0, 4)));
  if (isLater) throw new StoreError('newer', `slots file format ${String.fromCharCode(bytes[3] ?? 0)}`);
  const packed = await unpack(TAG, bytes, 0);
  if (!packed) return undefined;
  try {
    const body = readBytes(packed.body);
    const format = body.u32();
    if (format > FORMAT) throw new StoreError('newer', `slots file format ${format}`);
    const storeId = body.id();
    const words = { corporation: body.text(), office: body.text() };
    const slots: SlotRecord[] = [];
    for (let left = body.u32(); left > 0; left--) {
      const slot = asSlot(decodeSlot(body.sized()));
      if (!slot) return undefined;
      slots.push(slot);
    }
    return { storeId, words, slots };
  } catch (error) {
    if (error instanceof StoreError) throw error;
    return undefined;
  }
}

function encodeSlot(slot: SlotRecord): Bytes {
  const writer = writeBytes()
    .u32(slot.format)
    .id(slot.id)
    .u8(slot.kind === 'recovery' ? 1 : 0)
    .text(slot.signInName)
    .u32(slot.roles.length);
  for (const role of slot.roles) writer.text(role);
  writer
    .u8(slot.mustChange ? 1 : 0)
    .text(slot.kdf.name)
    .u32(slot.kdf.memoryKiB)
    .u32(slot.kdf.passes)
    .u32(slot.kdf.lanes)
    .sized(slot.kdf.salt)
    .raw(slot.publicKey)
    .raw(slot.iv)
    .sized(slot.wrapped)
    .raw(slot.checkIv)
    .sized(slot.check)
    .u32(slot.sealed.length);
  for (const sealed of slot.sealed) writer.raw(keyBytes(sealed.key)).raw(sealed.epk).raw(sealed.iv).sized(sealed.box);
  return writer.done();
}

function decodeSlot(bytes: Bytes): unknown {
  const reader = readBytes(bytes);
  const format = reader.u32();
  if (format > FORMAT) return { format };
  const id = reader.id();
  const kind = reader.u8() === 1 ? 'recovery' : 'employee';
  const signInName = reader.text();
  const roles = Array.from({ length: reader.u32() }, () => reader.text());
  const mustChange = reader.u8() === 1;
  const kdf = {
    name: reader.text(),
    memoryKiB: reader.u32(),
    passes: reader.u32(),
    lanes: reader.u32(),
    salt: reader.sized(),
  };
  const publicKey = reader.raw(65);
  const iv = reader.raw(12);
  const wrapped = reader.sized();
  const checkIv = reader.raw(12);
  const check = reader.sized();
  const sealed: SealedKey[] = Array.from({ length: reader.u32() }, () => ({
    key: String.fromCharCode(reader.u8()) + reader.u32(),
    epk: reader.raw(65),
    iv: reader.raw(12),
    box: reader.sized(),
  }));
  const slot = { format, id, kind, signInName, roles, mustChange, kdf, publicKey, iv, wrapped, checkIv, check, sealed };
  return reader.left === 0 ? slot : undefined;
}
