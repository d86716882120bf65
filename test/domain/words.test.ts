/** Letters in plain Dutch: sentence length, and what no letter may say. Runs in Node. */
import { describe, expect, it } from 'vitest';
import { foldCase } from '../../renderer/domain/case/case';
import { shippedCalendar } from '../../renderer/domain/days/calendar';
import { dateInLetters, inForm, inFull, inList, timeInWords } from '../../renderer/domain/days/day-words';
import type { Channel, Fact, FactBody, Placed } from '../../renderer/domain/facts/facts';
import type { Letter } from '../../renderer/domain/letter/letter';
import { letterText } from '../../renderer/domain/letter/letter-frame';
import { receiptSlip } from '../../renderer/domain/letter/receipt-slip';
import { recoverySheet } from '../../renderer/domain/letter/recovery-sheet';
import { overlay } from '../../renderer/domain/profiles/profile';
import { profileOf } from '../../renderer/domain/profiles/shipped-profiles';
import voorbeeld from '../profiles/lefier-voorbeeld.json';

const shipped = profileOf('lefier');
if (!shipped) throw new Error('no profile');
const profile = overlay(shipped, voorbeeld.values);
const CASE = 'c'.repeat(32);

function slip(change: { channel?: Channel; copyAsked?: boolean; birthDate?: string; represented?: boolean }): Letter {
  const bodies: FactBody[] = [
    {
      kind: 'requestRegistered',
      right: 'access',
      channel: change.channel ?? 'post',
      receivedOn: '2026-11-30',
      copyAsked: change.copyAsked ?? false,
      corporation: 'lefier',
      profileVersion: 'privacyreglement-2018',
      reference: 'LEF-2026-A0001',
    },
    {
      kind: 'dataSubjectRecorded',
      name: { given: 'Robin', prefix: 'de', surname: 'Vries' },
      address: { kind: 'street', street: 'Voorbeeldstraat', number: '1', postcode: '1234 AB', city: 'Voorbeeldstad' },
      subjectKind: 'huurder',
      ...(change.birthDate && { birthDate: change.birthDate }),
    },
    ...(change.represented
      ? [{ kind: 'representativeRecorded', representative: 'proxy', name: { surname: 'Helper' } } satisfies FactBody]
      : []),
  ];
  const placed = bodies.map(
    (body, seq): Placed => ({
      writer: CASE,
      seq,
      counter: seq + 1,
      case: CASE,
      fact: { v: 1, at: 0, day: '2026-12-01', by: CASE, place: 'A', seen: seq, ...body } as Fact,
    }),
  );
  const made = receiptSlip(foldCase(CASE, placed), profile, shippedCalendar, '2026-12-01');
  if ('refusal' in made) throw new Error(made.refusal.code);
  return made.letter;
}

const sheet = recoverySheet({
  profile,
  office: 'kantoor Voorbeeldstad',
  today: '2026-01-12',
  administrator: 'Pieter Voorbeeld',
  groups: ['ABCD', 'EFGH', 'JKMN', 'PQRS', 'TVWX', '2345'],
});

const variants: readonly [string, Letter][] = [
  ['plain', slip({})],
  ['with a copy', slip({ copyAsked: true })],
  ['oral', slip({ channel: 'telephone' })],
  ['under sixteen', slip({ birthDate: '2012-05-02' })],
  ['represented', slip({ represented: true })],
  ['recovery sheet', sheet],
];

const prose = (letter: Letter): readonly string[] =>
  letter.blocks
    .flatMap((block) => (block.kind === 'lead' || block.kind === 'paragraph' ? block.text : []))
    .map((part) => (typeof part === 'string' ? part : 'strong' in part ? part.strong : part.small))
    .flatMap((text) => text.split(/(?<=[.?!])\s+/));

describe.each(variants)('the letter %s', (_name, letter) => {
  it('has 15 words a sentence or less on average, and never more than 25', () => {
    const lengths = prose(letter).map((sentence) => sentence.split(/\s+/).length);
    expect(lengths.length).toBeGreaterThan(3);
    expect(lengths.reduce((sum, length) => sum + length, 0) / lengths.length).toBeLessThanOrEqual(15);
    expect(Math.max(...lengths)).toBeLessThanOrEqual(25);
  });

  it('speaks plainly and promises days, not weeks', () => {
    const text = letterText(letter);
    for (const word of [
      'binnen vier weken',
      'betrokkene',
      'CBP',
      'Wbp',
      'indien',
      'middels',
      'dient u',
      'undefined',
      'besluit',
      'Hoogachtend',
    ]) {
      expect(text).not.toContain(word);
    }
    expect(letter.blocks.filter((block) => block.kind === 'heading').every((block) => block.text.endsWith('?'))).toBe(
      true,
    );
  });
});

it('the recovery sheet says what to do with it, and holds its six groups', () => {
  expect(letterText(sheet)).toContain('Bewaar dit blad in de kluis.');
  expect(letterText(sheet)).toContain('Gebruikt u het? Maak dan meteen een nieuw blad.');
  expect(sheet.blocks.find((block) => block.kind === 'code')?.groups).toHaveLength(6);
  expect(sheet.lines.map(({ value }) => value)).toEqual([
    'Lefier',
    'kantoor Voorbeeldstad',
    '12 januari 2026',
    'Pieter Voorbeeld',
  ]);
  expect(sheet.address).toBeUndefined();
});

it('days and times in Dutch', () => {
  expect(inFull('2026-11-25')).toBe('woensdag 25 november 2026');
  // Without a zero before it.
  expect(dateInLetters('2026-12-01')).toBe('1 december 2026');
  expect(dateInLetters('2028-02-29')).toBe('29 februari 2028');
  expect(inList('2026-11-26', '2026-01-01')).toBe('do 26 november');
  expect(inList('2026-11-26', '2027-01-01')).toBe('do 26 november 2026');
  expect(inForm('2026-11-25')).toBe('25-11-2026');
  expect(timeInWords('10:30')).toBe('10.30 uur');
});
