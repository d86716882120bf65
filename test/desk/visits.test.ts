/**
 * The visit as the vault carries it out: who may comes first, a step is about its own day, and the record tells who sat there. All
 * persons are invented. Runs in Node.
 */
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { openCase } from '../../renderer/desk/vault/cases';
import { wordsOf } from '../../renderer/desk/vault/letter-inputs';
import type { Vault } from '../../renderer/desk/vault/vault';
import * as visits from '../../renderer/desk/vault/visits';
import { letterText } from '../../renderer/domain/letter/letter-frame';
import { caseOf, id, type World } from '../scenarios/world';
import { caseId, play, vaultOn, worldAt } from './vault-on-world';

const DAY = '2026-12-08';
const at = (day: string, time: string): void => void vi.setSystemTime(new Date(`${day}T${time}:00`));

beforeEach(() => vi.useFakeTimers({ now: new Date(`${DAY}T10:40:00`), toFake: ['Date'] }));
afterEach(() => vi.useRealTimers());

const refusedFor = async (act: () => Promise<unknown>): Promise<string> => {
  try {
    await act();
    return 'not refused';
  } catch (error) {
    return (error as Error).message;
  }
};

const steps: Readonly<Record<string, (vault: Vault, input: never) => Promise<unknown>>> = {
  checkIdentity: visits.checkIdentity,
  showItem: visits.showItem,
  skipItem: visits.skipItem,
  markPart: visits.markPart,
  answerCopy: visits.answerCopy,
  remark: visits.remark,
  foundItem: visits.foundItem,
};

describe('who may', () => {
  const there = { case: id('dead'), visit: id('beef') };
  const yes = { original: true, valid: true, photo: true, details: true };
  it.each([
    ['checkIdentity', { ...there, who: 'subject', document: 'passport', ...yes }],
    ['showItem', { ...there, item: id('1') }],
    ['skipItem', { ...there, item: id('1') }],
    ['markPart', { ...there, part: 'paper', state: 'shown', reason: '' }],
    ['answerCopy', { ...there, answer: 'no', piece: '' }],
    ['remark', { ...there, words: 'Dag.', rectification: false }],
    ['foundItem', { ...there, part: 'paper' }],
  ])('is asked before anything is looked up: %s', async (step, input) => {
    const world = worldAt('2026-12-01', { to: 'visiting', appointment: { on: DAY } });
    const vault = vaultOn(world, ['accessAdministrator']);
    expect(await refusedFor(async () => steps[step]?.(vault, input as never))).toBe('roleMayNot');
    expect(world.log.at(-1)?.fact).toMatchObject({ kind: 'attemptRefused', what: 'visit', code: 'roleMayNot' });
  });

  it('and then the case is told to be unknown (control)', async () => {
    const world = worldAt('2026-12-01', { to: 'visiting', appointment: { on: DAY } });
    const act = () => visits.showItem(vaultOn(world, ['counter']), { ...there, item: id('1') });
    expect(await refusedFor(act)).toBe('caseUnknown');
    expect(world.log.at(-1)?.fact.kind).not.toBe('attemptRefused');
    expect(caseId(world)).not.toBe(there.case);
  });
});

const visitOf = (world: World) => caseOf(world, 'case').visits.at(-1)?.visit ?? '';
const ofVisit = (world: World) => ({ case: caseId(world), visit: visitOf(world) });

describe('images of a camera', () => {
  const images = {
    ...{ category: 'naam', purpose: 'woonomgeving', legalBasis: 'gerechtvaardigd-belang', neutralTitle: 'Beelden' },
    ...{ isFootage: true, footageOn: '25-11-2026', incident: 'none' },
  };
  const filmed = (corporation: string, item: object) => {
    const world = worldAt('2026-12-01', { to: 'identified', items: [item], appointment: { on: DAY } }, {}, corporation);
    return { world, item: caseOf(world, 'case').released[0]?.item ?? '' };
  };

  it('are not the counter’s to show: the screen says so, and an attempt is recorded with its article (WM-4)', async () => {
    const { world, item } = filmed('midden-delfland', images);
    const counter = vaultOn(world, ['counter']);
    const view = await visits.visit(counter, ofVisit(world));
    expect(view.items[0]?.notYours).toMatchObject({ article: 'Privacybeleid, hoofdstuk 2, camera’s' });
    expect(await refusedFor(() => visits.showItem(counter, { ...ofVisit(world), item }))).toBe('footageManagerOnly');
    expect(world.log.at(-1)).toMatchObject({
      case: caseId(world),
      fact: { kind: 'attemptRefused', what: 'showFootage', article: 'Privacybeleid, hoofdstuk 2, camera’s' },
    });
    expect(caseOf(world, 'case').visits.at(-1)?.shown).toEqual([]);
  });

  it('are shown by their manager, in the same visit', async () => {
    const { world, item } = filmed('midden-delfland', images);
    const manager = vaultOn(world, ['footageManager'], id('b2'));
    const view = await visits.showItem(manager, { ...ofVisit(world), item });
    expect(view.items).toEqual([expect.objectContaining({ seen: 'shown', footage: true })]);
    expect(view.items[0]).not.toHaveProperty('notYours');
  });

  it('are everybody’s where the regulation names nobody', async () => {
    const { world, item } = filmed('lefier', { isFootage: true, footageOn: '25-11-2026', incident: 'open' });
    const view = await visits.showItem(vaultOn(world, ['counter']), { ...ofVisit(world), item });
    expect(view.items[0]).toMatchObject({ seen: 'shown', footage: true });
    expect(view.items[0]).not.toHaveProperty('notYours');
  });
});

