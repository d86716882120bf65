/** Commands of dossier, decision, appointment, visit and the end of a case, as a scenario plays them. Runs in Node. */
import { footageView } from '../../renderer/desk/vault/footage-view';
import { sourceInput } from '../../renderer/desk/vault/item-view';
import { baseOf } from '../../renderer/desk/vault/letter-base';
import { nextOfKinWords } from '../../renderer/desk/vault/next-of-kin-words';
import {
  dataOverviewWords,
  decisionWords,
  previewOfDecision,
  sourceNoticeWords,
} from '../../renderer/desk/vault/officer-letter-inputs';
import type { CaseState } from '../../renderer/domain/case/case';
import { closeCase, lacksToClose } from '../../renderer/domain/case/closing';
import { doTask, exemptTask } from '../../renderer/domain/case/tasks';
import type { OfficeContext } from '../../renderer/domain/command/decision';
import { parseDay } from '../../renderer/domain/days/day-words';
import { assessItem, motivate } from '../../renderer/domain/dossier/assessing';
import { decide, lacksToDecide, outcomeOf } from '../../renderer/domain/dossier/deciding';
import type { DossierState } from '../../renderer/domain/dossier/dossier';
import { type ItemInput, itemChoices } from '../../renderer/domain/dossier/item-fields';
import { keepItem, removeItem, writeNote } from '../../renderer/domain/dossier/listing';
import { lacksToRelease, release, withdrawRelease } from '../../renderer/domain/dossier/releasing';
import { recordSource } from '../../renderer/domain/dossier/sources';
import { type Day, type Id, type LetterKind, ROLES, type Role } from '../../renderer/domain/facts/facts';
import type { Assessment, Cut, Outcome } from '../../renderer/domain/facts/facts-dossier';
import { issueLetter } from '../../renderer/domain/letter/issuing';
import type { Letter } from '../../renderer/domain/letter/letter';
import { correctLetter, inVersion, keepLetter } from '../../renderer/domain/letter/versions';
import { groundsOf } from '../../renderer/domain/profiles/grounds';
import { versionNamed } from '../../renderer/domain/profiles/profile';
import type { Command } from '../../renderer/domain/register/people';
import { employeeOfSlot } from '../../renderer/domain/register/register';
import { checkIdentity, type TypedCheck } from '../../renderer/domain/request/identity';
import { keptTerms } from '../../renderer/domain/terms/case-terms';
import { extendedWith } from '../../renderer/domain/terms/extending-together';
import { lastRemedyDay, retentionOf } from '../../renderer/domain/terms/retention';
import { todayOf } from '../../renderer/domain/today/today';
import { officerNextStep, summaryOf, termsOfCase } from '../../renderer/domain/today/worklist';
import * as appointing from '../../renderer/domain/visit/appointment';
import { appointmentDays } from '../../renderer/domain/visit/appointment-days';
import { answerCopy, remark } from '../../renderer/domain/visit/copy-question';
import { returnPaper, takePaper } from '../../renderer/domain/visit/paper';
import {
  breakVisit,
  endVisit,
  foundItem,
  markPart,
  notCome,
  showItem,
  skipItem,
  startVisit,
} from '../../renderer/domain/visit/visit';
import { lacksToEnd } from '../../renderer/domain/visit/visit-state';
import type { Played, PlayedCommand, Turn } from './commands';
import { caseOf, casesOf, contextOf, dossierOf, nextId, ROLE_SLOTS, registerOf } from './world';

/** A plain item: the person's own letter, on the computer. A step names only what differs. */
export const plainItem: ItemInput = {
  title: 'Brief over de huur',
  neutralTitle: 'Een brief over de huur uit september 2026',
  part: 'digital',
  text: 'U schreef ons over de huur. Wij hebben dat bekeken.',
  description: '',
  itemDay: '',
  class: 'ordinary',
  category: 'naam-contact',
  purpose: 'verhuur',
  legalBasis: 'overeenkomst',
  origin: 'subject',
  sourceName: '',
  sourceAddress: '',
  sourceIsBody: false,
  suppliedIn: '',
  sourceWhat: '',
  reporterToldOn: '',
  originWords: 'van u zelf',
  recipients: '',
  othersNamed: '',
  destroyOn: '',
  basisWeighing: '',
  isCorrespondence: false,
  transfer: '',
  isFootage: false,
  footageOn: '',
  incident: '',
  incidentHandledOn: '',
  heldOn: '',
};

