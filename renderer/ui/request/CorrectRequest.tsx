/** Gegevens verbeteren: the same form, filled in with what the case says; what differs is recorded with the reason. Runs in the page. */
import './request.css';
import { Button } from '@mantine/core';
import { useEffect, useState } from 'react';
import type { Id, Refusal } from '../../desk/asks';
import { focusField, useFormKeys, useKeys } from '../keys';
import { Act } from '../kit/Act';
import { TextField } from '../kit/fields';
import { RefusalNote } from '../kit/RefusalNote';
import { Title } from '../kit/Title';
import type { Screen } from '../state';
import { requestFieldWords } from '../words.nl';
import { RepresentativePart } from './RepresentativePart';
import { SubjectPart } from './SubjectPart';
import { TermsPanel } from './TermsPanel';
import { useRequestForm } from './useRequestForm';
import { WhatPart } from './WhatPart';

interface Props {
  readonly id: Id;
  readonly go: (to: Screen) => void;
}

export function CorrectRequest({ id, go }: Props) {
  const [why, setWhy] = useState('');
  const form = useRequestForm({ of: 'correction', case: id, why });
  const [busy, setBusy] = useState(false);
  const [refusal, setRefusal] = useState<Refusal>();
  const formKeys = useFormKeys();
  const back = (): void => go({ at: 'case', id, tab: 'request' });
  useKeys({ Escape: back });
  // biome-ignore lint/correctness/useExhaustiveDependencies: what was refused is no longer what stands there
  useEffect(() => setRefusal(undefined), [form?.input, why]);
  if (!form) return null;

  const problems = form.preview?.problems ?? [];
  const fields = [...new Set(problems.map((one) => one.field ?? 'receivedOn'))];
  const record = async (): Promise<void> => {
    setBusy(true);
    setRefusal(undefined);
    const answer = await form.record();
    setBusy(false);
    if (answer.ok) return back();
    setRefusal(answer.refusal);
    form.showAll();
    if (answer.refusal.field) focusField(null, answer.refusal.field);
  };

  return (
    <>
      <div className="head request-head">
        <Title>Gegevens verbeteren</Title>
        <span className="meta">Wat er eerst stond, blijft in de geschiedenis staan.</span>
      </div>
      <div className="request">
        <form
          className="panel request-form"
          aria-label="Gegevens verbeteren"
          onSubmit={(event) => event.preventDefault()}
          onKeyDown={formKeys}
        >
          <WhatPart form={form} isFixed />
          <SubjectPart form={form} />
          <RepresentativePart form={form} />
          <div className="request-part">
            <TextField
              label="Waarom verbetert u dit?"
              name="why"
              value={why}
              hint="Bijvoorbeeld: naam verkeerd overgenomen van de brief"
              onChange={setWhy}
            />
          </div>
          {refusal && (
            <div className="request-part">
              <RefusalNote refusal={refusal} />
            </div>
          )}
          <div className="request-foot" onClickCapture={form.showAll}>
            <Act
              label="Verbetering vastleggen"
              busy={busy ? 'Bezig met vastleggen' : undefined}
              lacks={[
                ...fields.map((field) => ({ field, label: requestFieldWords[field] ?? 'een veld' })),
                ...(why.trim() === '' ? [{ field: 'why', label: 'waarom' }] : []),
              ]}
              stale={form.stale}
              onAct={() => void record()}
            >
              <Button variant="default" onClick={back}>
                Niet verbeteren
              </Button>
            </Act>
          </div>
        </form>
        <TermsPanel preview={form.preview} />
      </div>
    </>
  );
}
