/** Who supplied data: the fields as typed, and putting them right later. Officer alone. Pure; runs in the vault worker. */
import type { CaseState } from '../case/case';
import { type Decision, inCase, refused } from '../command/decision';
import type { Refusal } from '../command/refusal';
import { type ReadText, readText } from '../command/typed-text';
import type { Day, FactBody, Id } from '../facts/facts';
import { isPrintable, LINE_LENGTH, MOST_LINES, typedAddressLines } from '../person/address';
import { folded } from '../person/person';
import { cannotChange } from '../request/request';
import type { DossierState, SourceState } from './dossier';
import { parseMonth, saysName } from './item-fields';

/** As typed beside an item, and beside the notice to the source. */
export interface TypedSource {
  readonly sourceName: string;
  readonly sourceAddress: string;
  readonly sourceIsBody: boolean;
  readonly suppliedIn: string;
  /** Of a body: "een verhuurdersverklaring", as the notice to it says. */
  readonly sourceWhat: string;
}

export type ReadSource = { readonly recorded: FactBody & { kind: 'sourceRecorded' } } | { readonly refusal: Refusal };

/** `source`: the id of a new one, or of the one that is put right. */
export function readSource(typed: TypedSource, source: Id, state: CaseState, today: Day): ReadSource {
  const name = readText(typed.sourceName, 'sourceName');
  if ('refusal' in name) return name;
  const address = readAddressText(typed.sourceAddress, 'sourceAddress', name.text, typed.sourceIsBody);
  if ('refusal' in address) return address;
  const suppliedIn = typed.suppliedIn.trim() ? parseMonth(typed.suppliedIn, today) : undefined;
  if (typed.suppliedIn.trim() && !suppliedIn) return { refusal: { code: 'notADate', field: 'suppliedIn' } };
  if (suppliedIn && suppliedIn > today.slice(0, 7)) {
    return { refusal: { code: 'dateInFuture', field: 'suppliedIn' } };
  }
  const what = readText(typed.sourceIsBody ? typed.sourceWhat : '', 'sourceWhat', false);
  if ('refusal' in what) return what;
  // The notice must not tell a source whose dossier it is.
  if (state.subject && saysName(what.text, state.subject.name.surname)) {
    return { refusal: { code: 'neutralTitleTells', field: 'sourceWhat', values: { what: 'subject' } } };
  }
  return {
    recorded: {
      kind: 'sourceRecorded',
      source,
      name: name.text,
      ...(address.text && { address: address.text }),
      body: typed.sourceIsBody,
      ...(suppliedIn && { suppliedIn }),
      ...(what.text && { what: what.text }),
    },
  };
}

/** An address typed freely, which must fit in the window of an envelope with the name above it. */
export function readAddressText(typed: string, field: string, name: string, isBody: boolean): ReadText {
  const address = readText(typed, field, false);
  if ('refusal' in address || !address.text) return address;
  const { lines } = typedAddressLines(name, isBody, address.text);
  if (lines.length > MOST_LINES) return { refusal: { code: 'tooLong', field, values: { lines: MOST_LINES } } };
  return isPrintable(lines) ? address : { refusal: { code: 'tooLong', field, values: { characters: LINE_LENGTH } } };
}

/** A reason that the counter reads too: it names nobody who gave data, got them or was asked about them, an organisation neither. */
export function readReason(typed: string, field: string, dossier: DossierState, required = true): ReadText {
  const { sources, thirds } = dossier;
  const reason = readText(typed, field, required);
  if ('refusal' in reason) return reason;
  const words = ` ${folded(reason.text)} `;
  // Of an organisation the whole name: its words by themselves are a place or a kind of house.
  const isNamed = sources.some(({ name, body }) =>
    body ? words.includes(` ${folded(name)} `) : saysName(reason.text, name),
  );
  if (isNamed) return { refusal: { code: 'neutralTitleTells', field, values: { what: 'source' } } };
  const told = thirds.some(({ name }) => saysName(reason.text, name))
    ? 'third'
    : saysRecipient(reason.text, dossier)
      ? 'recipient'
      : undefined;
  return told ? { refusal: { code: 'neutralTitleTells', field, values: { what: told } } } : reason;
}

/** True when the text names who got data: an organisation by its whole name. */
export function saysRecipient(text: string, { recipients }: Pick<DossierState, 'recipients'>): boolean {
  const words = ` ${folded(text)} `;
  return recipients.some(({ who }) => words.includes(` ${folded(who)} `));
}

/** Puts right what is known of a source, also once its items are released: its notice is still to be written. */
export function recordSource(
  typed: TypedSource & { readonly source: Id },
  dossier: DossierState,
  state: CaseState,
  today: Day,
): Decision {
  const closed = cannotChange(state);
  if (closed) return { refusal: closed };
  const known = dossier.sources.find(({ source }) => source === typed.source);
  if (!known) return refused('sourceUnknown');
  const read = readSource(typed, known.source, state, today);
  if ('refusal' in read) return read;
  return differs(known, read.recorded) ? inCase(state.id, read.recorded) : refused('nothingChanged');
}

/** What is known of a source against what was typed. */
export function differs(
  known: SourceState,
  { name, address, body, suppliedIn, what }: Omit<SourceState, 'number'>,
): boolean {
  return (
    known.name !== name ||
    known.address !== address ||
    known.body !== body ||
    known.suppliedIn !== suppliedIn ||
    known.what !== what
  );
}
