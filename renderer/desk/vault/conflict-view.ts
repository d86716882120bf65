/** What two computers recorded apart from each other, with both versions side by side. Runs in the vault worker. */
import { type HistoryLine, historyOf } from '../../domain/case/history';
import { maySettle, settleInCase, settleInRegister as settleRegister } from '../../domain/case/settle-conflict';
import { compartmentOf } from '../../domain/facts/compartments';
import type { Address, Fact, Id, PersonName, Placed, Role } from '../../domain/facts/facts';
import { type Conflict, inOrder } from '../../domain/facts/order';
import { disagreementsIn, lastKey, settled } from '../../domain/facts/settling';
import { addressLines } from '../../domain/person/address';
import { showName } from '../../domain/person/person';
import type { ConflictView, SafekeepingAsks, SaysView, VersionView } from '../asks-safekeeping';
import { readsOfficer } from './dossier-view';
import { wordsOf } from './history-words';
import { actorOfSession, allow, carryOut, caseOf, openOf, registerOf, type Vault } from './vault';

/** Of places and letters nobody chooses: the second of two claims moves by itself. Keys go by their own list. */
const BY_ITSELF = /^(place:|slots$)/;

export function conflictViews(
  vault: Vault,
  caseId: Id,
  conflicts: readonly Conflict[],
  mayChoose: (touches: string) => boolean,
): readonly ConflictView[] {
  const shown = disagreementsIn(conflicts).filter(({ touches }) => !BY_ITSELF.test(touches));
  if (shown.length === 0) return [];
  const lines = linesByKey(vault, caseId);
  return shown.map(({ touches, versions }) => ({
    touches,
    mayChoose: mayChoose(touches),
    versions: versions.flatMap((facts, at): readonly VersionView[] => {
      const last = facts.at(-1);
      const line = lines.get(lastKey(facts));
      const others = versions.filter((one) => one !== facts).flatMap((one) => one.at(-1) ?? []);
      if (!last || !line) return [];
      return [
        {
          key: lastKey(facts),
          line,
          more: facts.length - 1,
          place: last.fact.place,
          says: saysOf(last, others),
          shown: at === versions.length - 1,
        },
      ];
    }),
  }));
}

export const caseConflicts = (vault: Vault, id: Id): readonly ConflictView[] =>
  conflictViews(vault, id, conflictsSeen(vault, id), (touches) => maySettle(touches, rolesOf(vault)));

/** Who does not read the dossier sees what common facts say, whatever this slot may hold. */
function conflictsSeen(vault: Vault, id: Id): readonly Conflict[] {
  const state = caseOf(vault, id);
  if (readsOfficer(vault) || state.conflicts.length === 0) return state.conflicts;
  return settled(
    openOf(vault)
      .factsOf(id)
      .filter(({ fact }) => compartmentOf(fact.kind) === 'common'),
  ).conflicts;
}

export async function settleConflict(vault: Vault, input: SafekeepingAsks['settleConflict'][0]): Promise<void> {
  await allow(vault, 'settleConflict', input.case);
  const state = { ...caseOf(vault, input.case), conflicts: conflictsSeen(vault, input.case) };
  await carryOut(vault, settleInCase(input, state, rolesOf(vault)));
}

export async function settleInRegister(vault: Vault, input: SafekeepingAsks['settleInRegister'][0]): Promise<void> {
  await allow(vault, 'manageEmployees');
  await carryOut(vault, settleRegister(input, registerOf(vault).conflicts));
}

const rolesOf = (vault: Vault): readonly Role[] => actorOfSession(vault).roles;

/** Rows of bytes have no line of their own. */
function linesByKey(vault: Vault, caseId: Id): ReadonlyMap<string, HistoryLine> {
  const told = inOrder(openOf(vault).factsOf(caseId)).filter(({ fact }) => !fact.kind.startsWith('letterBytes'));
  const lines = historyOf(told, wordsOf(vault, true));
  return new Map(
    told.flatMap((one, at) => {
      const line = lines[at];
      return line ? [[lastKey([one]), line] as const] : [];
    }),
  );
}

/** Head of every fact, ids, and what only the program reads. */
const UNSAID = new Set([
  'v',
  'kind',
  'at',
  'day',
  'by',
  'place',
  'seen',
  'seenElsewhere',
  'saw',
  'profileVersion',
  'sha256',
]);
const ID = /^[0-9a-f]{32}$/;

/** The fields in which a version differs from the others: a name and an address in words, all else as it is. */
function saysOf({ fact }: Placed, others: readonly Placed[]): readonly SaysView[] {
  return Object.entries(fact).flatMap(([field, value]): readonly SaysView[] => {
    const isSame = others.length > 0 && others.every((one) => equal(fieldOf(one.fact, field), value));
    if (UNSAID.has(field) || isSame) return [];
    const words = inWords(field, value);
    return words === undefined || ID.test(words) ? [] : [{ field, words }];
  });
}

const fieldOf = (fact: Fact, field: string): unknown => (fact as unknown as Readonly<Record<string, unknown>>)[field];
const equal = (one: unknown, other: unknown): boolean => JSON.stringify(one) === JSON.stringify(other);

function inWords(field: string, value: unknown): string | undefined {
  if (typeof value === 'string' || typeof value === 'number') return String(value);
  if (typeof value === 'boolean') return value ? 'ja' : 'nee';
  if (field === 'name' && isName(value)) return showName(value);
  // The first line is whom it is for, which stands on its own already.
  if (field === 'address' && isAddress(value))
    return addressLines({ surname: '' }, value)
      .filter((line) => line.trim() !== '')
      .join(', ');
  return undefined;
}

const isName = (value: unknown): value is PersonName =>
  typeof value === 'object' && value !== null && 'surname' in value && typeof value.surname === 'string';
const isAddress = (value: unknown): value is Address =>
  typeof value === 'object' && value !== null && 'kind' in value && typeof value.kind === 'string';
