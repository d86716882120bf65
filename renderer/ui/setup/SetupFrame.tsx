/** The four steps of the first start at the left; what is done has its check. Runs in the page. */
import './setup.css';
import { IconCheck } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { Mark } from '../kit/Mark';

export const setupSteps = ['Corporatie en kantoren', 'Beheerder van toegang', 'Herstelblad', 'Medewerkers'] as const;

interface Props {
  /** 0 to 3. */
  readonly step: number;
  /** To a register that exists already. */
  readonly onOther?: (() => void) | undefined;
  readonly children: ReactNode;
}

export function SetupFrame({ step, onOther, children }: Props) {
  return (
    <div className="setup">
      <aside className="setup-side">
        <div className="setup-brand">
          <Mark size={32} />
          Inzagebalie
        </div>
        <ol className="setup-steps" aria-label="Stappen">
          {setupSteps.map((name, at) => (
            <li key={name} className={at < step ? 'setup-done' : ''} aria-current={at === step ? 'step' : undefined}>
              <span className="setup-number">
                {at < step ? (
                  <IconCheck size={16} stroke={2.4} aria-hidden />
                ) : (
                  <span aria-hidden="true">{at + 1}</span>
                )}
              </span>
              {name}
              {at < step && <span className="unseen">, klaar</span>}
            </li>
          ))}
        </ol>
        <div className="grow" />
        {onOther && (
          <p className="meta">
            Heeft dit kantoor al een register?{' '}
            <button type="button" className="link" onClick={onOther}>
              Terugzetten of aansluiten
            </button>
          </p>
        )}
        <p className="meta">
          {step < 2
            ? 'Er is geen internet nodig. Alles blijft op deze computer.'
            : 'U kunt stoppen en later verdergaan. Er is geen internet nodig.'}
        </p>
      </aside>
      <main className="setup-room">{children}</main>
    </div>
  );
}
