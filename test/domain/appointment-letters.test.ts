/** The two short letters about an appointment that moved or is off say whose wish it was. All persons are invented. Runs in Node. */
import { describe, expect, it } from 'vitest';
import {
  type AppointmentCancelledInput,
  type AppointmentChangedInput,
  appointmentCancelled,
  appointmentChanged,
} from '../../renderer/domain/letter/appointment-letters';
import { letterText } from '../../renderer/domain/letter/letter-frame';
import { appointment, calendar, person } from '../letters/case-letters';

const moved: AppointmentChangedInput = {
  ...person,
  calendar,
  appointment: { ...appointment, on: '2026-12-22' },
  former: { on: '2026-12-17', from: '10:30' },
  by: 'house',
  lastDay: '2026-12-28',
};
const off: AppointmentCancelledInput = { ...person, former: moved.former, by: 'house', next: 'newInvitation' };

describe('an appointment that moved', () => {
  const words = (more: Partial<AppointmentChangedInput>): string =>
    letterText(appointmentChanged({ ...moved, ...more }));

  it('is ours with regret, or the reader’s own wish', () => {
    expect(words({})).toContain('Wij hebben uw afspraak verplaatst. Dat spijt ons.');
    expect(words({})).not.toContain('U vroeg');
    expect(words({ by: 'reader' })).toContain('U vroeg om een andere dag. Dat is goed.');
    expect(words({ by: 'reader' })).not.toMatch(/spijt|Wij hebben uw afspraak verplaatst/);
  });

  it('offers another day until the last one, and a later one to who wants it', () => {
    expect(words({})).toContain('Wij zoeken dan samen een andere dag, tot en met maandag 28 december 2026.');
    expect(words({})).toContain('Wilt u zelf liever later komen, dan mag dat ook.');
    expect(words({ appointment: { ...appointment, on: '2027-01-05' } })).not.toContain('tot en met');
  });

  it('to another time of the same day is no other day', () => {
    const at = { ...appointment, from: '14:00', until: '15:00' };
    expect(words({ by: 'reader', appointment: at })).toContain('U vroeg om een andere tijd.');
  });

  it('after the last day says that it is late: ours with the day that was due, the reader’s as the reader’s', () => {
    const late = { ...appointment, on: '2027-01-05' };
    expect(words({ appointment: late })).toContain(
      'Uiterlijk maandag 28 december 2026 had u uw dossier kunnen inzien.',
    );
    expect(words({ appointment: late, by: 'reader' })).toContain('omdat u dat zelf wilde');
  });
});

describe('an appointment that is off', () => {
  it('is ours with a new invitation to come, or was cancelled by the reader, who calls', () => {
    const ours = letterText(appointmentCancelled(off));
    expect(ours).toContain('De afspraak kan bij ons niet doorgaan. Dat spijt ons.');
    expect(ours).toContain('U krijgt van ons een brief met een nieuwe afspraak.');
    const theirs = letterText(appointmentCancelled({ ...off, by: 'reader', next: 'readerCalls' }));
    expect(theirs).toContain('U hebt de afspraak afgezegd. Dat is goed.');
    expect(theirs).toContain('Uw verzoek blijft staan.');
    expect(theirs).not.toContain('spijt');
  });
});
