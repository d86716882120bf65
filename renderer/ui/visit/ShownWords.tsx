/** A text as it may be shown: what was cut is a grey bar of one width that holds no text. Runs in the page. */
import type { ShownText } from '../../desk/asks-dossier';
import { type Piece, paragraphsOf } from './inspection';

export function ShownWords({ text }: { readonly text: ShownText }) {
  return (
    <div className="shown">
      {paragraphsOf(text).map((pieces, number) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: paragraphs of one text neither move nor change
        <p key={number}>{pieces.map(pieceShown)}</p>
      ))}
    </div>
  );
}

export function Bar() {
  return <span className="bar" role="img" aria-label="afgeschermd" />;
}

const pieceShown = (piece: Piece, number: number) => (typeof piece === 'string' ? piece : <Bar key={number} />);
