/** One list of what could not be printed, by why, and another try for those alone. Runs in the page. */
import { Button } from '@mantine/core';
import type { OutgoingLetter } from '../../desk/asks-outgoing';
import { Note } from '../kit/Note';
import type { Tried } from './usePrintRun';
import { inFull, lettersIn, notPrintedWords } from './words.outgoing.nl';

interface Props {
  readonly failed: readonly Tried[];
  readonly onAgain: (letters: readonly OutgoingLetter[]) => void;
}

export function NotPrinted({ failed, onAgain }: Props) {
  if (failed.length === 0) return null;
  const again = failed.filter(({ outcome }) => outcome !== 'gone').map(({ letter }) => letter);
  return (
    <Note tone="late" title={`Niet afgedrukt: ${lettersIn(failed.length)}`} alert>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: forty lines scroll inside themselves, by keyboard too */}
      <section className="outgoing-failed" aria-label="Wat niet is afgedrukt, en waarom" tabIndex={0}>
        {byReason(failed).map(([reason, letters]) => (
          <div key={reason}>
            {reason}
            <ul>
              {letters.map((one) => (
                <li key={one.letter}>{inFull(one)}</li>
              ))}
            </ul>
          </div>
        ))}
      </section>
      {again.length > 0 && (
        <Button variant="default" size="xs" onClick={() => onAgain(again)}>
          Opnieuw proberen ({again.length})
        </Button>
      )}
    </Note>
  );
}

function byReason(failed: readonly Tried[]): readonly (readonly [string, readonly OutgoingLetter[]])[] {
  const letters = new Map<string, OutgoingLetter[]>();
  for (const { letter, outcome } of failed) {
    if (outcome === 'printed') continue;
    const reason = notPrintedWords[outcome];
    letters.set(reason, [...(letters.get(reason) ?? []), letter]);
  }
  return [...letters];
}
