/**
 * A question over the screen, as a native modal dialog: the browser keeps the focus inside and gives it back.
 * Mantine's own modal is left aside: it writes a style element to stop the scrolling, which the CSP refuses. Runs in the page.
 */
import { type ReactNode, useEffect, useId, useRef } from 'react';
import { useFormKeys } from '../keys';

interface DialogProps {
  readonly title: string;
  readonly onClose: () => void;
  readonly children: ReactNode;
  readonly wide?: boolean;
  /** Something to read: the title takes the focus, so that reading starts at the top. */
  readonly reading?: boolean;
}

export function Dialog({ title, onClose, children, wide = false, reading = false }: DialogProps) {
  const dialog = useRef<HTMLDialogElement>(null);
  const name = useId();
  const formKeys = useFormKeys();
  useEffect(() => {
    const shown = dialog.current;
    shown?.showModal();
    shown?.querySelector<HTMLElement>(reading ? 'h2' : 'input, select, textarea, button')?.focus();
    return () => shown?.close();
  }, [reading]);
  return (
    <dialog
      ref={dialog}
      className={wide ? 'dialog dialog-wide' : 'dialog'}
      aria-labelledby={name}
      onCancel={(event) => {
        event.preventDefault();
        onClose();
      }}
      onKeyDown={formKeys}
    >
      <div className="dialog-body">
        <h2 id={name} tabIndex={-1}>
          {title}
        </h2>
        {children}
      </div>
    </dialog>
  );
}
