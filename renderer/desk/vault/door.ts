/** Which door is shown, founding the register, unlocking, one's own passphrase. Runs in the vault worker. */

import { isRefused } from '../../domain/command/decision';
import { type FactBody, type Id, NO_CASE, type Role } from '../../domain/facts/facts';
import { foundRegister as decideFounding } from '../../domain/register/founding';
import { CASE_ROLES } from '../../domain/register/people';
import { employeeOfSlot, hasRecoverySheet } from '../../domain/register/register';
import { KDF_NOW } from '../../store/kdf';
import { canReadDatabase, found, inspect, unlock } from '../../store/register';
import { StoreError, type ToldSlot } from '../../store/types';
import type { Asks, Door, SessionView } from '../asks';
import type { CopyRef } from '../asks-safekeeping';
import { asCopy } from './copies';
import { corporationChoices } from './corporations';
import { newPlace } from './exchange';
import { type Act, foundingRows, newId, nowMs, openOffice, today } from './office';
import { dropDraftsOfErased } from './officer-drafts';
import { inForceWith } from './placed';
import { askingOwnSecret, ownSecretWrong, Refused, refuse } from './refused';
import { emptySafe } from './safe-state';
import { rowsPutRight, sessionView } from './session-view';
import { firstSlotList, judged, settleSlots, slotOf } from './slots';
import { allow, openOf, profileNamed, profileOfRegister, registerOf, type Vault } from './vault';

/** Two clocks may differ by some minutes; below this a difference is no news. */
const CLOCK_SLACK = 2 * 60 * 1000;

export async function door(vault: Vault, input: Asks['door'][0]): Promise<Door> {
  vault.installation = input.installation;
  vault.preview = input.preview;
  vault.inForce = inForceWith(input.placed ?? {});
  const { profiles, placed } = vault.inForce;
  const state = await inspect(vault.around);
  switch (state.state) {
    case 'absent':
      return { door: 'firstStart', corporations: corporationChoices(profiles, input.profile), placed };
    case 'locked':
      return {
        door: 'unlock',
        corporation: state.words.corporation,
        office: state.words.office,
        placed,
        ...(input.lastSignInName ? { lastSignInName: input.lastSignInName } : {}),
      };
    case 'missing':
      return { door: 'missing' };
    case 'unreadable':
      return { door: 'unreadable', of: 'database' };
    case 'full':
      return { door: 'unreadable', of: 'fullDisk' };
    case 'newer':
      return { door: 'newer', format: state.format };
  }
}

export const databaseReads = async (vault: Vault): Promise<Asks['databaseReads'][1]> => ({
  reads: await canReadDatabase(vault.around),
});

/** The register comes into being with everything of the first two steps in one act: there is no half register. */
export async function foundRegister(vault: Vault, input: Asks['foundRegister'][0]): Promise<SessionView> {
  const profile = profileNamed(vault, input.corporation) ?? refuse('unknownValue', { field: 'corporation' });
  const office = input.office.trim();
  if (office === '') return refuse('required', { field: 'office' });
  const roles = [...new Set<Role>(['accessAdministrator', ...input.admin.roles])].toSorted();
  const ids = { installation: vault.installation, employee: newId(), slot: newId() };
  const decide = (store: Id): readonly FactBody[] => {
    const typed = { values: input.values, admin: { ...input.admin, roles } };
    const decided = decideFounding(typed, profile, { ...ids, store }, today());
    if (isRefused(decided)) throw new Refused(decided.refusal);
    return decided.facts.map((fact) => fact.body);
  };
  // Asked once before any key is made: a refusal must not come from the middle of the founding.
  decide(NO_CASE);
  await judged(input.admin.passphrase, [profile.name, office, input.admin.name, input.admin.signInName]);
  const slot = slotOf(ids.slot, input.admin.signInName, input.admin.passphrase, roles, false);
  const rows = (store: Id, made: ToldSlot) =>
    foundingRows(
      [...decide(store), { kind: 'profileValueSet', path: 'office', value: office }, firstSlotList(made)],
      made.id,
      nowMs(),
    );
  const session = await found(vault.around, { corporation: profile.name, office }, slot, rows);
  vault.office = await openOffice(session, vault.installation);
  vault.setupSecret = input.admin.passphrase;
  return sessionView(vault);
}

