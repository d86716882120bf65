/** What the page shows: one closed union of screens, and how it changes. Pure; runs in the page. */
import type { CorporationChoice, Id, LetterKind, Notice, Role, SessionView, TodayView } from '../desk/asks';
import type { CopyRef, Exchanged } from '../desk/asks-safekeeping';
import type { Day } from '../desk/session';

/** The sections of a case. `tasks` is there once there is something to finish. */
export type CaseTab =
  | 'request'
  | 'points'
  | 'complaint'
  | 'dossier'
  | 'appointment'
  | 'decision'
  | 'letters'
  | 'history'
  | 'tasks';
export type AdminSection = 'safe' | 'employees' | 'values' | 'style' | 'recovery';

export type Screen =
  | { readonly at: 'starting' }
  | { readonly at: 'firstStart'; readonly corporations: readonly CorporationChoice[] }
  | { readonly at: 'unlock' }
  | { readonly at: 'missing' }
  | { readonly at: 'unreadable' }
  | { readonly at: 'newer'; readonly format: number }
  | { readonly at: 'mustChange' }
  | { readonly at: 'setup'; readonly step: 'recovery' | 'employees' }
  | { readonly at: 'today' }
  | { readonly at: 'outgoing' }
  | { readonly at: 'cases' }
  | { readonly at: 'destruction' }
  | { readonly at: 'complaints' }
  | { readonly at: 'newRequest'; readonly name?: string }
  | { readonly at: 'newComplaint'; readonly about?: Id }
  | { readonly at: 'case'; readonly id: Id; readonly tab: CaseTab }
  | { readonly at: 'correctRequest'; readonly id: Id }
  | {
      readonly at: 'letter';
      readonly id: Id;
      readonly kind: LetterKind;
      /** A new one, also when one of this kind is final already. */
      readonly fresh?: boolean;
      /** This final one. */
      readonly letter?: Id;
      /** The task whose source or third party it is for. */
      readonly task?: Id;
    }
  | { readonly at: 'visit'; readonly id: Id }
  | { readonly at: 'log' }
  | { readonly at: 'regulation' }
  | { readonly at: 'figures' }
  | { readonly at: 'admin'; readonly section: AdminSection };

/** `blank` is F9 and comes back with F9; `locked` stays until this renderer has ended. */
export type Veil = 'none' | 'blank' | 'locked';

/** The visit that runs: until it is over, other cases stay closed. */
export type RunningVisit = NonNullable<TodayView['running']>;

export interface Shown {
  readonly day?: Day;
  readonly session?: SessionView;
  readonly screen: Screen;
  readonly veil: Veil;
  readonly over: 'none' | 'search' | 'help' | 'own';
  readonly safetyCopyBehind: boolean;
  readonly running?: RunningVisit;
  /** A copy was put in place since this page began: it opens with the passphrase of its day. */
  readonly put?: CopyRef;
  readonly exchanging?: Exchanged;
}

export type Move =
  | { readonly move: 'dayBegan'; readonly day: Day }
  | { readonly move: 'put'; readonly day: Day; readonly copy: CopyRef }
  | { readonly move: 'exchanging'; readonly how: Exchanged | undefined }
  | { readonly move: 'opened'; readonly session: SessionView }
  | { readonly move: 'refreshed'; readonly session: SessionView }
  | { readonly move: 'go'; readonly screen: Screen }
  | { readonly move: 'over'; readonly over: Shown['over'] }
  | { readonly move: 'visit'; readonly running: RunningVisit | undefined }
  | { readonly move: 'blank' }
  | { readonly move: 'locked' }
  | { readonly move: 'safetyCopy'; readonly behind: boolean };

export const beginning: Shown = { screen: { at: 'starting' }, veil: 'none', over: 'none', safetyCopyBehind: false };

export function moved(shown: Shown, move: Move): Shown {
  switch (move.move) {
    case 'dayBegan':
      return { ...shown, day: move.day, screen: doorOf(move.day) };
    case 'put':
      return { ...shown, day: move.day, screen: doorOf(move.day), put: move.copy };
    case 'exchanging': {
      const { exchanging: _before, ...rest } = shown;
      return move.how ? { ...rest, exchanging: move.how } : rest;
    }
    case 'opened':
      return { ...shown, session: move.session, screen: firstScreen(move.session), over: 'none' };
    case 'refreshed':
      return { ...shown, session: move.session };
    case 'go':
      return mayGo(shown, move.screen) ? { ...shown, screen: move.screen, over: 'none' } : shown;
    case 'over':
      return move.over === 'search' && isVisiting(shown) ? shown : { ...shown, over: move.over };
    case 'visit': {
      const { running: _before, ...rest } = shown;
      return move.running ? { ...rest, running: move.running } : rest;
    }
    case 'blank':
      return shown.veil === 'locked'
        ? shown
        : { ...shown, veil: shown.veil === 'blank' ? 'none' : 'blank', over: 'none' };
    case 'locked':
      return { ...shown, veil: 'locked', over: 'none' };
    case 'safetyCopy':
      return { ...shown, safetyCopyBehind: move.behind };
  }
}

