/** The guard attacked: numbers the law keeps out of the register. All of them are specimens. Runs in Node. */
import { describe, expect, it } from 'vitest';
import { guardHit, isReleasable, passesElevenTest, passesMod97 } from '../../renderer/domain/command/guard';

describe('the 11-test', () => {
  it.each(['111222333', '123456782', '999990019', '999999990', '300412009', '10412001'])('%s passes', (digits) => {
    expect(passesElevenTest(digits)).toBe(true);
  });
  it.each(['300412001', '123456789', '512345678', '000000000'])('%s fails', (digits) => {
    expect(passesElevenTest(digits)).toBe(false);
  });
});

describe('mod 97', () => {
  it('knows a right IBAN from a wrong one', () => {
    expect(passesMod97('NL91ABNA0417164300')).toBe(true);
    expect(passesMod97('NL91 ABNA 0417 1643 00')).toBe(true);
    expect(passesMod97('NL91ABNA0417164301')).toBe(false);
  });
});

describe('the guard hits', () => {
  it.each([
    ['alles over 300412009', 'bsn'],
    ['alles over 300 412 009', 'bsn'],
    ['alles over 300.412.009.', 'bsn'],
    ['Zuiderstraat 14 300412009', 'bsn'],
    ['bsn300412009', 'bsn'],
    ['nummer 10412001', 'bsn'],
    ['３００４１２００９', 'bsn'],
    ['300\u00a0412\u00a0009', 'bsn'],
    ['rekening NL91ABNA0417164300', 'iban'],
    ['rekening nl91 abna 0417 1643 00 graag', 'iban'],
    ['paspoort NWLFR3706', 'documentNumber'],
    ['paspoort SPECI2014', 'documentNumber'],
    ['rijbewijs 5094962111', 'documentNumber'],
    ['SPECI20142NLD6503101F2403096999999990<<<<<84', 'mrz'],
    ['P<NLDDE<BRUIJN<<WILLEKE<LISELOTTE<<<<<<<<<<<', 'mrz'],
    ['D1NLD15094962111659VW87Z78NB84', 'mrz'],
  ])('%s', (text, guard) => {
    expect(guardHit(text)).toBe(guard);
  });
});

describe('the guard leaves alone', () => {
  it.each([
    'alles over 300412001',
    'bel 088 2033000 of 0612345678',
    'bel 06 12345678 of +31 6 12345678',
    'brief van 25.11.2026',
    'de jaren 2019 2020 2021',
    'NL91ABNA0417164301',
    'bijlage12 en woning 14 B',
    'LEF-2026-A0012',
    '7811 KL 14 B',
    'alles over de lekkage van 3 mei',
  ])('%s', (text) => {
    expect(guardHit(text)).toBeUndefined();
  });
});

it('lets a customer number be released, an IBAN or a machine-readable line never', () => {
  expect([isReleasable('bsn'), isReleasable('documentNumber'), isReleasable('iban'), isReleasable('mrz')]).toEqual([
    true,
    true,
    false,
    false,
  ]);
});
