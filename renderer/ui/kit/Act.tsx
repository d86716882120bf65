/**
 * The one filled button of a form. Never dead: while something lacks it keeps its place, turns flat, says what lacks, and
 * pressing it moves the focus to that thing. Runs in the page.
 */
import { Button } from '@mantine/core';
import { type ReactNode, useId, useRef } from 'react';
import { focusField } from '../keys';
import { Key } from './Key';

export interface Lacking {
  /** Name of the field. */
  readonly field: string;
  /** "de geboortedatum" in "Nog 1 ding: de geboortedatum". */
  readonly label: string;
}

interface ActProps {
  readonly label: string;
  readonly onAct: () => void;
  readonly lacks?: readonly Lacking[];
  /** Another sentence than "Nog 2 dingen: …". */
  readonly says?: string | undefined;
  readonly busy?: string | undefined;
  readonly keyName?: string;
  /** What lacks is about an earlier keystroke: pressing then acts, and the vault judges. */
  readonly stale?: boolean;
  /** Further buttons, between the act and what lacks. */
  readonly children?: ReactNode;
  readonly icon?: ReactNode;
  /** A way back, before the act. */
  readonly before?: ReactNode;
}

export function Act({
  label,
  onAct,
  lacks = [],
  stale = false,
  says,
  busy,
  keyName = 'Ctrl Enter',
  children,
  icon,
  before,
}: ActProps) {
  const said = useId();
  const button = useRef<HTMLButtonElement>(null);
  const first = lacks[0];
  const waits = first !== undefined || busy !== undefined;
  return (
    <div className="act">
      {before}
      <Button
        ref={button}
        data-act
        className={waits ? 'wait' : ''}
        aria-disabled={waits || undefined}
        aria-describedby={waits ? said : undefined}
        leftSection={icon}
        rightSection={<Key>{keyName}</Key>}
        onClick={() => {
          if (busy !== undefined) return;
          if (first && !stale) focusField(button.current, first.field);
          else onAct();
        }}
      >
        {busy ?? label}
      </Button>
      {children}
      {first && (
        <span className="wait-says" id={said}>
          {says ?? (
            <>
              <strong>{lacks.length === 1 ? 'Nog 1 ding:' : `Nog ${lacks.length} dingen:`}</strong>{' '}
              {lacks.map((one) => one.label).join(', ')}
            </>
          )}
        </span>
      )}
    </div>
  );
}
