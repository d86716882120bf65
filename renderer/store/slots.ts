/**
 * Slots: who can open the register (FORMAT.md "Slot"). Runs in the vault worker.
 *
 * A slot is a key pair. The public half is plain, so that store keys can be sealed to an absent colleague; the private half is
 * wrapped under the key of the secret, with everything that must not be forged as additional data.
 *
 * [Note: forged or wrong] A wrong secret and a forged role both make the wrapped half refuse. A second small box, `check`, binds
 * only format, register and slot id under the same key: when it opens and the wrapped half does not, somebody changed the slot.
 *
 * [Note: marks] Whoever can write the disk can seal a key of his own to a public half, and can put back the slot of before a change of
 * passphrase. So the sealed list names both by a hash: `wrap` for the wrapped half, one mark for each sealed key; and a list that renews
 * the keys tells a check of each new one, without which it does not count (vouching.ts).
 */

import { type Bytes, concat, randomBytes, sha256, toBase64, writeBytes } from './bytes';
import { deriveKey, type KdfParameters, type KdfStrength, newKdfParameters } from './kdf';
import { FORMAT, IV_LENGTH, isBytes, isKeyName, keyBytes, keyName } from './row';
import { open, type StoreKeys, seal } from './seal';
import { type Compartment, type NewSlot, type SlotInfo, StoreError, type ToldSlot } from './types';

/** One store key sealed to a public half. */
export interface SealedKey {
  readonly key: string;
  /** Public half of the pair made for this sealing, 65 bytes. */
  readonly epk: Bytes;
  readonly iv: Bytes;
  readonly box: Bytes;
}

export interface SlotRecord {
  readonly format: number;
  readonly id: string;
  readonly kind: 'employee' | 'recovery';
  readonly signInName: string;
  readonly roles: readonly string[];
  readonly mustChange: boolean;
  readonly kdf: KdfParameters;
  readonly publicKey: Bytes;
  readonly iv: Bytes;
  /** PKCS#8 of the private half. */
  readonly wrapped: Bytes;
  readonly checkIv: Bytes;
  /** Seal of nothing: its tag alone, 16 bytes. */
  readonly check: Bytes;
  readonly sealed: readonly SealedKey[];
}

const PAIR = { name: 'ECDH', namedCurve: 'P-256' } as const;
const NOTHING: Bytes = new Uint8Array(0);

export function slotInfo(slot: SlotRecord): SlotInfo {
  const { id, kind, signInName, roles, mustChange } = slot;
  return { id, kind, signInName, roles, mustChange, publicKey: toBase64(slot.publicKey) };
}

/** The same with its marks, for the sealed list. See [Note: marks]. */
export async function tellSlot(storeId: string, slot: SlotRecord): Promise<ToldSlot> {
  const before = told.get(slot);
  if (before) return before;
  const sealed: Record<string, string> = {};
  for (const one of slot.sealed) sealed[one.key] = await keyMark(one);
  const tells = { ...slotInfo(slot), wrap: await wrapMark(storeId, slot), sealed };
  told.set(slot, tells);
  return tells;
}

/** Asked at every act; a record never changes. */
const told = new WeakMap<SlotRecord, ToldSlot>();

/** Names one wrapping of the private half: another passphrase, other parameters, another name or roles give another. */
export async function wrapMark(storeId: string, slot: SlotRecord): Promise<string> {
  const bytes = concat([
    TAGS.markOfWrap,
    boundSlotBytes(storeId, slot),
    slot.iv,
    slot.wrapped,
    slot.checkIv,
    slot.check,
  ]);
  return toBase64((await sha256(bytes)).slice(0, MARK_LENGTH));
}

/** Names one sealed store key. */
export async function keyMark({ key, epk, iv, box }: SealedKey): Promise<string> {
  return toBase64((await sha256(concat([TAGS.markOfKey, keyBytes(key), epk, iv, box]))).slice(0, MARK_LENGTH));
}

/** Tells one store key from any other and nothing about it: the tag of a seal of nothing, under an iv that no row ever gets. */
export async function keyCheck(storeId: string, name: string, key: CryptoKey): Promise<string> {
  const additionalData = writeBytes().raw(TAGS.checkOfKey).u32(FORMAT).id(storeId).raw(keyBytes(name)).done();
  return toBase64(await seal(key, new Uint8Array(IV_LENGTH), additionalData, NOTHING));
}

