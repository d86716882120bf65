/**
 * Terms that stood still, were extended, put off and restored, in random histories by seed, against a second computation: another
 * library (js-joda), days ticked off one by one. The histories are played by the commands themselves. Runs in Node.
 */
import { ChronoUnit, LocalDate } from '@js-joda/core';
import { describe, expect, it } from 'vitest';
import { calendarFrom, shippedCalendar } from '../../renderer/domain/days/calendar';
import type { Day } from '../../renderer/domain/facts/facts';
import type { TermsChanges } from '../../renderer/domain/terms/term-days';
import { type Terms, type TermsOfRequest, termsOf } from '../../renderer/domain/terms/terms';
import { termsOfCase } from '../../renderer/domain/today/worklist';
import { worldAt } from '../desk/vault-on-world';
import { commandNamed } from '../scenarios/commands';
import { caseOf, contextOf, ROLE_SLOTS, write } from '../scenarios/world';
import { isOpen } from './other-calendar';
import { chance, type Length, other, shown, stillDays, type Told } from './other-terms';

const OWN: readonly (Length | undefined)[] = [{ days: 28 }, { days: 14 }, { months: 1 }, { days: 3 }, undefined];

/** Changes at random, in any order and overlapping: what two PCs can come to know together. */
function toldAt(seed: number): Told {
  const below = chance(seed);
  const receipt = LocalDate.of(2018, 1, 1).plusDays(below(4018));
  const own = OWN[below(OWN.length)];
  const at = (from: LocalDate, within: number) => from.plusDays(below(within));
  const suspensions = Array.from({ length: below(4) }, () => {
    const asked = at(receipt.minusDays(2), 60);
    return below(5) === 0 ? { askedOn: String(asked) } : { askedOn: String(asked), resumedOn: String(at(asked, 20)) };
  });
  const changes: TermsChanges = {
    suspensions,
    ...(below(2) === 0 && { extension: { toldOn: String(at(receipt, 28)) } }),
    ...(below(3) === 0 && { delayRule: { article: 'proef' } }),
    ...(below(4) === 0 && {
      delayRule: { article: 'proef' },
      delay: { toldOn: String(at(receipt, 28)), newDate: String(at(receipt.plusDays(15), 40)) },
    }),
  };
  return { receipt, ...(own && { own }), changes, today: at(receipt, 120) };
}

const requestOf = ({ receipt, own, changes, today }: Told): TermsOfRequest => ({
  receivedOn: String(receipt),
  ...(own && { ownRule: { length: own, what: 'answer', article: 'proef' } }),
  today: String(today),
  calendar: shippedCalendar,
  changes,
});

const COUNT = 6000;
const all: readonly (readonly [number, Told])[] = Array.from({ length: COUNT }, (_, seed) => [seed, toldAt(seed)]);
const unopened = calendarFrom({ knownFrom: '2014-01-01', knownUntil: '2028-12-31', days: [] });

