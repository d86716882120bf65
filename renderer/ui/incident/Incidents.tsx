/** A letter at the wrong address, a file for somebody else: what went wrong, until when, and what was done. Officer and FG. Runs in the page. */
import './incident.css';
import { Button } from '@mantine/core';
import { IconAlertOctagonFilled, IconCheck, IconClockExclamation } from '@tabler/icons-react';
import { useEffect, useState } from 'react';
import type { CaseView, Refusal } from '../../desk/asks';
import type { IncidentsView, IncidentView } from '../../desk/asks-incident';
import { ask } from '../../desk/vault';
import { hour } from '../appointment/words.appointment.nl';
import { dayInFull, dayPlain } from '../dates.nl';
import { RefusalNote } from '../kit/RefusalNote';
import { letterWords } from '../words.nl';
import { JudgeIncident } from './JudgeIncident';
import { RecordIncident } from './RecordIncident';

interface Props {
  readonly view: CaseView;
  /** The case has a task more, or one less. */
  readonly onCaseChanged: () => void;
}

type Open = { readonly what: 'record' } | { readonly what: 'judge'; readonly incident: IncidentView };

export function Incidents({ view, onCaseChanged }: Props) {
  const { id } = view.summary;
  const [known, setKnown] = useState<IncidentsView>();
  const [refusal, setRefusal] = useState<Refusal>();
  const [open, setOpen] = useState<Open>();
  useEffect(() => {
    void ask('incidents', { case: id }).then((answer) => {
      if (answer.ok) setKnown(answer.value);
      else setRefusal(answer.refusal);
    });
  }, [id]);
  if (!known) return refusal ? <RefusalNote refusal={refusal} /> : null;
  const changed = (next: IncidentsView): void => {
    setOpen(undefined);
    setKnown(next);
    onCaseChanged();
  };
  return (
    <section className="panel padded case-panel beneath">
      <div className="row row-wrap">
        <h2>Ging er iets mis?</h2>
        <span className="meta">Alleen de privacyfunctionaris en de FG lezen dit.</span>
        <span className="grow" />
        {known.mayChange && (
          <Button variant="default" size="xs" onClick={() => setOpen({ what: 'record' })}>
            Datalek vastleggen …
          </Button>
        )}
      </div>
      {known.incidents.length === 0 && (
        <p className="meta">
          Bijvoorbeeld een brief naar een verkeerd adres. De AP moet een datalek binnen 72 uur weten (AVG artikel 33).
        </p>
      )}
      {known.incidents.map((one) => (
        <div key={one.incident} className="stack-tight">
          <p className="as-typed">{one.what}</p>
          <p className="meta">
            Ontdekt op {dayInFull(one.discoveredOn)} om {hour(one.discoveredAt)}.
            {one.letter &&
              ` ${letterWords[one.letter.kind]}${one.letter.sentOn ? `, verzonden op ${dayPlain(one.letter.sentOn)}` : ''}.`}
          </p>
          <Outcome one={one} />
          {known.mayChange && (
            <div>
              <Button variant="default" size="xs" onClick={() => setOpen({ what: 'judge', incident: one })}>
                {isJudged(one) ? 'Opnieuw beoordelen …' : 'Beoordelen …'}
              </Button>
            </div>
          )}
        </div>
      ))}
      {open?.what === 'record' && <RecordIncident view={view} onClose={() => setOpen(undefined)} onDone={changed} />}
      {open?.what === 'judge' && (
        <JudgeIncident id={id} one={open.incident} onClose={() => setOpen(undefined)} onDone={changed} />
      )}
    </section>
  );
}

const isJudged = ({ reported, notReportedWhy }: IncidentView): boolean =>
  reported !== undefined || notReportedWhy !== undefined;

function Outcome({ one }: { readonly one: IncidentView }) {
  const { reported, notReportedWhy, toldOn, notToldWhy, mark, isPast } = one;
  if (!isJudged(one)) {
    const Shape = isPast ? IconAlertOctagonFilled : IconClockExclamation;
    return (
      <div>
        <span className={isPast ? 'tag tag-late' : 'tag tag-soon'}>
          <Shape size={17} aria-hidden />
          {isPast ? '72 uur zijn voorbij' : '72 uur'}: {dayInFull(mark.on)}, {hour(mark.at)}
        </span>
        <p className="meta">Dit telt door in het weekend en op feestdagen.</p>
      </div>
    );
  }
  return (
    <div>
      <span className="tag tag-ok">
        <IconCheck size={17} stroke={2.4} aria-hidden />
        {reported ? `gemeld bij de AP op ${dayPlain(reported.on)} om ${hour(reported.at)}` : 'niet gemeld bij de AP'}
      </span>
      {reported?.lateWhy && <p>Later dan 72 uur: {reported.lateWhy}</p>}
      {notReportedWhy && <p>{notReportedWhy}</p>}
      {toldOn && <p>De betrokkene is ingelicht op {dayPlain(toldOn)}.</p>}
      {notToldWhy && <p>De betrokkene is niet ingelicht: {notToldWhy}</p>}
    </div>
  );
}
