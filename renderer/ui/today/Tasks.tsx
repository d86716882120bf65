/** "Nog te doen": paper that is not back, sources to tell, overviews to send, and what was promised. Runs in the page. */
import {
  IconAlertOctagonFilled,
  IconChecklist,
  IconFileText,
  IconFolderOpen,
  IconMail,
  type TablerIcon,
} from '@tabler/icons-react';
import type { TodayView } from '../../desk/asks';
import { capital, dayInList } from '../dates.nl';
import { icon } from '../kit/icon';
import type { CaseTab, RunningVisit, Screen } from '../state';

type Task = TodayView['tasks'][number];

interface TaskWords {
  readonly title: string;
  readonly act: string;
  readonly tab: CaseTab;
  readonly shape: TablerIcon;
}

const words: Record<Task['what'], TaskWords> = {
  paperOut: { title: 'Papieren dossier niet terug', act: 'Terugmelden', tab: 'appointment', shape: IconFolderOpen },
  tellSource: { title: 'Bron informeren', act: 'Bericht maken', tab: 'tasks', shape: IconMail },
  sendOverview: { title: 'Overzicht sturen', act: 'Openen', tab: 'tasks', shape: IconFileText },
  followUp: { title: 'Vervolg', act: 'Openen', tab: 'tasks', shape: IconChecklist },
};

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
      </div>
      <ul className="panel tasks">
        {tasks.map((one) => (
          <Line
            key={`${one.case} ${one.what} ${one.label}`}
            one={one}
            today={today}
            waits={running !== undefined && running.case !== one.case}
            onOpen={() => go({ at: 'case', id: one.case, tab: words[one.what].tab })}
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
  const { title, act, shape: Shape } = words[one.what];
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
          {[capital(one.label), one.reference, one.due && `uiterlijk ${dayInList(one.due, today)}`]
            .filter(Boolean)
            .join(', ')}
          .
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
