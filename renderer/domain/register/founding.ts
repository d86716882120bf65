/** Founding a register, and filling in what a profile leaves open. Pure; runs in the vault worker. */
import { type Decision, refused, type ToWrite } from '../command/decision';
import { guardHit, refusalOfGuard } from '../command/guard';
import type { Refusal } from '../command/refusal';
import { type Day, type FactBody, type Id, NO_CASE, type ProfileValue, type Role } from '../facts/facts';
import { isNoOr, isOffice, type OpenField, type ShippedProfile, versionOn } from '../profiles/profile';
import { isStylePath, styleProblem } from '../style/house-style';
import { addEmployee } from './people';
import { nextPlaceLetter } from './reference';
import { emptyRegister, placeOf, type RegisterState } from './register';

export interface TypedFounding {
  readonly values: Readonly<Record<string, ProfileValue>>;
  readonly admin: {
    readonly name: string;
    readonly function: string;
    readonly signInName: string;
    readonly confidentialityOn: string;
    readonly roles: readonly Role[];
  };
}

export interface FoundingIds {
  readonly store: Id;
  readonly installation: Id;
  readonly employee: Id;
  readonly slot: Id;
}

/** The first batch, all of NO_CASE: register, place, first administrator, values. The slot list is added by the desk. */
export function foundRegister(typed: TypedFounding, profile: ShippedProfile, ids: FoundingIds, today: Day): Decision {
  if (!typed.admin.roles.includes('accessAdministrator')) return refused('required', { field: 'roles' });
  const values = setValues(typed.values, profile);
  if ('refusal' in values) return values;
  const admin = addEmployee({ ...typed.admin, keyHolderFrom: '', keyHolderUntil: '' }, ids, {
    today,
    register: emptyRegister,
    signInNames: [],
  });
  if ('refusal' in admin) return admin;
  return {
    facts: [
      ofRegister({
        kind: 'registerFounded',
        store: ids.store,
        corporation: profile.corporation,
        profileVersion: versionOn(profile, today).version,
      }),
      ofRegister({ kind: 'placeClaimed', letter: nextPlaceLetter([]), installation: ids.installation }),
      ...admin.facts,
      ...values.facts,
    ],
  };
}

/** The next free letter for a PC that has none; no facts when it has one. */
export function claimPlace(register: RegisterState, installation: Id): Decision {
  if (placeOf(register, installation)) return { facts: [] };
  const letter = nextPlaceLetter(register.places.map((place) => place.letter));
  return { facts: [ofRegister({ kind: 'placeClaimed', letter, installation })] };
}

/** One fact a path. Only what the profile leaves open can be filled in, and how the house looks; an empty text empties it again. */
export function setValues(values: Readonly<Record<string, ProfileValue>>, profile: ShippedProfile): Decision {
  const facts: ToWrite[] = [];
  for (const [path, value] of Object.entries(values)) {
    const field = profile.open.find((one) => one.path === path);
    if (!field && !isStylePath(path)) return refused('unknownValue', { field: path });
    const problem = field ? valueProblem(field, value) : styleProblem(path, value);
    if (problem) return { refusal: problem };
    facts.push(ofRegister({ kind: 'profileValueSet', path, value }));
  }
  return { facts };
}

const LONGEST_LINE = 80;

function valueProblem({ path, kind }: OpenField, value: ProfileValue): Refusal | undefined {
  const texts = textsIn(value);
  const guard = texts.map(guardHit).find((hit) => hit !== undefined);
  if (guard) return { ...refusalOfGuard[guard], field: path };
  if (kind === 'offices') {
    const all = Array.isArray(value) ? value : [];
    return Array.isArray(value) && all.every(isOffice) ? undefined : { code: 'unknownValue', field: path };
  }
  if (kind === 'noOr') return isNoOr(value) || value === '' ? undefined : { code: 'unknownValue', field: path };
  if (typeof value !== 'string') return { code: 'unknownValue', field: path };
  const tooLong = kind === 'line' && (value.length > LONGEST_LINE || value.includes('\n'));
  return tooLong ? { code: 'tooLong', field: path, values: { characters: LONGEST_LINE } } : undefined;
}

function textsIn(value: ProfileValue): readonly string[] {
  if (typeof value === 'string') return [value];
  if (typeof value !== 'object') return [];
  return Object.values(value).flatMap(textsIn);
}

function ofRegister(body: FactBody): ToWrite {
  return { case: NO_CASE, body };
}
