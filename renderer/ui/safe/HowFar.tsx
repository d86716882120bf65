/** How far something long is: a bar, the rows, and that leaving is safe. Runs in the page. */
import './safe.css';

interface Props {
  readonly says: string;
  readonly done: number;
  readonly of: number;
  /** Said where it is true. */
  readonly safe?: string;
}

export function HowFar({ says, done, of, safe }: Props) {
  return (
    <div className="how-far">
      <progress className="busy-bar" aria-label={says} {...(of > 0 ? { value: Math.min(done, of), max: of } : {})} />
      <p className="dim">
        {says}
        {of > 0 && `: ${grouped(Math.min(done, of))} van ${grouped(of)} regels`}.{safe && ` ${safe}`}
      </p>
    </div>
  );
}

const grouped = (number: number): string => String(number).replace(/\B(?=(\d{3})+$)/g, '.');
