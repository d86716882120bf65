/**
 * What IT has laid down for this machine, read before Chromium starts. Runs in the main process (and its parsing in unit tests).
 *
 * The file lies where only an administrator writes. A file that is wrong stops the program: silently falling back on a default
 * would put the register in another folder than IT chose, and that is an empty start.
 */
import { readFileSync } from 'node:fs';
import path from 'node:path';

export interface Policy {
  /** Absolute. Left out: the default of the system, see `defaultStoreFolder`. */
  readonly storeFolder?: string;
  /** Absolute. Left out: a person chooses one. */
  readonly backupFolder?: string;
  /** 1 to 366: days a backup is kept at most. */
  readonly backupKeepDays: number;
  /** Absolute: where the PCs of one register leave each other their sealed files. */
  readonly exchangeFolder?: string;
  /** The one corporation the first start offers. */
  readonly profile?: string;
  /** Absolute: a regulation IT placed, beside or instead of a shipped one. */
  readonly profileFile?: string;
  /** Absolute: a calendar that is newer than the shipped one. */
  readonly calendarFile?: string;
  /** 1 to 60. */
  readonly idleMinutes: number;
  /** Screen capture of the window is blocked. */
  readonly contentProtection: boolean;
}

export interface PolicyProblem {
  readonly file: string;
  readonly field?: string;
  readonly why: 'unreadable' | 'noJson' | 'unknownField' | 'badValue';
  /** In Dutch, for the dialog. */
  readonly expected?: string;
}

export type PolicyRead =
  | { readonly ok: true; readonly policy: Policy }
  | { readonly ok: false; readonly problem: PolicyProblem };

export const defaultPolicy: Policy = { idleMinutes: 10, contentProtection: true, backupKeepDays: 90 };

/** An absent file is an answer (nothing was laid down); a file that cannot be read is not. */
export function readPolicy(file: string): PolicyRead {
  let text: string;
  try {
    text = readFileSync(file, 'utf8');
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code;
    if (code === 'ENOENT' || code === 'ENOTDIR') return { ok: true, policy: defaultPolicy };
    return { ok: false, problem: { file, why: 'unreadable' } };
  }
  return parsePolicy(text, file);
}

/** @param file only to name it in a problem */
export function parsePolicy(text: string, file: string): PolicyRead {
  const bad = (why: PolicyProblem['why'], field?: string, expected?: string): PolicyRead => ({
    ok: false,
    problem: { file, why, ...(field === undefined ? {} : { field }), ...(expected === undefined ? {} : { expected }) },
  });
  let json: unknown;
  try {
    json = JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch {
    return bad('noJson');
  }
  if (typeof json !== 'object' || json === null || Array.isArray(json)) return bad('noJson');
  for (const [field, value] of Object.entries(json)) {
    const rule = Object.hasOwn(rules, field) ? rules[field] : undefined;
    // A misspelt field would silently leave its default in force.
    if (!rule) return bad('unknownField', field);
    if (!rule.fits(value)) return bad('badValue', field, rule.expected);
  }
  return { ok: true, policy: { ...defaultPolicy, ...json } };
}

interface Rule {
  readonly fits: (value: unknown) => boolean;
  readonly expected: string;
}

const folder: Rule = {
  fits: (value) => typeof value === 'string' && path.isAbsolute(value) && !value.includes('\0'),
  expected: 'het volledige pad van een map',
};

const jsonFile: Rule = {
  fits: (value) => folder.fits(value) && path.extname(value as string).toLowerCase() === '.json',
  expected: 'het volledige pad van een bestand dat eindigt op .json',
};

const rules: Readonly<Record<string, Rule>> = {
  storeFolder: folder,
  backupFolder: folder,
  backupKeepDays: {
    fits: (value) => typeof value === 'number' && Number.isInteger(value) && value >= 1 && value <= 366,
    expected: 'een heel getal van 1 tot en met 366',
  },
  exchangeFolder: folder,
  profile: {
    fits: (value) => typeof value === 'string' && /^[a-z][a-z0-9-]{1,40}$/.test(value),
    expected: 'de naam van een profiel, in kleine letters',
  },
  profileFile: jsonFile,
  calendarFile: jsonFile,
  idleMinutes: {
    fits: (value) => typeof value === 'number' && Number.isInteger(value) && value >= 1 && value <= 60,
    expected: 'een heel getal van 1 tot en met 60',
  },
  contentProtection: { fits: (value) => typeof value === 'boolean', expected: 'true of false' },
};

export interface Surroundings {
  readonly platform: NodeJS.Platform;
  /** The executable of the installed program. */
  readonly executable: string;
  /** Electron's `userData`. */
  readonly userData: string;
}

/**
 * Windows: beside the executable in Program Files, where only administrators write, until the registry (HKLM) comes.
 * The path is never taken from the environment, which every user can change for his own programs.
 */
export function machinePolicyFile({ platform, executable }: Pick<Surroundings, 'platform' | 'executable'>): string {
  if (platform === 'win32') return path.win32.join(path.win32.dirname(executable), 'policy.json');
  if (platform === 'darwin') return '/Library/Application Support/Inzagebalie/policy.json';
  return '/etc/inzagebalie/policy.json';
}

/**
 * Windows: ProgramData. A counter PC has one register and several Windows users; LocalAppData is one user's and is wiped at
 * logoff on managed PCs, Roaming travels over the network with the profile. What we are less sure of: a folder one user makes
 * there is read-only for the next until the installer (or IT) gives the group rights; the program then says so and stops.
 * The drive is that of the executable, not %ProgramData%, which a user can change for himself.
 * Linux and macOS: a folder of its own inside the user's data; a shared one needs a policy, because nobody but an
 * administrator can make it. Not userData itself: Electron writes there before we hold the lock.
 */
export function defaultStoreFolder({ platform, executable, userData }: Surroundings): string {
  if (platform === 'win32') return path.win32.join(path.win32.parse(executable).root, 'ProgramData', 'Inzagebalie');
  return path.join(userData, 'register');
}
