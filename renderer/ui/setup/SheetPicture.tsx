/** A picture of the recovery sheet with grey bars where the code stands: the code itself is on paper alone. Runs in the page. */
import { dayPlain } from '../dates.nl';

export function SheetPicture({ place, today }: { readonly place: string; readonly today: string }) {
  return (
    <figure>
      <div className="sheet-picture" aria-hidden="true">
        <b>Herstelblad</b>
        {place}
        <br />
        Gemaakt op {dayPlain(today)}
        <div className="sheet-groups">
          {[1, 2, 3, 4, 5, 6].map((group) => (
            <i key={group} />
          ))}
        </div>
        Bewaar dit blad in de kluis.
        <br />
        Gebruikt u het? Maak dan meteen een nieuw blad.
      </div>
      <figcaption className="meta">De code staat alleen op het papier.</figcaption>
    </figure>
  );
}
