/**
 * The recovery code: 24 characters of an alphabet without look-alikes, in 6 groups of 4 (about 117 bits). Runs in the vault worker.
 * The secret that goes into the KDF is the code without dashes and spaces, in capitals.
 */

import { randomBytes } from './bytes';

/** No 0, O, 1, I or L. */
export const RECOVERY_ALPHABET = '23456789ABCDEFGHJKMNPQRSTVWXYZ';
export const RECOVERY_LENGTH = 24;
const GROUP = 4;

/** A new code as printed: `ABCD-EFGH-...`, every character uniform. */
export function newRecoveryCode(random: (length: number) => Uint8Array = randomBytes): string {
  // Bytes of 240 and above are thrown away: 256 is no multiple of 30 and the first letters would come up more often.
  const limit = 256 - (256 % RECOVERY_ALPHABET.length);
  let code = '';
  while (code.length < RECOVERY_LENGTH) {
    for (const byte of random(RECOVERY_LENGTH)) {
      if (byte < limit && code.length < RECOVERY_LENGTH) code += RECOVERY_ALPHABET[byte % RECOVERY_ALPHABET.length];
    }
  }
  return groupRecoveryCode(code);
}

/** As typed to as derived from: any case, dashes (of any kind) and spaces ignored. */
export function normaliseRecoveryCode(typed: string): string {
  return typed
    .normalize('NFKC')
    .replace(/[\s\p{Pd}]/gu, '')
    .toUpperCase();
}

/** True when the typed text can be a recovery code at all. */
export function isRecoveryCode(typed: string): boolean {
  const code = normaliseRecoveryCode(typed);
  return code.length === RECOVERY_LENGTH && [...code].every((letter) => RECOVERY_ALPHABET.includes(letter));
}

/** In groups of four with dashes. */
export function groupRecoveryCode(code: string): string {
  return (normaliseRecoveryCode(code).match(new RegExp(`.{1,${GROUP}}`, 'g')) ?? []).join('-');
}
