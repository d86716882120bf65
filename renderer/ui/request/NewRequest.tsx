/** Nieuw verzoek: record in one minute, and see at once what must happen when. Runs in the page. */
import './request.css';
import { Button } from '@mantine/core';
import { IconCircleCheck } from '@tabler/icons-react';
import { useState } from 'react';
import type { Refusal, SessionView } from '../../desk/asks';
import { momentOf, timeOf } from '../dates.nl';
import { focusField, useFormKeys, useKeys } from '../keys';
import { Act } from '../kit/Act';
import { icon } from '../kit/icon';
import { Key } from '../kit/Key';
import { Note } from '../kit/Note';
import { RefusalNote } from '../kit/RefusalNote';
import { Title } from '../kit/Title';
import { firstScreen, type Screen } from '../state';
import { requestFieldWords } from '../words.nl';
import { RepresentativePart } from './RepresentativePart';
import { SubjectPart } from './SubjectPart';
import { TermsPanel } from './TermsPanel';
import { useRequestForm } from './useRequestForm';
import { WhatPart } from './WhatPart';

interface Props {
  readonly session: SessionView;
  readonly go: (to: Screen) => void;
  /** What was typed in the search goes along. */
  readonly name?: string;
}

export function NewRequest({ session, go, name }: Props) {
  const form = useRequestForm({ of: 'new', name });
  const [busy, setBusy] = useState(false);
  const [refusal, setRefusal] = useState<Refusal>();
  const formKeys = useFormKeys();
  const close = async (): Promise<void> => {
    await form?.keepNow();
    go(firstScreen(session));
  };
  const onEscape = (): void => void close();
  useKeys({ Escape: onEscape });
  if (!form) return null;

  const problems = form.preview?.problems ?? [];
  const fields = [...new Set(problems.map((one) => one.field ?? 'receivedOn'))];
  const register = async (): Promise<void> => {
    setBusy(true);
    setRefusal(undefined);
    const answer = await form.record();
    setBusy(false);
    if (answer.ok) return go({ at: 'case', id: answer.value.summary.id, tab: 'request' });
    setRefusal(answer.refusal);
    form.showAll();
    if (answer.refusal.field) focusField(null, answer.refusal.field);
  };

  return (
    <>
      <div className="head request-head">
        <Title focus={false}>Nieuw verzoek</Title>
        <span className="meta kept" role="status">
          {form.keptAt !== undefined && (
            <>
              <IconCircleCheck {...icon} />
              Concept bewaard om {timeOf(form.keptAt)}
            </>
          )}
        </span>
      </div>
      <div className="request">
        <form
          className="panel request-form"
          aria-label="Nieuw verzoek"
          onSubmit={(event) => event.preventDefault()}
          onKeyDown={formKeys}
        >
          {form.cameBackAt !== undefined && (
            <div className="request-part">
              <Note tone="info" title={`Dit concept is van ${momentOf(form.cameBackAt, session.today)}.`}>
                <button type="button" className="link" onClick={() => void form.startOver()}>
                  Leeg beginnen
                </button>
              </Note>
            </div>
          )}
          <WhatPart form={form} />
          <SubjectPart form={form} />
          <RepresentativePart form={form} />
          {refusal && (
            <div className="request-part">
              <RefusalNote refusal={refusal} />
            </div>
          )}
          <div className="request-foot" onClickCapture={form.showAll}>
            <Act
              label="Verzoek vastleggen"
              busy={busy ? 'Bezig met vastleggen' : undefined}
              lacks={fields.map((field) => ({ field, label: requestFieldWords[field] ?? 'een veld' }))}
              stale={form.stale}
              onAct={() => void register()}
            >
              <Button variant="default" onClick={() => void close()}>
                Bewaren en sluiten
              </Button>
              {fields.length === 0 && (
                <span className="meta wide-only">
                  <Key>Enter</Key> volgend veld. <Key>Esc</Key> sluit, wist niets.
                </span>
              )}
            </Act>
          </div>
        </form>
        <TermsPanel preview={form.preview} />
      </div>
    </>
  );
}