describe(`changed terms, in ${COUNT} histories`, () => {
  it('are those of the second computation', () => {
    for (const [seed, told] of all) {
      const { inForce: _inForce, ...expected } = other(told);
      expect([seed, shown(termsOf(requestOf(told)))]).toEqual([seed, expected]);
    }
  });

  it('come to every kind of history (control)', () => {
    const count = (is: (told: Told) => boolean) => all.filter(([, told]) => is(told)).length;
    expect(count(({ changes }) => changes.suspensions.length > 1)).toBeGreaterThan(1000);
    expect(count(({ changes }) => changes.suspensions.some(({ resumedOn }) => !resumedOn))).toBeGreaterThan(500);
    expect(count(({ changes }) => changes.extension !== undefined && changes.suspensions.length > 0)).toBeGreaterThan(
      1000,
    );
    expect(count(({ changes }) => changes.delay !== undefined)).toBeGreaterThan(500);
    expect(count(({ receipt }) => receipt.plusMonths(1).plusMonths(2).isBefore(receipt.plusMonths(3)))).toBeGreaterThan(
      20,
    );
  });

  it('are moved by no weekend and no holiday: own and AVG term are the same on a calendar without any', () => {
    for (const [seed, told] of all) {
      const request = requestOf(told);
      const [real, empty] = [termsOf(request), termsOf({ ...request, calendar: unopened })];
      const days = ({ ownTerm, gdprTerm, extension }: Terms) => [ownTerm?.day, gdprTerm.day, extension?.safe.day];
      expect([seed, days(real)]).toEqual([seed, days(empty)]);
    }
  });

  it('are sent by an open day, never after an unshifted term in force, but never before the receipt', () => {
    for (const [seed, told] of all) {
      const { sendBy } = termsOf(requestOf(told));
      if (sendBy.day === String(told.receipt)) continue;
      expect([seed, isOpen(LocalDate.parse(sendBy.day))]).toEqual([seed, true]);
      expect([seed, other(told).inForce.filter((term) => term < sendBy.day)]).toEqual([seed, []]);
    }
  });

  it('have the AVG term alone moved by an extension, and the own term missed where no notice could take its place', () => {
    for (const [seed, told] of all) {
      const { extension: _taken, ...changes } = told.changes;
      const before = termsOf({ ...requestOf(told), changes });
      const extended = termsOf({
        ...requestOf(told),
        changes: { ...changes, extension: { toldOn: String(told.receipt) } },
      });
      expect([seed, extended.gdprTerm.day > before.gdprTerm.day]).toEqual([seed, true]);
      const { ownTerm, ownMissed } = extended;
      expect([seed, ownTerm?.day]).toEqual([seed, before.ownTerm?.day]);
      expect([seed, ownMissed !== undefined]).toEqual([
        seed,
        told.own !== undefined && !changes.delayRule && !changes.delay,
      ]);
    }
  });

  it('have the dates without what stood still beside them, and add each day once', () => {
    for (const [seed, told] of all) {
      const request = requestOf(told);
      const { unsuspended, suspension } = termsOf(request);
      const plain = termsOf({ ...request, changes: { ...told.changes, suspensions: [] } });
      if (!unsuspended) continue;
      expect([seed, unsuspended.gdprTerm, unsuspended.sendBy, unsuspended.ownTerm]).toEqual([
        seed,
        plain.gdprTerm.day,
        plain.sendBy.day,
        plain.ownTerm?.day,
      ]);
      expect([seed, suspension?.days]).toEqual([seed, stillDays(told).size]);
    }
  });

  it('tell why in whole sentences, whatever happened', () => {
    for (const [seed, told] of all) {
      const terms = termsOf(requestOf(told));
      const reasons = [terms.ownTerm, terms.gdprTerm, terms.gdprLatest, terms.sendBy, terms.extension?.safe];
      for (const sentence of reasons.flatMap((one) => one?.why ?? [])) {
        expect([seed, sentence]).toEqual([seed, expect.stringMatching(/^[A-Z][^«»]*[^ ]\.$/)]);
      }
    }
  });
});

interface Model {
  suspensions: { askedOn: Day; resumedOn?: Day }[];
  extension?: { toldOn?: Day };
  told: boolean;
}

const STEPS = [
  'suspend',
  'suspend',
  'resumeTerms',
  'resumeTerms',
  'extend',
  'tell',
  'removeExtension',
  'wait',
] as const;

