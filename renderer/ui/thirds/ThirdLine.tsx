/** One third party of the list: who, about which items, how it stands, and what can be done. Runs in the page. */
import { Button } from '@mantine/core';
import { IconCheck, IconClockExclamation, IconHandStop, IconMinus, type TablerIcon } from '@tabler/icons-react';
import type { ThirdView } from '../../desk/asks-thirds';
import { dayPlain } from '../dates.nl';
import { Note } from '../kit/Note';
import { refusalWords } from '../words.nl';
import { delayWords, itemsInWords, statusWords, tellWords } from './words.thirds.nl';

interface Props {
  readonly one: ThirdView;
  readonly today: string;
  readonly mayChange: boolean;
  readonly onLetter: () => void;
  readonly onLetters: () => void;
  /** The letter that tells the decision. */
  readonly onTell: () => void;
  /** The letter that tells it will be later. */
  readonly onDelay: () => void;
  readonly onView: () => void;
  readonly onChange: () => void;
}

export function ThirdLine({ one, today, mayChange, onLetter, onLetters, onTell, onDelay, onView, onChange }: Props) {
  const { status, view, toWeigh, remark, tell, delay } = one;
  const [tone, Shape] = shapeOf(one);
  return (
    <div className="third">
      <div className="row row-wrap">
        <strong>{one.name}</strong>
        <span className="meta">
          derde {one.number}, {itemsInWords(one.items)}
        </span>
        <span className={`tag tag-${tone}`}>
          <Shape size={17} stroke={2} aria-hidden />
          {statusWords(one, today)}
        </span>
        <span className="grow" />
        {mayChange && (
          <>
            {status === 'toMake' && <Do label="Brief maken" of={one} onDo={onLetter} />}
            {tell?.state === 'toMake' && <Do label="Brief over de beslissing" of={one} onDo={onTell} />}
            {delay?.state === 'toMake' && <Do label="Brief over het uitstel" of={one} onDo={onDelay} />}
            {(status === 'toSend' || tell?.state === 'toSend' || delay?.state === 'toSend') && (
              <Do label="Naar de brieven" of={one} onDo={onLetters} />
            )}
            {one.askedOn !== undefined && status !== 'exempted' && (
              <Do label={view ? 'Antwoord verbeteren …' : 'Antwoord vastleggen …'} of={one} onDo={onView} />
            )}
            {status === 'toMake' && <Do label="Gegevens …" of={one} onDo={onChange} />}
          </>
        )}
      </div>
      {view && (
        <p className="meta">
          Antwoord van {dayPlain(view.on)}
          {view.late && ', na de laatste dag'}
          {view.words && `: ${view.words}`}
        </p>
      )}
      {toWeigh.length > 0 && (
        <p>Beoordeel {itemsInWords(toWeigh)} opnieuw, en schrijf in de afweging wat dit antwoord weegt.</p>
      )}
      {tell && <p>{tellWords(tell)}</p>}
      {delay && <p>{delayWords(delay)}</p>}
      {remark && (
        <Note tone="soon" title={refusalWords(remark).title} article={remark.article}>
          {refusalWords(remark).now}
        </Note>
      )}
    </div>
  );
}

function Do({ label, of, onDo }: { readonly label: string; readonly of: ThirdView; readonly onDo: () => void }) {
  return (
    <Button variant="default" size="xs" aria-label={`${label} (derde ${of.number})`} onClick={onDo}>
      {label}
    </Button>
  );
}

function shapeOf({ status, view, toWeigh }: ThirdView): readonly ['soon' | 'ok' | 'plain', TablerIcon] {
  if (status === 'answered')
    return view?.answer === 'noObjection' ? ['ok', IconCheck] : [weighs(toWeigh), IconHandStop];
  return status === 'silent' || status === 'exempted' ? ['plain', IconMinus] : ['soon', IconClockExclamation];
}

const weighs = (toWeigh: readonly number[]): 'soon' | 'plain' => (toWeigh.length > 0 ? 'soon' : 'plain');
