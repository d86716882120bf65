/** Verzoek, of a complaint: when it came in, what it is about, by when, and what was decided. Runs in the page. */
import type { ReactNode } from 'react';
import type { CaseView } from '../../desk/asks';
import type { ComplaintPart } from '../../desk/asks-complaint';
import { capital, dayInFull } from '../dates.nl';
import { Note } from '../kit/Note';
import type { Screen } from '../state';
import { channelInWords } from '../words.nl';
import { CourtNote } from './CourtNote';
import { complaintOutcomeWords, schemeWords } from './words.complaint.nl';

interface Props {
  readonly view: CaseView;
  readonly complaint: ComplaintPart;
  readonly today: string;
  readonly go: (to: Screen) => void;
}

export function ComplaintFacts({ view, complaint, today, go }: Props) {
  const { request, decision } = view;
  const { about, scheme, courtBy, decided, noTerm } = complaint;
  return (
    <>
      <section className="panel padded case-panel">
        <h2>De klacht</h2>
        <dl className="facts">
          <Row name="Binnengekomen">
            {capital(dayInFull(request.receivedOn))}, {channelInWords[request.channel]}
          </Row>
          {request.letterOn && <Row name="Datum van de brief">{capital(dayInFull(request.letterOn))}</Row>}
          <Row name="Gaat over">
            {about ? (
              <button type="button" className="link" onClick={() => go({ at: 'case', id: about.case, tab: 'request' })}>
                Zaak {about.reference}
              </button>
            ) : (
              'Het gebruik van gegevens, niet een verzoek'
            )}
          </Row>
          {scheme && (
            <Row name="Reglement">
              {schemeWords[scheme.to](scheme.text)}
              <span className="meta"> {scheme.article}</span>
            </Row>
          )}
          {decided && decision && (
            <>
              <Row name="Beslissing">
                {complaintOutcomeWords[decision.outcome]}, op {dayInFull(decision.decidedOn)}
              </Row>
              <Row name="Beslist door">
                {decided.name}, {decided.function}
                {decided.departs && '. Anders dan de FG adviseerde.'}
              </Row>
            </>
          )}
        </dl>
      </section>
      {noTerm && !decided && (
        <Note tone="info" title="Het reglement noemt geen termijn voor een klacht.">
          Het programma bedenkt er geen. De AVG vraagt om een antwoord binnen een redelijke tijd: dat bepaalt de
          privacyfunctionaris. De klacht blijft bij Vandaag staan tot er een antwoord is.
        </Note>
      )}
      {courtBy && <CourtNote courtBy={courtBy} today={today} />}
    </>
  );
}

function Row({ name, children }: { readonly name: string; readonly children: ReactNode }) {
  return (
    <>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </>
  );
}
