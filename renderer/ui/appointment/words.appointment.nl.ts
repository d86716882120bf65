/** The words of an appointment. Runs in the page. */

/** "10.30 uur" */
export const hour = (time: string): string => `${time.replace(':', '.')} uur`;

/** "van 10.30 uur tot 11.30 uur" */
export const hours = ({ from, until }: { readonly from: string; readonly until: string }): string =>
  `van ${hour(from)} tot ${hour(until)}`;

/** "9.30", "0930" and "930" become "09:30"; anything else stays as typed, for the domain to judge. */
export function timeTidied(typed: string): string {
  const match =
    /^\s*(\d{1,2})\s*[.:u]\s*(\d{2})\s*(?:uur|u)?\s*$/i.exec(typed) ?? /^\s*(\d{1,2})(\d{2})\s*$/.exec(typed);
  const whole = match ? undefined : /^\s*(\d{1,2})\s*(?:uur|u)?\s*$/i.exec(typed);
  const [hoursTyped, minutes] = match ? [match[1], match[2]] : whole ? [whole[1], '00'] : [];
  if (hoursTyped === undefined || minutes === undefined || Number(hoursTyped) > 23 || Number(minutes) > 59)
    return typed;
  return `${hoursTyped.padStart(2, '0')}:${minutes}`;
}

/** An hour later, for the end of a visit that has only a beginning: "10:30" -> "11:30". */
export function anHourLater(time: string): string {
  const [hoursTyped, minutes] = time.split(':').map(Number);
  if (hoursTyped === undefined || minutes === undefined || Number.isNaN(minutes) || hoursTyped > 22) return '';
  return `${String(hoursTyped + 1).padStart(2, '0')}:${String(minutes).padStart(2, '0')}`;
}

/** Whose wish a change is: the letter says so, and for a later day it makes the difference (Settled 11). */
export const wishOptions = [
  { value: 'person', label: 'De betrokkene' },
  { value: 'house', label: 'Wij' },
] as const;

export function wishHint(wish: 'person' | 'house' | '', late: boolean, told: boolean): string {
  const inLetter = {
    person: 'In de brief: U vroeg om een andere dag.',
    house: 'In de brief: Wij hebben uw afspraak verplaatst. Dat spijt ons.',
    '': 'Dit staat ook in de brief.',
  }[wish];
  const notLate = wish === 'person' && late ? 'Een latere dag op eigen verzoek is niet te laat.' : '';
  return [told ? inLetter : '', notLate].filter(Boolean).join(' ');
}

/** What the letter says, by who cancels. */
export const cancelHints: Record<'person' | 'house' | '', string> = {
  '': 'Dit staat ook in de brief.',
  person: 'In de brief: U hebt de afspraak afgezegd. Bel ons als u een nieuwe afspraak wilt.',
  house: 'In de brief: De afspraak kan bij ons niet doorgaan. Er komt een nieuwe uitnodiging.',
};

interface Moment {
  readonly office: string;
  readonly on: string;
  readonly from: string;
  readonly until: string;
}

/** Another employee or key holder alone: for the visitor nothing has moved. */
export const sameMoment = (one: Moment, other: Moment): boolean =>
  one.office === other.office && one.on === other.on && one.from === other.from && one.until === other.until;

/** Whole days from one to the other; negative when it comes before. */
export const daysBetween = (from: string, to: string): number =>
  Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / 86_400_000);

/** 1 = Monday to 7 = Sunday. */
export const weekdayOf = (day: string): number => new Date(`${day}T00:00:00Z`).getUTCDay() || 7;

/** "Op tijd, 4 dagen speling" while one chooses; what was laid down says so itself. */
export function timingWords(
  on: string,
  lastDay: string,
  ownWish = false,
): { readonly late: boolean; readonly words: string } {
  const room = daysBetween(on, lastDay);
  if (room < 0 && ownWish) return { late: false, words: `${dayCount(-room)} na de vier weken, op eigen verzoek` };
  if (room < 0) return { late: true, words: `Te laat: ${dayCount(-room)} na de vier weken` };
  if (room === 0) return { late: false, words: 'Op tijd, dit is de laatste dag' };
  return { late: false, words: `Op tijd, ${dayCount(room)} speling` };
}

const dayCount = (days: number): string => (days === 1 ? '1 dag' : `${days} dagen`);

/** "kantoor Emmen", named once. */
export const officeWords = (name: string): string => (/^kantoor /i.test(name) ? name : `kantoor ${name}`);
