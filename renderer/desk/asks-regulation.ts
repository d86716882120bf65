/** What the page can ask about the regulation in force. Types alone. */
import type { RegulationView } from '../domain/profiles/regulation';

export type { Facet, RegulationRule, RegulationVersion, RegulationView } from '../domain/profiles/regulation';

export interface RegulationAsks {
  regulation: [Record<string, never>, RegulationView];
}
