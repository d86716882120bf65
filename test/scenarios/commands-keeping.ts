/** Commands on keeping no longer than necessary: the list, keeping longer, erasing what is due, what was destroyed. Runs in Node. */
import type { CaseState } from '../../renderer/domain/case/case';
import type { Decision } from '../../renderer/domain/command/decision';
import { type Day, NO_CASE } from '../../renderer/domain/facts/facts';
import { destroyedRuns } from '../../renderer/domain/keeping/destroyed';
import {
  cannotDestroy,
  type DestructionLine,
  destructionOf,
  groundOfTerm,
  lineOf,
} from '../../renderer/domain/keeping/destruction';
import { keepLonger, type TypedKeeping } from '../../renderer/domain/keeping/keep-longer';
import { totalsBefore } from '../../renderer/domain/keeping/totals';
import { destructionSheet } from '../../renderer/domain/letter/destruction-sheet';
import { only, type PlayedCommand, type Turn } from './commands';
import { caseOf, casesOf, contextOf, registerOf } from './world';

export const keepingCommands: Readonly<Record<string, PlayedCommand>> = {
  destruction: { needs: 'seeDestruction', play: (turn) => ({ view: listed(turn) }) },
  keepLonger: {
    needs: 'keepLonger',
    play: (turn) => {
      const typed = { until: '', ground: '', why: '', ...only(turn.input, ['until', 'ground', 'why']) } as TypedKeeping;
      return { decision: keepLonger(typed, state(turn), context(turn)) };
    },
  },
  eraseDue: { needs: 'eraseCase', play: (turn) => ({ decision: erasedAsDue(turn) }) },
  /** As another PC would do it that does not know what happened here. */
  reopen: {
    play: (turn) => ({
      decision: { facts: [{ case: state(turn).id, body: { kind: 'caseReopened', reason: 'Er kwam nog een brief.' } }] },
    }),
  },
  destroyed: { needs: 'seeDestruction', play: (turn) => ({ view: runs(turn) }) },
  destructionSheet: {
    needs: 'seeDestruction',
    play: (turn) => {
      const on = String(only(turn.input, ['on']).on);
      const { profile, today } = context(turn);
      const all = runs(turn).filter((run) => run.on === on);
      return { letter: destructionSheet({ profile, today, time: '09:52', on, runs: all }) };
    },
  },
};

/** What is written of it before, and the fact that empties it; the world takes its facts away. */
export function erasure(turn: Turn, of: CaseState, ground: string, dueOn?: Day): Decision {
  const { totals } = registerOf(turn.world);
  return {
    facts: [
      ...totalsBefore(of, casesOf(turn.world), totals, context(turn)),
      { case: NO_CASE, body: { kind: 'erased', of: of.id, rows: [], ground, ...(dueOn && { dueOn }) } },
    ],
  };
}

function erasedAsDue(turn: Turn): Decision {
  only(turn.input, []);
  const of = state(turn);
  if (of.facts === 0) return { refusal: { code: 'caseUnknown' } };
  const line = lineOf(of, casesOf(turn.world), context(turn));
  const refusal = cannotDestroy(line, context(turn));
  if (refusal || !line) return { refusal: refusal ?? { code: 'caseRunsAgain' } };
  return erasure(turn, of, groundOfTerm(line), line.retention.destroyOn);
}

function listed(turn: Turn) {
  const cases = casesOf(turn.world).filter(({ facts }) => facts > 0);
  const { due, soon, keptLonger, later, remnants } = destructionOf(cases, registerOf(turn.world).erased, context(turn));
  return {
    due: due.map(shown),
    soon: soon.map(shown),
    keptLonger: keptLonger.map(shown),
    later,
    remnants: remnants.length,
  };
}

const shown = ({ reference, retention, kept, attached, waits, ended }: DestructionLine) => ({
  reference,
  since: retention.destroyOn,
  from: retention.from,
  lastDay: retention.lastDay,
  ended,
  ...(kept && { kept }),
  attached: attached.map((one) => ('reference' in one ? `${one.what} ${one.reference}` : one.what)),
  waits,
});

const runs = (turn: Turn) =>
  destroyedRuns(registerOf(turn.world), { prefix: context(turn).profile.defaults.prefix.value, today: turn.today });
const state = (turn: Turn) => caseOf(turn.world, turn.case);
const context = (turn: Turn) => contextOf(turn.world, turn.today);
