/** The program: begins the day, listens to the keys that hold everywhere, and shows one screen. Runs in the page. */
import './kit/kit.css';
import { useEffect, useReducer, useState } from 'react';
import { flushSync } from 'react-dom';
import { PROGRAM_ACCENT } from '../desk/accent';
import type { CopyRef } from '../desk/copies';
import { keepSafe } from '../desk/safekeeping';
import { beginDay, lock, onBlank, onSafetyCopyBehind } from '../desk/session';
import { ask } from '../desk/vault';
import { AdminScreen } from './admin/AdminScreen';
import { CaseScreen } from './case/CaseScreen';
import { CasesScreen } from './cases/CasesScreen';
import { NewComplaint } from './complaint/NewComplaint';
import { Blank } from './door/Blank';
import { Missing } from './door/Missing';
import { MustChange } from './door/MustChange';
import { Newer } from './door/Newer';
import { Unlock } from './door/Unlock';
import { Unreadable } from './door/Unreadable';
import { dress } from './dress';
import { FiguresScreen } from './figures/FiguresScreen';
import { Frame } from './frame/Frame';
import { Help } from './frame/Help';
import { OwnPassphrase } from './frame/OwnPassphrase';
import { DestructionScreen } from './keeping/DestructionScreen';
import { useKeys } from './keys';
import { articleInSight, ReadArticle } from './kit/Cited';
import { House, HouseTone } from './kit/house';
import { LetterScreen } from './letter/LetterScreen';
import { LogScreen } from './log/LogScreen';
import { OutgoingScreen } from './outgoing/OutgoingScreen';
import { RegulationScreen } from './regulation/RegulationScreen';
import { CorrectRequest } from './request/CorrectRequest';
import { NewRequest } from './request/NewRequest';
import { tellCameIn } from './safe/came-in';
import { localDay } from './safe/DoorAge';
import { Search } from './search/Search';
import { FirstStart } from './setup/FirstStart';
import { Setup } from './setup/Setup';
import {
  beginning,
  isGuarded,
  isVisiting,
  mayRegister,
  moved,
  noticesOf,
  type RunningVisit,
  type Screen,
  type Shown,
  seesCases,
} from './state';
import { TodayScreen } from './today/TodayScreen';
import { VisitGuard } from './visit/VisitGuard';
import { VisitScreen } from './visit/VisitScreen';