export async function unlockWithPassphrase(vault: Vault, input: Asks['unlock'][0]): Promise<SessionView> {
  return enter(vault, { signInName: input.signInName.trim() }, input.passphrase, { restored: input.restored });
}

export async function unlockWithRecoveryCode(
  vault: Vault,
  input: Asks['unlockWithRecoveryCode'][0],
): Promise<SessionView> {
  try {
    return await enter(vault, 'recovery', input.code, { restored: input.restored });
  } catch (error) {
    if (error instanceof StoreError && error.code === 'wrongSecret') return refuse('codeWrong', { field: 'code' });
    throw error;
  }
}

type Entering = readonly [
  vault: Vault,
  who: { readonly signInName: string } | 'recovery',
  secret: string,
  how?: { readonly restored?: true | undefined; readonly copy?: CopyRef; readonly isAgain?: true },
];

/** Where this register lacks what nobody comes in without, together with what else can be reached. */
async function enter(...entering: Entering): Promise<SessionView> {
  try {
    return await enterTwice(...entering);
  } catch (error) {
    if (!isOfLostRows(error) || entering[3]?.isAgain) throw error;
    return enterWithCopies(entering, error);
  }
}

const isOfLostRows = (error: unknown): error is Refused =>
  error instanceof Refused && (error.refusal.code === 'slotUnknown' || error.refusal.code === 'foundingLost');

/**
 * [Note: damage nobody had read] What is damaged in the database may show only behind the unlock, when the drafts are read or the first
 * fact is written. Chromium then throws the database away, and opened once more the register comes from the journal.
 */
async function enterTwice(...entering: Entering): Promise<SessionView> {
  try {
    return await enterOnce(...entering);
  } catch (error) {
    if (!(error instanceof StoreError) || (error.code !== 'refused' && error.code !== 'lost')) throw error;
    return enterOnce(...entering);
  }
}

/**
 * A register that lost its end does not know of a slot that lies here, and one that lost its founding not of its corporation: what this
 * computer can reach by itself may. Each copy is tried together with what is here; what one of them says of the slot then holds.
 */
async function enterWithCopies([vault, who, secret, how]: Entering, lost: Refused): Promise<SessionView> {
  for (const copy of await copiesInReach(vault)) {
    try {
      return await enterOnce(vault, who, secret, { ...how, copy, isAgain: true });
    } catch (error) {
      // Withdrawn there is withdrawn here.
      if (error instanceof Refused && !isOfLostRows(error)) throw error;
    }
  }
  throw lost;
}

async function enterOnce(...[vault, who, secret, { restored, copy, isAgain } = {}]: Entering): Promise<SessionView> {
  const also = copy ? [asCopy(vault.copies, copy)] : [];
  const session = await unlock(vault.around, who, secret, vault.tellProgress, also);
  const office = await openOffice(session, vault.installation);
  vault.office = office;
  delete vault.register;
  vault.folds.clear();
  vault.safe = emptySafe();
  try {
    await checkInForce(vault);
    const isSound = session.report.breaks.length === 0;
    vault.slotsDiffer = await doSlotsDiffer(vault);
    if (isSound) await settleSlots(vault);
    if (isSound && session.isKeyOlder && !isAgain && (await fetchKeys(vault))) {
      // What the newer keys open is read anew.
      session.close();
      return await enter(vault, who, secret, { ...(restored && { restored }), ...(copy && { copy }), isAgain: true });
    }
    checkRegulation(vault);
    checkStatement(vault);
    if (isSound && !session.isKeyOlder) {
      await settleIn(vault, restored ? 'register' : copy && 'repair');
      await strengthen(vault, secret);
    }
  } catch (error) {
    session.close();
    delete vault.office;
    throw error;
  }
  const register = registerOf(vault);
  if (!hasRecoverySheet(register) && session.slot.roles.includes('accessAdministrator')) vault.setupSecret = secret;
  return sessionView(vault);
}

