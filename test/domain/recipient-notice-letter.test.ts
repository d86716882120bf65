/** The letter to who got data that were put right: whom it names, what it asks, what it may never say, and what keeps it a concept. Runs in Node. */
import { describe, expect, it } from 'vitest';
import { letterText } from '../../renderer/domain/letter/letter-frame';
import {
  type NoticePoint,
  type RecipientNoticeInput,
  recipientNotice,
} from '../../renderer/domain/letter/recipient-notice';
import { overlay } from '../../renderer/domain/profiles/profile';
import { profileOf } from '../../renderer/domain/profiles/shipped-profiles';
import { emptyProfile, passedOn } from '../letters/case-letters';
import lefier from '../profiles/lefier-voorbeeld.json';
import leystromen from '../profiles/leystromen-voorbeeld.json';
import middenDelfland from '../profiles/midden-delfland-voorbeeld.json';
import nijkerk from '../profiles/nijkerk-voorbeeld.json';

const text = (input: RecipientNoticeInput = passedOn): string => letterText(recipientNotice(input));
const point = (number: number, passing: NoticePoint['passing'], more: Partial<NoticePoint> = {}): NoticePoint => ({
  ...{ number, passing, what: 'de notitie uit 2024', becomes: 'twee bewoners', doneOn: '2026-12-10', ...more },
});
const of = (...points: readonly NoticePoint[]): RecipientNoticeInput => ({ ...passedOn, points });
const address = (street: string, secret: boolean) =>
  ({ kind: 'street', street, number: '18', postcode: '7812 KX', city: 'Emmen', secret }) as const;

describe('the letter to who got data', () => {
  it('says first what was done and asks the same of its reader', () => {
    expect(recipientNotice(passedOn).blocks[0]).toEqual({
      kind: 'lead',
      text: [
        'U kreeg gegevens van ons. Die klopten niet helemaal, en wij hebben ze verbeterd. Wilt u dat bij u ook doen?',
      ],
    });
    expect(text(of(point(1, 'erase')))).toContain('Wij hebben ze verwijderd. Wilt u dat bij u ook doen?');
    expect(text(of(point(1, 'restrict')))).toContain('maar gebruiken ze voorlopig niet. Wilt u dat ook zo doen?');
    expect(text(of(point(1, 'correct'), point(2, 'erase')))).toContain('doe dan hetzelfde als wij');
  });

  it('says of each point what stands there now, and the day', () => {
    const words = text(of(point(1, 'correct'), point(2, 'add'), point(3, 'erase'), point(4, 'restrict')));
    expect(words).toContain(
      'De notitie uit 2024. Hier staat nu: twee bewoners. Wij hebben dat verbeterd op donderdag 10',
    );
    expect(words).toContain('Hier komt bij: twee bewoners.');
    expect(words).toContain('Wij hebben dit verwijderd op donderdag 10 december 2026.');
    expect(words).toContain('Dat is zo sinds donderdag 10 december 2026.');
    expect(text(of(point(3, 'erase')))).not.toContain('twee bewoners');
  });

  it('says by when an answer would be good: two weeks, or the open day before', () => {
    expect(text()).toContain('Graag uiterlijk op maandag 28 december 2026.');
    expect(text({ ...passedOn, today: '2026-12-18' })).toContain('Graag uiterlijk op donderdag 31 december 2026.');
  });

  it('lets its reader find the person: by the address, or by what he knows the person by', () => {
    expect(text()).toContain('Het gaat over mevrouw N. van der Sluis, Wilgenhof 18, 7812 KX Emmen.');
    const known = { ...passedOn, person: { ...passedOn.person, knownBy: 'Klantnummer 4411 bij u.' } };
    expect(text(known)).toContain('Het gaat over mevrouw N. van der Sluis, Klantnummer 4411 bij u.');
    expect(text(known)).not.toContain('Wilgenhof');
  });

  it('never says a secret address: it stays CONCEPT until the reader can find the person otherwise', () => {
    const secret = { ...passedOn.person, address: address('Schuilhof', true) };
    const hidden = recipientNotice({ ...passedOn, person: secret });
    expect(hidden.missing).toEqual(['recipient.knownBy']);
    expect(letterText(hidden)).not.toMatch(/Schuilhof|7812/);
    expect(recipientNotice({ ...passedOn, person: { ...secret, knownBy: 'klant 12' } }).missing).toEqual([]);
    expect(text({ ...passedOn, person: { ...secret, address: address('Schuilhof', false) } })).toContain('Schuilhof');
  });

  it('bears a kenmerk of its own, and says no reason', () => {
    expect(text()).toContain('en noem kenmerk LEF-2026-A0062.');
    expect(text()).not.toMatch(/LEF-2026-A0047|verzoek om|rechtbank|klacht|geboren|geboortedatum/i);
    expect(text()).toContain('Waarom wij iets veranderden, vertellen wij niet.');
    expect(text()).toContain('AVG artikel 19');
  });

  it('stays CONCEPT without where it goes, what it is about, or while we did not do it ourselves', () => {
    const missing = (input: RecipientNoticeInput): readonly string[] => recipientNotice(input).missing;
    expect(missing(passedOn)).toEqual([]);
    expect(missing({ ...passedOn, recipient: { name: 'Gemeente Voorbeeldstad' } })).toEqual(['recipient.address']);
    const { reference: _none, ...unnumbered } = passedOn;
    expect(missing(unnumbered)).toEqual(['recipient.address']);
    expect(missing(of({ number: 3, passing: 'correct' }))).toEqual([
      'recipient.3.what',
      'recipient.3.becomes',
      'point.3.doneOn',
    ]);
    expect(missing(of({ number: 3, passing: 'erase', doneOn: '2026-12-10' }))).toEqual(['recipient.3.what']);
    const { signer: _signer, ...unsigned } = passedOn;
    expect(missing({ ...unsigned, profile: emptyProfile })).toEqual(['signatory.name', 'signatory.function']);
  });

  it.each([lefier, nijkerk, leystromen, middenDelfland])('is whole and in the tone of $corporation', (own) => {
    const shipped = profileOf(own.corporation);
    if (!shipped) throw new Error('no profile');
    const letter = recipientNotice({
      ...of(point(1, 'correct', { what: 'uw eigen woorden' }), point(2, 'erase')),
      profile: overlay(shipped, own.values as Parameters<typeof overlay>[1]),
    });
    const words = letterText(letter);
    expect(letter.missing).toEqual([]);
    if (own.corporation === 'midden-delfland') {
      expect(words).toContain('Je kreeg gegevens van ons.');
      // Typed by the officer: left as it is.
      expect(words).toContain('Uw eigen woorden.');
      expect(words.replace(/Uw eigen woorden/, '')).not.toMatch(/(?<![\p{L}.])(?:u|uw|U|Uw)(?!\p{L}|\.\p{L})/u);
    } else {
      expect(words).toContain('U kreeg gegevens van ons.');
      expect(words).not.toMatch(/(?<!\p{L})(?:je|jij|jouw)(?!\p{L})/iu);
    }
  });
});