describe('a visit that nobody ended on its own day', () => {
  it('shows nothing any more, and ends at the time of its last step', async () => {
    const world = worldAt('2026-12-01', { to: 'identified', items: [{}], appointment: { on: DAY } });
    const counter = vaultOn(world, ['counter']);
    const item = caseOf(world, 'case').released[0]?.item ?? '';
    at(DAY, '10:58');
    const shown = await visits.showItem(counter, { ...ofVisit(world), item });
    expect(shown.items).toHaveLength(1);
    at('2026-12-09', '08:15');
    const next = await visits.visit(counter, ofVisit(world));
    expect([next.earlierDay, next.items, next.identity?.passed]).toEqual([true, [], true]);
    await visits.breakVisit(counter, { ...ofVisit(world), reason: 'Ging naar huis.', goesOn: true });
    expect(caseOf(world, 'case').visits.at(-1)).toMatchObject({ state: 'broken', on: DAY, until: '10:58' });
  });
});

describe('a second visit', () => {
  /** Broken off on DAY with what the steps did, and begun again on a new appointment. */
  const again = (steps: (world: World) => void): World => {
    const world = worldAt('2026-12-01', { to: 'identified', appointment: { on: DAY } });
    steps(world);
    play(world, DAY, 'breakVisit', { reason: 'Moest weg.', goesOn: true });
    play(world, DAY, 'makeAppointment', { on: '2026-12-10', keyHolder: 'Kees Kast' });
    play(world, '2026-12-10', 'startVisit', {});
    play(world, '2026-12-10', 'checkIdentity', {});
    at('2026-12-10', '10:40');
    return world;
  };

  it('asks about a copy again where none was asked the first time', async () => {
    const world = again((one) => play(one, DAY, 'answerCopy', { answer: 'no' }));
    const view = await visits.visit(vaultOn(world, ['counter']), ofVisit(world));
    expect(view.copy).toBeUndefined();
    expect(view.lacksToEnd.map(({ field }) => field)).toContain('copy');
    const asked = again((one) => play(one, DAY, 'answerCopy', { answer: 'yes' }));
    const other = await visits.visit(vaultOn(asked, ['counter']), ofVisit(asked));
    expect([other.copy, other.lacksToEnd.some(({ field }) => field === 'copy')]).toEqual(['yes', false]);
  });

  it('finds the paper that was not at hand the first time, and keeps what was shown', async () => {
    const world = again((one) => {
      play(one, DAY, 'markPart', { part: 'paper', state: 'notPresent', reason: 'ligt in Emmen' });
      play(one, DAY, 'showItem', { item: 1 });
      play(one, DAY, 'markPart', { part: 'digital' });
    });
    const view = await visits.visit(vaultOn(world, ['counter']), ofVisit(world));
    expect(view.parts).toEqual([{ part: 'paper' }, { part: 'digital', state: 'shown' }]);
    expect(view.items.map(({ seen }) => seen)).toEqual(['shown', 'no']);
  });
});

describe('paper that was not at hand', () => {
  it('and is found in the same visit is shown like any, and its part is marked anew', async () => {
    const world = worldAt('2026-12-01', { to: 'identified', appointment: { on: DAY } });
    const counter = vaultOn(world, ['counter']);
    const gone = await visits.markPart(counter, {
      ...ofVisit(world),
      part: 'paper',
      state: 'notPresent',
      reason: 'niet te vinden',
    });
    expect(gone.parts[0]).toEqual({ part: 'paper', state: 'notPresent' });
    const item = gone.items.find(({ part }) => part === 'paper')?.item ?? '';
    const shown = await visits.showItem(counter, { ...ofVisit(world), item });
    expect(shown.parts[0]).toEqual({ part: 'paper' });
    expect(shown.lacksToEnd.map(({ field }) => field)).toContain('paper');
  });
});

