/** The sections of a case, with a count or a time beside the name where there is one. Runs in the page. */
import type { KeyboardEvent } from 'react';
import type { CaseView } from '../../desk/asks';
import { hour } from '../appointment/words.appointment.nl';
import { dayInList } from '../dates.nl';
import { Key } from '../kit/Key';
import type { CaseTab } from '../state';

interface Section {
  readonly tab: CaseTab;
  readonly label: string;
}

const fixed: readonly Section[] = [
  { tab: 'request', label: 'Verzoek' },
  { tab: 'points', label: 'Punten' },
  { tab: 'complaint', label: 'Klacht' },
  { tab: 'dossier', label: 'Dossier' },
  { tab: 'appointment', label: 'Afspraak' },
  { tab: 'decision', label: 'Beslissing' },
  { tab: 'letters', label: 'Brieven' },
  { tab: 'history', label: 'Geschiedenis' },
];
/** Access is seen in an inspection; the other rights are answered point by point. */
const ACCESS_ONLY: readonly CaseTab[] = ['dossier', 'appointment', 'decision'];

/** The sections of this case in their order: Alt+1 is the first. */
export function sectionsOf(view: CaseView): readonly Section[] {
  const isAccess = view.request.right === 'access';
  const looks = view.decision?.way !== 'overview' || view.released || view.visits.length > 0;
  const isComplaint = view.request.right === 'complaint';
  const sections = fixed.filter(({ tab }) => {
    if (tab === 'complaint') return isComplaint;
    if (isComplaint && tab === 'points') return false;
    if (!isAccess) return !ACCESS_ONLY.includes(tab);
    return tab !== 'points' && (tab !== 'appointment' || looks);
  });
  const hasEnd = view.tasks.length > 0 || view.decision !== undefined || view.closed !== undefined;
  return hasEnd ? [...sections, { tab: 'tasks', label: 'Afronden' }] : sections;
}

interface Props {
  readonly view: CaseView;
  readonly tab: CaseTab;
  readonly today: string;
  readonly items: number | undefined;
  readonly onTurn: (to: CaseTab) => void;
}

export function CaseTabs({ view, tab, today, items, onTurn }: Props) {
  const sections = sectionsOf(view);
  return (
    <div className="tabs" role="tablist" aria-label="Delen van de zaak" onKeyDown={walkTabs}>
      {sections.map((one) => (
        <button
          key={one.tab}
          type="button"
          role="tab"
          id={`tab-${one.tab}`}
          aria-selected={one.tab === tab}
          tabIndex={one.tab === tab ? 0 : -1}
          aria-controls="tab-panel"
          onClick={() => onTurn(one.tab)}
        >
          {one.label}
          <span className="tab-count">{besides(one.tab, view, today, items)}</span>
        </button>
      ))}
      <span className="grow" />
      <span className="meta wide-only">
        <Key>Alt 1</Key> tot <Key>{`Alt ${sections.length}`}</Key>
      </span>
    </div>
  );
}

function besides(tab: CaseTab, view: CaseView, today: string, items: number | undefined): string {
  switch (tab) {
    case 'dossier':
      return items ? String(items) : '';
    case 'appointment':
      if (!view.appointment) return withoutAppointment(view);
      return view.appointment.on === today ? hour(view.appointment.from) : dayInList(view.appointment.on, today);
    case 'letters':
      return view.letters.length > 0 ? String(view.letters.length) : '';
    case 'tasks': {
      const open = view.tasks.filter((task) => task.state === 'open').length;
      return open > 0 ? String(open) : '';
    }
    case 'request':
    case 'points':
    case 'complaint':
    case 'decision':
    case 'history':
      return '';
  }
}

function withoutAppointment({ visits, released, summary, decision }: CaseView): string {
  const last = visits.at(-1);
  if (last?.state === 'ended' || (last?.state === 'broken' && !last.goesOn)) return 'geweest';
  return released && summary.state === 'open' && decision?.outcome !== 'refused' ? 'nog geen' : '';
}

/** Left and right walk the tabs, as tabs do. */
function walkTabs(event: KeyboardEvent<HTMLElement>): void {
  if (event.key !== 'ArrowRight' && event.key !== 'ArrowLeft') return;
  const all = [...event.currentTarget.querySelectorAll<HTMLButtonElement>('[role="tab"]')];
  const at = all.indexOf(document.activeElement as HTMLButtonElement);
  const to = all[(at + (event.key === 'ArrowRight' ? 1 : all.length - 1)) % all.length];
  to?.focus();
  to?.click();
}