/**
 * A register with breaks is closed and opened again together with a copy: what is damaged here comes from there, and nothing is
 * overwritten but a damaged row by the sound one. Who asks signs in anew.
 */
export async function repairWith(vault: Vault, { copy, passphrase }: Asks['repairWith'][0]): Promise<SessionView> {
  await allow(vault, 'keepSafe');
  const { session } = openOf(vault);
  if (!(await session.confirmSecret(passphrase))) return refuse('wrongPassphrase', ownSecretWrong);
  const who = session.slot.kind === 'recovery' ? 'recovery' : { signInName: session.slot.signInName };
  session.close();
  try {
    return await enter(vault, who, passphrase, { copy });
  } catch (error) {
    // The copy did not help: the register opens as it did before.
    await enter(vault, who, passphrase);
    throw error;
  }
}

async function copiesInReach(vault: Vault): Promise<readonly CopyRef[]> {
  const { places, backups } = await vault.copies.list();
  return [
    ...places.map(({ name }) => ({ kind: 'exchange', name }) as const),
    ...backups.map(({ name }) => ({ kind: 'backup', name }) as const),
  ];
}

/** Newer keys of this slot lie where the register was copied to. @returns whether any was found */
async function fetchKeys(vault: Vault): Promise<boolean> {
  for (const copy of await copiesInReach(vault)) {
    const settled = await settleSlots(vault, asCopy(vault.copies, copy)).catch(() => undefined);
    if (settled?.newKeys) return true;
  }
  return false;
}

/** A later program asks more of a guess than the one this slot was made with. Nothing is lost where it does not come to an end. */
async function strengthen(vault: Vault, secret: string): Promise<void> {
  const { session, write } = openOf(vault);
  if (!session.isWeaklyWrapped || session.slot.mustChange) return;
  await write((made) => made.map((slot) => wrappedAct(slot, 'stronger')), {
    rewrap: { same: secret, strength: KDF_NOW },
  }).catch(() => undefined);
}

const wrappedAct = ({ id, publicKey, wrap }: ToldSlot, why: 'passphrase' | 'stronger'): Act => ({
  case: NO_CASE,
  body: { kind: 'slotWrapped', slot: id, publicKey, wrap, why },
});

/** What opened must be in the sealed list, with the same key and the same roles: a slot on disk alone opens nothing. */
async function checkInForce(vault: Vault): Promise<void> {
  const { session } = openOf(vault);
  const { slot, report } = session;
  const { differ, withdrawn } = registerOf(vault);
  const listed = registerOf(vault).slots.find((one) => one.id === slot.id);
  const fits =
    listed?.publicKey === slot.publicKey && listed.kind === slot.kind && listed.roles.join() === slot.roles.join();
  // A broken log may have lost its list: the register then opens read-only all the same, and says so.
  if (report.breaks.length > 0) return;
  if (!fits && differ?.waiting.some(({ publicKey }) => publicKey === slot.publicKey)) refuse('accessWaits');
  if (!fits) refuse(listed || withdrawn.includes(slot.publicKey) ? 'slotNotInForce' : 'slotUnknown');
  const wrap = (await session.slots()).find(({ id }) => id === slot.id)?.wrap ?? '';
  if (listed?.formerWraps?.includes(wrap)) refuse('passphraseReplaced');
}

/**
 * Nothing opens without the regulation the register was founded with, nor without a version that a case is pinned to: a case without its
 * rules would have no terms and no letters. A file that IT placed can be gone, or be another than before.
 */
