/** Commands for rows of the rules that no act of an employee plays: what the program tells of itself. Runs in Node. */

import { oldAuthority } from '../../renderer/domain/letter/remedies';
import { reporterSheet } from '../../renderer/domain/letter/reporter-sheet';
import lefierData from '../../renderer/domain/profiles/lefier.json';
import { checkedProfile } from '../../renderer/domain/profiles/profile-check';
import { shippedProfiles } from '../../renderer/domain/profiles/shipped-profiles';
import { checkAtRequest, type TypedCheckAtRequest } from '../../renderer/domain/request/identity';
import { type CaseSummary, summaryOf } from '../../renderer/domain/today/worklist';
import { showItem } from '../../renderer/domain/visit/visit';
import { only, type PlayedCommand, type Turn } from './commands';
import { rolesAt } from './commands-case';
import { caseOf, casesOf, contextOf, nextId } from './world';

/** Copies: the check reads every value, and a test that watches who reads the profiles must not take that for a reader. */
const lefier = structuredClone(lefierData);
const shipped = structuredClone(shippedProfiles);

export const ruleCommands: Readonly<Record<string, PlayedCommand>> = {
  showItemOf: { needs: 'visit', play: (turn) => ({ decision: ofAnotherCase(turn) }) },
  checkAtRequest: { needs: 'registerRequest', play: (turn) => ({ decision: checkedAtRequest(turn) }) },
  dueForErasing: { needs: 'seeCases', play: (turn) => ({ found: dueForErasing(turn) }) },
  oldAuthority: { needs: 'seeCases', play: ({ today }) => ({ view: oldAuthority(today) ?? 'lately checked' }) },
  reporterSheet: {
    needs: 'changeDossier',
    play: ({ world, today }) => ({ letter: reporterSheet(contextOf(world, today)) }),
  },
  checkProfile: { play: (turn) => ({ view: { error: errorOf(changedProfile(turn)) } }) },
};

/** Shows an item of the case `of` in the visit of this one. */
function ofAnotherCase(turn: Turn) {
  const { world, case: name, today, input } = turn;
  const state = caseOf(world, name);
  const other = caseOf(world, String(input.of)).released.find(({ number }) => number === input.item);
  if (!other) throw new Error('the other case has no such item');
  const visit = state.visits.at(-1)?.visit ?? nextId(world);
  return showItem({ visit, item: other.item }, state, contextOf(world, today), rolesAt(turn));
}

/** Left out: a passport, the document itself, and yes to everything. */
function checkedAtRequest({ world, case: name, today, input }: Turn) {
  const yes = { original: true, valid: true, photo: true, details: true };
  const plain = { who: 'subject', seen: 'document', document: 'passport', destroyedOn: '', ...yes };
  const typed = { ...plain, ...only(input, [...Object.keys(plain), 'authority']) };
  return checkAtRequest(typed as TypedCheckAtRequest, caseOf(world, name), contextOf(world, today));
}

function dueForErasing({ world, today }: Turn): readonly CaseSummary[] {
  const { profile, calendar } = contextOf(world, today);
  const all = casesOf(world).flatMap((state) => summaryOf(state, profile, calendar, today) ?? []);
  return all.filter((one) => one.dueForErasing);
}

/**
 * The shipped profile with another last day of a version (and the next version from the day after it), or that of the scenario's
 * corporation with one more purpose, in these words.
 */
function changedProfile({ input, world, today }: Turn): object {
  if (input.purpose !== undefined)
    return withPurpose(String(input.purpose), contextOf(world, today).profile.corporation);
  const { version, until, nextFrom } = input;
  const versions = lefier.versions.flatMap((one, index): readonly object[] => {
    const { until: _until, ...rest } = one as { readonly until?: string };
    if (one.version === version) return [until === null ? rest : { ...one, until: until ?? one.until }];
    if (nextFrom === null) return [];
    return index > 0 && nextFrom !== undefined ? [{ ...one, from: nextFrom }] : [one];
  });
  return { ...lefier, versions };
}

function withPurpose(text: string, corporation: string): object {
  const profile = shipped.find((one) => one.corporation === corporation);
  const last = profile?.versions.at(-1);
  const source = last?.purposes[0]?.source;
  const purposes = [...(last?.purposes ?? []), { code: 'nieuw', text, source }];
  return { ...profile, versions: [...(profile?.versions.slice(0, -1) ?? []), { ...last, purposes }] };
}

/** What is wrong with a profile; nothing when it is valid. */
function errorOf(profile: object): string {
  try {
    checkedProfile(profile);
    return '';
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}
