/** A fact as bytes and back: what domain/facts.md freezes about payloads. */
import { describe, expect, it } from 'vitest';
import { bytesToFact, factToBytes, readErasure } from '../../renderer/desk/payload';
import type { FactBody, FactHead } from '../../renderer/domain/facts/facts';

const head: FactHead = { v: 1, at: 1764500000000, day: '2026-11-30', by: 'b'.repeat(32), place: 'A', seen: 4 };
const text = (bytes: Uint8Array) => new TextDecoder().decode(bytes);

describe('a payload', () => {
  it('begins with version and kind', () => {
    const bytes = factToBytes(head, { kind: 'requestWithdrawn', on: '2026-12-01', why: 'belde' });
    expect(text(bytes)).toMatch(/^\{"v":1,"kind":"requestWithdrawn",/);
    expect(bytesToFact(bytes)).toEqual({ ...head, kind: 'requestWithdrawn', on: '2026-12-01', why: 'belde' });
  });

  it('is NFC, with line feeds only and no control signs', () => {
    const why = `C\u0327elik\r\ntweede regel\rderde\u0007`;
    const fact = bytesToFact(factToBytes(head, { kind: 'requestWithdrawn', on: '2026-12-01', why }));
    expect(fact).toMatchObject({ why: 'Çelik\ntweede regel\nderde' });
  });

  it('leaves out what is not known, and takes no null and no fraction', () => {
    const absent = { kind: 'requestWithdrawn', on: '2026-12-01', why: 'x', later: undefined } as unknown as FactBody;
    expect(text(factToBytes(head, absent))).not.toContain('later');
    const fraction = { kind: 'numberGiven', year: 2026, number: 1.5, for: 'a' } as unknown as FactBody;
    expect(() => factToBytes(head, fraction)).toThrow(TypeError);
    const empty = { kind: 'requestWithdrawn', on: null, why: 'x' } as unknown as FactBody;
    expect(() => factToBytes(head, empty)).toThrow(TypeError);
  });

  it('keeps a kind it does not know, with its fields', () => {
    const bytes = new TextEncoder().encode(
      '{"v":2,"kind":"somethingLater","at":1,"day":"2030-01-01","deep":{"x":[1]}}',
    );
    expect(bytesToFact(bytes)).toMatchObject({ kind: 'somethingLater', deep: { x: [1] } });
  });

  it('is nothing when it is no fact', () => {
    for (const wrong of ['', '[]', 'null', '{"kind":"x"}', '{"v":1}', '{broken'])
      expect(bytesToFact(new TextEncoder().encode(wrong))).toBeUndefined();
    expect(bytesToFact(new Uint8Array([0xff, 0xfe]))).toBeUndefined();
  });

  it('tells the store which rows an erasure names, and nothing else', () => {
    const rows = [{ writer: 'a'.repeat(32), seq: 3, hash: 'c'.repeat(64) }];
    expect(readErasure(factToBytes(head, { kind: 'erased', of: 'd'.repeat(32), rows, ground: 'x' }))).toEqual(rows);
    expect(readErasure(factToBytes(head, { kind: 'requestWithdrawn', on: '2026-12-01', why: 'x' }))).toBeUndefined();
  });
});
