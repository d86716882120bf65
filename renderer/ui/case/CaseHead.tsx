/** Whose case, and the date to act on with the two clocks beside it: smaller in meaning, equal in shape. Runs in the page. */
import { IconCheck, IconHandStop } from '@tabler/icons-react';
import type { CaseView, Deadline, Terms } from '../../desk/asks';
import { capital, dayInForm, dayInList, dayPlain, dayShort } from '../dates.nl';
import { alsoLate, Lateness, standsStill } from '../kit/Lateness';
import { Title } from '../kit/Title';
import { rightWords } from '../words.nl';

export function CaseHead({ view, today }: { readonly view: CaseView; readonly today: string }) {
  const { summary, subject } = view;
  const terms: Deadline | undefined = view.terms ?? view.complaint?.deadline;
  const where = subject.address.secret
    ? 'geheim adres'
    : [subject.addressLines[1], subject.address.city ?? subject.address.country].filter(Boolean).join(', ');
  const person = [subject.subjectKind, subject.birthDate && `geboren ${dayInForm(subject.birthDate)}`, where]
    .filter(Boolean)
    .join(', ');
  return (
    <div className="case-head">
      <div>
        <Title>{capital(subject.shown)}</Title>
        <p className="dim">
          {summary.reference}. {rightWords[summary.right]}. Ontvangen {dayShort(summary.receivedOn)}.
        </p>
        <p className="meta">{capital(person)}</p>
        {view.restriction && <Restriction restriction={view.restriction} today={today} />}
      </div>
      {terms && (
        <div className="clocks">
          <div className="clock">
            <div className="meta">Uiterlijk versturen</div>
            <div className="clock-day">{dayInList(terms.sendBy.day, today)}</div>
            {summary.keptOn ? (
              <span className="tag tag-ok">
                <IconCheck size={17} stroke={2.4} aria-hidden />
                gehaald op {dayInList(summary.keptOn, today)}
              </span>
            ) : (
              <Lateness terms={terms} />
            )}
            {!summary.keptOn && alsoLate(terms) && <div className="meta">{alsoLate(terms)}</div>}
            {standsStill(terms) && <div className="meta">{standsStill(terms)}</div>}
          </div>
          {terms.ownTerm && <Clock name="Eigen termijn" term={terms.ownTerm} today={today} says={ownSays(terms)} />}
          {terms.gdprLatest && <Clock name="AVG-termijn" term={terms.gdprLatest} today={today} />}
        </div>
      )}
    </div>
  );
}

/** Everybody who opens the case reads it first: these data are kept, and not used. */
function Restriction({
  restriction: { since, from },
  today,
}: {
  readonly restriction: NonNullable<CaseView['restriction']>;
  readonly today: string;
}) {
  const isOver = from !== undefined && today >= from;
  const until =
    from === undefined ? '' : isOver ? `, tot ${dayPlain(from)}` : `. Vanaf ${dayPlain(from)} weer in gebruik`;
  return (
    <span className={isOver ? 'tag tag-plain' : 'tag tag-soon'}>
      <IconHandStop size={17} stroke={2} aria-hidden />
      gebruik beperkt sinds {dayPlain(since)}
      {until}
    </span>
  );
}

function Clock({
  name,
  term,
  today,
  says = term.why[0],
}: {
  readonly name: string;
  readonly term: Terms['sendBy'];
  readonly today: string;
  readonly says?: string | undefined;
}) {
  return (
    <div className="clock">
      <div className="meta">{name}</div>
      <div className="clock-day">{dayInList(term.day, today)}</div>
      <div className="meta">{says}</div>
    </div>
  );
}

/** What became of the own term, where there is more to say than how long it is. */
function ownSays({ inDefault, ownMissed, delay, ownTerm }: Deadline): string | undefined {
  if (inDefault) return `In verzuim sinds ${dayPlain(inDefault.since)}.`;
  if (ownMissed) return `Niet gehaald, verlenging meegedeeld op ${dayPlain(ownMissed.toldOn)}.`;
  return delay ? `Uitstel gemeld op ${dayPlain(delay.toldOn)}.` : ownTerm?.why[0];
}
