/**
 * What happened to the appointment of 0038 after it was made: `?stage=after&then=invited,notCome`. As facts, so that the domain tells
 * what comes of them. Runs in pictures alone.
 */
import type { FactBody } from '../../../renderer/domain/facts/facts';
import type { Appointment } from '../../../renderer/domain/facts/facts-visit';
import { idOf, stateOf, write } from './register';
import { TODAY } from './scene';

const CASE = idOf(38);
const VISIT = idOf(710);
const then = new URLSearchParams(location.search).get('then')?.split(',') ?? [];

export function fillVisits(): void {
  for (const step of then) for (const body of steps[step]?.() ?? []) write(CASE, body, TODAY, '09:40');
}

const steps: Readonly<Record<string, () => readonly FactBody[]>> = {
  invited: () => [
    ...letter(720, 'decision'),
    ...letter(721, 'invitation'),
    { kind: 'letterSent', letter: idOf(720), sentOn: TODAY, how: 'post' },
    { kind: 'letterSent', letter: idOf(721), sentOn: TODAY, how: 'post' },
  ],
  past: () => [{ kind: 'appointmentChanged', why: 'anders', wish: 'house', ...standing(), on: '2026-11-26' }],
  cancelled: () => [{ kind: 'appointmentCancelled', why: 'de medewerker is ziek', wish: 'house' }],
  moved: () => [
    { kind: 'appointmentChanged', why: 'kan niet', wish: 'person', ...standing(), on: '2026-12-08', ownWish: true },
  ],
  paperOut: () => [{ kind: 'paperTaken', keyHolder: idOf(23), on: '2026-11-26' }],
  notCome: () => [{ kind: 'notCome', visit: VISIT, reason: 'belde niet' }],
  broken: () => [
    started,
    { kind: 'visitBroken', visit: VISIT, until: '10:40', reason: 'moest de bus halen', goesOn: true },
  ],
  ended: () => [started, { kind: 'visitEnded', visit: VISIT, until: '10:50', signed: 'both' }],
  found: () => [
    { kind: 'taskOpened', task: idOf(730), taskKind: 'followUp', label: 'gevonden stuk, op papier', visit: VISIT },
  ],
};

const started: FactBody = { kind: 'visitStarted', visit: VISIT, office: 'Voorbeeldstad', from: '10:04' };

function standing(): Appointment {
  const { appointment } = stateOf(CASE);
  if (!appointment) throw new Error('no appointment');
  const { office, visitingAddress, on, from, until, employee, employeeName, keyHolder } = appointment;
  return { office, visitingAddress, on, from, until, employee, employeeName, ...(keyHolder && { keyHolder }) };
}

function letter(number: number, letterKind: 'decision' | 'invitation'): readonly FactBody[] {
  return [
    {
      kind: 'letterIssued',
      letter: idOf(number),
      letterKind,
      wordsVersion: 1,
      sha256: '',
      pages: 1,
      compartment: letterKind === 'decision' ? 'officer' : 'common',
    },
  ];
}
