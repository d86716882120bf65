/** The logo: chosen from disk, seen as letters will have it, taken away again. Runs in the page. */
import { Button } from '@mantine/core';
import { IconPhoto } from '@tabler/icons-react';
import { useRef, useState } from 'react';
import type { Refusal } from '../../desk/asks';
import { readLogo } from '../../desk/logo-file';
import { icon } from '../kit/icon';
import { RefusalNote } from '../kit/RefusalNote';

interface Props {
  readonly corporation: string;
  /** A PNG in base64, or empty. */
  readonly png: string;
  readonly refusal: Refusal | undefined;
  readonly onChange: (png: string) => void;
}

export function LogoField({ corporation, png, refusal, onChange }: Props) {
  const input = useRef<HTMLInputElement>(null);
  const button = useRef<HTMLButtonElement>(null);
  const [busy, setBusy] = useState(false);
  const [unread, setUnread] = useState<Refusal>();
  const choose = async (file: File | undefined): Promise<void> => {
    if (!file) return;
    setBusy(true);
    setUnread(undefined);
    const read = await readLogo(file);
    setBusy(false);
    if (read.ok) onChange(read.png);
    else setUnread(read.refusal);
  };
  const shown = unread ?? refusal;
  return (
    <fieldset className="choice style-part">
      <legend>Logo</legend>
      {png ? (
        <div className="logo-paper">
          <img src={`data:image/png;base64,${png}`} alt={`Het logo van ${corporation}`} />
        </div>
      ) : (
        <p className="dim">Er is geen logo. Boven uw brieven staat nu in letters: {corporation}.</p>
      )}
      {/* The browser's own button speaks the language of the system, so ours stands before it. */}
      <input
        ref={input}
        type="file"
        accept="image/png,.png"
        hidden
        onChange={({ currentTarget }) => {
          void choose(currentTarget.files?.[0]);
          currentTarget.value = '';
        }}
      />
      <div className="row row-wrap">
        <Button
          ref={button}
          variant="default"
          size="xs"
          name="style.logo"
          leftSection={<IconPhoto {...icon} />}
          aria-disabled={busy || undefined}
          onClick={() => !busy && input.current?.click()}
        >
          {busy ? 'Bezig met het logo' : png ? 'Ander logo kiezen …' : 'Logo kiezen …'}
        </Button>
        {png && (
          <button
            type="button"
            className="link"
            onClick={() => {
              setUnread(undefined);
              onChange('');
              button.current?.focus();
            }}
          >
            Logo weghalen
          </button>
        )}
      </div>
      <p className="field-hint">
        Kies een PNG van hoogstens 2 MB. Het logo komt links boven op de eerste bladzijde, hoogstens 70 mm breed en 18
        mm hoog. Wat doorzichtig is, wordt wit.
      </p>
      {shown && <RefusalNote refusal={shown} />}
    </fieldset>
  );
}
