/**
 * The grounds on which an item may be shielded or withheld, as data; and how a house rule is told from a ground.
 * Pure; runs in the vault worker.
 *
 * A regulation's own grounds hold for requests under it (LO-13); elsewhere those of the law: AVG 15(4) and UAVG 41(1).
 * A jurist should confirm the short words of a to j: they are choices on a screen, letters name the article.
 */
import { isUnderRegulation, type ProfileVersion } from './profile';

export interface Ground {
  readonly code: string;
  readonly text: string;
  /** As a letter names it: "UAVG artikel 41 lid 1 onder i". */
  readonly article: string;
}

const uavg = (letter: string, text: string): Ground => ({
  code: `uavg-41-${letter}`,
  text,
  article: `UAVG artikel 41 lid 1 onder ${letter}`,
});

/** The law's own, most used first. */
export const LAW_GROUNDS: readonly Ground[] = [
  // AVG 15(4) is about the copy alone; what the overview leaves out is not seen at the counter either, and for that stands onder i.
  {
    code: 'avg-15-4',
    text: 'rechten van anderen',
    article: 'AVG artikel 15 lid 4 en UAVG artikel 41 lid 1 onder i',
  },
  uavg('i', 'bescherming van de betrokkene of van anderen'),
  uavg('j', 'inning van vorderingen'),
  uavg('d', 'strafbare feiten'),
  uavg('a', 'veiligheid van de staat'),
  uavg('b', 'landsverdediging'),
  uavg('c', 'openbare veiligheid'),
  uavg('e', 'ander belangrijk algemeen belang'),
  uavg('f', 'rechtspraak'),
  uavg('g', 'beroepscodes van gereglementeerde beroepen'),
  uavg('h', 'toezicht dat bij deze taken hoort'),
];

/**
 * Most used first. A ground of the house lies within one of the law, and the law is what a letter cites (LO-27); where the house's are
 * examples, the law's follow them (WS-17).
 */
export function groundsOf(version: ProfileVersion, subjectKind: string): readonly Ground[] {
  if (version.refusalGrounds.length === 0 || !isUnderRegulation(version, subjectKind)) return LAW_GROUNDS;
  const own = version.refusalGrounds.map(({ code, text, within, source }) => {
    const law = LAW_GROUNDS.find((ground) => ground.code === within);
    return { code, text, article: law?.article ?? source.article };
  });
  return version.moreGrounds?.value ? [...own, ...LAW_GROUNDS] : own;
}

export function groundNamed(version: ProfileVersion, subjectKind: string, code: string): Ground | undefined {
  return groundsOf(version, subjectKind).find((ground) => ground.code === code);
}

export const OWN_RULE_ARTICLE = 'AVG artikel 15 lid 3';

const HOUSE_RULE =
  /\b(?:eigen (?:huis)?regels?|huisregels?|omgangsregels?|reglement|privacyreglement|privacyverklaring|privacybeleid|beleid|werkwijze|werkafspraak|zo werken wij|interne? (?:notities?|stukk?en|stuk|correspondentie|regels?|gebruik)|geen kopie(?:ën|en)?(?: uit het dossier)?|artikel 5(?:\.3| lid 3))(?![\p{L}])/giu;
const FILLING = new Set(
  'volgens onze ons wij geven niet geen mogen mag worden wordt deze dit want omdat vanwege daarom alleen staat stuk stukken dossier kopie lefier leystromen woningstichting nijkerk wonen midden delfland artikel onderdeel hoofdstuk verstrekt verstrekken binnen zijn hebben altijd nooit'.split(
    ' ',
  ),
);

/** True when nothing is left of a weighing or motivation once the house rule in it is taken away. */
export function citesOnlyOwnRule(text: string): boolean {
  const rest = text.replace(HOUSE_RULE, ' ');
  if (rest === text) return false;
  const words = rest.toLowerCase().match(/\p{L}{4,}/gu) ?? [];
  return words.filter((word) => !FILLING.has(word)).length < 4;
}
