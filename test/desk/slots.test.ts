/**
 * Which keys an act on access makes anew and to whom they go: the real vault on a session that writes down what it is asked. What the
 * store does with it is held in test/store/keys.browser.test.ts. Runs in Node.
 */
import { describe, expect, it } from 'vitest';
import { factToBytes } from '../../renderer/desk/payload';
import { openOffice } from '../../renderer/desk/vault/office';
import {
  addEmployee,
  admin,
  removeEmployee,
  renewAccess,
  renewKeys,
  settleLists,
} from '../../renderer/desk/vault/staff';
import { newVault, type Vault } from '../../renderer/desk/vault/vault';
import { compartmentOf } from '../../renderer/domain/facts/compartments';
import { type FactBody, NO_CASE, type Role } from '../../renderer/domain/facts/facts';
import type { AlongWith, Entry, NewRow, Session, SlotsAfter, ToldSlot } from '../../renderer/store/types';

const OWN = 'ada';
const id = (name: string): string => Buffer.from(name).toString('hex').padEnd(32, '0');
const hex = (number: number): string => number.toString(16).padStart(64, '0');

function told(name: string, roles: readonly Role[], more: Partial<ToldSlot> = {}): ToldSlot {
  const officer = roles.some((role) => role !== 'counter');
  return {
    ...{
      id: id(name),
      kind: 'employee',
      signInName: name,
      roles,
      mustChange: false,
      publicKey: `p-${name}`,
      wrap: `w-${name}`,
    },
    sealed: { c0: `c0-${name}`, ...(officer && { o0: `o0-${name}` }) },
    ...more,
  };
}

const ada = told(OWN, ['accessAdministrator']);
const bo = told('bo', ['counter']);
const cas = told('cas', ['privacyOfficer']);
const dot = told('dot', ['counter']);

type List = Extract<FactBody, { kind: 'slotListSet' }>;
const list = (slots: readonly ToldSlot[], common = 0): List => ({
  kind: 'slotListSet',
  slots: slots.map(({ signInName: _name, mustChange: _must, ...slot }) => slot) as List['slots'],
  generations: { common, officer: 0 },
});
const employee = (name: string, roles: readonly Role[]): FactBody => ({
  ...{ kind: 'employeeRecorded', employee: id(`e-${name}`), name, function: 'x', slot: id(name), roles },
  confidentialityOn: '2026-01-01',
});

interface Placing {
  readonly counter: number;
  readonly place?: string;
  readonly seen?: number;
}

function entry(body: FactBody, { counter, place = 'A', seen = counter - 1 }: Placing): Entry {
  const other = place === 'A' ? {} : { seenElsewhere: { A: seen } };
  const head = { v: 1, at: counter, day: '2026-11-30', by: id(OWN), place, seen, ...other } as const;
  const compartment = compartmentOf(body.kind) as 'common';
  const at = {
    writer: `${place}${counter}`.padEnd(32, 'f'),
    seq: 0,
    counter,
    case: NO_CASE,
    compartment,
    generation: 0,
  };
  return { ...at, hash: hex(counter), state: 'read', payload: factToBytes(head, body) };
}

interface Bench {
  readonly vault: Vault;
  /** What the store was asked. */
  along: AlongWith;
  facts: readonly FactBody[];
}

