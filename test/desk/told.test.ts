/** The letters to others about a decision through the real vault: to who got data, and to a third party; and what the counter never has. All persons are invented. Runs in Node. */
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { answers } from '../../renderer/desk/vault/answers';
import { compartmentOf } from '../../renderer/domain/facts/compartments';
import { letterText } from '../../renderer/domain/letter/letter-frame';
import { ROLE_SLOTS, type World } from '../scenarios/world';
import { caseId, play, vaultOn, worldAt } from './vault-on-world';

beforeEach(() => vi.useFakeTimers({ toFake: ['Date'] }));
afterEach(() => vi.useRealTimers());

const at = (day: string): unknown => vi.setSystemTime(new Date(`${day}T10:00:00`));
const refusedWith = (code: string) => expect.objectContaining({ refusal: expect.objectContaining({ code }) });
const bytes = new Uint8Array(8);
const common = (world: World): string =>
  JSON.stringify(world.log.filter(({ fact }) => compartmentOf(fact.kind) === 'common'));

describe('who got data that were put right', () => {
  const NAMES = /Gemeente Voorbeeldstad|Postbus 12|volwassenen|Deurwaarders/;

  async function decided() {
    at('2026-12-08');
    const world = worldAt('2026-12-08', {}, { receivedOn: '01-12-2026', right: 'rectification' });
    const officer = (name: string, input: object) => play(world, '2026-12-08', name, input, ROLE_SLOTS.privacyOfficer);
    officer('keepPoint', { recipients: 'Gemeente Voorbeeldstad; Verzonnen Deurwaarders' });
    officer('judgePoint', { point: 1, ground: 'onjuist', action: 'verbeteren', result: 'Er wonen twee mensen' });
    officer('decidePoints', {});
    officer('doTask', { label: 'punt 1' });
    const [seen, counter] = [vaultOn(world, ['privacyOfficer']), vaultOn(world, ['counter'])];
    const id = caseId(world);
    const { tasks } = await answers.openCase(seen, { id });
    const [first = '', second = ''] = tasks.flatMap(({ task, taskKind }) => (taskKind === 'tellRecipient' ? task : []));
    return { world, officer: seen, counter, id, first, second };
  }
  const typed = (recipient: string, address: string) => ({
    ...{ recipient, address, knownBy: '' },
    tells: [{ point: 1, what: 'het aantal bewoners', becomes: 'twee volwassenen' }],
  });

  it('is told by a letter of its own number; sent, it is told to the person too', async () => {
    const { world, officer, counter, id, first, second } = await decided();
    const before = await answers.recipient(officer, { case: id, task: first });
    expect(before).toMatchObject({
      who: 'Gemeente Voorbeeldstad',
      secretAddress: false,
      points: [{ point: 1, passing: 'correct', saysBecomes: true, result: 'Er wonen twee mensen' }],
      input: { address: '', tells: [{ point: 1, what: '', becomes: '' }] },
    });
    expect(before).not.toHaveProperty('reference');
    const empty = await answers.draftRecipientNotice(officer, { case: id, task: first });
    expect(empty.missing).toContain('recipient.address');

    const input = typed(first, 'Postbus 12, 1234 AB Voorbeeldstad');
    const kept = await answers.keepRecipient(officer, { case: id, input });
    expect(kept).toMatchObject({ reference: 'LEF-2026-A0002', input });
    await answers.keepRecipient(officer, { case: id, input: typed(second, 'Kade 4, 1234 AB Voorbeeldstad') });

    // Two of one case: the words handed back are known by their number.
    const words = await answers.draftRecipientNotice(officer, { case: id, task: second });
    expect(words.reference).toBe('LEF-2026-A0003');
    const made = await answers.issueLetter(officer, { case: id, words, bytes, pages: 1 });
    const letter = made.letters.find(({ kind }) => kind === 'recipientNotice')?.letter ?? '';
    const issued = world.log.find(({ fact }) => fact.kind === 'letterIssued' && fact.letter === letter)?.fact;
    expect(issued).toMatchObject({ task: second, compartment: 'officer' });
    expect(issued).not.toHaveProperty('sha256');

    const seen = await answers.recordSent(counter, { case: id, letter, sentOn: 'vandaag', how: 'post' });
    expect(seen.tasks).toMatchObject([
      { label: 'punt 1' },
      { label: 'ontvanger 1', state: 'open' },
      { label: 'ontvanger 2', state: 'done', doneOn: '2026-12-08' },
    ]);
    expect(JSON.stringify(seen)).not.toMatch(NAMES);
    expect(common(world)).not.toMatch(NAMES);
    const answer = await answers.draftLetter(officer, { case: id, kind: 'decision' });
    expect(letterText(answer)).toContain('Verzonnen Deurwaarders, op dinsdag 8 december 2026');
  });

  it('who answers names his number, and the officer finds the case by it; the counter does not', async () => {
    const { officer, counter, id, first } = await decided();
    const finds = async (vault: typeof officer, search: string) =>
      (await answers.worklist(vault, { search })).open.map((one) => one.id);
    expect(await finds(officer, 'LEF-2026-A0002')).toEqual([]);
    await answers.keepRecipient(officer, { case: id, input: typed(first, 'Postbus 12, 1234 AB Voorbeeldstad') });
    expect(await finds(officer, 'LEF-2026-A0002')).toEqual([id]);
    expect(await finds(officer, 'lef2026a0002')).toEqual([id]);
    expect(await finds(officer, 'LEF-2026-A0003')).toEqual([]);
    expect(await finds(counter, 'LEF-2026-A0002')).toEqual([]);
    expect(await finds(counter, 'LEF-2026-A0001')).toEqual([id]);
  });

  it('is nothing the counter may see, put down or write to', async () => {
    const { counter, id, first } = await decided();
    const questions = [
      answers.recipient(counter, { case: id, task: first }),
      answers.keepRecipient(counter, { case: id, input: typed(first, 'Postbus 12') }),
      answers.draftRecipientNotice(counter, { case: id, task: first }),
    ];
    for (const question of questions) await expect(question).rejects.toEqual(refusedWith('roleMayNot'));
  });

  it('is told by the task that is his, and by no other', async () => {
    const { world, officer, id, first } = await decided();
    const keeping = answers.keepRecipient(vaultOn(world, ['dpo']), { case: id, input: typed(first, 'Postbus 12') });
    await expect(keeping).rejects.toEqual(refusedWith('roleMayNot'));
    await expect(answers.recipient(officer, { case: id, task: id })).rejects.toEqual(refusedWith('recipientUnknown'));
    const drafting = answers.draftRecipientNotice(officer, { case: id, task: id });
    await expect(drafting).rejects.toEqual(refusedWith('taskUnknown'));
  });
});

