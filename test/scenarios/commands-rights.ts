/** Commands on the points of a request and on data given to others, as a scenario plays them. Runs in Node. */

import { createHash } from 'node:crypto';
import { identityRequestWords, representativeRequestWords } from '../../renderer/desk/vault/asking-input';
import { completeRequestWords } from '../../renderer/desk/vault/complete-request-input';
import { deskList } from '../../renderer/desk/vault/desk-list';
import { feePart } from '../../renderer/desk/vault/fee-view';
import { baseOf } from '../../renderer/desk/vault/letter-base';
import { pointsWords } from '../../renderer/desk/vault/points-letter-input';
import { pointsViewOf } from '../../renderer/desk/vault/points-view';
import { recipientNoticeWords } from '../../renderer/desk/vault/recipient-notice-input';
import { restrictionWords } from '../../renderer/desk/vault/restriction-words';
import { isRefused } from '../../renderer/domain/command/decision';
import { recordDisclosure, type TypedDisclosure } from '../../renderer/domain/dossier/disclosure';
import type { Id, LetterKind } from '../../renderer/domain/facts/facts';
import { issueLetter } from '../../renderer/domain/letter/issuing';
import { madeInVersion } from '../../renderer/domain/letter/versions';
import { setFee, type TypedFee } from '../../renderer/domain/request/fee';
import {
  decidePoints,
  lacksToDecidePoints,
  outcomeOfPoints,
  recipientsOf,
} from '../../renderer/domain/rights/deciding-points';
import {
  type AnswerInput,
  judgePoint,
  keepPoint,
  type PointInput,
  removePoint,
} from '../../renderer/domain/rights/points';
import { keepSet, portabilitySet } from '../../renderer/domain/rights/portability-set';
import { recordRecipient, type TypedRecipient } from '../../renderer/domain/rights/recipients';
import { liftRestriction } from '../../renderer/domain/rights/restriction';
import { only, type Played, type PlayedCommand, type Turn } from './commands';
import { caseOf, contextOf, dossierOf, nextId, registerOf } from './world';

const plainPoint: PointInput = {
  what: 'Er staat dat er drie mensen wonen',
  purpose: '',
  legalBasis: '',
  recipients: '',
};

const plainAnswer: Omit<AnswerInput, 'point'> = {
  answer: 'granted',
  ground: '',
  action: '',
  result: '',
  data: '',
  law: '',
  keepUntil: '',
  weighing: '',
  motivation: '',
};

const plainFee: TypedFee = { amount: '12,50', ground: '', toldOn: '', why: 'Dit is het vierde verzoek in een maand.' };

const plainDisclosure: TypedDisclosure = {
  who: 'Gemeente Voorbeeldstad',
  what: 'naam en adres',
  on: 'vandaag',
  ground: '',
  consentOn: '',
  reference: '',
  informedOn: '',
};