async function bench(onDisk: readonly ToldSlot[], lists: readonly Entry[]): Promise<Bench> {
  const founded: FactBody = { kind: 'registerFounded', store: id('store'), corporation: 'lefier', profileVersion: 'x' };
  const held = [
    entry(founded, { counter: 1 }),
    entry({ kind: 'placeClaimed', letter: 'A', installation: 'here' }, { counter: 2 }),
    ...[employee(OWN, ada.roles as Role[]), employee('bo', ['counter']), employee('cas', ['privacyOfficer'])].map(
      (body, index) => entry(body, { counter: 3 + index }),
    ),
    ...lists,
  ];
  const session = {
    slot: ada,
    report: { breaks: [], olderKey: 0, rows: held.length, journalBehind: false },
    entries: async () => held,
    slots: async () => onDisk,
    confirmSecret: async (secret: string) => secret === 'goed',
    append: async (
      make: (made: readonly ToldSlot[], after: SlotsAfter) => readonly NewRow[],
      along: AlongWith = {},
    ) => {
      const made = (along.addSlots ?? []).map((slot) =>
        told(slot.signInName, slot.roles as Role[], { id: slot.id, publicKey: `anew-${slot.signInName}` }),
      );
      const fresh = (along.renew?.compartments ?? []).map((one) => (one === 'common' ? 'c7' : 'o7'));
      const staying = onDisk.filter((slot) => !along.removeSlots?.includes(slot.id));
      const compartmentsOf = ({ publicKey }: ToldSlot): readonly string[] =>
        along.renew?.sealTo.find((one) => one.publicKey === publicKey)?.compartments ?? [];
      const slots = [
        ...staying.map((slot) => {
          const gets = fresh.filter((name) => compartmentsOf(slot).some((one) => one.charAt(0) === name.charAt(0)));
          const further = Object.fromEntries(gets.map((name) => [name, `${name}-${slot.signInName}`]));
          return { ...slot, sealed: { ...slot.sealed, ...further } };
        }),
        ...made,
      ];
      const generations = { common: fresh.includes('c7') ? 7 : 0, officer: fresh.includes('o7') ? 7 : 0 };
      const checks = Object.fromEntries(fresh.map((name) => [name, `check-${name}`]));
      const rows = make(made, { slots, generations, checks });
      bench.along = along;
      bench.facts = rows.map((row) => JSON.parse(new TextDecoder().decode(row.payload)) as FactBody);
      return {
        rows: rows.map((_, seq) => ({ writer: id('w'), seq, counter: 90 + seq, hash: hex(90 + seq), generation: 0 })),
        journalled: true,
      };
    },
  };
  const vault = newVault({} as never);
  vault.installation = 'here';
  vault.office = await openOffice(session as unknown as Session, 'here');
  const bench: Bench = { vault, along: {}, facts: [] };
  return bench;
}

const simple = (): Promise<Bench> => bench([ada, bo, cas], [entry(list([ada, bo, cas]), { counter: 9 })]);
const listOf = ({ facts }: Bench): List => facts.find((one): one is List => one.kind === 'slotListSet') as List;
const sealedTo = ({ along }: Bench): readonly string[] =>
  (along.renew?.sealTo ?? []).map(({ publicKey, compartments }) => `${publicKey}: ${compartments.join(' ')}`);

