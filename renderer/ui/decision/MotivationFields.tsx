/** "Motivering per stuk": what the letter says about every item that is not wholly shown. Runs in the page. */
import './decision.css';
import { IconBulb, IconCheck, IconClockExclamation } from '@tabler/icons-react';
import type { OfficerItem } from '../../desk/asks-dossier';
import { capital } from '../dates.nl';
import { AssessmentIcon } from '../dossier/AssessmentIcon';
import { TextArea } from '../kit/fields';
import { hardWordIn, replaced, wordsPerSentence } from './plain-dutch';

interface Props {
  readonly items: readonly OfficerItem[];
  readonly motivations: Readonly<Record<string, string>>;
  readonly grounds: Readonly<Record<string, string>>;
  readonly errors?: Readonly<Record<string, string>>;
  readonly onChange: (item: string, motivation: string) => void;
  readonly onLeft?: (() => void) | undefined;
}

/** Name of the field, by which the button finds what lacks. */
export const motivationName = (item: string): string => `motivation-${item}`;

export function MotivationFields({ items, motivations, grounds, errors, onChange, onLeft }: Props) {
  return (
    <ul className="motivations">
      {items.map((one) => {
        const text = motivations[one.item] ?? '';
        return (
          <li key={one.item} className="motivation">
            <div className="motivation-head">
              <AssessmentIcon assessment={one.assessment ?? 'withhold'} />
              <h3>
                {one.number}. {one.title}
              </h3>
              <span className="grow" />
              {text.trim() === '' ? (
                <span className="tag tag-soon">
                  <IconClockExclamation size={17} stroke={2} aria-hidden />
                  Motivering ontbreekt
                </span>
              ) : (
                <span className="tag tag-ok">
                  <IconCheck size={17} stroke={2.4} aria-hidden />
                  Klaar
                </span>
              )}
            </div>
            {one.ground && <p className="meta">{capital(grounds[one.ground] ?? one.ground)}</p>}
            <TextArea
              label="Dit komt in de brief"
              name={motivationName(one.item)}
              value={text}
              error={errors?.[one.item]}
              hint={`In de brief heet dit stuk: ${one.neutralTitle}`}
              onChange={(next) => onChange(one.item, next)}
              onBlur={onLeft}
            />
            <PlainWords text={text} onReplace={(next) => onChange(one.item, next)} />
          </li>
        );
      })}
    </ul>
  );
}

/** A hard word with an easier one, and how long the sentences are. */
function PlainWords({ text, onReplace }: { readonly text: string; readonly onReplace: (text: string) => void }) {
  const hard = hardWordIn(text);
  const length = wordsPerSentence(text);
  return (
    <div className="plain-words">
      {hard && (
        <p>
          <IconBulb size={18} stroke={1.75} aria-hidden />
          <span>
            Moeilijk: <strong>{hard.hard}</strong>. Liever: <strong>{hard.easy}</strong>.{' '}
            <button type="button" className="link" onClick={() => onReplace(replaced(text, hard))}>
              Vervangen
            </button>
          </span>
        </p>
      )}
      {length !== undefined && length > 15 && (
        <p className="meta">Gemiddeld {length} woorden per zin. Maak de zinnen korter.</p>
      )}
    </div>
  );
}
