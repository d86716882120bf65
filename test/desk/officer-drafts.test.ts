/** What an officer was typing when the program locked: it stands there again, for that officer alone, and never for a counter. Runs in Node. */
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { OfficerDraft } from '../../renderer/desk/asks-dossier';
import { answers } from '../../renderer/desk/vault/answers';
import { dropDraftsOfErased } from '../../renderer/desk/vault/officer-drafts';
import { refusalOf } from '../../renderer/desk/vault/refused';
import { NO_CASE } from '../../renderer/domain/facts/facts';
import { id, type World, write } from '../scenarios/world';
import { caseId, draftsOn, vaultOn, worldAt } from './vault-on-world';

const TODAY = '2026-12-01';
const OFFICER = ['privacyOfficer'] as const;
const OTHER_OFFICER = id('e2');

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['Date'] });
  vi.setSystemTime(new Date(`${TODAY}T10:00:00`));
});
afterEach(() => {
  vi.useRealTimers();
});

const itemOf = async (world: World): Promise<string> => {
  const { officer } = await answers.dossier(vaultOn(world, OFFICER), { case: caseId(world) });
  return officer?.items[0]?.item ?? '';
};
const weighing = (item: string): OfficerDraft => ({
  form: 'assess',
  item,
  typed: { assessment: 'withhold', cuts: [], ground: 'uavg-41-j', weighing: 'Half getypt, over Verklikker' },
});
const draftsOf = async (world: World, slot?: string): Promise<readonly OfficerDraft[]> => {
  const { drafts } = await answers.officerDrafts(vaultOn(world, OFFICER, slot), { case: caseId(world) });
  return drafts.map(({ draft }) => draft);
};
const keep = async (world: World, draft: OfficerDraft, slot?: string): Promise<void> => {
  await answers.keepOfficerDraft(vaultOn(world, OFFICER, slot), { case: caseId(world), draft });
};
const codeOf = (asked: Promise<unknown>): Promise<string> =>
  asked.then(
    () => 'done',
    (error: unknown) => refusalOf(error).code,
  );