export const rightsCommands: Readonly<Record<string, PlayedCommand>> = {
  keepRecipient: { needs: 'changeDossier', play: (turn) => ({ decision: recipientKept(turn) }) },
  draftRecipientNotice: { needs: 'makeOfficerLetter', play: noticeDrafted },
  issueRecipientNotice: { needs: 'makeOfficerLetter', play: noticeIssued },
  deskDossier: { needs: 'seeCases', play: (turn) => ({ view: deskList(state(turn), false) }) },
  keepPoint: { needs: 'changeDossier', play: (turn) => ({ decision: kept(turn) }) },
  removePoint: {
    needs: 'changeDossier',
    play: (turn) => {
      const { point, why } = only(turn.input, ['point', 'why']);
      return {
        decision: removePoint({ point: pointId(turn, point), why: String(why ?? '') }, dossier(turn), state(turn)),
      };
    },
  },
  judgePoint: {
    needs: 'changeDossier',
    play: (turn) => {
      const { point, ...input } = only(turn.input, ['point', ...Object.keys(plainAnswer)]);
      const typed = { ...plainAnswer, ...input, point: pointId(turn, point) };
      return { decision: judgePoint(typed, dossier(turn), state(turn), context(turn)) };
    },
  },
  decidePoints: { needs: 'decide', play: (turn) => ({ decision: decided(turn) }) },
  lacksToDecidePoints: {
    needs: 'seeOfficer',
    play: (turn) => ({ lacks: lacksToDecidePoints(dossier(turn), state(turn), context(turn)) }),
  },
  pointsView: {
    needs: 'seeOfficer',
    play: (turn) => ({ view: pointsViewOf(dossier(turn), state(turn), context(turn), true) }),
  },
  draftPointsLetter: { needs: 'makeOfficerLetter', play: drafted },
  draftSet: {
    needs: 'seeOfficer',
    play: (turn) => {
      const made = portabilitySet(dossier(turn), state(turn), context(turn));
      if ('refusal' in made) return made;
      return { view: { file: JSON.parse(made.text), text: made.text } };
    },
  },
  makeSet: { needs: 'makeOfficerLetter', play: (turn) => ({ decision: setMade(turn) }) },
  setFee: {
    needs: 'decide',
    play: (turn) => {
      const typed = { ...plainFee, ...only(turn.input, Object.keys(plainFee)) };
      return { decision: setFee(typed, dossier(turn), state(turn), context(turn)) };
    },
  },
  feeView: { needs: 'seeCases', play: (turn) => ({ view: feePart(state(turn), context(turn)) }) },
  draftCompleteRequest: { needs: 'makeLetter', play: asking(completeRequestWords) },
  draftIdentityRequest: { needs: 'makeLetter', play: asking(identityRequestWords) },
  draftRepresentativeRequest: { needs: 'makeLetter', play: asking(representativeRequestWords) },
  issueIdentityRequest: { needs: 'makeLetter', play: issuing('identityRequest', identityRequestWords) },
  issueRepresentativeRequest: {
    needs: 'makeLetter',
    play: issuing('representativeRequest', representativeRequestWords),
  },
  liftRestriction: {
    needs: 'decide',
    play: (turn) => {
      const { from } = only(turn.input, ['from']);
      const ids = { task: nextId(turn.world) };
      return { decision: liftRestriction({ from: String(from ?? '') }, state(turn), context(turn), ids) };
    },
  },
  draftRestriction: {
    needs: 'makeLetter',
    play: (turn) => {
      const base = baseOf(state(turn), context(turn));
      if (!base) throw new Error('there is no case');
      return restrictionWords(state(turn), context(turn), base);
    },
  },
  recordDisclosure: {
    needs: 'changeDossier',
    play: (turn) => {
      const typed = { ...plainDisclosure, ...only(turn.input, Object.keys(plainDisclosure)) };
      return { decision: recordDisclosure(typed, state(turn), context(turn), nextId(turn.world)) };
    },
  },
};

/** `recipient`: its label, "ontvanger 1"; `tells`: by number of the point. What is left out stays as it is. */
function recipientKept(turn: Turn) {
  const { recipient, tells, ...input } = only(turn.input, ['recipient', 'address', 'knownBy', 'tells']);
  const task = recipientId(turn, recipient);
  const known = dossier(turn).recipients.find((one) => one.recipient === task);
  const typed = {
    address: known?.address ?? '',
    knownBy: known?.knownBy ?? '',
    ...input,
    recipient: task,
    tells:
      tells === undefined
        ? (known?.tells ?? []).map(({ point, what, becomes = '' }) => ({ point, what, becomes }))
        : Object.entries(tells as Readonly<Record<string, object>>).map(([point, told]) => ({
            ...{ point: Number(point), what: '', becomes: '' },
            ...told,
          })),
  };
  return recordRecipient(typed as TypedRecipient, dossier(turn), state(turn), context(turn), { place: turn.place });
}

