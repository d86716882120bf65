/** Verzoek: what was asked, by whom, what still lacks, and why these dates. Runs in the page. */
import { Button } from '@mantine/core';
import { type ReactNode, useState } from 'react';
import type { CaseView, CheckView, Deadline, LetterKind, SessionView } from '../../desk/asks';
import { ComplaintFacts } from '../complaint/ComplaintFacts';
import { ComplaintsOf } from '../complaint/ComplaintsOf';
import { capital, dayInForm, dayInFull, dayPlain } from '../dates.nl';
import { Note } from '../kit/Note';
import { mayRegister, type Screen } from '../state';
import { TermsChangePanel } from '../terms/TermsChangePanel';
import { documentWords } from '../visit/words.visit.nl';
import { channelInWords, refusalWords, representativeWords, rightWords } from '../words.nl';
import { AskBy } from './AskBy';
import { CheckAtRequest } from './CheckAtRequest';
import { EraseCase } from './EraseCase';
import { FeePart } from './FeePart';
import { LinkTogether, Together } from './LinkTogether';
import { ReasonsNote } from './ReasonsNote';
import { WithdrawRequest } from './WithdrawRequest';

interface Props {
  readonly view: CaseView;
  readonly session: SessionView;
  readonly onChanged: (view: CaseView) => void;
  readonly onErased: () => void;
  readonly onCorrect: () => void;
  readonly onLetter: (kind: LetterKind) => void;
  readonly go: (to: Screen) => void;
}

export function RequestTab({ view, session, onChanged, onErased, onCorrect, onLetter, go }: Props) {
  const [open, setOpen] = useState<'nothing' | 'identity' | 'together' | 'withdraw' | 'erase'>('nothing');
  const { request, subject, representative } = view;
  const dates: Deadline | undefined = view.terms ?? view.complaint?.deadline;
  const checks = [...new Set(view.identity?.map(checkWords))];
  const mustIdentify = view.lacks.some(({ code }) => code === 'identifyBeforeHandling' || code === 'identifyAtRequest');
  const lacksProof = view.lacks.some(({ code }) => code === 'representativeNeedsAuthority');
  const mayWithdraw = view.summary.state === 'open' && mayRegister(session);
  return (
    <div className="case-two">
      <div className="case-column">
        {view.lacks.map((lack) => {
          const words = refusalWords(lack);
          return (
            <Note key={lack.code} tone="soon" title={words.title} article={lack.article}>
              {words.now}
              {mayWithdraw && <AskBy lack={lack.code} view={view} onLetter={onLetter} onCorrect={onCorrect} />}
            </Note>
          );
        })}
        {view.reasonsLacking && view.summary.state === 'open' && (
          <ReasonsNote view={view} may={mayWithdraw} onCorrect={onCorrect} onLetter={onLetter} />
        )}
        {view.complaint ? (
          <ComplaintFacts view={view} complaint={view.complaint} today={session.today} go={go} />
        ) : (
          <section className="panel padded case-panel">
            <h2>Het verzoek</h2>
            <dl className="facts">
              <Fact name="Recht">{rightWords[request.right]}</Fact>
              <Fact name="Binnengekomen">
                {capital(dayInFull(request.receivedOn))}, {channelInWords[request.channel]}
              </Fact>
              <Fact name="Datum van de brief">{request.letterOn && capital(dayInFull(request.letterOn))}</Fact>
              <Fact name={request.right === 'access' ? 'Deel van het dossier' : 'Waarover'}>
                {request.scope ?? (request.right === 'access' ? 'Het hele dossier' : 'Niet gezegd')}
              </Fact>
              <Fact name="Samen ingediend met">
                {view.linked.some(({ why }) => why === 'askedTogether') && <Together view={view} go={go} />}
              </Fact>
              <Fact name="Kopie gevraagd">
                {request.right === 'access' && (request.copyAsked ? 'Ja, in het verzoek' : 'Nee')}
              </Fact>
            </dl>
          </section>
        )}
        <section className="panel padded case-panel">
          <h2>{view.complaint ? 'Wie klaagt' : 'Betrokkene'}</h2>
          <dl className="facts">
            <Fact name="Naam">{capital(subject.shown)}</Fact>
            <Fact name="Aanhef in brieven">{subject.salutation}</Fact>
            <Fact name="Geboren">
              {subject.birthDate &&
                `${dayInForm(subject.birthDate)}${subject.age === undefined ? '' : `, ${subject.age} jaar bij ontvangst`}`}
            </Fact>
            <Fact name="Is bij ons">{capital(subject.subjectKind)}</Fact>
            <Fact name="Contractnummer">{subject.contractNumber}</Fact>
            <Fact name="Adres">
              {subject.addressLines.slice(1).map((line) => (
                <span key={line}>
                  {line}
                  <br />
                </span>
              ))}
              {subject.address.secret && <strong>Geheim adres. Geef brieven zelf mee, of zoals is afgesproken.</strong>}
            </Fact>
            <Fact name="Overleden">{subject.deceased && 'Ja'}</Fact>
            <Fact name="Legitimatie bij het verzoek">
              {checks.length > 0 &&
                checks.map((line) => (
                  <span key={line}>
                    {line}
                    <br />
                  </span>
                ))}
            </Fact>
          </dl>
        </section>
        {representative && (
          <section className="panel padded case-panel">
            <h2>Vertegenwoordiger</h2>
            <dl className="facts">
              <Fact name="Naam">{capital(representative.shown)}</Fact>
              <Fact name="Is">{capital(representativeWords[representative.kind])}</Fact>
              <Fact name="Waarover">{representative.scope ?? 'Alles'}</Fact>
              <Fact name="Bewijs gezien">{representative.authoritySeen ?? 'Nog niet'}</Fact>
            </dl>
          </section>
        )}
      </div>
      <div className="case-column">
        {dates && (
          <WhyTheseDates
            terms={dates}
            change={view.termsChange}
            regulation={view.regulation}
            withdrawn={view.summary.state === 'withdrawn' && !subject.deceased}
          />
        )}
        <TermsChangePanel view={view} session={session} go={go} onChanged={onChanged} onLetter={onLetter} />
        {view.summary.right !== 'complaint' && <FeePart view={view} session={session} onChanged={onChanged} />}
        {!view.complaint && <ComplaintsOf view={view} session={session} go={go} />}
        {(mayWithdraw || view.mayErase) && (
          <section className="panel padded case-panel">
            <h2>Anders</h2>
            {mayWithdraw && (
              <div>
                <Button variant="default" size="xs" onClick={onCorrect}>
                  Gegevens verbeteren
                </Button>
                <p className="field-hint">Als er iets verkeerd is vastgelegd.</p>
              </div>
            )}
            {mayWithdraw && (
              <div>
                <Button variant="default" size="xs" onClick={() => setOpen('together')}>
                  Hoort bij een ander verzoek
                </Button>
                <p className="field-hint">Als er in één brief meer werd gevraagd.</p>
              </div>
            )}
            {mayWithdraw && (
              <div>
                <Button variant="default" size="xs" onClick={() => setOpen('identity')}>
                  Legitimatie vastleggen
                </Button>
                <p className="field-hint">
                  {mustIdentify
                    ? 'Nodig voordat u dit verzoek behandelt.'
                    : lacksProof
                      ? 'Als de vertegenwoordiger langskomt: een identiteitsbewijs, en het bewijs.'
                      : 'Hoeft niet. Wel als er een kopie van een identiteitsbewijs bij de post zat.'}
                </p>
              </div>
            )}
            {mayWithdraw && (
              <div>
                <Button variant="default" size="xs" onClick={() => setOpen('withdraw')}>
                  Verzoek intrekken
                </Button>
                <p className="field-hint">Als de betrokkene het verzoek terugneemt.</p>
              </div>
            )}
            {view.mayErase && (
              <div>
                <Button variant="default" size="xs" className="button-late" onClick={() => setOpen('erase')}>
                  Zaak wissen
                </Button>
                <p className="field-hint">Alleen als er een reden voor is. Dit kan niet terug.</p>
              </div>
            )}
          </section>
        )}
      </div>
      {open === 'identity' && (
        <CheckAtRequest
          view={view}
          onClose={() => setOpen('nothing')}
          onRecorded={(next) => {
            setOpen('nothing');
            onChanged(next);
          }}
        />
      )}
      {open === 'together' && (
        <LinkTogether
          view={view}
          onClose={() => setOpen('nothing')}
          onLinked={(next) => {
            setOpen('nothing');
            onChanged(next);
          }}
        />
      )}
      {open === 'withdraw' && (
        <WithdrawRequest
          view={view}
          onClose={() => setOpen('nothing')}
          onWithdrawn={(next) => {
            setOpen('nothing');
            onChanged(next);
          }}
        />
      )}
      {open === 'erase' && <EraseCase view={view} onClose={() => setOpen('nothing')} onErased={onErased} />}
    </div>
  );
}