export const plainAppointment: appointing.AppointmentInput = {
  office: 'kantoor Voorbeeldstad',
  on: '',
  from: '10:30',
  until: '11:30',
  employee: '',
  keyHolder: '',
  lateReason: '',
  ownWish: false,
  why: '',
  wish: '',
};

const FOOTAGE_FIELDS = ['isFootage', 'footageOn', 'incident', 'incidentHandledOn', 'heldOn'] as const;
type Previewed = Parameters<typeof footageView>[0];
type Cancelling = Parameters<typeof appointing.cancelAppointment>[0];

const YES = { original: true, valid: true, photo: true, details: true } as const;

export const caseCommands: Readonly<Record<string, PlayedCommand>> = {
  keepItem: { needs: 'changeDossier', play: (turn) => ({ decision: kept(turn) }) },
  previewFootage: {
    needs: 'seeOfficer',
    play: (turn) => {
      const { number, ...input } = only(turn, ['number', ...FOOTAGE_FIELDS]);
      const of = state(turn);
      const version = versionNamed(context(turn).profile, of.request?.profileVersion ?? '');
      if (!version) throw new Error('no version');
      const typed = {
        ...plainItem,
        isFootage: true,
        ...input,
        item: number === undefined ? undefined : itemId(turn, number),
      };
      return { view: footageView(typed as Previewed, dossier(turn).items, of, version, context(turn)) };
    },
  },
  removeItem: {
    needs: 'changeDossier',
    play: (turn) => {
      const { item, why } = only(turn, ['item', 'why']);
      return { decision: removeItem({ item: itemId(turn, item), why: words(why) }, dossier(turn), state(turn)) };
    },
  },
  assessItem: { needs: 'changeDossier', play: (turn) => ({ decision: assessed(turn) }) },
  writeNote: {
    needs: 'changeDossier',
    play: (turn) => ({ decision: writeNote(words(only(turn, ['text']).text), state(turn)) }),
  },
  motivate: {
    needs: 'decide',
    play: (turn) => {
      const { item, motivation, whatYouDoSee, isNamed } = only(turn, ['item', 'motivation', 'whatYouDoSee', 'isNamed']);
      const more = { whatYouDoSee: words(whatYouDoSee), isNamed: isNamed === true };
      const one = { item: itemId(turn, item), motivation: words(motivation), ...more };
      return { decision: motivate([one], dossier(turn), state(turn)) };
    },
  },
  keepSource: { needs: 'changeDossier', play: (turn) => ({ decision: sourceKept(turn) }) },
  previewDecision: { needs: 'makeOfficerLetter', play: previewed },
  draftLetter: { needs: 'makeOfficerLetter', play: drafted },
  decide: { needs: 'decide', play: (turn) => ({ decision: decided(turn) }) },
  lacksToDecide: {
    needs: 'seeOfficer',
    play: (turn) => ({ lacks: lacksToDecide(dossier(turn), state(turn), context(turn)) }),
  },
  lacksToRelease: {
    needs: 'seeOfficer',
    play: (turn) => ({ lacks: lacksToRelease(dossier(turn), state(turn), context(turn)) }),
  },
  release: { needs: 'decide', play: (turn) => ({ decision: release(dossier(turn), state(turn), context(turn)) }) },
  withdrawRelease: {
    needs: 'decide',
    play: (turn) => {
      const { item, why } = only(turn, ['item', 'why']);
      return { decision: withdrawRelease({ item: itemId(turn, item), why: words(why) }, state(turn), dossier(turn)) };
    },
  },
  choices: {
    needs: 'seeOfficer',
    play: (turn) => {
      const of = state(turn);
      const { profile } = context(turn);
      const version = versionNamed(profile, of.request?.profileVersion ?? '');
      if (!version) throw new Error('no version');
      const codes = (list: readonly { readonly code: string }[]) => list.map(({ code }) => code);
      const kind = of.subject?.subjectKind ?? '';
      const offered = itemChoices(profile, version, kind);
      return {
        view: {
          purposes: codes(offered.purposes),
          categories: codes(offered.categories),
          legalBases: codes(offered.legalBases),
          suppliers: offered.suppliers,
          disputed: offered.legalBases.flatMap(({ code, disputed }) => (disputed ? [`${code}: ${disputed}`] : [])),
          recipients: offered.recipients,
          grounds: codes(groundsOf(version, kind)),
        },
      };
    },
  },
  makeAppointment: appointment(appointing.makeAppointment),
  changeAppointment: appointment(appointing.changeAppointment),
  cancelAppointment: {
    needs: 'makeAppointment',
    play: (turn) => {
      const typed = { why: '', wish: '', ...only(turn, ['why', 'wish']) };
      return { decision: appointing.cancelAppointment(typed as Cancelling, state(turn)) };
    },
  },
  appointmentDays: { needs: 'makeAppointment', play: days },
  cancelBy: {
    play: (turn) => ({
      day: appointing.cancelBy(words(only(turn, ['on']).on), context(turn).calendar),
    }),
  },
  takePaper: paper(takePaper),
  returnPaper: paper(returnPaper),
  startVisit: {
    needs: 'visit',
    play: (turn) => ({
      decision: startVisit(state(turn), context(turn), {
        visit: nextId(turn.world),
        time: words(only(turn, ['time']).time ?? '10:30'),
      }),
    }),
  },
  checkIdentity: {
    needs: 'visit',
    play: (turn) => {
      const keys = ['who', 'document', 'original', 'valid', 'photo', 'details', 'authority'];
      const typed = { who: 'subject', document: 'passport', ...YES, ...only(turn, keys), visit: visitId(turn) };
      return { decision: checkIdentity(typed as TypedCheck, state(turn), context(turn)) };
    },
  },
  showItem: step(showItem),
  skipItem: step(skipItem),
  markPart: {
    needs: 'visit',
    play: (turn) => {
      const typed = { state: 'shown', reason: '', ...only(turn, ['part', 'state', 'reason']), visit: visitId(turn) };
      return { decision: markPart(typed as Parameters<typeof markPart>[0], state(turn)) };
    },
  },
  answerCopy: {
    needs: 'visit',
    play: (turn) => {
      const typed = { answer: 'no', piece: '', ...only(turn, ['answer', 'piece']), visit: visitId(turn) };
      const made = { task: nextId(turn.world) };
      return { decision: answerCopy(typed as Parameters<typeof answerCopy>[0], state(turn), context(turn), made) };
    },
  },
  remark: { needs: 'visit', play: remarked },
  foundItem: {
    needs: 'visit',
    play: (turn) => {
      const typed = { part: 'paper', ...only(turn, ['part']), visit: visitId(turn) };
      return {
        decision: foundItem(typed as Parameters<typeof foundItem>[0], state(turn), { task: nextId(turn.world) }),
      };
    },
  },
  lacksToEnd: {
    needs: 'seeCases',
    play: (turn) => {
      const of = state(turn);
      const visit = of.visits.at(-1);
      if (!visit) throw new Error('there is no visit');
      return { lacks: lacksToEnd(of, visit) };
    },
  },
  endVisit: {
    needs: 'visit',
    play: (turn) => {
      const typed = { signed: 'both', time: '11:20', ...only(turn, ['signed', 'time']), visit: visitId(turn) };
      return { decision: endVisit(typed as Parameters<typeof endVisit>[0], state(turn)) };
    },
  },
  breakVisit: {
    needs: 'visit',
    play: (turn) => {
      const input = only(turn, ['reason', 'goesOn', 'time']);
      const typed = { reason: words(input.reason), goesOn: input.goesOn === true, time: words(input.time ?? '11:00') };
      return { decision: breakVisit({ ...typed, visit: visitId(turn) }, state(turn)) };
    },
  },
  notCome: {
    needs: 'visit',
    play: (turn) => {
      const reason = words(only(turn, ['reason']).reason);
      return { decision: notCome({ reason }, state(turn), context(turn), { visit: nextId(turn.world) }) };
    },
  },
  issueLetter: { needs: 'makeLetter', play: issue },
  correctLetter: {
    needs: 'makeLetter',
    play: (turn) => {
      const { kind, task, reason } = only(turn, ['kind', 'task', 'reason']);
      const typed = { letter: letterOf(turn, kind, task), reason: String(reason ?? 'text') };
      return { decision: correctLetter(typed, state(turn)) };
    },
  },
  keepLetter: {
    needs: 'makeLetter',
    play: (turn) => {
      const { kind, task } = only(turn, ['kind', 'task']);
      return { decision: keepLetter({ letter: letterOf(turn, kind, task) }, state(turn)) };
    },
  },
  doTask: {
    needs: 'doTask',
    play: (turn) => {
      const input = only(turn, ['label', 'on']);
      const on = words(input.on ?? 'vandaag');
      return { decision: doTask({ task: taskId(turn, input.label), on }, state(turn), context(turn)) };
    },
  },
  exemptTask: {
    needs: 'exemptTask',
    play: (turn) => {
      const { label, reason } = only(turn, ['label', 'reason']);
      return {
        decision: exemptTask(
          { task: taskId(turn, label), reason: words(reason) },
          state(turn),
          dossier(turn),
          context(turn),
        ),
      };
    },
  },
  closeCase: {
    needs: 'closeCase',
    play: (turn) => ({
      decision: closeCase({ reason: words(only(turn, ['reason']).reason) }, state(turn), dossier(turn)),
    }),
  },
  lacksToClose: { needs: 'seeCases', play: (turn) => ({ lacks: lacksToClose(state(turn)) }) },
  retention: {
    needs: 'seeCases',
    play: (turn) => {
      const { profile, calendar } = context(turn);
      const found = retentionOf(state(turn), profile, calendar);
      return { view: { lastRemedyDay: lastRemedyDay(state(turn), profile, calendar), ...found } };
    },
  },
  kept: {
    needs: 'seeCases',
    play: (turn) => {
      const { profile, calendar, today } = context(turn);
      const terms = termsOfCase(state(turn), profile, calendar, today);
      return { view: terms ? keptTerms(state(turn), terms) : {} };
    },
  },
  today: { needs: 'seeCases', play: (turn) => ({ view: todayOf(casesOf(turn.world), context(turn)) }) },
  officerStep: {
    needs: 'seeOfficer',
    play: (turn) => {
      const { profile, calendar } = context(turn);
      const summary = summaryOf(state(turn), profile, calendar, turn.today);
      if (!summary) throw new Error('there is no case');
      return { summary: { ...summary, nextStep: officerNextStep(state(turn), dossier(turn), turn.today) } };
    },
  },
};

