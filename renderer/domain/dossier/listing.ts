/** Listing, changing and removing items of a dossier, and the officer's notes. Officer alone. Pure; runs in the vault worker. */
import type { CaseState } from '../case/case';
import { type Context, type Decision, inCase, refused } from '../command/decision';
import type { Refusal } from '../command/refusal';
import { readText } from '../command/typed-text';
import type { FactBody, Id } from '../facts/facts';
import type { Origin } from '../facts/facts-dossier';
import { citing, versionNamed } from '../profiles/profile';
import { cannotChange } from '../request/request';
import { type DossierState, itemNamed, type SourceState } from './dossier';
import { erasingOf } from './footage';
import { holding, noLonger } from './footage-hold';
import { type ItemInput, itemChoices, readItem, tellsTooMuch } from './item-fields';
import { differs, readSource } from './sources';

/** Ids for what may be made: an item, and a source that was not recorded before. */
export interface ItemIds {
  readonly item: Id;
  readonly source: Id;
}

/** Lists a new item or changes one (`input.item`). A released item does not change: see `withdrawRelease`. */
export function keepItem(
  input: ItemInput,
  dossier: DossierState,
  state: CaseState,
  context: Context,
  ids: ItemIds,
): Decision {
  const { today, profile } = context;
  const closed = cannotChange(state) ?? frozen(state, input.item);
  if (closed) return { refusal: closed };
  const before = input.item === undefined ? undefined : itemNamed(dossier, input.item);
  if (input.item !== undefined && !before) return refused('itemUnknown');
  const version = versionNamed(profile, state.request?.profileVersion ?? '');
  if (!version) return refused('caseIsNewer');

  const { anonymousReports, tellReporter } = version.wayOfWorking;
  if (input.origin === 'anonymous' && anonymousReports?.value === false) {
    return refused('anonymousSource', { field: 'origin', ...citing(anonymousReports) });
  }
  const choices = itemChoices(profile, version, state.subject?.subjectKind ?? '');
  const outcome = readItem(input, choices, today);
  if ('refusal' in outcome) return outcome;
  const { footage, read } = outcome;
  const origin = readOrigin(input, dossier, state, ids, today);
  if ('refusal' in origin) return origin;

  const { source, recorded } = origin;
  if (tellReporter?.value && source && !source.body && !read.reporterToldOn) {
    return refused('reporterNotTold', { field: 'reporterToldOn', ...citing(tellReporter) });
  }
  for (const field of ['neutralTitle', 'originWords'] as const) {
    const what = tellsTooMuch(read[field], source);
    if (what) return refused('neutralTitleTells', { field, values: { what } });
  }
  const { destroyOn, ...said } = read;
  const erasing = footage.images && erasingOf(footage.images, version);
  const until = !erasing || erasing.why === 'notSaid' ? destroyOn : erasing.on;
  const item = {
    item: input.item ?? ids.item,
    number: before?.number ?? dossier.nextNumber,
    ...said,
    // Of images the rule says it, whatever was typed before they were known to be images.
    ...(until && { destroyOn: until }),
    origin: origin.of,
  };
  return inCase(
    state.id,
    ...(recorded ? [recorded] : []),
    before ? { kind: 'itemChanged', ...item } : { kind: 'itemListed', ...item },
    ...holding(item.item, footage, before, version, state, context),
  );
}

export function removeItem(
  typed: { readonly item: Id; readonly why: string },
  dossier: DossierState,
  state: CaseState,
): Decision {
  const closed = cannotChange(state) ?? frozen(state, typed.item);
  if (closed) return { refusal: closed };
  if (!itemNamed(dossier, typed.item)) return refused('itemUnknown');
  const why = readText(typed.why, 'why');
  if ('refusal' in why) return why;
  return inCase(
    state.id,
    { kind: 'itemRemoved', item: typed.item, why: why.text },
    ...noLonger(typed.item, state, 'Het stuk staat niet meer op de lijst.'),
  );
}

export function writeNote(typed: string, state: CaseState): Decision {
  const closed = cannotChange(state);
  if (closed) return { refusal: closed };
  const text = readText(typed, 'text');
  return 'refusal' in text ? text : inCase(state.id, { kind: 'noteWritten', text: text.text });
}

/** What is released stays as it is: the visitor may have read it. */
export function frozen(state: CaseState, item: Id | undefined): Refusal | undefined {
  const released = state.released.find((one) => one.item === item);
  return released && { code: 'itemIsReleased', values: { number: released.number } };
}

type ReadOrigin =
  | {
      readonly of: Origin;
      readonly source?: Pick<SourceState, 'name' | 'body'>;
      readonly recorded?: FactBody;
    }
  | { readonly refusal: Refusal };

/** A source known already is left as it is where its fields were left empty, and put right where they say otherwise. */
function readOrigin(
  input: ItemInput,
  dossier: DossierState,
  state: CaseState,
  ids: ItemIds,
  today: string,
): ReadOrigin {
  if (input.origin === 'subject' || input.origin === 'controller') return { of: { of: input.origin } };
  const known = dossier.sources.find(({ source }) => source === input.origin);
  if (!known && input.origin !== 'new') {
    return { refusal: { code: input.origin ? 'sourceUnknown' : 'required', field: 'origin' } };
  }
  const id = known?.source ?? ids.source;
  const of = { of: 'source', source: id } as const;
  if (known && !input.sourceName.trim()) return { of, source: known };
  const read = readSource(input, id, state, today);
  if ('refusal' in read) return read;
  const { recorded } = read;
  return { of, source: recorded, ...(!known || differs(known, recorded) ? { recorded } : {}) };
}
