/** The list of all terms that run, and its words on paper: which terms, in which order, and nobody by name. All persons are invented. */
import { describe, expect, it } from 'vitest';
import type { Day } from '../../renderer/domain/facts/facts';
import { type DeadlineSheetInput, deadlineSheet } from '../../renderer/domain/letter/deadline-sheet';
import type { Letter } from '../../renderer/domain/letter/letter';
import { letterText } from '../../renderer/domain/letter/letter-frame';
import { type DeadlineLine, deadlinesOf, type OpenCase } from '../../renderer/domain/today/deadline-lines';
import { summaryOf } from '../../renderer/domain/today/worklist';
import { play, worldAt } from '../desk/vault-on-world';
import { profile } from '../letters/case-letters';
import { casesOf, contextOf, type World } from '../scenarios/world';

const DAY = '2026-12-08';

function deadlines(world: World, today: Day) {
  const context = contextOf(world, today);
  const open = casesOf(world).flatMap((state): readonly OpenCase[] => {
    const summary = summaryOf(state, context.profile, context.calendar, today);
    return summary?.state === 'open' ? [[state, summary]] : [];
  });
  return deadlinesOf(open, context);
}

/** Another case of the same register. */
const also = (world: World, today: Day, name: string, input: object = {}, command = 'registerRequest'): void =>
  play(world, today, command, input, undefined, name);

const line = (more: Partial<DeadlineLine> = {}): DeadlineLine => ({
  reference: 'LEF-2026-A0001',
  what: 'Inzage',
  receivedOn: '2026-11-05',
  step: 'Dossier verzamelen',
  newerFacts: false,
  ...more,
});
const deadline = (
  more: Partial<NonNullable<DeadlineLine['deadline']>> = {},
): NonNullable<DeadlineLine['deadline']> => ({
  sendBy: { day: '2026-12-03', why: [] },
  holidaysUnknown: false,
  openDaysLeft: 3,
  ...more,
});
const sheet = (input: Partial<DeadlineSheetInput> = {}): Letter =>
  deadlineSheet({ profile, today: '2026-11-30', time: '09:52', lines: [], others: 0, ...input });
const rowsOf = ({ blocks }: Letter): readonly (readonly string[])[] =>
  blocks.flatMap((block) => (block.kind === 'table' && block.head.includes('Kenmerk') ? block.rows : []));
const standing = (of: DeadlineLine): string => rowsOf(sheet({ lines: [of] }))[0]?.at(-1) ?? '';

describe('the terms that run', () => {
  it('stand by the day to send by, whatever the order of the cases', () => {
    const world = worldAt('2026-12-01', {}, { receivedOn: '30-11-2026' });
    also(world, '2026-12-01', 'older', { receivedOn: '02-11-2026' });
    also(world, '2026-12-01', 'younger', { receivedOn: '01-12-2026' });
    const { lines, others } = deadlines(world, '2026-12-01');
    expect(lines.map(({ reference }) => reference)).toEqual(['LEF-2026-A0002', 'LEF-2026-A0001', 'LEF-2026-A0003']);
    expect(lines.map((one) => one.deadline?.sendBy.day)).toEqual(['2026-11-30', '2026-12-28', '2026-12-29']);
    expect(others).toBe(0);
  });

  it('end with the answer, and then count as an open case without one', () => {
    const world = worldAt('2026-12-01', { to: 'invited', appointment: { on: DAY } });
    expect(deadlines(world, DAY)).toEqual({ lines: [], others: 1 });
  });

  it('begin anew with a copy that is asked at the visit: a month of its own, and no term of the house', () => {
    const world = worldAt('2026-12-01', { to: 'identified', appointment: { on: DAY } });
    play(world, DAY, 'answerCopy', { answer: 'yes' });
    const { lines, others } = deadlines(world, '2026-12-09');
    expect(lines).toMatchObject([
      { reference: 'LEF-2026-A0001', what: 'Overzicht, gevraagd bij de inzage', receivedOn: DAY },
    ]);
    // 8 January 2027 is a Friday.
    expect(lines[0]?.deadline).toMatchObject({ sendBy: { day: '2027-01-08' }, gdprLatest: { day: '2027-01-08' } });
    expect(lines[0]?.deadline).not.toHaveProperty('ownTerm');
    expect(others).toBe(0);
  });

  it('name a complaint without a term last, and not who has died', () => {
    const world = worldAt('2026-12-01', {}, {}, 'nijkerk');
    also(world, '2026-12-01', 'klacht', { about: 'case', receivedOn: '01-12-2026' }, 'registerComplaint');
    also(world, '2026-12-01', 'dood', { deceased: true });
    const { lines, others } = deadlines(world, '2026-12-01');
    expect(lines.map(({ what }) => what)).toEqual(['Inzage', 'Klacht']);
    expect(lines.at(-1)).not.toHaveProperty('deadline');
    expect(others).toBe(1);
  });
});

