/** Which backup: those in the folder, newest first, or a file elsewhere. Runs in the page. */
import './safe.css';
import { Button } from '@mantine/core';
import { IconFolderOpen } from '@tabler/icons-react';
import { useState } from 'react';
import { type CopiesState, type CopyRef, chooseCopy } from '../../desk/copies';
import { icon } from '../kit/icon';
import { Note } from '../kit/Note';
import type { RefusalWords } from '../words.nl';
import { copyChosenWords, folderTrouble, madeWords } from './words.safe.nl';

interface Props {
  readonly copies: CopiesState | undefined;
  readonly chosen: CopyRef | undefined;
  readonly onChoose: (copy: CopyRef) => void;
  readonly label?: string;
}

export function CopyPick({ copies, chosen, onChoose, label = 'Welke back-up?' }: Props) {
  const [trouble, setTrouble] = useState<RefusalWords>();
  const [elsewhere, setElsewhere] = useState<CopyRef>();
  const choose = async (): Promise<void> => {
    setTrouble(undefined);
    const answer = await chooseCopy();
    if (typeof answer === 'string') return setTrouble(copyChosenWords[answer]);
    setElsewhere(answer);
    onChoose(answer);
  };
  const isChosen = (copy: CopyRef): boolean => copy.kind === chosen?.kind && copy.name === chosen.name;
  const backups = copies?.backups ?? [];
  const folder = copies?.backupFolder;
  return (
    <fieldset className="choice copy-pick">
      <legend>{label}</legend>
      {folder && !folder.reachable && (
        <Note tone="soon" title={folderTrouble[folder.why ?? 'failed'] ?? folderTrouble.failed} />
      )}
      {(backups.length > 0 || elsewhere) && (
        <div className="choice-bar choice-list copy-list" tabIndex={backups.length > 6 ? 0 : undefined}>
          {elsewhere && (
            <label>
              <input type="radio" name="copy" checked={isChosen(elsewhere)} onChange={() => onChoose(elsewhere)} />
              <span className="copy-name">{elsewhere.name}</span>
              <span className="meta">gekozen bestand</span>
            </label>
          )}
          {backups.map((one) => {
            const copy: CopyRef = { kind: 'backup', name: one.name };
            return (
              <label key={one.name}>
                <input type="radio" name="copy" checked={isChosen(copy)} onChange={() => onChoose(copy)} />
                <span>{madeWords(one.madeAt)}</span>
                <span className={one.check === 'altered' ? 'tag tag-late' : 'meta'}>
                  {[CHECKS[one.check], one.isOwn ? '' : 'van een andere computer', sizeWords(one.bytes)]
                    .filter(Boolean)
                    .join(', ')}
                </span>
              </label>
            );
          })}
        </div>
      )}
      {folder && backups.length === 0 && <p className="dim">In de map {folder.label} staat nog geen back-up.</p>}
      <div>
        <Button
          variant="default"
          size="xs"
          name="copy"
          leftSection={<IconFolderOpen {...icon} />}
          onClick={() => void choose()}
        >
          Kies een bestand
        </Button>
      </div>
      {trouble && (
        <Note tone="soon" title={trouble.title} alert>
          {trouble.now}
        </Note>
      )}
    </fieldset>
  );
}

const CHECKS = { whole: 'heel', altered: 'beschadigd', unchecked: 'nog niet nagelezen' } as const;

function sizeWords(bytes: number): string {
  const mb = bytes / 1_000_000;
  return mb < 1 ? 'minder dan 1 MB' : `${Math.round(mb)} MB`;
}
