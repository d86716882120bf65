/** A tinted line with an icon of its own shape: words before colour. Runs in the page. */
import {
  IconAlertOctagonFilled,
  IconCheck,
  IconClockExclamation,
  IconInfoCircle,
  type TablerIcon,
} from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { Cited } from './Cited';
import { icon } from './icon';

export type Tone = 'late' | 'soon' | 'ok' | 'info';

const iconByTone: Record<Tone, TablerIcon> = {
  late: IconAlertOctagonFilled,
  soon: IconClockExclamation,
  ok: IconCheck,
  info: IconInfoCircle,
};

interface NoteProps {
  readonly tone: Tone;
  readonly title?: string | undefined;
  readonly children?: ReactNode;
  /** The article, in small print at the end. */
  readonly article?: string | undefined;
  /** Read out at once: a refusal. */
  readonly alert?: boolean;
}

export function Note({ tone, title, children, article, alert = false }: NoteProps) {
  const Shape = iconByTone[tone];
  return (
    <div className={`note note-${tone}`} role={alert ? 'alert' : undefined}>
      <Shape {...icon} />
      <div className="note-body">
        {title && <strong>{title}</strong>} {children}
        {article && <Cited article={article} refusal={alert} />}
      </div>
    </div>
  );
}
