/** Fields with their hint below, replaced by the error when there is one. Run in the page. */
import { NativeSelect, PasswordInput, Textarea, TextInput } from '@mantine/core';
import type { ReactNode } from 'react';
import { datesTidied } from '../dates.nl';

export interface FieldProps {
  readonly label: string;
  /** Name in the form: a refusal and the "Nog 2 dingen" line find the field by it. */
  readonly name: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly hint?: ReactNode;
  readonly error?: ReactNode;
  readonly onBlur?: (() => void) | undefined;
  readonly autoFocus?: boolean;
  readonly size?: 'sm' | 'md';
  readonly placeholder?: string;
}

const order = ['label', 'input', 'description', 'error'] as const;
const still = { autoComplete: 'off', spellCheck: false, inputWrapperOrder: [...order] };

export function TextField({ hint, error, onChange, size = 'sm', ...rest }: FieldProps) {
  return (
    <TextInput
      {...still}
      {...rest}
      size={size}
      description={error ? undefined : hint}
      error={error}
      onChange={(event) => onChange(event.currentTarget.value)}
    />
  );
}

/** A date as typed; `251126`, `vandaag` and `+28` are read by the domain. Whole dates are written out on leaving. */
export function DateField({ onBlur, ...rest }: FieldProps) {
  return (
    <TextField
      {...rest}
      onBlur={() => {
        const tidy = datesTidied(rest.value);
        if (tidy !== rest.value) rest.onChange(tidy);
        onBlur?.();
      }}
    />
  );
}

export function TextArea({
  hint,
  error,
  onChange,
  size = 'sm',
  rows = 3,
  ...rest
}: FieldProps & { readonly rows?: number }) {
  return (
    <Textarea
      {...still}
      {...rest}
      size={size}
      rows={rows}
      description={error ? undefined : hint}
      error={error}
      onChange={(event) => onChange(event.currentTarget.value)}
    />
  );
}

export function SecretField({ hint, error, onChange, size = 'md', ...rest }: FieldProps) {
  return (
    <PasswordInput
      {...still}
      {...rest}
      size={size}
      description={error ? undefined : hint}
      error={error}
      visibilityToggleButtonProps={{ 'aria-label': 'Wachtzin tonen of verbergen', tabIndex: 0 }}
      onChange={(event) => onChange(event.currentTarget.value)}
    />
  );
}

interface SelectProps<V extends string> extends Omit<FieldProps, 'onChange' | 'value' | 'placeholder'> {
  readonly value: V | '';
  readonly options: readonly { readonly value: V; readonly label: string }[];
  readonly onChange: (value: V) => void;
  /** Shown while nothing is chosen. */
  readonly empty?: string;
}

export function SelectField<V extends string>({
  hint,
  error,
  onChange,
  options,
  empty,
  size = 'sm',
  ...rest
}: SelectProps<V>) {
  const none = empty === undefined ? [] : [{ value: '', label: empty }];
  return (
    <NativeSelect
      {...rest}
      inputWrapperOrder={[...order]}
      size={size}
      data={[...none, ...options]}
      description={error ? undefined : hint}
      error={error}
      onChange={(event) => onChange(event.currentTarget.value as V)}
    />
  );
}

export function Tick({
  label,
  hint,
  name,
  checked,
  onChange,
}: {
  readonly label: string;
  readonly hint?: string;
  readonly name: string;
  readonly checked: boolean;
  readonly onChange: (checked: boolean) => void;
}) {
  return (
    <label className="tick">
      <input
        type="checkbox"
        name={name}
        checked={checked}
        onChange={(event) => onChange(event.currentTarget.checked)}
      />
      <span>
        {label}
        {hint && <span className="meta"> {hint}</span>}
      </span>
    </label>
  );
}