const MARK_LENGTH = 16;

/** Sign-in names are kept NFC and compared without case. */
export function isSameSignInName(a: string, b: string): boolean {
  return a.normalize('NFC').toLowerCase() === b.normalize('NFC').toLowerCase();
}

/** New random store keys, extractable: dropped when they are sealed. */
export async function newStoreKeys(
  generations: Partial<Readonly<Record<Compartment, number>>> = { common: 0, officer: 0 },
): Promise<StoreKeys> {
  const keys = new Map<string, CryptoKey>();
  for (const [compartment, generation] of Object.entries(generations)) {
    const key = await crypto.subtle.generateKey({ name: 'AES-GCM', length: 256 }, true, ['encrypt', 'decrypt']);
    keys.set(keyName(compartment as Compartment, generation), key);
  }
  return keys;
}

/**
 * A number for a new generation. Random and not the next one: two PCs that renew the keys apart from each other must never give one name
 * to two keys. Which generation is in force the sealed list says, not the number.
 */
export function newGeneration(): number {
  const most = 1_000_000_000;
  const [random = 0] = crypto.getRandomValues(new Uint32Array(1));
  return (random % (most - 1)) + 1;
}

/** The same slot with these keys sealed to its public half too: its employee need not be there. */
export async function withFurtherKeys(storeId: string, slot: SlotRecord, keys: StoreKeys): Promise<SlotRecord> {
  const sealed = [...slot.sealed];
  for (const [name, key] of keys) sealed.push(await sealKey(storeId, slot.id, slot.publicKey, name, key));
  return { ...slot, sealed: sealed.sort((a, b) => (a.key < b.key ? -1 : 1)) };
}

/**
 * Makes a slot. `keys` are extractable; those of the slot's compartments are sealed to it, every generation there is.
 * @throws StoreError `closed` when a compartment is asked whose key is not held
 */
export async function makeSlot(storeId: string, slot: NewSlot, keys: StoreKeys): Promise<SlotRecord> {
  const letters = slot.compartments.map((compartment) => keyName(compartment, 0).charAt(0));
  const names = [...keys.keys()].filter((name) => letters.includes(name.charAt(0))).sort();
  if (letters.some((letter) => !names.some((name) => name.startsWith(letter)))) throw new StoreError('closed');
  if (!slot.compartments.includes('common')) throw new StoreError('refused', 'a slot without the common compartment');

  const pair = await crypto.subtle.generateKey(PAIR, true, ['deriveBits']);
  const publicKey = await exportPublic(pair.publicKey);
  const sealed: SealedKey[] = [];
  for (const name of names) {
    const key = keys.get(name);
    if (key) sealed.push(await sealKey(storeId, slot.id, publicKey, name, key));
  }
  const fields = {
    format: FORMAT,
    id: slot.id,
    kind: slot.kind,
    signInName: slot.signInName.normalize('NFC'),
    roles: [...slot.roles].sort(),
    mustChange: slot.mustChange,
    publicKey,
    sealed,
  };
  return wrapPrivate(storeId, fields, pair.privateKey, slot.secret);
}

/** The same slot under a new secret; nothing has to be changed at the next unlock any more. @throws StoreError `wrongSecret` */
export async function withNewSecret(
  storeId: string,
  slot: SlotRecord,
  oldSecret: string,
  newSecret: string,
): Promise<SlotRecord> {
  const privateKey = await unwrapPrivate(storeId, slot, oldSecret, true);
  return wrapPrivate(storeId, { ...slot, mustChange: false }, privateKey, newSecret);
}

/** The same slot under the same secret, made harder to guess. @throws StoreError `wrongSecret` */
export async function withStrongerWrap(
  storeId: string,
  slot: SlotRecord,
  secret: string,
  strength: KdfStrength,
): Promise<SlotRecord> {
  const privateKey = await unwrapPrivate(storeId, slot, secret, true);
  return wrapPrivate(storeId, slot, privateKey, secret, strength);
}

/** What a secret opens. */
export interface OpenedSlot {
  readonly keys: StoreKeys;
  /** Non-extractable: opens what is sealed to this slot while the session runs, by a colleague on another PC. */
  readonly privateKey: CryptoKey;
}

