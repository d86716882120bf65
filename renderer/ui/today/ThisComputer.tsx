/** "Deze computer": is everything kept, is the backup good, is there a recovery sheet, when does it lock. Runs in the page. */
import { IconCheck, IconClockExclamation } from '@tabler/icons-react';
import type { Notice, SessionView } from '../../desk/asks';
import { backupAge } from '../../desk/backup-age';
import type { Day } from '../../desk/session';
import { useCopies } from '../safe/useCopies';
import { ageAdvice, ageWords } from '../safe/words.safe.nl';
import { isAdministrator } from '../state';

interface Props {
  readonly session: SessionView;
  readonly day: Day;
  readonly behind: boolean;
}

export function ThisComputer({ session, day, behind }: Props) {
  const { warning, words } = kept(session, behind);
  return (
    <section aria-labelledby="this-computer">
      <div className="section-head">
        <h2 id="this-computer">Deze computer</h2>
      </div>
      <div className="panel padded stack-tight">
        <div>
          {warning ? <Warns>{warning}</Warns> : <Good>Alles is bewaard</Good>}
          <p className="meta">{words}</p>
        </div>
        <BackupAge session={session} />
        {!session.recoverySheet && (
          <div>
            <Warns>Nog geen herstelblad</Warns>
            <p className="meta">Pas daarna kunt u verzoeken vastleggen. De beheerder van toegang maakt het blad.</p>
          </div>
        )}
        <p className="meta">Gaat op slot na {day.idleMinutes} minuten zonder toets.</p>
      </div>
    </section>
  );
}

function kept({ notices }: SessionView, behind: boolean): { readonly warning?: string; readonly words: string } {
  const is = (name: Notice['notice']): boolean => notices.some(({ notice }) => notice === name);
  if (is('readOnly')) return { warning: 'Alleen lezen', words: 'Het logboek klopt niet helemaal. Bel uw ICT.' };
  if (behind)
    return {
      warning: 'Veiligheidskopie loopt achter',
      words: 'Wat u vastlegde staat er. De kopie volgt zodra het kan.',
    };
  if (is('rowsMissing'))
    return { warning: 'Er is iets weg', words: 'Zie de melding bovenaan. Wat u nu vastlegt, wordt bewaard.' };
  return { words: 'Versleuteld, met een veiligheidskopie ernaast.' };
}

function BackupAge({ session }: { readonly session: SessionView }) {
  const { copies, asked } = useCopies();
  if (!asked) return null;
  const age = backupAge(copies, session.today);
  const advice = ageAdvice(age, isAdministrator(session));
  return (
    <div>
      {age.is === 'good' ? <Good>Back-up is goed</Good> : <Warns>{TAGS[age.is]}</Warns>}
      <p className="meta">
        {ageWords(age, session.today)}.{advice && ` ${advice}`}
      </p>
    </div>
  );
}

const TAGS = {
  unknown: 'Back-up onbekend',
  noFolder: 'Geen back-up',
  none: 'Geen back-up',
  old: 'Back-up is te oud',
} as const;

function Good({ children }: { readonly children: string }) {
  return (
    <span className="tag tag-ok">
      <IconCheck size={17} stroke={2.4} aria-hidden />
      {children}
    </span>
  );
}

function Warns({ children }: { readonly children: string }) {
  return (
    <span className="tag tag-soon">
      <IconClockExclamation size={17} stroke={2} aria-hidden />
      {children}
    </span>
  );
}
