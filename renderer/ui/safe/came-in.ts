/** Rows of another computer came in: the screens that are open read anew what they show. What is typed in a form stays. Runs in the page. */
import { useEffect, useRef } from 'react';
import type { CameIn } from '../../desk/safekeeping';

const screens = new Set<(came: CameIn) => void>();

export function tellCameIn(came: CameIn): void {
  for (const tell of screens) tell(came);
}

export function useCameIn(read: (came: CameIn) => void): void {
  const latest = useRef(read);
  latest.current = read;
  useEffect(() => {
    const tell = (came: CameIn): void => latest.current(came);
    screens.add(tell);
    return () => void screens.delete(tell);
  }, []);
}
