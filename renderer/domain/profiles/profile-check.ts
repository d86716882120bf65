/**
 * Reads a profile that came in as JSON and names the first place that is wrong, in words for whoever placed it. Pure; runs in
 * the vault worker at start and in tests: a profile with a hole never reaches the rules.
 */
import { addDays } from '../days/days';
import { isStylePath } from '../style/house-style';
import { WINDOW_LIMITS, windowProblem } from '../style/window-limits';
import {
  byEither,
  byProgram,
  type Check,
  fail,
  flag,
  isRecord,
  list,
  oneOf,
  record,
  sourced,
  text,
  uniqueBy,
  whole,
} from './check-tools';
import { REGULATION_BASES, REPEALED, type ShippedProfile, type Window } from './profile';
import { version } from './version-check';

/** @throws Error "profiel lefier: versions[1].rights[0].term: ..." for the first place that is wrong. */
export function checkedProfile(data: unknown): ShippedProfile {
  const name = isRecord(data) && typeof data.corporation === 'string' ? data.corporation : '?';
  try {
    profile(data, '');
    const checked = data as ShippedProfile;
    checkSources(checked, checked, '');
    checkCoverage(checked);
    checkBasis(checked);
    checkOpen(checked);
    return checked;
  } catch (error) {
    throw new Error(`profiel ${name}: ${error instanceof Error ? error.message : String(error)}`);
  }
}

const accent: Check = (value, place) => {
  if (typeof value !== 'string' || !/^#[0-9a-f]{6}$/i.test(value)) fail(place, 'moet #rrggbb zijn');
};
const prefix: Check = (value, place) => {
  if (typeof value !== 'string' || !/^[A-Z]{2,4}$/.test(value)) fail(place, 'moet uit 2 tot 4 hoofdletters bestaan');
};

const windowOnSheet: Check = (value, place) => {
  record({ left: whole, top: whole, width: whole, height: whole })(value, place);
  if (windowProblem(value as Window) === undefined) return;
  const { width, height, edge, top, bottom } = WINDOW_LIMITS;
  fail(
    place,
    `moet ten minste ${width} bij ${height} mm zijn, ${edge} mm van de zijkanten blijven en tussen ${top} en ${bottom} mm van boven liggen`,
  );
};

const regulation = record({
  title: text,
  file: text,
  lines: whole,
  basis: sourced(oneOf(...REGULATION_BASES)),
});

const profile = record({
  corporation: text,
  name: text,
  regulations: (value, place) => {
    if (!isRecord(value)) return fail(place, 'moet een object zijn');
    for (const [code, one] of Object.entries(value)) regulation(one, `${place}.${code}`);
  },
  defaults: record({
    prefix: byProgram(prefix),
    tone: byProgram(oneOf('u', 'je')),
    accent: byProgram(accent),
    window: byProgram(windowOnSheet),
    retention: byProgram(record({ years: whole, reason: text })),
    identityDocuments: byEither(list(oneOf('paspoort', 'identiteitskaart', 'rijbewijs', 'vreemdelingendocument'), 1)),
    accessBy: byEither(oneOf('inspection', 'overview')),
  }),
  contact: record({
    controller: sourced(text),
    'postbus?': sourced(text),
    'postcode?': sourced(text),
    'city?': sourced(text),
    'phone?': sourced(text),
    'website?': sourced(text),
    'dpoMail?': sourced(text),
    'privacyMail?': sourced(text),
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
    const found = checked.regulations[value.regulation];
    const lines = found?.lines ?? fail(place, `regeling ${value.regulation} hoort niet bij dit profiel`);
    if ((value.line as number) > lines) fail(place, `regel ${String(value.line)} ligt na het einde van de regeling`);
    return;
  }
  for (const [name, one] of Object.entries(value)) checkSources(checked, one, `${place}.${name}`);
}

/** The versions cover every day of receipt, each day once. */
function checkCoverage({ versions }: ShippedProfile): void {
  versions.forEach((one, index) => {
    const place = `versions[${index}]`;
    const next = versions[index + 1];
    if (index === 0 && one.from !== undefined) fail(place, 'de eerste versie mag geen eerste dag hebben');
    if (next === undefined) {
      if (one.until !== undefined) fail(place, 'de laatste versie mag geen laatste dag hebben');
      return;
    }
    if (one.until === undefined || next.from !== addDays(one.until, 1)) {
      fail(`versions[${index + 1}]`, `moet beginnen op de dag nadat ${one.version} eindigt`);
    }
  });
}

/** Rights that rest on a repealed act hold for requests received before it went, and for none after (LO-27). */
function checkBasis({ versions, regulations }: ShippedProfile): void {
  versions.forEach(({ rights, until }, index) => {
    for (const { source: from } of rights) {
      const act = regulations[from.regulation]?.basis.value;
      const repealed = act && (REPEALED as Partial<Record<string, string>>)[act];
      if (!repealed || (until !== undefined && until < repealed)) continue;
      fail(`versions[${index}].until`, `vervallen grondslag: de ${act} geldt niet meer sinds ${repealed}`);
    }
  });
}

/** What every letter prints is said by the regulation or can be filled in; and nothing is asked that is said. */
function checkOpen({ contact, open }: ShippedProfile): void {
  const needed = {
    'contact.post': contact.postbus,
    'contact.postcode': contact.postcode,
    'contact.city': contact.city,
    'contact.phone': contact.phone,
    'contact.website': contact.website,
    'contact.privacyMail': contact.dpoMail ?? contact.privacyMail,
    'signatory.name': undefined,
    'signatory.function': undefined,
  };
  for (const [path, said] of Object.entries(needed)) {
    const asked = open.some((field) => field.path === path);
    if (!said && !asked) fail('open', `${path} ontbreekt: een brief heeft het nodig en de regeling zegt het niet`);
    if (said && asked) fail('open', `${path} staat al in de regeling`);
  }
  const own = open.find(({ path }) => isStylePath(path));
  if (own) fail('open', `${own.path} vraagt het programma zelf al`);
}
