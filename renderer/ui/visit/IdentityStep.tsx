/** Step 1: a sure yes or no in twenty seconds. What to compare is big; nothing of the dossier is here yet (LO-17). Runs in the page. */
import { Button } from '@mantine/core';
import {
  IconAlertOctagonFilled,
  IconArrowRight,
  IconCalendarPlus,
  IconCircleCheck,
  IconClock,
  IconId,
} from '@tabler/icons-react';
import { type RefObject, useEffect, useState } from 'react';
import { ask } from '../../desk/vault';
import { dayInFull, dayPlain, timeOf } from '../dates.nl';
import { Act } from '../kit/Act';
import { Cited } from '../kit/Cited';
import { useHouse } from '../kit/house';
import { icon } from '../kit/icon';
import { Key } from '../kit/Key';
import { RefusalNote } from '../kit/RefusalNote';
import { IdentityQuestions } from './IdentityQuestions';
import { type Answers, type Asked, asked, openOf, outcomeOf, refusalOf, yesNo } from './identity';
import type { Visit } from './useVisit';
import { BackButton, Saying, VisitFoot } from './VisitFrame';
import { focusAct, pressAct, useVisitKeys } from './visit-keys';
import {
  clock,
  documentInSentence,
  IDENTITY_ARTICLE,
  isMuchLater,
  lackWords,
  refusedReason,
  refusedSaying,
  refusedWords,
  representativeAs,
  sayings,
} from './words.visit.nl';

interface Props {
  readonly visit: Visit;
  /** What has to be recorded before one leaves. */
  readonly leaving: RefObject<(() => Promise<boolean>) | undefined>;
  readonly onToday: () => void;
  readonly onStart: () => void;
  readonly onNewAppointment: (reason: string) => void;
}

