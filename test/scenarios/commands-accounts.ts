/** Commands on the keeping of cases: opening one that is over, tying what was asked together. Runs in Node. */
import { openClosed, purposeAsked } from '../../renderer/domain/case/closed-case';
import { isReference, linkTogether } from '../../renderer/domain/request/together';
import { only, type PlayedCommand, type Turn } from './commands';
import { caseOf, casesOf, contextOf } from './world';

export const accountsCommands: Readonly<Record<string, PlayedCommand>> = {
  /** As the vault opens a case of which nothing was asked since unlocking. */
  openCase: {
    needs: 'seeCases',
    play: (turn) => {
      only(turn.input, []);
      const refusal = purposeAsked(state(turn), context(turn).profile);
      return refusal ? { refusal } : { view: 'opens' };
    },
  },
  openClosed: {
    needs: 'seeCases',
    play: (turn) => {
      const { purpose } = only(turn.input, ['purpose']);
      return { decision: openClosed({ purpose: String(purpose ?? '') }, state(turn), context(turn)) };
    },
  },
  linkTogether: { needs: 'correctRequest', play: (turn) => ({ decision: tied(turn) }) },
};

/** The case named by its kenmerk, as the vault looks it up. */
function tied(turn: Turn) {
  const other = String(only(turn.input, ['other']).other ?? '');
  const named = casesOf(turn.world).find(({ request }) => request && isReference(other, request.reference));
  return linkTogether(state(turn), named);
}

const state = (turn: Turn) => caseOf(turn.world, turn.case);
const context = (turn: Turn) => contextOf(turn.world, turn.today);
