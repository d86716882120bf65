/** What two computers recorded apart from each other: both versions, who and when, and a person says what holds. Runs in the page. */
import './safe.css';
import { Button } from '@mantine/core';
import { IconGitMerge } from '@tabler/icons-react';
import { useState } from 'react';
import type { Refusal } from '../../desk/asks';
import type { ConflictView, VersionView } from '../../desk/asks-safekeeping';
import { dayPlain, momentOf } from '../dates.nl';
import { historySentence } from '../history.nl';
import { icon } from '../kit/icon';
import { RefusalNote } from '../kit/RefusalNote';
import { fieldWords, thingWords } from './words.safe.nl';

interface Props {
  readonly conflicts: readonly ConflictView[];
  readonly today: string;
  /** Records what holds; a refusal is shown here. */
  readonly onKeep: (touches: string, keep: string) => Promise<Refusal | undefined>;
}

export function Conflicts({ conflicts, today, onKeep }: Props) {
  return conflicts.map((one) => <OneConflict key={one.touches} conflict={one} today={today} onKeep={onKeep} />);
}

interface OneProps extends Omit<Props, 'conflicts'> {
  readonly conflict: ConflictView;
}

function OneConflict({ conflict, today, onKeep }: OneProps) {
  const [busy, setBusy] = useState(false);
  const [refusal, setRefusal] = useState<Refusal>();
  const keep = async (key: string): Promise<void> => {
    if (busy) return;
    setBusy(true);
    setRefusal(undefined);
    const refused = await onKeep(conflict.touches, key);
    setBusy(false);
    setRefusal(refused);
  };
  const { versions, mayChoose } = conflict;
  return (
    <section className="conflict" aria-label={`Verschil: ${thingWords(conflict.touches)}`}>
      <div className="conflict-head">
        <IconGitMerge {...icon} />
        <div>
          <strong>{thingWords(conflict.touches)}: op twee computers is tegelijk iets anders vastgelegd.</strong>{' '}
          {mayChoose ? 'Kies wat geldt. Wat niet geldt, blijft in de geschiedenis staan.' : WAITS}
        </div>
      </div>
      <div className="conflict-versions">
        {versions.map((one) => (
          <Version key={one.key} version={one} today={today} busy={busy} onKeep={mayChoose ? keep : undefined} />
        ))}
      </div>
      {refusal && <RefusalNote refusal={refusal} />}
      {mayChoose && (
        <div className="act">
          <Button
            variant="default"
            size="xs"
            className={busy ? 'wait' : ''}
            aria-disabled={busy || undefined}
            onClick={() => void keep('both')}
          >
            {versions.length === 2 ? 'Allebei kloppen' : 'Alles klopt'}
          </Button>
          <span className="meta">Als het allemaal is gebeurd, en niets elkaar tegenspreekt.</span>
        </div>
      )}
    </section>
  );
}

const WAITS = 'De privacyfunctionaris kiest wat geldt.';

interface VersionProps {
  readonly version: VersionView;
  readonly today: string;
  readonly busy: boolean;
  readonly onKeep: ((key: string) => Promise<void>) | undefined;
}

function Version({ version, today, busy, onKeep }: VersionProps) {
  const { line, says, place, shown, more, key } = version;
  const told = says.filter(({ field }) => fieldWords[field] !== undefined);
  return (
    <div className={shown ? 'conflict-version conflict-shown' : 'conflict-version'}>
      <p>
        <strong>{historySentence(line)}</strong>
      </p>
      <p className="meta">
        {line.who}, {momentOf(line.at, today)}, computer {place}
        {more > 0 && `, na nog ${more === 1 ? '1 andere regel' : `${more} andere regels`}`}
        {shown && '. Dit staat nu op het scherm'}
      </p>
      {told.length > 0 && (
        <dl className="facts">
          {told.map(({ field, words }) => (
            <div key={field} className="pair">
              <dt>{fieldWords[field]}</dt>
              <dd>{/^\d{4}-\d\d-\d\d$/.test(words) ? dayPlain(words) : words}</dd>
            </div>
          ))}
        </dl>
      )}
      {onKeep && (
        <div>
          <Button
            variant="default"
            size="xs"
            className={busy ? 'wait' : ''}
            aria-disabled={busy || undefined}
            aria-label={`Deze houden: ${historySentence(line)}, ${line.who}`}
            onClick={() => void onKeep(key)}
          >
            Deze houden
          </Button>
        </div>
      )}
    </div>
  );
}
