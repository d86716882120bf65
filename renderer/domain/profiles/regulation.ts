/**
 * A regulation as its screen shows it: rule by rule what it says and where, two versions beside each other, and what is still to be
 * filled in. Made from the profile alone, so a value that a profile holds is seen here. Pure; runs in the vault worker.
 */
import type { Calendar } from '../days/calendar';
import { dateInLetters } from '../days/day-words';
import { isDay } from '../days/days';
import type { Day } from '../facts/facts';
import { RIGHTS } from '../facts/facts';
import { openValues, type Profile, type ProfileVersion, REPEALED, rightRule, type Source, textAt } from './profile';
import { type RuleWords, rulesOfRegulation, ruleWords } from './rule-words';

/** One rule of the table, with everything in the profile that comes from it. */
export interface RegulationRule extends Partial<RuleWords> {
  /** "WS-13" */
  readonly rule: string;
  readonly articles: readonly string[];
  /** In the regulation's words or as a value in Dutch, each once, in the order of the profile. */
  readonly says: readonly string[];
}

export interface RegulationVersion {
  readonly version: string;
  readonly title: string;
  readonly from?: Day;
  readonly until?: Day;
  /** Holds for a request received today. */
  readonly inForce: boolean;
  /** The act it rests on holds no more, since this day (LO-27). */
  readonly lapsed?: { readonly act: string; readonly on: Day };
  readonly rules: readonly RegulationRule[];
}

/** One subject, said by each version in the order of the versions; empty = nothing. */
export interface Facet {
  readonly label: string;
  readonly values: readonly string[];
}

export interface RegulationView {
  readonly name: string;
  readonly versions: readonly RegulationVersion[];
  /** Who adopted the regulation and when, as filled in (WS-23). */
  readonly adopted: { readonly by?: string; readonly on?: string };
  /** Only where there are two versions or more. */
  readonly facets: readonly Facet[];
  /** What no regulation says and letters need. */
  readonly toFill: readonly string[];
  /** Last day of which holidays are known. */
  readonly holidaysUntil: Day;
}

export function regulationView(profile: Profile, calendar: Calendar, today: Day): RegulationView {
  const { versions } = profile;
  const [by, on] = [textAt(profile, 'adoptedBy'), textAt(profile, 'adoptedOn')];
  return {
    name: profile.name,
    adopted: { ...(by && { by }), ...(on && { on }) },
    versions: versions.map((version) => versionView(profile, version, today)).toReversed(),
    facets: versions.length > 1 ? facetsOf(versions) : [],
    toFill: openValues(profile)
      .filter(({ value }) => value === undefined || value === '')
      .map(({ label }) => label),
    holidaysUntil: calendar.knownUntil,
  };
}

function versionView(profile: Profile, version: ProfileVersion, today: Day): RegulationVersion {
  const { from, until, title } = version;
  const act = lapsedAct(profile, version);
  return {
    version: version.version,
    title,
    ...(from && { from }),
    ...(until && { until }),
    inForce: (!from || from <= today) && (!until || today <= until),
    ...(act && { lapsed: { act, on: REPEALED[act] } }),
    rules: rulesOf(profile, version),
  };
}

/** The act a version's own regulation rests on, where that act was repealed. */
function lapsedAct({ regulations }: Profile, version: ProfileVersion): keyof typeof REPEALED | undefined {
  const code = version.rights[0]?.source.regulation ?? '';
  const basis = regulations[code]?.basis.value;
  return basis !== undefined && basis in REPEALED ? (basis as keyof typeof REPEALED) : undefined;
}

/** By row, in the order of the table: LO before LN, 2 before 10. */
function rulesOf(profile: Profile, version: ProfileVersion): readonly RegulationRule[] {
  const found = new Map<string, { articles: Set<string>; says: Set<string> }>();
  const note = (source: Source, says: string): void => {
    if (!source.rule) return;
    const rule = found.get(source.rule) ?? { articles: new Set(), says: new Set() };
    rule.articles.add(source.article);
    if (says) rule.says.add(says);
    found.set(source.rule, rule);
  };
  const codes = new Set(sourcesIn(version).map(({ source }) => source.regulation));
  for (const { source, says } of sourcesIn(version)) note(source, says);
  const ofHouse = sourcesIn({ contact: profile.contact, defaults: profile.defaults, regulations: profile.regulations });
  for (const { source, says } of ofHouse) if (codes.has(source.regulation)) note(source, says);
  // A rule that no value comes from is a rule all the same.
  const own = version.rights[0]?.source.regulation ?? '';
  for (const rule of rulesOfRegulation(own))
    if (!found.has(rule)) found.set(rule, { articles: new Set(), says: new Set() });
  return [...found]
    .map(([rule, { articles, says }]) => ({ rule, articles: [...articles], says: [...says], ...ruleWords(rule) }))
    .toSorted((a, b) => prefixOf(a.rule).localeCompare(prefixOf(b.rule)) || numberOf(a.rule) - numberOf(b.rule));
}

