/** The form of one dossier item: its fields as typed, and what they say. Pure; runs in the vault worker. */

import type { Refusal } from '../command/refusal';
import { cleanText, readText } from '../command/typed-text';
import { parseDay } from '../days/day-words';
import { isDay } from '../days/days';
import type { Day, Id } from '../facts/facts';
import { type Incident, ITEM_CLASSES, type ItemClass, PARTS, type Part } from '../facts/facts-dossier';
import { folded } from '../person/person';
import { type Coded, citing, isUnderRegulation, type Profile, type ProfileVersion } from '../profiles/profile';
import type { SourceState } from './dossier';
import { type FootageInput, type ReadFootage, readFootage } from './footage-fields';

/** As typed in the form "Stuk". */
export interface ItemInput extends FootageInput {
  /** Absent for a new one. */
  readonly item?: Id;
  readonly title: string;
  readonly neutralTitle: string;
  readonly part: Part;
  readonly text: string;
  readonly description: string;
  readonly itemDay: string;
  readonly class: ItemClass;
  readonly category: string;
  readonly purpose: string;
  readonly legalBasis: string;
  /**
   * `subject`, `controller`, `anonymous` (refused, LO-19), the id of a source, or `new`. The fields of the source are for the last
   * two; left empty, a source known already stays as it is.
   */
  readonly origin: string;
  readonly sourceName: string;
  readonly sourceAddress: string;
  readonly sourceIsBody: boolean;
  readonly suppliedIn: string;
  readonly sourceWhat: string;
  readonly reporterToldOn: string;
  readonly originWords: string;
  readonly recipients: string;
  readonly othersNamed: string;
  readonly destroyOn: string;
  /** Where the chosen basis asks for a weighing. */
  readonly basisWeighing: string;
  readonly isCorrespondence: boolean;
  readonly transfer: string;
}

export interface Choice {
  readonly code: string;
  readonly text: string;
  /** Of a category: the class its items have, whatever was typed (LE-6, LE-7, WS-6). */
  readonly class?: ItemClass;
  /** Of a basis: chosen only with a weighing (LE-10). */
  readonly weighed?: Cited;
  /** Of a basis: what it may not be called upon for (LE-11). */
  readonly disputed?: string;
}

export interface ItemChoices {
  readonly categories: readonly Choice[];
  readonly purposes: readonly Choice[];
  readonly legalBases: readonly Choice[];
  /** Whom the regulation says data are given to, as a reminder: what is typed are names (LN-9). */
  readonly recipients: readonly string[];
  /** Who supplies data, as the regulation names them (LE-2). */
  readonly suppliers: readonly string[];
  /** Letters and mails have a day of their own on which they are destroyed (WM-25); absent = no such rule. */
  readonly correspondence?: Cited;
  /** Where it is written that a piece has one of these (LN-3, LO-3, LN-7); absent = the law alone. */
  readonly cited?: { readonly category: Cited; readonly purpose: Cited; readonly legalBasis: Cited };
}

type Cited = Pick<Refusal, 'article' | 'rule'>;

/**
 * What the version offers for this kind of person (LO-2). Where it is silent (LO names no bases and no categories), and for
 * who is no subject of it (LO-1), the newest rules of the corporation are offered.
 */
export function itemChoices(profile: Profile, version: ProfileVersion, subjectKind: string): ItemChoices {
  const newest = profile.versions.at(-1) ?? version;
  const held = isUnderRegulation(version, subjectKind) ? version : newest;
  const offered = <T extends Coded>(list: (of: ProfileVersion) => readonly T[]): readonly T[] => {
    const fit = list(held).filter((one) => one.for === undefined || one.for.includes(subjectKind));
    return fit.length > 0 ? fit : list(newest);
  };
  return {
    categories: offered((of) => of.dataCategories)
      .filter(({ viewOnly }) => !viewOnly)
      .map(({ code, text, class: its }) => ({ code, text, ...(its && { class: its }) })),
    purposes: offered((of) => of.purposes).map(choice),
    legalBases: offered((of) => of.legalBases)
      .filter(({ notUsed }) => !notUsed)
      .map((one) => ({
        ...choice(one),
        ...(one.weighed && { weighed: citing(one) ?? BALANCE }),
        ...(one.disputed && { disputed: one.disputed }),
      })),
    recipients: (held.recipients ?? newest.recipients ?? []).map(({ text }) => text),
    suppliers: (held.suppliers ?? newest.suppliers ?? []).map(({ text }) => text),
    ...(held.correspondenceUntilAnswered?.value && {
      correspondence: citing(held.correspondenceUntilAnswered) ?? NECESSARY,
    }),
    cited: {
      category: { ...OVERVIEW, ...ruleOf(held.dataCategories[0] ?? newest.dataCategories[0]) },
      purpose: citing(held.wayOfWorking.onlyNecessary) ?? NECESSARY,
      legalBasis: { ...OVERVIEW, ...ruleOf(held.legalBases[0] ?? newest.legalBases[0]) },
    },
  };
}

