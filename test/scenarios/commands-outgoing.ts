/** Commands for the letters of all cases that wait to go out, and for the list of terms. Runs in Node. */
import type { Id } from '../../renderer/domain/facts/facts';
import { readerOf } from '../../renderer/domain/letter/addressee';
import { deadlineSheet } from '../../renderer/domain/letter/deadline-sheet';
import { compartmentOfLetter } from '../../renderer/domain/letter/issuing';
import { inOrderOfPost, outgoingLetters, recordOutgoing } from '../../renderer/domain/letter/outgoing';
import { deadlinesOf, type OpenCase } from '../../renderer/domain/today/deadline-lines';
import { summaryOf } from '../../renderer/domain/today/worklist';
import { only, type PlayedCommand, type Turn } from './commands';
import { caseOf, casesOf, contextOf, dossierOf, nextId } from './world';

export const outgoingCommands: Readonly<Record<string, PlayedCommand>> = {
  outgoing: { needs: 'makeLetter', play: ({ world }) => ({ view: outgoing(world) }) },
  recordOutgoing: { needs: 'recordSent', play: (turn) => ({ decision: recorded(turn) }) },
  deadlineSheet: { needs: 'seeCases', play: (turn) => ({ letter: sheet(turn) }) },
};

/** All there are, each with whose it is to print. */
function outgoing(world: Turn['world']) {
  const letters = [...world.caseByName.keys()].flatMap((name) => {
    const state = caseOf(world, name);
    return outgoingLetters(state).map((one) => ({
      case: name,
      reference: state.request?.reference ?? '',
      kind: one.kind,
      ...(one.version === undefined ? {} : { version: one.version }),
      madeAt: one.madeAt,
      ...{ to: readerOf(one, state, dossierOf(world, name)).name, byHand: readerOf(one, state).byHand },
      prints: compartmentOfLetter(one.kind),
    }));
  });
  return inOrderOfPost(letters);
}

/** Of the last letter, or of the last one of this kind. */
function recorded(turn: Turn) {
  const { world, case: name, today } = turn;
  const { kind, ...typed } = only(turn.input, ['kind', 'sentOn', 'how']);
  const state = caseOf(world, name);
  const letter: Id = state.letters.findLast((one) => kind === undefined || one.kind === kind)?.letter ?? nextId(world);
  const plain = { letter, sentOn: 'vandaag', how: 'post' as const };
  return recordOutgoing({ ...plain, ...(typed as object) }, state, contextOf(world, today), casesOf(world));
}

function sheet({ world, today }: Turn) {
  const context = contextOf(world, today);
  const open = casesOf(world).flatMap((state): readonly OpenCase[] => {
    const summary = summaryOf(state, context.profile, context.calendar, today);
    return summary?.state === 'open' ? [[state, summary]] : [];
  });
  return deadlineSheet({ ...context, ...deadlinesOf(open, context), time: '09:52' });
}
