/** A question of the corporation itself: no, or yes with what. Nothing is chosen beforehand. Runs in the page. */
import type { OpenValue, ProfileValue } from '../../desk/asks';
import { Choice } from '../kit/Choice';
import { PlainField } from '../kit/PlainWords';

interface Props {
  readonly one: OpenValue;
  readonly value: ProfileValue | undefined;
  readonly onChange: (value: ProfileValue) => void;
}

export function NoOrField({ one, value, onChange }: Props) {
  const { answer, what } = read(value);
  return (
    <div className="stack-tight">
      <Choice
        label={one.label}
        name={one.path}
        value={answer}
        options={[
          { value: 'no', label: 'Nee' },
          { value: 'yes', label: 'Ja, namelijk …' },
        ]}
        hint={one.hint}
        onChange={(next) => onChange(next === 'no' ? { answer: 'no' } : { answer: 'yes', what })}
      />
      {answer === 'yes' && (
        <PlainField
          label="Namelijk"
          name={`${one.path}-what`}
          rows={2}
          value={what}
          hint="Schrijf het zoals het in de brief mag staan."
          onChange={(next) => onChange({ answer: 'yes', what: next })}
        />
      )}
    </div>
  );
}

/** A yes without words is not yet an answer. */
export function isNoOrAnswered(value: ProfileValue | undefined): boolean {
  const { answer, what } = read(value);
  return answer === 'no' || (answer === 'yes' && what.trim() !== '');
}

function read(value: ProfileValue | undefined): { readonly answer: 'no' | 'yes' | ''; readonly what: string } {
  if (typeof value !== 'object' || Array.isArray(value)) return { answer: '', what: '' };
  const { answer, what } = value as Readonly<Record<string, ProfileValue>>;
  return {
    answer: answer === 'no' || answer === 'yes' ? answer : '',
    what: typeof what === 'string' ? what : '',
  };
}