const choice = ({ code, text }: Coded): Choice => ({ code, text });

/** A person is told it of every piece, so none is kept without. */
const OVERVIEW: Cited = { article: 'AVG artikel 15 lid 1' };
const BALANCE: Cited = { article: 'AVG artikel 6 lid 1 onder f' };
const NECESSARY: Cited = { article: 'AVG artikel 5 lid 1 onder c' };

function ruleOf(one: Coded | undefined): Pick<Cited, 'rule'> {
  return one?.source.rule ? { rule: one.source.rule } : {};
}

/** Text of a code in any version of the profile: an item keeps its code when the request is corrected to another one. */
export function choiceNamed(profile: Profile, list: 'categories' | 'purposes' | 'legalBases', code: string): Choice {
  const all = profile.versions.toReversed().flatMap((version) => {
    if (list === 'categories') return version.dataCategories;
    return list === 'purposes' ? version.purposes : version.legalBases;
  });
  return { code, text: all.find((one) => one.code === code)?.text ?? code };
}

export interface ReadItem {
  readonly title: string;
  readonly neutralTitle: string;
  readonly part: Part;
  readonly text?: string;
  readonly description?: string;
  readonly itemDay?: Day;
  readonly class: ItemClass;
  readonly category: string;
  readonly purpose: string;
  readonly legalBasis: string;
  readonly originWords: string;
  readonly recipients: readonly string[];
  readonly othersNamed: number;
  readonly destroyOn?: Day;
  readonly reporterToldOn?: Day;
  readonly footageOn?: Day;
  readonly incident?: Incident;
  readonly incidentHandledOn?: Day;
  readonly basisWeighing?: string;
  readonly correspondence?: true;
  readonly transfer?: string;
}

/** What the fields say, or the first that is wrong. The origin is read apart: it may bring a source along. */
export function readItem(
  input: ItemInput,
  choices: ItemChoices,
  today: Day,
): { readonly read: ReadItem; readonly footage: ReadFootage } | { readonly refusal: Refusal } {
  const texts: Record<string, string> = {};
  for (const field of TEXTS) {
    const read = readText(input[field], field, REQUIRED.has(field));
    if ('refusal' in read) return read;
    texts[field] = read.text;
  }
  const text = (field: (typeof TEXTS)[number]): string => texts[field] ?? '';
  if (!PARTS.includes(input.part)) return { refusal: { code: 'unknownValue', field: 'part' } };
  if (!ITEM_CLASSES.includes(input.class)) return { refusal: { code: 'unknownValue', field: 'class' } };
  if (!text('text') && !text('description')) {
    return { refusal: { code: 'required', field: input.part === 'paper' ? 'description' : 'text' } };
  }
  const coded =
    codeProblem(input.category, choices.categories, 'category', choices.cited?.category) ??
    codeProblem(input.purpose, choices.purposes, 'purpose', choices.cited?.purpose) ??
    codeProblem(input.legalBasis, choices.legalBases, 'legalBasis', choices.cited?.legalBasis);
  if (coded) return { refusal: coded };
  const weighed = choices.legalBases.find(({ code }) => code === input.legalBasis)?.weighed;
  if (weighed && !text('basisWeighing'))
    return { refusal: { code: 'weighingRequired', field: 'basisWeighing', ...weighed } };
  const itemDay = dayOf(input.itemDay, 'itemDay', today, 'past');
  const reporterToldOn = dayOf(input.reporterToldOn, 'reporterToldOn', today, 'past');
  const destroyOn = dayOf(input.destroyOn, 'destroyOn', today, 'any');
  const problem = itemDay.problem ?? reporterToldOn.problem ?? destroyOn.problem;
  if (problem) return { refusal: problem };
  const isOwnLetter = choices.correspondence !== undefined && input.isCorrespondence;
  if (isOwnLetter && !destroyOn.day)
    return { refusal: { code: 'required', field: 'destroyOn', ...choices.correspondence } };
  const othersNamed = input.othersNamed.trim() === '' ? 0 : Number(input.othersNamed.trim());
  if (!Number.isInteger(othersNamed) || othersNamed < 0 || othersNamed > 999) {
    return { refusal: { code: 'unknownValue', field: 'othersNamed' } };
  }
  const outcome = readFootage(input, today);
  if ('refusal' in outcome) return outcome;
  const { images } = outcome.footage;
  return {
    footage: outcome.footage,
    read: {
      title: text('title'),
      neutralTitle: text('neutralTitle'),
      part: input.part,
      ...(text('text') && { text: text('text') }),
      ...(text('description') && { description: text('description') }),
      ...(itemDay.day && { itemDay: itemDay.day }),
      class: choices.categories.find(({ code }) => code === input.category)?.class ?? input.class,
      category: input.category,
      purpose: input.purpose,
      legalBasis: input.legalBasis,
      originWords: text('originWords'),
      recipients: text('recipients')
        .split(/[\n;,]/)
        .map(cleanText)
        .filter(Boolean),
      othersNamed,
      ...(destroyOn.day && { destroyOn: destroyOn.day }),
      ...(reporterToldOn.day && { reporterToldOn: reporterToldOn.day }),
      ...(weighed && { basisWeighing: text('basisWeighing') }),
      ...(isOwnLetter && { correspondence: true }),
      ...(text('transfer') && { transfer: text('transfer') }),
      ...(images && { footageOn: images.on, incident: images.incident }),
      ...(images?.handledOn && { incidentHandledOn: images.handledOn }),
    },
  };
}