/** "Paspoort, in orde. Kopie vernietigd op 3 december 2026 door I. Balie." */
function checkWords({ who, document, passed, on, by, copyDestroyedOn }: CheckView): string {
  const what = document === 'none' ? 'Geen document' : documentWords[document];
  const whose = who === 'representative' ? ' van de vertegenwoordiger' : '';
  const how = copyDestroyedOn ? `Kopie vernietigd op ${dayPlain(copyDestroyedOn)}` : `Gezien op ${dayPlain(on)}`;
  return `${what}${whose}, ${passed ? '' : 'niet '}in orde. ${how}${by && ` door ${by}`}.`;
}

/** One line; nothing at all where nothing is known. */
function Fact({ name, children }: { readonly name: string; readonly children: ReactNode }) {
  if (children === undefined || children === false || children === '') return null;
  return (
    <>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </>
  );
}

function WhyTheseDates({
  terms,
  change,
  regulation,
  withdrawn,
}: {
  readonly terms: Deadline;
  readonly change: CaseView['termsChange'];
  readonly regulation: string;
  readonly withdrawn: boolean;
}) {
  const lines: readonly (readonly [string, Deadline['sendBy'] | undefined])[] = [
    ['Uiterlijk versturen', terms.sendBy],
    ['Eigen termijn', terms.ownTerm],
    ['AVG-termijn', terms.gdprLatest],
    ['Veilige datum', terms.extension?.safe],
    ['Naar de rechtbank, als aanwijzing', change.courtBy],
  ];
  return (
    <section className="panel padded case-panel">
      <h2>Waarom deze datums?</h2>
      {lines.map(
        ([name, term]) =>
          term && (
            <div key={name}>
              <strong>
                {name}: {dayPlain(term.day)}
              </strong>
              <p>{term.why.join(' ')}</p>
              {term.article && <p className="meta">{term.article}</p>}
            </div>
          ),
      )}
      {terms.endedOn && (
        <p>
          Op {dayPlain(terms.endedOn)} {withdrawn ? 'is dit ingetrokken' : 'werd bekend dat de betrokkene is overleden'}
          . Toen zijn de termijnen geëindigd.
        </p>
      )}
      {terms.holidaysUnknown && <p>De feestdagen van dat jaar zijn nog niet bekend. Controleer de datum zelf.</p>}
      <p className="meta">Reglement: {regulation}. Dit programma geeft geen juridisch advies.</p>
    </section>
  );
}
