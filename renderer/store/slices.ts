/** Long work in slices: it goes on when it is asked to, and stops at the next pause when its time is up. Pure; runs anywhere. */

export interface Slices<T> {
  /** About this long a piece of work; the result once all is done. @throws whatever the work throws */
  step(): Promise<{ readonly finished: false } | { readonly finished: true; readonly result: T }>;
}

export function inSlices<T>(
  milliseconds: number,
  work: (pause: () => Promise<void> | undefined) => Promise<T>,
): Slices<T> {
  let until = 0;
  let resume: (() => void) | undefined;
  let paused: (() => void) | undefined;
  let running: Promise<{ readonly finished: true; readonly result: T }> | undefined;
  const pause = (): Promise<void> | undefined => {
    if (performance.now() < until) return undefined;
    return new Promise<void>((go) => {
      resume = go;
      paused?.();
    });
  };
  return {
    async step() {
      until = performance.now() + milliseconds;
      const stopped = new Promise<{ readonly finished: false }>((stop) => {
        paused = () => stop({ finished: false });
      });
      if (running) resume?.();
      else running = work(pause).then((result) => ({ finished: true, result }));
      return Promise.race([running, stopped]);
    },
  };
}
