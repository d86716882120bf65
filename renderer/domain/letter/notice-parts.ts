/** What the letters to a source and to a third party share: words typed for the middle of a sentence. Pure. */

/** As it stands in the middle of a sentence, whatever gender the word has: "een verhuurdersverklaring". */
export function inSentence(what: string): string {
  const text = what.trim().replace(/[.\s]+$/, '');
  return text.replace(/^(Een|De|Het|Uw|Ons|Onze)\b/, (word) => word.toLowerCase());
}
