/**
 * The clock of the machine, as a test sets it: `STANDIN_CLOCK=2026-11-30T09:52` (local time) is what the clock shows when the program
 * starts, and it runs on from there. A case takes weeks, and a visit cannot begin on a closed day. Runs in Node, and its text in pages
 * and workers. Timers keep the machine's own time. Only the stand-in has this: on a real Electron the system's clock is set instead.
 */

/** Milliseconds between what the test wants to be now and what is; 0 when nothing is asked. @throws Error when it is no moment */
function shiftWanted(): number {
  const wanted = process.env.STANDIN_CLOCK;
  if (!wanted) return 0;
  const shift = new Date(wanted).getTime() - Date.now();
  if (Number.isNaN(shift)) throw new Error(`stand-in: STANDIN_CLOCK is no moment: ${wanted}`);
  return shift;
}

const shift = shiftWanted();

/** Script that sets the clock of whatever world it runs in; undefined when the machine's own clock holds. */
export const clockScript =
  shift === 0
    ? undefined
    : `(() => {
  const Machine = Date;
  const now = () => Machine.now() + ${shift};
  globalThis.Date = new Proxy(Machine, {
    construct: (target, given, made) => Reflect.construct(target, given.length === 0 ? [now()] : given, made),
    apply: () => new Machine(now()).toString(),
    get: (target, name) => (name === 'now' ? now : Reflect.get(target, name)),
  });
})()`;

/** Sets the clock of the main process, before the app's own first line. */
export function setMainClock(): void {
  if (clockScript) new Function(clockScript)();
}
