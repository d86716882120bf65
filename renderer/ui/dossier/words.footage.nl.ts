/** The words of camera images: when they are erased and why, and whether they wait for the answer. Runs in the page. */
import type { FootageView } from '../../desk/asks-dossier';
import { dayInList, dayPlain } from '../dates.nl';
import type { Tone } from '../kit/Note';

type Erasing = NonNullable<FootageView['erasing']>;

export const incidentOptions = [
  { value: 'none', label: 'Nee' },
  { value: 'open', label: 'Ja, loopt nog' },
  { value: 'handled', label: 'Ja, afgehandeld' },
] as const;

interface EndWords {
  readonly tone: Tone;
  readonly title: string;
  readonly text: string;
  readonly article: string;
}

/** When the images end, why, and what that asks for; undefined while what is typed says no day. */
export function endWords(view: FootageView, today: string): EndWords | undefined {
  const { erasing, heldOn, gone, holdBy, task } = view;
  if (!erasing) return undefined;
  const { article } = erasing;
  const on = erasing.on ? dayInList(erasing.on, today) : '';
  if (heldOn) {
    const otherwise = on ? ` Anders werden ze gewist op ${on}.` : '';
    const text = `Zij blijven tot dit verzoek is afgehandeld. Daarna wist u ze.${otherwise}`;
    return { tone: 'ok', title: `De beelden zijn vastgezet op ${dayPlain(heldOn)}.`, text, article };
  }
  if (gone) {
    const text = gone.receivedOn ? tooLate(gone.receivedOn) : whyThen(erasing);
    return { tone: 'late', title: `De beelden zijn er niet meer: gewist op ${on}.`, text, article };
  }
  const title = on ? `Wordt gewist op ${on}.` : 'De dag van wissen is niet bekend.';
  const text = holdBy ? `${whyThen(erasing)} ${toHold(holdBy, task, today)}` : whyThen(erasing);
  return { tone: holdBy ? 'soon' : 'info', title, text, article };
}

function whyThen({ why, days }: Erasing): string {
  switch (why) {
    case 'keepDays':
      return `Er gebeurde niets op deze beelden. Dan bewaren wij ze hoogstens ${days} dagen.`;
    case 'handled':
      return 'Op die dag was het voorval afgehandeld. Langer bewaren wij ze niet.';
    case 'untilHandled':
      return 'Wij bewaren de beelden tot het voorval is afgehandeld. Vul die dag later hier in.';
    case 'notSaid':
      return 'Het reglement noemt hiervoor geen termijn. Bewaar de beelden niet langer dan nodig is.';
  }
}

function toHold(by: string, task: FootageView['task'], today: string): string {
  const last = dayInList(by, today);
  if (task === 'exempted') return 'Wij zetten ze niet vast: die taak is vervallen.';
  if (task === 'open')
    return `De beelden moeten er nog zijn bij het antwoord. De taak staat er: zet de beelden vast, uiterlijk ${last}.`;
  return `De beelden moeten er nog zijn bij het antwoord. Daarom komt er met dit stuk een taak bij: zet de beelden vast, uiterlijk ${last}. In de taak staat niet wat er te zien is.`;
}

const tooLate = (receivedOn: string): string =>
  `Het verzoek kwam op ${dayPlain(receivedOn)}, toen waren de beelden er nog. Zijn ze toch bewaard? Vul dan in op welke dag ze zijn vastgezet. Anders hoort de betrokkene dit in de brief.`;
