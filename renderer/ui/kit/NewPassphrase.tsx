/** Choosing a passphrase: judged in words beside a bar, never by kinds of characters; typed twice. Runs in the page. */
import { IconAlertOctagonFilled, IconCheck, IconClockExclamation } from '@tabler/icons-react';
import { useEffect, useRef, useState } from 'react';
import type { Judgement } from '../../desk/asks';
import { ask } from '../../desk/vault';
import type { Lacking } from './Act';
import { SecretField } from './fields';

export interface Passphrase {
  readonly first: string;
  readonly again: string;
  readonly accepted: boolean;
}

export const noPassphrase: Passphrase = { first: '', again: '', accepted: false };

export function passphraseLacks(chosen: Passphrase): readonly Lacking[] {
  if (chosen.first === '') return [{ field: 'passphrase', label: 'wachtzin' }];
  if (!chosen.accepted) return [{ field: 'passphrase', label: 'een sterkere wachtzin' }];
  if (chosen.again !== chosen.first) return [{ field: 'again', label: 'nog een keer dezelfde wachtzin' }];
  return [];
}

const OWN_HINT = 'Een zin die alleen u kent, bijvoorbeeld vijf losse woorden. Plakken mag.';
export const ONE_TIME_HINT = 'Bijvoorbeeld vijf losse woorden. Geef ze aan de medewerker, mondeling of op papier.';

interface Props {
  readonly chosen: Passphrase;
  readonly onChange: (chosen: Passphrase) => void;
  /** Names the passphrase may not lean on: the employee's, the corporation's. */
  readonly words: readonly string[];
  readonly label?: string;
  readonly hint?: string;
  readonly autoFocus?: boolean;
}

export function NewPassphrase({
  chosen,
  onChange,
  words,
  label = 'Wachtzin',
  hint = OWN_HINT,
  autoFocus = false,
}: Props) {
  const [judgement, setJudgement] = useState<Judgement>();
  const leans = words.join('\n');
  // The answer comes a moment later (the dictionaries are loaded at the first question): it is laid over what stands there by then.
  const latest = useRef({ chosen, onChange });
  latest.current = { chosen, onChange };
  // Two changes can come before one rendering: each builds on the last, so that a judgement is never overwritten by a key.
  const change = (part: Partial<Passphrase>): void => {
    const now = { ...latest.current.chosen, ...part };
    latest.current = { ...latest.current, chosen: now };
    latest.current.onChange(now);
  };
  // biome-ignore lint/correctness/useExhaustiveDependencies: `change` reads what is latest; it is no cause to judge again
  useEffect(() => {
    let current = true;
    if (chosen.first === '') {
      setJudgement(undefined);
      return;
    }
    void ask('judgePassphrase', { passphrase: chosen.first, words: leans.split('\n').filter(Boolean) }).then(
      (answer) => {
        if (!current || !answer.ok) return;
        setJudgement(answer.value);
        if (answer.value.accepted !== latest.current.chosen.accepted) change({ accepted: answer.value.accepted });
      },
    );
    return () => {
      current = false;
    };
  }, [chosen.first, leans]);
  const differs = chosen.again !== '' && !chosen.first.startsWith(chosen.again) && chosen.again !== chosen.first;
  return (
    <>
      <div>
        <SecretField
          label={label}
          name="passphrase"
          value={chosen.first}
          hint={hint}
          autoFocus={autoFocus}
          onChange={(first) => change({ first, accepted: false })}
        />
        {judgement && chosen.first !== '' && <Strength judgement={judgement} passphrase={chosen.first} />}
      </div>
      <SecretField
        label="Nog een keer"
        name="again"
        value={chosen.again}
        error={differs ? 'Dit is niet dezelfde wachtzin.' : undefined}
        onChange={(again) => change({ again })}
      />
    </>
  );
}

function Strength({ judgement, passphrase }: { readonly judgement: Judgement; readonly passphrase: string }) {
  const grade = judgement.accepted ? 'strong' : judgement.score === 2 ? 'fair' : 'weak';
  const parts = passphrase.trim().split(/\s+/).length;
  return (
    <div className={`strength strength-${grade}`} role="status">
      <span className="strength-bar" aria-hidden="true">
        {[0, 1, 2, 3, 4].map((step) => (
          <i key={step} className={step <= judgement.score ? 'on' : ''} />
        ))}
      </span>
      {grade === 'strong' && (
        <span className="tag tag-ok">
          <IconCheck size={17} stroke={2.4} aria-hidden />
          Sterk
        </span>
      )}
      {grade === 'fair' && (
        <span className="tag tag-soon">
          <IconClockExclamation size={17} stroke={2} aria-hidden />
          Redelijk
        </span>
      )}
      {grade === 'weak' && (
        <span className="tag tag-late">
          <IconAlertOctagonFilled size={17} aria-hidden />
          Zwak
        </span>
      )}
      <span className="meta">
        {judgement.accepted
          ? `${[...passphrase].length} tekens, ${parts} ${parts === 1 ? 'woord' : 'woorden'}`
          : judgement.advice}
      </span>
    </div>
  );
}
