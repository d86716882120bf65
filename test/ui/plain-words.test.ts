/** What the screens say of hard and wrong words: plain sentences themselves. Runs in Node. */
import { describe, expect, it } from 'vitest';
import { type Finding, judgeText } from '../../renderer/desk/plain-words';
import { FORBIDDEN } from '../../renderer/domain/plain-words/forbidden';
import { findingWords } from '../../renderer/ui/kit/plain-words.nl';
import { refusalLine } from '../../renderer/ui/words.nl';

/** A text for every finding there is. */
const texts: readonly (readonly [text: string, said: string])[] = [
  [
    `Wij ${'lopen '.repeat(25)}weg.`,
    'Een zin van 27 woorden: “Wij lopen lopen lopen lopen …”. Maak er twee zinnen van.',
  ],
  [`Wij ${'lopen '.repeat(15)}weg.`, 'Gemiddeld 17 woorden per zin. Maak de zinnen korter.'],
  ['Nee. Nee. Nee. Nee.', 'Gemiddeld 1 woord per zin. Dat leest als losse stukjes. Voeg een paar zinnen samen.'],
  ['een gegevensverwerkingsdoel', 'Lang woord: gegevensverwerkingsdoel. Kan het korter, of met meer woorden?'],
  ['Dit wordt morgen bewaard', 'Wie doet het? “wordt … bewaard”. Begin met wie het doet, bijvoorbeeld “Wij”.'],
  ['derhalve niet', 'Moeilijk: derhalve. Liever: daarom.'],
  ['helaas, helaas', 'Er staat 2 keer “helaas”. Eén keer is genoeg.'],
  [
    'op maandag 1 december 2026',
    'Let op: 1 december 2026 is een dinsdag. Er staat: maandag 1 december 2026. Kijk de dag na.',
  ],
  ['op 31 april', 'De dag “31 april” bestaat niet. Kijk de datum na.'],
  ['je brief', 'Hier staat “je”, maar de brief zegt u. Maak er u of uw van.'],
  ['u ziet je brief', 'Hier staat “je”, maar de brief zegt u. Maak er u of uw van.'],
  ['Hoogachtend', 'In de brief hoort niet “Hoogachtend”. De brief sluit al af met “Met vriendelijke groet”.'],
  [
    'n.v.t.',
    'Dit is geen reden. Schrijf in gewone woorden waarom. Een wetsartikel of een regel alleen is niet genoeg.',
  ],
];

const first = (text: string): Finding => {
  const [found] = judgeText(text, { tone: 'u', isReason: true }).findings;
  if (!found) throw new Error(text);
  return found;
};

describe('what was found in a text', () => {
  it.each(texts)('%s', (text, said) => {
    const { title, now } = findingWords(first(text));
    expect(`${title} ${now}`).toBe(said);
  });

  it('names for every forbidden word what to do', () => {
    const said = FORBIDDEN.map((why) => findingWords({ code: 'forbidden', words: 'dit', values: { why } }).now);
    expect(new Set(said).size).toBe(FORBIDDEN.length);
    expect(said).not.toContain('Haal het weg.');
  });

  it('is told of a refused letter, with how much there is besides', () => {
    const values = { finding: 'noSuchDay', words: '31 april', more: 2 };
    expect(refusalLine({ code: 'wordsWrong', values })).toBe(
      'De dag “31 april” bestaat niet. Kijk de datum na. Er zijn nog 2 dingen.',
    );
    expect(refusalLine({ code: 'wordsWrong', values: { finding: 'otherAddress', words: 'uw', tone: 'je' } })).toBe(
      'Hier staat “uw”, maar de brief zegt je. Maak er je van.',
    );
  });
});
