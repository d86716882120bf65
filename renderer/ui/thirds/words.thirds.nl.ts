/** The Dutch words of everything about third parties who are asked what they think. Runs in the page. */
import type { Refusal } from '../../desk/asks';
import type { ThirdView, View } from '../../desk/asks-thirds';
import { dayInFull, dayInList, dayPlain } from '../dates.nl';
import type { RefusalWords } from '../words.nl';

type Values = Readonly<Record<string, string | number>>;
type Code = Extract<
  Refusal['code'],
  | 'thirdUnknown'
  | 'mayNotAskThirds'
  | 'thirdNotAsked'
  | 'viewBeforeAsked'
  | 'thirdAsked'
  | 'viewNotWeighed'
  | 'viewAfterTerm'
  | 'thirdNotTold'
  | 'thirdMayReact'
  | 'shownAfterTerm'
  | 'notAgainstThird'
  | 'viewInDossier'
>;

export const viewWords: Record<View, string> = {
  noObjection: 'Geen bezwaar',
  partly: 'Naam afschermen',
  objects: 'Maakt bezwaar',
};

/** On the buttons beside each other: the three of the letter. */
export const viewChoices: readonly { readonly value: View; readonly label: string }[] = [
  { value: 'noObjection', label: 'Mag getoond' },
  { value: 'partly', label: 'Naam afschermen' },
  { value: 'objects', label: 'Niet tonen' },
];

/** How it stands with one third party: "antwoord tot en met do 21 januari". */
export function statusWords({ status, until, view }: ThirdView, today: string): string {
  switch (status) {
    case 'toMake':
      return 'brief nog te maken';
    case 'toSend':
      return 'brief nog te versturen';
    case 'waiting':
      return until ? `antwoord tot en met ${dayInList(until, today)}` : 'wacht op antwoord';
    case 'silent':
      return 'niet geantwoord';
    case 'exempted':
      return 'niet gevraagd';
    case 'answered':
      return view ? viewWords[view.answer].toLowerCase() : '';
  }
}

/** How it stands with telling who objected, before anything is shown. */
export function tellWords({ state, doneOn, shownFrom }: NonNullable<ThirdView['tell']>): string {
  const from = shownFrom === undefined ? '' : ` Tonen kan vanaf ${dayPlain(shownFrom)}.`;
  switch (state) {
    case 'toMake':
      return 'U beslist anders dan deze persoon wil. Die hoort dat eerst, met de reden.';
    case 'toSend':
      return 'De brief over de beslissing is klaar, en nog te versturen.';
    case 'done':
      return `Hoorde ${doneOn === undefined ? '' : `op ${dayPlain(doneOn)} `}wat u beslist.${from}`;
    case 'exempted':
      return 'Hoeft de beslissing niet te horen.';
  }
}

/** How it stands with telling that it will be later. */
export function delayWords({ state, doneOn, newDate }: NonNullable<ThirdView['delay']>): string {
  const until = newDate === undefined ? '' : ` tot en met ${dayPlain(newDate)}`;
  switch (state) {
    case 'toMake':
      return `U meldt uitstel${until}. Deze persoon hoort dat ook, met de reden.`;
    case 'toSend':
      return 'De brief over het uitstel is klaar, en nog te versturen.';
    case 'done':
      return `Hoorde ${doneOn === undefined ? '' : `op ${dayPlain(doneOn)} `}dat het later wordt.`;
    case 'exempted':
      return 'Hoeft niet te horen dat het later wordt.';
  }
}

/** "stuk 6", "stuk 6 en 7" */
export function itemsInWords(items: readonly number[]): string {
  const last = items.at(-1);
  if (last === undefined) return 'geen stuk meer op de lijst';
  const before = items.slice(0, -1);
  return `stuk ${before.length > 0 ? `${before.join(', ')} en ${last}` : last}`;
}

const itemsOf = ({ items }: Values): string => (items === undefined ? 'Een stuk' : `Stuk ${items}`);
const thirdOf = ({ third }: Values): string => (third === undefined ? 'een derde' : `derde ${third}`);