export function App() {
  const [shown, move] = useReducer(moved, beginning);
  const { session, screen } = shown;
  useEffect(() => {
    // At once, so that what the screen keeps when it goes is asked before the machine is told that nothing is under way.
    onBlank(() => flushSync(() => move({ move: 'locked' })));
    onSafetyCopyBehind((behind) => move({ move: 'safetyCopy', behind }));
    void beginDay().then((day) => move({ move: 'dayBegan', day }));
  }, []);

  const isOpen = session !== undefined && !session.mustChange;
  useEffect(() => {
    if (!isOpen) return;
    const again = async (): Promise<void> => {
      const answer = await ask('session', {});
      if (answer.ok) move({ move: 'refreshed', session: answer.value });
    };
    return keepSafe({
      onCameIn: (came) => {
        tellCameIn(came);
        void again();
      },
      onExchanging: (how) => move({ move: 'exchanging', how }),
      onChecked: () => void again(),
      onWithdrawn: () => {
        move({ move: 'locked' });
        void lock();
      },
    });
  }, [isOpen]);

  useEffect(() => dress(session?.accent ?? PROGRAM_ACCENT), [session?.accent]);

  const [article, setArticle] = useState<string>();
  const help = (about: string | undefined): void => {
    setArticle(about);
    move({ move: 'over', over: 'help' });
  };
  const go = (to: Screen): void => move({ move: 'go', screen: to });
  const inside = session !== undefined && !['mustChange', 'setup'].includes(screen.at) && shown.veil === 'none';
  const visiting = isVisiting(shown);
  const free = inside && !visiting;
  useKeys({
    F1:
      shown.veil === 'none'
        ? () => (shown.over === 'help' ? move({ move: 'over', over: 'none' }) : help(articleInSight()))
        : undefined,
    F2: inside && screen.at !== 'visit' && mayRegister(session) ? () => go({ at: 'today' }) : undefined,
    F3: free && seesCases(session) ? () => move({ move: 'over', over: 'search' }) : undefined,
    'Ctrl+K': free && seesCases(session) ? () => move({ move: 'over', over: 'search' }) : undefined,
    F4: free && mayRegister(session) ? () => go({ at: 'newRequest' }) : undefined,
    'Ctrl+N': free && mayRegister(session) ? () => go({ at: 'newRequest' }) : undefined,
    // In a form its own keys do this; here for who has not yet gone into it.
    'Ctrl+Enter':
      shown.veil === 'none' && screen.at !== 'visit'
        ? () => document.querySelector<HTMLElement>('main button[data-act]')?.click()
        : undefined,
    F9: session ? () => move({ move: 'blank' }) : undefined,
    'Ctrl+L': session
      ? () => {
          move({ move: 'locked' });
          void lock();
        }
      : undefined,
  });

  if (shown.veil === 'locked') return <Blank corporation={corporationOf(shown)} leaving />;
  return (
    <House value={session?.cites ?? {}}>
      <HouseTone value={session?.tone ?? 'u'}>
        <ReadArticle value={help}>
          {shown.veil === 'blank' && (
            <Blank corporation={corporationOf(shown)} onReturn={() => move({ move: 'blank' })} />
          )}
          <div className={shown.veil === 'blank' ? 'veiled' : 'room'}>
            {shown.day?.preview && <p className="preview-strip">Voorbeeld: geen echte gegevens invoeren</p>}
            <Room
              shown={shown}
              go={go}
              onOpened={(opened) => move({ move: 'opened', session: opened })}
              onRefreshed={(refreshed) => move({ move: 'refreshed', session: refreshed })}
              onPut={(copy) => beginDay().then((day) => move({ move: 'put', day, copy }))}
              onSearch={() => move({ move: 'over', over: 'search' })}
              onBlank={() => move({ move: 'blank' })}
              onLock={() => {
                move({ move: 'locked' });
                void lock();
              }}
              onHelp={() => help(undefined)}
              onRunning={(running) => move({ move: 'visit', running })}
              onOwn={() => move({ move: 'over', over: 'own' })}
            />
          </div>
          <VisitGuard active={isGuarded(shown)} quiet={shown.veil === 'blank'} />
          {shown.over === 'search' && session && (
            <Search session={session} go={go} onClose={() => move({ move: 'over', over: 'none' })} />
          )}
          {shown.over === 'help' && (
            <Help
              key={article}
              article={article}
              onClose={() => move({ move: 'over', over: 'none' })}
              onOwn={inside && !session.recovery ? () => move({ move: 'over', over: 'own' }) : undefined}
            />
          )}
          {shown.over === 'own' && session && (
            <OwnPassphrase session={session} onClose={() => move({ move: 'over', over: 'none' })} />
          )}
        </ReadArticle>
      </HouseTone>
    </House>
  );
}

interface RoomProps {
  readonly shown: Shown;
  readonly go: (to: Screen) => void;
  readonly onOpened: (session: NonNullable<Shown['session']>) => void;
  readonly onRefreshed: (session: NonNullable<Shown['session']>) => void;
  /** A copy of a register stands here now: another door. */
  readonly onPut: (copy: CopyRef) => Promise<void>;
  readonly onSearch: () => void;
  readonly onBlank: () => void;
  readonly onLock: () => void;
  readonly onHelp: () => void;
  readonly onRunning: (running: RunningVisit | undefined) => void;
  readonly onOwn: () => void;
}

