/**
 * A text field of the request with the guard on numbers: a BSN is refused while typing. A number that only looks like one can be
 * let through as a customer number, with a reason that is kept. Runs in the page.
 */
import type { ReactNode } from 'react';
import type { RequestInput } from '../../desk/asks';
import { TextArea, TextField } from '../kit/fields';
import { refusalLine } from '../words.nl';
import type { RequestForm } from './useRequestForm';

/** The fields that hold text. */
export type TextOf = { [K in keyof RequestInput]: RequestInput[K] extends string ? K : never }[keyof RequestInput];

interface Props {
  readonly form: RequestForm;
  readonly field: TextOf;
  readonly label: string;
  readonly hint?: ReactNode;
  readonly rows?: number;
  readonly placeholder?: string;
}

export function GuardedField({ form, field, label, hint, rows, placeholder }: Props) {
  const problem = form.problem(field);
  const reason = form.input.releasedNumbers[field];
  const isNumber = problem?.code === 'looksLikeBsn' || problem?.code === 'looksLikeDocumentNumber';
  const release = (why: string): void => form.set({ releasedNumbers: { ...form.input.releasedNumbers, [field]: why } });
  const takeBack = (): void => {
    const { [field]: _gone, ...rest } = form.input.releasedNumbers;
    form.set({ releasedNumbers: rest });
  };
  const common = {
    label,
    name: field,
    value: form.input[field],
    hint,
    ...(placeholder ? { placeholder } : {}),
    error: problem && (
      <>
        {refusalLine(problem)} {problem.article && <span className="meta">{problem.article}</span>}
      </>
    ),
    onBlur: () => form.left(field),
    onChange: (value: string) => form.set({ [field]: value }),
  };
  return (
    <>
      {rows ? <TextArea {...common} rows={rows} /> : <TextField {...common} />}
      {isNumber && reason === undefined && (
        <button type="button" className="link released" onClick={() => release('')}>
          Dit is een klantnummer
        </button>
      )}
      {reason !== undefined && (
        <div className="released">
          <TextField
            label="Waarom mag dit nummer hier staan?"
            name={`${field}-reason`}
            value={reason}
            hint="Bijvoorbeeld: klantnummer uit ons eigen systeem"
            autoFocus={reason === ''}
            onChange={release}
          />
          <button type="button" className="link meta" onClick={takeBack}>
            Toch geen klantnummer
          </button>
        </div>
      )}
    </>
  );
}
