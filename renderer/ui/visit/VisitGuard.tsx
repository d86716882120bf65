/**
 * LO-16 on the page: as long as a visit runs nothing can be copied, cut, selected, dragged, saved or printed, on whichever screen.
 * The machine and the vault refuse on their side; here the employee hears why. Runs in the page.
 */
import './guard.css';
import { useEffect, useRef, useState } from 'react';
import { NOT_DURING_VISIT } from './words.visit.nl';

/** With Ctrl: print, save, copy, cut, select all, view source. */
const FORBIDDEN_KEYS = ['p', 's', 'c', 'x', 'a', 'u'];
const FORBIDDEN_ACTS = ['copy', 'cut', 'dragstart', 'contextmenu'] as const;
const SAID_FOR = 5000;

/** `quiet`: the screen is empty for the visitor's eyes; it still refuses, and says nothing. */
export function VisitGuard({ active, quiet }: { readonly active: boolean; readonly quiet: boolean }) {
  const [attempt, setAttempt] = useState(0);
  const sentence = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (!active) return;
    const tell = (): void => setAttempt((before) => before + 1);
    const refuse = (event: Event): void => {
      event.preventDefault();
      event.stopImmediatePropagation();
      tell();
    };
    const onKey = (event: KeyboardEvent): void => {
      const key = event.key.toLowerCase();
      if (!(event.ctrlKey || event.metaKey) || event.altKey || !FORBIDDEN_KEYS.includes(key)) return;
      // In a field it is an editing key: what was typed there may be typed over, though not copied.
      if (key !== 'a' || !isTyped(event.target)) refuse(event);
    };
    const onSelect = (event: Event): void => {
      if (!isTyped(event.target)) event.preventDefault();
    };
    const root = document.documentElement;
    root.dataset.visit = 'running';
    for (const act of FORBIDDEN_ACTS) window.addEventListener(act, refuse, true);
    window.addEventListener('keydown', onKey, true);
    window.addEventListener('selectstart', onSelect, true);
    // Printing itself cannot be stopped from here: the print style leaves an empty page.
    window.addEventListener('beforeprint', tell, true);
    return () => {
      delete root.dataset.visit;
      for (const act of FORBIDDEN_ACTS) window.removeEventListener(act, refuse, true);
      window.removeEventListener('keydown', onKey, true);
      window.removeEventListener('selectstart', onSelect, true);
      window.removeEventListener('beforeprint', tell, true);
    };
  }, [active]);
  useEffect(() => {
    if (attempt === 0) return;
    sentence.current?.showPopover();
    const timer = setTimeout(() => setAttempt(0), SAID_FOR);
    return () => clearTimeout(timer);
  }, [attempt]);
  if (!active) return null;
  return (
    <div role="alert">
      {attempt > 0 && !quiet && (
        <div key={attempt} ref={sentence} className="guard-says" popover="manual">
          {NOT_DURING_VISIT}
        </div>
      )}
    </div>
  );
}

const isTyped = (target: EventTarget | null): boolean =>
  target instanceof HTMLTextAreaElement ||
  (target instanceof HTMLInputElement && !['radio', 'checkbox', 'button'].includes(target.type));