/** Plays acts at random on one case of Lefier; what was accepted is kept beside it, and the terms are held against it after each. */
function play(seed: number, look: (terms: Terms, expected: ReturnType<typeof other>, model: Model) => void): void {
  const below = chance(seed);
  const receipt = LocalDate.of(2019, 1, 1).plusDays(below(3300));
  const world = worldAt(String(receipt), {}, { receivedOn: 'vandaag' });
  const model: Model = { suspensions: [], told: false };
  let today = receipt;
  const act = (name: string, input: object): boolean => {
    const slot = ROLE_SLOTS.privacyOfficer;
    const turn = {
      world,
      today: String(today),
      place: 'A',
      slot,
      case: 'case',
      input: { ...input },
      others: commandNamed,
    };
    const decision = commandNamed(name)?.play(turn).decision;
    if (!decision || 'refusal' in decision) return false;
    write(world, decision.facts, String(today), slot);
    return true;
  };
  for (let step = 0; step < 14; step += 1) {
    const name = STEPS[below(STEPS.length)];
    const day = String(receipt.plusDays(below(Math.max(1, ChronoUnit.DAYS.between(receipt, today) + 1))));
    const typed = day.split('-').reverse().join('-');
    if (name === 'wait') today = today.plusDays(1 + below(12));
    else if (name === 'suspend') {
      if (act('suspend', { askedOn: typed, askedLateWhy: 'Toen pas bleek het.' }))
        model.suspensions.push({ askedOn: day });
    } else if (name === 'resumeTerms') {
      if (act('resumeTerms', { on: typed })) Object.assign(model.suspensions.at(-1) ?? {}, { resumedOn: day });
    } else if (name === 'extend') {
      if (act('extend', {})) model.extension = {};
    } else if (name === 'tell') {
      const isDue = model.extension && model.extension.toldOn === undefined;
      if (act('issueLetter', { kind: 'extension' }) && isDue && act('recordSent', { kind: 'extension' })) {
        model.extension = { toldOn: String(today) };
        model.told = true;
      }
    } else if (act('removeExtension', {})) delete model.extension;
    const { profile, calendar } = contextOf(world, String(today));
    const terms = termsOfCase(caseOf(world, 'case'), profile, calendar, String(today));
    const last = receipt.plusMonths(1);
    const toldOn = model.extension?.toldOn;
    const inForce = toldOn !== undefined && !LocalDate.parse(toldOn).isAfter(last) ? { extension: { toldOn } } : {};
    const changes: TermsChanges = { suspensions: model.suspensions, ...inForce };
    // Removed, or never told in time: exactly as if nothing had been extended.
    if (terms && !inForce.extension) {
      const { suspensions } = model;
      const rule = { length: { days: 28 }, what: 'inspection', article: 'Omgangsregels, artikel 5 lid 2' } as const;
      const about = { receivedOn: String(receipt), ownRule: rule, today: String(today), calendar };
      expect([seed, terms]).toEqual([seed, termsOf({ ...about, changes: { suspensions } })]);
    }
    if (terms) look(terms, other({ receipt, own: { days: 28 }, changes, today }), model);
  }
}

describe('acts on a case', () => {
  it('come to the terms of the second computation, step by step', () => {
    let [extended, still, removedAfter] = [0, 0, 0];
    for (let seed = 0; seed < 300; seed += 1) {
      play(seed, (terms, { inForce: _inForce, ...expected }, model) => {
        expect([seed, shown(terms)]).toEqual([seed, expected]);
        if (terms.extension) extended += 1;
        if (terms.suspension?.days) still += 1;
        if (model.told && !model.extension && terms.suspension) removedAfter += 1;
      });
    }
    expect([extended > 100, still > 500, removedAfter > 20]).toEqual([true, true, true]);
  });

  it('never let stretches of standing still overlap', () => {
    for (let seed = 0; seed < 300; seed += 1) {
      play(seed, (_terms, _expected, { suspensions }) => {
        const sorted = suspensions.toSorted((a, b) => (a.askedOn < b.askedOn ? -1 : 1));
        sorted.forEach(({ askedOn, resumedOn }, index) => {
          expect([seed, resumedOn === undefined || resumedOn >= askedOn]).toEqual([seed, true]);
          const next = sorted[index + 1];
          if (next) expect([seed, (resumedOn ?? '9999') <= next.askedOn]).toEqual([seed, true]);
        });
      });
    }
  });
});