function kept(turn: Turn) {
  const { number, source, ...input } = only(turn, [...Object.keys(plainItem), 'number', 'source']);
  const named = dossier(turn).sources.find(({ name }) => name === source);
  const typed = {
    ...plainItem,
    ...(named && { origin: named.source }),
    ...input,
    ...(number !== undefined && { item: itemId(turn, number) }),
  } as ItemInput;
  const ids = { item: nextId(turn.world), source: nextId(turn.world) };
  return keepItem(typed, dossier(turn), state(turn), context(turn), ids);
}

/** `cut`: the words to cut, wherever they stand. */
function assessed(turn: Turn) {
  const input = only(turn, ['item', 'assessment', 'cut', 'ground', 'weighing', 'notFiled']);
  const item = itemId(turn, input.item);
  const text = dossier(turn).items.find((one) => one.item === item)?.text ?? '';
  const wanted = Array.isArray(input.cut) ? input.cut.map(String) : [];
  const cuts = wanted.map((word): Cut => {
    const from = text.indexOf(word);
    if (from < 0) throw new Error(`"${word}" does not stand in the text`);
    return { from, to: from + word.length };
  });
  const typed = {
    item,
    assessment: (input.assessment ?? 'show') as Assessment,
    cuts,
    ground: words(input.ground),
    weighing: words(input.weighing),
    notFiled: input.notFiled === true,
  };
  return assessItem(typed, dossier(turn), state(turn), context(turn));
}

