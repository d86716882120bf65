/**
 * What may be answered to a point of a request: per right the grounds to do it, what is done, the grounds not to, and what must be
 * said with it. Pure; runs in the vault worker.
 *
 * A regulation's own grounds come from its profile (LO-21, WS-14, WM-20); where it names none the law's hold: AVG 16 to 21.
 */
import type { Right } from '../facts/facts';
import type { PointAsked } from '../facts/facts-rights';
import { isUnderRegulation, type ProfileVersion } from '../profiles/profile';

/** A right that is answered point by point; access has its dossier. */
export type PointRight = Exclude<Right, 'access'>;

export interface AnswerChoice {
  readonly code: string;
  readonly text: string;
  /** Where it is written: "Omgangsregels, artikel 7", "AVG artikel 17 lid 1 onder a". */
  readonly article: string;
  readonly rule?: string;
  /** What a letter cites, where the list is a regulation's own (LO-27); else the article. */
  readonly law?: string;
}

export interface RefusalChoice extends AnswerChoice {
  /** The act that obliges must be named, and until when it does (LE-20, WM-24). */
  readonly needsLaw?: true;
  /** And until when it obliges. */
  readonly needsUntil?: true;
}

type AskedField = 'purpose' | 'legalBasis' | 'recipients';

export interface PointRule {
  /** Why it is done. */
  readonly grounds: readonly AnswerChoice[];
  /** What is done. */
  readonly actions: readonly AnswerChoice[];
  /** Why it is not done; empty = it cannot be refused. */
  readonly refusals: readonly RefusalChoice[];
  /** What is asked of a point besides its words. */
  readonly asks: readonly AskedField[];
  /** Granting asks for an act, whose day the letter tells; an explanation and a file are the letter's own. */
  readonly isAct: boolean;
  /** A granted point says what will stand there, or what the person gets. */
  readonly needsResult: boolean;
  /** A granted point carries the data themselves: they go into a file (AVG 20). */
  readonly needsData?: true;
  /** A refusal is weighed: interests against interests (AVG 21(1)). */
  readonly weighs: boolean;
  /** Who got the data is told (AVG 19). */
  readonly tellsRecipients: boolean;
}

export function pointRule(version: ProfileVersion, right: PointRight, subjectKind: string): PointRule {
  const own = isUnderRegulation(version, subjectKind) ? version : undefined;
  return right === 'rectification' ? { ...RULES.rectification, ...correctionOf(own) } : RULES[right];
}

/** True when the answer to this point is fixed: direct marketing stops when somebody asks (AVG 21(3), LE-23). */
export function mustGrant(
  version: ProfileVersion,
  right: PointRight,
  { purpose }: Pick<PointAsked, 'purpose'>,
): boolean {
  if (right === 'consentWithdrawal') return true;
  return right === 'objection' && purpose !== undefined && directMarketing(version).includes(purpose);
}

/** The use ends with the decision itself: consent taken back, direct marketing, and any objection where the house says so (WM-24). */
export function endsAtOnce(version: ProfileVersion, right: PointRight, point: Pick<PointAsked, 'purpose'>): boolean {
  if (right === 'objection' && version.objectionEndsAtOnce?.value) return true;
  return mustGrant(version, right, point);
}

/** True when there is nothing to carry along: the law gives it for consent and contract alone, and a regulation names which (LE-22). */
export function mustRefuse(
  version: ProfileVersion,
  right: PointRight,
  { legalBasis }: Pick<PointAsked, 'legalBasis'>,
): boolean {
  const portable = version.portableBases?.value ?? PORTABLE;
  return right === 'portability' && !portable.includes(legalBasis ?? '');
}

const PORTABLE: readonly string[] = ['toestemming', 'overeenkomst'];

const directMarketing = ({ directMarketing: own }: ProfileVersion): readonly string[] => own?.value ?? [];

function correctionOf(version: ProfileVersion | undefined): Partial<PointRule> {
  const correction = version?.correction;
  if (!correction) return {};
  const choices = ({ value, source }: typeof correction.grounds): readonly AnswerChoice[] =>
    value.map((text) => ({
      code: codeOf(text),
      text,
      article: source.article,
      ...(source.rule && { rule: source.rule }),
      law: LAW_OF_ACTION[codeOf(text)] ?? 'AVG artikel 16',
    }));
  return { grounds: choices(correction.grounds), ...(correction.actions && { actions: choices(correction.actions) }) };
}

/** A regulation may call four things correction; the law has an article for each. */
const LAW_OF_ACTION: Readonly<Record<string, string>> = {
  verwijderen: 'AVG artikel 17 lid 1',
  afschermen: 'AVG artikel 18 lid 1',
};

/** "niet ter zake" is kept as `niet-ter-zake`. */
function codeOf(text: string): string {
  return text.toLowerCase().replaceAll(' ', '-');
}

const of =
  (article: string) =>
  (code: string, text: string, more = ''): AnswerChoice => ({ code, text, article: `${article}${more}` });

const avg16 = of('AVG artikel 16');
const avg17 = (letter: string, text: string): AnswerChoice =>
  of('AVG artikel 17 lid 1 onder ')(`avg-17-1-${letter}`, text, letter);
const avg18 = (letter: string, text: string): AnswerChoice =>
  of('AVG artikel 18 lid 1 onder ')(`avg-18-1-${letter}`, text, letter);
const avg21 = of('AVG artikel 21');

