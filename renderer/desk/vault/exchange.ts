/**
 * Taking in what other computers wrote, and what this one had once and lacks: one slice at a time, so that acts never wait. Runs in the
 * vault worker.
 *
 * [Note: an older image] This computer's own folder in the exchange and its own backups hold what stood here once; a row of them that
 * is lacking was lost here. In the folder of another computer only what this place wrote itself tells that. An older image that was
 * put back is therefore noticed by its rows, taken in, and told with a fact.
 */
import type { CopiesState } from '../../../electron/contract';
import { isRefused } from '../../domain/command/decision';
import { type FactBody, NO_CASE, type Placed } from '../../domain/facts/facts';
import { claimPlace } from '../../domain/register/founding';
import { isLetterShared, placeOf } from '../../domain/register/register';
import { type Absorbed, StoreError } from '../../store/types';
import type { Exchanged } from '../asks-safekeeping';
import { asCopy, refKey } from './copies';
import { dropDraftsOfCase } from './officer-drafts';
import { Refused } from './refused';
import type { Look, Round } from './safe-state';
import { settleSlots } from './slots';
import { openOf, registerOf, type Vault } from './vault';

const NOTHING: Exchanged = { done: 0, of: 0, finished: true, rows: 0, erased: [], withdrawn: false };

export async function exchange(vault: Vault): Promise<Exchanged> {
  const { session } = openOf(vault);
  // A damaged register takes nothing in: it is put right first. A one-time passphrase lets nothing through but its change.
  // Nor does one whose key is older: what was erased meanwhile it cannot know.
  const { breaks, olderKey } = session.report;
  if (breaks.length > 0 || olderKey > 0 || session.slot.mustChange) return NOTHING;
  if (!vault.safe.round) {
    const left = looksOf(await vault.copies.list(), vault);
    vault.safe.round = { left, rows: 0, cameBack: 0, erased: new Set(), ofRegister: false };
  }
  const { round } = vault.safe;
  const look = round.left[0];
  if (!look) return end(vault, round);
  const step = await slice(vault, look);
  const erased = step ? await settleStep(vault, look, round, step) : [];
  const goesOn = step?.finished === true && (await takeSlots(vault, look, step));
  if (!goesOn && (!step || step.finished)) round.left.shift();
  if (round.left.length === 0) return { ...(await end(vault, round)), rows: step?.rows ?? 0, erased };
  return { done: step?.done ?? 0, of: step?.of ?? 0, finished: false, rows: step?.rows ?? 0, erased, withdrawn: false };
}

/** Own folder and newest backup once, the others whenever they have changed. */
function looksOf({ backups, places }: CopiesState, { safe }: Vault): Look[] {
  const own = backups.find((one) => one.isOwn && one.check !== 'altered');
  const more = backups.filter((one) => one.holdsMore && one.check !== 'altered');
  const looks: Look[] = [
    ...[...new Set(own ? [own, ...more] : more)].map((one) => ({
      copy: { kind: 'backup' as const, name: one.name },
      wasHere: one.isOwn,
      changedAt: 0,
    })),
    ...places.map(({ name, isOwn, changedAt }) => ({
      copy: { kind: 'exchange' as const, name },
      wasHere: isOwn,
      changedAt: isOwn ? 0 : changedAt,
    })),
  ];
  const hasBackup = [...safe.looked.keys()].some((key) => key.startsWith('backup '));
  return looks.filter(({ copy, changedAt }) =>
    copy.kind === 'backup' ? !hasBackup : safe.looked.get(refKey(copy)) !== changedAt,
  );
}

/** Undefined: the copy cannot be read now, and is tried again in a later round. @throws StoreError what the disk refuses */
async function slice(vault: Vault, { copy }: Look): Promise<Absorbed | undefined> {
  try {
    return await openOf(vault).session.absorb(asCopy(vault.copies, copy));
  } catch (error) {
    if (error instanceof StoreError && error.code !== 'newer') throw error;
    return undefined;
  }
}

