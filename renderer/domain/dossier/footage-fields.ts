/** The part "Camerabeelden" of the form of an item: its fields as typed, and what they say. Pure; runs in the vault worker. */
import type { Refusal } from '../command/refusal';
import { parseDay } from '../days/day-words';
import type { Day } from '../facts/facts';
import { INCIDENTS, type Incident } from '../facts/facts-dossier';
import type { Images } from './footage';

export interface FootageInput {
  readonly isFootage: boolean;
  readonly footageOn: string;
  readonly incident: Incident | '';
  readonly incidentHandledOn: string;
  /** Since when they are kept apart, if they are. */
  readonly heldOn: string;
}

export interface ReadFootage {
  /** Absent for an item that is no footage. */
  readonly images?: Images;
  readonly heldOn?: Day;
}

type Field = 'footageOn' | 'incidentHandledOn' | 'heldOn';

/** What the fields say, or the first that is wrong. Nothing handled or held lies before the images, or in the future. */
export function readFootage(
  input: FootageInput,
  today: Day,
): { readonly footage: ReadFootage } | { readonly refusal: Refusal } {
  if (!input.isFootage) return { footage: {} };
  const on = parseDay(input.footageOn, today);
  const problem = dayProblem(input, 'footageOn', on, today);
  if (problem || !on) return { refusal: problem ?? { code: 'required', field: 'footageOn' } };
  const incident = INCIDENTS.find((one) => one === input.incident);
  if (!incident) return { refusal: { code: 'required', field: 'incident' } };
  const handledOn = incident === 'handled' ? parseDay(input.incidentHandledOn, today) : undefined;
  const unhandled = incident === 'handled' ? dayProblem(input, 'incidentHandledOn', handledOn, today, on) : undefined;
  if (unhandled) return { refusal: unhandled };
  const isHeld = input.heldOn.trim() !== '';
  const heldOn = isHeld ? parseDay(input.heldOn, today) : undefined;
  const unheld = isHeld ? dayProblem(input, 'heldOn', heldOn, today, on) : undefined;
  if (unheld) return { refusal: unheld };
  return { footage: { images: { on, incident, ...(handledOn && { handledOn }) }, ...(heldOn && { heldOn }) } };
}

function dayProblem(
  input: FootageInput,
  field: Field,
  day: Day | undefined,
  today: Day,
  first?: Day,
): Refusal | undefined {
  if (input[field].trim() === '') return { code: 'required', field };
  if (!day) return { code: 'notADate', field };
  if (day > today) return { code: 'dateInFuture', field };
  return first && day < first ? { code: 'beforeFootage', field } : undefined;
}
