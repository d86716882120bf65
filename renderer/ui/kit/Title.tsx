/**
 * The title of a screen. It takes the focus when the screen opens, so that a reader hears where one is and Tab starts there;
 * a screen that begins with a field leaves the focus to that field. Runs in the page.
 */
import { type ReactNode, useEffect, useRef } from 'react';

export function Title({ children, focus = true }: { readonly children: ReactNode; readonly focus?: boolean }) {
  const title = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    if (focus) title.current?.focus({ preventScroll: true });
  }, [focus]);
  return (
    <h1 ref={title} tabIndex={-1}>
      {children}
    </h1>
  );
}
