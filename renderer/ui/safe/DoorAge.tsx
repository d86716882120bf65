/** How old the last good backup is, at a door that is still closed. Runs in the page. */
import './safe.css';
import { IconClockExclamation } from '@tabler/icons-react';
import type { BackupAge } from '../../desk/backup-age';
import { ageWords } from './words.safe.nl';

export function DoorAge({ age }: { readonly age: BackupAge }) {
  if (age.is === 'unknown') return null;
  return age.is === 'good' ? (
    <span className="dim">{ageWords(age, localDay())}</span>
  ) : (
    <span className="safe-age tag-soon">
      <IconClockExclamation size={16} stroke={2} aria-hidden />
      {ageWords(age, localDay())}
    </span>
  );
}

/** Behind the door the vault tells the day; before it there is the clock alone. */
export function localDay(): string {
  const now = new Date();
  const two = (value: number) => String(value).padStart(2, '0');
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}
