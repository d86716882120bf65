/** Every article a refusal cites can be read: the regulation in its own words, the law in plain ones. Runs in Node. */
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { articlesIn } from '../../renderer/domain/profiles/articles';
import lefier from '../../renderer/domain/profiles/lefier.json';
import lefierArticles from '../../renderer/domain/profiles/lefier-articles.json';
import leystromen from '../../renderer/domain/profiles/leystromen.json';
import leystromenArticles from '../../renderer/domain/profiles/leystromen-articles.json';
import middenDelfland from '../../renderer/domain/profiles/midden-delfland.json';
import middenDelflandArticles from '../../renderer/domain/profiles/midden-delfland-articles.json';
import nijkerk from '../../renderer/domain/profiles/nijkerk.json';
import nijkerkArticles from '../../renderer/domain/profiles/nijkerk-articles.json';

const root = fileURLToPath(new URL('../../renderer', import.meta.url));
const sources = (folder: string): string[] =>
  readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const full = path.join(folder, entry.name);
    if (entry.isDirectory()) return sources(full);
    return /\.tsx?$/.test(entry.name) ? [readFileSync(full, 'utf8')] : [];
  });

/** `article: '...'` wherever it stands in the program. */
const cited = [
  ...new Set(
    sources(root).flatMap((text) =>
      [...text.matchAll(/article: '([^']+)'|ARTICLE = '([^']+)'/g)].map((m) => m[1] ?? m[2]),
    ),
  ),
].filter((one) => one !== undefined);

/** Article and line of every value of the profile, by regulation. */
function sourcesOf(value: unknown): { regulation: string; article: string; line?: number }[] {
  if (Array.isArray(value)) return value.flatMap(sourcesOf);
  if (typeof value !== 'object' || value === null) return [];
  const one = value as Record<string, unknown>;
  const here = typeof one.article === 'string' ? [one as never] : [];
  return [...here, ...Object.values(one).flatMap(sourcesOf)];
}

describe('the articles', () => {
  it.each(cited)('can be read: %s', (article) => {
    const found = articlesIn(article);
    expect(found.length).toBeGreaterThan(0);
    for (const { name, text, plain } of found) {
      expect(/^(Omgangsregels|Privacyreglement|Privacyverklaring|Privacybeleid)/.test(name)).toBe(text !== undefined);
      expect([...(text ?? []), plain ?? ''].join('').length).toBeGreaterThan(20);
    }
  });

  it('are found where there are two in one line, and by the whole where a point has no words of its own', () => {
    expect(articlesIn('AVG artikel 15 lid 4 en UAVG artikel 41 lid 1 onder i').map(({ name }) => name)).toEqual([
      'AVG artikel 15 lid 4',
      'UAVG artikel 41 lid 1 onder i',
    ]);
    expect(articlesIn('UAVG artikel 41 lid 1 onder e').map(({ name }) => name)).toEqual(['UAVG artikel 41']);
    expect(articlesIn('Wetboek van Koophandel')).toEqual([]);
  });

  it.each([
    ['lefier', lefier, lefierArticles, 100],
    ['leystromen', leystromen, leystromenArticles, 80],
    ['nijkerk', nijkerk, nijkerkArticles, 50],
    ['midden-delfland', middenDelfland, middenDelflandArticles, 70],
  ])('of %s stand where the profile says that the rule stands', (_name, profile, articles, least) => {
    const sources = sourcesOf(profile);
    expect(sources.length).toBeGreaterThan(least);
    for (const { article, line, regulation, text } of articles) {
      const lines = sources
        .filter((one) => one.article === article && one.regulation === regulation)
        .map((one) => one.line);
      for (const other of lines) {
        // A rule stands in its article: at its first line, or as far below it as the article is long.
        expect((other ?? line) - line, article).toBeGreaterThanOrEqual(0);
        expect((other ?? line) - line, article).toBeLessThanOrEqual(2 * text.length);
      }
    }
  });

  it.each([
    ['leystromen', leystromen],
    ['nijkerk', nijkerk],
    ['midden-delfland', middenDelfland],
  ])('of %s can all be read', (_name, profile) => {
    const unread = sourcesOf(profile).filter(({ article }) => articlesIn(article).length !== 1);
    expect(unread).toEqual([]);
  });
});
