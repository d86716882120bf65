/**
 * A copy of an identity document that came by post (LN-4, Settled 4): it is looked at and destroyed, and nothing of it is kept, whatever
 * is handed along. Attacked on the rule itself, past every form. All persons are invented. Runs in Node.
 */
import { describe, expect, it } from 'vitest';
import { emptyCase, evolveCase } from '../../renderer/domain/case/case';
import { shippedCalendar as calendar } from '../../renderer/domain/days/calendar';
import type { Fact, FactBody } from '../../renderer/domain/facts/facts';
import { overlay } from '../../renderer/domain/profiles/profile';
import { profileOf } from '../../renderer/domain/profiles/shipped-profiles';
import { checkAtRequest, type TypedCheckAtRequest } from '../../renderer/domain/request/identity';

const profile = overlay(profileOf('lefier') ?? expect.unreachable(), {});
const context = { today: '2026-12-03', profile, calendar };
const facts: readonly FactBody[] = [
  {
    kind: 'requestRegistered',
    right: 'access',
    channel: 'post',
    receivedOn: '2026-12-01',
    copyAsked: false,
    corporation: 'lefier',
    profileVersion: 'privacyreglement-2018',
    reference: 'LEF-2026-A0001',
  },
  {
    kind: 'dataSubjectRecorded',
    name: { surname: 'Verzonnen' },
    address: { kind: 'street' },
    subjectKind: 'huurder',
  },
];
const state = facts.reduce(
  (before, body) =>
    evolveCase(before, { v: 1, at: 1, day: '2026-12-01', by: 'b'.repeat(32), place: 'A', seen: 0, ...body } as Fact),
  emptyCase('c'.repeat(32)),
);
const copy: TypedCheckAtRequest = {
  who: 'subject',
  seen: 'copy',
  document: 'passport',
  valid: true,
  details: true,
  destroyedOn: 'vandaag',
};
const check = (differs: object) => checkAtRequest({ ...copy, ...differs } as TypedCheckAtRequest, state, context);

describe('a copy of an identity document', () => {
  it('is not recorded before the copy is destroyed, and then as its outcome alone', () => {
    const refusal = { code: 'required', field: 'destroyedOn', article: 'Privacyreglement, gegevens', rule: 'LN-4' };
    for (const valid of [true, false]) expect(check({ destroyedOn: '', valid })).toEqual({ refusal });
    expect(check({ destroyedOn: '04-12-2026' })).toMatchObject({ refusal: { code: 'dateInFuture', rule: 'LN-4' } });
    const kept = {
      kind: 'identityChecked',
      who: 'subject',
      document: 'passport',
      valid: true,
      details: true,
      passed: true,
      copyDestroyedOn: '2026-12-03',
    };
    expect(check({})).toEqual({ facts: [{ case: state.id, body: kept }] });
  });

  it('takes no file, no scan, no number and no photo along, by whatever name they are handed in', () => {
    const bytes = new Uint8Array([0x25, 0x50, 0x44, 0x46]);
    const handed = {
      file: bytes,
      files: [bytes],
      scan: 'data:image/jpeg;base64,/9j/4AAQ',
      image: bytes,
      photo: 'data:image/png;base64,iVBORw0K',
      attachment: { name: 'paspoort.pdf', bytes },
      bsn: '111222333',
      number: 'SPECI2014',
      documentNumber: 'SPECI2014',
      validUntil: '2030-01-01',
      mrz: 'P<NLDVERZONNEN<<PERSOON<<<<<<<<<<<<<<<<<<<<<',
    };
    expect(check(handed)).toEqual(check({}));
    expect(check({ authority: '111222333' })).toMatchObject({ refusal: { code: 'looksLikeBsn', field: 'authority' } });
    expect(check({ authority: 'SPECI2014' })).toMatchObject({ refusal: { code: 'looksLikeDocumentNumber' } });
    expect(check({ document: 'data:image/jpeg;base64,/9j/4AAQ' })).toMatchObject({ refusal: { field: 'document' } });
  });
});
