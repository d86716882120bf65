/** Words that make a letter say something untrue, or send its reader the wrong way. Pure. */
import { type Finding, found } from './finding';
import { isExempt, type Reading } from './reading';

/** Why, with its sentence in the ui. */
export const FORBIDDEN = ['remedy', 'oldAuthority', 'oldLaw', 'oldNumber', 'greeting', 'soon'] as const;
export type Forbidden = (typeof FORBIDDEN)[number];

const whole = (words: string, flags = 'giu'): RegExp =>
  new RegExp(`(?<![\\p{L}\\d])(?:${words})(?![\\p{L}\\d])`, flags);

const PATTERNS: readonly (readonly [Forbidden, RegExp])[] = [
  // A corporation is no public body: there is no objection in writing to it and no appeal. A case that runs "in hoger beroep" may be told.
  [
    'remedy',
    whole(
      'bezwaarschrift(?:en)?|beroepschrift(?:en)?|awb|algemene wet bestuursrecht|bestuursorga(?:an|nen)|bestuursrechters?|(?<!hoger )in beroep|(?<!hoger )beroep (?:instellen|aantekenen|in te stellen|aan te tekenen)',
    ),
  ],
  ['oldAuthority', whole('cbp|college bescherming persoonsgegevens|registratiekamer')],
  ['oldLaw', whole('wbp|wet bescherming persoonsgegevens')],
  [
    'oldNumber',
    /(?<![\d-])(?:\(?0 ?70\)?|(?:\+|00)31[ -]?\(?0?\)?[ -]?70)[ .\-–/]*8[ .-]*8[ .-]*8[ .-]*8[ .-]*5[ .-]*0[ .-]*0(?!\d)/gu,
  ],
  ['greeting', whole('hoogachtend')],
  ['soon', whole('zo spoedig(?: als)? mogelijk|zsm|z\\.s\\.m')],
];

export function forbiddenIn(reading: Reading): readonly Finding[] {
  const { text } = reading;
  return PATTERNS.flatMap(([why, pattern]) =>
    [...text.matchAll(pattern)].flatMap(({ 0: words, index }): readonly Finding[] => {
      const span = { from: index, to: index + words.length };
      return isExempt(span, reading) ? [] : [found('forbidden', text, span, { values: { why } })];
    }),
  );
}
