/** The room of the visit: three steps above, what one does below. No menu, no search, no other cases, no messages. Runs in the page. */
import { Button } from '@mantine/core';
import { IconArrowLeft, IconCheck, IconRectangle, IconX } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { icon } from '../kit/icon';
import { Key } from '../kit/Key';

export type Step = 1 | 2 | 3;
const steps: readonly (readonly [Step, string])[] = [
  [1, 'Legitimatie'],
  [2, 'Inzage'],
  [3, 'Kopievraag en afronden'],
];

interface FrameProps {
  readonly step: Step;
  readonly reference: string;
  /** The screen is turned to the visitor: nothing of the employee's side is on it. */
  readonly turned?: boolean;
  readonly onBlank: () => void;
  readonly onBreak?: (() => void) | undefined;
  readonly children: ReactNode;
}

export function VisitFrame({ step, reference, turned = false, onBlank, onBreak, children }: FrameProps) {
  if (turned) return <div className="visit">{children}</div>;
  return (
    <div className="visit">
      <header className="visit-top">
        <ol className="visit-steps" aria-label="Stappen van het bezoek">
          {steps.map(([number, label]) => (
            <li key={number} aria-current={number === step ? 'step' : undefined}>
              <span className={number < step ? 'visit-dot visit-dot-done' : 'visit-dot'} aria-hidden="true">
                {number < step ? <IconCheck size={16} stroke={2.2} /> : number}
              </span>
              <span className={number === step ? '' : 'visit-step-name'}>{label}</span>
              {number < step && <span className="unseen">, klaar</span>}
            </li>
          ))}
        </ol>
        <div className="grow" />
        <span className="meta nowrap">{reference}</span>
        <button type="button" className="quiet" onClick={onBlank}>
          <IconRectangle {...icon} />
          Scherm leeg <Key>F9</Key>
        </button>
        {onBreak && (
          <button type="button" className="quiet" onClick={onBreak}>
            <IconX {...icon} />
            Bezoek afbreken
          </button>
        )}
      </header>
      {children}
    </div>
  );
}

/** What one does: back at the left, onward at the right. Always in sight. */
export function VisitFoot({ children }: { readonly children: ReactNode }) {
  return <footer className="visit-foot">{children}</footer>;
}

/** A way back at the left of the foot. */
export function BackButton({
  label,
  onBack,
  name,
}: {
  readonly label: string;
  readonly onBack: () => void;
  readonly name?: string;
}) {
  return (
    <Button variant="default" leftSection={<IconArrowLeft {...icon} />} onClick={onBack} name={name}>
      {label}
    </Button>
  );
}

/** One or two plain sentences, so that the employee looks up and not down. */
export function Saying({ children, plain = false }: { readonly children: string; readonly plain?: boolean }) {
  return (
    <div className={plain ? 'saying saying-plain' : 'saying'}>
      <div className="meta">{plain ? 'Lees voor' : 'Zeg bijvoorbeeld'}</div>
      <p>“{children}”</p>
    </div>
  );
}
