/** Beheer, Back-up and the check of the log: looking into a copy, taking one in, rehearsing, checking, comparing with paper. Runs in the vault worker. */
import { type FactOf, NO_CASE, type Placed } from '../../domain/facts/facts';
import { inOrder } from '../../domain/facts/order';
import { typedCheck, typedLine } from '../../domain/register/log-mark';
import { employeeOfSlot } from '../../domain/register/register';
import { rehearse as openWholly } from '../../store/rehearse';
import { decodeSlotsFile } from '../../store/slots-file';
import { type Break, type Entry, StoreError } from '../../store/types';
import type { CopyLook, SafekeepingAsks, SafeView, TakenIn } from '../asks-safekeeping';
import { readErasure, readKeyChecks } from '../payload';
import { conflictViews } from './conflict-view';
import { asCopy, refKey } from './copies';
import { newPlace } from './exchange';
import { today } from './office';
import { refuse } from './refused';
import { settleSlots } from './slots';
import { allow, openOf, registerOf, type Vault } from './vault';

type Input<Q extends keyof SafekeepingAsks> = SafekeepingAsks[Q][0];
type Output<Q extends keyof SafekeepingAsks> = SafekeepingAsks[Q][1];

export async function safe(vault: Vault): Promise<SafeView> {
  await allow(vault, 'keepSafe');
  return safeView(vault);
}

export function safeView(vault: Vault): SafeView {
  const office = openOf(vault);
  const register = registerOf(vault);
  const rehearsed = lastOf(vault, 'restoreRehearsed')?.fact;
  return {
    rows: office.session.head?.rows ?? 0,
    cases: office.cases.size,
    place: office.place,
    readOnly: office.session.report.breaks.length > 0,
    ...checkedPart(vault),
    ...(rehearsed && {
      rehearsed: {
        at: rehearsed.at,
        who: employeeOfSlot(register, rehearsed.by)?.name ?? '',
        rows: rehearsed.rows,
        cases: rehearsed.cases,
        breaks: rehearsed.breaks,
      },
    }),
    conflicts: conflictViews(vault, NO_CASE, register.conflicts, () => true),
  };
}

/** The last full check at this place. */
export function checkedPart(vault: Vault): Pick<SafeView, 'checked'> {
  const checked = lastOf(vault, 'logChecked', openOf(vault).place)?.fact;
  return checked ? { checked: { at: checked.at, rows: checked.rows, breaks: checked.breaks } } : {};
}

function lastOf<K extends 'logChecked' | 'restoreRehearsed'>(
  vault: Vault,
  kind: K,
  place?: string,
): (Placed & { readonly fact: FactOf<K> }) | undefined {
  const ofKind = (one: Placed): one is Placed & { readonly fact: FactOf<K> } =>
    one.fact.kind === kind && (place === undefined || one.fact.place === place);
  return inOrder(openOf(vault).factsOf(NO_CASE)).filter(ofKind).at(-1);
}

/** Before the register is open only whose it is can be told. */
export async function lookInto(vault: Vault, { copy }: Input<'lookInto'>): Promise<CopyLook> {
  if (vault.office) await allow(vault, 'keepSafe');
  const state = await vault.copies.state(copy);
  if (!state) return refuse('copyGone');
  const slots = await decodeSlotsFile(state.slots);
  const words = slots && { corporation: slots.words.corporation, office: slots.words.office };
  const base = { ...words, altered: state.altered || state.broken !== undefined };
  if (!vault.office) return { ...base, whose: slots ? 'ours' : 'unknown' };
  const { session } = openOf(vault);
  if (slots && slots.storeId !== session.storeId) return { ...base, whose: 'other' };
  const head = await session.headOf(asCopy(vault.copies, copy)).catch((error: unknown) => {
    if (error instanceof StoreError && error.code === 'newer') return 'newer' as const;
    throw error;
  });
  if (head === 'newer') return { ...base, whose: 'newer' };
  if (!head) return { ...base, whose: slots ? 'ours' : 'unknown' };
  const last = head.held && head.line !== undefined ? await lineOf(vault, head.line) : undefined;
  return { ...base, whose: 'ours', rows: head.rows, held: head.held, ...(last && { last }) };
}

async function lineOf(vault: Vault, line: number): Promise<CopyLook['last']> {
  const { session, factsOf } = openOf(vault);
  const entry = (await session.entries())[line - 1];
  const placed = entry && factsOf(entry.case).find((one) => one.writer === entry.writer && one.seq === entry.seq);
  return placed && { line, day: placed.fact.day };
}

