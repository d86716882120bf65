/**
 * A visit as the machine knows it: running or not. While it runs nothing of the dossier is saved or printed (LO-16), whatever the
 * page asks; the record of the visit is the one exception. Runs in main. The vault refuses the same for reasons of its own.
 */

/** The ending of the only name that may be printed while a visitor sits at the desk. */
const RECORD = /-verslag$/;

export interface VisitGuard {
  readonly set: (running: boolean) => void;
  readonly maySave: () => boolean;
  readonly mayPrint: (name: string) => boolean;
}

export function guardVisit(): VisitGuard {
  let isRunning = false;
  return {
    set: (running) => {
      isRunning = running;
    },
    maySave: () => !isRunning || __OFF__.visit,
    mayPrint: (name) => !isRunning || RECORD.test(name) || __OFF__.visit,
  };
}
