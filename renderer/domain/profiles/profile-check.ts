/**
 * Reads a profile that came in as JSON and names the first place that is wrong. Pure; runs in the vault worker at start
 * and in tests: a profile with a hole never reaches the rules.
 */
import { addDays, isDay } from '../days/days';
import { RIGHTS } from '../facts/facts';
import { DISCLOSURE_GROUNDS } from '../facts/facts-rights';
import { REPEALED, type ShippedProfile } from './profile';

type Check = (value: unknown, place: string) => void;

/** @throws Error "profile lefier: versions[1].rights[0].term: ..." for the first place that is wrong. */
export function checkedProfile(data: unknown): ShippedProfile {
  const name = isRecord(data) && typeof data.corporation === 'string' ? data.corporation : '?';
  try {
    profile(data, '');
    const checked = data as ShippedProfile;
    checkSources(checked, checked, '');
    checkCoverage(checked);
    checkBasis(checked);
    return checked;
  } catch (error) {
    throw new Error(`profile ${name}: ${error instanceof Error ? error.message : String(error)}`);
  }
}

const fail = (place: string, what: string): never => {
  throw new Error(`${place.replace(/^\./, '') || 'profile'}: ${what}`);
};

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const text: Check = (value, place) => {
  if (typeof value !== 'string' || value.trim() === '') fail(place, 'must be a text that is not empty');
};
const flag: Check = (value, place) => {
  if (typeof value !== 'boolean') fail(place, 'must be true or false');
};
const whole: Check = (value, place) => {
  if (!Number.isSafeInteger(value) || (value as number) < 1) fail(place, 'must be a whole number from 1');
};
const day: Check = (value, place) => {
  if (typeof value !== 'string' || !isDay(value)) fail(place, 'must be a day');
};
const oneOf =
  (...values: readonly string[]): Check =>
  (value, place) => {
    if (typeof value !== 'string' || !values.includes(value)) fail(place, `must be one of ${values.join(', ')}`);
  };
const list =
  (check: Check, least = 0): Check =>
  (value, place) => {
    if (!Array.isArray(value)) return fail(place, 'must be a list');
    if (value.length < least) fail(place, `must have at least ${least}`);
    value.forEach((one, index) => {
      check(one, `${place}[${index}]`);
    });
  };
/** Fields ending in "?" may be absent; a field that is not named is refused, so that a typo never hides a rule. */
const record =
  (fields: Readonly<Record<string, Check>>): Check =>
  (value, place) => {
    if (!isRecord(value)) return fail(place, 'must be an object');
    const names = new Map(Object.keys(fields).map((name) => [name.replace(/\?$/, ''), name]));
    for (const name of Object.keys(value)) if (!names.has(name)) fail(`${place}.${name}`, 'is not a known field');
    for (const [name, key] of names) {
      if (value[name] !== undefined) (fields[key] as Check)(value[name], `${place}.${name}`);
      else if (name === key) fail(`${place}.${name}`, 'is missing');
    }
  };
const uniqueBy =
  (key: string, check: Check): Check =>
  (value, place) => {
    check(value, place);
    const keys = (value as readonly Record<string, unknown>[]).map((one) => one[key]);
    const twice = keys.find((one, index) => keys.indexOf(one) !== index);
    if (twice !== undefined) fail(place, `${key} ${String(twice)} stands there twice`);
  };

const source = record({ regulation: text, article: text, line: whole, 'rule?': text });
const sourced = (value: Check): Check => record({ value, source });
const byProgram = (value: Check): Check => record({ value, source: oneOf('program'), why: text });
const coded = uniqueBy('code', list(record({ code: text, text, 'for?': list(text, 1), source })));

const length: Check = (value, place) => {
  if (value === 'none') return;
  record(isRecord(value) && 'months' in value ? { months: whole } : { days: whole })(value, place);
};

