/** How long there is still: an icon of its own shape and a sentence; colour comes third. Runs in the page. */
import { IconAlertOctagonFilled, IconClockExclamation } from '@tabler/icons-react';
import type { Deadline } from '../../desk/asks';
import { latenessInWords } from '../../desk/names';
import { dayPlain } from '../dates.nl';

export function Lateness({ terms }: { readonly terms: Deadline }) {
  if (terms.endedOn) return <span className="tag tag-plain">geëindigd op {dayPlain(terms.endedOn)}</span>;
  if (terms.daysLate !== undefined)
    return (
      <span className="tag tag-late">
        <IconAlertOctagonFilled size={17} aria-hidden />
        {latenessInWords(terms)}
      </span>
    );
  if ((terms.openDaysLeft ?? 0) > 2) return <span className="tag tag-plain">{latenessInWords(terms)}</span>;
  return (
    <span className="tag tag-soon">
      <IconClockExclamation size={17} stroke={2} aria-hidden />
      {latenessInWords(terms)}
    </span>
  );
}

/** The second line under a late date, once the law's own term is over too. */
export const alsoLate = (terms: Deadline): string | undefined =>
  terms.daysLateGdpr === undefined ? undefined : 'Ook de AVG-termijn.';

/** The dates are then those of running again today. */
export const standsStill = ({ suspension }: Deadline): string | undefined =>
  suspension?.since && `Staat stil sinds ${dayPlain(suspension.since)}.`;