/** Refusing to change what is right: nothing of the law stands in the way, the data are as they should be. */
const STANDS: RefusalChoice = { code: 'klopt', text: 'de gegevens kloppen', article: 'AVG artikel 16' };
const CLAIM: RefusalChoice = {
  code: 'rechtsvordering',
  text: 'nodig voor een rechtsvordering',
  article: 'AVG artikel 17 lid 3 onder e',
};

const RULES: Readonly<Record<PointRight, PointRule>> = {
  rectification: {
    grounds: [avg16('onjuist', 'onjuist'), avg16('onvolledig', 'onvolledig')],
    actions: [avg16('verbeteren', 'verbeteren'), avg16('aanvullen', 'aanvullen')],
    refusals: [
      STANDS,
      { code: 'mening', text: 'een mening of indruk, geen feit', article: 'AVG artikel 16' },
      { ...CLAIM, article: 'UAVG artikel 41 lid 1 onder j' },
    ],
    asks: ['recipients'],
    isAct: true,
    needsResult: true,
    weighs: false,
    tellsRecipients: true,
  },
  erasure: {
    grounds: [
      avg17('a', 'niet meer nodig'),
      avg17('b', 'toestemming ingetrokken'),
      avg17('c', 'bezwaar is terecht'),
      avg17('d', 'niet volgens de wet gebruikt'),
      avg17('e', 'de wet eist verwijdering'),
      avg17('f', 'van een kind, voor een dienst op internet'),
    ],
    actions: [of('AVG artikel 17')('verwijderen', 'verwijderen')],
    refusals: [
      {
        code: 'bewaarplicht',
        text: 'de wet zegt dat wij het moeten bewaren',
        article: 'AVG artikel 17 lid 3 onder b',
        needsLaw: true,
        needsUntil: true,
      },
      CLAIM,
      { code: 'nog-nodig', text: 'nog nodig voor het doel', article: 'AVG artikel 17 lid 1 onder a' },
    ],
    asks: ['recipients'],
    isAct: true,
    needsResult: false,
    weighs: false,
    tellsRecipients: true,
  },
  restriction: {
    grounds: [
      avg18('a', 'over de juistheid wordt nog beslist'),
      avg18('b', 'niet volgens de wet gebruikt, maar niet verwijderen'),
      avg18('c', 'de persoon heeft het nodig voor een rechtszaak'),
      avg18('d', 'over het bezwaar wordt nog beslist'),
    ],
    actions: [of('AVG artikel 18')('beperken', 'beperken')],
    refusals: [{ code: 'geen-reden', text: 'geen van de vier redenen van de wet', article: 'AVG artikel 18 lid 1' }],
    asks: ['recipients'],
    isAct: true,
    needsResult: false,
    weighs: false,
    tellsRecipients: true,
  },
  objection: {
    grounds: [
      avg21('reclame', 'reclame: stopt altijd', ' lid 3'),
      avg21('belang-weegt-zwaarder', 'het belang van de persoon weegt zwaarder', ' lid 1'),
    ],
    actions: [avg21('stoppen', 'stoppen met dit gebruik', ' lid 1')],
    refusals: [
      { code: 'ons-belang', text: 'ons belang weegt zwaarder', article: 'AVG artikel 21 lid 1' },
      { ...CLAIM, article: 'AVG artikel 21 lid 1' },
      {
        code: 'wettelijk-verplicht',
        text: 'de wet verplicht ons',
        article: 'AVG artikel 6 lid 1 onder c',
        needsLaw: true,
      },
    ],
    asks: ['purpose', 'recipients'],
    isAct: true,
    needsResult: false,
    weighs: true,
    tellsRecipients: false,
  },
  portability: {
    grounds: [of('AVG artikel 20 lid 1')('meenemen', 'toestemming of overeenkomst')],
    actions: [of('AVG artikel 20 lid 1')('in-bestand', 'in het bestand zetten')],
    refusals: [
      { code: 'andere-grondslag', text: 'wij hebben dit om een andere reden', article: 'AVG artikel 20 lid 1' },
      { code: 'rechten-van-anderen', text: 'rechten van anderen', article: 'AVG artikel 20 lid 4' },
      { code: 'niet-door-persoon', text: 'niet door de persoon zelf gegeven', article: 'AVG artikel 20 lid 1' },
    ],
    asks: ['purpose', 'legalBasis'],
    isAct: false,
    needsResult: true,
    needsData: true,
    weighs: false,
    tellsRecipients: false,
  },
  consentWithdrawal: {
    grounds: [of('AVG artikel 7 lid 3')('ingetrokken', 'toestemming ingetrokken')],
    actions: [of('AVG artikel 7 lid 3')('stoppen', 'stoppen met dit gebruik')],
    refusals: [],
    asks: ['purpose', 'recipients'],
    isAct: true,
    needsResult: false,
    weighs: false,
    tellsRecipients: false,
  },
  information: {
    grounds: [of('AVG artikel 13')('uitleg', 'uitleg over gegevens')],
    actions: [of('AVG artikel 13')('uitleggen', 'uitleggen')],
    refusals: [
      { code: 'al-bekend', text: 'de persoon heeft deze informatie al', article: 'AVG artikel 13 lid 4' },
      { code: 'rechten-van-anderen', text: 'rechten van anderen', article: 'UAVG artikel 41 lid 1 onder i' },
    ],
    asks: [],
    isAct: false,
    needsResult: true,
    weighs: false,
    tellsRecipients: false,
  },
};
