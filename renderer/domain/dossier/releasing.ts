/**
 * Releasing for the inspection: what counter and visitor may read is written anew to `common`, words already cut.
 * Officer alone. Pure; runs in the vault worker.
 */
import type { CaseState } from '../case/case';
import { type Context, type Decision, inCase, type OfficeContext, refused } from '../command/decision';
import type { Refusal } from '../command/refusal';
import type { FactBody, Id, Role } from '../facts/facts';
import type { ItemClass } from '../facts/facts-dossier';
import { citing, type HiddenFromCounter, type ProfileVersion, versionNamed } from '../profiles/profile';
import { cannotChange } from '../request/request';
import { lackOfTelling } from '../thirds/waiting';
import { isDecided, lacksToDecide } from './deciding';
import type { DossierState, ItemState } from './dossier';
import { choiceNamed } from './item-fields';
import { shownText } from './shown-text';
import { readReason } from './sources';

/** What keeps the dossier from being released; empty = it can be. */
export function lacksToRelease(dossier: DossierState, state: CaseState, context: OfficeContext): readonly Refusal[] {
  const lacks = lacksToDecide(dossier, state, context);
  if (lacks.length > 0) return lacks;
  if (!isDecided(dossier, state)) return [{ code: 'notDecided' }];
  if (toRelease(dossier, state).length === 0) return [{ code: 'nothingToRelease' }];
  const untold = lackOfTelling(state, versionNamed(context.profile, state.request?.profileVersion ?? ''));
  return untold ? [untold] : [];
}

/** Everything decided and not yet released. A withheld item is its number alone. */
export function release(dossier: DossierState, state: CaseState, context: OfficeContext): Decision {
  const lack = lacksToRelease(dossier, state, context)[0];
  if (lack) return { refusal: lack };
  return inCase(state.id, ...toRelease(dossier, state).map((item) => released(item, state, context)));
}

/** Takes an item back, so that it can change. What a counter's key could open before, it could open (Settled 24). */
export function withdrawRelease(
  typed: { readonly item: Id; readonly why: string },
  state: CaseState,
  dossier: DossierState,
): Decision {
  const closed = cannotChange(state);
  if (closed) return { refusal: closed };
  if (!state.released.some(({ item }) => item === typed.item)) return refused('notReleased');
  const why = readReason(typed.why, 'why', dossier);
  if ('refusal' in why) return why;
  return inCase(state.id, { kind: 'releaseWithdrawn', item: typed.item, why: why.text });
}

/** From common facts alone: everything the decision speaks of is released. A refused request has nothing to release. */
export function isReleased({ decision, released: items }: CaseState): boolean {
  if (!decision || decision.outcome === 'refused') return false;
  return items.length >= decision.shown + decision.partly + decision.withheld;
}

function toRelease(dossier: DossierState, state: CaseState): readonly ItemState[] {
  if (state.decision?.outcome === 'refused') return [];
  return dossier.items.filter(({ item }) => !state.released.some((one) => one.item === item));
}

/** As counter and visitor read it, whoever shows it. */
export function asReleased(
  item: ItemState,
  { profile }: Pick<Context, 'profile'>,
): FactBody & { kind: 'itemReleased' } {
  const assessment = item.assessed?.assessment ?? 'withhold';
  const bare = { kind: 'itemReleased', item: item.item, number: item.number, assessment } as const;
  if (assessment === 'withhold') return bare;
  const cuts = item.assessed?.cuts ?? [];
  return {
    ...bare,
    title: item.neutralTitle,
    ...(item.itemDay && { itemDay: item.itemDay }),
    part: item.part,
    class: item.class,
    purpose: choiceNamed(profile, 'purposes', item.purpose).text,
    origin: item.originWords,
    recipients: item.recipients,
    ...(item.text && { text: shownText(item.text, assessment === 'shield' ? cuts : []) }),
    cuts: assessment === 'shield' ? cuts.length : 0,
    ...(item.footageOn && { footage: true }),
  };
}

/** What the counter never has goes to `common` as a number: the officer opens it, from the dossier, before the visitor. */
function released(item: ItemState, state: CaseState, context: Context): FactBody {
  const full = asReleased(item, context);
  const version = versionNamed(context.profile, state.request?.profileVersion ?? '');
  if (full.assessment === 'withhold' || !neverAtCounter(version, item.class)) return full;
  const { kind, number, assessment, part = 'digital' } = full;
  return { kind, item: item.item, number, assessment, part, byOfficer: true };
}

/** The rule that keeps items of a class from the counter for good; undefined where there is none (WS-6, LE-7). */
export function neverAtCounter(version: ProfileVersion | undefined, of: ItemClass): HiddenFromCounter | undefined {
  return version?.hiddenFromCounter?.find((one) => one.class === of && one.until === 'never');
}

/** Why this employee does not show what the officer alone has; undefined when he may. */
export function officerShows(version: ProfileVersion | undefined, roles: readonly Role[]): Refusal | undefined {
  if (roles.includes('privacyOfficer')) return undefined;
  return { code: 'officerShows', ...citing(version?.hiddenFromCounter?.find(({ until }) => until === 'never')) };
}