/** @returns cases that are empty since */
async function settleStep(vault: Vault, look: Look, round: Round, step: Absorbed): Promise<readonly string[]> {
  const office = openOf(vault);
  const { facts, erased } = office.takeIn(step);
  if (step.journalProblem) office.behind = true;
  for (const id of erased) {
    await dropDraftsOfCase(vault, id);
    vault.folds.delete(id);
    round.erased.add(id);
  }
  round.rows += step.rows;
  round.ofRegister ||= step.entries.some((entry) => entry.case === NO_CASE);
  round.cameBack += look.wasHere ? step.rows : ownRows(vault, step, facts);
  const key = refKey(look.copy);
  noteDamage(vault, key, step);
  if (step.finished && !step.waiting) vault.safe.looked.set(key, look.changedAt);
  return erased;
}

/**
 * The slots of a copy, as far as the list that came in names them: who was added can sign in here, who was withdrawn cannot any more, and
 * what was sealed to this slot opens what follows. @returns true when the copy has more for this session now
 */
async function takeSlots(vault: Vault, { copy, wasHere }: Look, step: Absorbed): Promise<boolean> {
  if (wasHere && !step.lacksKey) return false;
  const settled = await settleSlots(vault, asCopy(vault.copies, copy)).catch(() => undefined);
  // What the list names and nobody has yet is looked for again.
  if (!settled || settled.lacking.length > 0) vault.safe.looked.delete(refKey(copy));
  return step.lacksKey && settled?.newKeys === true;
}

/** A network drive or a copying tool may need so long for the rest of a file; milliseconds. */
const HALF_COPIED = 45_000;

/** What does not verify is told. A file whose end is not as it was written may be half copied: it is told when it stays so. */
function noteDamage({ safe }: Vault, key: string, { breaks, waiting }: Absorbed): void {
  const now = performance.now();
  const since = safe.doubted.get(key) ?? now;
  if (breaks.length === 0 || !waiting) safe.doubted.delete(key);
  else safe.doubted.set(key, since);
  if (breaks.length === 0) safe.damaged.delete(key);
  else if (!waiting || now - since >= HALF_COPIED) safe.damaged.add(key);
}

/** Rows that this place itself wrote once. A letter that two computers had tells nothing. */
function ownRows(vault: Vault, { entries }: Absorbed, facts: readonly Placed[]): number {
  const { place } = openOf(vault);
  if (isLetterShared(registerOf(vault), place)) return 0;
  // A writer is one session at one place: also its rows that this key cannot open.
  const writers = new Set(facts.filter(({ fact }) => fact.place === place).map(({ writer }) => writer));
  return entries.filter(({ writer }) => writers.has(writer)).length;
}

async function end(vault: Vault, round: Round): Promise<Exchanged> {
  const { safe } = vault;
  delete safe.round;
  const office = openOf(vault);
  const bodies: FactBody[] = round.ofRegister ? newPlace(vault) : [];
  safe.cameBack += round.cameBack;
  if (round.cameBack > 0) bodies.push({ kind: 'restored', what: 'olderImage', rows: round.cameBack });
  // Without the key in force nothing is recorded: it comes with a later look.
  if (bodies.length > 0 && !office.session.isKeyOlder && isInForce(vault))
    await office.write(bodies.map((body) => ({ case: NO_CASE, body })));
  return { ...NOTHING, withdrawn: round.ofRegister && !isInForce(vault) };
}

/** Another computer claimed the same letter first: this one goes on with a new one. What was numbered keeps its number. */
export function newPlace(vault: Vault): FactBody[] {
  const office = openOf(vault);
  const register = registerOf(vault);
  const claim = claimPlace(register, office.installation);
  if (isRefused(claim)) throw new Refused(claim.refusal);
  const bodies = claim.facts.map((fact) => fact.body);
  const claimed = bodies.find((body) => body.kind === 'placeClaimed');
  const had = register.places.findLast(({ installation }) => installation === office.installation)?.letter;
  if (claimed && had) vault.safe.newLetter = { from: had, to: claimed.letter };
  office.place = placeOf(register, office.installation) ?? claimed?.letter ?? office.place;
  return bodies;
}

/** The slot that opened is still in the sealed list, with the same key and roles. */
function isInForce(vault: Vault): boolean {
  const { slot } = openOf(vault).session;
  const listed = registerOf(vault).slots.find((one) => one.id === slot.id);
  return listed?.publicKey === slot.publicKey && listed.roles.join() === slot.roles.join();
}