/** Without an outcome the one that fits. */
function decided(turn: Turn) {
  const input = only(turn, ['outcome', 'copy', 'secondReader', 'noSecondReader', 'reviewOn']);
  const typed = {
    outcome: (input.outcome ?? outcomeOf(dossier(turn))) as Outcome,
    copy: (input.copy ?? fittingCopy(turn)) as 'notAsked',
    secondReader: input.secondReader ? employeeId(turn, input.secondReader) : ('' as const),
    noSecondReader: words(input.noSecondReader),
    reviewOn: words(input.reviewOn),
  };
  const decider = { slot: turn.slot, place: turn.place, followUp: nextId(turn.world) };
  return decide(typed, dossier(turn), state(turn), context(turn), decider);
}

/** Where access is given by the overview, the overview; else what was asked for. */
function fittingCopy(turn: Turn): 'overview' | 'notAsked' {
  const byOverview = context(turn).profile.defaults.accessBy.value === 'overview';
  const given = byOverview && outcomeOf(dossier(turn)) !== 'refused';
  return given || state(turn).request?.copyAsked ? 'overview' : 'notAsked';
}

/** `source`: its name; left out stays as it is. */
function sourceKept(turn: Turn) {
  const { source, ...input } = only(turn, ['source', ...SOURCE_FIELDS]);
  const known = dossier(turn).sources.find(({ name }) => name === source);
  const typed = { ...sourceInput(known), ...input, source: known?.source ?? nextId(turn.world) };
  return recordSource(typed as Parameters<typeof recordSource>[0], dossier(turn), state(turn), turn.today);
}

