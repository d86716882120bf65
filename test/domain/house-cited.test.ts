/** A refusal names the regulation of the corporation that works with it, or the law. Runs in Node. */
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { articlesIn } from '../../renderer/domain/profiles/articles';
import { houseCited, houseCitedIn } from '../../renderer/domain/profiles/house-cited';
import { citesOf } from '../../renderer/domain/profiles/house-cites';
import { profileOf } from '../../renderer/domain/profiles/shipped-profiles';

const shipped = (name: string) => {
  const profile = profileOf(name);
  if (!profile) throw new Error(`${name} is not shipped`);
  return profile;
};
const paper = { code: 'paperInCabinet', article: 'Omgangsregels, artikel 2 lid 3', rule: 'LO-8' };

describe('the place of a rule', () => {
  it('is as it was for the corporation whose rule it is', () => {
    expect(houseCited(paper, shipped('lefier'))).toBe(paper);
  });

  it.each([
    ['leystromen', 'LO-5', 'Privacyverklaring, onderdeel 8', 'LE-16'],
    ['nijkerk', 'LO-17', 'Privacyreglement WSN, rechten, inzage', 'WS-8'],
    ['midden-delfland', 'LO-17', 'Privacybeleid, hoofdstuk 6, identificatie', 'WM-17'],
    ['midden-delfland', 'LN-15', 'Privacybeleid, hoofdstuk 6, identificatie', 'WM-18'],
    ['nijkerk', 'LO-8', 'AVG artikel 32', undefined],
    ['leystromen', 'LO-17', 'AVG artikel 12 lid 6', undefined],
    ['nijkerk', 'LN-15', 'UAVG artikel 5', undefined],
    ['nijkerk', 'LO-99', 'AVG artikel 5 lid 2', undefined],
  ])('under %s, %s stands in %s', (corporation, rule, article, own) => {
    const cited = houseCited({ article: 'Omgangsregels, artikel 9', rule }, shipped(corporation));
    expect(cited).toEqual({ article, ...(own && { rule: own }) });
  });

  it('of the law stays the law, without the row of another', () => {
    const law = { article: 'AVG artikel 15 lid 3', rule: 'LN-9' };
    expect(houseCited(law, shipped('nijkerk'))).toEqual({ article: 'AVG artikel 15 lid 3' });
  });

  it('is found wherever an answer holds it; bytes and the rest are handed on as they are', () => {
    const bytes = new Uint8Array([1, 2]);
    const answer = { lacks: [paper, { code: 'notDecided' }], letter: { bytes }, note: 'Omgangsregels' };
    expect(houseCitedIn(answer, shipped('nijkerk'))).toEqual({
      ...answer,
      lacks: [{ code: 'paperInCabinet', article: 'AVG artikel 32' }, { code: 'notDecided' }],
    });
    expect(houseCitedIn(answer, shipped('nijkerk')).letter.bytes).toBe(bytes);
    const nothing = { lacks: [{ code: 'notDecided' }] };
    expect(houseCitedIn(nothing, shipped('nijkerk'))).toBe(nothing);
  });
});

/** Each `article: '...', rule: '...'` that the program has in its source. */
const written = (folder: string): string[] =>
  readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const full = path.join(folder, entry.name);
    if (entry.isDirectory()) return written(full);
    if (!/\.tsx?$/.test(entry.name)) return [];
    const text = readFileSync(full, 'utf8');
    return [...text.matchAll(/article: '((?:Omgangsregels|Privacyreglement)[^']*)',\s*rule: '([^']+)'/g)].map(
      ([, article, rule]) => `${article} | ${rule}`,
    );
  });

describe('no place of Lefier is shown to another corporation', () => {
  const root = fileURLToPath(new URL('../../renderer', import.meta.url));
  const cited = [...new Set(written(root))].map((one) => one.split(' | '));

  it('and there is something to look at', () => expect(cited.length).toBeGreaterThan(8));

  it.each(cited)('%s (%s)', (article, rule) => {
    for (const name of ['leystromen', 'nijkerk', 'midden-delfland']) {
      const shown = houseCited({ article: article ?? '', rule: rule ?? '' }, shipped(name));
      expect(shown.article).not.toMatch(/^Omgangsregels|^Privacyreglement, /);
      expect(articlesIn(shown.article).length).toBeGreaterThan(0);
    }
  });
});

describe('what screens say of the house rules', () => {
  it('names the place of each rule that the regulation has, and no other', () => {
    expect(citesOf(shipped('lefier'))).toEqual({
      inspectionTerm: 'Omgangsregels, artikel 5 lid 2',
      month: 'Privacyreglement, rechten',
      byFunction: 'Omgangsregels, artikel 2 lid 1',
      identify: 'Omgangsregels, artikel 5 lid 4',
      noCopies: 'Omgangsregels, artikel 5 lid 3',
      keyHolders: 'Omgangsregels, artikel 2 lid 3',
      secrecy: 'Privacyreglement, beveiliging',
      noAnonymousReports: 'Omgangsregels, artikel 6 lid 2',
      tellReporter: 'Omgangsregels, artikel 6 lid 3',
    });
    expect(citesOf(shipped('leystromen'))).toEqual({
      byFunction: 'Privacyverklaring, onderdeel 8',
      secrecy: 'Privacyverklaring, onderdeel 8',
    });
    expect(citesOf(shipped('nijkerk'))).toEqual({
      byFunction: 'Privacyreglement WSN, vertrouwelijkheid',
      identify: 'Privacyreglement WSN, rechten, inzage',
      secrecy: 'Privacyreglement WSN, vertrouwelijkheid',
    });
    expect(citesOf(shipped('midden-delfland'))).toEqual({
      byFunction: 'Privacybeleid, hoofdstuk 4, toegang',
      identify: 'Privacybeleid, hoofdstuk 6, identificatie',
      secrecy: 'Privacybeleid, hoofdstuk 4, geheimhouding',
    });
  });
});
