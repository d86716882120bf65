/**
 * From a typed secret to a key: Argon2id by hash-wasm. Runs in the vault worker (needs 'wasm-unsafe-eval' there and nowhere else).
 * Parameters weaker than the floor are refused before anything is derived: somebody who can write the store could otherwise
 * make an employee give away a passphrase that is cheap to guess. Absurdly high ones are refused too: they would only hang the PC.
 */

import { argon2id } from 'hash-wasm';
import { type Bytes, ownBytes, randomBytes, toBytes } from './bytes';
import { normaliseRecoveryCode } from './recovery-code';
import { isBytes } from './row';
import { StoreError } from './types';

export interface KdfParameters {
  readonly name: string;
  readonly memoryKiB: number;
  readonly passes: number;
  readonly lanes: number;
  readonly salt: Bytes;
}

export const SALT_LENGTH = 16;

/** How hard a guess is made. Memory in KiB. */
export interface KdfStrength {
  readonly memoryKiB: number;
  readonly passes: number;
  readonly lanes: number;
}

/** Anything weaker is an attack and is refused. It never rises: a slot of an earlier program must still open. */
const FLOOR: KdfStrength = { memoryKiB: 65536, passes: 3, lanes: 1 };
const MOST: KdfStrength = { memoryKiB: 1048576, passes: 20, lanes: 16 };

/** What a slot is wrapped with now, about 0.4 s on an office PC. To be raised: an older slot follows at its next unlock. */
export const KDF_NOW: KdfStrength = { memoryKiB: 65536, passes: 3, lanes: 1 };

export function newKdfParameters(strength: KdfStrength = KDF_NOW): KdfParameters {
  const { memoryKiB, passes, lanes } = strength;
  return { name: 'argon2id', memoryKiB, passes, lanes, salt: randomBytes(SALT_LENGTH) };
}

/** Allowed, but less than a new slot gets. */
export function isWeakerThan(kdf: KdfParameters, strength: KdfStrength = KDF_NOW): boolean {
  return kdf.memoryKiB < strength.memoryKiB || kdf.passes < strength.passes;
}

/** @throws StoreError `weakParameters` */
export function checkKdfParameters(kdf: KdfParameters): void {
  const within = (value: number, least: number, most: number): boolean =>
    Number.isInteger(value) && value >= least && value <= most;
  const isRight =
    kdf?.name === 'argon2id' &&
    within(kdf.memoryKiB, FLOOR.memoryKiB, MOST.memoryKiB) &&
    within(kdf.passes, FLOOR.passes, MOST.passes) &&
    within(kdf.lanes, FLOOR.lanes, MOST.lanes) &&
    isBytes(kdf.salt, SALT_LENGTH);
  if (!isRight) throw new StoreError('weakParameters');
}

/** The key of a secret: non-extractable, wraps a private half and seals the check. @throws StoreError `weakParameters` */
export async function deriveKey(kind: 'employee' | 'recovery', secret: string, kdf: KdfParameters): Promise<CryptoKey> {
  checkKdfParameters(kdf);
  const password = toBytes(kind === 'recovery' ? normaliseRecoveryCode(secret) : secret.normalize('NFKC'));
  if (password.length === 0) throw new StoreError('wrongSecret');
  const raw = await argon2id({
    password,
    salt: kdf.salt,
    memorySize: kdf.memoryKiB,
    iterations: kdf.passes,
    parallelism: kdf.lanes,
    hashLength: 32,
    outputType: 'binary',
  });
  const usages: KeyUsage[] = ['encrypt', 'decrypt', 'wrapKey', 'unwrapKey'];
  const key = await crypto.subtle.importKey('raw', ownBytes(raw), 'AES-GCM', false, usages);
  raw.fill(0);
  password.fill(0);
  return key;
}
