/** Verzoek: what was asked, by whom, what still lacks, and why these dates. Runs in the page. */
import { Button } from '@mantine/core';
import { type ReactNode, useState } from 'react';
import type { CaseView, CheckView, LetterKind, SessionView, Terms } from '../../desk/asks';
import { capital, dayInForm, dayInFull, dayPlain } from '../dates.nl';
import { Note } from '../kit/Note';
import { mayRegister } from '../state';
import { TermsChangePanel } from '../terms/TermsChangePanel';
import { documentWords } from '../visit/words.visit.nl';
import { channelInWords, refusalWords, representativeWords, rightWords } from '../words.nl';
import { CheckAtRequest } from './CheckAtRequest';
import { EraseCase } from './EraseCase';
import { FeePart } from './FeePart';
import { WithdrawRequest } from './WithdrawRequest';

interface Props {
  readonly view: CaseView;
  readonly session: SessionView;
  readonly onChanged: (view: CaseView) => void;
  readonly onErased: () => void;
  readonly onCorrect: () => void;
  readonly onLetter: (kind: LetterKind) => void;
}

export function RequestTab({ view, session, onChanged, onErased, onCorrect, onLetter }: Props) {
  const [open, setOpen] = useState<'nothing' | 'identity' | 'withdraw' | 'erase'>('nothing');
  const { request, subject, representative, terms } = view;
  const checks = [...new Set(view.identity?.map(checkWords))];
  const mayWithdraw = view.summary.state === 'open' && mayRegister(session);
  return (
    <div className="case-two">
      <div className="case-column">
        {view.lacks.map((lack) => {
          const words = refusalWords(lack);
          return (
            <Note key={lack.code} tone="soon" title={words.title} article={lack.article}>
              {words.now}
            </Note>
          );
        })}
        {view.reasonsLacking && view.summary.state === 'open' && (
          <Note tone="soon" title="De redenen van de persoon ontbreken." article={view.reasonsLacking}>
            <p>De termijn loopt gewoon door. Vraag de persoon om de redenen. Zijn ze er, leg ze dan hier vast.</p>
            {mayWithdraw && (
              <div className="row row-wrap">
                <Button variant="default" size="xs" onClick={() => onLetter('completeRequest')}>
                  Brief: vul je verzoek aan
                </Button>
                <Button variant="default" size="xs" onClick={onCorrect}>
                  Redenen vastleggen
                </Button>
              </div>
            )}
          </Note>
        )}
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
            <Fact name="Kopie gevraagd">
              {request.right === 'access' && (request.copyAsked ? 'Ja, in het verzoek' : 'Nee')}
            </Fact>
          </dl>
        </section>
        <section className="panel padded case-panel">
          <h2>Betrokkene</h2>
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
        {terms && <WhyTheseDates terms={terms} change={view.termsChange} regulation={view.regulation} />}
        <TermsChangePanel view={view} session={session} onChanged={onChanged} onLetter={onLetter} />
        {view.summary.right !== 'complaint' && <FeePart view={view} session={session} onChanged={onChanged} />}
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
                <Button variant="default" size="xs" onClick={() => setOpen('identity')}>
                  Legitimatie vastleggen
                </Button>
                <p className="field-hint">
                  Hoeft niet. Wel als er een kopie van een identiteitsbewijs bij de post zat.
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
}: {
  readonly terms: Terms;
  readonly change: CaseView['termsChange'];
  readonly regulation: string;
}) {
  const lines: readonly (readonly [string, Terms['sendBy'] | undefined])[] = [
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
          Op {dayPlain(terms.endedOn)} werd bekend dat de betrokkene is overleden. Toen zijn de termijnen geëindigd.
        </p>
      )}
      {terms.holidaysUnknown && <p>De feestdagen van dat jaar zijn nog niet bekend. Controleer de datum zelf.</p>}
      <p className="meta">Reglement: {regulation}. Dit programma geeft geen juridisch advies.</p>
    </section>
  );
}
