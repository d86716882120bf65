/** Complaints, as a scenario plays them. Points are named by their number. Runs in Node. */
import { complaintDecisionWords, complaintReceivedWords } from '../../renderer/desk/vault/complaint-letter-input';
import { complaintPartOf, complaintViewOf } from '../../renderer/desk/vault/complaint-view';
import { baseOf } from '../../renderer/desk/vault/letter-base';
import type { CaseState } from '../../renderer/domain/case/case';
import { advise, keepComplaintPoint, removeComplaintPoint } from '../../renderer/domain/complaint/advice';
import { deadlineOf } from '../../renderer/domain/complaint/complaint-term';
import {
  decideComplaint,
  judgeComplaintPoint,
  lacksToDecideComplaint,
} from '../../renderer/domain/complaint/deciding-complaint';
import {
  type ComplaintInput,
  emptyComplaint,
  previewComplaint,
  registerComplaint,
} from '../../renderer/domain/complaint/registering';
import type { Id, LetterKind } from '../../renderer/domain/facts/facts';
import { issueLetter } from '../../renderer/domain/letter/issuing';
import { madeInVersion } from '../../renderer/domain/letter/versions';
import { summaryOf } from '../../renderer/domain/today/worklist';
import { only, type Played, type PlayedCommand, type Turn } from './commands';
import { caseOf, contextOf, dossierOf, nextId, registerOf } from './world';

/** By mail, received today, by who asked in the case it is about. */
const plainComplaint: ComplaintInput = { ...emptyComplaint, channel: 'email', receivedOn: 'vandaag' };

export const complaintCommands: Readonly<Record<string, PlayedCommand>> = {
  previewComplaint: {
    needs: 'registerComplaint',
    play: (turn) => ({ view: { courtBy: null, deadline: null, ...previewComplaint(...typed(turn), context(turn)) } }),
  },
  registerComplaint: { needs: 'registerComplaint', play: registered },
  seeComplaint: { needs: 'seeCases', play: seen },
  keepComplaintPoint: {
    needs: 'handleComplaint',
    play: (turn) => {
      const { point, what } = only(turn.input, ['point', 'what']);
      const of = point === undefined ? {} : { point: pointId(turn, point) };
      return {
        decision: keepComplaintPoint(
          { ...of, what: String(what ?? '') },
          dossier(turn),
          state(turn),
          nextId(turn.world),
        ),
      };
    },
  },
  removeComplaintPoint: {
    needs: 'handleComplaint',
    play: (turn) => {
      const { point, why } = only(turn.input, ['point', 'why']);
      const input = { point: pointId(turn, point), why: String(why ?? '') };
      return { decision: removeComplaintPoint(input, dossier(turn), state(turn)) };
    },
  },
  advise: { needs: 'adviseOnComplaint', play: advised },
  judgeComplaint: {
    needs: 'decide',
    play: (turn) => {
      const plain = {
        answer: 'granted',
        motivation: 'Dat had Lefier anders moeten doen.',
        departs: '',
        result: '',
        doBy: '',
      };
      const { point, ...input } = only(turn.input, ['point', ...Object.keys(plain)]);
      const finding = { ...plain, ...input, point: pointId(turn, point) } as Parameters<typeof judgeComplaintPoint>[0];
      return { decision: judgeComplaintPoint(finding, dossier(turn), state(turn), context(turn)) };
    },
  },
  decideComplaint: {
    needs: 'decide',
    play: (turn) => {
      const { on = 'vandaag' } = only(turn.input, ['on']);
      return { decision: decideComplaint({ on: String(on) }, dossier(turn), state(turn), about(turn), context(turn)) };
    },
  },
  lacksToDecideComplaint: {
    needs: 'seeOfficer',
    play: (turn) => ({ lacks: lacksToDecideComplaint(dossier(turn), state(turn), about(turn), context(turn)) }),
  },
  complaintView: {
    needs: 'seeOfficer',
    play: (turn) => ({ view: complaintViewOf(dossier(turn), state(turn), about(turn), context(turn), ['dpo']) }),
  },
  draftComplaintReceived: {
    needs: 'makeLetter',
    play: (turn) => words(turn, 'complaintReceived'),
  },
  draftComplaintDecision: {
    needs: 'makeOfficerLetter',
    play: (turn) => words(turn, 'complaintDecision'),
  },
  issueComplaintLetter: { needs: 'makeOfficerLetter', play: issued },
};

