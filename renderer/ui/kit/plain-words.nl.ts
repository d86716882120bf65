/** What the linter found, in Dutch: what is the matter, then what to do. Runs in the page. */
import type { Finding, FindingCode, Forbidden } from '../../desk/plain-words';

export interface FindingWords {
  readonly title: string;
  readonly now: string;
}

type Told = Pick<Finding, 'code' | 'words' | 'easier' | 'values'>;

export const findingWords = (finding: Told): FindingWords => sentences[finding.code](finding);

/** The same of a refusal, which carries all as values. */
export function wordsOfRefusal(values: Readonly<Record<string, string | number>>): FindingWords {
  const { finding, words = '', more } = values;
  const code = isCode(finding) ? finding : 'forbidden';
  const { title, now } = findingWords({ code, words: String(words), values });
  return {
    title,
    now: more === undefined ? now : `${now} Er ${more === 1 ? 'is nog 1 ding' : `zijn nog ${more} dingen`}.`,
  };
}

const isCode = (code: unknown): code is FindingCode => typeof code === 'string' && code in sentences;

const sentences: Readonly<Record<FindingCode, (finding: Told) => FindingWords>> = {
  longSentence: ({ words, values }) => ({
    title: `Een zin van ${values?.words} woorden: “${beginning(words)}”.`,
    now: 'Maak er twee zinnen van.',
  }),
  longOnAverage: ({ values }) => ({
    title: `Gemiddeld ${values?.average} woorden per zin.`,
    now: 'Maak de zinnen korter.',
  }),
  choppy: ({ values }) => ({
    title: `Gemiddeld ${values?.average} ${values?.average === 1 ? 'woord' : 'woorden'} per zin.`,
    now: 'Dat leest als losse stukjes. Voeg een paar zinnen samen.',
  }),
  longWord: ({ words }) => ({ title: `Lang woord: ${words}.`, now: 'Kan het korter, of met meer woorden?' }),
  passive: ({ words }) => ({ title: `Wie doet het? “${words}”.`, now: 'Begin met wie het doet, bijvoorbeeld “Wij”.' }),
  hardWord: ({ words, easier }) => ({ title: `Moeilijk: ${words}.`, now: `Liever: ${easier}.` }),
  sorryTwice: ({ values }) => ({ title: `Er staat ${values?.times} keer “helaas”.`, now: 'Eén keer is genoeg.' }),
  wrongWeekday: ({ words, values }) => ({
    title: `Let op: ${values?.date} is een ${values?.is}.`,
    now: `Er staat: ${words}. Kijk de dag na.`,
  }),
  noSuchDay: ({ words }) => ({ title: `De dag “${words}” bestaat niet.`, now: 'Kijk de datum na.' }),
  otherAddress: address,
  mixedAddress: address,
  forbidden: ({ words, values }) => ({
    title: `In de brief hoort niet “${words}”.`,
    now: whyForbidden[values?.why as Forbidden] ?? 'Haal het weg.',
  }),
  saysNothing: () => ({
    title: 'Dit is geen reden.',
    now: 'Schrijf in gewone woorden waarom. Een wetsartikel of een regel alleen is niet genoeg.',
  }),
};

function address({ words, values }: Told): FindingWords {
  return values?.tone === 'je'
    ? { title: `Hier staat “${words}”, maar de brief zegt je.`, now: 'Maak er je van.' }
    : { title: `Hier staat “${words}”, maar de brief zegt u.`, now: 'Maak er u of uw van.' };
}

const whyForbidden: Readonly<Record<Forbidden, string>> = {
  remedy: 'Dat kan niet tegen een corporatie. Wat wel kan, staat al in de brief: een klacht of een verzoekschrift.',
  oldAuthority: 'De toezichthouder heet nu Autoriteit Persoonsgegevens (AP).',
  oldLaw: 'Die wet geldt niet meer. Nu geldt de AVG.',
  oldNumber: 'Dat nummer is oud. De AP heeft nu 088-1805 250.',
  greeting: 'De brief sluit al af met “Met vriendelijke groet”.',
  soon: 'Noem een dag.',
};

/** The first words, by which the sentence is found again. */
function beginning(words: string): string {
  return `${words.split(/\s+/).slice(0, 5).join(' ')} …`;
}