describe('a copy of one piece', () => {
  it('asked beside the overview that was promised is the officer’s task, with the visitor’s words', async () => {
    const world = worldAt(
      '2026-12-01',
      { to: 'identified', items: [{}], appointment: { on: DAY } },
      { copyAsked: true },
    );
    const counter = vaultOn(world, ['counter']);
    await visits.answerCopy(counter, { ...ofVisit(world), answer: 'yes', piece: 'de brief van september' });
    const { tasks } = await openCase(vaultOn(world, ['privacyOfficer']), { id: caseId(world) });
    expect(tasks).toMatchObject([
      { taskKind: 'followUp', ofPiece: true, piece: 'de brief van september', due: '2027-01-08', state: 'open' },
    ]);
  });
});

describe('the record of a visit', () => {
  const recordOf = (vault: Vault, world: World): string => {
    const made = wordsOf(vault, caseId(world), 'visitRecord');
    if ('refusal' in made) throw new Error(made.refusal.code);
    return letterText(made.letter);
  };
  const represented = {
    represented: true,
    representativeKind: 'proxy',
    representativeName: 'dhr. R. Jansen',
    representativeScope: 'alles',
    authoritySeen: 'een volmacht',
    birthDate: '09-08-1961',
  };

  it('is of whoever sat there: the person, or who acts for the person', async () => {
    for (const [who, there, not] of [
      ['subject', 'Mevrouw N. van der Sluis, over wie het dossier gaat', 'Jansen'],
      ['representative', 'De heer R. Jansen, namens mevrouw N. van der Sluis', 'over wie het dossier gaat'],
    ] as const) {
      const world = worldAt('2026-12-01', { to: 'visiting', items: [{}], appointment: { on: DAY } }, represented);
      play(world, DAY, 'checkIdentity', { who });
      const words = recordOf(vaultOn(world, ['counter']), world);
      expect(words).toContain(there);
      expect(words).not.toContain(not);
      expect(words).toContain(who === 'subject' ? 'foto, naam en geboortedatum klopten' : 'foto en naam klopten');
    }
  });

  it('promises the answer to a correction by the day of the regulation, where that is sooner (WS-15)', async () => {
    const items = [{ category: 'huuradministratie', purpose: 'verhuren', legalBasis: 'overeenkomst' }];
    const world = worldAt('2026-12-01', { to: 'identified', items, appointment: { on: DAY } }, {}, 'nijkerk');
    const words = 'De huurprijs klopt niet.';
    const view = await visits.remark(vaultOn(world, ['counter']), { ...ofVisit(world), words, rectification: true });
    // Fourteen days from Tuesday 8 December, not a month.
    expect(view.remarks).toEqual([{ words, request: { reference: 'NIJ-2026-A0002', answerBy: '2026-12-22' } }]);
  });

  it('names the case a remark became, also after what was asked was put into other words', async () => {
    const world = worldAt('2026-12-01', { to: 'identified', items: [{}], appointment: { on: DAY } });
    const counter = vaultOn(world, ['counter']);
    const words = 'Mijn telefoonnummer klopt niet.';
    const view = await visits.remark(counter, { ...ofVisit(world), words, rectification: true });
    expect(view.remarks).toEqual([{ words, request: { reference: 'LEF-2026-A0002', answerBy: '2027-01-08' } }]);
    const made = world.log.findLast(({ fact }) => fact.kind === 'requestRegistered');
    world.caseByName.set('correctie', made?.case ?? '');
    play(world, DAY, 'correctRequest', { scope: 'het telefoonnummer', why: 'duidelijker' }, undefined, 'correctie');
    expect(recordOf(counter, world)).toContain('“Mijn telefoonnummer klopt niet.” Wij behandelen dat als een verzoek');
    expect(recordOf(counter, world)).toContain('kenmerk LEF-2026-A0002');
  });

  it('tells that an item turned up, and never what it is', async () => {
    const world = worldAt('2026-12-01', { to: 'identified', items: [{}], appointment: { on: DAY } });
    const counter = vaultOn(world, ['counter']);
    expect(recordOf(counter, world)).not.toContain('vonden wij');
    const view = await visits.foundItem(counter, { ...ofVisit(world), part: 'paper' });
    expect(view.found).toBe(1);
    play(world, DAY, 'keepItem', { title: 'Brief van Verklikker' }, id('e1'));
    expect(recordOf(counter, world)).toContain('Tijdens het bezoek vonden wij nog één stuk.');
    expect(recordOf(counter, world)).not.toContain('Verklikker');
  });
});
