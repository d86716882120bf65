/** The frame behind the door: the menu of one's roles, search, new request, blank, lock, and the standing messages. Runs in the page. */
import './frame.css';
import { Button } from '@mantine/core';
import { IconLock, IconPlus, IconRectangle, IconSearch } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import type { Notice, SessionView } from '../../desk/asks';
import type { Exchanged } from '../../desk/asks-safekeeping';
import { icon } from '../kit/icon';
import { Key } from '../kit/Key';
import { Mark } from '../kit/Mark';
import { Note } from '../kit/Note';
import { SafeStrip } from '../safe/SafeStrip';
import { mayRegister, menuOf, type RunningVisit, type Screen, seesCases } from '../state';
import { noticeWords, rolesShown } from '../words.nl';
import { VisitRuns } from './VisitRuns';

interface FrameProps {
  readonly session: SessionView;
  readonly screen: Screen;
  readonly notices: readonly Notice[];
  /** Then there is the way back to the visit; the rest of the top bar waits. */
  readonly running?: RunningVisit | undefined;
  readonly exchanging?: Exchanged | undefined;
  readonly go: (to: Screen) => void;
  readonly onSearch: () => void;
  readonly onBlank: () => void;
  readonly onLock: () => void;
  /** One's own passphrase. */
  readonly onOwn: () => void;
  readonly children: ReactNode;
}

/** With more in the menu the bar gives way on a screen that is not wide: see frame.css. */
const MOST_ROOMY = 5;

export function Frame({
  session,
  screen,
  notices,
  running,
  exchanging,
  go,
  onSearch,
  onBlank,
  onLock,
  onOwn,
  children,
}: FrameProps) {
  const waits = running ? ({ 'aria-disabled': true, 'aria-describedby': 'visit-runs' } as const) : {};
  const menu = menuOf(session);
  return (
    <div className="frame">
      <header className={menu.length > MOST_ROOMY ? 'top top-full' : 'top'}>
        <div className="brand">
          <Mark />
          <span className="brand-name">Inzagebalie</span>
        </div>
        <nav className="menu" aria-label="Hoofdmenu">
          {menu.map((item) => (
            <button
              key={item.label}
              type="button"
              aria-current={item.holds.includes(screen.at) ? 'page' : undefined}
              {...(item.screen.at === 'today' ? {} : waits)}
              onClick={() => go(item.screen)}
            >
              {item.label}
            </button>
          ))}
        </nav>
        <div className="grow" />
        {seesCases(session) && (
          <button
            type="button"
            className="find"
            aria-label="Zoeken op naam, kenmerk of postcode, toets F3"
            {...waits}
            onClick={onSearch}
          >
            <IconSearch {...icon} />
            <span className="find-words">Naam, kenmerk of postcode</span>
            <Key>F3</Key>
          </button>
        )}
        {mayRegister(session) && (
          <Button
            className={running ? 'wait' : 'button-tint'}
            {...waits}
            size="xs"
            leftSection={<IconPlus {...icon} />}
            rightSection={<Key>F4</Key>}
            onClick={() => go({ at: 'newRequest' })}
          >
            Nieuw verzoek
          </Button>
        )}
        <button type="button" className="quiet" onClick={onBlank}>
          <IconRectangle {...icon} />
          Scherm leeg <Key>F9</Key>
        </button>
        <button type="button" className="quiet" onClick={onLock}>
          <IconLock {...icon} />
          Op slot <Key>Ctrl L</Key>
        </button>
        {session.recovery ? (
          <div className="who wide-only">
            <b>Herstelcode</b>
            <span>alleen de toegang</span>
          </div>
        ) : (
          <button
            type="button"
            className="who wide-only"
            aria-label={`${session.employee.name}, uw wachtzin wijzigen`}
            onClick={onOwn}
          >
            <b>{session.employee.name}</b>
            <span>{rolesShown(session.roles, true)}</span>
          </button>
        )}
      </header>
      <main className="main">
        <div className="main-bounds">
          {running && <VisitRuns onReturn={() => go({ at: 'visit', id: running.case })} />}
          <div className="notices-room" role="status">
            {notices.length > 0 && (
              <div className="notices">
                {notices.map((notice) => {
                  const words = noticeWords(notice);
                  return (
                    <Note key={notice.notice} tone={words.tone} title={words.title}>
                      {words.now}
                    </Note>
                  );
                })}
              </div>
            )}
          </div>
          {children}
        </div>
      </main>
      <SafeStrip session={session} exchanging={exchanging} go={go} />
    </div>
  );
}