/** A visitor sits at the desk, on whichever screen the employee is. */
export const isVisiting = (shown: Shown): boolean => shown.running !== undefined || shown.screen.at === 'visit';

/** Then nothing is copied or printed. Who has no Vandaag ends no visit either: it runs on as long as they are at work. */
export const isGuarded = (shown: Shown): boolean =>
  isVisiting(shown) || (shown.session?.visitRuns === true && !menuOf(shown.session).includes(today));

/** While a visit runs there is Vandaag, the visit, and the visitor's own case. */
function mayGo({ running }: Shown, to: Screen): boolean {
  if (!running || to.at === 'today') return true;
  return (to.at === 'visit' || to.at === 'case') && to.id === running.case;
}

function doorOf(day: Day): Screen {
  switch (day.door.door) {
    case 'firstStart':
      return { at: 'firstStart', corporations: day.door.corporations };
    case 'unlock':
      return { at: 'unlock' };
    case 'missing':
      return { at: 'missing' };
    case 'unreadable':
      return { at: 'unreadable' };
    case 'newer':
      return { at: 'newer', format: day.door.format };
  }
}

/** Where an employee begins: what must be put in order first, else the first item of the menu. */
export function firstScreen(session: SessionView): Screen {
  if (session.mustChange) return { at: 'mustChange' };
  if (session.setup) return { at: 'setup', step: session.setup };
  return menuOf(session)[0]?.screen ?? { at: 'admin', section: 'employees' };
}

export interface MenuItem {
  readonly label: string;
  readonly screen: Screen;
  /** The screens under this item. */
  readonly holds: readonly Screen['at'][];
}

const today: MenuItem = { label: 'Vandaag', screen: { at: 'today' }, holds: ['today', 'outgoing'] };
const cases: MenuItem = {
  label: 'Zaken',
  screen: { at: 'cases' },
  holds: ['cases', 'destruction', 'case', 'letter', 'newRequest', 'newComplaint', 'correctRequest'],
};
const complaints: MenuItem = { label: 'Klachten', screen: { at: 'complaints' }, holds: ['complaints'] };
const log: MenuItem = { label: 'Logboek', screen: { at: 'log' }, holds: ['log'] };
const regulation: MenuItem = { label: 'Reglement', screen: { at: 'regulation' }, holds: ['regulation'] };
const figures: MenuItem = { label: 'Cijfers', screen: { at: 'figures' }, holds: ['figures'] };
const admin: MenuItem = { label: 'Beheer', screen: { at: 'admin', section: 'employees' }, holds: ['admin'] };

const menuByRole: Record<Role, readonly MenuItem[]> = {
  counter: [today, cases, regulation],
  privacyOfficer: [today, cases, regulation, figures],
  footageManager: [today, cases, regulation],
  dpo: [cases, complaints, regulation, log, figures],
  accessAdministrator: [regulation, admin],
};

/** The menu is the role; two roles add up. With the recovery code there is only access to put in order. */
export function menuOf(session: SessionView): readonly MenuItem[] {
  if (session.recovery) return [admin];
  const held = session.roles.flatMap((role) => menuByRole[role]);
  return [today, cases, complaints, log, admin, regulation, figures].filter((item) => held.includes(item));
}

const REGISTERING: readonly Role[] = ['counter', 'privacyOfficer', 'footageManager'];

export const mayRegister = (session: SessionView): boolean =>
  !session.recovery && session.roles.some((role) => REGISTERING.includes(role));

/** Whom a complaint can reach: the FG too (LN-20). */
export const mayComplain = (session: SessionView): boolean =>
  mayRegister(session) || (!session.recovery && session.roles.includes('dpo'));

/** Weighs, decides and releases. */
export const isOfficer = (session: SessionView): boolean =>
  !session.recovery && session.roles.includes('privacyOfficer');

/** What is weighed and answered: the officer's and the FG's to read. */
export const seesOfficer = (session: SessionView): boolean =>
  isOfficer(session) || (!session.recovery && session.roles.includes('dpo'));

export const seesCases = (session: SessionView): boolean => menuOf(session).includes(cases);

export const isAdministrator = (session: SessionView): boolean =>
  session.recovery || session.roles.includes('accessAdministrator');

/** The standing messages, the newest state of the safety copy among them. */
export function noticesOf(shown: Shown): readonly Notice[] {
  const said = (shown.session?.notices ?? []).filter(
    (notice) => notice.notice !== 'preview' && notice.notice !== 'journalBehind',
  );
  const behind: readonly Notice[] = shown.safetyCopyBehind ? [{ notice: 'journalBehind' }] : [];
  const lasting: readonly Notice[] =
    shown.day && !shown.day.persistent && !said.some((notice) => notice.notice === 'notPersistent')
      ? [{ notice: 'notPersistent' }]
      : [];
  return [...behind, ...said, ...lasting];
}
