/** One of a few, all in sight: real radio inputs, so that arrows walk and Enter stays free for going on. Runs in the page. */
import { useId } from 'react';

interface ChoiceProps<V extends string> {
  readonly label: string;
  readonly name: string;
  readonly value: V | '';
  readonly options: readonly { readonly value: V; readonly label: string }[];
  readonly onChange: (value: V) => void;
  readonly hint?: string | undefined;
  readonly error?: string | undefined;
  /** The question stands before the bar, not above it. */
  readonly beside?: boolean;
  /** Under one another: answers of several words. */
  readonly listed?: boolean;
}

export function Choice<V extends string>({
  label,
  name,
  value,
  options,
  onChange,
  hint,
  error,
  beside,
  listed,
}: ChoiceProps<V>) {
  const said = useId();
  const bar = (
    <div className={listed ? 'choice-bar choice-list' : 'choice-bar'}>
      {options.map((one) => (
        <label key={one.value}>
          <input
            type="radio"
            name={name}
            value={one.value}
            checked={one.value === value}
            aria-describedby={error || hint ? said : undefined}
            onChange={() => onChange(one.value)}
          />
          {one.label}
        </label>
      ))}
    </div>
  );
  return (
    <fieldset className={error ? 'choice choice-error' : 'choice'}>
      {beside ? (
        <>
          {/* First in its fieldset: anywhere deeper it would name nothing. */}
          <legend className="unseen">{label}</legend>
          <div className="choice-beside">
            <span className="choice-name" aria-hidden="true">
              {label}
            </span>
            {bar}
          </div>
        </>
      ) : (
        <>
          <legend>{label}</legend>
          {bar}
        </>
      )}
      {(error || hint) && (
        <div id={said} className={error ? 'mantine-InputWrapper-error' : 'field-hint'}>
          {error ?? hint}
        </div>
      )}
    </fieldset>
  );
}
