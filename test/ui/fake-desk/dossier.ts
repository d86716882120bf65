/** The dossier, the decision, the appointment and the tasks of the invented register, by the domain's own rules. Runs in pictures alone. */
import type { Asks, CaseView, Refusal } from '../../../renderer/desk/asks';
import type { DossierAsks, DossierView, KeptDraft } from '../../../renderer/desk/asks-dossier';
import { deskList } from '../../../renderer/desk/vault/desk-list';
import { feePart } from '../../../renderer/desk/vault/fee-view';
import { footageView } from '../../../renderer/desk/vault/footage-view';
import { officerItem, sourceInput } from '../../../renderer/desk/vault/item-view';
import { baseOf } from '../../../renderer/desk/vault/letter-base';
import { previewOfDecision } from '../../../renderer/desk/vault/officer-letter-inputs';
import { termsChangeView } from '../../../renderer/desk/vault/terms-view';
import { closeCase, lacksToClose, letterOfAppointment } from '../../../renderer/domain/case/closing';
import type { Decision, OfficeContext } from '../../../renderer/domain/command/decision';
import { parseDay } from '../../../renderer/domain/days/day-words';
import { assessItem, motivate } from '../../../renderer/domain/dossier/assessing';
import { decide, lacksToDecide } from '../../../renderer/domain/dossier/deciding';
import { aboutTask, countsOf, type DossierState, foldDossier } from '../../../renderer/domain/dossier/dossier';
import { itemChoices } from '../../../renderer/domain/dossier/item-fields';
import { keepItem, removeItem, writeNote } from '../../../renderer/domain/dossier/listing';
import { isReleased, lacksToRelease, release, withdrawRelease } from '../../../renderer/domain/dossier/releasing';
import { recordSource } from '../../../renderer/domain/dossier/sources';
import { type Id, type LetterKind, NO_CASE } from '../../../renderer/domain/facts/facts';
import { ITEM_CLASSES } from '../../../renderer/domain/facts/facts-dossier';
import { groundsOf } from '../../../renderer/domain/profiles/grounds';
import { officesOf, versionNamed } from '../../../renderer/domain/profiles/profile';
import { emptyRegister, foldRegister } from '../../../renderer/domain/register/register';
import { asksNow } from '../../../renderer/domain/request/asking';
import {
  cancelAppointment,
  changeAppointment,
  currentAppointment,
  hasPaper,
  lastDayFor,
  makeAppointment,
  timingOf,
} from '../../../renderer/domain/visit/appointment';
import { appointmentDays } from '../../../renderer/domain/visit/appointment-days';
import { paperState, startsAgain } from '../../../renderer/domain/visit/visit-state';
import { calendar, factsOf, idOf, linkedOf, profile, stateOf, whoOf, write } from './register';
import { scene, TODAY } from './scene';

export type Refused = { readonly refuse: Refusal };
type Answered = { readonly [Q in keyof DossierAsks]: (input: DossierAsks[Q][0]) => Asks[Q][1] | Refused };

const isOfficer = scene.roles.includes('privacyOfficer');
const readsOfficer = isOfficer || scene.roles.includes('dpo');
let made = 900;

export const context = (): OfficeContext => ({
  today: TODAY,
  profile: profile(),
  calendar,
  register: {
    ...emptyRegister,
    ...(({ numbers, numberOf, authors }) => ({
      numbers,
      numberOf,
      authors: { ...authors, [idOf(901)]: idOf(21), [idOf(902)]: idOf(22) },
    }))(foldRegister(factsOf(NO_CASE))),
    employees: [
      {
        id: idOf(20),
        name: 'M. Okonjo',
        function: 'medewerker klantcontact',
        slot: idOf(900),
        roles: ['counter'],
        confidentialityOn: '2026-01-12',
      },
      {
        id: idOf(21),
        name: 'S. van Aalst',
        function: 'privacyfunctionaris',
        slot: idOf(901),
        roles: ['privacyOfficer'],
        confidentialityOn: '2026-01-12',
      },
      {
        id: idOf(22),
        name: 'F. Haverkamp',
        function: 'Functionaris Gegevensbescherming',
        slot: idOf(902),
        roles: ['dpo'],
        confidentialityOn: '2026-05-19',
      },
      {
        id: idOf(23),
        name: 'P. Dijkstra',
        function: 'facilitair medewerker',
        roles: [],
        keyHolder: { from: '2026-01-12' },
      },
    ],
  },
});

export const dossierOf = (id: Id): DossierState => foldDossier(factsOf(id));

function carryOut(decided: Decision, by = idOf(isOfficer ? 901 : 900)): Refusal | undefined {
  if ('refusal' in decided) return decided.refusal;
  for (const one of decided.facts) write(one.case, one.body, TODAY, '09:52', by);
  return undefined;
}