/**
 * The store keys this slot holds, whoever sealed them: see [Note: marks].
 * @param extractable false for a session; true only for the moment in which a colleague's slot is made
 * @throws StoreError `wrongSecret` | `weakParameters` | `forgedSlot`
 */
export async function openSlot(
  storeId: string,
  slot: SlotRecord,
  secret: string,
  extractable = false,
): Promise<OpenedSlot> {
  const privateKey = await unwrapPrivate(storeId, slot, secret, false);
  return { keys: await openSealed(storeId, slot, privateKey, slot.sealed, extractable), privateKey };
}

/** @throws StoreError `forgedSlot` */
export async function openSealed(
  storeId: string,
  slot: Pick<SlotRecord, 'id' | 'publicKey'>,
  privateKey: CryptoKey,
  some: readonly SealedKey[],
  extractable = false,
): Promise<StoreKeys> {
  const keys = new Map<string, CryptoKey>();
  for (const sealed of some) {
    const info = sealInfo(storeId, slot.id, slot.publicKey, sealed.key, sealed.epk);
    try {
      const epk = await crypto.subtle.importKey('raw', sealed.epk, PAIR, false, []);
      const wrapping = await agree(privateKey, epk, info);
      const key = await crypto.subtle.unwrapKey(
        'raw',
        sealed.box,
        wrapping,
        { name: 'AES-GCM', iv: sealed.iv, additionalData: info },
        'AES-GCM',
        extractable,
        ['encrypt', 'decrypt'],
      );
      keys.set(sealed.key, key);
    } catch {
      throw new StoreError('forgedSlot', 'a sealed store key does not open');
    }
  }
  return keys;
}

/** Spends the time of one derivation: an unknown sign-in name must not answer faster than a wrong passphrase. */
export async function pretendToOpen(secret: string): Promise<void> {
  await deriveKey('employee', secret, newKdfParameters());
}

/** What must fit before a slot is looked at any further. @throws StoreError `newer` */
export function asSlot(value: unknown): SlotRecord | undefined {
  if (typeof value !== 'object' || value === null) return undefined;
  const slot = value as SlotRecord;
  if (typeof slot.format === 'number' && slot.format > FORMAT) {
    throw new StoreError('newer', `slot format ${slot.format}`);
  }
  const isSlot =
    slot.format === FORMAT &&
    /^[0-9a-f]{32}$/.test(slot.id) &&
    (slot.kind === 'employee' || slot.kind === 'recovery') &&
    typeof slot.signInName === 'string' &&
    Array.isArray(slot.roles) &&
    slot.roles.every((role) => typeof role === 'string') &&
    typeof slot.mustChange === 'boolean' &&
    isBytes(slot.kdf?.salt) &&
    typeof slot.kdf.name === 'string' &&
    isBytes(slot.publicKey, 65) &&
    isBytes(slot.iv, IV_LENGTH) &&
    isBytes(slot.wrapped) &&
    isBytes(slot.checkIv, IV_LENGTH) &&
    isBytes(slot.check) &&
    Array.isArray(slot.sealed) &&
    slot.sealed.every(
      (one) => isKeyName(one?.key) && isBytes(one.epk, 65) && isBytes(one.iv, IV_LENGTH) && isBytes(one.box),
    );
  return isSlot ? slot : undefined;
}

/** Additional data of the wrapped private half: whatever of a slot must not be forged. */
export function boundSlotBytes(
  storeId: string,
  slot: Omit<SlotRecord, 'iv' | 'wrapped' | 'checkIv' | 'check' | 'sealed'>,
): Bytes {
  const writer = writeBytes()
    .raw(TAGS.wrapped)
    .u32(slot.format)
    .id(storeId)
    .id(slot.id)
    .u8(slot.kind === 'recovery' ? 1 : 0)
    .text(slot.signInName)
    .u32(slot.roles.length);
  for (const role of slot.roles) writer.text(role);
  return writer
    .u8(slot.mustChange ? 1 : 0)
    .text(slot.kdf.name)
    .u32(slot.kdf.memoryKiB)
    .u32(slot.kdf.passes)
    .u32(slot.kdf.lanes)
    .sized(slot.kdf.salt)
    .raw(slot.publicKey)
    .done();
}

const ascii = (text: string): Uint8Array => new TextEncoder().encode(text);
const TAGS = {
  wrapped: ascii('IBSW'),
  check: ascii('IBSC'),
  key: ascii('IBSK'),
  markOfWrap: ascii('IBMW'),
  markOfKey: ascii('IBMK'),
  checkOfKey: ascii('IBKC'),
};

