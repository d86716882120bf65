/** What must go out: the date, whose, and the next step with the reason of the date. Runs in the page. */
import { IconAlertTriangle, IconChevronRight } from '@tabler/icons-react';
import type { KeyboardEvent } from 'react';
import type { CaseSummary, Deadline } from '../../desk/asks';
import { dayInList } from '../dates.nl';
import { icon } from '../kit/icon';
import { alsoLate, Lateness, standsStill } from '../kit/Lateness';
import type { RunningVisit, Screen } from '../state';
import { nextStepWords } from '../words.nl';
import { MASKED, Masked } from './Masked';

interface Props {
  readonly cases: readonly CaseSummary[];
  readonly today: string;
  readonly go: (to: Screen) => void;
  /** Then the names of others are hidden and their rows wait. */
  readonly running?: RunningVisit | undefined;
}

export function SendTable({ cases, today, go, running }: Props) {
  return (
    <div className="panel">
      <table className="table table-two table-rows">
        <thead>
          <tr>
            <th className="today-due">Uiterlijk versturen</th>
            <th className="today-who">Betrokkene</th>
            <th>Volgende stap, en waarom deze datum</th>
            <th className="end">
              <span className="unseen">Openen</span>
            </th>
          </tr>
        </thead>
        <tbody onKeyDown={walkRows}>
          {cases.map((one) => (
            <Row
              key={one.id}
              one={one}
              today={today}
              waits={running !== undefined && running.case !== one.id}
              onOpen={() => go({ at: 'case', id: one.id, tab: 'request' })}
            />
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Row({
  one,
  today,
  waits,
  onOpen,
}: {
  readonly one: CaseSummary;
  readonly today: string;
  readonly waits: boolean;
  readonly onOpen: () => void;
}) {
  if (!one.terms) return null;
  const { terms } = one;
  const why = [standsStill(terms), ...reasonsOf(terms, one.receivedOn, today), alsoLate(terms)]
    .filter(Boolean)
    .join(' ');
  return (
    <tr className={waits ? 'row-waits' : ''} onClick={waits ? undefined : onOpen}>
      <td className="nowrap">
        <div>{dayInList(one.terms.sendBy.day, today)}</div>
        <Lateness terms={one.terms} />
      </td>
      <td>
        {waits ? <Masked /> : <strong>{one.name}</strong>}
        <div className="meta">{one.reference}</div>
      </td>
      <td>
        <div>{stepOf(one, today)}</div>
        <div className="meta">
          {why}
          {one.terms.holidaysUnknown && ' Feestdagen zijn dan nog niet bekend. Controleer deze datum zelf.'}
        </div>
        {one.newerFacts && <NewerFacts />}
      </td>
      <td className="end middle">
        <button
          type="button"
          className="open-row"
          aria-disabled={waits || undefined}
          aria-describedby={waits ? 'visit-runs' : undefined}
          aria-label={`Openen: ${waits ? MASKED : one.name}, ${one.reference}`}
        >
          <IconChevronRight {...icon} />
        </button>
      </td>
    </tr>
  );
}

/** "Inzage, vandaag om 10.00 uur": what is awaited has its day. */
function stepOf({ nextStep, appointment }: CaseSummary, today: string): string {
  const { title } = nextStepWords[nextStep];
  if (nextStep !== 'visit' || !appointment) return title;
  const { on, from } = appointment;
  return `${title}, ${on === today ? 'vandaag' : dayInList(on, today)} om ${from.replace(':', '.')} uur`;
}

/** Where the date is the house's own term, the reason of that term, with the day it counts from. */
const reasonsOf = (terms: Deadline, receivedOn: string, today: string): readonly string[] =>
  terms.ownTerm?.day === terms.sendBy.day
    ? [...terms.ownTerm.why.slice(0, 1), `Ontvangen ${dayInList(receivedOn, today)}.`]
    : terms.sendBy.why;

export function NewerFacts() {
  return (
    <span className="tag tag-soon">
      <IconAlertTriangle size={17} stroke={2} aria-hidden />
      Bevat iets van een nieuwere versie
    </span>
  );
}

/** Arrows walk the rows by their buttons; Enter opens. */
export function walkRows(event: KeyboardEvent<HTMLElement>): void {
  if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return;
  const rows = [...event.currentTarget.querySelectorAll<HTMLButtonElement>('.open-row, .open-row-act')];
  const at = rows.indexOf(document.activeElement as HTMLButtonElement);
  event.preventDefault();
  rows[at + (event.key === 'ArrowDown' ? 1 : -1)]?.focus();
}
