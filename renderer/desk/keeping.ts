/** How long backups are kept on this machine: the vault tells with it until when an erased case may lie in one. Runs in the page. */
import { copiesOnMachine } from './bridge';

/** Undefined where the machine does not answer: the program's own number of days is then said. */
export const backupKeepDays = (): Promise<number | undefined> =>
  copiesOnMachine.list().then(
    ({ keepDays }) => keepDays,
    () => undefined,
  );
