/**
 * Keeping no longer than necessary: the list of what is due, keeping one longer, erasing what was chosen one act after the other, and
 * what was destroyed. Runs in the vault worker.
 */
import type { Refusal } from '../../domain/command/refusal';
import { addDays } from '../../domain/days/days';
import type { Id } from '../../domain/facts/facts';
import { BACKUP_KEEP_DAYS, type DestroyedRun, destroyedRuns } from '../../domain/keeping/destroyed';
import {
  cannotDestroy,
  destructionOf,
  GROUND_OF_REMNANT,
  groundOfTerm,
  lineOf,
} from '../../domain/keeping/destruction';
import { keepLonger as decideKeeping } from '../../domain/keeping/keep-longer';
import { destructionSheet as sheetWords } from '../../domain/letter/destruction-sheet';
import { type Letter, SHEET_NAMES } from '../../domain/letter/letter';
import { NOT_DURING_VISIT } from '../../domain/letter/letter-order';
import { mayDo } from '../../domain/register/people';
import { formatReference } from '../../domain/register/reference';
import { StoreError } from '../../store/types';
import type { DestructionView, ErasingView, KeepingAsks, KeptBackups } from '../asks-keeping';
import { allCases, eraseOne } from './erasing';
import { nowMs, timeOf, today } from './office';
import { ofCase } from './officer-drafts';
import { ownSecretWrong, Refused, refusalOf, refuse } from './refused';
import {
  actorOfSession,
  allow,
  carryOut,
  caseOf,
  contextOf,
  type ErasingPlan,
  openOf,
  profileOfRegister,
  registerOf,
  type Vault,
} from './vault';
import { visitsHere } from './visit-here';

type Input<Q extends keyof KeepingAsks> = KeepingAsks[Q][0];

export async function destruction(vault: Vault): Promise<DestructionView> {
  await allow(vault, 'seeDestruction');
  return viewOf(vault);
}

export async function keepLonger(vault: Vault, input: Input<'keepLonger'>): Promise<DestructionView> {
  await allow(vault, 'keepLonger');
  await carryOut(vault, decideKeeping(input.input, caseOf(vault, input.case), contextOf(vault)));
  return viewOf(vault);
}

export async function beginErasing(vault: Vault, input: Input<'beginErasing'>): Promise<ErasingView> {
  await allow(vault, 'eraseCase');
  if (visitsHere(vault).length > 0) throw new Refused(NOT_DURING_VISIT);
  const cases = [...new Set(input.cases)].filter((id) => openOf(vault).cases.has(id));
  if (cases.length === 0) return refuse('nothingToErase');
  if (!(await openOf(vault).session.confirmSecret(input.passphrase))) return refuse('wrongPassphrase', ownSecretWrong);
  vault.erasing = { queue: cases, done: 0, left: [], finished: false, cleaned: false, keepDays: daysOf(input) };
  return erasingView(vault.erasing);
}

export async function eraseNext(vault: Vault): Promise<ErasingView> {
  await allow(vault, 'eraseCase');
  const plan = vault.erasing ?? refuse('nothingToErase');
  vault.erasing = plan.finished
    ? plan
    : plan.queue.length > 0
      ? await oneFurther(vault, plan)
      : await cleaned(vault, plan);
  return erasingView(vault.erasing);
}

export async function stopErasing(vault: Vault): Promise<ErasingView> {
  await allow(vault, 'eraseCase');
  const plan = vault.erasing ?? refuse('nothingToErase');
  vault.erasing = plan.finished ? plan : await cleaned(vault, { ...plan, queue: [] });
  return erasingView(vault.erasing);
}

export async function destroyed(vault: Vault, input: Input<'destroyed'>): Promise<KeepingAsks['destroyed'][1]> {
  await allow(vault, 'seeDestruction');
  return { runs: runsOf(vault, input) };
}