function typed(turn: Turn): [ComplaintInput, CaseState | undefined] {
  const { about: name, ...input } = only(turn.input, ['about', ...Object.keys(plainComplaint)]);
  const of = name === undefined ? undefined : caseOf(turn.world, String(name));
  return [{ ...plainComplaint, ...input, about: of?.id ?? '' } as ComplaintInput, of];
}

function registered(turn: Turn): Played {
  const { world } = turn;
  if (world.caseByName.has(turn.case)) throw new Error(`the case "${turn.case}" is there already`);
  const ids = { case: nextId(world), place: turn.place };
  const decision = registerComplaint(...typed(turn), registerOf(world), context(turn), ids);
  if (!('refusal' in decision)) world.caseByName.set(turn.case, ids.case);
  return { decision };
}

function seen(turn: Turn): Played {
  only(turn.input, []);
  const { profile, calendar, today } = context(turn);
  const summary = summaryOf(state(turn), profile, calendar, today);
  const deadline = deadlineOf(state(turn), profile, calendar, today);
  const part = complaintPartOf(state(turn), about(turn), context(turn));
  const shown = {
    term: deadline?.ownTerm?.day ?? null,
    termWhy: deadline?.ownTerm?.why.join(' ') ?? null,
    article: deadline?.ownTerm?.article ?? null,
    sendBy: deadline?.sendBy.day ?? null,
    sendByWhy: deadline?.sendBy.why.join(' ') ?? null,
    gdprTerm: deadline?.gdprTerm?.day ?? null,
    daysLate: deadline?.daysLate ?? null,
    courtBy: null,
    scheme: null,
    ...part,
  };
  return { view: shown, ...(summary && { summary }) };
}

/** `points`: what is advised, by number. */
function advised(turn: Turn): Played {
  const { points, words, heardOn } = only(turn.input, ['points', 'words', 'heardOn']);
  const answers = Object.entries((points ?? {}) as Readonly<Record<string, 'granted' | 'refused'>>);
  const input = {
    points: answers.map(([number, answer]) => ({ point: pointId(turn, Number(number)), answer })),
    words: String(words ?? 'Ik las het dossier en sprak de persoon.'),
    heardOn: String(heardOn ?? ''),
  };
  return { decision: advise(input, dossier(turn), state(turn), context(turn)) };
}

function words(turn: Turn, kind: LetterKind) {
  const fresh =
    kind === 'complaintReceived'
      ? complaintReceivedWords(state(turn), about(turn), context(turn), base(turn))
      : complaintDecisionWords(dossier(turn), state(turn), about(turn), context(turn), base(turn));
  return madeInVersion(fresh, kind, undefined, state(turn));
}

/** The very words are made final. */
function issued(turn: Turn): Played {
  const kind = only(turn.input, ['kind']).kind as LetterKind;
  const fresh = words(turn, kind);
  if ('refusal' in fresh) return { refusal: fresh.refusal };
  const made = { letter: nextId(turn.world), sha256: '0'.repeat(64), pages: 1 };
  const issuing = { kind, words: fresh.letter, made, fresh, dossier: dossier(turn) };
  return { letter: fresh.letter, decision: issueLetter(issuing, state(turn), context(turn)) };
}

function base(turn: Turn) {
  const of = baseOf(state(turn), context(turn));
  if (!of) throw new Error('there is no complaint');
  return of;
}

function pointId(turn: Turn, number: unknown): Id {
  return dossier(turn).points.find((one) => one.number === number)?.point ?? nextId(turn.world);
}

/** The case it is about, by its id. */
function about(turn: Turn): CaseState | undefined {
  const of = state(turn).complaint?.about;
  const name = [...turn.world.caseByName].find(([, id]) => id === of)?.[0];
  return name === undefined ? undefined : caseOf(turn.world, name);
}

const state = (turn: Turn) => caseOf(turn.world, turn.case);
const dossier = (turn: Turn) => dossierOf(turn.world, turn.case);
const context = (turn: Turn) => ({ ...contextOf(turn.world, turn.today), register: registerOf(turn.world) });
