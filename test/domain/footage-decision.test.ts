/** The decision on a request for images of a camera: its own subject and words, and no word of images that are kept back unnamed. Runs in Node. */
import { describe, expect, it } from 'vitest';
import { type DecisionLetterInput, decisionLetter } from '../../renderer/domain/letter/decision-letter';
import { letterText } from '../../renderer/domain/letter/letter-frame';
import { footageRefused, partly } from '../letters/case-letters';

const text = (more: Partial<DecisionLetterInput>, of = footageRefused): string =>
  letterText(decisionLetter({ ...of, ...more }));
const seen: DecisionLetterInput = {
  ...partly,
  ...{ outcome: 'granted', shown: 1, partly: 0, withheld: 0, items: [], copy: { kind: 'notAsked' }, sourcesToTell: 0 },
  footage: { days: ['2026-11-21'], isNamed: true },
};

describe('a decision about images of a camera', () => {
  it('has its own subject; that of a dossier keeps the other', () => {
    expect(decisionLetter(footageRefused).subject).toBe('Beslissing op uw verzoek om camerabeelden');
    expect(decisionLetter(seen).subject).toBe('Beslissing op uw verzoek om camerabeelden');
    expect(decisionLetter(partly).subject).toBe('Beslissing op uw verzoek om inzage');
  });

  it('refuses in its first sentence, with the day, and speaks of no dossier (model 17)', () => {
    const said = text({});
    expect(said).toContain('Wij laten u de camerabeelden van zaterdag 21 november 2026 nu niet zien.');
    expect(said).toContain('U vraagt om camerabeelden van zaterdag 21 november 2026.');
    expect(said).toContain('Waarom krijgt u de beelden niet te zien?');
    expect(said).toContain('Wij hebben camerabeelden van u.');
    expect(said).toContain('Op maandag 15 maart 2027 kijken wij opnieuw.');
    expect(said).not.toMatch(/dossier|inzien/);
  });

  it('does not say that they are there, nor of which day, where they are not named', () => {
    const items = footageRefused.items.map((item) => ({
      ...item,
      isNamed: false,
      motivation: 'De politie vroeg ons hierom.',
    }));
    const said = text({ items, footage: { days: [], isNamed: false }, minimum: 'unnamed' });
    expect(said).toContain('Wij laten u nu geen camerabeelden zien.');
    expect(said).toContain('U vraagt om camerabeelden.');
    expect(said).toContain('Wij hebben gegevens van u. De wet staat ons toe om nu niet meer uit te leggen.');
    expect(said).not.toMatch(/21 november|de beelden|camerabeelden van/);
  });

  it('grants them to be looked at, whole or for a part', () => {
    expect(text({}, seen)).toContain(
      'U mag de camerabeelden van zaterdag 21 november 2026 bekijken. U ziet de opname helemaal.',
    );
    expect(text({}, seen)).toContain('Het gaat om één opname. U mag die helemaal bekijken.');
    const [item] = partly.items;
    if (!item) throw new Error('there is no item');
    const some = text({ outcome: 'partly', shown: 2, partly: 1, items: [item] }, seen);
    expect(some).toContain('Eén opname ziet u voor een deel. In deze brief leest u waarom.');
    expect(some).toContain('Het gaat om drie opnamen. U mag er twee helemaal bekijken.');
    expect(text({}, seen)).not.toMatch(/lezen|dossier/);
  });

  it('names two days, and of more none', () => {
    const days = ['2026-11-23', '2026-11-21', '2026-11-23'];
    expect(text({ footage: { days, isNamed: true } }, seen)).toContain(
      'de camerabeelden van zaterdag 21 november 2026 en maandag 23 november 2026 bekijken',
    );
    const more = text({ footage: { days: [...days, '2026-11-22'], isNamed: true } }, seen);
    expect(more).toContain('U mag de camerabeelden bekijken.');
  });

  it('says whose they are to who asks for somebody else', () => {
    const onBehalfOf = { title: 'heer', given: 'E.', surname: 'Yıldız' } as const;
    expect(text({ onBehalfOf }, seen)).toContain('Het gaat om beelden van de heer E. Yıldız.');
  });
});