export function IdentityStep({ visit, leaving, onToday, onStart, onNewAppointment }: Props) {
  const house = useHouse();
  const { view } = visit;
  const represented = view.representative !== undefined;
  const [answers, setAnswers] = useState<Answers>({});
  const [turned, setTurned] = useState<Asked>();
  const before = view.identity?.passed ? view.identity : undefined;
  const open = openOf(answers, represented);
  const refused = before ? undefined : refusalOf(answers, represented);
  const inSight = asked(answers, represented);
  const resting = before !== undefined || refused !== undefined;
  const current = turned !== undefined && inSight.includes(turned) ? turned : resting ? undefined : open[0];

  const record = (): Promise<boolean> =>
    visit.change((at) => ask('checkIdentity', { ...at, ...outcomeOf(answers, represented) }));
  leaving.current = refused ? record : undefined;
  useEffect(
    () => () => {
      leaving.current = undefined;
    },
    [leaving],
  );

  const answer = (given: Answers): void => {
    setAnswers((was) => ({ ...was, ...given }));
    setTurned(undefined);
  };
  const start = async (): Promise<void> => {
    if (before || (await record())) onStart();
  };
  const another = async (): Promise<void> => {
    if (!(await record())) return;
    const { who, authority } = answers;
    setAnswers({ ...(who && { who }), ...(authority && { authority }) });
  };
  const walk = (by: number): void => {
    const at = current ? inSight.indexOf(current) : inSight.length;
    setTurned(inSight[Math.min(Math.max(at + by, 0), inSight.length - 1)]);
  };
  const say = (said: boolean): void => {
    const question = yesNo.find((one) => one === current);
    if (question) answer({ [question]: said });
  };
  const digit = (index: number): void => {
    if (current === 'who') {
      if (index < 2) answer({ who: index === 0 ? 'subject' : 'representative' });
      return;
    }
    if (represented && answers.who === undefined) return;
    const document = ([...view.accepted, 'none'] as const)[index];
    if (document) answer({ document });
  };
  const yes = (): void => say(true);
  const no = (): void => say(false);
  const up = (): void => walk(-1);
  const down = (): void => walk(1);
  useVisitKeys(
    before
      ? { Enter: pressAct }
      : {
          ...Object.fromEntries([0, 1, 2, 3, 4].map((index) => [`${index + 1}`, () => digit(index)])),
          J: yes,
          N: no,
          ArrowUp: up,
          ArrowDown: down,
          Enter: pressAct,
        },
  );
  // The focus walks along, and ends on the button.
  const nowhere = current === undefined;
  useEffect(() => {
    if (nowhere) {
      document.querySelector('.visit-refused')?.scrollIntoView({ block: 'nearest' });
      focusAct();
      return;
    }
    const room = document.querySelector(`[data-question="${current}"]`);
    const field =
      room?.querySelector<HTMLElement>('input:checked') ?? room?.querySelector<HTMLElement>('input, select');
    field?.focus({ preventScroll: false });
  }, [current, nowhere]);

  const named = answers.who === 'representative' ? view.representative : undefined;
  const saying = refused
    ? refusedSaying[refused]
    : before || open.length === 0
      ? sayings.passed
      : represented && answers.who !== 'subject'
        ? sayings.representative
        : sayings.identity;
  return (
    <>
      <main className="visit-main">
        <div className="visit-identity">
          <div className="stack">
            <h1>{refused ? 'Legitimatie niet in orde' : before ? 'Legitimatie in orde' : 'Vraag om de legitimatie'}</h1>
            <Compare view={view} representative={named} />
            <Saying>{saying}</Saying>
            <p className="meta">Wij bewaren alleen de uitkomst. Geen nummer, geen datum, geen foto en geen kopie.</p>
            {view.appointment && isMuchLater(view.from, view.appointment.from) && (
              <p className="meta">
                De afspraak was om {clock(view.appointment.from)} uur, tot {clock(view.appointment.until)} uur. Te laat
                komen mag. Is er te weinig tijd? Breek het bezoek dan later af: op een andere dag gaat het verder.
              </p>
            )}
          </div>
          <div className="stack">
            {visit.refusal && <RefusalNote refusal={visit.refusal} />}
            {view.identity && !view.identity.passed && !refused && (
              <p className="visit-line">
                <IconClock {...icon} />
                Eerder in dit bezoek: {documentInSentence(view.identity.document)}, niet in orde om{' '}
                {timeOf(view.identity.at)}.
              </p>
            )}
            {before ? (
              <p className="panel padded visit-line visit-big">
                <IconCircleCheck {...icon} />
                Legitimatie in orde om {timeOf(before.at)}, {documentInSentence(before.document)} gezien.
              </p>
            ) : (
              <IdentityQuestions view={view} answers={answers} inSight={inSight} current={current} onAnswer={answer} />
            )}
            {!before && !refused && (
              <p className="meta visit-keys wide-only">
                <span>
                  <Key stays>1</Key> tot <Key stays>{view.accepted.length + 1}</Key> document
                </span>
                <span>
                  <Key stays>J</Key> ja, <Key stays>N</Key> nee
                </span>
                <span>
                  <Key stays>↑</Key> <Key stays>↓</Key> vraag
                </span>
              </p>
            )}
            {refused && (
              <>
                <div className="visit-refused" role="alert">
                  <IconAlertOctagonFilled size={22} aria-hidden />
                  <div className="grow">
                    <h2>De inzage kan nog niet beginnen</h2>
                    <p>{refusedWords(refused, answers.document ?? 'none')}</p>
                    {refused === 'noMatch' && !represented && (
                      <p>
                        Komt er iemand namens {view.compare.name}? Dan moet die persoon eerst bij het verzoek staan, met
                        het bewijs.
                      </p>
                    )}
                    <Cited article={house.identify ?? IDENTITY_ARTICLE} refusal />
                    <div className="visit-refused-next">
                      <p>
                        <strong>
                          {refused === 'noMatch' ? 'Lukt het vandaag niet?' : 'Geen ander document bij zich?'}
                        </strong>
                        {view.lastDay && <> Een nieuwe afspraak kan op tijd tot en met {dayInFull(view.lastDay)}.</>}
                      </p>
                      <Button
                        variant="default"
                        leftSection={<IconCalendarPlus {...icon} />}
                        onClick={() => onNewAppointment(refusedReason[refused])}
                      >
                        Nieuwe afspraak
                      </Button>
                    </div>
                  </div>
                </div>
                {view.lastDay && (
                  <p className="visit-line">
                    <IconClock {...icon} />
                    De termijn loopt door. De laatste dag voor de inzage blijft {dayInFull(view.lastDay)}.
                  </p>
                )}
              </>
            )}
          </div>
        </div>
      </main>
      <VisitFoot>
        <BackButton label="Terug naar vandaag" onBack={onToday} />
        {refused ? (
          <Act
            label="Een ander document bekijken"
            keyName="Enter"
            icon={<IconId {...icon} />}
            busy={visit.busy ? 'Bezig' : undefined}
            onAct={() => void another()}
          />
        ) : (
          <Act
            label="Start de inzage"
            keyName="Enter"
            icon={<IconArrowRight {...icon} />}
            busy={visit.busy ? 'Bezig' : undefined}
            lacks={before ? [] : open.map((one) => ({ field: one, label: lackWords[one] }))}
            onAct={() => void start()}
          >
            {(before || open.length === 0) && (
              <span className="tag tag-ok visit-outcome" role="status">
                <IconCircleCheck size={20} stroke={2} aria-hidden />
                Legitimatie in orde
              </span>
            )}
          </Act>
        )}
      </VisitFoot>
    </>
  );
}

/** No address, nothing of the dossier: only what stands on a document. */
function Compare({
  view,
  representative,
}: {
  readonly view: Visit['view'];
  readonly representative: Visit['view']['representative'];
}) {
  if (representative)
    return (
      <dl className="panel compare">
        <dt>Vergelijk met het document</dt>
        <dd className="compare-big">{representative.name}</dd>
        <dt>Komt als</dt>
        <dd>{representativeAs(representative.kind)}</dd>
        <dt>Voor het dossier van</dt>
        <dd>{view.compare.name}</dd>
      </dl>
    );
  return (
    <dl className="panel compare">
      <dt>Vergelijk met het document</dt>
      <dd className="compare-big">{view.compare.name}</dd>
      <dt>Achternaam op het document</dt>
      <dd>{view.compare.surname}</dd>
      {view.compare.birthDate && (
        <>
          <dt>Geboren</dt>
          <dd className="compare-big">{dayPlain(view.compare.birthDate)}</dd>
        </>
      )}
    </dl>
  );
}
