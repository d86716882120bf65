/** What was done with the terms of a case, what is still to be told, and what can be done. Runs in the page. */
import { Button } from '@mantine/core';
import { useState } from 'react';
import type { CaseView, LetterKind, SessionView, Terms } from '../../desk/asks';
import type { TermsActName, TermsChangeView } from '../../desk/asks-terms';
import { capital, dayInFull, dayPlain } from '../dates.nl';
import { Note } from '../kit/Note';
import { isOfficer, mayRegister, type Screen } from '../state';
import { letterWords } from '../words.nl';
import { TermsActDialog } from './TermsActDialog';
import { ToldIn } from './ToldIn';
import { actWords, groundSays } from './words.terms.nl';

interface Props {
  readonly view: CaseView;
  readonly session: SessionView;
  readonly onChanged: (view: CaseView) => void;
  readonly go: (to: Screen) => void;
  /** To the letter that tells it. */
  readonly onLetter: (kind: LetterKind) => void;
}

export function TermsChangePanel({ view, session, go, onChanged, onLetter }: Props) {
  const [open, setOpen] = useState<TermsActName>();
  const { terms, termsChange: change } = view;
  if (!terms || terms.endedOn) return null;
  const acts = change.acts.filter((act) => (act === 'resume' ? mayRegister(session) : isOfficer(session)));
  const states = statesOf(terms, change);
  if (states.length === 0 && acts.length === 0) return null;
  const toMake = mayRegister(session) && view.summary.state === 'open' ? change.toTell : undefined;
  const asksIdentity =
    mayRegister(session) &&
    change.suspensions.some(({ resumedOn }) => resumedOn === undefined) &&
    view.asks.includes('identityRequest') &&
    !view.letters.some((one) => one.kind === 'identityRequest' && !one.outdated && !one.replaced);
  return (
    <section className="panel padded case-panel" aria-labelledby="terms-change">
      <h2 id="terms-change">Stilstaan en verlengen</h2>
      {states.map(({ tone, title, says }) => (
        <Note key={title} tone={tone} title={title}>
          {says}
        </Note>
      ))}
      {change.toldIn && <ToldIn at={change.toldIn} go={go} />}
      {toMake && (
        <div>
          <Button variant="default" size="xs" onClick={() => onLetter(toMake)}>
            {toMake === 'extension' ? 'Brief over de verlenging' : 'Bericht van uitstel'}
          </Button>
        </div>
      )}
      {asksIdentity && (
        <div>
          <Button variant="default" size="xs" onClick={() => onLetter('identityRequest')}>
            {letterWords.identityRequest}
          </Button>
        </div>
      )}
      {acts.length > 0 && (
        <div className="row row-wrap">
          {acts.map((act) => (
            <Button key={act} variant="default" size="xs" onClick={() => setOpen(act)}>
              {actWords[act]}
            </Button>
          ))}
        </div>
      )}
      {acts.includes('extend') && change.extendUntil && (
        <p className="field-hint">
          Verlengen kan tot en met {dayPlain(change.extendUntil)}. De brief moet dan ook weg zijn.
        </p>
      )}
      {open && (
        <TermsActDialog
          act={open}
          view={view}
          onClose={() => setOpen(undefined)}
          onDone={(next) => {
            setOpen(undefined);
            onChanged(next);
          }}
        />
      )}
    </section>
  );
}

interface State {
  readonly tone: 'late' | 'soon' | 'ok' | 'info';
  readonly title: string;
  readonly says: string;
}

function statesOf(terms: Terms, change: TermsChangeView): readonly State[] {
  return [
    ...inDefault(terms),
    ...standingStill(terms, change),
    ...extended(terms, change),
    ...delayed(change),
    ...(change.delayOffered && !terms.inDefault
      ? [
          {
            tone: 'soon' as const,
            title: 'De eigen termijn loopt bijna af.',
            says: 'Haalt u het niet? Meld het uitstel, met de redenen.',
          },
        ]
      : []),
  ];
}

function inDefault({ inDefault: since }: Terms): readonly State[] {
  return since
    ? [
        {
          tone: 'late',
          title: `In verzuim sinds ${dayPlain(since.since)}.`,
          says: 'De eigen termijn is voorbij, zonder beslissing en zonder bericht van uitstel.',
        },
      ]
    : [];
}

function standingStill({ suspension, unsuspended }: Terms, { suspensions }: TermsChangeView): readonly State[] {
  if (!suspension || !unsuspended) return [];
  const days = suspension.days === 1 ? '1 dag' : `${suspension.days} dagen`;
  const own = unsuspended.ownTerm ? `eigen termijn ${dayPlain(unsuspended.ownTerm)}, ` : '';
  const without = `Zonder stilstaan: ${own}AVG-termijn ${dayPlain(unsuspended.gdprLatest)}.`;
  const last = suspensions.findLast(({ resumedOn }) => resumedOn === undefined);
  if (suspension.since && last) {
    return [
      {
        tone: 'soon',
        title: `De termijn staat stil sinds ${dayPlain(suspension.since)}.`,
        says: `Gevraagd: ${ended(last.asked)} Er kwamen ${days} bij, en elke dag komt er een bij. ${without}`,
      },
    ];
  }
  return [{ tone: 'info', title: `De termijn stond ${days} stil.`, says: without }];
}

/** As a sentence, whether or not it was typed as one. */
const ended = (text: string): string => (/[.!?]$/.test(text) ? text : `${text}.`);

function extended(terms: Terms, { extension }: TermsChangeView): readonly State[] {
  if (!extension) return [];
  const { toldOn, tellBy, holds, ground } = extension;
  if (holds && toldOn && terms.extension) {
    const safe = terms.extension.safe.day;
    const beside = safe < terms.gdprTerm.day ? ` De veilige datum is ${dayInFull(safe)}.` : '';
    const own = terms.ownMissed ? ' De eigen termijn is niet gehaald.' : '';
    return [
      {
        tone: 'info',
        title: `Verlengd tot en met ${dayPlain(terms.gdprTerm.day)}.`,
        says: `${capital(groundSays[ground])}. Meegedeeld op ${dayPlain(toldOn)}.${own}${beside}`,
      },
    ];
  }
  if (toldOn) {
    return [
      {
        tone: 'late',
        title: 'De verlenging geldt niet.',
        says: `De brief ging weg op ${dayPlain(toldOn)}. Dat moest uiterlijk op ${dayPlain(tellBy)}.`,
      },
    ];
  }
  return [
    {
      tone: 'soon',
      title: 'De verlenging is nog niet meegedeeld.',
      says: `Zij geldt pas als de brief weg is: uiterlijk ${dayInFull(tellBy)}.`,
    },
  ];
}

function delayed({ delay }: TermsChangeView): readonly State[] {
  if (!delay) return [];
  const until = dayPlain(delay.newDate);
  return delay.toldOn
    ? [{ tone: 'info', title: `Uitgesteld tot en met ${until}.`, says: `Gemeld op ${dayPlain(delay.toldOn)}.` }]
    : [
        {
          tone: 'soon',
          title: 'Het uitstel is nog niet gemeld.',
          says: `De datum ${until} geldt pas als het bericht weg is.`,
        },
      ];
}