/** `YYYY-MM` of "september 2026", "09-2026", "2026-09"; undefined when it is no month. */
export function parseMonth(typed: string, today: Day): string | undefined {
  const text = typed.trim().toLowerCase();
  const iso = /^(\d{4})-(\d{1,2})$/.exec(text);
  if (iso) return monthOf(Number(iso[1]), Number(iso[2]));
  const numbers = /^(\d{1,2})[-/ ](\d{4})$/.exec(text);
  if (numbers) return monthOf(Number(numbers[2]), Number(numbers[1]));
  return parseDay(`1 ${text}`, today)?.slice(0, 7);
}

/** What a visitor would read out of it although he may not: the name of who reported, or the very day. */
export function tellsTooMuch(
  words: string,
  source: Pick<SourceState, 'name' | 'body'> | undefined,
): string | undefined {
  if (DAY_IN_WORDS.test(words)) return 'day';
  if (!source || source.body) return undefined;
  return isSpoken(folded(words).split(' '), source.name) ? 'name' : undefined;
}

/** The same of a longer text: there "zwart" is a colour and "Zwart" a name, so a word counts with its capital alone. */
export function saysName(text: string, name: string): boolean {
  return isSpoken((text.match(/\p{Lu}[\p{L}\p{M}'’]*/gu) ?? []).map(folded), name);
}

/** Small words of names and forms of address do not count. */
function isSpoken(words: readonly string[], name: string): boolean {
  return folded(name)
    .split(' ')
    .some((one) => one.length > 2 && !NO_NAMES.has(one) && words.includes(one));
}

const TEXTS = [
  'title',
  'neutralTitle',
  'text',
  'description',
  'originWords',
  'recipients',
  'basisWeighing',
  'transfer',
] as const;
const REQUIRED: ReadonlySet<string> = new Set(['title', 'neutralTitle', 'originWords']);
const DAY_IN_WORDS =
  /\b\d{1,2}(?:[-/.]\d{1,2}\b|\s+(?:jan|feb|mrt|maart|apr|mei|jun|jul|aug|sep|okt|nov|dec)[a-z]*)|\b\d{4}-\d{2}-\d{2}\b/i;
const NO_NAMES = new Set(['van', 'der', 'den', 'ter', 'ten', 'het', 'mevrouw', 'meneer', 'heer', 'mevr', 'dhr']);

function codeProblem(
  code: string,
  choices: readonly Choice[],
  field: string,
  article: Cited = OVERVIEW,
): Refusal | undefined {
  if (code.trim() === '') return { code: 'required', field, ...article };
  return choices.some((choice) => choice.code === code) ? undefined : { code: 'unknownValue', field, ...article };
}

function dayOf(
  typed: string,
  field: string,
  today: Day,
  when: 'past' | 'any',
): { readonly day?: Day; readonly problem?: Refusal } {
  if (!typed.trim()) return {};
  const day = parseDay(typed, today);
  if (!day) return { problem: { code: 'notADate', field } };
  return when === 'past' && day > today ? { problem: { code: 'dateInFuture', field } } : { day };
}

function monthOf(year: number, month: number): string | undefined {
  const text = `${year}-${String(month).padStart(2, '0')}`;
  return isDay(`${text}-01`) ? text : undefined;
}
