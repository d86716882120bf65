/**
 * The text of an item with the words to cut marked in it. Select with the mouse, or with Shift and the arrows; Enter or "Afschermen"
 * cuts. Runs in the page.
 *
 * [Note: two layers] A textarea gives the caret and the selection by keyboard that a plain text does not, but shows no marks. So the
 * marks lie on a layer under it with the very same letters and lines; the textarea's own letters are see-through. What is typed or
 * pasted is refused: a text is changed in its form.
 */
import { Button } from '@mantine/core';
import { IconArrowBackUp } from '@tabler/icons-react';
import { useMemo, useRef, useState } from 'react';
import type { Cut } from '../../desk/asks-dossier';
import { icon } from '../kit/icon';
import { Key } from '../kit/Key';
import { piecesOf, sameElsewhere, wholeWords, withCut, withoutCut } from './cuts';

interface Props {
  readonly text: string;
  readonly cuts: readonly Cut[];
  /** Absent for who may only read. */
  readonly onCuts?: ((cuts: readonly Cut[]) => void) | undefined;
}

export function CutText({ text, cuts, onCuts }: Props) {
  const field = useRef<HTMLTextAreaElement>(null);
  const [last, setLast] = useState<Cut>();
  const [says, setSays] = useState('');
  const pieces = useMemo(() => piecesOf(text, cuts), [text, cuts]);
  const cut = (): void => {
    const at = field.current;
    const words = at && wholeWords(text, { from: at.selectionStart, to: at.selectionEnd });
    if (!at || !words || !onCuts) {
      setSays('Selecteer eerst de woorden.');
      return;
    }
    onCuts(withCut(cuts, words));
    setLast(words);
    setSays(`Afgeschermd: ${shortened(text.slice(words.from, words.to))}`);
    at.focus();
    at.setSelectionRange(words.to, words.to);
  };
  const takeBack = (one: Cut): void => {
    onCuts?.(withoutCut(cuts, one));
    setLast(undefined);
    setSays('Weer zichtbaar gemaakt.');
  };
  const more = last ? sameElsewhere(text, cuts, last) : [];
  return (
    <div className="cut-room">
      <div className="cut-layers">
        <div className="cut-letters" aria-hidden="true">
          {pieces.map((piece) =>
            piece.cut ? <mark key={piece.from}>{piece.text}</mark> : <span key={piece.from}>{piece.text}</span>,
          )}
          {'\n'}
        </div>
        <textarea
          ref={field}
          className="cut-field"
          name="cutText"
          aria-label="Tekst van het stuk"
          aria-readonly="true"
          aria-describedby="cut-help"
          value={text}
          spellCheck={false}
          autoComplete="off"
          onChange={() => undefined}
          onBeforeInput={(event) => event.preventDefault()}
          onDrop={(event) => event.preventDefault()}
          onKeyDown={(event) => {
            if (event.key !== 'Enter' || event.ctrlKey || event.metaKey) return;
            event.preventDefault();
            if (onCuts) cut();
          }}
        />
      </div>
      {onCuts && (
        <>
          <div className="act">
            <Button variant="default" rightSection={<Key>Enter</Key>} onClick={cut}>
              Afschermen
            </Button>
            <span className="meta" id="cut-help">
              Selecteer woorden met de muis, of met Shift en de pijltjes. Halve woorden gaan helemaal mee.
            </span>
          </div>
          <p className="meta" role="status">
            {says}
          </p>
          {last && more.length > 0 && (
            <p>
              “{shortened(text.slice(last.from, last.to))}” staat nog{' '}
              {more.length === 1 ? '1 keer' : `${more.length} keer`} in de tekst.{' '}
              <button
                type="button"
                className="link"
                onClick={() => {
                  onCuts(more.reduce(withCut, cuts));
                  setLast(undefined);
                  setSays('Overal afgeschermd.');
                }}
              >
                Ook afschermen
              </button>
            </p>
          )}
          {cuts.length > 0 && (
            <>
              <h3>Afgeschermd ({cuts.length})</h3>
              <ul className="cut-list">
                {cuts.map((one) => (
                  <li key={`${one.from}-${one.to}`}>
                    <span className="cut-words">{shortened(text.slice(one.from, one.to), 60)}</span>
                    <button
                      type="button"
                      className="link"
                      aria-label={`Terugzetten: ${shortened(text.slice(one.from, one.to))}`}
                      onClick={() => takeBack(one)}
                    >
                      <IconArrowBackUp {...icon} /> Terugzetten
                    </button>
                  </li>
                ))}
              </ul>
            </>
          )}
        </>
      )}
    </div>
  );
}

const shortened = (words: string, longest = 40): string =>
  words.length > longest ? `${words.slice(0, longest - 1).trimEnd()}…` : words;