function dossierView(id: Id): DossierView {
  const state = stateOf(id);
  return {
    ...(readsOfficer && { officer: officerView(id) }),
    released: state.released.length > 0,
    ...deskList(state, false),
  };
}

function officerView(id: Id): NonNullable<DossierView['officer']> {
  const state = stateOf(id);
  const dossier = dossierOf(id);
  const released = new Set(state.released.map((one) => one.item));
  return {
    items: dossier.items.map((item) => officerItem(dossier, item, profile(), released.has(item.item))),
    sources: dossier.sources.map((one) => ({
      source: one.source,
      name: one.name,
      told: false,
      input: sourceInput(one),
    })),
    notes: dossier.notes.map(({ at, by, text }) => ({ at, who: whoOf(by) ?? '', text })),
    counts: countsOf(dossier),
    lacksToDecide: lacksToDecide(dossier, state, context()),
    lacksToRelease: lacksToRelease(dossier, state, context()),
    mayChange: isOfficer && state.closed === undefined,
  };
}

/** What a case shows of all this. */
export function moreOfCase(
  id: Id,
): Omit<
  CaseView,
  | 'summary'
  | 'request'
  | 'subject'
  | 'representative'
  | 'terms'
  | 'lacks'
  | 'regulation'
  | 'letters'
  | 'history'
  | 'mayErase'
> {
  const state = stateOf(id);
  const stands = currentAppointment(state);
  const last = lastDayFor(state, context());
  const keyHolder = context().register.employees.find((one) => one.id === stands?.keyHolder)?.name;
  return {
    ...(state.decision && {
      decision: { ...state.decision, decidedOn: state.decision.on, by: whoOf(state.decision.by) ?? '' },
    }),
    ...(stands && {
      appointment: {
        office: stands.office,
        visitingAddress: stands.visitingAddress,
        on: stands.on,
        from: stands.from,
        until: stands.until,
        employeeName: stands.employeeName,
        ...(keyHolder && { keyHolder }),
        ...(stands.lateReason && { lateReason: stands.lateReason }),
        ...(stands.ownWish && { ownWish: true }),
        ...(last ? timingOf(stands.on, last.day, stands.ownWish) : { late: false, timing: 'Op tijd' }),
      },
    }),
    ...(letterOfAppointment(state) && { appointmentLetter: letterOfAppointment(state) as LetterKind }),
    tasks: state.tasks.map((one) => ({
      ...one,
      ...(readsOfficer && about(id, one.task)),
      ...(one.visit && { found: true }),
    })),
    visits: state.visits.map((one) => ({
      ...one,
      startsAgain: one === state.visits.at(-1) && startsAgain(state, TODAY),
    })),
    released: isReleased(state),
    paper: paperState(state, hasPaper(state)),
    keyHolders: [{ id: idOf(23), name: 'P. Dijkstra' }],
    ...(state.paper?.state === 'taken' && { paperOut: { on: state.paper.takenOn, keyHolder: 'P. Dijkstra' } }),
    ...(state.closed && { closed: state.closed }),
    lacksToClose: lacksToClose(state),
    termsChange: termsChangeView(state, context(), linkedOf(state.id)),
    ...feePart(state, context()),
    asks: asksNow(state, context()),
    linked: state.links.flatMap(({ other, why }) => {
      const reference = stateOf(other).request?.reference;
      return reference ? [{ case: other, reference, why }] : [];
    }),
  };
}

function about(id: Id, task: Id): { readonly about?: string } {
  const name = aboutTask(dossierOf(id), task);
  return name ? { about: name } : {};
}