const prefixOf = (rule: string): string => rule.split('-')[0] ?? '';
const numberOf = (rule: string): number => Number(rule.split('-')[1]);

interface Said {
  readonly source: Source;
  readonly says: string;
}

/** Everything in a part of the profile that names its source, wherever it stands. */
function sourcesIn(part: unknown): readonly Said[] {
  if (typeof part !== 'object' || part === null) return [];
  const { source } = part as { readonly source?: unknown };
  const own = isSource(source) ? [{ source, says: saying(part as Readonly<Record<string, unknown>>) }] : [];
  return [...own, ...Object.entries(part).flatMap(([key, one]) => (key === 'source' ? [] : sourcesIn(one)))];
}

const isSource = (source: unknown): source is Source =>
  typeof source === 'object' && source !== null && 'regulation' in source;

function saying({ text, value, label, length }: Readonly<Record<string, unknown>>): string {
  if (typeof text === 'string') return text;
  if (typeof label === 'string') return label;
  if (length !== undefined) return lengthInWords(length);
  return valueInWords(value);
}

/** Values that are the program's own names: when somebody shows who he is, and what access is given by. */
const VALUE_WORDS: Readonly<Record<string, string>> = {
  inspection: 'bij de inzage',
  request: 'bij het verzoek',
  handling: 'voor de behandeling',
  overview: 'een overzicht van de gegevens',
};

function valueInWords(value: unknown): string {
  if (typeof value === 'string') return isDay(value) ? dateInLetters(value) : (VALUE_WORDS[value] ?? value);
  if (typeof value === 'number') return String(value);
  // Yes or no says nothing beside the title of the rule.
  if (typeof value === 'boolean') return '';
  return Array.isArray(value) ? value.map(String).join(', ') : '';
}

function lengthInWords(length: unknown): string {
  if (length === 'none') return 'geen eigen termijn';
  const { days, months } = length as { readonly days?: number; readonly months?: number };
  if (days !== undefined) return days % 7 === 0 ? `${days / 7} weken` : `${days} dagen`;
  return months === 1 ? 'één maand' : `${months} maanden`;
}

const RIGHT_NAMES: Readonly<Record<(typeof RIGHTS)[number], string>> = {
  information: 'Informatie',
  access: 'Inzage',
  rectification: 'Correctie',
  erasure: 'Verwijdering',
  restriction: 'Beperking',
  portability: 'Gegevens meenemen',
  objection: 'Bezwaar of verzet',
  consentWithdrawal: 'Toestemming intrekken',
};

function facetsOf(versions: readonly ProfileVersion[]): readonly Facet[] {
  const facet = (label: string, of: (version: ProfileVersion) => string): Facet => ({
    label,
    values: versions.map(of),
  });
  const yes = (value: boolean | undefined, words: string): string => (value ? words : '');
  return [
    facet('Voor wie?', ({ subjectKinds }) => subjectKinds.map(({ text }) => text).join(', ')),
    ...RIGHTS.map((right) =>
      facet(RIGHT_NAMES[right], (version) => {
        const rule = rightRule(version, right);
        return rule ? lengthInWords(rule.term.length) : '';
      }),
    ),
    facet('Redenen om te weigeren', ({ refusalGrounds }) => refusalGrounds.map(({ text }) => text).join('; ')),
    facet('Kopieën van stukken', ({ wayOfWorking }) =>
      yes(wayOfWorking.copies?.value === false, 'worden niet gegeven'),
    ),
    facet('Bronnen', ({ wayOfWorking }) => yes(wayOfWorking.tellSources?.value, 'horen dat er inzage is')),
    facet('Wie vraagt, is jonger dan', ({ minors }) =>
      minors ? `${minors.value} jaar: de vertegenwoordiger vraagt` : '',
    ),
    facet('Klacht bij', ({ remedies }) => remedies.complaintTo?.value ?? ''),
    facet('Naar de rechter of de toezichthouder', ({ remedies }) => {
      const weeks = remedies.courtWeeks?.value ?? remedies.mediationWeeks?.value;
      return weeks ? `binnen ${weeks} weken` : '';
    }),
  ].filter(({ values }) => values.some((value) => value !== ''));
}