const SOURCE_FIELDS = ['sourceName', 'sourceAddress', 'sourceIsBody', 'suppliedIn', 'sourceWhat'] as const;

/** The words the officer's letters would have now, by the very way the vault takes. `task`: its label. */
function drafted(turn: Turn): Played {
  const { kind, task } = only(turn, ['kind', 'task']);
  const of = state(turn);
  const base = baseOf(of, context(turn));
  if (!base) throw new Error('there is no request');
  const made =
    kind === 'decision'
      ? decisionWords(dossier(turn), of, context(turn), base)
      : kind === 'dataOverview'
        ? dataOverviewWords(dossier(turn), of, context(turn), base)
        : kind === 'sourceNotice'
          ? sourceNoticeWords(dossier(turn), of, context(turn), taskId(turn, task))
          : kind === 'nextOfKin'
            ? nextOfKinWords(of, context(turn))
            : undefined;
  if (!made) throw new Error(`no such letter: ${String(kind)}`);
  if ('refusal' in made) return { refusal: made.refusal };
  const ofTask = kind === 'sourceNotice' ? taskId(turn, task) : undefined;
  return { letter: inVersion(made.letter, kind as LetterKind, ofTask, of) };
}

/** `motivations`: what is typed, by number of the item. */
function previewed(turn: Turn): Played {
  const { copy, reviewOn, motivations } = only(turn, ['copy', 'reviewOn', 'motivations']);
  const base = baseOf(state(turn), context(turn));
  if (!base) throw new Error('there is no request');
  const day = reviewOn === undefined ? undefined : parseDay(words(reviewOn), turn.today);
  const typed = {
    copy: (copy ?? 'notAsked') as 'notAsked',
    ...(day && { reviewOn: day }),
    motivations: Object.entries((motivations ?? {}) as Readonly<Record<string, string>>).map(
      ([number, motivation]) => ({ item: itemId(turn, Number(number)), motivation }),
    ),
  };
  const made = previewOfDecision(typed, dossier(turn), state(turn), context(turn), base);
  if ('refusal' in made) return { refusal: made.refusal };
  return { letter: inVersion(made.letter, 'decision', undefined, state(turn)) };
}

function appointment(make: typeof appointing.makeAppointment): PlayedCommand {
  return {
    needs: 'makeAppointment' satisfies Command,
    play: (turn) => {
      const input = only(turn, Object.keys(plainAppointment));
      const typed = {
        ...plainAppointment,
        ...input,
        employee: input.employee === '' ? '' : employeeId(turn, input.employee ?? 'Ineke Balie'),
        keyHolder: input.keyHolder ? employeeId(turn, input.keyHolder) : '',
      } as appointing.AppointmentInput;
      return { decision: make(typed, state(turn), context(turn)) };
    },
  };
}

function days(turn: Turn): Played {
  const { office, from } = only(turn, ['office', 'from']);
  const first = from === undefined ? undefined : parseDay(String(from), turn.today);
  const others = casesOf(turn.world).flatMap((one) => (one.id === state(turn).id ? [] : (one.appointment ?? [])));
  const wanted = { office: words(office ?? 'kantoor Voorbeeldstad'), ...(first && { from: first }) };
  const found = appointmentDays(wanted, state(turn), others, context(turn));
  return { view: Object.fromEntries(found.map(({ day, ...rest }) => [day, rest])) };
}

function paper(move: typeof takePaper): PlayedCommand {
  return {
    needs: 'movePaper' satisfies Command,
    play: (turn) => {
      const { keyHolder } = only(turn, ['keyHolder']);
      const typed = { keyHolder: keyHolder ? employeeId(turn, keyHolder) : ('' as const) };
      return { decision: move(typed, state(turn), context(turn)) };
    },
  };
}

