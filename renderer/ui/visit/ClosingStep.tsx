/** Step 3: the copy question, then all that has to be in order before the visit is over. Runs in the page. */
import { Button } from '@mantine/core';
import { IconCheck, IconClockExclamation, IconPrinter } from '@tabler/icons-react';
import { useState } from 'react';
import type { Refusal } from '../../desk/asks';
import { ask } from '../../desk/vault';
import { dayInFull } from '../dates.nl';
import { Act } from '../kit/Act';
import { Choice } from '../kit/Choice';
import { icon } from '../kit/icon';
import { Note } from '../kit/Note';
import { RefusalNote } from '../kit/RefusalNote';
import { Title } from '../kit/Title';
import { CopyQuestion } from './CopyQuestion';
import { FoundSoFar } from './FoundItem';
import { HandOver } from './HandOver';
import { ReturnPaper } from './Paper';
import { PartsPanel } from './PartsPanel';
import { RecordOfVisit } from './RecordOfVisit';
import { Remarks } from './Remarks';
import type { Visit } from './useVisit';
import { BackButton, VisitFoot } from './VisitFrame';
import { pressAct, useVisitKeys } from './visit-keys';
import { clock } from './words.visit.nl';

interface Props {
  readonly visit: Visit;
  readonly onBack: () => void;
  readonly onToday: () => void;
  readonly onEnded: () => void;
}

type Signed = 'both' | 'refusedToSign';

export function ClosingStep({ visit, onBack, onToday, onEnded }: Props) {
  const { view } = visit;
  const [remark, setRemark] = useState('');
  const [reading, setReading] = useState(false);
  const [signed, setSigned] = useState<Signed | ''>('');
  const [ending, setEnding] = useState(false);
  const [refusal, setRefusal] = useState<Refusal>();
  useVisitKeys({ 'Ctrl+Enter': pressAct });
  const end = async (): Promise<void> => {
    if (signed === '') return;
    setEnding(true);
    setRefusal(undefined);
    const answer = await ask('endVisit', { ...visit.at, signed });
    if (answer.ok) return onEnded();
    setEnding(false);
    setRefusal(answer.refusal);
    await visit.reload();
  };
  const lacks = [
    ...view.lacksToEnd.filter((one) => one.field !== 'signed'),
    ...(remark.trim() === '' ? [] : [{ field: 'remark', label: 'opmerking vastleggen' }]),
    ...(signed === 'both' && !view.recordLetter ? [{ field: 'record', label: 'het verslag' }] : []),
    ...(signed === '' ? [{ field: 'signed', label: 'ondertekening' }] : []),
  ];
  const all = view.counts.shown === view.counts.toShow;
  return (
    <>
      <main className="visit-main">
        <div className="closing">
          <div className="stack">
            <Title>Heeft {view.visitor} om een kopie gevraagd?</Title>
            <CopyQuestion visit={visit} />
          </div>
          <div>
            <h2 className="closing-head">Afronden</h2>
            {view.earlierDay && (
              <div className="stack closing-refused">
                <Note tone="soon" title={`Dit bezoek is van ${dayInFull(view.on)}.`}>
                  Laten zien kan niet meer. Rond het af, of breek het af en maak een nieuwe afspraak.
                </Note>
              </div>
            )}
            {(visit.refusal ?? refusal) && (
              <div className="stack closing-refused">
                <RefusalNote refusal={(visit.refusal ?? refusal) as Refusal} />
              </div>
            )}
            <div className="panel closing-list">
              <div className="closing-row">
                <span className={all ? 'tag tag-ok' : 'tag tag-soon'}>
                  {all ? (
                    <IconCheck size={17} stroke={2.4} aria-hidden />
                  ) : (
                    <IconClockExclamation size={17} stroke={2} aria-hidden />
                  )}
                  {view.counts.shown} van {view.counts.toShow} stukken getoond
                </span>
                <span className="grow" />
                <span className="meta nowrap">
                  {view.until ? `${clock(view.from)} tot ${clock(view.until)} uur` : `sinds ${clock(view.from)} uur`}
                </span>
              </div>
              <div>
                <PartsPanel visit={visit} bare />
              </div>
              {view.paper !== 'none' && (
                <div>
                  <div className="closing-row">
                    <strong>Papieren dossier terug in de kast</strong>
                    <span className="grow" />
                    {view.paper === 'taken' ? (
                      <span className="tag tag-soon">
                        <IconClockExclamation size={17} stroke={2} aria-hidden />
                        Nog aan de balie
                      </span>
                    ) : (
                      <span className="tag tag-ok">
                        <IconCheck size={17} stroke={2.4} aria-hidden />
                        {view.paper === 'returned' ? 'Terug' : 'Bleef in de kast'}
                      </span>
                    )}
                  </div>
                  {view.paper === 'taken' && (
                    <>
                      <ReturnPaper
                        keyHolders={view.keyHolders}
                        onMove={(keyHolder) =>
                          void visit.changeCase((at) => ask('returnPaper', { case: at.case, keyHolder }))
                        }
                      />
                      <p className="meta">
                        Is de sleuteldrager er niet? Dan blijft dit bij Vandaag onder ‘Nog te doen’ staan.
                      </p>
                    </>
                  )}
                </div>
              )}
              <div>
                <Remarks visit={visit} words={remark} onWords={setRemark} />
              </div>
              {view.toHand.length > 0 && <HandOver visit={visit} />}
              {view.found > 0 && <FoundSoFar count={view.found} />}
              <div className="stack-tight">
                <div className="closing-row">
                  <div className="grow">
                    <strong>Verslag om te ondertekenen</strong>
                    <p className="meta">Hierin staat dat er geen kopieën zijn meegegeven.</p>
                  </div>
                  <Button
                    variant="default"
                    name="record"
                    leftSection={<IconPrinter {...icon} />}
                    className={view.copy === undefined ? 'wait' : ''}
                    aria-disabled={view.copy === undefined || undefined}
                    aria-describedby={view.copy === undefined ? 'record-waits' : undefined}
                    onClick={() => {
                      if (view.copy !== undefined) setReading(true);
                      else document.querySelector<HTMLElement>('[name=copy]')?.focus();
                    }}
                  >
                    {view.recordLetter ? 'Verslag' : 'Druk 2 keer af'}
                  </Button>
                </div>
                {view.copy === undefined && (
                  <p className="meta" id="record-waits">
                    Nog 1 ding: de kopievraag.
                  </p>
                )}
                <Choice
                  label="Is het verslag ondertekend?"
                  name="signed"
                  value={signed}
                  options={[
                    { value: 'both', label: 'Ja, door beiden' },
                    { value: 'refusedToSign', label: 'Bezoeker wil niet tekenen' },
                  ]}
                  hint={signed === 'refusedToSign' ? 'Dat mag. Schrijf het met de pen op het verslag.' : undefined}
                  onChange={setSigned}
                />
              </div>
            </div>
          </div>
        </div>
      </main>
      <VisitFoot>
        {view.earlierDay ? (
          <BackButton label="Terug naar vandaag" onBack={onToday} />
        ) : (
          <BackButton label="Terug naar de stukken" name="items" onBack={onBack} />
        )}
        <Act label="Bezoek afronden" busy={ending ? 'Bezig' : undefined} lacks={lacks} onAct={() => void end()} />
      </VisitFoot>
      {reading && <RecordOfVisit visit={visit} onClose={() => setReading(false)} />}
    </>
  );
}
