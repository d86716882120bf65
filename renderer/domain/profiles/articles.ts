/**
 * What a cited article says: a regulation in its own words, the law in plain ones. Pure data; runs in the page.
 *
 * Rejected: the text of the law. It is long, not in plain Dutch, and changes without us; two sentences of our own say what it asks
 * of whoever reads them, and are marked as such.
 */
import law from './law-articles.json';
import lefier from './lefier-articles.json';
import leystromen from './leystromen-articles.json';
import middenDelfland from './midden-delfland-articles.json';
import nijkerk from './nijkerk-articles.json';

export interface Article {
  /** As it is cited: "Omgangsregels, artikel 5 lid 2". */
  readonly name: string;
  /** Of a regulation: its own words, a paragraph or a point a line. */
  readonly text?: readonly string[];
  /** Of the law: what it asks, in our words. */
  readonly plain?: string;
}

const known: ReadonlyMap<string, Article> = new Map<string, Article>([
  ...[...lefier, ...leystromen, ...nijkerk, ...middenDelfland].map(({ article, text }): [string, Article] => [
    article,
    { name: article, text },
  ]),
  ...law.map(({ article, plain }): [string, Article] => [article, { name: article, plain }]),
]);

/** All articles in "AVG artikel 15 lid 4 en UAVG artikel 41 lid 1 onder i" that are known here, in order. */
export function articlesIn(cited: string): readonly Article[] {
  return cited
    .split(/ en (?=AVG|UAVG|Omgangsregels|Privacyreglement|Privacyverklaring|Privacybeleid)/)
    .flatMap((one) => nearest(one.trim()) ?? []);
}

/** Where a point or a paragraph has no words of its own, those of the whole it belongs to. */
function nearest(name: string): Article | undefined {
  const wider = [name, name.replace(/ onder .*$/, ''), name.replace(/ lid .*$/, '')];
  return wider.flatMap((one) => known.get(one) ?? [])[0];
}