describe('an act on access', () => {
  it('that withdraws somebody makes anew what he held, for who stays, in the same act', async () => {
    const at = await simple();
    await removeEmployee(at.vault, { id: id('e-bo'), passphrase: 'goed' });
    expect(at.along.removeSlots).toEqual([bo.id]);
    expect(at.along.renew?.compartments).toEqual(['common']);
    expect(sealedTo(at)).toEqual(['p-ada: common officer', 'p-cas: common officer']);
    expect(listOf(at)).toMatchObject({
      renewed: 'left',
      checks: { c7: 'check-c7' },
      generations: { common: 7, officer: 0 },
    });
    expect(listOf(at).slots.map(({ publicKey }) => publicKey)).toEqual(['p-ada', 'p-cas']);
    expect(listOf(at).slots[0]?.sealed).toEqual({ c0: 'c0-ada', o0: 'o0-ada', c7: 'c7-ada' });
    expect(at.facts.map(({ kind }) => kind)).toEqual(['slotListSet', 'employeeRecorded']);
  });

  it('that takes the officer away makes both anew: the former key pair held both', async () => {
    const at = await simple();
    const oneTime = 'dertien ganzen breien langzaam sokken';
    await renewAccess(at.vault, { id: id('e-cas'), roles: ['counter'], oneTime, passphrase: 'goed' });
    expect(at.along.renew?.compartments).toEqual(['common', 'officer']);
    expect(sealedTo(at)).toEqual(['p-ada: common officer', 'p-bo: common']);
    expect(at.along.addSlots?.[0]).toMatchObject({ id: cas.id, compartments: ['common'] });
    expect(listOf(at)).toMatchObject({ renewed: 'access' });
  });

  it('that only adds somebody makes nothing anew', async () => {
    const at = await simple();
    const more = { confidentialityOn: '01-11-2026', oneTime: false, keyHolderFrom: '', keyHolderUntil: '' };
    const person = { name: 'Eva', function: 'balie', roles: ['counter'] as const, signInName: 'eva' };
    const passphrase = 'paars kompas zingt achter molen';
    await addEmployee(at.vault, { employee: { ...person, ...more, passphrase }, passphrase: 'goed' });
    expect(at.along.renew).toBeUndefined();
    expect(listOf(at)).not.toHaveProperty('renewed');
    expect(listOf(at).slots).toHaveLength(4);
  });

  it('to renew the keys gives who asks another key pair under the same passphrase, and asks for it', async () => {
    const at = await simple();
    await expect(renewKeys(at.vault, { passphrase: 'fout' })).rejects.toThrow('wrongPassphrase');
    expect(at.facts).toEqual([]);
    await renewKeys(at.vault, { passphrase: 'goed' });
    expect(at.along.renew?.compartments).toEqual(['common', 'officer']);
    expect(at.along.addSlots?.[0]).toMatchObject({ id: ada.id, secret: 'goed', roles: ada.roles });
    expect(sealedTo(at)).toEqual(['p-bo: common', 'p-cas: common officer']);
    expect(listOf(at).slots.map(({ publicKey }) => publicKey)).toEqual(['p-bo', 'p-cas', 'anew-ada']);
  });

  it('names no key that only lies on the disk, and seals nothing to a slot that no list names', async () => {
    const forged = { ...bo, sealed: { ...bo.sealed, c777: 'forged' } };
    const stranger = told('eva', ['accessAdministrator']);
    const at = await bench([ada, forged, cas, stranger], [entry(list([ada, bo, cas]), { counter: 9 })]);
    await renewKeys(at.vault, { passphrase: 'goed' });
    expect(listOf(at).slots.find(({ publicKey }) => publicKey === 'p-bo')?.sealed).toEqual({
      c0: 'c0-bo',
      c7: 'c7-bo',
    });
    expect(sealedTo(at).join()).not.toContain('eva');
    expect(listOf(at).slots.map(({ publicKey }) => publicKey)).not.toContain('p-eva');
  });
});

describe('two lists set apart', () => {
  const apart = (): Promise<Bench> =>
    bench(
      [ada, cas, dot],
      [
        entry(list([ada, bo, cas]), { counter: 9 }),
        // Here Bo was withdrawn and Dot added; there Cas was withdrawn.
        entry(list([ada, cas, dot]), { counter: 10 }),
        entry(list([ada, bo]), { counter: 11, place: 'B', seen: 9 }),
      ],
    );

  it('are told to the administrator, by name', async () => {
    const { vault } = await apart();
    expect((await admin(vault)).lists).toEqual({ waiting: ['iemand zonder naam'], stopped: ['bo'] });
    await expect(renewKeys(vault, { passphrase: 'goed' })).rejects.toThrow('listsDiffer');
  });

  it('become one by an act of his: added on either, withdrawn on neither, with new keys', async () => {
    const at = await apart();
    await expect(settleLists(at.vault, { passphrase: 'fout' })).rejects.toThrow('wrongPassphrase');
    const view = await settleLists(at.vault, { passphrase: 'goed' });
    expect(listOf(at).slots.map(({ publicKey }) => publicKey)).toEqual(['p-ada', 'p-dot']);
    expect(sealedTo(at)).toEqual(['p-ada: common officer', 'p-dot: common']);
    expect(at.along.renew?.compartments).toEqual(['common', 'officer']);
    expect(at.along.removeSlots).toEqual([cas.id]);
    expect(listOf(at)).toMatchObject({ renewed: 'settled' });
    expect(view.lists).toBeUndefined();
    await expect(settleLists(at.vault, { passphrase: 'goed' })).rejects.toThrow('conflictGone');
  });
});
