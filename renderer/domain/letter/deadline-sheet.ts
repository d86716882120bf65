/**
 * The words of the list of all terms that run, on paper, for somebody to check and to sign. Pure; runs in the vault worker.
 *
 * It bears no name and no address: the kenmerk is enough to find a case, and this paper goes to a desk, a meeting and a binder that
 * no retention term of the register reaches. So nothing of it is kept here either. The 72 hours of a breach are no term of a case and
 * stand on Vandaag alone.
 */
import { dateInLetters, inForm, timeInWords, weekdayName } from '../days/day-words';
import type { Day } from '../facts/facts';
import type { Profile } from '../profiles/profile';
import { type LogHead, logMark } from '../register/log-mark';
import { latenessInWords } from '../terms/lateness-words';
import { daysInWords } from '../terms/term-words';
import type { Deadline } from '../terms/terms';
import type { DeadlineLine, Deadlines } from '../today/deadline-lines';
import { capital, heading, lead, paragraph } from './case-letter';
import type { Block, Letter } from './letter';
import { letterheadOf } from './letter-frame';

export const DEADLINE_SHEET_WORDS = 1;

export interface DeadlineSheetInput extends Deadlines {
  readonly profile: Profile;
  readonly today: Day;
  /** HH:MM, when it was made. */
  readonly time: string;
  /** How far the log is: an older image of it then shows beside this paper. */
  readonly log?: LogHead | undefined;
}

export function deadlineSheet({ profile, today, time, lines, others, log }: DeadlineSheetInput): Letter {
  return {
    kind: 'deadlineSheet',
    wordsVersion: DEADLINE_SHEET_WORDS,
    missing: [],
    letterhead: letterheadOf(profile),
    lines: [
      { label: 'Gemaakt op', value: `${dateInLetters(today)}, ${timeInWords(time)}` },
      { label: 'Regels op deze lijst', value: String(lines.length) },
      { label: 'Te laat', value: String(lines.filter(({ deadline }) => isLate(deadline)).length) },
      { label: 'Open zaken zonder termijn', value: String(others) },
      ...(log ? [{ label: 'Stand van het logboek', value: logMark(log) }] : []),
    ],
    subject: 'Termijnenlijst',
    blocks: [
      lead(
        lines.length === 0
          ? 'Er loopt nu geen enkele termijn.'
          : `Op deze lijst ${lines.length === 1 ? 'staat 1 termijn die loopt' : `staan ${lines.length} termijnen die lopen`}.`,
      ),
      paragraph(
        lines.length > 0 && 'Bovenaan staat wat het eerst weg moet.',
        'Op deze lijst staan geen namen: het kenmerk is genoeg om de zaak te vinden.',
        others > 0 && `${others === 1 ? 'Eén open zaak staat' : `${others} open zaken staan`} er niet op.`,
        others > 0 && 'Daar is het antwoord al weg, of er loopt geen termijn.',
        lines.some(({ deadline }) => deadline?.suspension?.since) &&
          'Staat een termijn stil? Dan gelden de datums als hij vandaag weer loopt.',
      ),
      ...(lines.length > 0 ? [table(lines)] : []),
      heading('Controle'),
      ...toFillIn(lines.length > 0 ? 120 : 66),
    ],
    day: today,
    reference: '',
  };
}

const HEAD = [
  'Uiterlijk versturen',
  'Kenmerk',
  'Wat is gevraagd',
  'Ontvangen',
  'Eigen termijn',
  'AVG-termijn',
  'Volgende stap',
  'Stand',
] as const;

const NONE = 'geen';

function table(lines: readonly DeadlineLine[]): Block {
  return {
    kind: 'table',
    head: HEAD,
    rows: lines.map(({ reference, what, receivedOn, deadline, step, newerFacts }) => [
      deadline ? `${weekdayName(deadline.sendBy.day).slice(0, 2)} ${inForm(deadline.sendBy.day)}` : NONE,
      reference,
      what,
      inColumn(receivedOn),
      inColumn(deadline?.ownTerm?.day),
      // The law's own day, as the screen shows it: see terms.ts.
      inColumn(deadline?.gdprLatest?.day),
      step,
      [...standing(deadline), newerFacts && 'Bevat iets van een nieuwere versie.'].filter(Boolean).join(' '),
    ]),
  };
}

/** Always with its year: who reads this in a binder does not know which year was this one. */
const inColumn = (day: Day | undefined): string => (day === undefined ? NONE : inForm(day));

/** Short: the column is narrow, and what holds for all of them is said once above. */
function standing(deadline: Deadline | undefined): readonly (string | false | undefined)[] {
  if (!deadline) return ['Het reglement noemt geen termijn.'];
  const { daysLateGdpr, suspension, extension, ownMissed, delay, inDefault, holidaysUnknown } = deadline;
  return [
    `${capital(latenessInWords(deadline))}.`,
    daysLateGdpr !== undefined && 'Ook de AVG-termijn.',
    suspension?.since && `Staat stil sinds ${inForm(suspension.since)}.`,
    suspension && !suspension.since && `Stond ${daysInWords(suspension.days)} stil.`,
    extension && `Verlengd op ${inForm(extension.toldOn)}.`,
    ownMissed && 'Eigen termijn niet gehaald.',
    delay && `Uitstel gemeld op ${inForm(delay.toldOn)}.`,
    inDefault && `In verzuim sinds ${inForm(inDefault.since)}.`,
    holidaysUnknown && 'Feestdagen nog niet bekend.',
  ];
}

const isLate = (deadline: Deadline | undefined): boolean => deadline?.daysLate !== undefined;

/** A line across the sheet, which lies down where there is a table, and three beside each other: see letters/tables.ts. */
function toFillIn(across: number): readonly Block[] {
  const line = '_'.repeat(18);
  return [
    { kind: 'table', head: ['Opmerkingen'], rows: [['_'.repeat(across)]] },
    { kind: 'table', head: ['Gecontroleerd door', 'Datum', 'Handtekening'], rows: [[line, line, line]] },
  ];
}