function step(act: typeof showItem): PlayedCommand {
  return {
    needs: 'visit' satisfies Command,
    play: (turn) => {
      const typed = { visit: visitId(turn), item: itemId(turn, only(turn, ['item']).item) };
      return { decision: act(typed, state(turn), context(turn), rolesAt(turn)) };
    },
  };
}

/** Of whoever holds the key of the step. */
export function rolesAt({ slot, world }: Turn): readonly Role[] {
  const own = ROLES.filter((role) => ROLE_SLOTS[role] === slot);
  return own.length > 0 ? own : (employeeOfSlot(registerOf(world), slot)?.roles ?? []);
}

/** `newCase`: the name the linked case gets within the scenario. */
function remarked(turn: Turn): Played {
  const input = only(turn, ['words', 'rectification', 'newCase']);
  const typed = { visit: visitId(turn), words: words(input.words), rectification: input.rectification === true };
  const ids = { case: nextId(turn.world), place: turn.place };
  const decision = remark(typed, state(turn), context(turn), ids);
  if ('facts' in decision && typed.rectification)
    turn.world.caseByName.set(words(input.newCase ?? 'correctie'), ids.case);
  return { decision };
}

/** The words of these letters are not tried here: `changed` says that the page has other words than the facts give. */
function issue(turn: Turn): Played {
  const input = only(turn, ['kind', 'task', 'changed', 'missing']);
  const kind = input.kind as LetterKind;
  const letter: Letter = {
    kind,
    wordsVersion: 1,
    missing: Array.isArray(input.missing) ? input.missing.map(String) : [],
    letterhead: {
      name: '',
      accent: '#000000',
      returnLine: '',
      footer: '',
      window: { left: 0, top: 0, width: 0, height: 0 },
    },
    lines: [],
    subject: kind,
    blocks: [],
    day: turn.today,
    reference: '',
  };
  const made = { letter: nextId(turn.world), sha256: '0'.repeat(64), pages: 1 };
  const issuing = {
    kind,
    words: input.changed === true ? { ...letter, subject: 'anders' } : letter,
    made,
    fresh: { letter },
    dossier: dossier(turn),
    ...(input.task !== undefined && { task: taskId(turn, input.task) }),
    ...(kind === 'extension' && { alsoFor: extendedWith(state(turn), casesOf(turn.world), context(turn)) }),
  };
  return { letter, decision: issueLetter(issuing, state(turn), context(turn)) };
}

/** The last of the kind, or of all. */
function letterOf(turn: Turn, kind: unknown, task: unknown): Id {
  const of = task === undefined ? undefined : taskId(turn, task);
  const found = state(turn).letters.findLast(
    (one) => (kind === undefined || one.kind === kind) && (of === undefined || one.task === of),
  );
  return found?.letter ?? nextId(turn.world);
}

function itemId(turn: Turn, number: unknown): Id {
  const known = dossier(turn).items.find((one) => one.number === number);
  return known?.item ?? nextId(turn.world);
}

function visitId(turn: Turn): Id {
  return state(turn).visits.at(-1)?.visit ?? nextId(turn.world);
}

function taskId(turn: Turn, label: unknown): Id {
  const task = state(turn).tasks.findLast((one) => one.label === label);
  if (!task) throw new Error(`there is no task "${String(label)}"`);
  return task.task;
}

function employeeId(turn: Turn, name: unknown): Id {
  const employee = registerOf(turn.world).employees.find((one) => one.name === name);
  if (!employee) throw new Error(`there is no employee "${String(name)}"`);
  return employee.id;
}

const state = (turn: Turn): CaseState => caseOf(turn.world, turn.case);
const dossier = (turn: Turn): DossierState => dossierOf(turn.world, turn.case);
const context = (turn: Turn): OfficeContext => ({
  ...contextOf(turn.world, turn.today),
  register: registerOf(turn.world),
});
const words = (value: unknown): string | Day => (value === undefined ? '' : String(value));

function only(turn: Turn, keys: readonly string[]): Readonly<Record<string, unknown>> {
  const odd = Object.keys(turn.input).filter((key) => !keys.includes(key));
  if (odd.length > 0) throw new Error(`unknown input: ${odd.join(', ')}`);
  return turn.input;
}
