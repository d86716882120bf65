/** Keys as acts: which slot is made for whom, and the sealed list that puts slots in force. Runs in the vault worker. */
import { type FactBody, type FactOf, type Id, NO_CASE, type Role } from '../../domain/facts/facts';
import type { SlotInForce } from '../../domain/register/slot-lists';
import type { AlongWith, Compartment, Copy, NewSlot, SlotsAfter, SlotsSettled, ToldSlot } from '../../store/types';
import { judgePassphrase } from '../passphrase';
import type { Act } from './office';
import { askingOwnSecret, refuse } from './refused';
import { openOf, registerOf, type Vault } from './vault';

/** Who holds `officer` (architecture.md, "Two compartments"). The administrator must hold what he grants. */
const OFFICER_ROLES: readonly Role[] = ['privacyOfficer', 'dpo', 'accessAdministrator'];

const compartmentsOf = (roles: readonly Role[]): readonly Compartment[] =>
  roles.some((role) => OFFICER_ROLES.includes(role)) ? ['common', 'officer'] : ['common'];

export function slotOf(id: Id, signInName: string, secret: string, roles: readonly Role[], oneTime: boolean): NewSlot {
  return {
    id,
    kind: 'employee',
    signInName: signInName.trim(),
    secret,
    roles: roles.toSorted(),
    mustChange: oneTime,
    compartments: compartmentsOf(roles),
  };
}

/** The recovery slot puts access in order and nothing else: it has the administrator's role. */
export function recoverySlotOf(id: Id, code: string): NewSlot {
  return {
    id,
    kind: 'recovery',
    signInName: '',
    secret: code,
    roles: ['accessAdministrator'],
    mustChange: false,
    compartments: ['common', 'officer'],
  };
}

/** The list of a register that comes into being: one slot, the first keys. */
export const firstSlotList = (made: ToldSlot): FactBody => ({
  kind: 'slotListSet',
  slots: [listed(made)],
  generations: { common: 0, officer: 0 },
});

type Listed = FactOf<'slotListSet'>['slots'][number];

function listed({ id, kind, roles, publicKey, wrap, sealed }: ToldSlot): Listed {
  return { id, kind, roles: roles as readonly Role[], publicKey, wrap, sealed };
}

export interface SlotsChange {
  readonly add?: NewSlot;
  readonly remove?: Id;
  /** Slots that two computers differed about and that the new list names. */
  readonly also?: readonly SlotInForce[];
  /** All keys, whoever goes. */
  readonly renewAll?: true;
  readonly why: NonNullable<FactOf<'slotListSet'>['renewed']>;
}

/**
 * One batch: the slots on disk, the sealed list that puts them in force, and what goes with it.
 *
 * [Note: who goes takes no key along] Whatever a public half that leaves the list could open gets a new generation in the same act: also
 * where the employee stays under a new key. With the former one he, or who saw his passphrase, would open what is written from now on.
 */
export async function withSlots(
  vault: Vault,
  passphrase: string,
  acts: readonly Act[],
  { add, remove, also = [], renewAll, why }: SlotsChange,
): Promise<void> {
  const { session } = openOf(vault);
  const register = registerOf(vault);
  const staying = [...register.slots.filter(({ id }) => id !== remove), ...also];
  const leaving = [...register.slots.filter(({ id }) => id === remove), ...(register.differ?.stopped ?? [])];
  const renew: readonly Compartment[] = renewAll
    ? ['common', 'officer']
    : [...new Set(leaving.flatMap(({ roles }) => compartmentsOf(roles)))];
  const onDisk = await session.slots();
  const gone = onDisk.filter(({ publicKey }) => leaving.some((one) => one.publicKey === publicKey));
  const withdrawn = onDisk.filter(({ publicKey }) => register.withdrawn.includes(publicKey));
  const removeSlots = [...new Set([...gone, ...withdrawn].map(({ id }) => id))].filter(
    (id) => id === remove || !staying.some((one) => one.id === id),
  );
  const along: AlongWith = {
    secret: passphrase === '' && vault.setupSecret !== undefined ? vault.setupSecret : passphrase,
    ...(add && { addSlots: [add] }),
    ...(removeSlots.length > 0 && { removeSlots }),
    ...(renew.length > 0 && {
      renew: {
        compartments: renew,
        sealTo: staying.map(({ id, publicKey, roles }) => ({ id, publicKey, compartments: compartmentsOf(roles) })),
      },
    }),
  };
  const list = (made: readonly ToldSlot[], after: SlotsAfter): Act => {
    const before = staying.flatMap((one) => {
      const told = after.slots.find(({ id, publicKey }) => id === one.id && publicKey === one.publicKey);
      return told ? [{ ...listed(told), sealed: vouchedIn(told, one, register.generations, after) }] : [];
    });
    return {
      case: NO_CASE,
      body: {
        kind: 'slotListSet',
        slots: [...before, ...made.map(listed)],
        generations: after.generations,
        ...(renew.length > 0 && { checks: after.checks, renewed: why }),
      },
    };
  };
  await askingOwnSecret(() => openOf(vault).write((made, after) => [list(made, after), ...acts], along));
}

/**
 * Of a slot that stays, what the list says of its keys: what a list said before, what this act has sealed, and the keys of the founding
 * where no list told of them yet. Never what only lies on the disk: that may be somebody else's.
 */
function vouchedIn(
  told: ToldSlot,
  before: SlotInForce,
  generations: SlotsAfter['generations'],
  after: SlotsAfter,
): Readonly<Record<string, string>> {
  const fresh = new Set([
    ...(after.generations.common === generations.common ? [] : [`c${after.generations.common}`]),
    ...(after.generations.officer === generations.officer ? [] : [`o${after.generations.officer}`]),
  ]);
  const entries = Object.entries(told.sealed).filter(([name, mark]) => {
    const known = before.sealed?.[name];
    return fresh.has(name) || known?.includes(mark) || (known === undefined && /^[co]0$/.test(name));
  });
  return Object.fromEntries(entries);
}

/** Brings the slots on disk in line with the list, with what lies in a copy too; what is written from now on is sealed as the list says. */
export async function settleSlots(vault: Vault, copy?: Copy): Promise<SlotsSettled> {
  const { session } = openOf(vault);
  const { slots, differ, withdrawn, generations } = registerOf(vault);
  // Of two slots of one employee the one in force lies on the disk.
  const waiting = (differ?.waiting ?? []).filter(({ id }) => !slots.some((one) => one.id === id));
  const wanted = [...slots, ...waiting].map((one) => ({ ...one, sealed: one.sealed ?? {} }));
  const settled = await session.settleSlots(wanted, withdrawn, copy);
  session.writeUnder(generations);
  if (!settled.journalled) openOf(vault).behind = true;
  return settled;
}

/** @throws Refused `passphraseTooWeak` with the advice */
export async function judged(passphrase: string, words: readonly string[], field = 'passphrase'): Promise<void> {
  const judgement = await judgePassphrase(passphrase, words);
  if (!judgement.accepted) refuse('passphraseTooWeak', { field, values: { advice: judgement.advice } });
}
