/** Asking a third party, what comes back, and the letter: as a scenario plays them. Thirds are named by their number. Runs in Node. */
import { consultationWords } from '../../renderer/desk/vault/consultation-input';
import { thirdDecisionWords } from '../../renderer/desk/vault/third-decision-input';
import { thirdDelayWords } from '../../renderer/desk/vault/third-delay-input';
import { thirdsViewOf } from '../../renderer/desk/vault/thirds-view';
import { isRefused } from '../../renderer/domain/command/decision';
import { issueLetter } from '../../renderer/domain/letter/issuing';
import { recordThird, recordView, type TypedThird, type TypedView } from '../../renderer/domain/thirds/consulting';
import { recordThirdDelay, type TypedThirdDelay } from '../../renderer/domain/thirds/delayed';
import { recordTelling, type TypedTelling } from '../../renderer/domain/thirds/telling';
import { only, type Played, type PlayedCommand, type Turn } from './commands';
import { caseOf, contextOf, dossierOf, nextId, registerOf } from './world';

const plainThird: Omit<TypedThird, 'items' | 'third'> = {
  name: "dhr. P.J. 't Hart",
  address: 'Kersenlaan 9 hs, 3862 BD Nijkerk',
  what: 'uw naam en een bericht van u uit mei 2026',
};

export const thirdsCommands: Readonly<Record<string, PlayedCommand>> = {
  recordThird: { needs: 'changeDossier', play: (turn) => ({ decision: thirdKept(turn) }) },
  recordView: { needs: 'changeDossier', play: (turn) => ({ decision: viewKept(turn) }) },
  thirdsView: { needs: 'seeOfficer', play: (turn) => ({ view: viewed(turn) }) },
  draftConsultation: { needs: 'makeOfficerLetter', play: (turn) => drafted(turn, 'consultation') },
  issueConsultation: { needs: 'makeOfficerLetter', play: (turn) => issued(turn, 'consultation') },
  keepTelling: { needs: 'changeDossier', play: (turn) => ({ decision: tellingKept(turn) }) },
  draftThirdDecision: { needs: 'makeOfficerLetter', play: (turn) => drafted(turn, 'thirdDecision') },
  keepThirdDelay: { needs: 'changeDossier', play: (turn) => ({ decision: delayKept(turn) }) },
  draftThirdDelay: { needs: 'makeOfficerLetter', play: (turn) => drafted(turn, 'thirdDelay') },
  issueThirdDelay: { needs: 'makeOfficerLetter', play: (turn) => issued(turn, 'thirdDelay') },
  issueThirdDecision: { needs: 'makeOfficerLetter', play: (turn) => issued(turn, 'thirdDecision') },
};

/** `items`: numbers, by default the first; `third`: the number of one that is put right. */
function thirdKept(turn: Turn) {
  const { items, third, ...input } = only(turn.input, ['items', 'third', ...Object.keys(plainThird)]);
  const known = dossier(turn).thirds.find(({ number }) => number === third);
  const numbers = Array.isArray(items) ? items : [1];
  const before = known && { name: known.name, address: known.address ?? '', what: known.what };
  const typed = {
    ...(before ?? plainThird),
    ...input,
    items: known && items === undefined ? known.items : numbers.map((number) => itemId(turn, number)),
    ...(third !== undefined && { third: known?.third ?? nextId(turn.world) }),
  };
  const ids = { third: nextId(turn.world), place: turn.place };
  return recordThird(typed, dossier(turn), state(turn), context(turn), ids);
}

function viewKept(turn: Turn) {
  const { third, ...input } = only(turn.input, ['third', 'on', 'answer', 'words']);
  const typed = { on: 'vandaag', answer: 'noObjection', words: '', ...input, third: thirdId(turn, third) };
  return recordView(typed as TypedView, dossier(turn), state(turn), context(turn), { tell: nextId(turn.world) });
}

/** What is not there is null, so that a scenario can expect it. */
function viewed(turn: Turn) {
  const { thirds, ...view } = thirdsViewOf(dossier(turn), state(turn), context(turn), true);
  return { answerBy: null, remark: null, ...view, thirds: thirds.map((one) => ({ remark: null, ...one })) };
}

/** What is left out stays as it is. */
function tellingKept(turn: Turn) {
  const { third, ...input } = only(turn.input, ['third', 'address', 'motivation']);
  const known = dossier(turn).thirds.find((one) => one.number === (third ?? 1));
  const before = { address: known?.address ?? '', motivation: known?.motivation ?? '' };
  const typed = { ...before, ...input, third: known?.third ?? nextId(turn.world) };
  return recordTelling(typed as TypedTelling, dossier(turn), state(turn));
}

/** The same of the letter about a delay. */
function delayKept(turn: Turn) {
  const { third, ...input } = only(turn.input, ['third', 'address', 'reasons']);
  const known = dossier(turn).thirds.find((one) => one.number === (third ?? 1));
  const before = { address: known?.address ?? '', reasons: (known?.delay?.reasons ?? []).join('\n') };
  const typed = { ...before, ...input, third: known?.third ?? nextId(turn.world) };
  return recordThirdDelay(typed as TypedThirdDelay, dossier(turn), state(turn), context(turn));
}

const WORDS = {
  consultation: consultationWords,
  thirdDecision: thirdDecisionWords,
  thirdDelay: thirdDelayWords,
} as const;
type ToThird = keyof typeof WORDS;

function fresh(turn: Turn, kind: ToThird) {
  const third = thirdId(turn, only(turn.input, ['third']).third);
  const known = dossier(turn).thirds.find((one) => one.third === third);
  const told = { consultation: third, thirdDecision: known?.view?.tell, thirdDelay: known?.delay?.task };
  const task = told[kind] ?? nextId(turn.world);
  return { task, made: WORDS[kind](dossier(turn), state(turn), context(turn), task) };
}

function drafted(turn: Turn, kind: ToThird): Played {
  const { made } = fresh(turn, kind);
  return 'refusal' in made ? { refusal: made.refusal } : { letter: made.letter };
}

/** The very words the facts give, made final. */
function issued(turn: Turn, kind: ToThird): Played {
  const { task, made: words } = fresh(turn, kind);
  if ('refusal' in words) return { refusal: words.refusal };
  const { letter } = words;
  const made = { letter: nextId(turn.world), sha256: '0'.repeat(64), pages: 1 };
  const issuing = { kind, words: letter, made, fresh: words, dossier: dossier(turn), task };
  const decision = issueLetter(issuing, state(turn), context(turn));
  return isRefused(decision) ? { decision } : { decision, letter };
}

function thirdId(turn: Turn, number: unknown = 1) {
  return dossier(turn).thirds.find((one) => one.number === number)?.third ?? nextId(turn.world);
}

function itemId(turn: Turn, number: unknown) {
  return dossier(turn).items.find((one) => one.number === number)?.item ?? nextId(turn.world);
}

const state = (turn: Turn) => caseOf(turn.world, turn.case);
const dossier = (turn: Turn) => dossierOf(turn.world, turn.case);
const context = (turn: Turn) => ({ ...contextOf(turn.world, turn.today), register: registerOf(turn.world) });
