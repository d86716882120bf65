/**
 * The keys of the visit. Letters and digits work only while no text field has the focus, a button keeps its own Enter, and a key
 * that is held down acts once: nothing is recorded by a finger that stays. Runs in the page.
 */
import { useLayoutEffect, useRef } from 'react';

export type Acts = Readonly<Record<string, (() => void) | undefined>>;

/** Names: "J", "1", "Enter", "ArrowUp", "Escape", "Ctrl+Enter". */
export function useVisitKeys(acts: Acts): void {
  const latest = useRef(acts);
  latest.current = acts;
  // Before it is painted: who reads the question can answer it.
  useLayoutEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      if (event.defaultPrevented || document.querySelector('dialog[open], .veiled')) return;
      if (event.repeat && event.key === 'Enter') event.preventDefault();
      if (event.repeat && event.key === 'Enter') return;
      if (event.altKey || event.metaKey) return;
      const name = `${event.ctrlKey ? 'Ctrl+' : ''}${event.key.length === 1 ? event.key.toUpperCase() : event.key}`;
      if (!event.ctrlKey && keepsKey(event.target, name)) return;
      const act = latest.current[name];
      if (!act) return;
      event.preventDefault();
      act();
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, []);
}

/** The filled button of the screen. It is always in sight, so what one reads stays where it is. */
export const focusAct = (): void =>
  document.querySelector<HTMLElement>('.visit-foot button[data-act]')?.focus({ preventScroll: true });
export const pressAct = (): void => document.querySelector<HTMLElement>('.visit-foot button[data-act]')?.click();

function keepsKey(target: EventTarget | null, name: string): boolean {
  if (!(target instanceof HTMLElement)) return false;
  if (target instanceof HTMLInputElement) return target.type !== 'radio' && name !== 'Escape';
  if (target instanceof HTMLTextAreaElement || target instanceof HTMLSelectElement) return name !== 'Escape';
  return target instanceof HTMLButtonElement && name === 'Enter';
}