const millimetres: Check = (value, place) => whole(value, place);
const accent: Check = (value, place) => {
  if (typeof value !== 'string' || !/^#[0-9a-f]{6}$/i.test(value)) fail(place, 'must be #rrggbb');
};

const version = record({
  version: text,
  title: text,
  'from?': day,
  'until?': day,
  why: text,
  'inForce?': sourced(day),
  subjectKinds: uniqueBy('code', list(record({ code: text, text, source }), 1)),
  rights: uniqueBy(
    'right',
    list(
      record({
        right: oneOf(...RIGHTS),
        label: text,
        source,
        term: record({ length, what: oneOf('inspection', 'answer'), source }),
        'inWriting?': sourced(flag),
      }),
      1,
    ),
  ),
  purposes: coded,
  legalBases: coded,
  dataCategories: coded,
  'recipients?': coded,
  refusalGrounds: coded,
  wayOfWorking: record({
    byAppointment: sourced(flag),
    free: sourced(flag),
    copies: sourced(flag),
    identify: sourced(oneOf('inspection', 'request', 'handling')),
    tellSources: sourced(flag),
    anonymousReports: sourced(flag),
    parts: sourced(list(text, 1)),
    keyHolders: sourced(flag),
    readOnlyByFunction: sourced(flag),
    changeOnlyByFunction: sourced(flag),
  }),
  'minors?': sourced(whole),
  'livingOnly?': sourced(flag),
  'confidentiality?': sourced(flag),
  'footageUntilHandled?': sourced(flag),
  'correction?': record({ grounds: sourced(list(text, 1)), 'actions?': sourced(list(text, 1)) }),
  'disclosure?': uniqueBy(
    'code',
    list(record({ code: oneOf(...DISCLOSURE_GROUNDS), text, 'informBeforehand?': flag, source }), 1),
  ),
  'directMarketing?': sourced(list(text, 1)),
  remedies: record({
    'mediationWeeks?': sourced(whole),
    'complaintTo?': sourced(text),
    'complaintMonths?': sourced(whole),
    'courtWeeks?': sourced(whole),
    'authorityUrl?': sourced(text),
  }),
});

const profile = record({
  corporation: text,
  name: text,
  regulations: (value, place) => {
    if (!isRecord(value)) return fail(place, 'must be an object');
    for (const [code, one] of Object.entries(value))
      record({ title: text, file: text, lines: whole, 'basis?': sourced(oneOf(...Object.keys(REPEALED))) })(
        one,
        `${place}.${code}`,
      );
  },
  defaults: record({
    prefix: byProgram(text),
    tone: byProgram(oneOf('u', 'je')),
    accent: byProgram(accent),
    window: byProgram(record({ left: millimetres, top: millimetres, width: millimetres, height: millimetres })),
    retention: byProgram(record({ years: whole, reason: text })),
    identityDocuments: byProgram(list(text, 1)),
    accessBy: byProgram(oneOf('inspection', 'overview')),
  }),
  contact: record({
    controller: sourced(text),
    postbus: sourced(text),
    postcode: sourced(text),
    city: sourced(text),
    phone: sourced(text),
    website: sourced(text),
    dpoMail: sourced(text),
  }),
  open: uniqueBy(
    'path',
    list(
      record({
        path: text,
        label: text,
        'hint?': text,
        kind: oneOf('line', 'text', 'offices', 'noOr'),
        firstStart: flag,
      }),
    ),
  ),
  versions: uniqueBy('version', list(version, 1)),
});

/** Every source names a regulation of this profile and a line that the regulation has. */
function checkSources(checked: ShippedProfile, value: unknown, place: string): void {
  if (Array.isArray(value)) {
    value.forEach((one, index) => {
      checkSources(checked, one, `${place}[${index}]`);
    });
    return;
  }
  if (!isRecord(value)) return;
  if (typeof value.regulation === 'string') {
    const regulation = checked.regulations[value.regulation];
    const lines = regulation?.lines ?? fail(place, `regulation ${value.regulation} is not one of this profile`);
    if ((value.line as number) > lines) fail(place, `line ${String(value.line)} is beyond the regulation's end`);
    return;
  }
  for (const [name, one] of Object.entries(value)) checkSources(checked, one, `${place}.${name}`);
}

/** The versions cover every day of receipt, each day once. */
function checkCoverage({ versions }: ShippedProfile): void {
  versions.forEach((one, index) => {
    const place = `versions[${index}]`;
    const next = versions[index + 1];
    if (index === 0 && one.from !== undefined) fail(place, 'the first version must have no first day');
    if (next === undefined) {
      if (one.until !== undefined) fail(place, 'the last version must have no last day');
      return;
    }
    if (one.until === undefined || next.from !== addDays(one.until, 1)) {
      fail(`versions[${index + 1}]`, `must begin the day after ${one.version} ends`);
    }
  });
}

/** Rights that rest on a repealed act hold for requests received before it went, and for none after (LO-27). */
function checkBasis({ versions, regulations }: ShippedProfile): void {
  versions.forEach(({ rights, until }, index) => {
    for (const { source: from } of rights) {
      const act = regulations[from.regulation]?.basis?.value;
      if (act === undefined || (until !== undefined && until < REPEALED[act])) continue;
      fail(`versions[${index}].until`, `vervallen grondslag: the ${act} was repealed on ${REPEALED[act]}`);
    }
  });
}
