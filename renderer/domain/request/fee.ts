/**
 * A fee (WS-18; AVG 12(5) and 15(3)): carrying out a right is free. Only where the regulation knows fees at all can one be set, only on
 * a ground of the law, and only when the person was told before the work. Where it is free there is nothing to edit (LO-12).
 * Officer alone. Pure; runs in the vault worker.
 */
import { type CaseState, currentLetter } from '../case/case';
import { type Context, type Decision, inCase, refused } from '../command/decision';
import type { Refusal } from '../command/refusal';
import type { DossierState } from '../dossier/dossier';
import { readReason } from '../dossier/sources';
import type { Day } from '../facts/facts';
import { FEE_GROUNDS, type Fee, type FeeGround } from '../facts/facts-fee';
import { noReason } from '../plain-words/refusing';
import { citing, versionNamed } from '../profiles/profile';
import { cannotChange, freeBy } from './request';
import { readDay } from './request-fields';

/** As typed in the dialog. */
export interface TypedFee {
  /** "12,50"; "0" waives what was asked. */
  readonly amount: string;
  readonly ground: string;
  readonly toldOn: string;
  readonly why: string;
}

const FREE = 'AVG artikel 12 lid 5';
const FIRST_COPY = 'AVG artikel 15 lid 3';

/** Why no fee can be set in this case at all; undefined where the law's grounds are open. */
export function lackToSetFee(state: CaseState, { profile }: Pick<Context, 'profile'>): Refusal | undefined {
  const closed = cannotChange(state);
  if (closed) return closed;
  const { request, subject } = state;
  const version = versionNamed(profile, request?.profileVersion ?? '');
  if (!request || !version) return { code: 'caseIsNewer' };
  const isFree = request.right === 'complaint' || version.feesToldBefore?.value !== true;
  return isFree
    ? { code: 'feeFree', field: 'amount', article: freeBy(version, request.right, subject?.subjectKind ?? '') }
    : undefined;
}

/** The grounds this request leaves: a further copy is of data that can be seen. */
export function feeGroundsOf({ request }: CaseState): readonly FeeGround[] {
  return FEE_GROUNDS.filter((ground) => ground !== 'extraCopy' || request?.right === 'access');
}

export function setFee(typed: TypedFee, dossier: DossierState, state: CaseState, context: Context): Decision {
  const lack = lackToSetFee(state, context);
  if (lack) return { refusal: lack };
  const ground = feeGroundsOf(state).find((one) => one === typed.ground);
  if (!ground) return refused('feeNeedsGround', { field: 'ground', article: FREE, rule: 'WS-18' });
  if (ground === 'extraCopy' && currentLetter(state, 'dataOverview')?.sentOn === undefined) {
    return refused('firstCopyFree', { field: 'ground', article: FIRST_COPY, rule: 'WS-18' });
  }
  const told = readTold(typed, ground, state, context);
  if ('refusal' in told) return told;
  const cents = centsOf(typed.amount);
  if (cents === undefined) return refused('amountInvalid', { field: 'amount' });
  if (cents === 0 && !state.fee) return refused('required', { field: 'amount' });
  const why = readReason(typed.why, 'why', dossier);
  if ('refusal' in why) return why;
  const none = noReason(why.text, 'why');
  if (none) return { refusal: none };
  const fee: Fee = { cents, ground, toldOn: told.day, why: why.text };
  const { fee: before } = state;
  if (
    before &&
    before.cents === cents &&
    before.ground === ground &&
    before.toldOn === told.day &&
    before.why === why.text
  )
    return refused('nothingChanged');
  return inCase(state.id, { kind: 'feeSet', ...fee });
}

/** Told on a day from the receipt on and before the work: before the decision, for what handling the request costs. */
function readTold(
  typed: TypedFee,
  ground: FeeGround,
  { request, decision }: CaseState,
  { profile, today }: Context,
): { readonly day: Day } | { readonly refusal: Refusal } {
  const field = 'toldOn';
  const where = citing(versionNamed(profile, request?.profileVersion ?? '')?.feesToldBefore);
  const read = readDay({ toldOn: typed.toldOn }, field, today, { oldest: 10, required: true });
  if (read.problem?.code === 'required' || !read.day) {
    return {
      refusal:
        read.problem?.code === 'required'
          ? { ...read.problem, ...where }
          : (read.problem ?? { code: 'required', field }),
    };
  }
  const isBefore = ground === 'extraCopy' || decision === undefined || read.day < decision.on;
  if (!isBefore || (request && read.day < request.receivedOn))
    return { refusal: { code: 'feeToldLate', field, ...where } };
  return { day: read.day };
}

/** "12,50", "12.50", "12": at most five figures of euros. */
export function centsOf(typed: string): number | undefined {
  const [whole, euros = '', cents = '00'] = /^(?:€ ?)?(\d{1,5})(?:[.,](\d{2}))?$/.exec(typed.trim()) ?? [];
  return whole === undefined ? undefined : Number(euros) * 100 + Number(cents);
}

/** 1250 -> "€ 12,50" */
export function inEuros(cents: number): string {
  return `€ ${Math.trunc(cents / 100)},${String(cents % 100).padStart(2, '0')}`;
}
