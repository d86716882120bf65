/** Commands on the keeping of cases: opening one that is over, tying what was asked together, breaches, figures. Runs in Node. */
import { incidentView } from '../../renderer/desk/vault/incidents';
import { openClosed, purposeAsked } from '../../renderer/domain/case/closed-case';
import { auditFile } from '../../renderer/domain/figures/audit';
import { type ShownFigures, shownFigures } from '../../renderer/domain/figures/few';
import { figuresOf, yearsOf } from '../../renderer/domain/figures/figures';
import {
  incidentsOf,
  judgeIncident,
  recordIncident,
  type TypedJudgement,
} from '../../renderer/domain/incident/incidents';
import { isReference, linkTogether } from '../../renderer/domain/request/together';
import { only, type PlayedCommand, type Turn } from './commands';
import { caseOf, casesOf, contextOf, nextId, registerOf } from './world';

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
  recordIncident: { needs: 'changeDossier', play: (turn) => ({ decision: recorded(turn) }) },
  judgeIncident: { needs: 'changeDossier', play: (turn) => ({ decision: judged(turn) }) },
  incidents: {
    needs: 'seeOfficer',
    play: (turn) => ({ view: incidents(turn).map((one) => incidentView(one, state(turn), turn.today)) }),
  },
  figures: {
    needs: 'seeFigures',
    play: (turn) => {
      const { year, right } = only(turn.input, ['year', 'right']);
      const { totals } = registerOf(turn.world);
      const made = figuresOf(casesOf(turn.world), Number(year), context(turn), totals);
      const { rows, complaints } = shownFigures(made);
      const counts = made.rows.find((one) => one.right === right)?.counts;
      return { view: { years: yearsOf(casesOf(turn.world), totals), counts, shown: rowOf(rows, right), complaints } };
    },
  },
  auditFile: {
    needs: 'seeFigures',
    play: (turn) => {
      const year = Number(only(turn.input, ['year']).year);
      const about = { corporation: turn.world.corporation, year, madeOn: turn.today };
      const references = new Map(casesOf(turn.world).map(({ id, request }) => [id, request?.reference]));
      const file = auditFile(turn.world.log, about, (id) => references.get(id));
      return { view: { lines: file.lines.filter(({ reference }) => reference), text: JSON.stringify(file) } };
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

/** Left out: a letter of this case, the last one of `kind`, or none. */
function recorded(turn: Turn) {
  const { kind, ...input } = only(turn.input, ['what', 'discoveredOn', 'discoveredAt', 'kind']);
  const letter = state(turn).letters.findLast((one) => one.kind === kind)?.letter ?? '';
  const typed = { what: 'De brief ging naar het vorige adres.', discoveredOn: 'vandaag', discoveredAt: '', letter };
  const ids = { incident: nextId(turn.world), task: nextId(turn.world) };
  return recordIncident({ ...typed, ...input }, state(turn), context(turn), ids);
}

/** Of the last breach; a step names what differs from saying nothing. */
function judged(turn: Turn) {
  const incident = incidents(turn).at(-1)?.incident ?? nextId(turn.world);
  const nothing: TypedJudgement = {
    ...{ incident, reported: '', reportedOn: '', reportedAt: '', lateWhy: '' },
    ...{ notReportedWhy: '', told: '', toldOn: '', notToldWhy: '' },
  };
  const typed = { ...nothing, ...only(turn.input, Object.keys(nothing)) };
  return judgeIncident(typed, incidents(turn), state(turn), context(turn));
}

const rowOf = (rows: ShownFigures['rows'], right: unknown) => rows.find((one) => one.right === right)?.cells;
const incidents = (turn: Turn) => incidentsOf(turn.world.log.filter((one) => one.case === state(turn).id));
const state = (turn: Turn) => caseOf(turn.world, turn.case);
const context = (turn: Turn) => contextOf(turn.world, turn.today);
