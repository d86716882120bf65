/** A name that may not be read while a visitor sits at the desk: one width for everybody, and words for who cannot see it. Runs in the page. */
export function Masked() {
  return (
    <span className="masked">
      <span className="unseen">naam verborgen</span>
    </span>
  );
}

export const MASKED = 'naam verborgen';
