/** A visit as the page may see it: nothing of the dossier before the identity check has passed. Runs in the vault worker. */

import type { CaseState, ReleasedState } from '../../domain/case/case';
import type { VisitState } from '../../domain/case/case-visit';
import { isSent, overviewOwed, unsentLetters } from '../../domain/case/closing';
import type { OfficeContext } from '../../domain/command/decision';
import { itemNamed } from '../../domain/dossier/dossier';
import { mayNotShow } from '../../domain/dossier/footage';
import { asReleased, officerShows } from '../../domain/dossier/releasing';
import type { Day, Id } from '../../domain/facts/facts';
import { PARTS } from '../../domain/facts/facts-dossier';
import { showName, spokenName, surnameOnDocument } from '../../domain/person/person';
import { versionNamed } from '../../domain/profiles/profile';
import { employeeOfSlot } from '../../domain/register/register';
import { acceptedDocuments } from '../../domain/request/identity';
import { hasPaper, lastDayFor } from '../../domain/visit/appointment';
import {
  copyAnswer,
  foundIn,
  hasPassed,
  identityOn,
  lacksToEnd,
  paperState,
  partMark,
  seenState,
  showable,
  visitNamed,
} from '../../domain/visit/visit-state';
import type { VisitView } from '../asks-visit';
import { dossierOf, readsOfficer, releasedItem } from './dossier-view';
import { refuse } from './refused';
import { actorOfSession, caseOf, officeContextOf, type Vault } from './vault';
import { remarksOf } from './visit-record-input';

export function visitView(vault: Vault, caseId: Id, visitId: Id): VisitView {
  const state = caseOf(vault, caseId);
  const context = officeContextOf(vault);
  const visit = visitNamed(state, visitId) ?? refuse('noVisit');
  const { subject, representative } = state;
  if (!subject) return refuse('caseUnknown');
  const earlierDay = visit.on < context.today;
  const open = !earlierDay && hasPassed(state, context.today);
  const items = showable(state);
  const seen = (part?: 'paper' | 'digital') =>
    items.filter((one) => (part === undefined || one.part === part) && seenState(state, one.item) === 'shown').length;
  const lastDay = lastDayFor(state, context)?.day;
  const record = state.letters.findLast((one) => one.kind === 'visitRecord' && one.visit === visitId && !one.outdated);
  const before = copyAnswer(state)?.answer;
  const copy = visit.copy?.answer ?? (before === 'yes' ? before : undefined);
  const cameFor = identityOn(state, visit.on)?.who === 'representative' ? representative : undefined;
  return {
    visit: visit.visit,
    state: visit.state,
    office: visit.office,
    on: visit.on,
    from: visit.from,
    ...(visit.until ? { until: visit.until } : {}),
    earlierDay,
    ...(state.appointment?.on === visit.on
      ? { appointment: { from: state.appointment.from, until: state.appointment.until } }
      : {}),
    compare: {
      name: showName(subject.name),
      surname: surnameOnDocument(subject.name),
      ...(subject.birthDate ? { birthDate: subject.birthDate } : {}),
    },
    visitor: spokenName((cameFor ?? subject).name),
    ...(representative ? { representative: { name: showName(representative.name), kind: representative.kind } } : {}),
    accepted: acceptedDocuments(context.profile),
    ...identityPart(state, visit.on, context),
    ...(lastDay ? { lastDay } : {}),
    items: open ? items.map((one) => itemToSee(one, state, vault, context)) : [],
    withheld: state.released.length - items.length,
    counts: {
      shown: seen(),
      toShow: items.length,
      paperShown: seen('paper'),
      paper: items.filter((one) => one.part === 'paper').length,
      digitalShown: seen('digital'),
      digital: items.filter((one) => one.part === 'digital').length,
    },
    parts: PARTS.map((part) => {
      const mark = partMark(state, part);
      return mark ? { part, state: mark } : { part };
    }),
    paper: paperState(state, hasPaper(state)),
    keyHolders: keyHoldersOn(context),
    copyAskedWithRequest: state.request?.copyAsked ?? false,
    ...(copy ? { copy } : {}),
    overview: overviewOf(state),
    toHand: unsentLetters(state)
      .filter(({ kind }) => kind === 'decision' || kind === 'dataOverview')
      .map(({ letter, kind }) => ({ letter, kind })),
    remarks: remarksOf(vault, visit, context),
    found: foundIn(state, visit.visit),
    lacksToEnd: lacksOf(state, visit),
    ...(record ? { recordLetter: record.letter } : {}),
  };
}

function itemToSee(
  one: ReleasedState,
  state: CaseState,
  vault: Vault,
  { profile }: OfficeContext,
): VisitView['items'][number] {
  const version = versionNamed(profile, state.request?.profileVersion ?? '');
  const { roles } = actorOfSession(vault);
  const other = one.byOfficer ? officerShows(version, roles) : one.footage && mayNotShow(version, roles);
  return {
    ...releasedItem(one.byOfficer ? fromDossier(one, state, vault, profile) : one),
    seen: seenState(state, one.item),
    ...(other ? { notYours: { article: other.article ?? '', by: one.byOfficer ? 'officer' : 'footageManager' } } : {}),
  };
}

/** Only the officer's key opens it; for anybody else it stays a number. */
function fromDossier(
  one: ReleasedState,
  state: CaseState,
  vault: Vault,
  profile: OfficeContext['profile'],
): ReleasedState {
  const item = readsOfficer(vault) ? itemNamed(dossierOf(vault, state.id), one.item) : undefined;
  return item ? { ...asReleased(item, { profile }), byOfficer: true } : one;
}

function overviewOf(state: CaseState): VisitView['overview'] {
  if (isSent(state, 'dataOverview')) return 'given';
  return overviewOwed(state) ? 'promised' : 'none';
}

function identityPart(state: CaseState, on: Day, context: OfficeContext): Pick<VisitView, 'identity'> {
  const check = identityOn(state, on);
  if (!check) return {};
  const by = employeeOfSlot(context.register, check.by)?.name ?? '';
  return { identity: { document: check.document, passed: check.passed, at: check.at, by, who: check.who } };
}

const keyHoldersOn = ({ register, today }: OfficeContext): VisitView['keyHolders'] =>
  register.employees
    .filter(({ keyHolder }) => keyHolder && keyHolder.from <= today && (!keyHolder.until || today <= keyHolder.until))
    .map(({ id, name }) => ({ id, name }));

/** Short names of what still lacks, for "Nog 1 ding: ...". */
const LABELS: Readonly<Record<string, string>> = {
  identity: 'legitimatie',
  items: 'stukken laten zien',
  paper: 'papieren deel',
  digital: 'digitaal deel',
  copy: 'de kopievraag',
};

const lacksOf = (state: CaseState, visit: VisitState): VisitView['lacksToEnd'] =>
  lacksToEnd(state, visit).map((lack) => {
    const field = lack.field ?? lack.code;
    return { field, label: LABELS[field] ?? field };
  });
