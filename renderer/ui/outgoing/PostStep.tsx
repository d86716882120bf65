/** "Is alles op de post?": one day and one way for the letters that are ticked; each is recorded by itself. Runs in the page. */
import { Button } from '@mantine/core';
import { useRef, useState } from 'react';
import type { Id, Refusal } from '../../desk/asks';
import type { OutgoingLetter } from '../../desk/asks-outgoing';
import { ask } from '../../desk/vault';
import { capital, dayInFull, momentOf } from '../dates.nl';
import { Act, type Lacking } from '../kit/Act';
import { Choice } from '../kit/Choice';
import { DateField } from '../kit/fields';
import { Note } from '../kit/Note';
import { refusalLine, sentByWords } from '../words.nl';
import { LetterRows, TickAll } from './LetterRows';
import { inFull, lettersIn, printedIn } from './words.outgoing.nl';

type How = 'post' | 'hand';
const ways = (['post', 'hand'] as const).map((value) => ({ value, label: capital(sentByWords[value]) }));

/** Said of the day itself: the same for every letter, so it stands under the field and the next one is not tried. */
const OF_THE_DAY: readonly Refusal['code'][] = ['required', 'notADate', 'dateInFuture', 'dateTooOld'];

interface Props {
  readonly letters: readonly OutgoingLetter[];
  readonly today: string;
  /** So many just went to the printer. */
  readonly printed: number | undefined;
  readonly busyPrinting: boolean;
  readonly onRecorded: () => Promise<void>;
  readonly onBack: () => void;
}

