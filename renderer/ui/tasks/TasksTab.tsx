/** Afronden: what must still be done for this case, and closing it. Runs in the page. */
import './tasks.css';
import { Button } from '@mantine/core';
import { IconCheck, IconClockExclamation, IconMinus } from '@tabler/icons-react';
import { useState } from 'react';
import type { CaseView, LetterKind, SessionView } from '../../desk/asks';
import type { TaskView } from '../../desk/asks-dossier';
import { ask } from '../../desk/vault';
import { dayInList } from '../dates.nl';
import { WhyDialog } from '../kit/WhyDialog';
import { isOfficer, mayRegister, type Screen } from '../state';
import { CloseCase } from './CloseCase';
import { DoTask } from './DoTask';
import { doneLabel, wordsOf } from './words.tasks.nl';

interface Props {
  readonly view: CaseView;
  readonly session: SessionView;
  readonly go: (to: Screen) => void;
  readonly onChanged: (view: CaseView) => void;
}

type Open = { readonly what: 'done' | 'exempt'; readonly task: TaskView };

export function TasksTab({ view, session, go, onChanged }: Props) {
  const { id } = view.summary;
  const [open, setOpen] = useState<Open>();
  const may = mayRegister(session) && view.closed === undefined && !view.summary.newerFacts;
  const changed = (next: CaseView): void => {
    setOpen(undefined);
    onChanged(next);
  };
  return (
    <div className="stack">
      {view.tasks.length === 0 ? (
        <p className="panel padded">Er zijn geen taken.</p>
      ) : (
        <div className="panel scroll-x">
          <table className="table">
            <thead>
              <tr>
                <th className="task-what">Taak</th>
                <th>Voor</th>
                <th>Uiterlijk</th>
                <th>Hoe staat het?</th>
                <th className="end">
                  <span className="unseen">Doen</span>
                </th>
              </tr>
            </thead>
            <tbody>
              {view.tasks.map((task) => (
                <tr key={task.task}>
                  <td>
                    <strong>{wordsOf(task).title}</strong>
                    <div className="meta">{wordsOf(task).hint}</div>
                  </td>
                  <td>
                    {task.label}
                    {task.about && <div className="meta">{task.about}</div>}
                    {task.piece && <div className="meta">De bezoeker noemde: “{task.piece}”</div>}
                  </td>
                  <td className="nowrap">{task.due && dayInList(task.due, session.today)}</td>
                  <td>
                    <TaskState task={task} today={session.today} />
                  </td>
                  <td className="end">
                    {task.state === 'open' && may && (
                      <TaskActs task={task} id={id} session={session} go={go} onOpen={setOpen} />
                    )}
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
      <CloseCase view={view} session={session} onClosed={onChanged} />
      {open?.what === 'done' && <DoTask id={id} task={open.task} onClose={() => setOpen(undefined)} onDone={changed} />}
      {open?.what === 'exempt' && (
        <WhyDialog
          title={`${wordsOf(open.task).title} hoeft niet?`}
          label="Waarom niet?"
          hint="De reden komt bij de zaak. Schrijf er geen naam in."
          act="Vastleggen"
          stay="Toch doen"
          onClose={() => setOpen(undefined)}
          onAct={async (reason) => {
            const answer = await ask('exemptTask', { case: id, task: open.task.task, reason });
            if (!answer.ok) return answer.refusal;
            changed(answer.value);
            return undefined;
          }}
        />
      )}
    </div>
  );
}

function TaskState({ task, today }: { readonly task: TaskView; readonly today: string }) {
  switch (task.state) {
    case 'done':
      return (
        <span className="tag tag-ok">
          <IconCheck size={17} stroke={2.4} aria-hidden />
          {task.doneOn ? `gedaan op ${dayInList(task.doneOn, today)}` : 'gedaan'}
        </span>
      );
    case 'exempted':
      return (
        <>
          <span className="tag tag-plain">
            <IconMinus size={17} stroke={2} aria-hidden />
            hoeft niet
          </span>
          {task.reason && <div className="meta">{task.reason}</div>}
        </>
      );
    case 'open':
      return (
        <span className="tag tag-soon">
          <IconClockExclamation size={17} stroke={2} aria-hidden />
          nog te doen
        </span>
      );
  }
}

interface ActsProps {
  readonly task: TaskView;
  readonly id: string;
  readonly session: SessionView;
  readonly go: (to: Screen) => void;
  readonly onOpen: (open: Open) => void;
}

/** With more than a day: an answer, a judgement. */
const RECORDED_ELSEWHERE: readonly TaskView['taskKind'][] = ['consultThird', 'judgeBreach'];

/** Each is told by a letter of its own. */
const TOLD_BY: Readonly<Partial<Record<TaskView['taskKind'], LetterKind>>> = {
  tellSource: 'sourceNotice',
  tellRecipient: 'recipientNotice',
  tellThird: 'thirdDecision',
  tellThirdDelay: 'thirdDelay',
};

/** What can be done depends on the kind: a letter to somebody else and the overview are the officer's to make. */
function TaskActs({ task, id, session, go, onOpen }: ActsProps) {
  const officer = isOfficer(session);
  const letter = TOLD_BY[task.taskKind];
  return (
    <div className="task-acts">
      {officer && letter && (
        <Button variant="default" size="xs" onClick={() => go({ at: 'letter', id, kind: letter, task: task.task })}>
          Brief maken
        </Button>
      )}
      {officer && task.taskKind === 'consultThird' && (
        <Button
          variant="default"
          size="xs"
          onClick={() =>
            go(
              task.due === undefined
                ? { at: 'letter', id, kind: 'consultation', task: task.task }
                : { at: 'case', id, tab: 'dossier' },
            )
          }
        >
          {task.due === undefined ? 'Brief maken' : 'Naar het dossier'}
        </Button>
      )}
      {officer && task.found && (
        <Button variant="default" size="xs" onClick={() => go({ at: 'case', id, tab: 'dossier' })}>
          Naar het dossier
        </Button>
      )}
      {officer && task.taskKind === 'sendOverview' && (
        <Button variant="default" size="xs" onClick={() => go({ at: 'letter', id, kind: 'dataOverview' })}>
          Overzicht maken
        </Button>
      )}
      {officer && task.taskKind === 'judgeBreach' && (
        <Button variant="default" size="xs" onClick={() => go({ at: 'case', id, tab: 'letters' })}>
          Naar de brieven
        </Button>
      )}
      {!RECORDED_ELSEWHERE.includes(task.taskKind) && (officer || !(task.found || task.ofPiece)) && (
        <Button variant="default" size="xs" onClick={() => onOpen({ what: 'done', task })}>
          {doneLabel(task)} …
        </Button>
      )}
      {officer && task.taskKind !== 'judgeBreach' && (
        <Button variant="default" size="xs" onClick={() => onOpen({ what: 'exempt', task })}>
          Hoeft niet …
        </Button>
      )}
    </div>
  );
}
