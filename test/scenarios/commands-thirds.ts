/** Asking a third party, what comes back, and the letter: as a scenario plays them. Thirds are named by their number. Runs in Node. */
import { consultationWords } from '../../renderer/desk/vault/consultation-input';
import { thirdsViewOf } from '../../renderer/desk/vault/thirds-view';
import { isRefused } from '../../renderer/domain/command/decision';
import { issueLetter } from '../../renderer/domain/letter/issuing';
import { recordThird, recordView, type TypedThird, type TypedView } from '../../renderer/domain/thirds/consulting';
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
  draftConsultation: { needs: 'makeOfficerLetter', play: drafted },
  issueConsultation: { needs: 'makeOfficerLetter', play: issued },
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

function drafted(turn: Turn): Played {
  const made = consultationWords(
    dossier(turn),
    state(turn),
    context(turn),
    thirdId(turn, only(turn.input, ['third']).third),
  );
  return 'refusal' in made ? { refusal: made.refusal } : { letter: made.letter };
}

/** The very words the facts give, made final. */
function issued(turn: Turn): Played {
  const task = thirdId(turn, only(turn.input, ['third']).third);
  const fresh = consultationWords(dossier(turn), state(turn), context(turn), task);
  if ('refusal' in fresh) return { refusal: fresh.refusal };
  const words = fresh.letter;
  const made = { letter: nextId(turn.world), sha256: '0'.repeat(64), pages: 1 };
  const issuing = { kind: 'consultation', words, made, fresh, dossier: dossier(turn), task } as const;
  const decision = issueLetter(issuing, state(turn), context(turn));
  return isRefused(decision) ? { decision } : { decision, letter: words };
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
