/** What IT placed on this machine and the program does not use: with the place in the file, for whoever must put it right. Runs in the page. */
import type { PlacedNotice } from '../../desk/asks';
import { Note } from './Note';

const words: Readonly<Record<PlacedNotice['what'], { readonly title: string; readonly rest: string }>> = {
  profile: {
    title: 'Het reglement dat uw ICT plaatste, wordt niet gebruikt.',
    rest: 'Het programma werkt met de reglementen die het zelf meebrengt. Er is niets verloren.',
  },
  calendar: {
    title: 'De kalender die uw ICT plaatste, wordt niet gebruikt.',
    rest: 'Het programma werkt met de feestdagen die het zelf kent.',
  },
};

export function PlacedRefused({ placed }: { readonly placed: readonly PlacedNotice[] }) {
  return placed
    .filter(({ refused }) => refused !== undefined)
    .map(({ what, file, refused }) => (
      <Note key={what} tone="late" title={words[what].title}>
        {words[what].rest} Vraag uw ICT om het bestand na te kijken.
        <span className="placed-why">
          {file}: {refused}
        </span>
      </Note>
    ));
}

/** On the screen of the regulation: what holds here is not what the program brought along. */
export function PlacedInForce({ placed }: { readonly placed: readonly PlacedNotice[] }) {
  return placed
    .filter(({ refused }) => refused === undefined)
    .map(({ what, file, of }) => (
      <p key={what} className="meta">
        {what === 'profile'
          ? `Het reglement van ${of ?? ''} plaatste uw ICT: ${file}.`
          : `De kalender plaatste uw ICT: ${file}.`}
      </p>
    ));
}