export function PostStep({ letters, today, printed, busyPrinting, onRecorded, onBack }: Props) {
  const [sentOn, setSentOn] = useState('vandaag');
  const [how, setHow] = useState<How>('post');
  const [off, setOff] = useState<ReadonlySet<Id>>(new Set());
  const { records, record } = useRecording(onRecorded);
  const onDesk = letters.filter(({ printedAt }) => printedAt !== undefined);
  const keptBack = ({ byHand }: OutgoingLetter): boolean => how === 'post' && byHand;
  const mine = onDesk.filter((one) => !keptBack(one));
  const ticked = mine.filter(({ letter }) => !off.has(letter));
  const secret = onDesk.length - mine.length;
  const noLetter: Lacking =
    mine.length === 0
      ? { field: 'how', label: `kies ‘${sentByWords.hand}’` }
      : { field: 'posted', label: 'kies een brief' };
  const lacks: readonly Lacking[] = [
    ...(sentOn.trim() === '' ? [{ field: 'sentOn', label: 'de dag' }] : []),
    ...(ticked.length > 0 ? [] : [noLetter]),
  ];
  return (
    <>
      <div role="status">
        {records.count > 0 && records.on && (
          <Note tone="ok" title={`${lettersIn(records.count)} vastgelegd.`}>
            Verzonden op {dayInFull(records.on)}, {sentByWords[records.how]}.
          </Note>
        )}
        {records.count === 0 &&
          records.refused.length === 0 &&
          !busyPrinting &&
          printed !== undefined &&
          printed > 0 && <Note tone="ok" title={printedIn(printed)} />}
      </div>
      {records.refused.length > 0 && (
        <Note tone="late" title={`Niet vastgelegd: ${lettersIn(records.refused.length)}`} alert>
          {/* biome-ignore lint/a11y/noNoninteractiveTabindex: forty lines scroll inside themselves, by keyboard too */}
          <section className="outgoing-failed" aria-label="Wat niet is vastgelegd, en waarom" tabIndex={0}>
            <ul>
              {records.refused.map(({ letter, refusal }) => (
                <li key={letter.letter}>
                  {inFull(letter)}. {refusalLine(refusal)}
                </li>
              ))}
            </ul>
          </section>
        </Note>
      )}
      {onDesk.length === 0 ? (
        <div className="panel padded stack">
          <p>Er liggen geen afgedrukte brieven meer die weg moeten.</p>
          <div className="act">
            <Button variant="default" onClick={onBack}>
              Terug naar de lijst
            </Button>
          </div>
        </div>
      ) : (
        <section aria-labelledby="on-the-post" className="stack">
          <div>
            <h2 id="on-the-post">Is alles op de post?</h2>
            <p>Het programma verstuurt zelf niets. Kies welke brieven weg zijn, en noteer wanneer.</p>
          </div>
          <div className="outgoing-post">
            <DateField
              label="Verzonden op"
              name="sentOn"
              value={sentOn}
              error={records.ofDay && refusalLine(records.ofDay)}
              onChange={setSentOn}
            />
            <Choice label="Hoe?" name="how" value={how} options={ways} onChange={setHow} />
          </div>
          {secret > 0 && (
            <Note tone="soon" title={secret === 1 ? '1 adres is geheim.' : `${secret} adressen zijn geheim.`}>
              {secret === 1 ? 'Die brief gaat' : 'Die brieven gaan'} niet met de post. Hebt u{' '}
              {secret === 1 ? 'hem' : 'ze'} zelf gegeven? Kies dan ‘{sentByWords.hand}’.
            </Note>
          )}
          <section aria-label="Afgedrukte brieven">
            <div className="section-head">
              <span className="meta">Haal het vinkje weg bij een brief die nog hier ligt.</span>
              <span className="grow" />
              <TickAll
                letters={mine}
                count={ticked.length}
                onAll={(on) => setOff(new Set(on ? [] : mine.map(({ letter }) => letter)))}
              />
            </div>
            <LetterRows
              letters={onDesk}
              today={today}
              name="posted"
              isOn={({ letter }) => !off.has(letter)}
              onTick={(letter, on) =>
                setOff(new Set([...off].filter((one) => one !== letter).concat(on ? [] : letter)))
              }
              keptBack={keptBack}
              standing={({ printedAt }) => printedAt !== undefined && `afgedrukt ${momentOf(printedAt, today)}`}
            />
          </section>
          <div className="outgoing-foot">
            <Act
              label={ticked.length === 0 ? 'Vastleggen' : `Vastleggen: ${lettersIn(ticked.length)} weg`}
              busy={records.busy ? 'Bezig' : undefined}
              lacks={lacks}
              onAct={() => void record(ticked, sentOn, how)}
            >
              <Button variant="default" onClick={onBack}>
                Terug naar de lijst
              </Button>
            </Act>
          </div>
        </section>
      )}
    </>
  );
}

interface Records {
  readonly busy: boolean;
  readonly count: number;
  readonly how: How;
  /** As the day was read. */
  readonly on?: string;
  readonly refused: readonly { readonly letter: OutgoingLetter; readonly refusal: Refusal }[];
  readonly ofDay?: Refusal;
}

const NOTHING: Records = { busy: false, count: 0, how: 'post', refused: [] };

function useRecording(onRecorded: () => Promise<void>) {
  const [records, setRecords] = useState<Records>(NOTHING);
  const busy = useRef(false);
  const record = async (letters: readonly OutgoingLetter[], sentOn: string, how: How): Promise<void> => {
    if (busy.current) return;
    busy.current = true;
    let now: Records = { ...NOTHING, busy: true, how };
    setRecords(now);
    for (const letter of letters) {
      const answer = await ask('recordOutgoing', { case: letter.case, letter: letter.letter, sentOn, how });
      if (answer.ok) now = { ...now, count: now.count + 1, on: answer.value.sentOn };
      else if (OF_THE_DAY.includes(answer.refusal.code)) now = { ...now, ofDay: answer.refusal };
      else now = { ...now, refused: [...now.refused, { letter, refusal: answer.refusal }] };
      if (now.ofDay) break;
    }
    await onRecorded();
    busy.current = false;
    setRecords({ ...now, busy: false });
  };
  return { records, record };
}
