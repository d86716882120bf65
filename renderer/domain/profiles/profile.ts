/**
 * A corporation's regulation as data: which version holds for a request, and what it says. Pure; runs in the vault worker.
 *
 * A shipped profile contains only what its regulation says, each value with article and line, and beside it the program's
 * own defaults, marked so (rules.md, Settled 1 and 15). What a corporation fills in is laid over it as values by path.
 */
import type { Day, ProfileValue, Right } from '../facts/facts';
import type { DisclosureGround } from '../facts/facts-rights';
import type { OwnTermRule, TermLength } from '../terms/terms';

export type Source =
  /** `line` of the regulation file, counted from 1. `rule`: its row in the table of rules, "LN-13". */
  { readonly regulation: string; readonly article: string; readonly line: number; readonly rule?: string };

export interface Sourced<T> {
  readonly value: T;
  readonly source: Source;
}

/** A default of the program where the regulation is silent. */
export interface ByProgram<T> {
  readonly value: T;
  readonly source: 'program';
  readonly why: string;
}

export interface Coded {
  readonly code: string;
  readonly text: string;
  /** Subject kinds it is for; absent = all (LO-2). */
  readonly for?: readonly string[];
  readonly source: Source;
}

export interface RightRule {
  readonly right: Right;
  readonly label: string;
  readonly source: Source;
  /** `none`: the regulation knows the right and names no term (LO-24). */
  readonly term: {
    readonly length: TermLength | 'none';
    readonly what: 'inspection' | 'answer';
    readonly source: Source;
  };
  readonly inWriting?: Sourced<boolean>;
}

/** How the dossier is shown. For LN it comes from the older rules (Settled 2). */
export interface WayOfWorking {
  readonly byAppointment: Sourced<boolean>;
  readonly free: Sourced<boolean>;
  readonly copies: Sourced<boolean>;
  readonly identify: Sourced<string>;
  readonly tellSources: Sourced<boolean>;
  readonly anonymousReports: Sourced<boolean>;
  readonly parts: Sourced<readonly string[]>;
  readonly keyHolders: Sourced<boolean>;
  readonly readOnlyByFunction: Sourced<boolean>;
  readonly changeOnlyByFunction: Sourced<boolean>;
}

/** On what data may be given to somebody else (LO-9, WS-19, LE-14, WM-10). */
export interface DisclosureRule {
  readonly code: DisclosureGround;
  readonly text: string;
  /** True where the person hears of it before (LE-14). */
  readonly informBeforehand?: boolean;
  readonly source: Source;
}

/** Why data are corrected and what is done to them, in the regulation's words (LO-21, WS-14, WM-20). */
export interface CorrectionRule {
  readonly grounds: Sourced<readonly string[]>;
  readonly actions?: Sourced<readonly string[]>;
}

/** Where who disagrees can go. What a regulation does not say is absent, and the law's own value holds. */
export interface Remedies {
  readonly mediationWeeks?: Sourced<number>;
  readonly complaintTo?: Sourced<string>;
  readonly complaintMonths?: Sourced<number>;
  readonly courtWeeks?: Sourced<number>;
  readonly authorityUrl?: Sourced<string>;
}

export interface ProfileVersion {
  readonly version: string;
  readonly title: string;
  /** First and last day of receipt it holds for. */
  readonly from?: Day;
  readonly until?: Day;
  /** Why this version holds, for the panel beside the form. */
  readonly why: string;
  readonly subjectKinds: readonly { readonly code: string; readonly text: string; readonly source: Source }[];
  readonly rights: readonly RightRule[];
  readonly purposes: readonly Coded[];
  readonly legalBases: readonly Coded[];
  readonly dataCategories: readonly Coded[];
  readonly recipients?: readonly Coded[];
  readonly refusalGrounds: readonly Coded[];
  readonly correction?: CorrectionRule;
  readonly disclosure?: readonly DisclosureRule[];
  /** Codes of purposes that end as soon as somebody objects (LE-23). */
  readonly directMarketing?: Sourced<readonly string[]>;
  readonly wayOfWorking: WayOfWorking;
  /** Age from which a person asks alone. */
  readonly minors?: Sourced<number>;
  readonly livingOnly?: Sourced<boolean>;
  readonly confidentiality?: Sourced<boolean>;
  readonly remedies: Remedies;
}