describe('a third party who was asked, of a delay', () => {
  const NAMES = /Hart|Kersenlaan|bericht van u|nog een antwoord bij/;

  it('hears it under the number he knows; the counter sees a task of "derde 1" and sends the letter unread', async () => {
    at('2027-01-28');
    const ITEM = { category: 'overlast', purpose: 'woonomgeving', legalBasis: 'overeenkomst', othersNamed: '1' };
    const world = worldAt('2027-01-04', { to: 'listed', items: [ITEM] }, { receivedOn: '04-01-2027' }, 'nijkerk');
    const [officer, counter] = [vaultOn(world, ['privacyOfficer']), vaultOn(world, ['counter'])];
    const id = caseId(world);
    play(world, '2027-01-07', 'recordThird', {}, ROLE_SLOTS.privacyOfficer);
    play(world, '2027-01-07', 'issueConsultation', {}, ROLE_SLOTS.privacyOfficer);
    play(world, '2027-01-07', 'recordSent', {}, ROLE_SLOTS.privacyOfficer);
    const act = {
      act: 'tellDelay',
      newDate: '04-02-2027',
      reasons: 'In 61 stukken staan gegevens van anderen.',
    } as const;
    const delayed = await answers.changeTerms(officer, { case: id, input: act });
    expect(delayed.tasks.filter(({ taskKind }) => taskKind === 'tellThirdDelay')).toMatchObject([
      { label: 'derde 1', state: 'open', about: "dhr. P.J. 't Hart" },
    ]);
    const { thirds } = await answers.thirds(officer, { case: id });
    const { third = '', delay } = thirds[0] ?? {};
    const task = delay?.task ?? '';
    expect(delay).toMatchObject({ state: 'toMake', newDate: '2027-02-04', reasons: '' });
    const input = { third, address: 'Kersenlaan 9 hs, 3862 BD Nijkerk', reasons: 'Er kwam nog een antwoord bij.' };
    for (const who of [counter, vaultOn(world, ['dpo'])])
      await expect(answers.keepThirdDelay(who, { case: id, input })).rejects.toEqual(refusedWith('roleMayNot'));
    await expect(answers.draftThirdDelay(counter, { case: id, task })).rejects.toEqual(refusedWith('roleMayNot'));
    await answers.keepThirdDelay(officer, { case: id, input });

    const words = await answers.draftThirdDelay(officer, { case: id, task });
    expect(words).toMatchObject({ reference: 'NIJ-2027-A0002', missing: [] });
    const made = await answers.issueLetter(officer, { case: id, words, bytes, pages: 1 });
    const letter = made.letters.find(({ kind }) => kind === 'thirdDelay')?.letter ?? '';
    const issued = world.log.find(({ fact }) => fact.kind === 'letterIssued' && fact.letter === letter)?.fact;
    expect(issued).toMatchObject({ task, compartment: 'officer' });
    expect(issued).not.toHaveProperty('sha256');
    await expect(answers.letterBytes(counter, { case: id, letter })).rejects.toEqual(refusedWith('roleMayNot'));
    const seen = await answers.recordSent(counter, { case: id, letter, sentOn: 'vandaag', how: 'post' });
    expect(seen.tasks.filter(({ taskKind }) => taskKind === 'tellThirdDelay')).toMatchObject([{ state: 'done' }]);
    expect(JSON.stringify(seen)).not.toMatch(NAMES);
    expect(common(world)).not.toMatch(NAMES);
  });
});

