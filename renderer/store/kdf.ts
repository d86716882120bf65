/**
 * From a typed secret to a key: Argon2id by hash-wasm. Runs in the vault worker (needs 'wasm-unsafe-eval' there and nowhere else).
 * Parameters weaker than the minimum are refused before anything is derived: somebody who can write the store could otherwise
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
const LEAST = { memoryKiB: 65536, passes: 3, lanes: 1 };
const MOST = { memoryKiB: 1048576, passes: 20, lanes: 16 };

/** What new slots are made with: the minimum, about 0.4 s on an office PC. */
export function newKdfParameters(): KdfParameters {
  return { name: 'argon2id', ...LEAST, salt: randomBytes(SALT_LENGTH) };
}

/** @throws StoreError `weakParameters` */
export function checkKdfParameters(kdf: KdfParameters): void {
  const within = (value: number, least: number, most: number): boolean =>
    Number.isInteger(value) && value >= least && value <= most;
  const isRight =
    kdf?.name === 'argon2id' &&
    within(kdf.memoryKiB, LEAST.memoryKiB, MOST.memoryKiB) &&
    within(kdf.passes, LEAST.passes, MOST.passes) &&
    within(kdf.lanes, LEAST.lanes, MOST.lanes) &&
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
