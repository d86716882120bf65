/**
 * Telling a third party that it was decided otherwise than he wants, before anything of his is shown: the letter that asked him
 * promised it (WS-13, model letter 6). What he reads of it follows from the assessments; why is typed for him alone. Officer alone.
 * Pure; runs in the vault worker.
 */
import type { CaseState } from '../case/case';
import { type Context, type Decision, inCase, refused } from '../command/decision';
import type { Refusal } from '../command/refusal';
import { readText } from '../command/typed-text';
import { type DossierState, type ItemState, itemNamed } from '../dossier/dossier';
import { saysName } from '../dossier/item-fields';
import { shownText } from '../dossier/shown-text';
import { readAddressText } from '../dossier/sources';
import type { FactBody, Id } from '../facts/facts';
import { citesOnlyOwnRule } from '../profiles/grounds';
import { versionNamed } from '../profiles/profile';
import { cannotChange } from '../request/request';
import { termsOfCase } from '../terms/case-terms';
import { tellsOf, whyAsked } from './consulting';
import { shownFromOf } from './reacting';
import type { ThirdState } from './thirds';

/** What who asks will read of this person: all of it, with the name; a part, with or without; nothing. */
export interface ReadOfThird {
  readonly what: 'everything' | 'part' | 'nothing';
  readonly name: boolean;
  /** Of several pieces: something of it is not shown at all. */
  readonly restWithheld: boolean;
}

export function readOfThird({ items, name }: Pick<ThirdState, 'items' | 'name'>, dossier: DossierState): ReadOfThird {
  const own = items.flatMap((item) => itemNamed(dossier, item) ?? []);
  const of = (wanted: string): readonly ItemState[] => own.filter(({ assessed }) => assessed?.assessment === wanted);
  const [show, shield, withhold] = [of('show'), of('shield'), of('withhold')];
  return {
    what: shield.length > 0 ? 'part' : show.length > 0 ? 'everything' : 'nothing',
    name: show.length > 0 || shield.some((item) => stillSays(item, name)),
    restWithheld: withhold.length > 0 && show.length + shield.length > 0,
  };
}

/** The cuts may be of other words than his name. Without a text the shielding is done by hand, of what leads to him. */
function stillSays({ text, assessed }: ItemState, name: string): boolean {
  if (!text) return false;
  const left = shownText(text, assessed?.cuts ?? []).filter((part) => typeof part === 'string');
  return saysName(left.join(' '), name);
}

/** Who wants nothing shown is followed by withholding; who wants the name out, by nothing that says it. */
export function isAgainst(third: ThirdState, dossier: DossierState): boolean {
  if (!third.view || third.view.answer === 'noObjection') return false;
  const { what, name } = readOfThird(third, dossier);
  return third.view.answer === 'objects' ? what !== 'nothing' : name;
}

/** The third a task to tell is about; undefined when it is of somebody else, or of nobody. */
export function thirdToTell({ thirds }: Pick<DossierState, 'thirds'>, task: Id): ThirdState | undefined {
  return thirds.find(({ view }) => view?.tell === task);
}

/** Why there is nothing to tell this third now. */
export function lackToTell(task: Id, dossier: DossierState): Refusal | undefined {
  const third = thirdToTell(dossier, task);
  if (!third) return { code: 'thirdUnknown' };
  return isAgainst(third, dossier) ? undefined : { code: 'notAgainstThird' };
}

/** The day it would be shown comes after the term of who asks: a remark, never a refusal. */
export function remarkOnTelling(state: CaseState, { today, profile, calendar }: Context): Refusal | undefined {
  const terms = termsOfCase(state, profile, calendar, today);
  const term = terms?.endedOn ? undefined : (terms?.ownTerm ?? terms?.gdprTerm)?.day;
  const from = shownFromOf(today, calendar);
  if (!term || from <= term) return undefined;
  const version = versionNamed(profile, state.request?.profileVersion ?? '');
  return { code: 'shownAfterTerm', ...whyAsked(version), values: { from, term } };
}

/** As typed beside the letter. */
export interface TypedTelling {
  readonly third: Id;
  readonly address: string;
  readonly motivation: string;
}

/** The reason is for this reader: it names neither who asks nor anybody else, and a habit of the house is none. */
export function recordTelling(typed: TypedTelling, dossier: DossierState, state: CaseState): Decision {
  const closed = cannotChange(state);
  if (closed) return { refusal: closed };
  const known = dossier.thirds.find(({ third }) => third === typed.third);
  if (!known) return refused('thirdUnknown');
  const address = readAddressText(typed.address, 'address', known.name, false);
  if ('refusal' in address) return address;
  const motivation = readText(typed.motivation, 'motivation', false);
  if ('refusal' in motivation) return motivation;
  const told = tellsOf(motivation.text, known.name, dossier, state);
  if (told) return refused('neutralTitleTells', { field: 'motivation', values: { what: told } });
  if (motivation.text && citesOnlyOwnRule(motivation.text)) {
    return refused('ownRuleIsNoGround', { field: 'motivation', article: 'AVG artikel 15 lid 4' });
  }
  const { third } = known;
  const facts: readonly FactBody[] = [
    ...livesAt(known, address.text),
    ...(motivation.text === (known.motivation ?? '')
      ? []
      : [{ kind: 'thirdMotivated', third, motivation: motivation.text } as const]),
  ];
  return facts.length === 0 ? refused('nothingChanged') : inCase(state.id, ...facts);
}

/** His address for the letter, where it is another than is known. */
export function livesAt({ third, name, address, items, what }: ThirdState, typed: string): readonly FactBody[] {
  if (typed === (address ?? '')) return [];
  return [{ kind: 'thirdPartyRecorded', third, name, ...(typed && { address: typed }), items, what }];
}
