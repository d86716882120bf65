/** One's own passphrase, asked again for an act on keys; with the recovery code open, that code. Runs in the page. */
import { SecretField } from './fields';

interface Props {
  readonly recovery: boolean;
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly why?: string | undefined;
}

export const ownSecretWords = (recovery: boolean): string => (recovery ? 'de herstelcode' : 'uw eigen wachtzin');

export function OwnSecret({ recovery, value, onChange, why = 'Dit verandert wie erbij kan.' }: Props) {
  return (
    <SecretField
      label={recovery ? 'Herstelcode van het blad' : 'Uw eigen wachtzin'}
      name="own"
      value={value}
      onChange={onChange}
      hint={`${why} Daarom vragen wij het nog een keer.`}
    />
  );
}
