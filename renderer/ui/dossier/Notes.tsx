/** Notes of the officer about this case: only the officer and the FG read them. Runs in the page. */
import { Button } from '@mantine/core';
import { useState } from 'react';
import type { Id, Refusal } from '../../desk/asks';
import type { DossierView } from '../../desk/asks-dossier';
import { ask } from '../../desk/vault';
import { momentOf } from '../dates.nl';
import { TextArea } from '../kit/fields';
import { RefusalNote } from '../kit/RefusalNote';
import type { OfficerDrafts } from './useOfficerDrafts';

interface Props {
  readonly id: Id;
  readonly notes: NonNullable<DossierView['officer']>['notes'];
  readonly drafts: OfficerDrafts;
  readonly today: string;
  readonly mayChange: boolean;
  readonly onKept: (dossier: DossierView) => void;
}

export function Notes({ id, notes, drafts, today, mayChange, onKept }: Props) {
  const [text, setText] = useState(() => typedIn(drafts));
  const [open, setOpen] = useState(text !== '');
  const [refusal, setRefusal] = useState<Refusal>();
  const write = async (): Promise<void> => {
    drafts.forget({ form: 'note' });
    const answer = await ask('writeNote', { case: id, text });
    if (!answer.ok) {
      drafts.keep({ form: 'note', typed: text });
      return setRefusal(answer.refusal);
    }
    setRefusal(undefined);
    setText('');
    setOpen(false);
    onKept(answer.value);
  };
  const type = (next: string): void => {
    setText(next);
    if (next.trim() === '') drafts.drop({ form: 'note' });
    else drafts.keep({ form: 'note', typed: next });
  };
  return (
    <section className="panel padded case-panel">
      <div className="row row-wrap">
        <h2>Aantekeningen</h2>
        <span className="meta">Alleen de privacyfunctionaris en de FG lezen dit.</span>
        <span className="grow" />
        {mayChange && !open && (
          <Button variant="default" size="xs" onClick={() => setOpen(true)}>
            Aantekening maken
          </Button>
        )}
      </div>
      {open && (
        <div className="stack-tight">
          <TextArea label="Aantekening" name="note" value={text} autoFocus={text === ''} onChange={type} />
          {refusal && <RefusalNote refusal={refusal} />}
          <div className="act">
            <Button
              variant="default"
              size="xs"
              className={text.trim() === '' ? 'wait' : ''}
              aria-disabled={text.trim() === '' || undefined}
              onClick={() => text.trim() !== '' && void write()}
            >
              Bewaren
            </Button>
            <Button variant="default" size="xs" onClick={() => setOpen(false)}>
              Sluiten
            </Button>
          </div>
        </div>
      )}
      {notes.length === 0 && !open && <p className="dim">Nog geen aantekeningen.</p>}
      {notes.map((one) => (
        <div key={`${one.at}-${one.text}`}>
          <p className="note-text">{one.text}</p>
          <p className="meta">
            {one.who}, {momentOf(one.at, today)}
          </p>
        </div>
      ))}
    </section>
  );
}

const typedIn = ({ found }: OfficerDrafts): string =>
  found.flatMap(({ draft }) => (draft.form === 'note' ? [draft.typed] : []))[0] ?? '';
