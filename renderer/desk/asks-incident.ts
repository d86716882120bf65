/** What the page can ask about a breach found in a case; officer and FG alone. Types alone. */
import type { Day, Id, LetterKind } from '../domain/facts/facts';
import type { TypedIncident, TypedJudgement } from '../domain/incident/incidents';

export type { TypedIncident, TypedJudgement };

export interface IncidentView {
  readonly incident: Id;
  readonly what: string;
  readonly discoveredOn: Day;
  readonly discoveredAt: string;
  readonly letter?: { readonly kind: LetterKind; readonly sentOn?: Day };
  /** 72 hours after it was found. */
  readonly mark: { readonly on: Day; readonly at: string };
  /** Not judged, and the day of the mark is over. */
  readonly isPast: boolean;
  readonly reported?: { readonly on: Day; readonly at: string; readonly lateWhy?: string };
  readonly notReportedWhy?: string;
  readonly toldOn?: Day;
  readonly notToldWhy?: string;
  /** What the form says of it, to judge it again. */
  readonly judged: TypedJudgement;
}

export interface IncidentsView {
  readonly incidents: readonly IncidentView[];
  readonly mayChange: boolean;
}

export interface IncidentAsks {
  incidents: [{ case: Id }, IncidentsView];
  recordIncident: [{ case: Id; input: TypedIncident }, IncidentsView];
  judgeIncident: [{ case: Id; input: TypedJudgement }, IncidentsView];
}