/** One slice of a backup that somebody has chosen. What was taken in stays, also when nobody asks on. */
export async function takeIn(vault: Vault, { copy }: Input<'takeIn'>): Promise<TakenIn> {
  await allow(vault, 'keepSafe');
  const office = openOf(vault);
  const key = refKey(copy);
  const before = vault.safe.taking.get(key) ?? { copy: asCopy(vault.copies, copy), rows: 0 };
  const step = await office.session.absorb(before.copy);
  if (step.foreign) return refuse('copyForeign');
  office.takeIn(step);
  if (step.journalProblem) office.behind = true;
  const rows = before.rows + step.rows;
  vault.safe.taking.set(key, { copy: before.copy, rows });
  const goesOn = step.lacksKey && (await settleSlots(vault, before.copy)).newKeys;
  const { done, of } = step;
  const finished = step.finished && !goesOn;
  if (!finished) return { done, of, finished, rows };
  vault.safe.taking.delete(key);
  if (rows > 0) {
    const bodies = [{ kind: 'restored', what: 'backup', rows } as const, ...newPlace(vault)];
    await office.write(bodies.map((body) => ({ case: NO_CASE, body })));
  }
  const stopped =
    step.breaks.length > 0 ? 'damaged' : step.newer ? 'newer' : step.waiting ? ('waiting' as const) : undefined;
  return { done, of, finished, rows, ...(stopped && { stopped }) };
}

/** Opens a copy wholly in memory with the own passphrase: of the day it was made, when it has changed since. */
export async function rehearse(vault: Vault, { copy, passphrase }: Input<'rehearse'>): Promise<Output<'rehearse'>> {
  await allow(vault, 'keepSafe');
  const office = openOf(vault);
  const { session } = office;
  const who = session.slot.kind === 'recovery' ? 'recovery' : { signInName: session.slot.signInName };
  const opened = await openWholly(
    asCopy(vault.copies, copy),
    { readErasure, readKeyChecks },
    who,
    passphrase,
    vault.tellProgress,
  ).catch((error: unknown) => {
    if (error instanceof StoreError && error.code === 'wrongSecret') return refuse('copySecretWrong', { field: 'own' });
    if (error instanceof StoreError && error.code === 'newer') return refuse('copyNewer');
    if (error instanceof StoreError && error.code === 'absent') return refuse('copyDamaged');
    throw error;
  });
  const cases = new Set(opened.entries.filter(isOfCase).map((entry) => entry.case)).size;
  const lacking = opened.entries.filter((entry) => session.holds(entry.hash) === undefined).length;
  const breaks = opened.breaks.length;
  const since = (session.head?.rows ?? 0) - (opened.entries.length - lacking);
  if (session.report.breaks.length === 0)
    await office.write([{ case: NO_CASE, body: { kind: 'restoreRehearsed', rows: opened.rows, cases, breaks } }]);
  return { rows: opened.rows, cases, breaks, lacking, since };
}

const isOfCase = (entry: Entry): boolean => entry.case !== NO_CASE && entry.state !== 'erased';

/** Goes on in idle time, and from the first row when somebody asks. What it found is a fact. */
export async function checkLog(vault: Vault, { anew }: Input<'checkLog'>): Promise<Output<'checkLog'>> {
  const { session } = openOf(vault);
  if (anew) delete vault.safe.checking;
  vault.safe.checking ??= session.checking();
  const step = await vault.safe.checking.step();
  const { finished } = step;
  // The store counts each row as often as it is read; who looks on counts rows.
  const of = session.head?.rows ?? 0;
  const done = Math.round((step.done / Math.max(1, step.of)) * of);
  if (!finished) return { done, of, finished, breaks: 0 };
  delete vault.safe.checking;
  vault.safe.breaks = step.breaks;
  await noteCheck(vault, of, step.breaks);
  const line = step.breaks.find((one) => one.line !== undefined)?.line;
  return { done, of, finished, breaks: step.breaks.length, ...(line !== undefined && { line }) };
}

/** A register that opened with a break takes no facts: the screen says it all the same. */
async function noteCheck(vault: Vault, rows: number, breaks: readonly Break[]): Promise<void> {
  const office = openOf(vault);
  if (office.session.report.breaks.length > 0 || office.session.slot.mustChange) return;
  await office.write([{ case: NO_CASE, body: { kind: 'logChecked', rows, breaks: breaks.length } }]);
}

export async function checkDue(vault: Vault): Promise<Output<'checkDue'>> {
  const { session, place } = openOf(vault);
  if (session.slot.mustChange) return { due: false };
  return { due: lastOf(vault, 'logChecked', place)?.fact.day !== today() };
}

/** Whether the line that a paper names is still in this log: see domain/register/log-mark.ts. */
export async function compareLog(vault: Vault, typed: Input<'compareLog'>): Promise<Output<'compareLog'>> {
  await allow(vault, 'checkLog');
  const line = typedLine(typed.line) ?? refuse('noSuchLine', { field: 'line' });
  const check = typedCheck(typed.check) ?? refuse('noSuchLine', { field: 'check' });
  const { session } = openOf(vault);
  const rows = session.head?.rows ?? 0;
  const here = session.holds(check);
  if (here !== undefined) return { is: 'here', line: here, rows };
  return { is: rows < line ? 'short' : 'gone', rows };
}