function checkBytes(storeId: string, slotId: string): Bytes {
  return writeBytes().raw(TAGS.check).u32(FORMAT).id(storeId).id(slotId).done();
}

/** HKDF info and additional data of one sealed store key. */
function sealInfo(storeId: string, slotId: string, publicKey: Bytes, key: string, epk: Bytes): Bytes {
  return writeBytes()
    .raw(TAGS.key)
    .u32(FORMAT)
    .id(storeId)
    .id(slotId)
    .raw(keyBytes(key))
    .raw(epk)
    .raw(publicKey)
    .done();
}

async function wrapPrivate(
  storeId: string,
  fields: Omit<SlotRecord, 'kdf' | 'iv' | 'wrapped' | 'checkIv' | 'check'>,
  privateKey: CryptoKey,
  secret: string,
  strength?: KdfStrength,
): Promise<SlotRecord> {
  const kdf = newKdfParameters(strength);
  const key = await deriveKey(fields.kind, secret, kdf);
  const iv = randomBytes(IV_LENGTH);
  const checkIv = randomBytes(IV_LENGTH);
  const additionalData = boundSlotBytes(storeId, { ...fields, kdf });
  const wrapped = await crypto.subtle.wrapKey('pkcs8', privateKey, key, { name: 'AES-GCM', iv, additionalData });
  const check = await seal(key, checkIv, checkBytes(storeId, fields.id), NOTHING);
  return { ...fields, kdf, iv, wrapped: new Uint8Array(wrapped), checkIv, check };
}

async function unwrapPrivate(
  storeId: string,
  slot: SlotRecord,
  secret: string,
  extractable: boolean,
): Promise<CryptoKey> {
  const key = await deriveKey(slot.kind, secret, slot.kdf);
  const isSecretRight = await open(key, slot.checkIv, checkBytes(storeId, slot.id), slot.check);
  let privateKey: CryptoKey;
  try {
    const additionalData = boundSlotBytes(storeId, slot);
    const how = { name: 'AES-GCM', iv: slot.iv, additionalData };
    privateKey = await crypto.subtle.unwrapKey('pkcs8', slot.wrapped, key, how, PAIR, extractable, ['deriveBits']);
  } catch {
    // [Note: forged or wrong]
    throw new StoreError(isSecretRight ? 'forgedSlot' : 'wrongSecret');
  }
  // The same secret opens both, or somebody changed the slot.
  if (!isSecretRight) throw new StoreError('forgedSlot', 'its check');
  return privateKey;
}

async function sealKey(
  storeId: string,
  slotId: string,
  publicKey: Bytes,
  name: string,
  key: CryptoKey,
): Promise<SealedKey> {
  const ephemeral = await crypto.subtle.generateKey(PAIR, false, ['deriveBits']);
  const epk = await exportPublic(ephemeral.publicKey);
  const info = sealInfo(storeId, slotId, publicKey, name, epk);
  const to = await crypto.subtle.importKey('raw', publicKey, PAIR, false, []);
  const wrapping = await agree(ephemeral.privateKey, to, info);
  const iv = randomBytes(IV_LENGTH);
  const how = { name: 'AES-GCM', iv, additionalData: info };
  return { key: name, epk, iv, box: new Uint8Array(await crypto.subtle.wrapKey('raw', key, wrapping, how)) };
}

/** ECDH P-256, then HKDF-SHA-256 with an empty salt: the key that seals one store key. */
async function agree(privateKey: CryptoKey, publicKey: CryptoKey, info: Bytes): Promise<CryptoKey> {
  const shared = await crypto.subtle.deriveBits({ name: 'ECDH', public: publicKey }, privateKey, 256);
  const material = await crypto.subtle.importKey('raw', shared, 'HKDF', false, ['deriveKey']);
  const how = { name: 'HKDF', hash: 'SHA-256', salt: NOTHING, info };
  return crypto.subtle.deriveKey(how, material, { name: 'AES-GCM', length: 256 }, false, ['wrapKey', 'unwrapKey']);
}

async function exportPublic(key: CryptoKey): Promise<Bytes> {
  return new Uint8Array(await crypto.subtle.exportKey('raw', key));
}
