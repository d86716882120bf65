/**
 * A corporation's regulation as data: which version holds for a request, and what it says. Pure; runs in the vault worker.
 *
 * A shipped profile contains only what its regulation says, each value with article and line, and beside it the program's
 * own defaults, marked so (rules.md, Settled 1 and 15). What a corporation fills in is laid over it as values by path.
 */
import type { Day, ProfileValue, RequestKind } from '../facts/facts';
import type { OwnTermRule } from '../terms/terms';
import type { ProfileVersion, RightRule, Source, Sourced } from './profile-version';

export type * from './profile-version';

/** A default of the program where the regulation is silent. */
export interface ByProgram<T> {
  readonly value: T;
  readonly source: 'program';
  readonly why: string;
}

/** What the regulation says, or else the program's own. */
export type Default<T> = ByProgram<T> | Sourced<T>;

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
  /** The act it says it rests on, or that it says leads. */
  readonly basis: Sourced<(typeof REGULATION_BASES)[number]>;
}

export const REGULATION_BASES = ['AVG', 'Wbp'] as const;

/** Acts a regulation can rest on that hold no more, with the day they went: no version holds for a request from that day on (LO-27). */
export const REPEALED = { Wbp: '2018-05-25' } as const satisfies Partial<
  Record<(typeof REGULATION_BASES)[number], Day>
>;

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
    readonly identityDocuments: Default<readonly string[]>;
    readonly accessBy: Default<'inspection' | 'overview'>;
  };
  /** What is absent is filled in at an open path of the same name: see `contactOf`. */
  readonly contact: {
    readonly controller: Sourced<string>;
    readonly postbus?: Sourced<string>;
    readonly postcode?: Sourced<string>;
    readonly city?: Sourced<string>;
    readonly phone?: Sourced<string>;
    readonly website?: Sourced<string>;
    /** Of the functionaris gegevensbescherming. */
    readonly dpoMail?: Sourced<string>;
    /** Of whoever handles requests. */
    readonly privacyMail?: Sourced<string>;
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

export function rightRule(version: ProfileVersion, right: RequestKind): RightRule | undefined {
  return version.rights.find((rule) => rule.right === right);
}

/** False for a koper under LO: the AVG holds, the house rules do not (LO-1). An unknown kind is not judged. */
export function isUnderRegulation(version: ProfileVersion, subjectKind: string): boolean {
  return subjectKind === '' || version.subjectKinds.some(({ code }) => code === subjectKind);
}

/** The house's own term for this right and person; undefined where only the AVG month holds. */
export function ownTermRule(version: ProfileVersion, right: RequestKind, subjectKind: string): OwnTermRule | undefined {
  const rule = rightRule(version, right);
  if (!rule || rule.term.length === 'none' || !isUnderRegulation(version, subjectKind)) return undefined;
  return { length: rule.term.length, what: rule.term.what, article: rule.term.source.article };
}

/** Where a value is written, as a refusal cites it; undefined for one of the program's own, or none. */
export function citing(
  value: { readonly source: Source | 'program' } | undefined,
): { readonly article: string; readonly rule?: string } | undefined {
  if (!value || value.source === 'program') return undefined;
  const { article, rule } = value.source;
  return { article, ...(rule && { rule }) };
}
