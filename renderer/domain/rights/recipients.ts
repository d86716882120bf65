/**
 * Who got data that were put right since: what is passed on to each (AVG 19, WM-22), and what its notice needs. Officer alone.
 * Pure; runs in the vault worker.
 *
 * The notice is written for its reader: what the person asked, and why, stays here. So the words of a point are typed anew.
 */
import type { CaseState } from '../case/case';
import { type Decision, type OfficeContext, refused, type ToWrite } from '../command/decision';
import type { Refusal } from '../command/refusal';
import { readText } from '../command/typed-text';
import type { DossierState, RecipientState } from '../dossier/dossier';
import { saysName } from '../dossier/item-fields';
import { readAddressText, saysRecipient } from '../dossier/sources';
import { type Id, NO_CASE } from '../facts/facts';
import type { PointTold } from '../facts/facts-rights';
import { folded } from '../person/person';
import { nextNumber } from '../register/reference';
import { cannotChange } from '../request/request';
import type { PointState, Points } from './points';

/** What the recipient is asked to do as well. */
export type Passing = 'correct' | 'add' | 'erase' | 'restrict';

const PASSING: Readonly<Record<string, Passing>> = {
  verbeteren: 'correct',
  corrigeren: 'correct',
  aanvullen: 'add',
  verwijderen: 'erase',
  afschermen: 'restrict',
  beperken: 'restrict',
};

export interface PassedOn {
  readonly point: PointState;
  readonly passing: Passing;
  readonly told?: PointTold;
}

/** What stands granted of the points this recipient is told of, by number; empty once a later decision took it all back. */
export function passedOn({ points: numbers, tells }: RecipientState, { points }: Points): readonly PassedOn[] {
  return points.flatMap((point): readonly PassedOn[] => {
    const { number, judged } = point;
    if (judged?.answer !== 'granted' || !numbers.includes(number)) return [];
    const told = tells.find((one) => one.point === number);
    return [{ point, passing: PASSING[judged.action ?? ''] ?? 'correct', ...(told && { told }) }];
  });
}

/** What was erased or is kept unused has no new value. */
export function saysBecomes(passing: Passing): boolean {
  return passing === 'correct' || passing === 'add';
}

/** As typed beside the notice. */
export interface TypedRecipient {
  readonly recipient: Id;
  readonly address: string;
  readonly knownBy: string;
  readonly tells: readonly { readonly point: number; readonly what: string; readonly becomes: string }[];
}

/**
 * Puts down what the notice to a recipient needs. Its kenmerk comes with it, since only now there will be a letter: who is told by
 * telephone needs none. It is a number of its own (Settled 10): an answer to it is known by it as that of this recipient, and nobody
 * elsewhere holds the number that the person names when he calls.
 */
export function recordRecipient(
  typed: TypedRecipient,
  dossier: DossierState,
  state: CaseState,
  { today, register }: OfficeContext,
  { place }: { readonly place: string },
): Decision {
  const closed = cannotChange(state);
  if (closed) return { refusal: closed };
  const known = dossier.recipients.find(({ recipient }) => recipient === typed.recipient);
  if (!known) return refused('recipientUnknown');
  const address = readAddressText(typed.address, 'address', known.who, true);
  if ('refusal' in address) return address;
  const knownBy = readText(typed.knownBy, 'knownBy', false);
  if ('refusal' in knownBy) return knownBy;
  const others = dossier.recipients.filter(({ who }) => folded(who) !== folded(known.who));
  const tells: PointTold[] = [];
  for (const { point, passing } of passedOn(known, dossier)) {
    const read = readTold(point.number, passing, typed, { ...dossier, recipients: others });
    if ('refusal' in read) return read;
    if (read.told) tells.push(read.told);
  }
  const { recipient, who, points } = known;
  const named = {
    recipient,
    who,
    points,
    ...(address.text && { address: address.text }),
    ...(knownBy.text && { knownBy: knownBy.text }),
    tells,
  };
  if (isSame(known, named)) return refused('nothingChanged');
  const year = Number(today.slice(0, 4));
  const given: readonly ToWrite[] = register.numberOf[recipient]
    ? []
    : [
        {
          case: NO_CASE,
          body: { kind: 'numberGiven', year, number: nextNumber(register, place, year), for: recipient },
        },
      ];
  return { facts: [{ case: state.id, body: { kind: 'recipientNamed', ...named } }, ...given] };
}

function readTold(
  number: number,
  passing: Passing,
  { tells }: TypedRecipient,
  dossier: DossierState,
): { readonly told?: PointTold } | { readonly refusal: Refusal } {
  const typed = tells.find(({ point }) => point === number);
  const what = readText(typed?.what ?? '', `what-${number}`, false);
  if ('refusal' in what) return what;
  const becomes = readText(saysBecomes(passing) ? (typed?.becomes ?? '') : '', `becomes-${number}`, false);
  if ('refusal' in becomes) return becomes;
  const other = { code: 'neutralTitleTells', values: { what: 'other' } } as const;
  if (saysOthers(what.text, dossier)) return { refusal: { ...other, field: `what-${number}` } };
  if (saysOthers(becomes.text, dossier)) return { refusal: { ...other, field: `becomes-${number}` } };
  if (!what.text && !becomes.text) return {};
  return { told: { point: number, what: what.text, ...(becomes.text && { becomes: becomes.text }) } };
}

/** A person the dossier names besides whom it is about, or another recipient. */
function saysOthers(text: string, { sources, thirds, recipients }: DossierState): boolean {
  const persons = [...sources.filter(({ body }) => !body), ...thirds];
  return persons.some(({ name }) => saysName(text, name)) || saysRecipient(text, { recipients });
}

function isSame(
  known: RecipientState,
  { address, knownBy, tells }: Omit<RecipientState, 'recipient' | 'who'>,
): boolean {
  const words = (all: readonly PointTold[]): string =>
    JSON.stringify(all.map(({ point, what, becomes = '' }) => [point, what, becomes]));
  return known.address === address && known.knownBy === knownBy && words(known.tells) === words(tells);
}