export async function destructionSheet(vault: Vault, input: Input<'destructionSheet'>): Promise<Letter> {
  await allow(vault, 'seeDestruction');
  if (visitsHere(vault).length > 0) throw new Refused(NOT_DURING_VISIT);
  const runs = runsOf(vault, input).filter(({ on }) => on === input.on);
  if (runs.length === 0) return refuse('unknownValue', { field: 'on' });
  await vault.letGo({ ways: ['save', 'print'], name: SHEET_NAMES.destructionSheet });
  return sheetWords({ profile: profileOfRegister(vault), today: today(), time: timeOf(nowMs()), on: input.on, runs });
}

function runsOf(vault: Vault, input: KeptBackups): readonly DestroyedRun[] {
  const prefix = profileOfRegister(vault).defaults.prefix.value;
  return destroyedRuns(registerOf(vault), { prefix, today: today(), keepDays: daysOf(input) });
}

/** The page's word, for a sentence alone: it decides nothing. */
function daysOf({ keepDays }: KeptBackups): number {
  return keepDays !== undefined && Number.isSafeInteger(keepDays) && keepDays > 0 && keepDays < 10_000
    ? keepDays
    : BACKUP_KEEP_DAYS;
}

function viewOf(vault: Vault): DestructionView {
  const context = contextOf(vault);
  const { years, reason } = context.profile.defaults.retention.value;
  const plan = vault.erasing;
  return {
    ...destructionOf(allCases(vault), registerOf(vault).erased, context),
    today: context.today,
    years,
    reason,
    mayErase: mayDo(actorOfSession(vault), 'eraseCase', context.today) === undefined,
    ...(plan && !plan.finished ? { erasing: erasingView(plan) } : {}),
  };
}

/**
 * Looked at anew: since the list was made it may have been reopened, kept longer, complained of, or erased elsewhere. What the store
 * refuses (a full disk) is thrown, and the case waits at the head of the row.
 */
async function oneFurther(vault: Vault, plan: ErasingPlan): Promise<ErasingPlan> {
  const [id = '', ...queue] = plan.queue;
  try {
    await eraseAsDue(vault, id);
    return { ...plan, queue, done: plan.done + 1 };
  } catch (error) {
    if (error instanceof StoreError) throw error;
    return { ...plan, queue, left: [...plan.left, { reference: referenceOf(vault, id), refusal: refusalOf(error) }] };
  }
}

async function eraseAsDue(vault: Vault, id: Id): Promise<void> {
  const state = caseOf(vault, id);
  if (registerOf(vault).erased.some(({ of }) => of === id)) {
    await openOf(vault).erase(id, { ground: GROUND_OF_REMNANT, draftsFrom: ofCase(id), moreFollow: true });
    vault.folds.delete(id);
    return;
  }
  const context = contextOf(vault);
  const line = lineOf(state, allCases(vault), context);
  const refusal: Refusal | undefined = cannotDestroy(line, context);
  if (refusal || !line) throw new Refused(refusal ?? { code: 'caseRunsAgain' });
  await eraseOne(vault, id, { ground: groundOfTerm(line), dueOn: line.retention.destroyOn, moreFollow: true });
}

/** By its kenmerk, also once the case is gone. */
function referenceOf(vault: Vault, id: Id): string {
  const given = registerOf(vault).numberOf[id];
  const prefix = profileOfRegister(vault).defaults.prefix.value;
  return given ? formatReference(prefix, given.year, given.place, given.number) : '';
}

/** What does not succeed is gone on with by the timer that brings the safety copy up to date, and by the next unlock. */
async function cleaned(vault: Vault, plan: ErasingPlan): Promise<ErasingPlan> {
  if (plan.done === 0) return { ...plan, finished: true, cleaned: true };
  const office = openOf(vault);
  const isCleaned = await office.session.catchUp();
  office.behind = !isCleaned;
  return { ...plan, finished: true, cleaned: isCleaned };
}

function erasingView({ queue, done, left, finished, cleaned: isCleaned, keepDays }: ErasingPlan): ErasingView {
  return {
    done,
    of: done + queue.length + left.length,
    cleaning: queue.length === 0 && !finished,
    finished,
    cleaned: isCleaned,
    left,
    backupsUntil: addDays(today(), keepDays),
  };
}
