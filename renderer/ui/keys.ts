/** The keys: those of the whole program, and how Enter walks a form. Runs in the page. */
import { type KeyboardEvent as ReactKey, useCallback, useEffect, useRef } from 'react';

/** "F3", "Ctrl+K", "Alt+1", "Escape". */
export type KeyName = string;

const nameOf = (event: KeyboardEvent): KeyName =>
  `${event.ctrlKey || event.metaKey ? 'Ctrl+' : ''}${event.altKey ? 'Alt+' : ''}${event.key.length === 1 ? event.key.toUpperCase() : event.key}`;

/** A question over the screen keeps the other keys to itself: Esc closes the question, not the screen under it. */
const ALWAYS: readonly KeyName[] = ['F1', 'F9', 'Ctrl+L'];

/** Listens for keys everywhere. What a handler takes, nobody else gets. */
export function useKeys(acts: Readonly<Record<KeyName, (() => void) | undefined>>): void {
  const latest = useRef(acts);
  latest.current = acts;
  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      const act = latest.current[nameOf(event)];
      if (!act || event.defaultPrevented) return;
      if (!ALWAYS.includes(nameOf(event)) && document.querySelector('dialog[open]')) return;
      event.preventDefault();
      act();
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, []);
}

/** Keys without Ctrl or Alt that are letters or digits: only while nothing is being typed and no key is held beside them. */
export function useLetterKeys(acts: Readonly<Record<KeyName, (() => void) | undefined>>): void {
  const latest = useRef(acts);
  latest.current = acts;
  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      if (event.defaultPrevented || event.ctrlKey || event.altKey || event.metaKey) return;
      if (document.activeElement?.matches(TYPED) || document.querySelector('dialog[open]')) return;
      const act = latest.current[event.key.toUpperCase()];
      if (!act) return;
      event.preventDefault();
      act();
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, []);
}

const TYPED = 'input:not([type=radio]):not([type=checkbox]), select, textarea';

const FIELDS = 'input:not([type=hidden]), select, textarea';

/** Enter goes to the next field and at the end to the button; Ctrl+Enter presses the filled button from anywhere. */
export function useFormKeys(): (event: ReactKey<HTMLElement>) => void {
  return useCallback((event) => {
    if (event.key !== 'Enter' || event.defaultPrevented) return;
    const form = event.currentTarget;
    const act = form.querySelector<HTMLButtonElement>('button[data-act]');
    if (event.ctrlKey || event.metaKey) {
      event.preventDefault();
      act?.click();
      return;
    }
    const from = event.target;
    if (!(from instanceof HTMLInputElement || from instanceof HTMLSelectElement)) return;
    event.preventDefault();
    const stops = [...form.querySelectorAll<HTMLElement>(FIELDS)].filter(isStop);
    const next = stops
      .slice(stops.indexOf(from) + 1)
      .find((stop) => !(stop instanceof HTMLInputElement && stop.type === 'radio' && stop.name === from.name));
    (next ?? act)?.focus();
  }, []);
}

/** Moves to a field of the same form by its name; the chosen one of a row of radio inputs. */
export function focusField(near: HTMLElement | null, name: string): void {
  const room = near?.closest('form, dialog, main, .door') ?? document;
  const fields = [...room.querySelectorAll<HTMLInputElement>(`[name="${CSS.escape(name)}"]`)];
  (fields.find((field) => field.checked) ?? fields[0])?.focus();
}

const isStop = (field: HTMLElement): boolean =>
  field.offsetParent !== null &&
  !(field instanceof HTMLInputElement && field.type === 'radio' && !field.checked && anyChosen(field));

const anyChosen = (radio: HTMLInputElement): boolean =>
  document.querySelector(`input[type=radio][name="${CSS.escape(radio.name)}"]:checked`) !== null;