export function dossierAnswers(caseView: (id: Id) => CaseView | Refused): Omit<Answered, 'draftSourceNotice'> {
  const toDossier = (id: Id, decided: Decision): DossierView | Refused => {
    const refuse = carryOut(decided);
    return refuse ? { refuse } : dossierView(id);
  };
  const toCase = (id: Id, decided: Decision): CaseView | Refused => {
    const refuse = carryOut(decided);
    return refuse ? { refuse } : caseView(id);
  };
  const inCase = (id: Id, ...facts: Parameters<typeof write>[1][]): CaseView | Refused =>
    toCase(id, { facts: facts.map((body) => ({ case: id, body })) });
  return {
    dossier: ({ case: id }) => dossierView(id),
    dossierChoices: ({ case: id }) => {
      const state = stateOf(id);
      const version = versionNamed(profile(), state.request?.profileVersion ?? '');
      if (!version) return { refuse: { code: 'caseIsNewer' } };
      const kind = state.subject?.subjectKind ?? '';
      return {
        workingNotes: false,
        ...itemChoices(profile(), version, kind),
        grounds: groundsOf(version, kind),
        classes: ITEM_CLASSES.map((code) => ({ code, text: code })),
      };
    },
    keepItem: ({ case: id, input }) => {
      const ids = { item: idOf(made++), source: idOf(made++) };
      return toDossier(id, keepItem(input, dossierOf(id), stateOf(id), context(), ids));
    },
    previewFootage: ({ case: id, ...typed }) => {
      const version = versionNamed(profile(), stateOf(id).request?.profileVersion ?? '');
      if (!version) return { refuse: { code: 'caseIsNewer' } };
      return footageView(typed, dossierOf(id).items, stateOf(id), version, context());
    },
    keepSource: ({ case: id, ...typed }) => toDossier(id, recordSource(typed, dossierOf(id), stateOf(id), TODAY)),
    removeItem: ({ case: id, ...typed }) => toDossier(id, removeItem(typed, dossierOf(id), stateOf(id))),
    assessItem: ({ case: id, ...typed }) => {
      keepDrafts(id, draftsOf(id, nameOf({ form: 'assess', item: typed.item })));
      return toDossier(id, assessItem(typed, dossierOf(id), stateOf(id), context()));
    },
    writeNote: ({ case: id, text }) => toDossier(id, writeNote(text, stateOf(id))),
    motivate: ({ case: id, motivations }) => toDossier(id, motivate(motivations, dossierOf(id), stateOf(id))),
    decide: ({ case: id, ...typed }) =>
      toCase(
        id,
        decide(typed, dossierOf(id), stateOf(id), context(), {
          slot: idOf(901),
          place: 'A',
          followUp: idOf(made++),
        }),
      ),
    previewDecision: ({ case: id, copy, reviewOn, motivations }) => {
      const base = baseOf(stateOf(id), context());
      const day = parseDay(reviewOn, TODAY);
      const typed = { copy, motivations, ...(day && { reviewOn: day }) };
      const made = base && previewOfDecision(typed, dossierOf(id), stateOf(id), context(), base);
      if (!made) return { refuse: { code: 'caseUnknown' } };
      return 'refusal' in made ? { refuse: made.refusal } : made.letter;
    },
    officerDrafts: ({ case: id }) => ({ drafts: draftsOf(id).map(([, kept]) => kept) }),
    keepOfficerDraft: ({ case: id, draft }) => {
      const keptAt = Date.now();
      keepDrafts(id, [...draftsOf(id, nameOf(draft)), [nameOf(draft), { keptAt, draft }]]);
      return { keptAt };
    },
    dropOfficerDraft: ({ case: id, ...of }) => {
      keepDrafts(id, draftsOf(id, nameOf(of)));
      return {};
    },
    release: ({ case: id }) => toCase(id, release(dossierOf(id), stateOf(id), context())),
    withdrawRelease: ({ case: id, ...typed }) => toCase(id, withdrawRelease(typed, stateOf(id), dossierOf(id))),
    appointmentDays: (input) => ({
      days: appointmentDays(input, stateOf(input.case), [], context()),
      offices: officesOf(profile()).map(({ name, visitingAddress }) => ({ code: name, text: visitingAddress })),
      employees: [
        { code: idOf(20), text: 'M. Okonjo' },
        { code: idOf(21), text: 'S. van Aalst' },
      ],
      keyHolders: [{ code: idOf(23), text: 'P. Dijkstra' }],
    }),
    makeAppointment: ({ case: id, input }) => toCase(id, makeAppointment(input, stateOf(id), context())),
    changeAppointment: ({ case: id, input }) => toCase(id, changeAppointment(input, stateOf(id), context())),
    cancelAppointment: ({ case: id, ...typed }) => toCase(id, cancelAppointment(typed, stateOf(id))),
    doTask: ({ case: id, task }) => inCase(id, { kind: 'taskDone', task, on: TODAY }),
    exemptTask: ({ case: id, task, reason }) => inCase(id, { kind: 'taskExempted', task, reason }),
    closeCase: ({ case: id, ...typed }) => toCase(id, closeCase(typed, stateOf(id), dossierOf(id))),
  };
}

type Drafts = readonly (readonly [name: string, kept: KeptDraft])[];

const nameOf = (of: { readonly form: string; readonly item?: string }): string => `${of.form}:${of.item ?? ''}`;

/** In the window's session, so that they outlive a reload as the sealed ones outlive a lock. `but`: all others. */
function draftsOf(id: Id, but?: string): Drafts {
  const all = JSON.parse(sessionStorage.getItem(`drafts:${id}`) ?? '[]') as Drafts;
  return all.filter(([name]) => name !== but);
}

const keepDrafts = (id: Id, drafts: Drafts): void => sessionStorage.setItem(`drafts:${id}`, JSON.stringify(drafts));