describe('a third party who objected in vain', () => {
  const NAMES = /Hart|Kersenlaan|bericht van u|kent het bericht/;
  const WHY = 'De persoon kent het bericht al.';

  async function decided() {
    at('2027-01-07');
    const ITEM = { category: 'overlast', purpose: 'woonomgeving', legalBasis: 'overeenkomst', othersNamed: '1' };
    const world = worldAt('2027-01-04', { to: 'assessed', items: [ITEM] }, { receivedOn: '28-12-2026' }, 'nijkerk');
    const [officer, counter] = [vaultOn(world, ['privacyOfficer']), vaultOn(world, ['counter'])];
    const id = caseId(world);
    const as = (day: string, name: string, input: object) => play(world, day, name, input, ROLE_SLOTS.privacyOfficer);
    as('2027-01-07', 'recordThird', {});
    as('2027-01-07', 'issueConsultation', {});
    as('2027-01-07', 'recordSent', {});
    as('2027-01-14', 'recordView', { answer: 'objects', words: 'Liever niet.' });
    as('2027-01-15', 'assessItem', { item: 1, weighing: 'Hij kent het al.' });
    as('2027-01-15', 'decide', {});
    at('2027-01-15');
    const { thirds } = await answers.thirds(officer, { case: id });
    const { third = '', tell } = thirds[0] ?? {};
    return { world, officer, counter, id, third, task: tell?.task ?? '' };
  }
  const typed = (third: string, motivation = WHY) => ({
    third,
    address: 'Kersenlaan 9 hs, 3862 BD Nijkerk',
    motivation,
  });

  it('is told under the number he knows, and from when it is shown is all the counter hears', async () => {
    const { world, officer, counter, id, third, task } = await decided();
    const { thirds } = await answers.keepTelling(officer, { case: id, input: typed(third) });
    expect(thirds[0]?.tell).toMatchObject({ state: 'toMake', motivation: WHY, shownFrom: '2027-01-25' });
    const words = await answers.draftThirdDecision(officer, { case: id, task });
    expect(words.reference).toBe('NIJ-2027-A0002');
    const made = await answers.issueLetter(officer, { case: id, words, bytes, pages: 2 });
    const letter = made.letters.find(({ kind }) => kind === 'thirdDecision')?.letter ?? '';
    const issued = world.log.find(({ fact }) => fact.kind === 'letterIssued' && fact.letter === letter)?.fact;
    expect(issued).toMatchObject({ task, compartment: 'officer', shownFrom: '2027-01-25' });

    const seen = await answers.recordSent(counter, { case: id, letter, sentOn: 'vandaag', how: 'post' });
    expect(seen.tasks.filter(({ taskKind }) => taskKind === 'tellThird')).toMatchObject([
      { label: 'derde 1', state: 'done' },
    ]);
    expect(JSON.stringify(seen)).not.toMatch(NAMES);
    expect(common(world)).not.toMatch(NAMES);
    await expect(answers.letterBytes(counter, { case: id, letter })).rejects.toEqual(refusedWith('roleMayNot'));

    await answers.release(officer, { case: id });
    const employee = world.log.flatMap(({ fact }) =>
      fact.kind === 'employeeRecorded' && fact.name === 'Ineke Balie' ? [fact.employee] : [],
    )[0];
    if (!employee) throw new Error('nobody is at the counter');
    const appointment = { office: 'kantoor Voorbeeldstad', from: '10:00', until: '11:00', employee };
    const input = { ...appointment, on: '22-01-2027', keyHolder: '', lateReason: '', ownWish: false } as const;
    const early = answers.makeAppointment(counter, { case: id, input: { ...input, why: '', wish: '' } });
    await expect(early).rejects.toMatchObject({
      refusal: { code: 'thirdMayReact', field: 'on', values: { from: '2027-01-25' } },
    });
  });

  it('hears it before anything is shown, by the task that is his and not by the one that asked him', async () => {
    const { officer, id, third, task } = await decided();
    await answers.keepTelling(officer, { case: id, input: typed(third) });
    await expect(answers.release(officer, { case: id })).rejects.toEqual(refusedWith('thirdNotTold'));
    await expect(answers.draftThirdDecision(officer, { case: id, task: third })).rejects.toEqual(
      refusedWith('taskUnknown'),
    );
    await expect(answers.draftThirdDecision(officer, { case: id, task })).resolves.toMatchObject({ missing: [] });
  });

  it('is nothing the counter may see, put down or write to', async () => {
    const { world, counter, id, third, task } = await decided();
    const questions = [
      answers.keepTelling(counter, { case: id, input: typed(third) }),
      answers.draftThirdDecision(counter, { case: id, task }),
      answers.keepTelling(vaultOn(world, ['dpo']), { case: id, input: typed(third) }),
    ];
    for (const question of questions) await expect(question).rejects.toEqual(refusedWith('roleMayNot'));
    expect(JSON.stringify(await answers.openCase(counter, { id }))).not.toMatch(NAMES);
  });
});
