/** The house style in the vault: who sets it, what is refused whatever the page says, and the test sheet. Runs in Node. */
import { deflateSync } from 'node:zlib';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Leave } from '../../electron/contract';
import { answers } from '../../renderer/desk/vault/answers';
import { Refused } from '../../renderer/desk/vault/refused';
import type { Vault } from '../../renderer/desk/vault/vault';
import type { ProfileValue, Role } from '../../renderer/domain/facts/facts';
import { STYLE } from '../../renderer/domain/style/house-style';
import { PLAIN, PNG_SIGNATURE, plainPng, pngChunk } from '../../renderer/domain/style/plain-png';
import { pngFile } from '../letters/logo-maker';
import type { World } from '../scenarios/world';
import { caseId, vaultOn, worldAt } from './vault-on-world';

const DAY = '2026-12-08';
const logo = pngFile({ width: 420, height: 108 }).toString('base64');

beforeEach(() => vi.useFakeTimers({ now: new Date(`${DAY}T10:40:00`), toFake: ['Date'] }));
afterEach(() => vi.useRealTimers());

const world = (): World => worldAt('2026-12-01', { to: 'invited', appointment: { on: DAY } });
const setFacts = (of: World) =>
  of.log.flatMap(({ fact }) => (fact.kind === 'profileValueSet' && fact.path.startsWith('style.') ? [fact] : []));

async function refusalOf(act: () => Promise<unknown>): Promise<string | undefined> {
  try {
    await act();
    return undefined;
  } catch (error) {
    if (error instanceof Refused) return error.refusal.code;
    throw error;
  }
}

const set = (of: World, values: Readonly<Record<string, ProfileValue>>, role: Role = 'accessAdministrator') =>
  answers.setValues(vaultOn(of, [role]), { values });

/** A PNG whose chunks are in order, around these rows. */
function around(data: Uint8Array, width = 420, height = 108): string {
  const head = new Uint8Array(13);
  new DataView(head.buffer).setUint32(0, width);
  new DataView(head.buffer).setUint32(4, height);
  head.set(PLAIN, 8);
  const parts = [
    Uint8Array.from(PNG_SIGNATURE),
    pngChunk('IHDR', head),
    pngChunk('IDAT', data),
    pngChunk('IEND', new Uint8Array()),
  ];
  return Buffer.concat(parts).toString('base64');
}

describe('what the administrator of access sets', () => {
  it('is a fact a path, seen again in Beheer, in the session and in the next letter', async () => {
    const of = world();
    const window = { left: 110, top: 45, width: 90, height: 35 };
    const view = await set(of, { [STYLE.logo]: logo, [STYLE.accent]: '#7a1f5c', [STYLE.window]: window });
    expect(view.style).toEqual({
      logo,
      accent: '#7a1f5c',
      window,
      byProgram: { accent: '#1b5e6b', window: { left: 25, top: 50, width: 85, height: 30 } },
    });
    expect(setFacts(of).map(({ path, value }) => [path, value])).toEqual([
      [STYLE.logo, logo],
      [STYLE.accent, '#7a1f5c'],
      [STYLE.window, window],
    ]);
    const session = await answers.session(vaultOn(of, ['counter']), {});
    expect(session.accent).toBe('#7a1f5c');
    const letter = await answers.draftLetter(vaultOn(of, ['counter']), { case: caseId(of), kind: 'receiptSlip' });
    expect(letter.letterhead).toMatchObject({
      accent: '#7a1f5c',
      window,
      logo: { png: logo, width: 420, height: 108 },
    });
    expect(letter.missing.filter((path) => path.startsWith('style.'))).toEqual([]);
  });

  it('is written once: the same again is no fact, and empty is the default again', async () => {
    const of = world();
    await set(of, { [STYLE.accent]: '#7a1f5c' });
    await set(of, { [STYLE.accent]: '#7a1f5c' });
    expect(setFacts(of)).toHaveLength(1);
    const view = await set(of, { [STYLE.accent]: '' });
    expect(view.style).not.toHaveProperty('accent');
    expect((await answers.session(vaultOn(of, ['counter']), {})).accent).toBe('#1b5e6b');
  });

  it('is not for others', async () => {
    const of = world();
    for (const role of ['counter', 'privacyOfficer', 'dpo', 'footageManager'] as const)
      expect(await refusalOf(() => set(of, { [STYLE.accent]: '#7a1f5c' }, role)), role).toBe('roleMayNot');
    expect(setFacts(of)).toEqual([]);
  });
});

describe('a logo that would spoil every letter', () => {
  const rows = (width: number, height: number, filter = 0): Uint8Array =>
    Uint8Array.from({ length: height * (1 + 3 * width) }, (_, at) => (at % (1 + 3 * width) === 0 ? filter : 255));

  it('is refused, though its chunks are in order', async () => {
    const wrong = {
      'no compression at all': around(new Uint8Array(400)),
      'cut off': around(deflateSync(rows(420, 108)).subarray(0, 40)),
      'a row too few': around(deflateSync(rows(420, 107))),
      'a row too many': around(deflateSync(rows(420, 109))),
      'forty megabytes': around(deflateSync(new Uint8Array(40_000_000), { level: 9 })),
      'a filter there is not': around(deflateSync(rows(420, 108, 5))),
    };
    const of = world();
    for (const [what, value] of Object.entries(wrong)) {
      expect(plainPng(value), `${what} looks right from outside`).toBeDefined();
      expect(await refusalOf(() => set(of, { [STYLE.logo]: value })), what).toBe('logoNotPlain');
    }
    expect(setFacts(of)).toEqual([]);
    expect(await refusalOf(() => set(of, { [STYLE.logo]: around(deflateSync(rows(420, 108))) }))).toBe(undefined);
  });

  it('is refused when it can be seen through or tells of its maker', async () => {
    const of = world();
    for (const kind of [{ alpha: true }, { text: 'V. Verzonnen' }, { interlaced: true }]) {
      const value = pngFile({ width: 100, height: 40, ...kind }).toString('base64');
      expect(await refusalOf(() => set(of, { [STYLE.logo]: value }))).toBe('logoNotPlain');
    }
    expect(setFacts(of)).toEqual([]);
  });
});

describe('the test sheet for the window', () => {
  const sheetOf = async (vault: Vault) => {
    const said: Omit<Leave, 'n'>[] = [];
    const letGo = async (leave: Omit<Leave, 'n'>): Promise<void> => {
      said.push(leave);
    };
    const code = await refusalOf(() => answers.windowTest({ ...vault, letGo }, {}));
    return { code, said };
  };

  it('leaves by its name, and is of the window that is kept', async () => {
    const of = world();
    await set(of, { [STYLE.window]: { left: 110, top: 45, width: 90, height: 35 } });
    expect(await sheetOf(vaultOn(of, ['accessAdministrator']))).toEqual({
      code: undefined,
      said: [{ ways: ['save', 'print'], name: 'proefblad-venster' }],
    });
    const sheet = await answers.windowTest(vaultOn(of, ['accessAdministrator']), {});
    expect(sheet.lines[0]).toEqual({ label: 'Van links', value: '110 mm' });
  });

  it('is not for others, and not during a visit; the machine then hears nothing', async () => {
    const visiting = worldAt('2026-12-01', { to: 'identified', appointment: { on: DAY } });
    expect(await sheetOf(vaultOn(visiting, ['accessAdministrator']))).toEqual({ code: 'notDuringVisit', said: [] });
    expect(await sheetOf(vaultOn(world(), ['counter']))).toEqual({ code: 'roleMayNot', said: [] });
  });
});