export interface Window {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

export interface OpenField {
  readonly path: string;
  readonly label: string;
  readonly hint?: string;
  /** `noOr`: no, or yes with what: see `NoOr`. */
  readonly kind: 'line' | 'text' | 'offices' | 'noOr';
  readonly firstStart: boolean;
}

export interface Regulation {
  readonly title: string;
  readonly file: string;
  readonly lines: number;
  /** The act it says it rests on; absent where that is the AVG, or where it names none. */
  readonly basis?: Sourced<keyof typeof REPEALED>;
}

/** Acts a regulation can rest on that hold no more, with the day they went: no version holds for a request from that day on (LO-27). */
export const REPEALED = { Wbp: '2018-05-25' } as const satisfies Readonly<Record<string, Day>>;

export interface ShippedProfile {
  readonly corporation: string;
  readonly name: string;
  readonly regulations: Readonly<Record<string, Regulation>>;
  readonly defaults: {
    readonly prefix: ByProgram<string>;
    readonly tone: ByProgram<'u' | 'je'>;
    readonly accent: ByProgram<string>;
    readonly window: ByProgram<Window>;
    readonly retention: ByProgram<{ readonly years: number; readonly reason: string }>;
    readonly identityDocuments: ByProgram<readonly string[]>;
    readonly accessBy: ByProgram<'inspection' | 'overview'>;
  };
  readonly contact: {
    readonly controller: Sourced<string>;
    readonly postbus: Sourced<string>;
    readonly postcode: Sourced<string>;
    readonly city: Sourced<string>;
    readonly phone: Sourced<string>;
    readonly website: Sourced<string>;
    readonly dpoMail: Sourced<string>;
  };
  /** "In te vullen": what no regulation says and a letter or screen needs. */
  readonly open: readonly OpenField[];
  /** Oldest first; together they cover every day of receipt once. */
  readonly versions: readonly ProfileVersion[];
}

/** A shipped profile with the corporation's own values laid over it. */
export interface Profile extends ShippedProfile {
  readonly values: Readonly<Record<string, ProfileValue>>;
}

export interface Office {
  readonly name: string;
  readonly visitingAddress: string;
  /** 1 = Monday to 5 = Friday. */
  readonly openOn: readonly number[];
}

/** A question with two answers, of which one asks for words. Nothing is answered beforehand. */
export type NoOr = { readonly answer: 'no' } | { readonly answer: 'yes'; readonly what: string };

/** Lays values over a shipped profile; a path the profile does not leave open is carried along and has no effect. */
export function overlay(profile: ShippedProfile, values: Readonly<Record<string, ProfileValue>>): Profile {
  return { ...profile, values };
}

/** The text filled in at an open path; undefined when it is empty. */
export function textAt(profile: Profile, path: string): string | undefined {
  const value = profile.values[path];
  return typeof value === 'string' && value.trim() !== '' ? value.trim() : undefined;
}

/** The answer at an open path; undefined while there is none, or a yes without what. */
export function noOrAt(profile: Profile, path: string): NoOr | undefined {
  const value = profile.values[path];
  if (!isNoOr(value)) return undefined;
  return value.answer === 'yes' && value.what.trim() === '' ? undefined : value;
}

/** A yes may still lack its words: it is kept, and counts as not filled in. */
export function isNoOr(value: unknown): value is NoOr {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return false;
  const { answer, what, ...odd } = value as Partial<Record<string, unknown>>;
  if (Object.keys(odd).length > 0) return false;
  return answer === 'no' ? what === undefined : answer === 'yes' && typeof what === 'string';
}

export function officesOf(profile: Profile): readonly Office[] {
  const value = profile.values.offices;
  return Array.isArray(value) ? value.filter(isOffice) : [];
}

export function isOffice(value: unknown): value is Office {
  if (typeof value !== 'object' || value === null) return false;
  const office = value as Partial<Record<keyof Office, unknown>>;
  return (
    typeof office.name === 'string' &&
    office.name.trim() !== '' &&
    typeof office.visitingAddress === 'string' &&
    office.visitingAddress.trim() !== '' &&
    Array.isArray(office.openOn) &&
    office.openOn.every((weekday) => Number.isInteger(weekday) && weekday >= 1 && weekday <= 5)
  );
}

/** The open fields with what is filled in. */
export function openValues(profile: Profile): readonly (OpenField & { readonly value?: ProfileValue })[] {
  return profile.open.map((field) => {
    const value = profile.values[field.path];
    return value === undefined ? field : { ...field, value };
  });
}

/** The version by day of receipt (LN-24). */
export function versionOn(profile: ShippedProfile, receivedOn: Day): ProfileVersion {
  const found = profile.versions.find(
    ({ from, until }) => (from === undefined || from <= receivedOn) && (until === undefined || receivedOn <= until),
  );
  if (!found) throw new Error(`profile ${profile.corporation}: no version holds on ${receivedOn}`);
  return found;
}

/** The version a case is pinned to; undefined when this program does not have it (a newer one wrote the case). */
export function versionNamed(profile: ShippedProfile, version: string): ProfileVersion | undefined {
  return profile.versions.find((one) => one.version === version);
}

/** All subject kinds of the corporation, newest version first: what the form offers whatever the day of receipt. */
export function subjectKindsOf(profile: ShippedProfile): readonly { readonly code: string; readonly text: string }[] {
  const byCode = new Map<string, string>();
  for (const version of profile.versions.toReversed()) {
    for (const { code, text } of version.subjectKinds) if (!byCode.has(code)) byCode.set(code, text);
  }
  return [...byCode].map(([code, text]) => ({ code, text }));
}

export function rightRule(version: ProfileVersion, right: Right): RightRule | undefined {
  return version.rights.find((rule) => rule.right === right);
}

/** False for a koper under LO: the AVG holds, the house rules do not (LO-1). An unknown kind is not judged. */
export function isUnderRegulation(version: ProfileVersion, subjectKind: string): boolean {
  return subjectKind === '' || version.subjectKinds.some(({ code }) => code === subjectKind);
}

/** The house's own term for this right and person; undefined where only the AVG month holds. */
export function ownTermRule(version: ProfileVersion, right: Right, subjectKind: string): OwnTermRule | undefined {
  const rule = rightRule(version, right);
  if (!rule || rule.term.length === 'none' || !isUnderRegulation(version, subjectKind)) return undefined;
  return { length: rule.term.length, what: rule.term.what, article: rule.term.source.article };
}