describe('a draft of the officer', () => {
  it('comes back in a new vault, with the moment it was kept', async () => {
    const world = worldAt(TODAY, { to: 'listed' });
    const item = await itemOf(world);
    await keep(world, weighing(item));
    const found = await answers.officerDrafts(vaultOn(world, OFFICER), { case: caseId(world) });
    expect(found.drafts).toEqual([{ keptAt: new Date(`${TODAY}T10:00:00`).getTime(), draft: weighing(item) }]);
  });

  it('lies under the officer’s key, and its name tells nothing of what is typed', async () => {
    const world = worldAt(TODAY, { to: 'listed' });
    const item = await itemOf(world);
    await keep(world, weighing(item));
    await keep(world, { form: 'note', typed: 'Over Verklikker' });
    expect([...draftsOn(world).values()].map(({ compartment }) => compartment)).toEqual(['officer', 'officer']);
    for (const form of draftsOn(world).keys())
      expect(form).toMatch(/^officer:[0-9a-f]{32}:[0-9a-f]{32}:\w+(:[0-9a-f]{32})?$/);
  });

  it('is overwritten by the next, one for each form and item', async () => {
    const world = worldAt(TODAY, { to: 'listed' });
    const item = await itemOf(world);
    await keep(world, weighing(item));
    await keep(world, { form: 'note', typed: 'eerst' });
    await keep(world, { form: 'note', typed: 'later' });
    expect(await draftsOf(world)).toEqual([weighing(item), { form: 'note', typed: 'later' }]);
  });

  it('is of who typed it: a colleague finds his own alone', async () => {
    const world = worldAt(TODAY, { to: 'listed' });
    const item = await itemOf(world);
    await keep(world, weighing(item));
    await keep(world, { form: 'note', typed: 'van Otto' }, OTHER_OFFICER);
    expect(await draftsOf(world, OTHER_OFFICER)).toEqual([{ form: 'note', typed: 'van Otto' }]);
    expect(await draftsOf(world)).toEqual([weighing(item)]);
  });

  it('is not for the counter and not for the FG, neither to read nor to keep', async () => {
    const world = worldAt(TODAY, { to: 'listed' });
    const item = await itemOf(world);
    await keep(world, weighing(item));
    for (const role of ['counter', 'dpo'] as const) {
      const vault = vaultOn(world, [role]);
      expect(await codeOf(answers.officerDrafts(vault, { case: caseId(world) })), role).toBe('roleMayNot');
      const kept = answers.keepOfficerDraft(vault, { case: caseId(world), draft: weighing(item) });
      expect(await codeOf(kept), role).toBe('roleMayNot');
    }
  });

  it('goes with the act it becomes, and stays when the act is refused', async () => {
    const world = worldAt(TODAY, { to: 'listed' });
    const item = await itemOf(world);
    await keep(world, weighing(item));
    const typed = { case: caseId(world), item, assessment: 'withhold', cuts: [], ground: 'uavg-41-j' } as const;
    const refused = answers.assessItem(vaultOn(world, OFFICER), { ...typed, weighing: '' });
    expect(await codeOf(refused)).toBe('weighingRequired');
    expect(await draftsOf(world)).toEqual([weighing(item)]);
    await answers.assessItem(vaultOn(world, OFFICER), { ...typed, weighing: 'Wie het weet, maakt innen moeilijker.' });
    expect(await draftsOf(world)).toEqual([]);
  });

  it('of words that were cut goes when the text becomes another', async () => {
    const world = worldAt(TODAY, { to: 'listed' });
    const item = await itemOf(world);
    await keep(world, weighing(item));
    const { officer } = await answers.dossier(vaultOn(world, OFFICER), { case: caseId(world) });
    const input = officer?.items[0]?.input ?? expect.unreachable();
    await answers.keepItem(vaultOn(world, OFFICER), { case: caseId(world), input: { ...input, title: 'Anders' } });
    expect(await draftsOf(world)).toEqual([weighing(item)]);
    await answers.keepItem(vaultOn(world, OFFICER), { case: caseId(world), input: { ...input, text: 'Anders.' } });
    expect(await draftsOf(world)).toEqual([]);
  });

  it('goes at the next unlock when its case was erased elsewhere, and no other does', async () => {
    const world = worldAt(TODAY, { to: 'listed' });
    await keep(world, { form: 'note', typed: 'van Otto' });
    const kept = [...draftsOn(world).keys()];
    await dropDraftsOfErased(vaultOn(world, OFFICER));
    expect([...draftsOn(world).keys()]).toEqual(kept);
    const elsewhere = { kind: 'erased', of: caseId(world), rows: [], ground: 'Bewaartermijn voorbij.' } as const;
    draftsOn(world).set(`officer:${id('ab')}:${id('e1')}:note`, { compartment: 'officer', bytes: new Uint8Array() });
    write(world, [{ case: NO_CASE, body: elsewhere }], TODAY, OTHER_OFFICER, 'B');
    await dropDraftsOfErased(vaultOn(world, OFFICER));
    expect([...draftsOn(world).keys()]).toEqual([`officer:${id('ab')}:${id('e1')}:note`]);
  });

  it('goes with its case, whoever typed it, and no other', async () => {
    const world = worldAt(TODAY, { to: 'listed' });
    await keep(world, weighing(await itemOf(world)));
    await keep(world, { form: 'note', typed: 'van Otto' }, OTHER_OFFICER);
    draftsOn(world).set(`officer:${id('ab')}:${id('e1')}:note`, { compartment: 'officer', bytes: new Uint8Array() });
    await answers.eraseCase(vaultOn(world, OFFICER), { case: caseId(world), ground: 'dubbel', passphrase: 'goed' });
    expect([...draftsOn(world).keys()]).toEqual([`officer:${id('ab')}:${id('e1')}:note`]);
  });
});

describe('the choices of the form', () => {
  it('are those the rules accept: a home seeker has one purpose (LO-2)', async () => {
    const request = { receivedOn: '24-05-2018', subjectKind: 'woningzoekende' };
    const world = worldAt(TODAY, { to: 'listed', items: [{ purpose: 'toewijzing' }] }, request);
    const choices = await answers.dossierChoices(vaultOn(world, OFFICER), { case: caseId(world) });
    expect(choices.purposes.map(({ code }) => code)).toEqual(['toewijzing']);
    expect(choices.legalBases.length).toBeGreaterThan(0);
    expect(choices.grounds.every(({ article }) => article !== '')).toBe(true);
  });
});
