/** What the person was told of the appointment, and the letter that must still tell it. Runs in the page. */
import { Button } from '@mantine/core';
import type { CaseView, LetterView } from '../../desk/asks';
import { dayInList } from '../dates.nl';
import { Note } from '../kit/Note';
import type { Screen } from '../state';
import { letterInWords } from '../words.nl';

interface Props {
  readonly view: CaseView;
  readonly go: (to: Screen) => void;
}

export function LettersOfAppointment({
  view,
  may,
  today,
  go,
}: Props & { readonly may: boolean; readonly today: string }) {
  const { id } = view.summary;
  const due = view.appointmentLetter;
  const told = view.letters.find(isAbout);
  return (
    <section className="panel padded case-panel">
      <h2>Brieven over de afspraak</h2>
      <p>{due ? dueWords[due === 'appointmentChanged' ? 'changed' : 'first'] : told && toldWords(told, today)}</p>
      <div className="act">
        {may && due && (
          <Button variant="default" size="xs" onClick={() => go({ at: 'letter', id, kind: due, fresh: true })}>
            {due === 'appointmentChanged' ? 'Brief: afspraak veranderd' : 'Uitnodiging maken'}
          </Button>
        )}
        {!due && told && (
          <Button
            variant="default"
            size="xs"
            onClick={() => go({ at: 'letter', id, kind: told.kind, letter: told.letter })}
          >
            {told.kind === 'invitation' ? 'Naar de uitnodiging' : 'Naar de brief'}
          </Button>
        )}
      </div>
    </section>
  );
}

const dueWords = {
  first: 'In de uitnodiging staan dag, tijd, plaats en wat de bezoeker meeneemt.',
  changed: 'De betrokkene weet nog alleen van de oude afspraak. Laat met een brief weten dat die veranderd is.',
} as const;

/** The newest one that holds. */
const isAbout = (one: LetterView): boolean =>
  (one.kind === 'invitation' || one.kind === 'appointmentChanged') && !one.outdated && !one.replaced;

function toldWords({ kind, sentOn }: LetterView, today: string): string {
  const letter = letterInWords[kind];
  const name = `${letter.charAt(0).toUpperCase()}${letter.slice(1)}`;
  return sentOn
    ? `${name} is verzonden op ${dayInList(sentOn, today)}.`
    : `${name} is definitief. Druk hem af en noteer wanneer hij weggaat.`;
}

/** After cancelling, who was told of the appointment must hear that it is off. */
export function CancelledLetter({ view, go }: Props) {
  if (view.appointmentLetter !== 'appointmentCancelled') return null;
  return (
    <Note tone="soon" title="De afspraak is afgezegd.">
      De betrokkene weet dat nog niet. Stuur een brief, of maak meteen een nieuwe afspraak: dan staat het in die brief.{' '}
      <button
        type="button"
        className="link"
        onClick={() => go({ at: 'letter', id: view.summary.id, kind: 'appointmentCancelled', fresh: true })}
      >
        Brief maken
      </button>
    </Note>
  );
}
