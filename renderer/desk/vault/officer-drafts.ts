/**
 * What an officer, or the FG, was typing about a case: sealed under the officer's key, one draft a form, per employee. A lock, a crash or another
 * screen loses nothing; the act it becomes takes it away. Runs in the vault worker.
 */
import type { Id } from '../../domain/facts/facts';
import type { Command } from '../../domain/register/people';
import type { Asks } from '../asks';
import type { KeptDraft, OfficerDraft } from '../asks-dossier';
import { nowMs } from './office';
import { allow, caseOf, openOf, registerOf, type Vault } from './vault';

/** Which form of a case: what stands for the draft among its fellows. */
type Form = Pick<OfficerDraft, 'form'> & { readonly item?: Id | 'new' };

interface Kept extends KeptDraft {
  readonly v: 1;
}

export async function officerDrafts(
  vault: Vault,
  input: Asks['officerDrafts'][0],
): Promise<{ readonly drafts: readonly KeptDraft[] }> {
  await allow(vault, caseOf(vault, input.case).complaint ? 'handleComplaint' : 'changeDossier', input.case);
  const { drafts } = openOf(vault).session;
  const own = (await drafts.list()).filter((form) => form.startsWith(ofEmployee(vault, input.case)));
  const read = await Promise.all(own.map(async (form) => kept(await drafts.get(form))));
  return { drafts: read.flatMap((one) => one ?? []) };
}

export async function keepOfficerDraft(
  vault: Vault,
  input: Asks['keepOfficerDraft'][0],
): Promise<{ readonly keptAt: number }> {
  await allow(vault, mayType(input.draft), input.case);
  const keptAt = nowMs();
  const bytes = new TextEncoder().encode(JSON.stringify({ v: 1, keptAt, draft: input.draft } satisfies Kept));
  await openOf(vault).session.drafts.put(draftOf(vault, input.case, input.draft), 'officer', bytes);
  return { keptAt };
}

export async function dropOfficerDraft(
  vault: Vault,
  input: Asks['dropOfficerDraft'][0],
): Promise<Record<string, never>> {
  await allow(vault, mayType(input), input.case);
  await openOf(vault).session.drafts.remove(draftOf(vault, input.case, input));
  return {};
}

/** The FG types advice and nothing else (Settled 20). */
const mayType = ({ form }: Form): Command => (form === 'advice' ? 'adviseOnComplaint' : 'changeDossier');

/** Name of a draft in the store, in plain text: random ids and the kind of form, nothing of what is typed. */
export function draftOf(vault: Vault, caseId: Id, { form, item }: Form): string {
  return `${ofEmployee(vault, caseId)}${form}${item === undefined ? '' : `:${item}`}`;
}

/**
 * An erasure that came in from elsewhere, or that a restore found, took the rows of a case and could not know of what was being typed
 * about it here. Called after unlocking: a program that was ended between the two left them.
 */
export async function dropDraftsOfErased(vault: Vault): Promise<void> {
  const { drafts } = openOf(vault).session;
  const gone = registerOf(vault).erased.map(({ of }) => ofCase(of));
  if (gone.length === 0) return;
  for (const form of await drafts.list())
    if (gone.some((beginning) => form.startsWith(beginning))) await drafts.remove(form);
}

/** All drafts of a case, whoever typed them: its rows are gone. */
export async function dropDraftsOfCase(vault: Vault, caseId: Id): Promise<void> {
  const { drafts } = openOf(vault).session;
  for (const form of await drafts.list()) if (form.startsWith(ofCase(caseId))) await drafts.remove(form);
}

/** How the forms of all drafts of a case begin, whoever typed them: they go when it is erased. */
export const ofCase = (caseId: Id): string => `officer:${caseId}:`;
const ofEmployee = (vault: Vault, caseId: Id): string => `${ofCase(caseId)}${openOf(vault).session.slot.id}:`;

/** What another version wrote otherwise is left alone. */
function kept(bytes: Uint8Array | undefined): KeptDraft | undefined {
  if (!bytes) return undefined;
  const read = JSON.parse(new TextDecoder().decode(bytes)) as Partial<Kept>;
  return read.v === 1 && read.draft && read.keptAt !== undefined
    ? { keptAt: read.keptAt, draft: read.draft }
    : undefined;
}
