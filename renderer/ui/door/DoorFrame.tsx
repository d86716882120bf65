/** The plain room before the door: whose program, which office, one panel. Runs in the page. */
import './door.css';
import type { ReactNode } from 'react';
import { Mark } from '../kit/Mark';

interface DoorFrameProps {
  readonly place: string;
  readonly children: ReactNode;
  /** Below the panel. */
  readonly side?: ReactNode;
  readonly foot?: ReactNode;
  readonly wide?: boolean;
}

export function DoorFrame({ place, children, side, foot, wide = false }: DoorFrameProps) {
  return (
    <main className="door">
      <div className={wide ? 'door-middle door-middle-wide' : 'door-middle'}>
        <div className="door-brand">
          <Mark size={38} />
          <div>
            <p>Inzagebalie</p>
            <p className="dim">{place}</p>
          </div>
        </div>
        <div className="panel door-panel">{children}</div>
        {side && <div className="door-side">{side}</div>}
      </div>
      {foot && <footer className="door-foot">{foot}</footer>}
    </main>
  );
}
