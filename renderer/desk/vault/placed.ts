/**
 * What IT placed on this machine, checked: a regulation, a calendar. Each is in force as a whole or refused as a whole, and then what the
 * program brings along stays in force. Runs in the vault worker.
 */
import { type Calendar, shippedCalendar } from '../../domain/days/calendar';
import { placedCalendar } from '../../domain/days/placed-calendar';
import { type Read, withPlacedProfile } from '../../domain/profiles/placed';
import type { ShippedProfile } from '../../domain/profiles/profile';
import { shippedProfiles } from '../../domain/profiles/shipped-profiles';
import type { PlacedFile, PlacedInput, PlacedNotice } from '../asks';

export interface InForce {
  readonly profiles: readonly ShippedProfile[];
  readonly calendar: Calendar;
  readonly placed: readonly PlacedNotice[];
}

export const nothingPlaced: InForce = { profiles: shippedProfiles, calendar: shippedCalendar, placed: [] };

export function inForceWith({ profile, calendar }: PlacedInput): InForce {
  const profiles = profile && readingOf(profile, (text) => withPlacedProfile(text, shippedProfiles));
  const days = calendar && readingOf(calendar, (text) => placedCalendar(text, shippedCalendar));
  return {
    profiles: profiles?.ok ? profiles.value.profiles : shippedProfiles,
    calendar: days?.ok ? days.value : shippedCalendar,
    placed: [
      ...(profile && profiles ? [noticeOf('profile', profile, profiles, profiles.ok ? profiles.value.name : '')] : []),
      ...(calendar && days ? [noticeOf('calendar', calendar, days)] : []),
    ],
  };
}

const WHY = {
  unreadable: 'het bestand is er niet, of kan niet worden gelezen',
  tooLarge: 'het bestand is groter dan 1 MB',
  noText: 'het bestand is geen tekst in UTF-8',
} as const;

function readingOf<T>(file: PlacedFile, read: (text: string) => Read<T>): Read<T> {
  return 'text' in file ? read(file.text) : { ok: false, why: WHY[file.problem] };
}

function noticeOf(what: PlacedNotice['what'], { name }: PlacedFile, read: Read<unknown>, of?: string): PlacedNotice {
  return { what, file: name, ...(of && { of }), ...(read.ok ? {} : { refused: read.why }) };
}
