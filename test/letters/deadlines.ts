/** Sixty terms that run, invented, with all that can be said of one. Runs in Node. */
import { shippedCalendar as calendar } from '../../renderer/domain/days/calendar';
import { addDays } from '../../renderer/domain/days/days';
import type { Day } from '../../renderer/domain/facts/facts';
import { termsOf } from '../../renderer/domain/terms/terms';
import type { DeadlineLine } from '../../renderer/domain/today/deadline-lines';
import { STEP_TITLES } from '../../renderer/domain/today/step-titles';

const steps = Object.values(STEP_TITLES);
const whats = [
  ...['Inzage', 'Overdracht van gegevens', 'Intrekken van toestemming', 'Klacht', 'Correctie'],
  'Overzicht, gevraagd bij de inzage',
];
const ownRule = { length: { days: 28 }, what: 'inspection', article: '' } as const;

/** Late and in time; every third stands still, every fourth is extended, every fifth has no term at all. In the order given. */
export function manyDeadlines(prefix: string, today: Day): readonly DeadlineLine[] {
  return Array.from({ length: 60 }, (_, index) => {
    const receivedOn = addDays(today, index - 48);
    const deadline = termsOf({
      receivedOn,
      ownRule,
      today: receivedOn > today ? receivedOn : today,
      calendar,
      changes: {
        suspensions: index % 3 === 0 ? [{ askedOn: receivedOn }] : [],
        ...(index % 4 === 0 ? { extension: { toldOn: receivedOn } } : {}),
      },
    });
    return {
      reference: `${prefix}-${receivedOn.slice(0, 4)}-A${9940 + index}`,
      what: whats[index % whats.length] ?? '',
      receivedOn,
      step: steps[index % steps.length] ?? '',
      newerFacts: index === 7,
      ...(index % 5 === 3 ? {} : { deadline }),
    };
  });
}
