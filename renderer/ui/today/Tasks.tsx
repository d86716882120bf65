/** "Nog te doen": paper that is not back, appointments without a visit, sources to tell, overviews, and the next step of each case. Runs in the page. */
import {
  IconAlertOctagonFilled,
  IconArrowRight,
  IconCalendarQuestion,
  IconChecklist,
  IconClockExclamation,
  IconFileText,
  IconFolder,
  IconFolderOpen,
  IconId,
  IconMail,
  IconPlayerPause,
  IconVideo,
  type TablerIcon,
} from '@tabler/icons-react';
import type { NextStep, TodayView } from '../../desk/asks';
import { dayInList } from '../dates.nl';
import { icon } from '../kit/icon';
import type { CaseTab, RunningVisit, Screen } from '../state';
import { nextStepWords } from '../words.nl';

type Task = TodayView['tasks'][number];

interface TaskWords {
  readonly title: string;
  readonly act: string;
  readonly tab: CaseTab;
  readonly shape: TablerIcon;
}

const words: Record<Exclude<Task['what'], 'nextStep'>, TaskWords> = {
  paperOut: { title: 'Papieren dossier niet terug', act: 'Terugmelden', tab: 'appointment', shape: IconFolderOpen },
  noVisit: { title: 'Is de bezoeker geweest?', act: 'Vastleggen', tab: 'appointment', shape: IconCalendarQuestion },
  layOut: { title: 'Dossier klaarleggen', act: 'Dossier uitnemen', tab: 'appointment', shape: IconFolder },
  correctLetter: { title: 'Verbeterde brief afmaken', act: 'Naar de brieven', tab: 'letters', shape: IconFileText },
  standsStill: { title: 'De termijn staat stil', act: 'Openen', tab: 'request', shape: IconPlayerPause },
  awaitIdentity: { title: 'Legitimatie ontbreekt nog', act: 'Openen', tab: 'request', shape: IconId },
  awaitAuthority: { title: 'Bewijs van vertegenwoordiger ontbreekt nog', act: 'Openen', tab: 'request', shape: IconId },
  findRepresentative: { title: 'Vertegenwoordiger nodig', act: 'Openen', tab: 'request', shape: IconId },
  tellExtension: { title: 'Verlenging meedelen', act: 'Openen', tab: 'letters', shape: IconMail },
  tellDelay: { title: 'Uitstel melden', act: 'Openen', tab: 'letters', shape: IconMail },
  delayOffered: { title: 'Komt het antwoord op tijd?', act: 'Openen', tab: 'request', shape: IconClockExclamation },
  tellRecipient: { title: 'Ontvanger inlichten', act: 'Naar de taken', tab: 'tasks', shape: IconMail },
  tellLifted: {
    title: 'Vertellen dat u gegevens weer gebruikt',
    act: 'Naar de brieven',
    tab: 'letters',
    shape: IconMail,
  },
  carryOut: { title: 'Uitvoeren wat is toegezegd', act: 'Naar de taken', tab: 'tasks', shape: IconMail },
  tellSource: { title: 'Bron informeren', act: 'Bericht maken', tab: 'tasks', shape: IconMail },
  sendOverview: { title: 'Overzicht sturen', act: 'Openen', tab: 'tasks', shape: IconFileText },
  holdFootage: { title: 'Zet de beelden vast', act: 'Naar de taken', tab: 'tasks', shape: IconVideo },
  consultThird: { title: 'Derde om een mening vragen', act: 'Brief maken', tab: 'tasks', shape: IconMail },
  tellThird: { title: 'Derde de beslissing vertellen', act: 'Naar de taken', tab: 'tasks', shape: IconMail },
  tellThirdDelay: { title: 'Derde het uitstel vertellen', act: 'Naar de taken', tab: 'tasks', shape: IconMail },
  judgeBreach: {
    title: 'Datalek beoordelen',
    act: 'Naar de brieven',
    tab: 'letters',
    shape: IconAlertOctagonFilled,
  },
  followUp: { title: 'Vervolg', act: 'Openen', tab: 'tasks', shape: IconChecklist },
};

/** Once the letter is made it names a last day, and there is an answer to wait for. */
const thirdAsked: TaskWords = {
  title: 'Antwoord van een derde',
  act: 'Naar de taken',
  tab: 'tasks',
  shape: IconMail,
};

/** Where the next step of a case is taken. */
const tabOfStep: Partial<Record<NextStep, CaseTab>> = {
  release: 'decision',
  makeAppointment: 'appointment',
  makeDecisionLetter: 'letters',
  makeInvitation: 'letters',
  sendLetters: 'letters',
};

function wordsOf({ what, due, step = 'tasks' }: Task): TaskWords {
  if (what === 'consultThird' && due) return thirdAsked;
  if (what !== 'nextStep') return words[what];
  return { title: nextStepWords[step].title, act: 'Openen', tab: tabOfStep[step] ?? 'tasks', shape: IconArrowRight };
}

interface Props {
  readonly tasks: readonly Task[];
  readonly today: string;
  readonly running: RunningVisit | undefined;
  readonly go: (to: Screen) => void;
}

export function Tasks({ tasks, today, running, go }: Props) {
  return (
    <section aria-labelledby="to-do">
      <div className="section-head">
        <h2 id="to-do">Nog te doen</h2>
        <span className="meta">{tasks.length}</span>
      </div>
      <ul className="panel tasks">
        {tasks.map((one) => (
          <Line
            key={`${one.case} ${one.what} ${one.label}`}
            one={one}
            today={today}
            waits={running !== undefined && running.case !== one.case}
            onOpen={() => go({ at: 'case', id: one.case, tab: wordsOf(one).tab })}
          />
        ))}
      </ul>
    </section>
  );
}

function Line({
  one,
  today,
  waits,
  onOpen,
}: {
  readonly one: Task;
  readonly today: string;
  readonly waits: boolean;
  readonly onOpen: () => void;
}) {
  const { title, act, shape: Shape } = wordsOf(one);
  return (
    <li>
      <Shape {...icon} />
      <div>
        <strong>{title}</strong>
        {one.what === 'paperOut' && one.days !== undefined && one.days > 0 && (
          <div className="tag tag-late">
            <IconAlertOctagonFilled size={17} aria-hidden />
            {one.days === 1 ? '1 dag uit de kast' : `${one.days} dagen uit de kast`}
          </div>
        )}
        <p className="meta">
          <span className="nowrap">{one.reference}</span>
          {[one.label && `, ${one.label}`, one.due && `, uiterlijk ${dayInList(one.due, today)}`]}.
        </p>
        <button
          type="button"
          className={waits ? 'link link-waits' : 'link'}
          aria-disabled={waits || undefined}
          aria-describedby={waits ? 'visit-runs' : undefined}
          aria-label={`${act}: ${title}, ${one.reference}`}
          onClick={() => {
            if (!waits) onOpen();
          }}
        >
          {act}
        </button>
      </div>
    </li>
  );
}
