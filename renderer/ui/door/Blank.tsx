/** The screen without anything: F9 for a visitor who looks over the counter, and the moment before the renderer ends. Runs in the page. */
import './door.css';
import { useEffect, useRef } from 'react';
import { Key } from '../kit/Key';

interface BlankProps {
  readonly corporation: string;
  /** Locked: there is no way back from here, a new page comes. */
  readonly leaving?: boolean;
  readonly onReturn?: () => void;
}

export function Blank({ corporation, leaving = false, onReturn }: BlankProps) {
  const back = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    const before = document.activeElement;
    back.current?.focus();
    return () => {
      if (before instanceof HTMLElement) requestAnimationFrame(() => before.focus());
    };
  }, []);
  return (
    <div className="blank">
      <p>{corporation}</p>
      <p>Een ogenblik geduld, alstublieft.</p>
      {!leaving && (
        <button ref={back} type="button" className="link" onClick={onReturn}>
          Verder met <Key stays>F9</Key>
        </button>
      )}
    </div>
  );
}
