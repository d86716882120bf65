/** What a shipped profile leaves open: lines, texts, questions with no or yes, and the offices with their visiting address and opening days. Runs in the page. */
import { Button } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import type { OpenValue, ProfileValue } from '../../desk/asks';
import { weekdayNames } from '../dates.nl';
import { TextField, Tick } from '../kit/fields';
import { icon } from '../kit/icon';
import { PlainField } from '../kit/PlainWords';
import { isNoOrAnswered, NoOrField } from './NoOrField';

export type Values = Readonly<Record<string, ProfileValue>>;

interface Props {
  readonly open: readonly OpenValue[];
  readonly values: Values;
  readonly onChange: (values: Values) => void;
}

export function OpenValueFields({ open, values, onChange }: Props) {
  return (
    <>
      {open.map((one) => {
        const value = values[one.path] ?? one.value;
        const set = (next: ProfileValue): void => onChange({ ...values, [one.path]: next });
        if (one.kind === 'offices') return <Offices key={one.path} one={one} value={value} onChange={set} />;
        if (one.kind === 'noOr') return <NoOrField key={one.path} one={one} value={value} onChange={set} />;
        const common = {
          label: one.label,
          name: one.path,
          value: typeof value === 'string' ? value : '',
          hint: one.hint,
          onChange: set,
        };
        return one.kind === 'text' ? (
          <PlainField key={one.path} {...common} />
        ) : (
          <TextField key={one.path} {...common} />
        );
      })}
    </>
  );
}

/** The open values that are still empty. */
export const valuesMissing = (open: readonly OpenValue[], values: Values): readonly OpenValue[] =>
  open.filter((one) => {
    const value = values[one.path] ?? one.value;
    if (one.kind === 'offices')
      return officesOf(value).every((office) => office.name === '' || office.visitingAddress === '');
    if (one.kind === 'noOr') return !isNoOrAnswered(value);
    return typeof value !== 'string' || value.trim() === '';
  });

interface Office {
  readonly name: string;
  readonly visitingAddress: string;
  /** 1 Monday to 5 Friday. */
  readonly openOn: readonly number[];
}

const newOffice: Office = { name: '', visitingAddress: '', openOn: [1, 2, 3, 4, 5] };

function officesOf(value: ProfileValue | undefined): readonly Office[] {
  if (!Array.isArray(value)) return [];
  return (value as readonly ProfileValue[]).map((one) => {
    const { name, visitingAddress, openOn } = (typeof one === 'object' && !Array.isArray(one) ? one : {}) as Record<
      string,
      ProfileValue
    >;
    return {
      name: typeof name === 'string' ? name : '',
      visitingAddress: typeof visitingAddress === 'string' ? visitingAddress : '',
      openOn: Array.isArray(openOn) ? openOn.filter((day): day is number => typeof day === 'number') : [],
    };
  });
}

interface OfficesProps {
  readonly one: OpenValue;
  readonly value: ProfileValue | undefined;
  readonly onChange: (value: ProfileValue) => void;
}

function Offices({ one, value, onChange }: OfficesProps) {
  const stored = officesOf(value);
  const offices = stored.length === 0 ? [newOffice] : stored;
  const change = (at: number, changes: Partial<Office>): void =>
    onChange(offices.map((office, index) => ({ ...(index === at ? { ...office, ...changes } : office) })));
  return (
    <fieldset className="choice offices">
      <legend>{one.label}</legend>
      {one.hint && <p className="field-hint">{one.hint}</p>}
      {offices.map((office, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: an office has no other identity than its place in the list
        <div key={at} className="office">
          <div className="fields">
            <div className="span-5">
              <TextField
                label="Kantoor"
                name={`${one.path}-${at}-name`}
                value={office.name}
                onChange={(name) => change(at, { name })}
              />
            </div>
            <div className="span-12">
              <TextField
                label="Bezoekadres"
                name={`${one.path}-${at}-address`}
                value={office.visitingAddress}
                hint="Straat en nummer, postcode en plaats"
                onChange={(visitingAddress) => change(at, { visitingAddress })}
              />
            </div>
          </div>
          <fieldset className="choice">
            <legend>Open op</legend>
            <div className="weekdays">
              {weekdayNames.map((name, index) => (
                <Tick
                  key={name}
                  label={name}
                  name={`${one.path}-${at}-${name}`}
                  checked={office.openOn.includes(index + 1)}
                  onChange={(open) =>
                    change(at, {
                      openOn: open
                        ? [...office.openOn, index + 1].sort()
                        : office.openOn.filter((day) => day !== index + 1),
                    })
                  }
                />
              ))}
            </div>
          </fieldset>
          {offices.length > 1 && (
            <button
              type="button"
              className="link"
              onClick={() => onChange(offices.filter((_, index) => index !== at).map((rest) => ({ ...rest })))}
            >
              Dit kantoor weghalen
            </button>
          )}
        </div>
      ))}
      <div>
        <Button
          variant="default"
          size="xs"
          leftSection={<IconPlus {...icon} />}
          onClick={() => onChange([...offices, newOffice].map((office) => ({ ...office })))}
        >
          Nog een kantoor
        </Button>
      </div>
    </fieldset>
  );
}