export function checkRegulation(vault: Vault): void {
  const office = openOf(vault);
  const isBroken = office.session.report.breaks.length > 0;
  if (isBroken && !registerOf(vault).founded) refuse('foundingLost');
  const { versions } = profileOfRegister(vault);
  // A broken log opens for reading all the same, and says so.
  if (isBroken) return;
  for (const id of office.cases) {
    const lost = office.factsOf(id).find(({ fact }) => {
      const pinned = 'profileVersion' in fact ? fact.profileVersion : undefined;
      return pinned !== undefined && !versions.some(({ version }) => version === pinned);
    });
    if (lost && 'profileVersion' in lost.fact)
      refuse('versionMissing', { values: { version: lost.fact.profileVersion ?? '' } });
  }
}

/** Every slot that is in force lies on disk as the list says, and no other does: whoever unlocks, a colleague's is looked at too. */
async function doSlotsDiffer(vault: Vault): Promise<boolean> {
  const told = (slot: { id: string; kind: string; publicKey: string; roles: readonly string[] }) =>
    `${slot.id} ${slot.kind} ${slot.publicKey} ${slot.roles.join()}`;
  const onDisk = (await openOf(vault).session.slots()).map(told);
  const { slots, differ } = registerOf(vault);
  const listed = slots.map(told);
  const waiting = (differ?.waiting ?? []).map(told);
  return listed.some((one) => !onDisk.includes(one)) || onDisk.some((one) => ![...listed, ...waiting].includes(one));
}

/** LN-11: who has only roles that open cases does not come in without a confidentiality statement. */
function checkStatement(vault: Vault): void {
  const { slot, report } = openOf(vault).session;
  // A broken log may have lost the statement; it opens read-only and says so.
  if (report.breaks.length > 0) return;
  const onlyCases = slot.roles.every((role) => CASE_ROLES.some((one) => one === role));
  const statement = employeeOfSlot(registerOf(vault), slot.id)?.confidentialityOn;
  if (onlyCases && (statement === undefined || statement > today()))
    refuse('noConfidentiality', { article: 'Privacyreglement, beveiliging', rule: 'LN-11' });
}

/** What unlocking found is put in the log: repairs, a clock set back, a place for a new installation. */
async function settleIn(vault: Vault, restored: 'register' | 'repair' | undefined): Promise<void> {
  const office = openOf(vault);
  const { report } = office.session;
  const bodies: FactBody[] = newPlace(vault);
  const putRight = rowsPutRight(report);
  if (restored === 'register') bodies.push({ kind: 'restored', what: restored, rows: report.rows });
  else if (restored === 'repair' && putRight > 0) bodies.push({ kind: 'restored', what: restored, rows: putRight });
  else if (putRight > 0) bodies.push({ kind: 'storeRepaired', what: 'database', rows: putRight });
  if (report.journalWasGone || report.journalSetAside || report.journalWasCut)
    bodies.push({ kind: 'storeRepaired', what: 'journal', rows: report.completedJournal });
  if (report.missing > 0) bodies.push({ kind: 'rowsMissing', rows: report.missing });
  const latest = office.latestMoment();
  if (latest > nowMs() + CLOCK_SLACK) {
    vault.clock = { from: latest, to: nowMs() };
    bodies.push({ kind: 'clockSetBack', ...vault.clock });
  }
  if (bodies.length > 0) await office.write(bodies.map((body) => ({ case: NO_CASE, body })));
  await dropDraftsOfErased(vault);
}

export async function changePassphrase(vault: Vault, input: Asks['changePassphrase'][0]): Promise<SessionView> {
  const { session } = openOf(vault);
  if (session.slot.kind === 'recovery') return refuse('recoveryOnly');
  if (input.old === input.next) return refuse('passphraseSame', { field: 'next' });
  const view = sessionView(vault);
  await judged(input.next, [view.corporation, view.office, view.employee.name, session.slot.signInName], 'next');
  await askingOwnSecret(() =>
    openOf(vault).write((made) => made.map((slot) => wrappedAct(slot, 'passphrase')), {
      rewrap: { old: input.old, next: input.next },
    }),
  );
  if (vault.setupSecret !== undefined) vault.setupSecret = input.next;
  return sessionView(vault);
}
