/** Beheer: backups, employees and their keys, what the corporation fills in, how it looks, the recovery sheet. No case. Runs in the page. */
import './admin.css';
import type { SessionView } from '../../desk/asks';
import { Note } from '../kit/Note';
import { PlacedRefused } from '../kit/Placed';
import { Title } from '../kit/Title';
import { SafePanel } from '../safe/SafePanel';
import type { AdminSection, Screen } from '../state';
import { EmployeesPanel } from './EmployeesPanel';
import { HouseStylePanel } from './HouseStylePanel';
import { RecoveryPanel } from './RecoveryPanel';
import { ValuesPanel } from './ValuesPanel';

const sections: readonly { readonly section: AdminSection; readonly label: string }[] = [
  { section: 'safe', label: 'Back-up' },
  { section: 'employees', label: 'Medewerkers' },
  { section: 'values', label: 'Gegevens van uw corporatie' },
  { section: 'style', label: 'Huisstijl' },
  { section: 'recovery', label: 'Herstelblad' },
];

interface Props {
  readonly section: AdminSection;
  readonly session: SessionView;
  readonly go: (to: Screen) => void;
  readonly onChanged: () => void;
  readonly onReopened: (session: SessionView) => void;
}

export function AdminScreen({ section, session, go, onChanged, onReopened }: Props) {
  return (
    <div className="admin">
      <div>
        <Title>Beheer</Title>
        <nav className="admin-menu" aria-label="Beheer">
          {sections.map((one) => (
            <button
              key={one.section}
              type="button"
              aria-current={one.section === section ? 'page' : undefined}
              onClick={() => go({ at: 'admin', section: one.section })}
            >
              {one.label}
            </button>
          ))}
        </nav>
      </div>
      <div className="stack">
        <PlacedRefused placed={session.placed} />
        {session.recovery && (
          <Note tone="soon" title="U bent binnen met de herstelcode.">
            U kunt alleen de toegang op orde brengen. Geef de beheerder een nieuwe wachtzin en maak daarna een nieuw
            herstelblad.
          </Note>
        )}
        {section === 'safe' && <SafePanel session={session} onChanged={onChanged} onReopened={onReopened} />}
        {section === 'employees' && (
          <>
            <div className="section-head">
              <h2>Medewerkers</h2>
              <span className="meta">ieder een eigen sleutel</span>
            </div>
            <EmployeesPanel session={session} onChanged={onChanged} />
          </>
        )}
        {section === 'values' && <ValuesPanel />}
        {section === 'style' && <HouseStylePanel session={session} onChanged={onChanged} />}
        {section === 'recovery' && <RecoveryPanel session={session} onChanged={onChanged} />}
      </div>
    </div>
  );
}