describe('the list on paper', () => {
  it('says when it was made, how many terms run, and has room to sign', () => {
    const text = letterText(
      sheet({ lines: [line({ deadline: deadline({ daysLate: 2 }) }), line({ deadline: deadline() })], others: 3 }),
    );
    for (const words of [
      'Gemaakt op 30 november 2026, 09.52 uur',
      'Regels op deze lijst 2',
      'Te laat 1',
      'Open zaken zonder termijn 3',
      'Op deze lijst staan 2 termijnen die lopen.',
      '3 open zaken staan er niet op.',
      'Opmerkingen',
      'Gecontroleerd door Datum Handtekening',
    ])
      expect(text).toContain(words);
  });

  it('has its days with their year, and a word where there is none', () => {
    const own = { day: '2026-12-03', why: [], article: '', what: 'inspection' } as const;
    const latest = { day: '2026-12-07', why: [] };
    const [first, second] = rowsOf(
      sheet({
        lines: [line({ deadline: deadline({ ownTerm: own, gdprLatest: latest }) }), line({ what: 'Klacht' })],
      }),
    );
    expect(first?.slice(0, 7)).toEqual([
      ...['do 03-12-2026', 'LEF-2026-A0001', 'Inzage', '05-11-2026', '03-12-2026', '07-12-2026'],
      'Dossier verzamelen',
    ]);
    expect(second?.[0]).toBe('geen');
    expect(second?.slice(4, 6)).toEqual(['geen', 'geen']);
    expect(second?.at(-1)).toBe('Het reglement noemt geen termijn.');
  });

  it.each([
    [{ openDaysLeft: 1 }, 'Nog 1 werkdag.'],
    [{ openDaysLeft: 0 }, 'Vandaag, laatste dag.'],
    [{ daysLate: 1, daysLateGdpr: 1 }, '1 dag te laat. Ook de AVG-termijn.'],
    [{ suspension: { days: 4, since: '2026-11-26' } }, 'Nog 3 werkdagen. Staat stil sinds 26-11-2026.'],
    [{ suspension: { days: 4 } }, 'Nog 3 werkdagen. Stond vier dagen stil.'],
    [
      {
        extension: { toldOn: '2026-11-27', safe: { day: '2027-01-31', why: [] } },
        ownMissed: { toldOn: '2026-11-27' },
      },
      'Nog 3 werkdagen. Verlengd op 27-11-2026. Eigen termijn niet gehaald.',
    ],
    [{ delay: { toldOn: '2026-11-27', ownTerm: '2026-12-03' } }, 'Nog 3 werkdagen. Uitstel gemeld op 27-11-2026.'],
    [{ inDefault: { since: '2026-11-20' } }, 'Nog 3 werkdagen. In verzuim sinds 20-11-2026.'],
    [{ holidaysUnknown: true }, 'Nog 3 werkdagen. Feestdagen nog niet bekend.'],
  ])('tells how a term stands: %o', (more, words) => {
    expect(standing(line({ deadline: deadline(more) }))).toBe(words);
  });

  it('says once what the dates of a term that stands still mean, and only where one does', () => {
    const still = deadline({ suspension: { days: 4, since: '2026-11-26' } });
    const words = 'Dan gelden de datums als hij vandaag weer loopt.';
    expect(
      letterText(sheet({ lines: [line({ deadline: still }), line({ deadline: still })] })).split(words),
    ).toHaveLength(2);
    expect(letterText(sheet({ lines: [line({ deadline: deadline() })] }))).not.toContain(words);
  });

  it('says so when no term runs, and is signed all the same', () => {
    const empty = sheet();
    expect(letterText(empty)).toContain('Er loopt nu geen enkele termijn.');
    expect(letterText(empty)).toContain('Gecontroleerd door');
    expect(rowsOf(empty)).toEqual([]);
  });

  it('is addressed to nobody, of no case, and the same for every tone', () => {
    const { address, salutation, closing, reference } = sheet({ lines: [line()] });
    expect([address, salutation, closing, reference]).toEqual([undefined, undefined, undefined, '']);
    expect(letterText(sheet({ lines: [line({ deadline: deadline() })] }))).not.toMatch(/\b(u|uw|je|jouw)\b/i);
  });
});
