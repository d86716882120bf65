/**
 * The tone of a house: "u" or "je" (profile, letters.md "Toon"). Letters are written once, in "u"; this turns the program's own
 * sentences into "je". What somebody else wrote is marked `verbatim` and stays as it is. Pure; runs in the vault worker.
 *
 * [Note: verbs] "U krijgt" becomes "je krijgt", but "krijgt u" becomes "krijg je": after its subject the verb keeps its t, before it
 * it loses it. So only the verbs of this list are changed, and a test holds every letter to have no "u" left.
 */
import type { Block, Inline, Letter } from './letter';

/** Marks words that are not the program's own: a motivation, a title, a text of the dossier. The marks never reach a letter. */
export function verbatim(text: string): string {
  return text && `${OPEN}${text}${CLOSE}`;
}

/**
 * Marks words that nobody can change any more: what a visitor said, a reason that was recorded. They keep their form as `verbatim` ones
 * do, and besides the linter for plain words leaves them alone (see `Letter.literal`).
 */
export function literal(text: string): string {
  return text && verbatim(`${LITERAL}${text}`);
}

/** The letter as it is read: in the tone of the house, without marks. */
export function inTone<L extends Pick<Letter, 'subject' | 'blocks' | 'lines' | 'literal'>>(
  letter: L,
  tone: 'u' | 'je',
): L {
  const repeated = new Set<string>();
  const say = (text: string): string => {
    for (const [, words = ''] of text.matchAll(MARKED_LITERAL)) repeated.add(words);
    return toned(text, tone);
  };
  return {
    ...letter,
    subject: say(letter.subject),
    lines: letter.lines.map(({ label, value }) => ({ label: say(label), value: say(value) })),
    blocks: letter.blocks.map((block) => ofBlock(block, say)),
    ...(repeated.size > 0 && { literal: [...repeated] }),
  };
}

/** One text: what is not marked in the tone of the house, the rest as it stands. */
export function toned(text: string, tone: 'u' | 'je'): string {
  const parts = text.split(MARKED);
  return parts
    .map((part, at) => (at % 2 === 1 || tone === 'u' ? part : inJe(part)))
    .join('')
    .replaceAll(LITERAL, '');
}

const OPEN = '\uE000';
const CLOSE = '\uE001';
const LITERAL = '\uE002';
const MARKED_LITERAL = /\uE000\uE002([^\uE001]*)\uE001/gu;
const MARKED = /\uE000([^\uE001]*)\uE001/u;

/** Before its subject: "krijgt u". What differs by more than its t stands beside it. */
const BEFORE: Readonly<Record<string, string>> = {
  bent: 'ben',
  hebt: 'heb',
  kunt: 'kun',
  wilt: 'wil',
  zult: 'zul',
  krijgt: 'krijg',
  leest: 'lees',
  vindt: 'vind',
  ziet: 'zie',
  gaat: 'ga',
  komt: 'kom',
  vraagt: 'vraag',
  neemt: 'neem',
  dient: 'dien',
  doet: 'doe',
  hoort: 'hoor',
  opent: 'open',
  gebruikt: 'gebruik',
  noemt: 'noem',
  belt: 'bel',
  stuurt: 'stuur',
  schrijft: 'schrijf',
  geeft: 'geef',
  vertelt: 'vertel',
  betaalt: 'betaal',
  legt: 'leg',
  regelt: 'regel',
  zegt: 'zeg',
  maakt: 'maak',
  denkt: 'denk',
};

function inJe(text: string): string {
  return (
    text
      .replace(/(?<![\p{L}])(\p{L}+) u(?![\p{L}])/gu, (whole, verb: string) => {
        const je = BEFORE[verb.toLowerCase()];
        if (!je) return whole;
        return `${verb[0] === verb[0]?.toUpperCase() ? capital(je) : je} je`;
      })
      // At the end of a phrase it bears the stress: "gegevens van jou", and not "van je".
      .replace(/(?<![\p{L}])(aan|bij|met|over|van|voor) u(?=[.,:;?!]|$)/gu, '$1 jou')
      .replace(/(?<![\p{L}])U zelf(?![\p{L}])/gu, 'Jijzelf')
      .replace(/(?<![\p{L}])uzelf(?![\p{L}])/gu, 'jezelf')
      .replace(/(?<![\p{L}])Uw(?![\p{L}])/gu, 'Je')
      .replace(/(?<![\p{L}])uw(?![\p{L}])/gu, 'je')
      .replace(/(?<![\p{L}.])U(?!\p{L}|\.\p{L})/gu, 'Je')
      .replace(/(?<![\p{L}.])u(?!\p{L}|\.\p{L})/gu, 'je')
  );
}

const capital = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1);

function ofBlock(block: Block, say: (text: string) => string): Block {
  const inline = (one: Inline): Inline => {
    if (typeof one === 'string') return say(one);
    return 'strong' in one ? { strong: say(one.strong) } : { small: say(one.small) };
  };
  switch (block.kind) {
    case 'lead':
    case 'paragraph':
      return { ...block, text: block.text.map(inline) };
    case 'heading':
      return { ...block, text: say(block.text) };
    case 'list':
      return { ...block, items: block.items.map((item) => item.map(inline)) };
    case 'table':
      return { ...block, head: block.head.map(say), rows: block.rows.map((row) => row.map(say)) };
    case 'code':
      return block;
  }
}
