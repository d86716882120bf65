/** How the house looks: what Beheer sees of it, and the test sheet for its envelopes. Types alone. */
import type { Letter } from '../domain/letter/letter';

export interface EnvelopeWindow {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

export interface StyleView {
  /** A PNG in base64. */
  readonly logo?: string;
  /** As the house chose it; absent = the program's own. */
  readonly accent?: string;
  /** In millimetres; absent = the program's own. */
  readonly window?: EnvelopeWindow;
  /** What holds where the house chose nothing. */
  readonly byProgram: { readonly accent: string; readonly window: EnvelopeWindow };
}

export interface StyleAsks {
  /** The words of the test sheet for window envelopes, with the window as it is kept: printed or saved, never stored. */
  windowTest: [Record<string, never>, Letter];
}
