/** A complaint does not save the six weeks for the court: said wherever one is recorded or handled (LN-22). Runs in the page. */
import type { CourtBy } from '../../desk/asks-complaint';
import { dayPlain } from '../dates.nl';
import { Note } from '../kit/Note';

export function CourtNote({ courtBy, today }: { readonly courtBy: CourtBy; readonly today: string }) {
  const { answeredOn, lastDay } = courtBy;
  return (
    <Note
      tone="soon"
      title={
        lastDay < today
          ? `De zes weken voor de rechtbank zijn voorbij sinds ${dayPlain(lastDay)}.`
          : `Naar de rechtbank kan tot en met ${dayPlain(lastDay)}.`
      }
      article="UAVG artikel 35 lid 2"
    >
      Die dag telt vanaf het antwoord op het verzoek, dat op {dayPlain(answeredOn)} is verstuurd. Een klacht verschuift
      hem niet. {lastDay >= today && 'Vertel dat de persoon.'}
    </Note>
  );
}
