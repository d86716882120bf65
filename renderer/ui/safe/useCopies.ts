/** The copies as the machine knows them, the same on every screen; asked anew when one was made, failed, came or went. Runs in the page. */
import { useEffect, useState } from 'react';
import { type CopiesState, listCopies, onCopiesChanged } from '../../desk/copies';

let latest: CopiesState | undefined;
let isListening = false;
const screens = new Set<(copies: CopiesState | undefined) => void>();

async function ask(): Promise<void> {
  latest = await listCopies();
  for (const tell of screens) tell(latest);
}

/** `undefined` until the machine has answered, or when it does not. `asked`: it was asked at least once. */
export function useCopies(): { readonly copies: CopiesState | undefined; readonly asked: boolean } {
  const [copies, setCopies] = useState(latest);
  const [asked, setAsked] = useState(latest !== undefined);
  useEffect(() => {
    const tell = (next: CopiesState | undefined): void => {
      setCopies(next);
      setAsked(true);
    };
    screens.add(tell);
    if (!isListening) {
      isListening = true;
      onCopiesChanged(() => void ask());
    }
    void ask();
    return () => void screens.delete(tell);
  }, []);
  return { copies, asked };
}

/** After an act that the machine tells nobody of. */
export const askCopiesAgain = (): Promise<void> => ask();