/** Before the door there is no frame; behind it every screen stands in the same one. */
function Room({
  shown,
  go,
  onOpened,
  onRefreshed,
  onPut,
  onSearch,
  onBlank,
  onLock,
  onHelp,
  onRunning,
  onOwn,
}: RoomProps) {
  const { day, session, screen } = shown;
  if (!day) return <Starting />;
  const refresh = async (): Promise<void> => {
    const answer = await ask('session', {});
    if (answer.ok) onRefreshed(answer.value);
  };
  switch (screen.at) {
    case 'starting':
      return <Starting />;
    case 'firstStart':
      return (
        <FirstStart
          corporations={screen.corporations}
          placed={day.door.door === 'firstStart' ? day.door.placed : []}
          preview={day.preview}
          onFounded={onOpened}
          today={localDay()}
          onPut={onPut}
        />
      );
    case 'unlock':
      return <Unlock day={day} put={shown.put} onOpened={onOpened} onHelp={onHelp} />;
    case 'unreadable':
      return <Unreadable of={day.door.door === 'unreadable' ? day.door.of : undefined} />;
    case 'missing':
      return <Missing today={localDay()} onPut={onPut} />;
    case 'newer':
      return <Newer format={screen.format} />;
  }
  if (!session) return null;
  if (screen.at === 'mustChange') return <MustChange session={session} onChanged={onOpened} />;
  if (screen.at === 'setup') return <Setup step={screen.step} session={session} onDone={onOpened} />;
  const { running } = shown;
  const { exchanging } = shown;
  // The same register, closed and opened again: one stays where one was.
  const onReopened = (reopened: NonNullable<Shown['session']>): void => {
    onRefreshed(reopened);
    go({ at: 'admin', section: 'safe' });
  };
  const frame = {
    session,
    screen,
    go,
    running,
    exchanging,
    notices: noticesOf(shown),
    onSearch,
    onBlank,
    onLock,
    onOwn,
  };
  switch (screen.at) {
    case 'today':
      return (
        <Frame {...frame}>
          <TodayScreen session={session} day={day} behind={shown.safetyCopyBehind} go={go} onRunning={onRunning} />
        </Frame>
      );
    case 'outgoing':
      return (
        <Frame {...frame}>
          <OutgoingScreen session={session} />
        </Frame>
      );
    case 'cases':
      return (
        <Frame {...frame}>
          <CasesScreen session={session} go={go} />
        </Frame>
      );
    case 'destruction':
      return (
        <Frame {...frame}>
          <DestructionScreen go={go} />
        </Frame>
      );
    case 'complaints':
      return (
        <Frame {...frame}>
          <CasesScreen session={session} go={go} complaints />
        </Frame>
      );
    case 'newComplaint':
      return (
        <Frame {...frame}>
          <NewComplaint session={session} go={go} {...(screen.about ? { about: screen.about } : {})} />
        </Frame>
      );
    case 'newRequest':
      return (
        <Frame {...frame}>
          <NewRequest session={session} go={go} {...(screen.name ? { name: screen.name } : {})} />
        </Frame>
      );
    case 'case':
      return (
        <Frame {...frame}>
          <CaseScreen key={screen.id} id={screen.id} tab={screen.tab} session={session} go={go} />
        </Frame>
      );
    case 'correctRequest':
      return (
        <Frame {...frame}>
          <CorrectRequest key={screen.id} id={screen.id} go={go} />
        </Frame>
      );
    case 'letter':
      return (
        <Frame {...frame}>
          <LetterScreen
            key={`${screen.id} ${screen.kind} ${screen.task} ${screen.letter}`}
            of={screen}
            session={session}
            go={go}
          />
        </Frame>
      );
    case 'visit':
      return <VisitScreen key={screen.id} id={screen.id} go={go} onBlank={onBlank} onRunning={onRunning} />;
    case 'log':
      return (
        <Frame {...frame}>
          <LogScreen session={session} go={go} />
        </Frame>
      );
    case 'regulation':
      return (
        <Frame {...frame}>
          <RegulationScreen session={session} go={go} />
        </Frame>
      );
    case 'figures':
      return (
        <Frame {...frame}>
          <FiguresScreen />
        </Frame>
      );
    case 'admin':
      return (
        <Frame {...frame}>
          <AdminScreen
            section={screen.section}
            session={session}
            go={go}
            onChanged={() => void refresh()}
            onReopened={onReopened}
          />
        </Frame>
      );
  }
}

function corporationOf(shown: Shown): string {
  if (shown.session) return shown.session.corporation;
  return shown.day?.door.door === 'unlock' ? shown.day.door.corporation : 'Inzagebalie';
}

/** Empty at first: a start is over before anybody has read a word. */
function Starting() {
  return (
    <div className="door" aria-busy="true">
      <p className="door-patience" role="status">
        Even geduld. Het programma leest de gegevens.
      </p>
    </div>
  );
}
