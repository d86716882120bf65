/** The name of a key beside what it does; leaves a narrow screen. Runs in the page. */
import type { ReactNode } from 'react';

export function Key({ children, stays = false }: { readonly children: ReactNode; readonly stays?: boolean }) {
  return (
    <kbd className={stays ? 'key' : 'key wide-only'} aria-hidden={!stays}>
      {children}
    </kbd>
  );
}