export const thirdsRefusals: Record<Code, (values: Values) => RefusalWords> = {
  thirdUnknown: () => ({ title: 'Deze derde is er niet.', now: 'Open de zaak opnieuw.' }),
  mayNotAskThirds: () => ({
    title: 'Het reglement staat niet toe dat u derden vraagt.',
    now: 'Beslis zonder, en scherm af wat nodig is.',
  }),
  thirdNotAsked: () => ({
    title: 'Er is nog geen brief aan deze derde.',
    now: 'Maak eerst de brief definitief. Leg daarna het antwoord vast.',
  }),
  viewBeforeAsked: () => ({ title: 'Deze dag is van voor de brief.', now: 'Kies een latere dag.' }),
  thirdAsked: (values) => {
    const { status, until } = values;
    if (status === 'toMake' || status === 'toSend') {
      return {
        title: `${itemsOf(values)} wacht: de brief aan ${thirdOf(values)} is nog niet weg.`,
        now: 'Verstuur de brief, of schrijf bij Afronden op waarom vragen niet hoeft.',
      };
    }
    return {
      title: `${itemsOf(values)} wacht op het antwoord van ${thirdOf(values)}.`,
      now:
        until === undefined
          ? 'Leg het antwoord vast zodra het er is. Tot die tijd blijft het afgeschermd.'
          : `Dat kan tot en met ${dayInFull(String(until))}. Beslissen kan eerder als het antwoord er is.`,
    };
  },
  viewNotWeighed: (values) => ({
    title:
      values.items === undefined
        ? 'Het bezwaar van een derde is nog niet meegewogen.'
        : `Het bezwaar van een derde is nog niet meegewogen bij stuk ${values.items}.`,
    now: 'Beoordeel het opnieuw, en schrijf een nieuwe afweging.',
  }),
  viewAfterTerm: (values) => ({
    title: 'Antwoord komt na de beslistermijn.',
    now:
      values.until === undefined || values.term === undefined
        ? 'Vertel de betrokkene op tijd dat het later wordt.'
        : `Antwoorden kan tot en met ${dayPlain(String(values.until))}. De termijn eindigt op ${dayPlain(String(values.term))}. Vertel de betrokkene op tijd dat het later wordt.`,
  }),
  thirdNotTold: (values) => ({
    title: `${values.thirds === undefined ? 'Een derde' : capital(String(values.thirds))} weet nog niet wat u beslist.`,
    now: 'De brief beloofde dat die het eerst hoort, met de reden. Maak de brief bij Afronden, of noteer daar wanneer u het vertelde.',
  }),
  thirdMayReact: ({ from }) => ({
    title: from === undefined ? 'Tonen kan nog niet.' : `Tonen kan pas vanaf ${dayInFull(String(from))}.`,
    now: 'Tot die dag kan een derde nog reageren. Dat staat in de brief aan die derde.',
  }),
  shownAfterTerm: ({ from, term }) => ({
    title: 'Tonen kan pas na de termijn.',
    now:
      from === undefined || term === undefined
        ? 'Vertel de betrokkene op tijd dat het later wordt.'
        : `De derde kan reageren tot ${dayPlain(String(from))}. De termijn eindigt op ${dayPlain(String(term))}. Vertel de betrokkene op tijd dat het later wordt.`,
  }),
  notAgainstThird: () => ({
    title: 'U beslist niet anders dan deze derde wil.',
    now: 'Een brief is niet nodig. Leg bij Afronden vast dat de taak niet hoeft.',
  }),
  viewInDossier: () => ({
    title: 'Deze taak is klaar als het antwoord er is.',
    now: 'De privacyfunctionaris legt het antwoord vast bij Dossier.',
  }),
};

const capital = (text: string): string => `${text.charAt(0).toUpperCase()}${text.slice(1)}`;

/** Short names of the fields, for "Nog 2 dingen: …". */
export const thirdFieldWords: Readonly<Record<string, string>> = {
  name: 'naam',
  address: 'adres',
  items: 'welk stuk',
  what: 'om welke gegevens het gaat',
  on: 'dag',
  answer: 'het antwoord',
};
