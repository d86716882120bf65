/** Under every screen: how old the last good backup is, and what is coming in from other computers. Runs in the page. */
import './safe.css';
import { IconCheck, IconClockExclamation } from '@tabler/icons-react';
import type { SessionView } from '../../desk/asks';
import type { Exchanged } from '../../desk/asks-safekeeping';
import { backupAge } from '../../desk/backup-age';
import { isAdministrator, type Screen } from '../state';
import { useCopies } from './useCopies';
import { ageAdvice, ageWords } from './words.safe.nl';

interface Props {
  readonly session: SessionView;
  readonly exchanging: Exchanged | undefined;
  readonly go: (to: Screen) => void;
}

/** Fewer rows come in too fast to be read. */
const WORTH_TELLING = 500;

export function SafeStrip({ session, exchanging, go }: Props) {
  const { copies, asked } = useCopies();
  const age = backupAge(copies, session.today);
  const isGood = age.is === 'good';
  const advice = ageAdvice(age, isAdministrator(session));
  const words = ageWords(age, session.today);
  return (
    <footer className="safe-strip">
      <span className="grow">
        {exchanging && exchanging.of >= WORTH_TELLING && (
          <>
            <progress
              className="busy-bar strip-bar"
              aria-label="Gegevens van andere computers komen binnen"
              value={Math.min(exchanging.done, exchanging.of)}
              max={exchanging.of}
            />
            Gegevens van andere computers komen binnen: {grouped(exchanging.done)} van {grouped(exchanging.of)} regels.
            U kunt doorwerken.
          </>
        )}
      </span>
      {asked && (
        <span className={isGood ? 'safe-age' : 'safe-age tag-soon'}>
          {isGood ? (
            <IconCheck size={16} stroke={2.2} aria-hidden />
          ) : (
            <IconClockExclamation size={16} stroke={2} aria-hidden />
          )}
          {isAdministrator(session) ? (
            <button type="button" className="link" onClick={() => go({ at: 'admin', section: 'safe' })}>
              {words}
            </button>
          ) : (
            <span>{words}</span>
          )}
          {advice && <span className="safe-advice">{`. ${advice}`}</span>}
        </span>
      )}
    </footer>
  );
}

const grouped = (number: number): string => String(number).replace(/\B(?=(\d{3})+$)/g, '.');
