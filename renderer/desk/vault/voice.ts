/**
 * What the vault says to the machine of what may leave the program, signed with a key that never leaves this worker: the page carries
 * it and can change none of it. Main's side, and what this does not hold against: electron/visit.ts. Runs in the vault worker.
 */
import type { Leave } from '../../../electron/contract';

export type LetGo = (leave: Omit<Leave, 'n'>) => Promise<void>;

export const NOTHING_LEAVES: Omit<Leave, 'n'> = { ways: [] };

interface Machine {
  readonly meet: (key: Uint8Array) => Promise<unknown>;
  readonly say: (words: Uint8Array, signature: Uint8Array) => Promise<unknown>;
}

const CURVE = { name: 'ECDSA', namedCurve: 'P-256' } as const;
const SIGNING = { name: 'ECDSA', hash: 'SHA-256' } as const;

/** Makes the key and names it to the machine at once. What is said resolves when the machine has heard it, and rejects when it would not. */
export function speak(machine: Machine): LetGo {
  const met = introduce(machine);
  // Told where something is to leave; here nobody waits for it.
  met.catch(() => undefined);
  let n = 0;
  return async (leave) => {
    const key = await met;
    const words = new TextEncoder().encode(JSON.stringify({ n: ++n, ...leave } satisfies Leave));
    await machine.say(words, new Uint8Array(await crypto.subtle.sign(SIGNING, key, words)));
  };
}

async function introduce(machine: Machine): Promise<CryptoKey> {
  const pair = await crypto.subtle.generateKey(CURVE, false, ['sign', 'verify']);
  await machine.meet(new Uint8Array(await crypto.subtle.exportKey('spki', pair.publicKey)));
  return pair.privateKey;
}
