/**
 * Plain words beside a field that goes into a letter: what is wrong, a hard word with an easier one, how long the sentences are.
 * It advises while somebody types; what is wrong it says, and keeps nobody from going on typing. Runs in the page.
 */
import { IconAlertOctagonFilled, IconBulb, IconCheck } from '@tabler/icons-react';
import { useMemo } from 'react';
import { type Finding, type Judgement, judgeText } from '../../desk/plain-words';
import { type FieldProps, TextArea, TextField } from './fields';
import { useTone } from './house';
import { Key } from './Key';
import { findingWords } from './plain-words.nl';

type Props = FieldProps & {
  /** One line by 0; else so many. */
  readonly rows?: number;
  /** The letter gives it as a reason. */
  readonly isReason?: boolean;
};

/** A field for words that a letter repeats. Ctrl+. takes the easier word. */
export function PlainField({ rows = 3, isReason = false, ...field }: Props) {
  const { value, onChange } = field;
  const judgement = useJudged(value, isReason);
  const swap = judgement.findings.find(({ fits }) => fits);
  const take = (): void => {
    if (swap) onChange(swapped(value, swap));
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: it hears the key of the field within
    <div
      className="plain-field"
      onKeyDown={(event) => {
        if (!event.ctrlKey || event.key !== '.' || !swap) return;
        event.preventDefault();
        take();
      }}
    >
      {rows === 0 ? <TextField {...field} /> : <TextArea {...field} rows={rows} />}
      <PlainWords judgement={judgement} swap={swap} isRefused={field.error !== undefined} onSwap={take} />
    </div>
  );
}

/** The text judged in the tone of the house. */
export function useJudged(text: string, isReason: boolean): Judgement {
  const tone = useTone();
  return useMemo(() => judgeText(text, { tone, isReason }), [text, tone, isReason]);
}

function swapped(text: string, { from, to, easier = '' }: Finding): string {
  return text.slice(0, from) + easier + text.slice(to);
}

const WRONG_AT_ONCE = 2;

function PlainWords({
  judgement: { findings, average },
  swap,
  isRefused,
  onSwap,
}: {
  readonly judgement: Judgement;
  readonly swap: Finding | undefined;
  /** The field says already what is wrong. */
  readonly isRefused: boolean;
  readonly onSwap: () => void;
}) {
  const wrong = isRefused ? [] : findings.filter(({ severity }) => severity === 'wrong');
  const hard = swap ?? findings.find(({ code }) => code === 'hardWord');
  const ofAll = findings.find(({ code }) => code === 'longOnAverage' || code === 'choppy');
  const [other] = findings.filter((one) => one.severity === 'advice' && one.code !== 'hardWord' && one !== ofAll);
  return (
    <div className="plain-words">
      <div role="status">
        {wrong.slice(0, WRONG_AT_ONCE).map((one) => {
          const { title, now } = findingWords(one);
          return (
            <p key={`${one.code} ${one.from}`} className="plain-wrong">
              <IconAlertOctagonFilled size={17} aria-hidden />
              <span>
                <strong>{title}</strong> {now}
              </span>
            </p>
          );
        })}
      </div>
      {hard && (
        <p>
          <IconBulb size={18} stroke={1.75} aria-hidden />
          <span>
            Moeilijk: <strong>{hard.words}</strong>. Liever: <strong>{hard.easier}</strong>.{' '}
            {hard === swap && (
              <>
                <button type="button" className="link" onClick={onSwap}>
                  Vervangen
                </button>{' '}
                <Key>Ctrl .</Key>
              </>
            )}
          </span>
        </p>
      )}
      {other && (
        <p>
          <IconBulb size={18} stroke={1.75} aria-hidden />
          <span>{line(other)}</span>
        </p>
      )}
      {ofAll ? (
        <p className="meta">{line(ofAll)}</p>
      ) : (
        average !== undefined && <GoodAverage words={Math.round(average)} />
      )}
    </div>
  );
}

function GoodAverage({ words }: { readonly words: number }) {
  return (
    <p className="meta plain-good">
      <IconCheck size={17} stroke={2.4} aria-hidden />
      Gemiddeld {words} {words === 1 ? 'woord' : 'woorden'} per zin. Goed.
    </p>
  );
}

function line(finding: Finding): string {
  const { title, now } = findingWords(finding);
  return `${title} ${now}`;
}