function recipientId(turn: Turn, label: unknown = 'ontvanger 1'): Id {
  return state(turn).tasks.find((one) => one.label === label)?.task ?? nextId(turn.world);
}

function noticeDrafted(turn: Turn): Played {
  const task = recipientId(turn, only(turn.input, ['recipient']).recipient);
  const made = recipientNoticeWords(dossier(turn), state(turn), context(turn), task);
  return 'refusal' in made ? { refusal: made.refusal } : { letter: made.letter };
}

/** The very words the facts give, made final. */
function noticeIssued(turn: Turn): Played {
  const task = recipientId(turn, only(turn.input, ['recipient']).recipient);
  const fresh = recipientNoticeWords(dossier(turn), state(turn), context(turn), task);
  if ('refusal' in fresh) return { refusal: fresh.refusal };
  const made = { letter: nextId(turn.world), sha256: '0'.repeat(64), pages: 1 };
  const issuing = { kind: 'recipientNotice', words: fresh.letter, made, fresh, dossier: dossier(turn), task } as const;
  const decision = issueLetter(issuing, state(turn), context(turn));
  return isRefused(decision) ? { decision } : { decision, letter: fresh.letter };
}

function kept(turn: Turn) {
  const { point, ...input } = only(turn.input, ['point', ...Object.keys(plainPoint)]);
  const typed = { ...plainPoint, ...input, ...(point !== undefined && { point: pointId(turn, point) }) };
  return keepPoint(typed, dossier(turn), state(turn), context(turn), nextId(turn.world));
}

/** Left out: the outcome that fits, and no second reader. */
function decided(turn: Turn) {
  const input = only(turn.input, ['outcome', 'secondReader', 'noSecondReader']);
  const points = dossier(turn);
  const typed = { outcome: outcomeOfPoints(points), secondReader: '', noSecondReader: '', ...input };
  const recipients = recipientsOf(points.points).map((): Id => nextId(turn.world));
  return decidePoints(typed, points, state(turn), context(turn), { slot: turn.slot, recipients });
}

/** The fingerprint is that of the very bytes, as in the vault. */
function setMade(turn: Turn) {
  only(turn.input, []);
  const made = portabilitySet(dossier(turn), state(turn), context(turn));
  if ('refusal' in made) return made;
  const sha256 = createHash('sha256').update(made.text, 'utf8').digest('hex');
  return keepSet({ letter: nextId(turn.world), sha256 }, dossier(turn), state(turn));
}

function drafted(turn: Turn): Played {
  const base = baseOf(state(turn), context(turn));
  if (!base) throw new Error('there is no case');
  const made = pointsWords(dossier(turn), state(turn), context(turn), base);
  return madeInVersion(made, 'decision', undefined, state(turn));
}

function pointId(turn: Turn, number: unknown): Id {
  return dossier(turn).points.find((one) => one.number === number)?.point ?? nextId(turn.world);
}

const state = (turn: Turn) => caseOf(turn.world, turn.case);
const dossier = (turn: Turn) => dossierOf(turn.world, turn.case);
const context = (turn: Turn) => ({ ...contextOf(turn.world, turn.today), register: registerOf(turn.world) });

/** A letter that asks, from common facts. */
function asking(words: typeof completeRequestWords) {
  return (turn: Turn): ReturnType<typeof completeRequestWords> => {
    const base = baseOf(state(turn), context(turn));
    if (!base) throw new Error('there is no case');
    return words(state(turn), context(turn), base);
  };
}

/** The same, made final. */
function issuing(kind: LetterKind, words: typeof completeRequestWords) {
  return (turn: Turn) => {
    const fresh = madeInVersion(asking(words)(turn), kind, undefined, state(turn));
    if ('refusal' in fresh) return fresh;
    const made = { letter: nextId(turn.world), sha256: '0'.repeat(64), pages: 1 };
    const { letter } = fresh;
    return { letter, decision: issueLetter({ kind, words: letter, made, fresh }, state(turn), context(turn)) };
  };
}
