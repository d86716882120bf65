/** What leaves the program as a file or on paper: what the vault has signed for, and nothing else (LO-16). */
import { webcrypto } from 'node:crypto';
import { beforeAll, describe, expect, it, vi } from 'vitest';
import type { Leave } from '../../electron/contract';
import { NOTHING_LEAVES, speak } from '../../renderer/desk/vault/voice';

const off = { visit: false };
let guardVisit: typeof import('../../electron/visit').guardVisit;
beforeAll(async () => {
  vi.stubGlobal('__OFF__', off);
  ({ guardVisit } = await import('../../electron/visit'));
});

const pdf = new TextEncoder().encode('%PDF-1.7 a letter');
const other = new TextEncoder().encode('%PDF-1.7 a lettes');
const sha256 = async (bytes: Uint8Array): Promise<string> =>
  Buffer.from(await webcrypto.subtle.digest('SHA-256', bytes as Uint8Array<ArrayBuffer>)).toString('hex');
const letter = async (ways: Leave['ways'], name = 'LEF-2026-A0001'): Promise<Omit<Leave, 'n'>> => ({
  ways,
  name,
  sha256: await sha256(pdf),
});

/** Main's guard with a vault behind it, and all that the page between them carried. */
function vaultAndGuard() {
  const guard = guardVisit();
  const carried: (readonly [Uint8Array, Uint8Array])[] = [];
  const letGo = speak({
    meet: async (key) => guard.meet(key),
    say: async (words, signature) => {
      carried.push([words, signature]);
      guard.hear(words, signature);
    },
  });
  const both = (name: string, bytes: Uint8Array) =>
    [guard.mayLeave('save', name, bytes), guard.mayLeave('print', name, bytes)] as const;
  return { guard, letGo, carried, both };
}

describe('a file leaves the program', () => {
  it('when the vault let it go: this name, these bytes, these ways', async () => {
    const { letGo, both } = vaultAndGuard();
    await letGo(await letter(['save', 'print']));
    expect(both('LEF-2026-A0001', pdf)).toEqual([true, true]);
    expect(both('LEF-2026-A0001', other)).toEqual([false, false]);
    expect(both('LEF-2026-A0001-verslag', pdf)).toEqual([false, false]);
    await letGo(await letter(['print'], 'LEF-2026-A0001-verslag'));
    expect(both('LEF-2026-A0001-verslag', pdf)).toEqual([false, true]);
    expect(both('LEF-2026-A0001-verslag', other)).toEqual([false, false]);
    expect(both('LEF-2026-A0001', pdf)).toEqual([false, false]);
  });

  it('not before the vault has spoken, nor once it said that nothing leaves', async () => {
    const { letGo, both } = vaultAndGuard();
    expect(both('LEF-2026-A0001', pdf)).toEqual([false, false]);
    await letGo(await letter(['save', 'print']));
    await letGo(NOTHING_LEAVES);
    expect(both('LEF-2026-A0001', pdf)).toEqual([false, false]);
  });

  it('is the recovery sheet by its name: the vault never holds it as a file', async () => {
    const { letGo, both } = vaultAndGuard();
    await letGo({ ways: ['save', 'print'], name: 'herstelblad' });
    expect(both('herstelblad', pdf)).toEqual([true, true]);
    expect(both('LEF-2026-A0001', pdf)).toEqual([false, false]);
  });

  it('to a dialog alone and never to a printer, where it is data a person carries along', async () => {
    const { letGo, both } = vaultAndGuard();
    const data = new TextEncoder().encode('{"format":"invented"}');
    await letGo({ ways: ['save'], name: 'LEY-2026-A0001', sha256: await sha256(data) });
    expect(both('LEY-2026-A0001', data)).toEqual([true, false]);
    expect(both('LEY-2026-A0001', pdf)).toEqual([false, false]);
  });

  it('in a build with this guard left out whatever anybody says (control)', () => {
    off.visit = true;
    expect(vaultAndGuard().both('LEF-2026-A0001', other)).toEqual([true, true]);
    off.visit = false;
  });
});

describe('a page that lies', () => {
  it('cannot repeat what was let go before, nor change a word of it', async () => {
    const { guard, letGo, carried, both } = vaultAndGuard();
    await letGo(await letter(['save', 'print']));
    await letGo(NOTHING_LEAVES);
    const [words, signature] = carried[0] as (typeof carried)[0];
    expect(() => guard.hear(words, signature)).toThrow('newer');
    const later = new TextEncoder().encode(new TextDecoder().decode(words).replace('"n":1', '"n":9'));
    expect(() => guard.hear(later, signature)).toThrow('not said by the vault');
    expect(() => guard.hear(words, new Uint8Array(64))).toThrow('not said by the vault');
    expect(both('LEF-2026-A0001', pdf)).toEqual([false, false]);
  });

  it('cannot name a key of its own beside the vault, until this renderer has ended', async () => {
    const { guard, letGo, both } = vaultAndGuard();
    await letGo(NOTHING_LEAVES);
    const liar = speak({ meet: async (key) => guard.meet(key), say: async (...said) => guard.hear(...said) });
    await expect(liar(await letter(['save']))).rejects.toThrow('has named its key');
    const deaf = speak({ meet: async () => undefined, say: async (...said) => guard.hear(...said) });
    await expect(deaf({ ...(await letter(['save'])) })).rejects.toThrow('not said by the vault');
    expect(both('LEF-2026-A0001', pdf)).toEqual([false, false]);
    guard.forget();
    const next = speak({ meet: async (key) => guard.meet(key), say: async (...said) => guard.hear(...said) });
    await next(await letter(['save']));
    expect(both('LEF-2026-A0001', pdf)).toEqual([true, false]);
  });
});
